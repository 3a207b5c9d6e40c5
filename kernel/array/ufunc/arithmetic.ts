// Arithmetic: which loop computes in which dtype.

import { builtin, type DType } from "../dtype/dtype.js";
import * as reducing from "../reduction/loops_reduce.js";
import {
  absolute as absoluteOf,
  divide32,
  divide as divideComplex,
  multiply32,
  multiply as multiplyComplex,
  sign as signComplex,
} from "./complex_functions.js";
import type { Floats, UnaryLoop } from "./loops.js";
import { complex, complexLoop, complexLoop2, complexUnary } from "./loops_complex.js";
import * as dense from "./loops_dense.js";
import { float64 } from "./loops_float64.js";
import { integerFunctions, realLoop2, wideFunctions } from "./loops_functions.js";
import {
  float,
  float32FloorDivide,
  half,
  integer,
  number,
  numberTest,
  numberUnary,
  numberUnaryTest,
} from "./loops_number.js";
import { signed, signedUnary, unsigned, unsignedUnary, wide, wideUnary } from "./loops_wide.js";
import { hazards, ordinary } from "./trouble.js";
import { defineUfunc, denseRows, noLoop, rows, type Types, unsignedRow } from "./ufunc.js";
import { binary, binaryPair, unary } from "./ufunc_types.js";

const small = "bBhHiI";
const real = "efd";

const refusing =
  (error: (types: Types, asked?: DType) => Error) => (common: DType, types: Types, asked?: DType) =>
    common.kind === "b" ? error(types, asked) : null;

const addUfunc = defineUfunc(
  "add",
  2,
  [
    rows("?", numberTest.logical_or),
    rows(`${small}ef`, number.add),
    denseRows("d", float64.add, dense.addFloat64),
    denseRows("lL", wide.add, dense.addWide),
    rows("F", complex.add),
    denseRows("D", complex.add, dense.addFloat64),
  ],
  {
    hazard: ordinary,
    identity: 0,
    reduceLoops: {
      "?": reducing.anyTrue,
      bBhHiI: reducing.sumInteger,
      lL: reducing.sumWide,
      ef: reducing.sumFloat32,
      d: reducing.sumFloat64,
      F: reducing.sumComplex64,
      D: reducing.sumComplex128,
    },
    rowsLoops: { d: reducing.addRowsFloat64 },
  },
);

const subtractUfunc = defineUfunc(
  "subtract",
  2,
  [
    rows(`${small}ef`, number.subtract),
    denseRows("d", float64.subtract, dense.subtractFloat64),
    denseRows("lL", wide.subtract, dense.subtractWide),
    rows("F", complex.subtract),
    denseRows("D", complex.subtract, dense.subtractFloat64),
  ],
  {
    hazard: ordinary,
    reduceLoops: { e: reducing.differenceFloat },
    refuses: refusing(
      () =>
        new TypeError(
          "numpy boolean subtract, the `-` operator, is not supported, use the bitwise_xor, the `^` operator, or the logical_xor function instead.",
        ),
    ),
  },
);

const multiplyUfunc = defineUfunc(
  "multiply",
  2,
  [
    rows("?", numberTest.logical_and),
    rows(small, integer.multiply),
    denseRows("lL", wide.multiply, dense.multiplyWide),
    rows("ef", float.multiply),
    denseRows("d", float64.multiply, dense.multiplyFloat64),
    rows("F", complexLoop2(multiply32)),
    rows("D", complexLoop2(multiplyComplex)),
  ],
  {
    hazard: ordinary,
    identity: 1,
    reduceLoops: {
      "?": reducing.allTrue,
      bBhHiI: reducing.productInteger,
      lL: reducing.productWide,
      efd: reducing.productFloat,
      F: reducing.productComplex64,
      D: reducing.productComplex128,
    },
  },
);

