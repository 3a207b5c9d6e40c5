// A store: a buffer that blocks are ranges of, with the typed arrays that read it.

import type { Reader } from "./typed_arrays.js";

/** What the items of a buffer can be read as, one behind the other. */
export const readers = [
  Uint8Array,
  Int8Array,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
] as const;

/** Their numbers. */
export const UINT8 = 0;
export const INT8 = 1;
export const INT16 = 2;
export const UINT16 = 3;
export const INT32 = 4;
export const UINT32 = 5;
export const FLOAT32 = 6;
export const FLOAT64 = 7;
export const INT64 = 8;

/** One buffer. To make a typed array takes longer than to add a few numbers, so each is made once. */
export class Store {
  private readonly made: (Reader | undefined)[] = [];
  private madeView: DataView | undefined = undefined;

  constructor(readonly buffer: ArrayBufferLike) {}

  /** The whole buffer, but for odd bytes at its end, through the typed array of this number among the `readers`. */
  reader(number: number): Reader {
    return this.made[number] ?? this.make(number);
  }

  /** The whole buffer, for items at any byte address. */
  get view(): DataView {
    this.madeView ??= new DataView(this.buffer);
    return this.madeView;
  }

  private make(number: number): Reader {
    const { buffer, made } = this;
    const reads = readers[number];
    const length = Math.floor(buffer.byteLength / reads.BYTES_PER_ELEMENT);
    // Not yet made ones are there as undefined: a list with holes would be slower to read.
    while (made.length <= number) made.push(undefined);
    const reader = new reads(buffer as ArrayBuffer, 0, length);
    made[number] = reader;
    return reader;
  }
}
