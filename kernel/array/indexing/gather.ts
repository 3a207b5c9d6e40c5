// Moves items between scattered positions of a block and dense memory, whatever their data type, aligned or not.
// Each width of item has a loop of its own, so that V8 meets one kind of memory and one access in it.

import { builtin } from "../dtype/dtype.js";
import type { Block } from "../record/block.js";
import { coalesce } from "../record/iterate.js";
import { type NDArray, sizeOf } from "../record/record.js";
import { outOfMemory } from "../record/size_limits.js";

/** Places in a block, in bytes from some item. 32 bits are enough for blocks of less than 2 GiB. */
export type Positions = Int32Array | Float64Array;

/** Room for positions in this block. @throws MemoryError */
export function newPositions(block: Block, count: number): Positions {
  try {
    return block.nbytes < 2 ** 31 ? new Int32Array(count) : new Float64Array(count);
  } catch {
    throw outOfMemory([count], builtin.int64);
  }
}

/** Positions for passing use, so that indices need no new memory each time. */
let scratch = new Int32Array(1024);
const MOST_SCRATCH = 2 ** 20;

/** As `newPositions`, all zero; what is returned is good only until this function is called again. */
export function passingPositions(block: Block, count: number): Positions {
  if (count > MOST_SCRATCH || block.nbytes >= 2 ** 31) return newPositions(block, count);
  if (count > scratch.length) scratch = new Int32Array(2 ** Math.ceil(Math.log2(count)));
  return scratch.subarray(0, count).fill(0);
}

/** What to move: for each outer position every inner one, and from their sum on `chunk` bytes. */
interface Moves {
  readonly outer: Positions;
  readonly inner: Positions;
  readonly chunk: number;
}

/** The only inner position where there is nothing but the outer ones. */
export const atOnce: Positions = Int32Array.of(0);

