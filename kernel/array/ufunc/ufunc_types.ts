// What TypeScript knows of ufuncs: how they are called, and what they return.

import type { ArrayLike, NestedList } from "../creation/coerce.js";
import type { TypedArray } from "../creation/memory_like.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { ItemOf } from "../dtype/dtype_types.js";
import type { FloatingOf, InputOf, PromotedOf, ResultOf, Rule } from "../dtype/result_types.js";
import type { ScalarLike } from "../dtype/scalar.js";
import type { AnyItem, EllipsisType } from "../indexing/index_types.js";
import type { NDArray } from "../record/record.js";
import type { Ufunc } from "./ufunc.js";
import type { UfuncOptions } from "./ufunc_arguments.js";
import { type UfuncAttributes, ufuncFunction } from "./ufunc_object.js";

/** Arguments that are arrays, or become arrays with axes. */
export type Axial = NDArray | TypedArray | NestedList;

type Out = NDArray | readonly [NDArray | null] | UfuncOptions | null;

/** An array that gets the result, or `np.Ellipsis`, which asks for an array even of 0 dimensions. */
type Target<O> = O | readonly [O] | (UfuncOptions & { out: O });
type Targeted<O> = O extends NDArray ? O : NDArray;

/** What an input makes of a result. */
type Kind<T> = 0 extends 1 & T
  ? "any"
  : [T] extends [Axial]
    ? "array"
    : [T] extends [ScalarLike]
      ? "scalar"
      : "either";

/** The result of inputs of these kinds: one array is enough for an array, and what may be anything is believed. */
type Made<N extends DTypeName, K> = "array" extends K
  ? NDArray<N>
  : "any" extends K
    ? AnyItem
    : "either" extends K
      ? NDArray<N> | ItemOf<N>
      : ItemOf<N>;

/**
 * A ufunc of one array. For an array of 0 dimensions without `out` the result is a scalar, as in NumPy. Of a `number`
 * TypeScript cannot tell whether it counts as an integer or as a float.
 */
export interface UnaryUfunc<R extends Rule | "any" = "any"> extends UfuncAttributes {
  <T extends ArrayLike>(x: T): Made<UfuncResult<R, InputOf<T>>, Kind<T>>;
  <O extends NDArray | EllipsisType>(
    x: ArrayLike,
    out: Target<O>,
    options?: UfuncOptions,
  ): Targeted<O>;
  <T extends ArrayLike>(x: T, out?: Out, options?: UfuncOptions): Made<DTypeName, Kind<T>>;
}

/** A ufunc of two arrays, which it promotes. For arrays of 0 dimensions without `out` the result is a scalar, as in NumPy. */
export interface BinaryUfunc<R extends Rule | "any" = "any"> extends UfuncAttributes {
  <T1 extends ArrayLike, T2 extends ArrayLike>(
    x1: T1,
    x2: T2,
  ): Made<
    R extends "floating" ? FloatingOf<T1, T2> : UfuncResult<R, PromotedOf<T1, T2>>,
    Kind<T1> | Kind<T2>
  >;
  <O extends NDArray | EllipsisType>(
    x1: ArrayLike,
    x2: ArrayLike,
    out: Target<O>,
    options?: UfuncOptions,
  ): Targeted<O>;
  <T1 extends ArrayLike, T2 extends ArrayLike>(
    x1: T1,
    x2: T2,
    out?: Out,
    options?: UfuncOptions,
  ): Made<DTypeName, Kind<T1> | Kind<T2>>;
}

/** The data type by a rule, or one of which nothing is known. */
type UfuncResult<R extends Rule | "any", N extends DTypeName> = R extends Rule
  ? ResultOf<R, N>
  : DTypeName;

type Pair<T> = [first: T, second: T];

/** A ufunc of one array with two results; scalars for an array of 0 dimensions without `out`. */
export interface UnaryPairUfunc<R1 extends Rule = "same", R2 extends Rule = "same">
  extends UfuncAttributes {
  <T extends ArrayLike>(
    x: T,
  ): [
    first: Made<ResultOf<R1, InputOf<T>>, Kind<T>>,
    second: Made<ResultOf<R2, InputOf<T>>, Kind<T>>,
  ];
  <T extends ArrayLike>(
    x: T,
    out1?: Out,
    out2?: Out,
    options?: UfuncOptions,
  ): Pair<Made<DTypeName, Kind<T>>>;
}

/** A ufunc of two arrays with two results; scalars for arrays of 0 dimensions without `out`. */
export interface BinaryPairUfunc<R extends Rule = "same"> extends UfuncAttributes {
  <T1 extends ArrayLike, T2 extends ArrayLike>(
    x1: T1,
    x2: T2,
  ): Pair<Made<ResultOf<R, PromotedOf<T1, T2>>, Kind<T1> | Kind<T2>>>;
  <T1 extends ArrayLike, T2 extends ArrayLike>(
    x1: T1,
    x2: T2,
    out1?: Out,
    out2?: Out,
    options?: UfuncOptions,
  ): Pair<Made<DTypeName, Kind<T1> | Kind<T2>>>;
}

/** The function of a ufunc of one array. */
export function unary<R extends Rule | "any" = "any">(ufunc: Ufunc): UnaryUfunc<R> {
  return ufuncFunction(ufunc) as UnaryUfunc<R>;
}

/** The function of a ufunc of two arrays. */
export function binary<R extends Rule | "any" = "any">(ufunc: Ufunc): BinaryUfunc<R> {
  return ufuncFunction(ufunc) as BinaryUfunc<R>;
}

/** The function of a ufunc of one array with two results. */
export function unaryPair<R1 extends Rule, R2 extends Rule>(ufunc: Ufunc): UnaryPairUfunc<R1, R2> {
  return ufuncFunction(ufunc) as UnaryPairUfunc<R1, R2>;
}

/** The function of a ufunc of two arrays with two results. */
export function binaryPair<R extends Rule>(ufunc: Ufunc): BinaryPairUfunc<R> {
  return ufuncFunction(ufunc) as BinaryPairUfunc<R>;
}
