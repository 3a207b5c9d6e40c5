// Assignment between 1-D arrays that share memory: element by element, which reads what it has written where the two walk
// the same memory at unequal paces, as NumPy does.

import { forMaskRuns, type MaskLine } from "../record/mask_runs.js";
import { ALIGNED, type NDArray } from "../record/record.js";
import { castLoop } from "./cast_loop.js";
import { copyLoop } from "./copy_loop.js";
import { scratchItem } from "./scratch_item.js";

/** Items of another data type and byte order that NumPy converts at a time. */
const BUFFER = 128;

/** Is the target 1-D, and is neither walked against the other? NumPy then makes no copy. */
export function isOneWay(to: NDArray, from: NDArray): boolean {
  if (to.shape.length !== 1 || from.shape.length === 0) return false;
  // The fields of a record may be written before others are read: structures are copied first, as in NumPy.
  if (to.dtype.members !== null || from.dtype.members !== null) return false;
  return to.strides[0] * from.strides[from.shape.length - 1] >= 0;
}

/**
 * Copies from the end on that keeps the source intact if both walk at the same pace.
 * @param stride the source's, in bytes, on the target's axis
 * @param mask where it is false, the target keeps what it holds
 */
export function copyInOrder(
  to: NDArray,
  from: NDArray,
  stride: number,
  mask: MaskLine | null = null,
): void {
  const count = to.shape[0];
  let [toStep, fromStep] = [to.strides[0], stride];
  let [toStart, fromStart] = [to.offset, from.offset];
  let line = mask;
  const turn = () => {
    toStart += (count - 1) * toStep;
    fromStart += (count - 1) * fromStep;
    toStep = -toStep;
    fromStep = -fromStep;
    if (line !== null) {
      line = { ...line, at: line.at + (count - 1) * line.step, step: -line.step };
    }
  };
  if (toStep < 0) turn();
  if (fromStart < toStart && fromStart + count * fromStep > toStart) turn();

  const copy = portions(to, from, toStep, fromStep, toStart - fromStart);
  if (line === null) copy(count, toStart, fromStart);
  else {
    forMaskRuns(count, line, (first, n) => {
      copy(n, toStart + first * toStep, fromStart + first * fromStep);
    });
  }
}

/** Copies so many items from here to there, in the portions in which NumPy reads before it writes. */
function portions(
  to: NDArray,
  from: NDArray,
  toStep: number,
  fromStep: number,
  distance: number,
): (count: number, toStart: number, fromStart: number) => void {
  const { itemsize } = to.dtype;
  const isSame = to.dtype.name === from.dtype.name;
  const isOnce = isSame && fromStep === 0 && (to.flagBits & from.flagBits & ALIGNED) !== 0;
  // Items that overlap in part have to be copied one by one.
  const isWhole = [toStep, fromStep, distance].every((n) => n % itemsize === 0);
  const isBuffered = !isSame && (to.dtype.swapped || from.dtype.swapped);
  const isAtOnce = to.dtype === from.dtype && isWhole;
  if (!isAtOnce && !isBuffered) {
    const item = scratchItem(itemsize);
    return (count, toStart, fromStart) => {
      for (let k = 0; k < count; k++) {
        if (k === 0 || !isOnce) {
          castLoop(1, to.dtype, item, 0, 0, from.dtype, from.block, fromStart + k * fromStep, 0);
        }
        copyLoop(1, itemsize, to.block, toStart + k * toStep, 0, item, 0, 0);
      }
    };
  }
  return (count, toStart, fromStart) => {
    const portion = isAtOnce ? count : BUFFER;
    for (let done = 0; done < count; done += portion) {
      const n = Math.min(portion, count - done);
      const [t, f] = [toStart + done * toStep, fromStart + done * fromStep];
      castLoop(n, to.dtype, to.block, t, toStep, from.dtype, from.block, f, fromStep);
    }
  };
}
