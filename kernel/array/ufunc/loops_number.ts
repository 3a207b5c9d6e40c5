// Loops over lanes of JavaScript numbers: floats, booleans and integers of at most 32 bits.
// A lane rounds, or keeps the low bits, when it is written to; that makes these the loops of several dtypes.

import { ValueError } from "../errors.js";
import { binaryLoops, unaryLoops } from "./elementwise.js";
import type { Floats, Lane, Same, Test } from "./loops.js";
import { inWords, onBytes } from "./on_words.js";

const unary = (f: (x: number) => number) => unaryLoops(f);
const binary = (f: (x: number, y: number) => number) => binaryLoops(f);

/** Results are right in every number lane. */
export const number = {
  add: binary((x, y) => x + y),
  subtract: binary((x, y) => x - y),
  // Of two equal zeros the second, as a processor's maximum and minimum do; of two numbers NaN.
  maximum: binary((x, y) => (x > y || Number.isNaN(x) ? x : y)),
  minimum: binary((x, y) => (x < y || Number.isNaN(x) ? x : y)),
};

export const numberUnary = {
  negative: unary((x) => -x),
  positive: unary((x) => x),
  absolute: unary((x) => Math.abs(x)),
  sign: unary((x) => (x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x)),
};

export const numberTest = {
  equal: binary((x, y) => (x === y ? 1 : 0)),
  not_equal: binary((x, y) => (x !== y ? 1 : 0)),
  less: binary((x, y) => (x < y ? 1 : 0)),
  less_equal: binary((x, y) => (x <= y ? 1 : 0)),
  greater: binary((x, y) => (x > y ? 1 : 0)),
  greater_equal: binary((x, y) => (x >= y ? 1 : 0)),
  // NaN is true.
  logical_and: binary((x, y) => (x !== 0 && y !== 0 ? 1 : 0)),
  logical_or: binary((x, y) => (x !== 0 || y !== 0 ? 1 : 0)),
  logical_xor: binary((x, y) => ((x !== 0) !== (y !== 0) ? 1 : 0)),
};

/** Of booleans, of which every byte but 0 is true. */
export const truthTest = {
  logical_and: inWords(numberTest.logical_and, 1, onBytes.logical_and),
  logical_or: inWords(numberTest.logical_or, 1, onBytes.logical_or),
  logical_xor: inWords(numberTest.logical_xor, 1, onBytes.logical_xor),
  equal: binary((x, y) => ((x !== 0) === (y !== 0) ? 1 : 0)),
  not_equal: inWords(numberTest.logical_xor, 1, onBytes.logical_xor),
  less: binary((x, y) => (x === 0 && y !== 0 ? 1 : 0)),
  less_equal: binary((x, y) => (x === 0 || y !== 0 ? 1 : 0)),
  greater: binary((x, y) => (x !== 0 && y === 0 ? 1 : 0)),
  greater_equal: binary((x, y) => (x !== 0 || y === 0 ? 1 : 0)),
};

/** The same answer for every element. */
export const constant = {
  yes(n, _a, _i, _s, _b, _j, _t, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 1;
  },
  no(n, _a, _i, _s, _b, _j, _t, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 0;
  },
} satisfies Record<string, Test<Lane>>;

export const numberUnaryTest = {
  truth: unary((x) => (x === 0 ? 0 : 1)),
  logical_not: unary((x) => (x === 0 ? 1 : 0)),
  isnan: unary((x) => (Number.isNaN(x) ? 1 : 0)),
  isfinite: unary((x) => (x - x === 0 ? 1 : 0)),
};

export function negativePower(): ValueError {
  return new ValueError("Integers to negative integer powers are not allowed.");
}

/** Integers of at most 32 bits. */
export const integer = {
  multiply: binary((x, y) => Math.imul(x, y)),
  floor_divide: binary((x, y) => (y === 0 ? 0 : Math.floor(x / y))),
  remainder: binary((x, y) => {
    const rest = y === 0 ? 0 : x % y;
    return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
  }),
  power: binary((x, y) => {
    if (y < 0) throw negativePower();
    let result = 1;
    for (let factor = x, left = y; left > 0; left = Math.floor(left / 2)) {
      if (left % 2 === 1) result = Math.imul(result, factor);
      factor = Math.imul(factor, factor);
    }
    return result;
  }),
  bitwise_and: binary((x, y) => x & y),
  bitwise_or: binary((x, y) => x | y),
  bitwise_xor: binary((x, y) => x ^ y),
  // A shift by a negative number, or by as many bits as there are, shifts everything out.
  left_shift: binary((x, y) => (y >>> 0 < 32 ? x << y : 0)),
  right_shift: binary((x, y) => x >> (y >>> 0 < 32 ? y : 31)),
  unsigned_right_shift: binary((x, y) => (y >>> 0 < 32 ? x >>> y : 0)),
};

export const integerUnary = {
  square: unary((x) => Math.imul(x, x)),
  invert: unary((x) => ~x),
};

export const float = {
  multiply: binary((x, y) => x * y),
  divide: binary((x, y) => x / y),
  floor_divide: binary(floorDivide),
  remainder: binary((x, y) => {
    const rest = x % y;
    // The result has the sign of the divisor, also where it is zero.
    return rest === 0 ? (y < 0 ? -0 : 0) : rest < 0 !== y < 0 ? rest + y : rest;
  }),
};

/** A loop by hand, as a square is so common a power. */
export const floatPower: Same<Floats> = (n, a, i, s, b, j, t, c, k, u) => {
  if (t === 0 && b[j] === 2) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] * a[i];
    return;
  }
  for (; n > 0; n--, i += s, j += t, k += u) c[k] = power(a[i], b[j]);
};

function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  return nearestFloor(quotient, x / y);
}

/** The whole number that a quotient, nearly whole already, stands for; a zero has the sign of `exact`. */
function nearestFloor(quotient: number, exact: number): number {
  if (quotient === 0) return exact < 0 || Object.is(exact, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** Of float16: of two equal zeros the first. */
export const half = {
  maximum: binary((x, y) => (x >= y || Number.isNaN(x) ? x : y)),
  minimum: binary((x, y) => (x <= y || Number.isNaN(x) ? x : y)),
};

/** `floor_divide` where every step is rounded to float32. */
export const float32FloorDivide = binary((x, y) => {
  const round = Math.fround;
  const rest = x % y;
  let quotient = round(round(x - rest) / y);
  if (rest !== 0 && rest < 0 !== y < 0) quotient = round(quotient - 1);
  return y === 0 ? x / y : nearestFloor(quotient, x / y);
});

/** C's `pow`: unlike JavaScript's, 1 to any power is 1, and so is -1 to an infinite one. */
function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}

export const floatUnary = {
  reciprocal: unary((x) => 1 / x),
  square: unary((x) => x * x),
  floor: unary((x) => Math.floor(x)),
  ceil: unary((x) => Math.ceil(x)),
  sqrt: unary((x) => Math.sqrt(x)),
  exp: unary((x) => Math.exp(x)),
  log: unary((x) => Math.log(x)),
  sin: unary((x) => Math.sin(x)),
  cos: unary((x) => Math.cos(x)),
};