const divideUfunc = defineUfunc(
  "divide",
  2,
  [
    rows("ef", float.divide),
    denseRows("d", float64.divide, dense.divideFloat64),
    rows("F", complexLoop2(divide32)),
    rows("D", complexLoop2(divideComplex)),
  ],
  {
    reduceLoops: { e: reducing.quotientFloat },
    // True division of integers of any size is one of float64.
    computesIn: (common) => ("biu".includes(common.kind) ? builtin.float64 : common),
    hazard: hazards.divide,
  },
);

const floorDivideRows = [
  rows(small, integer.floor_divide),
  rows("l", signed.floor_divide),
  unsignedRow(unsigned.floor_divide),
  rows("ef", float32FloorDivide),
  rows("d", float.floor_divide),
];

const remainderRows = [
  rows(small, integer.remainder),
  rows("l", signed.remainder),
  unsignedRow(unsigned.remainder),
  rows(real, float.remainder),
];

const floorDivideUfunc = defineUfunc("floor_divide", 2, floorDivideRows, {
  hazard: hazards.floor_divide,
});

const remainderUfunc = defineUfunc("remainder", 2, remainderRows, { hazard: hazards.remainder });

/** Integers and booleans have a common divisor, other numbers none. */
const integersOnly = (name: string) => ({
  refuses: (common: DType, types: Types, asked?: DType) =>
    "iu".includes(common.kind) ? null : noLoop(name, types, asked),
});

const gcdUfunc = defineUfunc(
  "gcd",
  2,
  [rows(small, integerFunctions.gcd), rows("l", wideFunctions.gcd), unsignedRow(wideFunctions.gcd)],
  { identity: 0, ...integersOnly("gcd") },
);

const lcmUfunc = defineUfunc(
  "lcm",
  2,
  [rows(small, integerFunctions.lcm), rows("l", wideFunctions.lcm), unsignedRow(wideFunctions.lcm)],
  integersOnly("lcm"),
);

const fmodUfunc = defineUfunc(
  "fmod",
  2,
  [
    rows(small, integerFunctions.fmod),
    rows("l", wideFunctions.fmod),
    unsignedRow(wideFunctions.fmod),
    rows(
      real,
      realLoop2((x, y) => x % y),
    ),
  ],
  { hazard: hazards.remainder },
);

const divmodUfunc = defineUfunc("divmod", 2, floorDivideRows, {
  second: remainderRows,
  hazard: hazards.floor_divide,
});

const maximumUfunc = defineUfunc(
  "maximum",
  2,
  [
    rows("?", numberTest.logical_or),
    rows(`${small}fd`, number.maximum),
    rows("e", half.maximum),
    rows("l", signed.maximum),
    unsignedRow(unsigned.maximum),
    rows("FD", complex.maximum),
  ],
  {
    isReorderable: true,
    reduceLoops: {
      "?": reducing.anyTrue,
      bBhHiIefd: reducing.maximumNumber,
      l: reducing.maximumSigned,
      L: reducing.maximumUnsigned,
      FD: reducing.maximumComplex,
    },
  },
);

const minimumUfunc = defineUfunc(
  "minimum",
  2,
  [
    rows("?", numberTest.logical_and),
    rows(`${small}fd`, number.minimum),
    rows("e", half.minimum),
    rows("l", signed.minimum),
    unsignedRow(unsigned.minimum),
    rows("FD", complex.minimum),
  ],
  {
    isReorderable: true,
    reduceLoops: {
      "?": reducing.allTrue,
      bBhHiIefd: reducing.minimumNumber,
      l: reducing.minimumSigned,
      L: reducing.minimumUnsigned,
      FD: reducing.minimumComplex,
    },
  },
);

const negativeUfunc = defineUfunc(
  "negative",
  1,
  [
    rows(small + real, numberUnary.negative),
    rows("lL", wideUnary.negative),
    rows("FD", complexUnary.negative),
  ],
  {
    refuses: refusing(
      () =>
        new TypeError(
          "The numpy boolean negative, the `-` operator, is not supported, use the `~` operator or the logical_not function instead.",
        ),
    ),
  },
);

