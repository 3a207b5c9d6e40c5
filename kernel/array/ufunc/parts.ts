// Real and imaginary parts, angles, and values that are no numbers.

import { realNumber } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { copyto } from "../assign/copyto.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { zeros } from "../creation/creation.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { firstItem, isScalar, truth } from "../dtype/items.js";
import { finfo } from "../dtype/limits.js";
import type { ResultOf } from "../dtype/result_types.js";
import { Complex, Float, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { where } from "../indexing/where.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { NDArray } from "../record/record.js";
import { all } from "../reduction/reduction.js";
import { absolute, divide, multiply } from "./arithmetic.js";
import { equal, less, logical_and, logical_not, not_equal } from "./comparison.js";
import { equality } from "./equality.js";
import { conjugate, isinf, isnan, signbit } from "./floating.js";
import { arctan2, sin as sinOf } from "./trigonometry.js";
import { arrayOf } from "./ufunc_arguments.js";

/** A scalar for an array of 0 dimensions. */
function unwrap(a: NDArray): NDArray | Scalar {
  return a.shape.length > 0 ? a : firstItem(a);
}

/** NumPy's `np.iscomplexobj(x)`: has it a complex dtype? */
export function iscomplexobj(x: ArrayLike): boolean {
  return isScalar(x) ? x instanceof Complex : arrayOf(x).dtype.kind === "c";
}

/** NumPy's `np.isrealobj(x)`: has it a dtype that is not complex? */
export function isrealobj(x: ArrayLike): boolean {
  return !iscomplexobj(x);
}

/** NumPy's `np.iscomplex(x)`, element by element: is the imaginary part other than zero? */
export function iscomplex(x: ScalarLike): boolean;
export function iscomplex(x: ArrayLike): NDArray<"bool">;
export function iscomplex(x: ArrayLike): unknown {
  const a = arrayOf(x);
  return a.dtype.kind === "c" ? not_equal(a.imag, 0) : zeros(a.shape, "bool").get();
}

/** NumPy's `np.isreal(x)`, element by element: is the imaginary part zero? */
export function isreal(x: ScalarLike): boolean;
export function isreal(x: ArrayLike): NDArray<"bool">;
export function isreal(x: ArrayLike): unknown {
  const a = arrayOf(x);
  return equality(false, a.imag, 0) ?? equal(a.imag, 0);
}

type Out = NDArray | null;
type OutArguments = Arguments<[out: Out], { out?: Out }>;

function infinite(x: ArrayLike, rest: OutArguments, isNegative: boolean): NDArray | Scalar {
  const { out = null } = bind<{ out?: Out }>(isNegative ? "isneginf" : "isposinf", rest, ["out"]);
  const a = arrayOf(x);
  if (a.dtype.kind === "c") {
    throw new TypeError(
      `This operation is not supported for ${a.dtype} values because it would be ambiguous.`,
    );
  }
  const sign = isNegative ? signbit(a) : logical_not(signbit(a));
  return out === null ? logical_and(isinf(a), sign) : logical_and(isinf(a), sign, { out });
}

/** NumPy's `np.isposinf(x, out=None)`. @throws TypeError for complex numbers */
export function isposinf(x: ScalarLike): boolean;
export function isposinf(x: ArrayLike): NDArray<"bool">;
export function isposinf(x: ArrayLike, ...rest: OutArguments): NDArray;
export function isposinf(x: ArrayLike, ...rest: OutArguments): unknown {
  return infinite(x, rest, false);
}

/** NumPy's `np.isneginf(x, out=None)`. @throws TypeError for complex numbers */
export function isneginf(x: ScalarLike): boolean;
export function isneginf(x: ArrayLike): NDArray<"bool">;
export function isneginf(x: ArrayLike, ...rest: OutArguments): NDArray;
export function isneginf(x: ArrayLike, ...rest: OutArguments): unknown {
  return infinite(x, rest, true);
}

export interface NanToNumOptions {
  /** False to change the array itself where that is possible. */
  copy?: boolean;
  /** For NaN: 0 if not given. */
  nan?: ArrayLike;
  /** For positive infinity: the largest number of the dtype if not given. */
  posinf?: ArrayLike | null;
  /** For negative infinity: the smallest number of the dtype if not given. */
  neginf?: ArrayLike | null;
}

const mended = origin(
  "nan_to_num",
  "copy",
  "Values are replaced in a copy, so that the array stays as it is.",
);
const largest: Readonly<Record<number, number>> = {
  2: 65504,
  4: (2 - 2 ** -23) * 2 ** 127,
  8: Number.MAX_VALUE,
};

/**
 * NumPy's `np.nan_to_num(x, copy=True, nan=0.0, posinf=None, neginf=None)`: numbers in the place of NaN and infinities. A
 * copy, or the array itself if `copy` is false.
 */
export function nan_to_num(x: ScalarLike, ...rest: NanToNumArguments): Scalar;
export function nan_to_num<T extends ArrayLike>(
  x: T,
  ...rest: NanToNumArguments
): NDArray<DTypeNameOfValue<T>>;
export function nan_to_num(x: ArrayLike, ...rest: NanToNumArguments): NDArray | Scalar {
  const {
    copy = true,
    nan = 0,
    posinf,
    neginf,
  } = bind<NanToNumOptions>("nan_to_num", rest, ["copy", "nan", "posinf", "neginf"]);
  const given = arrayOf(x);
  const a = copy ? copyOf(given, given.dtype, "K", mended) : given;
  const { kind, itemsize } = a.dtype;
  if (kind !== "f" && kind !== "c") return unwrap(a);
  const most = largest[kind === "c" ? itemsize / 2 : itemsize];
  for (const part of kind === "c" ? [a.real, a.imag] : [a]) {
    const masks = [isnan(part), isposinf(part), isneginf(part)];
    const values = [nan, posinf ?? new Float(most), neginf ?? new Float(-most)];
    for (const [n, mask] of masks.entries()) {
      copyto(part, fromValuesOf(values[n]), { where: mask as NDArray, casting: "unsafe" });
    }
  }
  return unwrap(a);
}

const fromValuesOf = (value: ArrayLike) => (isScalar(value) ? fromValues(value, null, "C") : value);

type NanToNumArguments = Arguments<
  [copy: boolean, nan: ArrayLike, posinf: ArrayLike | null, neginf: ArrayLike | null],
  NanToNumOptions
>;

/**
 * NumPy's `np.real_if_close(a, tol=100)`: the real parts, if all imaginary parts are nearly zero: less than `tol` times the
 * smallest step of the dtype, or than `tol` itself if that is at most 1. Else the array.
 */
export function real_if_close<T extends ArrayLike>(
  a: T,
  ...rest: Arguments<[tol: number], { tol?: number }>
): NDArray<DTypeNameOfValue<T> | ResultOf<"real", DTypeNameOfValue<T>>>;
export function real_if_close(
  a: ArrayLike,
  ...rest: Arguments<[tol: number], { tol?: number }>
): NDArray {
  const tol = realNumber(bind<{ tol?: number }>("real_if_close", rest, ["tol"]).tol ?? 100);
  const array = arrayOf(a);
  if (array.dtype.kind !== "c") return array;
  const step = array.dtype.itemsize === 8 ? 2 ** -23 : 2 ** -52;
  const limit = tol > 1 ? tol * step : tol;
  return truth(all(less(absolute(array.imag), limit)) as boolean) ? array.real : array;
}

/** NumPy's `np.angle(z, deg=False)`: the angle of complex numbers, in radians or degrees; 0 or pi for real ones. */
export function angle(z: ScalarLike, ...rest: AngleArguments): number;
export function angle<T extends ArrayLike>(
  z: T,
  ...rest: AngleArguments
): NDArray<ResultOf<"angle", DTypeNameOfValue<T>>>;
export function angle(z: ArrayLike, ...rest: AngleArguments): unknown {
  const { deg = false } = bind<{ deg?: boolean }>("angle", rest, ["deg"]);
  const a = arrayOf(z);
  const found = a.dtype.kind === "c" ? arctan2(a.imag, a.real) : arctan2(0, a);
  return deg ? multiply(found, 180 / Math.PI) : found;
}

type AngleArguments = Arguments<[deg: boolean], { deg?: boolean }>;

/** NumPy's `np.sinc(x)`: `sin(pi x) / (pi x)`, and 1 at 0. */
export function sinc(x: ScalarLike): number;
export function sinc<T extends ArrayLike>(x: T): NDArray<ResultOf<"mean", DTypeNameOfValue<T>>>;
export function sinc(x: ArrayLike, ...rest: unknown[]): unknown {
  bind("sinc", rest, []);
  const scaled = arrayOf(multiply(Math.PI, arrayOf(x)));
  const isFloat = scaled.dtype.kind === "f";
  const y = where(scaled, scaled, isFloat ? finfo(scaled.dtype).eps : 1e-20);
  return divide(sinOf(y), y);
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.conj()`: the array itself if it is real; else see `np.conjugate`. @throws TypeError for text and records */
    conj(out?: null): NDArray<D>;
    /** The conjugates written into `out`, which is the result. @throws TypeError; ValueError if they do not fit */
    conj(out: NDArray | null | undefined): NDArray;
    /** NumPy's `a.conjugate()`: what `conj` does. */
    conjugate(out?: null): NDArray<D>;
    conjugate(out: NDArray | null | undefined): NDArray;
  }
}

function conjugated(a: NDArray, out: NDArray | null = null): NDArray {
  if (out !== null && !(out instanceof NDArray)) throw new TypeError("output must be an array");
  if (!"biufc".includes(a.dtype.kind)) throw new TypeError("cannot conjugate non-numeric dtype");
  if (a.dtype.kind === "c") return conjugate(a, { out }) as NDArray;
  if (out === null) return a;
  copyto(out, a);
  return out;
}

attach({
  conj(out) {
    return conjugated(this, out);
  },
  conjugate(out) {
    return conjugated(this, out);
  },
});
