// Boolean masks: where they are true, and the elements of an array at those places, read and written.

import { copyElements } from "../assign/assign.js";
import { isWithoutGaps } from "../assign/cast_flexible.js";
import { castLoop } from "../assign/cast_loop.js";
import { castable, checkItems } from "../dtype/cast.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { shareBytes } from "../record/block.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, type NDArray, owner, sourceOf } from "../record/record.js";
import { UINT8 } from "../record/store.js";
import { compact, countDense, isCompactable } from "./compact.js";
import { atOnce, gather, type Positions, passingPositions, scatter } from "./gather.js";

const masked = origin(
  "boolean index",
  "copy",
  "The places where a mask is true need not be evenly spaced, so no strides can describe them: the elements are copied.",
);

/** 1 for a byte that is not 0. A processor guesses how branches go, and at random masks it guesses wrong. */
function isTrue(byte: number): number {
  return (byte + 255) >> 8;
}

/** Number of true items. */
export function countTrue(mask: NDArray): number {
  const { store, start } = mask.block;
  const bytes = store.reader(UINT8) as Uint8Array;
  let count = 0;
  iterate(mask.shape, [mask.strides], [start + mask.offset], (length, [first], [step]) => {
    count += countRun(bytes, first, step, length);
  });
  return count;
}

function countRun(bytes: Uint8Array, start: number, step: number, length: number): number {
  if (step === 1 && length >= 64) return countDense(bytes, start, length);
  let count = 0;
  for (let k = 0, at = start; k < length; k++, at += step) count += isTrue(bytes[at]);
  return count;
}

/** The indices of the true items in C order: an integer array for each axis; NumPy's `mask.nonzero()`. */
export function maskCoordinates(mask: NDArray): NDArray[] {
  const count = countTrue(mask);
  const axes = mask.shape.map(() => owner([count], builtin.int64));
  fillCoordinates(mask, axes);
  return axes;
}

/** Writes the indices of the true items in C order: one array of zeros for each axis. */
export function fillCoordinates(mask: NDArray, axes: readonly NDArray[]): void {
  const { shape, strides } = mask;
  const last = shape.length - 1;
  if (axes[0].shape[0] === 0) return;
  const bytes = mask.block.store.reader(UINT8) as Uint8Array;
  // Indices are less than 2^32, so that the high words stay 0. What is written behind the last one must be lost.
  const words = axes.map(
    ({ block }) => new Int32Array(block.store.buffer, block.start, block.nbytes / 4),
  );
  const places = axes.map(({ offset }) => offset / 4);
  const steps = axes.map((array) => array.strides[0] / 4);
  const index = shape.map(() => 0);
  let row = mask.block.start + mask.offset;
  for (;;) {
    const before = places[last];
    places[last] = coordinatesOfRun(
      bytes,
      row,
      strides[last],
      shape[last],
      words[last],
      before,
      steps[last],
    );
    const found = (places[last] - before) / (steps[last] || 1);
    for (let k = 0; k < last; k++) {
      for (let n = 0; n < found; n++, places[k] += steps[k]) words[k][places[k]] = index[k];
    }
    let k = last - 1;
    for (; k >= 0; k--) {
      row += strides[k];
      if (++index[k] < shape[k]) break;
      row -= strides[k] * shape[k];
      index[k] = 0;
    }
    if (k < 0) return;
  }
}

function coordinatesOfRun(
  bytes: Uint8Array,
  start: number,
  step: number,
  length: number,
  words: Int32Array,
  place: number,
  placeStep: number,
): number {
  let next = place;
  for (let k = 0, at = start; k < length; k++, at += step) {
    // Written in any case: the next true item writes over it, and behind the last row there is nothing.
    words[next] = k;
    next += isTrue(bytes[at]) * placeStep;
  }
  return next;
}

/** Where in `a` the mask, which has its shape, is true: in C order. */
function maskPositions(a: NDArray, mask: NDArray): Positions {
  const { bytes } = mask.block;
  // The last place takes what is written behind the last true item.
  const positions = passingPositions(a.block, countTrue(mask) + 1);
  let filled = 0;
  iterate(
    a.shape,
    [a.strides, mask.strides],
    [0, mask.offset],
    (length, at, step) => {
      filled = positionsOfRun(positions, filled, at[0], step[0], bytes, at[1], step[1], length);
    },
    "C",
  );
  return positions.subarray(0, filled);
}

