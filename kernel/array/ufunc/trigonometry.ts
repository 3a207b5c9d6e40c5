// Trigonometric and hyperbolic functions and their inverses, of radians. Integers become floats that hold them.

import * as complexOf from "./complex_trigonometry.js";
import { hypot as lengthOf } from "./lengths.js";
import { complexLoop } from "./loops_complex.js";
import { realLoop, realLoop2 } from "./loops_functions.js";
import { floatUnary } from "./loops_number.js";
import { hazards, ordinary } from "./trouble.js";
import { defineUfunc, realFloats, rows } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

/** The ufunc of a function that Math has, and of its like for complex numbers. */
function define(name: string, f: (x: number) => number, complex: typeof complexOf.tan) {
  const hazard = name === "arctanh" ? hazards.arctanh : ordinary;
  return unary<"floating">(
    defineUfunc(name, 1, [rows(realFloats, realLoop(f)), rows("FD", complexLoop(complex))], {
      hazard,
    }),
  );
}

/** NumPy's `np.sin(x)`, of radians. */
export const sin = unary<"floating">(
  defineUfunc(
    "sin",
    1,
    [rows(realFloats, floatUnary.sin), rows("FD", complexLoop(complexOf.sin))],
    {
      hazard: ordinary,
    },
  ),
);
/** NumPy's `np.cos(x)`, of radians. */
export const cos = unary<"floating">(
  defineUfunc(
    "cos",
    1,
    [rows(realFloats, floatUnary.cos), rows("FD", complexLoop(complexOf.cos))],
    {
      hazard: ordinary,
    },
  ),
);
/** NumPy's `np.tan(x)`, of radians. */
export const tan = define("tan", Math.tan, complexOf.tan);
/** NumPy's `np.arcsin(x)`, in radians: NaN for a real number beyond 1. */
export const arcsin = define("arcsin", Math.asin, complexOf.arcsin);
/** NumPy's `np.arccos(x)`, in radians: NaN for a real number beyond 1. */
export const arccos = define("arccos", Math.acos, complexOf.arccos);
/** NumPy's `np.arctan(x)`, in radians. */
export const arctan = define("arctan", Math.atan, complexOf.arctan);
/** NumPy's `np.sinh(x)`. */
export const sinh = define("sinh", Math.sinh, complexOf.sinh);
/** NumPy's `np.cosh(x)`. */
export const cosh = define("cosh", Math.cosh, complexOf.cosh);
/** NumPy's `np.tanh(x)`. */
export const tanh = define("tanh", Math.tanh, complexOf.tanh);
/** NumPy's `np.arcsinh(x)`. */
export const arcsinh = define("arcsinh", Math.asinh, complexOf.arcsinh);
/** NumPy's `np.arccosh(x)`: NaN for a real number below 1. */
export const arccosh = define("arccosh", Math.acosh, complexOf.arccosh);
/** NumPy's `np.arctanh(x)`: NaN for a real number beyond 1. */
export const arctanh = define("arctanh", Math.atanh, complexOf.arctanh);

/** NumPy's name for `arcsin`. */
export const asin = arcsin;
/** NumPy's name for `arccos`. */
export const acos = arccos;
/** NumPy's name for `arctan`. */
export const atan = arctan;
/** NumPy's name for `arcsinh`. */
export const asinh = arcsinh;
/** NumPy's name for `arccosh`. */
export const acosh = arccosh;
/** NumPy's name for `arctanh`. */
export const atanh = arctanh;

/** NumPy's `np.arctan2(x1, x2)`: the angle of the point with the coordinates `x2` and `x1`, in radians. */
export const arctan2 = binary<"floating">(
  defineUfunc("arctan2", 2, [rows(realFloats, realLoop2(Math.atan2))]),
);
/** NumPy's name for `arctan2`. */
export const atan2 = arctan2;
/** NumPy's `np.hypot(x1, x2)`: the length of the longest side of a right-angled triangle. */
export const hypot = binary<"floating">(
  defineUfunc("hypot", 2, [rows(realFloats, realLoop2(lengthOf))], { identity: 0 }),
);

/** Times a quotient, which is computed in float32 for float32 and float16. */
function times(name: string, dividend: number, divisor: number) {
  const round = Math.fround;
  const rounded = round(round(dividend) / round(divisor));
  const exact = dividend / divisor;
  return unary<"floating">(
    defineUfunc(
      name,
      1,
      [
        rows(
          "ef",
          realLoop((x) => x * rounded),
        ),
        rows(
          "d",
          realLoop((x) => x * exact),
        ),
      ],
      { hazard: ordinary },
    ),
  );
}

/** NumPy's `np.degrees(x)`, of radians. */
export const degrees = times("degrees", 180, Math.PI);
/** NumPy's `np.radians(x)`, of degrees. */
export const radians = times("radians", Math.PI, 180);
/** NumPy's `np.rad2deg(x)`: what `degrees` is. */
export const rad2deg = times("rad2deg", 180, Math.PI);
/** NumPy's `np.deg2rad(x)`: what `radians` is. */
export const deg2rad = times("deg2rad", Math.PI, 180);
