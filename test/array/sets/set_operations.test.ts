// Sets of elements agree with NumPy's for every dtype and layout.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("sets of every dtype and layout are NumPy's", async () => {
  const types = "? i1 u2 i8 f2 f8 c16 >i2 >f8".split(" ");
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.intersect1d(${name}, [3, 1, 12])`,
      `s = np.union1d([1.5, 2], ${name})`,
      `t = np.setdiff1d(${name}, [3, 9])`,
      `u = np.setxor1d(${name}, np.array([3, 100], 'i1'))`,
      `v = np.isin(${name}, [3, 2.0])`,
      `w = np.isin([[3, 2]], ${name}, invert=True)`,
      `x, y, z = np.intersect1d(${name}, ${name}, return_indices=True)`,
    ]),
  );
  await sameInPython(programs);
});

test("sets of special values, and refusals, are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 3], [1, 5, 3]])",
    "n = np.array([[1, np.nan, 3], [np.nan, np.nan, np.nan]])",
  ];
  await sameLines(setup, [
    "r, s, t = np.intersect1d([1, 3, 4, 3], [3, 1, 2, 1], return_indices=True)",
    "r, s, t = np.intersect1d([4, 3, 1], [3, 1, 2], True, True)",
    "r = np.intersect1d([4, 3, 1], [3, 1, 2], True)",
    "r = np.intersect1d([], [1])",
    "r = np.intersect1d([np.nan, 1], [np.nan, 1])",
    "r = np.intersect1d(5, 5)",
    "r = np.union1d([], [])",
    "r = np.setdiff1d([3, 1, 2, 1], [2], True)",
    "r = np.setdiff1d(n, [1, np.nan])",
    "r = np.setdiff1d(5, [1])",
    "r = np.setxor1d([], [])",
    "r = np.setxor1d([1, 2], [3, 2], assume_unique=True)",
    "r = np.setxor1d([np.nan], [np.nan])",
    "r = np.isin(n, [np.nan, 1])",
    "r = np.isin(5, [5])",
    "r = np.isin(i, [])",
    "r = np.isin([], [1])",
    "r = np.isin(i, 3, True)",
    "r = np.isin(i.T, [0.0, -0.0, 3], kind='sort')",
    "r = np.isin([0.0, -0.0], [-0.0])",
    "r = np.isin(i, [3], kind='x')",
    "r = np.isin(n, [3], kind='table')",
    "r = np.isin(i, [3], kind='table', invert=True)",
    "r = np.isin(i, np.arange(500))",
    "r = np.isin(n, np.arange(500))",
  ]);
});
