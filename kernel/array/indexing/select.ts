// `select`: for each position, the element of the first choice whose condition holds.

import { typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { result_type } from "../dtype/common_type.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { DTypePromotionError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sourceOf } from "../record/record.js";
import { broadcast_arrays } from "../shape/broadcast.js";

const selected = origin(
  "select",
  "new",
  "Each element was chosen from one of several arrays, so that it has to stand in memory of its own.",
);

/** Several arrays: a list of them, or an array whose first axis is the list. */
type ArraySequence = readonly ArrayLike[] | NDArray;

/**
 * NumPy's `np.select(condlist, choicelist, default=0)`: a new array with the elements of the first choice whose
 * condition is true there, else of `default`. Conditions are broadcast together, and so are the choices.
 * @throws ValueError for lists of unequal lengths or none; TypeError for conditions that are not boolean
 */
export function select<D extends DTypeName, F extends ScalarLike = bigint>(
  condlist: ArraySequence,
  choicelist: readonly NDArray<D>[],
  default_?: F,
): NDArray<PromotedOf<NDArray<D>, F>>;
export function select(
  condlist: ArraySequence,
  choicelist: ArraySequence,
  ...rest: Arguments<[default_: ArrayLike], { default?: ArrayLike }>
): NDArray;
export function select(
  condlist: ArraySequence,
  choicelist: ArraySequence,
  ...rest: Arguments<[default_: ArrayLike], { default?: ArrayLike }>
): NDArray {
  const fallback = bind<{ default?: ArrayLike }>("select", rest, ["default"]).default ?? 0;
  const conditions = listOf(condlist);
  const choices = listOf(choicelist);
  if (conditions.length !== choices.length) {
    throw new ValueError("list of cases must be same length as list of conditions");
  }
  if (conditions.length === 0) {
    throw new ValueError("select with an empty condition list is not possible");
  }
  const all = [...choices, fallback];
  const type = typeOf(all);
  const tests = broadcast_arrays(...conditions);
  const values = broadcast_arrays(...all);
  for (const [k, test] of tests.entries()) {
    if (test.dtype.kind !== "b") {
      throw new TypeError(`invalid entry ${k} in condlist: should be boolean ndarray`);
    }
  }
  const [{ shape }] = values[0].shape.length === 0 ? tests : broadcast_arrays(tests[0], values[0]);
  const result = owner(shape, type, selected, all.map(toArray).map(sourceOf));
  copyElements(result, values[choices.length]);
  for (let k = choices.length - 1; k >= 0; k--) {
    copyto(result, values[k], { where: tests[k] });
  }
  return result;
}

/** @throws TypeError if there is no common data type */
function typeOf(all: readonly ArrayLike[]): DType {
  try {
    return result_type(...all.map(weakOrArray));
  } catch (error) {
    if (!(error instanceof DTypePromotionError)) throw error;
    throw new TypeError(
      `Choicelist and default value do not have a common dtype: ${error.message}`,
    );
  }
}

/** A Python number bends to the other choices. */
function weakOrArray(value: ArrayLike): NDArray | ScalarLike {
  return isScalar(value) && typeof value !== "boolean" ? value : toArray(value);
}

function listOf(given: ArraySequence): ArrayLike[] {
  if (given instanceof NDArray || Array.isArray(given)) return [...given];
  throw new TypeError(`'${typeName(given)}' object is not iterable`);
}
