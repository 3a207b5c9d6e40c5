// Variance and standard deviation: the mean of squared distances from the mean, and its root.

import { axisOf, noBoolean, realNumber } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { builtin, type DTypeLike, type DTypeName } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import { Float } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { any, countOf } from "../reduction/reduction.js";
import type { MeanOptions, ReduceFunction, ReduceMethod } from "../reduction/reduction_types.js";
import { add, divide, multiply } from "../ufunc/arithmetic.js";
import { equal } from "../ufunc/comparison.js";
import { maximum } from "../ufunc/extremes.js";
import { sqrt } from "../ufunc/powers.js";
import { loopTypeOf, outOf, whereOf } from "../ufunc/ufunc_arguments.js";
import { warn } from "../warnings.js";
import { combined, into, minus, total, unwrap } from "./array_arithmetic.js";

export interface VarianceOptions extends MeanOptions {
  /** Subtracted from the number of elements that the sum is divided by. */
  ddof?: number;
  /** The mean, if it is known already; with reduced axes of length 1. */
  mean?: ArrayLike | null;
}

export interface CorrectedOptions extends VarianceOptions {
  /** The array API's name for `ddof`. */
  correction?: number;
}

type Out = NDArray | null;
type Axis = number | readonly number[] | null;
type Positional = [axis: Axis, dtype: DTypeLike | null, out: Out, ddof: number, keepdims: boolean];

const names = ["axis", "dtype", "out", "ddof", "keepdims"] as const;

/** A number as an array of 0 dimensions, which decides over dtypes as NumPy's scalars do: float64 or int64. */
export function strong(value: number): NDArray {
  return fromValues(Number.isInteger(value) ? value : new Float(value), null, "C");
}

/** Squares the distances in their own memory: of complex numbers the squared absolute values. */
function squared(distances: NDArray): NDArray {
  if (distances.dtype.kind !== "c") return into(distances, multiply, distances);
  const [re, im] = [distances.real, distances.imag];
  into(re, multiply, re);
  into(im, multiply, im);
  return into(re, add, im);
}

/** The variance, as an array. */
export function varianceOf(a: NDArray, options: VarianceOptions): NDArray {
  const { axis = null, keepdims = false, ddof = 0 } = options;
  const isInteger = "biu".includes(a.dtype.kind);
  const dtype = loopTypeOf(options.dtype) ?? (isInteger ? builtin.float64 : null);
  const out = outOf(options.out);
  // Elements are counted along the axis first of all: where there are no dimensions there is none.
  for (const one of [axis ?? []].flat())
    axisOf(noBoolean(one, "an integer is required"), a.shape.length);
  const where = whereOf(options.where);
  const sum = total(a, { axis, dtype, where, keepdims: true });
  const counts = countOf(a, where, { axis, keepdims: true });
  const degrees = where === null ? Math.max(Number(firstItem(counts)) - ddof, 0) : null;
  const freedom =
    degrees === null ? combined(maximum, minus(counts, strong(ddof)), 0) : strong(degrees);
  const isNone = degrees === null ? any(combined(equal, freedom, 0)) === true : degrees === 0;
  if (isNone && sizeOf(sum.shape) > 0) {
    warn("Degrees of freedom <= 0 for slice");
  }
  const mean = options.mean ?? into(sum, divide, counts);
  const squares = squared(minus(a, mean));
  const result = total(squares, { axis, dtype, out, keepdims, where });
  const isShaped = freedom.shape.length > 0;
  return into(result, divide, isShaped ? freedom.reshape(result.shape) : freedom);
}

/** The arguments of a variance; what the array API calls `correction` has become `ddof`. */
export function correctedOptions(
  name: string,
  rest: readonly unknown[],
  more: readonly "correction"[] = ["correction"],
): VarianceOptions {
  const options = bind<CorrectedOptions>(name, rest, names, ["mean", "where", ...more]);
  const { correction, ddof } = options;
  if (correction !== undefined && ddof !== undefined && ddof !== 0) {
    throw new ValueError("ddof and correction can't be provided simultaneously.");
  }
  return { ...options, ddof: realNumber(correction ?? ddof ?? 0) };
}

/** The variance, and whether it stands in an `out`. */
function spread(name: string, a: unknown, rest: readonly unknown[], more: readonly "correction"[]) {
  const options = correctedOptions(name, rest, more);
  const found = varianceOf(toArray(a as ArrayLike), options);
  return { found, isOut: found === options.out };
}

function varOf(a: unknown, rest: readonly unknown[], more: readonly "correction"[]) {
  const { found, isOut } = spread("var", a, rest, more);
  return isOut ? found : unwrap(found);
}

function stdOf(a: unknown, rest: readonly unknown[], more: readonly "correction"[]) {
  const { found, isOut } = spread("std", a, rest, more);
  sqrt(found, { out: found, casting: "unsafe" });
  return isOut ? found : unwrap(found);
}

const corrected = ["correction"] as const;

/**
 * NumPy's `np.var(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None, correction=0)`: the mean of
 * the squared distances from the mean; the sum of squares is divided by n - ddof. Integers are computed in float64; of
 * complex numbers the absolute distances count, and the result is real. A scalar if all axes are reduced.
 * @throws AxisError, ValueError
 */
const variances = ((a: unknown, ...rest: unknown[]) => varOf(a, rest, corrected)) as ReduceFunction<
  "spread",
  Positional,
  CorrectedOptions
>;

// `var` is a word of JavaScript's.
export { variances as var };

/**
 * NumPy's `np.std(a, axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None, correction=0)`: the root
 * of `np.var` with the same arguments.
 */
export const std = ((a: unknown, ...rest: unknown[]) =>
  stdOf(a, rest, corrected)) as ReduceFunction<"spread", Positional, CorrectedOptions>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.var(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None)`; see `np.var`. */
    var: ReduceMethod<D, "spread", Positional, VarianceOptions>;
    /** NumPy's `a.std(axis=None, dtype=None, out=None, ddof=0, keepdims=False, *, mean=None)`; see `np.std`. */
    std: ReduceMethod<D, "spread", Positional, VarianceOptions>;
  }
}

attach({
  var: function (this: NDArray, ...rest: unknown[]) {
    return varOf(this, rest, []);
  } as ReduceMethod<DTypeName, "spread", Positional, VarianceOptions>,
  std: function (this: NDArray, ...rest: unknown[]) {
    return stdOf(this, rest, []);
  } as ReduceMethod<DTypeName, "spread", Positional, VarianceOptions>,
});
