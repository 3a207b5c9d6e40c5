// `r_`, `c_`, `s_`, `index_exp`, and tuples as indices, asked of NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const none = { none: [] };

test("r_ joins slices, arrays and numbers as NumPy does", async () => {
  const slices = [
    "1:4",
    "1:4, 0, 4",
    "0:6:2",
    "0:1:5j",
    "0:1:5j, 7",
    "-1:1:3j, [2.5]",
    ":3",
    "3:",
    "2:0:-1",
    "0:1:0.25",
  ];
  const points = ["0:10:1j", "0:10:0j", "0:10:-2j"];
  const texts = [
    "'0,2', [1, 2, 3], [4, 5, 6]",
    "'0,2,0', [1, 2, 3], [4, 5, 6]",
    "'1,2,0', [1, 2, 3], [4, 5, 6]",
    "'-1', [[1, 2]], [[3, 4]]",
    "'1', [[1, 2]], [[3, 4]]",
    "'0,3,-1', [1, 2], [3, 4]",
    "'0,3,1', [1, 2], [3, 4]",
    "'0,2', 1, 2",
  ];
  const bad = [
    "()",
    "'x', 1",
    "'a,b', 1",
    "1:3, '0'",
    "np.zeros((2, 2)), 1",
    "[1, 2], [[3, 4]]",
    "'0,1', [[1, 2]], [3, 4]",
    "'0,0', 1",
  ];
  const types = [
    "np.array([1], 'i1'), 1",
    "np.array([1], 'i1'), 300",
    "np.array([1], 'i1'), 1.5",
    "np.array([1], 'f4'), 1.5",
    "np.array([1], 'f4'), 0:3",
    "True, False",
    "True",
    "1, True",
    "1j, 2",
    "1.5",
    "1",
    "[]",
    "[], 1",
  ];
  const arrays = [
    "np.array([1, 2]), 0, [3, 4]",
    "np.zeros((2, 2)), np.ones((1, 2))",
    "np.array([[1, 2], [3, 4]], order='F')",
    "np.array(5), np.array([3])",
    "np.array([1, 2], '>i4')",
  ];
  const all = [...slices, ...points, ...texts, ...bad, ...types, ...arrays];
  await sameInPython(
    cross(
      none,
      all.map((parts) => `r = np.r_[${parts}]`),
    ),
  );
  await sameInPython(
    cross(sources, ["r = np.r_[a, a]", "r = np.r_[a]", "r = np.r_['-1', a, a]", "r = np.c_[a, a]"]),
  );
});

test("c_ joins its parts as columns, as NumPy does", async () => {
  const all = [
    "1:4",
    "[1, 2], [3, 4]",
    "1:4, 0",
    "np.array([[1, 2, 3]]), 0, 0, np.array([[4, 5, 6]])",
    "np.array([1, 2]), np.array([[1, 2], [3, 4]])",
    "1",
    "0:1:3j, 0:1:3j",
    "'0', [1, 2], [3, 4]",
    "[]",
    "1, 2",
  ];
  await sameInPython(
    cross(
      none,
      all.map((parts) => `r = np.c_[${parts}]`),
    ),
  );
});

test("indices as values pick what they pick between the brackets", async () => {
  const indices = [
    "1:3",
    "1:3, ::2",
    "...",
    "2",
    "None, 2",
    "()",
    "[1, 0], [2, 1]",
    "..., 1",
    "1, 2",
  ];
  await sameInPython(
    cross(
      sources,
      indices.flatMap((index) => [[`r = a[np.s_[${index}]]`], [`r = a[np.index_exp[${index}]]`]]),
    ),
  );
  const a = np.arange(12).reshape(3, 4);
  expect(String(a.get(np.s_.get(np.slice(1), np.slice(null, null, 2))))).toBe(
    "[[ 4  6]\n [ 8 10]]",
  );
  expect(String(a.get(np.s_["1:, ::2"]))).toBe("[[ 4  6]\n [ 8 10]]");
  expect(String(a.get(np.index_exp["1"]))).toBe("[4 5 6 7]");
  a.set(np.s_["0, :2"], 9);
  expect(String(a.get(0))).toBe("[9 9 2 3]");
  expect(String(a.flat.get(np.index_exp["1:3"]))).toBe("[9 2]");
});

test("results that are tuples in Python are several indices, other lists are one", () => {
  const a = np.arange(12).reshape(3, 4);
  expect(String(a.get(np.nonzero(np.greater(a, 9))))).toBe("[10 11]");
  expect(String(a.get(np.where(np.greater(a, 9))))).toBe("[10 11]");
  expect(String(a.get(np.ix_([0, 2], [1, 3])))).toBe("[[ 1  3]\n [ 9 11]]");
  expect(String(a.get(np.unravel_index([5, 6], [3, 4])))).toBe("[5 6]");
  expect(a.get(np.unravel_index(5, [3, 4]))).toBe(5);
  expect(String(a.get(np.tril_indices(3)))).toBe("[ 0  4  5  8  9 10]");
  expect(String(a.get(np.diag_indices(3)))).toBe("[ 0  5 10]");
  for (const index of np.ndindex(3, 4)) expect(a.get(index)).toBe(4 * index[0] + index[1]);
  a.set(np.nonzero(np.greater(a, 3)), 0);
  expect(a.item(2, 3)).toBe(0);
  expect(String((a.get([0, 1]) as np.NDArray).shape)).toBe("2,4");
});
