// What must have exactly one axis.

import { type ArrayLike, fromValues } from "../creation/coerce.js";
import type { DType } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";

/** @throws ValueError `object too deep for desired array`, or `object of too small depth for desired array` */
export function checkVector(a: NDArray): NDArray {
  if (a.shape.length === 1) return a;
  throw new ValueError(
    a.shape.length > 1
      ? "object too deep for desired array"
      : "object of too small depth for desired array",
  );
}

/** A 1-D array of `type`, of an array or of values. @throws ValueError for other numbers of axes, and what `fromValues` throws */
export function vectorOf(value: ArrayLike, type: DType | null = null): NDArray {
  if (value instanceof NDArray) return checkVector(value);
  const array = fromValues(value, type, "C");
  if (array.shape.length <= 1) return checkVector(array);
  throw new ValueError(
    "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.",
  );
}
