// How a new array lies in memory: densely, in the order of the axes of what it was made from.

import { axisOrder } from "./iterate.js";
import { denseStrides } from "./layout.js";

/** Axes by absolute stride, the largest first; of equal ones the lower axis (rule S5). */
export function slowestFirst(strides: readonly number[]): number[] {
  const axes = strides.map((_, k) => k);
  return axes.sort((j, k) => Math.abs(strides[k]) - Math.abs(strides[j]));
}

/** Strides of dense memory whose axes lie in this order, from slowest to fastest. */
export function stridesInOrder(
  shape: readonly number[],
  order: readonly number[],
  itemsize: number,
): number[] {
  const dense = denseStrides(
    order.map((k) => shape[k]),
    itemsize,
  );
  const strides = new Array<number>(shape.length);
  for (let n = 0; n < order.length; n++) strides[order[n]] = dense[n];
  return strides;
}

/**
 * Dense strides whose axes lie in memory in the order that `strides` tell.
 * @param visited the shape that `strides` belong to, if it is longer than the result's on some axes.
 */
export function stridesInOrderOf(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  itemsize: number,
  visited: readonly number[] = shape,
): number[] {
  if (shape.length < 2) return denseStrides(shape, itemsize);
  return stridesInOrder(shape, axisOrder(visited, strides), itemsize);
}
