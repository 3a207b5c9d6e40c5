// Places in C or F order and indices of several axes: `unravel_index`, `ravel_multi_index`.

import { orderOf, partsOf, type ShapeLike, shapeOf, strictOrderOf } from "../arguments.js";
import { temporary } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable } from "../dtype/cast.js";
import { builtin } from "../dtype/dtype.js";
import { readItem, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, isKeywords, type Named, placed } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { type ClipMode, clipModeOf, inside } from "./clip_mode.js";
import { tableColumn } from "./nonzero.js";
import { type Tuple, tupleOf } from "./tuple.js";

/** Keyword arguments of `unravel_index`. */
export interface UnravelOptions {
  /** Which axis counts fastest: the last one (`C`) or the first one (`F`). */
  order?: "C" | "F";
}

/** Keyword arguments of `ravel_multi_index`. */
export interface RavelMultiIndexOptions {
  /** One for all axes, or a list with one for each. */
  mode?: ClipMode | readonly ClipMode[];
  /** Which axis counts fastest: the last one (`C`) or the first one (`F`). */
  order?: "C" | "F";
}

const unraveled = origin(
  "unravel_index",
  "new",
  "The indices of all axes were written side by side into one new table: this is a column of it, so its stride leaps over the others.",
);
const raveled = origin(
  "ravel_multi_index",
  "new",
  "Every place was calculated from the indices of all axes and written into new memory.",
);

const MOST = 2 ** 63;

/**
 * The index of each axis for places counted in C or F order; NumPy's `np.unravel_index(indices, shape, order="C")`.
 * Of one place: integers. Of an array: an array for each axis, all of them columns of one new table.
 * @throws ValueError for a place beyond the shape; TypeError for what are no integers
 */
export function unravel_index(
  indices: number | bigint | boolean,
  shape: Named<"shape", ShapeLike, UnravelOptions>,
  ...rest: Arguments<[order: "C" | "F"], UnravelOptions>
): Tuple<number>;
export function unravel_index(
  indices: ArrayLike,
  shape: Named<"shape", ShapeLike, UnravelOptions>,
  ...rest: Arguments<[order: "C" | "F"], UnravelOptions>
): Tuple<NDArray<"int64">>;
export function unravel_index(
  indices: ArrayLike,
  shape: Named<"shape", ShapeLike, UnravelOptions>,
  ...rest: Arguments<[order: "C" | "F"], UnravelOptions>
): Tuple<NDArray | number> {
  const [given, ...others] = placed<"shape", ShapeLike, unknown[]>("shape", shape, rest);
  if (given === undefined) {
    throw new TypeError("unravel_index() missing 1 required positional argument: 'shape'");
  }
  if (isKeywords(given)) bind<UnravelOptions>("unravel_index", [given], ["order"]);
  const { order } = bind<UnravelOptions>("unravel_index", others, ["order"]);
  const lengths = shapeOf(given);
  const name = orderOf(order, "C");
  const size = sizeOf(lengths);
  if (Math.abs(size) >= MOST) {
    throw new ValueError(
      "dimensions are too large; arrays and shapes with a total size greater than 'intp' are not supported.",
    );
  }
  const places = integersOf(indices);
  const isC = strictOrderOf(name) === "C";
  const ndim = lengths.length;
  if (ndim === 0 && places.shape.length > 0 && sizeOf(places.shape) !== 0) {
    checkPlaces(places, 1);
    throw new ValueError("multiple indices are not supported for 0d arrays");
  }
  const strides = stridesInOrderOf(places.shape, [places.strides], ndim * 8);
  const table = owner(
    [...places.shape, ndim],
    builtin.int64,
    unraveled,
    [sourceOf(places)],
    [...strides, 8],
  );
  const { view } = table.block;
  const axes = lengths.map((_, k) => (isC ? ndim - 1 - k : k));
  iterate(places.shape, [places.strides, strides], [places.offset, 0], (count, at, step) => {
    for (let n = 0; n < count; n++) {
      let rest = Number(readItem(places.block.view, at[0] + n * step[0], places.dtype));
      if (rest < 0 || rest >= size) throw beyond(rest, size);
      const row = at[1] + n * step[1];
      for (const k of axes) {
        writeItem(view, row + 8 * k, builtin.int64, rest % lengths[k]);
        rest = Math.floor(rest / lengths[k]);
      }
    }
  });
  if (places.shape.length === 0) {
    return tupleOf(lengths.map((_, k) => Number(readItem(view, 8 * k, builtin.int64))));
  }
  return tupleOf(
    lengths.map((_, k) => tableColumn(table, places.shape, strides, 8 * k, unraveled)),
  );
}

function beyond(place: number, size: number): ValueError {
  return new ValueError(`index ${place} is out of bounds for array with size ${size}`);
}

