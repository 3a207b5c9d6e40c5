// Decimal digits of binary floating-point numbers: the fewest that name a number, or exactly rounded ones.

/** A positive decimal number 0.d1d2d3... * 10^point. No zeros at either end; zero has no digits. */
export interface Decimal {
  readonly digits: string;
  readonly point: number;
}

/** A binary type: bits of the significand, and the exponent of its smallest number (a power of two). */
interface BinaryType {
  readonly bits: number;
  readonly smallest: number;
}

const float16: BinaryType = { bits: 11, smallest: -24 };
const float32: BinaryType = { bits: 24, smallest: -149 };
const float64: BinaryType = { bits: 53, smallest: -1074 };

/** The type of floats of 2, 4 or 8 bytes. */
function binaryType(nbytes: number): BinaryType {
  return nbytes === 8 ? float64 : nbytes === 4 ? float32 : float16;
}

/** `value` (finite, positive) as significand * 2^exponent, the significand as long as the type allows. */
function decompose(value: number, { bits, smallest }: BinaryType): [bigint, number] {
  let exponent = Math.max(Math.floor(Math.log2(value)) - bits + 1, smallest);
  // A logarithm next to a power of two may be rounded to it.
  if (value / 2 ** exponent >= 2 ** bits) exponent++;
  else if (value / 2 ** exponent < 2 ** (bits - 1) && exponent > smallest) exponent--;
  // 2^-1074 and its neighbours have no finite reciprocal, but dividing by them is exact.
  return [BigInt(value / 2 ** exponent), exponent];
}

/** A fraction with positive denominator. */
type Fraction = readonly [numerator: bigint, denominator: bigint];

/** `value * 10^places`, exactly. */
function scaled(value: number, places: number): Fraction {
  const [significand, exponent] = decompose(value, float64);
  let numerator = significand;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  return [numerator, denominator];
}

/** To the nearest integer; a tie goes to the even one. */
function roundHalfEven([numerator, denominator]: Fraction): bigint {
  const quotient = numerator / denominator;
  const twice = 2n * (numerator % denominator);
  const up = twice > denominator || (twice === denominator && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

/** The decimal `integer * 10^-places`. */
function decimal(integer: string, places: number): Decimal {
  const digits = integer.replace(/^0+|0+$/g, "");
  if (digits === "") return { digits, point: 0 };
  return { digits, point: integer.replace(/^0+/, "").length - places };
}

/** `value` (finite, not negative) rounded to `places` digits after the point. */
export function rounded(value: number, places: number): Decimal {
  if (value === 0) return { digits: "", point: 0 };
  return decimal(roundHalfEven(scaled(value, places)).toString(), places);
}

/** The place of the first digit: `10^magnitude <= value < 10^(magnitude + 1)`, exactly. */
function magnitude(value: number): number {
  // The shortest digits may lie above the number itself: 1e23 is 9.999...e22.
  const estimate = shortest(value, 8).point - 1;
  const [numerator, denominator] = scaled(value, -estimate);
  return numerator < denominator ? estimate - 1 : estimate;
}

/** `value` (finite, not negative) rounded to `count` digits after the first one. */
export function significant(value: number, count: number): Decimal {
  return value === 0 ? { digits: "", point: 0 } : rounded(value, count - magnitude(value));
}

/**
 * The fewest digits that name `value` (finite, not negative) among the floats of `nbytes` bytes;
 * of several, those nearest to it.
 */
export function shortest(value: number, nbytes: number): Decimal {
  if (value === 0) return { digits: "", point: 0 };
  const type = binaryType(nbytes);
  // JavaScript's own digits are the shortest of a float64. Integers that have a neighbour at 1 need all of theirs.
  if (type === float64 || (value < 2 ** type.bits && Number.isInteger(value))) {
    const [mantissa, exponent] = value.toExponential().split("e");
    return decimal(mantissa.replace(".", ""), mantissa.replace(".", "").length - 1 - +exponent);
  }
  return generate(value, type);
}

/** Digit by digit, until what is written lies nearer to `value` than to any other number of its type. */
function generate(value: number, type: BinaryType): Decimal {
  const [significand, exponent] = decompose(value, type);
  const even = significand % 2n === 0n;
  // Below a power of two the next number is only half as far away as above it.
  const uneven = significand === 1n << BigInt(type.bits - 1) && exponent > type.smallest;
  // In units of a quarter of the last bit, over `scale`.
  let rest = 4n * significand;
  let below = uneven ? 1n : 2n;
  let above = 2n;
  let scale = 4n;
  if (exponent >= 0) {
    const power = 1n << BigInt(exponent);
    rest *= power;
    below *= power;
    above *= power;
  } else {
    scale <<= BigInt(-exponent);
  }
  const first = magnitude(value);
  if (first >= 0) {
    scale *= 10n ** BigInt(first);
  } else {
    const power = 10n ** BigInt(-first);
    rest *= power;
    below *= power;
    above *= power;
  }
  let digits = "";
  for (;;) {
    const digit = rest / scale;
    rest %= scale;
    const downNames = even ? rest <= below : rest < below;
    const upNames = even ? rest + above >= scale : rest + above > scale;
    if (downNames || upNames) {
      const down = downNames !== upNames ? downNames : isBelowHalf(rest, scale, digit);
      const last = down ? digit : digit + 1n;
      const integer = (BigInt(digits || "0") * 10n + last).toString();
      return decimal(integer, digits.length - first);
    }
    digits += digit;
    rest *= 10n;
    below *= 10n;
    above *= 10n;
  }
}

function isBelowHalf(rest: bigint, scale: bigint, digit: bigint): boolean {
  return 2n * rest < scale || (2n * rest === scale && digit % 2n === 0n);
}
