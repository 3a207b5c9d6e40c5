// Partitions hold what NumPy promises of them, and agree with it in layout and refusals.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython, sameLines } from "../python.js";
import { layoutNames, sourceLines } from "../typed_sources.js";

afterAll(close);

test("partitions of every layout that fix all places are NumPy's", async () => {
  const programs = ["i4", "f8", ">f4", "c16", "u8"].flatMap((type) =>
    layoutNames.flatMap((name) => {
      const rows = name === "c" || name === "f" || name === "cube" ? 4 : 3;
      const last = name === "one" || name === "backward" ? 7 : name === "strided" ? 5 : rows;
      const places = Array.from({ length: name === "unaligned" ? 2 : last }, (_, k) => k);
      const kth = `[${(name === "cube" ? places.slice(0, 3) : places).join(", ")}]`;
      return [
        [
          ...sourceLines(type, [name]),
          `r = np.partition(${name}, ${kth})`,
          `s = np.sort(np.partition(${name}, 0, axis=None))`,
          `${name}.partition(${kth})`,
        ],
      ];
    }),
  );
  await sameInPython(programs);
});

test("smaller elements stand before the place and greater ones behind it", () => {
  const a = np.array(Array.from({ length: 500 }, (_, k) => (k * 7919) % 211));
  for (const kth of [0, 17, 250, -1]) {
    const parted = np.partition(a, kth).tolist() as number[];
    const at = np.argpartition(a, kth).tolist() as number[];
    const place = kth < 0 ? 500 + kth : kth;
    expect(at.map((index) => a.item(index))).toEqual(parted);
    expect(parted[place]).toBe((np.sort(a).tolist() as number[])[place]);
    expect(parted.slice(0, place).every((item) => item <= parted[place])).toBe(true);
    expect(parted.slice(place).every((item) => item >= parted[place])).toBe(true);
  }
});

test("bad arguments of partitions are refused in NumPy's words", async () => {
  await sameLines(sourceLines("i8", ["c", "scalar", "locked", "empty", "none"]), [
    "r = np.partition(c, 5)",
    "r = np.partition(c, -5)",
    "r = np.argpartition(c, [0, 4])",
    "r = np.partition(c, 1.5)",
    "r = np.partition(c, [])",
    "r = np.partition(c, True)",
    "r = np.partition(c, [[0]])",
    "r = np.partition(c, np.array([[0]]))",
    "r = np.partition(c, None)",
    "r = np.partition(c, 1, 2)",
    "r = np.partition(c, 1, kind='x')",
    "r = np.partition(c, 1, kind=3)",
    "r = np.partition(c, 1, order='x')",
    "r = np.partition(scalar, 0)",
    "r = np.argpartition(scalar, 0)",
    "r = np.argpartition(5, 0)",
    "r = np.partition(empty, 7)",
    "r = np.argpartition(none, 7)",
    "locked.partition(0)",
    "c.partition(9)",
  ]);
});
