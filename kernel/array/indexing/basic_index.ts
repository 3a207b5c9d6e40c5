// Basic indexing: integers, slices, `...` and newaxis. The result is a view; no element is visited.

import { firstItem } from "../dtype/items.js";
import { IndexError, ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { NDArray, view } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";
import {
  ArrayIndex,
  type BasicIndex,
  outOfBounds,
  Slice,
  type SliceBound,
  secondEllipsis,
  tooMany,
} from "./index_types.js";

const indexed = origin(
  "basic index",
  "view",
  "What integers and slices pick is evenly spaced in memory: a new offset, shape and strides describe it, and the bytes stay where they are.",
);

/**
 * The byte address of one element: `index` begins with an integer for each axis.
 * @throws IndexError
 */
export function itemAddress(a: NDArray, index: readonly unknown[]): number {
  let address = a.offset;
  for (let k = 0; k < a.shape.length; k++) {
    address += a.strides[k] * wrapped(index[k] as number | bigint, k, a.shape[k]);
  }
  return address;
}

/** An integer index of an axis as one from 0 to `length - 1`. */
function wrapped(index: number | bigint, axis: number, length: number): number {
  // A bigint that a number cannot hold is out of bounds anyhow.
  const given = typeof index === "number" ? index : Number(index);
  const place = given < 0 ? given + length : given;
  if (place < 0 || place >= length) throw outOfBounds(index, axis, length);
  return place;
}

/**
 * The view that a basic index picks.
 * @throws IndexError, and what slices throw: ValueError, TypeError
 */
export function basicView(a: NDArray, index: readonly (BasicIndex | ArrayIndex)[]): NDArray {
  const ndim = a.shape.length;
  let used = 0;
  let left = 0;
  let ellipsis = false;
  for (let n = 0; n < index.length; n++) {
    const item = index[n];
    if (item === null) {
      left++;
    } else if (typeof item === "number" || typeof item === "bigint") {
      used++;
    } else if (item instanceof Slice) {
      used++;
      left++;
    } else if (item instanceof ArrayIndex) {
      used += item.axes;
    } else {
      if (ellipsis) throw secondEllipsis();
      ellipsis = true;
    }
  }
  if (used > ndim) throw tooMany(ndim, used);
  const skipped = ndim - used;
  left += skipped;
  if (left > MAX_NDIM) throw tooManyAxes(left);
  const shape = new Array<number>(left);
  const strides = new Array<number>(left);
  let offset = a.offset;
  let axis = 0;
  let k = 0;
  for (let n = 0; n < index.length; n++) {
    const item = index[n];
    if (item === null) {
      shape[k] = 1;
      strides[k++] = 0;
    } else if (typeof item === "number" || typeof item === "bigint") {
      offset += a.strides[axis] * wrapped(item, axis, a.shape[axis]);
      axis++;
    } else if (item instanceof Slice) {
      const stride = a.strides[axis];
      const range = sliceRange(item, a.shape[axis]);
      offset += stride * range.start;
      shape[k] = range.length;
      strides[k++] = product(stride, range.step);
      axis++;
    } else if (item instanceof ArrayIndex) {
      axis += item.axes;
    } else {
      for (const end = axis + skipped; axis < end; axis++) {
        shape[k] = a.shape[axis];
        strides[k++] = a.strides[axis];
      }
    }
  }
  for (; axis < ndim; axis++) {
    shape[k] = a.shape[axis];
    strides[k++] = a.strides[axis];
  }
  return view(a, offset, shape, strides, a.dtype, indexed);
}

/** More axes than NumPy's arrays can have. */
export function tooManyAxes(ndim: number): IndexError {
  return new IndexError(
    `number of dimensions must be within [0, ${MAX_NDIM}], indexing result would have ${ndim}`,
  );
}

/** The elements of a slice. Rule S4: if there are none, the axis keeps its start and its stride. */
interface Range {
  readonly start: number;
  readonly step: number;
  readonly length: number;
}

/** @throws ValueError for a step of 0; TypeError for what is no bound */
export function sliceRange(slice: Slice, length: number): Range {
  const step = slice.step === null ? 1 : bound(slice.step);
  if (step === 0) throw new ValueError("slice step cannot be zero");
  // What the bounds are if they are left out, or lie beyond the ends.
  const first = step < 0 ? -1 : 0;
  const last = step < 0 ? length - 1 : length;
  const start = clipped(slice.start, step < 0 ? last : first, first, last, length);
  const stop = clipped(slice.stop, step < 0 ? first : last, first, last, length);
  const distance = step < 0 ? start - stop : stop - start;
  if (distance <= 0) return { start: 0, step: 1, length: 0 };
  return { start, step, length: Math.floor((distance - 1) / Math.abs(step)) + 1 };
}

function clipped(
  given: SliceBound,
  absent: number,
  first: number,
  last: number,
  length: number,
): number {
  if (given === null) return absent;
  const place = bound(given);
  return Math.min(Math.max(place < 0 ? place + length : place, first), last);
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** A bound as a number; those beyond 64 bits become the outermost ones, as in Python. */
function bound(given: Exclude<SliceBound, null>): number {
  if (typeof given === "number" && Number.isInteger(given)) return given;
  if (typeof given === "bigint") return Number(given < LEAST ? LEAST : given > MOST ? MOST : given);
  if (given instanceof NDArray) {
    if (given.shape.length > 0 || (given.dtype.kind !== "i" && given.dtype.kind !== "u")) {
      throw new TypeError("only integer scalar arrays can be converted to a scalar index");
    }
    const value = firstItem(given);
    if (typeof value === "number" || typeof value === "bigint") return bound(value);
  }
  if (typeof given === "boolean") return given ? 1 : 0;
  throw new TypeError("slice indices must be integers or None or have an __index__ method");
}

/** A stride times a step, wrapped to 64 bits: of a slice with one element the stride may be anything. */
function product(stride: number, step: number): number {
  const exact = stride * step;
  if (Number.isSafeInteger(exact)) return exact + 0;
  // Python keeps steps within 63 bits and a sign.
  const whole = step >= 2 ** 63 ? MOST : step <= -(2 ** 63) ? -MOST : BigInt(step);
  return Number(BigInt.asIntN(64, BigInt(stride) * whole));
}
