// Every ufunc agrees with NumPy for every pair of dtypes and for random layouts: values to the bit, dtype, strides, errors.
// STRIDELAB_FUZZ_SEED chooses other random arrays.

import { afterAll, describe, expect, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { allTypes, Random, randomArray, randomScalar, randomShapes } from "./random_operands.js";
import { type Case, compareAll } from "./ufunc_cases.js";

afterAll(close);

/** Which random arrays; the same in every run unless asked for others. */
const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 0);

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
