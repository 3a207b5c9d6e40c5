// To whole numbers, and the parts of a number.

import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue, ItemOf } from "../dtype/dtype_types.js";
import type { InputOf } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { NDArray } from "../record/record.js";
import { complexLoop } from "./loops_complex.js";
import { realLoop, scaleLoop } from "./loops_functions.js";
import { floatUnary, numberUnary } from "./loops_number.js";
import { wideUnary } from "./loops_wide.js";
import { exponentOf, fraction, mantissa, rint as rintOf } from "./real_functions.js";
import { ordinary } from "./trouble.js";
import { defineUfunc, type Row, type Rows, realFloats, rows, ufuncOf } from "./ufunc.js";
import { binary, unary, unaryPair } from "./ufunc_types.js";

/** Integers are whole already. */
const whole: readonly Rows[] = [
  rows("?bBhHiI", numberUnary.positive),
  rows("lL", wideUnary.positive),
];

/** For other functions that round. */
export const rounding = {
  rint: defineUfunc("rint", 1, [
    rows(realFloats, realLoop(rintOf)),
    rows(
      "FD",
      complexLoop((re, im, z) => {
        z.re = rintOf(re);
        z.im = rintOf(im);
      }),
    ),
  ]),
};

/** NumPy's `np.floor(x)`; integers stay as they are. */
export const floor = unary<"same">(
  defineUfunc("floor", 1, [...whole, rows(realFloats, floatUnary.floor)]),
);
/** NumPy's `np.ceil(x)`; integers stay as they are. */
export const ceil = unary<"same">(
  defineUfunc("ceil", 1, [...whole, rows(realFloats, floatUnary.ceil)]),
);
/** NumPy's `np.trunc(x)`: towards zero; integers stay as they are. */
export const trunc = unary<"same">(
  defineUfunc("trunc", 1, [...whole, rows(realFloats, realLoop(Math.trunc))]),
);
/** NumPy's `np.fix(x, out=None)`: what `trunc` is. */
export function fix<T extends ScalarLike>(x: T): ItemOf<InputOf<T>>;
export function fix<T extends ArrayLike>(x: T, out?: null): NDArray<DTypeNameOfValue<T>>;
export function fix(x: ArrayLike, out?: NDArray | null): NDArray;
export function fix(x: ArrayLike, out: NDArray | null = null): NDArray | Scalar {
  return trunc(x, out);
}
/** NumPy's `np.rint(x)`: to the nearest whole number, of two equally near ones to the even one. */
export const rint = unary<"floating">(rounding.rint);

/** NumPy's `np.modf(x)`: the part behind the point and the whole part, both with the sign of `x`. */
export const modf = unaryPair<"floating", "floating">(
  defineUfunc("modf", 1, [rows(realFloats, realLoop(fraction))], {
    second: [rows(realFloats, realLoop(Math.trunc))],
  }),
);
/** NumPy's `np.frexp(x)`: a mantissa from 0.5 to 1 and the power of two that it is multiplied with, an int32. */
export const frexp = unaryPair<"floating", "int32">(
  defineUfunc("frexp", 1, [rows(realFloats, realLoop(mantissa))], {
    second: [rows(realFloats, realLoop(exponentOf), "int32")],
  }),
);

const { float16, float32, float64, int32, int64 } = builtin;
const scales = [
  [float16, int32],
  [float32, int32],
  [float16, int64],
  [float32, int64],
  [float64, int32],
  [float64, int64],
].map((inputs): Row => ({ inputs, result: inputs[0], unsigned: false, loop: scaleLoop }));

/** NumPy's `np.ldexp(x1, x2)`: `x1 * 2 ** x2`, for integers `x2`. */
export const ldexp = binary(ufuncOf("ldexp", 2, scales, { hazard: ordinary }));
