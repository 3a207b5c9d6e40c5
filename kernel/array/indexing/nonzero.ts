// Where an array is not zero, and choosing between two arrays by a condition.

import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { readItem, truth } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { attach } from "../record/attach.js";
import { iterate } from "../record/iterate.js";
import { contiguity } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { ALIGNED, NDArray, owner, WRITEABLE } from "../record/record.js";
import { Ellipsis, slice } from "./index_types.js";
import { countTrue, fillCoordinates } from "./mask.js";
import { type Tuple, tupleOf } from "./tuple.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The indices of the elements that are not zero, in C order: an integer array for each axis; NumPy's `a.nonzero()`.
     * @throws ValueError for an array without axes
     */
    nonzero(): Tuple<NDArray<"int64">>;
  }
}

const int64 = builtin.int64 as DType<"int64">;

const found = origin(
  "nonzero",
  "new",
  "The indices of all axes were written side by side into one new table: this is a column of it, so its stride leaps over the others.",
);

attach({
  nonzero() {
    const ndim = this.shape.length;
    if (ndim === 0) {
      const hint =
        this.dtype.kind === "b"
          ? " If the context of this error is of the form `arr[nonzero(cond)]`, just use `arr[cond]`."
          : "";
      throw new ValueError(
        `Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.${hint}`,
      );
    }
    const isRecords = this.dtype.members !== null;
    const mask =
      this.dtype === builtin.bool
        ? this
        : isRecords
          ? truthsOf(this)
          : copyOf(this, builtin.bool, "K", found);
    const table = owner([countTrue(mask), ndim], builtin.int64, found, [this.id]);
    const shape = [table.shape[0]];
    const columns = this.shape.map((_, k) => {
      const offset = shape[0] === 0 ? 0 : 8 * k;
      return tableColumn(table, shape, [8 * ndim], offset, found);
    });
    fillCoordinates(mask, columns);
    return tupleOf(columns);
  },
});

/** Which records have anything but zeros in their fields. */
export function truthsOf(a: NDArray): NDArray {
  const mask = owner(a.shape, builtin.bool, found);
  const { block, dtype } = a;
  const offsets = [mask.offset, a.offset];
  iterate(a.shape, [mask.strides, a.strides], offsets, (count, at, step) => {
    for (let k = 0; k < count; k++) {
      const item = readItem(block.view, at[1] + k * step[1], dtype);
      mask.block.bytes[at[0] + k * step[0]] = truth(item) ? 1 : 0;
    }
  });
  return mask;
}

/**
 * One of the columns that lie side by side in a table, whose last axis they are: a view with a hidden base.
 * Its strides are the table's even if there are no rows.
 */
export function tableColumn(
  table: NDArray,
  shape: readonly number[],
  strides: readonly number[],
  offset: number,
  why: Origin,
): NDArray<"int64"> {
  const { block, sources } = table;
  const bits = WRITEABLE | ALIGNED | contiguity(shape, strides, 8);
  return new NDArray(block, offset, shape, strides, int64, table, bits, why, sources);
}

/** NumPy's `np.nonzero(a)`: the indices of the elements that are not zero, an array for each axis. @throws ValueError */
export function nonzero(a: ArrayLike): Tuple<NDArray<"int64">> {
  return toArray(a).nonzero();
}

/** NumPy's `np.flatnonzero(a)`: the places, in C order, of the elements that are not zero. */
export function flatnonzero(a: ArrayLike): NDArray<"int64"> {
  return toArray(a).ravel().nonzero()[0];
}

/**
 * The indices of the elements that are not zero, a row for each; NumPy's `np.argwhere(a)`. A transposed view of a new
 * table with a row for each axis.
 */
export function argwhere(a: ArrayLike): NDArray<"int64"> {
  const given = toArray(a);
  if (given.shape.length === 0)
    return argwhere(given.ravel()).get(Ellipsis, slice(null, 0)) as NDArray<"int64">;
  return fromValues(given.nonzero(), builtin.int64, "C").T as NDArray<"int64">;
}
