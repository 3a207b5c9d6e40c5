// `place` and `putmask`: values written where a mask of the array's size is true.

import { typeName } from "../arguments.js";
import { temporary } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { bind, type Named } from "../keywords.js";
import { C_CONTIGUOUS, NDArray, sizeOf, WRITEABLE } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { counting, denseValues, writeFlat, writeItems } from "./flat_target.js";
import type { Positions } from "./gather.js";

/**
 * Writes values one after the other where the mask is true, from the first one again when they are used up; NumPy's
 * `np.place(arr, mask, vals)`.
 * @param mask as many items as `arr`, in C order
 * @throws TypeError; ValueError if the sizes differ, there are no values or `arr` is read-only
 */
export function place(arr: NDArray, mask: ArrayLike, vals: ArrayLike): void {
  if (!(arr instanceof NDArray)) {
    throw new TypeError(`place() argument 1 must be numpy.ndarray, not ${typeName(arr)}`);
  }
  // NumPy writes back into what is not contiguous, and warns of that only.
  const isDirect = (arr.flagBits & (C_CONTIGUOUS | WRITEABLE)) === (C_CONTIGUOUS | WRITEABLE);
  if (!isDirect) requireWriteable(arr, "WRITEBACKIFCOPY base is read-only");
  const places = truePlaces(mask, arr, "place");
  const values = denseValues(vals, arr.dtype, "safe");
  if (sizeOf(values.shape) === 0) {
    if (places.length > 0) throw new ValueError("Cannot insert from an empty array!");
    return;
  }
  writeFlat(arr, [], (target) => {
    writeItems(target, places, values, counting(places.length), true);
  });
}

/**
 * Writes the value of the same place where the mask is true; NumPy's `np.putmask(a, mask, values)`. If there are fewer
 * values than items in `a` they are repeated to its size: `place` takes one after the other instead.
 * @param mask as many items as `a`, in C order
 * @throws TypeError; ValueError if the sizes differ or `a` is read-only
 */
export function putmask(
  a: NDArray,
  mask: Named<"mask", ArrayLike, { readonly values: ArrayLike }>,
  values?: Named<"values", ArrayLike>,
): void;
export function putmask(a: NDArray, ...rest: unknown[]): void {
  const given = bind<{ mask: ArrayLike; values: ArrayLike }>("putmask", rest, ["mask", "values"]);
  const { mask, values } = given;
  if (mask === undefined || values === undefined) {
    const name = mask === undefined ? "mask" : "values";
    throw new TypeError(`putmask() missing 1 required positional argument: '${name}'`);
  }
  if (!(a instanceof NDArray)) {
    throw new TypeError("putmask: first argument must be an array");
  }
  requireWriteable(a, "putmask: output array is read-only");
  const places = truePlaces(mask, a, "putmask");
  const dense = denseValues(values, a.dtype, "safe");
  if (sizeOf(dense.shape) === 0) return;
  writeFlat(a, [dense], (target) => {
    writeItems(target, places, dense, places);
  });
}

/** Where a mask is true, counted in C order. */
function truePlaces(mask: ArrayLike, a: NDArray, name: string): Positions {
  const given = toArray(mask);
  const size = sizeOf(a.shape);
  if (sizeOf(given.shape) !== size) {
    throw new ValueError(`${name}: mask and data must be the same size`);
  }
  const { bytes } = copyOf(given, builtin.bool, "C", temporary).block;
  const places = new Float64Array(size);
  let count = 0;
  for (let k = 0; k < size; k++) if (bytes[k] !== 0) places[count++] = k;
  return places.subarray(0, count);
}
