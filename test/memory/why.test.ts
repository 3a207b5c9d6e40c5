// What a learner is told: view or copy, of what, for what reason, and who shares the bytes.

import { expect, test } from "vitest";
import { builtin } from "../../kernel/array/dtype/dtype.js";
import { Complex } from "../../kernel/array/dtype/scalar.js";
import { zeros } from "../../kernel/array/index.js";
import { Block } from "../../kernel/array/record/block.js";
import { origin } from "../../kernel/array/record/origin.js";
import { NDArray, owner, retold, sourceOf, view } from "../../kernel/array/record/record.js";
import { why } from "../../kernel/memory/why.js";

const sliced = origin("basic index", "view", "Slices are evenly spaced.");
const copied = origin("copy", "copy", "copy() always makes new memory.");
const moved = origin("reshape", "copy", "The elements had to move.");
const joined = origin("concatenate", "copy", "Joined arrays need one block.");

const a = owner([6], builtin.int64);
const b = owner([6], builtin.int64);
const v = view(a, 8, [3], [8], builtin.int64, sliced);
const names = new Map([
  [a, ["a", "alias"]],
  [b, ["b"]],
  [v, ["v"]],
]);

test("an owner: where its memory comes from, and who shares it", () => {
  expect(why(b, names)).toBe(
    "`b` is neither a view nor a copy: it owns its memory. It was made from values, in memory of its own.",
  );
  expect(why(a, names)).toBe(
    "`a` is neither a view nor a copy: it owns its memory. It was made from values, in memory of its own. Now `v` shares bytes with it.",
  );
});

test("a view: of what, and why no bytes moved", () => {
  expect(why(v, names)).toBe(
    "`v` is a view of `a`: it has no memory of its own. Slices are evenly spaced.",
  );
});

test("a view of a view: both are named", () => {
  const w = view(v, 8, [1], [8], builtin.int64, sliced);
  expect(why(w, new Map([...names, [w, ["w"]]]))).toBe(
    "`w` is a view of `v`, which stands on `a`: it has no memory of its own. Slices are evenly spaced.",
  );
});

test("a view of an array that no variable holds", () => {
  const w = view(owner([2], builtin.int8), 0, [1], [1], builtin.int8, sliced);
  expect(why(w)).toBe(
    "This array is a view of an array without a name: it has no memory of its own. Slices are evenly spaced.",
  );
});

test("an array over memory that was not made here", () => {
  const bytes = new Uint8Array(8);
  const f = new NDArray(new Block(bytes), 0, [8], [1], builtin.uint8, bytes, 0, sliced, []);
  expect(why(f, new Map([[f, ["f"]]]))).toMatch(/^`f` is a view of memory that no array owns: /);
});

test("a copy: of what, and why", () => {
  const c = owner([3], builtin.int64, copied, [sourceOf(v)]);
  expect(why(c, new Map([...names, [c, ["c"]]]))).toBe(
    "`c` is a copy of `v`: it has memory of its own. copy() always makes new memory.",
  );
});

test("a copy of an unnamed view names the array under the view", () => {
  const temporary = view(a, 0, [3], [16], builtin.int64, sliced);
  const c = owner([3], builtin.int64, copied, [sourceOf(temporary)]);
  expect(why(c, names)).toBe(
    "This array is a copy of elements of `a`: it has memory of its own. copy() always makes new memory.",
  );
});

test("a copy of an unnamed view of an unnamed array names a view that holds the copied bytes", () => {
  const unnamed = owner([6], builtin.int64);
  const table = view(unnamed, 0, [2, 3], [24, 8], builtin.int64, sliced);
  const end = view(unnamed, 40, [1], [8], builtin.int64, sliced);
  const c = owner([2], builtin.int64, copied, [
    sourceOf(view(unnamed, 8, [2], [24], builtin.int64, sliced)),
  ]);
  const all = new Map([
    [end, ["end"]],
    [table, ["table"]],
  ] as const);
  expect(why(c, all)).toMatch(/^This array is a copy of elements of `table`: /);
  expect(why(c, new Map([[end, ["end"]]]))).toMatch(/^This array is a copy: /);
});

test("an array over the bytes of another one, whose base NumPy calls another object", () => {
  const bytes = a.block.bytes;
  const f = new NDArray(a.block, 0, [48], [1], builtin.uint8, bytes.buffer, 0, sliced, [a.id]);
  expect(why(f, names)).toMatch(/^This array is a view of `a`: /);
});

test("a copy of several arrays names each", () => {
  const c = owner([12], builtin.int64, joined, [sourceOf(a), sourceOf(b)]);
  expect(why(c, names)).toMatch(/^This array is a copy of `a` and `b`: /);
});

test("a copy of arrays that are gone is still a copy", () => {
  const c = owner([1], builtin.int8, copied, [sourceOf(owner([1], builtin.int8))]);
  expect(why(c, names)).toMatch(/^This array is a copy: it has memory of its own\./);
});

test("a copy behind a base: why the base misleads", () => {
  const temporary = view(a, 0, [3, 2], [8, 24], builtin.int64, sliced);
  const hidden = owner([3, 2], builtin.int64, moved, [sourceOf(temporary)]);
  const turned = view(hidden, 0, [6], [8], builtin.int64, moved);
  expect(why(turned, new Map([...names, [turned, ["turned"]]]))).toBe(
    "`turned` is a copy of elements of `a`, although its base is not null: the elements were copied into an array without a name, and `turned` is a view of that. The elements had to move.",
  );
});

test("arrays that share the block but no byte are not named", () => {
  const evens = view(a, 0, [3], [16], builtin.int64, sliced);
  const odds = view(a, 8, [3], [16], builtin.int64, sliced);
  const all = new Map([
    [a, ["a"]],
    [evens, ["evens"]],
    [odds, ["odds"]],
  ] as const);
  expect(why(evens, all)).toBe(
    "`evens` is a view of `a`: it has no memory of its own. Slices are evenly spaced.",
  );
  expect(why(a, all)).toMatch(/ Now `evens` and `odds` share bytes with it\.$/);
});

test.each([[3], [3n], [true], [new Complex(1, 2)]])(
  "a single value, %s, shares nothing",
  (value) => {
    expect(why(value)).toBe("This is a single value, not an array: it shares no memory with any.");
  },
);

test.each([
  [undefined, "undefined"],
  ["text", '"text"'],
  [[1], "a list"],
  [{}, "an object"],
  [() => 1, "a function"],
])("%s is refused by name", (value, word) => {
  expect(() => why(value)).toThrow(`memory.why() explains an array, but was given ${word}`);
});

test("a view of new memory is no view of what the memory was made from", () => {
  const table = owner([2, 1], builtin.int64, joined, [a.id]);
  const made = origin("nonzero", "new", "The indices stand in a table.");
  const column = view(table, 0, [2], [8], builtin.int64, made);
  expect(why(retold(column, made, [a.id]), names)).toMatch(
    /^This array is a view of an array without a name: /,
  );
});

test("a record shows the memory of its array", () => {
  const s = zeros(2, [["x", "i4"]]);
  expect(why(s.get(1), new Map([[s, ["s"]]]))).toMatch(/^This record is a view of `s`: /);
});
