// Random statements about the arrays that a program has made so far.

import { type Index, type NDArray, slice } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { readBytes } from "./random_bytes.js";
import { copy, create, join } from "./random_creation.js";
import { draw } from "./random_draws.js";
import { places, types } from "./random_indices.js";
import { iterate } from "./random_iteration.js";
import { changeRecord, manipulate } from "./random_manipulation.js";
import { ufuncMethod } from "./random_methods.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { format, print } from "./random_printing.js";
import { einsumSum, einsumView, product } from "./random_products.js";
import { createRecords, useRecords } from "./random_records.js";
import { measure, running } from "./random_running.js";
import { select, writeAt } from "./random_selection.js";
import { sets } from "./random_sets.js";
import { sorting, statistics } from "./random_statistics.js";
import { createText, useText } from "./random_text.js";
import { binaryUfunc, inPlace, operation, reduction, unaryUfunc } from "./random_ufuncs.js";
import { type Named, randomIndex } from "./random_values.js";
import { flip, getIndex, parts, reinterpret, reshape, strided, transpose } from "./random_views.js";
import { none, type Statement, type Value } from "./statement.js";

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

/** With their weights. */
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
  [4, select],
  [2, writeAt],
  [3, manipulate],
  [1, changeRecord],
  [1, flag],
  [2, product],
  [1, einsumView],
  [1, einsumSum],
  [1, draw],
  [2, sorting],
  [1, statistics],
  [2, ufuncMethod],
  [1, print],
  [1, format],
  [1, sets],
  [1, iterate],
  [1, createText],
  [2, useText],
  [1, createRecords],
  [2, useRecords],
  [1, readBytes],
  [1, running],
  [2, measure],
  [2, places],
  [1, types],
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
