// How many elements are true.

import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import type { AnyItem } from "../indexing/index_types.js";
import { truthsOf } from "../indexing/nonzero.js";
import { type Arguments, bind } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { UINT8 } from "../record/store.js";
import { arrayOf } from "../ufunc/ufunc_arguments.js";
import { sum } from "./reduction.js";
import type { Axis, ForArray, ForScalar } from "./reduction_types.js";
import { countBytes } from "./small_sums.js";

export interface CountOptions {
  /** The axes to count along; the whole array if null. */
  axis?: Axis | null;
  /** Counted axes stay, with length 1. */
  keepdims?: boolean;
}

const truths = origin("astype", "copy", "Converted for the time of a computation.");

/**
 * NumPy's `np.count_nonzero(a, axis=None, *, keepdims=False)`: how many elements are not zero. NaN is not.
 * @throws AxisError
 */
export function count_nonzero(a: ArrayLike, ...rest: ForScalar<CountOptions>): number;
export function count_nonzero(a: ArrayLike, ...rest: ForArray<CountOptions>): NDArray<"int64">;
export function count_nonzero(
  a: ArrayLike,
  ...rest: Arguments<[axis: Axis | null], CountOptions>
): AnyItem;
// TypeScript tells of the last one if none fits.
export function count_nonzero(a: ArrayLike, axis?: Axis | CountOptions | null): AnyItem;
export function count_nonzero(a: ArrayLike, ...rest: unknown[]): unknown {
  const { axis = null, keepdims = false } = bind<CountOptions>(
    "count_nonzero",
    rest,
    ["axis"],
    ["keepdims"],
  );
  const array = arrayOf(a);
  if (array.dtype.members !== null && axis === null && keepdims !== true) {
    return countTrue(truthsOf(array));
  }
  const mask = array.dtype === builtin.bool ? array : copyOf(array, builtin.bool, "K", truths);
  if (axis === null && keepdims !== true) return countTrue(mask);
  return sum(mask, { axis, keepdims, dtype: builtin.int64 });
}

/** How many items of an array of booleans are true. */
function countTrue({ block, shape, strides, offset }: NDArray): number {
  const bytes = block.store.reader(UINT8) as Uint8Array;
  let found = 0;
  iterate(shape, [strides], [block.start + offset], (count, [start], [stride]) => {
    found += countBytes(bytes, start, stride, count);
  });
  return found;
}
