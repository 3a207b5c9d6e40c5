// Where the elements of an array lie in its block, and which are drawn.

import fc from "fast-check";
import { expect, test } from "vitest";
import { elementsOf, partlyOverlap, ticksOf, touches } from "../../kernel/diagram/elements.js";
import { arrayOn, memoryOf } from "./models.js";

const memory = memoryOf("m", "uint8", Array(4096).fill(0));

/** A record over one-byte memory whose elements have `itemsize` bytes. */
function record(
  shape: readonly number[],
  strides: readonly number[],
  offset: number,
  itemsize: number,
) {
  const shown = shape.map((length) => Array.from({ length: Math.min(length, 5) }, (_, n) => n));
  const array = arrayOn(memory, { names: ["a"], shape, strides, offset, shown, values: [] });
  return { ...array, itemsize };
}

test("elements in C order have their bytes by offset and strides", () => {
  const array = { ...record([2, 2], [-8, 0], 16, 4), values: ["a", "b", "c", "d"] };
  expect(elementsOf(array)).toEqual([
    { index: [0, 0], start: 16, end: 20, text: "a", repeated: false },
    { index: [0, 1], start: 16, end: 20, text: "b", repeated: true },
    { index: [1, 0], start: 8, end: 12, text: "c", repeated: false },
    { index: [1, 1], start: 8, end: 12, text: "d", repeated: true },
  ]);
});

test("what is left out along an axis is counted at its place", () => {
  expect(ticksOf([0, 1, 8], 10)).toEqual([
    { index: 0 },
    { index: 1 },
    { left: 6 },
    { index: 8 },
    { left: 1 },
  ]);
  expect(ticksOf([], 3)).toEqual([{ left: 3 }]);
  expect(ticksOf([], 0)).toEqual([]);
});

test("elements overlap in part if a step is shorter than an item", () => {
  expect(partlyOverlap(elementsOf(record([3], [1], 0, 2)))).toBe(true);
  expect(partlyOverlap(elementsOf(record([3], [2], 0, 2)))).toBe(false);
  expect(partlyOverlap(elementsOf(record([3], [0], 0, 2)))).toBe(false);
});

test("whether a gap holds an element agrees with looking at every element", () => {
  const axis = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -40, max: 40 }));
  fc.assert(
    fc.property(
      fc.array(axis, { maxLength: 4 }),
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 1400 }),
      fc.integer({ min: 1, max: 60 }),
      (axes, itemsize, from, length) => {
        const shape = axes.map(([count]) => count);
        const strides = axes.map(([, stride]) => stride);
        const array = record(shape, strides, 700, itemsize);
        const values = Array(shape.reduce((size, n) => size * n, 1)).fill("");
        const found = elementsOf({ ...array, values }).some(({ start, end }) => {
          return start < from + length && end > from;
        });
        expect(touches(array, from, from + length)).toBe(found);
      },
    ),
    { numRuns: 1000 },
  );
});

test("a gap in a billion elements is decided at once, and a hopeless one is given up", () => {
  const billion = 1_000_000_000;
  expect(touches(record([billion], [8], 0, 8), 8_000, 16_000)).toBe(true);
  expect(touches(record([billion], [16], 0, 8), 8, 16)).toBe(false);
  const many = Array(8).fill(1000);
  const odd = many.map((_, k) => 2 * (1009 + 2 * k));
  expect(touches(record(many, odd, 0, 1), 5_000_001, 5_000_002)).toBe(null);
});
