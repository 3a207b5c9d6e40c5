// Arithmetic whose results are arrays even where they have no axes, so that formulas can be written with them.

import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { Ellipsis } from "../indexing/index_types.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { type ReduceRequest, reduce } from "../reduction/reduce.js";
import { mean, sumReduction } from "../reduction/reduction.js";
import type { MeanOptions } from "../reduction/reduction_types.js";
import { add, divide, multiply, subtract } from "../ufunc/arithmetic.js";
import type { BinaryUfunc, UnaryUfunc } from "../ufunc/ufunc_types.js";

const computed = origin("astype", "copy", "The elements are computed with as floats of 64 bits.");

const whole = { out: Ellipsis } as const;

/** A ufunc of one array, as an array. */
export function mapped(f: UnaryUfunc, x: ArrayLike): NDArray {
  return f(x, whole) as NDArray;
}

/** A ufunc of two arrays, as an array. */
export function combined(f: BinaryUfunc, x: ArrayLike, y: ArrayLike): NDArray {
  return f(x, y, whole) as NDArray;
}

export const plus = (x: ArrayLike, y: ArrayLike): NDArray => combined(add, x, y);
export const minus = (x: ArrayLike, y: ArrayLike): NDArray => combined(subtract, x, y);
export const times = (x: ArrayLike, y: ArrayLike): NDArray => combined(multiply, x, y);
export const over = (x: ArrayLike, y: ArrayLike): NDArray => combined(divide, x, y);

/** `target = f(target, y)`, whatever the dtypes. */
export function into(target: NDArray, f: BinaryUfunc, y: ArrayLike): NDArray {
  f(target, y, { out: target, casting: "unsafe" });
  return target;
}

/** The sum along axes, as an array. */
export function total(a: NDArray, request: ReduceRequest = {}): NDArray {
  return reduce(sumReduction, a, request);
}

/** A scalar instead of an array of 0 dimensions. */
export function unwrap(a: NDArray): NDArray | Scalar {
  return a.shape.length > 0 ? a : firstItem(a);
}

/** The mean along an axis, as an array. */
export function meanOf(a: NDArray, options: MeanOptions = {}): NDArray {
  return mean(a, { ...whole, ...options } as MeanOptions) as NDArray;
}

/** The elements as JavaScript's numbers, in C order. */
export function floatsOf(a: NDArray): Float64Array {
  const { buffer, byteOffset } = copyOf(a, builtin.float64, "C", computed).block.bytes;
  return new Float64Array(buffer, byteOffset, a.size);
}
