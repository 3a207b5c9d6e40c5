// Values in a geometric progression: each is the one before times the same factor.

import { assign } from "../assign/assign.js";
import { result_type } from "../dtype/common_type.js";
import { builtin, type DTypeLike, type DTypeName, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { promote } from "../dtype/promotion.js";
import type { PromotedOf, ResultOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { Ellipsis } from "../indexing/index_types.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { any } from "../reduction/reduction.js";
import { moveaxis } from "../shape/transpose.js";
import { divide, multiply, sign } from "../ufunc/arithmetic.js";
import { equal } from "../ufunc/comparison.js";
import { log10 } from "../ufunc/exponents.js";
import { toArray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";
import { logspace } from "./logspace.js";

/** Keyword arguments of `np.geomspace`. */
export interface GeomspaceOptions<S = DTypeLike | null> {
  /** How many values: 50 if not given. */
  num?: number;
  /** Is stop the last value? */
  endpoint?: boolean;
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
  /** Where the axis of the values goes, if start or stop are arrays. */
  axis?: number;
}

/**
 * `num` values from start to stop with equal ratios between neighbours; NumPy's
 * `np.geomspace(start, stop, num=50, endpoint=True, dtype=None, axis=0)`. Between complex ends they lie on a spiral.
 * @throws ValueError `Geometric sequence cannot include zero`, or if num is negative; TypeError if it is no integer
 */
export function geomspace<A extends ArrayLike, B extends ArrayLike>(
  start: A,
  stop: B,
  num?: number,
  endpoint?: boolean,
): NDArray<ResultOf<"widest", PromotedOf<A, B>>>;
export function geomspace<S extends DTypeArgument = null>(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | GeomspaceOptions<S>,
  endpoint?: boolean | GeomspaceOptions<S>,
  dtype?: S | GeomspaceOptions<S>,
  axis?: number | GeomspaceOptions<S>,
  options?: GeomspaceOptions<S>,
): NDArray<DTypeNameOr<S, DTypeName>>;
export function geomspace(start: ArrayLike, stop: ArrayLike, ...rest: unknown[]): NDArray {
  const names = ["num", "endpoint", "dtype", "axis"] as const;
  const options = bind<GeomspaceOptions>("geomspace", rest, names);
  const { num = 50, endpoint = true, axis = 0 } = options;
  const [from, to] = [toArray(start), toArray(stop)];
  if (any(equal(from, 0)) || any(equal(to, 0))) {
    throw new ValueError("Geometric sequence cannot include zero");
  }
  const common = result_type(from, to, "float64");
  const wanted = options.dtype == null ? common : dtype(options.dtype);
  const type = promote(common, options.dtype == null ? builtin.float64 : wanted);
  // Turned so that it starts on the positive real axis: logarithms of negative numbers there are none.
  const first = from.astype(type);
  const direction = toArray(sign(first));
  divide(first, direction, first);
  const last = toArray(divide(to.astype(type), direction));
  const values = logspace(log10(first), log10(last), num, endpoint, { dtype: type });
  if (num > 0) assign(values.get(0, Ellipsis) as NDArray, first);
  if (num > 1 && endpoint) assign(values.get(-1, Ellipsis) as NDArray, last);
  multiply(values, direction, values);
  return (axis === 0 ? values : moveaxis(values, 0, axis)).astype(wanted, { copy: false });
}
