// The strip of a block: its items, its gaps, and which elements share them.

import fc from "fast-check";
import { expect, test } from "vitest";
import { stripOf } from "../../kernel/diagram/strip.js";
import { arrayOn, blockOf, memoryOf } from "./models.js";

const memory = memoryOf("m", "uint8", Array(600).fill(0));

test("how many elements have the same bytes is true although some elements are not shown", () => {
  const axis = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -12, max: 12 }));
  fc.assert(
    fc.property(fc.array(axis, { minLength: 1, maxLength: 3 }), fc.boolean(), (axes, cut) => {
      const shape = axes.map(([length]) => length);
      const strides = axes.map(([, stride]) => stride);
      const said = { names: ["a"], shape, strides, offset: 250 };
      const shown = shape.map((length) =>
        cut && length > 2 ? [0, length - 1] : [...Array(length).keys()],
      );
      const starts = shape.reduce(
        (places, length, k) =>
          places.flatMap((place) => [...Array(length).keys()].map((i) => place + i * strides[k])),
        [250],
      );
      const array = arrayOn(memory, { ...said, shown });
      const context = {
        numbers: new Map([[array.id, 1]]),
        names: new Map([[array.id, "a"]]),
        relations: [],
      };
      for (const box of stripOf(blockOf(memory), [array], context).lanes[0].boxes) {
        const count = starts.filter((start) => start === box.start).length;
        const told = box.many === "" ? 1 : Number.parseInt(box.many.slice(1), 10);
        if (box.many.endsWith("+")) expect(told).toBeLessThanOrEqual(count);
        else expect(told).toBe(count);
      }
    }),
    { numRuns: 500 },
  );
});

test("items and gaps cover a block from its first byte to its last", () => {
  const block = { id: "b", nbytes: 100, dtype: "uint8", items: [{ start: 8, end: 16, text: "1" }] };
  const context = { numbers: new Map(), names: new Map(), relations: [] };
  expect(stripOf(block, [], context).pieces).toEqual([
    { kind: "gap", start: 0, end: 8, text: "8 bytes" },
    { kind: "item", start: 8, end: 16, text: "1" },
    { kind: "gap", start: 16, end: 100, text: "84 bytes" },
  ]);
});

test("of many runs of items those at both ends are drawn, and lanes tell that elements lie between", () => {
  const runs = [...Array(12).keys()].map((n) => 50 * n);
  const items = runs.flatMap((start) =>
    [...Array(12).keys()].map((k) => ({ start: start + k, end: start + k + 1, text: "0" })),
  );
  const shown = [[...Array(12).keys()], [...Array(12).keys()]];
  const array = arrayOn(memory, { names: ["a"], shape: [12, 12], strides: [50, 1], shown });
  const context = {
    numbers: new Map([[array.id, 1]]),
    names: new Map([[array.id, "a"]]),
    relations: [],
  };
  const { pieces, lanes } = stripOf({ ...blockOf(memory), items }, [array], context);
  const gaps = pieces.filter(({ kind }) => kind === "gap");
  expect(gaps.map(({ start, end }) => [start, end])).toEqual([
    [12, 50],
    [62, 500],
    [512, 550],
    [562, 600],
  ]);
  expect(lanes[0].boxes.map(({ start }) => start)).toEqual(
    [0, 50, 500, 550].flatMap((start) => [...Array(12).keys()].map((k) => start + k)),
  );
  expect([...lanes[0].inGap.values()]).toEqual([false, true, false, false]);
});

test("single items between gaps are drawn all, up to 32", () => {
  const items = [...Array(20).keys()].map((n) => ({ start: 9 * n, end: 9 * n + 1, text: "0" }));
  const context = { numbers: new Map(), names: new Map(), relations: [] };
  const { pieces } = stripOf({ ...blockOf(memory), items }, [], context);
  expect(pieces.filter(({ kind }) => kind === "item")).toHaveLength(20);
});
