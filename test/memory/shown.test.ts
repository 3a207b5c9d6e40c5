// Truncation: both ends of every axis, few elements in all, at a cost that does not depend on the lengths.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { CELLS, combinations, product, shownIndices } from "../../kernel/memory/shown.js";

const shapes = fc.array(fc.oneof(fc.nat(8), fc.maxSafeInteger().map(Math.abs)), { maxLength: 64 });

test("a small array is shown whole", () => {
  expect(shownIndices([])).toEqual([]);
  expect(shownIndices([3])).toEqual([[0, 1, 2]]);
  expect(shownIndices([2, 3])).toEqual([
    [0, 1],
    [0, 1, 2],
  ]);
  expect(shownIndices([32])[0]).toHaveLength(32);
  expect(shownIndices([12, 12]).map((axis) => axis.length)).toEqual([12, 12]);
  expect(shownIndices([2, 3, 4]).map((axis) => axis.length)).toEqual([2, 3, 4]);
});

test("a long axis keeps both its ends", () => {
  const [indices] = shownIndices([1_000_000_000]);
  expect(indices).toHaveLength(32);
  expect(indices.slice(0, 16)).toEqual(Array.from({ length: 16 }, (_, n) => n));
  expect(indices.slice(16)).toEqual(Array.from({ length: 16 }, (_, n) => 999_999_984 + n));
});

test.each([
  [
    [1000, 1000],
    [12, 12],
  ],
  [
    [3, 1000],
    [3, 32],
  ],
  [
    [1000, 3],
    [32, 3],
  ],
  [
    [100, 100, 100],
    [4, 6, 6],
  ],
  [
    [100, 2, 2],
    [4, 2, 2],
  ],
  [
    [5, 0, 1000],
    [4, 0, 32],
  ],
])("of an array of shape %j it shows %j", (shape, counts) => {
  expect(shownIndices(shape).map((axis) => axis.length)).toEqual(counts);
});

test("for any shape: indices ascend inside their axis, the first and last are there, the budget holds", () => {
  fc.assert(
    fc.property(shapes, fc.integer({ min: 2, max: 400 }), (shape, cells) => {
      const shown = shownIndices(shape, cells);
      expect(shown).toHaveLength(shape.length);
      expect(product(shown.map((axis) => axis.length))).toBeLessThanOrEqual(cells);
      shown.forEach((indices, k) => {
        expect(indices.length).toBeLessThanOrEqual(32);
        expect(indices.length > 0).toBe(shape[k] > 0);
        expect(indices).toEqual([...new Set(indices)].sort((x, y) => x - y));
        if (shape[k] > 0) expect(indices[0]).toBe(0);
        if (indices.length > 1) expect(indices.at(-1)).toBe(shape[k] - 1);
      });
    }),
  );
});

test("64 axes cost no more than the budget", () => {
  const shown = shownIndices(new Array(64).fill(2 ** 40));
  expect(product(shown.map((axis) => axis.length))).toBeLessThanOrEqual(CELLS);
});

test("combinations come with the last axis running fastest", () => {
  const pairs = [
    ...combinations([
      [0, 9],
      [4, 5, 6],
    ]),
  ];
  expect(pairs.map((pair) => pair.join())).toEqual(["0,4", "0,5", "0,6", "9,4", "9,5", "9,6"]);
  expect([...combinations([])]).toEqual([[]]);
  expect([...combinations([[0, 1], []])]).toEqual([]);
});
