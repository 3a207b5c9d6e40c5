// Exponential and logarithm of any precision, in fixed point, so that a table of constants can be computed to its last bit
// on every machine: Math.exp may differ from engine to engine.

/** Bits after the binary point. */
const BITS = 192n;

/** The number 1. */
export const ONE = 1n << BITS;

export const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;
export const over = (a: bigint, b: bigint): bigint => (a << BITS) / b;

/** A double as a fixed-point number. Exact unless it has digits beyond the last bit. */
export function fixed(value: number): bigint {
  let scale = 0n;
  let whole = value;
  while (!Number.isInteger(whole)) {
    whole *= 2;
    scale++;
  }
  return (BigInt(whole) << BITS) >> scale;
}

/** A decimal such as `"7.697"` as a fixed-point number. */
export function decimal(text: string): bigint {
  const [whole, fraction = ""] = text.split(".");
  return (BigInt(whole + fraction) << BITS) / 10n ** BigInt(fraction.length);
}

/** The nearest double, times a power of two. */
export const double = (value: bigint, power = 0): number =>
  Number(value) * 2 ** (power - Number(BITS));

/** e to the power of a fixed-point number: the series of an eighth of a 2^16th, squared again. */
export function exp(value: bigint): bigint {
  const halvings = 16n;
  const small = value >> halvings;
  let term = ONE;
  let sum = ONE;
  for (let n = 1n; term !== 0n && n < 40n; n++) {
    term = times(term, small) / n;
    sum += term;
  }
  for (let n = 0n; n < halvings; n++) sum = times(sum, sum);
  return sum;
}

/** The natural logarithm: Halley's step from a double that is right to half its digits makes it right to three times as many. */
export function log(value: bigint): bigint {
  let root = fixed(Math.log(double(value)));
  for (let step = 0; step < 2; step++) {
    const power = exp(root);
    root += 2n * over(value - power, value + power);
  }
  return root;
}
