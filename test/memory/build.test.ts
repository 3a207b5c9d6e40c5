// Memory models built from array records: every number is the record's, and all that a model leaves out is bounded.

import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { Block } from "../../kernel/array/block.js";
import { builtin, type DType, dtype } from "../../kernel/array/dtype.js";
import { readItem, writeItem } from "../../kernel/array/items.js";
import { origin } from "../../kernel/array/origin.js";
import {
  type NDArray,
  OWNDATA,
  owner,
  NDArray as Record,
  sizeOf,
  sourceOf,
  view,
  WRITEABLE,
} from "../../kernel/array/record.js";
import { buildMemoryModel, type Names } from "../../kernel/memory/build.js";
import type { MemoryModel } from "../../kernel/memory/model.js";
import { memoryModelSchema } from "../../kernel/memory/schema.js";
import { combinations } from "../../kernel/memory/shown.js";
import { parseMemoryModel } from "../../kernel/memory/validate.js";

const matchesSchema = new Ajv2020().compile(memoryModelSchema);
const sliced = origin("basic index", "view", "Slices walk the same bytes.");
const copied = origin("copy", "copy", "copy() always makes new memory.");

/** An owner that holds 0, 1, 2, ... */
function counting(shape: readonly number[], type: DType = builtin.int64): NDArray {
  const array = owner(shape, type);
  for (let n = 0; n < sizeOf(shape); n++) {
    writeItem(array.block.view, n * type.itemsize, type, n % 100);
  }
  return array;
}

function slice(a: NDArray, offset: number, shape: number[], strides: number[], type = a.dtype) {
  return view(a, offset, shape, strides, type, sliced);
}

function copyOf(a: NDArray): NDArray {
  return owner(a.shape, a.dtype, copied, [sourceOf(a)]);
}

function named(entries: { readonly [name: string]: NDArray }): Names {
  const names = new Map<NDArray, string[]>();
  for (const [name, array] of Object.entries(entries)) {
    names.set(array, [...(names.get(array) ?? []), name]);
  }
  return names;
}

/** Builds, and holds the model against its schema and its reader. */
function build(arrays: readonly NDArray[], names?: Names): MemoryModel {
  const model: MemoryModel = JSON.parse(JSON.stringify(buildMemoryModel(arrays, names)));
  expect(matchesSchema(model), JSON.stringify(matchesSchema.errors)).toBe(true);
  expect(parseMemoryModel(model)).toEqual(model);
  return model;
}

function related(model: MemoryModel): string[] {
  const name = (id: string) => model.arrays.find((array) => array.id === id)?.names[0];
  return model.relations.map(({ a, b, kind }) => `${name(a)} ${kind} ${name(b)}`);
}

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
  const { owner: other } = await import("../../kernel/array/record.js");
  const there = elsewhere.buildMemoryModel([other([1], builtin.int64)]);
  expect(there.arrays[0].id.split("-")[0]).not.toBe(here.arrays[0].id.split("-")[0]);
});

describe("relations", () => {
  test("two arrays on one block without a common byte are disjoint", () => {
    const a = counting([8]);
    const evens = slice(a, 0, [4], [16]);
    const odds = slice(a, 8, [4], [16]);
    expect(related(build([evens, odds], named({ evens, odds })))).toEqual(["evens disjoint odds"]);
  });

  test("a copy is linked with what it was copied from", () => {
    const a = counting([4]);
    const c = copyOf(a);
    expect(related(build([a, c], named({ a, c })))).toEqual(["a copy c"]);
    expect(related(build([c, a], named({ a, c })))).toEqual(["a copy c"]);
  });

  test("a copy of an unnamed view is linked with the array under the view", () => {
    const a = counting([4]);
    const c = copyOf(slice(a, 8, [2], [8]));
    const model = build([a, c], named({ a, c }));
    expect(related(model)).toEqual(["a copy c"]);
    expect(model.arrays[1].provenance.inputs).toEqual([{ id: model.arrays[0].id, name: "a" }]);
  });

  test("a copy of an unnamed view of an unnamed array is linked with the views that hold its bytes", () => {
    const unnamed = counting([6]);
    const table = slice(unnamed, 0, [2, 3], [24, 8]);
    const end = slice(unnamed, 40, [1], [8]);
    const c = copyOf(slice(unnamed, 8, [2], [24]));
    const model = build([table, end, c], named({ table, end, c }));
    expect(related(model)).toEqual(["table shares end", "table copy c"]);
    expect(model.arrays[2].provenance.inputs).toMatchObject([{ name: "table" }]);
  });

  test("a copy of a view that is drawn is linked with the view alone", () => {
    const a = counting([4]);
    const v = slice(a, 8, [2], [8]);
    const c = copyOf(v);
    expect(related(build([a, v, c], named({ a, v, c })))).toEqual(["a shares v", "v copy c"]);
  });

  test("a view of a copy that nobody holds is linked with what was copied", () => {
    const a = counting([2, 3]);
    const hidden = copyOf(a);
    const v = view(hidden, 0, [6], [8], hidden.dtype, origin("reshape", "copy", "It had to copy."));
    expect(related(build([a, v], named({ a, v })))).toEqual(["a copy v"]);
    expect(related(build([a, hidden, v], named({ a, hidden, v })))).toEqual([
      "a copy hidden",
      "hidden shares v",
    ]);
  });

  test("values computed from an array are no copy of it", () => {
    const a = counting([4]);
    const sum = owner([4], builtin.int64, origin("add", "new", "New values."), [a.id]);
    expect(build([a, sum]).relations).toEqual([]);
  });

  test("a link between elements that are not shown is told all the same", () => {
    const a = counting([100_000], builtin.int8);
    const middle = slice(a, 50_000, [3], [1]);
    const front = slice(a, 0, [50_002], [1]);
    expect(related(build([front, middle], named({ front, middle })))).toEqual([
      "front shares middle",
    ]);
  });

  test("what is too hard to decide is unknown", () => {
    // NumPy 2.4 gives up on this pair even after a hundred times as many steps.
    const a = owner([192_163_377], builtin.int8);
    const x = slice(a, 0, [1049, 1049, 1049], [36_674, 61_119, 85_569]);
    const y = slice(a, 64_023_025, [1049, 1049, 1], [12_223, 12_224, 1]);
    expect(related(build([x, y], named({ x, y })))).toEqual(["x unknown y"]);
  });
});

