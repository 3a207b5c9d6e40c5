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
  const widths = [20, 40, 75, 7];
  const summarise = () => {
    perhaps(40, "threshold", () => int(choose.of([0, 5, 20, 1000])));
    perhaps(40, "edgeitems", () => int(choose.of([1, 2, 3, 0])));
    perhaps(30, "sign", () => text(choose.of(["-", "+", " "])));
    perhaps(40, "floatmode", () =>
      text(choose.of(["fixed", "unique", "maxprec", "maxprec_equal"])),
    );
  };
  perhaps(40, "precision", () => int(choose.of([3, 0, 1, 8, 17])));
  if (choose.percent(30)) {
    perhaps(30, "linewidth", () => int(choose.of(widths)));
    perhaps(30, "suppress", () => bool(choose.percent(60)));
    perhaps(30, "nanstr", () => text(choose.of(["NaN", "-"])));
    perhaps(30, "infstr", () => text(choose.of(["infinity", "oo"])));
    summarise();
    return { result, printed: a, options: call("printoptions", [], keywords) };
  }
  perhaps(30, "max_line_width", () => int(choose.of(widths)));
  perhaps(30, "suppress_small", () => bool(choose.percent(60)));
  if (choose.percent(25)) {
    return { result, value: call(choose.of(["array_repr", "array_str"]), [a], keywords) };
  }
  perhaps(30, "separator", () => text(choose.of([",", ", ", "", " | ", "; "])));
  perhaps(20, "prefix", () => text(choose.of(["x = ", ""])));
  perhaps(20, "suffix", () => text(choose.of([")", " end"])));
  summarise();
  return { result, value: call("array2string", [a], keywords) };
};

const numbers = [
  0.1,
  1 / 3,
  123456.789,
  1e-7,
  2.5e20,
  -0.05,
  1e16,
  3.0,
  99.999,
  -0,
  Infinity,
  5e-324,
];

/** One number as text. */
export const format: Choose = (choose, _, result) => {
  const keywords: Record<string, Value> = {};
  const perhaps = (chance: number, key: string, value: () => Value) => {
    if (choose.percent(chance)) keywords[key] = value();
  };
  if (choose.percent(25)) {
    const value = int(choose.of([0, 1, -1, 10, 255, -128, 1000003, -7, 2 ** 40]));
    perhaps(60, "width", () => int(choose.of([4, 12, 1, 50])));
    if (choose.percent(50)) return { result, value: call("binary_repr", [value], keywords) };
    const args = [value, int(choose.between(2, 36)), int(choose.between(0, 4))];
    return { result, value: call("base_repr", args.slice(0, choose.between(1, 3))) };
  }
  const number = choose.percent(70) ? choose.of(numbers) : choose.between(-0x8000, 0x7fff) / 97;
  perhaps(60, "precision", () => int(choose.of([0, 1, 3, 8, 17, 30])));
  perhaps(40, "unique", () => bool(choose.percent(50)));
  perhaps(40, "trim", () => text(choose.of(["k", ".", "0", "-"])));
  perhaps(30, "sign", () => bool(choose.percent(60)));
  perhaps(30, "pad_left", () => int(choose.of([1, 5, 12])));
  perhaps(20, "min_digits", () => int(choose.of([0, 2, 6])));
  if (choose.percent(50)) {
    perhaps(40, "fractional", () => bool(choose.percent(50)));
    perhaps(30, "pad_right", () => int(choose.of([1, 5, 12])));
    return { result, value: call("format_float_positional", [{ float: number }], keywords) };
  }
  perhaps(40, "exp_digits", () => int(choose.of([1, 2, 4])));
  return { result, value: call("format_float_scientific", [{ float: number }], keywords) };
};
