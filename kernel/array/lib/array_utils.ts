// NumPy's `np.lib.array_utils`.

import { arrayArgument, axesOf, axisOf, integer, listOfAxes, textArgument } from "../arguments.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { addressOf } from "../record/address.js";
import { byte_bounds as boundsOf } from "../record/overlap.js";
import type { NDArray } from "../record/record.js";

/**
 * The address of the first byte of an array's elements and of the one behind the last, as `a.__array_interface__` counts
 * them; NumPy's `byte_bounds(a)`.
 * @throws TypeError for anything but an array
 */
export function byte_bounds(a: NDArray): [low: number, high: number] {
  const array = arrayArgument("byte_bounds", a);
  const start = addressOf(array.block);
  const [low, high] = boundsOf(array);
  return [start + low, start + high];
}

/** Keyword arguments of `normalize_axis_tuple`. */
export interface NormalizeAxisOptions {
  /** Names the argument in the message. */
  argname?: string | null;
  /** May an axis come twice? */
  allow_duplicate?: boolean;
}

/**
 * An axis counted from the start; NumPy's `normalize_axis_index(axis, ndim, msg_prefix=None)`.
 * @throws AxisError `axis 2 is out of bounds for array of dimension 2`
 */
export function normalize_axis_index(
  axis: number | bigint,
  ndim: Named<"ndim", number, { readonly msg_prefix?: string | null }>,
  ...rest: Arguments<[msg_prefix: string | null], { readonly msg_prefix?: string | null }>
): number {
  const [count, ...others] = placed("ndim", ndim, rest);
  const { msg_prefix: prefix = null } = bind<{ msg_prefix?: string | null }>(
    "normalize_axis_index",
    others,
    ["msg_prefix"],
  );
  const told = prefix === null ? "" : `${textArgument("msg_prefix", prefix)}: `;
  return axisOf(axis, integer(count), told);
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
  const name = textArgument("argname", options.argname ?? "");
  if (!options.allow_duplicate) return axesOf(axis, integer(ndim), name);
  return listOfAxes(axis).map((one) => axisOf(one, integer(ndim), name === "" ? "" : `${name}: `));
}
