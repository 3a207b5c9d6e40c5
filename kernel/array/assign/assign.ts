// Writes an array's elements, or one scalar, into another array's memory: as if the source had been copied first, but
// for 1-D arrays that walk the same memory at unequal paces.

import { type Casting, castable, castError } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { type DType, type Field, isNumeric } from "../dtype/dtype.js";
import { writeItem } from "../dtype/items.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { alongMemory } from "../record/along_memory.js";
import type { Block } from "../record/block.js";
import { coalesce, iterate, type Loops, run } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { overlap } from "../record/overlap.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, owner, sizeOf, WRITEABLE } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { Void } from "../record/void.js";
import { requireWriteable } from "../record/writeable.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { isWithoutGaps } from "./cast_flexible.js";
import { castLoop } from "./cast_loop.js";
import { copyInOrder, isOneWay } from "./copy_in_order.js";
import { copyLoop } from "./copy_loop.js";
import { scratchItems } from "./scratch_items.js";

/** How a copy came to be that is made only for an assignment. */
export const temporary = origin("copy", "copy", "A copy for the time of an assignment.");

/** @throws ValueError `assignment destination is read-only` */
export function checkWriteable(to: NDArray): void {
  requireWriteable(to, "assignment destination is read-only");
}

/** Do both describe the same elements in the same order? */
export function isIdentical(a: NDArray, b: NDArray): boolean {
  if (a.block !== b.block || a.offset !== b.offset || a.dtype !== b.dtype) return false;
  return isEqual(a.shape, b.shape) && isEqual(a.strides, b.strides);
}

/**
 * The source's strides on the target's axes; axes of length 1 may be left over in front (rule A2).
 * @throws ValueError if the source does not broadcast to the target.
 */
export function stridesOnto(to: NDArray, from: NDArray): readonly number[] {
  if (isEqual(to.shape, from.shape)) return from.strides;
  let extra = 0;
  while (from.shape.length - extra > to.shape.length && from.shape[extra] === 1) extra++;
  const shape = from.shape.slice(extra);
  const strides = broadcastStrides(shape, from.strides.slice(extra), to.shape);
  if (strides === null) {
    throw new ValueError(
      `could not broadcast input array from shape ${shapeText(shape)} into shape ${shapeText(to.shape)}`,
    );
  }
  return strides;
}

/**
 * NumPy's `to[...] = from`: broadcasts `from` to the shape of `to`, converts, and writes.
 * The result is as if `from` had been copied first, however the two overlap; only `x[::2] = x[:3]` and its like, both
 * 1-D and forward or both backward, read what they have written, as in NumPy.
 * @throws ValueError if `to` is read-only or `from` does not broadcast to it; TypeError if `casting` forbids it.
 */
export function assign(to: NDArray, from: NDArray, casting: Casting = "unsafe"): void {
  checkWriteable(to);
  if (!castable(from.dtype, to.dtype, casting)) {
    throw castError(from.dtype, to.dtype, casting, from.shape.length);
  }
  copyElements(to, from);
}

/**
 * `assign` without asking whether `to` may be written: for memory that the caller has just made.
 * @throws ValueError if `from` does not broadcast to `to`.
 */
export function copyElements(to: NDArray, from: NDArray): void {
  const toBlock = to.block;
  const fromBlock = from.block;
  const toType = to.dtype;
  const fromType = from.dtype;
  if (fromType.members !== null && !isFittingRecord(fromType, toType)) {
    throw castError(fromType, toType, "unsafe", from.shape.length);
  }
  const strides = stridesOnto(to, from);
  if (toBlock === fromBlock) {
    if (isIdentical(to, from)) return;
    // A work limit of 1 is NumPy's: what cannot be told at once is copied.
    // The bytes between fields are not copied, so that such records do not move as wholes.
    // NumPy does not look for overlap if neither has axes.
    const isItem = to.shape.length === 0 && from.shape.length === 0;
    const moves = isItem || (toType === fromType && isOneRun(to, from) && isWithoutGaps(toType));
    if (!moves && overlap(to, from, 1) !== "no") {
      if (isOneWay(to, from)) {
        copyInOrder(to, from, strides[0]);
        return;
      }
      const copy = owner(from.shape, fromType, temporary);
      copyElements(copy, from);
      copyElements(to, copy);
      return;
    }
  }
  if (isOneRun(to, from)) {
    const [toSize, fromSize] = [toType.itemsize, fromType.itemsize];
    const size = sizeOf(to.shape);
    castLoop(size, toType, toBlock, to.offset, toSize, fromType, fromBlock, from.offset, fromSize);
    return;
  }
  const isSafe = isNumeric(toType) && isNumeric(fromType);
  const visit = isSafe ? coalesce : alongMemory;
  const loops = visit(to.shape, [to.strides, strides], [to.offset, from.offset]);
  if (loops === null) return;
  if (isSafe) putLongestLast(loops);
  run(loops, (count, at, step) => {
    castLoop(count, toType, toBlock, at[0], step[0], fromType, fromBlock, at[1], step[1]);
  });
}

