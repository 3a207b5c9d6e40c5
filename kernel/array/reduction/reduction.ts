// Reductions: sum, prod, min, max, any, all and mean, as functions and as methods.

import { axisOf, noBoolean } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { firstItem, truth, writeItem } from "../dtype/items.js";
import type { Rule } from "../dtype/result_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { watchedErrors } from "../error_state.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { broadcast_to } from "../shape/broadcast.js";
import { applyInto } from "../ufunc/apply.js";
import { arithmetic } from "../ufunc/arithmetic.js";
import { comparisons, equal } from "../ufunc/comparison.js";
import { extremes } from "../ufunc/extremes.js";
import { arrayOf, loopTypeOf, outOf, whereOf } from "../ufunc/ufunc_arguments.js";
import { warn } from "../warnings.js";
import { defineReduction, type Reduction, reduce } from "./reduce.js";
import type {
  Axis,
  InitialOptions,
  MeanOptions,
  MinArguments,
  ReduceFunction,
  ReduceMethod,
  ReduceOptions,
  SumArguments,
  SumOptions,
  WhereOptions,
} from "./reduction_types.js";

/** For sums of other functions. */
export const sumReduction = defineReduction("sum", arithmetic.add);
const prodReduction = defineReduction("prod", arithmetic.multiply);
const maxReduction = defineReduction("max", extremes.maximum);
const minReduction = defineReduction("min", extremes.minimum);
const anyReduction = defineReduction("any", comparisons.logical_or);
const allReduction = defineReduction("all", comparisons.logical_and);

/** A scalar if nothing asked for an array. */
export function unwrap(result: NDArray, { out }: ReduceOptions): NDArray | Scalar {
  if (result.shape.length > 0 || (out !== undefined && out !== null)) return result;
  return firstItem(result);
}

function run<Options extends SumOptions>(
  reduction: Reduction,
  a: unknown,
  options: Options,
): NDArray | Scalar {
  const type = loopTypeOf(options.dtype);
  const where = whereOf(options.where);
  const request = { ...options, dtype: type, out: outOf(options.out), where };
  return unwrap(reduce(reduction, arrayOf(a), request), options);
}

const sumNames = ["axis", "dtype", "out", "keepdims", "initial", "where"] as const;
const minNames = ["axis", "out", "keepdims", "initial", "where"] as const;

/** A function over the arguments of NumPy's `sum`, or of its `min` which has no dtype. */
function reducing(
  reduction: Reduction,
  names: readonly (keyof SumOptions)[],
  more: readonly (keyof SumOptions)[] = [],
) {
  const call = (a: unknown, ...rest: unknown[]) =>
    run(reduction, a, bind<SumOptions>(reduction.name, rest, names, more));
  return Object.defineProperty(call, "name", { value: reduction.name });
}

/**
 * NumPy's `np.sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0)`. Integers are summed in 64 bits,
 * floats pairwise. A scalar if all axes are reduced.
 * @throws AxisError, ValueError
 */
export const sum = reducing(sumReduction, sumNames) as ReduceFunction<
  "sum",
  SumArguments,
  SumOptions
>;

/** NumPy's `np.prod(a, axis=None, dtype=None, out=None, keepdims=False, initial=1)`. */
export const prod = reducing(prodReduction, sumNames) as ReduceFunction<
  "sum",
  SumArguments,
  SumOptions
>;

/**
 * NumPy's `np.max(a, axis=None, out=None, keepdims=False, initial)`. NaN wins.
 * @throws ValueError for no elements without `initial`
 */
export const max = reducing(maxReduction, minNames) as ReduceFunction<
  "same",
  MinArguments,
  InitialOptions
>;

/**
 * NumPy's `np.min(a, axis=None, out=None, keepdims=False, initial)`. NaN wins.
 * @throws ValueError for no elements without `initial`
 */
export const min = reducing(minReduction, minNames) as ReduceFunction<
  "same",
  MinArguments,
  InitialOptions
>;

/** NumPy's name for `max`. */
export const amax = max;
/** NumPy's name for `min`. */
export const amin = min;

const anyNames = ["axis", "out", "keepdims"] as const;

/** NumPy's `np.any(a, axis=None, out=None, keepdims=False)`: is any element true? NaN is. */
export const any = reducing(anyReduction, anyNames, ["where"]) as ReduceFunction<
  "bool",
  MinArguments,
  WhereOptions
>;

/** NumPy's `np.all(a, axis=None, out=None, keepdims=False)`: are all elements true? */
export const all = reducing(allReduction, anyNames, ["where"]) as ReduceFunction<
  "bool",
  MinArguments,
  WhereOptions
>;

/**
 * NumPy's `np.mean(a, axis=None, dtype=None, out=None, keepdims=False)`: the sum divided by the number of elements.
 * Integers are averaged in float64, float16 in float32. NaN for no elements.
 */
