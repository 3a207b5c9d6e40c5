// Positions that functions such as `take` and `put` get: read as integers, and what becomes of those beyond the ends.

import { typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, castable, castError } from "../dtype/cast.js";
import { builtin } from "../dtype/dtype.js";
import { readItem, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { NDArray, owner, sizeOf } from "../record/record.js";

/** What to do with a position beyond the ends: refuse it, count round, or take the outermost one. */
export type ClipMode = "raise" | "wrap" | "clip";

/** @throws ValueError, TypeError if it is no mode */
export function clipModeOf(mode: unknown): ClipMode {
  if (mode === "raise" || mode === "wrap" || mode === "clip") return mode;
  if (typeof mode !== "string") throw new TypeError(`clipmode must be str, not ${typeName(mode)}`);
  if (/^[crw]/i.test(mode)) {
    throw new ValueError("Use one of 'clip', 'raise', or 'wrap' for clip mode");
  }
  throw new ValueError(`clipmode must be one of 'clip', 'raise', or 'wrap' (got '${mode}')`);
}

/**
 * Positions as an array of integers: those of arrays must be so by the casting rule, others are converted.
 * @throws TypeError
 */
export function placesOf(indices: ArrayLike, casting: Casting): NDArray {
  if (!(indices instanceof NDArray)) return fromValues(indices, builtin.int64, "C");
  if (!castable(indices.dtype, builtin.int64, casting)) {
    throw castError(indices.dtype, builtin.int64, casting, 1);
  }
  return indices.dtype.kind === "b" ? densePlaces(indices) : indices;
}

/** A copy in C order, as 64-bit integers of the machine's byte order. */
export function densePlaces(places: NDArray): NDArray {
  const dense = owner(places.shape, builtin.int64);
  copyElements(dense, places);
  return dense;
}

/** A copy of the positions, brought into a length that is not 0. */
export function placesInside(places: NDArray, length: number, mode: "wrap" | "clip"): NDArray {
  const result = densePlaces(places);
  const { view } = result.block;
  const size = sizeOf(places.shape);
  for (let k = 0; k < size; k++) {
    const place = Number(readItem(view, 8 * k, builtin.int64));
    writeItem(view, 8 * k, builtin.int64, inside(place, length, mode));
  }
  return result;
}

/** A position brought into a length that is not 0. */
export function inside(place: number, length: number, mode: "wrap" | "clip"): number {
  if (mode === "clip") return Math.min(Math.max(place, 0), length - 1);
  return place - Math.floor(place / length) * length;
}
