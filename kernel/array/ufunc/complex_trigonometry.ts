// Trigonometric and hyperbolic functions of complex numbers, with C's values at infinities and on branch cuts.
// Results go into a pair, so that no object is made.

import { log, sqrt } from "./complex_functions.js";
import type { Pair } from "./loops_complex.js";
import { copysign } from "./real_functions.js";

type Function1 = (re: number, im: number, z: Pair) => void;

/** The trigonometric function of a hyperbolic one, and back: `f(i z) / i` for odd functions, told by exchanging parts. */
function turned(f: Function1): Function1 {
  return (re, im, z) => {
    f(im, re, z);
    const real = z.im;
    z.im = z.re;
    z.re = real;
  };
}

/** From here on cosh overflows, though its product with a cosine need not. */
const STEEP = 709;

/** `cos(im) + i sin(im)` times half of `exp(size)`, which itself may be too large. */
function steep(size: number, im: number, z: Pair): void {
  const root = Math.exp(size / 2);
  z.re = (root / 2) * Math.cos(im) * root;
  z.im = (root / 2) * Math.sin(im) * root;
}

export function cosh(re: number, im: number, z: Pair): void {
  if (im === 0) {
    z.re = Math.cosh(re);
    z.im = Number.isNaN(re) ? im : im * copysign(1, re);
  } else if (!Number.isFinite(im)) {
    infiniteAngle(re, im, true, z);
  } else if (re === Infinity || re === -Infinity) {
    z.re = Infinity * Math.cos(im);
    z.im = re * Math.sin(im);
  } else if (Math.abs(re) > STEEP) {
    steep(Math.abs(re), re < 0 ? -im : im, z);
  } else {
    z.re = Math.cosh(re) * Math.cos(im);
    z.im = Math.sinh(re) * Math.sin(im);
  }
}

export function sinh(re: number, im: number, z: Pair): void {
  if (im === 0) {
    z.re = Math.sinh(re);
    z.im = im;
  } else if (!Number.isFinite(im)) {
    infiniteAngle(re, im, false, z);
  } else if (re === Infinity || re === -Infinity) {
    z.re = re * Math.cos(im);
    z.im = Infinity * Math.sin(im);
  } else if (Math.abs(re) > STEEP) {
    steep(Math.abs(re), im, z);
    if (re < 0) z.re = -z.re;
  } else {
    z.re = Math.sinh(re) * Math.cos(im);
    z.im = Math.cosh(re) * Math.sin(im);
  }
}

/** cosh or sinh where the imaginary part is infinite or NaN: only zeros and infinities survive. */
function infiniteAngle(re: number, im: number, isEven: boolean, z: Pair): void {
  if (re === 0) {
    z.re = isEven ? NaN : re;
    z.im = isEven ? (Number.isNaN(im) ? re : 0) : NaN;
  } else {
    z.re = Math.abs(re) === Infinity ? (isEven ? Infinity : re) : NaN;
    z.im = NaN;
  }
}

export function tanh(re: number, im: number, z: Pair): void {
  if (!Number.isFinite(re)) {
    if (Number.isNaN(re)) {
      z.re = NaN;
      z.im = im === 0 ? im : NaN;
      return;
    }
    z.re = copysign(1, re);
    z.im = copysign(0, Number.isFinite(im) ? Math.sin(im) * Math.cos(im) : im);
    return;
  }
  if (!Number.isFinite(im)) {
    z.re = re === 0 ? re : NaN;
    z.im = NaN;
    return;
  }
  if (Math.abs(re) >= 22) {
    const small = Math.exp(-Math.abs(re));
    z.re = copysign(1, re);
    z.im = 4 * Math.sin(im) * Math.cos(im) * small * small;
    return;
  }
  // Kahan's formula.
  const t = Math.tan(im);
  const beta = 1 + t * t;
  const s = Math.sinh(re);
  const rho = Math.sqrt(1 + s * s);
  const denominator = 1 + beta * s * s;
  z.re = (beta * rho * s) / denominator;
  z.im = t / denominator;
}

export const sin = turned(sinh);
export const tan = turned(tanh);

export function cos(re: number, im: number, z: Pair): void {
  cosh(-im, re, z);
}

/** Beyond this size only the logarithm of the size counts. */
const LARGE = 2 ** 26 * 2;

/** Square roots of `1 - z` and `1 + z`. */
const below: Pair = { re: 0, im: 0 };
const above: Pair = { re: 0, im: 0 };

function roots(re: number, im: number): void {
  sqrt(1 - re, -im, below);
  sqrt(1 + re, im, above);
}

