// `np.trim_zeros`: an array without the zeros at its ends. A view.

import { axesOf, textArgument } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike, NestedList } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { nonzero } from "../indexing/nonzero.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";
import type { Axes } from "./length_one.js";
import { stretch } from "./split.js";

const trimmed = origin(
  "trim_zeros",
  "view",
  "What is left is a stretch of each axis: another offset and shape describe it, and the bytes stay where they are.",
);

/** Where to trim: at the front, at the back, or both. */
export type Trim = "f" | "b" | "fb" | "bf";

/** Keyword arguments of `np.trim_zeros`. */
export interface TrimZerosOptions {
  /** Where to trim: `f` in front, `b` behind, `fb` both. */
  trim?: Trim;
  /** The axis, or axes, to trim along; all of them if null. */
  axis?: Axes | null;
}

type TrimArguments = Arguments<[trim: Trim, axis: Axes | null], TrimZerosOptions>;

/** The first place of a nonzero element along each axis, and one past the last. */
function boundsOf(a: NDArray): [start: number, stop: number][] {
  return nonzero(a).map((places) => {
    let start = Number.POSITIVE_INFINITY;
    let stop = 0;
    for (const place of places) {
      start = Math.min(start, Number(place));
      stop = Math.max(stop, Number(place) + 1);
    }
    return [Math.min(start, stop), stop];
  });
}

/**
 * A view without the zeros at the ends of the axes; NumPy's `np.trim_zeros(filt, trim="fb", axis=None)`. A list gives
 * a list, a scalar itself.
 * @throws ValueError for an unknown `trim`; AxisError
 */
export function trim_zeros<D extends DTypeName>(
  filt: NDArray<D>,
  ...rest: TrimArguments
): NDArray<D>;
export function trim_zeros<S extends ScalarLike | NestedList>(filt: S, ...rest: TrimArguments): S;
export function trim_zeros(filt: ArrayLike, ...rest: TrimArguments): NDArray;
export function trim_zeros(filt: ArrayLike, ...rest: TrimArguments): ArrayLike {
  const options = bind<TrimZerosOptions>("trim_zeros", rest, ["trim", "axis"]);
  const trim = textArgument("trim", options.trim ?? "fb").toLowerCase();
  if (!["fb", "bf", "f", "b"].includes(trim)) {
    throw new ValueError(`unexpected character(s) in \`trim\`: '${trim}'`);
  }
  const a = toArray(filt);
  const ndim = a.shape.length;
  const axes = options.axis == null ? a.shape.map((_, k) => k) : axesOf(options.axis, ndim, "axis");
  if (axes.length === 0) return isScalar(filt) ? filt : a;
  const bounds = boundsOf(a).map(([start, stop], axis): [number, number] => {
    if (!axes.includes(axis)) return [0, a.shape[axis]];
    if (stop === 0) return [0, 0];
    return [trim.includes("f") ? start : 0, trim.includes("b") ? stop : a.shape[axis]];
  });
  if (Array.isArray(filt) && ndim === 1) return filt.slice(...bounds[0]);
  const whole = view(a, a.offset, a.shape, a.strides, a.dtype, trimmed);
  return bounds.reduce(
    (part, [start, stop], axis) => stretch(part, axis, start, stop, trimmed),
    whole,
  );
}
