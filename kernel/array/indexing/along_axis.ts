// `take_along_axis` and `put_along_axis`: index arrays for one axis, as `argsort` and `argmax` give them.

import { axisOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { IndexError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { C_CONTIGUOUS, NDArray, WRITEABLE } from "../record/record.js";
import type { Index } from "./index_types.js";

/** Keyword arguments of `take_along_axis`. */
export interface AlongAxisOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
}

type AlongAxisArguments = Arguments<[axis: number | bigint | null], AlongAxisOptions>;

/**
 * The elements that an index array picks on each 1-D line along an axis, as a copy; NumPy's
 * `np.take_along_axis(arr, indices, axis=-1)`.
 * @param indices integers, with as many axes as `arr`; the other axes are broadcast
 * @throws IndexError, ValueError, AxisError
 */
export function take_along_axis<T extends ArrayLike>(
  arr: T,
  indices: ArrayLike,
  ...rest: AlongAxisArguments
): NDArray<DTypeNameOfValue<T>>;
export function take_along_axis(
  arr: ArrayLike,
  indices: ArrayLike,
  ...rest: AlongAxisArguments
): NDArray {
  const last = rest.at(0) === null ? { axis: null } : {};
  const { axis = -1 } = { ...bind<AlongAxisOptions>("take_along_axis", rest, ["axis"]), ...last };
  const a = toArray(arr);
  const places = toArray(indices);
  if (axis === null) {
    const flat = a.ravel();
    checkFlat(places);
    return flat.get(...indexAlong(flat, places, 0)) as NDArray;
  }
  return a.get(...indexAlong(a, places, axisOf(axis, a.shape.length))) as NDArray;
}

/**
 * Writes values where an index array points on each 1-D line along an axis; NumPy's
 * `np.put_along_axis(arr, indices, values, axis)`.
 * @throws IndexError, AxisError; ValueError if the values do not fit or the array is read-only
 */
export function put_along_axis(
  arr: NDArray,
  indices: ArrayLike,
  values: ArrayLike,
  ...rest: AlongAxisArguments
): void {
  const { axis = rest.length === 0 ? undefined : null } = bind<AlongAxisOptions>(
    "put_along_axis",
    rest,
    ["axis"],
  );
  if (axis === undefined) {
    throw new TypeError("put_along_axis() missing 1 required positional argument: 'axis'");
  }
  const places = toArray(indices);
  if (axis === null) {
    checkFlat(places);
    const flat = arr.ravel();
    // Where the elements do not lie in C order NumPy would write into a copy, and so refuses.
    if (!(arr.flagBits & C_CONTIGUOUS)) flat.flagBits &= ~WRITEABLE;
    flat.set(...indexAlong(flat, places, 0), values);
    return;
  }
  if (!(arr instanceof NDArray)) throw new TypeError("put_along_axis() needs an array to write to");
  arr.set(...indexAlong(arr, places, axisOf(axis, arr.shape.length)), values);
}

function checkFlat(indices: NDArray): void {
  if (indices.shape.length !== 1) {
    throw new ValueError("when axis=None, `indices` must have a single dimension.");
  }
}

/** Index arrays for all axes: those for the others count along their axis. */
function indexAlong(a: NDArray, indices: NDArray, axis: number): Index[] {
  if (indices.dtype.kind !== "i" && indices.dtype.kind !== "u") {
    throw new IndexError("`indices` must be an integer array");
  }
  const ndim = a.shape.length;
  if (indices.shape.length !== ndim) {
    throw new ValueError("`indices` and `arr` must have the same number of dimensions");
  }
  return a.shape.map((length, k) => {
    if (k === axis) return indices;
    const count = Array.from({ length }, (_, n) => n);
    const shape = a.shape.map((_, n) => (n === k ? length : 1));
    return fromValues(count, builtin.int64, "C").reshape(shape);
  });
}
