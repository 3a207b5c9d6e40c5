// Quantiles of elements that weigh differently: the first value up to which that part of all weights has come together.

import { axesOf } from "../arguments.js";
import { copyto } from "../assign/copyto.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { empty_like } from "../creation/creation.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { take_along_axis } from "../indexing/along_axis.js";
import { Ellipsis } from "../indexing/index_types.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { cumsum } from "../reduction/cumulative.js";
import { any } from "../reduction/reduction.js";
import type { Axis } from "../reduction/reduction_types.js";
import { broadcast_to } from "../shape/broadcast.js";
import { moveaxis } from "../shape/transpose.js";
import { argsort } from "../sorting/sort.js";
import { less } from "../ufunc/comparison.js";
import { isnan } from "../ufunc/floating.js";
import { combined, floatsOf, mapped, over } from "./array_arithmetic.js";
import type { Quantiles } from "./quantile.js";
import { weightsFor } from "./weights.js";

/**
 * The weights with the axes of the array; null if there are none.
 * @throws ValueError if the method takes none, or one is negative; TypeError, ValueError for other shapes
 */
export function quantileWeights(
  a: NDArray,
  { weights, method = "linear", axis }: WeightOptions,
): NDArray | null {
  if (weights === undefined || weights === null) return null;
  if (method !== "inverted_cdf") {
    throw new ValueError(`Only method 'inverted_cdf' supports weights. Got: ${method}.`);
  }
  const axes = axis === undefined || axis === null ? null : axesOf(axis, a.shape.length, "axis");
  const found = weightsFor(a, weights, axes);
  if (any(combined(less, found, 0)) === true) throw new ValueError("Weights must be non-negative.");
  return found;
}

interface WeightOptions {
  readonly weights?: ArrayLike | null;
  readonly method?: string;
  readonly axis?: Axis | null;
}

/** What part of all weights has come together at each value, along the first axis. */
function partsOf(weights: NDArray, q: NDArray): NDArray {
  const sums = cumsum(weights, { axis: 0, dtype: builtin.float64 });
  const parts = over(sums, sums.get(-1, Ellipsis) as NDArray);
  if (any(mapped(isnan, parts.get(-1, Ellipsis) as NDArray)) === true) {
    throw new ValueError("Weights included NaN, inf or were all zero.");
  }
  return q.dtype.kind === "f" ? parts.astype(q.dtype) : parts;
}

/** For each quantile and each line along the first axis the place of the value that is meant. */
function placesOf(parts: NDArray, q: NDArray): NDArray {
  const [count] = parts.shape;
  const lines = sizeOf(parts.shape.slice(1));
  const asked = floatsOf(q);
  const sums = floatsOf(parts);
  const places = new Array<number>(asked.length * lines);
  for (let k = 0; k < asked.length; k++) {
    for (let line = 0; line < lines; line++) {
      let first = 0;
      let last = count - 1;
      while (first < last) {
        const middle = (first + last) >> 1;
        const sum = sums[middle * lines + line];
        // A value without weight is nobody's, not even that of the quantile 0.
        if (sum > 0 && sum >= asked[k]) last = middle;
        else first = middle + 1;
      }
      places[k * lines + line] = first;
    }
  }
  return fromValues(places, builtin.int64, "C").reshape([asked.length, ...parts.shape.slice(1)]);
}

/** Quantiles along an axis, whose axes come first; a 0-D array for one of a line. */
export function weightedQuantiles(
  a: NDArray,
  axis: number,
  out: NDArray | null,
  { q, isWeak }: Quantiles,
  weights: NDArray,
): NDArray {
  const values = moveaxis(a, axis, 0);
  const weighed = broadcast_to(moveaxis(weights, axis, 0), values.shape);
  const order = argsort(values, { axis: 0, kind: "stable" });
  const sorted = take_along_axis(values, order, 0);
  const asked = isWeak && a.dtype.kind === "f" ? q.astype(a.dtype) : q;
  const parts = partsOf(take_along_axis(weighed, order, 0), asked);
  const shape = [...q.shape, ...values.shape.slice(1)];
  if (out !== null && String(out.shape) !== String(shape)) {
    throw new ValueError(
      `Wrong shape of argument 'out', shape=${shapeText(shape)} is required; got shape=${shapeText(out.shape)}.`,
    );
  }
  const result = out ?? empty_like(sorted, { shape });
  const found = take_along_axis(sorted, placesOf(parts, asked), 0);
  copyto(result, found.reshape(shape), { casting: "unsafe" });
  return result;
}
