// `piecewise`: functions of one's own for the parts of a domain.

import { echo } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { zeros_like } from "../creation/creation.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { NDArray, owner } from "../record/record.js";

/** What `piecewise` puts where a condition holds: a value, or what a function makes of the elements there. */
export type Piece<Args extends readonly unknown[]> =
  | ArrayLike
  | ((x: NDArray, ...args: Args) => ArrayLike);

/**
 * An array put together of pieces, each for where its condition holds; NumPy's
 * `np.piecewise(x, condlist, funclist, *args)`. Of several that hold the last one counts; one piece more than conditions
 * is for the rest, which otherwise is 0. Always a copy, of the data type of `x`.
 * @throws ValueError if there are not as many pieces as conditions, or one more; IndexError if the shapes differ
 */
export function piecewise<Args extends readonly unknown[]>(
  x: ArrayLike,
  condlist: ArrayLike,
  funclist: readonly Piece<Args>[],
  ...args: Args
): NDArray {
  const a = toArray(x);
  if (!Array.isArray(funclist)) {
    throw new TypeError(`funclist must be a list of functions and values, not ${echo(funclist)}`);
  }
  const conditions = conditionsOf(a, condlist);
  const count = conditions.length;
  if (funclist.length !== count && funclist.length !== count + 1) {
    throw new ValueError(
      `with ${count} condition(s), either ${count} or ${count + 1} functions are expected`,
    );
  }
  if (funclist.length > count) conditions.push(otherwise(conditions));
  const result = zeros_like(a);
  conditions.forEach((condition, k) => {
    const piece = funclist[k];
    if (typeof piece !== "function") {
      result.set(condition, piece);
      return;
    }
    const picked = a.get(condition) as NDArray;
    if (picked.size > 0) result.set(condition, piece(picked, ...args));
  });
  return result;
}

/** The conditions one by one, as booleans. */
function conditionsOf(a: NDArray, condlist: ArrayLike): NDArray[] {
  const isMany =
    condlist instanceof NDArray
      ? condlist.shape.length > 1
      : Array.isArray(condlist) && (Array.isArray(condlist[0]) || condlist[0] instanceof NDArray);
  const isItems = a.shape.length === 0 && !isMany;
  const all = toArray(condlist).astype(builtin.bool);
  if (!isMany && !(isItems && all.shape.length > 0)) return [all];
  return Array.from({ length: all.shape[0] }, (_, k) => toArray(all.get(k) as ArrayLike));
}

/** Where none of the conditions holds. */
function otherwise(conditions: readonly NDArray[]): NDArray {
  const rest = owner(conditions[0].shape, builtin.bool);
  rest.fill(true);
  for (const condition of conditions) rest.set(condition, false);
  return rest;
}
