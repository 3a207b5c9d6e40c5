// Random texts of arrays: the keyword arguments of `array2string` and its kin.

import { type Choose, pick } from "./random_operands.js";
import { bool, call, int, text, type Value, variable } from "./statement.js";

export const print: Choose = (choose, arrays, result) => {
  const { name } = pick(choose, arrays);
  const a = variable(name);
  const keywords: Record<string, Value> = {};
  const perhaps = (chance: number, key: string, value: () => Value) => {
    if (choose.percent(chance)) keywords[key] = value();
  };
  perhaps(40, "precision", () => int(choose.of([3, 0, 1, 8, 17])));
  if (choose.percent(25)) {
    perhaps(50, "max_line_width", () => int(choose.of([20, 40, 75, 7])));
    perhaps(30, "suppress_small", () => bool(choose.percent(60)));
    return { result, value: call(choose.of(["array_repr", "array_str"]), [a], keywords) };
  }
  perhaps(30, "max_line_width", () => int(choose.of([20, 40, 75, 7])));
  perhaps(30, "suppress_small", () => bool(choose.percent(60)));
  perhaps(30, "separator", () => text(choose.of([",", ", ", "", " | ", "; "])));
  perhaps(20, "prefix", () => text(choose.of(["x = ", ""])));
  perhaps(20, "suffix", () => text(choose.of([")", " end"])));
  perhaps(40, "threshold", () => int(choose.of([0, 5, 20, 1000])));
  perhaps(40, "edgeitems", () => int(choose.of([1, 2, 3, 0])));
  perhaps(30, "sign", () => text(choose.of(["-", "+", " "])));
  perhaps(40, "floatmode", () => text(choose.of(["fixed", "unique", "maxprec", "maxprec_equal"])));
  return { result, value: call("array2string", [a], keywords) };
};
