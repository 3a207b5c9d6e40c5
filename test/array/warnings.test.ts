// Who listens is told of divisions by zero and of values outside a function's domain, as NumPy warns of them.

import { afterAll, afterEach, expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import {
  binary,
  inPlaceOperation,
  setWarningListener,
} from "../../kernel/array/ufunc/operators.js";
import { close, runPrograms } from "../oracle/numpy.js";

afterAll(close);
afterEach(() => void setWarningListener(null));

const [N, I] = [NaN, Infinity];

type Line = readonly [python: string, run: () => unknown];

const float = (...values: number[]) => np.array(values, { dtype: "f8" });
const int = (...values: number[]) => np.array(values, { dtype: "i8" });

const lines: readonly Line[] = [
  ["A([1.0]) / 0", () => np.divide(float(1), 0)],
  ["A([0.0]) / 0", () => np.divide(float(0), 0)],
  ["A([1.0, 0.0, 3.0]) / A([0.0, 0.0, 1.0])", () => np.divide(float(1, 0, 3), float(0, 0, 1))],
  ["A([[1.0], [2.0]]) / A([1.0, 0.0])", () => np.divide(np.array([[1.5], [2]]), float(1, 0))],
  ["A([inf, nan]) / 0", () => np.divide(float(I, N), 0)],
  ["A([1, 0]) / A([0, 0])", () => np.divide(int(1, 0), int(0, 0))],
  ["1 / A([0])", () => np.divide(1, int(0))],
  ["A([1.0]) / 2", () => np.divide(float(1), 2)],
  ["A([1, 0]) // 0", () => np.floor_divide(int(1, 0), 0)],
  ["A([1, 0]) % A([0, 5])", () => np.remainder(int(1, 0), int(0, 5))],
  ["A([0]) // A([0])", () => np.floor_divide(int(0), int(0))],
  ["A([1.0, 0.0]) // 0", () => np.floor_divide(float(1, 0), 0)],
  ["A([1.0, inf]) % 0", () => np.remainder(float(1, I), 0)],
  ["A([nan]) % 0", () => np.remainder(float(N), 0)],
  ["np.log(A([0.0, -1.0, 2.0]))", () => np.log(float(0, -1, 2))],
  ["np.log(A([1.0, nan]))", () => np.log(float(1, N))],
  ["np.sqrt(A([4.0, -4.0]))", () => np.sqrt(float(4, -4))],
  ["np.sqrt(A([0.0, nan]))", () => np.sqrt(float(0, N))],
  ["np.sqrt(A([-1], 'i1'))", () => np.sqrt(np.array([-1], { dtype: "i1" }))],
  ["np.power(A([0.0]), -1.5)", () => np.power(float(0), -1.5)],
  ["np.power(A([0.0]), -inf)", () => np.power(float(0), -I)],
  ["np.power(A([-8.0]), 1 / 3)", () => np.power(float(-8), 1 / 3)],
  ["np.power(A([-8.0, 0.0]), 3)", () => np.power(float(-8, 0), 3)],
  ["A([0.0]) ** -1", () => binary("**", float(0), -1)],
  [
    "A([0.0, 5.0])[::-1] / A([0, 1], '>i2')",
    () => np.divide(float(5, 0), np.array([0, 1], { dtype: ">i2" })),
  ],
  ...casts([2 ** 31 - 1, -(2 ** 31), 0.5], "i4"),
  ...casts([1, 2 ** 31], "i4", "<f4"),
  ...casts([1, -(2 ** 31) - 0.5], "i4"),
  ...casts([1, -(2 ** 31) - 1], "i4"),
  ...casts([-(2 ** 63), 2 ** 62], "i8", "<f4"),
  ...casts([0, 2 ** 63], "i8", "<f4"),
  ...casts([0, 2 ** 63], "u8", "<f4"),
  ...casts([300, -1], "u1", "<f4"),
  ...casts([3e9, 1], "i2", "<f4"),
  ...casts([0, 1, 2 ** 127], "f4"),
  ...casts([1e39], "f4"),
  ...casts([1, -1e39], "f4"),
  ...casts([65519, 2 ** -24], "f2", "<f4"),
  ...casts([1, 65520], "f2", "<f4"),
];

/** Casts of floats, some of which do not lie densely or as the machine reads them. */
function casts(values: readonly number[], to: string, ...more: string[]): Line[] {
  return ["<f8", ">f8", ...more].flatMap((from): Line[] => {
    const source = () => np.array([...values, 7], { dtype: from });
    const python = `A([${values.join(", ")}, 7.0], '${from}')`;
    return [
      [`${python}.astype('${to}')`, () => source().astype(to)],
      [
        `${python}[::-2].astype('${to}')`,
        () =>
          source()
            .get(np.slice(null, null, -2))
            .astype(to),
      ],
    ];
  });
}

test("the kinds of warnings are NumPy's", async () => {
  const reports = await runPrograms(
    lines.map(([python]) => [
      "A, inf, nan, w = np.array, np.inf, np.nan, set()",
      `with np.errstate(all='call', call=lambda kind, flag: w.add(kind)): ${python}`,
      "r = sorted(w)",
    ]),
  );
  const found = lines.map(([python, run]) => {
    const messages: string[] = [];
    setWarningListener((message) => messages.push(message));
    run();
    return [python, messages.map((message) => message.replace(/ encountered in .*/, "")).sort()];
  });
  const expected = reports.map(({ errors, variables }, n) => {
    expect(errors).toEqual([null, null, null]);
    const { r } = variables;
    return [lines[n][0], r.kind === "python" ? r.value : null];
  });
  expect(found).toEqual(expected);
});

const products: readonly Line[] = [
  ["np.matmul(A([inf, 1.0]), A([0, 1.0]))", () => np.matmul(float(I, 1), float(0, 1))],
  [
    "np.matmul(A([[1e300]]), A([[1e300]]))",
    () => np.matmul(np.array([[1e300]], "f8"), np.array([[1e300]], "f8")),
  ],
  ["np.matmul(A([nan, inf]), A([0, 1.0]))", () => np.matmul(float(N, I), float(0, 1))],
  ["np.matmul(A([1, 2]), A([3, 4]))", () => np.matmul(int(1, 2), int(3, 4))],
  ["np.dot(A([inf, 1.0]), A([0, 1.0]))", () => np.dot(float(I, 1), float(0, 1))],
  ["np.inner(A([1e300]), A([1e300]))", () => np.inner(float(1e300), float(1e300))],
  ["np.tensordot(A([inf]), A([0.0]), 1)", () => np.tensordot(float(I), float(0), 1)],
  ["np.vdot(A([inf, 1.0]), A([0, 1.0]))", () => np.vdot(float(I, 1), float(0, 1))],
  ["np.vecdot(A([inf, 1.0]), A([0, 1.0]))", () => np.vecdot(float(I, 1), float(0, 1))],
  [
    "np.matvec(A([[inf, 1.0]]), A([0, 1.0]), out=np.zeros(1))",
    () => np.matvec(np.array([[I, 1]]), float(0, 1), { out: np.zeros(1) }),
  ],
  ["np.vecmat(A([0, 1.0]), A([[inf], [1]]))", () => np.vecmat(float(0, 1), [[I], [1]])],
];

const inPlace: readonly Line[] = [
  [
    "np.add.at(A([1e308, 1]), [0, 0], 1e308)",
    () => np.add.at(float(1e308, 1), [0, 0], new np.Float(1e308)),
  ],
  [
    "np.add.at(A([1e308, 1]), [[0, 1]], A([1e308, 0]))",
    () => np.add.at(float(1e308, 1), [np.array([[0, 1]])], float(1e308, 0)),
  ],
  [
    "np.divide.at(A([1.0, 0.0]), [0, 1], A([0.0, 0.0]))",
    () => np.divide.at(float(1, 0), [0, 1], float(0, 0)),
  ],
  [
    "np.divide.at(A([1.0, 0.0], '>f8'), [0, 1], A([0.0, 0.0]))",
    () => np.divide.at(np.array([1, 0], ">f8"), [0, 1], float(0, 0)),
  ],
  [
    "np.divide.at(A([1.0, 0.0]), [0, 0], A([0.0, 2.0]))",
    () => np.divide.at(float(1, 0), [0, 0], float(0, 2)),
  ],
  [
    "np.divide.at(A([[1.0, 0.0]]), (0, slice(None)), A([0.0, 0.0]))",
    () => np.divide.at(np.array([[1, 0]], "f8"), [0, np.slice()], float(0, 0)),
  ],
  ["np.floor_divide.at(A([1, 0]), [0, 1], 0)", () => np.floor_divide.at(int(1, 0), [0, 1], 0)],
  ["np.remainder.at(A([1, 0]), [0, 1], 0)", () => np.remainder.at(int(1, 0), [0, 1], 0)],
  [
    "np.multiply.at(A([inf, -1]), [0, 1], A([0]))",
    () => np.multiply.at(float(I, -1), [0, 1], int(0)),
  ],
  [
    "np.subtract.at(A([inf, -1]), [0, 1], inf)",
    () => np.subtract.at(float(I, -1), [0, 1], new np.Float(I)),
  ],
  ["np.log.at(A([0.0, -1.0, 2.0]), [0, 1, 2])", () => np.log.at(float(0, -1, 2), [0, 1, 2])],
  ["np.sqrt.at(A([4.0, -1.0]), [0])", () => np.sqrt.at(float(4, -1), [0])],
  [
    "np.add.at(A([6e4, 1.0], 'f2'), [0, 0], A([6e4], 'f2'))",
    () => np.add.at(np.array([6e4, 1], "f2"), [0, 0], np.array([6e4], "f2")),
  ],
  ["np.add.at(A([1.0, 2.0]), [0, 0], 1.0)", () => np.add.at(float(1, 2), [0, 0], new np.Float(1))],
];

test("products and computations in place warn as NumPy's do", async () => {
  const all = [...products, ...inPlace];
  const reports = await runPrograms(
    all.map(([python]) => [
      "import warnings",
      "A, inf, nan = np.array, np.inf, np.nan",
      `with np.errstate(all='warn', under='ignore'), warnings.catch_warnings(record=True) as w: warnings.simplefilter('always'); ${python}`,
      "r = sorted(str(one.message) for one in w)",
    ]),
  );
  const found = all.map(([python, run]) => {
    const messages: string[] = [];
    setWarningListener((message) => messages.push(message));
    run();
    return [python, messages.sort()];
  });
  const expected = reports.map(({ errors, variables }, n) => {
    expect(errors).toEqual([null, null, null, null]);
    const { r } = variables;
    return [all[n][0], r.kind === "python" ? r.value : null];
  });
  expect(found).toEqual(expected);
});

test("a warning names the ufunc, and comes once for all elements", () => {
  const messages: string[] = [];
  expect(setWarningListener((message) => messages.push(message))).toBeNull();
  np.divide(np.zeros(5000), np.zeros(5000));
  np.divide(np.ones([2, 3]), [0, 1, 0]);
  expect(messages).toEqual([
    "invalid value encountered in divide",
    "divide by zero encountered in divide",
  ]);
});

test("the mean of nothing is warned of", () => {
  const messages: string[] = [];
  setWarningListener((message) => messages.push(message));
  expect(np.mean([])).toBeNaN();
  expect(messages).toEqual(["Mean of empty slice", "invalid value encountered in divide"]);
});

test("an in-place division is judged by the values before it", () => {
  const messages: string[] = [];
  setWarningListener((message) => messages.push(message));
  inPlaceOperation("/", float(1, 2), 0);
  expect(messages).toEqual(["divide by zero encountered in divide"]);
});

test("without a listener nothing is told, and values are the same", () => {
  const messages: string[] = [];
  setWarningListener((message) => messages.push(message));
  const listened = np.divide(float(1, 0, -1), 0);
  setWarningListener(null);
  const silent = np.divide(float(1, 0, -1), 0);
  expect(np.array_equal(listened, silent, { equal_nan: true })).toBe(true);
  expect(messages).toHaveLength(2);
});
