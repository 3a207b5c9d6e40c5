// Running sums and products along an axis.

import { axisOf, integer, noBoolean } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { stridesLike } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castScalar } from "../dtype/cast_scalar.js";
import type { DTypeLike, DTypeName } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import type { InputOf, ResultOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, keywords } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { joinedStrides } from "../shape/join.js";
import { atleast_1d } from "../shape/length_one.js";
import { ravel } from "../shape/ravel.js";
import { arithmetic } from "../ufunc/arithmetic.js";
import { arrayOf, loopTypeOf, outOf } from "../ufunc/ufunc_arguments.js";
import { accumulateAlong } from "./accumulate.js";
import { withoutNaN } from "./nan_reductions.js";
import { defineReduction, type Reduction } from "./reduce.js";

export interface CumulativeOptions {
  /** The axis to go along; the whole array in C order, as one dimension, if null. */
  axis?: number | null;
  /** The dtype to compute in: 64 bits for smaller integers if not given. */
  dtype?: DTypeLike | null;
  /** The array that gets the result, and is returned. */
  out?: NDArray | null;
}

export interface CumulativeSumOptions extends CumulativeOptions {
  /** The result begins with the sum, or product, of nothing, and is one longer. */
  include_initial?: boolean;
}

const cumsumOf = defineReduction("cumsum", arithmetic.add);
const cumprodOf = defineReduction("cumprod", arithmetic.multiply);
const cumulativeSum = defineReduction("cumulative_sum", arithmetic.add);
const cumulativeProd = defineReduction("cumulative_prod", arithmetic.multiply);

type Positional = [axis: number | null, dtype: DTypeLike | null, out: NDArray | null];
type Rest = Arguments<Positional, CumulativeOptions>;
/** Without an array that gets the result. */
type RestOf<S> = Arguments<
  [axis: number | null, dtype: S],
  CumulativeOptions & { dtype?: S; out?: null }
>;
const names = ["axis", "dtype", "out"] as const;

function cumulate(reduction: Reduction, a: NDArray, given: readonly unknown[]): NDArray {
  const options = bind<CumulativeOptions>(reduction.name, given, names);
  const { axis } = options;
  const out = outOf(options.out);
  const request = { dtype: loopTypeOf(options.dtype), out };
  if (axis !== undefined && axis !== null) {
    const along = axisOf(integer(noBoolean(axis)), Math.max(a.shape.length, 1));
    return accumulateAlong(reduction, a.shape.length === 0 ? ravel(a) : a, along, request);
  }
  if (out !== null && sizeOf(out.shape) !== sizeOf(a.shape)) {
    throw new ValueError("provided out is the wrong size for the accumulation.");
  }
  return accumulateAlong(reduction, ravel(a), 0, request);
}

/**
 * NumPy's `np.cumsum(a, axis=None, dtype=None, out=None)`: the sums of the first element, of the first two, and so on. The
 * result has the shape of `a`, or one dimension if no axis is given. Small integers are summed in 64 bits.
 * @throws AxisError
 */
export function cumsum<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  ...rest: RestOf<S>
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function cumsum(a: ArrayLike, ...rest: Rest): NDArray;
export function cumsum(a: ArrayLike, ...rest: Rest): NDArray {
  return cumulate(cumsumOf, arrayOf(a), rest);
}

/** NumPy's `np.cumprod(a, axis=None, dtype=None, out=None)`: running products, as `cumsum`. */
export function cumprod<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  ...rest: RestOf<S>
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function cumprod(a: ArrayLike, ...rest: Rest): NDArray;
export function cumprod(a: ArrayLike, ...rest: Rest): NDArray {
  return cumulate(cumprodOf, arrayOf(a), rest);
}

/** NumPy's `np.nancumsum(a, axis=None, dtype=None, out=None)`: `cumsum` with NaN taken for 0. */
export function nancumsum<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  ...rest: RestOf<S>
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function nancumsum(a: ArrayLike, ...rest: Rest): NDArray;
export function nancumsum(a: ArrayLike, ...rest: Rest): NDArray {
  return cumulate(cumsumOf, withoutNaN(arrayOf(a), 0), rest);
}

/** NumPy's `np.nancumprod(a, axis=None, dtype=None, out=None)`: `cumprod` with NaN taken for 1. */
export function nancumprod<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  ...rest: RestOf<S>
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function nancumprod(a: ArrayLike, ...rest: Rest): NDArray;
export function nancumprod(a: ArrayLike, ...rest: Rest): NDArray {
  return cumulate(cumprodOf, withoutNaN(arrayOf(a), 1), rest);
}

