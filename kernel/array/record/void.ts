// The scalar of a structured array, a record, and of plain void: an item that keeps its memory.
// Only the class is here; its methods are in indexing/record_fields.ts.

import type { DType } from "../dtype/dtype.js";
import { origin } from "./origin.js";
import { type NDArray, owner } from "./record.js";

const copied = origin("item", "copy", "The item's bytes were copied into memory of its own.");

/**
 * NumPy's `np.void`: an item of a structured array, or some plain bytes. A record that an index took from an array shows
 * the array's own memory: what is written into one of them is seen in the other.
 */
export class Void {
  /** @param array without axes: the record's memory. */
  constructor(readonly array: NDArray) {}

  /** An item's bytes in memory of their own. */
  static copied(view: DataView, address: number, dtype: DType): Void {
    const array = owner([], dtype, copied);
    const { buffer, byteOffset } = view;
    const bytes = new Uint8Array(buffer, byteOffset + address, dtype.itemsize);
    array.block.bytes.set(bytes, array.offset);
    return new Void(array);
  }

  /** The record's data type. */
  get dtype(): DType {
    return this.array.dtype;
  }

  /** How many fields there are; Python's `len(record)`. */
  get length(): number {
    return this.dtype.length;
  }
}
