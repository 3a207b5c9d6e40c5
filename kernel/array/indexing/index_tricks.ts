// `ix_`: index arrays that together pick rows and columns.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { NDArray, sizeOf } from "../record/record.js";
import { type Tuple, tupleOf } from "./tuple.js";

/**
 * Index arrays that together pick the given rows, columns and so on: the n-th one lies along axis n and has length 1 on
 * all others; NumPy's `np.ix_(*args)`. Booleans stand for the places where they are true.
 * @returns views, but of lists
 * @throws ValueError `Cross index must be 1 dimensional`
 */
export function ix_(...args: ArrayLike[]): Tuple<NDArray> {
  const indices = args.map((given, axis) => {
    let index = toArray(given);
    if (!(given instanceof NDArray) && sizeOf(index.shape) === 0)
      index = index.astype(builtin.int64);
    if (index.shape.length !== 1) throw new ValueError("Cross index must be 1 dimensional");
    if (index.dtype.kind === "b") [index] = index.nonzero();
    const shape = args.map((_, k) => (k === axis ? index.shape[0] : 1));
    return index.reshape(shape);
  });
  return tupleOf(indices);
}
