// The part of an index that arrays pick: a block of axes, over which the arrays are broadcast together.

import { copyElements } from "../assign/assign.js";
import { builtin } from "../dtype/dtype.js";
import { IndexError } from "../errors.js";
import { axisOrder } from "../record/iterate.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray, owner } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import type { MixedIndex } from "./array_index.js";
import { ArrayIndex, EllipsisType } from "./index_types.js";

/** An index array, and the axis of the indexed array that it picks from. */
export interface AxisIndex {
  readonly axis: number;
  readonly array: NDArray;
  /** The array's strides on the block, in bytes: 0 where it is stretched. */
  readonly strides: readonly number[];
}

export interface IndexBlock {
  /** The common shape of the index arrays. */
  readonly shape: readonly number[];
  /** The axis of the result at which the block begins. */
  readonly place: number;
  readonly axes: readonly AxisIndex[];
}

/** In which order the elements of a block are visited. */
export interface Traversal {
  /** Axes of the block from slowest to fastest. */
  readonly order: readonly number[];
  /** For each axis of the block whether it is walked from its end. */
  readonly backward: readonly boolean[];
}

/**
 * The block of an index.
 * @throws IndexError if the arrays do not broadcast together
 */
export function indexBlock(a: NDArray, index: MixedIndex): IndexBlock {
  const shapes = index.arrays.map(({ array }) => array.shape);
  const found = commonShape(shapes);
  if ("clash" in found) {
    const texts = shapes.map((shape) => `${shapeText(shape)} `).join("");
    throw new IndexError(
      `shape mismatch: indexing arrays could not be broadcast together with shapes ${texts}`,
    );
  }
  const { shape } = found;
  const axes: AxisIndex[] = [];
  let axis = 0;
  for (const item of index.items) {
    if (item instanceof EllipsisType) {
      axis += a.shape.length - index.used;
    } else if (item instanceof ArrayIndex) {
      const strides = broadcastStrides(item.array.shape, item.array.strides, shape) ?? [];
      // A boolean takes no axis: its only position is 0.
      axes.push({ axis: item.axes === 0 ? -1 : axis, array: item.array, strides });
      axis += item.axes;
    } else if (item !== null) {
      axis++;
    }
  }
  return { shape, place: placeOf(a, index), axes };
}

/** Rule I6: where the arrays and integers stand together the block replaces them, else it comes first. */
function placeOf(a: NDArray, index: MixedIndex): number {
  let place = -1;
  let axis = 0;
  let interrupted = false;
  for (const item of index.items) {
    if (item instanceof ArrayIndex || typeof item === "number" || typeof item === "bigint") {
      if (interrupted) return 0;
      if (place < 0) place = axis;
    } else {
      interrupted = place >= 0;
      axis += item instanceof EllipsisType ? a.shape.length - index.used : 1;
    }
  }
  return place;
}

/** C order: the last axis runs fastest. */
export function logicalTraversal(block: IndexBlock): Traversal {
  return { order: block.shape.map((_, k) => k), backward: [] };
}

/** The order in which one simple index array lies in memory. */
export function denseTraversal(block: IndexBlock): Traversal {
  const { flagBits } = block.axes[0].array;
  const isF = (flagBits & F_CONTIGUOUS) !== 0 && (flagBits & C_CONTIGUOUS) === 0;
  const { order } = logicalTraversal(block);
  return { order: isF ? order.toReversed() : order, backward: [] };
}

/** The order in which the index arrays, and values to be written, lie in memory. */
export function memoryTraversal(
  block: IndexBlock,
  values: readonly number[] | null = null,
): Traversal {
  const strides = block.axes.map((axis) => axis.strides);
  if (values !== null) strides.push(values);
  const order = axisOrder(block.shape, strides);
  const turns = values !== null && (block.axes.length > 1 || block.axes[0].array.shape.length > 1);
  const backward = block.shape.map(
    (_, k) => turns && strides.every((s) => s[k] <= 0) && strides.some((s) => s[k] < 0),
  );
  return { order, backward };
}

/** How an array of the block's shape is walked: its first address, and strides from the slowest axis on. */
export function walk(
  block: IndexBlock,
  { order, backward }: Traversal,
  offset: number,
  strides: readonly number[],
): { offset: number; strides: number[] } {
  let first = offset;
  for (const k of order) if (backward[k]) first += strides[k] * (block.shape[k] - 1);
  return { offset: first, strides: order.map((k) => (backward[k] ? -strides[k] : strides[k])) };
}

/** Are the items 64-bit integers in the machine's byte order, which the loops read? */
export function isIndexArray(array: NDArray): boolean {
  return array.dtype === builtin.int64;
}

/** The array itself if the loops can read it, else a copy that they can. */
export function asIndexArray(array: NDArray): NDArray {
  if (isIndexArray(array)) return array;
  const copy = owner(array.shape, builtin.int64);
  copyElements(copy, array);
  return copy;
}
