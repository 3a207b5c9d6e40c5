// Index arrays become positions: for each element of their common shape the place of an item, counted in bytes.

import { readItem } from "../dtype/items.js";
import { type InnerLoop, iterate } from "../record/iterate.js";
import { denseStrides } from "../record/layout.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray, sizeOf } from "../record/record.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { type Positions, passingPositions } from "./gather.js";
import {
  type AxisIndex,
  asIndexArray,
  type IndexBlock,
  isIndexArray,
  type Traversal,
  walk,
} from "./index_block.js";
import { outOfBounds } from "./index_types.js";

const WORD = 2 ** 32;

/**
 * The positions that the arrays of a block pick together, in the order of the traversal; good until the next call.
 * @param inOrder an index out of bounds is the traversal's first one, not the index array's.
 * @throws IndexError
 */
export function positionsOf(
  a: NDArray,
  block: IndexBlock,
  traversal: Traversal,
  inOrder: boolean,
): Positions {
  const positions = passingPositions(a.block, sizeOf(block.shape));
  if (positions.length === 0) return positions;
  for (const index of block.axes) {
    if (index.axis < 0) continue;
    const length = a.shape[index.axis];
    const step = a.strides[index.axis];
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
  const { view } = array.block;
  const add = length < 2 ** 31 && positions instanceof Int32Array ? addNarrow : addWide;
  const size = positions.length;
  let bad = -1;
  if (isRun(array, block, traversal)) {
    bad = add(positions as Int32Array, 0, size, view, array.offset, 8, length, step);
  } else {
    const onBlock = broadcastStrides(array.shape, array.strides, block.shape) ?? [];
    const { offset, strides } = walk(block, traversal, array.offset, onBlock);
    const shape = traversal.order.map((k) => block.shape[k]);
    const inner: InnerLoop = (count, [start, first], [stride]) => {
      if (bad >= 0) return;
      bad = add(positions as Int32Array, first, count, view, start, stride, length, step);
    };
    iterate(shape, [strides, denseStrides(shape, 1)], [offset, 0], inner, "C");
  }
  return bad < 0 ? null : (readItem(view, bad, array.dtype) as number | bigint);
}

/** Is the array walked through from its first to its last byte? */
function isRun(array: NDArray, block: IndexBlock, { order, backward }: Traversal): boolean {
  return (
    (array.flagBits & C_CONTIGUOUS) !== 0 &&
    array.shape.length === order.length &&
    order.every((k, n) => k === n && array.shape[k] === block.shape[k] && !backward[k])
  );
}

/** Adds `index * step` for a run of indices. @returns -1, or the address of one that is out of bounds */
function addNarrow(
  positions: Int32Array,
  first: number,
  count: number,
  view: DataView,
  start: number,
  stride: number,
  length: number,
  step: number,
): number {
  for (let k = 0, at = start; k < count; k++, at += stride) {
    const given = view.getInt32(at, true);
    const sign = given >> 31;
    const index = given + (sign & length);
    // The high word is nothing but the low word's sign, or else the index is beyond any length of 31 bits.
    if (view.getInt32(at + 4, true) !== sign || index < 0 || index >= length) return at;
    positions[first + k] += Math.imul(index, step);
  }
  return -1;
}

/** `addNarrow` for lengths and blocks beyond 2^31. */
function addWide(
  positions: Positions,
  first: number,
  count: number,
  view: DataView,
  start: number,
  stride: number,
  length: number,
  step: number,
): number {
  for (let k = 0, at = start; k < count; k++, at += stride) {
    let index = view.getInt32(at + 4, true) * WORD + view.getUint32(at, true);
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
