// Inner loops of reductions: n elements of `a` go into one element of `c`.
// Floats are summed pairwise in blocks, in NumPy's order of additions, so that sums agree to the last bit.

import { multiply, multiply32 } from "../ufunc/complex_functions.js";
import { foldingLoops } from "../ufunc/elementwise.js";
import type { Floats, ReduceLoop, RowsLoop } from "../ufunc/loops.js";
import { complex, type Pair } from "../ufunc/loops_complex.js";

/** Up to this many elements a sum keeps eight partial sums; longer ones are halved. */
const BLOCK = 128;

/** An index that leaves room for a block behind it among the small integers, which V8 need not watch for overflow. */
export const SMALL_INDEX = 0x3fffffff;

/** The half of n, or a little less, that the first of two partial sums takes. */
function half(n: number): number {
  const middle = Math.floor(n / 2);
  return middle - (middle % 8);
}

function pairwise(a: Float64Array, i: number, s: number, n: number): number {
  if (n > BLOCK) {
    const first = half(n);
    return pairwise(a, i, s, first) + pairwise(a, i + first * s, s, n - first);
  }
  let sum = -0;
  let left = n;
  if (n >= 8) {
    let r0 = a[i];
    let r1 = a[i + s];
    let r2 = a[i + 2 * s];
    let r3 = a[i + 3 * s];
    let r4 = a[i + 4 * s];
    let r5 = a[i + 5 * s];
    let r6 = a[i + 6 * s];
    let r7 = a[i + 7 * s];
    for (left -= 8, i += 8 * s; left >= 8; left -= 8, i += 8 * s) {
      r0 += a[i];
      r1 += a[i + s];
      r2 += a[i + 2 * s];
      r3 += a[i + 3 * s];
      r4 += a[i + 4 * s];
      r5 += a[i + 5 * s];
      r6 += a[i + 6 * s];
      r7 += a[i + 7 * s];
    }
    sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  }
  for (; left > 0; left--, i += s) sum += a[i];
  return sum;
}

/** `pairwise` of elements that lie one behind the other: without a stride, an index takes no multiplication. */
function pairwiseDense(a: Float64Array, i: number, n: number): number {
  if (n > BLOCK) {
    const first = half(n);
    return pairwiseDense(a, i, first) + pairwiseDense(a, i + first, n - first);
  }
  return n < 8 ? pairwise(a, i, 1, n) : blockSum(a, i, n);
}

/** From 8 to `BLOCK` elements, the first of which has a small index. */
function blockSum(a: Float64Array, begin: number, count: number): number {
  // SMALL_INDEX as a figure, as V8 would not take its name for a constant.
  const i = begin & 0x3fffffff;
  const n = count & 255;
  let r0 = a[i];
  let r1 = a[i + 1];
  let r2 = a[i + 2];
  let r3 = a[i + 3];
  let r4 = a[i + 4];
  let r5 = a[i + 5];
  let r6 = a[i + 6];
  let r7 = a[i + 7];
  let k = i + 8;
  const whole = i + (n & 248);
  // Two rounds a turn.
  for (const end = whole - 8; k < end; k += 16) {
    r0 += a[k];
    r1 += a[k + 1];
    r2 += a[k + 2];
    r3 += a[k + 3];
    r4 += a[k + 4];
    r5 += a[k + 5];
    r6 += a[k + 6];
    r7 += a[k + 7];
    r0 += a[k + 8];
    r1 += a[k + 9];
    r2 += a[k + 10];
    r3 += a[k + 11];
    r4 += a[k + 12];
    r5 += a[k + 13];
    r6 += a[k + 14];
    r7 += a[k + 15];
  }
  if (k < whole) {
    r0 += a[k];
    r1 += a[k + 1];
    r2 += a[k + 2];
    r3 += a[k + 3];
    r4 += a[k + 4];
    r5 += a[k + 5];
    r6 += a[k + 6];
    r7 += a[k + 7];
    k += 8;
  }
  let sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  for (const end = i + n; k < end; k++) sum += a[k];
  return sum;
}

