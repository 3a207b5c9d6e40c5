// Different elements agree with NumPy's for every dtype and layout.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("the different elements of every dtype and layout are NumPy's", async () => {
  const types = "? i1 u2 i8 u8 f2 f4 f8 c8 c16 >i2 >f8".split(" ");
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.unique(${name})`,
      `s, t, u, v = np.unique(${name}, True, True, True)`,
      `w, x = np.unique(${name}, return_inverse=True)`,
      `y, z = np.unique(${name}, return_counts=True, equal_nan=False)`,
    ]),
  );
  await sameInPython(programs);
});

test("different rows, columns and blocks are NumPy's", async () => {
  const setup = [
    "r = np.array([[1, 2, 1], [0, 2, 0], [1, 2, 1]])",
    "n = np.array([[1, np.nan], [1, np.nan], [-0.0, 0], [0, -0.0]])",
    "b = np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1) // 9",
    "t = np.array([[True, False], [True, False]])",
  ];
  await sameLines(setup, [
    "s = np.unique(r, axis=0)",
    "s, t, u, v = np.unique(r, True, True, True, 0)",
    "s, u = np.unique(r, axis=1, return_inverse=True)",
    "s, u = np.unique(r.astype('>i2'), axis=-1, return_counts=True)",
    "s, u = np.unique(n, axis=0, return_counts=True)",
    "s = np.unique(n.astype('f4'), axis=1)",
    "s = np.unique(n.astype('c16'), axis=0)",
    "s = np.unique(b, axis=0)",
    "s = np.unique(b, axis=1)",
    "s, u = np.unique(b, axis=2, return_index=True)",
    "s = np.unique(t, axis=0)",
    "s = np.unique(np.zeros((0, 3)), axis=0)",
    "s = np.unique(np.zeros((0, 3)), axis=1)",
    "s, u = np.unique(np.zeros((3, 0)), axis=0, return_counts=True)",
    "s = np.unique(np.zeros((3, 0)), axis=1)",
    "s, u = np.unique([2, 1, 2], axis=0, return_inverse=True)",
    "s = np.unique(r, axis=5)",
    "s = np.unique([1, 2], axis=1)",
    "s = np.unique(5, axis=0)",
    "s, u = np.unique(5, return_inverse=True)",
  ]);
});

test("NaN counts once or each time, zeros as one", async () => {
  const setup = [
    "n = np.array([[1, np.nan, 3], [np.nan, np.nan, np.nan]])",
    "c = np.array([np.nan, 1, 1, np.nan, 1, 0]).view('c16')",
  ];
  await sameLines(setup, [
    "r = np.unique(n)",
    "r, s, t = np.unique(n, return_counts=True, return_inverse=True)",
    "r, s, t = np.unique(n, equal_nan=False, return_counts=True, return_inverse=True)",
    "r = np.unique(c)",
    "r, s = np.unique(c, return_counts=True)",
    "r, s = np.unique(c, return_counts=True, equal_nan=False)",
    "r = np.unique([0.0, -0.0, 1])",
    "r = np.unique([-0.0, 0.0, 1])",
    "r, s = np.unique([1, -0.0, 0.0, 1], return_index=True)",
    "r = np.unique([])",
    "r = np.sort(np.unique_values(n))",
    "r, s = np.unique_counts(n)",
    "r, s = np.unique_inverse(n)",
    "r, s, t, u = np.unique_all([[3, 1, 3], [1, 5, 3]])",
    "r = np.unique_all([3, 1, 3]).inverse_indices",
    "r = np.unique(np.arange(3000) * 7919 % 101)",
  ]);
});

test("several results are a list, or an object with NumPy's names", () => {
  const [values, counts] = np.unique([3, 1, 3], { return_counts: true });
  expect([values.tolist(), counts.tolist()]).toEqual([
    [1, 3],
    [1, 2],
  ]);
  const all = np.unique_counts([3, 1, 3]);
  expect(Object.keys(all)).toEqual(["values", "counts"]);
  expect([...all]).toEqual([all.values, all.counts]);
});
