// Random operands: which of a program's arrays a statement is about, and what goes with it.

import type { NDArray } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { type Named, randomList, randomScalar, sizeOf } from "./random_values.js";
import { call, type Statement, text, type Value, variable } from "./statement.js";

/** Larger arrays are not made larger. */
export const LARGEST = 300;

/** Makes a statement about some of the arrays; if it makes a variable, that is `result`. */
export type Choose = (choose: Choices, arrays: readonly Named[], result: string) => Statement;

/** Mostly one of the latest arrays. */
export function pick(choose: Choices, arrays: readonly Named[]): Named {
  const latest = choose.percent(60) ? arrays.slice(-3) : arrays;
  return choose.of(latest.toReversed());
}

/** Perhaps an `order` keyword. */
export function order(choose: Choices, orders = "CFAK"): Record<string, Value> {
  return choose.percent(35) ? { order: text(choose.of([...orders])) } : {};
}

/** The shape of two arrays broadcast together, or null. */
export function broadcast(a: readonly number[], b: readonly number[]): number[] | null {
  const shape: number[] = [];
  for (let k = 1; k <= Math.max(a.length, b.length); k++) {
    const [m, n] = [a.at(-k) ?? 1, b.at(-k) ?? 1];
    if (m !== n && m !== 1 && n !== 1) return null;
    shape.unshift(m === 1 ? n : m);
  }
  return shape;
}

/** A second operand for an array of `shape`: mostly one that fits. */
export function operand(
  choose: Choices,
  arrays: readonly Named[],
  shape: readonly number[],
): Value {
  if (choose.percent(35)) return randomScalar(choose);
  if (choose.percent(4)) return variable(pick(choose, arrays).name);
  const fitting = arrays.filter(({ array }) => {
    const together = broadcast(array.shape, shape);
    return together !== null && sizeOf(together) <= LARGEST;
  });
  if (fitting.length === 0 || choose.percent(10)) {
    const list = randomList(choose, choose.percent(70) ? shape : shape.slice(1));
    // A list may stand for records here, which in Python are tuples.
    return arrays.some(({ array }) => array.dtype.names !== null) ? call("array", [list]) : list;
  }
  return variable(pick(choose, fitting).name);
}

/** An array to write results of `shape` into, mostly of that shape. */
export function output(choose: Choices, arrays: readonly Named[], shape: readonly number[]): Value {
  const fitting = arrays.filter(({ array }) => String(array.shape) === String(shape));
  const from = fitting.length === 0 || choose.percent(7) ? arrays : fitting;
  return variable(pick(choose, from).name);
}

/** The shape that `value` has as an operand. */
export function shapeOf(value: Value, arrays: readonly Named[]): readonly number[] {
  if ("variable" in value) return arrayOf(value.variable, arrays)?.shape ?? [];
  if ("call" in value) return shapeOf(value.args[0], arrays);
  if (!("list" in value)) return [];
  return value.list.length === 0 ? [0] : [value.list.length, ...shapeOf(value.list[0], arrays)];
}

function arrayOf(name: string, arrays: readonly Named[]): NDArray | undefined {
  return arrays.find((one) => one.name === name)?.array;
}
