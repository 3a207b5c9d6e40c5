// Values kept between two bounds.

import type { ArrayLike } from "../creation/coerce.js";
import { integerBounds } from "../dtype/cast_scalar.js";
import { commonType } from "../dtype/common_type.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, isKeywords, keywords } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { NDArray } from "../record/record.js";
import { applyUfunc } from "./apply.js";
import { arithmetic } from "./arithmetic.js";
import { extremes } from "./extremes.js";
import { resultShape } from "./results.js";
import { isFlexible, noOperandLoop } from "./text_ufunc.js";
import type { Ufunc } from "./ufunc.js";
import {
  arrayOf,
  type Input,
  inputOf,
  optionNames,
  typeOf,
  type UfuncOptions,
} from "./ufunc_arguments.js";
import type { Axial } from "./ufunc_types.js";

/** Keyword arguments of an array's `clip`. */
export interface ClipOptions extends UfuncOptions {
  /** What is less becomes this; null for no bound. */
  min?: ArrayLike | null;
  /** What is more becomes this; null for no bound. */
  max?: ArrayLike | null;
}

/** Keyword arguments of `np.clip`. */
export interface ClipNames extends ClipOptions {
  /** What is less becomes this; null for no bound. */
  a_min?: ArrayLike | null;
  /** What is more becomes this; null for no bound. */
  a_max?: ArrayLike | null;
}

const why = origin("clip", "new", "clip computes new values, and they need memory of their own.");
const asClip = (ufunc: Ufunc): Ufunc => ({ ...ufunc, name: "clip", origin: why });
const raised = asClip(extremes.maximum);
const lowered = asClip(extremes.minimum);

/** A Python integer that is no bound for integers of the array's dtype is none at all. */
function boundOf(a: NDArray, bound: unknown, isLower: boolean): unknown {
  const isInteger = typeof bound === "bigint" || Number.isInteger(bound);
  if (!isInteger || !"iu".includes(a.dtype.kind)) return bound;
  const [least, most] = integerBounds(a.dtype);
  const value = bound as number | bigint;
  return (isLower ? value <= least : value >= most) ? null : bound;
}

/** That all fit together, before two of them are computed. @throws ValueError that names every shape */
function checkShapes(inputs: readonly Input[], out: UfuncOptions["out"]): void {
  const operands = inputs.map((input) => ({ shape: input instanceof NDArray ? input.shape : [] }));
  resultShape({ outs: out instanceof NDArray ? [out] : [], where: null }, operands);
}

/** Is nothing asked of the result but what it is anyway? */
function isUnasked({ out, dtype, where, order, signature, casting }: UfuncOptions): boolean {
  return [out, dtype, where, order, signature, casting].every((one) => one === undefined);
}

function clipTo(
  a: NDArray,
  lower: unknown,
  upper: unknown,
  options: UfuncOptions,
): NDArray | Scalar {
  const low = boundOf(a, lower, true) ?? null;
  const high = boundOf(a, upper, false) ?? null;
  if (low === null && high === null) return applyUfunc(arithmetic.positive, [a, options]);
  if (low === null) return applyUfunc(extremes.minimum, [a, high, options]);
  if (high === null) return applyUfunc(extremes.maximum, [a, low, options]);
  const inputs = [a, low, high].map(inputOf);
  if (options.where === undefined) checkShapes(inputs, options.out);
  const types = inputs.map(typeOf);
  if (options.dtype == null && types.some(isFlexible)) throw noOperandLoop("clip", types);
  const dtype = options.dtype ?? commonType(types);
  const { casting = "same_kind" } = options;
  const [, first, last] = inputs;
  const isPlain = dtype === a.dtype && !(first instanceof NDArray);
  const between = applyUfunc(raised, isPlain ? [a, first] : [a, first, { dtype, casting }]);
  // The first result is nobody's yet, and has the shape of the last unless the upper bound stretches it.
  const isOwn = between instanceof NDArray && !(last instanceof NDArray) && isUnasked(options);
  if (isOwn) return applyUfunc(lowered, [between, last, { out: between }]);
  return applyUfunc(lowered, [between, last, { ...options, dtype }]);
}

