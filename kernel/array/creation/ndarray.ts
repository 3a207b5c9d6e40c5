// `np.ndarray` as a function: an array of a given record, in new memory or over a buffer.

import { integer, type Order, orderOf, type ShapeLike, shapeOf, typeName } from "../arguments.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { bind, type Named, placed } from "../keywords.js";
import { contiguity, denseStrides, isAligned } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { byte_bounds } from "../record/overlap.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  owner,
  sizeOf,
  sourceOf,
  WRITEABLE,
} from "../record/record.js";
import { checkLengths, checkNdim } from "../record/size_limits.js";
import { type BufferLike, memoryOfArray, memoryOfBuffer } from "./from_buffer.js";

/** Keyword arguments of `np.ndarray`. */
export interface NDArrayOptions<S = DTypeLike | null> {
  /** The data type of the elements: float64 if not given. */
  dtype?: S;
  /** The memory; new memory if null. */
  buffer?: BufferLike | null;
  /** Where the first element lies in the buffer, in bytes. */
  offset?: number;
  /** In bytes. */
  strides?: readonly (number | bigint)[] | null;
  /** How the result lies in memory: `C`, `F`, `A` or `K`. */
  order?: Order | null;
}

const made = origin(
  "ndarray",
  "new",
  "It was made with memory of its own, in which NumPy leaves whatever was there before; here it is zero.",
);
const shared = origin(
  "ndarray",
  "view",
  "Shape, strides and offset walk the bytes of the buffer where they are; whoever writes there, writes here.",
);

function memoryOf(buffer: unknown) {
  if (buffer instanceof NDArray) {
    if (!(buffer.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS))) {
      throw new ValueError("ndarray is not contiguous");
    }
    return memoryOfArray(buffer);
  }
  const memory = memoryOfBuffer(buffer);
  if (memory === null) {
    throw new TypeError(`a bytes-like object is required, not '${typeName(buffer)}'`);
  }
  return memory;
}

/** @throws ValueError if an element would lie outside of the bytes */
function checkStrides(
  shape: readonly number[],
  strides: readonly number[],
  type: DType,
  offset: number,
  nbytes: number,
): void {
  if (strides.length !== shape.length) {
    throw new ValueError("strides, if given, must be the same length as shape");
  }
  const [low, high] = byte_bounds({ offset, shape, strides, dtype: type });
  if (low < 0 || high > nbytes) {
    throw new ValueError(
      "strides is incompatible with shape of requested array and size of buffer",
    );
  }
}

/**
 * An array of a given shape and layout, in new memory or over the bytes of a buffer, which is then its base; NumPy's
 * `np.ndarray(shape, dtype=float, buffer=None, offset=0, strides=None, order=None)`.
 * @throws TypeError `buffer is too small for requested array`; ValueError if strides lead out of the memory
 */
export function ndarray<S extends DTypeArgument = null>(
  shape: Named<"shape", ShapeLike, NDArrayOptions<S>>,
  dtype?: S | NDArrayOptions<S>,
  buffer?: BufferLike | NDArrayOptions<S> | null,
  offset?: number | NDArrayOptions<S>,
  strides?: readonly (number | bigint)[] | NDArrayOptions<S> | null,
  order?: Order | NDArrayOptions<S> | null,
  options?: NDArrayOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function ndarray(given: Named<"shape", ShapeLike>, ...others: unknown[]): NDArray {
  const [shape, ...rest] = placed<"shape", ShapeLike, unknown[]>("shape", given, others);
  if (shape === undefined)
    throw new TypeError("ndarray() missing required argument 'shape' (pos 1)");
  const names = ["dtype", "buffer", "offset", "strides", "order"] as const;
  const options = bind<NDArrayOptions>("ndarray", rest, names);
  const lengths = shapeOf(shape);
  const type = dtype(options.dtype ?? builtin.float64);
  const order = orderOf(options.order, "C") === "F" ? "F" : "C";
  const strides = options.strides == null ? undefined : shapeOf(options.strides);
  if (options.buffer == null) {
    if (strides) checkStrides(lengths, strides, type, 0, sizeOf(lengths) * type.itemsize);
    const dense = denseStrides(lengths, type.itemsize, order);
    const result = owner(lengths, type, made, [], strides ?? dense);
    if (!isAligned(0, lengths, result.strides, type)) result.flagBits &= ~ALIGNED;
    return result;
  }
  const { block, start, nbytes, base, writeable } = memoryOf(options.buffer);
  const offset = integer(options.offset ?? 0);
  if (offset < 0) throw new ValueError(`offset must be non-negative, not ${offset}`);
  // A single unknown length takes all that is left.
  if (lengths.length === 1 && lengths[0] === -1 && nbytes >= offset) {
    lengths[0] = Math.floor((nbytes - offset) / type.itemsize);
  }
  checkNdim(lengths.length);
  checkLengths(lengths, type.itemsize);
  if (strides) checkStrides(lengths, strides, type, offset, nbytes);
  else if (nbytes < offset + sizeOf(lengths) * type.itemsize) {
    throw new TypeError("buffer is too small for requested array");
  }
  const used = strides ?? denseStrides(lengths, type.itemsize, order);
  const address = start + offset;
  const bits =
    contiguity(lengths, used, type.itemsize) |
    (writeable ? WRITEABLE : 0) |
    (isAligned(address, lengths, used, type) ? ALIGNED : 0);
  const sources = options.buffer instanceof NDArray ? [sourceOf(options.buffer)] : [];
  return new NDArray(block, address, lengths, used, type, base, bits, shared, sources);
}

/** That of all arrays, so that `a instanceof np.ndarray` is Python's `isinstance(a, np.ndarray)`. */
ndarray.prototype = NDArray.prototype;
