// Sums, products, quotients and signs: which loop computes in which dtype.

import { commonType } from "../dtype/common_type.js";
import { builtin, type DType } from "../dtype/dtype.js";
import * as reducing from "../reduction/loops_reduce.js";
import * as sums from "../reduction/pairwise_sums.js";
import {
  divide32,
  divide as divideComplex,
  multiply32,
  multiply as multiplyComplex,
  sign as signComplex,
} from "./complex_functions.js";
import { absolute32, absolute as absoluteOf } from "./lengths.js";
import type { BinaryLoop, Floats, LoopMaker, Same, UnaryLoop } from "./loops.js";
import { complex, complexLoop, complexLoop2, complexUnary } from "./loops_complex.js";
import { float, integer, number, numberUnary, numberUnaryTest, truthTest } from "./loops_number.js";
import { signedUnary, unsignedUnary, wide, wideUnary } from "./loops_wide.js";
import { inWords, onBytes, onHalves } from "./on_words.js";
import { hazards, ordinary } from "./trouble.js";
import { defineUfunc, realFloats, rows, smallIntegers, type Types, unsignedRow } from "./ufunc.js";
import { noLoop } from "./ufunc_errors.js";
import { binary, unary } from "./ufunc_types.js";

/** Booleans have no row of their own, and are not cast to one that there is. */
const refusingBooleans =
  (error: (types: Types, asked?: DType) => Error) => (common: DType, types: Types, asked?: DType) =>
    common.kind === "b" ? error(types, asked) : null;

/** Loops of complex numbers whose parts are computed like real numbers. */
function partwise(loop: Same<Floats>, parts: LoopMaker<BinaryLoop>): LoopMaker<BinaryLoop> {
  return {
    strided: () => loop,
    dense: (still) => (still === 0 ? parts.dense?.(still) : undefined),
  };
}

const addUfunc = defineUfunc(
  "add",
  2,
  [
    rows("?", truthTest.logical_or),
    rows("bB", inWords(number.add, 1, onBytes.add)),
    rows("hH", inWords(number.add, 2, onHalves.add)),
    rows(`iI${realFloats}`, number.add),
    rows("lL", wide.add),
    rows("FD", partwise(complex.add, number.add)),
  ],
  {
    hazard: ordinary,
    identity: 0,
    reduceLoops: {
      "?": reducing.anyTrue,
      bBhHiI: reducing.sumInteger,
      lL: reducing.sumWide,
      ef: sums.sumFloat32,
      d: sums.sumFloat64,
      F: sums.sumComplex64,
      D: sums.sumComplex128,
    },
    rowsLoops: { d: sums.addRowsFloat64 },
  },
);

const subtractUfunc = defineUfunc(
  "subtract",
  2,
  [
    rows("bB", inWords(number.subtract, 1, onBytes.subtract)),
    rows("hH", inWords(number.subtract, 2, onHalves.subtract)),
    rows(`iI${realFloats}`, number.subtract),
    rows("lL", wide.subtract),
    rows("FD", partwise(complex.subtract, number.subtract)),
  ],
  {
    hazard: ordinary,
    reduceLoops: { e: reducing.differenceFloat },
    refuses: refusingBooleans(
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
    rows("?", truthTest.logical_and),
    rows(smallIntegers, integer.multiply),
    rows("lL", wide.multiply),
    rows(realFloats, float.multiply),
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
      e: reducing.productFloat,
      f: reducing.productFloat32,
      d: reducing.productFloat64,
      F: reducing.productComplex64,
      D: reducing.productComplex128,
    },
  },
);

const divideUfunc = defineUfunc(
  "divide",
  2,
  [
    rows(realFloats, float.divide),
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

const negativeUfunc = defineUfunc(
  "negative",
  1,
  [
    rows(smallIntegers + realFloats, numberUnary.negative),
    rows("lL", wideUnary.negative),
    rows("FD", complexUnary.negative),
  ],
  {
    refuses: refusingBooleans(
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
    rows(smallIntegers + realFloats, numberUnary.positive),
    rows("lL", wideUnary.positive),
    rows("FD", complexUnary.positive),
  ],
  { refuses: refusingBooleans((types, asked) => noLoop("positive", types, asked)) },
);

const complexAbsolute =
  (size: (re: number, im: number) => number): UnaryLoop<Floats, Floats> =>
  (n, a, i, s, c, k, u) => {
    for (; n > 0; n--, i += s, k += u) c[k] = size(a[i], a[i + 1]);
  };

const absoluteUfunc = defineUfunc(
  "absolute",
  1,
  [
    rows("?", numberUnaryTest.truth),
    rows(`${smallIntegers}${realFloats}`, numberUnary.absolute),
    rows("l", signedUnary.absolute),
    rows("L", wideUnary.positive),
    rows("F", complexAbsolute(absolute32), "float32"),
    rows("D", complexAbsolute(absoluteOf), "float64"),
  ],
  {
    refuses: (_, types, asked) => {
      const given = commonType(types.filter((type) => type !== null));
      return asked?.kind === "c" && given.kind !== "c" ? noLoop("absolute", [given], asked) : null;
    },
  },
);

const signUfunc = defineUfunc(
  "sign",
  1,
  [
    rows(smallIntegers + realFloats, numberUnary.sign),
    rows("l", signedUnary.sign),
    unsignedRow(unsignedUnary.sign),
    rows("FD", complexLoop(signComplex)),
  ],
  { refuses: refusingBooleans((types, asked) => noLoop("sign", types, asked)) },
);

/** NumPy's `np.add(x1, x2)`: `x1 + x2`, element by element, into new memory or `out`. */
export const add = binary<"same">(addUfunc);
/** NumPy's `np.subtract(x1, x2)`. @throws TypeError for two boolean arrays. */
export const subtract = binary<"same">(subtractUfunc);
/** NumPy's `np.multiply(x1, x2)`, element by element; `matmul` is the matrix product. */
export const multiply = binary<"same">(multiplyUfunc);
/** NumPy's `np.divide(x1, x2)`: true division; float64 for integers of any size. */
export const divide = binary<"mean">(divideUfunc);
/** NumPy's name for `divide`. */
export const true_divide = divide;
/** NumPy's `np.negative(x)`. @throws TypeError for booleans. */
export const negative = unary<"same">(negativeUfunc);
/** NumPy's `np.positive(x)`: a copy. @throws UFuncTypeError for booleans. */
export const positive = unary<"same">(positiveUfunc);
/** NumPy's `np.absolute(x)`; for complex numbers the real size. */
export const absolute = unary<"real">(absoluteUfunc);
/** NumPy's name for `absolute`. */
export const abs = absolute;
/** NumPy's `np.sign(x)`: -1, 0 or 1; for complex numbers `x / abs(x)`. */
export const sign = unary<"same">(signUfunc);
/** For operators and reductions. */
export const arithmetic = {
  add: addUfunc,
  subtract: subtractUfunc,
  multiply: multiplyUfunc,
  divide: divideUfunc,
  negative: negativeUfunc,
  positive: positiveUfunc,
};