function checkPlaces(places: NDArray, size: number): void {
  for (const place of places.ravel()) {
    if (!(Number(place) >= 0 && Number(place) < size)) throw beyond(Number(place), size);
  }
}

/**
 * The places of indices of several axes, counted in C or F order; NumPy's
 * `np.ravel_multi_index(multi_index, dims, mode="raise", order="C")`. Of integers an integer, of arrays, which are
 * broadcast together, a new array.
 * @param multi_index an array of integers, or one, for each axis
 * @throws ValueError `invalid entry in coordinates array`; TypeError for what are no integers
 */
export function ravel_multi_index(
  multi_index: readonly ArrayLike[] | NDArray,
  dims: Named<"dims", ShapeLike, RavelMultiIndexOptions>,
  ...rest: Arguments<
    [mode: ClipMode | readonly ClipMode[], order: "C" | "F"],
    RavelMultiIndexOptions
  >
): NDArray<"int64"> | number {
  const names = ["mode", "order"] as const;
  const [space, ...others] = placed("dims", dims, rest);
  const options = bind<RavelMultiIndexOptions>("ravel_multi_index", others, names);
  const lengths = shapeOf(space);
  const modes = modesOf(options.mode ?? "raise", lengths.length);
  const isC = strictOrderOf(options.order) === "C";
  const factors = factorsOf(lengths, isC);
  const given: ArrayLike[] =
    multi_index instanceof NDArray ? [...multi_index] : [...partsOf<ArrayLike>(multi_index)];
  if (given.length !== lengths.length) {
    throw new ValueError(`parameter multi_index must be a sequence of length ${lengths.length}`);
  }
  const indices = given.map(integersOf);
  const shapes = indices.map((a) => a.shape);
  const common = commonShape(shapes);
  if ("clash" in common) {
    const texts = shapes.map((shape) => `${shapeText(shape)} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${texts}`);
  }
  const { shape } = common;
  const steps = indices.map((a) => broadcastStrides(a.shape, a.strides, shape) ?? []);
  const strides = stridesInOrderOf(shape, steps, 8);
  const result = owner(shape, builtin.int64, raveled, indices.map(sourceOf), strides);
  if (sizeOf(shape) > 0 && lengths.includes(0)) {
    throw new ValueError("cannot unravel if shape has zero entries (is empty).");
  }
  const offsets = [...indices.map((a) => a.offset), 0];
  const target = indices.length;
  iterate(shape, [...steps, result.strides], offsets, (count, at, step) => {
    for (let n = 0; n < count; n++) {
      let place = 0;
      for (let k = 0; k < target; k++) {
        const { block, dtype } = indices[k];
        const index = Number(readItem(block.view, at[k] + n * step[k], dtype));
        const mode = modes[k];
        const within = mode === "raise" ? index : inside(index, lengths[k], mode);
        if (within < 0 || within >= lengths[k]) {
          throw new ValueError("invalid entry in coordinates array");
        }
        place += within * factors[k];
      }
      writeItem(result.block.view, at[target] + n * step[target], builtin.int64, place);
    }
  });
  return shape.length === 0 ? Number(result.item()) : (result as NDArray<"int64">);
}

function modesOf(mode: unknown, ndim: number): ClipMode[] {
  if (!Array.isArray(mode)) return new Array<ClipMode>(ndim).fill(clipModeOf(mode));
  if (mode.length !== ndim) {
    throw new ValueError(`list of clipmodes has wrong length (${mode.length} instead of ${ndim})`);
  }
  return mode.map(clipModeOf);
}

/** How many places one step along each axis is. */
function factorsOf(lengths: readonly number[], isC: boolean): number[] {
  const factors = new Array<number>(lengths.length);
  let factor = 1;
  for (let n = 0; n < lengths.length; n++) {
    const k = isC ? lengths.length - 1 - n : n;
    factors[k] = factor;
    factor *= lengths[k];
    if (Math.abs(factor) >= MOST) {
      throw new ValueError(
        "invalid dims: array size defined by dims is larger than the maximum possible size.",
      );
    }
  }
  return factors;
}

/** Integers as an array of int64. @throws TypeError */
function integersOf(indices: ArrayLike): NDArray {
  const array = toArray(indices);
  if (!(indices instanceof NDArray) && Array.isArray(indices) && sizeOf(array.shape) === 0) {
    throw new TypeError(
      "indices must be integral: the provided empty sequence was inferred as float. Wrap it with 'np.array(indices, dtype=np.intp)'",
    );
  }
  if (!castable(array.dtype, builtin.int64, "same_kind")) {
    throw new TypeError("only int indices permitted");
  }
  return array.dtype === builtin.int64 ? array : copyOf(array, builtin.int64, "K", temporary);
}
