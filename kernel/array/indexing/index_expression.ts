// `np.s_` and `np.index_exp`: what stands between brackets, as a value.

import { IndexObject } from "./index_object.js";
import type { Index } from "./index_types.js";
import { type Tuple, tupleOf } from "./tuple.js";

class IndexExpression extends IndexObject<Index> {
  constructor(
    /** Is a single index a tuple, too? */
    readonly maketuple: boolean,
  ) {
    super();
  }

  /** The index itself, or a tuple of several. */
  override get(...index: Index[]): Index | Tuple<Index> {
    return index.length === 1 && !this.maketuple ? index[0] : tupleOf(index);
  }
}

/**
 * An index as a value, to be used more than once; NumPy's `np.s_`: in cells `np.s_[1:3, ::2]`, elsewhere
 * `np.s_["1:3, ::2"]`. `a.get(np.s_["1:3, ::2"])` is `a["1:3, ::2"]`.
 */
export const s_: IndexExpression = new IndexExpression(false);

/** The same, but always a tuple; NumPy's `np.index_exp`. */
export const index_exp: IndexExpression = new IndexExpression(true);
