// Moves items between scattered positions of a block and dense memory, as words, whatever their data type.

import type { Block } from "./block.js";
import { coalesce } from "./iterate.js";
import { type NDArray, sizeOf } from "./record.js";

/** Places in a block, counted in words. 32 bits are enough for blocks of less than 2 GiB. */
export type Positions = Int32Array | Float64Array;

export type Words = Uint8Array | Uint16Array | Int32Array;

/** How the items of an array, and the dense memory they are moved to or from, are cut into words. */
export interface WordLayout {
  /** Bytes of a word: 1, 2 or 4. */
  readonly unit: 1 | 2 | 4;
  /** Words of an item. */
  readonly width: number;
}

/** The largest word that lies aligned in all these arrays, however they are walked. */
export function wordLayout(...arrays: readonly NDArray[]): WordLayout {
  const { itemsize } = arrays[0].dtype;
  let bits = itemsize;
  for (const { block, offset, strides } of arrays) {
    bits |= block.bytes.byteOffset | offset;
    for (let k = 0; k < strides.length; k++) bits |= strides[k];
  }
  const unit = (bits & 1) !== 0 ? 1 : (bits & 2) !== 0 ? 2 : 4;
  return { unit, width: itemsize / unit };
}

/** Room for positions in this block. */
export function newPositions(block: Block, count: number): Positions {
  return block.nbytes < 2 ** 31 ? new Int32Array(count) : new Float64Array(count);
}

/** A block's whole buffer as words. */
export function wordsOf(block: Block, unit: number): Words {
  const { buffer } = block.bytes;
  if (unit === 1) return new Uint8Array(buffer);
  return unit === 2
    ? new Uint16Array(buffer, 0, buffer.byteLength >> 1)
    : new Int32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
}

/** The word at which an array's first item begins. */
function firstWord(a: NDArray, unit: number): number {
  return (a.block.bytes.byteOffset + a.offset) / unit;
}

/** What to move: for each outer position every inner one, and from their sum on `chunk` words. */
export interface Moves {
  readonly outer: Positions;
  readonly inner: Positions;
  readonly chunk: number;
}

/** The places of a grid: every sum of one multiple of each step, the last axis fastest. */
export function gridPositions(
  block: Block,
  lengths: readonly number[],
  steps: readonly number[],
): Positions {
  const positions = newPositions(block, sizeOf(lengths));
  if (positions.length === 0) return positions;
  let filled = 1;
  for (let k = lengths.length - 1; k >= 0; k--) {
    for (let n = 1; n < lengths[k]; n++) {
      for (let m = 0; m < filled; m++) positions[n * filled + m] = positions[m] + n * steps[k];
    }
    filled *= lengths[k];
  }
  return positions;
}

/** The items of a view as inner positions from its first item, in as long chunks as there are; axes in this order. */
export function movesOf(
  a: NDArray,
  order: readonly number[],
  { unit, width }: WordLayout,
): Pick<Moves, "inner" | "chunk"> {
  const shape = order.map((k) => a.shape[k]);
  const strides = order.map((k) => a.strides[k]);
  const loops = coalesce(shape, [strides], [0], "C");
  if (loops === null) return { inner: newPositions(a.block, 0), chunk: width };
  const lengths = loops.shape;
  const steps = loops.strides[0].map((stride) => stride / unit);
  let chunk = width;
  if (steps.at(-1) === width) {
    steps.pop();
    chunk *= lengths.pop() ?? 1;
  }
  return { inner: gridPositions(a.block, lengths, steps), chunk };
}

/** Copies the items of `from` at these positions to the dense memory of `to`. */
export function gather(to: NDArray, from: NDArray, { unit }: WordLayout, moves: Moves): void {
  const target = wordsOf(to.block, unit);
  const source = wordsOf(from.block, unit);
  const first = firstWord(from, unit);
  const { outer, inner, chunk } = moves;
  let at = firstWord(to, unit);
  if (inner.length === 1 && chunk <= 2) {
    if (chunk === 1) gatherWords(target, at, source, first + inner[0], outer);
    else gatherPairs(target, at, source, first + inner[0], outer);
    return;
  }
  const dense = chunk >= DENSE;
  for (let n = 0; n < outer.length; n++) {
    const start = first + outer[n];
    for (let m = 0; m < inner.length; m++, at += chunk) {
      const place = start + inner[m];
      if (dense) target.set(source.subarray(place, place + chunk), at);
      else for (let k = 0; k < chunk; k++) target[at + k] = source[place + k];
    }
  }
}

/**
 * Copies the dense items of `from` to these positions of `to`, in their order: of equal ones the last wins.
 * @param repeat the dense side holds the items of one outer position, for all of them.
 */
export function scatter(
  to: NDArray,
  from: NDArray,
  { unit }: WordLayout,
  moves: Moves,
  repeat: boolean,
): void {
  const target = wordsOf(to.block, unit);
  const source = wordsOf(from.block, unit);
  const first = firstWord(to, unit);
  const begin = firstWord(from, unit);
  const { outer, inner, chunk } = moves;
  if (inner.length === 1 && chunk <= 2) {
    const step = repeat ? 0 : chunk;
    if (chunk === 1) scatterWords(target, first + inner[0], source, begin, step, outer);
    else scatterPairs(target, first + inner[0], source, begin, step, outer);
    return;
  }
  const dense = chunk >= DENSE;
  let at = begin;
  for (let n = 0; n < outer.length; n++) {
    const start = first + outer[n];
    if (repeat) at = begin;
    for (let m = 0; m < inner.length; m++, at += chunk) {
      const place = start + inner[m];
      if (dense) target.set(source.subarray(at, at + chunk), place);
      else for (let k = 0; k < chunk; k++) target[place + k] = source[at + k];
    }
  }
}

/** From this many words on, the engine's own copy of a run is faster than a loop. */
const DENSE = 32;

function gatherWords(to: Words, start: number, from: Words, first: number, at: Positions): void {
  for (let n = 0; n < at.length; n++) to[start + n] = from[first + at[n]];
}

function gatherPairs(to: Words, start: number, from: Words, first: number, at: Positions): void {
  for (let n = 0, t = start; n < at.length; n++, t += 2) {
    const place = first + at[n];
    to[t] = from[place];
    to[t + 1] = from[place + 1];
  }
}

function scatterWords(
  to: Words,
  first: number,
  from: Words,
  start: number,
  step: number,
  at: Positions,
): void {
  for (let n = 0, f = start; n < at.length; n++, f += step) to[first + at[n]] = from[f];
}

function scatterPairs(
  to: Words,
  first: number,
  from: Words,
  start: number,
  step: number,
  at: Positions,
): void {
  for (let n = 0, f = start; n < at.length; n++, f += step) {
    const place = first + at[n];
    to[place] = from[f];
    to[place + 1] = from[f + 1];
  }
}