/** `pairwise` where every sum is rounded to float32. */
function pairwise32(a: Float32Array, i: number, s: number, n: number): number {
  const round = Math.fround;
  if (n > BLOCK) {
    const first = half(n);
    return round(pairwise32(a, i, s, first) + pairwise32(a, i + first * s, s, n - first));
  }
  let sum = -0;
  let left = n;
  if (n >= 8) {
    let r0 = a[i];
    let r1 = a[i + s];
    let r2 = a[i + 2 * s];
    let r3 = a[i + 3 * s];
    let r4 = a[i + 4 * s];
    let r5 = a[i + 5 * s];
    let r6 = a[i + 6 * s];
    let r7 = a[i + 7 * s];
    for (left -= 8, i += 8 * s; left >= 8; left -= 8, i += 8 * s) {
      r0 = round(r0 + a[i]);
      r1 = round(r1 + a[i + s]);
      r2 = round(r2 + a[i + 2 * s]);
      r3 = round(r3 + a[i + 3 * s]);
      r4 = round(r4 + a[i + 4 * s]);
      r5 = round(r5 + a[i + 5 * s]);
      r6 = round(r6 + a[i + 6 * s]);
      r7 = round(r7 + a[i + 7 * s]);
    }
    const low = round(round(r0 + r1) + round(r2 + r3));
    sum = round(low + round(round(r4 + r5) + round(r6 + r7)));
  }
  for (; left > 0; left--, i += s) sum = round(sum + a[i]);
  return sum;
}

/** Sums n complex numbers into `z`. The blocks count components: real parts in even, imaginary in odd partial sums. */
function pairwiseComplex(a: Floats, i: number, s: number, n: number, r: Floats, z: Pair): void {
  if (2 * n > BLOCK) {
    const first = half(2 * n) / 2;
    pairwiseComplex(a, i, s, first, r, z);
    const { re, im } = z;
    pairwiseComplex(a, i + first * s, s, n - first, r, z);
    r[0] = re + z.re;
    r[1] = im + z.im;
  } else {
    let left = n;
    if (n >= 4) {
      for (let m = 0; m < 4; m++, i += s) {
        r[2 * m] = a[i];
        r[2 * m + 1] = a[i + 1];
      }
      for (left -= 4; left >= 4; left -= 4) {
        for (let m = 0; m < 4; m++, i += s) {
          r[2 * m] += a[i];
          r[2 * m + 1] += a[i + 1];
        }
      }
      // `r` rounds: every sum of two goes through it.
      r[0] += r[2];
      r[1] += r[3];
      r[4] += r[6];
      r[5] += r[7];
      r[0] += r[4];
      r[1] += r[5];
    } else {
      r[0] = -0;
      r[1] = -0;
    }
    for (; left > 0; left--, i += s) {
      r[0] += a[i];
      r[1] += a[i + 1];
    }
  }
  z.re = r[0];
  z.im = r[1];
}

/** The sum of complex numbers, in the precision of the lane that `r` is. */
function complexSum(r: Floats): ReduceLoop<Floats> {
  const z: Pair = { re: 0, im: 0 };
  return (n, a, i, s, c, k) => {
    pairwiseComplex(a, i, s, n, r, z);
    c[k] += z.re;
    c[k + 1] += z.im;
  };
}

function complexProduct(times: typeof multiply): ReduceLoop<Floats> {
  const z: Pair = { re: 0, im: 0 };
  return (n, a, i, s, c, k) => {
    for (; n > 0; n--, i += s) {
      times(c[k], c[k + 1], a[i], a[i + 1], z);
      c[k] = z.re;
      c[k + 1] = z.im;
    }
  };
}

export const sumFloat64: ReduceLoop<Float64Array> = (n, a, i, s, c, k) => {
  const isPlain = s === 1 && i + n <= SMALL_INDEX;
  c[k] += isPlain ? pairwiseDense(a, i, n) : pairwise(a, i, s, n);
};

