// Searching in sorted arrays agrees with NumPy for every dtype and layout, and in its refusals.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

const types = "? i1 u1 i2 u2 i4 u4 i8 u8 f2 f4 f8 c8 c16 >i2 >f8".split(" ");

test("values of every dtype and layout find their places", async () => {
  const programs = types.flatMap((type) =>
    layoutNames.map((name) => [
      ...sourceLines(type, [name]),
      `r = np.searchsorted(np.array([1, 2, 2, 3, 7], '${type}'), ${name})`,
      `s = np.searchsorted(np.array([0.5, 2, 2, 3, 7]), ${name}, side='right')`,
      `t = np.searchsorted([3, 0, 7], ${name}, 'left', [1, 0, 2])`,
      ...(type.startsWith("c") ? [] : [`u = np.digitize(${name}, [1, 2.5, 2.5, 7])`]),
      `v = np.digitize(${name}, np.array([7, 3, 2, 2, 1], 'i1'), True)`,
    ]),
  );
  await sameInPython(programs);
});

test("arrays of every layout are searched in", async () => {
  const setup = ["w = np.array([7, 0, 5, 0, 3, 0, 2, 0, 2, 0])", "a = w[::-2]", "b = w[::2][::-1]"];
  await sameLines(setup, [
    "r = a.searchsorted([1, 2, 3])",
    "r = b.searchsorted([1, 2, 3], side='right')",
    "r = b.searchsorted(2)",
    "r = b.searchsorted(np.array(2))",
    "r = np.searchsorted(b.astype('>i4'), [[1, 2], [7, 8]])",
    "r = np.searchsorted(w, [5, 2, 3, 0, 7], sorter=np.argsort(w, kind='stable'))",
    "r = np.searchsorted([3, 1, 2, 0, 5], [5, 4, 3, 2, 1, 0, 1, 2, 3])",
    "r = np.searchsorted([3, 1, 2, 0, 5], [5, 4, 3, 2, 1, 0, 1, 2, 3], 'right')",
  ]);
});

test("NaN, zeros and integers beyond 53 bits find their places", async () => {
  await sameLines(
    [],
    [
      "r = np.searchsorted([-np.inf, 0, 1, np.inf, np.nan, np.nan], [np.nan, np.inf, -0.0, 0])",
      "r = np.searchsorted([-np.inf, -0.0, 0, np.nan], [np.nan, np.inf, -0.0, 0], 'right')",
      "r = np.searchsorted([9007199254740992, 9007199254740993, 9007199254740994], [9007199254740993, 9007199254740995])",
      "r = np.searchsorted(np.array([9223372036854775808, 18446744073709551615], 'u8'), np.array([9223372036854775809], 'u8'))",
      "r = np.searchsorted(np.array([1, 2], 'u1'), 300)",
      "r = np.searchsorted(np.array([0.1], 'f4'), 0.1, 'right')",
      "r = np.searchsorted(np.array([1j, 1, 1 + 1j, np.nan]), [1, 2j, np.nan])",
    ],
  );
});

test("bad arguments of searches are refused in NumPy's words", async () => {
  await sameLines(
    [],
    [
      "r = np.searchsorted([[1]], 1)",
      "r = np.searchsorted(5, 2)",
      "r = np.searchsorted([1], 1, 'l')",
      "r = np.searchsorted([1], 1, 'x')",
      "r = np.searchsorted([1], 1, side=4)",
      "r = np.searchsorted([1, 2], 1, sorter=[0])",
      "r = np.searchsorted([1, 2], 1, sorter=[5, 5])",
      "r = np.searchsorted([1, 2], 1, sorter=[-1, -1])",
      "r = np.searchsorted([1, 2], 1, sorter=[0., 1.])",
      "r = np.searchsorted([1, 2], 1, sorter=[[0, 1]])",
      "r = np.searchsorted([1, 2], 1, sorter=5)",
      "r = np.searchsorted([1, 2], 1, sorter=np.array([0, 1], 'u8'))",
      "r = np.digitize([1], [2.5, 1, 3])",
      "r = np.digitize([1j], [1])",
      "r = np.digitize([1], [1j])",
      "r = np.digitize([1], [[1]])",
      "r = np.digitize([1], 5)",
      "r = np.digitize([1], [])",
      "r = np.digitize([1, 1], [1, 1])",
      "r = np.digitize([1], [1, np.nan])",
      "r = np.digitize(0.2, [0, 1, 2.5])",
    ],
  );
});