const positiveUfunc = defineUfunc(
  "positive",
  1,
  [
    rows(small + real, numberUnary.positive),
    rows("lL", wideUnary.positive),
    rows("FD", complexUnary.positive),
  ],
  { refuses: refusing((types, asked) => noLoop("positive", types, asked)) },
);

const complexAbsolute: UnaryLoop<Floats, Floats> = (n, a, i, s, c, k, u) => {
  for (; n > 0; n--, i += s, k += u) c[k] = absoluteOf(a[i], a[i + 1]);
};

const absoluteUfunc = defineUfunc("absolute", 1, [
  rows("?", numberUnaryTest.truth),
  rows(`${small}${real}`, numberUnary.absolute),
  rows("l", signedUnary.absolute),
  rows("L", wideUnary.positive),
  rows("F", complexAbsolute, "float32"),
  rows("D", complexAbsolute, "float64"),
]);

const signUfunc = defineUfunc(
  "sign",
  1,
  [
    rows(small + real, numberUnary.sign),
    rows("l", signedUnary.sign),
    unsignedRow(unsignedUnary.sign),
    rows("FD", complexLoop(signComplex)),
  ],
  { refuses: refusing((types, asked) => noLoop("sign", types, asked)) },
);

/** NumPy's `np.add(x1, x2)`: `x1 + x2`, element by element, into new memory or `out`. */
export const add = binary(addUfunc);
/** NumPy's `np.subtract(x1, x2)`. @throws TypeError for two boolean arrays. */
export const subtract = binary(subtractUfunc);
/** NumPy's `np.multiply(x1, x2)`, element by element; `matmul` is the matrix product. */
export const multiply = binary(multiplyUfunc);
/** NumPy's `np.divide(x1, x2)`: true division; float64 for integers of any size. */
export const divide = binary(divideUfunc);
/** NumPy's name for `divide`. */
export const true_divide = divide;
/** NumPy's `np.floor_divide(x1, x2)`, Python's `//`: rounds down. An integer divided by 0 is 0. */
export const floor_divide = binary(floorDivideUfunc);
/** NumPy's `np.remainder(x1, x2)`, Python's `%`: it has the sign of the divisor. */
export const remainder = binary(remainderUfunc);
/** NumPy's name for `remainder`. */
export const mod = remainder;
/** NumPy's `np.divmod(x1, x2)`, Python's `divmod`: `floor_divide` and `remainder` at once. */
export const divmod = binaryPair(divmodUfunc);
/** NumPy's `np.fmod(x1, x2)`, C's: the remainder has the sign of `x1`. */
export const fmod = binary(fmodUfunc);
/** NumPy's `np.gcd(x1, x2)`: the greatest common divisor of integers. */
export const gcd = binary(gcdUfunc);
/** NumPy's `np.lcm(x1, x2)`: the lowest common multiple of integers. */
export const lcm = binary(lcmUfunc);
/** NumPy's `np.maximum(x1, x2)`, element by element. NaN wins. */
export const maximum = binary(maximumUfunc);
/** NumPy's `np.minimum(x1, x2)`, element by element. NaN wins. */
export const minimum = binary(minimumUfunc);
/** NumPy's `np.negative(x)`. @throws TypeError for booleans. */
export const negative = unary(negativeUfunc);
/** NumPy's `np.positive(x)`: a copy. @throws UFuncTypeError for booleans. */
export const positive = unary(positiveUfunc);
/** NumPy's `np.absolute(x)`; for complex numbers the real size. */
export const absolute = unary(absoluteUfunc);
/** NumPy's name for `absolute`. */
export const abs = absolute;
/** NumPy's `np.sign(x)`: -1, 0 or 1; for complex numbers `x / abs(x)`. */
export const sign = unary(signUfunc);
/** For operators and reductions. */
export const arithmetic = {
  add: addUfunc,
  subtract: subtractUfunc,
  multiply: multiplyUfunc,
  divide: divideUfunc,
  floor_divide: floorDivideUfunc,
  remainder: remainderUfunc,
  maximum: maximumUfunc,
  minimum: minimumUfunc,
  negative: negativeUfunc,
  positive: positiveUfunc,
};
