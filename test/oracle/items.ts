// The elements of an array one by one, by its record alone.

import { readItem } from "../../kernel/array/dtype/items.js";
import { Complex, type DType, Float, type NDArray, type Scalar } from "../../kernel/array/index.js";

/** Byte addresses of the elements, in C order. */
export function addresses(a: NDArray): number[] {
  if (a.shape.includes(0)) return [];
  let found = [a.offset];
  for (const [axis, length] of a.shape.entries()) {
    const steps = Array.from({ length }, (_, k) => k * a.strides[axis]);
    found = found.flatMap((start) => steps.map((step) => start + step));
  }
  return found;
}

/** The elements, in C order. */
export function itemsOf(a: NDArray): Scalar[] {
  return addresses(a).map((address) => readItem(a.block.view, address, a.dtype));
}

/** Is an element, or a part of one, the zero with a sign? */
export function hasNegativeZero(a: NDArray): boolean {
  return "fc".includes(a.dtype.kind) && itemsOf(a).some(isNegativeZero);
}

function isNegativeZero(item: Scalar): boolean {
  if (item instanceof Complex) return isNegativeZero(item.real) || isNegativeZero(item.imag);
  return Object.is(item instanceof Float ? item.value : item, -0);
}

/** A part of an item that is a number, a text or plain bytes, and where in the item it lies. */
export interface Leaf {
  readonly dtype: DType;
  readonly offset: number;
}

/** What an item consists of: fields, and elements of fields with axes; the item itself if it has neither. */
export function leavesOf(dtype: DType, offset = 0): Leaf[] {
  const { members, subdtype, base, itemsize } = dtype;
  if (members !== null) {
    return members.flatMap((field) => leavesOf(field.dtype, offset + field.offset));
  }
  if (subdtype === null) return [{ dtype, offset }];
  const count = itemsize / Math.max(base.itemsize, 1);
  return Array.from({ length: count }, (_, k) => leavesOf(base, offset + k * base.itemsize)).flat();
}
