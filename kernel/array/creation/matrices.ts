// Matrices of a pattern: triangles, a vector's powers, a diagonal.

import { integer } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { promote } from "../dtype/promotion.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { diagonal } from "../indexing/diagonal.js";
import { where } from "../indexing/where.js";
import { bind, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf, view } from "../record/record.js";
import { ravel } from "../shape/ravel.js";
import { multiply } from "../ufunc/arithmetic.js";
import { toArray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";

/** Keyword arguments of `np.tri`. */
export interface TriOptions<S = DTypeLike | null> {
  /** Columns; as many as rows if null. */
  M?: number | null;
  /** The diagonal up to which there are ones: above the main one if positive. */
  k?: number;
  /** The data type of the elements: float64 if not given. */
  dtype?: S;
}

/** Keyword arguments of `np.vander`. */
export interface VanderOptions {
  /** Columns; as many as rows if null. */
  N?: number | null;
  /** true: the powers grow from left to right. */
  increasing?: boolean;
}

const triangle = origin(
  "tri",
  "new",
  "It was made with memory of its own: 1 on a diagonal and below it, else zero.",
);
const powers = origin(
  "vander",
  "new",
  "Its columns are powers of the values, calculated into memory of its own.",
);
const reversed = origin(
  "vander",
  "view",
  "The powers fall from left to right: it is a view of columns that were calculated the other way round.",
);
const onDiagonal = origin(
  "diagflat",
  "copy",
  "The elements were copied onto the diagonal of a new matrix of zeros.",
);

/**
 * Ones on and below a diagonal, zeros above it; NumPy's `np.tri(N, M=None, k=0, dtype=float)`.
 * @throws TypeError; MemoryError
 */
export function tri<S extends DTypeArgument = null>(
  N: Named<"N", number, TriOptions<S>>,
  M?: number | TriOptions<S> | null,
  k?: number | TriOptions<S>,
  dtype?: S | TriOptions<S>,
  options?: TriOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function tri(given: Named<"N", number>, ...rest: unknown[]): NDArray {
  const [N, ...others] = placed("N", given, rest);
  const options = bind<TriOptions>("tri", others, ["M", "k", "dtype"]);
  const rows = Math.max(integer(N), 0);
  const columns = options.M == null ? rows : Math.max(integer(options.M), 0);
  const k = integer(options.k ?? 0);
  const type = dtype(options.dtype ?? builtin.float64);
  // Text and bytes are made of what is true and false.
  if (!isNumeric(type)) return tri(rows, columns, k, "bool").astype(type);
  const result = owner([rows, columns], type, triangle);
  if (result.size === 0) return result;
  const one = castScalar(1, type);
  for (let row = Math.max(0, -k); row < rows; row++) {
    const ones = [Math.min(columns, row + k + 1)];
    fillElements(view(result, row * result.strides[0], ones, [type.itemsize], type, triangle), one);
  }
  return result;
}

/** Keyword arguments of `np.tril` and `np.triu`. */
export interface TrilOptions {
  /** The diagonal at which the triangle ends: above the main one if positive. */
  k?: number;
}

function mask(m: NDArray, k: number): NDArray {
  // NumPy passes the last two lengths on, of which there are none.
  if (m.shape.length === 0) {
    throw new TypeError("tri() missing 1 required positional argument: 'N'");
  }
  const [rows, columns] = m.shape.slice(-2);
  return tri(rows, columns ?? null, k, "bool");
}

/**
 * A copy of the last two axes with zeros above a diagonal; NumPy's `np.tril(m, k=0)`.
 * @throws TypeError for an array without axes
 */
export function tril<T extends ArrayLike>(
  m: T,
  k?: number | TrilOptions,
): NDArray<DTypeNameOfValue<T>>;
export function tril(m: ArrayLike, ...rest: unknown[]): NDArray {
  const a = toArray(m);
  const k = integer(bind<TrilOptions>("tril", rest, ["k"]).k ?? 0);
  return where(mask(a, k), a, owner([1], a.dtype));
}

/**
 * A copy of the last two axes with zeros below a diagonal; NumPy's `np.triu(m, k=0)`.
 * @throws TypeError for an array without axes
 */
export function triu<T extends ArrayLike>(
  m: T,
  k?: number | TrilOptions,
): NDArray<DTypeNameOfValue<T>>;
export function triu(m: ArrayLike, ...rest: unknown[]): NDArray {
  const a = toArray(m);
  const k = integer(bind<TrilOptions>("triu", rest, ["k"]).k ?? 0);
  return where(mask(a, k - 1), owner([1], a.dtype), a);
}

/**
 * The powers of values, a row for each; NumPy's `np.vander(x, N=None, increasing=False)`. The last column is the power 0,
 * or with `increasing` the first one.
 * @throws ValueError `x must be a one-dimensional array or sequence.`
 */
export function vander<T extends ArrayLike>(
  x: T,
  N?: number | VanderOptions | null,
  increasing?: boolean | VanderOptions,
): NDArray<PromotedOf<NDArray<DTypeNameOfValue<T>>, NDArray<"int64">>>;
export function vander(x: ArrayLike, ...rest: unknown[]): NDArray {
  const options = bind<VanderOptions>("vander", rest, ["N", "increasing"]);
  const a = toArray(x);
  if (a.shape.length !== 1) {
    throw new ValueError("x must be a one-dimensional array or sequence.");
  }
  const rows = a.shape[0];
  const columns = options.N == null ? rows : integer(options.N);
  const type = promote(a.dtype, builtin.int64);
  const result = owner([rows, columns], type, powers, [sourceOf(a)]);
  if (result.size === 0) return result;
  const [step, size] = result.strides;
  const column = (power: number) => {
    const place = options.increasing ? power : columns - 1 - power;
    return view(result, place * size, [rows], [step], type, reversed);
  };
  if (columns > 0) fillElements(column(0), castScalar(1, type));
  if (columns > 1) copyElements(column(1), a);
  for (let power = 2; power < columns; power++)
    multiply(column(power - 1), column(1), column(power));
  return result;
}

/**
 * A matrix of zeros with the elements of an array, one after the other, on a diagonal; NumPy's `np.diagflat(v, k=0)`.
 * @throws TypeError
 */
export function diagflat<T extends ArrayLike>(
  v: T,
  k?: number | TrilOptions,
): NDArray<DTypeNameOfValue<T>>;
export function diagflat(v: ArrayLike, ...rest: unknown[]): NDArray {
  const k = integer(bind<TrilOptions>("diagflat", rest, ["k"]).k ?? 0);
  const a = ravel(v);
  const length = a.shape[0] + Math.abs(k);
  const result = owner([length, length], a.dtype, onDiagonal, [sourceOf(a)]);
  copyElements(diagonal(result, k), a);
  return result;
}
