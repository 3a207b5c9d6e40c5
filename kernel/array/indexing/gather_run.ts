// The most used index array, a run of int64 on the only axis, without positions in between: `a[idx]`.

import type { Origin } from "../record/origin.js";
import { C_CONTIGUOUS, type NDArray, owner, sourceOf } from "../record/record.js";
import { specialise } from "../record/specialise.js";
import { INT32, INT64 } from "../record/store.js";
import { isReadable } from "../ufunc/operand.js";
import type { MixedIndex } from "./array_index.js";
import { isIndexArray } from "./index_block.js";
import { ArrayIndex } from "./index_types.js";

/** Places below this are small integers, as are the sums of two. */
const MANY = 2 ** 30;

/**
 * `a[idx]` for items of four or eight bytes; null if index or array are of another kind, or an index is out of bounds,
 * of which the general way tells.
 */
export function gatherRun(a: NDArray, { items }: MixedIndex, why: Origin): NDArray | null {
  const [item] = items;
  if (items.length !== 1 || a.shape.length !== 1 || !(item instanceof ArrayIndex)) return null;
  const { array, axes, maskLength } = item;
  const { itemsize, alignment } = a.dtype;
  if (axes !== 1 || array.shape.length !== 1 || maskLength >= 0 || !isIndexArray(array))
    return null;
  if (!(array.flagBits & C_CONTIGUOUS) || !isReadable(array)) return null;
  // Items are moved as whole words, whatever they mean, where they lie as words do.
  if ((itemsize !== 8 && itemsize !== 4) || alignment !== itemsize) return null;
  const first = (a.block.start + a.offset) / itemsize;
  const step = a.strides[0] / itemsize;
  const start = (array.block.start + array.offset) / 4;
  const isSmall = a.block.store.buffer.byteLength < MANY && start < MANY;
  if (!Number.isInteger(first) || !Number.isInteger(step) || !isSmall) return null;
  const count = array.shape[0];
  const result = owner([count], a.dtype, why, [sourceOf(a)], [itemsize], false);
  const indices = array.block.store.reader(INT32) as Int32Array;
  const into = result.block.start / itemsize;
  const [from, to] = [a.block.store, result.block.store];
  gather64 ??= specialise(gather<BigInt64Array>);
  gather32 ??= specialise(gather<Int32Array>);
  const isWhole =
    itemsize === 8
      ? gather64(
          from.reader(INT64) as BigInt64Array,
          first,
          step,
          a.shape[0],
          indices,
          start,
          count,
          to.reader(INT64) as BigInt64Array,
          into,
        )
      : gather32(
          from.reader(INT32) as Int32Array,
          first,
          step,
          a.shape[0],
          indices,
          start,
          count,
          to.reader(INT32) as Int32Array,
          into,
        );
  return isWhole ? result : null;
}

type Gather<Words> = (
  from: Words,
  first: number,
  step: number,
  length: number,
  indices: Int32Array,
  start: number,
  count: number,
  to: Words,
  into: number,
) => boolean;

/** Makes the loop for one kind of array. It gives false if an index is out of bounds. */
function gather<Words extends Int32Array | BigInt64Array>(): Gather<Words> {
  return (from, first, step, length, indices, start, count, to, into) => {
    for (let n = 0, at = start; n < count; n++, at += 2) {
      const given = indices[at];
      const sign = given >> 31;
      const index = given + (sign & length);
      // The high word of an index must be nothing but the sign of the low one.
      if (indices[at + 1] !== sign || index < 0 || index >= length) return false;
      to[into + n] = from[first + Math.imul(index, step)];
    }
    return true;
  };
}

let gather64: Gather<BigInt64Array> | undefined;
let gather32: Gather<Int32Array> | undefined;
