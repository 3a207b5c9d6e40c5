// Floating-point errors are found where NumPy finds them, and become what the error state says.

import { afterAll, afterEach, expect, test, vi } from "vitest";
import * as np from "../../kernel/array/index.js";
import { inPlaceOperation, setWarningListener } from "../../kernel/array/ufunc/operators.js";
import { close } from "../oracle/numpy.js";
import { sameInPython } from "./python.js";

afterAll(close);
afterEach(() => {
  setWarningListener(null);
  np.seterr({ divide: "warn", over: "warn", under: "ignore", invalid: "warn" });
  np.seterrcall(null);
});

const expressions = [
  "A([inf]) // 1",
  "A([inf]) // A([2.0, 0.0])",
  "A([1.0]) // 0",
  "A([0.0]) // 0",
  "A([inf]) % 1",
  "A([1.0]) % inf",
  "np.fmod(A([inf]), 1)",
  "np.fmod(A([1.0]), 0)",
  "np.fmod(A([1]), 0)",
  "np.divmod(A([1.0]), 0)[0]",
  "np.divmod(A([1]), 0)[0]",
  "A([-128], 'i1') // A([-1], 'i1')",
  "A([-128], 'i1') % A([-1], 'i1')",
  "A([1e300]) * 1e300",
  "A([1e-300]) * 1e-300",
  "A([1e308]) + 1e308",
  "A([inf]) - inf",
  "A([inf]) * 0",
  "A([nan]) * 0",
  "A([1e38], 'f4') * A([10], 'f4')",
  "A([60000], 'f2') + A([60000], 'f2')",
  "A([1e-3], 'f2') * A([1e-3], 'f2')",
  "A([1, 2]) * A([3, 4])",
  "np.exp(A([1000.0]))",
  "np.exp(A([-1000.0]))",
  "np.exp(A([-inf, inf]))",
  "np.exp2(A([2000.0]))",
  "np.expm1(A([1000.0]))",
  "np.sin(A([inf]))",
  "np.tan(A([inf]))",
  "np.arcsin(A([2.0]))",
  "np.arccosh(A([0.0]))",
  "np.arctanh(A([1.0, -1.0]))",
  "np.arctanh(A([2.0]))",
  "np.log1p(A([-1.0, -2.0]))",
  "np.log2(A([0.0, -1.0]))",
  "np.log10(A([0.0, -1.0]))",
  "np.sinh(A([1000.0]))",
  "np.cosh(A([1000.0]))",
  "np.square(A([1e200]))",
  "np.power(A([10.0]), 400)",
  "np.power(A([10.0]), -400)",
  "np.power(A([0.0]), -1.0)",
  "np.float_power(A([0]), -1)",
  "np.reciprocal(A([0]))",
  "np.reciprocal(A([0.0]))",
  "np.logaddexp(A([inf]), -inf)",
  "np.ldexp(A([1.0]), 5000)",
  "np.ldexp(A([1.0]), -5000)",
  "np.degrees(A([1e308]))",
  "np.sqrt(A([-1.0]))",
  "np.cbrt(A([-1.0]))",
  "A([1 + 1j]) / 0",
  "A([0j]) / 0",
  "A([1e300 + 1j]) * 1e300",
  "np.log(A([0j]))",
  "np.sqrt(A([-1 + 0j]))",
  "np.exp(A([1000 + 0j]))",
  "np.reciprocal(A([0j]))",
  "np.add.reduce(A([1e308, 1e308]))",
  "np.add.reduce(A([inf, -inf]))",
  "np.sum(A([1.0, inf]))",
  "np.multiply.accumulate(A([1e200, 1e200]))",
  "np.add.reduceat(A([1e308, 1e308]), [0])",
  "np.maximum(A([nan]), 1)",
  "np.sign(A([nan]))",
  "np.floor(A([nan, inf]))",
  "np.less(A([nan]), 1)",
  "np.power(A([-8.0]), 1 / 3)",
  "np.frexp(A([inf]))[0]",
  "np.modf(A([inf]))[0]",
  "np.arctan2(A([0.0]), 0.0)",
  "np.divide(A([1.0, 2.0]), 0.0, where=[False, True], out=np.zeros(2))",
  "np.divide(A([1.0, 2.0]), 0.0, where=[False, False], out=np.zeros(2))",
  "np.divide(A([[1.0, 2.0]]), A([[0.0], [1.0]]))",
  "np.multiply(A([1e300, inf]), A([[1e300], [1]]))[::2]",
];

test("every kind of error is found where NumPy finds it", async () => {
  await sameInPython(
    expressions.map((expression) => [
      "A = np.array",
      "nan = np.nan",
      "inf = np.inf",
      "w = []",
      "f = np.seterrcall(lambda kind, flag: w.append(kind))",
      "s = np.seterr(all='call')",
      `r = ${expression}`,
      "s = np.seterr(all='ignore')",
      "f = np.seterrcall(None)",
      "del A, nan, inf, s",
    ]),
  );
});

