// Axes in another order: always a view, since only shape and strides are permuted.

import { axesOf, axisOf, integer, noBoolean, variadic } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { AxisError, ValueError } from "../errors.js";
import { type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";

type Axis = number | bigint;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** A view with the axes in reverse order; NumPy's `a.T`. */
    readonly T: NDArray<D>;
    /** A view with the last two axes exchanged; NumPy's `a.mT`. @throws ValueError with fewer than two axes */
    readonly mT: NDArray<D>;
    /** A view with the axes in the given order, without arguments reversed; NumPy's `a.transpose(*axes)`. */
    transpose(...axes: (Axis | readonly Axis[] | null)[]): NDArray<D>;
    /** A view with two axes exchanged; NumPy's `a.swapaxes(axis1, axis2)`. */
    swapaxes(axis1: Axis, axis2: Axis): NDArray<D>;
  }
}

const reason =
  "Only the order of the axes changes: shape and strides are permuted, and the bytes stay where they are.";
const permuted = origin("transpose", "view", reason);
const swapped = origin("swapaxes", "view", reason);
const moved = origin("moveaxis", "view", reason);

function permute<D extends DTypeName>(
  a: NDArray<D>,
  axes: readonly number[],
  why = permuted,
): NDArray<D> {
  const ndim = axes.length;
  const shape = new Array<number>(ndim);
  const strides = new Array<number>(ndim);
  for (let k = 0; k < ndim; k++) {
    shape[k] = a.shape[axes[k]];
    strides[k] = a.strides[axes[k]];
  }
  return view(a, a.offset, shape, strides, a.dtype, why);
}

/** @throws ValueError `axes don't match array`, `repeated axis in transpose`; AxisError */
function permutation(a: NDArray, axes: readonly unknown[]): number[] {
  const ndim = a.shape.length;
  if (axes.length !== ndim) throw new ValueError("axes don't match array");
  const seen = new Set<number>();
  return axes.map((given) => {
    const axis = axisOf(noBoolean(given, "an integer is required"), ndim);
    if (seen.has(axis)) throw new ValueError("repeated axis in transpose");
    seen.add(axis);
    return axis;
  });
}

function reversed(a: NDArray): NDArray {
  const shape = a.shape.slice().reverse();
  return view(a, a.offset, shape, a.strides.slice().reverse(), a.dtype, permuted);
}

function exchange(a: NDArray, axis1: number, axis2: number): NDArray {
  const axes = a.shape.map((_, k) => k);
  axes[axis1] = axis2;
  axes[axis2] = axis1;
  return permute(a, axes, swapped);
}

attach({
  get T() {
    return reversed(this);
  },

  get mT() {
    const ndim = this.shape.length;
    if (ndim < 2) throw new ValueError("matrix transpose with ndim < 2 is undefined");
    return exchange(this, ndim - 2, ndim - 1);
  },

  transpose(...given) {
    const axes = variadic<Axis | null>(given);
    if (axes.length === 0 ? given.length === 0 : axes.length === 1 && axes[0] === null) {
      return reversed(this);
    }
    return permute(this, permutation(this, axes));
  },

  swapaxes(axis1, axis2) {
    const ndim = this.shape.length;
    return exchange(this, axisOf(axis1, ndim, "axis1: "), axisOf(axis2, ndim, "axis2: "));
  },
});

/** NumPy's `np.transpose(a, axes=None)`: a view with the axes in the given order, or reversed. */
export function transpose<T extends ArrayLike>(
  a: T,
  axes: Named<"axes", readonly Axis[] | null> = null,
): NDArray<DTypeNameOfValue<T>> {
  const [order] = placed("axes", axes, []);
  return toArray(a).transpose(order);
}

/** NumPy's `np.permute_dims`: the same as `transpose`. */
export const permute_dims = transpose;

/** NumPy's `np.matrix_transpose(x)`: a view with the last two axes exchanged. */
export function matrix_transpose<T extends ArrayLike>(x: T): NDArray<DTypeNameOfValue<T>> {
  const a = toArray(x);
  if (a.shape.length < 2) {
    throw new ValueError(`Input array must be at least 2-dimensional, but it is ${a.shape.length}`);
  }
  return a.mT;
}

/** NumPy's `np.swapaxes(a, axis1, axis2)`: a view with two axes exchanged. */
export function swapaxes<T extends ArrayLike>(
  a: T,
  axis1: Named<"axis1", Axis, { readonly axis2: Axis }>,
  ...rest: [] | [axis2: Named<"axis2", Axis>]
): NDArray<DTypeNameOfValue<T>> {
  const [first, ...others] = placed<"axis1", Axis, typeof rest>("axis1", axis1, rest);
  const [second] = placed("axis2", others[0] as Named<"axis2", Axis>, []);
  return toArray(a).swapaxes(first, second);
}

type Axes = Axis | readonly Axis[];

/**
 * NumPy's `np.moveaxis(a, source, destination)`: a view with some axes in other places, the others in their order.
 * @throws AxisError, ValueError
 */
export function moveaxis<T extends ArrayLike>(
  a: T,
  source: Named<"source", Axes, { readonly destination: Axes }>,
  ...rest: [] | [destination: Named<"destination", Axes>]
): NDArray<DTypeNameOfValue<T>> {
  const from = toArray(a);
  const ndim = from.shape.length;
  const [given, ...others] = placed<"source", Axes, typeof rest>("source", source, rest);
  const [target] = placed("destination", others[0] as Named<"destination", Axes>, []);
  const sources = axesOf(given, ndim, "source");
  const destinations = axesOf(target, ndim, "destination");
  if (sources.length !== destinations.length) {
    throw new ValueError(
      "`source` and `destination` arguments must have the same number of elements",
    );
  }
  const axes = from.shape.map((_, k) => k).filter((k) => !sources.includes(k));
  const moves = destinations.map((to, n) => [to, sources[n]] as const);
  for (const [to, axis] of moves.sort((a, b) => a[0] - b[0])) axes.splice(to, 0, axis);
  return permute(from, axes, moved);
}

/**
 * NumPy's `np.rollaxis(a, axis, start=0)`: a view with one axis moved before position `start`.
 * @throws AxisError
 */
export function rollaxis<T extends ArrayLike>(
  a: T,
  axis: Axis,
  start: Axis = 0,
): NDArray<DTypeNameOfValue<T>> {
  const from = toArray(a);
  const ndim = from.shape.length;
  const source = axisOf(axis, ndim);
  const given = integer(start);
  let to = given < 0 ? given + ndim : given;
  if (to < 0 || to > ndim) {
    throw new AxisError(
      `'start' arg requires ${-ndim} <= start < ${ndim + 1}, but ${to} was passed in`,
    );
  }
  if (source < to) to--;
  const axes = from.shape.map((_, k) => k).filter((k) => k !== source);
  axes.splice(to, 0, source);
  return permute(from, axes, moved);
}
