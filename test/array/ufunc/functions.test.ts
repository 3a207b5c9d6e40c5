// The ufuncs of functions that libraries compute: for every pair of dtypes, and for special values, as NumPy.

import { afterAll, describe, expect, test } from "vitest";
import { close } from "../../oracle/numpy.js";
import { allTypes, Random, randomArray, randomScalar, randomShapes } from "./random_operands.js";
import { type Case, compareAll } from "./ufunc_cases.js";

afterAll(close);

const seed = Number(process.env.STRIDELAB_FUZZ_SEED ?? 0);

const binaryNames =
  "arctan2 copysign divmod float_power fmax fmin fmod gcd heaviside hypot lcm ldexp logaddexp logaddexp2 nextafter".split(
    " ",
  );

const unaryNames = (
  "arccos arccosh arcsin arcsinh arctan arctanh bitwise_count cbrt conjugate cosh degrees exp2 expm1 fabs frexp isinf " +
  "log10 log1p log2 modf radians reciprocal rint signbit sinh spacing tan tanh trunc"
).split(" ");

const results = (name: string) => (["divmod", "modf", "frexp"].includes(name) ? 2 : 1);

describe.each(binaryNames)("np.%s", (name) => {
  test("agrees with NumPy for every pair of dtypes", async () => {
    const random = new Random(seed + binaryNames.indexOf(name) + 1);
    const cases = allTypes.flatMap((first) =>
      allTypes.map((second): Case => {
        const [a, b] = randomShapes(random);
        const operands = [randomArray(random, a, first), randomArray(random, b, second)];
        return { name, operands, results: results(name) };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });

  test("agrees with NumPy for an array and a Python scalar", async () => {
    const random = new Random(seed + binaryNames.indexOf(name) + 100);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: 6 }, (): Case => {
        const [shape] = randomShapes(random);
        const operands = [randomArray(random, shape, type), randomScalar(random)];
        if (random.below(2)) operands.reverse();
        return { name, operands, results: results(name) };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
});

describe.each(unaryNames)("np.%s", (name) => {
  test("agrees with NumPy for every dtype", async () => {
    const random = new Random(seed + unaryNames.indexOf(name) + 1000);
    const cases = allTypes.flatMap((type) =>
      Array.from({ length: 8 }, (): Case => {
        const [shape] = randomShapes(random);
        return { name, operands: [randomArray(random, shape, type)], results: results(name) };
      }),
    );
    expect(await compareAll(cases)).toEqual([]);
  });
});
