// The strip of a block: which items are shown, and how they are read.

import { expect, test } from "vitest";
import { builtin } from "../../kernel/array/dtype/dtype.js";
import { owner } from "../../kernel/array/record/record.js";
import { build, counting, slice } from "./arrays.js";

test("a large block shows its ends and what the shown elements touch", () => {
  const a = counting([1_000_000], builtin.int16);
  const b = slice(a, 1000, [2], [2]);
  const model = build([b]);
  expect(model.blocks[0].nbytes).toBe(2_000_000);
  expect(model.blocks[0].items.map(({ start }) => start)).toEqual([
    0, 2, 1000, 1002, 1_999_996, 1_999_998,
  ]);
});

test("items are the owner's, whatever reads them", () => {
  const a = counting([100], builtin.int64);
  const bytes = slice(a, 403, [3], [8], builtin.uint8);
  expect(build([bytes]).blocks[0].items.map(({ start, text }) => `${start}:${text}`)).toEqual([
    "0:0",
    "8:1",
    "400:50",
    "408:51",
    "416:52",
    "784:98",
    "792:99",
  ]);
  const small = counting([400], builtin.uint8);
  const words = slice(small, 200, [1], [4], builtin.int32);
  expect(build([words]).blocks[0].items.map(({ start }) => start)).toEqual([
    0, 1, 200, 201, 202, 203, 398, 399,
  ]);
});

test("an array without elements stands on a block without items", () => {
  const model = build([owner([0, 3], builtin.float64)]);
  expect(model.blocks).toMatchObject([{ nbytes: 0, items: [] }]);
  expect(model.arrays).toMatchObject([{ shown: [[], [0, 1, 2]], values: [] }]);
});

test("an array without axes is one element", () => {
  const model = build([counting([])]);
  expect(model.arrays).toMatchObject([{ shape: [], shown: [], values: ["0"] }]);
  expect(model.blocks[0].items).toHaveLength(1);
});
