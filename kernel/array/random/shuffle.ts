// Random orders: Fisher and Yates' shuffle, applied to positions, which are then taken all at once.

import { axisOf, integer, typeName } from "../arguments.js";
import { assign, copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { arange } from "../creation/arange.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { builtin } from "../dtype/dtype.js";
import { NotImplementedError, ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, owner, sizeOf, view } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { interval } from "./bounded.js";
import { drawn } from "./draws.js";
import type { PCG64 } from "./pcg64.js";

/** Numbers in an array that can be exchanged. */
type Positions = { [index: number]: number; readonly length: number };

/** Exchanges every position from the last to `first` with one before it or itself, which `draw` finds. */
export function shufflePositions(
  source: PCG64,
  positions: Positions,
  draw: (source: PCG64, range: number) => number,
  first = 1,
): void {
  for (let k = positions.length - 1; k >= first; k--) {
    const other = draw(source, k);
    const position = positions[k];
    positions[k] = positions[other];
    positions[other] = position;
  }
}

/** A random order of so many positions, as an array of int64. */
function shuffled(source: PCG64, length: number): NDArray<"int64"> {
  const positions = new Float64Array(length).map((_, k) => k);
  shufflePositions(source, positions, interval);
  return indices(positions);
}

/** Positions as an array of int64. */
export function indices(positions: Float64Array): NDArray<"int64"> {
  const result = owner([positions.length], builtin.int64, drawn("permutation"));
  const words = new Int32Array(result.block.bytes.buffer, result.block.bytes.byteOffset);
  for (let k = 0; k < positions.length; k++) {
    words[2 * k] = positions[k];
    words[2 * k + 1] = Math.floor(positions[k] / 2 ** 32);
  }
  return result as NDArray<"int64">;
}

/** `Generator.shuffle`. */
export function shuffle(source: PCG64, x: NDArray | unknown[], axis: number): void {
  if (!(x instanceof NDArray)) {
    if (!Array.isArray(x)) {
      throw new TypeError(`object of type '${typeName(x)}' has no len()`);
    }
    if (axis !== 0) {
      throw new NotImplementedError("Axis argument is only supported on ndarray objects");
    }
    const old = x.slice();
    const order = new Float64Array(x.length).map((_, k) => k);
    shufflePositions(source, order, interval);
    for (let k = 0; k < order.length; k++) x[k] = old[order[k]];
    return;
  }
  if (x.shape.length === 0) throw new TypeError("len() of unsized object");
  // What warns when it is written does so again: NumPy writes into a view.
  requireWriteable(x.view(), "array is read-only");
  const along = axisOf(axis, x.shape.length);
  if (x.shape.length > 1 && sizeOf(x.shape) === 0) return;
  const order = shuffled(source, x.shape[along]);
  copyElements(x, x.take(order, along) as NDArray);
}

const permuted = origin(
  "permutation",
  "copy",
  "permutation leaves its argument as it is, and shuffles a copy of it.",
);

/** `Generator.permutation`. */
export function permutation(source: PCG64, x: ArrayLike, axis: number): NDArray {
  if (typeof x === "number" && Number.isInteger(x)) {
    const result = arange(x);
    if (result.shape[0] > 0) assign(result, shuffled(source, result.shape[0]));
    return result;
  }
  const a = toArray(x);
  const along = axisOf(axis, a.shape.length);
  const order = () => shuffled(source, a.shape[along]);
  if (a.shape.length === 1) {
    // NumPy copies an array only if there is something to shuffle.
    if (a.shape[0] === 0) {
      requireWriteable(a, "array is read-only");
      return a;
    }
    const copy = copyOf(a, a.dtype, "K", permuted);
    assign(copy, a.take(order()) as NDArray);
    return copy;
  }
  return a.get(...a.shape.slice(0, along).map(() => slice()), order()) as NDArray;
}

/** `Generator.permuted`. */
export function permute(
  source: PCG64,
  x: ArrayLike,
  axis: number | null,
  out: NDArray | null,
): NDArray {
  const a = toArray(x);
  if (out !== null && !(out instanceof NDArray)) throw new TypeError("out must be a numpy array");
  if (out !== null && String(out.shape) !== String(a.shape)) {
    throw new ValueError("out must have the same shape as x");
  }
  if (out !== null) {
    if (!castable(a.dtype, out.dtype, "safe")) {
      throw castError(a.dtype, out.dtype, "safe", a.shape.length);
    }
    assign(out, a);
  }
  const result = out ?? copyOf(a, a.dtype, "K", permuted);
  if (axis === null) {
    permuteAll(source, result);
    return result;
  }
  const along = axisOf(integer(axis), result.shape.length);
  const { shape, strides } = result;
  const length = shape[along];
  const rest = shape.map((count, k) => (k === along ? 1 : count));
  iterate(
    rest,
    [strides],
    [result.offset],
    (count, at, by) => {
      for (let k = 0; k < count; k++) {
        const offset = at[0] + k * by[0];
        const row = view(result, offset, [length], [strides[along]], result.dtype, permuted);
        shuffle(source, row, 0);
      }
    },
    "C",
  );
  return result;
}

/** Shuffles all elements: of dense arrays as they lie in memory, of others in C order. */
function permuteAll(source: PCG64, a: NDArray): void {
  if (a.shape.length === 0) throw new TypeError("len() of unsized object");
  requireWriteable(a, "array is read-only");
  if (a.shape.length === 1) {
    shuffle(source, a, 0);
  } else if (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) {
    const { itemsize } = a.dtype;
    const row = view(a, a.offset, [sizeOf(a.shape)], [itemsize], a.dtype, permuted);
    shuffle(source, row, 0);
  } else {
    const copy = copyOf(a, a.dtype, "C", permuted);
    permuteAll(source, copy);
    assign(a, copy);
  }
}
