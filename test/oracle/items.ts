// The elements of an array one by one, by its record alone.

import { readItem } from "../../kernel/array/dtype/items.js";
import { Complex, Float, type NDArray, type Scalar } from "../../kernel/array/index.js";

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
