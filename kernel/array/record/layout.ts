// What follows from a shape and strides: contiguity, alignment; and the strides of a dense array.

import type { DType } from "../dtype/dtype.js";
import { C_CONTIGUOUS, F_CONTIGUOUS } from "./record.js";

/** Are the axes as many, and as long? */
export function sameShape(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/** C and F contiguity of rule F1 as flag bits: axes of length 1 do not count, no elements means both. */
export function contiguity(
  shape: readonly number[],
  strides: readonly number[],
  itemsize: number,
): number {
  const ndim = shape.length;
  let bits = C_CONTIGUOUS | F_CONTIGUOUS;
  let expected = itemsize;
  for (let k = ndim - 1; k >= 0; k--) {
    const length = shape[k];
    if (length === 0) return C_CONTIGUOUS | F_CONTIGUOUS;
    if (length !== 1) {
      if (strides[k] !== expected) bits &= ~C_CONTIGUOUS;
      expected *= length;
    }
  }
  expected = itemsize;
  for (let k = 0; k < ndim; k++) {
    const length = shape[k];
    if (length === 0) return C_CONTIGUOUS | F_CONTIGUOUS;
    if (length !== 1) {
      if (strides[k] !== expected) bits &= ~F_CONTIGUOUS;
      expected *= length;
    }
  }
  return bits;
}

/** Rule F9: are all addresses multiples of the data type's alignment? An array without elements is aligned. */
export function isAligned(
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  dtype: DType,
): boolean {
  const align = dtype.alignment;
  if (align === 1) return true;
  let misaligned = offset % align;
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] === 0) return true;
    if (shape[k] > 1) misaligned |= strides[k] % align;
  }
  return misaligned === 0;
}

/** Strides of a dense array in C or F order (rule S1): an axis of length 0 counts as 1. */
export function denseStrides(
  shape: readonly number[],
  itemsize: number,
  order: "C" | "F" = "C",
): number[] {
  const ndim = shape.length;
  const strides = new Array<number>(ndim);
  let stride = itemsize;
  for (let n = 0; n < ndim; n++) {
    const k = order === "C" ? ndim - 1 - n : n;
    strides[k] = stride;
    stride *= shape[k] || 1;
  }
  return strides;
}
