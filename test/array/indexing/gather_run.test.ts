// `a[idx]` with one axis and a run of int64: every size of item, layout and index, beside NumPy.

import { test } from "vitest";
import { sameInPython } from "../python.js";

const types = ["?", "i2", "i4", ">u4", "f4", "f8", ">f8", "i8", "c8", "c16", "U1", "U2", "S8"];

const lines = [
  "r1 = a[i]",
  "r2 = a[::-2][i]",
  "r3 = a[1::3][i[:2]]",
  "r4 = a[i[::-1]]",
  "r5 = a[[0, -1, 3]]",
  "r6 = a[i[:0]]",
  "r7 = a[i.astype('i4')]",
  "r8 = a[i.astype('>i8')]",
  "r9 = a[:0][i[:0]]",
  "r9 = a[True]",
  "r10 = a[np.False_]",
  "r11 = a[:1][True]",
  "a[[0, 40]]",
  "a[[-41, 1]]",
  "a[:0][i]",
  "a[np.array([2**31, 0])]",
  "a[np.array([4294967296, -1])]",
];

test("a run of indices picks items of every data type, or names the index that is out of bounds", async () => {
  await sameInPython(
    types.map((type) => [
      `a = (np.arange(40) * 37 % 41).astype('${type}')`,
      "i = np.array([3, -1, 0, 7, -5])",
      ...lines,
    ]),
  );
});

test("items at odd addresses, and items that are structures, are picked as they are", async () => {
  const more = ["r = a[i]", "s = a[::-1][i]", "a[[9]]"];
  await sameInPython([
    ["i = np.array([2, 0, -1])", "a = np.zeros(41, 'u1')[1:].view('f8')", "a[:] = 7", ...more],
    ["i = np.array([2, 0, -1])", "a = np.arange(5.0).view([('x', 'f8')])", ...more],
    ["i = np.zeros(25, 'u1')[1:].view('i8')", "a = np.arange(5.0)", ...more],
  ]);
});
