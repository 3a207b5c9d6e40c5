// Reductions that are not ufuncs': several axes become one, and reduced axes come back with length 1.

import { axesOf } from "../arguments.js";
import type { Scalar } from "../dtype/scalar.js";
import { Ellipsis, type Index, slice } from "../indexing/index_types.js";
import type { NDArray } from "../record/record.js";
import { sizeOf } from "../record/record.js";
import type { Axis } from "../reduction/reduction_types.js";
import { swapaxes } from "../shape/transpose.js";
import { unwrap } from "./array_arithmetic.js";

export interface AxesOptions {
  /** The axes to reduce; all of them if null. */
  axis?: Axis | null;
  /** The array that gets the result, and is returned. */
  out?: NDArray | null;
  /** Reduced axes stay, with length 1. */
  keepdims?: boolean;
}

/** A scalar for no dimensions, unless something asked for an array. */
export function unwrapAxes(result: NDArray, { out, keepdims }: AxesOptions): NDArray | Scalar {
  const isArray = keepdims === true || (out !== undefined && out !== null);
  return isArray ? result : unwrap(result);
}

/**
 * Reduces one axis, or all elements if it is null, into `out` if there is one. What is brought along lies on the same
 * axes as the array; the axes that remain may have length 1.
 */
type ReduceAxis = (
  a: NDArray,
  axis: number | null,
  out: NDArray | null,
  along: NDArray | null,
) => NDArray;

/**
 * Reduces axes by a function that reduces one. What the function puts in front of the axes that remain stays there.
 * @throws AxisError; ValueError `repeated axis`
 */
export function reduceAxes(
  a: NDArray,
  options: AxesOptions,
  reduce: ReduceAxis,
  along: NDArray | null = null,
): NDArray {
  const { keepdims = false } = options;
  const ndim = a.shape.length;
  const all = Array.from({ length: ndim }, (_, k) => k);
  const axes =
    options.axis === undefined || options.axis === null ? null : axesOf(options.axis, ndim);
  const reduced = axes ?? all;
  const index = (inside: Index): Index[] => [
    Ellipsis,
    ...all.map((k) => (reduced.includes(k) ? inside : slice())),
  ];
  const out = options.out ?? null;
  const target = out !== null && keepdims ? (out.get(...index(0)) as NDArray) : out;
  let result: NDArray;
  if (axes === null) result = reduce(a, null, target, along);
  else {
    const beside = along === null ? null : merged(along, axes, all)[0];
    result = reduce(...merged(a, axes, all), target, beside);
  }
  if (out !== null) return out;
  return keepdims ? (result.get(...index(null)) as NDArray) : result;
}

/** An array and the one axis to reduce, which is made of several by putting them last. */
function merged(a: NDArray, axes: readonly number[], all: readonly number[]): [NDArray, number] {
  if (axes.length === 1) return [a, axes[0]];
  const kept = all.filter((k) => !axes.includes(k));
  let turned = a;
  for (const [place, axis] of kept.entries()) turned = swapaxes(turned, place, axis);
  const front = turned.shape.slice(0, kept.length);
  const rest = sizeOf(turned.shape.slice(kept.length));
  return [turned.reshape([...front, rest]), kept.length];
}