const names = {
  function: ["a_min", "a_max", "out"],
  method: ["min", "max", "out"],
} as const;

const allowed = {
  function: [...names.function, "min", "max", ...optionNames],
  method: ["min", "max", ...optionNames],
} as const;

/** The arguments by their names. @throws TypeError for unknown ones, and for too many */
function named(given: readonly unknown[], kind: keyof typeof names): ClipNames {
  let count = given.length;
  while (count > 0 && given[count - 1] === undefined) count--;
  const isNamed = isKeywords(given[count - 1]);
  const options = isNamed ? (given[--count] as ClipNames) : null;
  const bound: ClipNames = { ...keywords<ClipNames>("clip", options, allowed[kind]) };
  if (count > 3) {
    throw new TypeError(
      `clip() takes from 1 to 4 positional arguments but ${count + 1} were given`,
    );
  }
  for (const [k, name] of names[kind].slice(0, count).entries()) {
    if (bound[name] !== undefined) {
      throw new TypeError(`clip() got multiple values for argument '${name}'`);
    }
    if (given[k] !== undefined) bound[name] = given[k] as null;
  }
  if (bound.out === null) delete bound.out;
  return bound;
}

function run(a: NDArray, { a_min, a_max, min, max, ...options }: ClipNames): NDArray | Scalar {
  if (a_min === undefined && a_max === undefined) return clipTo(a, min, max, options);
  for (const [bound, name] of [
    [a_min, "a_min"],
    [a_max, "a_max"],
  ]) {
    if (bound === undefined) {
      throw new TypeError(`clip() missing 1 required positional argument: '${name}'`);
    }
  }
  if (min === undefined && max === undefined) return clipTo(a, a_min, a_max, options);
  throw new ValueError(
    "Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.",
  );
}

type Bound = ArrayLike | null;

type ScalarBound = ScalarLike | null;

/** What bounds take part in promotion: one that is null has the data type of the array. */
type BoundsOf<A, B> = B extends null ? A : B;

/**
 * NumPy's `np.clip(a, a_min, a_max, out=None, *, min, max, **kwargs)`: what lies below or above the bounds becomes the bound.
 * NaN stays. @throws TypeError for one bound without the other
 */
export function clip<A extends Axial, L extends ScalarBound, U extends ScalarBound>(
  a: A,
  a_min: L,
  a_max: U,
): NDArray<PromotedOf<A, BoundsOf<A, L | U>>>;
export function clip<A extends Axial, B extends Axial>(
  a: A,
  a_min: B,
  a_max: B,
): NDArray<PromotedOf<A, B>>;
export function clip(a: ScalarLike, a_min: ScalarBound, a_max: ScalarBound): Scalar;
export function clip(
  a: ArrayLike,
  ...rest: Arguments<[a_min: Bound, a_max: Bound, out: NDArray | null], ClipNames>
): NDArray;
export function clip(a: ArrayLike, ...rest: unknown[]): NDArray | Scalar {
  return run(arrayOf(a), named(rest, "function"));
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.clip(min=None, max=None, out=None, **kwargs)`; see `np.clip`. */
    clip<L extends ScalarBound, U extends ScalarBound = null>(
      min: L,
      max?: U,
    ): NDArray<PromotedOf<NDArray<D>, BoundsOf<NDArray<D>, L | U>>>;
    /** NumPy's `a.clip(min=None, max=None, out=None, **kwargs)`; see `np.clip`. */
    clip(...rest: Arguments<[min: Bound, max: Bound, out: NDArray | null], ClipOptions>): NDArray;
  }
}

attach({
  clip: function (this: NDArray, ...rest: unknown[]) {
    return run(this, named(rest, "method"));
  } as NDArray["clip"],
});
