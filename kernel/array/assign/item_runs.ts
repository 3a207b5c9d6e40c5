// Runs of items of any real data type, byte order and address, as float64 numbers in a buffer.

import type { NumberName } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";

const WORD = 2 ** 32;

/** The data types whose items are one number. */
export type RealName = Exclude<NumberName, "complex64" | "complex128">;

/** Reads `count` items into `into`. */
export type Load = (
  count: number,
  into: Float64Array,
  view: DataView,
  address: number,
  stride: number,
  little: boolean,
) => void;

/** Writes `count` items from `from`, each of which the data type can hold, or wraps. */
export type Store = Load;

/** Loaders by data type. Of 64-bit integers they give the nearest float64. */
export const load: Record<RealName, Load> = {
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

export const loadStickyInt64 = loadSticky(true);
export const loadStickyUint64 = loadSticky(false);

/** Writers by data type. */
export const store: Record<RealName, Store> = {
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
