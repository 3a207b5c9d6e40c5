// Arrays repeated, rolled, extended and shortened: sources of every layout, asked of NumPy itself.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { sameInPython } from "../python.js";
import { alike, cross, sources } from "../sources.js";

afterAll(close);

const results = (calls: readonly string[]) => calls.map((call) => `r = ${call}`);

test("repeat, tile and resize copy as often as asked for, as in NumPy", async () => {
  await sameInPython(
    cross(
      sources,
      results([
        "np.repeat(a, 2)",
        "np.repeat(a, 3, 0)",
        "a.repeat(2, axis=-1)",
        "a.repeat(0, axis=0)",
        "np.repeat(a, [1, 2, 0], 0)",
        "np.repeat(a, [2, 2, 0, 1], 1)",
        "np.repeat(a, np.array([2]), 0)",
        "np.tile(a, 2)",
        "np.tile(a, 1)",
        "np.tile(a, (2, 1))",
        "np.tile(a, (1, 3))",
        "np.tile(a, (2, 3))",
        "np.tile(a, (2, 1, 1))",
        "np.tile(a, (1, 1, 1))",
        "np.tile(a, 0)",
        "np.tile(a, ())",
        "np.resize(a, (2, 3))",
        "np.resize(a, (5, 5))",
        "np.resize(a, 12)",
        "np.resize(a, ())",
        "np.resize(a, (0, 3))",
        "a[...].repeat(2, 1)",
      ]),
    ),
  );
  await sameInPython(
    cross(
      { c: alike.c },
      results([
        "np.repeat(a, [1, 2], 0)",
        "np.repeat(a, -1)",
        "np.repeat(a, [-1, 2, 2], 0)",
        "np.repeat(a, 1.5)",
        "np.repeat(a, [[1, 2]], 0)",
        "np.repeat(5, 3)",
        "np.repeat(a, True)",
        "np.repeat(a, 2, 5)",
        "np.repeat(a, [], 0)",
        "np.repeat(a[:0], [], 0)",
        "np.repeat(np.array(5), 3, 0)",
        "np.repeat(a, np.array([2], 'u8'), 0)",
        "np.repeat(a, np.array([2.0]), 0)",
        "np.repeat(a, np.array([[2]]), 0)",
        "np.repeat(a, 10**17)",
        "np.tile(5, 3)",
        "np.tile([1, 2], 1)",
        "np.tile([1, 2], (2, 2))",
        "np.tile(a, -1)",
        "np.tile(a, 2.5)",
        "np.tile(a, (2, 0))",
        "np.resize(a, -1)",
        "np.resize(5, 3)",
        "np.resize(a, 2.5)",
        "np.resize(a[:0], (2, -2))",
        "np.resize([1, 2], (2, 3))",
      ]),
    ),
  );
});

test("roll moves elements round, as in NumPy", async () => {
  const rolls = [
    "np.roll(a, 1)",
    "np.roll(a, -3)",
    "np.roll(a, 1, 0)",
    "np.roll(a, 9, -1)",
    "np.roll(a, 0, 0)",
    "np.roll(a, (1, 2), (0, 1))",
    "np.roll(a, 1, (0, 1))",
    "np.roll(a, (1, -2), (1, 1))",
    "np.roll(a, (1, 2), 0)",
  ];
  await sameInPython(cross(sources, results(rolls)));
  await sameInPython(
    cross(
      { c: alike.c },
      results([
        "np.roll(a, [[1]], 0)",
        "np.roll(a, (1, 2), (0, 1, 0))",
        "np.roll(a, 1, 2)",
        "np.roll(a, 1.5)",
        "np.roll(5, 1)",
        "np.roll([1, 2, 3], 1)",
      ]),
    ),
  );
});

const places = [
  "1",
  "-1",
  "0",
  "3",
  "[0, 1]",
  "[1]",
  "[]",
  "[2, 0, 2]",
  "[0, -1]",
  "np.array(1)",
  "np.array([])",
  "np.array([], 'i8')",
  "np.array([[0, 1]])",
  "slice(None)",
  "slice(1, 3)",
  "slice(None, None, 2)",
  "slice(2, None, -1)",
  "slice(5, 1)",
  "[True, False, True]",
  "np.array([True, False, True])",
  "True",
  "1.5",
  "[1.5, 2.5]",
  "9",
  "[0, 9]",
  "-7",
];

test("delete leaves places out, as in NumPy", async () => {
  const deleted = places.flatMap((place) =>
    ["", ", 0", ", axis=1"].map((axis) => `r = np.delete(a, ${place}${axis})`),
  );
  const { c, f, "reversed last": reversed } = alike;
  const { "0-d": none, empty, "1-d step": step, permuted } = sources;
  await sameInPython(cross({ c, f, reversed, none, empty, step, permuted }, deleted));
  const few = ["1", "[0, 1], 1", "slice(0, 2), 0", "[-1], -1", "[], 1"];
  await sameInPython(
    cross(
      sources,
      few.map((rest) => `r = np.delete(a, ${rest})`),
    ),
  );
});

