// Functions of complex numbers, as NumPy computes them. Results go into a pair, so that no object is made.

import { hypot } from "./lengths.js";
import type { Pair } from "./loops_complex.js";

/** Rounds each step of a computation: `Math.fround` for complex64. */
type Round = (value: number) => number;

const exact: Round = (value) => value;

/** `x * y + w` with one rounding, as the fused instruction that NumPy multiplies complex numbers with. */
function fusedMultiplyAdd(x: number, y: number, w: number): number {
  const product = x * y;
  const sum = product + w;
  const error = productError(x, y, product);
  // Exact products, and those too large to split, need no correction.
  if (error === 0 || !Number.isFinite(error) || !Number.isFinite(sum)) return sum;
  const added = sum - product;
  return sum + (product - (sum - added) + (w - added) + error);
}

/** What rounding took away from `product = x * y` (Dekker). */
function productError(x: number, y: number, product: number): number {
  const splitter = 2 ** 27 + 1;
  const bigX = splitter * x;
  const highX = bigX - (bigX - x);
  const lowX = x - highX;
  const bigY = splitter * y;
  const highY = bigY - (bigY - y);
  const lowY = y - highY;
  return highX * highY - product + highX * lowY + lowX * highY + lowX * lowY;
}

export function multiply(ar: number, ai: number, br: number, bi: number, z: Pair): void {
  z.re = fusedMultiplyAdd(ar, br, -(ai * bi));
  z.im = fusedMultiplyAdd(ar, bi, ai * br);
}

/** `multiply` in float32: doubles hold its products exactly. */
export function multiply32(ar: number, ai: number, br: number, bi: number, z: Pair): void {
  z.re = Math.fround(ar * br - Math.fround(ai * bi));
  z.im = Math.fround(ar * bi + Math.fround(ai * br));
}

export function square(re: number, im: number, z: Pair): void {
  z.re = fusedMultiplyAdd(re, re, -(im * im));
  z.im = re * im + im * re;
}

export function square32(re: number, im: number, z: Pair): void {
  const product = Math.fround(re * im);
  z.re = Math.fround(re * re - Math.fround(im * im));
  z.im = product + product;
}

/** Smith's algorithm. */
function divideRounding(round: Round) {
  return (ar: number, ai: number, br: number, bi: number, z: Pair): void => {
    const absReal = Math.abs(br);
    if (absReal >= Math.abs(bi)) {
      if (absReal === 0 && bi === 0) {
        z.re = ar / absReal;
        z.im = ai / absReal;
        return;
      }
      const ratio = round(bi / br);
      const scale = round(1 / round(br + round(bi * ratio)));
      z.re = round(round(ar + round(ai * ratio)) * scale);
      z.im = round(round(ai - round(ar * ratio)) * scale);
    } else {
      const ratio = round(br / bi);
      const scale = round(1 / round(bi + round(br * ratio)));
      z.re = round(round(round(ar * ratio) + ai) * scale);
      z.im = round(round(round(ai * ratio) - ar) * scale);
    }
  };
}

export const divide = divideRounding(exact);
export const divide32 = divideRounding(Math.fround);

function reciprocalRounding(round: Round) {
  return (re: number, im: number, z: Pair): void => {
    if (Math.abs(im) <= Math.abs(re)) {
      const ratio = round(im / re);
      const size = round(re + round(im * ratio));
      z.re = round(1 / size);
      z.im = round(-ratio / size);
    } else {
      const ratio = round(re / im);
      const size = round(round(re * ratio) + im);
      z.re = round(ratio / size);
      z.im = round(-1 / size);
    }
  };
}

export const reciprocal = reciprocalRounding(exact);
export const reciprocal32 = reciprocalRounding(Math.fround);

export function sign(re: number, im: number, z: Pair): void {
  const [x, y] = [Math.abs(re), Math.abs(im)];
  if (x === Infinity || y === Infinity) {
    z.re = x === y ? NaN : x === Infinity ? Math.sign(re) : 0;
    z.im = x === y ? NaN : y === Infinity ? Math.sign(im) : 0;
    return;
  }
  // NaN if either part is.
  const size = hypot(re, im);
  z.re = size === 0 ? 0 : re / size;
  z.im = size === 0 ? 0 : im / size;
}

