// Searching in sorted arrays: where values would have to be put in, and into which of several bins they fall.

import { typeName } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { builtin, type DType, type DTypeName } from "../dtype/dtype.js";
import { firstItem, real } from "../dtype/items.js";
import { promote } from "../dtype/promotion.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { compareKeys, type Keys, keysOf } from "./keys.js";
import { rowsAlong } from "./rows.js";
import { checkVector, vectorOf } from "./vector.js";

/** On which side of equal elements a value is put in. */
export type Side = "left" | "right";

export interface SearchOptions {
  /** Before (`left`) or behind (`right`) equal elements. */
  side?: Side;
  /** The indices that sort the array, if it is not sorted. */
  sorter?: ArrayLike | null;
}

export interface DigitizeOptions {
  /** Bins hold their right edge, not their left one. */
  right?: boolean;
}

const found = origin(
  "searchsorted",
  "new",
  "searchsorted gives new indices, and they need memory of their own.",
);
const binned = origin(
  "digitize",
  "new",
  "digitize gives the numbers of bins, and they need memory of their own.",
);
const converted = origin("astype", "copy", "Converted for the time of a computation.");

type NamedValues = Named<"v", ArrayLike, SearchOptions>;
type SearchArguments = Arguments<[side: Side, sorter: ArrayLike | null], SearchOptions>;

function checkSide(side: unknown): asserts side is Side {
  if (typeof side !== "string") {
    throw new TypeError(`search side must be str, not ${typeName(side)}`);
  }
  if (side === "left" || side === "right") return;
  if (/^[lr]/i.test(side)) {
    throw new ValueError("search side must be one of 'left' or 'right'");
  }
  throw new ValueError(`search side must be 'left' or 'right' (got '${side}')`);
}

/** The keys of all elements in C order. */
function keysIn(a: NDArray, type: DType): Keys {
  const flat = a.ravel();
  return keysOf(rowsAlong(flat.dtype === type ? flat : copyOf(flat, type, "C", converted), 0));
}

/** For each key, in how many places of the sorted ones it could not stand. `sorter` puts those in order. */
function search(sorted: Keys, sorter: Float64Array | null, keys: Keys, side: Side): Uint32Array {
  const size = sorted[0]?.length ?? 0;
  const places = new Uint32Array(keys[0]?.length ?? 0);
  // From the left a value passes what is less, from the right also what is equal.
  const limit = side === "left" ? 0 : 1;
  let low = 0;
  let high = size;
  for (let k = 0; k < places.length; k++) {
    // Keys often ascend: the next is then not looked for below the one before.
    if (k > 0 && compareKeys(keys, k - 1, keys, k) < limit) {
      high = size;
    } else {
      low = 0;
      high = high < size ? high + 1 : size;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      const item = sorter === null ? middle : sorter[middle];
      if (!(item >= 0 && item < size)) throw new ValueError("Sorter index out of range.");
      if (compareKeys(sorted, item, keys, k) < limit) low = middle + 1;
      else high = middle;
    }
    places[k] = low;
  }
  return places;
}

/** @throws TypeError, ValueError for what is no list of integers, one for each element */
function sorterOf(sorter: ArrayLike | null | undefined, size: number): Float64Array | null {
  if (sorter === undefined || sorter === null) return null;
  const array = sorter instanceof NDArray ? sorter : fromValues(sorter, null, "C");
  if (array.shape.length !== 1) throw new TypeError("could not parse sorter argument");
  if (!"iu".includes(array.dtype.kind)) {
    throw new TypeError("sorter must only contain integers");
  }
  if (array.dtype.name === "uint64") throw new ValueError("could not parse sorter argument");
  if (array.shape[0] !== size) throw new ValueError("sorter.size must equal a.size");
  const places = copyOf(array, builtin.float64, "C", converted);
  return new Float64Array(places.block.bytes.buffer, places.block.bytes.byteOffset, size);
}

const objectNames: Readonly<Record<string, string>> = {
  b: "bool",
  i: "int",
  u: "int",
  f: "float",
  c: "complex",
  U: "str",
};

/** What Python calls the items of an array. */
function objectName({ dtype }: NDArray): string {
  return dtype.members !== null ? "tuple" : (objectNames[dtype.kind] ?? "bytes");
}

function placesIn(
  sorted: NDArray,
  v: NDArray,
  side: Side,
  sorter: Float64Array | null,
  why: Origin,
): NDArray {
  const result = owner(v.shape, builtin.int64, why, [sourceOf(sorted), sourceOf(v)]);
  const size = sizeOf(v.shape);
  if ((sorted.dtype.members === null) !== (v.dtype.members === null)) {
    // Records and others NumPy compares as Python's objects, and of tuples nothing else is less.
    if (size === 0 || sorted.shape[0] === 0) return result;
    throw new TypeError(
      `'<' not supported between instances of '${objectName(sorted)}' and '${objectName(v)}'`,
    );
  }
  const type = promote(sorted.dtype, v.dtype);
  if (size === 0) return result;
  const places = search(keysIn(sorted, type), sorter, keysIn(v, type), side);
  const { buffer, byteOffset } = result.block.bytes;
  const words = new Uint32Array(buffer, byteOffset, 2 * size);
  for (let k = 0; k < size; k++) words[2 * k] = places[k];
  return result;
}

