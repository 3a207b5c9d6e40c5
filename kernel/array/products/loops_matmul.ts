// Inner loops of the matrix product: the sum of n products, into one element of `c`.

import type { Floats, Lane } from "../ufunc/loops.js";

/** `c[k] = a[i] * b[j] + a[i + s] * b[j + t] + ...` for n products. */
export type DotLoop<L extends Lane = never> = (
  n: number,
  a: L,
  i: number,
  s: number,
  b: L,
  j: number,
  t: number,
  c: L,
  k: number,
) => void;

export const dotBool: DotLoop<Uint8Array> = (n, a, i, s, b, j, t, c, k) => {
  let found = 0;
  for (; n > 0 && found === 0; n--, i += s, j += t) found = a[i] !== 0 && b[j] !== 0 ? 1 : 0;
  c[k] = found;
};

/** Integers of at most 32 bits, which keep their low bits. */
export const dotInteger: DotLoop<Int32Array> = (n, a, i, s, b, j, t, c, k) => {
  let sum = 0;
  for (; n > 0; n--, i += s, j += t) sum = (sum + Math.imul(a[i], b[j])) | 0;
  c[k] = sum;
};

export const dotWide: DotLoop<BigInt64Array> = (n, a, i, s, b, j, t, c, k) => {
  c[k] = 0n;
  for (; n > 0; n--, i += s, j += t) c[k] = c[k] + a[i] * b[j];
};

/** Four sums side by side, as an addition need not wait for the one before. */
export const dotFloat64: DotLoop<Float64Array> = (n, a, i, s, b, j, t, c, k) => {
  let sum = 0;
  if (n >= 8) {
    let second = 0;
    let third = 0;
    let fourth = 0;
    for (; n >= 4; n -= 4, i += 4 * s, j += 4 * t) {
      sum += a[i] * b[j];
      second += a[i + s] * b[j + t];
      third += a[i + 2 * s] * b[j + 2 * t];
      fourth += a[i + 3 * s] * b[j + 3 * t];
    }
    sum += second + (third + fourth);
  }
  for (; n > 0; n--, i += s, j += t) sum += a[i] * b[j];
  c[k] = sum;
};

export const dotFloat32: DotLoop<Float32Array> = (n, a, i, s, b, j, t, c, k) => {
  let sum = 0;
  for (; n > 0; n--, i += s, j += t) sum = Math.fround(sum + Math.fround(a[i] * b[j]));
  c[k] = sum;
};

export const dotComplex: DotLoop<Floats> = (n, a, i, s, b, j, t, c, k) => {
  let real = 0;
  let imag = 0;
  for (; n > 0; n--, i += s, j += t) {
    real += a[i] * b[j] - a[i + 1] * b[j + 1];
    imag += a[i] * b[j + 1] + a[i + 1] * b[j];
  }
  c[k] = real;
  c[k + 1] = imag;
};
