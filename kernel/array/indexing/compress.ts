// `compress` and `extract`: the parts of an array where a condition holds, as copies.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { takeAlong } from "./take.js";

/** Keyword arguments of `compress`. */
export interface CompressOptions {
  /** null: the elements in C order, as if there were one axis. */
  axis?: number | bigint | null;
  /** Gets the result, and is returned. */
  out?: NDArray | null;
}

type CompressArguments = Arguments<
  [axis: number | bigint | null, out: NDArray | null],
  CompressOptions
>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A copy of the parts along an axis where a list of conditions is true; NumPy's
     * `a.compress(condition, axis=None, out=None)`. What the list does not reach is left out.
     * @throws ValueError `condition must be a 1-d array`; IndexError, AxisError, TypeError
     */
    compress(condition: ArrayLike, ...rest: CompressArguments): NDArray<D>;
  }
}

const reason =
  "What fulfils a condition need not be evenly spaced, so no strides can describe it: the elements are copied.";
const compressed = origin("compress", "copy", reason);
const extracted = origin("extract", "copy", reason);

attach({
  compress(condition, ...rest) {
    const names = ["axis", "out"] as const;
    const { axis = null, out = null } = bind<CompressOptions>("compress", rest, names);
    const conditions = toArray(condition);
    if (conditions.shape.length !== 1) throw new ValueError("condition must be a 1-d array");
    const [places] = conditions.nonzero();
    return takeAlong(this, places, axis, out, "raise", compressed) as NDArray;
  },
});

/** NumPy's `np.compress(condition, a, axis=None, out=None)`; see `a.compress`. @throws ValueError, IndexError */
export function compress<T extends ArrayLike>(
  condition: ArrayLike,
  a: T,
  ...rest: CompressArguments
): NDArray<DTypeNameOfValue<T>>;
export function compress(condition: ArrayLike, a: ArrayLike, ...rest: CompressArguments): NDArray {
  return toArray(a).compress(condition, ...rest);
}

/**
 * A 1-D copy of the elements of `arr` where the condition is true, both in C order; NumPy's `np.extract(condition, arr)`.
 * @throws IndexError if a condition is true beyond the end of `arr`
 */
export function extract<T extends ArrayLike>(
  condition: ArrayLike,
  arr: T,
): NDArray<DTypeNameOfValue<T>>;
export function extract(condition: ArrayLike, arr: ArrayLike): NDArray {
  const [places] = toArray(condition).ravel().nonzero();
  return takeAlong(toArray(arr), places, null, null, "raise", extracted) as NDArray;
}
