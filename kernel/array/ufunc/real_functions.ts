// Functions of real numbers that JavaScript's Math lacks or defines otherwise than C.

const scratch = new DataView(new ArrayBuffer(8));

/** To the nearest whole number, of two equally near ones to the even one. */
export function rint(x: number): number {
  if (!(Math.abs(x) < 2 ** 52) || x === 0) return x;
  // Beyond 2^52 there are no fractions: adding it makes the processor round.
  return x < 0 ? -(2 ** 52 - x - 2 ** 52) : x + 2 ** 52 - 2 ** 52;
}

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0);
}

export function copysign(x: number, y: number): number {
  return signBit(y) === signBit(x) ? x : -x;
}

/** 1 for a negative number, else 0. Also of a NaN, whose sign JavaScript does not tell otherwise. */
export function signBit(x: number): number {
  if (!Number.isNaN(x)) return isNegative(x) ? 1 : 0;
  scratch.setFloat64(0, x);
  return scratch.getUint8(0) >> 7;
}

/** The part of `x` behind the point, with its sign. */
export function fraction(x: number): number {
  if (x === Infinity || x === -Infinity) return x < 0 ? -0 : 0;
  const rest = x - Math.trunc(x);
  return rest === 0 && isNegative(x) ? -0 : rest;
}

/** C's `frexp`: `x` is a mantissa of at least 0.5 and less than 1 times a power of two. */
export function exponentOf(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return 0;
  scratch.setFloat64(0, x);
  const bits = (scratch.getUint16(0) >> 4) & 0x7ff;
  // A subnormal number is scaled first.
  return bits === 0 ? exponentOf(x * 2 ** 54) - 54 : bits - 1022;
}

export function mantissa(x: number): number {
  return x === 0 || !Number.isFinite(x) ? x : scale(x, -exponentOf(x));
}

/** `x * 2 ** exponent` with one rounding. */
export function scale(x: number, exponent: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  let result = x;
  let left = Math.max(-2200, Math.min(2200, exponent));
  // Up to full size first: on the way down to subnormal numbers only the last step may round.
  if (left < 0) {
    const spare = 1023 - exponentOf(x);
    for (let up = spare; up > 0; up -= 1000) result *= 2 ** Math.min(up, 1000);
    left -= Math.max(spare, 0);
    while (left < -1000) {
      const step = Math.min(1000, -left - 1000, exponentOf(result) + 1000);
      if (step <= 0) break;
      result *= 2 ** -step;
      left += step;
    }
    if (left < -1074) return result < 0 ? -0 : 0;
    return result * 2 ** left;
  }
  for (; left > 0; left -= 1000) result *= 2 ** Math.min(left, 1000);
  return result;
}

/** C's `nextafter`: the next float64 after `x` in the direction of `y`. */
export function nextafter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? Number.MIN_VALUE : -Number.MIN_VALUE;
  scratch.setFloat64(0, x);
  const bits = scratch.getBigInt64(0);
  scratch.setBigInt64(0, x > y === x > 0 ? bits - 1n : bits + 1n);
  return scratch.getFloat64(0);
}

/** `nextafter` among float32 numbers. */
export function nextafter32(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return y;
  if (x === 0) return y > 0 ? 2 ** -149 : -(2 ** -149);
  scratch.setFloat32(0, x);
  const bits = scratch.getInt32(0);
  scratch.setInt32(0, x > y === x > 0 ? bits - 1 : bits + 1);
  return scratch.getFloat32(0);
}

/** The distance to the next float64 away from zero, with the sign of `x`. */
export function spacing(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x === 0) return Number.MIN_VALUE;
  return nextafter(x, x < 0 ? -Infinity : Infinity) - x;
}

export function spacing32(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  if (x === 0) return 2 ** -149;
  return Math.fround(nextafter32(x, x < 0 ? -Infinity : Infinity) - x);
}

export function heaviside(x: number, y: number): number {
  return Number.isNaN(x) ? NaN : x === 0 ? y : x < 0 ? 0 : 1;
}

/** C's `pow`: unlike JavaScript's, 1 to any power is 1, and so is -1 to an infinite one. */
export function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}

/** `log(exp(x) + exp(y))` without overflow on the way. */
export function logaddexp(x: number, y: number): number {
  if (x === y) return x + Math.LN2;
  const difference = x - y;
  if (difference > 0) return x + Math.log1p(Math.exp(-difference));
  return difference <= 0 ? y + Math.log1p(Math.exp(difference)) : NaN;
}

export function logaddexp2(x: number, y: number): number {
  if (x === y) return x + 1;
  const difference = x - y;
  if (difference > 0) return x + Math.LOG2E * Math.log1p(2 ** -difference);
  return difference <= 0 ? y + Math.LOG2E * Math.log1p(2 ** difference) : NaN;
}

/** The greatest common divisor of integers, never negative. */
export function gcd(x: number, y: number): number {
  let a = Math.abs(x);
  let b = Math.abs(y);
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** The number of bits that are 1 in the low 32 bits. */
export function countBits(x: number): number {
  let bits = x - ((x >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
