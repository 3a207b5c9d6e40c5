// How many elements are true.

import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { bind } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import type { NDArray } from "../record/record.js";
import { INT32, UINT8 } from "../record/store.js";
import { arrayOf } from "../ufunc/ufunc_arguments.js";
import { type Axis, sum } from "./reduction.js";

export interface CountOptions {
  /** The axes to count along; the whole array if null. */
  axis?: Axis | null;
  /** Counted axes stay, with length 1. */
  keepdims?: boolean;
}

const truths = origin("astype", "copy", "Converted for the time of a computation.");

/**
 * NumPy's `np.count_nonzero(a, axis=None, *, keepdims=False)`: how many elements are not zero. NaN is not.
 * @throws AxisError
 */
export function count_nonzero(a: ArrayLike): number;
export function count_nonzero(a: ArrayLike, axis: null, options?: { keepdims?: false }): number;
export function count_nonzero(a: ArrayLike, axis: Axis, options?: CountOptions): NDArray<"int64">;
export function count_nonzero(a: ArrayLike, options: CountOptions): NDArray<"int64"> | number;
export function count_nonzero(a: ArrayLike, ...rest: unknown[]): unknown {
  const { axis = null, keepdims = false } = bind<CountOptions>(
    "count_nonzero",
    rest,
    ["axis"],
    ["keepdims"],
  );
  const array = arrayOf(a);
  const mask = array.dtype === builtin.bool ? array : copyOf(array, builtin.bool, "K", truths);
  if (axis === null && keepdims !== true) return countTrue(mask);
  return sum(mask, { axis, keepdims, dtype: builtin.int64 });
}

/** How many items of an array of booleans are true. */
function countTrue({ block, shape, strides, offset }: NDArray): number {
  const bytes = block.store.reader(UINT8) as Uint8Array;
  const words = block.store.reader(INT32) as Int32Array;
  let found = 0;
  iterate(shape, [strides], [block.start + offset], (count, [start], [step]) => {
    let n = 0;
    if (step === 1) {
      // Four at a time, of which any bit may be set.
      for (; n < count && (start + n) % 4 !== 0; n++) if (bytes[start + n] !== 0) found++;
      const first = (start + n) / 4;
      const end = first + Math.floor((count - n) / 4);
      found += countInWords(words, first, end);
      n += 4 * (end - first);
    }
    for (; n < count; n++) if (bytes[start + n * step] !== 0) found++;
  });
  return found;
}

/** How many bytes of these words are not 0. */
function countInWords(words: Int32Array, first: number, end: number): number {
  let found = 0;
  for (let k = first; k < end; k++) {
    const word = words[k];
    // The highest bit of each byte tells, and then the lowest. A product adds the four.
    const bits = (((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) >>> 7;
    found += Math.imul(bits & 0x01010101, 0x01010101) >>> 24;
  }
  return found;
}
