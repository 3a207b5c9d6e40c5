// Where an array is not zero, and choosing between two arrays by a condition.

import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { ALIGNED, contiguity, NDArray, owner, WRITEABLE } from "../record/record.js";
import { countTrue, fillCoordinates } from "./mask.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The indices of the elements that are not zero, in C order: an integer array for each axis; NumPy's `a.nonzero()`.
     * @throws ValueError for an array without axes
     */
    nonzero(): NDArray[];
  }
}

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
    const mask = this.dtype === builtin.bool ? this : copyOf(this, builtin.bool, "K", found);
    const table = owner([countTrue(mask), ndim], builtin.int64, found, [this.id]);
    const columns = this.shape.map((_, k) => column(table, k));
    fillCoordinates(mask, columns);
    return columns;
  },
});

/** A column of a table; with the table's stride even if there are no rows. */
function column(table: NDArray, k: number): NDArray {
  const { block, dtype, sources } = table;
  const [rows, columns] = table.shape;
  const shape = [rows];
  const strides = [columns * dtype.itemsize];
  const offset = rows === 0 ? 0 : k * dtype.itemsize;
  const bits = WRITEABLE | ALIGNED | contiguity(shape, strides, dtype.itemsize);
  return new NDArray(block, offset, shape, strides, dtype, table, bits, found, sources);
}

/** NumPy's `np.nonzero(a)`: the indices of the elements that are not zero, an array for each axis. @throws ValueError */
export function nonzero(a: ArrayLike): NDArray[] {
  return toArray(a).nonzero();
}

/** NumPy's `np.flatnonzero(a)`: the places, in C order, of the elements that are not zero. */
export function flatnonzero(a: ArrayLike): NDArray {
  return toArray(a).ravel().nonzero()[0];
}
