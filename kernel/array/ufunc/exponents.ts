// Exponentials and logarithms. Integers become floats that hold them.

import * as complexOf from "./complex_exponents.js";
import { exp as expOf, log as logOf } from "./complex_functions.js";
import { complexLoop } from "./loops_complex.js";
import { realLoop, realLoop2 } from "./loops_functions.js";
import { floatUnary } from "./loops_number.js";
import { logaddexp as addexp, logaddexp2 as addexp2 } from "./real_functions.js";
import { hazards, ordinary } from "./trouble.js";
import { defineUfunc, realFloats, rows } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

/** NumPy's `np.exp(x)`. */
export const exp = unary<"floating">(
  defineUfunc("exp", 1, [rows(realFloats, floatUnary.exp), rows("FD", complexLoop(expOf))], {
    hazard: ordinary,
  }),
);
/** NumPy's `np.exp2(x)`: 2 to the power `x`. */
export const exp2 = unary<"floating">(
  defineUfunc(
    "exp2",
    1,
    [
      rows(
        realFloats,
        realLoop((x) => 2 ** x),
      ),
      rows("F", complexLoop(complexOf.exp2Rounding(Math.fround))),
      rows("D", complexLoop(complexOf.exp2Rounding((x) => x))),
    ],
    { hazard: ordinary },
  ),
);
/** NumPy's `np.expm1(x)`: `exp(x) - 1`, with all its digits near 0. */
export const expm1 = unary<"floating">(
  defineUfunc(
    "expm1",
    1,
    [
      rows(realFloats, realLoop(Math.expm1)),
      rows("F", complexLoop(complexOf.expm1Rounding(Math.fround))),
      rows("D", complexLoop(complexOf.expm1Rounding((x) => x))),
    ],
    { hazard: ordinary },
  ),
);
/** NumPy's `np.log(x)`, the natural logarithm. */
export const log = unary<"floating">(
  defineUfunc("log", 1, [rows(realFloats, floatUnary.log), rows("FD", complexLoop(logOf))], {
    hazard: hazards.log,
  }),
);
/** NumPy's `np.log2(x)`. */
export const log2 = unary<"floating">(
  defineUfunc(
    "log2",
    1,
    [rows(realFloats, realLoop(Math.log2)), rows("FD", complexLoop(complexOf.log2))],
    { hazard: hazards.log },
  ),
);
/** NumPy's `np.log10(x)`. */
export const log10 = unary<"floating">(
  defineUfunc(
    "log10",
    1,
    [rows(realFloats, realLoop(Math.log10)), rows("FD", complexLoop(complexOf.log10))],
    { hazard: hazards.log },
  ),
);
/** NumPy's `np.log1p(x)`: `log(1 + x)`, with all its digits near 0. */
export const log1p = unary<"floating">(
  defineUfunc(
    "log1p",
    1,
    [
      rows(realFloats, realLoop(Math.log1p)),
      rows("F", complexLoop(complexOf.log1pRounding(Math.fround))),
      rows("D", complexLoop(complexOf.log1pRounding((x) => x))),
    ],
    { hazard: hazards.log1p },
  ),
);
/** NumPy's `np.logaddexp(x1, x2)`: `log(exp(x1) + exp(x2))`, without overflow on the way. */
export const logaddexp = binary<"floating">(
  defineUfunc("logaddexp", 2, [rows(realFloats, realLoop2(addexp))], {
    identity: -Infinity,
    hazard: ordinary,
  }),
);
/** NumPy's `np.logaddexp2(x1, x2)`: `log2(2 ** x1 + 2 ** x2)`. */
export const logaddexp2 = binary<"floating">(
  defineUfunc("logaddexp2", 2, [rows(realFloats, realLoop2(addexp2))], {
    identity: -Infinity,
    hazard: ordinary,
  }),
);
