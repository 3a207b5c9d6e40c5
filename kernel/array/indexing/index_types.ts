// What an index is made of, and the sentences that refuse one.

import type { TypedArray } from "../creation/memory_like.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { Float, NumberScalar } from "../dtype/scalar.js";
import { IndexError } from "../errors.js";
import type { NDArray } from "../record/record.js";
import type { Tuple } from "./tuple.js";

/**
 * A bound of a slice; null is Python's `None`. An array must be of integers and have no axes. Floats are for `np.mgrid`
 * and its like, where a complex step counts points: `np.slice(0, 1, new np.Complex(0, 5))` is Python's `0:1:5j`.
 */
export type SliceBound = NumberScalar | Float | NDArray | null;

/** Python's `slice`: from `start` up to but not including `stop`, every `step`. */
export class Slice {
  constructor(
    /** The first position; from the beginning if null. */
    readonly start: SliceBound,
    /** The position before which it ends; the end if null. */
    readonly stop: SliceBound,
    /** From one position to the next; 1 if null. */
    readonly step: SliceBound,
  ) {}

  /** Python's `repr(slice)`: `slice(1, 3, None)`. */
  repr(): string {
    const texts = [this.start, this.stop, this.step].map((bound) =>
      bound === null ? "None" : String(bound),
    );
    return `slice(${texts.join(", ")})`;
  }

  toString(): string {
    return this.repr();
  }
}

/**
 * A slice of one axis: `np.slice(1, 3)` is Python's `1:3`, `np.slice(null, null, -1)` is `::-1`.
 * A single argument is the start: `np.slice(1)` is `1:`.
 */
export function slice(
  start: SliceBound = null,
  stop: SliceBound = null,
  step: SliceBound = null,
): Slice {
  return new Slice(start, stop, step);
}

/** The type of `np.Ellipsis`. */
export class EllipsisType {
  /** Python's `repr(...)`. */
  repr(): string {
    return "Ellipsis";
  }

  toString(): string {
    return "Ellipsis";
  }
}

/** Stands for the axes that the other indices leave over; Python's `...`. */
export const Ellipsis: EllipsisType = Object.freeze(new EllipsisType());

/** Adds an axis of length 1; NumPy's `None`. */
export const newaxis = null;

/** A list of positions along an axis, or of booleans. Nested lists have more axes. */
export type IndexList = readonly (number | bigint | boolean | NDArray | IndexList)[];

/** An index that can be described by strides: its result is a view. */
export type BasicIndex = number | bigint | Slice | EllipsisType | null;

/** One of the indices between the brackets of NumPy's `a[...]`. */
export type Index =
  | BasicIndex
  | boolean
  | NDArray
  | TypedArray
  | IndexList
  | Tuple<Index>
  | string
  | readonly string[];

/** With one of these among the indices the result is an array: a view, or for positions and masks a copy. */
type ArrayMaking =
  | Slice
  | EllipsisType
  | boolean
  | NDArray
  | TypedArray
  | IndexList
  | readonly string[]
  | null;

/**
 * What nothing but integers index: an item if there is one for every axis, else a view. TypeScript cannot count the axes,
 * and so believes either, as NumPy's own type stubs do: `a.get(0).shape` and `a.get(1, 2) + 1` compile alike. To have it
 * checked, write `a.item(1, 2)` for an item, and `a.get(0, np.Ellipsis)` for a view.
 */
// biome-ignore lint/suspicious/noExplicitAny: said above
export type AnyItem = any;

/** What an index gives: an array of the same data type, or what TypeScript cannot tell. */
export type Indexed<D extends DTypeName, I extends readonly unknown[]> = true extends {
  [K in keyof I]: [I[K]] extends [ArrayMaking] ? true : false;
}[number]
  ? NDArray<D>
  : I extends readonly [string]
    ? NDArray
    : AnyItem;

/** Positions along one axis, within an index; of a boolean, which takes no axis, one position or none. */
export class ArrayIndex {
  constructor(
    /** Integers of any data type. */
    readonly array: NDArray,
    /** Axes of the indexed array that are taken: 0 or 1. */
    readonly axes: 0 | 1,
    /** Length of the mask's axis that the positions come from; -1 for an array of integers. */
    readonly maskLength: number = -1,
  ) {}
}

const LEAST = -(2n ** 63n);
const MOST = 2n ** 63n - 1n;

/** Is it an integer of 64 bits? */
export function isInteger(item: unknown): item is number | bigint {
  if (typeof item === "number") {
    return Number.isInteger(item) && item >= -(2 ** 63) && item < 2 ** 63;
  }
  return typeof item === "bigint" && item >= LEAST && item <= MOST;
}

/** `index 5 is out of bounds for axis 0 with size 5` */
export function outOfBounds(index: number | bigint, axis: number, length: number): IndexError {
  return new IndexError(
    `index ${BigInt(index)} is out of bounds for axis ${axis} with size ${length}`,
  );
}

/** `too many indices for array: array is 1-dimensional, but 2 were indexed` */
export function tooMany(ndim: number, used: number): IndexError {
  return new IndexError(
    `too many indices for array: array is ${ndim}-dimensional, but ${used} were indexed`,
  );
}

/** More than one `...`. */
export function secondEllipsis(): IndexError {
  return new IndexError("an index can only have a single ellipsis ('...')");
}

/** What is said of anything that is no index at all. */
export function notAnIndex(): IndexError {
  return new IndexError(
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
  );
}
