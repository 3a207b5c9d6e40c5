// Functions that pick and write elements, on text, bytes and records, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross } from "../sources.js";

afterAll(close);
const sources = {
  text: ["a = np.array([['ab', 'c', ''], ['d', 'efg', 'h']])"],
  bytes: ["b = np.array([['ab', 'c'], ['d', 'ef']], 'S3')", "a = b.T"],
  record: [
    "a = np.zeros((2, 3), [('x', 'i4'), ('y', 'f8')])",
    "a['x'] = np.arange(6).reshape(2, 3)",
  ],
};
const lines = [
  "r = np.take(a, [1, 0, 3])",
  "r = a.take([1, 0], axis=0)",
  "np.put(a, [0, 3], a[0, 1])",
  "np.put(a, [0, 3], a[1])",
  "np.place(a, np.arange(a.size).reshape(a.shape) % 2 == 0, a[0])",
  "np.putmask(a, np.arange(a.size).reshape(a.shape) % 2 == 0, a[0])",
  "r = np.choose([0, 1], [a[0, :2], a[1, :2]])",
  "r = np.where([[True], [False]], a, a[::-1])",
  "r = np.compress([0, 1], a, axis=0)",
  "r = np.extract([0, 1, 1], a)",
  "r = np.select([[[True], [False]]], [a], a[::-1])",
  "r = np.nonzero(a)",
  "r = np.argwhere(a)",
  "r = np.flatnonzero(a)",
  "r = a.flat[1:4]",
  "r = np.asarray(a.flat)",
  "a.flat[1] = a[0, 0]",
  "a.flat[1:] = a[0]",
  "a.flat = a[1]",
  "r = np.take_along_axis(a, np.array([[0], [1]]), 1)",
  "np.put_along_axis(a, np.array([[0], [1]]), a[0, 0], 1)",
  "np.fill_diagonal(a, a[0, 1])",
  "r = a.diagonal()",
  "r = [i for i, x in np.ndenumerate(a)]",
  "r = [x.shape for x in np.nditer(a)]",
  "it = np.nditer([a, None]); r = it.operands[1].shape; d = it.dtypes",
  "r = np.broadcast(a, [1]).shape",
  "r = np.ix_(a[0], a[1])",
  "r = np.diag(a)",
  "r = np.diag(a[0])",
  "r = np.where(a != a[0, 0])",
];
test("text, bytes and records are picked and written as in NumPy", async () => {
  await sameInPython(cross(sources, lines));
});
