// Random numbers in random programs: a generator is made, used once, and thrown away.

import { type Choose, pick } from "./random_operands.js";
import { randomAxis } from "./random_values.js";
import { type Call, call, int, text, tuple, type Value, variable } from "./statement.js";

const types = ["int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64"];

/** A call of a method of a new generator. */
function drawn(seed: number, name: string, args: Value[], keywords: Record<string, Value>): Call {
  return {
    call: name,
    method: true,
    args: [call("random.default_rng", [int(seed)]), ...args],
    keywords,
  };
}

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
