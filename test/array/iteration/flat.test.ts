// `a.flat`: iteration, indexing and assignment in C order, in arrays of every layout, asked of NumPy.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { cross, sources } from "../sources.js";

afterAll(close);

const b = ["a = np.arange(12).reshape(3, 4).copy()", "b = a.T"];

test("a.flat goes through the elements in C order, whatever the layout", async () => {
  await sameInPython(
    cross(sources, [
      "r = [x for x in a.flat]",
      "n = len(a.flat); base = a.flat.base is a; i = a.flat.index; c = a.flat.coords",
      "r = np.asarray(a.flat)",
      "r = np.array(a.flat)",
      "r = np.asarray(a.flat, dtype='c8')",
      "r = a.flat.copy()",
      "r = np.add(a.flat, 1)",
      ["f = a.flat", "r = [(f.index, f.coords) for x in f]", "i = f.index; c = f.coords"],
    ]),
  );
});

test("indices of a.flat pick items and copies, or are refused, as in NumPy", async () => {
  const integers = ["3", "-1", "12", "-13", "2 ** 62", "np.array(3)"];
  const slices = ["1:3", "::-2", "5:2", "...", "()", "::0", ":", "(slice(1, 3),)"];
  const lists = ["[1, 2]", "[1, 12]", "[1, -13]", "[]", "[[1, 2], [3, -1]]", "[True, False]"];
  const arrays = [
    "np.array([1, 2], 'u1')",
    "np.array([1, 2], '>i8')",
    "np.array([[1, 2], [3, 4]]).T",
  ];
  const masks = [
    "True",
    "False",
    "np.array([True, False] * 6)",
    "np.array([True] * 13)",
    "np.array(True)",
  ];
  const more = [
    "np.ones((4, 3), bool)",
    "np.zeros(0, bool)",
    "np.zeros(0, int)",
    "np.array([1.5])",
  ];
  const bad = ["1, 2", ":, 1", "..., 1", "None", "'x'", "[[1, 2], [3]]"];
  const all = [...integers, ...slices, ...lists, ...arrays, ...masks, ...more, ...bad];
  await sameInPython(
    cross(
      { b },
      all.map((index) => `r = b.flat[${index}]`),
    ),
  );
  await sameInPython(
    cross(
      { b },
      all.map((index) => `b.flat[${index}] = 77`),
    ),
  );
  await sameInPython(
    cross(
      { b },
      [...lists, ...arrays, ...masks].map((index) => `b.flat[${index}] = []`),
    ),
  );
  await sameInPython(
    cross(sources, ["r = a.flat[1:-1:2]", "r = a.flat[0]", "r = a.flat[[2, 0, 1]]"]),
  );
});

test("what is assigned to a.flat and its parts is cycled and converted as in NumPy", async () => {
  const values = [
    "7",
    "[7, 8, 9]",
    "[]",
    "np.arange(24.0)",
    "a",
    "a[::-1] if a.ndim else 3",
    "1.5",
    "a.T",
  ];
  await sameInPython(
    cross(
      sources,
      values.flatMap((value) => [
        `a.flat = ${value}`,
        `a.flat[1:] = ${value}`,
        `a.flat[[0, 2]] = ${value}`,
      ]),
    ),
  );
  const single = ["7.9", "[7]", "np.array([7, 8])", "'x'", "1j", "np.array(7.9)", "np.nan", "None"];
  await sameInPython(
    cross(
      { b },
      single.map((value) => `b.flat[3] = ${value}`),
    ),
  );
  const odd = [
    "b.flat[[1, 99]] = [7, 8]",
    "b.flat[99] = []",
    "b.flat[4:1:-1] = [1, 2, 3]",
    "b.flat = 1j",
  ];
  await sameInPython(cross({ b }, odd));
  const frozen = ["a.flags.writeable = False"];
  const writes = [
    "a.flat = 3",
    "a.flat[1] = 3",
    "a.flat[1:3] = 3",
    "a.flat[99] = 3",
    "a.flat = []",
  ];
  await sameInPython(cross({ b: [...b, ...frozen] }, writes));
});

test("assignment through a.flat reads what it has written, as in NumPy", async () => {
  const x = ["a = np.arange(12).reshape(3, 4).copy()", "b = a.T", "x = np.arange(6)"];
  await sameInPython(
    cross({ x }, [
      "b.flat[1:] = b[:-1]",
      "a.flat[1:] = a.ravel()[:-1]",
      "a.flat[[1, 2, 3]] = a.ravel()[:-1]",
      "a.flat[1:] = a.flat[:-1]",
      "b.flat = a",
      "b.flat = b",
      "b.flat = b[::-1]",
      "a[:, ::2].flat = a[::-1, ::2]",
      "a[:, :3].flat = a[:, 1:]",
      "x[1:].flat = x[:-1]",
      "x[1:].flat = x[::-1]",
      "x[1:].flat = x.astype('f4')[:-1]",
      "b.flat[:] = b.flat",
    ]),
  );
});

test("a.flat has subscripts in plain TypeScript", () => {
  const a = np.arange(6).reshape(2, 3).T;
  expect(a.flat[1]).toBe(3);
  expect(a.flat[-1]).toBe(5);
  expect(String(a.flat["1:3"])).toBe("[3 1]");
  a.flat["::2"] = 9;
  a.flat[1] = 7;
  expect(String(a)).toBe("[[9 7]\n [9 4]\n [9 5]]");
  a.flat = [1, 2];
  expect(String(a)).toBe("[[1 2]\n [1 2]\n [1 2]]");
  expect(a.flat).toBeInstanceOf(np.flatiter);
  expect(a.flat[Symbol.iterator]().next()).toEqual({ done: false, value: 1 });
  expect(() => a.flat[6]).toThrow("index 6 is out of bounds for size 6");
});
