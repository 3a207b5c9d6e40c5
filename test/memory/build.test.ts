// Memory models built from array records: every number is the record's, and all that a model leaves out is bounded.

import { expect, test, vi } from "vitest";
import { builtin, dtype } from "../../kernel/array/dtype/dtype.js";
import { Block } from "../../kernel/array/record/block.js";
import {
  type NDArray,
  OWNDATA,
  owner,
  NDArray as Record,
  WRITEABLE,
} from "../../kernel/array/record/record.js";
import { buildMemoryModel } from "../../kernel/memory/build.js";
import { build, counting, named, slice, sliced } from "./arrays.js";

test("an owner and a view of it: one block, two arrays, one link", () => {
  const a = counting([2, 3]);
  const b = slice(a, 8, [2, 2], [24, 8]);
  const model = build([a, b], named({ a, alias: a, b }));
  expect(model.blocks).toEqual([
    {
      id: model.arrays[0].block,
      nbytes: 48,
      dtype: "int64",
      items: [0, 1, 2, 3, 4, 5].map((n) => ({ start: 8 * n, end: 8 * n + 8, text: String(n) })),
    },
  ]);
  const [first, second] = model.arrays;
  expect(first).toEqual({
    id: first.id,
    names: ["a", "alias"],
    block: model.blocks[0].id,
    dtype: "int64",
    itemsize: 8,
    shape: [2, 3],
    strides: [24, 8],
    offset: 0,
    flags: {
      owndata: true,
      writeable: true,
      aligned: true,
      c_contiguous: true,
      f_contiguous: false,
    },
    state: "owner",
    base: null,
    provenance: {
      operation: "array",
      verdict: "new",
      reason: "It was made from values, in memory of its own.",
      inputs: [],
    },
    shown: [
      [0, 1],
      [0, 1, 2],
    ],
    values: ["0", "1", "2", "3", "4", "5"],
  });
  expect(second).toMatchObject({
    names: ["b"],
    block: model.blocks[0].id,
    strides: [24, 8],
    offset: 8,
    flags: { owndata: false, c_contiguous: false },
    state: "view",
    base: { id: first.id, name: "a" },
    provenance: { verdict: "view", inputs: [{ id: first.id, name: "a" }] },
    values: ["1", "2", "4", "5"],
  });
  expect(model.relations).toEqual([{ a: first.id, b: second.id, kind: "shares" }]);
});

test("a view drawn alone stands on its whole block, and on a base that is spoken of", () => {
  const a = counting([10]);
  const b = slice(a, 16, [2], [8]);
  const model = build([b], named({ a, b }));
  expect(model.arrays.map(({ names }) => names)).toEqual([["b"]]);
  expect(model.arrays[0]).toMatchObject({ state: "view", base: { name: "a" } });
  expect(model.blocks[0].items.map(({ text }) => text).join(" ")).toBe("0 1 2 3 4 5 6 7 8 9");
});

test("a base that no variable holds is found, and has no name", () => {
  const b = slice(counting([4]), 0, [2], [16]);
  const [array] = build([b], named({ b })).arrays;
  expect(array.state).toBe("view-unnamed");
  expect(array.base?.name).toBe(null);
  expect(array.base?.id).toMatch(/^[0-9a-f]{12}-a\d+$/);
});

test("memory that no array owns is the base of what stands on it", () => {
  const bytes = new Uint8Array([9, 9, 9, 1, 0, 2, 0, 9]);
  const bits = WRITEABLE;
  const a = new Record(new Block(bytes), 3, [2], [2], builtin.int16, bytes, bits, sliced, []);
  const model = build([a], named({ a }));
  expect(model.arrays[0]).toMatchObject({
    state: "view-unnamed",
    base: { id: model.blocks[0].id, name: null },
    values: ["1", "2"],
  });
  expect(model.blocks[0].items).toEqual([
    { start: 1, end: 3, text: "2313" },
    { start: 3, end: 5, text: "1" },
    { start: 5, end: 7, text: "2" },
  ]);
});

test("an array over the bytes of another one is a view of it, whatever NumPy calls its base", () => {
  const a = counting([2]);
  const memory = a.block.bytes.buffer;
  const f = new Record(a.block, 8, [8], [1], builtin.uint8, memory, WRITEABLE, sliced, [a.id]);
  const model = build([f, a], named({ a, f }));
  expect(model.arrays[0]).toMatchObject({ state: "view", base: { name: "a" } });
  expect(model.blocks[0].dtype).toBe("int64");
});

