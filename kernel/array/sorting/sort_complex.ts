// Sorting as complex numbers.

import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { sortElements } from "./sort.js";
import { sortAxis } from "./sort_options.js";

const sorted = origin(
  "sort_complex",
  "copy",
  "np.sort_complex sorts a copy and leaves the array as it is.",
);

function complexFor({ kind, itemsize }: DType): DType {
  const isSmall = kind === "c" ? itemsize === 8 : "iu".includes(kind) && itemsize <= 2;
  return isSmall ? builtin.complex64 : builtin.complex128;
}

/**
 * NumPy's `np.sort_complex(a)`: a copy sorted along the last axis, as complex numbers.
 * @throws AxisError without axes
 */
export function sort_complex(a: ArrayLike): NDArray<"complex64" | "complex128"> {
  const array = toArray(a);
  const axis = sortAxis(array, -1);
  const copy = copyOf(array, complexFor(array.dtype), "K", sorted);
  sortElements(copy, axis);
  return copy as NDArray<"complex64" | "complex128">;
}
