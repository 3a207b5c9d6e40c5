// Functions of each element, their operators and methods, and what is made of them.

export {
  abs,
  absolute,
  add,
  divide,
  multiply,
  negative,
  positive,
  sign,
  subtract,
  true_divide,
} from "./arithmetic.js";
export { type ArrayEqualOptions, array_equal } from "./array_equal.js";
export {
  bitwise_and,
  bitwise_count,
  bitwise_invert,
  bitwise_left_shift,
  bitwise_not,
  bitwise_or,
  bitwise_right_shift,
  bitwise_xor,
  invert,
  left_shift,
  right_shift,
} from "./bitwise.js";
export { type ClipNames, type ClipOptions, clip } from "./clip.js";
export { allclose, array_equiv, type CloseOptions, isclose } from "./closeness.js";
export {
  equal,
  greater,
  greater_equal,
  less,
  less_equal,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  not_equal,
} from "./comparison.js";
export { divmod, floor_divide, fmod, gcd, lcm, mod, remainder } from "./division.js";
export {
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2,
  log10,
  logaddexp,
  logaddexp2,
} from "./exponents.js";
export { fmax, fmin, maximum, minimum } from "./extremes.js";
export {
  conj,
  conjugate,
  copysign,
  fabs,
  heaviside,
  isfinite,
  isinf,
  isnan,
  nextafter,
  signbit,
  spacing,
} from "./floating.js";
export {
  angle,
  iscomplex,
  iscomplexobj,
  isneginf,
  isposinf,
  isreal,
  isrealobj,
  type NanToNumOptions,
  nan_to_num,
  real_if_close,
  sinc,
} from "./parts.js";
export { cbrt, float_power, pow, power, reciprocal, sqrt, square } from "./powers.js";
export { around, type RoundOptions, round } from "./round.js";
export { ceil, fix, floor, frexp, ldexp, modf, rint, trunc } from "./rounding.js";
export {
  acos,
  acosh,
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctan2,
  arctanh,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cos,
  cosh,
  deg2rad,
  degrees,
  hypot,
  rad2deg,
  radians,
  sin,
  sinh,
  tan,
  tanh,
} from "./trigonometry.js";
export type { UfuncOptions } from "./ufunc_arguments.js";
export type {
  UfuncMethods,
  UfuncReduceOptions,
  UfuncRunningOptions,
} from "./ufunc_methods.js";
export type {
  BinaryPairUfunc,
  BinaryUfunc,
  UnaryPairUfunc,
  UnaryUfunc,
} from "./ufunc_types.js";
export { type UnwrapOptions, unwrap } from "./unwrap.js";
