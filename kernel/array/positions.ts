// Index arrays become positions: for each element of their common shape the place of an item, counted in words.

import { broadcastStrides } from "./broadcast_shapes.js";
import { newPositions, type Positions } from "./gather.js";
import {
  type AxisIndex,
  asIndexArray,
  type IndexBlock,
  isIndexArray,
  type Traversal,
  walk,
} from "./index_block.js";
import { outOfBounds } from "./index_types.js";
import { readItem } from "./items.js";
import { iterate } from "./iterate.js";
import { C_CONTIGUOUS, denseStrides, F_CONTIGUOUS, type NDArray, sizeOf } from "./record.js";

const WORD = 2 ** 32;

/**
 * The positions that the arrays of a block pick together, in the order of the traversal.
 * @param unit bytes of a word.
 * @param inOrder an index out of bounds is the traversal's first one, not the index array's.
 * @throws IndexError
 */
export function positionsOf(
  a: NDArray,
  block: IndexBlock,
  traversal: Traversal,
  unit: number,
  inOrder: boolean,
): Positions {
  const positions = newPositions(a.block, sizeOf(block.shape));
  if (positions.length === 0) return positions;
  for (const index of block.axes) {
    if (index.axis < 0) continue;
    const length = a.shape[index.axis];
    const step = a.strides[index.axis] / unit;
    const bad = addPositions(positions, block, traversal, index, length, step);
    if (bad !== null) {
      throw outOfBounds(inOrder ? bad : firstOutOfBounds(index.array, length), index.axis, length);
    }
  }
  return positions;
}

/** Adds what one index array picks. @returns null, or an index that is out of bounds */
function addPositions(
  positions: Positions,
  block: IndexBlock,
  traversal: Traversal,
  index: AxisIndex,
  length: number,
  step: number,
): number | bigint | null {
  const array = asIndexArray(index.array);
  const onBlock = broadcastStrides(array.shape, array.strides, block.shape) ?? [];
  const { offset, strides } = walk(block, traversal, array.offset, onBlock);
  const shape = traversal.order.map((k) => block.shape[k]);
  const { bytes, view } = array.block;
  const words = new Int32Array(bytes.buffer, 0, Math.floor(bytes.buffer.byteLength / 4));
  const narrow = length < 2 ** 31 && positions instanceof Int32Array;
  let bad = -1;
  iterate(
    shape,
    [strides, denseStrides(shape, 1)],
    [bytes.byteOffset + offset, 0],
    (count, [address, first], [stride]) => {
      if (bad >= 0) return;
      const at = address / 4;
      const every = stride / 4;
      bad = narrow
        ? addNarrow(positions, first, count, words, at, every, length, step)
        : addWide(positions, first, count, words, at, every, length, step);
    },
    "C",
  );
  if (bad < 0) return null;
  return readItem(view, bad * 4 - bytes.byteOffset, array.dtype) as number | bigint;
}

/** Adds `index * step` for a run of indices. @returns -1, or the word of an index that is out of bounds */
function addNarrow(
  positions: Int32Array,
  first: number,
  count: number,
  words: Int32Array,
  start: number,
  stride: number,
  length: number,
  step: number,
): number {
  for (let k = 0, at = start; k < count; k++, at += stride) {
    let index = words[at];
    // The high word is nothing but the low word's sign, or else the index is beyond any length of 31 bits.
    if (words[at + 1] !== index >> 31) return at;
    if (index < 0) index += length;
    if (index < 0 || index >= length) return at;
    positions[first + k] += Math.imul(index, step);
  }
  return -1;
}

/** `addNarrow` for lengths and blocks beyond 2^31. */
function addWide(
  positions: Positions,
  first: number,
  count: number,
  words: Int32Array,
  start: number,
  stride: number,
  length: number,
  step: number,
): number {
  for (let k = 0, at = start; k < count; k++, at += stride) {
    let index = words[at + 1] * WORD + (words[at] >>> 0);
    if (index < 0) index += length;
    if (index < 0 || index >= length) return at;
    positions[first + k] += index * step;
  }
  return -1;
}

/** The index that NumPy, which walks each index array by itself, finds out of bounds first. */
function firstOutOfBounds(array: NDArray, length: number): bigint {
  const contiguous = (array.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) !== 0;
  const logical = isIndexArray(array) && array.shape.length === 1 && !contiguous;
  let found = 0n;
  let searching = true;
  iterate(
    array.shape,
    [array.strides],
    [array.offset],
    (count, [start], [stride]) => {
      for (let k = 0; k < count && searching; k++) {
        const item = readItem(array.block.view, start + k * stride, array.dtype);
        found = BigInt.asIntN(64, BigInt(item as number | bigint));
        searching = found >= -length && found < length;
      }
    },
    logical ? "C" : "K",
  );
  return found;
}