/** May a record become such an item? One field may become anything; several need as many, or plain bytes. */
function isFittingRecord(from: DType, to: DType): boolean {
  return from === to || castable(from, to, "unsafe");
}

/** Inner loops shorter than this cost more in calls than in copying. */
const SHORT = 16;

/** Makes the longest axis the inner loop if the fastest one is short: the order of copying does not matter. */
function putLongestLast(loops: Loops): void {
  const last = loops.shape.length - 1;
  if (last < 1 || loops.shape[last] >= SHORT) return;
  let longest = last;
  for (let k = 0; k < last; k++) if (loops.shape[k] > loops.shape[longest]) longest = k;
  for (const axes of [loops.shape, ...loops.strides]) {
    [axes[longest], axes[last]] = [axes[last], axes[longest]];
  }
}

/** Are both without gaps, with their elements in the same order in memory? */
function isOneRun(a: NDArray, b: NDArray): boolean {
  return (
    (a.flagBits & b.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) !== 0 && isEqual(a.shape, b.shape)
  );
}

function isEqual(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

/**
 * Writes one scalar into every element, after the checks that NumPy makes of Python's scalars.
 * @throws ValueError if `to` is read-only, and what `castScalar` throws.
 */
export function fill(to: NDArray, value: ScalarLike): void {
  checkWriteable(to);
  fillElements(to, castScalar(value, to.dtype));
}

/** Writes a scalar that fits into every element. No checks. */
export function fillElements(to: NDArray, value: Scalar): void {
  const { block, dtype } = to;
  const { itemsize } = dtype;
  if (dtype.members !== null) {
    fillFields(to, dtype.members, value);
    return;
  }
  const item = scratchItems(itemsize);
  writeItem(item.view, 0, dtype, value);
  if (to.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) {
    fillDense(block.bytes, to.offset, sizeOf(to.shape) * itemsize, item, itemsize);
    return;
  }
  iterate(to.shape, [to.strides], [to.offset], (count, at, step) => {
    if (step[0] === itemsize) fillDense(block.bytes, at[0], count * itemsize, item, itemsize);
    else copyLoop(count, itemsize, block, at[0], step[0], item, 0, 0);
  });
}

/** Nothing is written if a field cannot take the value. @throws what `castScalar` does */
function checkFields(members: readonly Field[], value: Scalar): void {
  for (const { dtype } of members) {
    if (dtype.base.members !== null) checkFields(dtype.base.members, value);
    else castScalar(value, dtype.base);
  }
}

/** Fills field by field, so that the bytes between fields stay as they are. */
function fillFields(to: NDArray, members: readonly Field[], value: Scalar): void {
  if (value instanceof Void) {
    copyElements(to, value.array);
    return;
  }
  checkFields(members, value);
  for (const { dtype, offset } of members) {
    const { base } = dtype;
    const item = castScalar(value, base);
    for (let at = 0; at < dtype.itemsize; at += base.itemsize || 1) {
      const address = to.offset + offset + at;
      const { block, shape, strides, flagBits, origin } = to;
      const part = new NDArray(block, address, shape, strides, base, null, 0, origin, []);
      part.flagBits = flagBits & WRITEABLE;
      fillElements(part, item);
    }
  }
}

/** Writes the item at the start of a dense run, and then doubles what is written until the run is full. */
function fillDense(
  bytes: Uint8Array,
  start: number,
  nbytes: number,
  item: Block,
  itemsize: number,
): void {
  if (nbytes === 0) return;
  for (let k = 0; k < itemsize; k++) bytes[start + k] = item.bytes[k];
  for (let done = itemsize; done < nbytes; done *= 2) {
    bytes.copyWithin(start + done, start, start + Math.min(done, nbytes - done));
  }
}
