// The same elements under another shape: a view where strides can say it, else a copy.

import { type Order, orderOf, type ShapeLike, shapeOf } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, isKeywords, keywords, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import {
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  type NDArray,
  retold,
  sizeOf,
  sourceOf,
  view,
} from "../record/record.js";
import { shapeText, tuple } from "../record/shape_text.js";
import { checkLengths, checkNdim } from "../record/size_limits.js";

/** Keyword arguments of `reshape`. */
export interface ReshapeOptions {
  /** The order in which elements are taken and put; `A`: F if the array is F-contiguous and not C-contiguous. */
  order?: "C" | "F" | "A";
  /** true: always; null: if needed; false: never, with an error if it were needed. */
  copy?: boolean | null;
}

/** A length for each axis; one may be -1, which stands for what is left. */
export type NewShape = readonly (number | bigint)[] | number | bigint;

type ReshapeArguments = (NewShape | ReshapeOptions | null)[];

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The same elements under another shape; NumPy's `a.reshape(*shape, order="C", copy=None)`.
     * A view if strides can express it, else a view of an unnamed copy.
     * @throws ValueError if the sizes differ, or if `copy: false` cannot be kept
     */
    reshape(...shape: ReshapeArguments): NDArray<D>;
  }
}

const reshaped = origin(
  "reshape",
  "view",
  "New strides walk the same bytes in the same order under the new shape, so nothing had to move.",
);
const demanded = origin(
  "reshape",
  "copy",
  "copy: true was asked for: the elements were copied into new memory, and this is a view of the unnamed copy.",
);
/** Two neighbouring axes that would have to become one, and cannot. */
interface Obstacle {
  readonly slow: number;
  readonly fast: number;
}

/**
 * Strides that show the elements under another shape of the same size (rule R2).
 * @returns the first two axes that no single stride can walk, if there are no such strides.
 */
function reshapeStrides(
  a: NDArray,
  target: readonly number[],
  order: "C" | "F",
): number[] | Obstacle {
  const axes: number[] = [];
  for (let k = 0; k < a.shape.length; k++) if (a.shape[k] !== 1) axes.push(k);
  const result = new Array<number>(target.length);
  let old = 0;
  let next = 0;
  while (next < target.length && old < axes.length) {
    // The smallest group of old axes and of new axes with the same number of elements.
    const firstOld = old;
    const firstNew = next;
    let oldSize = a.shape[axes[old++]];
    let newSize = target[next++];
    while (oldSize !== newSize) {
      if (newSize < oldSize) newSize *= target[next++];
      else oldSize *= a.shape[axes[old++]];
    }
    for (let k = firstOld; k + 1 < old; k++) {
      const [slow, fast] = order === "C" ? [axes[k], axes[k + 1]] : [axes[k + 1], axes[k]];
      if (a.strides[slow] !== a.shape[fast] * a.strides[fast]) return { slow, fast };
    }
    if (order === "C") {
      result[next - 1] = a.strides[axes[old - 1]];
      for (let k = next - 1; k > firstNew; k--) result[k - 1] = result[k] * target[k];
    } else {
      result[firstNew] = a.strides[axes[firstOld]];
      for (let k = firstNew + 1; k < next; k++) result[k] = result[k - 1] * target[k - 1];
    }
  }
  // Only axes of length 1 are left.
  let last = next === 0 ? a.dtype.itemsize : result[next - 1];
  if (order === "F" && next > 0) last *= target[next - 1];
  for (let k = next; k < target.length; k++) result[k] = last;
  return result;
}

/** Why a reshape had to copy, with the numbers that show it. */
function copiedBecause(a: NDArray, target: readonly number[], { slow, fast }: Obstacle) {
  const step = a.strides[slow];
  const round = a.shape[fast] * a.strides[fast];
  return origin(
    "reshape",
    "copy",
    `Shape ${tuple(target)} would need axes ${Math.min(slow, fast)} and ${Math.max(slow, fast)} walked as one, ` +
      `but a step along axis ${slow} is ${step} bytes and all of axis ${fast} is ${a.shape[fast]} × ${a.strides[fast]} = ${round} bytes; ` +
      "no single stride fits, so the elements were copied, and this is a view of the unnamed copy.",
  );
}

