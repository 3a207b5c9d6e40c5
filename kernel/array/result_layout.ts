// How a new result lies in memory: in the order of the axes of what it was computed from.

import { axisOrder } from "./iterate.js";
import { denseStrides } from "./record.js";

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
  const places = axisOrder(visited, strides);
  const dense = denseStrides(
    places.map((k) => shape[k]),
    itemsize,
  );
  const result = new Array<number>(shape.length);
  for (let k = 0; k < places.length; k++) result[places[k]] = dense[k];
  return result;
}
