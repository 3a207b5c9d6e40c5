// The methods of ufuncs: reduce, accumulate, reduceat, outer and at.

import { axisOf } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DTypeLike } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { Ellipsis, type EllipsisType, type Index } from "../indexing/index_types.js";
import { type Arguments, bind, isKeywords } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, view } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";
import {
  accumulateAlong,
  type RunningRequest,
  reduceStretches,
  runningAxis,
} from "../reduction/accumulate.js";
import { defineReduction, type Reduction, reduce } from "../reduction/reduce.js";
import { applyAny, type Result } from "./apply.js";
import { applyAt } from "./at.js";
import type { Ufunc } from "./ufunc.js";
import {
  arrayOf,
  loopTypeOf,
  onlyNamed,
  outOf,
  type UfuncOptions,
  whereOf,
} from "./ufunc_arguments.js";

type Out = NDArray | readonly [NDArray | null] | EllipsisType | null;

export interface UfuncRunningOptions {
  /** The axis along which elements are taken: the first if not given. */
  axis?: number | null;
  /** The dtype to compute in. */
  dtype?: DTypeLike | null;
  /** The array that gets the result, and is returned. */
  out?: Out;
}

export interface UfuncReduceOptions {
  /** The axes to reduce: the first if not given, all of them if null. */
  axis?: number | readonly number[] | null;
  /** The data type to compute in. */
  dtype?: DTypeLike | null;
  /** The array that gets the result, and is returned. */
  out?: Out;
  /** Reduced axes stay, with length 1. */
  keepdims?: boolean;
  /** What the reduction starts with; null for the first element. */
  initial?: ScalarLike | null;
  /** Truth values, broadcast to the array: only elements where they are true are taken. */
  where?: ArrayLike;
}

type RunningArguments = [axis: number | null, dtype: DTypeLike | null, out: Out];
type ReduceArguments = [
  axis: number | readonly number[] | null,
  dtype: DTypeLike | null,
  out: Out,
  keepdims: boolean,
  initial: ScalarLike | null,
  where: ArrayLike,
];

/** What every ufunc can do besides being called; those that fit it neither in inputs nor results refuse. */
export interface UfuncMethods {
  /**
   * NumPy's `ufunc.reduce(array, axis=0, dtype=None, out=None, keepdims=False, initial, where=True)`: one axis, or
   * several, taken into one element each. A scalar if nothing remains.
   * @throws ValueError for no elements without an identity; AxisError
   */
  reduce(
    array: ArrayLike,
    ...rest: Arguments<ReduceArguments, UfuncReduceOptions>
  ): NDArray | Scalar;
  /**
   * NumPy's `ufunc.accumulate(array, axis=0, dtype=None, out=None)`: all partial results along an axis, in an array of the
   * same shape.
   */
  accumulate(array: ArrayLike, ...rest: Arguments<RunningArguments, UfuncRunningOptions>): NDArray;
  /**
   * NumPy's `ufunc.reduceat(array, indices, axis=0, dtype=None, out=None)`: the stretches of an axis from one index to the
   * next, each reduced.
   * @throws IndexError
   */
  reduceat(
    array: ArrayLike,
    indices: ArrayLike,
    ...rest: Arguments<RunningArguments, UfuncRunningOptions>
  ): NDArray;
  /** NumPy's `ufunc.outer(A, B, **kwargs)`: for every element of `A` with every element of `B`. */
  outer(A: ArrayLike, B: ArrayLike, options?: UfuncOptions): NDArray | Scalar;
  /**
   * NumPy's `ufunc.at(a, indices, b)`: computes in place at the picked elements, one after the other, so that what is
   * picked twice is computed twice. A list of lists or slices is a tuple of indices; read-only arrays are written to as well.
   * @throws IndexError; ValueError for values that do not fit
   */
  at(a: NDArray, indices: Index | readonly Index[], b?: ArrayLike): void;
}

