// Division into whole numbers, its remainders, and common divisors: which loop computes in which dtype.

import type { DType } from "../dtype/dtype.js";
import { integerFunctions, realLoop2, wideFunctions } from "./loops_functions.js";
import { float, float32FloorDivide, integer } from "./loops_number.js";
import { signed, unsigned } from "./loops_wide.js";
import { hazards } from "./trouble.js";
import { defineUfunc, realFloats, rows, smallIntegers, type Types, unsignedRow } from "./ufunc.js";
import { noLoop } from "./ufunc_errors.js";
import { binary, binaryPair } from "./ufunc_types.js";

const floorDivideRows = [
  rows(smallIntegers, integer.floor_divide),
  rows("l", signed.floor_divide),
  unsignedRow(unsigned.floor_divide),
  rows("ef", float32FloorDivide),
  rows("d", float.floor_divide),
];

const remainderRows = [
  rows(smallIntegers, integer.remainder),
  rows("l", signed.remainder),
  unsignedRow(unsigned.remainder),
  rows(realFloats, float.remainder),
];

const floorDivideUfunc = defineUfunc("floor_divide", 2, floorDivideRows, {
  hazard: hazards.floor_divide,
});

const remainderUfunc = defineUfunc("remainder", 2, remainderRows, { hazard: hazards.remainder });

/** Integers and booleans have a common divisor, other numbers none. */
const integersOnly = (name: string) => ({
  refuses: (common: DType, types: Types, asked?: DType) =>
    "iu".includes(common.kind) ? null : noLoop(name, types, asked),
});

const gcdUfunc = defineUfunc(
  "gcd",
  2,
  [
    rows(smallIntegers, integerFunctions.gcd),
    rows("l", wideFunctions.gcd),
    unsignedRow(wideFunctions.gcd),
  ],
  { identity: 0, ...integersOnly("gcd") },
);

const lcmUfunc = defineUfunc(
  "lcm",
  2,
  [
    rows(smallIntegers, integerFunctions.lcm),
    rows("l", wideFunctions.lcm),
    unsignedRow(wideFunctions.lcm),
  ],
  integersOnly("lcm"),
);

const floatFmod = realLoop2((x, y) => x % y);

const fmodUfunc = defineUfunc(
  "fmod",
  2,
  [
    rows(smallIntegers, integerFunctions.fmod),
    rows("l", wideFunctions.fmod),
    unsignedRow(wideFunctions.fmod),
    rows(realFloats, floatFmod),
  ],
  { hazard: hazards.remainder },
);

const divmodUfunc = defineUfunc("divmod", 2, floorDivideRows, {
  second: remainderRows,
  hazard: hazards.floor_divide,
});

/** NumPy's `np.floor_divide(x1, x2)`, Python's `//`: rounds down. An integer divided by 0 is 0. */
export const floor_divide = binary<"counted">(floorDivideUfunc);
/** NumPy's `np.remainder(x1, x2)`, Python's `%`: it has the sign of the divisor. */
export const remainder = binary<"counted">(remainderUfunc);
/** NumPy's name for `remainder`. */
export const mod = remainder;
/** NumPy's `np.divmod(x1, x2)`, Python's `divmod`: `floor_divide` and `remainder` at once. */
export const divmod = binaryPair<"counted">(divmodUfunc);
/** NumPy's `np.fmod(x1, x2)`, C's: the remainder has the sign of `x1`. */
export const fmod = binary<"counted">(fmodUfunc);
/** NumPy's `np.gcd(x1, x2)`: the greatest common divisor of integers. */
export const gcd = binary<"same">(gcdUfunc);
/** NumPy's `np.lcm(x1, x2)`: the lowest common multiple of integers. */
export const lcm = binary<"same">(lcmUfunc);

/** For operators. */
export const division = { floor_divide: floorDivideUfunc, remainder: remainderUfunc };
