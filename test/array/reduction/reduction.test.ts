// Reductions agree with NumPy for every dtype and random layouts: sums to the last bit, layout, errors.
// STRIDELAB_FUZZ_SEED chooses other random arrays.

import { afterAll, describe, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import { close, type ProgramReport, runPrograms } from "../../oracle/numpy.js";
import {
  allTypes,
  isClose,
  itemsOf,
  itemsOfReport,
  type Operand,
  Random,
  randomArray,
} from "../ufunc/random_operands.js";

afterAll(close);

const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 0);

const names = ["sum", "prod", "min", "max", "any", "all", "mean", "argmin", "argmax"] as const;
type Name = (typeof names)[number];

interface Case {
  readonly name: Name;
  readonly operand: Operand;
  readonly options: Readonly<Record<string, unknown>>;
  readonly python: string;
}

type Call = (a: unknown, options: unknown) => unknown;

function perform({ name, operand, options }: Case): unknown {
  try {
    return (np as Record<Name, unknown> as Record<Name, Call>)[name](operand.value, options);
  } catch (error) {
    return error;
  }
}

function difference({ name }: Case, result: unknown, report: ProgramReport): string | null {
  const [failure] = report.errors;
  if (result instanceof Error) {
    if (failure === null) return `threw ${result.name}: ${result.message}`;
    const found = `${result.name}: ${result.message}`;
    const wanted = `${failure.class}: ${failure.message}`;
    return found === wanted ? null : `${found} | ${wanted}`;
  }
  if (failure !== null) return `did not throw ${failure.class}: ${failure.message}`;
  const expected = report.variables.r;
  if (expected.kind === "python") return `NumPy gave ${expected.repr}`;
  const type = np.dtype(expected.dtype);
  const ulps = type.kind !== "c" ? 0 : name === "prod" ? 100 : name === "mean" ? 2 : 0;
  const items = itemsOfReport(expected);
  // Which of two zeros is the extreme one depends on the processor.
  const isZero = (item: np.Scalar) => item === 0 && (name === "min" || name === "max");
  const close = (item: np.Scalar, n: number) =>
    isClose(item, items[n], type, ulps) || (isZero(item) && isZero(items[n]));
  if (!(result instanceof NDArray)) {
    if (expected.kind !== "scalar") return `a scalar, NumPy: ${expected.repr}`;
    return close(result as np.Scalar, 0) ? null : `${result} | ${expected.repr}`;
  }
  if (expected.kind !== "array") return `an array, NumPy: ${expected.repr}`;
  const record = [result.dtype.str, result.shape, result.strides, result.flagBits];
  const wanted = [expected.dtype, expected.shape, expected.strides, expected.flags];
  if (JSON.stringify(record) !== JSON.stringify(wanted)) {
    return `${JSON.stringify(record)} | ${JSON.stringify(wanted)}`;
  }
  const found = itemsOf(result);
  const wrong = found.findIndex((item, n) => !close(item, n));
  return wrong < 0 ? null : `item ${wrong}: ${found[wrong]} | ${items[wrong]}`;
}

async function compareAll(cases: readonly Case[]): Promise<string[]> {
  const programs = cases.map(({ python }) => [python]);
  const reports = await runPrograms(programs);
  return cases.flatMap((one, n) => {
    const found = difference(one, perform(one), reports[n]);
    return found === null ? [] : [`${one.python}\n    ${found}`];
  });
}

function makeCase(name: Name, operand: Operand, options: Record<string, unknown>): Case {
  const words = Object.entries(options).map(([key, value]) => {
    if (value === null) return `, ${key}=None`;
    if (value === true) return `, ${key}=True`;
    return `, ${key}=${Array.isArray(value) ? `(${value.map((n) => `${n},`).join("")})` : value}`;
  });
  return { name, operand, options, python: `r = np.${name}(${operand.python}${words.join("")})` };
}

function randomOptions(random: Random, name: Name, ndim: number): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  const anyAxis = () => random.below(2 * ndim + 2) - ndim - (random.below(8) === 0 ? 1 : 0);
  const kind = random.below(4);
  if (kind === 1 || (kind === 2 && name.startsWith("arg"))) options.axis = anyAxis();
  else if (kind === 2) options.axis = Array.from({ length: random.below(3) }, anyAxis);
  if (random.below(4) === 0) options.keepdims = true;
  if (random.below(8) === 0 && ["sum", "prod", "min", "max"].includes(name)) {
    options.initial = random.of([0, 1, 3, -2, 200]);
  }
  return options;
}

describe.each(names)("np.%s", (name) => {
  test("agrees with NumPy for every dtype, axis and layout", async () => {
    const random = new Random(seed + names.indexOf(name) + 1);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: 25 }, () => {
        const ndim = random.of([0, 1, 2, 2, 3, 3]);
        const lengths = [1, 2, 3, 4, 5, 9, random.below(12) === 0 ? 0 : 2];
        const shape = Array.from({ length: ndim }, () => random.of(lengths));
        const operand = randomArray(
          random,
          shape,
          type,
          type.kind === "f" && random.below(2) === 0,
        );
        return makeCase(name, operand, randomOptions(random, name, ndim));
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
});

test("float sums of long and strided rows agree to the last bit", async () => {
  const random = new Random(seed + 77);
  const shapes = [
    [7],
    [8],
    [129],
    [1000],
    [8192],
    [8193],
    [20000],
    [3, 1000],
    [200, 3],
    [9, 7, 130],
  ];
  const cases = allTypes
    .filter((type) => type.kind === "f" || type.kind === "c")
    .flatMap((type) =>
      shapes.flatMap((shape) =>
        (["sum", "mean"] as const).flatMap((name) => {
          const axes = [null, 0, shape.length - 1];
          const axis = random.of(axes);
          return [makeCase(name, randomArray(random, shape, type, true), { axis })];
        }),
      ),
    );
  expect(await compareAll(cases)).toEqual([]);
});

test("integers are averaged in float64, converted a buffer at a time", async () => {
  const random = new Random(seed + 78);
  const cases = allTypes
    .filter((type) => "biu".includes(type.kind))
    .flatMap((type) =>
      [[9000], [3, 4000], [130, 70]].map((shape) =>
        makeCase("mean", randomArray(random, shape, type), { axis: random.of([null, 0]) }),
      ),
    );
  expect(await compareAll(cases)).toEqual([]);
});
