// What reductions take and give, as TypeScript knows it.

import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeLike, DTypeName } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr, ItemOf } from "../dtype/dtype_types.js";
import type { InputOf, ResultOf, Rule } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { Arguments } from "../keywords.js";
import type { NDArray } from "../record/record.js";

/** One axis, or several. */
export type Axis = number | readonly number[];

export interface ReduceOptions {
  /** The axes to reduce; all of them if null. */
  axis?: Axis | null;
  /** The array that gets the result, and is returned. */
  out?: NDArray | null;
  /** Reduced axes stay, with length 1. */
  keepdims?: boolean;
}

export interface WhereOptions extends ReduceOptions {
  /** Truth values, broadcast to the array: only elements where they are true are taken. */
  where?: ArrayLike;
}

export interface InitialOptions extends WhereOptions {
  /** What the reduction starts with; null for the first element. */
  initial?: ScalarLike | null;
}

export interface MeanOptions extends WhereOptions {
  /** The dtype to compute in. */
  dtype?: DTypeLike | null;
}

export interface SumOptions extends MeanOptions, InitialOptions {}

/** The whole array goes into one scalar. */
type Whole<Options> = Options & { axis?: null; out?: null; keepdims?: false };

/** What asks for an array without naming one. */
type Kept<Options> = Options & { out?: null } & ({ axis: Axis } | { keepdims: true });

/** The dtype that is asked for, of a function that takes one. */
type Chosen<Options, S> = "dtype" extends keyof Options ? { dtype?: S } : unknown;

/** What comes by position after the axis. */
type AfterAxis<Positional extends readonly unknown[], Options> = Positional extends readonly [
  unknown,
  ...infer Rest,
]
  ? Arguments<Rest, Options>
  : never;

/** All that is left: an axis, or an `out`, gives an array. */
type ForArray<Positional extends readonly unknown[], Options> =
  | [axis: Axis, ...AfterAxis<Positional, Options>]
  | [options: Options & { out: NDArray }];

/**
 * A reduction, whose result has the dtype that a rule makes of the array's. With all axes reduced it is a scalar. With an
 * axis TypeScript believes in an array, though of a 1-D array it is a scalar as well.
 */
export interface ReduceFunction<R extends Rule, Positional extends readonly unknown[], Options> {
  <T extends ArrayLike, S extends DTypeArgument = null>(
    a: T,
    options?: Whole<Options> & Chosen<Options, S>,
  ): ItemOf<DTypeNameOr<S, ResultOf<R, InputOf<T>>>>;
  <T extends ArrayLike, S extends DTypeArgument = null>(
    a: T,
    ...rest:
      | [axis: Axis, options?: Options & { out?: null } & Chosen<Options, S>]
      | [options: Kept<Options> & Chosen<Options, S>]
  ): NDArray<DTypeNameOr<S, ResultOf<R, InputOf<T>>>>;
  (a: ArrayLike, ...rest: ForArray<Positional, Options>): NDArray;
  (a: ArrayLike, ...rest: Arguments<Positional, Options>): NDArray | Scalar;
  // TypeScript tells of the last one if none fits: it is the one whose refusal can be read.
  (a: ArrayLike, axis?: Axis | Options | null): NDArray | Scalar;
}

/** The same as a method of an array. */
export interface ReduceMethod<
  D extends DTypeName,
  R extends Rule,
  Positional extends readonly unknown[],
  Options,
> {
  <S extends DTypeArgument = null>(
    options?: Whole<Options> & Chosen<Options, S>,
  ): ItemOf<DTypeNameOr<S, ResultOf<R, D>>>;
  <S extends DTypeArgument = null>(
    ...rest:
      | [axis: Axis, options?: Options & { out?: null } & Chosen<Options, S>]
      | [options: Kept<Options> & Chosen<Options, S>]
  ): NDArray<DTypeNameOr<S, ResultOf<R, D>>>;
  (...rest: ForArray<Positional, Options>): NDArray;
  (...rest: Arguments<Positional, Options>): NDArray | Scalar;
  // The last one is for TypeScript's messages, as above.
  (axis?: Axis | Options | null): NDArray | Scalar;
}

type Out = NDArray | null;
export type SumArguments = [
  axis: Axis | null,
  dtype: DTypeLike | null,
  out: Out,
  keepdims: boolean,
];
export type MinArguments = [axis: Axis | null, out: Out, keepdims: boolean];
