// Sums of floats: pairwise in blocks, in NumPy's order of additions, so that they agree to the last bit.

import { specialise } from "../record/specialise.js";
import type { Floats, LoopMaker, ReduceLoop, RowsLoop } from "../ufunc/loops.js";

/** An index that leaves room for a block behind it among the small integers, which V8 need not watch for overflow. */
export const SMALL_INDEX = 0x3fffffff;

/** The half of n, or a little less, that the first of two partial sums takes. */
function half(n: number): number {
  const middle = Math.floor(n / 2);
  return middle - (middle % 8);
}

/** The sum of n floats, where `round` brings each sum of two into the lane's precision. */
function pairwise(
  round: (sum: number) => number,
  half: (n: number) => number,
): (a: Floats, i: number, s: number, n: number) => number {
  return function sumOf(a, i, s, n): number {
    // As a figure, since V8 would not take a name for a constant: up to so many elements there are eight partial sums.
    if (n > 128) {
      const first = half(n);
      return round(sumOf(a, i, s, first) + sumOf(a, i + first * s, s, n - first));
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
  };
}

/** The same of float64 that lie one behind the other: without a stride, an index takes no multiplication. */
function pairwiseDense(a: Float64Array, i: number, n: number): number {
  if (n > 128) {
    const first = half(n);
    return pairwiseDense(a, i, first) + pairwiseDense(a, i + first, n - first);
  }
  if (n >= 8) return blockSum(a, i, n);
  let sum = -0;
  for (const end = i + n; i < end; i++) sum += a[i];
  return sum;
}

/** From 8 to 128 elements, the first of which has a small index. */
function blockSum(a: Float64Array, begin: number, count: number): number {
  // SMALL_INDEX as a figure, too.
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
  if (k < whole) {
    do {
      r0 += a[k];
      r1 += a[k + 1];
      r2 += a[k + 2];
      r3 += a[k + 3];
      // Never: but V8 adds before it reads on, for which it would have to put a sum into memory.
      if (k === whole) break;
      r4 += a[k + 4];
      r5 += a[k + 5];
      r6 += a[k + 6];
      r7 += a[k + 7];
      k = (k + 8) & 0x3fffffff;
    } while (k < whole);
  }
  let sum = r0 + r1 + (r2 + r3) + (r4 + r5 + (r6 + r7));
  for (const end = i + n; k < end; k++) sum += a[k];
  return sum;
}

export const sumFloat64: LoopMaker<ReduceLoop> = {
  strided: () => {
    const strided = specialise(pairwise, (sum) => sum, half);
    const loop: ReduceLoop<Float64Array> = (n, a, i, s, c, k) => {
      const isPlain = s === 1 && i + n <= SMALL_INDEX;
      c[k] += isPlain ? pairwiseDense(a, i, n) : strided(a, i, s, n);
    };
    return loop;
  },
};

export const sumFloat32: LoopMaker<ReduceLoop> = {
  strided: () => {
    const strided = specialise(pairwise, Math.fround, half);
    const loop: ReduceLoop<Float32Array> = (n, a, i, s, c, k) => {
      c[k] += strided(a, i, s, n);
    };
    return loop;
  },
};

/** A few rows of `a`, `step` elements apart, into one of `c`: eight sums at a time, each in the order of the rows. */
export const addRowsFloat64: RowsLoop<Float64Array> = (n, rows, a, from, step, c, to) => {
  const i = from & 0x3fffffff;
  const k = to & 0x3fffffff;
  const whole = n & 0x3ffffff8;
  let x = 0;
  for (; x < whole; x += 8) {
    let r0 = c[k + x];
    let r1 = c[k + x + 1];
    let r2 = c[k + x + 2];
    let r3 = c[k + x + 3];
    let r4 = c[k + x + 4];
    let r5 = c[k + x + 5];
    let r6 = c[k + x + 6];
    let r7 = c[k + x + 7];
    let at = (i + x) & 0x3fffffff;
    let left = rows & 255;
    do {
      r0 += a[at];
      r1 += a[at + 1];
      r2 += a[at + 2];
      // Never, here and below: as in `blockSum`.
      if (left === 0) break;
      r3 += a[at + 3];
      r4 += a[at + 4];
      r5 += a[at + 5];
      if (left === 0) break;
      r6 += a[at + 6];
      r7 += a[at + 7];
      at = (at + step) & 0x3fffffff;
      left = (left - 1) & 255;
    } while (left !== 0);
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

/**
 * The sum of n complex numbers, in the precision of the lane that `r` is. The blocks count components: real parts in even,
 * imaginary in odd partial sums.
 */
function pairwiseComplex(r: Floats, half: (n: number) => number): ReduceLoop<Floats> {
  let re = 0;
  let im = 0;

  /** Leaves the sum in `re` and `im`. */
  function sum(a: Floats, i: number, s: number, n: number): void {
    if (n > 64) {
      const first = half(2 * n) / 2;
      sum(a, i, s, first);
      const firstRe = re;
      const firstIm = im;
      sum(a, i + first * s, s, n - first);
      r[0] = firstRe + re;
      r[1] = firstIm + im;
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
    re = r[0];
    im = r[1];
  }

  return (n, a, i, s, c, k) => {
    sum(a, i, s, n);
    c[k] += re;
    c[k + 1] += im;
  };
}

function complexSumLoops(r: Floats): LoopMaker<ReduceLoop> {
  return { strided: () => specialise(pairwiseComplex, r, half) };
}

export const sumComplex128 = complexSumLoops(new Float64Array(8));
export const sumComplex64 = complexSumLoops(new Float32Array(8));
