// Reductions that take no notice of NaN.

import { copyOf } from "../assign/copy.js";
import { copyto } from "../assign/copyto.js";
import type { ArrayLike } from "../creation/coerce.js";
import { truth } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, isKeywords } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, sizeOf } from "../record/record.js";
import { extremes } from "../ufunc/extremes.js";
import { isnan } from "../ufunc/floating.js";
import { arrayOf, outOf, whereOf } from "../ufunc/ufunc_arguments.js";
import { warn } from "../warnings.js";
import { type ArgOptions, argmax, argmin } from "./arg_reduction.js";
import { defineReduction, type Reduction, reduce } from "./reduce.js";
import { all, any, prod, sum, unwrap } from "./reduction.js";
import type {
  InitialOptions,
  MinArguments,
  ReduceFunction,
  SumArguments,
  SumOptions,
} from "./reduction_types.js";

const replaced = origin(
  "copy",
  "copy",
  "NaN is replaced in a copy, so that the array stays as it is.",
);

function hasNaN({ dtype }: NDArray): boolean {
  return dtype.kind === "f" || dtype.kind === "c";
}

/** The array with another value in the place of NaN: a copy, if its dtype has NaN at all. */
export function withoutNaN(a: NDArray, value: number): NDArray {
  if (!hasNaN(a)) return a;
  const copy = copyOf(a, a.dtype, "K", replaced);
  copyto(copy, value, { where: isnan(a) as NDArray, casting: "unsafe" });
  return copy;
}

/** NumPy's `np.nansum(a, axis=None, dtype=None, out=None, keepdims=False, initial, where)`: NaN counts as 0. */
export const nansum = ((a: ArrayLike, ...rest: []) =>
  sum(withoutNaN(arrayOf(a), 0), ...rest)) as ReduceFunction<"sum", SumArguments, SumOptions>;

/** NumPy's `np.nanprod(a, axis=None, dtype=None, out=None, keepdims=False, initial, where)`: NaN counts as 1. */
export const nanprod = ((a: ArrayLike, ...rest: []) =>
  prod(withoutNaN(arrayOf(a), 1), ...rest)) as ReduceFunction<"sum", SumArguments, SumOptions>;

function extreme(reduction: Reduction, a: NDArray, rest: readonly unknown[]): NDArray | Scalar {
  const names = ["axis", "out", "keepdims", "initial", "where"] as const;
  const options = bind<InitialOptions>(reduction.name, rest, names);
  const out = outOf(options.out);
  const result = reduce(reduction, a, { ...options, out, where: whereOf(options.where) });
  if (hasNaN(result) && truth(any(isnan(result)) as boolean)) warn("All-NaN slice encountered");
  return unwrap(result, options);
}

const nanmaxOf = defineReduction("nanmax", extremes.fmax);
const nanminOf = defineReduction("nanmin", extremes.fmin);
const maxOf = defineReduction("nanmax", extremes.maximum);
const minOf = defineReduction("nanmin", extremes.minimum);

/** What is made from a list and has no elements is refused in the words of `max` and `min`. */
function reductionFor(a: unknown, nan: Reduction, plain: Reduction, rest: readonly unknown[]) {
  if (a instanceof NDArray) return nan;
  const last = rest.at(-1);
  const lacksInitial = isKeywords(last) && "where" in last && !("initial" in last);
  return sizeOf(arrayOf(a).shape) > 0 && !lacksInitial ? nan : plain;
}

/**
 * NumPy's `np.nanmax(a, axis=None, out=None, keepdims=False, initial, where)`: the largest of what is not NaN; NaN, with a
 * warning, where there is nothing else.
 * @throws ValueError for no elements without `initial`
 */
export const nanmax = ((a: ArrayLike, ...rest: unknown[]) =>
  extreme(reductionFor(a, nanmaxOf, maxOf, rest), arrayOf(a), rest)) as ReduceFunction<
  "same",
  MinArguments,
  InitialOptions
>;

/** NumPy's `np.nanmin(a, axis=None, out=None, keepdims=False, initial, where)`; see `nanmax`. */
export const nanmin = ((a: ArrayLike, ...rest: unknown[]) =>
  extreme(reductionFor(a, nanminOf, minOf, rest), arrayOf(a), rest)) as ReduceFunction<
  "same",
  MinArguments,
  InitialOptions
>;

type ArgArguments = Arguments<
  [axis: number | null, out: NDArray | null, keepdims: boolean],
  ArgOptions
>;

function search(
  find: typeof argmax,
  value: number,
  a: NDArray,
  rest: ArgArguments,
): NDArray | number {
  if (hasNaN(a) && sizeOf(a.shape) > 0) {
    const { axis = null } = bind<ArgOptions>("nanargmax", rest, ["axis", "out", "keepdims"]);
    const nothing = any(all(isnan(a), { axis }));
    if (truth(nothing as boolean)) throw new ValueError("All-NaN slice encountered");
  }
  return find(withoutNaN(a, value), ...rest);
}

/**
 * NumPy's `np.nanargmax(a, axis=None, out=None, keepdims=False)`: the index of the first largest element that is not NaN.
 * @throws ValueError `All-NaN slice encountered`
 */
export const nanargmax = ((a: ArrayLike, ...rest: ArgArguments) =>
  search(argmax, -Infinity, arrayOf(a), rest)) as typeof argmax;

/** NumPy's `np.nanargmin(a, axis=None, out=None, keepdims=False)`; see `nanargmax`. */
export const nanargmin = ((a: ArrayLike, ...rest: ArgArguments) =>
  search(argmin, Infinity, arrayOf(a), rest)) as typeof argmin;
