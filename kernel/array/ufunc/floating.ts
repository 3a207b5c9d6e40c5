// How floats are made: signs, neighbours, NaN and infinities.

import { complexUnaryTest } from "./loops_complex.js";
import { complexConjugate, complexIsInfinite } from "./loops_complex_functions.js";
import {
  isinf as isInfinite,
  nextafterHalf,
  realLoop,
  realLoop2,
  signbit as signOf,
  spacingHalf,
} from "./loops_functions.js";
import { numberUnary, numberUnaryTest } from "./loops_number.js";
import { wideUnary, wideUnaryTest } from "./loops_wide.js";
import {
  copysign as copysignOf,
  heaviside as heavisideOf,
  nextafter32,
  nextafter as nextafterOf,
  spacing32,
  spacing as spacingOf,
} from "./real_functions.js";
import { defineUfunc, realFloats, rows, smallIntegers } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

/** NumPy's `np.fabs(x)`: the absolute value as a float, of real numbers. */
export const fabs = unary<"floating">(
  defineUfunc("fabs", 1, [rows(realFloats, numberUnary.absolute)]),
);
/** NumPy's `np.copysign(x1, x2)`: `x1` with the sign of `x2`. */
export const copysign = binary<"floating">(
  defineUfunc("copysign", 2, [rows(realFloats, realLoop2(copysignOf))]),
);
/** NumPy's `np.heaviside(x1, x2)`: 0 for negative and 1 for positive `x1`, and `x2` where it is 0. */
export const heaviside = binary<"floating">(
  defineUfunc("heaviside", 2, [rows(realFloats, realLoop2(heavisideOf))]),
);
/** NumPy's `np.nextafter(x1, x2)`: the next float after `x1` in the direction of `x2`. */
export const nextafter = binary<"floating">(
  defineUfunc("nextafter", 2, [
    rows("e", nextafterHalf),
    rows("f", realLoop2(nextafter32)),
    rows("d", realLoop2(nextafterOf)),
  ]),
);
/** NumPy's `np.spacing(x)`: the distance to the next float, with the sign of `x`. */
export const spacing = unary<"floating">(
  defineUfunc("spacing", 1, [
    rows("e", spacingHalf),
    rows("f", realLoop(spacing32)),
    rows("d", realLoop(spacingOf)),
  ]),
);
/** NumPy's `np.signbit(x)`: is the sign negative? It is that of -0. */
export const signbit = unary<"bool">(defineUfunc("signbit", 1, [rows(realFloats, signOf, "bool")]));

/** NumPy's `np.isnan(x)`; true for a complex number with a NaN in either part. */
export const isnan = unary<"bool">(
  defineUfunc("isnan", 1, [
    rows(`?${smallIntegers}${realFloats}`, numberUnaryTest.isnan, "bool"),
    rows("lL", wideUnaryTest.never, "bool"),
    rows("FD", complexUnaryTest.isnan, "bool"),
  ]),
);
/** NumPy's `np.isfinite(x)`: neither infinite nor NaN. */
export const isfinite = unary<"bool">(
  defineUfunc("isfinite", 1, [
    rows(`?${smallIntegers}${realFloats}`, numberUnaryTest.isfinite, "bool"),
    rows("lL", wideUnaryTest.always, "bool"),
    rows("FD", complexUnaryTest.isfinite, "bool"),
  ]),
);
/** NumPy's `np.isinf(x)`; true for a complex number with an infinity in either part. */
export const isinf = unary<"bool">(
  defineUfunc("isinf", 1, [
    rows(`?${smallIntegers}`, numberUnaryTest.isnan, "bool"),
    rows(realFloats, isInfinite, "bool"),
    rows("lL", wideUnaryTest.never, "bool"),
    rows("FD", complexIsInfinite, "bool"),
  ]),
);

/** NumPy's `np.conjugate(x)`: the imaginary part with its sign turned; a copy of what is not complex. */
export const conjugate = unary<"counted">(
  defineUfunc("conjugate", 1, [
    rows(smallIntegers + realFloats, numberUnary.positive),
    rows("lL", wideUnary.positive),
    rows("FD", complexConjugate),
  ]),
);
/** NumPy's name for `conjugate`. */
export const conj = conjugate;
