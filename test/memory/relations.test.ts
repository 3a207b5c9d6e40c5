// Links between drawn arrays: those of their bytes, shown or not, and those of copies to what they were made from.

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { builtin, dtype } from "../../kernel/array/dtype/dtype.js";
import { readItem } from "../../kernel/array/dtype/items.js";
import { origin } from "../../kernel/array/record/origin.js";
import { owner, view } from "../../kernel/array/record/record.js";
import { combinations } from "../../kernel/memory/shown.js";
import { build, copyOf, counting, named, related, slice, sliced } from "./arrays.js";

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
