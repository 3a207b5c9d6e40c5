// Quantiles of the elements that are not NaN.

import { copyto } from "../assign/copyto.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { empty_like, full } from "../creation/creation.js";
import type { Rule } from "../dtype/result_types.js";
import { Ellipsis } from "../indexing/index_types.js";
import { ndindex } from "../iteration/ndindex.js";
import { bind } from "../keywords.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { apply_along_axis } from "../shape/apply_along_axis.js";
import { moveaxis } from "../shape/transpose.js";
import { logical_not } from "../ufunc/comparison.js";
import { isnan } from "../ufunc/floating.js";
import { outOf } from "../ufunc/ufunc_arguments.js";
import { mapped } from "./array_arithmetic.js";
import { ofNothing, presentIn } from "./nan_statistics.js";
import {
  isNaNAlone,
  type QuantileFunction,
  type QuantileOptions,
  type Quantiles,
  quantileKeywords,
  quantileNames,
  quantileOf,
  quantilesIn,
} from "./quantile.js";
import { reduceAxes, unwrapAxes } from "./reduce_axes.js";
import { quantileWeights } from "./weighted_quantile.js";

/** The quantiles of what is not NaN in a 1-D array; NaN if nothing is. One alone, unweighed, is a scalar to NumPy: native. */
function ofLine(
  line: NDArray,
  quantiles: Quantiles,
  { method = "linear" }: QuantileOptions,
  weights: NDArray | null,
): NDArray {
  const present = presentIn(line);
  const isWhole = weights === null || present.size === line.size;
  const weighed = isWhole
    ? weights
    : (weights.get(mapped(logical_not, mapped(isnan, line))) as NDArray);
  const isOne = quantiles.q.shape.length === 0;
  const isScalar = isOne && weights === null;
  if (present.shape[0] > 0) {
    const found = quantileOf(present, quantiles, { method }, weighed);
    return found.astype(isScalar ? found.dtype.native : found.dtype, { copy: false });
  }
  const type = isScalar ? line.dtype.native : line.dtype;
  const missing = full(quantiles.q.shape, Number.NaN, type);
  return isOne ? missing : (missing.get() as NDArray);
}

/** Quantiles along the last axis. As in NumPy the other axes of the weights are not stretched. */
function ofWeighedLines(
  a: NDArray,
  out: NDArray | null,
  quantiles: Quantiles,
  options: QuantileOptions,
  weights: NDArray,
): NDArray {
  const kept = a.shape.slice(0, -1);
  const result = out ?? empty_like(a, { shape: [...quantiles.q.shape, ...kept] });
  for (const place of ndindex(kept)) {
    const own = weights.get(...place, Ellipsis) as NDArray;
    const found = ofLine(a.get(...place, Ellipsis) as NDArray, quantiles, options, own);
    result.set(Ellipsis, ...place, found);
  }
  return result;
}

function along(
  a: NDArray,
  axis: number | null,
  out: NDArray | null,
  quantiles: Quantiles,
  options: QuantileOptions,
  weights: NDArray | null,
): NDArray {
  let result: NDArray;
  if (axis === null || a.shape.length === 1) {
    result = ofLine(a.ravel(), quantiles, options, weights?.ravel() ?? null);
  } else if (weights !== null) {
    return ofWeighedLines(
      moveaxis(a, axis, -1),
      out,
      quantiles,
      options,
      moveaxis(weights, axis, -1),
    );
  } else {
    const line = (part: NDArray) => ofLine(part, quantiles, options, null);
    result = apply_along_axis(line as never, axis, a) as NDArray;
    const places = quantiles.q.shape.map((_, k) => k);
    const from = places.map((k) => axis + k);
    if (places.length > 0) result = moveaxis(result, from, places);
  }
  if (out === null) return result;
  copyto(out, result, { casting: "unsafe" });
  return out;
}

function define<Ends extends Rule>(name: string, parts: 1 | 100): QuantileFunction<Ends> {
  const call = (a: ArrayLike, q: ArrayLike, ...rest: unknown[]) => {
    const options = bind<QuantileOptions>(name, rest, quantileNames, quantileKeywords);
    const array = toArray(a);
    const quantiles = quantilesIn(array, q, parts);
    const weights = quantileWeights(array, options);
    const out = outOf(options.out);
    const result =
      sizeOf(array.shape) === 0
        ? ofNothing(array, options)
        : reduceAxes(
            array,
            { ...options, out },
            (part, axis, target, beside) => along(part, axis, target, quantiles, options, beside),
            weights,
          );
    const isArray = weights !== null && !isNaNAlone(result);
    return isArray ? result : unwrapAxes(result, options);
  };
  return Object.defineProperty(call, "name", { value: name }) as QuantileFunction<Ends>;
}

/** NumPy's `np.nanquantile(a, q, axis=None, out=None, ...)`: `np.quantile` of all that is not NaN. */
export const nanquantile = define<"same">("nanquantile", 1);

/** NumPy's `np.nanpercentile(a, q, axis=None, out=None, ...)`: `np.percentile` of all that is not NaN. */
export const nanpercentile = define<"float64">("nanpercentile", 100);
