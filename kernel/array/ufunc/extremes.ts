// The larger or the smaller of two elements: which loop computes in which dtype.

import * as reducing from "../reduction/loops_reduce.js";
import type { BinaryLoop } from "./loops.js";
import { complex } from "./loops_complex.js";
import { complexExtreme } from "./loops_complex_functions.js";
import { fmaxFloat, fminFloat } from "./loops_functions.js";
import { half, number, truthTest } from "./loops_number.js";
import { wideExtreme } from "./loops_wide.js";
import {
  defineUfunc,
  type Rows,
  realFloats,
  rows,
  smallIntegers,
  type Ufunc,
  unsignedRow,
} from "./ufunc.js";
import { binary } from "./ufunc_types.js";

/** What differs between the ufuncs is what they do with NaN, and so their loops for floats and complex numbers. */
function extreme(
  name: string,
  side: "maximum" | "minimum",
  floats: readonly Rows[],
  complexLoop: BinaryLoop,
  reduceLoops: Ufunc["reduceLoops"] = {},
): Ufunc {
  const table = [
    rows("?", side === "maximum" ? truthTest.logical_or : truthTest.logical_and),
    rows(smallIntegers, number[side]),
    ...floats,
    rows("l", wideExtreme[side]),
    unsignedRow(wideExtreme[side]),
    rows("FD", complexLoop),
  ];
  return defineUfunc(name, 2, table, { isReorderable: true, reduceLoops });
}

/** For reductions. */
export const extremes = {
  maximum: extreme(
    "maximum",
    "maximum",
    [rows("e", half.maximum), rows("fd", number.maximum)],
    complex.maximum,
    {
      "?": reducing.anyTrue,
      bBhHiIefd: reducing.maximumNumber,
      lL: reducing.maximumWide,
      FD: reducing.maximumComplex,
    },
  ),
  minimum: extreme(
    "minimum",
    "minimum",
    [rows("e", half.minimum), rows("fd", number.minimum)],
    complex.minimum,
    {
      "?": reducing.allTrue,
      bBhHiIefd: reducing.minimumNumber,
      lL: reducing.minimumWide,
      FD: reducing.minimumComplex,
    },
  ),
  fmax: extreme("fmax", "maximum", [rows(realFloats, fmaxFloat)], complexExtreme(true)),
  fmin: extreme("fmin", "minimum", [rows(realFloats, fminFloat)], complexExtreme(false)),
};

/** NumPy's `np.maximum(x1, x2)`, element by element. NaN wins. */
export const maximum = binary<"same">(extremes.maximum);
/** NumPy's `np.minimum(x1, x2)`, element by element. NaN wins. */
export const minimum = binary<"same">(extremes.minimum);
/** NumPy's `np.fmax(x1, x2)`: as `maximum`, but a number wins over NaN. */
export const fmax = binary<"same">(extremes.fmax);
/** NumPy's `np.fmin(x1, x2)`: as `minimum`, but a number wins over NaN. */
export const fmin = binary<"same">(extremes.fmin);
