// What functions say of arguments that they cannot use: the function's or the argument's name, and never a message of the engine below.

import { expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";

const loose = (f: unknown) => f as (...given: unknown[]) => unknown;

test("functions that ask for an array's memory or data type name themselves and what they got instead", () => {
  const functions = { array_str: np.array_str, array_repr: np.array_repr, isfortran: np.isfortran };
  const more = { array2string: np.array2string, common_type: np.common_type };
  for (const [name, f] of Object.entries({ ...functions, ...more })) {
    for (const [value, type] of [
      [null, "NoneType"],
      ["x", "str"],
      [[1, 2], "list"],
      [5, "int"],
    ] as const) {
      const words = `${name}() argument 1 must be numpy.ndarray, not ${type}`;
      expect(() => loose(f)(value)).toThrow(words);
    }
  }
});

test("out, casting and trim of a wrong type are refused as NumPy refuses them", () => {
  expect(() => loose(np.concatenate)([[1], [2]], { out: "x" })).toThrow("'out' must be an array");
  expect(() => loose(np.stack)([[1], [2]], { out: "x" })).toThrow("'out' must be an array");
  expect(() => loose(np.add)(1, 1, { casting: 5 })).toThrow("casting must be str, not int");
  expect(() => loose(np.require)([1], null, 5)).toThrow("requirements must be str, not int");
  expect(() => loose(np.trim_zeros)([0, 1], 5)).toThrow("trim must be str, not int");
});

test("an object that cannot be made a text is refused in words all the same", () => {
  const words = "an array cannot hold {}";
  expect(() => loose(np.array)(Object.create(null))).toThrow(words);
});

test("indices of more rows than memory has room for are refused", () => {
  expect(() => np.diag_indices(1e12)).toThrow("Unable to allocate");
  expect(() => np.tril_indices(1e12)).toThrow("Unable to allocate");
  expect(() => np.triu_indices(1e300)).toThrow();
});

test("differences end where nothing is left, however many are asked for", () => {
  const none = np.diff(np.array([[1, 2, 3]]), 1e15);
  expect([none.shape, none.dtype.name]).toEqual([[1, 0], "int64"]);
});

test("axes may come as an array where they are rolled, and None is no axis to insert", () => {
  const a = np.array([
    [1, 2],
    [3, 4],
  ]);
  expect(loose(np.roll)(a, 1, np.array([0]))).toSatisfy(
    (r) => r instanceof np.NDArray && r.get(0, 0) === 3 && r.get(1, 1) === 2,
  );
  expect(() => loose(np.expand_dims)(a, null)).toThrow("'NoneType' object");
});

test("insert shows the list of places as it was given", () => {
  const words = (place: string) => `index ${place} is out of bounds for axis 0 with size 2`;
  expect(() => np.insert([1, 2], [new np.Float(7)] as never, 0)).toThrow(words("[7.0]"));
  expect(() => np.insert([1, 2], [7], 0)).toThrow(words("[7]"));
  expect(() => np.insert([1, 2], 7, 0)).toThrow(words("7"));
});

test("the longest length of 64 bits is short of memory, and one more is no length", () => {
  for (const make of [np.empty, np.zeros, np.ndarray]) {
    expect(() => make(2n ** 63n - 1n, "uint8")).toThrow(np.MemoryError);
    expect(() => make(2n ** 63n, "uint8")).toThrow("Maximum allowed dimension exceeded");
  }
});

test("a bigint is a length of the items of a data type, too", () => {
  expect(np.dtype(["int8", 2n] as never)).toBe(np.dtype(["int8", 2]));
});

test("a number that is 2**63 is unsigned, and refused where signed integers are asked for", () => {
  expect(np.array(2 ** 63).item()).toBe(2n ** 63n);
  expect(() => np.array([1, 2 ** 63], "int64")).toThrow(np.OverflowError);
});
