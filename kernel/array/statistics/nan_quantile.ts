// Quantiles of the elements that are not NaN.

import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { full } from "../creation/creation.js";
import { bind } from "../keywords.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { apply_along_axis } from "../shape/apply_along_axis.js";
import { moveaxis } from "../shape/transpose.js";
import { outOf } from "../ufunc/ufunc_arguments.js";
import { ofNothing, presentIn } from "./nan_statistics.js";
import {
  type QuantileFunction,
  type QuantileOptions,
  type Quantiles,
  quantileNames,
  quantileOf,
  quantilesIn,
} from "./quantile.js";
import { reduceAxes, unwrapAxes } from "./reduce_axes.js";

/** The quantiles of what is not NaN in a 1-D array; NaN if nothing is. */
function ofLine(line: NDArray, quantiles: Quantiles, options: QuantileOptions): NDArray {
  const present = presentIn(line);
  const { method = "linear" } = options;
  if (present.shape[0] > 0) return quantileOf(present, quantiles, { method });
  const missing = full(quantiles.q.shape, Number.NaN) as NDArray;
  return missing.shape.length === 0 ? missing : (missing.get() as NDArray);
}

function along(
  a: NDArray,
  axis: number | null,
  out: NDArray | null,
  quantiles: Quantiles,
  options: QuantileOptions,
): NDArray {
  let result: NDArray;
  if (axis === null || a.shape.length === 1) {
    result = ofLine(a.ravel(), quantiles, options);
  } else {
    const line = (part: NDArray) => ofLine(part, quantiles, options);
    result = apply_along_axis(line as never, axis, a) as NDArray;
    const places = quantiles.q.shape.map((_, k) => k);
    const from = places.map((k) => axis + k);
    if (places.length > 0) result = moveaxis(result, from, places);
  }
  if (out === null) return result;
  copyto(out, result, { casting: "unsafe" });
  return out;
}

function define(name: string, parts: 1 | 100): QuantileFunction {
  const call = (a: ArrayLike, q: ArrayLike, ...rest: unknown[]) => {
    const options = bind<QuantileOptions>(name, rest, quantileNames);
    const array = toArray(a);
    const quantiles = quantilesIn(array, q, parts);
    const out = outOf(options.out);
    const result =
      sizeOf(array.shape) === 0
        ? ofNothing(array, options)
        : reduceAxes(array, { ...options, out }, (part, axis, target) =>
            along(part, axis, target, quantiles, options),
          );
    return unwrapAxes(result, options);
  };
  return Object.defineProperty(call, "name", { value: name }) as QuantileFunction;
}

/** NumPy's `np.nanquantile(a, q, axis=None, out=None, ...)`: `np.quantile` of all that is not NaN. */
export const nanquantile = define("nanquantile", 1);

/** NumPy's `np.nanpercentile(a, q, axis=None, out=None, ...)`: `np.percentile` of all that is not NaN. */
export const nanpercentile = define("nanpercentile", 100);
