// NumPy's `np.lib.array_utils`.

import { axesOf, axisOf } from "./arguments.js";
import { type Arguments, bind } from "./keywords.js";

export { byte_bounds } from "./record/overlap.js";

/** Keyword arguments of `normalize_axis_tuple`. */
export interface NormalizeAxisOptions {
  /** Names the argument in the message. */
  argname?: string | null;
  allow_duplicate?: boolean;
}

/**
 * An axis counted from the start; NumPy's `normalize_axis_index(axis, ndim, msg_prefix=None)`.
 * @throws AxisError `axis 2 is out of bounds for array of dimension 2`
 */
export function normalize_axis_index(
  axis: number | bigint,
  ndim: number,
  msg_prefix: string | null = null,
): number {
  return axisOf(axis, ndim, msg_prefix === null ? "" : `${msg_prefix}: `);
}

/**
 * Axes counted from the start; NumPy's `normalize_axis_tuple(axis, ndim, argname=None, allow_duplicate=False)`.
 * @throws AxisError; ValueError `repeated axis`
 */
export function normalize_axis_tuple(
  axis: number | bigint | readonly (number | bigint)[],
  ndim: number,
  ...rest: Arguments<[argname: string | null, allow_duplicate: boolean], NormalizeAxisOptions>
): number[] {
  const names = ["argname", "allow_duplicate"] as const;
  const options = bind<NormalizeAxisOptions>("normalize_axis_tuple", rest, names);
  const name = options.argname ?? "";
  if (!options.allow_duplicate) return axesOf(axis, ndim, name);
  const axes = typeof axis === "object" ? axis : [axis];
  return axes.map((one) => normalize_axis_index(one, ndim, options.argname));
}
