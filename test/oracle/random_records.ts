// Random statements about structured arrays: fields are looked at, written, picked and reinterpreted.

import type { DType } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { randomWord } from "./random_text.js";
import { randomStructure, randomType, typeOf } from "./random_types.js";
import { type Named, randomIndex, randomScalar, randomShape } from "./random_values.js";
import {
  type Call,
  call,
  int,
  method,
  type Statement,
  text,
  type Value,
  variable,
} from "./statement.js";

/** An item of a data type, as Python would write it. */
function itemOf(choose: Choices, type: DType): Value {
  const { members, subdtype } = type;
  if (members !== null) return { tuple: members.map(({ dtype }) => itemOf(choose, dtype)) };
  if (subdtype !== null) {
    const nest = ([length, ...rest]: readonly number[]): Value =>
      length === undefined
        ? itemOf(choose, type.base)
        : { list: Array.from({ length }, () => nest(rest)) };
    return nest(type.shape);
  }
  if (type.kind === "U" || type.kind === "S") return randomWord(choose, type.kind);
  if (type.kind === "b") return { bool: choose.percent(50) };
  return type.kind === "f" ? { float: choose.between(-9, 9) / 2 } : int(choose.between(0, 9));
}

export const createRecords: Choose = (choose, _, result) => {
  const shape = randomShape(choose).slice(0, 2);
  const structure = randomStructure(choose);
  if (choose.percent(30))
    return { result, value: call("zeros", [{ tuple: shape.map(int) }, structure]) };
  const type = typeOf(structure);
  const nest = (axis: number): Value =>
    axis === shape.length
      ? itemOf(choose, type)
      : { list: Array.from({ length: shape[axis] }, () => nest(axis + 1)) };
  return { result, value: call("array", [nest(0), structure]) };
};

const isRecord = ({ array }: Named): boolean => array.dtype.names !== null;

/** The name of a field, mostly one that is there. */
function randomField(choose: Choices, type: DType): Value {
  return text(choose.percent(3) ? "z" : choose.of(type.names ?? ["x"]));
}

export const useRecords: Choose = (choose, arrays, result) => {
  const fitting = arrays.filter(isRecord);
  if (fitting.length === 0) return createRecords(choose, arrays, result);
  const one = pick(choose, fitting);
  const { name, array } = one;
  const { dtype } = array;
  const a = variable(name);
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  const named = () => randomField(choose, dtype);
  const someFields = (): Value => {
    const names = choose.shuffle(dtype.names ?? []);
    return { list: names.slice(0, choose.between(0, names.length)).map(text) };
  };
  const likewise = fitting.filter((other) => other.array.dtype.length === dtype.length);
  const other = (): Value => {
    if (choose.percent(30)) return itemOf(choose, dtype);
    return variable(pick(choose, choose.percent(80) ? likewise : arrays).name);
  };
  return choose.weighted<() => Statement>([
    [6, () => ({ result, of: name, index: [named()] })],
    [3, () => ({ result, of: name, index: [someFields()] })],
    [2, () => ({ result, of: name, index: randomIndex(choose, array, arrays) })],
    [4, () => ({ set: name, index: [named()], to: operand(choose, arrays, array.shape) })],
    [2, () => ({ set: name, index: [someFields()], to: variable(pick(choose, likewise).name) })],
    [3, () => ({ set: name, index: randomIndex(choose, array, arrays), to: other() })],
    [
      3,
      made(() =>
        method(name, "astype", [choose.percent(70) ? randomStructure(choose) : randomType(choose)]),
      ),
    ],
    [
      2,
      made(() =>
        method(name, "view", [choose.percent(50) ? randomStructure(choose) : randomType(choose)]),
      ),
    ],
    [2, made(() => call(choose.of(["equal", "not_equal"]), [a, other()]))],
    [2, made(() => method(name, "copy"))],
    [1, made(() => call("concatenate", [{ list: [a, variable(pick(choose, likewise).name)] }]))],
    [1, made(() => call("where", [{ bool: choose.percent(50) }, a, other()]))],
    [1, made(() => call("sort", [a], { kind: text("stable") }))],
    [1, made(() => call("sort", [a], { kind: text("stable"), order: named() }))],
    [1, made(() => call("argsort", [a], { kind: text("stable"), order: someFields() }))],
    [1, made(() => call("unique", [a]))],
    [1, made(() => call("zeros_like", [a]))],
    [
      1,
      () => ({
        run: method(name, "fill", [
          choose.percent(70) ? itemOf(choose, dtype) : randomScalar(choose),
        ]),
      }),
    ],
    [1, made(() => method(name, "getfield", [randomType(choose), int(choose.between(0, 4))]))],
  ])();
};
