// Values kept between two bounds.

import type { ArrayLike } from "../creation/coerce.js";
import { integerBounds } from "../dtype/cast_scalar.js";
import { commonType } from "../dtype/common_type.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { isKeywords } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { NDArray } from "../record/record.js";
import { applyUfunc } from "./apply.js";
import { arithmetic } from "./arithmetic.js";
import { extremes } from "./extremes.js";
import { resultShape } from "./results.js";
import { isFlexible, noOperandLoop } from "./text_ufunc.js";
import type { Ufunc } from "./ufunc.js";
import { arrayOf, type Input, inputOf, typeOf, type UfuncOptions } from "./ufunc_arguments.js";

export interface ClipOptions extends UfuncOptions {
  /** What is less becomes this; null for no bound. */
  min?: ArrayLike | null;
  /** What is more becomes this; null for no bound. */
  max?: ArrayLike | null;
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

function run(a: NDArray, given: readonly unknown[], isMethod: boolean): NDArray | Scalar {
  let count = given.length;
  while (count > 0 && given[count - 1] === undefined) count--;
  const isNamed = isKeywords(given[count - 1]);
  const { min, max, ...options } = (isNamed ? given[--count] : {}) as ClipOptions;
  if (count > 3)
    throw new TypeError(
      `clip() takes from 1 to 4 positional arguments but ${count + 1} were given`,
    );
  const [lower, upper, out] = given.slice(0, count);
  if (!isMethod && count === 1) {
    throw new TypeError("clip() missing 1 required positional argument: 'a_max'");
  }
  if (!isMethod && count === 0) {
    for (const [name, missing] of [
      ["a_max", "a_min"],
      ["a_min", "a_max"],
    ]) {
      if (name in options) {
        throw new TypeError(`clip() missing 1 required positional argument: '${missing}'`);
      }
    }
  }
  if (count > 0 && !isMethod && (min !== undefined || max !== undefined)) {
    throw new ValueError(
      "Passing `min` or `max` keyword argument when `a_min` and `a_max` are provided is forbidden.",
    );
  }
  const target = (out ?? null) as NDArray | null;
  const all = target === null ? options : { ...options, out: target };
  return clipTo(a, lower ?? min, upper ?? max, all);
}

type Bound = ArrayLike | null;

interface ClipFunction {
  (a: ScalarLike, a_min: ScalarLike | null, a_max: ScalarLike | null): Scalar;
  (a: ArrayLike, a_min: Bound, a_max: Bound, out?: NDArray | null, options?: UfuncOptions): NDArray;
  (a: ArrayLike, a_min: Bound, a_max: Bound, options?: UfuncOptions): NDArray;
  (a: ArrayLike, options?: ClipOptions): NDArray;
}

/**
 * NumPy's `np.clip(a, a_min, a_max, out=None, *, min, max, **kwargs)`: what lies below or above the bounds becomes the bound.
 * NaN stays. @throws TypeError for one bound without the other
 */
export const clip = ((a: unknown, ...rest: unknown[]) =>
  run(arrayOf(a), rest, false)) as ClipFunction;

interface ClipMethod {
  (min: Bound, max?: Bound, out?: NDArray | null, options?: UfuncOptions): NDArray;
  (min: Bound, max: Bound, options: UfuncOptions): NDArray;
  (options?: ClipOptions): NDArray;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.clip(min=None, max=None, out=None, **kwargs)`; see `np.clip`. */
    clip: ClipMethod;
  }
}

attach({
  clip: function (this: NDArray, ...rest: unknown[]) {
    return run(this, rest, true);
  } as ClipMethod,
});
