// How many axes and bytes an array may have, and what is said of one that has more.

import type { DType } from "../dtype/dtype.js";
import { MemoryError, ValueError } from "../errors.js";
import { tuple } from "./shape_text.js";

/** As many axes as NumPy allows. */
export const MAX_NDIM = 64;

/** @throws ValueError `maximum supported dimension for an ndarray is currently 64, found 65` */
export function checkNdim(ndim: number): void {
  if (ndim <= MAX_NDIM) return;
  throw new ValueError(
    `maximum supported dimension for an ndarray is currently ${MAX_NDIM}, found ${ndim}`,
  );
}

/**
 * Are these the lengths of an array's axes? Views are asked too, and axes beside one of length 0, though they need no memory.
 * @throws ValueError for a negative length, or if the bytes could not be numbered
 */
export function checkLengths(shape: readonly number[], itemsize: number): void {
  let nbytes = itemsize;
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] < 0) throw new ValueError("negative dimensions are not allowed");
    if (shape[k] > 0) nbytes *= shape[k];
  }
  if (nbytes < 2 ** 63) return;
  throw new ValueError(
    "array is too big; `arr.size * arr.dtype.itemsize` is larger than the maximum possible size.",
  );
}

/** `Unable to allocate 7.28 TiB for an array with shape (1000000000000,) and data type float64` */
export function outOfMemory(shape: readonly number[], dtype: DType): MemoryError {
  const size = binarySize(shape.reduce((product, length) => product * length, dtype.itemsize));
  return new MemoryError(
    `Unable to allocate ${size} for an array with shape ${tuple(shape)} and data type ${dtype}`,
  );
}

/** Bytes in the largest binary unit that keeps the number above 1, as NumPy's MemoryError prints them. */
function binarySize(nbytes: number): string {
  const units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
  let unit = 0;
  let size = nbytes;
  while (Math.round(size) >= 1024 && unit < units.length - 1) {
    size /= 1024;
    unit++;
  }
  if (unit === 0) return `${size} bytes`;
  // Three digits at least, and a point in any case.
  const text = size < 999.5 ? size.toPrecision(3) : size.toFixed(0);
  return `${text}${text.includes(".") ? "" : "."} ${units[unit]}`;
}
