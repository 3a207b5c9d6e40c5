// Elementary functions and rounding: which loop computes in which dtype. Integers become floats that hold them.

import { cos as cosOf, exp as expOf, log as logOf, sin as sinOf } from "./complex_functions.js";
import { complexLoop } from "./loops_complex.js";
import { floatUnary, numberUnary } from "./loops_number.js";
import { wideUnary } from "./loops_wide.js";
import { hazards } from "./trouble.js";
import { defineUfunc, rows } from "./ufunc.js";
import { unary } from "./ufunc_types.js";

const real = "efd";

/** NumPy's `np.exp(x)`. */
export const exp = unary(
  defineUfunc("exp", 1, [rows(real, floatUnary.exp), rows("FD", complexLoop(expOf))]),
);
/** NumPy's `np.log(x)`, the natural logarithm. */
export const log = unary(
  defineUfunc("log", 1, [rows(real, floatUnary.log), rows("FD", complexLoop(logOf))], {
    hazard: hazards.log,
  }),
);
/** NumPy's `np.sin(x)`, of radians. */
export const sin = unary(
  defineUfunc("sin", 1, [rows(real, floatUnary.sin), rows("FD", complexLoop(sinOf))]),
);
/** NumPy's `np.cos(x)`, of radians. */
export const cos = unary(
  defineUfunc("cos", 1, [rows(real, floatUnary.cos), rows("FD", complexLoop(cosOf))]),
);
/** NumPy's `np.floor(x)`; integers stay as they are. */
export const floor = unary(
  defineUfunc("floor", 1, [
    rows("?bBhHiI", numberUnary.positive),
    rows("lL", wideUnary.positive),
    rows(real, floatUnary.floor),
  ]),
);
/** NumPy's `np.ceil(x)`; integers stay as they are. */
export const ceil = unary(
  defineUfunc("ceil", 1, [
    rows("?bBhHiI", numberUnary.positive),
    rows("lL", wideUnary.positive),
    rows(real, floatUnary.ceil),
  ]),
);
