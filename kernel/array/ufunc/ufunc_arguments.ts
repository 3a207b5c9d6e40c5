// The arguments of a ufunc: inputs, `out`, and the options that NumPy has as keywords.

import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, checkCasting } from "../dtype/cast.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { type Promotable, scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { Ellipsis, type EllipsisType } from "../indexing/index_types.js";
import { isKeywords, keywords } from "../keywords.js";
import { NDArray, WRITEABLE } from "../record/record.js";
import type { Ufunc } from "./ufunc.js";

export interface UfuncOptions {
  /** The array that gets the result, and is returned; `np.Ellipsis` asks for an array even of 0 dimensions. */
  out?: NDArray | readonly [NDArray | null] | EllipsisType | null;
  /** The dtype of the result, which the loop computes in. */
  dtype?: DTypeLike | null;
  /** How far inputs and result may be cast: `same_kind` if not given. */
  casting?: Casting;
  /** A boolean array: where it is false nothing is computed, and `out` keeps what it holds. */
  where?: ArrayLike;
}

/** An input: an array, or a scalar that is not one yet. */
export type Input = NDArray | ScalarLike;

/** A call with its arguments told apart. */
export interface Call {
  readonly inputs: readonly Input[];
  readonly out: NDArray | null;
  /** A result of 0 dimensions stays an array. */
  readonly keepsArray: boolean;
  readonly dtype: DType | null;
  readonly casting: Casting;
  readonly where: NDArray | null;
}

/** Any value that a ufunc takes as an array or a scalar. */
export function inputOf(value: unknown): Input {
  return value instanceof NDArray || isScalar(value)
    ? value
    : fromValues(value as ArrayLike, null, "C");
}

/** Any value that stands for an array, as an array. */
export function arrayOf(value: unknown): NDArray {
  return value instanceof NDArray ? value : fromValues(value as ArrayLike, null, "C");
}

/** How an input takes part in promotion. */
export const typeOf = (input: Input): Promotable =>
  input instanceof NDArray ? input.dtype : scalarType(input);

/** @throws TypeError for too few or too many arguments and for unknown options. */
export function parseCall({ name, nin }: Ufunc, given: readonly unknown[]): Call {
  let count = given.length;
  while (count > nin && given[count - 1] === undefined) count--;
  const options = count > nin && isKeywords(given[count - 1]) ? given[--count] : null;
  if (count < nin || count > nin + 1) {
    throw new TypeError(
      `${name}() takes from ${nin} to ${nin + 1} positional arguments but ${count} ${count === 1 ? "was" : "were"} given`,
    );
  }
  const named = keywords(name, options as UfuncOptions, ["out", "dtype", "casting", "where"]);
  if (count > nin && named.out !== undefined) {
    throw new TypeError(`cannot specify 'out' as both a positional and keyword argument`);
  }
  const target = count > nin ? given[nin] : named.out;
  const casting = named.casting ?? "same_kind";
  checkCasting(casting);
  const loopType = loopTypeOf(named.dtype);
  return {
    inputs: given.slice(0, nin).map(inputOf),
    out: outOf(target),
    keepsArray: target === Ellipsis || target instanceof NDArray,
    dtype: loopType,
    casting,
    where: named.where === undefined || named.where === true ? null : maskOf(named.where),
  };
}

/**
 * The `dtype` option: what the loop computes in, null if it is not given.
 * @throws TypeError for one that is not in the machine's byte order
 */
export function loopTypeOf(spec: DTypeLike | null | undefined): DType | null {
  if (spec === undefined || spec === null) return null;
  const type = dtype(spec);
  if (!type.swapped) return type;
  throw new TypeError(
    "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte " +
      "order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.",
  );
}

/** The array that `out` names, which must be writeable; null if there is none. */
export function outOf(target: unknown): NDArray | null {
  if (target === undefined || target === null || target === Ellipsis) return null;
  if (Array.isArray(target)) {
    if (target.length === 1 && (target[0] === null || target[0] instanceof NDArray)) {
      return outOf(target[0]);
    }
    if (target.every((item) => item instanceof NDArray)) {
      throw new ValueError("The 'out' tuple must have exactly one entry per ufunc output");
    }
  }
  if (!(target instanceof NDArray)) throw new TypeError("return arrays must be of ArrayType");
  checkOut(target);
  return target;
}

/** @throws ValueError `output array is read-only` */
export function checkOut(target: NDArray): void {
  if (!(target.flagBits & WRITEABLE)) throw new ValueError("output array is read-only");
}

function maskOf(where: unknown): NDArray {
  const array = arrayOf(where);
  if (array.dtype !== builtin.bool) {
    throw new TypeError(
      `Cannot cast array data from ${array.dtype.repr()} to dtype('bool') according to the rule 'safe'`,
    );
  }
  return array;
}
