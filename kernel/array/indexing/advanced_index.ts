// Indexing with lists, arrays and masks: the picked elements are copied, or written to.

import { copyElements, temporary } from "../assign/assign.js";
import { isWithoutGaps } from "../assign/cast_flexible.js";
import { copyOf, stridesLike } from "../assign/copy.js";
import { castable, checkItems } from "../dtype/cast.js";
import { type DType, isNumeric } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { contiguity } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { overlap } from "../record/overlap.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  owner,
  sizeOf,
  sourceOf,
  view,
  WRITEABLE,
} from "../record/record.js";
import { slowestFirst, stridesInOrder } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import type { MixedIndex } from "./array_index.js";
import { basicView } from "./basic_index.js";
import { gather, movesOf, scatter } from "./gather.js";
import { gatherRun } from "./gather_run.js";
import {
  denseTraversal,
  type IndexBlock,
  indexBlock,
  isIndexArray,
  logicalTraversal,
  memoryTraversal,
  walk,
} from "./index_block.js";
import { ArrayIndex } from "./index_types.js";
import { getMasked, setMasked } from "./mask.js";
import { positionsOf } from "./positions.js";

const reason =
  "A list of positions need not be evenly spaced, so no strides can describe it: the elements are copied.";
const picked = origin("index array", "copy", reason);
const pickedFirst = origin(
  "index array",
  "copy",
  `${reason} The picked axes were copied in front; the base is that copy, and here its axes stand where the index has them.`,
);
const single = origin(
  "index array",
  "copy",
  "An array as index always makes a copy, even if it holds a single integer.",
);

/**
 * NumPy's `a[index]` with at least one list, array or boolean: a copy.
 * @throws IndexError
 */
export function getAdvanced(a: NDArray, index: MixedIndex): NDArray {
  if (index.mask !== null) return getMasked(a, index.mask);
  const run = gatherRun(a, index, picked);
  if (run !== null) return run;
  const rest = basicView(a, index.items);
  if (index.arrays.length === 0) {
    const strides = stridesLike(rest, rest.shape, a.dtype.itemsize, "K");
    const copy = owner(rest.shape, a.dtype, single, [sourceOf(a)], strides);
    copyElements(copy, rest);
    return copy;
  }
  const block = indexBlock(a, index);
  const size = sizeOf(rest.shape);
  // Where nothing but the block is left, the result is laid out as the index arrays are.
  const traversal =
    size !== 1
      ? logicalTraversal(block)
      : isPlain(a, block)
        ? denseTraversal(block)
        : memoryTraversal(block);
  const inOrder = block.axes.length === 1 && size > 0;
  const order = slowestFirst(rest.strides);
  const shape = [...block.shape, ...rest.shape];
  const axes = [...traversal.order, ...order.map((k) => block.shape.length + k)];
  const strides = stridesInOrder(shape, axes, a.dtype.itemsize);
  // First, so that where memory is short it is told of the result, not of the positions.
  const result = owner(shape, a.dtype, picked, [sourceOf(a)], strides);
  const outer = positionsOf(a, block, traversal, inOrder);
  gather(result, rest, { outer, ...movesOf(rest, order) });
  return block.place === 0 ? result : withBlockInPlace(result, block);
}

/**
 * NumPy's `a[index] = values` where arrays pick axes: of equal positions the last value wins.
 * @param valuesOf makes the array of values, once the index is known to be good but for its arrays.
 * @throws IndexError; ValueError if the values do not broadcast to what is indexed
 */
