// Variances and standard deviations agree with NumPy to the last bit, for every dtype and layout.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("the variance of every dtype and layout is NumPy's", async () => {
  const types = "? i1 u2 i4 u8 f2 f4 f8 c8 c16 >i2 >f8 >c16".split(" ");
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.var(${name})`,
      `s = ${name}.var(0)`,
      `t = np.std(${name}, axis=-1, keepdims=True)`,
      `u = np.std(${name}, -1, ddof=1)`,
      `v = np.var(${name}, (0, -1), ddof=0.5)`,
      `w = ${name}.std(dtype='f4')`,
    ]),
  );
  await sameInPython(programs);
});

test("long sums are added in NumPy's order", async () => {
  const setup = ["a = np.arange(30000) * 7919 % 10007 / 97.0"];
  const lines = ["f2", "f4", "f8", ">f8"].flatMap((type) => [
    `r = np.var(a.astype('${type}'))`,
    `r = np.var(a.astype('${type}').reshape(100, 300), 0)`,
    `r = np.std(a.astype('${type}').reshape(100, 300).T, 0)`,
    `r = np.std(a.astype('${type}').reshape(10, 30, 100), (0, 2))`,
    `r = np.std(a.astype('${type}')[::-3])`,
  ]);
  await sameLines(setup, lines);
});

test("options and refusals of the variance are NumPy's", async () => {
  const setup = [
    "a = np.asfortranarray(np.arange(6.0)[::-1].reshape(2, 3))",
    "o = np.zeros(3)",
    "i = np.zeros(3, 'i4')",
    "m = np.mean(a, 0, keepdims=True)",
  ];
  await sameLines(setup, [
    "r = np.var(a, 0, None, o)",
    "r = np.var(a, axis=0, out=i)",
    "r = np.std(a, 0, out=o)",
    "r = np.var(a, 0, 'i4')",
    "r = np.var(a, 0, 'f4', ddof=1)",
    "r = np.var(a, 0, ddof=2)",
    "r = np.var(a, 0, ddof=5)",
    "r = np.var(a, 0, correction=1)",
    "r = np.std(a, 0, correction=1)",
    "r = np.var(a, 0, ddof=1, correction=1)",
    "r = np.var(a, 0, mean=m)",
    "r = np.var(a, mean=2)",
    "r = np.std(a, 0, mean=np.zeros(3))",
    "r = np.var(a, mean=1.5, dtype='f4')",
    "r = np.var(a, 0, mean=np.zeros(5))",
    "r = a.std(0, 'f4', None, 1, True)",
    "r = np.var(a, where=a > 1)",
    "r = np.var(a, 0, where=a > 2)",
    "r = np.std(a, 0, where=a > 5, keepdims=True)",
    "r = np.var(a, where=False)",
    "r = a.var(0, where=[True, False, True])",
    "r = np.var(a, 5)",
    "r = np.var(a, (0, 0))",
    "r = np.var(a, 0, out=np.zeros(2))",
    "r = np.var(a, 0, out=3)",
    "r = np.var([True, False])",
    "r = np.var([])",
    "r = np.std(5)",
    "r = np.std(np.array(5), 0)",
    "r = np.var([1 + 2j, 3])",
  ]);
});

test("methods take no correction, as in NumPy", () => {
  const a = np.arange(3) as unknown as { var(options: object): unknown };
  expect(() => a.var({ correction: 1 })).toThrow("unexpected keyword argument 'correction'");
});
