// Converts dense, aligned runs in the machine's byte order: by the engine's own conversion where its rules are C's, else
// by loops over typed arrays. 64-bit integers are read and written as pairs of words.

import { type DType, isNumeric, type NumberName } from "../dtype/dtype.js";
import type { Block } from "../record/block.js";
import { specialise } from "../record/specialise.js";
import { FLOAT32, FLOAT64, INT8, INT16, INT32, UINT8, UINT16, UINT32 } from "../record/store.js";
import type { NumberReader } from "../record/typed_arrays.js";

/** What reads the items: its number among the readers of a store. Two elements for each item of 64 bits. */
const readers: Partial<Record<NumberName, number>> = {
  bool: UINT8,
  int8: INT8,
  uint8: UINT8,
  int16: INT16,
  uint16: UINT16,
  int32: INT32,
  uint32: UINT32,
  int64: INT32,
  uint64: INT32,
  float32: FLOAT32,
  float64: FLOAT64,
};

/** Converts `count` items, the first of which stand at `t` and `f`. */
type Convert = (count: number, to: NumberReader, t: number, from: NumberReader, f: number) => void;

// Each is compiled for the data types that it converts: hence functions that return them.

const byEngine = (): Convert => (count, to, t, from, f) => {
  if (count > 64) to.set(from.subarray(f, f + count), t);
  else for (let k = 0; k < count; k++) to[t + k] = from[f + k];
};

const truthOfNumber = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) to[t + k] = from[f + k] === 0 ? 0 : 1;
};

const truthOfWide = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) to[t + k] = (from[f + 2 * k] | from[f + 2 * k + 1]) === 0 ? 0 : 1;
};

const wideOfTruth = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    to[t + 2 * k] = from[f + k] === 0 ? 0 : 1;
    to[t + 2 * k + 1] = 0;
  }
};

const wideOfInteger = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    const value = from[f + k];
    to[t + 2 * k] = value;
    to[t + 2 * k + 1] = value < 0 ? -1 : 0;
  }
};

const lowWord = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) to[t + k] = from[f + 2 * k];
};

const floatOfInt64 = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++)
    to[t + k] = from[f + 2 * k + 1] * 4294967296 + (from[f + 2 * k] >>> 0);
};

const floatOfUint64 = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++)
    to[t + k] = (from[f + 2 * k + 1] >>> 0) * 4294967296 + (from[f + 2 * k] >>> 0);
};

// Floats that no integer holds become what a processor makes of them: the same bytes as with NumPy's C code.

const smallOfFloat = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    const value = from[f + k];
    to[t + k] = value > -2147483649 && value < 2147483648 ? value : -2147483648;
  }
};

const uint32OfFloat = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    const value = from[f + k];
    to[t + k] = value >= -(2 ** 63) && value < 2 ** 63 ? value : 0;
  }
};

const int64OfFloat = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    const value = Math.trunc(from[f + k]);
    const isHeld = value >= -(2 ** 63) && value < 2 ** 63;
    to[t + 2 * k] = isHeld ? value : 0;
    to[t + 2 * k + 1] = isHeld ? Math.floor(value / 4294967296) : -2147483648;
  }
};

const uint64OfFloat = (): Convert => (count, to, t, from, f) => {
  for (let k = 0; k < count; k++) {
    const value = Math.trunc(from[f + k]);
    const isHeld = value >= -(2 ** 63) && value < 2 ** 64;
    to[t + 2 * k] = isHeld ? value : 0;
    to[t + 2 * k + 1] = isHeld ? Math.floor(value / 4294967296) : value > 0 ? 0 : -2147483648;
  }
};

const isWide = ({ kind, itemsize }: DType) => (kind === "i" || kind === "u") && itemsize === 8;

/** How dense items are converted, of two data types that `arrays` has; null if that takes more than one step. */
function conversion(to: DType, from: DType): (() => Convert) | null {
  if (to.kind === "b") return isWide(from) ? truthOfWide : truthOfNumber;
  if (from.kind === "b") return isWide(to) ? wideOfTruth : truthOfNumber;
  if (from.kind === "f" && to.kind !== "f") {
    if (isWide(to)) return to.kind === "i" ? int64OfFloat : uint64OfFloat;
    return to.name === "uint32" ? uint32OfFloat : smallOfFloat;
  }
  if (isWide(to)) return wideOfInteger;
  if (!isWide(from)) return byEngine;
  if (to.kind !== "f") return lowWord;
  // To float32 they would be rounded twice.
  if (to.itemsize !== 8) return null;
  return from.kind === "i" ? floatOfInt64 : floatOfUint64;
}

const converters: (Convert | null | undefined)[] = [];

function converter(to: DType, from: DType): Convert | null {
  const key = to.num * 32 + from.num;
  const known = converters[key];
  if (known !== undefined) return known;
  while (converters.length < key) converters.push(undefined);
  const make = conversion(to, from);
  const made = make === null ? null : specialise(make);
  converters[key] = made;
  return made;
}

/** `castLoop` for dense, aligned runs of native items of unlike data types. Returns false if it did nothing. */
export function castDense(
  count: number,
  toType: DType,
  to: Block,
  toAddress: number,
  toStride: number,
  fromType: DType,
  from: Block,
  fromAddress: number,
  fromStride: number,
): boolean {
  if (toType.swapped || fromType.swapped) return false;
  if (toStride !== toType.itemsize || fromStride !== fromType.itemsize) return false;
  if (!isNumeric(fromType) || !isNumeric(toType)) return false;
  const toReader = readers[toType.name];
  const fromReader = readers[fromType.name];
  if (toReader === undefined || fromReader === undefined) return false;
  const convert = converter(toType, fromType);
  if (convert === null) return false;
  const toStart = to.start + toAddress;
  const fromStart = from.start + fromAddress;
  if (toStart % toType.itemsize !== 0 || fromStart % fromType.itemsize !== 0) return false;
  const t = (toStart / toType.itemsize) * (isWide(toType) ? 2 : 1);
  const f = (fromStart / fromType.itemsize) * (isWide(fromType) ? 2 : 1);
  const target = to.store.reader(toReader) as NumberReader;
  convert(count, target, t, from.store.reader(fromReader) as NumberReader, f);
  return true;
}
