// How two texts, or two strings of bytes, compare in memory: by code points, as if zeros followed the shorter one.

import type { DType } from "./dtype.js";

/** Negative if the first item comes before the second, 0 if they are equal. Both are text, or both bytes, of any length. */
type TextOrder = (x: DataView, xAddress: number, y: DataView, yAddress: number) => number;

/** The order of items of two data types, both text or both bytes. */
export function textOrder(first: DType, second: DType): TextOrder {
  const unit = first.kind === "U" ? 4 : 1;
  const [length, other] = [first.itemsize, second.itemsize];
  const most = Math.max(length, other);
  const [little, otherLittle] = [!first.swapped, !second.swapped];
  if (unit === 1) {
    return (x, xAddress, y, yAddress) => {
      for (let k = 0; k < most; k++) {
        const a = k < length ? x.getUint8(xAddress + k) : 0;
        const b = k < other ? y.getUint8(yAddress + k) : 0;
        if (a !== b) return a - b;
      }
      return 0;
    };
  }
  return (x, xAddress, y, yAddress) => {
    for (let k = 0; k < most; k += 4) {
      const a = k < length ? x.getUint32(xAddress + k, little) : 0;
      const b = k < other ? y.getUint32(yAddress + k, otherLittle) : 0;
      if (a !== b) return a - b;
    }
    return 0;
  };
}
