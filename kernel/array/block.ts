// A block: one allocation of bytes, which any number of arrays may address.

import { MemoryError } from "./errors.js";

let lastId = 0;

/** One allocation. All addressing is in bytes from its start. */
export class Block {
  /** Unique among the blocks of this process, counting from 1. */
  readonly id: number = ++lastId;
  readonly nbytes: number;
  /** For items of any dtype at any byte address, aligned or not. */
  readonly view: DataView;

  constructor(readonly bytes: Uint8Array) {
    this.nbytes = bytes.byteLength;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
}

/**
 * A new block of `nbytes` bytes, all zero.
 * @param what makes the end of a failure's sentence, as in `an array with shape (3,) and data type float64`.
 * @throws MemoryError if there is not so much memory; nothing is lost.
 */
export function allocate(nbytes: number, what: () => string): Block {
  try {
    return new Block(new Uint8Array(nbytes));
  } catch {
    throw new MemoryError(`Unable to allocate ${binarySize(nbytes)} for ${what()}`);
  }
}

/** Bytes in the largest binary unit that keeps the number above 1, as NumPy's MemoryError prints them. */
function binarySize(nbytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
  let unit = 0;
  let size = nbytes;
  while (size >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  if (unit === 0) return `${size} bytes`;
  const text = size < 10 ? size.toFixed(2) : size < 100 ? size.toFixed(1) : size.toFixed(0);
  return `${text} ${units[unit]}`;
}
