// The elements as one axis: ravel, a view where they lie so already, and flatten, always a copy.

import { type Order, orderOf } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { axisOrder } from "../record/iterate.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import {
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  type NDArray,
  owner,
  sizeOf,
  sourceOf,
  view,
} from "../record/record.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** The elements as one contiguous axis: a view if they lie so already, else a copy. NumPy's `a.ravel(order="C")`. */
    ravel(...rest: Arguments<[order: Order], { order?: Order }>): NDArray<D>;
    /** A copy of the elements as one axis; NumPy's `a.flatten(order="C")`. */
    flatten(...rest: Arguments<[order: Order], { order?: Order }>): NDArray<D>;
  }
}

const raveled = origin(
  "ravel",
  "view",
  "The elements lie without gaps in the asked order, so one axis walks the same bytes.",
);
const ravelCopied = origin(
  "ravel",
  "copy",
  "ravel promises elements without gaps in the asked order; these lie otherwise, so they were copied.",
);
const flattened = origin(
  "flatten",
  "copy",
  "flatten always makes new memory and copies every element into it; ravel would be a view where it can.",
);

/** The elements as a new 1-D owner; K order takes them as they lie in memory, backward axes forward. */
export function flatCopy(a: NDArray, order: Order, why: Origin): NDArray {
  const isF = (a.flagBits & F_CONTIGUOUS) !== 0 && (a.flagBits & C_CONTIGUOUS) === 0;
  const axes = a.shape.map((_, k) => k);
  if (order === "F" || (order === "A" && isF)) axes.reverse();
  else if (order === "K") axes.splice(0, axes.length, ...axisOrder(a.shape, [a.strides]));
  const shape = axes.map((k) => a.shape[k]);
  const strides = axes.map((k) => a.strides[k]);
  const result = owner([sizeOf(shape)], a.dtype, why, [sourceOf(a)]);
  const taken = view(a, a.offset, shape, strides, a.dtype, why);
  const put = view(result, 0, shape, denseStrides(shape, a.dtype.itemsize), a.dtype, why);
  copyElements(put, taken);
  return result;
}

/** Do the elements, in K order, lie without gaps? */
function isDense(a: NDArray): boolean {
  const axes = a.shape.map((_, k) => k).filter((k) => a.shape[k] !== 1);
  axes.sort((j, k) => Math.abs(a.strides[k]) - Math.abs(a.strides[j]));
  let expected = a.dtype.itemsize;
  for (const k of axes.reverse()) {
    if (a.strides[k] !== expected) return false;
    expected *= a.shape[k];
  }
  return true;
}

function ravelTo(a: NDArray, order: Order): NDArray {
  const isC = (a.flagBits & C_CONTIGUOUS) !== 0;
  const isF = (a.flagBits & F_CONTIGUOUS) !== 0;
  const chosen = order === "A" ? (isF && !isC ? "F" : "C") : order;
  const size = [sizeOf(a.shape)];
  const isView = chosen === "C" ? isC : chosen === "F" ? isF : isC || isDense(a);
  if (!isView) return flatCopy(a, chosen, ravelCopied);
  return view(a, a.offset, size, [a.dtype.itemsize], a.dtype, raveled);
}

function orderArgument(name: string, rest: readonly unknown[]): Order {
  return orderOf(bind<{ order?: Order }>(name, rest, ["order"]).order, "C");
}

attach({
  ravel(...rest) {
    return ravelTo(this, orderArgument("ravel", rest));
  },

  flatten(...rest) {
    return flatCopy(this, orderArgument("flatten", rest), flattened);
  },
});

/** NumPy's `np.ravel(a, order="C")`: the elements as one contiguous axis, a view if they lie so already. */
export function ravel<T extends ArrayLike>(
  a: T,
  ...rest: Arguments<[order: Order], { order?: Order }>
): NDArray<DTypeNameOfValue<T>> {
  return toArray(a).ravel(...rest);
}
