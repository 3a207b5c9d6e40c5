// Sorting along an axis: the values in place or in a copy, or the indices that would sort them.

import { noBoolean } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DTypeName, isNumeric } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { Arguments } from "../keywords.js";
import { attach } from "../record/attach.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { memoryOf } from "../ufunc/lanes.js";
import { keysOf } from "./keys.js";
import { orderer } from "./permutation.js";
import { axisLast, itemWords, rowsAlong } from "./rows.js";
import { sortNumbers } from "./sort_numbers.js";
import { bindAxis, checkSort, type SortKind, type SortOptions, sortAxis } from "./sort_options.js";

const sorted = origin(
  "sort",
  "copy",
  "np.sort sorts a copy and leaves the array as it is; a.sort() sorts the array itself.",
);
const indices = origin(
  "argsort",
  "new",
  "argsort gives the indices that would sort the array, and they need memory of their own.",
);

const names = ["axis", "kind", "order"] as const;
const more = ["stable"] as const;

type Positional = [axis: number | null, kind: SortKind | null, order: string | null];
type SortArguments = Arguments<Positional, SortOptions>;
type MethodArguments = Arguments<[axis: number, kind: SortKind | null], SortOptions>;

/** Sorts the elements of an array along an axis, in its own memory, by some fields first. Nothing is checked. */
export function sortElements(a: NDArray, axis: number, fields: readonly string[] = []): void {
  const count = a.shape[axis];
  if (sizeOf(a.shape) === 0 || count === 1 || a.dtype.itemsize === 0) return;
  const rows = rowsAlong(a, axis);
  const isRun = isNumeric(a.dtype) && a.dtype.kind !== "c" && a.dtype.name !== "float16";
  if (isRun) sortRuns(rows, count);
  else sortItems(rows, count, fields);
  if (rows.block !== a.block) copyElements(axisLast(a, axis), rows);
}

function sortRuns(rows: NDArray, count: number): void {
  const { block, dtype, offset, shape } = rows;
  const memory = memoryOf(dtype, true);
  const start = block.bytes.byteOffset + offset;
  const all = new memory(block.bytes.buffer, start, sizeOf(shape));
  for (let k = 0; k < all.length; k += count) sortNumbers(all.subarray(k, k + count));
}

/** Sorts items of several parts, by moving them as wholes. */
function sortItems(rows: NDArray, count: number, fields: readonly string[]): void {
  const orderOf = orderer(keysOf(rows, fields), count);
  const { words, width } = itemWords(rows);
  const old = words.slice(0, count * width);
  for (let start = 0; start < words.length; start += count * width) {
    const order = orderOf(start / width);
    old.set(words.subarray(start, start + count * width));
    for (let n = 0, to = start; n < count; n++) {
      const from = order[n] * width;
      for (let part = 0; part < width; part++) words[to++] = old[from + part];
    }
  }
}

/** The indices that sort rows of `count` items each, as an int64 array of the rows' shape. */
export function sortedPlaces(
  rows: NDArray,
  count: number,
  why: Origin,
  fields: readonly string[] = [],
): NDArray {
  return placesOf(rows, orderer(keysOf(rows, fields), count), why);
}

/** What `orderOf` gives for every row of an array, as an int64 array of its shape in C order. */
export function placesOf(
  rows: Pick<NDArray, "shape">,
  orderOf: (start: number) => Uint32Array,
  why: Origin,
): NDArray {
  const places = owner(rows.shape, builtin.int64, why);
  const count = rows.shape[rows.shape.length - 1];
  const size = sizeOf(rows.shape);
  const { buffer, byteOffset } = places.block.bytes;
  const words = new Uint32Array(buffer, byteOffset, 2 * size);
  for (let k = 0; k < size; k += count) {
    const order = orderOf(k);
    for (let n = 0; n < count; n++) words[2 * (k + n)] = order[n];
  }
  return places;
}

/** Indices along the last axis, which was `axis` before: the array in C order with that axis in its place. */
export function axisBack(
  places: NDArray,
  axis: number,
  why: Origin,
  sources: NDArray["sources"],
): NDArray {
  const { dtype, shape } = places;
  const last = shape.length - 1;
  const lengths = [...shape.slice(0, axis), shape[last], ...shape.slice(axis, last)];
  const result = owner(lengths, dtype, why, sources, denseStrides(lengths, dtype.itemsize));
  if (axis === last && sizeOf(shape) > 0) {
    result.block.bytes.set(places.block.bytes);
  } else {
    copyElements(axisLast(result, axis), places);
  }
  return result;
}

/** The array to sort and the axis: without one, all elements in C order; an array of 0 dimensions counts as one of 1. */
export function flattened(a: NDArray, axis: number | null | undefined): NDArray {
  return axis === null || a.shape.length === 0 ? a.ravel() : a;
}

/**
 * NumPy's `np.sort(a, axis=-1, kind=None, order=None, *, stable=None)`: a sorted copy, laid out as `a` is. NaN comes
 * last; complex numbers are sorted by real, then by imaginary part.
 * @throws AxisError, TypeError, ValueError
 */
export function sort<T extends ArrayLike>(
  a: T,
  ...rest: SortArguments
): NDArray<DTypeNameOfValue<T>>;
export function sort(a: ArrayLike, ...rest: SortArguments): NDArray {
  const options = bindAxis<SortOptions>("sort", rest, names, more);
  const array = toArray(a);
  const isFlat = options.axis === null;
  const from = isFlat ? array.ravel() : array;
  const copy = copyOf(from, array.dtype, "K", sorted);
  const fields = checkSort(copy, options);
  sortElements(copy, isFlat ? 0 : sortAxis(copy, options.axis), fields);
  return copy;
}

/**
 * NumPy's `np.argsort(a, axis=-1, kind=None, order=None, *, stable=None)`: the int64 indices that sort `a`, in C order.
 * Those of equal elements ascend.
 * @throws AxisError, TypeError, ValueError
 */
export function argsort(a: ArrayLike, ...rest: SortArguments): NDArray<"int64"> {
  return argsorted(toArray(a), bindAxis<SortOptions>("argsort", rest, names, more));
}

function argsorted(a: NDArray, options: SortOptions): NDArray<"int64"> {
  const fields = checkSort(a, options);
  const from = flattened(a, options.axis);
  const axis = options.axis === null ? 0 : sortAxis(from, noBoolean(options.axis));
  const rows = rowsAlong(from, axis);
  const places = sortedPlaces(rows, from.shape[axis], indices, fields);
  return axisBack(places, axis, indices, [sourceOf(a)]) as NDArray<"int64">;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * Sorts the array in its own memory; NumPy's `a.sort(axis=-1, kind=None, order=None, *, stable=None)`.
     * @throws ValueError `sort array is read-only`; AxisError
     */
    sort(...rest: MethodArguments): void;
    /** The indices that sort the array; see `np.argsort`. */
    argsort(...rest: SortArguments): NDArray<"int64">;
  }
}

attach({
  sort(...rest) {
    const options = bindAxis<SortOptions>("sort", rest, names, more);
    const fields = checkSort(this, options);
    const axis = sortAxis(this, options.axis);
    requireWriteable(this, "sort array is read-only");
    sortElements(this, axis, fields);
  },

  argsort(...rest) {
    return argsorted(this, bindAxis<SortOptions>("argsort", rest, names, more));
  },
});
