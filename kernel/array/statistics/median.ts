// The median: what stands in the middle when sorted, or the mean of the two in the middle.

import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { slice } from "../indexing/index_types.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import type { ReduceFunction } from "../reduction/reduction_types.js";
import { sort } from "../sorting/sort.js";
import { isnan } from "../ufunc/floating.js";
import { outOf } from "../ufunc/ufunc_arguments.js";
import { mapped, meanOf } from "./array_arithmetic.js";
import { type AxesOptions, reduceAxes, unwrapAxes } from "./reduce_axes.js";

export interface MedianOptions extends AxesOptions {
  /** NumPy may then use the array as scratch space; here it never is. */
  overwrite_input?: boolean;
}

type Positional = [
  axis: number | readonly number[] | null,
  out: NDArray | null,
  overwrite_input: boolean,
  keepdims: boolean,
];

const names = ["axis", "out", "overwrite_input", "keepdims"] as const;

/** The median along one axis, or of all elements. */
function medianAlong(a: NDArray, axis: number | null, out: NDArray | null): NDArray {
  const along = axis ?? 0;
  const sorted = sort(axis === null ? a.ravel() : a, along);
  const count = sorted.shape[along];
  const middle = Math.floor(count / 2);
  const first = count % 2 === 1 ? middle : Math.max(middle - 1, 0);
  // Without elements there is no middle either: the mean of none warns, and is NaN.
  const before = Array.from({ length: along }, () => slice());
  const central = sorted.get(...before, slice(first, middle + 1)) as NDArray;
  const result = meanOf(central, { axis: along, ...(out !== null && { out }) });
  if (count > 0 && "fc".includes(a.dtype.kind)) {
    // NaN is sorted last, and spoils the median wherever there is one.
    const last = toArray(sorted.get(...before, -1));
    copyto(result, last, { where: mapped(isnan, last), casting: "unsafe" });
  }
  return result;
}

/** The median of an array that is one already. */
export function medianOf(a: NDArray, options: AxesOptions): NDArray {
  return reduceAxes(a, { ...options, out: outOf(options.out) }, medianAlong);
}

/**
 * NumPy's `np.median(a, axis=None, out=None, overwrite_input=False, keepdims=False)`: float64 for integers, NaN where
 * there is a NaN. A scalar if all axes are reduced.
 * @throws AxisError; ValueError `repeated axis`
 */
export const median = ((a: ArrayLike, ...rest: unknown[]) => {
  const options = bind<MedianOptions>("median", rest, names);
  const found = medianOf(toArray(a), options);
  return unwrapAxes(found, options);
}) as ReduceFunction<"mean", Positional, MedianOptions>;
