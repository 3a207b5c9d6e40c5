// Inner loops of reductions: n elements of `a` go into one element of `c`. Sums of floats are in `pairwise_sums.ts`.

import { specialise } from "../record/specialise.js";
import { multiply, multiply32 } from "../ufunc/complex_functions.js";
import { foldingLoops } from "../ufunc/elementwise.js";
import type { Floats, LoopMaker, ReduceLoop } from "../ufunc/loops.js";
import { complex, type Pair } from "../ufunc/loops_complex.js";

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

export const productComplex128 = complexProduct(multiply);
export const productComplex64 = complexProduct(multiply32);

/** Integers of at most 32 bits, which keep their low bits. */
export const sumInteger = foldingLoops((sum, x) => (sum + x) | 0);
export const productInteger = foldingLoops((product, x) => Math.imul(product, x));

export const productFloat64 = foldingLoops((product, x) => product * x);
export const productFloat32 = foldingLoops((product, x) => Math.fround(product * x));

/** Of float16, whose items are float32 until the last one is taken. */
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

// V8 computes in 64 bits what is written to a 64-bit lane. Writing takes as long as eight additions, and the next step
// waits for it: hence eight at a time, the odd ones first.

export const sumWide: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n % 8 !== 0; n--, i += s) c[k] = c[k] + a[i];
  for (; n > 0; n -= 8, i += 8 * s) {
    const first = a[i] + a[i + s] + a[i + 2 * s] + a[i + 3 * s];
    c[k] = c[k] + first + a[i + 4 * s] + a[i + 5 * s] + a[i + 6 * s] + a[i + 7 * s];
  }
};

export const productWide: ReduceLoop<BigInt64Array> = (n, a, i, s, c, k) => {
  for (; n % 8 !== 0; n--, i += s) c[k] = c[k] * a[i];
  for (; n > 0; n -= 8, i += 8 * s) {
    const first = a[i] * a[i + s] * a[i + 2 * s] * a[i + 3 * s];
    c[k] = c[k] * first * a[i + 4 * s] * a[i + 5 * s] * a[i + 6 * s] * a[i + 7 * s];
  }
};

function largest(): ReduceLoop<BigInt64Array | BigUint64Array> {
  return (n, a, i, s, c, k) => {
    for (; n > 0; n--, i += s) if (a[i] > c[k]) c[k] = a[i];
  };
}

function smallest(): ReduceLoop<BigInt64Array | BigUint64Array> {
  return (n, a, i, s, c, k) => {
    for (; n > 0; n--, i += s) if (a[i] < c[k]) c[k] = a[i];
  };
}

export const maximumWide: LoopMaker<ReduceLoop> = { strided: () => specialise(largest) };
export const minimumWide: LoopMaker<ReduceLoop> = { strided: () => specialise(smallest) };

export const maximumComplex: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) complex.maximum(1, c, k, 0, a, i, 0, c, k, 0);
};

export const minimumComplex: ReduceLoop<Floats> = (n, a, i, s, c, k) => {
  for (; n > 0; n--, i += s) complex.minimum(1, c, k, 0, a, i, 0, c, k, 0);
};
