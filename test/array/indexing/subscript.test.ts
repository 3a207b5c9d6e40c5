// Subscripts in plain TypeScript, by a proxy behind the methods: they must not change anything else.

import { inspect } from "node:util";
import { expect, expectTypeOf, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { parseSubscript } from "../../../kernel/array/indexing/subscript.js";

function matrix(): np.NDArray {
  return np.array([
    [0, 1, 2, 3],
    [4, 5, 6, 7],
    [8, 9, 10, 11],
  ]);
}

function values(result: unknown): unknown {
  return result instanceof np.NDArray ? result.tolist() : result;
}

test("an integer subscript is NumPy's: an item of a 1-D array, else a view", () => {
  const a = np.array([10, 20, 30]);
  expect(a[0]).toBe(10);
  expect(a[-1]).toBe(30);
  const b = matrix();
  const row = b[-2];
  expect(values(row)).toEqual([4, 5, 6, 7]);
  expect((row as np.NDArray).base).toBe(b);
  expect(() => a[3]).toThrow(new np.IndexError("index 3 is out of bounds for axis 0 with size 3"));
});

test("text with NumPy's syntax is an index", () => {
  const b = matrix();
  expect(values(b["1:3, ::2"])).toEqual([
    [4, 6],
    [8, 10],
  ]);
  expect(values(b["..., 0"])).toEqual([0, 4, 8]);
  expect(values(b[":, None"])).toEqual([[[0, 1, 2, 3]], [[4, 5, 6, 7]], [[8, 9, 10, 11]]]);
  expect(values(b["[0, 2], 1:"])).toEqual([
    [1, 2, 3],
    [9, 10, 11],
  ]);
  expect(values(b["-1, ::-1"])).toEqual([11, 10, 9, 8]);
  expect(values(b["[[0], [-1]], [1, 2]"])).toEqual([
    [1, 2],
    [9, 10],
  ]);
  expect(values(b["[True, False, True], 0"])).toEqual([0, 8]);
  expect(b["1,2"]).toBe(6);
});

test("every part of the syntax is read as Python reads it", () => {
  expect(parseSubscript(" 1 : 3 ,\t::2 ")).toEqual([np.slice(1, 3), np.slice(null, null, 2)]);
  expect(parseSubscript("-1")).toEqual([-1]);
  expect(parseSubscript("+1_000,")).toEqual([1000]);
  expect(parseSubscript("9007199254740993")).toEqual([9007199254740993n]);
  expect(parseSubscript("...,None,newaxis,np.newaxis,null")).toEqual([
    np.Ellipsis,
    null,
    null,
    null,
    null,
  ]);
  expect(parseSubscript("None:None:None")).toEqual([np.slice()]);
  expect(parseSubscript("True,false")).toEqual([true, false]);
  expect(parseSubscript("[],[1,[2,],True]")).toEqual([[], [1, [2], true]]);
});

test("a subscript that is written to changes the array's memory", () => {
  const a = np.array([0, 1, 2, 3, 4]);
  const view = a["1:4"] as np.NDArray;
  a[0] = 5;
  a[-1] = 6;
  a["1:3"] = np.array([7, 8]);
  a["[3]"] = 9;
  expect(a.tolist()).toEqual([5, 7, 8, 9, 6]);
  expect(view.tolist()).toEqual([7, 8, 9]);
  expect(Object.keys(a)).toEqual(Object.keys(view));
  view.flagBits &= ~0x400;
  expect(() => {
    view[0] = 1;
  }).toThrow(new np.ValueError("assignment destination is read-only"));
});

test("text that looks like a subscript but is none says where it cannot be read", () => {
  const a = matrix() as unknown as Record<string, unknown>;
  const expected = "expected an integer, a slice, '...', None or a list";
  for (const [text, where] of [
    ["1:x", "at 'x'"],
    ["1.5", "at '1.5'"],
    ["0 2", "at '2'"],
    ["[0 2]", "at '2'"],
    ["[0, 2", "at the end"],
    ["i:j", "at 'i'"],
    [" ", "at the end"],
    ["1,,2", "at ','"],
    ["::1:2", "at ':'"],
    ["(1, 2)", "at '('"],
    ["NaN", "at 'NaN'"],
    ["undefined", "at 'undefined'"],
    ["[object Object]", "at 'object'"],
    ["True:", "at 'True'"],
  ]) {
    const message = `malformed subscript '${text}': ${expected} ${where}`;
    expect(() => a[text], text).toThrow(new np.IndexError(message));
    expect(() => {
      a[text] = 1;
    }, text).toThrow(new np.IndexError(message));
  }
});

test("names that are no properties are undefined, as in JavaScript", async () => {
  const a = matrix() as unknown as Record<string | symbol, unknown>;
  for (const name of ["then", "nodeType", "asymmetricMatch", "length", "", "$$typeof"]) {
    expect(a[name]).toBeUndefined();
  }
  expect(a[Symbol.asyncIterator]).toBeUndefined();
  expect("0" in a).toBe(false);
  expect(await Promise.resolve(matrix())).toBeInstanceOf(np.NDArray);
});

test("what JavaScript and its tools do with objects still works", () => {
  const a = matrix();
  expect(a).toBeInstanceOf(Object);
  expect(Object.getPrototypeOf(a)).toBe(np.NDArray.prototype);
  expect(Object.hasOwn(a, "origin")).toBe(true);
  expect("shape" in a).toBe(true);
  expect(typeof a.toString).toBe("function");
  expect(inspect(a, { customInspect: false })).toContain("NDArray");
  expect(JSON.stringify({ shape: a.shape, kind: a.dtype.kind })).toBe('{"shape":[3,4],"kind":"i"}');
  expect(() => JSON.stringify(a.get(0))).not.toThrow();
  const flat = np.array([1, 2]);
  expect(flat).toEqual(flat);
  expect(a).not.toEqual(np.array([1]));
  const names: string[] = [];
  for (const name in a) names.push(name);
  expect(names).toEqual(Object.keys(a));
});

test("a name that arrays do not have is refused when written, and nothing hangs on the array", () => {
  const a = np.arange(3) as np.NDArray & { label?: string };
  expect(() => {
    a.label = "mine";
  }).toThrow(np.IndexError);
  expect(Object.hasOwn(a, "label")).toBe(false);
});

test("TypeScript knows subscripts, and nothing else", () => {
  const a = np.ones([4, 4]);
  expectTypeOf(a[0]).toBeAny();
  expectTypeOf(a["1:3, ::2"]).toBeAny();
  expectTypeOf(a["..., 0"]).toBeAny();
  expectTypeOf(a.get(1, 2)).toBeAny();
  expectTypeOf(a.shape).toEqualTypeOf<readonly number[]>();
  // @ts-expect-error: no such property
  expect(a.shap).toBeUndefined();
});
