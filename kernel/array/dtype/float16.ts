// IEEE half-precision floats: 16 bits to number and back, correctly rounded.

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/** For each exponent from -14 to 15, by what a number is multiplied to count in steps of its neighbours. */
const scales = Float64Array.from({ length: 30 }, (_, k) => 2 ** (24 - k));

function decode(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Infinity : NaN;
  return sign * (1024 + fraction) * 2 ** (exponent - 25);
}

let decoded: Float64Array | undefined;

/** The number that 16 bits stand for. */
export function fromHalf(bits: number): number {
  decoded ??= Float64Array.from({ length: 65536 }, (_, bits) => decode(bits));
  return decoded[bits];
}

/** The 16 bits nearest to a number, ties to even; beyond the largest half (65504) infinity. */
export function toHalf(value: number): number {
  number[0] = value;
  const high = words[1];
  const sign = (high >>> 16) & 0x8000;
  const size = Math.abs(value);
  if (Number.isNaN(value)) return sign | 0x7e00;
  if (size >= 65520) return sign | 0x7c00;
  const exponent = ((high >>> 20) & 0x7ff) - 1023;
  // Below 2^-14 halves lie 2^-24 apart, above it 2^(exponent - 10). Both divisions are exact.
  if (exponent < -14) return sign | roundHalfEven(size * 2 ** 24);
  const steps = roundHalfEven(size * scales[exponent + 14]);
  // Rounding up to 2048 carries into the exponent, as it should.
  return sign | (((exponent + 15) << 10) + steps - 1024);
}

/** Of numbers that are not negative: beyond 2^52 there are no fractions, so that adding it makes the processor round. */
function roundHalfEven(value: number): number {
  return value + 2 ** 52 - 2 ** 52;
}
