// Binomial and Poisson numbers.

import type { PCG64 } from "./pcg64.js";

/** A function that draws binomial numbers: how many of `n` trials succeed. */
export function binomials(source: PCG64): (n: number, p: number) => number {
  return (n, p) => {
    if (n === 0 || p === 0) return 0;
    const rare = p <= 0.5 ? p : 1 - p;
    const count = rare * n <= 30 ? byInversion(source, n, rare) : byRejection(source, n, rare);
    return p <= 0.5 ? count : n - count;
  };
}

/** Adds up probabilities until they exceed a random number. */
function byInversion(source: PCG64, n: number, p: number): number {
  const q = 1 - p;
  const none = Math.exp(n * Math.log1p(-p));
  const mean = n * p;
  const bound = Math.trunc(Math.min(n, mean + 10 * Math.sqrt(mean * q + 1)));
  let count = 0;
  let probability = none;
  let left = source.double();
  while (left > probability) {
    count++;
    if (count > bound) {
      count = 0;
      probability = none;
      left = source.double();
    } else {
      left -= probability;
      probability = ((n - count + 1) * p * probability) / (count * q);
    }
  }
  return count;
}

/** Kachitvichyanukul and Schmeiser's BTPE: a triangle, two parallelograms and two tails over the distribution. */
function byRejection(source: PCG64, n: number, r: number): number {
  const q = 1 - r;
  const peak = n * r + r;
  const m = Math.floor(peak);
  const p1 = Math.floor(2.195 * Math.sqrt(n * r * q) - 4.6 * q) + 0.5;
  const middle = m + 0.5;
  const left = middle - p1;
  const right = middle + p1;
  const c = 0.134 + 20.5 / (15.3 + m);
  const slope = (a: number) => a * (1 + a / 2);
  const leftSlope = slope((peak - left) / (peak - left * r));
  const rightSlope = slope((right - peak) / (right * q));
  const p2 = p1 * (1 + 2 * c);
  const p3 = p2 + c / leftSlope;
  const p4 = p3 + c / rightSlope;
  const variance = n * r * q;
  for (;;) {
    const u = source.double() * p4;
    let v = source.double();
    let y: number;
    if (u <= p1) return Math.floor(middle - p1 * v + u);
    if (u <= p2) {
      const x = left + (u - p1) / c;
      v = v * c + 1 - Math.abs(m - x + 0.5) / p1;
      if (v > 1) continue;
      y = Math.floor(x);
    } else if (u <= p3) {
      y = Math.floor(left + Math.log(v) / leftSlope);
      if (y < 0 || v === 0) continue;
      v = v * (u - p2) * leftSlope;
    } else {
      y = Math.floor(right - Math.log(v) / rightSlope);
      if (y > n || v === 0) continue;
      v = v * (u - p3) * rightSlope;
    }
    if (isAccepted(y, v, n, r, m, variance, middle)) return y;
  }
}

function isAccepted(
  y: number,
  v: number,
  n: number,
  r: number,
  m: number,
  variance: number,
  middle: number,
): boolean {
  const q = 1 - r;
  const k = Math.abs(y - m);
  if (k <= 20 || k >= variance / 2 - 1) {
    const s = r / q;
    const a = s * (n + 1);
    let ratio = 1;
    if (m < y) for (let i = m + 1; i <= y; i++) ratio *= a / i - s;
    else for (let i = y + 1; i <= m; i++) ratio /= a / i - s;
    return v <= ratio;
  }
  const rho = (k / variance) * ((k * (k / 3 + 0.625) + 0.16666666666666666) / variance + 0.5);
  const t = (-k * k) / (2 * variance);
  const log = Math.log(v);
  if (log < t - rho) return true;
  if (log > t + rho) return false;
  const x1 = y + 1;
  const f1 = m + 1;
  const z = n + 1 - m;
  const w = n - y + 1;
  const bound =
    middle * Math.log(f1 / x1) +
    (n - m + 0.5) * Math.log(z / w) +
    (y - m) * Math.log((w * r) / (x1 * q)) +
    stirling(f1) +
    stirling(z) +
    stirling(x1) +
    stirling(w);
  return log <= bound;
}

/** The first terms of Stirling's series. */
function stirling(x: number): number {
  const square = x * x;
  return (13680 - (462 - (132 - (99 - 140 / square) / square) / square) / square) / x / 166320;
}

/** A function that draws Poisson numbers of a mean. */
export function poissons(source: PCG64): (mean: number) => number {
  return (mean) => {
    if (mean >= 10) return byTransformedRejection(source, mean);
    if (mean === 0) return 0;
    const least = Math.exp(-mean);
    let product = 1;
    for (let count = 0; ; count++) {
      product *= source.double();
      if (!(product > least)) return count;
    }
  };
}

/** Hoermann's PTRS. */
function byTransformedRejection(source: PCG64, mean: number): number {
  const root = Math.sqrt(mean);
  const logMean = Math.log(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const limit = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = source.double() - 0.5;
    const v = source.double();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= limit) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    const log = Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b);
    if (log <= -mean + k * logMean - logGamma(k + 1)) return k;
  }
}

/** Bernoulli numbers B(2k) over 2k(2k - 1), with the digits that NumPy gives them. */
const series = [
  8.333333333333333e-2, -2.777777777777778e-3, 7.936507936507937e-4, -5.952380952380952e-4,
  8.417508417508418e-4, -1.917526917526918e-3, 6.41025641025641e-3, -2.955065359477124e-2,
  1.796443723688307e-1, -1.3924322169059,
];

/** The logarithm of the gamma function, by Stirling's series where that is good: from 7 on. */
export function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  const steps = x < 7 ? Math.trunc(7 - x) : 0;
  let at = x + steps;
  const square = (1 / at) * (1 / at);
  let sum = series[9];
  for (let k = 8; k >= 0; k--) sum = sum * square + series[k];
  let result = sum / at + 0.5 * 1.8378770664093453 + (at - 0.5) * Math.log(at) - at;
  for (let k = 0; k < steps; k++) {
    result -= Math.log(at - 1);
    at -= 1;
  }
  return result;
}
