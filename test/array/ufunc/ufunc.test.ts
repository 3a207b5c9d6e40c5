// Every ufunc agrees with NumPy for every pair of dtypes and for random layouts: values to the bit, dtype, strides, errors.

import { afterAll } from "vitest";
import { close } from "../../oracle/numpy.js";
import { describeBinary, describeUnary } from "./ufunc_cases.js";

afterAll(close);

const binaryNames = [
  "add",
  "subtract",
  "multiply",
  "divide",
  "floor_divide",
  "remainder",
  "power",
  "maximum",
  "minimum",
  "equal",
  "not_equal",
  "less",
  "less_equal",
  "greater",
  "greater_equal",
  "logical_and",
  "logical_or",
  "logical_xor",
  "bitwise_and",
  "bitwise_or",
  "bitwise_xor",
  "left_shift",
  "right_shift",
] as const;

const unaryNames = [
  "negative",
  "positive",
  "absolute",
  "sign",
  "square",
  "sqrt",
  "exp",
  "log",
  "sin",
  "cos",
  "floor",
  "ceil",
  "isnan",
  "isfinite",
  "invert",
  "logical_not",
] as const;

describeBinary(binaryNames, 12);
describeUnary(unaryNames, 12);