function positionsOfRun(
  positions: Positions,
  filled: number,
  first: number,
  step: number,
  bytes: Uint8Array,
  start: number,
  byteStep: number,
  length: number,
): number {
  let next = filled;
  let place = first;
  for (let k = 0, at = start; k < length; k++, at += byteStep, place += step) {
    positions[next] = place;
    next += isTrue(bytes[at]);
  }
  return next;
}

/** NumPy's `a[mask]` for a mask of the same shape: a 1-D copy, in C order. */
export function getMasked(a: NDArray, mask: NDArray): NDArray {
  if (isCompactable(a, mask)) {
    const result = owner([countTrue(mask)], a.dtype, masked, [sourceOf(a)], undefined, false);
    compact(result, a, mask);
    return result;
  }
  const outer = maskPositions(a, mask);
  const result = owner([outer.length], a.dtype, masked, [sourceOf(a)]);
  gather(result, a, { outer, inner: atOnce, chunk: a.dtype.itemsize });
  return result;
}

/**
 * NumPy's `a[mask] = values` for a mask of the same shape.
 * @throws ValueError, TypeError if there are not as many values as places, or one
 */
export function setMasked(a: NDArray, mask: NDArray, values: NDArray): void {
  if (values.shape.length > 1) {
    throw new TypeError(
      `NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has ${values.shape.length} dimensions`,
    );
  }
  const repeat = values.shape.length === 0 || values.shape[0] === 1;
  if (!repeat) {
    const count = countTrue(mask);
    if (values.shape[0] !== count) {
      throw new ValueError(
        `NumPy boolean array indexing assignment cannot assign ${values.shape[0]} input values to the ${count} output values where the mask is true`,
      );
    }
  }
  // Where nothing is written, values of any type are good.
  if (!castable(values.dtype, a.dtype, "unsafe") && countTrue(mask) > 0) {
    checkItems(values.dtype, a.dtype);
  }
  const isShared = shareBytes(a.block, values.block) || shareBytes(a.block, mask.block);
  if (isShared || !isWithoutGaps(a.dtype)) {
    setRuns(a, mask, values, repeat ? 0 : values.strides[0]);
    return;
  }
  const outer = maskPositions(a, mask);
  if (outer.length === 0) return;
  let dense = values;
  if (values.dtype !== a.dtype || !(values.flagBits & C_CONTIGUOUS)) {
    dense = owner(values.shape, a.dtype);
    copyElements(dense, values);
  }
  const moves = { outer, inner: atOnce, chunk: a.dtype.itemsize };
  scatter(a, dense, moves, repeat);
}

/**
 * Here NumPy does not ask whether the memories overlap: each run of true items is written before the next is looked
 * for, so that what has been written is read again.
 */
function setRuns(a: NDArray, mask: NDArray, values: NDArray, stride: number): void {
  const { bytes } = mask.block;
  let from = values.offset;
  iterate(
    a.shape,
    [a.strides, mask.strides],
    [a.offset, mask.offset],
    (length, at, step) => {
      for (let k = 0; k < length; ) {
        let end = k;
        while (end < length && bytes[at[1] + end * step[1]] !== 0) end++;
        const address = at[0] + k * step[0];
        setRun(end - k, a, address, step[0], values, from, stride);
        from += (end - k) * stride;
        k = end + 1;
      }
    },
    "C",
  );
}

function setRun(
  count: number,
  a: NDArray,
  address: number,
  step: number,
  values: NDArray,
  from: number,
  stride: number,
): void {
  // Items of two data types that overlap are converted one by one, as they may change on the way; records field by field.
  const each = a.dtype === values.dtype || a.dtype.members !== null ? count : 1;
  for (let k = 0; k < count; k += each) {
    const to = address + k * step;
    const source = from + k * stride;
    castLoop(each, a.dtype, a.block, to, step, values.dtype, values.block, source, stride);
  }
}
