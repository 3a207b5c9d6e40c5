// Powers and roots: which loop computes in which dtype, and what Python's `**` makes of them.

import { Float } from "../dtype/scalar.js";
import type { NDArray } from "../record/record.js";
import {
  power32,
  power as powerComplex,
  reciprocal32,
  reciprocal as reciprocalComplex,
  sqrt as sqrtComplex,
  square32,
  square as squareComplex,
} from "./complex_functions.js";
import { complexLoop, complexLoop2 } from "./loops_complex.js";
import { realLoop, reciprocalInteger, reciprocalWide } from "./loops_functions.js";
import { floatPower, floatUnary, integer, integerUnary } from "./loops_number.js";
import { wideUnary } from "./loops_wide.js";
import { signedPower, unsignedPower } from "./loops_words.js";
import { hazards, ordinary } from "./trouble.js";
import { defineUfunc, realFloats, rows, smallIntegers, type Ufunc, unsignedRow } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

/** For operators. */
export const powerUfunc = defineUfunc(
  "power",
  2,
  [
    rows(smallIntegers, integer.power),
    rows("l", signedPower),
    rows("L", unsignedPower),
    rows(realFloats, floatPower),
    rows("F", complexLoop2(power32)),
    rows("D", complexLoop2(powerComplex)),
  ],
  { hazard: hazards.power },
);

const squareUfunc = defineUfunc(
  "square",
  1,
  [
    rows(smallIntegers, integerUnary.square),
    rows("lL", wideUnary.square),
    rows(realFloats, floatUnary.square),
    rows("F", complexLoop(square32)),
    rows("D", complexLoop(squareComplex)),
  ],
  { hazard: ordinary },
);

const reciprocalUfunc = defineUfunc(
  "reciprocal",
  1,
  [
    rows("bBhHI", reciprocalInteger(0)),
    rows("i", reciprocalInteger(-(2 ** 31))),
    rows("l", reciprocalWide(-(2n ** 63n))),
    unsignedRow(reciprocalWide(0n)),
    rows(realFloats, floatUnary.reciprocal),
    rows("F", complexLoop(reciprocal32)),
    rows("D", complexLoop(reciprocalComplex)),
  ],
  { hazard: hazards.reciprocal },
);

const sqrtUfunc = defineUfunc(
  "sqrt",
  1,
  [rows(realFloats, floatUnary.sqrt), rows("FD", complexLoop(sqrtComplex))],
  { hazard: ordinary },
);

/**
 * What Python's `a ** exponent` computes instead of a power: the square; of floats and complex numbers also the square
 * root or the reciprocal. Null if it is a power after all.
 */
export function fastPower(a: NDArray, exponent: unknown): Ufunc | null {
  if (exponent === 2 || exponent === 2n) return squareUfunc;
  if (a.dtype.kind !== "f" && a.dtype.kind !== "c") return null;
  if (exponent === -1 || exponent === -1n) return reciprocalUfunc;
  const isHalf = exponent === 0.5 || (exponent instanceof Float && exponent.value === 0.5);
  return isHalf ? sqrtUfunc : null;
}

/** NumPy's `np.power(x1, x2)`. @throws ValueError for an integer to a negative integer power. */
export const power = binary<"counted">(powerUfunc);
/** NumPy's name for `power`. */
export const pow = power;
/** NumPy's `np.square(x)`: `x * x`. */
export const square = unary<"counted">(squareUfunc);

/** NumPy's `np.sqrt(x)`: NaN for a negative real number. */
export const sqrt = unary<"floating">(sqrtUfunc);

/** NumPy's `np.reciprocal(x)`: `1 / x`; of integers without what is behind the point. */
export const reciprocal = unary<"counted">(reciprocalUfunc);
/** NumPy's `np.float_power(x1, x2)`: `power` in float64 or complex128, whatever the inputs. */
export const float_power = binary<"widest">(
  defineUfunc("float_power", 2, [rows("d", floatPower), rows("D", complexLoop2(powerComplex))], {
    hazard: hazards.power,
  }),
);
/** NumPy's `np.cbrt(x)`, the cube root. */
export const cbrt = unary<"floating">(
  defineUfunc("cbrt", 1, [rows(realFloats, realLoop(Math.cbrt))]),
);
