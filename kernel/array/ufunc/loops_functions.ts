// Loops of functions of one or two real numbers that need more than an expression.

import { fromHalf, toHalf } from "../dtype/float16.js";
import { binaryLoops, unaryLoops } from "./elementwise.js";
import type { BinaryLoop, Floats, SameUnary, UnaryLoop } from "./loops.js";
import { countBits, gcd, scale, signBit } from "./real_functions.js";

/** Of floats; the lane rounds what the function gives. */
export const realLoop = (f: (x: number) => number) => unaryLoops(f);
export const realLoop2 = (f: (x: number, y: number) => number) => binaryLoops(f);
/** A float times a power of two, given by an integer of 32 or 64 bits. */
export const scaleLoop: BinaryLoop<Floats, Floats, Int32Array | BigInt64Array> = (
  n,
  a,
  i,
  s,
  b,
  j,
  t,
  c,
  k,
  u,
) => {
  for (; n > 0; n--, i += s, j += t, k += u) c[k] = scale(a[i], Number(b[j]));
};

export const signbit = realLoop(signBit);
export const isinf = realLoop((x) => (x === Infinity || x === -Infinity ? 1 : 0));

/** Of float16 numbers, by their bits: as NumPy, what lies below a negative power of two counts there. */
export const spacingHalf = realLoop((x) => {
  if (!Number.isFinite(x)) return NaN;
  const bits = toHalf(Math.abs(x));
  if (x < 0 && bits === 0x7bff) return 32;
  if (x < 0 && (bits & 0x3ff) === 0 && bits > 0x400) return Math.abs(x) - fromHalf(bits - 1);
  return fromHalf(bits + 1) - Math.abs(x);
});

export const nextafterHalf = realLoop2((x, y) => {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return x;
  if (x === 0) return y > 0 ? 2 ** -24 : -(2 ** -24);
  const bits = toHalf(Math.abs(x)) + (x > y === x > 0 ? -1 : 1);
  return x < 0 ? -fromHalf(bits) : fromHalf(bits);
});

// Of two numbers of which none is NaN the first wins if they are equal.

export const fmaxFloat = realLoop2((x, y) => (x >= y || Number.isNaN(y) ? x : y));
export const fminFloat = realLoop2((x, y) => (x <= y || Number.isNaN(y) ? x : y));

/** Integers of at most 32 bits. */
export const integerFunctions = {
  fmod: realLoop2((x, y) => (y === 0 ? 0 : x % y)),
  gcd: realLoop2(gcd),
  lcm: realLoop2((x, y) => {
    const divisor = gcd(x, y);
    return divisor === 0 ? 0 : Math.imul(Math.abs(x) / divisor, Math.abs(y));
  }),
};

export const bitCount = realLoop((x) => countBits(Math.abs(x)));

export const bitCountWide: UnaryLoop<BigInt64Array, Uint8Array> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) {
    const size = a[i] < 0n ? -a[i] : a[i];
    c[k] = countBits(Number(size >> 32n) | 0) + countBits(Number(BigInt.asIntN(32, size)));
  }
};

export const bitCountUnsigned: UnaryLoop<BigUint64Array, Uint8Array> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) {
    c[k] = countBits(Number(a[i] >> 32n) | 0) + countBits(Number(BigInt.asIntN(32, a[i])));
  }
};

function gcdWide(x: bigint, y: bigint): bigint {
  let a = x < 0n ? -x : x;
  let b = y < 0n ? -y : y;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function lcmWide(x: bigint, y: bigint): bigint {
  const divisor = gcdWide(x, y);
  const product = divisor === 0n ? 0n : (x / divisor) * y;
  return product < 0n ? -product : product;
}

type Wide = BigInt64Array | BigUint64Array;

const wideLoop = (f: (x: bigint, y: bigint) => bigint) => binaryLoops(f);

/** 64-bit integers of either kind. */
export const wideFunctions = {
  fmod: wideLoop((x, y) => (y === 0n ? 0n : x % y)),
  gcd: wideLoop(gcdWide),
  lcm: wideLoop(lcmWide),
};

/** What a processor makes of `1 / x` as an integer. */
export const reciprocalInteger = (ofZero: number) =>
  realLoop((x) => (x === 0 ? ofZero : Math.trunc(1 / x)));

export function reciprocalWide(ofZero: bigint): SameUnary<Wide> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) {
      const x = a[i];
      c[k] = x === 0n ? ofZero : x === 1n || x === -1n ? x : 0n;
    }
  };
}
