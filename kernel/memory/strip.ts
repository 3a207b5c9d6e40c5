// A block as a strip of items: which of them are shown, however large the block is.

import { NDArray, OWNDATA, sizeOf } from "../array/record/record.js";
import { blockId } from "./identity.js";
import { MAX_SENTENCE } from "./limits.js";
import type { BlockModel } from "./model.js";
import { itemTexts, oneLine } from "./texts.js";

/** A block of so many items is shown whole. */
const WHOLE = 64;
/** Items shown at each end of a larger one. */
const ENDS = 2;

/** An array that is drawn, and the byte addresses of its shown elements. */
export interface Drawn {
  readonly array: NDArray;
  readonly addresses: readonly number[];
}

/** The array whose memory this is: an owner, or the first array over memory that was not made here. */
export function standsOn(array: NDArray): NDArray {
  let bottom = array;
  while (!(bottom.flagBits & OWNDATA) && bottom.base instanceof NDArray) bottom = bottom.base;
  return bottom;
}

/**
 * The strip of one block: the items that the shown elements of `drawn` touch, and those at the ends.
 * Items are the owner's: of its dtype, where its elements lie.
 * @param drawn all arrays of the model over this block, one at least.
 */
export function blockModel(drawn: readonly Drawn[]): BlockModel {
  const bottoms = drawn.map(({ array }) => standsOn(array));
  const owner = bottoms.find((bottom) => bottom.flagBits & OWNDATA) ?? bottoms[0];
  const { block, dtype, offset } = owner;
  const empty = drawn.every(({ array }) => sizeOf(array.shape) === 0 && array.offset === 0);
  // NumPy allocates one item even where an array has none; nobody's bytes need no drawing.
  const nbytes = empty && sizeOf(owner.shape) === 0 ? 0 : block.nbytes;
  const first = offset % dtype.itemsize;
  const count = Math.floor((nbytes - first) / dtype.itemsize);
  const shown = new Set<number>();
  const show = (from: number, to: number) => {
    for (let k = Math.max(0, from); k <= Math.min(to, count - 1); k++) shown.add(k);
  };
  if (count <= WHOLE) show(0, count - 1);
  show(0, ENDS - 1);
  show(count - ENDS, count - 1);
  for (const { array, addresses } of drawn) {
    for (const address of addresses) {
      const last = address + array.dtype.itemsize - 1;
      show(
        Math.floor((address - first) / dtype.itemsize),
        Math.floor((last - first) / dtype.itemsize),
      );
    }
  }
  const starts = [...shown].sort((x, y) => x - y).map((k) => first + k * dtype.itemsize);
  const texts = itemTexts(block.view, starts, dtype);
  return {
    id: blockId(block),
    nbytes,
    dtype: oneLine(String(dtype), MAX_SENTENCE),
    items: starts.map((start, k) => ({ start, end: start + dtype.itemsize, text: texts[k] })),
  };
}
