// Indices of diagonals and triangles of square and other matrices, and writing to a diagonal.

import { arrayArgument, callable, integer, listLength } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { not_equal } from "../ufunc/comparison.js";
import { slice } from "./index_types.js";
import { type Tuple, tupleOf } from "./tuple.js";

/** Keyword arguments of `tril_indices` and `triu_indices`. */
export interface TriangleOptions {
  /** The diagonal up to or from which elements belong to the triangle. */
  k?: number | bigint;
  /** Number of columns; as many as rows if it is left out. */
  m?: number | bigint | null;
}

const counted = origin(
  "indices",
  "new",
  "The indices were counted out and written into new memory.",
);

/** New memory for a number of indices. @throws MemoryError */
function indexArray(count: number): NDArray<"int64"> {
  return owner([count], builtin.int64, counted) as NDArray<"int64">;
}

/**
 * The indices of the main diagonal of an array of `ndim` axes of length `n`; NumPy's `np.diag_indices(n, ndim=2)`. The
 * same array for each axis.
 */
export function diag_indices(
  n: number | bigint,
  ...rest: Arguments<[ndim: number | bigint], { ndim?: number | bigint }>
): Tuple<NDArray<"int64">> {
  const ndim = integer(bind<{ ndim?: number | bigint }>("diag_indices", rest, ["ndim"]).ndim ?? 2);
  const length = Math.max(integer(n), 0);
  const index = indexArray(length);
  for (let k = 0; k < length; k++) index.block.view.setUint32(8 * k, k, true);
  return tupleOf(new Array<NDArray<"int64">>(listLength(Math.max(ndim, 0))).fill(index));
}

/** `diag_indices` for an array; NumPy's `np.diag_indices_from(arr)`. @throws ValueError */
export function diag_indices_from(arr: NDArray): Tuple<NDArray<"int64">> {
  const { shape } = arrayArgument("diag_indices_from", arr);
  if (shape.length < 2) throw new ValueError("input array must be at least 2-d");
  checkEqualLengths(shape);
  return diag_indices(shape[0], shape.length);
}

function checkEqualLengths(shape: readonly number[]): void {
  if (shape.some((length) => length !== shape[0])) {
    throw new ValueError("All dimensions of input must be of equal length");
  }
}

type TriangleArguments = Arguments<
  [k: number | bigint, m: number | bigint | null],
  TriangleOptions
>;

/** From this many rows on the memory for them is asked for before they are counted. */
const MOST_ROWS = 2 ** 31;

/** For each row the columns from a first one up to before a last one. */
function triangle(
  rows: number,
  columns: number,
  range: (row: number) => readonly [first: number, end: number],
): Tuple<NDArray<"int64">> {
  // A matrix of as many rows could not be had, and its rows need not be counted.
  if (rows > MOST_ROWS) indexArray(rows);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    const [first, end] = range(row);
    count += Math.max(Math.min(end, columns) - Math.max(first, 0), 0);
  }
  const [i, j] = [indexArray(count), indexArray(count)];
  let at = 0;
  for (let row = 0; row < rows; row++) {
    const [first, end] = range(row);
    const last = Math.min(end, columns);
    for (let column = Math.max(first, 0); column < last; column++, at += 8) {
      i.block.view.setUint32(at, row, true);
      j.block.view.setUint32(at, column, true);
    }
  }
  return tupleOf([i, j]);
}

function lower(rows: number, k: number, columns: number): Tuple<NDArray<"int64">> {
  return triangle(rows, columns, (row) => [0, row + k + 1]);
}

function upper(rows: number, k: number, columns: number): Tuple<NDArray<"int64">> {
  return triangle(rows, columns, (row) => [row + k, columns]);
}

/**
 * The indices of the elements on and below a diagonal of an (n, m) array: two arrays, for rows and columns; NumPy's
 * `np.tril_indices(n, k=0, m=None)`.
 */
export function tril_indices(
  n: number | bigint,
  ...rest: TriangleArguments
): Tuple<NDArray<"int64">> {
  const { k = 0, m = n } = bind<TriangleOptions>("tril_indices", rest, ["k", "m"]);
  return lower(integer(n), integer(k), integer(m ?? n));
}

/** The same for the elements on and above a diagonal; NumPy's `np.triu_indices(n, k=0, m=None)`. */
export function triu_indices(
  n: number | bigint,
  ...rest: TriangleArguments
): Tuple<NDArray<"int64">> {
  const { k = 0, m = n } = bind<TriangleOptions>("triu_indices", rest, ["k", "m"]);
  return upper(integer(n), integer(k), integer(m ?? n));
}

type FromArguments = Arguments<[k: number | bigint], { k?: number | bigint }>;

function matrixArguments(name: string, arr: NDArray, rest: FromArguments) {
  const { shape } = arrayArgument(name, arr);
  if (shape.length !== 2) throw new ValueError("input array must be 2-d");
  return [
    shape[0],
    integer(bind<{ k?: number | bigint }>(name, rest, ["k"]).k ?? 0),
    shape[1],
  ] as const;
}

/** `tril_indices` for a matrix; NumPy's `np.tril_indices_from(arr, k=0)`. @throws ValueError `input array must be 2-d` */
export function tril_indices_from(arr: NDArray, ...rest: FromArguments): Tuple<NDArray<"int64">> {
  return lower(...matrixArguments("tril_indices_from", arr, rest));
}

/** `triu_indices` for a matrix; NumPy's `np.triu_indices_from(arr, k=0)`. @throws ValueError `input array must be 2-d` */
export function triu_indices_from(arr: NDArray, ...rest: FromArguments): Tuple<NDArray<"int64">> {
  return upper(...matrixArguments("triu_indices_from", arr, rest));
}

/**
 * The indices of the elements of an (n, n) array that a function such as `np.triu` leaves; NumPy's
 * `np.mask_indices(n, mask_func, k=0)`.
 * @param mask_func gets an (n, n) array of ones, and `k`
 */
export function mask_indices<K = number>(
  n: number | bigint,
  mask_func: (ones: NDArray, k: K) => ArrayLike,
  k: K = 0 as K,
): Tuple<NDArray<"int64">> {
  callable(mask_func);
  const length = integer(n);
  const ones = owner([length, length], builtin.int64, counted);
  ones.fill(1);
  return toArray(not_equal(mask_func(ones, k), 0)).nonzero();
}

/**
 * Writes values to the main diagonal of an array, in its own memory; NumPy's `np.fill_diagonal(a, val, wrap=False)`. Too
 * few values are used again from the first one on.
 * @param wrap whether the diagonal of a tall matrix begins anew behind one row left out
 * @throws ValueError if there are less than two axes, more than two of unequal lengths, or `a` is read-only
 */
export function fill_diagonal(
  a: NDArray,
  val: Named<"val", ArrayLike, { wrap?: boolean }>,
  ...rest: Arguments<[wrap: boolean], { wrap?: boolean }>
): void {
  const [value, ...others] = placed("val", val, rest);
  const { wrap = false } = bind<{ wrap?: boolean }>("fill_diagonal", others, ["wrap"]);
  const { shape } = arrayArgument("fill_diagonal", a);
  if (shape.length < 2) throw new ValueError("array must be at least 2-d");
  let step = 1;
  let end: number | null = null;
  if (shape.length === 2) {
    step += shape[1];
    if (!wrap) end = shape[1] * shape[1];
  } else {
    checkEqualLengths(shape);
    for (let k = 1, lengths = 1; k < shape.length; k++) step += lengths *= shape[0];
  }
  a.flat.set(slice(null, end, step), value);
}
