// What `put`, `place` and `putmask` write to: an array seen as one run of items in C order.

import { copyElements, temporary } from "../assign/assign.js";
import { isWithoutGaps } from "../assign/cast_flexible.js";
import { castLoop } from "../assign/cast_loop.js";
import { copyOf } from "../assign/copy.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, castable, castError } from "../dtype/cast.js";
import type { DType } from "../dtype/dtype.js";
import { overlap } from "../record/overlap.js";
import { ALIGNED, C_CONTIGUOUS, NDArray, owner, sizeOf, WRITEABLE } from "../record/record.js";
import { atOnce, gather, newPositions, type Positions, scatter } from "./gather.js";

/**
 * Calls `write` with the array if it is C-contiguous and shares no memory with what is read; else with a copy, which is
 * then written back, unless `write` fails.
 */
export function writeFlat(
  a: NDArray,
  reads: readonly NDArray[],
  write: (target: NDArray) => void,
): void {
  const isRun = (a.flagBits & C_CONTIGUOUS) !== 0;
  if (isRun && reads.every((read) => overlap(a, read, 1) === "no")) {
    write(a);
    return;
  }
  const copy = copyOf(a, a.dtype, "C", temporary);
  write(copy);
  copyElements(a, copy);
}

const CARRAY = C_CONTIGUOUS | ALIGNED | WRITEABLE;

/** Does NumPy read values and places from this array itself? Of what is not its `carray` it takes a copy. */
export const isReadAsIs = ({ flagBits }: NDArray): boolean => (flagBits & CARRAY) === CARRAY;

/**
 * Values to be written into an array of a data type, dense and in C order.
 * @throws TypeError if they are an array and the casting rule forbids it; what `np.array` throws of others
 */
export function denseValues(values: ArrayLike, type: DType, casting: Casting): NDArray {
  if (!(values instanceof NDArray)) return fromValues(values, type, "C");
  if (!castable(values.dtype, type, casting)) {
    throw castError(values.dtype, type, casting, values.shape.length);
  }
  if (values.dtype === type && isReadAsIs(values)) return values;
  return copyOf(values, type, "C", temporary);
}

/**
 * Writes dense values to places of a C-contiguous array, both counted in items.
 * @param picks for each place which of the values, counted round
 * @param keepsGaps whether the bytes between fields stay as they are
 */
export function writeItems(
  target: NDArray,
  places: Positions,
  values: NDArray,
  picks: Positions,
  keepsGaps = false,
): void {
  const { dtype } = target;
  const { itemsize } = dtype;
  if (keepsGaps && !isWithoutGaps(dtype)) {
    const count = sizeOf(values.shape);
    for (let k = 0; k < places.length; k++) {
      const [to, from] = [places[k] * itemsize, (picks[k] % count) * itemsize];
      const at = values.offset + from;
      castLoop(1, dtype, target.block, target.offset + to, 0, dtype, values.block, at, 0);
    }
    return;
  }
  const outer = newPositions(target.block, places.length);
  for (let k = 0; k < places.length; k++) outer[k] = places[k] * itemsize;
  const moves = { outer, inner: atOnce, chunk: itemsize };
  const length = sizeOf(values.shape);
  if (length === 1) {
    scatter(target, values, moves, true);
    return;
  }
  const from = newPositions(values.block, picks.length);
  for (let k = 0; k < picks.length; k++) {
    const pick = picks[k];
    // A remainder of floats takes as long as all the rest.
    from[k] = (pick < length ? pick : pick % length) * itemsize;
  }
  if (values.block === target.block) {
    // What has been written is read again, as in NumPy.
    for (let k = 0; k < outer.length; k++) {
      const at = values.offset + from[k];
      target.block.bytes.copyWithin(target.offset + outer[k], at, at + itemsize);
    }
    return;
  }
  const picked = owner([picks.length], target.dtype);
  gather(picked, values, { outer: from, inner: atOnce, chunk: itemsize });
  scatter(target, picked, moves, false);
}

/** 0, 1, 2 and so on. */
export function counting(count: number): Positions {
  const places = new Float64Array(count);
  for (let k = 0; k < count; k++) places[k] = k;
  return places;
}
