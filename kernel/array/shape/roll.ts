// Elements moved round along axes: what leaves at one end comes in at the other. A copy.

import { axisOf, listOfAxes } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { stridesLike } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, retold, sourceOf } from "../record/record.js";
import { broadcastShape } from "./broadcast_shapes.js";
import type { Axes } from "./length_one.js";
import { stretch } from "./split.js";

const rolled = origin(
  "roll",
  "copy",
  "Elements that come in at the other end cannot be reached by one stride, so all were copied.",
);

/** Keyword arguments of `np.roll`. */
export interface RollOptions {
  /** The axis, or axes, to roll along; all elements in C order if null. */
  axis?: Axes | null;
}

/** Copies `from` with each axis moved round by its shift. */
function move(to: NDArray, from: NDArray, shifts: readonly number[], axis = 0): void {
  if (axis === shifts.length) {
    copyElements(to, from);
    return;
  }
  const length = from.shape[axis];
  const shift = length === 0 ? 0 : ((shifts[axis] % length) + length) % length;
  const rest = stretch(from, axis, 0, length - shift, rolled);
  move(stretch(to, axis, shift, length, rolled), rest, shifts, axis + 1);
  if (shift === 0) return;
  const wrapped = stretch(from, axis, length - shift, length, rolled);
  move(stretch(to, axis, 0, shift, rolled), wrapped, shifts, axis + 1);
}

type RollArguments = Arguments<[axis: Axes | null], RollOptions>;

type Shift = Named<"shift", ArrayLike, RollOptions>;

/**
 * A copy with the elements moved by `shift` places and round at the ends; NumPy's `np.roll(a, shift, axis=None)`.
 * Without an axis they move in C order, as if there were one axis; then the result is a view of the unnamed copy.
 * @throws AxisError; ValueError if there is neither one shift nor one for each axis
 */
export function roll<D extends DTypeName>(
  a: NDArray<D>,
  shift: Shift,
  ...rest: RollArguments
): NDArray<D>;
export function roll(a: ArrayLike, shift: Shift, ...rest: RollArguments): NDArray;
export function roll(a: ArrayLike, shift: Shift, ...rest: RollArguments): NDArray {
  const [by, ...others] = placed<"shift", ArrayLike, RollArguments>("shift", shift, rest);
  const { axis = null } = bind<RollOptions>("roll", others, ["axis"]);
  const given = toArray(a);
  const sources = a instanceof NDArray ? [sourceOf(a)] : [];
  const from = axis === null ? given.ravel() : given;
  const shifts = shiftsOf(from, toArray(by), axis ?? 0);
  const strides = stridesLike(from, from.shape, from.dtype.itemsize, "K");
  const result = owner(from.shape, from.dtype, rolled, sources, strides, false);
  move(result, from, shifts);
  if (axis !== null) return result;
  return retold(result.reshape(given.shape), rolled, sources);
}

/** How far each axis moves. */
function shiftsOf(a: NDArray, shift: NDArray, axis: unknown): number[] {
  const axes = listOfAxes(axis).map((one) => axisOf(one, a.shape.length));
  const [count] = broadcastShape([shift.shape, [axes.length]]);
  if (shift.shape.length > 1) {
    throw new ValueError("'shift' and 'axis' should be scalars or 1D sequences");
  }
  const steps = [...shift.ravel()].map((step) => Math.trunc(Number(step)));
  const shifts = a.shape.map(() => 0);
  for (let k = 0; k < count; k++) {
    shifts[axes[axes.length === 1 ? 0 : k]] += steps[steps.length === 1 ? 0 : k];
  }
  return shifts;
}
