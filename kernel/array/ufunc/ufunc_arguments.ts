// The arguments of a ufunc: inputs, `out`, and the options that NumPy has as keywords.

import { type Order, orderOf } from "../arguments.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, checkCasting } from "../dtype/cast.js";
import { integerBounds } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { type Promotable, scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { Ellipsis, type EllipsisType } from "../indexing/index_types.js";
import { isKeywords, keywords } from "../keywords.js";
import { NDArray } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { type Asked, signatureOf } from "./signature.js";
import type { Ufunc } from "./ufunc.js";

type Signature = string | readonly (DTypeLike | null)[];

export interface UfuncOptions {
  /**
   * The array that gets the result, and is returned; `np.Ellipsis` asks for an array even of 0 dimensions. A ufunc with
   * two results takes a list of two arrays, each of which may be null.
   */
  out?: NDArray | readonly (NDArray | null)[] | EllipsisType | null;
  /** The dtype of the result, which the loop computes in. */
  dtype?: DTypeLike | null;
  /** How far inputs and result may be cast: `same_kind` if not given. */
  casting?: Casting;
  /** A boolean array: where it is false nothing is computed, and `out` keeps what it holds. */
  where?: ArrayLike;
  /** How a new result lies in memory: `K`, as the inputs do, if not given. */
  order?: Order | null;
  /** The dtypes of inputs and results as characters, such as `dd->d`, or as a list. */
  signature?: Signature;
  /** Another name for `signature`. */
  sig?: Signature;
  /** NumPy's say in the class of a result; here all are arrays. */
  subok?: boolean;
}

/** An input: an array, or a scalar that is not one yet. */
export type Input = NDArray | ScalarLike;

/** A call with its arguments told apart. */
export interface Call {
  readonly inputs: readonly Input[];
  /** The inputs before text among them became numbers: a new result lies in memory as they do. */
  readonly originals?: readonly Input[];
  /** For each result the array that gets it, or null. */
  readonly outs: readonly (NDArray | null)[];
  /** Results of 0 dimensions stay arrays. */
  readonly keepsArray: boolean;
  readonly dtype: DType | null;
  readonly signature: string | null;
  readonly order: Order;
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

/** The inputs of a ufunc. An integer that is the only one is an array, of uint64 where int64 cannot hold it. */
export function inputsOf(given: readonly unknown[]): Input[] {
  const inputs = given.map(inputOf);
  const [input] = inputs;
  if (inputs.length > 1 || (typeof input !== "number" && typeof input !== "bigint")) return inputs;
  const isLarge = input > integerBounds(builtin.int64)[1] && typeOf(input) === "int";
  return isLarge ? [fromValues(input, null, "C")] : inputs;
}

const isArray = (out: NDArray | null) => out !== null;

/** The names of the options that all ufuncs take. */
export const optionNames = [
  "out",
  "dtype",
  "casting",
  "where",
  "order",
  "signature",
  "sig",
  "subok",
] as const;

/** @throws TypeError for too few or too many arguments and for unknown options. */
export function parseCall({ name, nin, nout }: Ufunc, given: readonly unknown[]): Call {
  let count = given.length;
  while (count > nin && given[count - 1] === undefined) count--;
  const options = count > nin && isKeywords(given[count - 1]) ? given[--count] : null;
  if (count < nin || count > nin + nout) {
    throw new TypeError(
      `${name}() takes from ${nin} to ${nin + nout} positional arguments but ${count} ${count === 1 ? "was" : "were"} given`,
    );
  }
  const named = keywords(name, options as UfuncOptions, optionNames);
  if (count > nin && named.out !== undefined) {
    throw new TypeError(`cannot specify 'out' as both a positional and keyword argument`);
  }
  if (count > nin && given.slice(nin, count).includes(Ellipsis)) throw onlyNamed();
  const targets = count > nin ? given.slice(nin, count) : outList(named.out, nout);
  // In NumPy's order: the first argument that is bad is the one complained about.
  const asked = askedTypes(name, nin, nout, named);
  const loopType = loopTypeOf(asked.dtype);
  const inputs = inputsOf(given.slice(0, nin));
  const outs = nout === 1 ? [outOf(targets[0])] : [outOf(targets[0]), outOf(targets[1])];
  const where = whereOf(named.where);
  const casting = named.casting === undefined ? "same_kind" : named.casting;
  checkCasting(casting);
  return {
    inputs,
    outs,
    keepsArray: named.out === Ellipsis || outs.some(isArray),
    dtype: loopType,
    signature: asked.signature,
    casting,
    order: orderOf(named.order, "K"),
    where,
  };
}

/** What is said of `out=...` in the place of an argument without a name. */
export const onlyNamed = (): TypeError =>
  new TypeError("out=... is only allowed as a keyword argument.");

/** The data types that a call asks for. @throws TypeError for more than one way of asking; what `signatureOf` throws */
export function askedTypes(
  name: string,
  nin: number,
  nout: number,
  { dtype, signature, sig }: Pick<UfuncOptions, "dtype" | "signature" | "sig">,
): Asked {
  if (signature === undefined && sig === undefined)
    return { signature: null, dtype: dtype ?? null };
  if (signature !== undefined && sig !== undefined) {
    throw new TypeError("cannot specify both 'sig' and 'signature'");
  }
  if (dtype !== undefined && dtype !== null) {
    throw new TypeError("cannot specify both 'signature' and 'dtype'");
  }
  return signatureOf({ name, nin, nout }, signature ?? sig);
}

/**
 * The `out` option as a list with an entry for each result.
 * @throws TypeError if there are two results and it is no list; ValueError if it has another length
 */
function outList(out: unknown, nout: number): readonly unknown[] {
  if (out === undefined || out === null || out === Ellipsis) return [];
  if (Array.isArray(out) && out.includes(Ellipsis)) throw notAlone();
  const isArrays = (items: unknown[]) =>
    items.every((item) => item === null || item instanceof NDArray);
  if (!Array.isArray(out) || (nout === 1 && !isArrays(out))) {
    if (nout === 1) return [out];
    throw new TypeError("'out' must be a tuple of arrays");
  }
  if (out.length === nout) return out;
  throw new ValueError("The 'out' tuple must have exactly one entry per ufunc output");
}

/**
 * The `dtype` option: what the loop computes in, null if it is not given.
 * @throws TypeError for one that is not in the machine's byte order, or has a length or fields
 */
export function loopTypeOf(spec: DTypeLike | null | undefined): DType | null {
  if (spec === undefined || spec === null) return null;
  const type = dtype(spec);
  if (!type.swapped && (isNumeric(type) || type.itemsize === 0)) return type;
  throw new TypeError(
    "The `dtype` and `signature` arguments to ufuncs only select the general DType and not details such as the byte " +
      "order or time unit. You can avoid this error by using the scalar types `np.float64` or the dtype string notation.",
  );
}

const notAlone = (): TypeError =>
  new TypeError("must use `...` as `out=...` and not per-operand/in a tuple");

/** The array that `out` names, which must be writeable; null if there is none. */
export function outOf(target: unknown): NDArray | null {
  if (target === undefined || target === null || target === Ellipsis) return null;
  if (Array.isArray(target)) {
    if (target.includes(Ellipsis)) throw notAlone();
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
  requireWriteable(target, "output array is read-only");
}

/**
 * The `where` option as an array of booleans; null where every element counts. A list is read as booleans.
 * @throws TypeError for an array of anything else
 */
export function whereOf(where: ArrayLike | undefined): NDArray | null {
  if (where === undefined || where === true) return null;
  if (!(where instanceof NDArray)) return fromValues(where, builtin.bool, "C");
  if (where.dtype === builtin.bool) return where;
  throw new TypeError(
    `Cannot cast array data from ${where.dtype.repr()} to dtype('bool') according to the rule 'safe'`,
  );
}