describe("the strip of a block", () => {
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

/** Views anywhere in a block of 600 bytes: any dtype, strides of any sign, unaligned. */
const anyView = fc
  .record({
    type: fc.constantFrom(...Object.values(builtin), dtype(">i4"), dtype(">f8")),
    axes: fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -17, max: 17 })), {
      maxLength: 4,
    }),
    place: fc.nat(600),
  })
  .map(({ type, axes, place }) => {
    const reach = axes.map(([length, stride]) => (length > 0 ? (length - 1) * stride : 0));
    const below = reach.reduce((sum, n) => sum + Math.min(n, 0), 0);
    const above = reach.reduce((sum, n) => sum + Math.max(n, 0), 0) + type.itemsize;
    const offset = Math.max(-below, Math.min(place, 600 - above));
    return { type, shape: axes.map(([n]) => n), strides: axes.map(([, n]) => n), offset, above };
  })
  .filter(({ offset, above }) => offset + above <= 600);

test("whatever the views: texts are the elements', items cover them, links are those of the bytes", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(builtin.uint8, builtin.int32, builtin.complex128),
      fc.array(anyView, { minLength: 1, maxLength: 3 }),
      (type, specs) => {
        const root = counting([600 / 8], builtin.int64);
        const base = view(
          root,
          0,
          [Math.floor(600 / type.itemsize)],
          [type.itemsize],
          type,
          sliced,
        );
        const arrays = specs.map(({ offset, shape, strides, type }) =>
          view(base, offset, shape, strides, type, sliced),
        );
        const model = build(arrays);
        const { items } = model.blocks[0];
        const bytes = arrays.map(() => new Set<number>());
        arrays.forEach((array, k) => {
          const { shown, values } = model.arrays[k];
          expect(shown.map((axis) => axis.length)).toEqual(
            array.shape.length <= 2 ? array.shape : shown.map((axis) => axis.length),
          );
          [...combinations(shown)].forEach((index, n) => {
            const at = index.reduce((sum, i, axis) => sum + i * array.strides[axis], array.offset);
            const value = readItem(array.block.view, at, array.dtype);
            if (array.dtype.kind === "i") expect(values[n]).toBe(String(value));
            for (let byte = at; byte < at + array.dtype.itemsize; byte++) {
              expect(items.some(({ start, end }) => start <= byte && byte < end)).toBe(true);
            }
          });
          for (const index of combinations(array.shape.map((n) => [...Array(n).keys()]))) {
            const at = index.reduce((sum, i, axis) => sum + i * array.strides[axis], array.offset);
            for (let byte = 0; byte < array.dtype.itemsize; byte++) bytes[k].add(at + byte);
          }
        });
        for (const { a, b, kind } of model.relations) {
          const [first, second] = [a, b].map(
            (id) => bytes[model.arrays.findIndex((array) => array.id === id)],
          );
          const common = [...first].some((byte) => second.has(byte));
          expect(kind).toBe(common ? "shares" : "disjoint");
        }
        const count = arrays.length;
        expect(model.relations).toHaveLength((count * (count - 1)) / 2);
      },
    ),
    { numRuns: 300 },
  );
});

test("the record's own flag tells the owner", () => {
  const a = counting([3]);
  const v = slice(a, 0, [3], [8]);
  expect(build([a]).arrays[0].flags.owndata).toBe((a.flagBits & OWNDATA) !== 0);
  expect(build([v]).arrays[0].flags.owndata).toBe(false);
});