export function setAdvanced(a: NDArray, index: MixedIndex, valuesOf: () => NDArray): void {
  if (index.mask !== null) {
    setMasked(a, index.mask, valuesOf());
    return;
  }
  const rest = basicView(a, index.items);
  const found = valuesOf();
  const items = index.items.map((item) =>
    item instanceof ArrayIndex
      ? new ArrayIndex(apart(a, item.array, "C"), item.axes, item.maskLength)
      : item,
  );
  const block = indexBlock(a, { ...index, items });
  const ndim = block.shape.length;
  // Where the arrays leave one element of the array, NumPy iterates over them and the values together.
  const isAlone = sizeOf(rest.shape) === 1;
  const given = isAlone ? converted(found, a.dtype) : found;
  const values = apart(a, given, "A");
  const strides = stridesOnto(values, rest.shape.toSpliced(block.place, 0, ...block.shape));
  if (isAlone) checkItems(given.dtype, a.dtype, index.arrays.length);
  const onBlock = strides.splice(block.place, ndim);
  const traversal = isAlone ? memoryTraversal(block, onBlock) : logicalTraversal(block);
  const order = slowestFirst(rest.strides);
  const restShape = order.map((k) => rest.shape[k]);
  const onRest = order.map((k) => strides[k]);
  const walked = walk(block, traversal, values.offset, onBlock);
  // Values that are the same for the whole block are converted once, unless the bytes between fields must stay.
  const isWhole = isWithoutGaps(a.dtype);
  const repeat = isWhole && onBlock.every((stride) => stride === 0);
  const shape = repeat ? restShape : [...traversal.order.map((k) => block.shape[k]), ...restShape];
  const lined = view(
    values,
    walked.offset,
    shape,
    repeat ? onRest : [...walked.strides, ...onRest],
    values.dtype,
    picked,
  );
  const isReady = isWhole && lined.dtype === a.dtype && (lined.flagBits & C_CONTIGUOUS) !== 0;
  const dense = isReady ? lined : owner(shape, a.dtype);
  const outer = positionsOf(a, block, traversal, false);
  checkItems(given.dtype, a.dtype);
  if (outer.length === 0) return;
  const moves = { outer, ...movesOf(rest, order) };
  if (!isWhole) gather(dense, rest, moves);
  if (!isReady) copyElements(dense, lined);
  scatter(rest, dense, moves, repeat);
}

/** One text that may be no number is looked at before the places are. @throws ValueError */
function converted(value: NDArray, type: DType): NDArray {
  if (value.shape.length > 0 || isNumeric(value.dtype)) return value;
  return castable(value.dtype, type, "unsafe") ? copyOf(value, type, "C", temporary) : value;
}

/** An array that is only read while `a` is written: itself, or a copy if the two may share memory. */
function apart(a: NDArray, array: NDArray, order: "A" | "C"): NDArray {
  if (overlap(a, array, 1) === "no") return array;
  return copyOf(array, array.dtype, order, temporary);
}

/** One index array, whose elements stand one behind the other in memory, into an array with one axis. */
function isPlain(a: NDArray, block: IndexBlock): boolean {
  if (a.shape.length !== 1 || block.axes.length !== 1) return false;
  const { array } = block.axes[0];
  return isIndexArray(array) && (array.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) !== 0;
}

/** Rule I9: a view of a result that has its block in front, with the block where the index has it. */
function withBlockInPlace(result: NDArray, block: IndexBlock): NDArray {
  const ndim = block.shape.length;
  const inPlace = (items: readonly number[]) =>
    items.slice(ndim).toSpliced(block.place, 0, ...items.slice(0, ndim));
  const shape = inPlace(result.shape);
  const strides = inPlace(result.strides);
  const bits = WRITEABLE | ALIGNED | contiguity(shape, strides, result.dtype.itemsize);
  const { block: memory, dtype, sources } = result;
  return new NDArray(memory, 0, shape, strides, dtype, result, bits, pickedFirst, sources);
}

/**
 * The strides of values on the shape that they are written to. Leading axes may be left over (rule A2).
 * @throws ValueError
 */
function stridesOnto(values: NDArray, shape: readonly number[]): number[] {
  const extra = Math.max(values.shape.length - shape.length, 0);
  const kept = values.shape.slice(extra);
  const found =
    sizeOf(kept) === sizeOf(values.shape)
      ? broadcastStrides(kept, values.strides.slice(extra), shape)
      : null;
  if (found !== null) return found;
  throw new ValueError(
    `shape mismatch: value array of shape ${shapeText(values.shape)} could not be broadcast to indexing result of shape ${shapeText(shape)}`,
  );
}
