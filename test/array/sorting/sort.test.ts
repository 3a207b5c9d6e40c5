// Sorting agrees with NumPy for every dtype and layout, special values, options and errors.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const types = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 >i2 >f4 >f8 >c16".split(" ");

test("arrays of every dtype and layout are sorted as NumPy sorts them", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.sort(${name})`,
      `s = np.sort(${name}, axis=0)`,
      `t = np.sort(${name}, None)`,
      `u = np.argsort(${name}, kind='stable')`,
      `v = ${name}.argsort(0, stable=True)`,
      `w = np.argsort(${name}, axis=None, kind='stable')`,
      `${name}.sort(axis=-2)`,
      `${name}.sort()`,
    ]),
  );
  await sameInPython(programs);
});

test("NaN comes last, infinities at the ends, zeros stay as they stand", async () => {
  const setup = ["x = np.array([1.0, np.nan, -np.inf, 0.0, -0.0, np.inf, -1.5, np.nan, 0.0, 2.0])"];
  const lines = ["f2", "f4", "f8", ">f8", "c16"].flatMap((type) => [
    `r = np.sort(x.astype('${type}'), kind='stable')`,
    `r = np.argsort(x.astype('${type}'), kind='stable')`,
    `r = np.sort(np.concatenate([x] * 40).astype('${type}'), kind='stable')`,
    `r = np.argsort(np.concatenate([x] * 40).astype('${type}'), kind='stable')`,
    `r = np.sort(np.concatenate([x] * 500).astype('${type}'), kind='stable')`,
    `r = np.argsort(np.concatenate([x] * 500).astype('${type}'), kind='stable')`,
  ]);
  await sameLines(setup, lines);
});

test("complex numbers are sorted by real, then by imaginary part, and those with NaN behind", async () => {
  const parts = ["0", "1", "np.nan", "-1", "0"];
  const numbers = parts.flatMap((real) => parts.flatMap((imag) => [real, imag]));
  const setup = [`y = np.array([${numbers.join(", ")}]).view('c16').reshape(5, 5)`];
  await sameLines(setup, [
    "r = np.sort(y, None, kind='stable')",
    "r = np.argsort(y, None, kind='stable')",
    "r = np.argsort(y.astype('c8'), 0, kind='stable')",
    "r = np.sort(np.concatenate([y] * 30), 0)",
  ]);
});

test("integers of 64 bits are told apart to the last bit", async () => {
  const setup = [
    "s = np.array([9223372036854775807, -9223372036854775808, 9007199254740992, 9007199254740993, -1, 0, 1, 4611686018427387904, -9007199254740993])",
    "u = np.array([18446744073709551615, 0, 9223372036854775808, 9223372036854775809, 9007199254740992, 9007199254740993], 'u8')",
  ];
  const lines = ["s", "u"].flatMap((name) =>
    [1, 20, 300].flatMap((times) => [
      `r = np.sort(np.concatenate([${name}] * ${times}))`,
      `r = np.argsort(np.concatenate([${name}] * ${times}), kind='stable')`,
    ]),
  );
  await sameLines(setup, lines);
});

test("long rows of every dtype are sorted as short ones are", async () => {
  const lines = types.flatMap((type) =>
    [50, 700, 5000].flatMap((count) => [
      `r = np.sort((np.arange(${count}) * 7919 % 10007 - 4000).astype('${type}'))`,
      `r = np.argsort((np.arange(${count}) * 7919 % 1009 - 400).astype('${type}'), kind='stable')`,
      `r = np.sort((np.arange(${count}) * 7919 % 10007).astype('${type}').reshape(2, -1), 0)`,
    ]),
  );
  await sameLines([], lines);
});

test("all kinds give the same, and bad arguments are refused in NumPy's words", async () => {
  const setup = [...sourceLines("i8", ["c", "scalar", "locked"]), "empty = np.array([])"];
  await sameLines(setup, [
    ...["quicksort", "mergesort", "heapsort", "stable", "Q", "heap", "x", ""].flatMap((kind) => [
      `r = np.sort(c, kind='${kind}')`,
      `c.sort(0, '${kind}')`,
    ]),
    "r = np.sort(c, kind=3)",
    "r = np.sort(c, kind='stable', stable=True)",
    "r = np.sort(c, kind=None, stable=False)",
    "r = np.argsort(c, kind='q', stable=False)",
    "r = np.sort(c, order='f')",
    "r = np.argsort(c, order='f')",
    "r = np.sort(c, 2)",
    "r = np.argsort(c, -3)",
    "c.sort(5)",
    "c.sort(None)",
    "scalar.sort()",
    "r = np.sort(5)",
    "r = np.sort(5, None)",
    "r = np.argsort(5)",
    "r = scalar.argsort(1)",
    "locked.sort()",
    "r = np.sort(empty)",
    "r = np.argsort(empty)",
    "r = np.sort([True, False, True])",
    "r = np.sort([[3, 1], [2, 0]], 0)",
  ]);
});

test("a view that is sorted in place changes the array it looks at", async () => {
  await sameInPython([
    ["a = np.array([5, 3, 9, 3, 0, 1, 5, 7])", "b = a[1::2]", "b.sort()"],
    ["a = np.array([5, 3, 9, 3, 0, 1, 5, 7])", "b = a[::-1]", "b.sort()"],
    ["a = np.array([5, 3, 9, 3, 0, 1]).reshape(2, 3)", "b = a.T", "b.sort()"],
    ["a = np.array([5, 3, 9, 3, 0, 1], '>i4').reshape(2, 3)", "b = a.T", "b.sort(0)"],
  ]);
});

test("a sorted array knows that it is a copy, and indices that they are new", () => {
  const a = np.array([3, 1, 2]);
  expect(np.sort(a).origin).toMatchObject({ operation: "sort", verdict: "copy" });
  expect(np.argsort(a).origin).toMatchObject({ operation: "argsort", verdict: "new" });
});
