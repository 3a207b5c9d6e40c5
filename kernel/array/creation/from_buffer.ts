// Arrays over memory that was not made here: an ArrayBuffer, a typed array, or the bytes of another array.

import { echo, integer, typeName } from "../arguments.js";
import { Bytes } from "../dtype/bytes.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import { Block, blockOver, isBuffer } from "../record/block.js";
import { contiguity, isAligned } from "../record/layout.js";
import { origin } from "../record/origin.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  collapsedBase,
  NDArray,
  sizeOf,
  sourceOf,
  WRITEABLE,
} from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";

/** Memory that an array can be made over. */
export type BufferLike = ArrayBufferLike | ArrayBufferView | NDArray | Bytes;

/** Keyword arguments of `np.frombuffer`. */
export interface FromBufferOptions<S = DTypeLike | null> {
  /** How the bytes are read: float64 if not given. */
  dtype?: S;
  /** Items to read; -1 for all. */
  count?: number;
  /** Bytes to skip at the start. */
  offset?: number;
}

const shared = origin(
  "frombuffer",
  "view",
  "It reads the bytes of the buffer where they are; whoever writes there, writes here.",
);

/** Bytes of a block, and what an array over them has as its base. */
interface Memory {
  readonly block: Block;
  readonly start: number;
  readonly nbytes: number;
  readonly base: object;
  readonly writeable: boolean;
}

/** The bytes of an array without gaps; the base of arrays over them is that of the array's views. */
export function memoryOfArray(array: NDArray): Memory {
  const { block, offset: start } = array;
  const nbytes = sizeOf(array.shape) * array.dtype.itemsize;
  const writeable = (array.flagBits & WRITEABLE) !== 0;
  return { block, start, nbytes, base: collapsedBase(array), writeable };
}

/** JavaScript's own memory; null if it is none. */
export function memoryOfBuffer(buffer: unknown): Memory | null {
  if (buffer instanceof Bytes) {
    const block = new Block(buffer.toUint8Array());
    return { block, start: 0, nbytes: block.nbytes, base: buffer, writeable: false };
  }
  if (ArrayBuffer.isView(buffer)) {
    const { byteOffset, byteLength: nbytes } = buffer;
    const block = blockOver(buffer.buffer, byteOffset, nbytes);
    return { block, start: byteOffset - block.start, nbytes, base: buffer, writeable: true };
  }
  if (isBuffer(buffer)) {
    const block = blockOver(buffer, 0, buffer.byteLength);
    return { block, start: 0, nbytes: block.nbytes, base: buffer, writeable: true };
  }
  return null;
}

function memoryOf(buffer: unknown): Memory {
  if (buffer instanceof NDArray) {
    if (!(buffer.flagBits & C_CONTIGUOUS)) throw new ValueError("ndarray is not C-contiguous");
    return memoryOfArray(buffer);
  }
  const memory = memoryOfBuffer(buffer);
  if (memory !== null) return memory;
  throw new TypeError(
    `frombuffer() takes an ArrayBuffer, a typed array or an array, not ${echo(buffer)} (${typeName(buffer)})`,
  );
}

function lengthOf(memory: Memory, type: DType, count: number, offset: number): number {
  const { nbytes } = memory;
  if (offset < 0 || offset > nbytes) {
    throw new ValueError(
      `offset must be non-negative and no greater than buffer length (${nbytes})`,
    );
  }
  const left = nbytes - offset;
  if (count < 0) {
    if (left % type.itemsize !== 0) {
      throw new ValueError("buffer size must be a multiple of element size");
    }
    return left / type.itemsize;
  }
  if (count * type.itemsize > left) throw new ValueError("buffer is smaller than requested size");
  return count;
}

/**
 * A 1-D array over the bytes of a buffer; NumPy's `np.frombuffer(buffer, dtype=float, count=-1, offset=0)`.
 * Nothing is copied: array and buffer share memory, and the buffer is the array's base.
 * @throws ValueError if the bytes do not divide into items, or are too few
 */
export function frombuffer<S extends DTypeArgument = null>(
  buffer: BufferLike,
  dtype?: S | FromBufferOptions<S>,
  count?: number | FromBufferOptions<S>,
  offset?: number | FromBufferOptions<S>,
  options?: FromBufferOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function frombuffer(buffer: BufferLike, ...rest: unknown[]): NDArray {
  const options = bind<FromBufferOptions>("frombuffer", rest, ["dtype", "count", "offset"]);
  const type = dtype(options.dtype ?? builtin.float64);
  if (type.itemsize === 0) throw new ValueError("itemsize cannot be zero in type");
  const memory = memoryOf(buffer);
  // Its bytes are asked for to be written, which warns if that should.
  if (buffer instanceof NDArray && memory.writeable) {
    requireWriteable(buffer, "buffer source array is read-only");
  }
  const offset = integer(options.offset ?? 0);
  const shape = [lengthOf(memory, type, integer(options.count ?? -1), offset)];
  const strides = [type.itemsize];
  const address = memory.start + offset;
  const bits =
    contiguity(shape, strides, type.itemsize) |
    (memory.writeable ? WRITEABLE : 0) |
    (isAligned(address, shape, strides, type) ? ALIGNED : 0);
  const sources = buffer instanceof NDArray ? [sourceOf(buffer)] : [];
  return new NDArray(
    memory.block,
    address,
    shape,
    strides,
    type,
    memory.base,
    bits,
    shared,
    sources,
  );
}
