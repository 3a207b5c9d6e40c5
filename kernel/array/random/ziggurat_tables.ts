// The tables of the ziggurat method (Marsaglia and Tsang, 2000): the area under a density, cut into 256 strips of equal
// area. They are constants, computed when first used.

import { decimal, double, exp, fixed, log, ONE, over, times } from "./fixed_point.js";

const STRIPS = 256;

/** For each strip what to multiply an integer with, below which integer there is no more to ask, and the density. */
interface Ziggurat {
  readonly widths: Float64Array;
  readonly limits: Float64Array;
  readonly heights: Float64Array;
}

/** The nearest integer; of two the even one. */
function toEven(value: number): number {
  const below = Math.floor(value);
  if (value - below !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

/** Makes what a function makes once, when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Where the tail of the normal distribution begins, and its inverse. */
export const NORMAL_TAIL = 3.6541528853610088;
export const NORMAL_TAIL_INVERSE = 0.27366123732975828;

/** The area of each strip under exp(-x^2/2), as a double that is right to 15 digits: the table follows from just this one. */
const NORMAL_AREA = 0.004928673233974652;

/** Strips under exp(-x^2/2) for integers of 52 bits. Each step is that of a double, as in the table that NumPy uses. */
export const normalZiggurat = once((): Ziggurat => {
  const edges = new Float64Array(STRIPS);
  const heights = new Float64Array(STRIPS);
  const density = (x: number) => double(exp(fixed(-0.5 * x * x)));
  edges[255] = NORMAL_TAIL;
  heights[255] = density(NORMAL_TAIL);
  heights[0] = 1;
  edges[0] = NORMAL_AREA / heights[255];
  for (let k = 254; k > 0; k--) {
    const height = NORMAL_AREA / edges[k + 1] + heights[k + 1];
    edges[k] = Math.sqrt(-2 * double(log(fixed(height))));
    heights[k] = density(edges[k]);
    // Halfway between two doubles but for a two-hundredth of their distance; NumPy's table has the farther one.
    if (k === 38) heights[k] += 2 ** -53;
  }
  const bits = 2 ** 52;
  const limits = edges.map((edge, k) =>
    k === 1 ? 0 : toEven((edges[k === 0 ? 255 : k - 1] / edge) * bits),
  );
  return { widths: edges.map((edge) => edge / bits), limits, heights };
});

/** The same for integers of 23 bits, in single precision. */
export const normalZiggurat32 = once((): Ziggurat => {
  const { widths, limits, heights } = normalZiggurat();
  return {
    widths: widths.map((width) => Math.fround(width * 2 ** 29)),
    limits: limits.map((limit) => Math.round(limit / 2 ** 29)),
    heights: heights.map(Math.fround),
  };
});

const EXPONENTIAL_EDGE = "7.69711747013104971404462804811";

/** Where the tail of the exponential distribution begins. */
export const EXPONENTIAL_TAIL = Number(EXPONENTIAL_EDGE);

/** The edges of the strips under exp(-x), and the density there, in fixed point. */
const exponentialStrips = once(() => {
  const edges = new Array<bigint>(STRIPS);
  const heights = new Array<bigint>(STRIPS);
  const tail = decimal(EXPONENTIAL_EDGE);
  edges[255] = tail;
  heights[255] = exp(-tail);
  heights[0] = ONE;
  const area = times(tail + ONE, heights[255]);
  for (let k = 254; k > 0; k--) {
    heights[k] = heights[k + 1] + over(area, edges[k + 1]);
    edges[k] = -log(heights[k]);
  }
  edges[0] = over(area, heights[255]);
  return { edges, heights };
});

const ratio = (edges: readonly bigint[], k: number): bigint =>
  over(k === 0 ? edges[255] : edges[k - 1], edges[k]);

/** Strips under exp(-x) for integers of 53 bits. */
export const exponentialZiggurat = once((): Ziggurat => {
  const { edges, heights } = exponentialStrips();
  return {
    widths: Float64Array.from(edges, (edge) => double(edge, -53)),
    limits: Float64Array.from(edges, (_, k) =>
      k === 1 ? 0 : 2 * Number((ratio(edges, k) << 52n) / ONE),
    ),
    heights: Float64Array.from(heights, (height) => double(height)),
  };
});

/** The same for integers of 23 bits, in single precision: of nine digits, as they were printed. */
export const exponentialZiggurat32 = once((): Ziggurat => {
  const { edges, heights } = exponentialStrips();
  const printed = (value: number) => Math.fround(Number(value.toExponential(8)));
  return {
    widths: Float64Array.from(edges, (edge) => printed(double(edge, -23))),
    limits: Float64Array.from(edges, (_, k) =>
      k === 1 ? 0 : Math.round(double(ratio(edges, k), 23)),
    ),
    heights: Float64Array.from(heights, (height) => printed(double(height))),
  };
});
