// The ufuncs of functions that libraries compute: for every pair of dtypes, and for special values, as NumPy.

import { afterAll } from "vitest";
import { close } from "../../oracle/numpy.js";
import { describeBinary, describeUnary } from "./ufunc_cases.js";

afterAll(close);

const binaryNames =
  "arctan2 copysign divmod float_power fmax fmin fmod gcd heaviside hypot lcm ldexp logaddexp logaddexp2 nextafter".split(
    " ",
  );

const unaryNames = (
  "arccos arccosh arcsin arcsinh arctan arctanh bitwise_count cbrt conjugate cosh degrees exp2 expm1 fabs frexp isinf " +
  "log10 log1p log2 modf radians reciprocal rint signbit sinh spacing tan tanh trunc"
).split(" ");

describeBinary(binaryNames, 6);
describeUnary(unaryNames, 8);
