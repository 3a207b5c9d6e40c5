// `np.pad`: an array with a border, whose elements are made from the array's own or given. A copy.

import { axisOf, echo, integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { IndexError, ValueError } from "../errors.js";
import { isKeywords, type Named, placed } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, owner, retold, sourceOf } from "../record/record.js";
import { forEachLine } from "./apply_along_axis.js";
import { broadcast_to } from "./broadcast.js";
import { type Border, padConstant, padFrom, padOdd, padRamp, padStatistic } from "./pad_modes.js";
import { stretch } from "./split.js";

/** Where the border's elements come from. */
export type PadMode =
  | "constant"
  | "edge"
  | "linear_ramp"
  | "maximum"
  | "mean"
  | "median"
  | "minimum"
  | "reflect"
  | "symmetric"
  | "wrap"
  | "empty";

/** Fills the border of one line of elements in place. */
export type PadFunction = (
  line: NDArray,
  widths: readonly [before: number, after: number],
  axis: number,
  kwargs: Readonly<Record<string, unknown>>,
) => void;

/** Keyword arguments of `np.pad`; a function of one's own gets all but `mode`. */
export interface PadOptions {
  /** What the new elements are: `constant` if not given. */
  mode?: PadMode | PadFunction;
  /** For `constant`: one value, `[before, after]`, or such a pair for each axis. */
  constant_values?: ArrayLike;
  /** For `linear_ramp`: the values at the outer ends. */
  end_values?: ArrayLike;
  /** For `maximum`, `mean`, `median` and `minimum`: how many elements at each end count; null for all. */
  stat_length?: ArrayLike | null;
  /** For `reflect` and `symmetric`: `odd` mirrors at the point of the edge, as well as at the edge. */
  reflect_type?: "even" | "odd";
  readonly [more: string]: unknown;
}

/** Widths of the border: one, `[before, after]`, such a pair for each axis, or an object of them by axis. */
export type PadWidth =
  | ArrayLike
  | Readonly<Record<number, number | readonly [before: number, after: number]>>;

const padded = origin(
  "pad",
  "copy",
  "There is no room around an array in memory, so all elements were copied into a larger block.",
);

const keywordsOf: Readonly<Record<PadMode, readonly string[]>> = {
  constant: ["constant_values"],
  edge: [],
  linear_ramp: ["end_values"],
  maximum: ["stat_length"],
  mean: ["stat_length"],
  median: ["stat_length"],
  minimum: ["stat_length"],
  reflect: ["reflect_type"],
  symmetric: ["reflect_type"],
  wrap: [],
  empty: [],
};

/** One pair for each axis: before it and after it. */
function pairsOf(given: ArrayLike, ndim: number): (readonly [NDArray, NDArray])[] {
  const values = toArray(given);
  const few = values.shape.length < 3;
  const flat = values.ravel();
  const item = (k: number) => stretch(flat, 0, k, k + 1).reshape([]);
  if (few && values.size === 1) return new Array(ndim).fill([item(0), item(0)]);
  const isColumn = values.shape.length === 2 && values.shape[1] === 1;
  if (few && values.size === 2 && !isColumn) return new Array(ndim).fill([item(0), item(1)]);
  const all = broadcast_to(values, [ndim, 2]).ravel();
  const at = (k: number) => stretch(all, 0, k, k + 1).reshape([]);
  return Array.from({ length: ndim }, (_, k) => [at(2 * k), at(2 * k + 1)] as const);
}

/** Pairs of counts. @throws ValueError for negative ones */
function countPairs(given: ArrayLike, ndim: number): [number, number][] {
  const count = (value: NDArray) => {
    const found = Math.round(Number(value.item()));
    if (found < 0) throw new ValueError("index can't contain negative values");
    return found;
  };
  return pairsOf(given, ndim).map(([before, after]) => [count(before), count(after)]);
}

function widthsOf(given: PadWidth, ndim: number): [number, number][] {
  let widths = given;
  if (isKeywords(widths)) {
    const pairs = Array.from({ length: ndim }, () => [0, 0]);
    for (const [axis, width] of Object.entries(widths)) {
      const k = Number(axis);
      if (k >= ndim || k < -ndim) throw new IndexError("list assignment index out of range");
      pairs[axisOf(k, ndim)] = Array.isArray(width) ? width.map(integer) : [width, width];
    }
    widths = ndim === 0 ? 0 : pairs;
  }
  if (typeof widths === "string" || toArray(widths as ArrayLike).dtype.kind !== "i") {
    throw new TypeError("`pad_width` must be of integral type.");
  }
  return countPairs(widths as ArrayLike, ndim);
}

