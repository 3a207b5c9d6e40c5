// The arithmetic of broadcasting: shapes and strides only.

import { type ShapeLike, shapeOf } from "../arguments.js";
import { ValueError } from "../errors.js";
import { tuple } from "../record/shape_text.js";

/**
 * Strides of an array on the axes of a larger shape: 0 where an axis is new or stretched.
 * @returns null if the array does not broadcast to `target`.
 */
export function broadcastStrides(
  shape: readonly number[],
  strides: readonly number[],
  target: readonly number[],
): number[] | null {
  const added = target.length - shape.length;
  if (added < 0) return null;
  const result = new Array<number>(target.length);
  for (let k = 0; k < added; k++) result[k] = 0;
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] === 1) result[added + k] = 0;
    else if (shape[k] === target[added + k]) result[added + k] = strides[k];
    else return null;
  }
  return result;
}

/** The common shape, or the places of the first two shapes that do not fit together on the first axis where some do not. */
export function commonShape(
  shapes: readonly (readonly number[])[],
): { shape: number[] } | { clash: readonly [number, number] } {
  let ndim = 0;
  for (const shape of shapes) ndim = Math.max(ndim, shape.length);
  const result = new Array<number>(ndim).fill(1);
  for (let axis = 0; axis < ndim; axis++) {
    let common = 1;
    let setter = 0;
    for (let n = 0; n < shapes.length; n++) {
      const k = axis - ndim + shapes[n].length;
      const length = k < 0 ? 1 : shapes[n][k];
      if (length === 1 || length === common) continue;
      if (common !== 1) return { clash: [setter, n] };
      common = length;
      setter = n;
    }
    result[axis] = common;
  }
  return { shape: result };
}

/**
 * The shape that results from broadcasting shapes against each other; NumPy's `np.broadcast_shapes`.
 * @throws ValueError `shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with ...`
 */
export function broadcast_shapes(...shapes: ShapeLike[]): number[] {
  const lengths = shapes.map(shapeOf);
  if (lengths.some((shape) => shape.some((length) => length < 0))) {
    throw new ValueError("negative dimensions are not allowed");
  }
  return broadcastShape(lengths);
}

/** @throws ValueError that names the arguments which do not fit together, or if there would be too many elements. */
export function broadcastShape(shapes: readonly (readonly number[])[]): number[] {
  const found = commonShape(shapes);
  if ("shape" in found) {
    let size = 1;
    for (const length of found.shape) {
      size *= length;
      if (size >= 2 ** 63) throw new ValueError("broadcast dimensions too large.");
    }
    return found.shape;
  }
  const [first, second] = found.clash;
  throw new ValueError(
    "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between " +
      `arg ${first} with shape ${tuple(shapes[first])} and arg ${second} with shape ${tuple(shapes[second])}.`,
  );
}
