// Items as unsigned words that compare as the items do: what sorts, searches and tells equal items apart sees only these.

import { type DType, flexible, numberName } from "../dtype/dtype.js";
import { origin } from "../record/origin.js";
import { type NDArray, sizeOf, view } from "../record/record.js";
import { rowsAlong } from "./rows.js";

/**
 * The keys of a number of items: word k of all items together. The last word counts most. Items that sort as equal have
 * equal keys: the two zeros, and NaNs, which come last.
 */
export type Keys = readonly Uint32Array[];

const SIGN = 0x80000000;
const MOST = 0xffffffff;

/** Numbers of any type as they lie in memory. */
interface Memory<T> {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

function over<T>(memory: Memory<T>, a: NDArray): T {
  const { bytes } = a.block;
  const length = (sizeOf(a.shape) * a.dtype.itemsize) / memory.BYTES_PER_ELEMENT;
  // An array of no elements may stand at any address.
  if (length === 0) return new memory(new ArrayBuffer(0), 0, 0);
  return new memory(bytes.buffer, bytes.byteOffset + a.offset, length);
}

const part = origin("field", "view", "A field of every item was taken to be sorted by.");

/**
 * The keys of all elements of a C-contiguous array in the machine's byte order and at aligned addresses, in C order.
 * @param fields of a structured array, those that count most.
 */
export function keysOf(a: NDArray, fields: readonly string[] = []): Keys {
  const { kind, members } = a.dtype;
  if (members !== null) {
    const named = fields.map((name) => members.find((field) => field.name === name));
    const first = named.filter((field) => field !== undefined);
    const all = [...first, ...members.filter((field) => !first.includes(field))];
    return all.reverse().flatMap(({ dtype, offset }) => fieldKeys(a, dtype, offset));
  }
  if (kind === "S" || kind === "V") return bytesKeys(a);
  return kind === "U" ? textKeys(over(Uint32Array, a), a.dtype.itemsize / 4) : numberKeys(a);
}

/** The keys of a field; one that is an array itself compares as so many bytes, whatever they mean, as in NumPy. */
function fieldKeys(a: NDArray, type: DType, offset: number): Keys {
  const compared = type.subdtype === null ? type : flexible("V", type.itemsize);
  const field = view(a, a.offset + offset, a.shape, a.strides, compared, part);
  return partKeys(rowsAlong(field, a.shape.length - 1));
}

/** The keys of items that are parts of larger ones: fields, or columns of rows. There NumPy takes a half's NaN for the least. */
export function partKeys(a: NDArray): Keys {
  return a.dtype.name === "float16" ? [halves(over(Uint16Array, a), 0)] : keysOf(a);
}

/** Characters as they lie in memory, the last of each item first. */
function textKeys(characters: Uint32Array, width: number): Keys {
  return Array.from({ length: width }, (_, k) => {
    const words = new Uint32Array(characters.length / width);
    for (let n = 0, at = width - 1 - k; n < words.length; n++, at += width) {
      words[n] = characters[at];
    }
    return words;
  });
}

/** Bytes, four to a word. */
function bytesKeys(a: NDArray): Keys {
  const { bytes } = a.block;
  const { itemsize } = a.dtype;
  const count = sizeOf(a.shape);
  const keys: Uint32Array[] = [];
  for (let first = 0; first < itemsize; first += 4) {
    const words = new Uint32Array(count);
    for (let n = 0; n < count; n++) {
      const start = a.offset + n * itemsize;
      let word = 0;
      for (let k = first; k < first + 4; k++)
        word = (word << 8) | (k < itemsize ? bytes[start + k] : 0);
      words[n] = word;
    }
    keys.unshift(words);
  }
  return keys;
}

function numberKeys(a: NDArray): Keys {
  switch (numberName(a.dtype)) {
    case "bool":
      return [truths(over(Uint8Array, a))];
    case "int8":
      return [signed(over(Int8Array, a))];
    case "uint8":
      return [Uint32Array.from(over(Uint8Array, a))];
    case "int16":
      return [signed(over(Int16Array, a))];
    case "uint16":
      return [Uint32Array.from(over(Uint16Array, a))];
    case "int32":
      return [signed(over(Int32Array, a))];
    case "uint32":
      return [over(Uint32Array, a).slice()];
    case "int64":
      return pairs(over(Uint32Array, a), SIGN);
    case "uint64":
      return pairs(over(Uint32Array, a), 0);
    case "float16":
      return [halves(over(Uint16Array, a), MOST)];
    case "float32":
      return [singles(over(Float32Array, a), over(Int32Array, a), 0, 1)];
    case "float64":
      return doubles(over(Float64Array, a), over(Int32Array, a), 0, 1);
    case "complex64":
      return complexes(over(Float32Array, a), (values, part) => [
        singles(values, over(Int32Array, a), part, 2),
      ]);
    case "complex128":
      return complexes(over(Float64Array, a), (values, part) =>
        doubles(values, over(Int32Array, a), part, 2),
      );
  }
}

function truths(bytes: Uint8Array): Uint32Array {
  const words = new Uint32Array(bytes.length);
  for (let k = 0; k < words.length; k++) words[k] = bytes[k] === 0 ? 0 : 1;
  return words;
}

function signed(items: Int8Array | Int16Array | Int32Array): Uint32Array {
  const words = new Uint32Array(items.length);
  for (let k = 0; k < words.length; k++) words[k] = items[k] ^ SIGN;
  return words;
}

/** Integers of 64 bits; `flip` changes the high word. */
function pairs(items: Uint32Array, flip: number): Keys {
  const count = items.length / 2;
  const [low, high] = [new Uint32Array(count), new Uint32Array(count)];
  for (let k = 0; k < count; k++) {
    low[k] = items[2 * k];
    high[k] = items[2 * k + 1] ^ flip;
  }
  return [low, high];
}

function halves(items: Uint16Array, notANumber: number): Uint32Array {
  const words = new Uint32Array(items.length);
  for (let k = 0; k < words.length; k++) {
    const size = items[k] & 0x7fff;
    const key = size === 0 || items[k] < SIGN >>> 16 ? size | 0x8000 : 0x7fff - size;
    words[k] = size > 0x7c00 ? notANumber : key;
  }
  return words;
}

// Floats compare as their bits do if the sign is turned round, and for negative ones all other bits too.

function singles(values: Float32Array, bits: Int32Array, first: number, step: number): Uint32Array {
  const count = values.length / step;
  const words = new Uint32Array(count);
  for (let k = 0, at = first; k < count; k++, at += step) {
    const value = values[at];
    if (value === 0) words[k] = SIGN;
    else if (Number.isNaN(value)) words[k] = MOST;
    else words[k] = bits[at] ^ ((bits[at] >> 31) | SIGN);
  }
  return words;
}

function doubles(values: Float64Array, bits: Int32Array, first: number, step: number): Keys {
  const count = values.length / step;
  const [low, high] = [new Uint32Array(count), new Uint32Array(count)];
  for (let k = 0, at = first; k < count; k++, at += step) {
    const value = values[at];
    if (value === 0) {
      high[k] = SIGN;
    } else if (Number.isNaN(value)) {
      low[k] = MOST;
      high[k] = MOST;
    } else {
      const word = bits[2 * at + 1];
      low[k] = bits[2 * at] ^ (word >> 31);
      high[k] = word ^ ((word >> 31) | SIGN);
    }
  }
  return [low, high];
}

/** By real part, then by imaginary part; but first come those without NaN, then those with one in one part or the other. */
function complexes<Floats extends Float32Array | Float64Array>(
  values: Floats,
  part: (values: Floats, first: 0 | 1) => Keys,
): Keys {
  const words = [...part(values, 1), ...part(values, 0)];
  const missing = new Uint32Array(values.length / 2);
  for (let k = 0; k < missing.length; k++) {
    missing[k] = (Number.isNaN(values[2 * k]) ? 2 : 0) + (Number.isNaN(values[2 * k + 1]) ? 1 : 0);
  }
  return [...words, missing];
}

/** Negative if item i of the one comes before item j of the other, 0 if they sort as equal. */
export function compareKeys(a: Keys, i: number, b: Keys, j: number): number {
  for (let word = a.length - 1; word >= 0; word--) {
    const [x, y] = [a[word][i], b[word][j]];
    if (x !== y) return x < y ? -1 : 1;
  }
  return 0;
}
