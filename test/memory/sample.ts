// A memory model written by hand: an owner, a named view of it, and a copy of the view's elements.

import type { MemoryModel } from "../../kernel/memory/model.js";

const flags = {
  owndata: true,
  writeable: true,
  aligned: true,
  c_contiguous: true,
  f_contiguous: false,
};

function items(values: readonly number[]) {
  return values.map((value, n) => ({ start: 8 * n, end: 8 * n + 8, text: String(value) }));
}

/** `a = np.arange(6).reshape(2, 3).copy()`, `column = a[:, 1]`, `saved = column.copy()` */
export const sample: MemoryModel = {
  version: 1,
  blocks: [
    { id: "s-b1", nbytes: 48, dtype: "int64", items: items([0, 1, 2, 3, 4, 5]) },
    { id: "s-b2", nbytes: 16, dtype: "int64", items: items([1, 4]) },
  ],
  arrays: [
    {
      id: "s-a1",
      names: ["a", "table"],
      block: "s-b1",
      dtype: "int64",
      itemsize: 8,
      shape: [2, 3],
      strides: [24, 8],
      offset: 0,
      flags,
      state: "owner",
      base: null,
      provenance: {
        operation: "copy",
        verdict: "copy",
        reason: "copy() always makes new memory.",
        inputs: [{ id: "s-a0", name: null }],
      },
      shown: [
        [0, 1],
        [0, 1, 2],
      ],
      values: ["0", "1", "2", "3", "4", "5"],
    },
    {
      id: "s-a2",
      names: ["column"],
      block: "s-b1",
      dtype: "int64",
      itemsize: 8,
      shape: [2],
      strides: [24],
      offset: 8,
      flags: { ...flags, owndata: false, c_contiguous: false },
      state: "view",
      base: { id: "s-a1", name: "a" },
      provenance: {
        operation: "basic index",
        verdict: "view",
        reason: "A slice walks the same bytes with other steps.",
        inputs: [{ id: "s-a1", name: "a" }],
      },
      shown: [[0, 1]],
      values: ["1", "4"],
    },
    {
      id: "s-a3",
      names: ["saved"],
      block: "s-b2",
      dtype: "int64",
      itemsize: 8,
      shape: [2],
      strides: [8],
      offset: 0,
      flags: { ...flags, f_contiguous: true },
      state: "owner",
      base: null,
      provenance: {
        operation: "copy",
        verdict: "copy",
        reason: "copy() always makes new memory.",
        inputs: [{ id: "s-a2", name: "column" }],
      },
      shown: [[0, 1]],
      values: ["1", "4"],
    },
  ],
  relations: [
    { a: "s-a1", b: "s-a2", kind: "shares" },
    { a: "s-a2", b: "s-a3", kind: "copy" },
  ],
};
