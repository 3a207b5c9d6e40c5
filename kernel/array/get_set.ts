// `a.get(...index)` is Python's `a[...]`, `a.set(...index, value)` is `a[...] = value`.

import { attach } from "./attach.js";
import { basicView, itemAddress } from "./basic_index.js";
import { EllipsisType, type Index, Slice } from "./index_types.js";
import { readItem } from "./items.js";
import type { Scalar } from "./scalar.js";

declare module "./record.js" {
  interface NDArray {
    /**
     * NumPy's `a[index]`. An index is an integer, `np.slice(...)`, `np.Ellipsis`, null or `np.newaxis`, a boolean,
     * a list or an array of integers or booleans.
     * With an integer for every axis: the item, a scalar. Without lists and arrays: a view. Else: a copy.
     * @throws IndexError
     */
    get(...index: Index[]): NDArray | Scalar;
  }
}

attach({
  get(...index) {
    const kind = kindOf(index);
    if (kind === INTEGERS && index.length === this.shape.length) {
      const address = itemAddress(this, index as number[]);
      return readItem(this.block.view, address, this.dtype);
    }
    return basicView(this, index as number[]);
  },
});

const INTEGERS = 0;
const BASIC = 1;
const ADVANCED = 2;

/** Only integers; only what makes a view; or anything else, good or bad. */
function kindOf(index: readonly Index[]): number {
  let kind = INTEGERS;
  for (let n = 0; n < index.length; n++) {
    const item = index[n];
    if (typeof item === "number" ? Number.isInteger(item) : typeof item === "bigint") continue;
    if (item !== null && !(item instanceof Slice) && !(item instanceof EllipsisType)) {
      return ADVANCED;
    }
    kind = BASIC;
  }
  return kind;
}
