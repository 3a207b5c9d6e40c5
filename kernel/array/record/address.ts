// Addresses of bytes, and what NumPy's array protocol tells of an array. JavaScript tells no addresses: these are numbers
// that lie apart as far as the bytes do, and are the same for the same byte only.

import type { DType, DTypeName } from "../dtype/dtype.js";
import { attach } from "./attach.js";
import type { Block } from "./block.js";
import { C_CONTIGUOUS, WRITEABLE } from "./record.js";

/** What `a.__array_interface__` holds: version 3 of the protocol. */
export interface ArrayInterface {
  /** The address of the first element, and whether the array is read-only. */
  readonly data: [address: number, readonly: boolean];
  /** `null` if the array is contiguous in C's order. */
  readonly strides: number[] | null;
  /** The fields of the data type. */
  readonly descr: readonly unknown[];
  /** The data type, such as `<i8`. */
  readonly typestr: string;
  /** Length of each axis. */
  readonly shape: number[];
  /** Of the interface: 3. */
  readonly version: 3;
}

declare module "./record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * Where the elements lie, as NumPy's array protocol tells it. The address counts bytes, as in NumPy, but of this
     * process only: it compares arrays, and leads nowhere.
     */
    readonly __array_interface__: ArrayInterface;
  }
}

/** Buffers begin at multiples of this. */
const ALIGNMENT = 64;

const addresses = new WeakMap<ArrayBufferLike, number>();
let next = 2 ** 16;

/** Where a block begins. Buffers get their places when they are first asked for. */
export function addressOf({ store: { buffer }, start }: Block): number {
  let address = addresses.get(buffer);
  if (address === undefined) {
    address = next;
    addresses.set(buffer, address);
    // One byte more, so that the end of one buffer is not the beginning of another.
    next += Math.ceil((buffer.byteLength + 1) / ALIGNMENT) * ALIGNMENT;
  }
  return address + start;
}

/** Of fields that overlap the protocol tells nothing. */
function descrOf(dtype: DType): readonly unknown[] {
  try {
    return dtype.descr;
  } catch {
    return [["", dtype.str]];
  }
}

attach({
  get __array_interface__(): ArrayInterface {
    const { block, offset, shape, strides, dtype, flagBits } = this;
    return {
      data: [addressOf(block) + offset, !(flagBits & WRITEABLE)],
      strides: flagBits & C_CONTIGUOUS ? null : [...strides],
      descr: descrOf(dtype),
      typestr: dtype.str,
      shape: [...shape],
      version: 3,
    };
  },
});
