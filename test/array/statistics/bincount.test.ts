// Counts of integers agree with NumPy, and so do the refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameLines } from "../python.js";
import { sourceLines } from "../typed_sources.js";

afterAll(close);

test("integers of every dtype and layout are counted", async () => {
  for (const type of "? i1 u1 i4 u4 i8 u8 >i2 f8 c16".split(" ")) {
    await sameLines(sourceLines(type, ["one", "strided", "backward", "locked", "c", "scalar"]), [
      "r = np.bincount(one)",
      "r = np.bincount(strided, minlength=20)",
      "r = np.bincount(backward, [0.5, 1, 2, 4, 8, 16, 0.1])",
      "r = np.bincount(locked, locked.astype('f4'))",
      "r = np.bincount([0, 1, 1, 0, 2], strided)",
      "r = np.bincount(c)",
      "r = np.bincount(scalar)",
    ]);
  }
});

test("bad arguments of bincount are refused in NumPy's words", async () => {
  await sameLines(
    [],
    [
      "r = np.bincount([])",
      "r = np.bincount([], minlength=3)",
      "r = np.bincount([], [], 2)",
      "r = np.bincount([], [1])",
      "r = np.bincount([1.5])",
      "r = np.bincount([-1])",
      "r = np.bincount([[1]])",
      "r = np.bincount(5)",
      "r = np.bincount([1, 2], [0.5])",
      "r = np.bincount([1], minlength=-1)",
      "r = np.bincount([1], minlength=None)",
      "r = np.bincount([1], minlength=1.5)",
      "r = np.bincount([1], weights=[1j])",
      "r = np.bincount([1], weights=np.array([1j]))",
      "r = np.bincount([1], weights=[[1]])",
      "r = np.bincount([1], weights=np.array([[1]]))",
      "r = np.bincount([1], weights=5)",
      "r = np.bincount([True, False])",
      "r = np.bincount([np.nan])",
      "r = np.bincount([1j])",
      "r = np.bincount(np.array([9223372036854775808], 'u8'))",
      "r = np.bincount(np.array([], 'f8'))",
      "r = np.bincount([1099511627776])",
    ],
  );
});
