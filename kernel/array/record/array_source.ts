// Objects that are no arrays but can be taken as one, such as `a.flat`.

import type { NDArray } from "./record.js";

/** What functions take for an array: they ask it for the array that it stands for. */
export abstract class ArraySource {
  /** The array that functions see; NumPy's `__array__`. */
  abstract __array__(): NDArray;
}
