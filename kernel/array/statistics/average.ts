// Averages in which elements may weigh differently.

import { axesOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { commonType } from "../dtype/common_type.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue, ItemOf } from "../dtype/dtype_types.js";
import type { ResultOf } from "../dtype/result_types.js";
import type { Complex, Scalar } from "../dtype/scalar.js";
import { ZeroDivisionError } from "../errors.js";
import { type AnyItem, Ellipsis } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { any } from "../reduction/reduction.js";
import type { Axis, ForArray } from "../reduction/reduction_types.js";
import { broadcast_to } from "../shape/broadcast.js";
import { multiply } from "../ufunc/arithmetic.js";
import { equal } from "../ufunc/comparison.js";
import { combined, meanOf, over, total, unwrap } from "./array_arithmetic.js";
import { strong } from "./variance.js";
import { weightsFor } from "./weights.js";

export interface AverageOptions {
  /** The axes to average along; all of them if null. */
  axis?: Axis | null;
  /** Of the shape of the array, or of its axes that are averaged. */
  weights?: ArrayLike | null;
  /** Also gives the sum of the weights. */
  returned?: boolean;
  /** Averaged axes stay, with length 1. */
  keepdims?: boolean;
}

type Positional = [axis: Axis | null, weights: ArrayLike | null, returned: boolean];
type Whole = AverageOptions & { axis?: null; returned?: false; keepdims?: false };
type Unweighed = { weights?: null; returned?: false };

/** Without `returned` one result, with it a list of two. */
interface Average {
  <T extends ArrayLike>(
    a: T,
    options?: Whole & Unweighed,
  ): ItemOf<ResultOf<"mean", DTypeNameOfValue<T>>>;
  (a: ArrayLike, options: Whole): number | Complex;
  <T extends ArrayLike>(
    a: T,
    ...rest: ForArray<AverageOptions & Unweighed>
  ): NDArray<ResultOf<"mean", DTypeNameOfValue<T>>>;
  (
    a: ArrayLike,
    ...rest: Arguments<Positional, AverageOptions & { returned: true }>
  ): [NDArray | Scalar, NDArray | Scalar];
  (a: ArrayLike, ...rest: Arguments<Positional, AverageOptions>): AnyItem;
}

/** The average, and the sum of the weights. */
function averages(a: NDArray, options: AverageOptions): [NDArray, NDArray] {
  const { axis: given = null, keepdims = false } = options;
  const axis = given === null ? null : axesOf(given, a.shape.length, "axis");
  if (options.weights === undefined || options.weights === null) {
    const average = meanOf(a, { axis, keepdims });
    if (sizeOf(average.shape) === 0) throw new ZeroDivisionError("division by zero");
    const scale = strong(sizeOf(a.shape) / sizeOf(average.shape));
    return [average, scale.astype(average.dtype)];
  }
  const weights = weightsFor(a, options.weights, axis);
  const types = [a.dtype, weights.dtype];
  const dtype = commonType("biu".includes(a.dtype.kind) ? [...types, builtin.float64] : types);
  const scale = total(weights, { axis, dtype, keepdims });
  if (any(combined(equal, scale, 0)) === true) {
    throw new ZeroDivisionError("Weights sum to zero, can't be normalized");
  }
  const weighed = multiply(a, weights, { dtype, out: Ellipsis });
  return [over(total(weighed, { axis, keepdims }), scale), scale];
}

/**
 * NumPy's `np.average(a, axis=None, weights=None, returned=False, *, keepdims=False)`: the sum of the weighed elements
 * divided by the sum of the weights; with `returned` a list of that and the sum of the weights.
 * @throws ZeroDivisionError `Weights sum to zero, can't be normalized`; TypeError, ValueError for other shapes of weights
 */
export const average = ((a: ArrayLike, ...rest: unknown[]) => {
  const names = ["axis", "weights", "returned"] as const;
  const options = bind<AverageOptions>("average", rest, names, ["keepdims"]);
  const [result, scale] = averages(toArray(a), options);
  if (options.returned !== true) return unwrap(result);
  const isAlike = String(scale.shape) === String(result.shape);
  const all = isAlike ? scale : broadcast_to(scale, result.shape).copy();
  return [unwrap(result), unwrap(all)];
}) as Average;
