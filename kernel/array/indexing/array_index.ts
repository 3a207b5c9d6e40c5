// Sorts an index that has lists, arrays or booleans in it: what makes a view, and what must be looked up.

import { fromValues } from "../creation/coerce.js";
import { type TypedArray, typedArrayType } from "../creation/memory_like.js";
import { builtin } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import { IndexError, OverflowError } from "../errors.js";
import { sameShape } from "../record/layout.js";
import { NDArray, owner } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";
import { tooManyAxes } from "./basic_index.js";
import {
  ArrayIndex,
  type BasicIndex,
  EllipsisType,
  type Index,
  type IndexList,
  isInteger,
  notAnIndex,
  Slice,
  secondEllipsis,
  tooMany,
} from "./index_types.js";
import { maskCoordinates } from "./mask.js";

/** An index with lists, arrays or booleans, checked in all but its bounds. */
export interface MixedIndex {
  readonly items: readonly (BasicIndex | ArrayIndex)[];
  /** The only index, if it is a mask of the indexed array's own shape. */
  readonly mask: NDArray | null;
  readonly arrays: readonly ArrayIndex[];
  /** Axes of the indexed array that the items take, but for the ellipsis. */
  readonly used: number;
}

/**
 * Reads an index as NumPy does.
 * @throws IndexError, and what `np.array` throws of a list
 */
export function mixedIndex(a: NDArray, index: readonly Index[]): MixedIndex {
  const items: (BasicIndex | ArrayIndex)[] = [];
  const arrays: ArrayIndex[] = [];
  let ellipsis = false;
  const take = (found: ArrayIndex) => {
    items.push(found);
    arrays.push(found);
  };
  for (const item of index) {
    if (item instanceof EllipsisType) {
      if (ellipsis) throw secondEllipsis();
      ellipsis = true;
      items.push(item);
    } else if (item === null || item instanceof Slice || isInteger(item)) {
      items.push(item);
    } else {
      const found = asArray(item);
      if (found.dtype.kind !== "b") {
        if (found.shape.length > 0) take(new ArrayIndex(found, 1));
        else items.push(integerOf(found));
      } else if (index.length === 1 && sameShape(found.shape, a.shape)) {
        return { items, mask: found, arrays, used: a.shape.length };
      } else if (found.shape.length === 0) {
        const count = firstItem(found) ? 1 : 0;
        take(new ArrayIndex(owner([count], builtin.int64), 0));
      } else {
        maskCoordinates(found).forEach((coordinates, axis) => {
          take(new ArrayIndex(coordinates, 1, found.shape[axis]));
        });
      }
    }
  }
  return { items, mask: null, arrays, used: check(a, items, arrays) };
}

function asArray(item: unknown): NDArray {
  if (item instanceof NDArray) {
    if ("iub".includes(item.dtype.kind)) return item;
    throw new IndexError("arrays used as indices must be of integer (or boolean) type");
  }
  if (typeof item === "bigint" && item > 0n && item < 2n ** 64n) throw tooLarge();
  if (typeof item === "boolean") return fromValues(item, null, "C");
  if (!Array.isArray(item) && typedArrayType(item) === undefined) throw notAnIndex();
  const found = listArray(item as IndexList | TypedArray);
  if (found.shape.includes(0)) return owner(found.shape, builtin.int64);
  if ("iub".includes(found.dtype.kind)) return found;
  throw notAnIndex();
}

/** NumPy's `np.array(list)`; a list that would make an array of objects is no index. */
function listArray(list: IndexList | TypedArray): NDArray {
  try {
    return fromValues(list, null, "C");
  } catch (error) {
    throw error instanceof TypeError ? notAnIndex() : error;
  }
}

function integerOf(array: NDArray): number | bigint {
  const value = firstItem(array) as number | bigint;
  if (value >= 2n ** 63n) throw tooLarge();
  return value;
}

function tooLarge(): OverflowError {
  return new OverflowError("Python int too large to convert to C long");
}

/** Compares masks with the axes that they stand on. @returns the number of axes that are taken */
function check(
  a: NDArray,
  items: readonly (BasicIndex | ArrayIndex)[],
  arrays: readonly ArrayIndex[],
): number {
  const ndim = a.shape.length;
  let used = 0;
  let left = 0;
  for (const item of items) {
    if (item === null || item instanceof Slice) left++;
    if (item instanceof ArrayIndex) used += item.axes;
    else if (item !== null && !(item instanceof EllipsisType)) used++;
  }
  if (used > ndim) throw tooMany(ndim, used);
  const blockNdim = Math.max(0, ...arrays.map(({ array }) => array.shape.length));
  left += ndim - used + blockNdim;
  if (left > MAX_NDIM) throw tooManyAxes(left);
  const several = arrays.reduce((count, { axes }) => count + Math.max(axes, 1), 0);
  if (several >= MAX_NDIM && left === blockNdim) {
    throw new IndexError(
      `when no subspace is given, the number of index arrays cannot be above ${MAX_NDIM - 1}, but ${several} index arrays found`,
    );
  }
  let axis = 0;
  for (const item of items) {
    if (item instanceof EllipsisType) {
      axis += ndim - used;
    } else if (item instanceof ArrayIndex) {
      if (item.maskLength > 0 && item.maskLength !== a.shape[axis]) {
        throw new IndexError(
          `boolean index did not match indexed array along axis ${axis}; size of axis is ${a.shape[axis]} but size of corresponding boolean axis is ${item.maskLength}`,
        );
      }
      axis += item.axes;
    } else if (item !== null) {
      axis++;
    }
  }
  return used;
}
