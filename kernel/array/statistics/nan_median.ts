// The median of the elements that are not NaN.

import { copyElements } from "../assign/assign.js";
import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { empty_like } from "../creation/creation.js";
import { isNumeric } from "../dtype/dtype.js";
import { take_along_axis } from "../indexing/along_axis.js";
import { Ellipsis } from "../indexing/index_types.js";
import { where } from "../indexing/where.js";
import { bind } from "../keywords.js";
import { type NDArray, sizeOf } from "../record/record.js";
import type { ReduceFunction } from "../reduction/reduction_types.js";
import { apply_along_axis } from "../shape/apply_along_axis.js";
import { concatenate } from "../shape/join.js";
import { sort } from "../sorting/sort.js";
import { divide } from "../ufunc/arithmetic.js";
import { equal, logical_not } from "../ufunc/comparison.js";
import { floor_divide, remainder } from "../ufunc/division.js";
import { isnan } from "../ufunc/floating.js";
import { outOf } from "../ufunc/ufunc_arguments.js";
import { warn } from "../warnings.js";
import { combined, into, mapped, meanOf, minus, total } from "./array_arithmetic.js";
import { type MedianOptions, medianOf } from "./median.js";
import { isAny, ofNothing, presentIn } from "./nan_statistics.js";
import { reduceAxes, unwrapAxes } from "./reduce_axes.js";

type Axis = number | readonly number[] | null;
type Out = NDArray | null;

/** The median of what is not NaN in a 1-D array; NaN if nothing is. */
function medianOfLine(line: NDArray): NDArray {
  const present = presentIn(line);
  return present.shape[0] === 0
    ? (line.get(-1, Ellipsis) as NDArray).copy()
    : medianOf(present, {});
}

/** A copy that lies as what a ufunc makes of the array: NumPy masks NaNs so. Repeated elements make the difference. */
function laidOut(a: NDArray): NDArray {
  const copy = empty_like(mapped(isnan, a), a.dtype);
  copyElements(copy, a);
  return copy;
}

/**
 * The mean of the two in the middle, of all along an axis that is not NaN. NumPy takes one in the middle twice, so that a
 * large one becomes infinite; and the result lies as what the steps on the way make of it.
 */
function medianOfPresent(a: NDArray, axis: number): NDArray {
  // What is NaN is sorted last.
  const sorted = sort(a.strides.includes(0) ? laidOut(a) : a, axis);
  const isPresent = mapped(logical_not, mapped(isnan, sorted));
  const counts = total(isPresent, { axis, keepdims: true });
  const high = combined(floor_divide, counts, 2);
  const isOdd = combined(equal, combined(remainder, counts, 2), 1);
  const low = where(isOdd, high, minus(high, 1));
  const both = take_along_axis(sorted, concatenate([low, high], { axis }), { axis });
  const isInexact = "fc".includes(sorted.dtype.kind);
  const result = isInexact ? into(total(both, { axis }), divide, 2) : meanOf(both, { axis });
  const isNone = combined(equal, counts, 0).squeeze(axis);
  // NumPy's way leads through a masked array, of which this is the part that is not masked.
  if (!isAny(isNone)) return result.get(Ellipsis) as NDArray;
  warn("All-NaN slice encountered");
  copyto(result, Number.NaN, { where: isNone });
  return result;
}

/** From so many elements on, NumPy takes line by line. */
const MANY = 600;

function nanmedianAlong(a: NDArray, axis: number | null, out: Out): NDArray {
  // Text and records are refused by what looks for NaN.
  if (!isNumeric(a.dtype)) isnan(a);
  let result: NDArray;
  if (axis === null || a.shape.length === 1) result = medianOfLine(a.ravel());
  else if (a.shape[axis] >= MANY) result = apply_along_axis(medianOfLine, axis, a);
  else result = medianOfPresent(a, axis);
  if (out === null) return result;
  copyto(out, result, { casting: "unsafe" });
  return out;
}

type MedianArguments = [axis: Axis, out: Out, overwrite_input: boolean, keepdims: boolean];

/** NumPy's `np.nanmedian(a, axis=None, out=None, overwrite_input=False, keepdims=False)`: of all that is not NaN. */
export const nanmedian = ((a: ArrayLike, ...rest: unknown[]) => {
  const names = ["axis", "out", "overwrite_input", "keepdims"] as const;
  const options = bind<MedianOptions>("nanmedian", rest, names);
  const array = toArray(a);
  const out = outOf(options.out);
  const result =
    sizeOf(array.shape) === 0
      ? ofNothing(array, options)
      : reduceAxes(array, { ...options, out }, nanmedianAlong);
  return unwrapAxes(result, options);
}) as ReduceFunction<"mean", MedianArguments, MedianOptions>;
