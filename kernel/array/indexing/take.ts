// `take`: the elements at some positions of one axis, as a copy.

import { axisOf, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { castable } from "../dtype/cast.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { readItem, writeItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf, view, WRITEABLE } from "../record/record.js";
import { gather, gridPositions, movesOf, newPositions, type Positions } from "./gather.js";
import { logicalTraversal } from "./index_block.js";
import { positionsOf } from "./positions.js";

/** What to do with a position beyond the ends: refuse it, count round, or take the last element. */
export type TakeMode = "raise" | "wrap" | "clip";

/** Keyword arguments of `take`. */
export interface TakeOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
  /** Gets the result, and is returned. */
  out?: NDArray | null;
  mode?: TakeMode;
}

type TakeArguments = Arguments<
  [axis: number | bigint | null, out: NDArray | null, mode: TakeMode],
  TakeOptions
>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A copy of the elements at some positions of an axis; NumPy's `a.take(indices, axis=None, out=None, mode="raise")`.
     * A scalar for one position of an array that has one axis, or is taken as having one.
     * @throws IndexError, TypeError, ValueError
     */
    take(indices: ArrayLike, ...rest: TakeArguments): NDArray | Scalar;
  }
}

const taken = origin(
  "take",
  "copy",
  "A list of positions need not be evenly spaced, so take always copies the elements.",
);

attach({
  take(indices, ...rest) {
    const names = ["axis", "out", "mode"] as const;
    const { axis = null, out = null, mode = "raise" } = bind<TakeOptions>("take", rest, names);
    const from = axis === null ? this.ravel() : this.shape.length === 0 ? this.ravel() : this;
    const along = axis === null ? 0 : axisOf(axis, from.shape.length);
    const places = asPlaces(indices);
    const length = from.shape[along];
    const before = from.shape.slice(0, along);
    const after = from.shape.slice(along + 1);
    const shape = [...before, ...places.shape, ...after];
    checkMode(mode);
    checkOut(out, from, shape);
    if (length === 0 && sizeOf(shape) > 0) {
      throw new IndexError("cannot do a non-empty take from an empty axes.");
    }
    const result = owner(shape, from.dtype, taken, [sourceOf(this)]);
    // Only positions that are looked at can be out of bounds.
    if (mode === "raise" ? sizeOf(before) > 0 : result.size > 0) {
      copyTaken(result, from, along, mode === "raise" ? places : inside(places, length, mode));
    }
    if (out !== null) {
      copyElements(out, result);
      return out;
    }
    return shape.length === 0 ? readItem(result.block.view, 0, result.dtype) : result;
  },
});

/** NumPy's `np.take(a, indices, axis=None, out=None, mode="raise")`. @throws IndexError, TypeError, ValueError */
export function take(a: ArrayLike, indices: ArrayLike, ...rest: TakeArguments): NDArray | Scalar {
  return toArray(a).take(indices, ...rest);
}

/** Positions as an array of integers: those of arrays must be so, others are converted. */
function asPlaces(indices: ArrayLike): NDArray {
  if (!(indices instanceof NDArray)) return fromValues(indices, builtin.int64, "C");
  if (castable(indices.dtype, builtin.int64, "same_kind")) {
    if (indices.dtype.kind !== "b") return indices;
    const places = owner(indices.shape, builtin.int64);
    copyElements(places, indices);
    return places;
  }
  throw new TypeError(
    `Cannot cast array data from ${indices.dtype.repr()} to dtype('int64') according to the rule 'same_kind'`,
  );
}

function checkMode(mode: unknown): void {
  if (mode === "raise" || mode === "wrap" || mode === "clip") return;
  if (typeof mode !== "string") throw new TypeError(`clipmode must be str, not ${typeName(mode)}`);
  if (/^[crw]/i.test(mode)) {
    throw new ValueError("Use one of 'clip', 'raise', or 'wrap' for clip mode");
  }
  throw new ValueError(`clipmode must be one of 'clip', 'raise', or 'wrap' (got '${mode}')`);
}

function checkOut(out: unknown, from: NDArray, shape: readonly number[]): void {
  if (out === null) return;
  if (!(out instanceof NDArray)) throw new TypeError("output must be an array");
  if (out.shape.length !== shape.length || out.shape.some((n, k) => n !== shape[k])) {
    throw new ValueError("output array does not match result of ndarray.take");
  }
  // NumPy works in a copy of `out` that has the array's data type, and so asks for the way there.
  if (!castable(out.dtype, from.dtype, "safe")) {
    throw new TypeError(
      `Cannot cast array data from ${out.dtype.repr()} to ${from.dtype.repr()} according to the rule 'safe'`,
    );
  }
  if (!(out.flagBits & WRITEABLE)) throw new ValueError("WRITEBACKIFCOPY base is read-only");
}

/** The positions, brought into the axis. */
function inside(places: NDArray, length: number, mode: "wrap" | "clip"): NDArray {
  const result = owner(places.shape, builtin.int64);
  copyElements(result, places);
  const { view } = result.block;
  const size = sizeOf(places.shape);
  for (let k = 0; k < size; k++) {
    const place = Number(readItem(view, 8 * k, builtin.int64));
    const wrapped = place - Math.floor(place / length) * length;
    const clipped = Math.min(Math.max(place, 0), length - 1);
    writeItem(view, 8 * k, builtin.int64, mode === "wrap" ? wrapped : clipped);
  }
  return result;
}

function copyTaken(to: NDArray, from: NDArray, along: number, places: NDArray): void {
  const block = {
    shape: places.shape,
    place: 0,
    axes: [{ axis: along, array: places, strides: places.strides }],
  };
  const picked = positionsOf(from, block, logicalTraversal(block), true);
  const { shape, strides } = from;
  const before = gridPositions(from.block, shape.slice(0, along), strides.slice(0, along));
  const after = shape.slice(along + 1);
  const rest = view(from, from.offset, after, strides.slice(along + 1), from.dtype, taken);
  const order = after.map((_, k) => k);
  gather(to, rest, { outer: sums(from, before, picked), ...movesOf(rest, order) });
}

/** Every sum of a slow and a fast position. */
function sums(a: NDArray, slow: Positions, fast: Positions): Positions {
  if (slow.length === 1) return fast;
  const result = newPositions(a.block, slow.length * fast.length);
  let filled = 0;
  for (const first of slow) for (const next of fast) result[filled++] = first + next;
  return result;
}
