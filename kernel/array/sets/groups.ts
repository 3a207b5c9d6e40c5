// Equal items side by side: the order that sorts them, and where each group of equal ones begins.

import { readItem } from "../dtype/items.js";
import { Complex } from "../dtype/scalar.js";
import type { NDArray } from "../record/record.js";
import { compareKeys, type Keys, partKeys } from "../sorting/keys.js";
import { orderer } from "../sorting/permutation.js";

export interface Groups {
  /** The items in sorted order; equal ones in the order in which they stand. */
  readonly order: Uint32Array;
  /** Where in `order` each group begins. */
  readonly starts: Uint32Array;
}

/** Groups of items with equal keys; those that `isAlone` says are equal to none. */
export function groupsOf(
  keys: Keys,
  count: number,
  isAlone: ((item: number) => boolean) | null,
): Groups {
  const order = orderer(keys, count)(0);
  const starts = new Uint32Array(count);
  let groups = 0;
  for (let k = 0; k < count; k++) {
    const item = order[k];
    const isNew =
      k === 0 || compareKeys(keys, order[k - 1], keys, item) !== 0 || isAlone?.(item) === true;
    if (isNew) starts[groups++] = k;
  }
  return { order, starts: starts.subarray(0, groups) };
}

/** Tells which items of a dense array are NaN; null for a dtype that has none. */
export function nanTest(a: NDArray): ((item: number) => boolean) | null {
  if (a.dtype.kind !== "f" && a.dtype.kind !== "c") return null;
  const { block, dtype, offset } = a;
  return (item) => {
    const value = readItem(block.view, offset + item * dtype.itemsize, dtype);
    if (value instanceof Complex) return Number.isNaN(value.real) || Number.isNaN(value.imag);
    return Number.isNaN(value);
  };
}

/** The keys of the rows of a dense matrix: the first column counts most. */
export function keysOfRows(matrix: NDArray): Keys {
  const [rows, columns] = matrix.shape;
  const words = partKeys(matrix);
  if (columns === 1) return words;
  const keys: Uint32Array[] = [];
  for (let column = columns - 1; column >= 0; column--) {
    for (const word of words) {
      const key = new Uint32Array(rows);
      for (let row = 0; row < rows; row++) key[row] = word[row * columns + column];
      keys.push(key);
    }
  }
  return keys;
}