/** The places of a grid: every sum of one multiple of each step, the last axis fastest. */
export function gridPositions(
  block: Block,
  lengths: readonly number[],
  steps: readonly number[],
): Positions {
  if (lengths.length === 0) return atOnce;
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
export function movesOf(a: NDArray, order: readonly number[]): Pick<Moves, "inner" | "chunk"> {
  const { itemsize } = a.dtype;
  if (order.length === 0) return { inner: atOnce, chunk: itemsize };
  const shape = order.map((k) => a.shape[k]);
  const strides = order.map((k) => a.strides[k]);
  const loops = coalesce(shape, [strides], [0], "C");
  if (loops === null) return { inner: newPositions(a.block, 0), chunk: itemsize };
  const lengths = loops.shape;
  const steps = loops.strides[0];
  let chunk = itemsize;
  if (steps.at(-1) === itemsize) {
    steps.pop();
    chunk *= lengths.pop() ?? 1;
  }
  return { inner: gridPositions(a.block, lengths, steps), chunk };
}

/** Copies the items of `from` at these positions to the dense memory of `to`. */
export function gather(to: NDArray, from: NDArray, { outer, inner, chunk }: Moves): void {
  if (inner.length === 1) {
    gatherRun(to.block, to.offset, from.block, from.offset + inner[0], outer, chunk);
    return;
  }
  let at = to.offset;
  for (let n = 0; n < outer.length; n++, at += inner.length * chunk) {
    gatherRun(to.block, at, from.block, from.offset + outer[n], inner, chunk);
  }
}

/**
 * Copies the dense items of `from` to these positions of `to`, in their order: of equal ones the last wins.
 * @param repeat `from` holds the items of one outer position, for all of them.
 */
export function scatter(
  to: NDArray,
  from: NDArray,
  { outer, inner, chunk }: Moves,
  repeat: boolean,
): void {
  if (inner.length === 1) {
    const step = repeat ? 0 : chunk;
    scatterRun(to.block, to.offset + inner[0], from.block, from.offset, step, outer, chunk);
    return;
  }
  const advance = repeat ? 0 : inner.length * chunk;
  let at = from.offset;
  for (let n = 0; n < outer.length; n++, at += advance) {
    scatterRun(to.block, to.offset + outer[n], from.block, at, chunk, inner, chunk);
  }
}

function gatherRun(
  to: Block,
  start: number,
  from: Block,
  first: number,
  at: Positions,
  chunk: number,
): void {
  if (chunk === 8) gatherPairs(to.view, start, from.view, first, at);
  else if (chunk === 4) gatherWords(to.view, start, from.view, first, at);
  else if (chunk === 1) gatherBytes(to.bytes, start, from.bytes, first, at);
  else {
    for (let n = 0, t = start; n < at.length; n++, t += chunk) {
      copyChunk(to, t, from, first + at[n], chunk);
    }
  }
}

function scatterRun(
  to: Block,
  first: number,
  from: Block,
  start: number,
  step: number,
  at: Positions,
  chunk: number,
): void {
  if (chunk === 8) scatterPairs(to.view, first, from.view, start, step, at);
  else if (chunk === 4) scatterWords(to.view, first, from.view, start, step, at);
  else if (chunk === 1) scatterBytes(to.bytes, first, from.bytes, start, step, at);
  else {
    for (let n = 0, f = start; n < at.length; n++, f += step) {
      copyChunk(to, first + at[n], from, f, chunk);
    }
  }
}

/** From this many bytes on, the engine's own copy is faster than a loop. */
const LONG = 128;

function copyChunk(to: Block, start: number, from: Block, first: number, chunk: number): void {
  if (chunk >= LONG) {
    to.bytes.set(from.bytes.subarray(first, first + chunk), start);
    return;
  }
  const words = chunk - (chunk % 4);
  for (let k = 0; k < words; k += 4) {
    to.view.setInt32(start + k, from.view.getInt32(first + k, true), true);
  }
  for (let k = words; k < chunk; k++) to.bytes[start + k] = from.bytes[first + k];
}

// The same loop for items of one byte, four and eight bytes: in one loop for all, the size would be asked for each item.

function gatherBytes(
  to: Uint8Array,
  start: number,
  from: Uint8Array,
  first: number,
  at: Positions,
): void {
  for (let n = 0; n < at.length; n++) to[start + n] = from[first + at[n]];
}

function gatherWords(
  to: DataView,
  start: number,
  from: DataView,
  first: number,
  at: Positions,
): void {
  for (let n = 0, t = start; n < at.length; n++, t += 4) {
    to.setInt32(t, from.getInt32(first + at[n], true), true);
  }
}

/** Two items at a time: loads that wait for memory then do not wait for the stores between them. */
function gatherPairs(
  to: DataView,
  start: number,
  from: DataView,
  first: number,
  at: Positions,
): void {
  const even = at.length - (at.length % 2);
  let t = start;
  for (let n = 0; n < even; n += 2, t += 16) {
    const p = first + at[n];
    const q = first + at[n + 1];
    const a = from.getInt32(p, true);
    const b = from.getInt32(p + 4, true);
    const c = from.getInt32(q, true);
    const d = from.getInt32(q + 4, true);
    to.setInt32(t, a, true);
    to.setInt32(t + 4, b, true);
    to.setInt32(t + 8, c, true);
    to.setInt32(t + 12, d, true);
  }
  if (even < at.length) {
    const p = first + at[even];
    to.setInt32(t, from.getInt32(p, true), true);
    to.setInt32(t + 4, from.getInt32(p + 4, true), true);
  }
}

function scatterBytes(
  to: Uint8Array,
  first: number,
  from: Uint8Array,
  start: number,
  step: number,
  at: Positions,
): void {
  for (let n = 0, f = start; n < at.length; n++, f += step) to[first + at[n]] = from[f];
}

function scatterWords(
  to: DataView,
  first: number,
  from: DataView,
  start: number,
  step: number,
  at: Positions,
): void {
  for (let n = 0, f = start; n < at.length; n++, f += step) {
    to.setInt32(first + at[n], from.getInt32(f, true), true);
  }
}

function scatterPairs(
  to: DataView,
  first: number,
  from: DataView,
  start: number,
  step: number,
  at: Positions,
): void {
  for (let n = 0, f = start; n < at.length; n++, f += step) {
    const p = first + at[n];
    to.setInt32(p, from.getInt32(f, true), true);
    to.setInt32(p + 4, from.getInt32(f + 4, true), true);
  }
}
