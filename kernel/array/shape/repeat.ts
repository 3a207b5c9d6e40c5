// Elements, or a whole array, many times over: repeat, tile and resize. Always copies.

import { axisOf, integer, noBoolean, type ShapeLike, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { array, toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { zeros_like } from "../creation/creation.js";
import { castable } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { denseView, NDArray, owner, retold, sizeOf, sourceOf, view } from "../record/record.js";
import { stretch } from "./split.js";

/** Keyword arguments of `repeat`. */
export interface RepeatOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
}

type RepeatArguments = Arguments<[axis: number | bigint | null], RepeatOptions>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A copy with each element along an axis repeated; NumPy's `a.repeat(repeats, axis=None)`.
     * @throws ValueError if there is neither one count nor one for each element; AxisError
     */
    repeat(
      repeats: Named<"repeats", ArrayLike, RepeatOptions>,
      ...rest: RepeatArguments
    ): NDArray<D>;
  }
}

const repeated = origin(
  "repeat",
  "copy",
  "An element that stands several times needs memory several times, so they were copied.",
);
const tiled = origin(
  "tile",
  "copy",
  "The array was copied as often as asked for, side by side, into one new block.",
);
const resized = origin(
  "resize",
  "copy",
  "np.resize copies the elements, from the first one again when they are used up; a.resize works in place.",
);

/** @throws TypeError, ValueError if they are not one axis of integers */
function countsOf(repeats: ArrayLike): number[] {
  if (typeof repeats === "number" && Number.isSafeInteger(repeats)) return [repeats];
  const isArray = repeats instanceof NDArray;
  if (isArray && !castable(repeats.dtype, builtin.int64, "safe")) {
    throw new TypeError(
      `Cannot cast array data from ${repeats.dtype.repr()} to dtype('int64') according to the rule 'safe'`,
    );
  }
  const counts = isArray ? repeats : fromValues(repeats, builtin.int64, "C");
  if (counts.shape.length > 1) {
    throw new ValueError(
      isArray
        ? "object too deep for desired array"
        : "setting an array element with a sequence. The requested array would exceed the maximum number of dimension of 1.",
    );
  }
  return [...counts.ravel()].map(Number);
}

/** The array with axes of stride 0 beside some of its axes, along which it repeats. */
function stretched(
  a: NDArray,
  pairs: readonly (readonly [length: number, stride: number])[],
): NDArray {
  const shape = pairs.map(([length]) => length);
  return view(
    a,
    a.offset,
    shape,
    pairs.map(([, stride]) => stride),
    a.dtype,
    repeated,
  );
}

/** Each element along an axis `count` times, into a place of the result. */
function repeatInto(to: NDArray, from: NDArray, axis: number, count: number): void {
  const axes = from.shape.map((length, k) => [length, from.strides[k]] as const);
  const wide = stretched(from, axes.toSpliced(axis + 1, 0, [count, 0]));
  const place = axes.map((_, k) => [from.shape[k], to.strides[k]] as const);
  const step = to.strides[axis];
  place.splice(axis, 1, [from.shape[axis], step * count], [count, step]);
  copyElements(stretched(to, place), wide);
}

attach({
  repeat(repeats, ...rest) {
    const [times, ...others] = placed<"repeats", ArrayLike, RepeatArguments>(
      "repeats",
      repeats,
      rest,
    );
    const { axis: given = null } = bind<RepeatOptions>("repeat", others, ["axis"]);
    const counts = countsOf(times);
    const from = given === null || this.shape.length === 0 ? this.ravel() : this;
    const axis = axisOf(noBoolean(given ?? 0), from.shape.length);
    const length = from.shape[axis];
    const one = counts.length === 1;
    if (!one && counts.length !== length) {
      throw new ValueError(
        `operands could not be broadcast together with shape (${length},) (${counts.length},)`,
      );
    }
    if (!one && counts.some((count) => count < 0)) {
      throw new ValueError("repeats may not contain negative values.");
    }
    const total = one ? length * counts[0] : counts.reduce((sum, count) => sum + count, 0);
    const shape = from.shape.with(axis, total);
    const result = owner(shape, from.dtype, repeated, [sourceOf(this)], undefined, false);
    if (one) {
      repeatInto(result, from, axis, counts[0]);
      return result;
    }
    // Neighbours that are repeated equally often are copied together.
    let filled = 0;
    for (let first = 0; first < length; ) {
      const count = counts[first];
      let next = first + 1;
      while (next < length && counts[next] === count) next++;
      const end = filled + count * (next - first);
      const place = stretch(result, axis, filled, end, repeated);
      if (count > 0) repeatInto(place, stretch(from, axis, first, next, repeated), axis, count);
      filled = end;
      first = next;
    }
    return result;
  },
});