/** Rule R1 (c): the lengths with the unknown one filled in. */
function resolve(a: NDArray, shape: readonly number[]): number[] {
  checkNdim(shape.length);
  const size = sizeOf(a.shape);
  let unknown = -1;
  let known = 1;
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] >= 0) known *= shape[k];
    else if (unknown >= 0) throw new ValueError("can only specify one unknown dimension");
    else unknown = k;
  }
  const fits = unknown < 0 ? known === size : known !== 0 && size % known === 0;
  if (!fits) {
    throw new ValueError(`cannot reshape array of size ${size} into shape ${shapeText(shape)}`);
  }
  const result = shape.slice();
  if (unknown >= 0) result[unknown] = size / known;
  if (size === 0) checkLengths(result, a.dtype.itemsize);
  return result;
}

/** Shape and strides of a view, or why there can be none. */
type Reshaped =
  | { readonly shape: readonly number[]; readonly strides: readonly number[] }
  | Obstacle;

/**
 * Shape and strides that show the elements under another shape, without moving them.
 * @throws ValueError if the shape does not have as many elements
 */
export function reshapeUncopied(a: NDArray, shape: readonly number[], order: "C" | "F"): Reshaped {
  const isSame = shape.length === a.shape.length && shape.every((n, k) => n === a.shape[k]);
  if (isSame) return { shape: a.shape, strides: a.strides };
  const target = resolve(a, shape);
  const dense = (a.flagBits & (order === "C" ? C_CONTIGUOUS : F_CONTIGUOUS)) !== 0;
  if (dense) return { shape: target, strides: denseStrides(target, a.dtype.itemsize, order) };
  const found = reshapeStrides(a, target, order);
  return Array.isArray(found) ? { shape: target, strides: found } : found;
}

/** `reshape` after its arguments are read. */
function reshapeTo(
  a: NDArray,
  shape: readonly number[],
  givenOrder: Order,
  copy: boolean | null,
): NDArray {
  if (givenOrder === "K") throw new ValueError("order 'K' is not permitted for reshaping");
  const isF = (a.flagBits & (F_CONTIGUOUS | C_CONTIGUOUS)) === F_CONTIGUOUS;
  const order = givenOrder === "A" ? (isF ? "F" : "C") : givenOrder;
  const found = copy === true ? demanded : reshapeUncopied(a, shape, order);
  if ("shape" in found) {
    return view(a, a.offset, found.shape, found.strides, a.dtype, reshaped);
  }
  if (copy === false) {
    throw new ValueError("Unable to avoid creating a copy while reshaping.");
  }
  const target = resolve(a, shape);
  const why = "slow" in found ? copiedBecause(a, target, found) : found;
  const hidden = copyOf(a, a.dtype, order, why);
  return viewOfCopy(a, hidden, target, denseStrides(target, a.dtype.itemsize, order));
}

/** Rule B8: the copy has the old shape and no name; what the caller gets is a view of it. */
function viewOfCopy(
  a: NDArray,
  hidden: NDArray,
  shape: readonly number[],
  strides: readonly number[],
): NDArray {
  const { dtype, origin } = hidden;
  return retold(view(hidden, 0, shape, strides, dtype, origin), origin, [sourceOf(a)]);
}

attach({
  reshape(...given) {
    const last = given.at(-1);
    const named = isKeywords(last);
    const options = keywords<ReshapeOptions>("reshape", named ? (last as ReshapeOptions) : null, [
      "order",
      "copy",
    ]);
    const lengths = named ? given.slice(0, -1) : given;
    if (lengths.length === 0) throw new TypeError("reshape() takes exactly 1 argument (0 given)");
    const shape = shapeArgument(lengths, this);
    return reshapeTo(this, shape, orderOf(options.order, "C"), options.copy ?? null);
  },
});

function shapeArgument(given: readonly unknown[], a: NDArray): readonly number[] {
  if (given.length > 1) return shapeOf(given as ShapeLike);
  const [shape] = given;
  if (shape === null) return a.shape;
  return shapeOf(shape as ShapeLike);
}

/** NumPy's `np.reshape(a, shape, order="C", *, copy=None)`: a view if strides can express it, else a copy. */
export function reshape<T extends ArrayLike>(
  a: T,
  shape: Named<"shape", NewShape, ReshapeOptions>,
  ...rest: Arguments<[order: "C" | "F" | "A"], ReshapeOptions>
): NDArray<DTypeNameOfValue<T>> {
  const [lengths, ...others] = placed<"shape", NewShape, typeof rest>("shape", shape, rest);
  if (lengths === undefined) {
    throw new TypeError("reshape() missing 1 required positional argument: 'shape'");
  }
  const options = bind<ReshapeOptions>("reshape", others, ["order"], ["copy"]);
  return toArray(a).reshape(lengths, options);
}
