// Axes walked backward: flip and its kin, and turns by a quarter. Views all, with negative strides.

import { axesOf, integer, partsOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";
import type { Axes } from "./length_one.js";

const reason =
  "An axis is walked backward: it starts at the last element and its stride is negative; the bytes stay where they are.";
const flipped = origin("flip", "view", reason);
const turned = origin(
  "rot90",
  "view",
  "A quarter turn exchanges two axes and walks one of them backward; the bytes stay where they are.",
);

function backward<D extends DTypeName>(
  a: NDArray<D>,
  axes: readonly number[],
  why: Origin,
): NDArray<D> {
  const strides = a.strides.slice();
  let { offset } = a;
  for (const k of axes) {
    // As a slice: an axis without elements stays as it is.
    if (a.shape[k] === 0) continue;
    offset += strides[k] * (a.shape[k] - 1);
    strides[k] = 0 - strides[k];
  }
  return view(a, offset, a.shape, strides, a.dtype, why);
}

/** A view with the order along some axes reversed, all by default; NumPy's `np.flip(m, axis=None)`. @throws AxisError */
export function flip<T extends ArrayLike>(
  m: T,
  ...rest: Arguments<[axis: Axes | null], { axis?: Axes | null }>
): NDArray<DTypeNameOfValue<T>> {
  const { axis } = bind<{ axis?: Axes | null }>("flip", rest, ["axis"]);
  const a = toArray(m);
  // Without axes NumPy's index is empty, and gives the item.
  if (a.shape.length === 0 && (axis == null || [axis].flat().length === 0)) return a.get();
  const axes = axis == null ? a.shape.map((_, k) => k) : axesOf(axis, a.shape.length);
  return backward(a, axes, flipped);
}

/** A view with the columns in reverse order; NumPy's `np.fliplr(m)`. @throws ValueError with fewer than two axes */
export function fliplr<T extends ArrayLike>(m: T): NDArray<DTypeNameOfValue<T>> {
  const a = toArray(m);
  if (a.shape.length < 2) throw new ValueError("Input must be >= 2-d.");
  return backward(a, [1], flipped);
}

/** A view with the rows in reverse order; NumPy's `np.flipud(m)`. @throws ValueError without axes */
export function flipud<T extends ArrayLike>(m: T): NDArray<DTypeNameOfValue<T>> {
  const a = toArray(m);
  if (a.shape.length < 1) throw new ValueError("Input must be >= 1-d.");
  return backward(a, [0], flipped);
}

/** Keyword arguments of `np.rot90`. */
export interface Rot90Options {
  /** How many quarter turns. */
  k?: number;
  /** The plane: from the first axis towards the second. */
  axes?: readonly number[];
}

/** A view turned by quarter turns in the plane of two axes; NumPy's `np.rot90(m, k=1, axes=(0, 1))`. */
export function rot90<T extends ArrayLike>(
  m: T,
  ...rest: Arguments<[k: number, axes: readonly number[]], Rot90Options>
): NDArray<DTypeNameOfValue<T>> {
  const options = bind<Rot90Options>("rot90", rest, ["k", "axes"]);
  const a = toArray(m);
  const ndim = a.shape.length;
  const axes = partsOf(options.axes ?? [0, 1]).map(integer);
  if (axes.length !== 2) throw new ValueError("len(axes) must be 2.");
  if (axes[0] === axes[1] || Math.abs(axes[0] - axes[1]) === ndim) {
    throw new ValueError("Axes must be different.");
  }
  if (axes.some((axis) => axis >= ndim || axis < -ndim)) {
    throw new ValueError(`Axes=(${axes.join(", ")}) out of range for array of ndim=${ndim}.`);
  }
  const [from, to] = axes.map((axis) => (axis < 0 ? axis + ndim : axis));
  const turns = ((integer(options.k ?? 1) % 4) + 4) % 4;
  const reversed = [[], [to], [from, to], [from]][turns];
  const b = backward(a, reversed, turned);
  if (turns % 2 === 0) return b;
  const shape = b.shape.slice();
  const strides = b.strides.slice();
  [shape[from], shape[to]] = [b.shape[to], b.shape[from]];
  [strides[from], strides[to]] = [b.strides[to], b.strides[from]];
  return view(a, b.offset, shape, strides, a.dtype, turned);
}
