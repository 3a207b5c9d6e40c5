// Questions about a value: is it a scalar, can it be gone through?

import { arrayArgument } from "../arguments.js";
import { isScalar } from "../dtype/items.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray } from "../record/record.js";

/** Is it a number, a boolean, a string or another scalar, and not an array? NumPy's `np.isscalar(element)`. */
export function isscalar(element: unknown): boolean {
  return typeof element === "string" || isScalar(element);
}

/** Can it be gone through item by item? NumPy's `np.iterable(y)`; an array without axes cannot. */
export function iterable(y: unknown): boolean {
  if (y instanceof NDArray) return y.shape.length > 0;
  if (typeof y === "string") return true;
  return typeof y === "object" && y !== null && Symbol.iterator in y;
}

/** Is the array in F order, and not in C order as well? NumPy's `np.isfortran(a)`. */
export function isfortran(a: NDArray): boolean {
  return (arrayArgument("isfortran", a).flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS;
}
