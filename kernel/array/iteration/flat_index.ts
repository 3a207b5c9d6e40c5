// An index of `a.flat`: which places it picks, counted in C order.

import { fromValues } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import { IndexError } from "../errors.js";
import { sliceRange } from "../indexing/basic_index.js";
import { densePlaces } from "../indexing/clip_mode.js";
import {
  EllipsisType,
  type Index,
  type IndexList,
  isInteger,
  Slice,
} from "../indexing/index_types.js";
import { countTrue, maskCoordinates } from "../indexing/mask.js";
import { Tuple } from "../indexing/tuple.js";
import { ArraySource } from "../record/array_source.js";
import { NDArray, sizeOf } from "../record/record.js";

/** Places in C order, each from 0 to the number of elements less 1. */
export interface FlatPlaces {
  readonly places: Float64Array;
  /** The shape of what is picked. */
  readonly shape: readonly number[];
}

/** A single place, several, or all: `item` and `truth` are integers and booleans without axes. */
type FlatIndex =
  | { readonly item: number }
  | { readonly truth: boolean }
  | { readonly all: "ellipsis" | "nothing" }
  | { readonly range: { readonly start: number; readonly step: number; readonly length: number } }
  | { readonly array: NDArray };

const WORD = 2 ** 32;

/**
 * Reads an index of an iterator over so many elements, but for the bounds of index arrays.
 * @throws IndexError
 */
export function flatIndex(index: readonly Index[], size: number): FlatIndex {
  if (index.length === 0) return { all: "nothing" };
  if (index.length > 1) {
    const isKnown = (item: Index) => item instanceof Slice || !isEllipsis(item);
    if (index.every(isKnown)) throw tooMany(index.length);
    throw notAnIndex();
  }
  const [given] = index;
  if (given instanceof Tuple) return flatIndex(given, size);
  if (isEllipsis(given)) return { all: "ellipsis" };
  if (given instanceof Slice) return { range: sliceRange(given, size) };
  if (typeof given === "boolean") return { truth: given };
  if (isInteger(given)) return { item: placeOf(given, size) };
  const array = indexArray(given);
  if (array.dtype.kind !== "b") {
    if (array.shape.length > 0) return { array };
    return { item: placeOf(firstItem(array), size) };
  }
  if (array.shape.length > 1) throw tooMany(array.shape.length);
  if (array.shape.length === 0) {
    return { truth: firstItem(array) === true };
  }
  const [length] = array.shape;
  if (length > 0 && length !== size) {
    throw new IndexError(
      `boolean index did not match indexed flat iterator along axis 0; size of axis is ${size} but size of corresponding boolean axis is ${length}`,
    );
  }
  return { array };
}

function isEllipsis(item: unknown): boolean {
  return item instanceof EllipsisType;
}

function indexArray(given: Index): NDArray {
  if (given instanceof NDArray) {
    if ("iub".includes(given.dtype.kind)) return given;
    throw new IndexError("arrays used as indices must be of integer (or boolean) type");
  }
  const source: unknown = given;
  if (!Array.isArray(given) && !ArrayBuffer.isView(given) && !(source instanceof ArraySource)) {
    throw notAnIndex();
  }
  const array =
    source instanceof ArraySource ? source.__array__() : fromValues(given as IndexList, null, "C");
  if (sizeOf(array.shape) === 0) return densePlaces(array);
  if (array.dtype.kind === "b") {
    throw new IndexError(
      "boolean indices for iterators are not supported because of previous behavior that was confusing (valid boolean indices are expected to work in the future)",
    );
  }
  if (array.dtype.kind === "i" || array.dtype.kind === "u") return array;
  // What is no array yet may be of floats, whose fractions are cut off.
  if (array.dtype.kind === "f") return array.astype(builtin.int64);
  throw notAnIndex();
}

function placeOf(given: unknown, size: number): number {
  const place = Number(given);
  if (place >= size || place < -size) throw outOfBounds(given as number, size);
  return place < 0 ? place + size : place;
}

function outOfBounds(place: number | bigint, size: number): IndexError {
  return new IndexError(`index ${BigInt(place)} is out of bounds for size ${size}`);
}

/** The places before the first one that is out of bounds, and the error for that one. */
export function placesIn(
  index: Exclude<FlatIndex, { item: number } | { truth: boolean }>,
  size: number,
): FlatPlaces & { error: IndexError | null } {
  if (!("array" in index)) {
    const { start, step, length } =
      "range" in index ? index.range : { start: 0, step: 1, length: size };
    const places = Float64Array.from({ length }, (_, k) => start + k * step);
    return { places, shape: [length], error: null };
  }
  const { array } = index;
  if (array.dtype.kind === "b") {
    const count = countTrue(array);
    const places = new Float64Array(count);
    const { view } = maskCoordinates(array)[0].block;
    for (let k = 0; k < count; k++) places[k] = view.getUint32(8 * k, true);
    return { places, shape: [count], error: null };
  }
  const { view } = densePlaces(array).block;
  const places = new Float64Array(sizeOf(array.shape));
  for (let k = 0; k < places.length; k++) {
    const given = view.getInt32(8 * k + 4, true) * WORD + view.getUint32(8 * k, true);
    if (given >= size || given < -size) {
      const error = outOfBounds(given, size);
      return { places: places.subarray(0, k), shape: array.shape, error };
    }
    places[k] = given < 0 ? given + size : given;
  }
  return { places, shape: array.shape, error: null };
}

function tooMany(count: number): IndexError {
  return new IndexError(
    `too many indices for flat iterator: flat iterator is 1-dimensional, but ${count} were indexed`,
  );
}

function notAnIndex(): IndexError {
  return new IndexError(
    "only integers, slices (`:`), ellipsis (`...`) and integer or boolean arrays are valid indices",
  );
}
