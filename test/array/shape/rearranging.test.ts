// Arrays joined, split, flipped and walked with strides of one's own, compared with NumPy (test/oracle/make_rearranging.py).

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { answer } from "../answer.js";

const { as_strided, sliding_window_view } = np.lib.stride_tricks;

const answers = JSON.parse(
  readFileSync(new URL("../../oracle/rearranging.json", import.meta.url), "utf8"),
) as Record<string, unknown>;

function index(array: np.NDArray, ...indices: Parameters<np.NDArray["get"]>): np.NDArray {
  return array.get(...indices) as np.NDArray;
}

const every2 = np.slice(null, null, 2);
const backward = np.slice(null, null, -1);
const a = np.arange(new np.Float(6));
const b = np.arange(new np.Float(12)).reshape(3, 4).copy();
const f = b.copy("F");
const z = np.zeros([2, 3, 4]);
const ro = np.zeros(4);
ro.flags.writeable = false;

const expressions: Record<string, () => unknown> = {
  "as_strided(a, (3, 2), (8, 8))": () => as_strided(a, [3, 2], [8, 8]),
  "as_strided(a)": () => as_strided(a),
  "as_strided(a, strides=(8,))": () => as_strided(a, { strides: [8] }),
  "as_strided(a, (3, 2))": () => as_strided(a, [3, 2]),
  "as_strided(a[::2], (2,), (24,))": () => as_strided(index(a, every2), [2], [24]),
  "as_strided(a[::2], (2,))": () => as_strided(index(a, every2), [2]),
  "as_strided([1, 2, 3], (2, 2), (8, 8))": () => as_strided([1, 2, 3], [2, 2], [8, 8]),
  "as_strided(np.array(5.0), (3,), (0,))": () => as_strided(np.array(new np.Float(5)), [3], [0]),
  "as_strided(a, (2, 2), (16, 8), writeable=False)": () =>
    as_strided(a, [2, 2], [16, 8], { writeable: false }),
  "as_strided(a, (0,), (8,))": () => as_strided(a, [0], [8]),
  "as_strided(ro, (2,))": () => as_strided(ro, [2]),
  "as_strided(ro, (2,), (8,), writeable=True)": () => as_strided(ro, [2], [8], { writeable: true }),
  "as_strided(a, (3, 2), (8, 8)).T": () => as_strided(a, [3, 2], [8, 8]).T,
  "as_strided(a, (3, 2), (8,))": () => as_strided(a, [3, 2], [8]),
  "as_strided(a, (-1,), (8,))": () => as_strided(a, [-1], [8]),
  "sliding_window_view(a, 3)": () => sliding_window_view(a, 3),
  "sliding_window_view(a, 6)": () => sliding_window_view(a, 6),
  "sliding_window_view(a, 0)": () => sliding_window_view(a, 0),
  "sliding_window_view(a, 3, writeable=True)": () => sliding_window_view(a, 3, { writeable: true }),
  "sliding_window_view(ro, 2, writeable=True)": () =>
    sliding_window_view(ro, 2, { writeable: true }),
  "sliding_window_view(b, (2, 2))": () => sliding_window_view(b, [2, 2]),
  "sliding_window_view(b, 2, axis=1)": () => sliding_window_view(b, 2, { axis: 1 }),
  "sliding_window_view(b, (2, 2), axis=(-1, 0))": () =>
    sliding_window_view(b, [2, 2], { axis: [-1, 0] }),
  "sliding_window_view(b, (2, 2), (0, 0))": () => sliding_window_view(b, [2, 2], [0, 0]),
  "sliding_window_view(f, (2, 3))": () => sliding_window_view(f, [2, 3]),
  "sliding_window_view(a, 7)": () => sliding_window_view(a, 7),
  "sliding_window_view(a, -1)": () => sliding_window_view(a, -1),
  "sliding_window_view(a, 2.5)": () => sliding_window_view(a, 2.5),
  "sliding_window_view(b, 2)": () => sliding_window_view(b, 2),
  "sliding_window_view(b, (2, 3), axis=(0,))": () => sliding_window_view(b, [2, 3], { axis: [0] }),
  "sliding_window_view(b, 2, axis=2)": () => sliding_window_view(b, 2, { axis: 2 }),
  "np.flip(a)": () => np.flip(a),
  "np.flip(b)": () => np.flip(b),
  "np.flip(b, 0)": () => np.flip(b, 0),
  "np.flip(b, -1)": () => np.flip(b, -1),
  "np.flip(f, (0, 1))": () => np.flip(f, [0, 1]),
  "np.flip(a, ())": () => np.flip(a, []),
  "np.flip(b[1:1])": () => np.flip(index(b, np.slice(1, 1))),
  "np.flip(b[:1])": () => np.flip(index(b, np.slice(null, 1))),
  "np.flip(ro)": () => np.flip(ro),
  "np.flip(b, 2)": () => np.flip(b, 2),
  "np.flip(b, (0, 0))": () => np.flip(b, [0, 0]),
  "np.fliplr(b)": () => np.fliplr(b),
  "np.flipud(b)": () => np.flipud(b),
  "np.flipud(a)": () => np.flipud(a),
  "np.fliplr(a)": () => np.fliplr(a),
  "np.flipud(np.array(5))": () => np.flipud(np.array(5)),
  "np.rot90(b)": () => np.rot90(b),
  "np.rot90(b, 2)": () => np.rot90(b, 2),
  "np.rot90(b, 3)": () => np.rot90(b, 3),
  "np.rot90(b, 0)": () => np.rot90(b, 0),
  "np.rot90(b, -1)": () => np.rot90(b, -1),
  "np.rot90(b, 5)": () => np.rot90(b, 5),
  "np.rot90(z, 1, (1, 2))": () => np.rot90(z, 1, [1, 2]),
  "np.rot90(z, 3, (-1, 0))": () => np.rot90(z, 3, [-1, 0]),
  "np.rot90(a)": () => np.rot90(a),
  "np.rot90(b, 1, (0, 0))": () => np.rot90(b, 1, [0, 0]),
  "np.rot90(b, 1, (0, 1, 2))": () => np.rot90(b, 1, [0, 1, 2]),
  "np.rot90(z, 1, (0, 5))": () => np.rot90(z, 1, [0, 5]),
  "np.split(a, 3)": () => np.split(a, 3),
  "np.split(a, [2, 4])": () => np.split(a, [2, 4]),
  "np.split(a, [4, 2, 5])": () => np.split(a, [4, 2, 5]),
  "np.split(a, [-2])": () => np.split(a, [-2]),
  "np.split(a, [9])": () => np.split(a, [9]),
  "np.split(b, [])": () => np.split(b, []),
  "np.split(b, 2, axis=1)": () => np.split(b, 2, { axis: 1 }),
  "np.split(f, 3)": () => np.split(f, 3),
  "np.split(b, 2, -1)": () => np.split(b, 2, -1),
  "np.split(a, 4)": () => np.split(a, 4),
  "np.split(a, 0)": () => np.split(a, 0),
  "np.split(a, -2)": () => np.split(a, -2),
  "np.array_split(a, 4)": () => np.array_split(a, 4),
  "np.array_split(a, 7)": () => np.array_split(a, 7),
  "np.array_split(b, 3, axis=1)": () => np.array_split(b, 3, { axis: 1 }),
  "np.array_split(b, 0)": () => np.array_split(b, 0),
  "np.hsplit(a, 2)": () => np.hsplit(a, 2),
  "np.hsplit(b, 2)": () => np.hsplit(b, 2),
  "np.vsplit(b, 3)": () => np.vsplit(b, 3),
  "np.dsplit(z, 2)": () => np.dsplit(z, 2),
  "np.vsplit(a, 2)": () => np.vsplit(a, 2),
  "np.dsplit(b, 2)": () => np.dsplit(b, 2),
  "np.unstack(b)": () => np.unstack(b),
  "np.unstack(f, axis=1)": () => np.unstack(f, { axis: 1 }),
  "np.unstack(np.array(5))": () => np.unstack(np.array(5)),
  "np.unstack(b, axis=2)": () => np.unstack(b, { axis: 2 }),
  "np.concatenate([a, a])": () => np.concatenate([a, a]),
  "np.concatenate([b, b])": () => np.concatenate([b, b]),
  "np.concatenate([f, f])": () => np.concatenate([f, f]),
  "np.concatenate([f, b])": () => np.concatenate([f, b]),
  "np.concatenate([f, f], axis=1)": () => np.concatenate([f, f], { axis: 1 }),
  "np.concatenate([b, f], -1)": () => np.concatenate([b, f], -1),
  "np.concatenate([z.transpose(2, 0, 1), z.transpose(2, 0, 1)])": () =>
    np.concatenate([z.transpose(2, 0, 1), z.transpose(2, 0, 1)]),
  "np.concatenate([np.broadcast_to(a, (3, 6)), np.broadcast_to(a, (3, 6))])": () =>
    np.concatenate([np.broadcast_to(a, [3, 6]), np.broadcast_to(a, [3, 6])]),
  "np.concatenate([b[:1], f[:1]])": () =>
    np.concatenate([index(b, np.slice(null, 1)), index(f, np.slice(null, 1))]),
  "np.concatenate([b[::-1], f[::-1]])": () =>
    np.concatenate([index(b, backward), index(f, backward)]),
  "np.concatenate([np.zeros((0, 4)), b])": () => np.concatenate([np.zeros([0, 4]), b]),
  "np.concatenate([np.zeros((0, 4)), np.zeros((0, 4))])": () =>
    np.concatenate([np.zeros([0, 4]), np.zeros([0, 4])]),
  "np.concatenate([a, b], axis=None)": () => np.concatenate([a, b], { axis: null }),
  "np.concatenate([f, [7]], axis=None)": () => np.concatenate([f, [7]], { axis: null }),
  "np.concatenate([[1], [1.5]])": () => np.concatenate([[1], [1.5]]),
  "np.concatenate([[1], [True]])": () => np.concatenate([[1], [true]]),
  "np.concatenate([np.zeros(2, 'f4'), 3.5], axis=None)": () =>
    np.concatenate([np.zeros(2, "f4"), 3.5], { axis: null }),
  "np.concatenate([np.zeros(2, '>i4')])": () => np.concatenate([np.zeros(2, ">i4")]),
  "np.concatenate([np.zeros(2, 'i1'), np.zeros(2, 'u1')])": () =>
    np.concatenate([np.zeros(2, "i1"), np.zeros(2, "u1")]),
  "np.concatenate([a, a], dtype='f4')": () => np.concatenate([a, a], { dtype: "f4" }),
  "np.concatenate([a, a], dtype='i4', casting='unsafe')": () =>
    np.concatenate([a, a], { dtype: "i4", casting: "unsafe" }),
  "np.concatenate(b)": () => np.concatenate(b),
  "np.concatenate([a, a], out=np.zeros(12, 'c16'))": () =>
    np.concatenate([a, a], { out: np.zeros(12, "c16") }),
  "np.concatenate([a, a], dtype='i4')": () => np.concatenate([a, a], { dtype: "i4" }),
  "np.concatenate([a, a], out=np.zeros(11))": () => np.concatenate([a, a], { out: np.zeros(11) }),
  "np.concatenate([a, a], out=np.zeros(12, 'i4'))": () =>
    np.concatenate([a, a], { out: np.zeros(12, "i4") }),
  "np.concatenate([a, a], out=np.zeros(12), dtype='f8')": () =>
    np.concatenate([a, a], { out: np.zeros(12), dtype: "f8" }),
  "np.concatenate([ro[:2], ro[:2]], out=ro)": () =>
    np.concatenate([index(ro, np.slice(null, 2)), index(ro, np.slice(null, 2))], { out: ro }),
  "np.concatenate([b, [1, 2]])": () => np.concatenate([b, [1, 2]]),
  "np.concatenate([b, b[:, :2]])": () =>
    np.concatenate([b, index(b, np.slice(), np.slice(null, 2))]),
  "np.concatenate([])": () => np.concatenate([]),
  "np.concatenate([a, 5])": () => np.concatenate([a, 5]),
  "np.concatenate([5, 6])": () => np.concatenate([5, 6]),
  "np.concatenate([a, a], axis=1)": () => np.concatenate([a, a], { axis: 1 }),
  "np.stack([a, a])": () => np.stack([a, a]),
  "np.stack([a, a], axis=1)": () => np.stack([a, a], { axis: 1 }),
  "np.stack([a, a], -1)": () => np.stack([a, a], -1),
  "np.stack([f, f])": () => np.stack([f, f]),
  "np.stack([f, f], axis=2)": () => np.stack([f, f], { axis: 2 }),
  "np.stack([1, 2])": () => np.stack([1, 2]),
  "np.stack([a, a], out=np.zeros((2, 6)))": () => np.stack([a, a], { out: np.zeros([2, 6]) }),
  "np.stack([a, b])": () => np.stack([a, b]),
  "np.stack([])": () => np.stack([]),
  "np.stack([a, a], axis=3)": () => np.stack([a, a], { axis: 3 }),
  "np.stack([a, a], out=np.zeros((2, 5)))": () => np.stack([a, a], { out: np.zeros([2, 5]) }),
  "np.vstack([a, a])": () => np.vstack([a, a]),
  "np.vstack([f, f])": () => np.vstack([f, f]),
  "np.vstack([1, 2])": () => np.vstack([1, 2]),
  "np.vstack([a, a], dtype='i2', casting='unsafe')": () =>
    np.vstack([a, a], { dtype: "i2", casting: "unsafe" }),
  "np.vstack([b, a])": () => np.vstack([b, a]),
  "np.hstack([a, a])": () => np.hstack([a, a]),
  "np.hstack([b, b])": () => np.hstack([b, b]),
  "np.hstack([1, 2])": () => np.hstack([1, 2]),
  "np.hstack([b, a])": () => np.hstack([b, a]),
  "np.dstack([a, a])": () => np.dstack([a, a]),
  "np.dstack([b, b])": () => np.dstack([b, b]),
  "np.column_stack([a, a])": () => np.column_stack([a, a]),
  "np.column_stack([b, a[:3]])": () => np.column_stack([b, index(a, np.slice(null, 3))]),
  "np.column_stack([1, 2])": () => np.column_stack([1, 2]),
};

