// Random numbers in random programs: a generator is made, used once, and thrown away.

import { type Choose, pick } from "./random_operands.js";
import { randomAxis } from "./random_values.js";
import { bool, type Call, call, int, text, tuple, type Value, variable } from "./statement.js";

const types = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"];

/** Distributions, with parameters that they take: those for which no last bit depends on the library's logarithms. */
const distributions: readonly (readonly [string, ...number[]])[] = [
  ["uniform", -1, 3],
  ["normal", 1, 0.5],
  ["standard_exponential"],
  ["exponential", 2],
  ["standard_gamma", 2.5],
  ["gamma", 1, 2],
  ["beta", 2, 3],
  ["poisson", 3],
  ["poisson", 30],
  ["binomial", 10, 0.3],
  ["binomial", 100, 0.5],
];

/** A call of a method of a new generator. */
function drawn(seed: number, name: string, args: Value[], keywords: Record<string, Value>): Call {
  return {
    call: name,
    method: true,
    args: [call("random.default_rng", [int(seed)]), ...args],
    keywords,
  };
}

const number = (value: number): Value => (Number.isInteger(value) ? int(value) : { float: value });

export const draw: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const seed = choose.between(0, 999);
  const size = tuple(Array.from({ length: choose.between(0, 3) }, () => choose.between(0, 4)));
  const axis: Record<string, Value> = choose.percent(50)
    ? { axis: randomAxis(choose, array.shape.length) }
    : {};
  const a = variable(name);
  const value = choose.weighted<() => Call>([
    [
      3,
      () => {
        const low = int(choose.between(0, 9));
        const high = int(choose.between(9, 120));
        return drawn(seed, "integers", [low, high, size], { dtype: text(choose.of(types)) });
      },
    ],
    [2, () => drawn(seed, "random", [size], {})],
    [1, () => drawn(seed, "random", [size], { dtype: text("float32") })],
    [1, () => drawn(seed, "standard_normal", [size], {})],
    [
      2,
      () => {
        const [method, ...parameters] = choose.of(distributions);
        return drawn(seed, method, [...parameters.map(number), size], {});
      },
    ],
    [
      1,
      () => {
        // What does not fit into 64 bits safely NumPy takes one by one, in an order that depends on how it lies.
        const isSafe = "bi".includes(array.dtype.kind) && array.size > 0;
        const value = choose.percent(50) || !isSafe ? int(choose.between(1, 9)) : a;
        const bounds = choose.percent(50) ? [value] : [int(-3), value];
        return drawn(seed, "integers", bounds, { endpoint: bool(choose.percent(50)) });
      },
    ],
    [1, () => drawn(seed, "normal", [choose.percent(50) ? a : int(1), number(0.5)], {})],
    [1, () => drawn(seed, choose.of(["poisson", "exponential"]), [a], {})],
    [
      1,
      () => {
        const p: Value = { list: [0.5, 0.25, 0.125, 0.125].map(number) };
        const replace = bool(choose.percent(50));
        return drawn(seed, "choice", [int(4), int(choose.between(0, 5))], { p, replace });
      },
    ],
    [2, () => drawn(seed, "permutation", [a], axis)],
    [2, () => drawn(seed, "permuted", [a], axis)],
    [2, () => drawn(seed, "choice", [a, size], axis)],
    [
      1,
      () =>
        drawn(seed, "choice", [a, int(choose.between(0, 4))], {
          ...axis,
          replace: { bool: false },
        }),
    ],
    [2, () => drawn(seed, "shuffle", [a], axis)],
  ])();
  return value.call === "shuffle" ? { run: value } : { result, value };
};
