// Inner loops over complex lanes: two elements for each item, the real part first. Strides count elements.

import { specialise } from "../record/specialise.js";
import type {
  BinaryLoop,
  Floats,
  LoopMaker,
  Same,
  SameUnary,
  Test,
  TestUnary,
  UnaryLoop,
} from "./loops.js";

export const complex = {
  add(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const real = a[i] + b[j];
      c[k + 1] = a[i + 1] + b[j + 1];
      c[k] = real;
    }
  },
  subtract(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const real = a[i] - b[j];
      c[k + 1] = a[i + 1] - b[j + 1];
      c[k] = real;
    }
  },
  maximum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const first = hasNaN(a[i], a[i + 1]) || !isLess(a[i], a[i + 1], b[j], b[j + 1], true);
      choose(first, a, i, b, j, c, k);
    }
  },
  minimum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const first = hasNaN(a[i], a[i + 1]) || !isLess(b[j], b[j + 1], a[i], a[i + 1], true);
      choose(first, a, i, b, j, c, k);
    }
  },
} satisfies Record<string, Same<Floats>>;

function choose(first: boolean, a: Floats, i: number, b: Floats, j: number, c: Floats, k: number) {
  const real = first ? a[i] : b[j];
  c[k + 1] = first ? a[i + 1] : b[j + 1];
  c[k] = real;
}

function hasNaN(real: number, imag: number): boolean {
  return Number.isNaN(real) || Number.isNaN(imag);
}

/** Order by real, then imaginary part. Where a NaN stands in the way the answer is `unordered`. */
function isLess(xr: number, xi: number, yr: number, yi: number, unordered: boolean): boolean {
  if (hasNaN(xr, xi) || hasNaN(yr, yi)) return unordered;
  return xr < yr || (xr === yr && xi < yi);
}

function isLessEqual(xr: number, xi: number, yr: number, yi: number): boolean {
  if (hasNaN(xr, xi) || hasNaN(yr, yi)) return false;
  return xr < yr || (xr === yr && xi <= yi);
}

export const complexTest = {
  equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = a[i] === b[j] && a[i + 1] === b[j + 1] ? 1 : 0;
    }
  },
  not_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = a[i] !== b[j] || a[i + 1] !== b[j + 1] ? 1 : 0;
    }
  },
  less(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = isLess(a[i], a[i + 1], b[j], b[j + 1], false) ? 1 : 0;
    }
  },
  less_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = isLessEqual(a[i], a[i + 1], b[j], b[j + 1]) ? 1 : 0;
    }
  },
  greater(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = isLess(b[j], b[j + 1], a[i], a[i + 1], false) ? 1 : 0;
    }
  },
  greater_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = isLessEqual(b[j], b[j + 1], a[i], a[i + 1]) ? 1 : 0;
    }
  },
  logical_and(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = (a[i] !== 0 || a[i + 1] !== 0) && (b[j] !== 0 || b[j + 1] !== 0) ? 1 : 0;
    }
  },
  logical_or(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = a[i] !== 0 || a[i + 1] !== 0 || b[j] !== 0 || b[j + 1] !== 0 ? 1 : 0;
    }
  },
  logical_xor(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      c[k] = (a[i] !== 0 || a[i + 1] !== 0) !== (b[j] !== 0 || b[j + 1] !== 0) ? 1 : 0;
    }
  },
} satisfies Record<string, Test<Floats>>;

export const complexUnary = {
  positive(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      const real = a[i];
      c[k + 1] = a[i + 1];
      c[k] = real;
    }
  },
  negative(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      const real = -a[i];
      c[k + 1] = -a[i + 1];
      c[k] = real;
    }
  },
} satisfies Record<string, SameUnary<Floats>>;

export const complexUnaryTest = {
  logical_not(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] === 0 && a[i + 1] === 0 ? 1 : 0;
  },
  isnan(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = hasNaN(a[i], a[i + 1]) ? 1 : 0;
  },
  isfinite(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      c[k] = Number.isFinite(a[i]) && Number.isFinite(a[i + 1]) ? 1 : 0;
    }
  },
} satisfies Record<string, TestUnary<Floats>>;

/** A complex number while it is computed with: no object is made. */
export interface Pair {
  re: number;
  im: number;
}

/** What computes one complex number from one; the result goes into `z`. */
type Function1 = (re: number, im: number, z: Pair) => void;
/** What computes one complex number from two. */
type Function2 = (ar: number, ai: number, br: number, bi: number, z: Pair) => void;

const unary =
  (f: Function1): UnaryLoop<Floats, Floats> =>
  (n, a, i, s, c, k, u) => {
    const z = { re: 0, im: 0 };
    for (; n > 0; n--, i += s, k += u) {
      f(a[i], a[i + 1], z);
      c[k] = z.re;
      c[k + 1] = z.im;
    }
  };

const binary =
  (f: Function2): BinaryLoop<Floats, Floats> =>
  (n, a, i, s, b, j, t, c, k, u) => {
    const z = { re: 0, im: 0 };
    for (; n > 0; n--, i += s, j += t, k += u) {
      f(a[i], a[i + 1], b[j], b[j + 1], z);
      c[k] = z.re;
      c[k + 1] = z.im;
    }
  };

/** The loops of a complex function. */
export function complexLoop(f: Function1): LoopMaker<UnaryLoop> {
  return { strided: () => specialise(unary, f) };
}

/** The loops of a function of two complex numbers. */
export function complexLoop2(f: Function2): LoopMaker<BinaryLoop> {
  return { strided: () => specialise(binary, f) };
}
