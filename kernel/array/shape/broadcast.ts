// Arrays stretched to a larger shape without copying: stretched axes have stride 0.

import { type ShapeLike, shapeOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { isKeywords, keywords, type Named, placed } from "../keywords.js";
import { setWriteable } from "../record/flags.js";
import { origin } from "../record/origin.js";
import { type NDArray, sizeOf, view, WARN_ON_WRITE, WRITEABLE } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { checkLengths, checkNdim } from "../record/size_limits.js";
import { broadcastShape, broadcastStrides } from "./broadcast_shapes.js";

const reason =
  "Stretched axes got stride 0: every step along them stays on the same bytes, so nothing was copied.";
const stretched = origin("broadcast_to", "view", reason);
const together = origin("broadcast_arrays", "view", reason);

/**
 * A read-only view of an array under a larger shape; NumPy's `np.broadcast_to(array, shape)`.
 * @throws ValueError if the shapes do not fit together
 */
export function broadcast_to<T extends ArrayLike>(
  array: T,
  shape: Named<"shape", ShapeLike>,
): NDArray<DTypeNameOfValue<T>> {
  const a = toArray(array);
  const target = shapeOf(placed("shape", shape, [])[0]);
  if (target.some((length) => length < 0)) {
    throw new ValueError("all elements of broadcast shape must be non-negative");
  }
  if (target.length === 0 && a.shape.length > 0) {
    throw new ValueError("cannot broadcast a non-scalar to a scalar array");
  }
  if (target.length < a.shape.length) {
    throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
  }
  checkNdim(target.length);
  const strides = broadcastStrides(a.shape, a.strides, target);
  if (strides === null) {
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${shapeText(a.shape)}  and requested shape ${shapeText(target)}`,
    );
  }
  if (sizeOf(target) >= 2 ** 63) throw new ValueError("iterator is too large");
  checkLengths(target, a.dtype.itemsize);
  const result = view(a, a.offset, target, strides, a.dtype, stretched);
  result.flagBits &= ~WRITEABLE;
  return result;
}

/**
 * Arrays broadcast against each other; NumPy's `np.broadcast_arrays(*args)`.
 * Those of the common shape already are returned as they are, the others as views.
 * @throws ValueError if the shapes do not fit together, or a writeable array stands on nothing writeable
 */
export function broadcast_arrays<T extends readonly ArrayLike[]>(
  ...args: T
): { -readonly [K in keyof T]: NDArray<DTypeNameOfValue<T[K]>> };
export function broadcast_arrays(...args: ArrayLike[]): NDArray[] {
  const last: unknown = args.at(-1);
  if (isKeywords(last)) keywords("broadcast_arrays", last, []);
  const arrays = args.map(toArray);
  const shape = broadcastShape(arrays.map((a) => a.shape));
  return arrays.map((a) => {
    const isSame = a.shape.length === shape.length && a.shape.every((n, k) => n === shape[k]);
    if (isSame) return a;
    const strides = broadcastStrides(a.shape, a.strides, shape) as number[];
    checkLengths(shape, a.dtype.itemsize);
    const result = view(a, a.offset, shape, strides, a.dtype, together);
    if (a.flagBits & WRITEABLE) {
      // NumPy opens each view again, which fails if memory was made read-only under an array that is not.
      setWriteable(result, true);
      result.flagBits |= WARN_ON_WRITE;
    }
    return result;
  });
}