type Repeats = Named<"repeats", ArrayLike, RepeatOptions>;

/** NumPy's `np.repeat(a, repeats, axis=None)`: a copy with each element repeated. @throws ValueError, AxisError */
export function repeat<D extends DTypeName>(
  a: NDArray<D>,
  repeats: Repeats,
  ...rest: RepeatArguments
): NDArray<D>;
export function repeat(a: ArrayLike, repeats: Repeats, ...rest: RepeatArguments): NDArray;
export function repeat(a: ArrayLike, repeats: Repeats, ...rest: RepeatArguments): NDArray {
  const [times, ...others] = placed<"repeats", ArrayLike, RepeatArguments>(
    "repeats",
    repeats,
    rest,
  );
  return toArray(a).repeat(times, ...others);
}

/**
 * The array many times, side by side; NumPy's `np.tile(A, reps)`. Always a copy; axes are added in front if `reps` has
 * more lengths than the array has axes.
 * @throws ValueError `negative dimensions are not allowed`
 */
export function tile<D extends DTypeName>(
  A: NDArray<D>,
  reps: Named<"reps", ShapeLike>,
): NDArray<D>;
export function tile(A: ArrayLike, reps: Named<"reps", ShapeLike>): NDArray;
export function tile(A: ArrayLike, reps: Named<"reps", ShapeLike>): NDArray {
  const [times] = placed("reps", reps, []);
  const given = (Array.isArray(times) ? times : [times]).map(integer);
  const sources = A instanceof NDArray ? [sourceOf(A)] : [];
  const isOnce = given.every((count) => count === 1);
  if (isOnce && A instanceof NDArray) {
    return retold(array(A, { ndmin: given.length }), tiled, sources);
  }
  const a = array(A, { copy: null, ndmin: given.length });
  const counts = [...new Array<number>(a.shape.length - given.length).fill(1), ...given];
  const shape = a.shape.map((length, k) => length * counts[k]);
  if (a.size === 0 || isOnce) return retold(a.reshape(shape), tiled, sources);
  if (counts.some((count) => count < 0)) {
    throw new ValueError("negative dimensions are not allowed");
  }
  const hidden = owner(hiddenShape(a, counts), a.dtype, tiled, sources, undefined, false);
  const pairs = a.shape.flatMap((length, k) => [
    [counts[k], 0] as const,
    [length, a.strides[k]] as const,
  ]);
  const wide = stretched(a, pairs);
  copyElements(denseView(hidden, wide.shape), wide);
  return retold(hidden.reshape(shape), tiled, sources);
}

/** NumPy tiles axis by axis; the memory comes from the last axis that it repeats. */
function hiddenShape(a: NDArray, counts: readonly number[]): number[] {
  const last = counts.findLastIndex((count) => count !== 1);
  const row = sizeOf(a.shape.slice(last));
  const rows = sizeOf(a.shape.slice(0, last)) * sizeOf(counts);
  return [rows, row];
}

/**
 * An array of another shape, filled with the elements in C order again and again; NumPy's `np.resize(a, new_shape)`.
 * Always a copy, of which the result is a view; zeros if `a` has no elements.
 * @throws ValueError `` all elements of `new_shape` must be non-negative ``
 */
export function resize<D extends DTypeName>(
  a: NDArray<D>,
  new_shape: Named<"new_shape", ShapeLike>,
): NDArray<D>;
export function resize(a: ArrayLike, new_shape: Named<"new_shape", ShapeLike>): NDArray;
export function resize(a: ArrayLike, given: Named<"new_shape", ShapeLike>): NDArray {
  const named = bind<{ new_shape: ShapeLike }>("resize", [given], ["new_shape"]);
  const new_shape = named.new_shape as ShapeLike;
  if (typeName(new_shape) === "float") throw new TypeError("'float' object is not iterable");
  const shape = (Array.isArray(new_shape) ? new_shape : [new_shape]).map(integer);
  if (shape.some((length) => length < 0)) {
    throw new ValueError("all elements of `new_shape` must be non-negative");
  }
  const from = toArray(a).ravel();
  const sources = a instanceof NDArray ? [sourceOf(a)] : [];
  const size = sizeOf(shape);
  if (from.size === 0 || size === 0) {
    return retold(zeros_like(from, { shape }), resized, sources);
  }
  const rounds = Math.ceil(size / from.size);
  const type = commonType([from.dtype]);
  const hidden = owner([rounds * from.size], type, resized, sources, undefined, false);
  const wide = stretched(from, [
    [rounds, 0],
    [from.size, from.strides[0]],
  ]);
  copyElements(denseView(hidden, wide.shape), wide);
  return retold(denseView(hidden, shape), resized, sources);
}