export function arcsinh(re: number, im: number, z: Pair): void {
  // By arcsin(i z) = i arcsinh(z).
  if (Number.isNaN(re) || Number.isNaN(im)) {
    if (re === Infinity || re === -Infinity) {
      z.re = re;
      z.im = NaN;
    } else if (im === Infinity || im === -Infinity) {
      z.re = Infinity;
      z.im = NaN;
    } else {
      z.re = NaN;
      z.im = im === 0 ? im : NaN;
    }
    return;
  }
  if (Math.abs(re) > LARGE || Math.abs(im) > LARGE) {
    log(Math.abs(re), Math.abs(im), z);
    z.re = copysign(z.re + Math.LN2, re);
    z.im = copysign(z.im, im);
    return;
  }
  if (re === 0 && im === 0) {
    z.re = re;
    z.im = im;
    return;
  }
  // Kahan: with the roots of 1 - iz and 1 + iz.
  sqrt(1 + im, -re, below);
  sqrt(1 - im, re, above);
  const real = Math.asinh(below.re * above.im - below.im * above.re);
  z.im = Math.atan2(im, below.re * above.re - below.im * above.im);
  z.re = copysign(Math.abs(real), re);
}

export const arcsin = turned(arcsinh);

export function arccos(re: number, im: number, z: Pair): void {
  if (Number.isNaN(re) || Number.isNaN(im)) {
    if (Math.abs(re) === Infinity) {
      z.re = NaN;
      z.im = -Infinity;
      if (Number.isNaN(im)) z.im = Infinity;
    } else if (Math.abs(im) === Infinity) {
      z.re = NaN;
      z.im = -im;
    } else {
      z.re = re === 0 ? Math.PI / 2 : NaN;
      z.im = NaN;
    }
    return;
  }
  if (Math.abs(re) > LARGE || Math.abs(im) > LARGE) {
    log(Math.abs(re), Math.abs(im), z);
    const size = z.re + Math.LN2;
    z.re = Math.atan2(Math.abs(im), re);
    z.im = copysign(size, -signed(im));
    return;
  }
  roots(re, im);
  z.re = 2 * Math.atan2(below.re, above.re);
  const imaginary = Math.asinh(above.re * below.im - above.im * below.re);
  z.im = copysign(Math.abs(imaginary), -signed(im));
}

/** 1 with the sign of a number. */
function signed(x: number): number {
  return copysign(1, x);
}

export function arccosh(re: number, im: number, z: Pair): void {
  // arccosh(z) is arccos(z) turned by a right angle, to where the real part is not negative.
  arccos(re, im, z);
  const { re: angle, im: size } = z;
  if (Number.isNaN(angle) && Number.isNaN(size)) {
    z.re = NaN;
    z.im = NaN;
  } else if (Number.isNaN(angle)) {
    z.re = Math.abs(size);
    z.im = NaN;
  } else if (Number.isNaN(size)) {
    z.re = NaN;
    z.im = re === 0 ? copysign(angle, im) : NaN;
  } else {
    z.re = Math.abs(size);
    z.im = copysign(angle, im);
  }
}

export function arctanh(re: number, im: number, z: Pair): void {
  const x = Math.abs(re);
  const y = Math.abs(im);
  if (Number.isNaN(re) || Number.isNaN(im)) {
    if (x === Infinity) z.re = copysign(0, re);
    else if (y === Infinity) z.re = copysign(0, re);
    else z.re = re === 0 ? re : NaN;
    z.im = y === Infinity ? copysign(Math.PI / 2, im) : im === 0 && !Number.isNaN(re) ? im : NaN;
    return;
  }
  if (x > LARGE || y > LARGE) {
    // 1 / z, and a right angle.
    const ratio = x > y ? y / x : x / y;
    const isInfinite = x === Infinity || y === Infinity;
    const real = isInfinite ? 0 : x > y ? 1 / (x + ratio * y) : ratio / (y + ratio * x);
    z.re = copysign(real, re);
    z.im = copysign(Math.PI / 2, im);
    return;
  }
  if (y === 0 && x < 1) {
    z.re = Math.atanh(re);
    z.im = im;
    return;
  }
  if (x === 1 && y === 0) {
    z.re = copysign(Infinity, re);
    z.im = im;
    return;
  }
  const near = (1 - x) * (1 - x) + y * y;
  z.re =
    x === 1 && y < 1e-150
      ? copysign(Math.log(Math.sqrt(Math.sqrt(4 + y * y)) / Math.sqrt(y)), re)
      : copysign(Math.log1p((4 * x) / near) / 4, re);
  z.im = Math.atan2(2 * im, (1 - x) * (1 + x) - y * y) / 2;
}

export const arctan = turned(arctanh);
