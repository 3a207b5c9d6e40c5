// Are two arrays the same, as a whole?

import type { ArrayLike } from "../creation/coerce.js";
import { isNumeric } from "../dtype/dtype.js";
import { keywords } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { all } from "../reduction/reduction.js";
import { equal, logical_and, logical_or } from "./comparison.js";
import { equality } from "./equality.js";
import { isnan } from "./floating.js";
import { arrayOf } from "./ufunc_arguments.js";

export interface ArrayEqualOptions {
  /** Does NaN equal NaN? */
  equal_nan?: boolean;
}

/**
 * NumPy's `np.array_equal(a1, a2, equal_nan=False)`: the same shape, and every element equal. False for what is no array.
 */
export function array_equal(a1: ArrayLike, a2: ArrayLike, options?: ArrayEqualOptions): boolean {
  const { equal_nan } = keywords("array_equal", options, ["equal_nan"]);
  let x: NDArray;
  let y: NDArray;
  try {
    [x, y] = [arrayOf(a1), arrayOf(a2)];
  } catch {
    return false;
  }
  if (x.shape.length !== y.shape.length) return false;
  if (x.shape.some((length, k) => length !== y.shape[k])) return false;
  if ([x, y].some(({ dtype }) => !isNumeric(dtype))) {
    return all(equality(false, x, y) ?? equal(x, y)) === true;
  }
  const same = equal(x, y);
  if (equal_nan !== true) return all(same) === true;
  return all(logical_or(same, logical_and(isnan(x), isnan(y)))) === true;
}
