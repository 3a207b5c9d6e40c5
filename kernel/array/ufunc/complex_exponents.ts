// Exponentials and logarithms of complex numbers to other bases than e, and near 0 and 1.

import { exp, log } from "./complex_functions.js";
import { hypot } from "./lengths.js";
import type { Pair } from "./loops_complex.js";

/** Rounds each step of a computation: `Math.fround` for complex64. */
type Round = (value: number) => number;

/** `exp2` with its steps rounded. */
export function exp2Rounding(round: Round) {
  const factor = round(Math.LN2);
  return (re: number, im: number, z: Pair): void => exp(round(re * factor), round(im * factor), z);
}

/** `log1p` with its steps rounded. */
export function log1pRounding(round: Round) {
  return (re: number, im: number, z: Pair): void => {
    const shifted = round(re + 1);
    const size = round(hypot(shifted, im));
    z.im = Math.atan2(im, shifted);
    z.re = Math.log(size);
  };
}

/** `expm1` with its steps rounded: what is too large for a float is infinite, and times 0 no number. */
export function expm1Rounding(round: Round) {
  return (re: number, im: number, z: Pair): void => {
    const half = Math.sin(im / 2);
    z.re = round(Math.expm1(re)) * Math.cos(im) - 2 * half * half;
    z.im = round(Math.exp(re)) * Math.sin(im);
  };
}

export function log2(re: number, im: number, z: Pair): void {
  log(re, im, z);
  z.re *= Math.LOG2E;
  z.im *= Math.LOG2E;
}

export function log10(re: number, im: number, z: Pair): void {
  log(re, im, z);
  z.re *= Math.LOG10E;
  z.im *= Math.LOG10E;
}