/** Larger memory with the array in the middle of it. */
function framed(a: NDArray, widths: readonly (readonly [number, number])[]): NDArray {
  const shape = a.shape.map((length, k) => length + widths[k][0] + widths[k][1]);
  const isF = (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS;
  const strides = denseStrides(shape, a.dtype.itemsize, isF ? "F" : "C");
  const result = owner(shape, a.dtype, padded, [], strides);
  copyElements(middle(result, widths), a);
  return result;
}

/** The part of a framed array inside the borders of some axes, from `first` on. */
function middle(
  whole: NDArray,
  widths: readonly (readonly [number, number])[],
  first = 0,
): NDArray {
  let part = whole;
  for (let k = first; k < widths.length; k++) {
    part = stretch(part, k, widths[k][0], whole.shape[k] - widths[k][1], padded);
  }
  return part;
}

function isMode(mode: unknown): mode is PadMode {
  return typeof mode === "string" && Object.hasOwn(keywordsOf, mode);
}

/**
 * A copy with a border around it; NumPy's `np.pad(array, pad_width, mode="constant", **kwargs)`. The axes are padded
 * one after the other, borders of the earlier ones included; `empty` leaves zeros.
 * @throws ValueError for an unknown mode, keywords of another mode, negative widths, or an empty axis that has nothing to
 *   make a border of; TypeError for widths that are no integers
 */
export function pad<D extends DTypeName>(
  array: NDArray<D>,
  pad_width: Named<"pad_width", PadWidth, PadOptions>,
  ...rest: [options?: PadOptions] | [mode: PadMode | PadFunction, options?: PadOptions]
): NDArray<D>;
export function pad(
  array: ArrayLike,
  pad_width: Named<"pad_width", PadWidth, PadOptions>,
  ...rest: [options?: PadOptions] | [mode: PadMode | PadFunction, options?: PadOptions]
): NDArray;
export function pad(
  array: ArrayLike,
  pad_width: Named<"pad_width", PadWidth>,
  ...given: unknown[]
): NDArray {
  const [width, ...rest] = placed<"pad_width", PadWidth, unknown[]>("pad_width", pad_width, given);
  const named: PadOptions = isKeywords(rest.at(-1)) ? (rest.at(-1) as PadOptions) : {};
  const { mode: byName, ...kwargs } = named;
  const byPosition = isKeywords(rest[0]) ? undefined : rest[0];
  const mode = byPosition === undefined ? (byName === undefined ? "constant" : byName) : byPosition;
  const a = toArray(array);
  const ndim = a.shape.length;
  const widths = widthsOf(width, ndim);
  if (typeof mode !== "function") checkMode(mode, kwargs);
  const result = framed(a, widths);
  if (typeof mode === "function") {
    for (let axis = 0; axis < ndim; axis++) {
      forEachLine(result, axis, (line) => mode(line, widths[axis], axis, kwargs));
    }
  } else if (isMode(mode) && mode !== "empty") {
    fill(result, a, widths, mode, kwargs);
  }
  return retold(result, padded, array instanceof NDArray ? [sourceOf(array)] : []);
}

/** As Python shows it. */
function shown(mode: unknown): string {
  if (mode === null) return "None";
  if (typeof mode === "boolean") return mode ? "True" : "False";
  return typeof mode === "string" ? mode : echo(mode);
}

function checkMode(mode: unknown, kwargs: object): void {
  if (!isMode(mode)) {
    throw new ValueError(`mode '${shown(mode)}' is not supported`);
  }
  const unknown = Object.keys(kwargs).filter((key) => !keywordsOf[mode].includes(key));
  if (unknown.length > 0) {
    const names = unknown.map((key) => `'${key}'`).join(", ");
    throw new ValueError(`unsupported keyword arguments for mode '${mode}': {${names}}`);
  }
}

function fill(
  result: NDArray,
  a: NDArray,
  widths: readonly (readonly [number, number])[],
  mode: Exclude<PadMode, "empty">,
  options: PadOptions,
): void {
  const ndim = a.shape.length;
  if (mode !== "constant" && a.size === 0) {
    const axis = a.shape.findIndex((length, k) => length === 0 && widths[k].some((w) => w > 0));
    if (axis < 0) return;
    throw new ValueError(
      `can't extend empty axis ${axis} using modes other than 'constant' or 'empty'`,
    );
  }
  const constants = mode === "constant" ? pairsOf(options.constant_values ?? 0, ndim) : [];
  const ends = mode === "linear_ramp" ? pairsOf(options.end_values ?? 0, ndim) : [];
  const lengths = options.stat_length == null ? null : countPairs(options.stat_length, ndim);
  for (let axis = 0; axis < ndim; axis++) {
    // The borders of axes before this one are there already, and are padded too.
    const part = middle(result, widths, axis + 1);
    const [before, after] = widths[axis];
    const border: Border = { part, axis, before, after, length: a.shape[axis] };
    if (mode === "constant") padConstant(border, constants[axis]);
    else if (mode === "linear_ramp") padRamp(border, ends[axis]);
    else if (mode === "edge" || mode === "wrap") padFrom(border, mode);
    else if (mode === "reflect" || mode === "symmetric") {
      if (border.length === 1) padFrom(border, "edge");
      else if (options.reflect_type === "odd") padOdd(border, mode === "symmetric");
      else padFrom(border, mode);
    } else padStatistic(border, mode, lengths?.[axis] ?? null);
  }
}
