// What TypeScript knows of ufuncs: how they are called, and what they return.

import type { ArrayLike, NestedList } from "../creation/coerce.js";
import type { TypedArray } from "../creation/memory_like.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { NDArray } from "../record/record.js";
import type { Ufunc } from "./ufunc.js";
import type { UfuncOptions } from "./ufunc_arguments.js";
import { type UfuncAttributes, ufuncFunction } from "./ufunc_object.js";

/** Arguments that are arrays, or become arrays with axes. */
export type Axial = NDArray | TypedArray | NestedList;

type Out = NDArray | readonly [NDArray | null] | UfuncOptions | null;

/** A ufunc of one array. For an array of 0 dimensions without `out` the result is a scalar, as in NumPy. */
export interface UnaryUfunc<D extends DTypeName = DTypeName> extends UfuncAttributes {
  (x: Axial, out?: Out, options?: UfuncOptions): NDArray<D>;
  (x: ScalarLike, out: Out, options?: UfuncOptions): NDArray<D>;
  (x: ScalarLike): Scalar;
  (x: ArrayLike, out?: Out, options?: UfuncOptions): NDArray<D> | Scalar;
}

/** A ufunc of two arrays. For arrays of 0 dimensions without `out` the result is a scalar, as in NumPy. */
export interface BinaryUfunc<D extends DTypeName = DTypeName> extends UfuncAttributes {
  (x1: Axial, x2: ArrayLike, out?: Out, options?: UfuncOptions): NDArray<D>;
  (x1: ArrayLike, x2: Axial, out?: Out, options?: UfuncOptions): NDArray<D>;
  (x1: ScalarLike, x2: ScalarLike, out: Out, options?: UfuncOptions): NDArray<D>;
  (x1: ScalarLike, x2: ScalarLike): Scalar;
  (x1: ArrayLike, x2: ArrayLike, out?: Out, options?: UfuncOptions): NDArray<D> | Scalar;
}

type Pair<T> = [first: T, second: T];

/** A ufunc of one array with two results; scalars for an array of 0 dimensions without `out`. */
export interface UnaryPairUfunc extends UfuncAttributes {
  (x: Axial, out1?: Out, out2?: Out, options?: UfuncOptions): Pair<NDArray>;
  (x: ScalarLike): Pair<Scalar>;
  (x: ArrayLike, out1?: Out, out2?: Out, options?: UfuncOptions): Pair<NDArray | Scalar>;
}

/** A ufunc of two arrays with two results; scalars for arrays of 0 dimensions without `out`. */
export interface BinaryPairUfunc extends UfuncAttributes {
  (x1: Axial, x2: ArrayLike, out1?: Out, out2?: Out, options?: UfuncOptions): Pair<NDArray>;
  (x1: ArrayLike, x2: Axial, out1?: Out, out2?: Out, options?: UfuncOptions): Pair<NDArray>;
  (x1: ScalarLike, x2: ScalarLike): Pair<Scalar>;
  (
    x1: ArrayLike,
    x2: ArrayLike,
    out1?: Out,
    out2?: Out,
    options?: UfuncOptions,
  ): Pair<NDArray | Scalar>;
}

/** The function of a ufunc of one array. */
export function unary<D extends DTypeName = DTypeName>(ufunc: Ufunc): UnaryUfunc<D> {
  return ufuncFunction(ufunc) as UnaryUfunc<D>;
}

/** The function of a ufunc of two arrays. */
export function binary<D extends DTypeName = DTypeName>(ufunc: Ufunc): BinaryUfunc<D> {
  return ufuncFunction(ufunc) as BinaryUfunc<D>;
}

/** The function of a ufunc of one array with two results. */
export function unaryPair(ufunc: Ufunc): UnaryPairUfunc {
  return ufuncFunction(ufunc) as UnaryPairUfunc;
}

/** The function of a ufunc of two arrays with two results. */
export function binaryPair(ufunc: Ufunc): BinaryPairUfunc {
  return ufuncFunction(ufunc) as BinaryPairUfunc;
}
