// `put`, `place`, `putmask` and `fill_diagonal`: writing by place or by truth, in arrays of every layout, asked of NumPy.

import { afterAll, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const a = ["a = np.arange(6.0)"];
const ints = ["a = np.arange(6)"];

test("put writes at places in C order whatever the layout, and cycles the values, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      "np.put(a, [0, 5, -2], [7, 8])",
      "a.put([[1, 2], [1, 3]], 9.5)",
      "a.put([9, -15, 2], [1, 2, 3], mode='wrap')",
      "a.put([99, -99, 2], [1, 2, 3], 'clip')",
      "a.put([0, 99, 1], [1, 2, 3])",
      "a.put([], [])",
      "a.put([1], [])",
      ["i = np.array([2, 1, 0], '>i2')", "a.put(i, a)"],
      ["v = a.ravel()[::-1]", "a.put(np.arange(6), v)"],
    ]),
  );
});

test("put refuses what NumPy refuses, and has written what came before", async () => {
  await sameInPython(
    cross({ a }, [
      "np.put(a, [0, 9], [7, 8])",
      ["b = a[::2]", "b.put([0, 9], [7, 8])"],
      ["a.put(a[::-1].astype(int), a)"],
      "np.put(a, [0, -1, 2.5], 3)",
      "np.put(a, np.array([0.5]), 3)",
      "np.put(a, np.array([1], 'u8'), 3)",
      "np.put(a, True, 3)",
      "np.put(a, [1], 3, mode='foo')",
      "np.put(a, [1], 3, mode='WRAP')",
      ["a.flags.writeable = False", "np.put(a, [0.5], 3)"],
      ["b = np.zeros(0)", "np.put(b, [0], 3)", "np.put(b, [], 3)"],
      ["b = np.zeros(3, 'u1')", "np.put(b, [0], 300)"],
      ["b = np.zeros(3, 'u1')", "np.put(b, [0], np.array(300.7))"],
      ["b = np.zeros(3, int)", "np.put(b, [0], 1j)"],
      ["c = np.arange(6)", "c.put(c[::-1], c)"],
      ["c = np.arange(6)", "c[1:].put([0, 1, 2], c[:3])"],
    ]),
  );
});

test("place writes consecutive values, putmask those of the same place, as in NumPy", async () => {
  const values = ["7", "[7, 8]", "[[1, 2, 3]]", "np.arange(4, dtype='i1')", "[]", "True"];
  await sameInPython(
    cross(
      sources,
      values.flatMap((value) => [
        ["m = np.arange(a.size).reshape(a.shape) % 2 == 0", `np.place(a, m, ${value})`],
        ["m = np.arange(a.size).reshape(a.shape) % 3 > 0", `np.putmask(a, m, ${value})`],
      ]),
    ),
  );
});

test("place and putmask convert and refuse values as NumPy does", async () => {
  const values = [
    "1.5",
    "[1.5]",
    "np.array(1.5)",
    "np.arange(3)",
    "2 ** 40",
    "np.arange(3, dtype='i2')",
  ];
  await sameInPython(
    cross({ ints: ["a = np.arange(6, dtype='i4')"] }, [
      ...values.map((value) => `np.place(a, a > 2, ${value})`),
      ...values.map((value) => `np.putmask(a, a > 2, ${value})`),
      "np.place(a, a > 20, [])",
      "np.place(a, [1, 0], 3)",
      "np.putmask(a, [1, 0], 3)",
      "np.place(a, [1, 0, 2.5, 0, 0, 1], 3)",
      "np.putmask(a, [[1, 0, 2.5], [0, 0, 1]], 3)",
      ["a.flags.writeable = False", "np.place(a, [0], 3)"],
      ["a.flags.writeable = False", "np.putmask(a, [0], 3)"],
      "np.place(a[1:], np.ones(5), a[:-1])",
      "np.putmask(a[1:], np.ones(5), a[:-1])",
      "np.putmask(a[::-1], a > 2, a)",
      "np.place(a[::2], a[::2] > 2, a[1:])",
    ]),
  );
});

test("fill_diagonal writes along the diagonal, as in NumPy", async () => {
  await sameInPython(
    cross(sources, [
      "np.fill_diagonal(a, 7)",
      "np.fill_diagonal(a, [1, 2])",
      "np.fill_diagonal(a.T, [[1, 2], [3, 4]])",
      "np.fill_diagonal(a, [])",
    ]),
  );
  await sameInPython(
    cross({ ints }, [
      ["b = np.zeros((7, 3), int)", "np.fill_diagonal(b, [1, 2])"],
      ["b = np.zeros((7, 3), int)", "np.fill_diagonal(b, [1, 2], wrap=True)"],
      ["b = np.zeros((7, 3), int)", "np.fill_diagonal(b, [1, 2], True)"],
      ["b = np.zeros((3, 3, 3), int)", "np.fill_diagonal(b, [1, 2, 3, 4])"],
      ["b = np.zeros((3, 3, 4), int)", "np.fill_diagonal(b, 1)"],
      ["b = np.zeros((3, 4), 'u1')", "np.fill_diagonal(b, 300)"],
      ["b = np.zeros((3, 4), int)", "np.fill_diagonal(b, 1.5)", "np.fill_diagonal(b, 1j)"],
      ["b = np.arange(9).reshape(3, 3)", "np.fill_diagonal(b, b[::-1])"],
      ["b = np.arange(9).reshape(3, 3)", "np.fill_diagonal(b, b.ravel()[1:])"],
      ["b = np.zeros((0, 3))", "np.fill_diagonal(b, 1)"],
    ]),
  );
});
