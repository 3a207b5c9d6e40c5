// Every ufunc agrees with NumPy for every pair of dtypes and for random layouts: values to the bit, dtype, strides, errors.
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
  randomScalar,
  randomShapes,
} from "./random_operands.js";

afterAll(close);

/** Which random arrays; the same in every run unless asked for others. */
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 0);

/** Functions of libraries differ in the last digits; everything else agrees exactly. */
const approximate: Readonly<Record<string, number>> = {
  power: 4,
  exp: 4,
  log: 4,
  sin: 4,
  cos: 4,
};

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

type Name = (typeof binaryNames)[number] | (typeof unaryNames)[number];

interface Case {
  readonly name: Name;
  readonly operands: readonly Operand[];
}

/** Units in the last place that a result may differ by. */
function tolerance(name: Name, type: np.DType): number {
  // A complex power is an exponential: what the logarithm lacks in digits is magnified.
  if (type.kind === "c" && name === "power") return 1000;
  return approximate[name] ?? (type.kind === "c" || name === "absolute" ? 2 : 0);
}

function agrees(name: Name, item: np.Scalar, expected: np.Scalar, type: np.DType): boolean {
  // Which part of a complex power is NaN and which infinite differs between C libraries.
  if (name === "power" && expected instanceof np.Complex && !isFiniteItem(expected)) {
    return item instanceof np.Complex && !isFiniteItem(item);
  }
  return isClose(item, expected, type, tolerance(name, type));
}

function isFiniteItem({ real, imag }: np.Complex): boolean {
  return Number.isFinite(real) && Number.isFinite(imag);
}

type Outcome = { readonly value: unknown } | { readonly error: Error };

function perform({ name, operands }: Case): Outcome {
  try {
    const ufunc = (np as Record<Name, unknown>)[name] as (...args: unknown[]) => unknown;
    return { value: ufunc(...operands.map((operand) => operand.value)) };
  } catch (error) {
    return { error: error as Error };
  }
}

/** What differs from NumPy's answer, as text; null if nothing does. */
function difference({ name }: Case, outcome: Outcome, report: ProgramReport): string | null {
  const [failure] = report.errors;
  if ("error" in outcome) {
    const { error } = outcome;
    if (failure === null) return `threw ${error.name}: ${error.message}`;
    if (error.message !== failure.message) return `${error.message} | NumPy: ${failure.message}`;
    return error.name === failure.class ? null : `${error.name} | NumPy: ${failure.class}`;
  }
  if (failure !== null) return `did not throw ${failure.class}: ${failure.message}`;
  const { value } = outcome;
  const expected = report.variables.r;
  if (expected.kind === "python") return `NumPy gave ${expected.repr}`;
  const type = np.dtype(expected.dtype);
  const items = itemsOfReport(expected);
  if (!(value instanceof NDArray)) {
    if (expected.kind !== "scalar") return `a scalar, NumPy: ${expected.repr}`;
    return agrees(name, value as np.Scalar, items[0], type) ? null : `${value} | ${expected.repr}`;
  }
  if (expected.kind !== "array") return `an array, NumPy: ${expected.repr}`;
  const record = [value.dtype.str, value.shape, value.strides, value.flagBits, value.base];
  const { shape, strides, flags } = expected;
  const wanted = [expected.dtype, shape, strides, flags, null];
  if (JSON.stringify(record) !== JSON.stringify(wanted)) {
    return `${JSON.stringify(record)} | ${JSON.stringify(wanted)}`;
  }
  const found = itemsOf(value);
  const wrong = found.findIndex((item, n) => !agrees(name, item, items[n], type));
  return wrong < 0 ? null : `item ${wrong}: ${show(found[wrong])} | ${show(items[wrong])}`;
}

function show(item: unknown): string {
  return item instanceof np.Complex ? `(${item.real}, ${item.imag})` : `${item}`;
}

async function compareAll(cases: readonly Case[]): Promise<string[]> {
  const programs = cases.map(({ name, operands }) => [
    `r = np.${name}(${operands.map((operand) => operand.python).join(", ")})`,
  ]);
  const reports = await runPrograms(programs);
  return cases.flatMap((one, n) => {
    const found = difference(one, perform(one), reports[n]);
    return found === null ? [] : [`${programs[n][0]}\n    ${found}`];
  });
}

describe.each(binaryNames)("np.%s", (name) => {
  test("agrees with NumPy for every pair of dtypes", async () => {
    const random = new Random(seed + binaryNames.indexOf(name) + 1);
    const cases = allTypes.flatMap((first) =>
      allTypes.map((second): Case => {
        const [a, b] = randomShapes(random);
        return { name, operands: [randomArray(random, a, first), randomArray(random, b, second)] };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });

  test("agrees with NumPy for an array and a Python scalar", async () => {
    const random = new Random(seed + binaryNames.indexOf(name) + 100);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: 12 }, (): Case => {
        const [shape] = randomShapes(random);
        const operands = [randomArray(random, shape, type), randomScalar(random)];
        if (random.below(2)) operands.reverse();
        return { name, operands };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
});

describe.each(unaryNames)("np.%s", (name) => {
  test("agrees with NumPy for every dtype", async () => {
    const random = new Random(seed + unaryNames.indexOf(name) + 1000);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: 12 }, (): Case => {
        const [shape] = randomShapes(random);
        return { name, operands: [randomArray(random, shape, type)] };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
});
