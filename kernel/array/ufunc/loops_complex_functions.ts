// More loops over complex lanes: two elements for each item, the real part first.

import type { Floats, Same, SameUnary, TestUnary } from "./loops.js";

export const complexConjugate: SameUnary<Floats> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) {
    const real = a[i];
    c[k + 1] = -a[i + 1];
    c[k] = real;
  }
};

export const complexIsInfinite: TestUnary<Floats> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) {
    c[k] = Math.abs(a[i]) === Infinity || Math.abs(a[i + 1]) === Infinity ? 1 : 0;
  }
};

const hasNaN = (re: number, im: number) => Number.isNaN(re) || Number.isNaN(im);

/** fmax or fmin: by real, then imaginary part; of two equal numbers the first, and a number before NaN. */
export function complexExtreme(isMost: boolean): Same<Floats> {
  const isAtLeast = (ar: number, ai: number, br: number, bi: number) =>
    ar > br || (ar === br && ai >= bi);
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const [ar, ai, br, bi] = [a[i], a[i + 1], b[j], b[j + 1]];
      const wins = isMost ? isAtLeast(ar, ai, br, bi) : isAtLeast(br, bi, ar, ai);
      const first = hasNaN(br, bi) || (!hasNaN(ar, ai) && wins);
      c[k] = first ? ar : br;
      c[k + 1] = first ? ai : bi;
    }
  };
}
