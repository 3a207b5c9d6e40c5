// Converts items of one data type into another, one 1-D loop at a time, for any byte order and any address.
// What is not dense goes through float64, in chunks that stay in the processor's cache. What float64 cannot hold
// (64-bit integers) is cut or rounded beforehand, so that the result is the one of a direct conversion.

import { builtin, type DType, isNumeric } from "../dtype/dtype.js";
import type { Block } from "../record/block.js";
import { castDense } from "./cast_dense.js";
import { castFlexible } from "./cast_flexible.js";
import { copyLoop } from "./copy_loop.js";
import {
  type Load,
  load,
  loadStickyInt64,
  loadStickyUint64,
  type RealName,
  store,
} from "./item_runs.js";

const CHUNK = 512;
const chunk = new Float64Array(CHUNK);
const other = new Float64Array(CHUNK);

/** The loader for a conversion to `to`. */
function loaderFor(from: RealName, to: DType): { load: Load; low: boolean } {
  const wide = from === "int64" || from === "uint64";
  if (!wide) return { load: load[from], low: false };
  if (to.kind === "i" || to.kind === "u") return { load: load.int32, low: true };
  const narrow = to.kind === "f" || to.kind === "c" ? componentOf(to) !== builtin.float64 : false;
  if (!narrow) return { load: load[from], low: false };
  return { load: from === "int64" ? loadStickyInt64 : loadStickyUint64, low: false };
}

/** Have both the same bytes, but for their order? Integers of either sign wrap. */
function isSameBits(from: DType, to: DType): boolean {
  const integers = (from.kind === "i" || from.kind === "u") && (to.kind === "i" || to.kind === "u");
  return from.name === to.name || (integers && from.itemsize === to.itemsize);
}

/** float32 for complex64, float64 for complex128, else the data type itself; in the machine's byte order. */
export function componentOf(dtype: DType): DType {
  if (dtype.kind !== "c") return dtype.native;
  return dtype.itemsize === 8 ? builtin.float32 : builtin.float64;
}

/** What a processor makes of floats that an integer type cannot hold: the same bytes as NumPy's C code. */
function limit(count: number, values: Float64Array, to: DType): void {
  const bits = to.itemsize * 8;
  if (bits === 64) {
    const most = to.kind === "u" ? 2 ** 64 : 2 ** 63;
    for (let k = 0; k < count; k++) {
      const value = Math.trunc(values[k]);
      if (value >= -(2 ** 63) && value < most) values[k] = value;
      else values[k] = to.kind === "u" && value >= most ? 0 : -(2 ** 63);
    }
  } else if (bits === 32 && to.kind === "u") {
    for (let k = 0; k < count; k++) {
      const value = Math.trunc(values[k]);
      values[k] = value >= -(2 ** 63) && value < 2 ** 63 ? value : 0;
    }
  } else {
    for (let k = 0; k < count; k++) {
      const value = Math.trunc(values[k]);
      values[k] = value >= -(2 ** 31) && value < 2 ** 31 ? value : -(2 ** 31);
    }
  }
}

/** Copies `count` parts of items with their bytes in reverse order. */
function swapLoop(
  count: number,
  nbytes: number,
  to: DataView,
  toAddress: number,
  toStride: number,
  from: DataView,
  fromAddress: number,
  fromStride: number,
): void {
  let [t, f] = [toAddress, fromAddress];
  for (let k = 0; k < count; k++, t += toStride, f += fromStride) {
    if (nbytes === 2) to.setInt16(t, from.getInt16(f, true));
    else if (nbytes === 4) to.setInt32(t, from.getInt32(f, true));
    else {
      const high = from.getInt32(f + 4, true);
      to.setInt32(t + 4, from.getInt32(f, true));
      to.setInt32(t, high);
    }
  }
}

/**
 * Converts `count` items. Addresses and strides are in bytes. The runs must not overlap.
 * Integers wrap, fractions and imaginary parts are cut off, as NumPy's `unsafe` casts do.
 */
export function castLoop(
  count: number,
  toType: DType,
  to: Block,
  toAddress: number,
  toStride: number,
  fromType: DType,
  from: Block,
  fromAddress: number,
  fromStride: number,
): void {
  if (!isNumeric(fromType) || !isNumeric(toType)) {
    castFlexible(
      count,
      { type: toType, block: to, address: toAddress, stride: toStride },
      { type: fromType, block: from, address: fromAddress, stride: fromStride },
    );
    return;
  }
  if (isSameBits(fromType, toType)) {
    const size = toType.itemsize;
    if (fromType.swapped === toType.swapped) {
      copyLoop(count, size, to, toAddress, toStride, from, fromAddress, fromStride);
      return;
    }
    const unit = componentOf(toType).itemsize;
    for (let at = 0; at < size; at += unit) {
      const [put, taken] = [toAddress + at, fromAddress + at];
      swapLoop(count, unit, to.view, put, toStride, from.view, taken, fromStride);
    }
    return;
  }
  if (castDense(count, toType, to, toAddress, toStride, fromType, from, fromAddress, fromStride)) {
    return;
  }
  const source = componentOf(fromType);
  const target = componentOf(toType);
  const { load: loader, low } = loaderFor(source.name as RealName, toType);
  const storer = store[target.name as RealName];
  const fromLittle = !fromType.swapped;
  const toLittle = !toType.swapped;
  // The low word of a big-endian item is its second one.
  const shift = low && !fromLittle ? 4 : 0;
  const limited = source.kind === "f" && (target.kind === "i" || target.kind === "u");
  // NumPy converts integers to half precision by way of single precision.
  const viaSingle = target.name === "float16" && source.kind !== "f";
  for (let done = 0; done < count; done += CHUNK) {
    const n = Math.min(CHUNK, count - done);
    const at = fromAddress + done * fromStride;
    const into = toAddress + done * toStride;
    loader(n, chunk, from.view, at + shift, fromStride, fromLittle);
    if (limited) limit(n, chunk, toType);
    if (viaSingle) for (let k = 0; k < n; k++) chunk[k] = Math.fround(chunk[k]);
    if (fromType.kind === "c" && toType.kind !== "f") {
      loader(n, other, from.view, at + source.itemsize, fromStride, fromLittle);
      if (toType.kind === "b") for (let k = 0; k < n; k++) if (other[k] !== 0) chunk[k] = 1;
    } else if (toType.kind === "c") {
      other.fill(0, 0, n);
    }
    storer(n, chunk, to.view, into, toStride, toLittle);
    if (toType.kind === "c") {
      storer(n, other, to.view, into + target.itemsize, toStride, toLittle);
    }
  }
}
