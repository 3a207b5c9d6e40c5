// Random statements about the arrays that a program has made so far.

import { type Index, type NDArray, slice } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { copy, create, join } from "./random_creation.js";
import { changeRecord, manipulate } from "./random_manipulation.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { binaryUfunc, inPlace, matmul, operation, reduction, unaryUfunc } from "./random_ufuncs.js";
import {
  type Named,
  randomAxis,
  randomIndex,
  randomMask,
  randomPositions,
} from "./random_values.js";
import { flip, getIndex, parts, reinterpret, reshape, strided, transpose } from "./random_views.js";
import { type Call, call, none, type Statement, type Value, variable } from "./statement.js";

const setIndex: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  if (choose.percent(25)) {
    const whole: Value = choose.percent(50) ? { slice: [none, none, none] } : { ellipsis: true };
    return { set: name, index: [whole], to: operand(choose, arrays, array.shape) };
  }
  const index = randomIndex(choose, array, arrays);
  return { set: name, index, to: operand(choose, arrays, targetShape(array, index)) };
};

/** The shape that integers and slices of an index leave; a guess that need not be right. */
function targetShape(array: NDArray, index: readonly Value[]): readonly number[] {
  const plain: Index[] = [];
  for (const item of index) {
    if ("int" in item) plain.push(item.int);
    if (!("slice" in item)) continue;
    plain.push(slice(...item.slice.map((bound) => ("int" in bound ? bound.int : null))));
  }
  try {
    const found = array.get(...plain);
    return typeof found === "object" && "shape" in found ? found.shape : [];
  } catch {
    return array.shape.slice(-1);
  }
}

const flag: Choose = (choose, arrays) => {
  const { name } = pick(choose, arrays);
  return { flag: "writeable", of: name, to: choose.percent(40) };
};

/** What asks for elements by position or by truth, other than subscripts. */
const select: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const other = () => operand(choose, arrays, shape);
  const take = () => {
    const axis = choose.percent(70) ? randomAxis(choose, shape.length) : none;
    const length =
      "int" in axis ? (shape.at(Number(axis.int)) ?? 1) : shape.reduce((n, m) => n * m, 1);
    return call("take", [a, randomPositions(choose, length, [choose.between(0, 3)])], { axis });
  };
  const value = choose.weighted<() => Call>([
    [3, take],
    [2, () => call("where", [call("array", [randomMask(choose, shape)]), a, other()])],
    [1, () => call("where", [a, other(), other()])],
    [1, () => call("flatnonzero", [a])],
    [1, () => call("array_equal", [a, other()])],
    [1, () => call(choose.of(["ndim", "size", "shape"]), [a])],
  ])();
  return { result, value };
};

const choosers: readonly (readonly [number, Choose])[] = [
  [6, getIndex],
  [2, create],
  [4, transpose],
  [6, reshape],
  [5, setIndex],
  [1, flip],
  [2, parts],
  [1, strided],
  [3, reinterpret],
  [4, copy],
  [2, join],
  [6, binaryUfunc],
  [3, unaryUfunc],
  [4, inPlace],
  [3, operation],
  [4, reduction],
  [2, select],
  [3, manipulate],
  [1, changeRecord],
  [1, flag],
  [1, matmul],
];

/** A statement for a program that has made `arrays`; if it makes a variable, that is `result`. */
export function randomStatement(
  choose: Choices,
  arrays: readonly Named[],
  result: string,
): Statement {
  if (arrays.length === 0) return create(choose, arrays, result);
  return choose.weighted(choosers)(choose, arrays, result);
}
