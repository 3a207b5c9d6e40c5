// The length of a vector with two components: `hypot`, and the absolute value of a complex number.

/** Beyond these sizes squares overflow, or lose digits; in between nothing has to be scaled. */
const LARGE = 2 ** 511;
const SMALL = 2 ** -459;
const SCALE = 2 ** 600;

/** The smaller component counts only above this part of the larger one. */
const LEAST = 2 ** -54;

/** Splits the digits of a number in two halves. */
const HALF = 2 ** 27 + 1;

/** As C's `hypot`, but for rare cases rounded once: after C. F. Borges, "An improved algorithm for hypot(a, b)", 2019. */
export function hypot(x: number, y: number): number {
  const [a, b] = [Math.abs(x), Math.abs(y)];
  return a < b ? lengthOf(b, a) : lengthOf(a, b);
}

function lengthOf(large: number, small: number): number {
  if (!(small > 0 && large < Infinity)) return withoutSquares(large, small);
  if (small <= large * LEAST) return large + small;
  if (large > LARGE) return corrected(large / SCALE, small / SCALE) * SCALE;
  return small < SMALL ? corrected(large * SCALE, small * SCALE) / SCALE : corrected(large, small);
}

/** Of a zero, an infinity or a NaN: an infinity is infinitely long, whatever stands beside it. */
function withoutSquares(a: number, b: number): number {
  return a === Infinity || b === Infinity ? Infinity : a + b;
}

/** The root of the sum of squares, less what rounding has added to it. */
function corrected(a: number, b: number): number {
  const length = Math.sqrt(a * a + b * b);
  const isNear = length <= 2 * b;
  const rest = length - (isNear ? b : a);
  const error = isNear
    ? a * (2 * rest - a) + (rest - 2 * (a - b)) * rest
    : 2 * rest * (a - 2 * b) + ((4 * rest - b) * b + rest * rest);
  return length - error / (2 * length);
}

/**
 * The absolute value of a complex number, as NumPy's vector instructions find it: the larger component times the length
 * of the one with 1 and the ratio of both.
 */
export function absolute(re: number, im: number): number {
  const [a, b] = [Math.abs(re), Math.abs(im)];
  const [large, small] = [Math.max(a, b), Math.min(a, b)];
  if (!(small > 0 && large < Infinity)) return withoutSquares(a, b);
  return large * Math.sqrt(onePlusSquare(small / large));
}

/** The same of float32, in which each step is rounded. */
export function absolute32(re: number, im: number): number {
  const [a, b] = [Math.abs(re), Math.abs(im)];
  const [large, small] = [Math.max(a, b), Math.min(a, b)];
  if (!(small > 0 && large < Infinity)) return withoutSquares(a, b);
  const ratio = Math.fround(small / large);
  return large * Math.fround(Math.sqrt(Math.fround(1 + ratio * ratio)));
}

/** `1 + ratio * ratio` of a ratio up to 1, rounded once. */
function onePlusSquare(ratio: number): number {
  const square = ratio * ratio;
  // The ratio in two halves of 26 digits, whose products are exact.
  const shifted = ratio * HALF;
  const high = shifted - (shifted - ratio);
  const low = ratio - high;
  const lost = high * high - square + 2 * high * low + low * low;
  const sum = 1 + square;
  return sum + (square - (sum - 1) + lost);
}