test("insert puts values before places, as in NumPy", async () => {
  const values = ["9", "[7]", "[5, 6]", "[[1], [2], [3]]", "[[1, 2, 3, 4]]", "a[:1]", "1.5", "a"];
  // NumPy stumbles over a list of booleans, and over a lone one.
  const usable = places.filter((place) => !/^\[?True/.test(place));
  const several = usable.flatMap((place) =>
    values.flatMap((value) =>
      ["", ", 0", ", axis=-1"].map((axis) => `r = np.insert(a, ${place}, ${value}${axis})`),
    ),
  );
  const { f, bytes } = alike;
  await sameInPython(cross({ f, bytes }, several));
  const few = [
    "1, 9",
    "[0, 2], [7, 8]",
    "slice(0, 2), 5, 0",
    "1, [1, 2, 3], 1",
    "[1], [[1], [2], [3]], 1",
  ];
  await sameInPython(
    cross(
      sources,
      few.map((rest) => `r = np.insert(a, ${rest})`),
    ),
  );
});

test("append, block and trim_zeros do as in NumPy", async () => {
  await sameInPython(
    cross(
      sources,
      results([
        "np.append(a, 5)",
        "np.append(a, [[1.5]])",
        "np.append(a, a, 0)",
        "np.append(a, a, axis=-1)",
        "np.append(a, [1], 0)",
        "np.append(a, [], 1)",
        "np.block(a)",
        "np.block([a, a])",
        "np.block([[a, a], [a, a]])",
        "np.block([[a], [a]])",
        "np.block([a, 1])",
        "np.trim_zeros(a)",
        "np.trim_zeros(a, 'f')",
        "np.trim_zeros(a, 'B')",
        "np.trim_zeros(a, axis=0)",
        "np.trim_zeros(a, 'bf', (0, -1))",
        "np.trim_zeros(a, 'x')",
        "np.trim_zeros(a, axis=())",
        "np.trim_zeros(a, axis=5)",
      ]),
    ),
  );
  await sameInPython(
    cross(
      { c: alike.c, f: alike.f },
      results([
        "np.append([1, 2], [3])",
        "np.block(5)",
        "np.block([1, 2, 3])",
        "np.block([[1], [2]])",
        "np.block([])",
        "np.block([[1, 2], 3])",
        "np.block([[], []])",
        "np.block([[a], [np.zeros(3)]])",
        "np.block([a, np.zeros(3)])",
        "np.block([[a, a], [a]])",
        "np.block([[1, [2]]])",
        "np.block([[a, np.arange(3)[:, None]], [1, 2, 3, 4, 5]])",
        "np.block([[[a]]])",
        "np.trim_zeros(np.array([0, 0, 1, 2, 0]))",
        "np.trim_zeros([0, 0, 1, 2, 0])",
        "np.trim_zeros(np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]]))",
        "np.trim_zeros(np.zeros((2, 3)))",
        "np.trim_zeros(np.zeros(3))",
        "np.trim_zeros(5)",
      ]),
    ),
  );
});

test("functions are applied along one axis and over several, as in NumPy", async () => {
  const { "0-d": _, ...rest } = sources;
  await sameInPython(
    cross(
      rest,
      results([
        "np.apply_along_axis(lambda x: x.sum(keepdims=True), -1, a)",
        "np.apply_along_axis(lambda x: x.astype('i2'), 0, a)",
        "np.apply_along_axis(lambda x: x[::-1], 0, a)",
        "np.apply_along_axis(lambda x: x[:, None] * x, 0, a)",
        "np.apply_along_axis(np.sum, 3, a)",
        "np.apply_over_axes(lambda x, k: x[::-1], a, [0])",
        "np.apply_over_axes(np.sum, a, [])",
        "np.apply_over_axes(lambda x, k: np.zeros((2, 2, 2, 2)), a, 0)",
      ]),
    ),
  );
  const { transposed, bytes, permuted } = sources;
  await sameInPython(
    cross(
      { transposed, bytes, permuted },
      results([
        "np.apply_along_axis(np.sum, 0, a.astype('i8'))",
        "np.apply_along_axis(np.sum, -1, a.astype('i8'))",
        "np.apply_along_axis(lambda x: [x[0] + 0.5, x[1]], 1, a.astype('i8'))",
        "np.apply_over_axes(np.sum, a, [0])",
        "np.apply_over_axes(np.sum, a, -1)",
        "np.apply_over_axes(np.sum, a, [0, 1])",
      ]),
    ),
  );
});

test("a function along an axis gets what is given after the array", () => {
  const scaled = np.apply_along_axis((line, by: number) => np.multiply(line, by), 0, [[1, 2]], 3);
  expect(scaled.tolist()).toEqual([[3, 6]]);
});

test("every result tells how it came to be", () => {
  const a = np.arange(6).reshape(2, 3);
  const told: [np.NDArray, string][] = [
    [a.repeat(2), "repeat"],
    [np.tile(a, 2), "tile"],
    [np.resize(a, 3), "resize"],
    [np.roll(a, 1), "roll"],
    [np.roll(a, 1, 0), "roll"],
    [np.delete(a, [0, 1], 1), "delete"],
    [np.delete(a, 0, 1), "delete"],
    [np.insert(a, 1, 5), "insert"],
    [np.append(a, 5), "append"],
    [np.block([a, a]), "block"],
  ];
  for (const [array, operation] of told) {
    expect(array.origin).toMatchObject({ operation, verdict: "copy" });
    expect(array.sources.length, operation).toBeGreaterThan(0);
  }
  expect(np.trim_zeros(a).origin).toMatchObject({ operation: "trim_zeros", verdict: "view" });
  // What a function of one's own returns need not be a copy of anything.
  const applied = { operation: "apply_along_axis", verdict: "new" };
  expect(np.apply_along_axis(np.flip, 0, a).origin).toMatchObject(applied);
  expect(np.apply_along_axis(np.sum, 0, a).origin).toMatchObject(applied);
});
