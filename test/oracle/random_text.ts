// Random statements about text and bytes: made, compared, joined, cast to numbers and back.

import type { Choices } from "./choices.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { randomNumberType, randomTextType } from "./random_types.js";
import { type Named, randomAxis, randomShape, sizeOf } from "./random_values.js";
import {
  type Call,
  call,
  method,
  type Statement,
  text,
  type Value,
  variable,
} from "./statement.js";

const words = ["b", "a", "", "abc", "B", "12", "-3", "1.5", "ab", "xyzw", "True", "0", " 7"];
const letters = [...words, "é", "日本", "𝒳"];

/** A text, or bytes. */
export function randomWord(choose: Choices, kind: "S" | "U"): Value {
  return kind === "U" ? text(choose.of(letters)) : { bytes: choose.of(words) };
}

/** A nested list of texts, or of bytes. */
function wordList(choose: Choices, shape: readonly number[], kind: "S" | "U"): Value {
  if (shape.length === 0) return randomWord(choose, kind);
  const rest = shape.slice(1);
  return { list: Array.from({ length: shape[0] }, () => wordList(choose, rest, kind)) };
}

export const createText: Choose = (choose, _, result) => {
  const shape = randomShape(choose);
  const kind = choose.of(["U", "S"] as const);
  const most = sizeOf(shape) > 30 ? shape.slice(0, 1) : shape;
  const type = choose.percent(40) ? [randomTextType(choose)] : [];
  return { result, value: call("array", [wordList(choose, most, kind), ...type]) };
};

const isText = ({ array }: Named): boolean => "SU".includes(array.dtype.kind);

const comparisons = ["equal", "not_equal", "less", "less_equal", "greater", "greater_equal"];

export const useText: Choose = (choose, arrays, result) => {
  const fitting = arrays.filter(isText);
  if (fitting.length === 0) return createText(choose, arrays, result);
  const { name, array } = pick(choose, fitting);
  const a = variable(name);
  const kind = array.dtype.kind === "U" ? "U" : "S";
  const other = (): Value => {
    if (choose.percent(40)) return randomWord(choose, kind);
    return choose.percent(70)
      ? variable(pick(choose, fitting).name)
      : operand(choose, arrays, array.shape);
  };
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  const axis = () => randomAxis(choose, array.shape.length);
  return choose.weighted<() => Statement>([
    [4, made(() => call(choose.of(comparisons), [a, other()]))],
    [3, made(() => call("add", [a, other()]))],
    [2, made(() => method(name, "astype", [randomNumberType(choose)]))],
    [3, made(() => method(name, "astype", [text(choose.of(["U", "S", "U2", "S3", ">U4", "V3"]))]))],
    [
      2,
      made(() =>
        method(name, "view", [
          text(choose.of(kind === "S" ? ["S1", "u1", "S2"] : ["U1", ">U1", "U2"])),
        ]),
      ),
    ],
    [2, () => ({ set: name, index: [{ ellipsis: true }], to: other() })],
    [2, made(() => call("sort", [a], { axis: axis(), kind: text("stable") }))],
    [1, made(() => call("argsort", [a], { axis: axis(), kind: text("stable") }))],
    [1, made(() => call("unique", [a]))],
    [1, made(() => call("concatenate", [{ list: [a, variable(pick(choose, arrays).name)] }]))],
    [1, made(() => call("where", [call("equal", [a, other()]), a, other()]))],
    [1, made(() => call("searchsorted", [call("unique", [a]), randomWord(choose, kind)]))],
    [
      1,
      made(() => call("isin", [a, { list: [randomWord(choose, kind), randomWord(choose, kind)] }])),
    ],
    [1, made(() => call("full_like", [a, randomWord(choose, kind)]))],
    [
      1,
      made(() =>
        method(name, choose.of(["argmax", "argmin", "max", "min", "nonzero", "any", "all"])),
      ),
    ],
    [1, () => ({ run: method(name, "fill", [randomWord(choose, kind)]) })],
  ])();
};
