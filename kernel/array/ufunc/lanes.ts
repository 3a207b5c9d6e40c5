// Lanes: the typed arrays that inner loops run over, and how items of any dtype get in and out of them.

import { type DType, type NumberName, numberName } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import { specialise } from "../record/specialise.js";
import { readers } from "../record/store.js";
import {
  type Constructor,
  type NumberReader,
  type Reader,
  typedArrays,
} from "../record/typed_arrays.js";

/** Lanes of JavaScript numbers; a complex item is two neighbours. */
export type Numbers = NumberReader;
export type Lane = Reader;

/** What the bytes of an array are read as. */
export type Memory = Reader;

type Floats = Float32Array | Float64Array;

// Only loops that ask for `unsigned` see uint64 otherwise than int64.
const memories: Readonly<Record<NumberName, Constructor<Memory>>> = {
  ...typedArrays,
  uint64: BigInt64Array,
};

/** float16 is computed as float32. */
const lanes: Readonly<Record<NumberName, Constructor<Lane>>> = {
  ...memories,
  float16: Float32Array,
};

/** Items that a loop takes in one go when they do not lie in memory as it wants them. */
export const CHUNK = 4096;

/**
 * Moves `count` items between a lane, densely from the element `into` on, and memory. Indices and strides count elements.
 */
export type Transfer = (
  lane: Lane,
  into: number,
  memory: Memory,
  at: number,
  stride: number,
  count: number,
) => void;

/** How items of one dtype meet a loop that computes in another. */
export interface Passage {
  /** What reads the bytes: its number among the `readers` of a store. */
  readonly reader: number;
  /** Bytes of one element of `memory`. */
  readonly unit: number;
  /** What the loop runs over. */
  readonly lane: Constructor<Lane>;
  /** Elements of the lane for one item: 2 for complex numbers. */
  readonly width: 1 | 2;
  /** Both are absent if the loop can run over the memory itself; only float16 has what stores it. */
  readonly load: Transfer | null;
  readonly store: Transfer | null;
}

/** The typed array that reads items of a dtype, two elements for each complex item. */
export function memoryOf(type: DType, unsigned = false): Constructor<Memory> {
  return unsigned && type.name === "uint64" ? BigUint64Array : memories[numberName(type)];
}

/** The typed array that a loop runs over when it computes in a dtype. */
export function laneOf(type: DType, unsigned = false): Constructor<Lane> {
  return unsigned && type.name === "uint64" ? BigUint64Array : lanes[numberName(type)];
}

const readerOf = (memory: Constructor<Memory>) =>
  (readers as readonly unknown[] as readonly Constructor<Memory>[]).indexOf(memory);

const passages: (Passage | undefined)[] = [];

/**
 * How items of `from` get into a loop that computes in `to`. The cast must be safe, or `from` be `to`.
 * @param unsigned the loop distinguishes uint64 from int64.
 */
export function passage(from: DType, to: DType, unsigned: boolean): Passage {
  const key = (from.num * 32 + to.num) * 2 + (unsigned ? 1 : 0);
  const found = passages[key];
  if (found !== undefined) return found;
  while (passages.length < key) passages.push(undefined);
  const made = makePassage(from, to, unsigned);
  passages[key] = made;
  return made;
}

function makePassage(from: DType, to: DType, unsigned: boolean): Passage {
  const memory = memoryOf(from, unsigned);
  const lane = laneOf(to, unsigned);
  const width = to.kind === "c" ? 2 : 1;
  const components = from.kind === "c" ? 2 : 1;
  const unit = from.itemsize / components;
  const isTruth = from.kind === "b" && to.kind !== "b";
  const direct =
    !isTruth &&
    (memory as unknown) === lane &&
    width === components &&
    (from.num === to.num || unit === 1);
  const reader = readerOf(memory);
  if (direct) return { reader, unit, lane, width, load: null, store: null };
  const store = from.num === to.num ? storeHalf : null;
  if (unit === 8 && (from.kind === "i" || from.kind === "u")) {
    // 64-bit integers are read as pairs of words: far faster than through bigints.
    const pairs = specialise(from.kind === "i" ? loadInt64 : loadUint64);
    const load = width === 2 ? spread(pairs) : pairs;
    return { reader: readerOf(Int32Array), unit: 4, lane, width, load, store };
  }
  if (to.itemsize === 8 && (to.kind === "i" || to.kind === "u")) {
    const load = specialise(isTruth ? loadWideTruth : loadWide);
    return { reader, unit, lane, width, load, store };
  }
  const load = from.name === "float16" ? loadHalf : makeCopier(from);
  return { reader, unit, lane, width, load: width > components ? spread(load) : load, store };
}

