// Sorting by several keys.

import { axisOf, integer } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import { Ellipsis } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, sourceOf } from "../record/record.js";
import { keysOf } from "./keys.js";
import { orderer } from "./permutation.js";
import { rowsAlong } from "./rows.js";
import { axisBack, placesOf } from "./sort.js";

const indices = origin(
  "lexsort",
  "new",
  "lexsort gives the indices that would sort by all keys, and they need memory of their own.",
);

/**
 * NumPy's `np.lexsort(keys, axis=-1)`: the int64 indices that sort by the last key, then by the one before it, and so on.
 * `keys` is a list of arrays of one shape, or an array whose first axis counts the keys.
 * @throws TypeError without keys; ValueError for keys of different shapes; AxisError
 */
export function lexsort(
  keys: NDArray | readonly ArrayLike[],
  ...rest: Arguments<[axis: number], { axis?: number }>
): NDArray<"int64"> | number {
  const { axis = -1 } = bind<{ axis?: number }>("lexsort", rest, ["axis"]);
  const list = listOf(keys);
  if (list.length === 0) throw new TypeError("need sequence of keys with len > 0 in lexsort");
  const [{ shape }] = list;
  if (list.some((key) => String(key.shape) !== String(shape))) {
    throw new ValueError("all keys need to be the same shape");
  }
  const given = integer(axis);
  if (shape.length === 0 && (given === 0 || given === -1)) return 0;
  const along = axisOf(given, shape.length);
  const rows = list.map((key) => turned(rowsAlong(key, along), key));
  const words = rows.flatMap((key) => keysOf(key));
  const places = placesOf(rows[0], orderer(words, shape[along]), indices);
  return axisBack(places, along, indices, list.map(sourceOf)) as NDArray<"int64">;
}

/**
 * Of items in the other byte order NumPy turns around all bytes at once here: the parts of a complex number and the
 * characters of text change places, and sort in that order.
 * @param rows the native copy of a key in the other byte order, which is changed.
 */
function turned(rows: NDArray, { dtype }: NDArray): NDArray {
  const { kind, itemsize } = dtype;
  if (!dtype.swapped || (kind !== "c" && kind !== "U")) return rows;
  const unit = kind === "c" ? itemsize / 2 : 4;
  const end = rows.offset + rows.size * itemsize;
  for (let start = rows.offset; start < end; start += itemsize) {
    const item = rows.block.bytes.subarray(start, start + itemsize);
    const units = Array.from({ length: itemsize / unit }, (_, k) =>
      item.slice(k * unit, (k + 1) * unit),
    );
    for (const [k, one] of units.reverse().entries()) item.set(one, k * unit);
  }
  return rows;
}

function listOf(keys: NDArray | readonly ArrayLike[]): NDArray[] {
  if (Array.isArray(keys)) return keys.map(toArray);
  if (!(keys instanceof NDArray) || keys.shape.length === 0) return [];
  return Array.from({ length: keys.shape[0] }, (_, k) => keys.get(k, Ellipsis) as NDArray);
}
