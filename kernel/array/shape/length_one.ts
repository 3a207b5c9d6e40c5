// Axes of length 1 come and go without touching memory: squeeze, expand_dims, atleast_1d and its kin.

import { axesOf, axisOf, noBoolean, tupleOfAxes } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";

/** One axis or several. */
export type Axes = number | readonly number[];

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A view without the axes of length 1, or without the given ones; NumPy's `a.squeeze(axis=None)`.
     * The array itself if there is nothing to drop.
     * @throws ValueError if a given axis is longer; AxisError
     */
    squeeze(...rest: Arguments<[axis: Axes | null], { axis?: Axes | null }>): NDArray<D>;
  }
}

const squeezed = origin(
  "squeeze",
  "view",
  "Axes of length 1 were dropped: no step is ever taken along them, so the bytes stay where they are.",
);
const widened = (operation: string) =>
  origin(
    operation,
    "view",
    "Axes of length 1 were added: no step is ever taken along them, so the bytes stay where they are.",
  );
const expanded = widened("expand_dims");
const atLeast = [1, 2, 3].map((ndim) => widened(`atleast_${ndim}d`));

function withoutAxes(a: NDArray, dropped: readonly boolean[]): NDArray {
  if (!dropped.includes(true)) return a;
  const shape = a.shape.filter((_, k) => !dropped[k]);
  const strides = a.strides.filter((_, k) => !dropped[k]);
  return view(a, a.offset, shape, strides, a.dtype, squeezed);
}

attach({
  squeeze(...rest) {
    const { axis } = bind<{ axis?: Axes | null }>("squeeze", rest, ["axis"]);
    if (axis === undefined || axis === null) {
      return withoutAxes(
        this,
        this.shape.map((length) => length === 1),
      );
    }
    // NumPy lets these pass where there is no axis.
    if (this.shape.length === 0 && (axis === 0 || axis === -1)) return this;
    const dropped = this.shape.map(() => false);
    for (const given of tupleOfAxes(axis)) {
      const words = "integers are required for the axis tuple elements";
      const one = Array.isArray(axis) ? noBoolean(given, words) : noBoolean(given);
      const k = axisOf(one, this.shape.length);
      if (dropped[k]) throw new ValueError("duplicate value in 'axis'");
      dropped[k] = true;
    }
    if (this.shape.some((length, k) => dropped[k] && length !== 1)) {
      throw new ValueError("cannot select an axis to squeeze out which has size not equal to one");
    }
    return withoutAxes(this, dropped);
  },
});

/** NumPy's `np.squeeze(a, axis=None)`: a view without axes of length 1. */
export function squeeze<T extends ArrayLike>(
  a: T,
  ...rest: Arguments<[axis: Axes | null], { axis?: Axes | null }>
): NDArray<DTypeNameOfValue<T>> {
  return toArray(a).squeeze(...rest);
}

/** The array with axes of length 1 where `isNew` says; their strides are those of a reshape (rule S3). */
function withAxes<D extends DTypeName>(
  a: NDArray<D>,
  isNew: readonly boolean[],
  why: typeof expanded,
): NDArray<D> {
  let axis = 0;
  const shape = isNew.map((added) => (added ? 1 : a.shape[axis++]));
  const { strides } = a.reshape(shape);
  return view(a, a.offset, shape, strides, a.dtype, why);
}

/**
 * NumPy's `np.expand_dims(a, axis)`: a view with new axes of length 1 at the given places of the result.
 * @throws AxisError; ValueError `repeated axis`
 */
export function expand_dims<T extends ArrayLike>(
  a: T,
  axis: Named<"axis", Axes>,
): NDArray<DTypeNameOfValue<T>> {
  const from = toArray(a);
  const [added] = placed("axis", axis, []);
  const given = tupleOfAxes(added);
  const ndim = from.shape.length + given.length;
  const places = axesOf(given, ndim);
  return withAxes(
    from,
    Array.from({ length: ndim }, (_, k) => places.includes(k)),
    expanded,
  );
}

/** Axes as `newaxis` adds them: with stride 0. */
function newAxes(a: NDArray, places: readonly boolean[], why: typeof expanded): NDArray {
  let axis = 0;
  const kept = places.map((added) => (added ? -1 : axis++));
  const shape = kept.map((k) => (k < 0 ? 1 : a.shape[k]));
  const strides = kept.map((k) => (k < 0 ? 0 : a.strides[k]));
  return view(a, a.offset, shape, strides, a.dtype, why);
}

function atLeast1(value: ArrayLike): NDArray {
  const a = toArray(value);
  return a.shape.length >= 1 ? a : withAxes(a, [true], atLeast[0]);
}

function atLeast2(value: ArrayLike): NDArray {
  const a = toArray(value);
  if (a.shape.length >= 2) return a;
  if (a.shape.length === 0) return withAxes(a, [true, true], atLeast[1]);
  return newAxes(a, [true, false], atLeast[1]);
}

function atLeast3(value: ArrayLike): NDArray {
  const a = toArray(value);
  if (a.shape.length >= 3) return a;
  if (a.shape.length === 0) return withAxes(a, [true, true, true], atLeast[2]);
  if (a.shape.length === 1) return newAxes(a, [true, false, true], atLeast[2]);
  return newAxes(a, [false, false, true], atLeast[2]);
}

/** NumPy returns one array for one argument, and several for several. */
function each<T extends readonly ArrayLike[]>(
  arrays: T,
  widen: (value: ArrayLike) => NDArray,
): Widened<T> {
  const widened = arrays.map(widen);
  return (widened.length === 1 ? widened[0] : widened) as Widened<T>;
}

/** Arrays of the same data types. */
type Widened<T extends readonly ArrayLike[]> = T extends readonly [infer Only]
  ? NDArray<DTypeNameOfValue<Only>>
  : { -readonly [K in keyof T]: NDArray<DTypeNameOfValue<T[K]>> };

/** NumPy's `np.atleast_1d(*arrays)`: each array itself, or a view with one axis. */
export function atleast_1d<T extends readonly ArrayLike[]>(...arrays: T) {
  return each(arrays, atLeast1);
}

/** NumPy's `np.atleast_2d(*arrays)`: each array itself, or a view with two axes. */
export function atleast_2d<T extends readonly ArrayLike[]>(...arrays: T) {
  return each(arrays, atLeast2);
}

/** NumPy's `np.atleast_3d(*arrays)`: each array itself, or a view with three axes. */
export function atleast_3d<T extends readonly ArrayLike[]>(...arrays: T) {
  return each(arrays, atLeast3);
}