const copiers: (Transfer | undefined)[] = [];

/** Copies items into a lane of the same kind. */
export function copierOf(from: DType): Transfer {
  while (copiers.length <= from.num) copiers.push(undefined);
  copiers[from.num] ??= makeCopier(from);
  return copiers[from.num] as Transfer;
}

function makeCopier({ kind }: DType): Transfer {
  if (kind === "c") return specialise(loadPairs);
  return kind === "b" ? specialise(loadTruth) : specialise(loadNumbers, SHORT);
}

// The types of lane and memory are settled by `makePassage`; each transfer names those that it is given. They are
// compiled for each passage: hence functions that return them.

const SHORT = 32;

/** From booleans, of which every byte but 0 is true: a view may have any. */
const loadTruth = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = lane as Numbers;
  const from = memory as Uint8Array;
  for (let n = 0; n < count; n++, at += stride) to[into + n] = from[at] === 0 ? 0 : 1;
};

const loadWideTruth = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = new Int32Array(lane.buffer, lane.byteOffset, 2 * (into + count));
  const from = memory as Uint8Array;
  for (let n = 2 * into; n < to.length; n += 2, at += stride) {
    to[n] = from[at] === 0 ? 0 : 1;
    to[n + 1] = 0;
  }
};

/** Real numbers; up to so many one by one. */
const loadNumbers =
  (few: number): Transfer =>
  (lane, into, memory, at, stride, count) => {
    const to = lane as Numbers;
    const from = memory as Numbers;
    if (stride === 1 && count > few) to.set(from.subarray(at, at + count), into);
    else for (let n = 0; n < count; n++, at += stride) to[into + n] = from[at];
  };

const loadHalf: Transfer = (lane, into, memory, at, stride, count) => {
  const to = lane as Floats;
  const from = memory as Uint16Array;
  for (let n = 0; n < count; n++, at += stride) to[into + n] = fromHalf(from[at]);
};

const loadInt64 = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = lane as Float64Array;
  const from = memory as Int32Array;
  for (let n = 0; n < count; n++, at += stride) {
    to[into + n] = from[at + 1] * 4294967296 + (from[at] >>> 0);
  }
};

const loadUint64 = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = lane as Float64Array;
  const from = memory as Int32Array;
  for (let n = 0; n < count; n++, at += stride) {
    to[into + n] = (from[at + 1] >>> 0) * 4294967296 + (from[at] >>> 0);
  }
};

/** Integers of at most 32 bits into 64-bit lanes. */
const loadWide = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = new Int32Array(lane.buffer, lane.byteOffset, 2 * (into + count));
  const from = memory as Int32Array | Uint32Array;
  for (let n = 2 * into; n < to.length; n += 2, at += stride) {
    const value = from[at];
    to[n] = value;
    to[n + 1] = value < 0 ? -1 : 0;
  }
};

/** Complex to complex: two elements an item. */
const loadPairs = (): Transfer => (lane, into, memory, at, stride, count) => {
  const to = lane as Floats;
  const from = memory as Floats;
  for (let n = into; n < into + 2 * count; n += 2, at += stride) {
    to[n] = from[at];
    to[n + 1] = from[at + 1];
  }
};

/** Real to complex: loads the real parts, then draws them apart. */
function spread(load: Transfer): Transfer {
  return (lane, into, memory, at, stride, count) => {
    load(lane, into, memory, at, stride, count);
    const to = lane as Floats;
    for (let n = count - 1; n >= 0; n--) {
      to[into + 2 * n] = to[into + n];
      to[into + 2 * n + 1] = 0;
    }
  };
}

const storeHalf: Transfer = (lane, into, memory, at, stride, count) => {
  const from = lane as Floats;
  const to = memory as Uint16Array;
  for (let n = 0; n < count; n++, at += stride) to[at] = toHalf(from[into + n]);
};

const scratches: Map<Constructor<Lane>, Lane>[] = [];

/** A dense lane of CHUNK items for operand number `position`: used again by the next call. */
export function scratch(position: number, lane: Constructor<Lane>, width: number): Lane {
  scratches[position] ??= new Map();
  let found = scratches[position].get(lane);
  if (!found || found.length < CHUNK * width) {
    found = new lane(new ArrayBuffer(CHUNK * width * 8), 0, CHUNK * width);
    scratches[position].set(lane, found);
  }
  return found;
}
