// Differences between neighbours, and between the greatest and the least element.

import { axisOf, integer } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable } from "../dtype/cast.js";
import { type DTypeName, isNumeric } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { Ellipsis, slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { max, min } from "../reduction/reduction.js";
import type { ReduceFunction, ReduceOptions } from "../reduction/reduction_types.js";
import { broadcast_to } from "../shape/broadcast.js";
import { concatenate } from "../shape/join.js";
import { subtract } from "../ufunc/arithmetic.js";
import { not_equal } from "../ufunc/comparison.js";
import { combined, unwrap } from "./array_arithmetic.js";

export interface DiffOptions {
  /** How often differences are taken. */
  n?: number;
  /** The axis along which neighbours are subtracted: the last one if not given. */
  axis?: number;
  /** Elements put before the others, or behind them, first. */
  prepend?: ArrayLike;
  /** Values behind the last one. */
  append?: ArrayLike;
}

export interface Ediff1dOptions {
  /** What comes behind the differences. */
  to_end?: ArrayLike | null;
  /** What comes before the differences. */
  to_begin?: ArrayLike | null;
}

const between = origin(
  "ediff1d",
  "new",
  "ediff1d computes new values, and they need memory of their own.",
);

/** What is put at an end: an array, or one scalar for every row. */
function ending(a: NDArray, value: ArrayLike, axis: number): NDArray {
  const array = toArray(value);
  if (array.shape.length > 0) return array;
  return broadcast_to(
    array,
    a.shape.map((length, k) => (k === axis ? 1 : length)),
  );
}

/**
 * NumPy's `np.diff(a, n=1, axis=-1, prepend, append)`: each element less the one before it, `n` times; of booleans
 * whether they differ. With `n` = 0 it is the array itself, else a new one.
 * @throws ValueError for a negative `n`, or without axes; AxisError
 */
export function diff<D extends DTypeName>(
  a: NDArray<D>,
  ...rest: Arguments<[n: number, axis: number], DiffOptions>
): NDArray<D>;
export function diff(
  a: ArrayLike,
  ...rest: Arguments<[n: number, axis: number, prepend: ArrayLike, append: ArrayLike], DiffOptions>
): NDArray;
export function diff(a: ArrayLike, ...rest: unknown[]): NDArray {
  const names = ["n", "axis", "prepend", "append"] as const;
  const options = bind<DiffOptions>("diff", rest, names);
  const n = integer(options.n ?? 1);
  if (n === 0) return a as NDArray;
  if (n < 0) throw new ValueError(`order must be non-negative but got ${n}`);
  const array = toArray(a);
  if (array.shape.length === 0) {
    throw new ValueError("diff requires input that is at least one dimensional");
  }
  const axis = axisOf(options.axis ?? -1, array.shape.length);
  const parts = [array];
  if (options.prepend !== undefined) parts.unshift(ending(array, options.prepend, axis));
  if (options.append !== undefined) parts.push(ending(array, options.append, axis));
  let result = parts.length > 1 ? concatenate(parts, axis) : array;
  const before = Array.from({ length: axis }, () => slice());
  const f = result.dtype.kind === "b" ? not_equal : subtract;
  // Of nothing there are no differences, however often they are taken; one more gives it its dtype.
  for (let left = n; left > 0; left--) {
    if (result.shape[axis] === 0) left = 1;
    const after = result.get(...before, slice(1)) as NDArray;
    result = combined(f, after, result.get(...before, slice(null, -1)) as NDArray);
  }
  return result;
}

function checkEnd(name: "to_end" | "to_begin", end: NDArray, a: NDArray): NDArray {
  if (castable(end.dtype, a.dtype, "same_kind")) return end.ravel();
  throw new TypeError(
    `dtype of \`${name}\` must be compatible with input \`ary\` under the \`same_kind\` rule.`,
  );
}

type Ediff1dArguments = Arguments<
  [to_end: ArrayLike | null, to_begin: ArrayLike | null],
  Ediff1dOptions
>;

/**
 * NumPy's `np.ediff1d(ary, to_end=None, to_begin=None)`: differences of neighbours among all elements in C order, in a
 * new 1-D array, perhaps with something before or behind them.
 * @throws TypeError for ends of a dtype that does not fit
 */
export function ediff1d<T extends ArrayLike>(
  ary: T,
  ...rest: Ediff1dArguments
): NDArray<DTypeNameOfValue<T>>;
export function ediff1d(ary: ArrayLike, ...rest: Ediff1dArguments): NDArray {
  const options = bind<Ediff1dOptions>("ediff1d", rest, ["to_end", "to_begin"]);
  const array = toArray(ary);
  const flat = array.ravel();
  const isGiven = (end: ArrayLike | null | undefined): end is ArrayLike =>
    end !== undefined && end !== null;
  const begin = isGiven(options.to_begin)
    ? checkEnd("to_begin", toArray(options.to_begin), array)
    : null;
  const end = isGiven(options.to_end) ? checkEnd("to_end", toArray(options.to_end), array) : null;
  const [first, last] = [begin?.shape[0] ?? 0, end?.shape[0] ?? 0];
  const count = Math.max(flat.shape[0] - 1, 0);
  if (!isNumeric(array.dtype)) return subtract(flat, flat) as NDArray;
  const type = begin === null && end === null ? array.dtype.native : array.dtype;
  const result = owner([first + count + last], type, between, [sourceOf(array)]);
  if (begin !== null) result.set(slice(null, first), begin);
  if (end !== null) result.set(slice(first + count), end);
  const out = result.get(slice(first, first + count)) as NDArray;
  const [above, below] = [flat.get(slice(1)), flat.get(slice(null, -1))] as [NDArray, NDArray];
  if (count > 0 || array.dtype.kind === "b") subtract(above, below, { out });
  return result;
}

type PtpArguments = [
  axis: number | readonly number[] | null,
  out: NDArray | null,
  keepdims: boolean,
];

/**
 * NumPy's `np.ptp(a, axis=None, out=None, keepdims=False)`: the greatest element less the least one, in the dtype of
 * `a`: small integers may wrap.
 * @throws ValueError for no elements; AxisError
 */
export const ptp = ((a: ArrayLike, ...rest: unknown[]) => {
  const options = bind<ReduceOptions>("ptp", rest, ["axis", "out", "keepdims"]);
  const { axis = null, out = null, keepdims = false } = options;
  const array = toArray(a);
  const all = { axis, keepdims, out: Ellipsis } as unknown as ReduceOptions;
  const greatest = max(array, out === null ? all : { ...all, out }) as unknown as NDArray;
  const least = min(array, all) as unknown as NDArray;
  if (out === null) return unwrap(combined(subtract, greatest, least));
  return subtract(greatest, least, { out, casting: "unsafe" });
}) as ReduceFunction<"same", PtpArguments, ReduceOptions>;