function cumulative(
  reduction: Reduction,
  x: ArrayLike,
  options: CumulativeSumOptions | undefined,
): NDArray {
  const given = keywords(reduction.name, options, ["axis", "dtype", "out", "include_initial"]);
  const a = atleast_1d(arrayOf(x)) as NDArray;
  if ((given.axis === undefined || given.axis === null) && a.shape.length > 1) {
    throw new ValueError(
      "For arrays which have more than one dimension ``axis`` argument is required.",
    );
  }
  const axis = axisOf(
    integer(noBoolean(given.axis ?? 0, "an integer is required")),
    a.shape.length,
  );
  const out = outOf(given.out);
  const request = { dtype: loopTypeOf(given.dtype), out };
  if (given.include_initial !== true) return accumulateAlong(reduction, a, axis, request);
  const found = out === null ? accumulateAlong(reduction, a, axis, request) : null;
  const whole = found === null ? (out as NDArray) : longer(reduction, a, axis, found);
  const part = (start: number, length: number) => {
    const { offset, dtype, origin } = whole;
    const at = offset + start * whole.strides[axis];
    return view(whole, at, whole.shape.with(axis, length), whole.strides, dtype, origin);
  };
  const after = part(1, Math.max(whole.shape[axis] - 1, 0));
  if (found === null) accumulateAlong(reduction, a, axis, { ...request, out: after });
  else copyElements(after, found);
  fillElements(part(0, 1), castScalar(reduction.ufunc.identity as number, whole.dtype));
  return whole;
}

/** Memory for what was found and one more, laid out as if the one had been joined to the others. */
function longer({ origin }: Reduction, a: NDArray, axis: number, found: NDArray): NDArray {
  const { shape, dtype } = found;
  const one = shape.with(axis, 1);
  const first = { shape: one, strides: stridesLike(found, one, dtype.itemsize, "K") };
  const whole = shape.with(axis, shape[axis] + 1);
  const strides = joinedStrides([first, found], whole, dtype.itemsize);
  return owner(whole, dtype, origin, [sourceOf(a)], strides);
}

/**
 * NumPy's `np.cumulative_sum(x, *, axis=None, dtype=None, out=None, include_initial=False)`: `cumsum` along an axis, which
 * only an array of one dimension need not name.
 * @throws ValueError, AxisError
 */
export function cumulative_sum<T extends ArrayLike, S extends DTypeArgument = null>(
  x: T,
  options?: CumulativeSumOptions & { dtype?: S; out?: null },
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function cumulative_sum(x: ArrayLike, options?: CumulativeSumOptions): NDArray;
export function cumulative_sum(x: ArrayLike, options?: CumulativeSumOptions): NDArray {
  return cumulative(cumulativeSum, x, options);
}

/** NumPy's `np.cumulative_prod(x, *, axis=None, dtype=None, out=None, include_initial=False)`; see `cumulative_sum`. */
export function cumulative_prod<T extends ArrayLike, S extends DTypeArgument = null>(
  x: T,
  options?: CumulativeSumOptions & { dtype?: S; out?: null },
): NDArray<DTypeNameOr<S, ResultOf<"sum", InputOf<T>>>>;
export function cumulative_prod(x: ArrayLike, options?: CumulativeSumOptions): NDArray;
export function cumulative_prod(x: ArrayLike, options?: CumulativeSumOptions): NDArray {
  return cumulative(cumulativeProd, x, options);
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.cumsum(axis=None, dtype=None, out=None)`; see `np.cumsum`. */
    cumsum<S extends DTypeArgument = null>(
      ...rest: RestOf<S>
    ): NDArray<DTypeNameOr<S, ResultOf<"sum", D>>>;
    cumsum(...rest: Rest): NDArray;
    /** NumPy's `a.cumprod(axis=None, dtype=None, out=None)`; see `np.cumprod`. */
    cumprod<S extends DTypeArgument = null>(
      ...rest: RestOf<S>
    ): NDArray<DTypeNameOr<S, ResultOf<"sum", D>>>;
    cumprod(...rest: Rest): NDArray;
  }
}

attach({
  cumsum(...rest) {
    return cumulate(cumsumOf, this, rest);
  },
  cumprod(...rest) {
    return cumulate(cumprodOf, this, rest);
  },
});
