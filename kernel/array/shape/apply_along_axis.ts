// Functions of one's own along the axes of an array: apply_along_axis and apply_over_axes.

import { axisOf, callable, integer, listOfAxes } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues, type NestedList } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { denseView, NDArray, owner, retold, sizeOf, view } from "../record/record.js";
import { type Axes, expand_dims } from "./length_one.js";

const applied = origin(
  "apply_along_axis",
  "new",
  "What the function returned was copied into one new block, of which this is a view.",
);
const lane = origin(
  "apply_along_axis",
  "view",
  "One line of elements along the axis: the bytes stay where they are.",
);

/** The offsets of every position in a shape, in C order. */
function offsetsOf(offset: number, shape: readonly number[], strides: readonly number[]): number[] {
  let found = [offset];
  for (let k = 0; k < shape.length; k++) {
    const next: number[] = [];
    for (const at of found) for (let n = 0; n < shape[k]; n++) next.push(at + n * strides[k]);
    found = next;
  }
  return found;
}

/** Hands every line of elements along an axis to a function, as a view. */
export function forEachLine(a: NDArray, axis: number, visit: (line: NDArray) => void): void {
  const [shape, strides] = [[a.shape[axis]], [a.strides[axis]]];
  const outer = offsetsOf(a.offset, a.shape.toSpliced(axis, 1), a.strides.toSpliced(axis, 1));
  for (const offset of outer) visit(view(a, offset, shape, strides, a.dtype, lane));
}

/** Arrays, one for each line, in a block of the first one's data type. */
function filled(
  outer: readonly number[],
  first: NDArray,
  offsets: readonly number[],
  call: (offset: number) => ArrayLike,
): NDArray {
  const inner = first.shape;
  const hidden = owner([...outer, ...inner], first.dtype, applied);
  const { strides, dtype } = hidden;
  const places = offsetsOf(0, outer, strides.slice(0, outer.length));
  for (const [n, place] of places.entries()) {
    const part = n === 0 ? first : toArray(call(offsets[n]));
    copyElements(view(hidden, place, inner, strides.slice(outer.length), dtype, applied), part);
  }
  return hidden;
}

/** Scalars or lists, one for each line: their data type is known only when all are there. */
function gathered(outer: readonly number[], values: readonly ArrayLike[]): NDArray {
  const all = fromValues(values as NestedList, null, "C");
  return retold(denseView(all, [...outer, ...all.shape.slice(1)]), applied, []);
}

/**
 * What a function makes of every line of elements along an axis; NumPy's `np.apply_along_axis(func1d, axis, arr, *args)`.
 * The function gets a view and `args`, and returns a scalar or an array, whose axes take the place of the axis.
 * @throws AxisError; ValueError if there is no line
 */
export function apply_along_axis<Args extends readonly unknown[]>(
  func1d: (line: NDArray, ...args: Args) => ArrayLike,
  axis: number | bigint,
  arr: ArrayLike,
  ...args: Args
): NDArray {
  callable(func1d);
  const a = toArray(arr);
  const along = axisOf(axis, a.shape.length);
  const outer = a.shape.toSpliced(along, 1);
  if (sizeOf(outer) === 0) {
    throw new ValueError("Cannot apply_along_axis when any iteration dimensions are 0");
  }
  const [shape, strides] = [[a.shape[along]], [a.strides[along]]];
  const call = (offset: number) => func1d(view(a, offset, shape, strides, a.dtype, lane), ...args);
  const offsets = offsetsOf(a.offset, outer, a.strides.toSpliced(along, 1));
  const first = call(offsets[0]);
  const hidden =
    first instanceof NDArray
      ? filled(outer, first, offsets, call)
      : gathered(outer, [first, ...offsets.slice(1).map(call)]);
  // The function's axes stand last in memory; they go where the axis was.
  const axes = hidden.shape.map((_, k) => k);
  const order = [
    ...axes.slice(0, along),
    ...axes.slice(outer.length),
    ...axes.slice(along, outer.length),
  ];
  return view(
    hidden,
    0,
    order.map((k) => hidden.shape[k]),
    order.map((k) => hidden.strides[k]),
    hidden.dtype,
    applied,
  );
}

/**
 * A function applied along several axes, one after the other; NumPy's `np.apply_over_axes(func, a, axes)`. An axis that
 * the function drops comes back with length 1.
 * @throws ValueError if the function drops more than one axis
 */
export function apply_over_axes(
  func: (a: NDArray, axis: number) => ArrayLike,
  a: ArrayLike,
  axes: Axes,
): NDArray {
  callable(func);
  let value = toArray(a);
  const ndim = value.shape.length;
  for (const given of listOfAxes(axes)) {
    const axis = integer(given);
    const along = axis < 0 ? axis + ndim : axis;
    const made = toArray(func(value, along));
    const whole = made.shape.length === value.shape.length ? made : expand_dims(made, along);
    if (whole.shape.length !== value.shape.length) {
      throw new ValueError("function is not returning an array of the correct shape");
    }
    value = whole;
  }
  return value;
}
