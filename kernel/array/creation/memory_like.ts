// Memory that JavaScript programs have already: typed arrays, buffers, and the arrays of other libraries. Arrays over
// it share it.

import { integer } from "../arguments.js";
import { builtin, type DType, type NumberName } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { ArraySource } from "../record/array_source.js";
import { blockOver, isBuffer } from "../record/block.js";
import { contiguity, denseStrides, isAligned } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { ALIGNED, NDArray, sizeOf, WRITEABLE } from "../record/record.js";
import { tuple } from "../record/shape_text.js";

/** JavaScript's typed arrays. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array
  | Float32Array
  | Float64Array;

/**
 * An array of another library, such as scijs' `ndarray` or numpy-ts' `storage`: items in a typed array, and how to walk
 * them. Strides and offset count items, not bytes.
 */
export interface ForeignArray {
  /** The memory. */
  readonly data: TypedArray;
  /** Length of each axis. */
  readonly shape: readonly number[];
  /** C order if neither is there. */
  readonly strides?: readonly number[];
  /** Elements from one to the next along each axis. */
  readonly stride?: readonly number[];
  /** Elements before the first one. */
  readonly offset?: number;
  /** A name of this library's is believed: booleans may be kept in a Uint8Array, complex numbers in a Float64Array. */
  readonly dtype?: unknown;
}

/** Memory that `np.asarray` takes without a copy; a buffer or DataView is an array of uint8, `a.flat` what it says. */
export type MemoryLike = ArraySource | TypedArray | ArrayBufferLike | DataView | ForeignArray;

const typedArrayTypes: Readonly<Record<string, DType>> = {
  Int8Array: builtin.int8,
  Uint8Array: builtin.uint8,
  Uint8ClampedArray: builtin.uint8,
  Int16Array: builtin.int16,
  Uint16Array: builtin.uint16,
  Int32Array: builtin.int32,
  Uint32Array: builtin.uint32,
  BigInt64Array: builtin.int64,
  BigUint64Array: builtin.uint64,
  Float16Array: builtin.float16,
  Float32Array: builtin.float32,
  Float64Array: builtin.float64,
};

/** The data type of a typed array's items, or undefined if it is none. */
export function typedArrayType(value: unknown): DType | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  // The tag, unlike the constructor, is the same in every frame and context.
  return typedArrayTypes[(value as unknown as TypedArray)[Symbol.toStringTag]];
}

const shared = origin(
  "asarray",
  "view",
  "It reads the memory that was given where it is; whoever writes there, writes here.",
);

/** An array over memory of the program's own, which is its base; null if the value is no such memory. */
export function overMemory(value: unknown): NDArray | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  if (value instanceof ArraySource) return value.__array__();
  if (ArrayBuffer.isView(value)) {
    const type = typedArrayType(value) ?? builtin.uint8;
    const shape = [value.byteLength / type.itemsize];
    return over(value, 0, shape, [type.itemsize], type, value);
  }
  if (isBuffer(value)) {
    return over(new Uint8Array(value), 0, [value.byteLength], [1], builtin.uint8, value);
  }
  // numpy-ts keeps the record of an array, with its offset, in `storage`.
  const { storage } = value as { storage?: unknown };
  if (isForeign(storage)) return overForeign(storage, value);
  return isForeign(value) ? overForeign(value, value) : null;
}

/** @param start where the first element is, in bytes from the start of the memory */
function over(
  { buffer, byteOffset, byteLength }: ArrayBufferView,
  start: number,
  shape: readonly number[],
  strides: readonly number[],
  type: DType,
  base: object,
): NDArray {
  const block = blockOver(buffer, byteOffset, byteLength);
  const address = byteOffset - block.start + start;
  const aligned = isAligned(address, shape, strides, type) ? ALIGNED : 0;
  const bits = WRITEABLE | aligned | contiguity(shape, strides, type.itemsize);
  return new NDArray(block, address, shape, strides, type, base, bits, shared, []);
}

function isForeign(value: unknown): value is ForeignArray {
  if (typeof value !== "object" || value === null || value instanceof NDArray) return false;
  const { data, shape } = value as Partial<ForeignArray>;
  return Array.isArray(shape) && typedArrayType(data) !== undefined;
}

function typeOfForeign({ data, dtype }: ForeignArray): DType {
  const name = String((dtype as { name?: unknown } | undefined)?.name ?? dtype);
  const named = Object.hasOwn(builtin, name) ? builtin[name as NumberName] : undefined;
  return named ?? typedArrayType(data) ?? builtin.uint8;
}

/** @throws ValueError if an element would lie outside of the data */
function overForeign(array: ForeignArray, base: object): NDArray {
  const { data } = array;
  const type = typeOfForeign(array);
  const shape = array.shape.map(integer);
  const steps = array.strides ?? array.stride ?? denseStrides(shape, 1);
  const strides = shape.map((_, k) => integer(steps[k]) * type.itemsize);
  const start = integer(array.offset ?? 0) * type.itemsize;
  let [low, high] = [start, start + type.itemsize];
  shape.forEach((length, k) => {
    if (strides[k] < 0) low += (length - 1) * strides[k];
    else high += (length - 1) * strides[k];
  });
  if (shape.some((length) => length < 0)) {
    throw new ValueError("negative dimensions are not allowed");
  }
  if (sizeOf(shape) > 0 && (low < 0 || high > data.byteLength)) {
    throw new ValueError(
      `shape ${tuple(shape)} with strides ${tuple(strides)} reaches bytes ${low} to ${high}, ` +
        `outside the ${data.byteLength} bytes of data`,
    );
  }
  return over(data, start, shape, strides, type, base);
}
