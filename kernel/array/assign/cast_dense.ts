// Converts dense, aligned runs in the machine's byte order: by the engine's own conversion where its rules are C's, else
// by loops over typed arrays. 64-bit integers are read and written as pairs of words.

import { type DType, isNumeric, type NumberName } from "../dtype/dtype.js";
import type { Block } from "../record/block.js";
import { specialise } from "../record/specialise.js";
import { type Constructor, type NumberReader, typedArrays } from "../record/typed_arrays.js";

const { int8, uint8, int16, uint16, int32, uint32, float32, float64 } = typedArrays;

/** What reads the items; two elements for each of 64 bits. */
const arrays: Partial<Record<NumberName, Constructor<NumberReader>>> = {
  bool: uint8,
  int8,
  uint8,
  int16,
  uint16,
  int32,
  uint32,
  int64: int32,
  uint64: int32,
  float32,
  float64,
};

type Convert = (count: number, to: NumberReader, from: NumberReader) => void;

// Each is compiled for the data types that it converts: hence functions that return them.

const byEngine = (): Convert => (_count, to, from) => {
  to.set(from);
};

const truthOfNumber = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) to[k] = from[k] === 0 ? 0 : 1;
};

const truthOfWide = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) to[k] = (from[2 * k] | from[2 * k + 1]) === 0 ? 0 : 1;
};

const wideOfTruth = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    to[2 * k] = from[k] === 0 ? 0 : 1;
    to[2 * k + 1] = 0;
  }
};

const wideOfInteger = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    const value = from[k];
    to[2 * k] = value;
    to[2 * k + 1] = value < 0 ? -1 : 0;
  }
};

const lowWord = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) to[k] = from[2 * k];
};

const floatOfInt64 = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) to[k] = from[2 * k + 1] * 4294967296 + (from[2 * k] >>> 0);
};

const floatOfUint64 = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++)
    to[k] = (from[2 * k + 1] >>> 0) * 4294967296 + (from[2 * k] >>> 0);
};

// Floats that no integer holds become what a processor makes of them: the same bytes as with NumPy's C code.

const smallOfFloat = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    const value = from[k];
    to[k] = value > -2147483649 && value < 2147483648 ? value : -2147483648;
  }
};

const uint32OfFloat = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    const value = from[k];
    to[k] = value >= -(2 ** 63) && value < 2 ** 63 ? value : 0;
  }
};

const int64OfFloat = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    const value = Math.trunc(from[k]);
    const isHeld = value >= -(2 ** 63) && value < 2 ** 63;
    to[2 * k] = isHeld ? value : 0;
    to[2 * k + 1] = isHeld ? Math.floor(value / 4294967296) : -2147483648;
  }
};

const uint64OfFloat = (): Convert => (count, to, from) => {
  for (let k = 0; k < count; k++) {
    const value = Math.trunc(from[k]);
    const isHeld = value >= -(2 ** 63) && value < 2 ** 64;
    to[2 * k] = isHeld ? value : 0;
    to[2 * k + 1] = isHeld ? Math.floor(value / 4294967296) : value > 0 ? 0 : -2147483648;
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

/** From this many items on it pays off to make typed arrays. */
const MANY = 64;

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
  if (count < MANY || toType.swapped || fromType.swapped) return false;
  if (toStride !== toType.itemsize || fromStride !== fromType.itemsize) return false;
  if (!isNumeric(fromType) || !isNumeric(toType)) return false;
  const toArray = arrays[toType.name];
  const fromArray = arrays[fromType.name];
  if (toArray === undefined || fromArray === undefined) return false;
  const convert = converter(toType, fromType);
  if (convert === null) return false;
  const toStart = to.start + toAddress;
  const fromStart = from.start + fromAddress;
  if (toStart % toType.itemsize !== 0 || fromStart % fromType.itemsize !== 0) return false;
  const source = new fromArray(from.store.buffer, fromStart, isWide(fromType) ? 2 * count : count);
  const target = new toArray(to.store.buffer, toStart, isWide(toType) ? 2 * count : count);
  convert(count, target, source);
  return true;
}
