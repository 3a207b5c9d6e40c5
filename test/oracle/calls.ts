// Calls written once and made twice: here, and as Python by NumPy. Tables of calls are compared in all that can be seen.

import { expect } from "vitest";
import { Complex, Float, NDArray } from "../../kernel/array/index.js";
import { isKeywords } from "../../kernel/array/keywords.js";
import { runPrograms } from "./numpy.js";
import { differences } from "./program.js";

/** An argument that Python spells otherwise. */
export class Spelled {
  constructor(
    readonly value: unknown,
    readonly python: string,
  ) {}
}

/** An argument as Python writes it. */
export function spell(value: unknown): string {
  if (value instanceof Spelled) return value.python;
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (typeof value === "string") return `'${value}'`;
  if (value instanceof Complex) return `complex(${value.real}, ${value.imag})`;
  if (value instanceof Float) return spellNumber(value.value, ".0");
  if (typeof value === "number") return spellNumber(value, Object.is(value, -0) ? ".0" : "");
  if (Array.isArray(value)) return `[${value.map(spell).join(", ")}]`;
  return String(value);
}

function spellNumber(value: number, end: string): string {
  if (Number.isNaN(value)) return "np.nan";
  if (!Number.isFinite(value)) return value > 0 ? "np.inf" : "-np.inf";
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? text + end : text;
}

/** Arguments as Python writes them; a trailing object becomes keyword arguments. */
export function spellAll(args: readonly unknown[]): string {
  const last = args.at(-1);
  if (!isKeywords(last)) return args.map(spell).join(", ");
  const named = Object.entries(last).map(([name, value]) => `${name}=${spell(value)}`);
  return [...args.slice(0, -1).map(spell), ...named].join(", ");
}

/** Arguments as the engine takes them. */
export function plain(value: unknown): unknown {
  if (value instanceof Spelled) return value.value;
  if (Array.isArray(value)) return value.map(plain);
  if (!isKeywords(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, plain(one)]));
}

/** A call: lines of Python that prepare it, the line that assigns to `r`, and what does the same here. */
export interface TwinCall {
  readonly before?: readonly string[];
  readonly python: string;
  readonly ours: () => unknown;
  /** The program's other variables after the call, in their order. */
  readonly also?: () => Readonly<Record<string, unknown>>;
}

/** Every difference between the calls here and NumPy's, as sentences. */
export async function twinDifferences(calls: readonly TwinCall[]): Promise<string[]> {
  const reports = await runPrograms(
    calls.map(({ before = [], python }) => [...before, `r = ${python}`]),
  );
  return calls.flatMap(({ before = [], python, ours, also }, k) => {
    const variables = new Map<string, unknown>();
    let error: Error | null = null;
    try {
      const result = ours();
      for (const [name, value] of Object.entries(also?.() ?? {})) variables.set(name, value);
      const isList = Array.isArray(result) && result.some((one) => one instanceof NDArray);
      if (!isList) variables.set("r", result === undefined ? null : result);
    } catch (caught) {
      error = caught as Error;
      for (const [name, value] of Object.entries(also?.() ?? {})) variables.set(name, value);
    }
    const lines = [...before, `r = ${python}`];
    const errors = [...before.map(() => null), error];
    const performed = { lines, errors, variables, missing: [], tainted: false };
    return differences(performed, reports[k]).map((text) => `${python}: ${text}`);
  });
}

/** Expects every call to do here what it does in NumPy. */
export async function agree(calls: readonly TwinCall[]): Promise<void> {
  expect(await twinDifferences(calls)).toEqual([]);
}