export const mean = ((a: unknown, ...rest: unknown[]) => {
  const names = ["axis", "dtype", "out", "keepdims"] as const;
  const options = bind<MeanOptions>("mean", rest, names, ["where"]);
  const array = arrayOf(a);
  // Unlike a sum, a mean has no axis 0 where there are no dimensions: it counts the elements along it first of all.
  const counted = options.where === undefined ? (options.axis ?? []) : [];
  for (const axis of [counted].flat())
    axisOf(noBoolean(axis, "an integer is required"), array.shape.length);
  const given = loopTypeOf(options.dtype);
  const out = outOf(options.out);
  const isHalf = array.dtype.name === "float16" && given === null;
  const isInteger = "biu".includes(array.dtype.kind);
  // Other floats are added up in what they and `out` have in common.
  const computed = given ?? (isHalf ? builtin.float32 : isInteger ? builtin.float64 : null);
  const where = whereOf(options.where);
  // The elements under a mask are counted before they are added up.
  const masked = where && countOf(array, where, options);
  const total = reduce(sumReduction, array, { ...options, dtype: computed, out, where });
  const count = where === null ? countAlong(array.shape, options.axis ?? null) : null;
  if (count !== null && count > 0 && isOneFloat(total) && watchedErrors() === 0) {
    const sum = firstItem(total) as number;
    writeItem(total.block.view, total.offset, total.dtype, sum / count);
  } else {
    const divisor = masked ?? countOf(array, null, options);
    if (count === null ? truth(any(equal(divisor, 0)) as boolean) : count === 0) {
      warn("Mean of empty slice");
    }
    applyInto(arithmetic.divide, [total, divisor], total, "unsafe");
  }
  if (out !== null) return out;
  const result = isHalf ? copyOf(total, builtin.float16, "K", total.origin) : total;
  return unwrap(result, options);
}) as ReduceFunction<"mean", SumArguments, MeanOptions>;

function isOneFloat({ shape, dtype }: NDArray): boolean {
  return shape.length === 0 && dtype.kind === "f";
}

/** How many elements become one. */
function countAlong(shape: readonly number[], axis: Axis | null): number {
  if (axis === null) return sizeOf(shape);
  return sizeOf([axis].flat().map((one) => shape[axisOf(one, shape.length)]));
}

/** How many elements a mean is taken of, as int64: strong, so that even small floats are divided in float64. */
export function countOf(a: NDArray, where: NDArray | null, options: MeanOptions): NDArray {
  if (where === null) return arrayOf(countAlong(a.shape, options.axis ?? null));
  const mask = broadcast_to(where, a.shape);
  const { axis, keepdims } = options;
  return reduce(sumReduction, mask, {
    axis: axis ?? null,
    keepdims: keepdims === true,
    dtype: builtin.int64,
  });
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.sum(axis=None, dtype=None, out=None, keepdims=False)`; see `np.sum`. */
    sum: ReduceMethod<D, "sum", SumArguments, SumOptions>;
    /** NumPy's `a.prod(axis=None, dtype=None, out=None, keepdims=False)`; see `np.prod`. */
    prod: ReduceMethod<D, "sum", SumArguments, SumOptions>;
    /** NumPy's `a.max(axis=None, out=None, keepdims=False)`; see `np.max`. */
    max: ReduceMethod<D, "same", MinArguments, InitialOptions>;
    /** NumPy's `a.min(axis=None, out=None, keepdims=False)`; see `np.min`. */
    min: ReduceMethod<D, "same", MinArguments, InitialOptions>;
    /** NumPy's `a.any(axis=None, out=None, keepdims=False)`; see `np.any`. */
    any: ReduceMethod<D, "bool", MinArguments, WhereOptions>;
    /** NumPy's `a.all(axis=None, out=None, keepdims=False)`; see `np.all`. */
    all: ReduceMethod<D, "bool", MinArguments, WhereOptions>;
    /** NumPy's `a.mean(axis=None, dtype=None, out=None, keepdims=False)`; see `np.mean`. */
    mean: ReduceMethod<D, "mean", SumArguments, MeanOptions>;
  }
}

/** A function of an array as a method. */
function method<R extends Rule, Positional extends readonly unknown[], Options>(
  f: ReduceFunction<R, Positional, Options>,
): ReduceMethod<DTypeName, R, Positional, Options> {
  return function (this: NDArray, ...rest: Arguments<Positional, Options>) {
    return f(this, ...rest);
  } as ReduceMethod<DTypeName, R, Positional, Options>;
}

attach({
  sum: method(sum),
  prod: method(prod),
  max: method(max),
  min: method(min),
  any: method(any),
  all: method(all),
  mean: method(mean),
});