test("modes are changed, told and refused as NumPy's", async () => {
  await sameInPython([
    [
      "a = np.seterr(all='ignore')",
      "a = np.seterr(divide='raise', over='warn')",
      "b = np.geterr()",
      "r = np.array([1.0]) / 0",
      "np.seterr(divide='x')",
      "np.seterr(foo='warn')",
      "np.seterrcall(5)",
      "np.seterr(all='ignore')",
    ],
    [
      "t = np.seterr(all='raise')",
      "with np.errstate(all='ignore'):\n    r = np.array([1e300]) * 1e300\n    s = np.geterr()",
      "t = np.geterr()",
      "u = np.array([0.0, -1.0])",
      "v = np.log(u)",
      "u /= 0",
      "np.seterr(all='ignore')",
    ],
    ["np.errstate(foo=1)"],
    [
      "t = np.seterr(all='raise')",
      "r = np.array([0.0, 1.0, 2.0**-126, -2.0**-149]).astype('f4')",
      "np.array([1.0, 1e-40]).astype('f4')",
      "np.array([7.0, -1e-46, 7.0])[::2].astype('f4')",
      "np.array([7.0, -1e-46, 7.0])[::-1].astype('f4')",
      "np.array([1.0, 1e-5], 'f4').astype('f2')",
      "np.array([1.0, 2.0**-24], 'f4').astype('f2')",
      "np.array([1.0, 2.0**31]).astype('i4')",
      "np.seterr(all='ignore')",
    ],
  ]);
});

test("errstate holds for a function, and ends with it, whatever happens", () => {
  const messages: string[] = [];
  setWarningListener((message) => messages.push(message));
  expect(np.errstate({ divide: "ignore" }, () => np.divide([1], 0).tolist())).toEqual([Infinity]);
  expect(messages).toEqual([]);
  expect(() => np.errstate({ all: "raise" }, () => np.divide([1], 0))).toThrow(
    new np.FloatingPointError("divide by zero encountered in divide"),
  );
  np.exp([1000]);
  expect(messages).toEqual(["overflow encountered in exp"]);
  expect(np.geterr()).toEqual({ divide: "warn", over: "warn", under: "ignore", invalid: "warn" });
});

test("errstate can be disposed of", () => {
  const state = np.errstate({ invalid: "raise" });
  expect(() => np.sqrt([-1])).toThrow("invalid value encountered in sqrt");
  state[Symbol.dispose]();
  expect(np.sqrt([-1]).tolist()).toEqual([NaN]);
});

test("an error can be printed", () => {
  const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
  np.errstate({ all: "print" }, () => np.log([0]));
  expect(log.mock.calls).toEqual([["Warning: divide by zero encountered in log"]]);
  log.mockRestore();
});

test("an error can be written to an object, or be told to a function", () => {
  const lines: string[] = [];
  const log = { write: (line: string) => lines.push(line) };
  const told: unknown[] = [];
  np.errstate({ all: "log", call: log }, () => np.divide([1, 0], 0));
  np.errstate({ all: "call", call: (...given) => told.push(given) }, () => np.divide([1, 0], 0));
  expect(lines).toEqual([
    "Warning: divide by zero encountered in divide\n",
    "Warning: invalid value encountered in divide\n",
  ]);
  expect(told).toEqual([
    ["divide by zero", 9],
    ["invalid value", 9],
  ]);
  expect([np.seterrcall(log), np.geterrcall(), np.seterrcall(null)]).toEqual([null, log, log]);
  // What there is must be what the mode wants.
  expect(() => np.errstate({ all: "call", call: log }, () => np.log([0]))).toThrow(
    new TypeError("'Object' object is not callable"),
  );
  expect(() => np.errstate({ all: "log", call: () => 1 }, () => np.log([0]))).toThrow(
    new np.AttributeError("'function' object has no attribute 'write'"),
  );
  expect(np.geterrcall()).toBe(null);
});

test("a mode that calls needs something to call", async () => {
  await sameInPython([
    [
      "r = np.seterr('ignore')",
      "r = np.seterr(None, 'warn', over='raise')",
      "s = np.geterr()",
      "f = np.seterrcall(None)",
      "with np.errstate(all='call'):\n    np.log(np.array([0.0]))",
      "with np.errstate(all='log'):\n    np.sqrt(np.array([-1.0]))",
      "np.seterr('loud')",
      "np.seterrcall(5)",
      "t = np.geterr()",
      "s = np.seterr('ignore')",
    ],
  ]);
});

test("a computation in place is judged by the values before it", () => {
  const messages: string[] = [];
  setWarningListener((message) => messages.push(message));
  const a = np.array([1e300, 1], "float64");
  inPlaceOperation("*", a, a);
  inPlaceOperation("*", a, 2);
  expect(messages).toEqual(["overflow encountered in multiply"]);
});
