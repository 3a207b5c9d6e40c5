// Converts items of one data type into another, one 1-D loop at a time, for any byte order and any address.
// Every conversion goes through float64, in chunks that stay in the processor's cache. What float64 cannot hold
// (64-bit integers) is cut or rounded beforehand, so that the result is the one of a direct conversion.

import type { Block } from "./block.js";
import { copyLoop } from "./copy_loop.js";
import { builtin, type DType, type DTypeName } from "./dtype.js";
import { fromHalf, toHalf } from "./float16.js";

const WORD = 2 ** 32;
const CHUNK = 512;
const chunk = new Float64Array(CHUNK);
const other = new Float64Array(CHUNK);

/** Reads `count` items into `into`. */
type Load = (
  count: number,
  into: Float64Array,
  view: DataView,
  address: number,
  stride: number,
  little: boolean,
) => void;

/** Writes `count` items from `from`, each of which the data type can hold, or wraps. */
type Store = Load;

const load: Record<Exclude<DTypeName, "complex64" | "complex128">, Load> = {
  bool(count, into, view, address, stride) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getUint8(at) === 0 ? 0 : 1;
    }
  },
  int8(count, into, view, address, stride) {
    for (let k = 0, at = address; k < count; k++, at += stride) into[k] = view.getInt8(at);
  },
  uint8(count, into, view, address, stride) {
    for (let k = 0, at = address; k < count; k++, at += stride) into[k] = view.getUint8(at);
  },
  int16(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) into[k] = view.getInt16(at, little);
  },
  uint16(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getUint16(at, little);
    }
  },
  int32(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) into[k] = view.getInt32(at, little);
  },
  uint32(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getUint32(at, little);
    }
  },
  int64(count, into, view, address, stride, little) {
    const [low, high] = halves(little);
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getInt32(at + high, little) * WORD + view.getUint32(at + low, little);
    }
  },
  uint64(count, into, view, address, stride, little) {
    const [low, high] = halves(little);
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getUint32(at + high, little) * WORD + view.getUint32(at + low, little);
    }
  },
  float16(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = fromHalf(view.getUint16(at, little));
    }
  },
  float32(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getFloat32(at, little);
    }
  },
  float64(count, into, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      into[k] = view.getFloat64(at, little);
    }
  },
};

function storeByte(...[count, from, view, address, stride]: Parameters<Store>): void {
  for (let k = 0, at = address; k < count; k++, at += stride) view.setInt8(at, from[k]);
}

function storeShort(...[count, from, view, address, stride, little]: Parameters<Store>): void {
  for (let k = 0, at = address; k < count; k++, at += stride) view.setInt16(at, from[k], little);
}

function storeWord(...[count, from, view, address, stride, little]: Parameters<Store>): void {
  for (let k = 0, at = address; k < count; k++, at += stride) view.setInt32(at, from[k], little);
}

function storeTwoWords(...[count, from, view, address, stride, little]: Parameters<Store>): void {
  const [low, high] = halves(little);
  for (let k = 0, at = address; k < count; k++, at += stride) {
    view.setInt32(at + low, from[k], little);
    view.setInt32(at + high, Math.floor(from[k] / WORD), little);
  }
}

/** Byte offsets of the low and the high word of a 64-bit item. */
function halves(little: boolean): [low: number, high: number] {
  return little ? [0, 4] : [4, 0];
}

/**
 * A 64-bit integer on its way to a smaller float: below the 53 bits that float64 holds, only whether anything is left
 * matters to the next rounding, and one bit tells it.
 */
function loadSticky(signed: boolean): Load {
  return (count, into, view, address, stride, little) => {
    const [low, high] = halves(little);
    for (let k = 0, at = address; k < count; k++, at += stride) {
      const top = signed ? view.getInt32(at + high, little) : view.getUint32(at + high, little);
      let rest = view.getUint32(at + low, little);
      if (top >= 0x200000 || top < -0x200000) {
        const lost = rest & 0x7ff;
        rest -= lost;
        if (lost !== 0) rest = (rest | 0x800) >>> 0;
      }
      into[k] = top * WORD + rest;
    }
  };
}

const loadStickyInt64 = loadSticky(true);
const loadStickyUint64 = loadSticky(false);

const store: Record<Exclude<DTypeName, "complex64" | "complex128">, Store> = {
  bool(count, from, view, address, stride) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      view.setUint8(at, from[k] === 0 ? 0 : 1);
    }
  },
  int8: storeByte,
  uint8: storeByte,
  int16: storeShort,
  uint16: storeShort,
  int32: storeWord,
  uint32: storeWord,
  int64: storeTwoWords,
  uint64: storeTwoWords,
  float16(count, from, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      view.setUint16(at, toHalf(from[k]), little);
    }
  },
  float32(count, from, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      view.setFloat32(at, from[k], little);
    }
  },
  float64(count, from, view, address, stride, little) {
    for (let k = 0, at = address; k < count; k++, at += stride) {
      view.setFloat64(at, from[k], little);
    }
  },
};

type RealName = keyof typeof load;

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
  if (isSameBits(fromType, toType)) {
    const size = toType.itemsize;
    if (fromType.swapped === toType.swapped) {
      copyLoop(count, size, to, toAddress, toStride, from, fromAddress, fromStride);
      return;
    }
    // Byte k of an item is byte `last - k` of the other, within each part of a complex number.
    const last = componentOf(toType).itemsize - 1;
    for (let k = 0; k < size; k++) {
      const mirrored = k <= last ? last - k : 3 * last + 2 - k;
      copyLoop(count, 1, to, toAddress + k, toStride, from, fromAddress + mirrored, fromStride);
    }
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
