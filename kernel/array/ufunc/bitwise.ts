// Bits of integers and booleans: which loop computes in which dtype.

import { bitCount, bitCountUnsigned, bitCountWide } from "./loops_functions.js";
import { integer, integerUnary, numberUnaryTest, truthTest } from "./loops_number.js";
import { wide, wideUnary } from "./loops_wide.js";
import { leftShift, signedRightShift, unsignedRightShift } from "./loops_words.js";
import { inWords, onBits } from "./on_words.js";
import { defineUfunc, rows, smallIntegers, unsignedRow } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

/** Rows for integers of at most 32 bits. */
const ofBits = (name: keyof typeof onBits) => [
  rows("bB", inWords(integer[name], 1, onBits[name])),
  rows("hH", inWords(integer[name], 2, onBits[name])),
  rows("iI", integer[name]),
];

/** For operators. */
export const bitwise = {
  bitwise_and: defineUfunc(
    "bitwise_and",
    2,
    [rows("?", truthTest.logical_and), ...ofBits("bitwise_and"), rows("lL", wide.bitwise_and)],
    { identity: -1 },
  ),
  bitwise_or: defineUfunc(
    "bitwise_or",
    2,
    [rows("?", truthTest.logical_or), ...ofBits("bitwise_or"), rows("lL", wide.bitwise_or)],
    { identity: 0 },
  ),
  bitwise_xor: defineUfunc(
    "bitwise_xor",
    2,
    [rows("?", truthTest.logical_xor), ...ofBits("bitwise_xor"), rows("lL", wide.bitwise_xor)],
    { identity: 0 },
  ),
  left_shift: defineUfunc("left_shift", 2, [
    rows(smallIntegers, integer.left_shift),
    rows("lL", leftShift),
  ]),
  right_shift: defineUfunc("right_shift", 2, [
    rows("bBhHi", integer.right_shift),
    rows("I", integer.unsigned_right_shift),
    rows("l", signedRightShift),
    rows("L", unsignedRightShift),
  ]),
  invert: defineUfunc("invert", 1, [
    rows("?", numberUnaryTest.logical_not),
    rows(smallIntegers, integerUnary.invert),
    rows("lL", wideUnary.invert),
  ]),
};

/** NumPy's `np.bitwise_and(x1, x2)`, of integers or booleans. */
export const bitwise_and = binary<"same">(bitwise.bitwise_and);
/** NumPy's `np.bitwise_or(x1, x2)`, of integers or booleans. */
export const bitwise_or = binary<"same">(bitwise.bitwise_or);
/** NumPy's `np.bitwise_xor(x1, x2)`, of integers or booleans. */
export const bitwise_xor = binary<"same">(bitwise.bitwise_xor);
/** NumPy's `np.left_shift(x1, x2)`: bits shifted out are lost. */
export const left_shift = binary<"counted">(bitwise.left_shift);
/** NumPy's `np.right_shift(x1, x2)`: the sign of a signed integer is kept. */
export const right_shift = binary<"counted">(bitwise.right_shift);
/** NumPy's `np.invert(x)`: every bit turned round; for booleans the logical opposite. */
export const invert = unary<"same">(bitwise.invert);
/** NumPy's name for `invert`. */
export const bitwise_not = invert;
/** NumPy's name for `invert`. */
export const bitwise_invert = invert;
/** NumPy's name for `left_shift`. */
export const bitwise_left_shift = left_shift;
/** NumPy's name for `right_shift`. */
export const bitwise_right_shift = right_shift;
/** NumPy's `np.bitwise_count(x)`: how many bits of the absolute value are 1, as uint8. */
export const bitwise_count = unary<"uint8">(
  defineUfunc("bitwise_count", 1, [
    rows(smallIntegers, bitCount, "uint8"),
    rows("l", bitCountWide, "uint8"),
    unsignedRow(bitCountUnsigned, "uint8"),
  ]),
);