/** The methods of one ufunc. */
export function methodsOf(
  ufunc: Ufunc,
): Record<keyof UfuncMethods, (...given: unknown[]) => unknown> {
  const reducing = once(() => defineReduction(`${ufunc.name}.reduce`, ufunc));
  const accumulating = once(() => defineReduction(`${ufunc.name}.accumulate`, ufunc));
  const stretching = once(() => defineReduction(`${ufunc.name}.reduceat`, ufunc));
  return {
    reduce: (...given) => {
      checkBinary(ufunc, "reduce");
      return reduceWith(reducing(), given);
    },
    accumulate: (...given) => {
      checkBinary(ufunc, "accumulate");
      return accumulateWith(accumulating(), given);
    },
    reduceat: (...given) => {
      checkBinary(ufunc, "reduceat");
      return reduceAtWith(stretching(), given);
    },
    outer: (...given) => outer(ufunc, given),
    at: (...given) => at(ufunc, given),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** @throws ValueError */
function checkBinary({ nin, nout }: Ufunc, method: string): void {
  if (nin !== 2) throw new ValueError(`${method} only supported for binary functions`);
  if (nout === 1) return;
  throw new ValueError(`${method} only supported for functions returning a single value`);
}

/** @throws TypeError `reduce() missing required argument 'array' (pos 0)` */
function required(given: readonly unknown[], method: string, names: readonly string[]): void {
  for (const [k, name] of names.entries()) {
    if (given[k] !== undefined) continue;
    throw new TypeError(`${method}() missing required argument '${name}' (pos ${k})`);
  }
}

/** Arguments by name. `null` for the axis means all axes, also by position. */
function bound<T extends { axis?: unknown }>(
  method: string,
  rest: readonly unknown[],
  names: readonly (keyof T & string)[],
  before: number,
): Partial<T> {
  let count = rest.length;
  while (count > 0 && rest[count - 1] === undefined) count--;
  if (isKeywords(rest[count - 1])) count--;
  if (count > names.length) {
    throw new TypeError(
      `${method}() takes from ${before} to ${before + names.length} positional arguments but ${before + count} were given`,
    );
  }
  if (rest.includes(Ellipsis)) throw onlyNamed();
  const options = bind<T>(method, rest, names);
  return rest[0] === null ? { ...options, axis: null } : options;
}

const runningNames = ["axis", "dtype", "out"] as const;
const reduceNames = [...runningNames, "keepdims", "initial", "where"] as const;

function reduceWith(reduction: Reduction, given: readonly unknown[]): NDArray | Scalar {
  required(given, "reduce", ["array"]);
  const options = bound<UfuncReduceOptions>("reduce", given.slice(1), reduceNames, 1);
  const dtype = loopTypeOf(options.dtype);
  const out = outOf(options.out);
  const { axis, keepdims, initial, where } = options;
  const result = reduce(reduction, arrayOf(given[0]), {
    axis: axis === undefined ? 0 : axis,
    dtype,
    out,
    keepdims: keepdims === true,
    where: whereOf(where),
    ...(initial !== undefined && { initial }),
  });
  if (result.shape.length > 0 || out !== null || options.out === Ellipsis) return result;
  return firstItem(result);
}

/** The axis and the request of a running reduction. @throws TypeError `cannot accumulate on a scalar` */
function runningRequest(
  method: string,
  a: NDArray,
  options: UfuncRunningOptions,
): { axis: number; request: RunningRequest } {
  const { axis } = options;
  const request = { dtype: loopTypeOf(options.dtype), out: outOf(options.out) };
  if (a.shape.length === 0) {
    // An item is taken for an axis of length 1 here.
    if (typeof axis === "number") axisOf(axis, axis === 0 || axis === -1 ? 1 : 0);
    throw new TypeError(`cannot ${method} on a scalar`);
  }
  return {
    axis: runningAxis(axis === undefined ? 0 : axis, a.shape.length, method),
    request,
  };
}

function accumulateWith(reduction: Reduction, given: readonly unknown[]): NDArray {
  required(given, "accumulate", ["array"]);
  const options = bound<UfuncRunningOptions>("accumulate", given.slice(1), runningNames, 1);
  const a = arrayOf(given[0]);
  const { axis, request } = runningRequest("accumulate", a, options);
  return accumulateAlong(reduction, a, axis, request);
}

const asIndices = origin("astype", "copy", "Converted for the time of a computation.");

function reduceAtWith(reduction: Reduction, given: readonly unknown[]): NDArray {
  required(given, "reduceat", ["array", "indices"]);
  const options = bound<UfuncRunningOptions>("reduceat", given.slice(2), runningNames, 2);
  const a = arrayOf(given[0]);
  const indices = arrayOf(given[1]);
  if (indices.shape.length > 1) {
    throw new ValueError(
      "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.",
    );
  }
  if (indices.shape.length === 0) {
    throw new ValueError("object of too small depth for desired array");
  }
  const { axis, request } = runningRequest("reduceat", a, options);
  const whole = copyOf(indices, builtin.int64, "C", asIndices);
  const places = Array.from({ length: whole.shape[0] }, (_, n) =>
    Number(whole.block.view.getBigInt64(n * 8, true)),
  );
  return reduceStretches(reduction, a, places, axis, request);
}

const opened = origin("newaxis", "view", "An axis of length 1 needs no memory.");

function outer(ufunc: Ufunc, given: readonly unknown[]): Result {
  if (ufunc.nin !== 2) throw new ValueError("outer product only supported for binary functions");
  const last = given[given.length - 1];
  const options = given.length > 2 && isKeywords(last) ? last : null;
  if (given.length !== (options === null ? 2 : 3)) {
    throw new TypeError("exactly two arguments expected");
  }
  const [a, b] = given.slice(0, 2).map(arrayOf);
  const ndim = a.shape.length + b.shape.length;
  if (ndim > MAX_NDIM) {
    throw new ValueError(
      `maximum supported dimension for an ndarray is ${MAX_NDIM}, but \`${ufunc.name}.outer()\` result would have ${ndim}.`,
    );
  }
  const more = b.shape.map(() => 0);
  const shape = [...a.shape, ...more.map(() => 1)];
  const first = view(a, a.offset, shape, [...a.strides, ...more], a.dtype, opened);
  return applyAny(ufunc, options === null ? [first, b] : [first, b, options]);
}

function at(ufunc: Ufunc, given: readonly unknown[]): void {
  if (given.length < 2) {
    throw new TypeError(`at() takes at least 2 arguments (${given.length} given)`);
  }
  if (given.length > 3) {
    throw new TypeError(`at() takes at most 3 arguments (${given.length} given)`);
  }
  const [a, indices, b] = given;
  if (ufunc.nout !== 1) throw new ValueError("Only single output ufuncs supported at this time");
  if (!(a instanceof NDArray)) throw new TypeError("first operand must be array");
  if (ufunc.nin === 2 && b === undefined) throw new ValueError("second operand needed for ufunc");
  if (ufunc.nin === 1 && b !== undefined) {
    throw new ValueError("second operand provided when ufunc is unary");
  }
  applyAt(ufunc, a, indexOf(indices, a.shape.length), b === undefined ? null : arrayOf(b));
}

/** A list that holds something else than integers and booleans is a tuple of indices. */
function indexOf(indices: unknown, ndim: number): readonly Index[] {
  if (!Array.isArray(indices)) return [indices as Index];
  const isTuple = indices.some((item) => typeof item === "object" || item === null);
  return isTuple || (ndim === 0 && indices.length === 0) ? indices : [indices];
}
