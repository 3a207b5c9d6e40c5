// Quantiles: the value below which a given part of the values lies, at or between values in sorted order.

import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { ResultOf, Rule } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { Float } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import { type AnyItem, Ellipsis } from "../indexing/index_types.js";
import { take } from "../indexing/take.js";
import { where } from "../indexing/where.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { NDArray } from "../record/record.js";
import { all, any } from "../reduction/reduction.js";
import type { ForArray } from "../reduction/reduction_types.js";
import { moveaxis } from "../shape/transpose.js";
import { sort } from "../sorting/sort.js";
import { add, divide, subtract } from "../ufunc/arithmetic.js";
import { greater_equal, less, less_equal, logical_and } from "../ufunc/comparison.js";
import { isnan } from "../ufunc/floating.js";
import { floor } from "../ufunc/rounding.js";
import { outOf } from "../ufunc/ufunc_arguments.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { combined, mapped, minus, plus, times } from "./array_arithmetic.js";
import { type Placing, placingOf, type QuantileMethod } from "./quantile_methods.js";
import { type AxesOptions, reduceAxes, unwrapAxes } from "./reduce_axes.js";
import { quantileWeights, weightedQuantiles } from "./weighted_quantile.js";

export interface QuantileOptions extends AxesOptions {
  /** NumPy may then use the array as scratch space; here it never is. */
  overwrite_input?: boolean;
  /** What stands for a quantile between two values; `linear` if not given. */
  method?: QuantileMethod;
  /** Of the shape of the array, or of its axes that are reduced; for the method `inverted_cdf` only. */
  weights?: ArrayLike | null;
}

type Axis = number | readonly number[] | null;
type Positional = [
  axis: Axis,
  out: NDArray | null,
  overwrite_input: boolean,
  method: QuantileMethod,
  keepdims: boolean,
];
type Whole = QuantileOptions & { axis?: null; out?: null; keepdims?: false; weights?: null };
/** Of a list of quantiles, none of which may have a method or weights of its own. */
type Listed = QuantileOptions & { out?: null; weights?: null; method?: "linear" };
/** Between two values: a float. */
type Linear = Whole & { method?: "linear" };
type WholeWeighed = QuantileOptions & {
  axis?: null;
  out?: null;
  keepdims?: false;
  weights: ArrayLike;
};

/**
 * Called with one quantile of all elements the result is a scalar; with weights as well, if it is NaN for one in `a`.
 * `Ends` is the rule for a list of integers, which ask for elements as they are.
 */
export interface QuantileFunction<Ends extends Rule = "same"> {
  <T extends ArrayLike>(
    a: T,
    q: readonly number[],
    axis?: Axis | Listed,
    options?: Listed,
  ): NDArray<"float64" | ResultOf<Ends, DTypeNameOfValue<T>>>;
  <T extends ArrayLike>(
    a: T,
    q: Named<"q", ScalarLike, Linear>,
    options?: Linear,
  ): [DTypeNameOfValue<T>] extends ["bool"] ? number | boolean : number;
  (a: ArrayLike, q: Named<"q", ScalarLike, Whole>, options?: Whole): Scalar;
  (a: ArrayLike, q: Named<"q", ScalarLike, WholeWeighed>, options: WholeWeighed): NDArray | Scalar;
  (
    a: ArrayLike,
    q: Axial | Named<"q", Axial, QuantileOptions>,
    ...rest: Arguments<Positional, QuantileOptions>
  ): NDArray;
  (a: ArrayLike, q: ScalarLike, ...rest: ForArray<QuantileOptions>): NDArray;
  (
    a: ArrayLike,
    q: Named<"q", ArrayLike, QuantileOptions>,
    ...rest: Arguments<Positional, QuantileOptions>
  ): AnyItem;
}

export const quantileNames = ["axis", "out", "overwrite_input", "method", "keepdims"] as const;
export const quantileKeywords = ["weights"] as const;

/** The two values between which each place lies: their places. Outside it is the first or the last twice. */
function neighbours(places: NDArray, count: number): [NDArray, NDArray] {
  const below = mapped(floor, places);
  const above = plus(below, 1);
  const isLast = combined(greater_equal, places, count - 1);
  const isFirst = combined(less, places, 0);
  const kept = (place: NDArray) => {
    const ended = where(isLast, -1, place) as NDArray;
    return (where(isFirst, 0, ended) as NDArray).astype(builtin.int64);
  };
  return [kept(below), kept(above)];
}

/** From `a` to `b` by `t`, counted from the nearer of both, so that it is exact at either end. */
function interpolated(a: NDArray, b: NDArray, t: NDArray | Float, out: NDArray | null): NDArray {
  const distance = minus(b, a);
  const result = add(a, times(distance, t), { out: out ?? Ellipsis }) as NDArray;
  const rest = t instanceof Float ? new Float(1 - t.value) : minus(1, t);
  subtract(b, times(distance, rest), {
    out: result,
    where: combined(greater_equal, t, 0.5),
    casting: "unsafe",
    dtype: result.dtype.native,
  });
  return result;
}

/** What is asked for: quantiles as an array; one Python number bends to the dtype of the values. */
export interface Quantiles {
  readonly q: NDArray;
  readonly isWeak: boolean;
}

/** What stands at places of the first axis, as an array; of a scalar NumPy does not keep the byte order. */
function valuesAt(sorted: NDArray, places: NDArray): NDArray {
  const found = sorted.get(places);
  return found instanceof NDArray ? found : fromValues(found, sorted.dtype.native, "C");
}

