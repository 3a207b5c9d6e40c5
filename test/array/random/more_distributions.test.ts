// Distributions that need powers and logarithms: the numbers are NumPy's but for the last digit of some, and the generator
// stands where NumPy's stands.

import { afterAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { agree, plain, spellAll } from "../../oracle/calls.js";
import { close, runPrograms } from "../../oracle/numpy.js";
import { drawCall } from "./calls.js";

afterAll(close);

type Call = readonly [name: string, ...args: unknown[]];

const continuous: readonly Call[] = [
  ["laplace", 0, 1, 500],
  ["laplace", [1, 2], [[1], [2]]],
  ["laplace"],
  ["gumbel", 3, 2, 500],
  ["gumbel"],
  ["logistic", 1, 2, 500],
  ["logistic", { scale: 3, size: [2, 2] }],
  ["lognormal", 1, 0.5, 500],
  ["lognormal"],
  ["rayleigh", 2, 500],
  ["rayleigh"],
  ["rayleigh", 0],
  ["pareto", 3, 500],
  ["pareto", [1, 2, 3]],
  ["weibull", 1.5, 500],
  ["weibull", 0, 3],
  ["power", 5, 500],
  ["power", 0.3],
  ["standard_cauchy", 500],
  ["standard_cauchy"],
  ["standard_cauchy", { size: [2, 3] }],
  ["standard_t", 5, 500],
  ["standard_t", [0.5, 50]],
  ["chisquare", 3, 500],
  ["chisquare", 1, 100],
  ["f", 3, 4, 500],
  ["f", [1, 2], [[3], [4]]],
  ["noncentral_chisquare", 3, 2, 500],
  ["noncentral_chisquare", 0.5, 4, 100],
  ["noncentral_chisquare", 3, 0, 5],
  ["noncentral_f", 3, 4, 2, 300],
  ["noncentral_f", [3, 5], [[4], [6]], 2],
  ["noncentral_f", 3, 4, [[1], [2]]],
  ["triangular", 0, 1, 4, 500],
  ["triangular", [0, 1], 2, [[3], [4]]],
  ["triangular", -1, -1, 2, 20],
  ["triangular", 0, 3, 3],
  ["vonmises", 0, 1, 500],
  ["vonmises", 1, 1e-9, 20],
  ["vonmises", 1, 1e-6, 20],
  ["vonmises", 3, 1e7, 20],
  ["vonmises", -2, 50, 100],
  ["laplace", Number.NaN, 1],
  ["noncentral_chisquare", 1, Number.NaN],
  ["vonmises", 1, Number.NaN],
  ["wald", 3, 2, 500],
  ["dirichlet", [1, 2, 3], 100],
  ["dirichlet", [0.01, 0.02, 0.03], 50],
  ["dirichlet", [5.5, 2], [2, 2]],
  ["dirichlet", [0.05, 0, 0.05], 2],
  ["wald", 0.1, 20, 100],
  ["wald", 1e6, 1, 100],
];

const discrete: readonly Call[] = [
  ["hypergeometric", 3, 4, 5],
  ["hypergeometric", 30, 40, 25, 300],
  ["hypergeometric", 400, 30, 250, 300],
  ["hypergeometric", [3, 4], 5, [[2], [7]]],
  ["hypergeometric", 15, 15, 5, 100],
  ["hypergeometric", 1e6, 2e6, 1e5, 50],
  ["hypergeometric", 5, 5, 0],
  ["multinomial", 10, [0.2, 0.3, 0.5]],
  ["multinomial", 1000, [0.2, 0.3, 0.5], 20],
  ["multinomial", 10, [0.2, 0.3, 0.5], [2, 2]],
  [
    "multinomial",
    [[3], [4]],
    [
      [0.5, 0.5],
      [0.2, 0.8],
    ],
  ],
  ["multinomial", [3, 4], [0.5, 0.5], { size: [3, 2] }],
  ["multinomial", 0, [0.5, 0.5]],
  ["multinomial", 5, [1]],
  ["multinomial", 5, [0.5, 0.5], 0],
  ["geometric", 0.5, 500],
  ["geometric", 0.05, 500],
  ["geometric", 1, 5],
  ["geometric", [0.1, 0.9]],
  ["logseries", 0.6, 500],
  ["logseries", 0.99, 500],
  ["logseries", 0],
  ["negative_binomial", 5, 0.5, 500],
  ["negative_binomial", 0.7, 0.01, 100],
  ["negative_binomial", [1, 20], [[0.2], [0.8]]],
  ["negative_binomial", 1, 1],
  ["zipf", 2, 500],
  ["zipf", 4.5, 500],
  ["zipf", 1.6, 100],
  ["zipf", 2000, 3],
];

/** Is it the same but for what the last digits of logarithms and powers change? */
const isNear = (ours: number, theirs: number): boolean =>
  Object.is(ours, theirs) || Math.abs(ours - theirs) <= 1e-12 * (1 + Math.abs(theirs));

test("real numbers are NumPy's to twelve digits, and the generator stands where NumPy's stands", async () => {
  const reports = await runPrograms(
    continuous.map(([name, ...args], k) => [
      `g = np.random.default_rng(${k})`,
      `r = g.${name}(${spellAll(args)})`,
      "values = [repr(float(x)) for x in np.ravel(r)]",
      "state = str(g.bit_generator.state['state']['state'])",
      "shape = list(np.shape(r))",
    ]),
  );
  for (const [k, [name, ...args]] of continuous.entries()) {
    const told = (variable: string): unknown => {
      const reported = reports[k].variables[variable];
      return reported?.kind === "python" ? reported.value : undefined;
    };
    const rng = np.random.default_rng(k);
    const draw = (rng as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
    const result = np.asarray(draw.apply(rng, args.map(plain)) as number);
    const theirs = (told("values") as string[]).map(Number);
    const ours = result.ravel().tolist() as number[];
    expect({
      call: [name, ...args],
      shape: result.shape,
      state: String(rng.bit_generator.state.state.state),
      far: ours.filter((value, n) => !isNear(value, theirs[n])),
    }).toEqual({ call: [name, ...args], shape: told("shape"), state: told("state"), far: [] });
  }
});

test("whole numbers are NumPy's", async () => {
  await agree(discrete.map(([name, ...args], k) => drawCall(k, name, args)));
});

test("parameters that cannot be are refused in NumPy's words", async () => {
  const refused: readonly Call[] = [
    ["laplace", 0, -1],
    ["gumbel", 0, [-1]],
    ["logistic", 0, -1],
    ["lognormal", 0, -1],
    ["rayleigh", -1],
    ["pareto", 0],
    ["weibull", -1],
    ["power", 0],
    ["standard_t", 0],
    ["chisquare", [0, 1]],
    ["f", 0, 1],
    ["f", 1, 0],
    ["noncentral_chisquare", 0, 1],
    ["noncentral_chisquare", 1, -1],
    ["noncentral_f", 0, 1, 1],
    ["noncentral_f", 1, 0, 1],
    ["noncentral_f", 1, 1, -1],
    ["triangular", 1, 0, 2],
    ["triangular", 0, 3, 2],
    ["triangular", 0, 0, 0],
    ["triangular", 0, 0, [0, 1]],
    ["wald", 0, 1],
    ["wald", 1, 0],
    ["vonmises", 0, -1],
    ["geometric", 0],
    ["geometric", [0.5, 0]],
    ["geometric", Number.NaN],
    ["logseries", 1],
    ["logseries", -1],
    ["negative_binomial", 0, 0.5],
    ["negative_binomial", 1, 0],
    ["negative_binomial", Number.NaN, 0.5],
    ["negative_binomial", 1, 1.5],
    ["negative_binomial", 1e300, 1e-10],
    ["zipf", 1],
    ["zipf", Number.NaN],
    ["triangular", 0, 1, 2, -1],
    ["hypergeometric", -1, 5, 2],
    ["hypergeometric", 5, -1, 2],
    ["hypergeometric", 5, 5, -1],
    ["hypergeometric", 5, 5, 11],
    ["hypergeometric", 1e10, 5, 2],
    ["multinomial", 5, [0.7, 0.7, 0.7]],
    ["multinomial", 5, [1.5]],
    ["multinomial", 5, 0.5],
    ["multinomial", -1, [0.5, 0.5]],
    ["multinomial", [3, 4], [0.5, 0.5], 3],
    ["dirichlet", [-1, 2]],
    ["noncentral_f", [1, 2], [1, 2, 3], 1],
  ];
  await agree(refused.map(([name, ...args]) => drawCall(1, name, args)));
});
