// `multiply.reduce` of integers into text: the text so many times, and that as many times as the next integer says.

import { Bytes } from "../dtype/bytes.js";
import type { DType } from "../dtype/dtype.js";
import { readItem, writeItem } from "../dtype/items.js";
import { iterate } from "../record/iterate.js";
import type { NDArray } from "../record/record.js";
import { repeated } from "../ufunc/repeat_text.js";
import type { Row } from "../ufunc/ufunc.js";

/** The row of a reduction that repeats text: `repeatAll` is its loop. */
export function repeatingRow(type: DType): Row {
  return { inputs: [type, type], result: type, unsigned: false, loop: () => undefined };
}

/**
 * Repeats each text of the target as often as the elements of `a` say that belong to it, one after the other.
 * @param target has the axes of `a`, with stride 0 where they are reduced
 */
export function repeatAll(target: NDArray, a: NDArray, mask: NDArray | null): void {
  const strides = [target.strides, a.strides];
  const offsets = [target.offset, a.offset];
  if (mask !== null) {
    strides.push(mask.strides);
    offsets.push(mask.offset);
  }
  const { view } = target.block;
  const { dtype } = target;
  const once = (at: number, from: number) => {
    const item = readItem(view, at, dtype);
    const count = Number(readItem(a.block.view, from, a.dtype));
    const text = item instanceof Bytes ? item.latin : String(item);
    const value = repeated(text, count, dtype.itemsize);
    writeItem(view, at, dtype, item instanceof Bytes ? Bytes.ofLatin(value) : value);
  };
  iterate(
    a.shape,
    strides,
    offsets,
    (count, at, step) => {
      for (let k = 0; k < count; k++) {
        const isTaken = mask === null || mask.block.bytes[at[2] + k * step[2]] !== 0;
        if (isTaken) once(at[0] + k * step[0], at[1] + k * step[1]);
      }
    },
    "C",
  );
}
