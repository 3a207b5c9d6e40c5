// The elements of an array one by one, by its record alone.

import { readItem } from "../../kernel/array/dtype/items.js";
import type { NDArray, Scalar } from "../../kernel/array/index.js";

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
