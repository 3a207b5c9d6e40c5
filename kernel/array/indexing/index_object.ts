// Objects that are there only for their brackets, such as `np.mgrid` and `np.s_`: they make something of an index.

import type { Index } from "./index_types.js";
import { type Subscript, subscriptable } from "./subscript.js";

/** An object whose brackets give what its `get` makes of the index. In cells `np.mgrid[0:5]` says the same. */
export abstract class IndexObject<R> {
  /** The same as `get(index)`. */
  [index: number]: R;
  [subscript: Subscript]: R;

  /** What the brackets give. */
  abstract get(...index: Index[]): R;

  /** @throws TypeError always: there is nothing to write to. */
  /** Refused: there is nothing to assign to. */
  set(): never {
    throw new TypeError(`'${this.constructor.name}' object does not support item assignment`);
  }
}

subscriptable(IndexObject.prototype);
