// Weights of elements: of the shape of an array, or of those of its axes along which it is reduced.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import type { NDArray } from "../record/record.js";

/** The weights with the axes of the array. @throws TypeError, ValueError for other shapes */
export function weightsFor(a: NDArray, given: ArrayLike, axes: readonly number[] | null): NDArray {
  const weights = toArray(given);
  if (String(weights.shape) === String(a.shape)) return weights;
  if (axes === null) {
    throw new TypeError("Axis must be specified when shapes of a and weights differ.");
  }
  if (String(weights.shape) !== String(axes.map((k) => a.shape[k]))) {
    throw new ValueError(
      "Shape of weights must be consistent with shape of a along specified axis.",
    );
  }
  const order = axes.map((_, k) => k).sort((j, k) => axes[j] - axes[k]);
  const lengths = a.shape.map((length, k) => (axes.includes(k) ? length : 1));
  return weights.transpose(order).reshape(lengths);
}
