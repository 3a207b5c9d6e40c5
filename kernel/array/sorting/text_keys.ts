// The sort keys of text, bytes, void and structures: see keys.ts.

import { copyElements } from "../assign/assign.js";
import type { DType } from "../dtype/dtype.js";
import { owned } from "../record/origin.js";
import { type NDArray, owner, sizeOf, view } from "../record/record.js";
import { type Keys, keysOf } from "./keys.js";

/** The keys of a C-contiguous array of text, bytes, void or structures. Structures compare field by field. */
export function flexibleKeys(a: NDArray): Keys {
  const { members, kind, itemsize } = a.dtype;
  if (members !== null) {
    const keys = members.map(({ dtype, offset }) => partKeys(a, dtype, offset));
    return keys.reverse().flat();
  }
  return kind === "U" ? wordsOf(a, itemsize / 4, 4) : wordsOf(a, Math.ceil(itemsize / 4), 1);
}

/** The keys of the same part of all items, of each element of a subarray one after the other. */
function partKeys(a: NDArray, type: DType, offset: number): Keys {
  const { base } = type;
  const keys: Keys[] = [];
  for (let at = 0; at < type.itemsize; at += base.itemsize) {
    const part = view(a, a.offset + offset + at, a.shape, a.strides, base, owned);
    const copy = owner(a.shape, base.native);
    copyElements(copy, part);
    keys.push(keysOf(copy));
  }
  return keys.reverse().flat();
}

/** Each word of an item: a code point, or four bytes of which the first counts most. The first word comes last. */
function wordsOf(a: NDArray, words: number, unit: 1 | 4): Keys {
  const { view: memory, bytes } = a.block;
  const { itemsize } = a.dtype;
  const count = sizeOf(a.shape);
  return Array.from({ length: words }, (_, word) => {
    const key = new Uint32Array(count);
    const first = 4 * (words - 1 - word);
    for (let k = 0, at = a.offset + first; k < count; k++, at += itemsize) {
      if (unit === 4) key[k] = memory.getUint32(at, true);
      else
        for (let n = 0; n < 4; n++)
          key[k] = key[k] * 256 + (first + n < itemsize ? bytes[at + n] : 0);
    }
    return key;
  });
}
