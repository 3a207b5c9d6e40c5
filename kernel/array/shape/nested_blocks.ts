// `np.block`: arrays set like blocks into one, as nested lists lay them out. A copy.

import { array, toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeNameOfValue, LeafOf } from "../dtype/dtype_types.js";
import type { Joined } from "../dtype/result_types.js";
import { RecursionError, ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { NDArray, retold, type Source, sourceOf } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";
import { concatenate } from "./join.js";

/** Arrays and scalars in nested lists: the innermost lists lie along the last axis. */
export type Blocks = ArrayLike | readonly Blocks[];

type BlockedOf<T> = T extends unknown ? [DTypeNameOfValue<T>] : never;

const blocked = origin(
  "block",
  "copy",
  "Arrays that lie in different places were copied, side by side and one below the other, into one new block.",
);

/** What nested lists turn out to be. */
interface Measure {
  /** Lists within one another; unknown before the first leaf. */
  depth: number;
  /** Axes of the leaf that has most. */
  ndim: number;
  /** The last empty list. */
  empty: string | null;
  readonly sources: Source[];
}

function isList(value: Blocks): value is readonly Blocks[] {
  return Array.isArray(value);
}

/** @throws ValueError for lists of unequal depths. An empty list counts as one with something in it. */
function measure(value: Blocks, path: readonly number[], found: Measure): void {
  if (isList(value) && value.length > 0) {
    if (path.length >= MAX_NDIM) {
      throw new RecursionError(
        `maximum recursion depth exceeded: lists are more than ${MAX_NDIM} deep`,
      );
    }
    value.forEach((part, k) => {
      measure(part, [...path, k], found);
    });
    return;
  }
  const at = `arrays${path.map((k) => `[${k}]`).join("")}`;
  const depth = isList(value) ? path.length + 1 : path.length;
  if (found.depth < 0) found.depth = depth;
  if (depth !== found.depth) {
    throw new ValueError(
      `List depths are mismatched. First element was at depth ${found.depth}, ` +
        `but there is an element at depth ${depth} (${at})`,
    );
  }
  if (isList(value)) {
    found.empty = at;
    return;
  }
  if (value instanceof NDArray) found.sources.push(sourceOf(value));
  found.ndim = Math.max(found.ndim, toArray(value).shape.length);
}

/** The array of a list `depth` lists from the innermost, whose arrays lie along the axis `-depth`. */
function assemble(value: Blocks, depth: number, ndim: number): NDArray {
  if (!isList(value)) return array(value, { copy: null, ndmin: ndim });
  const parts = value.map((part) => assemble(part, depth - 1, ndim));
  return concatenate(parts, { axis: -depth });
}

/**
 * One array of the blocks in nested lists; NumPy's `np.block(arrays)`. The innermost lists lie along the last axis, the
 * next ones along the axis before, and so on. Always a copy.
 * @throws ValueError if lists are empty or of unequal depths, or if blocks do not fit together
 */
export function block<T extends Blocks>(arrays: T): NDArray<Joined<BlockedOf<LeafOf<T>>>>;
export function block(arrays: Blocks): NDArray {
  const found: Measure = { depth: -1, ndim: 0, empty: null, sources: [] };
  measure(arrays, [], found);
  if (found.empty !== null) throw new ValueError(`List at ${found.empty} cannot be empty`);
  const ndim = Math.max(found.ndim, found.depth);
  const whole = assemble(arrays, found.depth, ndim);
  return retold(found.depth === 0 ? whole.copy() : whole, blocked, found.sources);
}
