// Inner loops over lanes of JavaScript numbers: floats, booleans and integers of at most 32 bits.
// A lane rounds, or keeps the low bits, when it is written to; that makes these the loops of several dtypes.

import { ValueError } from "../errors.js";
import type { Floats, Lane, Numbers, Same, SameUnary, Test, TestUnary } from "./loops.js";

/** Results are right in every number lane. */
export const number = {
  add(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] + b[j];
  },
  subtract(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] - b[j];
  },
  // Of two equal zeros the second, as a processor's maximum and minimum do; of two numbers NaN.
  maximum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      c[k] = x > y || Number.isNaN(x) ? x : y;
    }
  },
  minimum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      c[k] = x < y || Number.isNaN(x) ? x : y;
    }
  },
} satisfies Record<string, Same<Numbers>>;

export const numberUnary = {
  negative(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = -a[i];
  },
  positive(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i];
  },
  absolute(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.abs(a[i]);
  },
  sign(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      const x = a[i];
      c[k] = x > 0 ? 1 : x < 0 ? -1 : x === 0 ? 0 : x;
    }
  },
} satisfies Record<string, SameUnary<Numbers>>;

export const numberTest = {
  equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] === b[j] ? 1 : 0;
  },
  not_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] !== b[j] ? 1 : 0;
  },
  less(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] < b[j] ? 1 : 0;
  },
  less_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] <= b[j] ? 1 : 0;
  },
  greater(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] > b[j] ? 1 : 0;
  },
  greater_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] >= b[j] ? 1 : 0;
  },
  // NaN is true.
  logical_and(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] !== 0 && b[j] !== 0 ? 1 : 0;
  },
  logical_or(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] !== 0 || b[j] !== 0 ? 1 : 0;
  },
  logical_xor(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = (a[i] !== 0) !== (b[j] !== 0) ? 1 : 0;
  },
} satisfies Record<string, Test<Numbers>>;

/** Of booleans, of which every byte but 0 is true. */
export const truthTest = {
  equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = (a[i] !== 0) === (b[j] !== 0) ? 1 : 0;
  },
  not_equal: numberTest.logical_xor,
  less(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] === 0 && b[j] !== 0 ? 1 : 0;
  },
  less_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] === 0 || b[j] !== 0 ? 1 : 0;
  },
  greater(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] !== 0 && b[j] === 0 ? 1 : 0;
  },
  greater_equal(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] !== 0 || b[j] === 0 ? 1 : 0;
  },
} satisfies Record<string, Test<Numbers>>;

/** The same answer for every element. */
export const constant = {
  yes(n, _a, _i, _s, _b, _j, _t, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 1;
  },
  no(n, _a, _i, _s, _b, _j, _t, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 0;
  },
} satisfies Record<string, Test<Lane>>;

export const numberUnaryTest = {
  truth(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] === 0 ? 0 : 1;
  },
  logical_not(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] === 0 ? 1 : 0;
  },
  isnan(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Number.isNaN(a[i]) ? 1 : 0;
  },
  isfinite(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] - a[i] === 0 ? 1 : 0;
  },
} satisfies Record<string, TestUnary<Numbers>>;

export function negativePower(): ValueError {
  return new ValueError("Integers to negative integer powers are not allowed.");
}

/** Integers of at most 32 bits. */
export const integer = {
  multiply(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = Math.imul(a[i], b[j]);
  },
  floor_divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      c[k] = y === 0 ? 0 : Math.floor(a[i] / y);
    }
  },
  remainder(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      const rest = y === 0 ? 0 : a[i] % y;
      c[k] = rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
    }
  },
  power(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      if (b[j] < 0) throw negativePower();
      let result = 1;
      for (let factor = a[i], left = b[j]; left > 0; left = Math.floor(left / 2)) {
        if (left % 2 === 1) result = Math.imul(result, factor);
        factor = Math.imul(factor, factor);
      }
      c[k] = result;
    }
  },
  bitwise_and(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] & b[j];
  },
  bitwise_or(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] | b[j];
  },
  bitwise_xor(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] ^ b[j];
  },
  // A shift by a negative number, or by as many bits as there are, shifts everything out.
  left_shift(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = b[j] >>> 0 < 32 ? a[i] << b[j] : 0;
  },
  right_shift(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] >> (b[j] >>> 0 < 32 ? b[j] : 31);
  },
  unsigned_right_shift(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = b[j] >>> 0 < 32 ? a[i] >>> b[j] : 0;
  },
} satisfies Record<string, Same<Numbers>>;

export const integerUnary = {
  square(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.imul(a[i], a[i]);
  },
  invert(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = ~a[i];
  },
} satisfies Record<string, SameUnary<Numbers>>;

export const float = {
  multiply(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] * b[j];
  },
  divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = a[i] / b[j];
  },
  floor_divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = floorDivide(a[i], b[j]);
  },
  remainder(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      const rest = a[i] % y;
      // The result has the sign of the divisor, also where it is zero.
      c[k] = rest === 0 ? (y < 0 ? -0 : 0) : rest < 0 !== y < 0 ? rest + y : rest;
    }
  },
  power(n, a, i, s, b, j, t, c, k, u) {
    if (t === 0 && b[j] === 2) {
      for (; n > 0; n--, i += s, k += u) c[k] = a[i] * a[i];
      return;
    }
    for (; n > 0; n--, i += s, j += t, k += u) c[k] = power(a[i], b[j]);
  },
} satisfies Record<string, Same<Floats>>;

function floorDivide(x: number, y: number): number {
  if (y === 0) return x / y;
  const rest = x % y;
  let quotient = (x - rest) / y;
  if (rest !== 0 && rest < 0 !== y < 0) quotient -= 1;
  return nearestFloor(quotient, x / y);
}

/** The whole number that a quotient, nearly whole already, stands for; a zero has the sign of `exact`. */
function nearestFloor(quotient: number, exact: number): number {
  if (quotient === 0) return exact < 0 || Object.is(exact, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** Of float16: of two equal zeros the first. */
export const half = {
  maximum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      c[k] = x >= y || Number.isNaN(x) ? x : y;
    }
  },
  minimum(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      c[k] = x <= y || Number.isNaN(x) ? x : y;
    }
  },
} satisfies Record<string, Same<Float32Array>>;

/** `floor_divide` where every step is rounded to float32. */
export const float32FloorDivide: Same<Float32Array> = (n, a, i, s, b, j, t, c, k, u) => {
  const round = Math.fround;
  for (; n > 0; n--, i += s, j += t, k += u) {
    const x = a[i];
    const y = b[j];
    const rest = x % y;
    let quotient = round(round(x - rest) / y);
    if (rest !== 0 && rest < 0 !== y < 0) quotient = round(quotient - 1);
    c[k] = y === 0 ? x / y : nearestFloor(quotient, x / y);
  }
};

/** C's `pow`: unlike JavaScript's, 1 to any power is 1, and so is -1 to an infinite one. */
function power(x: number, y: number): number {
  if (x === 1 || (x === -1 && (y === Infinity || y === -Infinity))) return 1;
  return x ** y;
}

export const floatUnary = {
  reciprocal(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = 1 / a[i];
  },
  square(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = a[i] * a[i];
  },
  floor(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.floor(a[i]);
  },
  ceil(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.ceil(a[i]);
  },
  sqrt(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.sqrt(a[i]);
  },
  exp(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.exp(a[i]);
  },
  log(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.log(a[i]);
  },
  sin(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.sin(a[i]);
  },
  cos(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) c[k] = Math.cos(a[i]);
  },
} satisfies Record<string, SameUnary<Floats>>;
