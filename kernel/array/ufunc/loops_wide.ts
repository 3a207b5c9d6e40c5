// Inner loops over 64-bit lanes. V8 compiles bigints that are read from and written to such lanes to plain 64-bit
// arithmetic, as long as each loop meets one kind of lane, and nothing is chosen on the way: hence int64 and uint64 have
// loops of their own, and those with conditions are written out. Shifts and
// powers are in `loops_words.ts`.

import { specialise } from "../record/specialise.js";
import { binaryLoops, unaryLoops } from "./elementwise.js";
import type { BinaryLoop, LoopMaker, Same, SameUnary, TestUnary } from "./loops.js";

type Signed = BigInt64Array;
type Unsigned = BigUint64Array;

const unary = (f: (x: bigint) => bigint | number) => unaryLoops(f);
const binary = (f: (x: bigint, y: bigint) => bigint | number) => binaryLoops(f);

/** Results have the same bits for int64 and uint64, whose bytes are both read as int64. */
export const wide = {
  add: binary((x, y) => x + y),
  subtract: binary((x, y) => x - y),
  multiply: binary((x, y) => x * y),
  bitwise_and: binary((x, y) => x & y),
  bitwise_or: binary((x, y) => x | y),
  bitwise_xor: binary((x, y) => x ^ y),
};

// V8 has no 64-bit code for `-x` and `~x` of bigints.
export const wideUnary = {
  negative: unary((x) => 0n - x),
  positive: unary((x) => x),
  square: unary((x) => x * x),
  invert: unary((x) => x ^ -1n),
};

export const wideTest = {
  equal: binary((x, y) => (x === y ? 1 : 0)),
  not_equal: binary((x, y) => (x !== y ? 1 : 0)),
  logical_and: binary((x, y) => (x !== 0n && y !== 0n ? 1 : 0)),
  logical_or: binary((x, y) => (x !== 0n || y !== 0n ? 1 : 0)),
  logical_xor: binary((x, y) => ((x !== 0n) !== (y !== 0n) ? 1 : 0)),
};

export const wideLogicalNot = unary((x) => (x === 0n ? 1 : 0));

export const wideUnaryTest = {
  /** `isnan` */
  never(n, _a, _i, _s, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 0;
  },
  /** `isfinite` */
  always(n, _a, _i, _s, c, k, u) {
    for (; n > 0; n--, k += u) c[k] = 1;
  },
} satisfies Record<string, TestUnary<Signed>>;

// Rows of int64 and of uint64 get loops of their own from the same text.

export const wideOrder = {
  less: binary((x, y) => (x < y ? 1 : 0)),
  less_equal: binary((x, y) => (x <= y ? 1 : 0)),
  greater: binary((x, y) => (x > y ? 1 : 0)),
  greater_equal: binary((x, y) => (x >= y ? 1 : 0)),
};

function larger(): Same<BigInt64Array | BigUint64Array> {
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      if (x > y) c[k] = x;
      else c[k] = y;
    }
  };
}

function smaller(): Same<BigInt64Array | BigUint64Array> {
  return (n, a, i, s, b, j, t, c, k, u) => {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      if (x < y) c[k] = x;
      else c[k] = y;
    }
  };
}

export const wideExtreme = {
  maximum: { strided: () => specialise(larger) },
  minimum: { strided: () => specialise(smaller) },
} satisfies Record<string, LoopMaker<BinaryLoop>>;

export const signed = {
  floor_divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const x = a[i];
      const y = b[j];
      if (y === 0n) {
        c[k] = 0n;
      } else {
        const rest = x % y;
        const quotient = x / y;
        c[k] = rest !== 0n && rest < 0n !== y < 0n ? quotient - 1n : quotient;
      }
    }
  },
  remainder(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      if (y === 0n) {
        c[k] = 0n;
      } else {
        const rest = a[i] % y;
        c[k] = rest !== 0n && rest < 0n !== y < 0n ? rest + y : rest;
      }
    }
  },
} satisfies Record<string, Same<Signed>>;

export const signedUnary = {
  absolute(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      const x = a[i];
      c[k] = x < 0n ? -x : x;
    }
  },
  sign(n, a, i, s, c, k, u) {
    for (; n > 0; n--, i += s, k += u) {
      const x = a[i];
      c[k] = x > 0n ? 1n : x < 0n ? -1n : 0n;
    }
  },
} satisfies Record<string, SameUnary<Signed>>;

export const unsigned = {
  floor_divide(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      c[k] = y === 0n ? 0n : a[i] / y;
    }
  },
  remainder(n, a, i, s, b, j, t, c, k, u) {
    for (; n > 0; n--, i += s, j += t, k += u) {
      const y = b[j];
      c[k] = y === 0n ? 0n : a[i] % y;
    }
  },
} satisfies Record<string, Same<Unsigned>>;

export const unsignedUnary = {
  sign: unary((x) => (x === 0n ? 0n : 1n)),
};
