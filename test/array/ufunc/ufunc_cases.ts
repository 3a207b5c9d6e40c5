// Calls of ufuncs that run here and in NumPy, and what differs. STRIDELAB_FUZZ_SEED chooses other random arrays.

import { describe, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import { type ProgramReport, type Report, runPrograms } from "../../oracle/numpy.js";
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

/** Functions of libraries differ in the last digits; everything else agrees exactly. */
const approximate: Readonly<Record<string, number>> = {
  power: 4,
  exp: 4,
  log: 4,
  sin: 4,
  cos: 4,
  tan: 4,
  arcsin: 4,
  arccos: 4,
  arctan: 4,
  sinh: 4,
  cosh: 4,
  tanh: 4,
  arcsinh: 4,
  arccosh: 4,
  arctanh: 4,
  arctan2: 4,
  hypot: 2,
  exp2: 4,
  expm1: 4,
  log2: 4,
  log10: 4,
  log1p: 4,
  logaddexp: 4,
  logaddexp2: 4,
  float_power: 4,
  cbrt: 4,
};

export interface Case {
  readonly name: string;
  readonly operands: readonly Operand[];
}

/** Units in the last place that a result may differ by. */
function tolerance(name: string, type: np.DType): number {
  // A complex power is an exponential: what the logarithm lacks in digits is magnified.
  if (type.kind === "c" && name.endsWith("power")) return 1000;
  // Of two zeros the sign depends on the processor.
  if (name === "fmax" || name === "fmin") return 0.001;
  return approximate[name] ?? (type.kind === "c" || name === "absolute" ? 2 : 0);
}

function agrees(name: string, item: np.Scalar, expected: np.Scalar, type: np.DType): boolean {
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

function ufuncOf(name: string): { (...args: unknown[]): unknown; readonly nout: number } {
  return (np as unknown as Record<string, ReturnType<typeof ufuncOf>>)[name];
}

function perform({ name, operands }: Case): Outcome {
  try {
    return { value: ufuncOf(name)(...operands.map((operand) => operand.value)) };
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
  const values = Array.isArray(outcome.value) ? outcome.value : [outcome.value];
  const found = values.map((value, n) =>
    differenceOf(name, value, report.variables[`r${n}`], `result ${n}: `),
  );
  return found.find((one) => one !== null) ?? null;
}

function differenceOf(
  name: string,
  value: unknown,
  expected: Report,
  where: string,
): string | null {
  if (expected.kind === "python") return `${where}NumPy gave ${expected.repr}`;
  const type = np.dtype(expected.dtype);
  const items = itemsOfReport(expected);
  if (!(value instanceof NDArray)) {
    if (expected.kind !== "scalar") return `${where}a scalar, NumPy: ${expected.repr}`;
    const isSame = agrees(name, value as np.Scalar, items[0], type);
    return isSame ? null : `${where}${value} | ${expected.repr}`;
  }
  if (expected.kind !== "array") return `${where}an array, NumPy: ${expected.repr}`;
  const record = [value.dtype.str, value.shape, value.strides, value.flagBits, value.base];
  const { shape, strides, flags } = expected;
  const wanted = [expected.dtype, shape, strides, flags, null];
  if (JSON.stringify(record) !== JSON.stringify(wanted)) {
    return `${where}${JSON.stringify(record)} | ${JSON.stringify(wanted)}`;
  }
  const found = itemsOf(value);
  const wrong = found.findIndex((item, n) => !agrees(name, item, items[n], type));
  return wrong < 0 ? null : `${where}item ${wrong}: ${show(found[wrong])} | ${show(items[wrong])}`;
}

function show(item: unknown): string {
  return item instanceof np.Complex ? `(${item.real}, ${item.imag})` : `${item}`;
}

/** Sentences about what is not as in NumPy. */
export async function compareAll(cases: readonly Case[]): Promise<string[]> {
  const programs = cases.map(({ name, operands }) => {
    const names = ufuncOf(name).nout === 1 ? "r0" : "r0, r1";
    return [`${names} = np.${name}(${operands.map((operand) => operand.python).join(", ")})`];
  });
  const reports = await runPrograms(programs);
  return cases.flatMap((one, n) => {
    const found = difference(one, perform(one), reports[n]);
    return found === null ? [] : [`${programs[n][0]}\n    ${found}`];
  });
}

/** Which random arrays; the same in every run unless asked for others. */
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 0);

/** Tests that ufuncs of two inputs agree with NumPy. @param count how many calls with each dtype and a scalar */
export function describeBinary(names: readonly string[], count: number): void {
  describe.each(names)("np.%s", (name) => {
    test("agrees with NumPy for every pair of dtypes", async () => {
      const random = new Random(seed + names.indexOf(name) + 1);
      const cases = allTypes.flatMap((first) =>
        allTypes.map((second): Case => {
          const [a, b] = randomShapes(random);
          const operands = [randomArray(random, a, first), randomArray(random, b, second)];
          return { name, operands };
        }),
      );
      expect(await compareAll(cases)).toEqual([]);
    });

    test("agrees with NumPy for an array and a Python scalar", async () => {
      const random = new Random(seed + names.indexOf(name) + 100);
      const cases = allTypes.flatMap((type) =>
        Array.from({ length: count }, (): Case => {
          const [shape] = randomShapes(random);
          const operands = [randomArray(random, shape, type), randomScalar(random)];
          if (random.below(2)) operands.reverse();
          return { name, operands };
        }),
      );
      expect(await compareAll(cases)).toEqual([]);
    });
  });
}

/** Tests that ufuncs of one input agree with NumPy. @param count how many calls with each dtype */
export function describeUnary(names: readonly string[], count: number): void {
  test.each(names)("np.%s agrees with NumPy for every dtype", async (name) => {
    const random = new Random(seed + names.indexOf(name) + 1000);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: count }, (): Case => {
        const [shape] = randomShapes(random);
        return { name, operands: [randomArray(random, shape, type)] };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
}