test("ids are those of the arrays, and another kernel's are others", async () => {
  const a = counting([1]);
  const here = build([a]);
  expect(build([a]).arrays[0].id).toBe(here.arrays[0].id);
  vi.resetModules();
  const elsewhere = await import("../../kernel/memory/build.js");
  const { owner: other } = await import("../../kernel/array/record/record.js");
  const there = elsewhere.buildMemoryModel([other([1], builtin.int64)]);
  expect(there.arrays[0].id.split("-")[0]).not.toBe(here.arrays[0].id.split("-")[0]);
});

test("texts are NumPy's for one element", () => {
  const a = owner([3], builtin.float64);
  a.block.view.setFloat64(8, 0.1 + 0.2, true);
  a.block.view.setFloat64(16, -1e-5, true);
  expect(build([a]).arrays[0].values).toEqual(["0.", "0.3", "-1.e-05"]);
  expect(build([counting([2], builtin.bool)]).arrays[0].values).toEqual(["False", "True"]);
  expect(build([counting([2], dtype(">c8"))]).arrays[0]).toMatchObject({
    dtype: ">c8",
    values: ["0.+0.j", "1.+0.j"],
  });
});

test("a thousand million elements are read no more often than the budget allows", () => {
  const a = counting([10], builtin.uint8);
  const reads = vi.spyOn(a.block.view, "getUint8");
  const huge = slice(a, 0, [100_000, 10_000], [0, 0]);
  const [array] = build([huge]).arrays;
  expect(array.values).toHaveLength(144);
  expect(reads.mock.calls.length).toBeLessThanOrEqual(144 + 64);
});

test("many arrays share one budget", () => {
  const a = counting([50, 50]);
  const views = Array.from({ length: 32 }, () => slice(a, 0, [50, 50], [400, 8]));
  const model = build(views);
  const counts = model.arrays.map(({ values }) => values.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(18);
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(16);
});

test("elements larger than the owner's items do not make a strip of thousands", () => {
  const bytes = owner([1_000_000], builtin.uint8);
  const views = Array.from({ length: 32 }, (_, n) =>
    slice(bytes, n, [60, 1000], [16_000, 16], builtin.complex128),
  );
  for (const count of [1, 4, 32]) {
    expect(build(views.slice(0, count)).blocks[0].items.length).toBeLessThanOrEqual(2048);
  }
});

test("the most that is ever built stays below what is read", () => {
  const types = [builtin.uint8, builtin.int16, builtin.int64, builtin.complex128];
  for (const itemtype of types) {
    const root = owner([4_000_000 / itemtype.itemsize], itemtype);
    for (const type of types) {
      // Far apart, none where another one is, each across the bounds of the owner's items.
      const arrays = Array.from({ length: 32 }, (_, n) =>
        slice(root, 1 + 40 * n, [50, 50], [70_001, 1303], type),
      );
      build(arrays);
      build(arrays.slice(0, 4));
      build(arrays.slice(0, 1));
    }
  }
});

test("what cannot be drawn is refused, and the refusal says what was given", () => {
  const other = (value: unknown) => () => buildMemoryModel([value as NDArray]);
  expect(() => buildMemoryModel([])).toThrow("memory() needs at least one array to draw");
  expect(other(5)).toThrow("memory() draws arrays: argument 1 is 5");
  expect(other(undefined)).toThrow("memory() draws arrays: argument 1 is undefined");
  expect(other([1, 2])).toThrow("memory() draws arrays: argument 1 is a list");
  const many = Array.from({ length: 33 }, () => owner([1], builtin.int8));
  expect(() => buildMemoryModel(many)).toThrow(
    "memory() draws at most 32 arrays at once: 33 were given",
  );
});

test("an array given twice is drawn once", () => {
  const a = counting([2]);
  expect(build([a, a]).arrays).toHaveLength(1);
});

test("a name of any length or direction becomes one line", () => {
  const a = counting([1]);
  const [{ names }] = build([a], new Map([[a, ["x".repeat(1000), "a\u202eb\nc"]]])).arrays;
  expect(names[0]).toBe(`${"x".repeat(199)}…`);
  expect(names[1]).toBe("a b c");
});

test("an empty name is no name", () => {
  const a = counting([1]);
  const b = slice(a, 0, [1], [8]);
  const [model] = build([b], named({ "": a })).arrays;
  expect(model.base?.name).toBe(null);
});

test("an axis of length 1 may have any stride that NumPy can hold", () => {
  expect(build([slice(counting([4]), 0, [1], [2 ** 63])]).arrays[0].strides).toEqual([2 ** 63]);
});

test("the record's own flag tells the owner", () => {
  const a = counting([3]);
  const v = slice(a, 0, [3], [8]);
  expect(build([a]).arrays[0].flags.owndata).toBe((a.flagBits & OWNDATA) !== 0);
  expect(build([v]).arrays[0].flags.owndata).toBe(false);
});
