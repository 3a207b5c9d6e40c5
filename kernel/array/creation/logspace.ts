// Values spaced evenly on a logarithmic scale, by the exponents of their ends.

import { axisOf } from "../arguments.js";
import type { DTypeLike, DTypeName } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { isScalar } from "../dtype/items.js";
import type { PromotedOf, ResultOf } from "../dtype/result_types.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { broadcastShape } from "../shape/broadcast_shapes.js";
import { expand_dims } from "../shape/length_one.js";
import { power } from "../ufunc/powers.js";
import { array, toArray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";
import { linspace } from "./linspace.js";

/** Keyword arguments of `np.logspace`. */
export interface LogspaceOptions<S = DTypeLike | null> {
  /** How many values: 50 if not given. */
  num?: number;
  /** Is `base ** stop` the last value? */
  endpoint?: boolean;
  /** What is raised to the powers; an array broadcasts with the ends. */
  base?: ArrayLike;
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
  /** Where the axis of the values goes, if start, stop or base are arrays. */
  axis?: number;
}

/**
 * `num` values from `base ** start` to `base ** stop`, whose exponents are evenly spaced; NumPy's
 * `np.logspace(start, stop, num=50, endpoint=True, base=10.0, dtype=None, axis=0)`.
 * @throws ValueError if num is negative; TypeError if it is no integer; AxisError
 */
export function logspace<A extends ArrayLike, B extends ArrayLike>(
  start: A,
  stop: B,
  num?: number,
  endpoint?: boolean,
): NDArray<ResultOf<"mean", PromotedOf<A, B>>>;
export function logspace<S extends DTypeArgument = null>(
  start: ArrayLike,
  stop: ArrayLike,
  num?: number | LogspaceOptions<S>,
  endpoint?: boolean | LogspaceOptions<S>,
  base?: ArrayLike | LogspaceOptions<S>,
  dtype?: S | LogspaceOptions<S>,
  axis?: number | LogspaceOptions<S>,
  options?: LogspaceOptions<S>,
): NDArray<DTypeNameOr<S, DTypeName>>;
export function logspace(start: ArrayLike, stop: ArrayLike, ...rest: unknown[]): NDArray {
  const names = ["num", "endpoint", "base", "dtype", "axis"] as const;
  const options = bind<LogspaceOptions>("logspace", rest, names);
  const { num = 50, endpoint = true, base = 10, dtype, axis = 0 } = options;
  let ends = [start, stop];
  let root = base;
  if (!isScalar(base) && toArray(base).shape.length > 0) {
    const ndim = broadcastShape([start, stop, base].map((one) => toArray(one).shape)).length;
    ends = ends.map((end) => array(end, { copy: null, ndmin: ndim }));
    root = expand_dims(array(base, { copy: null, ndmin: ndim }), axisOf(axis, ndim + 1));
  }
  const values = power(root, linspace(ends[0], ends[1], num, endpoint, { axis }));
  return dtype == null ? values : values.astype(dtype, { copy: false });
}
