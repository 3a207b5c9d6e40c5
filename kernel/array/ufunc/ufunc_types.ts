// What TypeScript knows of ufuncs: how they are called, and what they return.

import type { ArrayLike, NestedList } from "../creation/coerce.js";
import type { TypedArray } from "../creation/memory_like.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { NDArray } from "../record/record.js";
import { applyUfunc } from "./apply.js";
import type { Ufunc } from "./ufunc.js";
import type { UfuncOptions } from "./ufunc_arguments.js";

/** Arguments that are arrays, or become arrays with axes. */
export type Axial = NDArray | TypedArray | NestedList;

type Out = NDArray | readonly [NDArray | null] | UfuncOptions | null;

/** A ufunc of one array. For an array of 0 dimensions without `out` the result is a scalar, as in NumPy. */
export interface UnaryUfunc {
  (x: Axial, out?: Out, options?: UfuncOptions): NDArray;
  (x: ScalarLike, out: Out, options?: UfuncOptions): NDArray;
  (x: ScalarLike): Scalar;
  (x: ArrayLike, out?: Out, options?: UfuncOptions): NDArray | Scalar;
}

/** A ufunc of two arrays. For arrays of 0 dimensions without `out` the result is a scalar, as in NumPy. */
export interface BinaryUfunc {
  (x1: Axial, x2: ArrayLike, out?: Out, options?: UfuncOptions): NDArray;
  (x1: ArrayLike, x2: Axial, out?: Out, options?: UfuncOptions): NDArray;
  (x1: ScalarLike, x2: ScalarLike, out: Out, options?: UfuncOptions): NDArray;
  (x1: ScalarLike, x2: ScalarLike): Scalar;
  (x1: ArrayLike, x2: ArrayLike, out?: Out, options?: UfuncOptions): NDArray | Scalar;
}

/** The function of a ufunc of one array. */
export function unary(ufunc: Ufunc): UnaryUfunc {
  const call = (...given: unknown[]) => applyUfunc(ufunc, given);
  return Object.defineProperty(call, "name", { value: ufunc.name }) as UnaryUfunc;
}

/** The function of a ufunc of two arrays. */
export function binary(ufunc: Ufunc): BinaryUfunc {
  const call = (...given: unknown[]) => applyUfunc(ufunc, given);
  return Object.defineProperty(call, "name", { value: ufunc.name }) as BinaryUfunc;
}
