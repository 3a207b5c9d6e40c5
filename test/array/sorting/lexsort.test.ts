// Sorting by several keys, and as complex numbers, agrees with NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameLines } from "../python.js";
import { sourceLines } from "../typed_sources.js";

afterAll(close);

test("the last key counts most, whatever the dtypes and layouts of the keys", async () => {
  await sameLines(sourceLines("f4", ["c", "f", "cube", "one", "backward", "scalar"]), [
    "r = np.lexsort(([1, 2, 1], [0, 0, -1]))",
    "r = np.lexsort((one, backward))",
    "r = np.lexsort([one > 3, backward.astype('>i2'), one])",
    "r = np.lexsort(c)",
    "r = np.lexsort(c, 0)",
    "r = np.lexsort((c, f), 0)",
    "r = np.lexsort((f, c), axis=-1)",
    "r = np.lexsort(cube)",
    "r = np.lexsort(cube, 0)",
    "r = np.lexsort((np.arange(300) % 7, np.arange(300) % 3))",
    "r = np.lexsort(([1j, 1, np.nan], [1.5, np.nan, np.nan]))",
    "r = np.lexsort([1, 2, 0])",
    "r = np.lexsort(([], []))",
    "r = np.lexsort([])",
    "r = np.lexsort(5)",
    "r = np.lexsort(scalar)",
    "r = np.lexsort((5, 6), 1)",
    "r = np.lexsort(([1, 2], [1]))",
    "r = np.lexsort(([1, 2],), 1)",
    "r = np.lexsort(np.zeros((0, 3)))",
    "r = np.lexsort(np.zeros((2, 0)))",
  ]);
});

test("arrays of every dtype are sorted as complex numbers", async () => {
  for (const type of "? i1 u2 i4 u8 f2 f4 f8 c8 c16 >i2".split(" ")) {
    await sameLines(sourceLines(type, ["c", "f", "cube", "scalar", "backward"]), [
      "r = np.sort_complex(c)",
      "r = np.sort_complex(f)",
      "r = np.sort_complex(cube)",
      "r = np.sort_complex(backward)",
      "r = np.sort_complex(scalar)",
    ]);
  }
});
