// A block: one allocation of bytes, which any number of arrays may address.

import { MemoryError } from "../errors.js";

let lastId = 0;

/** A block as words of each size. Its last odd bytes belong to no word. */
export interface Words {
  readonly u16: Uint16Array;
  readonly i32: Int32Array;
  readonly i64: BigInt64Array;
}

/** One allocation. All addressing is in bytes from its start. */
export class Block {
  /** Unique among the blocks of this process, counting from 1. */
  readonly id: number = ++lastId;
  readonly nbytes: number;
  private madeView: DataView | undefined = undefined;
  private madeWords: Words | undefined = undefined;

  constructor(readonly bytes: Uint8Array) {
    this.nbytes = bytes.byteLength;
  }

  /** For items of any dtype at any byte address, aligned or not; made when first used, as that takes time. */
  get view(): DataView {
    if (this.madeView === undefined) {
      const { buffer, byteOffset, byteLength } = this.bytes;
      this.madeView = new DataView(buffer, byteOffset, byteLength);
    }
    return this.madeView;
  }

  /** The block word by word; made when first used. Its first byte must lie at a multiple of 8 in its buffer. */
  get words(): Words {
    if (this.madeWords === undefined) {
      const { buffer, byteOffset, byteLength } = this.bytes;
      this.madeWords = {
        u16: new Uint16Array(buffer, byteOffset, Math.floor(byteLength / 2)),
        i32: new Int32Array(buffer, byteOffset, Math.floor(byteLength / 4)),
        i64: new BigInt64Array(buffer, byteOffset, Math.floor(byteLength / 8)),
      };
    }
    return this.madeWords;
  }
}

/** Node's way to memory that is not cleared first; browsers have none. */
const unclearedBytes: ((nbytes: number) => Uint8Array) | undefined = (
  globalThis as { Buffer?: { allocUnsafeSlow(nbytes: number): Uint8Array } }
).Buffer?.allocUnsafeSlow;

/** Clearing fewer bytes takes no time worth saving. */
const MANY = 1 << 16;

/**
 * A new block of `nbytes` bytes, all zero.
 * @param cleared false if every byte will be written anyway: then there may be anything in a large block.
 * @param what makes the end of a failure's sentence, as in `an array with shape (3,) and data type float64`.
 * @throws MemoryError if there is not so much memory; nothing is lost.
 */
export function allocate(nbytes: number, what: () => string, cleared = true): Block {
  try {
    if (!cleared && nbytes >= MANY && unclearedBytes !== undefined) {
      const { buffer, byteOffset } = unclearedBytes(nbytes);
      return new Block(new Uint8Array(buffer, byteOffset, nbytes));
    }
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
