// Means, variances and medians of the elements that are not NaN.

import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { withoutNaN } from "../reduction/nan_reductions.js";
import { any } from "../reduction/reduction.js";
import type { MeanOptions, ReduceFunction } from "../reduction/reduction_types.js";
import { divide, multiply, subtract } from "../ufunc/arithmetic.js";
import { equal, less_equal, logical_not } from "../ufunc/comparison.js";
import { conjugate, isnan } from "../ufunc/floating.js";
import { sqrt } from "../ufunc/powers.js";
import { loopTypeOf, outOf, whereOf } from "../ufunc/ufunc_arguments.js";
import { setWarningListener, warn } from "../warnings.js";
import { combined, into, mapped, meanOf, minus, times, total, unwrap } from "./array_arithmetic.js";
import type { AxesOptions } from "./reduce_axes.js";
import { type CorrectedOptions, correctedOptions, varianceOf } from "./variance.js";

type Axis = number | readonly number[] | null;
type Out = NDArray | null;

/** Divides sums by counts, which may be 0: nothing is said of that here. */
function divideByCounts(sums: NDArray, counts: ArrayLike): NDArray {
  const listener = setWarningListener(null);
  try {
    return into(sums, divide, counts);
  } finally {
    setWarningListener(listener);
  }
}

/** A copy with 0 in the places of NaN, and where those are; null for a dtype that has none. */
function replaced(a: NDArray): { readonly values: NDArray; readonly isMissing: NDArray } | null {
  const values = withoutNaN(a, 0);
  return values === a ? null : { values, isMissing: mapped(isnan, a) };
}

function countOf(
  isMissing: NDArray,
  axis: Axis,
  keepdims: boolean,
  where: NDArray | null,
): NDArray {
  return total(mapped(logical_not, isMissing), { axis, dtype: builtin.int64, keepdims, where });
}

/** @throws TypeError for integers to compute in */
function checkTypes({ dtype, out }: MeanOptions): void {
  const given = loopTypeOf(dtype);
  const isInexact = (kind: string) => kind === "f" || kind === "c";
  if (given !== null && !isInexact(given.kind)) {
    throw new TypeError("If a is inexact, then dtype must be inexact");
  }
  if (out !== undefined && out !== null && !isInexact(out.dtype.kind)) {
    throw new TypeError("If a is inexact, then out must be inexact");
  }
}

export const isAny = (mask: NDArray): boolean => any(mask) === true;

/** The mean, as an array. */
function nanmeanOf(a: NDArray, options: MeanOptions): NDArray {
  const { axis = null, keepdims = false, dtype } = options;
  const out = outOf(options.out);
  const found = replaced(a);
  const where = whereOf(options.where);
  if (found === null) {
    const masked = where && { where };
    return meanOf(a, { axis, keepdims, dtype: dtype ?? null, ...(out && { out }), ...masked });
  }
  checkTypes(options);
  const counts = countOf(found.isMissing, axis, keepdims, where);
  const sums = total(found.values, { axis, keepdims, out, dtype: loopTypeOf(dtype), where });
  if (isAny(combined(equal, counts, 0))) warn("Mean of empty slice");
  return divideByCounts(sums, counts);
}

const meanNames = ["axis", "dtype", "out", "keepdims"] as const;
type MeanArguments = [axis: Axis, dtype: string | null, out: Out, keepdims: boolean];

/** NumPy's `np.nanmean(a, axis=None, dtype=None, out=None, keepdims=False, *, where)`: `np.mean` of all that is not NaN. */
export const nanmean = ((a: ArrayLike, ...rest: unknown[]) => {
  const options = bind<MeanOptions>("nanmean", rest, meanNames, ["where"]);
  const result = nanmeanOf(toArray(a), options);
  return result === options.out ? result : unwrap(result);
}) as ReduceFunction<"mean", MeanArguments, MeanOptions>;

function nanvarOf(name: string, a: NDArray, rest: readonly unknown[]) {
  const options = correctedOptions(name, rest);
  const { axis = null, keepdims = false, ddof = 0 } = options;
  const found = replaced(a);
  if (found === null) return { result: varianceOf(a, options), isOut: isGiven(options.out) };
  checkTypes(options);
  const dtype = loopTypeOf(options.dtype);
  const { values, isMissing } = found;
  const where = whereOf(options.where);
  const counts = countOf(isMissing, axis, true, where);
  const mean =
    options.mean ?? divideByCounts(total(values, { axis, dtype, keepdims: true, where }), counts);
  into(values, subtract, mean);
  copyto(values, 0, { where: isMissing });
  const isComplex = values.dtype.kind === "c";
  const squares = isComplex
    ? times(values, mapped(conjugate, values)).real
    : into(values, multiply, values);
  const result = total(squares, { axis, dtype, out: outOf(options.out), keepdims, where });
  const freedom = minus(counts.reshape(result.shape), ddof);
  divideByCounts(result, freedom);
  const isBad = combined(less_equal, freedom, 0);
  if (isAny(isBad)) {
    warn("Degrees of freedom <= 0 for slice.");
    copyto(result, Number.NaN, { where: isBad });
  }
  return { result, isOut: isGiven(options.out) };
}

function isGiven(out: unknown): boolean {
  return out !== undefined && out !== null;
}

type VarArguments = [axis: Axis, dtype: string | null, out: Out, ddof: number, keepdims: boolean];

/** NumPy's `np.nanvar(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)`: `np.var` of all that is not NaN. */
export const nanvar = ((a: ArrayLike, ...rest: unknown[]) => {
  const { result, isOut } = nanvarOf("nanvar", toArray(a), rest);
  return isOut ? result : unwrap(result);
}) as ReduceFunction<"spread", VarArguments, CorrectedOptions>;

/**
 * NumPy's `np.nanstd(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False)`: the root of `np.nanvar` with the same
 * arguments.
 */
export const nanstd = ((a: ArrayLike, ...rest: unknown[]) => {
  const { result, isOut } = nanvarOf("nanstd", toArray(a), rest);
  sqrt(result, { out: result, casting: "unsafe" });
  return isOut ? result : unwrap(result);
}) as ReduceFunction<"spread", VarArguments, CorrectedOptions>;

/** The elements of a 1-D array that are not NaN; if there are none, that is told. */
export function presentIn(line: NDArray): NDArray {
  if (line.dtype.kind !== "f" && line.dtype.kind !== "c") return line;
  const present = line.get(mapped(logical_not, mapped(isnan, line))) as NDArray;
  if (present.shape[0] === 0) warn("All-NaN slice encountered");
  return present;
}

/** What a statistic of no elements is: the mean of none. */
export function ofNothing(a: NDArray, options: AxesOptions): NDArray {
  const { axis = null, out = null, keepdims = false } = options;
  return nanmeanOf(a, { axis, out, keepdims });
}
