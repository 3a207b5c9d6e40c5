// What reductions take and give, as TypeScript knows it.

import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeLike, DTypeName } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr, ItemOf } from "../dtype/dtype_types.js";
import type { InputOf, ResultOf, Rule } from "../dtype/result_types.js";
import type { ScalarLike } from "../dtype/scalar.js";
import type { AnyItem } from "../indexing/index_types.js";
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
export type Whole<Options> = Options & { axis?: null; out?: null; keepdims?: false };

/** Axes that an array has only beside others: when one of them goes, an array is left. */
type InnerAxis = 1 | 2 | 3 | 4 | 5 | -2 | -3 | -4 | -5;

/** What certainly gives an array without naming one. */
type Kept<Options> = Options & { out?: null } & ({ axis: InnerAxis } | { keepdims: true });

/** The same with the axis in its place. */
export type ForArray<Options> =
  | [axis: InnerAxis, options?: Options & { out?: null }]
  | [axis: Axis | null, options: Options & { out?: null; keepdims: true }]
  | [options: Kept<Options>];

/** The same for a scalar. */
export type ForScalar<Options> =
  | [options?: Whole<Options>]
  | [axis: null, options?: Whole<Options>];

/** The dtype that is asked for, of a function that takes one. */
type Chosen<Options, S> = "dtype" extends keyof Options ? Options & { dtype?: S } : Options;

/**
 * A reduction, whose result has the dtype that a rule makes of the array's. With all axes reduced it is a scalar; with
 * `keepdims`, or an axis that is not the only one, it is an array. With another axis TypeScript cannot tell, for it does
 * not count axes: then it believes either, as NumPy's own type stubs do.
 */
export interface ReduceFunction<R extends Rule, Positional extends readonly unknown[], Options> {
  <T extends ArrayLike, S extends DTypeArgument = null>(
    a: T,
    ...rest: ForScalar<Chosen<Options, S>>
  ): ItemOf<DTypeNameOr<S, ResultOf<R, InputOf<T>>>>;
  <T extends ArrayLike, S extends DTypeArgument = null>(
    a: T,
    ...rest: ForArray<Chosen<Options, S>>
  ): NDArray<DTypeNameOr<S, ResultOf<R, InputOf<T>>>>;
  <O extends NDArray>(a: ArrayLike, options: Options & { out: O }): O;
  (a: ArrayLike, ...rest: Arguments<Positional, Options>): AnyItem;
  // TypeScript tells of the last one if none fits: it is the one whose refusal can be read.
  (a: ArrayLike, axis?: Axis | Options | null): AnyItem;
}

/** The same as a method of an array. */
export interface ReduceMethod<
  D extends DTypeName,
  R extends Rule,
  Positional extends readonly unknown[],
  Options,
> {
  <S extends DTypeArgument = null>(
    ...rest: ForScalar<Chosen<Options, S>>
  ): ItemOf<DTypeNameOr<S, ResultOf<R, D>>>;
  <S extends DTypeArgument = null>(
    ...rest: ForArray<Chosen<Options, S>>
  ): NDArray<DTypeNameOr<S, ResultOf<R, D>>>;
  <O extends NDArray>(options: Options & { out: O }): O;
  (...rest: Arguments<Positional, Options>): AnyItem;
  // The last one is for TypeScript's messages, as above.
  (axis?: Axis | Options | null): AnyItem;
}

type Out = NDArray | null;
export type SumArguments = [
  axis: Axis | null,
  dtype: DTypeLike | null,
  out: Out,
  keepdims: boolean,
];
export type MinArguments = [axis: Axis | null, out: Out, keepdims: boolean];
