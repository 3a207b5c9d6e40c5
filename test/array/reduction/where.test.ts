// Reductions with `where` and `initial`, and of several axes, as NumPy's.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameLines } from "../python.js";

afterAll(close);

const setup = [
  "a = np.arange(24.0).reshape(2, 3, 4)",
  "i = np.arange(6).reshape(2, 3)",
  "m = i % 2 == 0",
  "c = np.array([1 + 2j, 3j, 4])",
];

test("a mask leaves elements out", async () => {
  await sameLines(setup, [
    "q = np.sum(i, where=m)",
    "q = np.sum(i, axis=0, where=m)",
    "q = np.sum(i, axis=1, where=[True, False, True])",
    "q = np.sum(i, where=[1, 0, 1])",
    "q = np.sum(i, where=5)",
    "q = np.sum(a, axis=(0, 2), where=a > 7, keepdims=True)",
    "q = np.sum(a.T, axis=(0, 2), where=a.T > 7)",
    "q = np.prod(i + 1, axis=1, where=m)",
    "q = np.prod(c, where=[True, True, False])",
    "q = np.max(i, where=m)",
    "q = np.max(i, where=m, initial=-1)",
    "q = np.min(a, axis=1, where=a > 3, initial=99)",
    "q = np.any(i > 3, where=m)",
    "q = np.all(i, axis=0, where=m)",
    "q = np.any(i, axis=(0, 1), keepdims=True)",
    "q = np.mean(i, where=m)",
    "q = np.mean(i, axis=1, where=m)",
    "q = np.mean(a, axis=0, where=a < 5)",
    "q = np.mean(a.astype('f2'), axis=0, where=a < 5)",
    "q = np.mean(i, axis=(0, 1), where=m, keepdims=True)",
    "q = i.sum(where=m)",
    "q = i.mean(axis=0, where=m)",
    "q = np.sum(i, where=[True, False])",
    "q = np.sum(i, where=np.ones((2, 2, 3), bool))",
    "q = np.sum(np.ones((1, 3)), where=np.ones((2, 3), bool))",
    "q = np.sum(np.ones(5000), where=np.arange(5000) % 3 > 0)",
    "q = np.sum(np.ones(50000, 'i2'), where=np.arange(50000) % 3 > 0)",
  ]);
});

test("initial begins the reduction, and None leaves it to the first element", async () => {
  await sameLines(setup, [
    "q = np.sum(i, initial=10, axis=1)",
    "q = np.sum(i, initial=1.5)",
    "q = np.max(i, initial=1.5)",
    "q = np.max(i, initial=None)",
    "q = np.sum([-0.0])",
    "q = np.sum([-0.0], initial=None)",
    "q = np.sum([-0.0], initial=-0.0)",
    "q = np.sum([], initial=None)",
    "q = np.sum(i, axis=())",
    "q = np.max(i, axis=())",
    "q = np.sum(a, 0, 'i4', None, True, 5, True)",
    "q = np.mean(i, dtype='f4', out=np.zeros(()))",
    "q = np.sum(a, foo=1)",
  ]);
});