function unwrap(places: NDArray): NDArray<"int64"> | number {
  return places.shape.length === 0 ? real(firstItem(places)) : (places as NDArray<"int64">);
}

function searched(
  a: ArrayLike,
  values: NamedValues,
  rest: SearchArguments,
): NDArray<"int64"> | number {
  const [v, ...others] = placed<"v", ArrayLike, readonly unknown[]>("v", values, rest);
  const options = bind<SearchOptions>("searchsorted", others, ["side", "sorter"]);
  const side = options.side === undefined ? "left" : options.side;
  checkSide(side);
  const sorted = checkVector(toArray(a));
  const sorter = sorterOf(options.sorter, sorted.shape[0]);
  return unwrap(placesIn(sorted, toArray(v), side, sorter, found));
}

/** What a search gives: one index for one value, an array for an array of them. */
export interface SearchFunction {
  (a: ArrayLike, v: Axial, ...rest: SearchArguments): NDArray<"int64">;
  (a: ArrayLike, v: NamedValues, ...rest: SearchArguments): NDArray<"int64"> | number;
}

/**
 * NumPy's `np.searchsorted(a, v, side="left", sorter=None)`: before which elements of the sorted 1-D array `a` the values
 * have to be put in to keep it sorted; `right`: behind equal ones. New int64 indices of the shape of `v`.
 * @throws ValueError, TypeError
 */
export const searchsorted = ((a: ArrayLike, v: NamedValues, ...rest: SearchArguments) =>
  searched(a, v, rest)) as SearchFunction;

/** 1 if the bins ascend, -1 if they descend, 0 if neither; equal ones ascend. */
function direction(bins: NDArray): 1 | -1 | 0 {
  const numbers = [bins.astype(builtin.float64).tolist()].flat() as number[];
  const first = numbers.findIndex((number, k) => k > 0 && number !== numbers[k - 1]);
  if (first < 0) return 1;
  const ascends = numbers[first - 1] < numbers[first];
  for (let k = first; k < numbers.length; k++) {
    const [x, y] = [numbers[k - 1], numbers[k]];
    if (ascends ? x > y : x < y) return 0;
  }
  return ascends ? 1 : -1;
}

/**
 * NumPy's `np.digitize(x, bins, right=False)`: the number of the bin each value falls into. Bin k begins with edge k - 1
 * and ends before edge k; with `right` it ends with it. Edges ascend or descend. New int64 numbers of the shape of `x`.
 * @throws ValueError `bins must be monotonically increasing or decreasing`; TypeError for complex numbers
 */
export function digitize(
  x: Axial,
  bins: Named<"bins", ArrayLike, DigitizeOptions>,
  ...rest: Arguments<[right: boolean], DigitizeOptions>
): NDArray<"int64">;
export function digitize(
  x: ArrayLike,
  bins: Named<"bins", ArrayLike, DigitizeOptions>,
  ...rest: Arguments<[right: boolean], DigitizeOptions>
): NDArray<"int64"> | number;
export function digitize(
  x: ArrayLike,
  bins: Named<"bins", ArrayLike, DigitizeOptions>,
  ...rest: Arguments<[right: boolean], DigitizeOptions>
): NDArray<"int64"> | number {
  const [given, ...others] = placed("bins", bins, rest);
  const { right = false } = bind<DigitizeOptions>("digitize", others, ["right"]);
  const values = toArray(x);
  const edges = toArray(given);
  if (values.dtype.kind === "c") throw new TypeError("x may not be complex");
  if (!castable(edges.dtype, builtin.float64, "safe")) {
    throw castError(edges.dtype, builtin.float64, "safe", edges.shape.length);
  }
  const way = direction(vectorOf(edges));
  if (way === 0) throw new ValueError("bins must be monotonically increasing or decreasing");
  const side = right ? "left" : "right";
  if (way === 1) return unwrap(placesIn(edges, values, side, null, binned));
  const backwards = [edges.tolist()].flat().reverse() as number[];
  const turned = fromValues(backwards, edges.dtype, "C");
  const places = placesIn(turned, values, side, null, binned);
  const { buffer, byteOffset } = places.block.bytes;
  const words = new Uint32Array(buffer, byteOffset, 2 * sizeOf(places.shape));
  for (let k = 0; k < words.length; k += 2) words[k] = backwards.length - words[k];
  return unwrap(places);
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** Where values would have to be put into the sorted array; see `np.searchsorted`. */
    searchsorted(v: Axial, ...rest: SearchArguments): NDArray<"int64">;
    searchsorted(v: NamedValues, ...rest: SearchArguments): NDArray<"int64"> | number;
  }
}

attach({
  searchsorted: function (this: NDArray, v: NamedValues, ...rest: SearchArguments) {
    return searched(this, v, rest);
  } as NDArray["searchsorted"],
});
