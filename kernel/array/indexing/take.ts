// `take`: the elements at some positions of one axis, as a copy.

import { axisOf, noBoolean } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable } from "../dtype/cast.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue, ItemOf } from "../dtype/dtype_types.js";
import { readItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import { type Arguments, bind, isKeywords, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { type ClipMode, clipModeOf, placesInside, placesOf } from "./clip_mode.js";
import { gather, gridPositions, movesOf, newPositions, type Positions } from "./gather.js";
import { logicalTraversal } from "./index_block.js";
import type { AnyItem } from "./index_types.js";
import { positionsOf } from "./positions.js";

/** Keyword arguments of `take`. */
export interface TakeOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
  /** Gets the result, and is returned. */
  out?: NDArray | null;
  /** What becomes of positions out of bounds: `raise`, `wrap` or `clip`. */
  mode?: ClipMode;
}

type TakeArguments = Arguments<
  [axis: number | bigint | null, out: NDArray | null, mode: ClipMode],
  TakeOptions
>;

type NamedIndices = Named<"indices", ArrayLike, TakeOptions>;

/** Without an array that gets the result. */
type WithoutOut = [axis?: number | bigint | null | (TakeOptions & { out?: null })];

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A copy of the elements at some positions of an axis; NumPy's `a.take(indices, axis=None, out=None, mode="raise")`.
     * A scalar for one position of an array that has one axis, or is taken as having one.
     * @throws IndexError, TypeError, ValueError
     */
    take(indices: number | bigint): ItemOf<D>;
    take(indices: Axial, ...rest: WithoutOut): NDArray<D>;
    take(indices: NamedIndices, ...rest: TakeArguments): AnyItem;
  }
}

const taken = origin(
  "take",
  "copy",
  "A list of positions need not be evenly spaced, so take always copies the elements.",
);

attach({
  take: function (this: NDArray, indices: NamedIndices, ...rest: TakeArguments) {
    const names = ["axis", "out", "mode"] as const;
    if (isKeywords(indices) && !("indices" in indices)) {
      bind<TakeOptions>("take", [indices], names);
      throw new TypeError("take() missing required argument 'indices' (pos 1)");
    }
    const [given, ...others] = placed<"indices", ArrayLike, unknown[]>("indices", indices, rest);
    const { axis = null, out = null, mode } = bind<TakeOptions>("take", others, names);
    const how = clipModeOf(mode ?? "raise");
    return takeAlong(this, placesOf(given, "same_kind"), axis, out, how, taken);
  } as NDArray["take"],
});

/**
 * The elements of `a` at integer places of an axis.
 * @throws IndexError, AxisError; what is wrong with `out`: TypeError, ValueError
 */
export function takeAlong(
  a: NDArray,
  places: NDArray,
  axis: unknown,
  out: NDArray | null,
  mode: ClipMode,
  why: Origin,
): NDArray | Scalar {
  const from = axis === null || a.shape.length === 0 ? a.ravel() : a;
  const along = axis === null ? 0 : axisOf(noBoolean(axis), from.shape.length);
  const length = from.shape[along];
  const before = from.shape.slice(0, along);
  const after = from.shape.slice(along + 1);
  const shape = [...before, ...places.shape, ...after];
  checkOut(out, from, shape);
  if (length === 0 && sizeOf(shape) > 0) {
    throw new IndexError("cannot do a non-empty take from an empty axes.");
  }
  const result = owner(shape, from.dtype, why, [sourceOf(a)]);
  // Only positions that are looked at can be out of bounds.
  if (mode === "raise" ? sizeOf(before) > 0 : result.size > 0) {
    copyTaken(result, from, along, mode === "raise" ? places : placesInside(places, length, mode));
  }
  if (out !== null) {
    copyElements(out, result);
    return out;
  }
  return shape.length === 0 ? readItem(result.block.view, 0, result.dtype) : result;
}

/** NumPy's `np.take(a, indices, axis=None, out=None, mode="raise")`. @throws IndexError, TypeError, ValueError */
export function take<T extends ArrayLike>(
  a: T,
  indices: number | bigint,
): ItemOf<DTypeNameOfValue<T>>;
export function take<T extends ArrayLike>(
  a: T,
  indices: Axial,
  ...rest: WithoutOut
): NDArray<DTypeNameOfValue<T>>;
export function take(a: ArrayLike, indices: NamedIndices, ...rest: TakeArguments): AnyItem;
export function take(a: ArrayLike, indices: NamedIndices, ...rest: unknown[]): NDArray | Scalar {
  return toArray(a).take(indices, ...(rest as TakeArguments));
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
  requireWriteable(out, "WRITEBACKIFCOPY base is read-only");
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
