// Whether `out` and the mask of a reduction fit its array, and the errors if they do not, in the order of NumPy's iterator.

import { ValueError } from "../errors.js";
import { type NDArray, view } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import type { Ufunc } from "../ufunc/ufunc.js";

/** A mask, which fits, broadcast to the shape of what is reduced. */
export function maskOnto(mask: NDArray, shape: readonly number[]): NDArray {
  const strides = broadcastStrides(mask.shape, mask.strides, shape) as number[];
  return view(mask, mask.offset, shape, strides, mask.dtype, mask.origin);
}

/** @throws ValueError if `out` has not as many dimensions as the result */
export function checkDimensions(
  { name }: Ufunc,
  out: NDArray,
  a: NDArray,
  axes: ReadonlySet<number>,
  keepdims: boolean,
): void {
  const expected = a.shape.length - (keepdims ? 0 : axes.size);
  if (out.shape.length === expected) return;
  throw new ValueError(
    `output parameter for reduction operation ${name} has the wrong number of dimensions: ` +
      `Found ${out.shape.length} but expected ${expected}` +
      (keepdims ? " (must match the operand's when keepdims=True)" : ""),
  );
}

/**
 * Broadcasts `out`, the array and the mask, one after the other, and only then looks at the axes, from the last on.
 * @throws ValueError
 */
export function checkShapes(
  out: NDArray | null,
  a: NDArray,
  mask: NDArray | null,
  axes: ReadonlySet<number>,
  keepdims: boolean,
): void {
  const ndim = a.shape.length;
  let next = 0;
  const lengthOf = (k: number) =>
    out !== null && (keepdims || !axes.has(k)) ? out.shape[next++] : -1;
  const remapped = a.shape.map((_, k) => lengthOf(k));
  const together = remapped.map((length) => (length === -1 ? 1 : length));
  for (const operand of [a, mask]) {
    if (operand === null) continue;
    const before = ndim - operand.shape.length;
    if (before < 0) {
      throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
    }
    for (const [k, length] of operand.shape.entries()) {
      if (together[before + k] === 1) together[before + k] = length;
      else if (length !== 1 && length !== together[before + k]) throw clash(out, remapped, a, mask);
    }
  }
  for (let k = ndim - 1; k >= 0; k--) {
    if (out !== null) checkAxis(remapped, together, k, axes);
    if (a.shape[k] !== together[k]) {
      throw new ValueError(
        `non-broadcastable operand with shape ${shapeText(a.shape)} doesn't match the broadcast shape ${shapeText(together)}`,
      );
    }
  }
}

function clash(
  out: NDArray | null,
  remapped: readonly number[],
  a: NDArray,
  mask: NDArray | null,
): ValueError {
  const shapes = [a, mask].flatMap((array) => (array === null ? [] : [shapeText(array.shape)]));
  if (out !== null) shapes.unshift(`${shapeText(out.shape)}->${shapeText(remapped)}`);
  return new ValueError(
    `operands could not be broadcast together with remapped shapes [original->remapped]: ${shapes.join(" ")} `,
  );
}

/** Is `out` as long on an axis as the result is there? -1 stands for an axis that it does not have. */
function checkAxis(
  remapped: readonly number[],
  together: readonly number[],
  k: number,
  axes: ReadonlySet<number>,
): void {
  const length = remapped[k];
  if (axes.has(k) && length !== -1 && length !== 1) {
    throw new ValueError(
      `operand was set up as a reduction along axis ${k}, but the length of the axis is ${length} (it has to be 1)`,
    );
  }
  if (!axes.has(k) && length === 1 && together[k] !== 1) {
    const place = remapped.slice(0, k).filter((one) => one !== -1).length;
    throw new ValueError(
      `output operand requires a reduction along dimension ${place}, but the reduction is not enabled. ` +
        "The dimension size of 1 does not match the expected output shape.",
    );
  }
}
