// How many elements are true.

import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { arrayOf } from "../ufunc/ufunc_arguments.js";
import { type Axis, sum } from "./reduction.js";

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
export function count_nonzero(a: ArrayLike): number;
export function count_nonzero(a: ArrayLike, axis: null, options?: { keepdims?: false }): number;
export function count_nonzero(a: ArrayLike, axis: Axis, options?: CountOptions): NDArray<"int64">;
export function count_nonzero(a: ArrayLike, options: CountOptions): NDArray<"int64"> | number;
export function count_nonzero(a: ArrayLike, ...rest: unknown[]): unknown {
  const { axis = null, keepdims = false } = bind<CountOptions>(
    "count_nonzero",
    rest,
    ["axis"],
    ["keepdims"],
  );
  const array = arrayOf(a);
  const mask = array.dtype === builtin.bool ? array : copyOf(array, builtin.bool, "K", truths);
  return sum(mask, { axis, keepdims, dtype: builtin.int64 });
}
