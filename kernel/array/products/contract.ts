// Sums of products over labelled axes: what `einsum` is made of.

import type { DType } from "../dtype/dtype.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, view } from "../record/record.js";
import { multiply } from "../ufunc/arithmetic.js";
import type { Labels } from "./einsum_subscripts.js";
import { multiplyStacks } from "./multiply_stacks.js";

/** An array with a label for each axis; no label appears twice. */
export interface Labelled {
  readonly array: NDArray;
  readonly labels: Labels;
}

const arranged = origin(
  "transpose",
  "view",
  "The axes that are multiplied come where they are wanted.",
);
const temporary = origin("einsum", "new", "A sum for the time of a computation.");

/** A view whose axes are those labels, in their order; a label that the array lacks becomes an axis of length 1. */
export function axesInOrder({ array, labels }: Labelled, order: Labels): NDArray {
  const places = order.map((label) => labels.indexOf(label));
  const shape = places.map((k) => (k < 0 ? 1 : array.shape[k]));
  const strides = places.map((k) => (k < 0 ? 0 : array.strides[k]));
  return view(array, array.offset, shape, strides, array.dtype, arranged);
}

/** Sums over the axes that nobody keeps, in the array's own dtype. */
export function sumOver({ array, labels }: Labelled, keep: ReadonlySet<string>): Labelled {
  const axis = labels.flatMap((label, k) => (keep.has(label) ? [] : [k]));
  if (axis.length === 0) return { array, labels };
  const kept = labels.filter((label) => keep.has(label));
  // With the lengths kept the result is an array even if it has but one element.
  const sums = array.sum({ axis, dtype: array.dtype, keepdims: true }) as NDArray;
  return { array: axesInOrder({ array: sums, labels }, kept), labels: kept };
}

/**
 * The products of two arrays of one dtype, summed over the axes that nobody keeps: as a stack of matrix products, whose
 * axes are those that both have and somebody keeps (the stack), those of the first, and those of the second.
 */
export function contract(
  x: Labelled,
  y: Labelled,
  keep: ReadonlySet<string>,
  type: DType,
): Labelled {
  const first = sumOver(x, new Set([...y.labels, ...keep]));
  const second = sumOver(y, new Set([...x.labels, ...keep]));
  const shared = first.labels.filter((label) => second.labels.includes(label));
  const stack = shared.filter((label) => keep.has(label));
  const summed = shared.filter((label) => !keep.has(label));
  const rows = first.labels.filter((label) => !shared.includes(label));
  const columns = second.labels.filter((label) => !shared.includes(label));
  const labels = [...stack, ...rows, ...columns];
  if (summed.length === 0) {
    const factors = [axesInOrder(first, labels), axesInOrder(second, labels)];
    const whole = factors[0].shape.map((length, k) =>
      length === 1 ? factors[1].shape[k] : length,
    );
    const array = owner(whole, type, temporary);
    multiply(factors[0], factors[1], { out: array });
    return { array, labels };
  }
  const lengths = (own: Labelled, some: Labels) =>
    some.map((label) => own.array.shape[own.labels.indexOf(label)]);
  const [stackShape, rowShape, columnShape] = [
    lengths(first, stack),
    lengths(first, rows),
    lengths(second, columns),
  ];
  const [n, k, m] = [sizeOf(rowShape), sizeOf(lengths(first, summed)), sizeOf(columnShape)];
  const left = axesInOrder(first, [...stack, ...rows, ...summed]).reshape([...stackShape, n, k]);
  const right = axesInOrder(second, [...stack, ...summed, ...columns]).reshape([
    ...stackShape,
    k,
    m,
  ]);
  const sums = owner([...stackShape, n, m], type, temporary);
  multiplyStacks(sums, left, right);
  return { array: sums.reshape([...stackShape, ...rowShape, ...columnShape]), labels };
}

/** The array itself, or one of that dtype. */
export const inType = (array: NDArray, type: DType): NDArray =>
  array.dtype === type ? array : array.astype(type);
