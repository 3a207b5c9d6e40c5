// Averages and medians agree with NumPy for every dtype and layout, and in their refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const types = "? i1 u2 i8 f2 f4 f8 c16 >i2 >f8".split(" ");

test("averages and medians of every dtype and layout are NumPy's", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.average(${name})`,
      `s = np.average(${name}, axis=0)`,
      `t = np.average(${name}, weights=${name})`,
      `u = np.median(${name})`,
      `v = np.median(${name}, axis=0)`,
      `w = np.median(${name}, axis=-1, keepdims=True)`,
      `x = np.median(${name}, axis=(0, -1), keepdims=True)`,
      `y = np.average(${name}, -1, keepdims=True)`,
    ]),
  );
  await sameInPython(programs);
});

test("weights and refusals of the average are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 2], [6, 5, 4]])",
    "b = np.arange(24).reshape(2, 3, 4).transpose(2, 0, 1)",
    "c = np.array([[1 + 1j, 2, 3j], [4, 5j, 6]])",
  ];
  await sameLines(setup, [
    "r = np.average(i, 1, [1, 2, 3])",
    "r = np.average(i, weights=i)",
    "r = np.average(i, weights=[1, 2])",
    "r = np.average(i, 1, [1, 2])",
    "r = np.average(i, 1, [1, -1, 0])",
    "r, s = np.average(i, 0, [1, 2], True)",
    "r, s = np.average(i, None, None, True)",
    "r = np.average(i, (0, 1), i)",
    "r = np.average(b, (0, 2), np.ones((4, 3)))",
    "r, s = np.average(b, (2, 0), np.ones((3, 4)), returned=True)",
    "r = np.average(i, 0, [0.5, 1], keepdims=True)",
    "r = np.average(np.array([1, 2], 'f4'), weights=np.array([1, 2], 'f4'))",
    "r = np.average(np.array([1, 2], 'i1'), weights=np.array([1, 2], 'f4'))",
    "r = np.average([])",
    "r = np.average(5)",
    "r, s = np.average(5, returned=True)",
    "r = np.average(5, weights=2)",
    "r = np.average(c, 0, [1, 2])",
    "r = np.average(i, 5)",
    "r = np.average(i, 0, [[1, 2]])",
    "r = np.average([1, 2], weights=[0, 0])",
    "r, s = np.average(i, 0, returned=True, keepdims=True)",
  ]);
});

test("medians with NaN, of none, into other arrays and along several axes are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 2], [6, 5, 4]])",
    "n = np.array([[1, np.nan, 3], [4, 5, 6], [np.nan, np.nan, np.nan]])",
    "b = np.arange(48).reshape(2, 3, 4, 2).transpose(2, 0, 3, 1)",
    "o = np.zeros(3)",
    "p = np.zeros((2, 1))",
  ];
  await sameLines(setup, [
    "r = np.median(n)",
    "r = np.median(n, 0)",
    "r = np.median(n, 1)",
    "r = np.median(n.astype('c8'), 1)",
    "r = np.median(n.astype('f2'), 1, keepdims=True)",
    "r = np.median([])",
    "r = np.median(np.zeros((0, 3)), 0)",
    "r = np.median(np.zeros((0, 3)), 1)",
    "r = np.median(np.zeros((0, 3), 'i4'))",
    "r = np.median(i, 0, out=o)",
    "r = np.median(n, 1, out=o)",
    "r = np.median(i, 1, p, False, True)",
    "r = np.median(i, 1, keepdims=True, out=p)",
    "r = np.median(i, 5)",
    "r = np.median(i, (0, 0))",
    "r = np.median(i, 0, out=np.zeros(2))",
    "r = np.median(b, (0, 2))",
    "r = np.median(b, (3, 1), keepdims=True)",
    "r = np.median(b, (1, 0, -1))",
    "r = np.median(b, 2)",
    "r = np.median(5)",
    "r = np.median(np.array(5), 0)",
    "r = np.median(5, keepdims=True)",
    "r = np.nanmedian(5, keepdims=True)",
    "r = np.quantile(5, 0.25, keepdims=True)",
    "r = np.nanquantile(5, 0.25, keepdims=True)",
    "r = np.median([-np.inf, np.inf])",
    "r = np.median([1, np.inf, np.inf])",
  ]);
});