/** A few rows of `a`, `step` elements apart, into one of `c`: eight sums at a time, each in the order of the rows. */
export const addRowsFloat64: RowsLoop<Float64Array> = (n, rows, a, from, step, c, to) => {
  const i = from & 0x3fffffff;
  const k = to & 0x3fffffff;
  let x = 0;
  for (; x + 7 < n; x += 8) {
    let r0 = c[k + x];
    let r1 = c[k + x + 1];
    let r2 = c[k + x + 2];
    let r3 = c[k + x + 3];
    let r4 = c[k + x + 4];
    let r5 = c[k + x + 5];
    let r6 = c[k + x + 6];
    let r7 = c[k + x + 7];
    for (let row = 0, at = i + x; row < rows; row++, at = (at + step) & 0x3fffffff) {
      r0 += a[at];
      r1 += a[at + 1];
      r2 += a[at + 2];
      r3 += a[at + 3];
      r4 += a[at + 4];
      r5 += a[at + 5];
      r6 += a[at + 6];
      r7 += a[at + 7];
    }
    c[k + x] = r0;
    c[k + x + 1] = r1;
    c[k + x + 2] = r2;
    c[k + x + 3] = r3;
    c[k + x + 4] = r4;
    c[k + x + 5] = r5;
    c[k + x + 6] = r6;
    c[k + x + 7] = r7;
  }
  for (; x < n; x++) {
    for (let row = 0, at = i + x; row < rows; row++, at += step) c[k + x] += a[at];
  }
};

export const sumFloat32: ReduceLoop<Float32Array> = (n, a, i, s, c, k) => {
  c[k] += pairwise32(a, i, s, n);
};

export const sumComplex128 = complexSum(new Float64Array(8));
export const sumComplex64 = complexSum(new Float32Array(8));
export const productComplex128 = complexProduct(multiply);
export const productComplex64 = complexProduct(multiply32);

/** Integers of at most 32 bits, which keep their low bits. */
export const sumInteger = foldingLoops((sum, x) => (sum + x) | 0);
export const productInteger = foldingLoops((product, x) => Math.imul(product, x));

export const productFloat: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  // Writing to the lane rounds each product.
  for (; n > 0; n--, i += s) c[k] *= a[i];
};

/** Of float16, whose items are float32 until the last one is taken. */
export const differenceFloat: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) c[k] -= a[i];
};

export const quotientFloat: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) c[k] /= a[i];
};

// NaN wins and stays: nothing is more or less than it.
export const maximumNumber = foldingLoops((most, x) => (x > most || Number.isNaN(x) ? x : most));
export const minimumNumber = foldingLoops((least, x) => (x < least || Number.isNaN(x) ? x : least));

export const anyTrue: ReduceLoop<Uint8Array> = (n, a, i, s, c, k) => {
  let found = c[k];
  for (; n > 0 && found === 0; n--, i += s) found = a[i];
  c[k] = found === 0 ? 0 : 1;
};

export const allTrue: ReduceLoop<Uint8Array> = (n, a, i, s, c, k) => {
  let found = c[k];
  for (; n > 0 && found !== 0; n--, i += s) found = a[i];
  c[k] = found === 0 ? 0 : 1;
};

// V8 adds in 64 bits where each step is written to a 64-bit lane.

export const sumWide: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) c[k] = c[k] + a[i];
};

export const productWide: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) c[k] = c[k] * a[i];
};

export const maximumSigned: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) if (a[i] > c[k]) c[k] = a[i];
};

export const minimumSigned: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) if (a[i] < c[k]) c[k] = a[i];
};

export const maximumUnsigned: ReduceLoop<BigUint64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) if (a[i] > c[k]) c[k] = a[i];
};

export const minimumUnsigned: ReduceLoop<BigUint64Array> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) if (a[i] < c[k]) c[k] = a[i];
};

export const maximumComplex: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) complex.maximum(1, c, k, 0, a, i, 0, c, k, 0);
};

export const minimumComplex: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) complex.minimum(1, c, k, 0, a, i, 0, c, k, 0);
};
