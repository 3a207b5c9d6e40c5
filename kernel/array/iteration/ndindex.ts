// Indices one after the other: `np.ndindex` of a shape, `np.ndenumerate` of an array with its elements.

import { integer, variadic } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Tuple, tupleOf } from "../indexing/tuple.js";
import { sizeOf } from "../record/record.js";
import { FlatIter } from "./flat.js";

/** The index at a place in C order. */
function indexAt(shape: readonly number[], place: number): Tuple<number> {
  const index = tupleOf(shape);
  let rest = place;
  for (let k = shape.length - 1; k >= 0; k--) {
    index[k] = rest % shape[k];
    rest = Math.floor(rest / shape[k]);
  }
  return index;
}

/**
 * Every index of an array of a shape, the last axis running fastest; NumPy's `np.ndindex(*shape)`.
 * @throws ValueError `negative dimensions are not allowed`; TypeError
 */
export function ndindex(
  ...shape: (number | bigint | readonly (number | bigint)[])[]
): IterableIterator<Tuple<number>> {
  const lengths = variadic(shape).map(integer);
  if (lengths.some((length) => length < 0)) {
    throw new ValueError("negative dimensions are not allowed");
  }
  return indices(lengths);
}

function* indices(shape: readonly number[]): IterableIterator<Tuple<number>> {
  const size = sizeOf(shape);
  for (let place = 0; place < size; place++) yield indexAt(shape, place);
}

/** The elements of an array with their indices, in C order; NumPy's `np.ndenumerate(arr)`. */
export class NdEnumerate implements IterableIterator<[index: Tuple<number>, value: Scalar]> {
  /** The iterator over the elements. */
  readonly iter: FlatIter;

  constructor(arr: ArrayLike) {
    this.iter = new FlatIter(toArray(arr));
  }

  next(): IteratorResult<[index: Tuple<number>, value: Scalar], undefined> {
    const { coords } = this.iter;
    const { done, value } = this.iter.next();
    if (done) return { done: true, value: undefined };
    return { done: false, value: [tupleOf(coords), value] };
  }

  [Symbol.iterator](): this {
    return this;
  }
}

/** Pairs of an index and an element, in C order; NumPy's `np.ndenumerate(arr)`. */
export function ndenumerate(arr: ArrayLike): NdEnumerate {
  return new NdEnumerate(arr);
}
