// The different elements of an array, in sorted order: where they stand, how often, and which is where.

import { axisOf, integer, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { bind } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { moveaxis } from "../shape/transpose.js";
import { keysOf } from "../sorting/keys.js";
import { itemWords, rowsAlong } from "../sorting/rows.js";
import { type Groups, groupsOf, keysOfRows, nanTest } from "./groups.js";

export interface UniqueOptions {
  /** Also gives the first index of each. */
  return_index?: boolean;
  /** Also gives for each element which of the different ones it is. */
  return_inverse?: boolean;
  /** Also gives how often each occurs. */
  return_counts?: boolean;
  /** Compares the parts along an axis as wholes; elements if null. */
  axis?: number | null;
  /** All NaNs count as one. */
  equal_nan?: boolean;
  /** Without effect: what is different is sorted here in any case. */
  sorted?: boolean;
}

const names = ["return_index", "return_inverse", "return_counts", "axis"] as const;

const different = origin(
  "unique",
  "copy",
  "unique copies one of each group of equal elements into new memory.",
);
const told = origin(
  "unique",
  "new",
  "unique computes indices and counts, and they need memory of their own.",
);

/** What is known of the different elements of an array. */
export interface Unique {
  readonly values: NDArray;
  readonly index: NDArray<"int64">;
  readonly inverse: NDArray<"int64">;
  readonly counts: NDArray<"int64">;
}

function integers(
  numbers: ArrayLikeNumbers,
  shape: readonly number[],
  a: NDArray,
): NDArray<"int64"> {
  const result = owner(shape, builtin.int64, told, [sourceOf(a)]);
  const { buffer, byteOffset } = result.block.bytes;
  const words = new Uint32Array(buffer, byteOffset, 2 * numbers.length);
  for (let k = 0; k < numbers.length; k++) words[2 * k] = numbers[k];
  return result as NDArray<"int64">;
}

type ArrayLikeNumbers = { readonly length: number; readonly [index: number]: number };

/** Items of a dense array, `columns` of them together, one after the other in new memory. */
function gathered(
  a: NDArray,
  places: ArrayLikeNumbers,
  shape: readonly number[],
  columns: number,
  why: Origin,
): NDArray {
  const result = owner(shape, a.dtype, why, [sourceOf(a)]);
  const from = itemWords(a);
  const to = itemWords(result, a.dtype.itemsize / Math.max(from.width, 1));
  const width = from.width * columns;
  for (let k = 0, at = 0; k < places.length; k++) {
    const start = places[k] * width;
    for (let part = 0; part < width; part++) to.words[at++] = from.words[start + part];
  }
  return result;
}

/** The first item of each group. */
function firstOf({ order, starts }: Groups): Uint32Array {
  return starts.map((start) => order[start]);
}

function inverseOf({ order, starts }: Groups): Uint32Array {
  const inverse = new Uint32Array(order.length);
  for (let group = 0; group < starts.length; group++) {
    const end = starts[group + 1] ?? order.length;
    for (let k = starts[group]; k < end; k++) inverse[order[k]] = group;
  }
  return inverse;
}

function describe(
  a: NDArray,
  groups: Groups,
  inverseShape: readonly number[] | null,
  values: NDArray,
): Unique {
  const { order, starts } = groups;
  const count = starts.length;
  return {
    values,
    get index() {
      return integers(firstOf(groups), [count], a);
    },
    get inverse() {
      const inverse = integers(inverseOf(groups), [order.length], a);
      return inverseShape === null ? inverse : (inverse.reshape(inverseShape) as NDArray<"int64">);
    },
    get counts() {
      const sizes = starts.map((start, k) => (starts[k + 1] ?? order.length) - start);
      return integers(sizes, [count], a);
    },
  };
}

/** Elements in C order, dense and aligned, as they are. */
function dense(a: NDArray): NDArray {
  const flat = a.ravel();
  const rows = rowsAlong(flat, 0);
  if (rows.dtype === a.dtype) return rows;
  const copy = owner(flat.shape, a.dtype, different);
  copyElements(copy, flat);
  return copy;
}

/** The different elements of all. */
function uniqueElements(a: NDArray, equalNaN: boolean, isPlain = false): Unique {
  const items = dense(a);
  const count = items.shape[0];
  const test = nanTest(items);
  const groups = groupsOf(keysOf(rowsAlong(items, 0)), count, equalNaN ? null : test);
  // Complex numbers with a NaN sort apart from one another, but count as one.
  const merged =
    equalNaN && a.dtype.kind === "c" && test !== null ? mergeNaN(groups, test) : groups;
  const places = firstOf(merged);
  if (isPlain && merged !== groups) {
    const first = merged.order.subarray(merged.starts[places.length - 1]);
    places[places.length - 1] = first.reduce((least, place) => Math.min(least, place));
  }
  const values = gathered(items, places, [places.length], 1, different);
  return describe(a, merged, a.shape, values);
}

function mergeNaN(groups: Groups, test: (item: number) => boolean): Groups {
  const { order, starts } = groups;
  const first = starts.findIndex((start) => test(order[start]));
  return first < 0 ? groups : { order, starts: starts.subarray(0, first + 1) };
}

/** The different parts along an axis. */
function uniqueParts(a: NDArray, axis: number): Unique {
  const front = moveaxis(a, axis, 0);
  const [count, ...rest] = front.shape;
  const columns = sizeOf(rest);
  const flat = front.reshape([count, columns]);
  const matrix = rowsAlong(flat, 1);
  const items = dense(flat).reshape([count, columns]);
  const test = nanTest(matrix);
  const hasNaN = (row: number): boolean => {
    for (let k = 0; k < columns; k++) if (test?.(row * columns + k)) return true;
    return false;
  };
  const keys = columns === 0 ? [] : keysOfRows(matrix);
  const groups = groupsOf(keys, count, test === null ? null : hasNaN);
  const places = firstOf(groups);
  const parts = gathered(items, places, [places.length, columns], columns, different);
  const shape = [places.length, ...rest];
  const strides = denseStrides(shape, a.dtype.itemsize);
  const values = moveaxis(view(parts, 0, shape, strides, a.dtype, different), 0, axis);
  return describe(a, groups, null, values);
}

export function uniqueOf(a: NDArray, options: UniqueOptions = {}, isPlain = false): Unique {
  const { axis = null, equal_nan = true } = options;
  if (axis !== null) {
    if (typeName(axis) === "float") {
      throw new TypeError("integer argument expected, got float");
    }
    const along = axisOf(integer(axis), a.shape.length);
    if (a.shape.length > 1) return uniqueParts(a, along);
  }
  return uniqueElements(a, equal_nan, isPlain);
}

type Lists = UniqueOptions &
  ({ return_index: true } | { return_inverse: true } | { return_counts: true });

type Plain = UniqueOptions & {
  return_index?: false;
  return_inverse?: false;
  return_counts?: false;
};

/**
 * NumPy's `np.unique(ar, return_index=False, return_inverse=False, return_counts=False, axis=None, *, equal_nan=True,
 * sorted=True)`: the different elements, sorted; new memory. With any of the first three a list: the elements, then the
 * first index of each, which one each element is (of the array's shape), and how often each occurs.
 * @throws AxisError
 */
export function unique<T extends ArrayLike>(ar: T, options?: Plain): NDArray<DTypeNameOfValue<T>>;
export function unique<T extends ArrayLike>(
  ar: T,
  options: Lists,
): [NDArray<DTypeNameOfValue<T>>, ...NDArray<"int64">[]];
export function unique(
  ar: ArrayLike,
  return_index: false,
  return_inverse?: false | Plain,
  return_counts?: false | Plain,
  axis?: number | null | Plain,
  options?: Plain,
): NDArray;
export function unique(
  ar: ArrayLike,
  return_index: boolean,
  return_inverse?: boolean | UniqueOptions,
  return_counts?: boolean | UniqueOptions,
  axis?: number | null | UniqueOptions,
  options?: UniqueOptions,
): [NDArray, ...NDArray<"int64">[]];
// TypeScript tells of the last one if none fits: it is the one whose refusal can be read.
export function unique(
  ar: ArrayLike,
  options?: UniqueOptions,
): NDArray | [NDArray, ...NDArray<"int64">[]];
export function unique(
  ar: ArrayLike,
  ...rest: unknown[]
): NDArray | [NDArray, ...NDArray<"int64">[]] {
  const options = bind<UniqueOptions>("unique", rest, names, ["equal_nan", "sorted"]);
  const { return_index = false, return_inverse = false, return_counts = false } = options;
  const isPlain = !return_index && !return_inverse && !return_counts;
  const found = uniqueOf(toArray(ar), options, isPlain);
  if (isPlain) return found.values;
  const result: [NDArray, ...NDArray<"int64">[]] = [found.values];
  if (return_index) result.push(found.index);
  if (return_inverse) result.push(found.inverse);
  if (return_counts) result.push(found.counts);
  return result;
}

/** A plain object that can also be taken apart like a tuple. */
type Named<T extends object> = T & Iterable<T[keyof T]>;

function named<T extends object>(fields: T): Named<T> {
  const values = Object.values(fields) as T[keyof T][];
  const iterator = { value: () => values[Symbol.iterator](), enumerable: false };
  return Object.defineProperty(fields, Symbol.iterator, iterator) as Named<T>;
}

/** NumPy's `np.unique_values(x)`: the different elements; every NaN is one of them. */
export function unique_values<T extends ArrayLike>(x: T): NDArray<DTypeNameOfValue<T>>;
export function unique_values(x: ArrayLike): NDArray {
  return uniqueElements(toArray(x), false).values;
}

/** NumPy's `np.unique_counts(x)`: `{values, counts}`, the different elements and how often they occur. */
export function unique_counts(x: ArrayLike): Named<{ values: NDArray; counts: NDArray<"int64"> }> {
  const { values, counts } = uniqueElements(toArray(x), false);
  return named({ values, counts });
}

/** NumPy's `np.unique_inverse(x)`: `{values, inverse_indices}`, the different elements and which each element is. */
export function unique_inverse(
  x: ArrayLike,
): Named<{ values: NDArray; inverse_indices: NDArray<"int64"> }> {
  const { values, inverse } = uniqueElements(toArray(x), false);
  return named({ values, inverse_indices: inverse });
}

/** NumPy's `np.unique_all(x)`: `{values, indices, inverse_indices, counts}`. */
export function unique_all(x: ArrayLike): Named<{
  values: NDArray;
  indices: NDArray<"int64">;
  inverse_indices: NDArray<"int64">;
  counts: NDArray<"int64">;
}> {
  const { values, index, inverse, counts } = uniqueElements(toArray(x), false);
  return named({ values, indices: index, inverse_indices: inverse, counts });
}
