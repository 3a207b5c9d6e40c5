// Differences agree with NumPy for every dtype and layout, and in their refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("differences of every dtype and layout are NumPy's", async () => {
  const types = "? i1 u2 i8 u8 f2 f8 c16 >i2 >f8".split(" ");
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.diff(${name})`,
      `s = np.diff(${name}, 2, 0)`,
      `t = np.ediff1d(${name})`,
      `u = np.ptp(${name})`,
      `v = np.ptp(${name}, 0)`,
      `w = np.ptp(${name}, -1, keepdims=True)`,
      `x = np.diff(${name}, 0)`,
      `y = np.diff(${name}, prepend=${name})`,
    ]),
  );
  await sameInPython(programs);
});

test("what is put at the ends, and refusals, are NumPy's", async () => {
  const setup = [
    "i = np.array([[3, 1, 2], [6, 5, 4]])",
    "o = np.zeros(3)",
    "k = np.zeros(3, 'i1')",
  ];
  await sameLines(setup, [
    "r = np.diff(i, -1)",
    "r = np.diff(5)",
    "r = np.diff([3, 1, 7])",
    "r = np.diff(i, prepend=0)",
    "r = np.diff(i, append=[[9], [8]])",
    "r = np.diff(i, prepend=[1, 2])",
    "r = np.diff(i, 5)",
    "r = np.diff(i, axis=4)",
    "r = np.diff(np.array([1, 3], 'u1'))",
    "r = np.diff(i, 1.5)",
    "r = np.diff(i, 1, 0, 0, 9)",
    "r = np.diff(i.T, 1, -1, np.nan)",
    "r = np.ediff1d(i, 99)",
    "r = np.ediff1d(i, [1, 2], -1)",
    "r = np.ediff1d(i, 1.5)",
    "r = np.ediff1d(i.T, to_begin=np.array([1, 2], 'i1'))",
    "r = np.ediff1d([])",
    "r = np.ediff1d([], [1.5], [2.5])",
    "r = np.ediff1d([1])",
    "r = np.ediff1d(7, 2)",
    "r = np.ediff1d(np.array([1, 2], 'u1'), to_begin=-1)",
    "r = np.ediff1d(np.array([1, 2], 'f4'), to_end=0.5)",
    "r = np.ediff1d(np.array([True, False]))",
    "r = np.ptp([])",
    "r = np.ptp(i, 0, o)",
    "r = np.ptp(i, 0, k)",
    "r = np.ptp([True, False])",
    "r = np.ptp(np.array([100, -100], 'i1'))",
    "r = np.ptp(5)",
    "r = np.ptp([1, np.nan])",
    "r = np.ptp(i, 7)",
  ]);
});