/** Quantiles along the first axis of an array that is sorted along it; their axes come first. */
function quantilesOf(
  sorted: NDArray,
  { q, isWeak }: Quantiles,
  placing: Placing,
  isLinear: boolean,
  out: NDArray | null,
): NDArray {
  const [count] = sorted.shape;
  const places = placing.place(count, q);
  const isWhole = placing.between === null || (isLinear && "iu".includes(places.dtype.kind));
  if (isWhole && count === 0 && q.size > 0) {
    throw new IndexError("cannot do a non-empty take from an empty axes.");
  }
  if (isWhole && out !== null) return take(sorted, places, { axis: 0, out }) as NDArray;
  if (isWhole) return valuesAt(sorted, places);
  const [below, above] = neighbours(places, count);
  const between = placing.between as NonNullable<Placing["between"]>;
  const part = between(minus(places, below), places).astype(places.dtype);
  const ones = new Array<number>(sorted.shape.length - 1).fill(1);
  const t = isWeak ? new Float(Number(part.item())) : part.reshape([...places.shape, ...ones]);
  return interpolated(valuesAt(sorted, below), valuesAt(sorted, above), t, out);
}

function quantileAlong(
  a: NDArray,
  axis: number | null,
  out: NDArray | null,
  quantiles: Quantiles,
  method: string,
  weights: NDArray | null,
): NDArray {
  if (quantiles.q.shape.length > 2) throw new ValueError("q must be a scalar or 1d");
  const placing = placingOf(method);
  const along = axis ?? 0;
  const copy = (axis === null ? a.ravel() : a).copy();
  const sorted = moveaxis(sort(copy, along), along, 0);
  const weighed = weights !== null && axis === null ? weights.ravel() : weights;
  const canBeNaN = a.dtype.kind === "f";
  if ((canBeNaN || weighed !== null) && sorted.shape[0] === 0) {
    throw new IndexError("index -1 is out of bounds for axis 0 with size 0");
  }
  const result =
    weighed === null
      ? quantilesOf(sorted, quantiles, placing, method === "linear", out)
      : weightedQuantiles(copy, along, out, quantiles, weighed);
  if (!canBeNaN) return result;
  // NaN is sorted last, and spoils all quantiles wherever there is one.
  const last = sorted.get(-1, Ellipsis) as NDArray;
  const isMissing = mapped(isnan, last);
  if (any(isMissing) === true) copyto(result, last, { where: isMissing, casting: "unsafe" });
  return result;
}

/** Quantiles as an array. @param q as `quantilesIn` gives it. @param weights as `quantileWeights` gives them. */
export function quantileOf(
  a: NDArray,
  q: Quantiles,
  options: QuantileOptions,
  weights: NDArray | null,
): NDArray {
  const { method = "linear" } = options;
  const out = outOf(options.out);
  return reduceAxes(
    a,
    { ...options, out },
    (part, axis, target, along) => quantileAlong(part, axis, target, q, method, along),
    weights,
  );
}

/**
 * The quantiles that are asked for.
 * @param parts 1, or 100 for percentages.
 * @throws TypeError for complex arrays; ValueError for what is not between 0 and 1
 */
export function quantilesIn(a: NDArray, q: ArrayLike, parts: 1 | 100): Quantiles {
  if (a.dtype.kind === "c") throw new TypeError("a must be an array of real numbers");
  const isWeak = typeof q === "number" || q instanceof Float;
  const isFloat = a.dtype.kind === "f" && !isWeak;
  const whole = isFloat ? fromValues(parts, a.dtype.native, "C") : parts;
  const found = parts === 1 ? toArray(q) : (divide(q, whole, { out: Ellipsis }) as NDArray);
  const isBetween = combined(
    logical_and,
    combined(greater_equal, found, 0),
    combined(less_equal, found, 1),
  );
  if (all(isBetween) === true) return { q: found, isWeak };
  throw new ValueError(
    parts === 1
      ? "Quantiles must be in the range [0, 1]"
      : "Percentiles must be in the range [0, 100]",
  );
}

/** Is it NaN without axes? */
export function isNaNAlone(found: NDArray): boolean {
  return found.shape.length === 0 && found.dtype.kind === "f" && Number.isNaN(found.item());
}

function define<Ends extends Rule>(name: string, parts: 1 | 100): QuantileFunction<Ends> {
  const call = (a: ArrayLike, q: Named<"q", ArrayLike>, ...rest: unknown[]) => {
    const [asked, ...others] = placed<"q", ArrayLike, unknown[]>("q", q, rest);
    const options = bind<QuantileOptions>(name, others, quantileNames, quantileKeywords);
    const array = toArray(a);
    const quantiles = quantilesIn(array, asked, parts);
    const weights = quantileWeights(array, options);
    const found = quantileOf(array, quantiles, options, weights);
    // With weights NumPy gives an array without axes, but for NaN.
    return weights === null || isNaNAlone(found) ? unwrapAxes(found, options) : found;
  };
  return Object.defineProperty(call, "name", { value: name }) as QuantileFunction<Ends>;
}

/**
 * NumPy's `np.quantile(a, q, axis=None, out=None, overwrite_input=False, method="linear", keepdims=False, *,
 * weights=None)`: for each `q` from 0 to 1 the value that this part of the values, or of their weights, does not exceed.
 * The axes of `q` come first; NaN where there is one.
 * @throws ValueError, TypeError, AxisError
 */
export const quantile = define<"same">("quantile", 1);

/** NumPy's `np.percentile(a, q, ...)`: quantiles for percentages from 0 to 100. */
export const percentile = define<"float64">("percentile", 100);
