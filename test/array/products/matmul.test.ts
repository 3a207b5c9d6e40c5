// The matrix product agrees with NumPy for vectors, matrices and stacks, in shape, dtype, values and errors.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import { close, runPrograms } from "../../oracle/numpy.js";
import {
  allTypes,
  isClose,
  itemsOf,
  itemsOfReport,
  Random,
  randomArray,
} from "../ufunc/random_operands.js";

afterAll(close);

const shapes: readonly (readonly [readonly number[], readonly number[]])[] = [
  [[3], [3]],
  [[2, 3], [3]],
  [[3], [3, 4]],
  [
    [2, 3],
    [3, 4],
  ],
  [
    [5, 2, 3],
    [3, 4],
  ],
  [
    [2, 3],
    [5, 3, 2],
  ],
  [
    [5, 1, 2, 3],
    [4, 3, 2],
  ],
  [[5, 2, 3], [3]],
  [[3], [5, 3, 2]],
  [
    [2, 0],
    [0, 3],
  ],
  [[0, 3], [3]],
  [
    [1, 1],
    [1, 1],
  ],
  // These do not fit.
  [[3], [4]],
  [
    [2, 3],
    [2, 3],
  ],
  [
    [2, 2, 3],
    [5, 3, 4],
  ],
  [[], [3]],
  [[3], []],
];

/** Floats are summed in an order of the library's own, so that digits that cancel may be lost; halves are not. */
function isNear(item: np.Scalar, expected: np.Scalar, type: np.DType): boolean {
  const isFloat = type.kind === "f" || type.kind === "c";
  if (!isFloat || type.name === "float16") return isClose(item, expected, type, 0);
  const single = type.name === "float32" || type.name === "complex64";
  return Number(np.absolute(np.subtract(item, expected))) <= (single ? 1e-3 : 1e-12);
}

test("products of random arrays of every dtype are NumPy's", async () => {
  const random = new Random(11);
  const cases = allTypes.flatMap((type) =>
    shapes.map(([first, second]) => {
      const other = random.below(3) === 0 ? random.of(allTypes) : type;
      return [randomArray(random, first, type, true), randomArray(random, second, other, true)];
    }),
  );
  const programs = cases.map(([x, y]) => [`r = np.matmul(${x.python}, ${y.python})`]);
  const reports = await runPrograms(programs);
  const wrong = cases.flatMap(([x, y], n) => {
    const failure = reports[n].errors[0];
    let result: unknown;
    try {
      result = np.matmul(x.value as NDArray, y.value as NDArray);
    } catch (error) {
      const { name, message } = error as Error;
      const same = failure?.class === name && failure.message === message;
      return same ? [] : [`${programs[n][0]}: ${name}: ${message} | ${failure?.message}`];
    }
    const report = reports[n].variables.r;
    if (failure !== null) return [`${programs[n][0]}: no ${failure.message}`];
    if (report.kind === "python") return [`${programs[n][0]}: ${report.repr}`];
    const type = np.dtype(report.dtype);
    const expected = itemsOfReport(report);
    const isArray = result instanceof NDArray;
    const items = isArray ? itemsOf(result as NDArray) : [result as np.Scalar];
    if (isArray !== (report.kind === "array")) return [`${programs[n][0]}: ${report.kind}`];
    if (result instanceof NDArray && report.kind === "array") {
      const { shape, strides } = report;
      const found = JSON.stringify([result.dtype.str, result.shape, result.strides]);
      if (found !== JSON.stringify([report.dtype, shape, strides])) {
        return [`${programs[n][0]}: ${found} | ${report.dtype} ${shape} ${strides}`];
      }
    }
    const near = (item: np.Scalar, k: number) => isNear(item, expected[k], type);
    const at = items.findIndex((item, k) => !near(item, k));
    return at < 0 ? [] : [`${programs[n][0]}: item ${at}: ${items[at]} | ${expected[at]}`];
  });
  expect(wrong).toEqual([]);
});

test("out gets the product, also if it is one of the factors", async () => {
  const [{ variables }] = await runPrograms([
    [
      "a = np.arange(4).reshape(2, 2)",
      "np.matmul(a, a.T, out=a)",
      "b = np.zeros(2, 'f4')",
      "np.matmul(a, [1, 2], out=b)",
    ],
  ]);
  const a = np.arange(4).reshape(2, 2);
  expect(np.matmul(a, a.T, { out: a })).toBe(a);
  expect(np.array_repr(a)).toBe(variables.a.repr);
  const b = np.zeros(2, { dtype: "f4" });
  expect(np.matmul(a, [1, 2], b)).toBe(b);
  expect(np.array_repr(b)).toBe(variables.b.repr);
});

test("an out that does not fit is refused in NumPy's words", async () => {
  const [{ errors }] = await runPrograms([
    [
      "A = np.arange(6).reshape(2, 3)",
      "a = np.arange(3)",
      "np.matmul(A, a, out=np.zeros(3))",
      "np.matmul(A * 1.5, a, out=np.zeros(2, 'i8'))",
      "np.matmul(A, A.T, out=np.zeros((2, 3)))",
      "np.matmul(A, A.T, out=np.zeros(2))",
      "np.matmul(A * 1.5, a, dtype='i8')",
      "np.matmul(A, a, where=True)",
      "np.matmul(a)",
    ],
  ]);
  const A = np.arange(6).reshape(2, 3);
  const a = np.arange(3);
  const float = np.multiply(A, 1.5);
  // biome-ignore lint/suspicious/noExplicitAny: calls that the compiler would refuse
  const matmul = np.matmul as any;
  const calls = [
    () => np.matmul(A, a, { out: np.zeros(3) }),
    () => np.matmul(float, a, { out: np.zeros(2, { dtype: "i8" }) }),
    () => np.matmul(A, A.T, { out: np.zeros([2, 3]) }),
    () => np.matmul(A, A.T, { out: np.zeros(2) }),
    () => np.matmul(float, a, { dtype: "i8" }),
    () => matmul(A, a, { where: true }),
    () => matmul(a),
  ];
  const found = calls.map((call) => {
    try {
      return call();
    } catch (error) {
      return { class: (error as Error).name, message: (error as Error).message };
    }
  });
  expect(found).toEqual(errors.slice(2));
});
