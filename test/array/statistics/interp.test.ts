// Interpolation between points agrees with NumPy, and so do the refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("arrays of every dtype and layout are interpolated at", async () => {
  const programs = "? i1 u8 f2 f4 f8 >i2 c16"
    .split(" ")
    .flatMap((type) =>
      layoutNames.map((name) => [
        ...sourceLines(type, [name]),
        `r = np.interp(${name}, [1, 2.5, 7], [3, 2, 0.1])`,
        `s = np.interp(${name}, [1, 2.5, 7], [3, 2, 0.1], left=-1, right=99)`,
        `t = np.interp(${name}, [1, 2.5, 7], [3j, 2, 0.1 - 1j])`,
        `u = np.interp(${name}, [4, 2.5, 1], [3, 2, 0.1], period=5)`,
      ]),
    );
  await sameInPython(programs);
});

test("special values and refusals of interpolation are NumPy's", async () => {
  await sameLines(
    ["i = np.array([[3, 1, 2], [6, 5, 4]])"],
    [
      "r = np.interp(2.5, [1, 2, 3], [3, 2, 0])",
      "r = np.interp(3.14, [1, 2, 3], [3, 2, 0], right=-99)",
      "r = np.interp([-180, 190, 5], [190, -190, 350, -350], [5, 10, 3, 4], period=360)",
      "r = np.interp(2, [1, 2, 2, 3], [1, 2, 5, 6])",
      "r = np.interp([0, 1, 2], [1], [5], 3, 4)",
      "r = np.interp([1, 2, 3], [1, np.inf], [0, 1])",
      "r = np.interp([1.5, 2.5], [1, 2, 3], [np.inf, np.inf, 1])",
      "r = np.interp([np.nan, 1, np.inf, -np.inf], [1, 2], [1, 2])",
      "r = np.interp([np.nan, 1], [1, 2], [1j, 2])",
      "r = np.interp(1, [1, 2], [1])",
      "r = np.interp(1, [], [])",
      "r = np.interp([], [1], [2])",
      "r = np.interp(1, [[1]], [1])",
      "r = np.interp(1j, [1], [2])",
      "r = np.interp(1, 5, 5)",
      "r = np.interp(1, np.array([[1]]), [5])",
      "r = np.interp(1.5, [1, 2], [3, 4], left=1j)",
      "r = np.interp(1, [1, 2], [3, 4], period=0)",
    ],
  );
});
