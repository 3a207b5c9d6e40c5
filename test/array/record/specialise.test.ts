// Loops that are compiled for one row of a ufunc, and the shared ones where a page forbids to compile text.

import { afterEach, expect, test, vi } from "vitest";
import { specialise } from "../../../kernel/array/record/specialise.js";

type Engine = typeof import("../../../kernel/array/index.js");

afterEach(() => {
  vi.unstubAllGlobals();
});

const dtypes = "? b B H i l L e f d D".split(" ");

/** What a ufunc makes of arrays of a dtype: long and short, dense, strided and reversed, with a scalar, and reduced. */
function results(np: Engine, name: keyof Engine, type: string): string[] {
  const ufunc = np[name] as unknown as {
    (...given: unknown[]): unknown;
    nin: number;
    reduce(a: unknown): unknown;
  };
  const values = [...Array(70).keys()].map((k) => (k * 37) % 29);
  const a = np.array(values).astype(type);
  const b = np
    .array(values)
    .get(np.slice(null, null, -1))
    .astype(type);
  const short = np.slice(3, 12);
  const strided = np.slice(null, null, -3);
  const calls: (() => unknown)[] =
    ufunc.nin === 1
      ? [a, a.get(short), a.get(strided)].map((one) => () => ufunc(one))
      : [
          () => ufunc(a, b),
          () => ufunc(a.get(short), b.get(short)),
          () => ufunc(a.get(strided), b.get(strided)),
          () => ufunc(a, b.get([3])),
          () => ufunc(b.get([3]), a),
          () => ufunc.reduce(a.get(np.slice(0, 40)).reshape(5, 8)),
        ];
  return calls.map((call) => {
    try {
      const text = (one: unknown) =>
        one instanceof np.NDArray ? `${one.dtype} ${one.shape}: ${one.tolist()}` : String(one);
      return [call()].flat().map(text).join(" ");
    } catch (error) {
      return String(error);
    }
  });
}

const names = (np: Engine): (keyof Engine)[] =>
  (Object.keys(np) as (keyof Engine)[]).filter((name) => {
    const value = np[name] as { readonly ntypes?: unknown } | null;
    return typeof value === "function" && "ntypes" in value;
  });

/** What all ufuncs make of all dtypes in an engine of its own, and how often text was compiled for it. */
async function allResults(compile: (text: string) => object) {
  let times = 0;
  const compiler = new Proxy(Function, {
    construct(_, [text]) {
      times++;
      return compile(text);
    },
  });
  vi.stubGlobal("Function", compiler);
  vi.resetModules();
  const np = await import("../../../kernel/array/index.js");
  const found = names(np).flatMap((name) =>
    dtypes.map((type) => [`${name} of ${type}`, results(np, name, type)] as const),
  );
  return { found: Object.fromEntries(found), times };
}

test("every ufunc gives the same where text may be compiled and where it may not", async () => {
  const RealFunction = Function;
  const own = await allResults((text) => new RealFunction(text));
  const shared = await allResults(() => {
    throw new EvalError("Code generation from strings disallowed for this context");
  });
  expect(Object.keys(own.found).length).toBeGreaterThan(90 * dtypes.length);
  expect(own.found).toEqual(shared.found);
  expect(own.times).toBeGreaterThan(1000);
  expect(shared.times).toBe(1);
}, 60_000);

test("what is made twice of one function works with what each was given", () => {
  const adding = (some: number) => (x: number) => x + some;
  const [one, two] = [specialise(adding, 1), specialise(adding, 2)];
  expect([one(1), two(1)]).toEqual([2, 3]);
  expect(one).not.toBe(two);
});

test("a function whose text a bundler has tied to its module is called as it is", () => {
  const named = <T>(value: T): T => value;
  const adding = (some: number) => named((x: number) => x + some);
  expect(specialise(adding, 1)(1)).toBe(2);
});
