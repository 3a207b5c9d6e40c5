// Normal and exponential numbers by the ziggurat method: in most cases one draw, one product and one comparison.

import type { PCG64 } from "./pcg64.js";
import {
  EXPONENTIAL_TAIL,
  exponentialZiggurat,
  exponentialZiggurat32,
  NORMAL_TAIL,
  NORMAL_TAIL_INVERSE,
  normalZiggurat,
  normalZiggurat32,
} from "./ziggurat_tables.js";

const { fround } = Math;

/** A function that draws standard normal doubles. */
export function normals(source: PCG64): () => number {
  const { widths, limits, heights } = normalZiggurat();
  return () => {
    for (;;) {
      source.next();
      const { low, high } = source;
      // Of 64 bits: strip (8), sign (1), 52 bits of the number, 3 are left over.
      const strip = low & 0xff;
      const size = ((high >>> 0) & 0x1fffffff) * 8388608 + (low >>> 9);
      const x = (low & 0x100) !== 0 ? -size * widths[strip] : size * widths[strip];
      if (size < limits[strip]) return x;
      if (strip === 0) {
        const isNegative = (low >>> 17) & 1;
        const tail = tailOfNormal(() => source.double());
        return isNegative ? -tail : tail;
      }
      const height = heights[strip];
      if ((heights[strip - 1] - height) * source.double() + height < Math.exp(-0.5 * x * x)) {
        return x;
      }
    }
  };
}

/** Marsaglia's method for what lies beyond the last strip. */
function tailOfNormal(uniform: () => number): number {
  for (;;) {
    const x = -NORMAL_TAIL_INVERSE * Math.log1p(-uniform());
    const y = -Math.log1p(-uniform());
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}

/** A function that draws standard normal numbers of single precision. */
export function normals32(source: PCG64): () => number {
  const { widths, limits, heights } = normalZiggurat32();
  const tailStart = fround(NORMAL_TAIL);
  const inverse = fround(NORMAL_TAIL_INVERSE);
  return () => {
    for (;;) {
      const word = source.word();
      const strip = word & 0xff;
      const size = word >>> 9;
      const x = fround((word & 0x100) !== 0 ? -size * widths[strip] : size * widths[strip]);
      if (size < limits[strip]) return x;
      if (strip === 0) {
        for (;;) {
          const far = fround(-inverse * fround(Math.log1p(-source.single())));
          const y = fround(-Math.log1p(-source.single()));
          if (fround(y + y) > fround(far * far)) {
            const tail = fround(tailStart + far);
            return (size >>> 8) & 1 ? -tail : tail;
          }
        }
      }
      const height = heights[strip];
      const random = fround(fround(heights[strip - 1] - height) * source.single());
      if (fround(random + height) < Math.exp(-0.5 * x * x)) return x;
    }
  };
}

/** A function that draws standard exponential doubles. */
export function exponentials(source: PCG64): () => number {
  const { widths, limits, heights } = exponentialZiggurat();
  return () => {
    for (;;) {
      source.next();
      const { low, high } = source;
      // Of 64 bits: 3 are left over, strip (8), 53 bits of the number.
      const strip = (low >>> 3) & 0xff;
      const size = (high >>> 0) * 2097152 + (low >>> 11);
      const x = size * widths[strip];
      if (size < limits[strip]) return x;
      if (strip === 0) return EXPONENTIAL_TAIL - Math.log1p(-source.double());
      const height = heights[strip];
      if ((heights[strip - 1] - height) * source.double() + height < Math.exp(-x)) return x;
    }
  };
}

/** A function that draws standard exponential numbers of single precision. */
export function exponentials32(source: PCG64): () => number {
  const { widths, limits, heights } = exponentialZiggurat32();
  const tailStart = fround(EXPONENTIAL_TAIL);
  return () => {
    for (;;) {
      const word = source.word();
      const strip = (word >>> 1) & 0xff;
      const size = word >>> 9;
      const x = fround(size * widths[strip]);
      if (size < limits[strip]) return x;
      if (strip === 0) return fround(tailStart - fround(Math.log1p(-source.single())));
      const height = heights[strip];
      const random = fround(fround(heights[strip - 1] - height) * source.single());
      if (fround(random + height) < fround(Math.exp(-x))) return x;
    }
  };
}
