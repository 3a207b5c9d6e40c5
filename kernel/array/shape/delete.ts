// `np.delete`: a copy of an array without some places of an axis.

import { axisOf } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { IndexError, ValueError } from "../errors.js";
import { sliceRange } from "../indexing/basic_index.js";
import { type Index, Slice } from "../indexing/index_types.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import {
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  owner,
  retold,
  type Source,
  sourceOf,
} from "../record/record.js";
import { stretch } from "./split.js";

const deleted = origin(
  "delete",
  "copy",
  "What is left has gaps in memory that strides cannot step over, so it was copied.",
);

/** Keyword arguments of `np.insert` and `np.delete`. */
export interface PlaceOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
}

export type PlaceArguments = Arguments<[axis: number | bigint | null], PlaceOptions>;

/** Places of an axis: an integer, a list of them, a boolean for every place, or a slice. */
export type Places = ArrayLike | Slice;

/** The array and the axis that an insertion or a deletion is about. */
export function alongAxis(
  name: string,
  arr: ArrayLike,
  rest: readonly unknown[],
): { a: NDArray; axis: number; sources: Source[] } {
  const { axis = null } = bind<PlaceOptions>(name, rest, ["axis"]);
  const given = toArray(arr);
  const a = axis === null && given.shape.length !== 1 ? given.ravel() : given;
  const ndim = a.shape.length;
  const sources = arr instanceof NDArray ? [sourceOf(arr)] : [];
  return { a, axis: axis === null ? ndim - 1 : axisOf(axis, ndim), sources };
}

/** The order of the result: F only if the array is F and not C. */
function orderOf(a: NDArray): "C" | "F" {
  return (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS ? "F" : "C";
}

/** New memory for an array like `a` but for the length of one axis. */
export function withLength(
  a: NDArray,
  axis: number,
  length: number,
  why: Origin,
  sources: readonly Source[],
): NDArray {
  const shape = a.shape.with(axis, length);
  const strides = denseStrides(shape, a.dtype.itemsize, orderOf(a));
  return owner(shape, a.dtype, why, sources, strides, false);
}

/** An index that says something about one axis and takes all of those before it. */
export function onAxis(axis: number, index: Index): Index[] {
  return [...new Array<Slice>(axis).fill(new Slice(null, null, null)), index];
}

/** Is it an array with nothing in it, or nothing at all? Such a list counts as one of integers. */
export function isEmptyList(obj: unknown): boolean {
  return !(obj instanceof NDArray) && toArray(obj as ArrayLike).size === 0;
}

/** An index counted from the start. @throws IndexError unless it is from `-length` to `most`; it names what was given */
export function placeOf(
  index: number,
  axis: number,
  length: number,
  most: number,
  given = String(index),
): number {
  if (index < -length || index > most) {
    throw new IndexError(`index ${given} is out of bounds for axis ${axis} with size ${length}`);
  }
  return index < 0 ? index + length : index;
}

/** The array without the places from `start` up to `stop`. */
function withoutStretch(
  a: NDArray,
  axis: number,
  start: number,
  stop: number,
  sources: Source[],
): NDArray {
  const length = a.shape[axis];
  const result = withLength(a, axis, length - (stop - start), deleted, sources);
  const copy = (to: number, from: number, count: number) =>
    copyElements(
      stretch(result, axis, to, to + count, deleted),
      stretch(a, axis, from, from + count, deleted),
    );
  copy(0, 0, start);
  copy(start, stop, length - stop);
  return result;
}

/** What a mask of the places to keep picks. */
function kept(a: NDArray, axis: number, obj: NDArray, sources: Source[]): NDArray {
  const keep = owner([a.shape[axis]], builtin.bool);
  fillElements(keep, true);
  keep.set(obj, false);
  return retold(a.get(...onAxis(axis, keep)) as NDArray, deleted, sources);
}

/**
 * A copy without some places of an axis; NumPy's `np.delete(arr, obj, axis=None)`. Deleting several places gives a view
 * of an unnamed copy if the axis is not the first.
 * @throws IndexError for a place that is not there, or no integer; ValueError for a mask of another length; AxisError
 */
export function remove<D extends DTypeName>(
  arr: NDArray<D>,
  obj: Named<"obj", Places, PlaceOptions>,
  ...rest: PlaceArguments
): NDArray<D>;
export function remove(
  arr: ArrayLike,
  obj: Named<"obj", Places, PlaceOptions>,
  ...rest: PlaceArguments
): NDArray;
export function remove(
  arr: ArrayLike,
  given: Named<"obj", Places, PlaceOptions>,
  ...rest: PlaceArguments
): NDArray {
  const [obj, ...others] = placed<"obj", Places, readonly unknown[]>("obj", given, rest);
  const { a, axis, sources } = alongAxis("delete", arr, others);
  const length = a.shape[axis];
  if (obj instanceof Slice) {
    const { start, step, length: count } = sliceRange(obj, length);
    if (count === 0) return retold(copyOf(a, a.dtype, orderOf(a), deleted), deleted, sources);
    if (step === 1) return withoutStretch(a, axis, start, start + count, sources);
    const result = withLength(a, axis, length - count, deleted, sources);
    const places = Array.from({ length: count }, (_, k) => start + k * step);
    copyElements(result, kept(a, axis, toArray(places), []));
    return result;
  }
  const isInteger = typeof obj === "number" && Number.isInteger(obj);
  const places = isInteger ? null : placesOf(obj);
  if (places === null || (places.size === 1 && "iu".includes(places.dtype.kind))) {
    const place = placeOf(Number(places === null ? obj : places.item()), axis, length, length - 1);
    return withoutStretch(a, axis, place, place + 1, sources);
  }
  if (places.dtype.kind !== "b") return kept(a, axis, places, sources);
  if (places.shape.length !== 1 || places.shape[0] !== length) {
    throw new ValueError(
      `boolean array argument obj to delete must be one dimensional and match the axis length of ${length}`,
    );
  }
  return kept(a, axis, places, sources);
}

function placesOf(obj: ArrayLike): NDArray {
  if (obj === null || obj === undefined || typeof obj === "string") {
    throw new IndexError("arrays used as indices must be of integer (or boolean) type");
  }
  return isEmptyList(obj) ? toArray(obj).astype(builtin.int64) : toArray(obj);
}
