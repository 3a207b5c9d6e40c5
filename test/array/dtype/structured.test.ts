// Structured arrays: their making, fields, records, assignment by place, views, copies, comparisons and printing.

import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { sameInPython, sameLines } from "../python.js";
import { assigned, created, read } from "./structured_lines.js";

const linesOf = (text: string) => text.trim().split("\n");

const sources = [
  "a = np.zeros(3, 'i4,f8')",
  "b = np.array([(1, 2.5), (3, 4), (5, 6.25)], 'i4,f8')",
  "m = np.array([([1, 2, 3], 4), ([5, 6, 7], 8)], [('m', 'i2', (3,)), ('y', 'f4')])",
  "n = np.array([((1, 2), 3), ((4, 5), 6)], [('n', 'i4,i4'), ('z', 'f8')])",
  "u = np.array([(1, 2, 'x'), (3, 4, 'yz')], [('a', 'u1'), ('b', '>i4'), ('c', 'U3')])",
];

test("lists become records where the data type has fields, and print as NumPy's", async () => {
  await sameLines([], linesOf(created));
});

test("assignment goes by the place of fields, and one value goes into all", async () => {
  await sameLines(sources, linesOf(assigned));
});

test("fields, records, copies, views and comparisons are NumPy's", async () => {
  await sameLines(sources, linesOf(read));
});

test("a record shows the array's memory, and keeps it alive", async () => {
  await sameInPython([
    [
      "a = np.zeros(2, 'i4,f8')",
      "r = a[0]",
      "a['f0'] = 7",
      "r['f1'] = 2.5",
      "r[0] = 3",
      "s = a[1]",
    ],
    ["a = np.zeros(2, 'i4,f8')", "r = a[1]", "r[['f1', 'f0']] = (1, 2)"],
    ["a = np.zeros(2, 'i4,f8')", "r = a[1]", "r['x'] = 3"],
    ["a = np.zeros(2, 'i4,f8')", "a.flags.writeable = False", "r = a[1]", "r['f0'] = 3"],
    ["a = np.zeros(2, [('m', 'i4', (2,))])", "r = a[1]", "r['m'][0] = 5"],
    ["a = np.zeros(2, [('n', 'i4,i4')])", "r = a[1]['n']", "r['f0'] = 5"],
    ["a = np.zeros(2, 'i4,f8')", "r = a[1].copy()", "r['f0'] = 5"],
    ["a = np.zeros((), 'i4,f8')", "r = a[()]", "r['f0'] = 5"],
    ["a = np.zeros(2, 'i4,f8')", "for r in a:\n  r['f0'] = 5"],
    ["a = np.zeros(2, 'V4')", "r = a[0]", "a.view('u4')[0] = 7"],
    ["a = np.zeros(2, 'i4,f8')", "a.setfield(3, 'i4')", "a.setfield([1, 2], 'f8', 4)"],
    ["a = np.zeros(2, 'i4,f8')", "a.setfield(3, 'f8', 8)"],
  ]);
});

test("fields are subscripts and properties in plain JavaScript", () => {
  const a = np.array(
    [
      [1, 2.5],
      [3, 4],
    ],
    {
      dtype: [
        ["x", "i4"],
        ["shape", "f8"],
      ],
    },
  );
  const fields = a as unknown as { x: np.NDArray };
  fields.x = np.array([7, 8]);
  expect(fields.x.tolist()).toEqual([7, 8]);
  expect(a.shape).toEqual([2]);
  expect((a.get("shape") as np.NDArray).tolist()).toEqual([2.5, 4]);
  const record = a.get(1) as np.Void;
  expect([...record]).toEqual([8, 4]);
  expect(record[-1]).toBe(4);
  expect(JSON.stringify(a)).toBe("[[7,2.5],[8,4]]");
  expect(() => {
    (a as unknown as { y: number }).y = 5;
  }).toThrow(new np.ValueError("no field of name y"));
});
