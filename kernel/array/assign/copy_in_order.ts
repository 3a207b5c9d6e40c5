// Assignment between 1-D arrays that share memory: element by element, which reads what it has written where the two walk
// the same memory at unequal paces, as NumPy does.

import { forMaskRuns, type MaskLine } from "../record/mask_runs.js";
import { ALIGNED, type NDArray } from "../record/record.js";
import { castLoop } from "./cast_loop.js";
import { copyLoop } from "./copy_loop.js";
import { scratchItems } from "./scratch_items.js";

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
  // Items that overlap in part have to be copied one by one.
  const isWhole = [toStep, fromStep, distance].every((n) => n % itemsize === 0);
  if (to.dtype === from.dtype && isWhole) {
    return (count, t, f) =>
      castLoop(count, to.dtype, to.block, t, toStep, from.dtype, from.block, f, fromStep);
  }
  const portion = !isSame && isBuffered(to, from) ? BUFFER : 1;
  const isOnce = isSame && fromStep === 0 && (to.flagBits & from.flagBits & ALIGNED) !== 0;
  const items = scratchItems(itemsize * portion);
  return (count, toStart, fromStart) => {
    for (let done = 0; done < count; done += portion) {
      const n = Math.min(portion, count - done);
      if (done === 0 || !isOnce) {
        const f = fromStart + done * fromStep;
        castLoop(n, to.dtype, items, 0, itemsize, from.dtype, from.block, f, fromStep);
      }
      copyLoop(n, itemsize, to.block, toStart + done * toStep, toStep, items, 0, itemsize);
    }
  };
}

/** Does NumPy convert such items in a buffer? It does where it cannot do so in place: swapped items, and text that lies amiss. */
function isBuffered(to: NDArray, from: NDArray): boolean {
  if (to.dtype.swapped || from.dtype.swapped) return true;
  const [kind, other] = [to.dtype.kind, from.dtype.kind];
  const convertsText = kind !== other && /[SU]/.test(kind + other);
  return convertsText && ![to, from].every(isOneNumber);
}

/** May each item be read as one number of a processor's? */
function isOneNumber({ dtype: { itemsize }, offset, strides }: NDArray): boolean {
  const unit = Math.min(itemsize, 8);
  const isNumber = [1, 2, 4, 8, 16].includes(itemsize);
  return isNumber && [offset, ...strides].every((n) => n % unit === 0);
}
