// Views with strides of one's own: as_strided and sliding windows. NumPy's `np.lib.stride_tricks`.

import { axisOf, echo, integer, listOfAxes, type ShapeLike, shapeOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { byte_bounds } from "../record/overlap.js";
import {
  C_CONTIGUOUS,
  NDArray,
  sizeOf,
  sourceOf,
  view,
  WARN_ON_WRITE,
  WRITEABLE,
} from "../record/record.js";
import { tuple } from "../record/shape_text.js";
import { checkLengths, MAX_NDIM } from "../record/size_limits.js";

/** Keyword arguments of `as_strided`. */
export interface AsStridedOptions {
  /** Length of each axis; the array's if not given. */
  shape?: readonly (number | bigint)[] | null;
  /** In bytes. */
  strides?: readonly (number | bigint)[] | null;
  /** false: the view is read-only. */
  writeable?: boolean;
}

/** Keyword arguments of `sliding_window_view`. */
export interface SlidingWindowOptions {
  /** The axis, or axes, along which the window slides; all if null. */
  axis?: number | readonly number[] | null;
  /** true: the view may be written, with every element in many windows. */
  writeable?: boolean;
}

const strided = origin(
  "as_strided",
  "view",
  "Shape and strides are the ones that were given: they walk the bytes of the array, whatever lies there.",
);
const windows = origin(
  "sliding_window_view",
  "view",
  "A window moves by the strides that walk the array, so windows overlap in memory and nothing was copied.",
);

/** What NumPy puts between such a view and its array: the view's base, at which bases of further views stop. */
class DummyArray {
  constructor(
    /** The array that owns or shows the memory. */
    readonly base: NDArray,
  ) {}
}

function restride<D extends DTypeName>(
  a: NDArray<D>,
  shape: readonly number[],
  strides: readonly number[],
  writeable: boolean,
  why: Origin,
): NDArray<D> {
  if (shape.length > MAX_NDIM) {
    throw new ValueError(
      `number of dimensions must be within [0, ${MAX_NDIM}], got ${shape.length}`,
    );
  }
  checkLengths(shape, a.dtype.itemsize);
  const made = view(a, a.offset, shape, strides, a.dtype, why);
  // What warns when it is written tells nobody that it may be.
  const isWriteable = writeable && (made.flagBits & WARN_ON_WRITE) === 0;
  const bits = isWriteable ? made.flagBits : made.flagBits & ~(WARN_ON_WRITE | WRITEABLE);
  const base = new DummyArray(a);
  return new NDArray(a.block, a.offset, shape, strides, a.dtype, base, bits, why, [sourceOf(a)]);
}

/** JavaScript has no bytes outside a block, where NumPy would read what does not belong to the array. */
function checkBounds(name: string, a: NDArray): void {
  if (sizeOf(a.shape) === 0) return;
  const [low, high] = byte_bounds(a);
  if (low >= 0 && high <= a.block.nbytes) return;
  throw new ValueError(
    `${name}: shape ${tuple(a.shape)} with strides ${tuple(a.strides)} reaches bytes ${low} to ${high}, ` +
      `outside the ${a.block.nbytes} bytes of memory`,
  );
}

/**
 * A view with the given shape and strides; NumPy's `as_strided(x, shape=None, strides=None, writeable=True)`.
 * Elements may overlap. Its base is a helper object, not `x`.
 * @throws ValueError if shape and strides differ in length, or if elements would lie outside the memory
 */
export function as_strided<T extends ArrayLike>(
  x: T,
  ...rest: Arguments<
    [shape: readonly (number | bigint)[] | null, strides: readonly (number | bigint)[] | null],
    AsStridedOptions
  >
): NDArray<DTypeNameOfValue<T>> {
  const options = bind<AsStridedOptions>("as_strided", rest, ["shape", "strides"], ["writeable"]);
  const a = toArray(x);
  const shape = options.shape == null ? a.shape : listOf(options.shape);
  const dense = (a.flagBits & C_CONTIGUOUS) !== 0;
  const byDefault = dense ? denseStrides(shape, a.dtype.itemsize) : a.strides;
  const strides = options.strides == null ? byDefault : listOf(options.strides);
  if (strides.length !== shape.length) {
    throw new ValueError("mismatch in length of strides and shape");
  }
  const result = restride(a, shape, strides, options.writeable ?? true, strided);
  checkBounds("as_strided", result);
  return result;
}

function listOf(given: unknown): number[] {
  if (Array.isArray(given)) return given.map(integer);
  throw new TypeError(`as_strided() takes shape and strides as lists, not ${echo(given)}`);
}

/**
 * All windows of a shape into an array, as a view; NumPy's
 * `sliding_window_view(x, window_shape, axis=None, writeable=False)`. Windows are the last axes of the result.
 * @throws ValueError if the window is larger than the array; AxisError
 */
export function sliding_window_view<T extends ArrayLike>(
  x: T,
  window_shape: Named<"window_shape", ShapeLike, SlidingWindowOptions>,
  ...rest: Arguments<[axis: number | readonly number[] | null], SlidingWindowOptions>
): NDArray<DTypeNameOfValue<T>> {
  const names = ["axis"] as const;
  const [lengths, ...others] = placed("window_shape", window_shape, rest);
  const options = bind<SlidingWindowOptions>("sliding_window_view", others, names, ["writeable"]);
  const a = toArray(x);
  const ndim = a.shape.length;
  const window = typeof lengths === "object" ? shapeOf(lengths) : [integer(lengths)];
  if (window.some((length) => length < 0)) {
    throw new ValueError("`window_shape` cannot contain negative values");
  }
  let axes: number[];
  if (options.axis == null) {
    axes = a.shape.map((_, k) => k);
    if (window.length !== ndim) {
      throw new ValueError(
        "Since axis is `None`, must provide window_shape for all dimensions of `x`; " +
          `got ${window.length} window_shape elements and \`x.ndim\` is ${ndim}.`,
      );
    }
  } else {
    // One axis may be windowed more than once.
    axes = listOfAxes(options.axis).map((axis) => axisOf(axis, ndim));
    if (window.length !== axes.length) {
      throw new ValueError(
        "Must provide matching length window_shape and axis; " +
          `got ${window.length} window_shape elements and ${axes.length} axes elements.`,
      );
    }
  }
  const shape = a.shape.slice();
  axes.forEach((axis, n) => {
    if (shape[axis] < window[n]) {
      throw new ValueError("window shape cannot be larger than input array shape");
    }
    shape[axis] -= window[n] - 1;
  });
  const strides = [...a.strides, ...axes.map((axis) => a.strides[axis])];
  const writeable = options.writeable ?? false;
  return restride(a, [...shape, ...window], strides, writeable, windows);
}