test("every expression that NumPy was asked is compared", () => {
  expect(Object.keys(expressions)).toEqual(Object.keys(answers));
});

for (const [expression, make] of Object.entries(expressions)) {
  test(`${expression} is what NumPy makes`, () => {
    expect(answer(make)).toEqual(answers[expression]);
  });
}

test("strides that leave the memory are refused, since JavaScript has no bytes there", () => {
  expect(() => as_strided(a, [7], [8])).toThrow(
    new np.ValueError(
      "as_strided: shape (7,) with strides (8,) reaches bytes 0 to 56, outside the 48 bytes of memory",
    ),
  );
  expect(() => as_strided(a, [2], [-8])).toThrow(
    new np.ValueError(
      "as_strided: shape (2,) with strides (-8,) reaches bytes -8 to 8, outside the 48 bytes of memory",
    ),
  );
  const part = index(a, np.slice(2));
  expect(as_strided(part, [3], [-8]).tolist()).toEqual([2, 1, 0]);
});

test("the base of a strided view is a helper that holds the array, and bases stop at the view", () => {
  const view = as_strided(a, [3, 2], [8, 8]);
  expect((view.base as { base: unknown }).base).toBe(a);
  expect(view.T.base).toBe(view);
  expect(np.shares_memory(view, a)).toBe(true);
  const closed = as_strided(a, { shape: [2], writeable: false });
  expect(() => closed.setflags(true)).toThrow(
    new np.ValueError("cannot set WRITEABLE flag to True of this array"),
  );
});

test("every result tells how it came to be and from what", () => {
  const told: [np.NDArray, string, string][] = [
    [as_strided(a), "as_strided", "view"],
    [sliding_window_view(a, 2), "sliding_window_view", "view"],
    [np.flip(a), "flip", "view"],
    [np.rot90(b), "rot90", "view"],
    [np.split(a, 2)[0], "split", "view"],
    [np.unstack(b)[0] as np.NDArray, "unstack", "view"],
    [np.concatenate([a, a]), "concatenate", "copy"],
    [np.stack([a, a]), "stack", "copy"],
    [np.vstack([a, a]), "vstack", "copy"],
    [np.hstack([a, a]), "hstack", "copy"],
  ];
  for (const [array, operation, verdict] of told) {
    expect([array.origin.operation, array.origin.verdict]).toEqual([operation, verdict]);
    expect(array.origin.reason).toMatch(/^\w.*[^.]\.$/);
  }
  expect(np.flip(a).sources).toEqual([a.id]);
  expect(np.concatenate([a, a]).sources).toEqual([a.id, a.id]);
});
