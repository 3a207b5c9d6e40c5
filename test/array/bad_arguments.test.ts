// Every public function with arguments that make no sense: what it throws is the engine's own, and never comes from
// JavaScript below it, nor does any call run on or end the process.

import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as np from "../../kernel/array/index.js";
import { faults } from "./bad_calls.js";
import { isWritten } from "./own_type_error.js";
import { type SensibleCall, sensibleCalls } from "./sensible_calls.js";

const limit = Error.stackTraceLimit;

beforeAll(() => {
  // Traces of so many errors take more time than all else.
  Error.stackTraceLimit = 0;
  for (const method of ["log", "warn"] as const)
    vi.spyOn(console, method).mockImplementation(() => {});
});

afterAll(() => {
  Error.stackTraceLimit = limit;
});

test("JavaScript's own errors are told from those that are written", () => {
  const below = () => (undefined as unknown as { x: { y: number } }).x.y;
  expect(below).toThrow(expect.toSatisfy((error: unknown) => !isWritten(error)));
  expect(() => np.zeros(1.5)).toThrow(expect.toSatisfy(isWritten));
});

test("there is a sensible call for every public function, and it succeeds", () => {
  const failing = sensibleCalls.flatMap((call) => {
    try {
      call.run(call.arguments());
      return [];
    } catch (error) {
      return [`${call.name}: ${error}`];
    }
  });
  expect(failing).toEqual([]);
  const named = new Set(sensibleCalls.map(({ name }) => name));
  const isClass = (f: object) =>
    Object.getOwnPropertyDescriptor(f, "prototype")?.writable === false;
  const missing = Object.entries(np as Record<string, unknown>)
    .filter(([name, f]) => typeof f === "function" && !isClass(f) && !named.has(`np.${name}`))
    .map(([name]) => name);
  expect(missing).toEqual([]);
});

test("there is a sensible call for every method of an array", () => {
  const named = new Set(sensibleCalls.map(({ name }) => name));
  const methods = Object.entries(Object.getOwnPropertyDescriptors(np.NDArray.prototype))
    .filter(([name, { value }]) => typeof value === "function" && name !== "constructor")
    .map(([name]) => name);
  expect(methods.filter((name) => !named.has(`NDArray.${name}`))).toEqual([]);
});

/** Calls by the first letter of the function's name, so that no test takes long. */
const groups = new Map<string, SensibleCall[]>();
for (const call of sensibleCalls) {
  const letter = call.name.replace("np.", "")[0];
  groups.set(letter, [...(groups.get(letter) ?? []), call]);
}

test.each([...groups])("junk in any place of calls %s... is refused in words", (_, calls) => {
  expect(calls.flatMap((call) => [...faults(call)])).toEqual([]);
});