export function sqrt(re: number, im: number, z: Pair): void {
  if (Math.abs(im) === Infinity) {
    z.re = Infinity;
    z.im = im;
    return;
  }
  if (re === 0 && im === 0) {
    z.re = 0;
    z.im = im;
    return;
  }
  if (re === Infinity || re === -Infinity) {
    const cross = im - im;
    const signed = im < 0 || Object.is(im, -0) ? -Infinity : Infinity;
    z.re = re > 0 ? Infinity : Math.abs(cross);
    z.im = re > 0 ? (Number.isNaN(cross) ? cross : signed < 0 ? -0 : 0) : signed;
    return;
  }
  const root = Math.sqrt((Math.abs(re) + hypot(re, im)) * 0.5);
  const other = Math.abs(im) / (2 * root);
  const negative = im < 0 || Object.is(im, -0);
  z.re = re >= 0 ? root : other;
  const imaginary = re >= 0 ? other : root;
  z.im = negative ? -imaginary : imaginary;
  if (Number.isNaN(re) || Number.isNaN(im)) {
    z.re = NaN;
    z.im = NaN;
  }
}

export function exp(re: number, im: number, z: Pair): void {
  if ((re === Infinity || re === -Infinity) && !Number.isFinite(im)) {
    // The size decides, whatever the direction.
    z.re = re > 0 ? Infinity : 0;
    z.im = re > 0 ? NaN : 0;
    return;
  }
  const size = Math.exp(re);
  z.re = im === 0 ? size : size * Math.cos(im);
  z.im = im === 0 ? im : size * Math.sin(im);
}

export function log(re: number, im: number, z: Pair): void {
  const size = hypot(re, im);
  const large = Math.max(Math.abs(re), Math.abs(im));
  const small = Math.min(Math.abs(re), Math.abs(im));
  // Near the unit circle the logarithm of the rounded size would have lost its digits.
  const near = size > 0.5 && size < 2;
  z.re = near ? Math.log1p((large - 1) * (large + 1) + small * small) / 2 : Math.log(size);
  z.im = Math.atan2(im, re);
}

/** The product of plain arithmetic, which powers are built from. */
function times(ar: number, ai: number, br: number, bi: number, round: Round, z: Pair): void {
  const re = round(round(ar * br) - round(ai * bi));
  z.im = round(round(ar * bi) + round(ai * br));
  z.re = re;
}

function powerRounding(round: Round) {
  return (ar: number, ai: number, br: number, bi: number, z: Pair): void => {
    if (br === 0 && bi === 0) {
      z.re = 1;
      z.im = 0;
    } else if (ar === 0 && ai === 0) {
      z.re = br > 0 ? 0 : NaN;
      z.im = br > 0 ? 0 : NaN;
    } else if (bi === 0 && Number.isInteger(br) && Math.abs(br) < 100) {
      integerPower(ar, ai, br, round, z);
    } else {
      log(ar, ai, z);
      times(br, bi, z.re, z.im, exact, z);
      exp(z.re, z.im, z);
    }
  };
}

function integerPower(re: number, im: number, exponent: number, round: Round, z: Pair): void {
  const base: Pair = { re, im };
  let left = Math.abs(exponent);
  if (exponent === 1) {
    z.re = re;
    z.im = im;
    return;
  }
  if (exponent === 2 || exponent === 3) {
    times(re, im, re, im, round, z);
    if (exponent === 3) times(re, im, z.re, z.im, round, z);
    return;
  }
  const result: Pair = { re: 1, im: 0 };
  while (left > 0) {
    if (left % 2 === 1) times(result.re, result.im, base.re, base.im, round, result);
    left = Math.floor(left / 2);
    if (left > 0) times(base.re, base.im, base.re, base.im, round, base);
  }
  if (exponent < 0) {
    const divided = round === exact ? divide : divide32;
    divided(1, 0, result.re, result.im, z);
  } else {
    z.re = result.re;
    z.im = result.im;
  }
}

export const power = powerRounding(exact);
export const power32 = powerRounding(Math.fround);
