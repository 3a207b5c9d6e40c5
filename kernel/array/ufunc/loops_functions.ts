// Loops made of a function of one or two real numbers: for functions that cost more than the call of a closure.

import { fromHalf, toHalf } from "../dtype/float16.js";
import type {
  BinaryLoop,
  Floats,
  Numbers,
  Same,
  SameUnary,
  TestUnary,
  UnaryLoop,
} from "./loops.js";
import { countBits, gcd, scale, signBit } from "./real_functions.js";

/** Of floats; the lane rounds what the function gives. */
export function realLoop(f: (x: number) => number): SameUnary<Floats> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = f(a[i]);
  };
}

export function realLoop2(f: (x: number, y: number) => number): Same<Floats> {
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = f(a[i], b[j]);
  };
}

function realTest(f: (x: number) => boolean): TestUnary<Floats> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = f(a[i]) ? 1 : 0;
  };
}

/** The exponent of a float as an int32. */
export function exponentLoop(f: (x: number) => number): UnaryLoop<Floats, Int32Array> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = f(a[i]);
  };
}

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

export const signbit = realTest((x) => signBit(x) === 1);
export const isinf = realTest((x) => x === Infinity || x === -Infinity);

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
  fmod(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = b[j] === 0 ? 0 : a[i] % b[j];
  },
  gcd(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = gcd(a[i], b[j]);
  },
  lcm(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const divisor = gcd(a[i], b[j]);
      c[k] = divisor === 0 ? 0 : Math.imul(Math.abs(a[i]) / divisor, Math.abs(b[j]));
    }
  },
} satisfies Record<string, Same<Numbers>>;

export const bitCount: UnaryLoop<Numbers, Uint8Array> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) c[k] = countBits(Math.abs(a[i]));
};

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

function wideLoop(f: (x: bigint, y: bigint) => bigint): Same<Wide> {
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = f(a[i], b[j]);
  };
}

/** 64-bit integers of either kind. */
export const wideFunctions = {
  fmod: wideLoop((x, y) => (y === 0n ? 0n : x % y)),
  gcd: wideLoop(gcdWide),
  lcm: wideLoop(lcmWide),
};

/** What a processor makes of `1 / x` as an integer. */
export function reciprocalInteger(ofZero: number): SameUnary<Numbers> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] === 0 ? ofZero : Math.trunc(1 / a[i]);
  };
}

export function reciprocalWide(ofZero: bigint): SameUnary<Wide> {
  return (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) {
      const x = a[i];
      c[k] = x === 0n ? ofZero : x === 1n || x === -1n ? x : 0n;
    }
  };
}
