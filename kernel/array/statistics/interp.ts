// Linear interpolation between points of a curve.

import { realNumber } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, castable, castError } from "../dtype/cast.js";
import { builtin, type DType } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { ResultOf } from "../dtype/result_types.js";
import { Complex, Float, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import { concatenate } from "../shape/join.js";
import { argsort } from "../sorting/sort.js";
import { vectorOf } from "../sorting/vector.js";
import { remainder } from "../ufunc/division.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { combined, minus, plus, unwrap } from "./array_arithmetic.js";

export interface InterpOptions {
  /** The value before the first point; that of the first point if not given. */
  left?: ScalarLike | null;
  /** The value behind the last point; that of the last point if not given. */
  right?: ScalarLike | null;
  /** The curve repeats itself after so much. */
  period?: number | null;
}

type Positional = [left: ScalarLike | null, right: ScalarLike | null, period: number | null];

const between = origin(
  "interp",
  "new",
  "interp computes new values, and they need memory of their own.",
);
const converted = origin("astype", "copy", "Converted for the time of a computation.");

function floats(value: ArrayLike, type: DType, casting: Casting): NDArray {
  if (value instanceof NDArray && !castable(value.dtype, type, casting)) {
    throw castError(value.dtype, type, "safe", value.shape.length);
  }
  const a = value instanceof NDArray ? value : fromValues(value, type, "C");
  return copyOf(a, type, "C", converted);
}

function numbersOf(a: NDArray): Float64Array {
  const { buffer, byteOffset, byteLength } = a.block.bytes;
  return new Float64Array(buffer, byteOffset, a.size === 0 ? 0 : byteLength / 8);
}

/** The last point that is not behind `x`, between `-1` and the last. */
function pointBefore(xp: Float64Array, x: number): number {
  let [low, high] = [0, xp.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (xp[middle] <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Interpolates one part of the values: every `width`th number, beginning with number `part`.
 * @param ends the values before the first and behind the last point.
 */
function interpolate(
  x: Float64Array,
  xp: Float64Array,
  fp: Float64Array,
  to: Float64Array,
  [width, part]: readonly [number, number],
  [left, right]: readonly [number, number],
): void {
  const last = xp.length - 1;
  for (let k = 0; k < x.length; k++) {
    const at = k * width + part;
    const given = x[k];
    if (Number.isNaN(given)) {
      to[at] = part === 0 ? given : 0;
      continue;
    }
    const point = pointBefore(xp, given);
    const before = fp[point * width + part];
    if (point < 0) to[at] = left;
    else if (point === last) to[at] = given > xp[last] ? right : before;
    else if (xp[point] === given) to[at] = before;
    else {
      const after = fp[(point + 1) * width + part];
      const slope = (after - before) / (xp[point + 1] - xp[point]);
      let value = slope * (given - xp[point]) + before;
      // Infinite values: perhaps the point behind tells more.
      if (Number.isNaN(value)) value = slope * (given - xp[point + 1]) + after;
      to[at] = Number.isNaN(value) && before === after ? before : value;
    }
  }
}

/** The points of one period in order, and one more at either end. */
function repeated(points: readonly NDArray[], period: number): NDArray[] {
  const [xp, fp] = points;
  const turned = combined(remainder, xp, period);
  const order = argsort(turned, { kind: "stable" });
  const [x, f] = [turned.get(order), fp.get(order)] as [NDArray, NDArray];
  const [first, last] = [slice(0, 1), slice(-1)];
  return [
    concatenate([minus(x.get(last), period), x, plus(x.get(first), period)]),
    concatenate([f.get(last) as NDArray, f, f.get(first) as NDArray]),
  ];
}

/** What an interpolation gives: one number for one, an array for an array of them. */
export interface InterpFunction {
  <T extends ArrayLike>(
    x: Axial,
    xp: ArrayLike,
    fp: T,
    ...rest: Arguments<Positional, InterpOptions>
  ): NDArray<ResultOf<"widest", DTypeNameOfValue<T>>>;
  (
    x: ArrayLike,
    xp: ArrayLike,
    fp: ArrayLike,
    ...rest: Arguments<Positional, InterpOptions>
  ): NDArray | Scalar;
}

/**
 * NumPy's `np.interp(x, xp, fp, left=None, right=None, period=None)`: the values at `x` of the curve through the points
 * `(xp, fp)`, where `xp` ascends. New float64 values of the shape of `x`, or complex128 if `fp` is complex.
 * @throws ValueError for points that are none, or not as many values; TypeError for complex `x`
 */
export const interp = ((x: ArrayLike, xp: ArrayLike, fp: ArrayLike, ...rest: unknown[]) => {
  const options = bind<InterpOptions>("interp", rest, ["left", "right", "period"]);
  const type = toArray(fp).dtype.kind === "c" ? builtin.complex128 : builtin.float64;
  const isPeriodic = options.period !== undefined && options.period !== null;
  const period = Math.abs(realNumber(options.period ?? 0));
  if (isPeriodic && period === 0) throw new ValueError("period must be a non-zero value");
  // NumPy converts what a period is asked for without asking whether it may.
  const casting = isPeriodic ? "unsafe" : "safe";
  let at = floats(x, builtin.float64, casting);
  let points = [
    floats(vectorOf(xp, builtin.float64), builtin.float64, casting),
    floats(vectorOf(fp, type), type, casting),
  ];
  const [count] = points[0].shape;
  if (count === 0) throw new ValueError("array of sample points is empty");
  if (points[1].shape[0] !== count) {
    throw new ValueError("fp and xp are not of the same length.");
  }
  if (isPeriodic) {
    at = combined(remainder, at, new Float(period)).copy();
    points = repeated(points, period);
  }
  const [places, values] = points.map(numbersOf);
  const width = type === builtin.complex128 ? 2 : 1;
  const result = owner(at.shape, type, between, [sourceOf(toArray(x))]);
  for (let part = 0; part < width; part++) {
    const end = (value: ScalarLike | null | undefined, otherwise: number): number => {
      if (value === undefined || value === null || isPeriodic) return otherwise;
      if (width === 1 || !(value instanceof Complex)) return part === 0 ? realNumber(value) : 0;
      return part === 0 ? value.real : value.imag;
    };
    const first = end(options.left, values[part]);
    const last = end(options.right, values[values.length - width + part]);
    if (sizeOf(at.shape) > 0) {
      interpolate(numbersOf(at), places, values, numbersOf(result), [width, part], [first, last]);
    }
  }
  return unwrap(result);
}) as InterpFunction;
