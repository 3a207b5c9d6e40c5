// Picks by a mask where array and mask both lie without gaps: in one pass, without a list of places.

import { C_CONTIGUOUS, type NDArray, sizeOf } from "../record/record.js";
import { INT64, UINT8 } from "../record/store.js";

/** Can `compact` take the elements of `a` where `mask`, which has its shape, is true? */
export function isCompactable(a: NDArray, mask: NDArray): boolean {
  const isDense = (a.flagBits & mask.flagBits & C_CONTIGUOUS) !== 0;
  return isDense && a.dtype.itemsize === 8 && (a.block.start + a.offset) % 8 === 0;
}

/** Fills `to`, new memory for as many items as there are true ones. */
export function compact(to: NDArray, a: NDArray, mask: NDArray): void {
  const bytes = mask.block.store.reader(UINT8) as Uint8Array;
  const start = mask.block.start + mask.offset;
  const size = sizeOf(a.shape);
  const first = (a.block.start + a.offset) / 8;
  const words = (a.block.store.reader(INT64) as BigInt64Array).subarray(first, first + size);
  const place = to.block.start / 8;
  const count = to.shape[0];
  const target = (to.block.store.reader(INT64) as BigInt64Array).subarray(place, place + count);
  compactRun(target, words, bytes.subarray(start, start + size));
}

/**
 * Writes every item, and goes on in the target only where the mask is true: a processor guesses branches wrong at random
 * masks. With the last true item the target is full.
 */
function compactRun(to: BigInt64Array, from: BigInt64Array, mask: Uint8Array): void {
  const count = to.length;
  let next = 0;
  let k = 0;
  for (; next + 4 <= count; k += 4) {
    to[next] = from[k];
    next += (mask[k] + 255) >> 8;
    to[next] = from[k + 1];
    next += (mask[k + 1] + 255) >> 8;
    to[next] = from[k + 2];
    next += (mask[k + 2] + 255) >> 8;
    to[next] = from[k + 3];
    next += (mask[k + 3] + 255) >> 8;
  }
  for (; next < count; k++) {
    to[next] = from[k];
    next += (mask[k] + 255) >> 8;
  }
}

/** How many of so many bytes, one behind the other, are not 0. */
export function countDense(bytes: Uint8Array, start: number, length: number): number {
  const run = bytes.subarray(start, start + length);
  let count = 0;
  let k = 0;
  for (const end = length - 7; k < end; k += 8) {
    count += (run[k] + 255) >> 8;
    count += (run[k + 1] + 255) >> 8;
    count += (run[k + 2] + 255) >> 8;
    count += (run[k + 3] + 255) >> 8;
    count += (run[k + 4] + 255) >> 8;
    count += (run[k + 5] + 255) >> 8;
    count += (run[k + 6] + 255) >> 8;
    count += (run[k + 7] + 255) >> 8;
  }
  for (; k < length; k++) count += (run[k] + 255) >> 8;
  return count;
}
