// Ufuncs of one array, at zeros, infinities, NaN, limits and branch cuts, and for every float16.

import { afterAll, describe, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { close } from "../../oracle/numpy.js";
import { type Case, compareAll } from "./ufunc_cases.js";

afterAll(close);

const names = (
  "absolute arccos arccosh arcsin arcsinh arctan arctanh cbrt ceil conjugate cos cosh degrees exp exp2 expm1 fabs floor " +
  "frexp isfinite isinf isnan log log10 log1p log2 logical_not modf negative positive radians reciprocal rint sign " +
  "signbit sin sinh spacing sqrt square tan tanh trunc"
).split(" ");

const special = [
  0,
  -0,
  1,
  -1,
  0.5,
  -0.5,
  1.5,
  2.5,
  -2.5,
  1e-8,
  -1e-8,
  20,
  -20,
  100,
  -100,
  708,
  711,
  -711,
  1e10,
  1e300,
  5e-324,
  1e-310,
  2.2250738585072014e-308,
  1.7976931348623157e308,
  2 ** 53,
  2 ** 52 + 0.5,
  Infinity,
  -Infinity,
  NaN,
  Math.PI,
  Math.PI / 2,
  0.49999999999999994,
];

const pythonNumber = (x: number) =>
  Number.isNaN(x)
    ? "np.nan"
    : Number.isFinite(x)
      ? Object.is(x, -0)
        ? "-0.0"
        : `${x}`
      : x > 0
        ? "np.inf"
        : "-np.inf";

describe("functions of real numbers", () => {
  const list = `[${special.map(pythonNumber).join(", ")}]`;
  test.each(["float64", "float32"])("agree with NumPy at special values of %s", async (type) => {
    const operand = {
      value: np.array(special, { dtype: type }),
      python: `np.array(${list}, '${type}')`,
    };
    const cases = names.map((name): Case => ({ name, operands: [operand] }));
    expect(await compareAll(cases)).toEqual([]);
  });

  test("agree with NumPy for every float16 but negative NaN", async () => {
    const bits = np.arange(0xfc01).astype("uint16");
    const operand = {
      value: (bits as np.NDArray).view("float16"),
      python: "np.arange(0xfc01).astype('u2').view('f2')",
    };
    const cases = names.map((name): Case => ({ name, operands: [operand] }));
    expect(await compareAll(cases)).toEqual([]);
  });
});

const complexNames = (
  "absolute arccos arccosh arcsin arcsinh arctan arctanh conjugate cos cosh exp exp2 expm1 isfinite isinf isnan log log10 " +
  "log1p log2 logical_not negative positive reciprocal rint sign sin sinh sqrt square tan tanh"
).split(" ");

describe("functions of complex numbers", () => {
  const parts = [0, -0, 0.5, -0.5, 1, -1, 2, -2, 3.75, -15, 1e-9, 30];
  const pairs = parts.flatMap((re) => parts.map((im) => [re, im] as const));
  const python = (re: number, im: number) => `complex(${pythonNumber(re)}, ${pythonNumber(im)})`;
  const operandOf = (list: readonly (readonly [number, number])[], type: string) => ({
    value: np.array(
      list.map(([re, im]) => new np.Complex(re, im)),
      { dtype: type },
    ),
    python: `np.array([${list.map(([re, im]) => python(re, im)).join(", ")}], '${type}')`,
  });

  test.each(["complex128", "complex64"])("agree with NumPy on a grid of %s", async (type) => {
    const operand = operandOf(pairs, type);
    const cases = complexNames.map((name): Case => ({ name, operands: [operand] }));
    expect(await compareAll(cases)).toEqual([]);
  });

  test("agree with NumPy at infinities and NaN", async () => {
    const ends = [Infinity, -Infinity, NaN];
    const others = [0, -0, 1, -1, 2, ...ends];
    const list = [
      ...ends.flatMap((re) => others.map((im) => [re, im] as const)),
      ...ends.flatMap((im) => others.slice(0, 5).map((re) => [re, im] as const)),
    ];
    const operand = operandOf(list, "complex128");
    const cases = complexNames.map((name): Case => ({ name, operands: [operand] }));
    expect(await compareAll(cases)).toEqual([]);
  });
});
