// An array as rows along one axis: each row dense, of numbers in the machine's byte order, one after the other.

import { copyElements } from "../assign/assign.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, type NDArray, owner, sizeOf, view } from "../record/record.js";
import type { Constructor } from "../record/typed_arrays.js";
import { isReadable } from "../ufunc/operand.js";

const turned = origin("moveaxis", "view", "The axis that is sorted along was moved to the end.");
const gathered = origin("copy", "copy", "Rows were gathered for the time of a computation.");

/** The array with one axis moved to the end: a view. */
export function axisLast(a: NDArray, axis: number): NDArray {
  if (axis === a.shape.length - 1) return a;
  const last = (lengths: readonly number[]) => [
    ...lengths.slice(0, axis),
    ...lengths.slice(axis + 1),
    lengths[axis],
  ];
  return view(a, a.offset, last(a.shape), last(a.strides), a.dtype, turned);
}

/** The elements with one axis at the end as a C-contiguous array: the array's own memory if it lies so, else a copy. */
export function rowsAlong(a: NDArray, axis: number): NDArray {
  const moved = axisLast(a, axis);
  if (moved.flagBits & C_CONTIGUOUS && isReadable(moved)) return moved;
  // Fields that are arrays compare as the bytes they are: structures keep theirs.
  const type = a.dtype.members === null ? a.dtype.native : a.dtype;
  const rows = owner(moved.shape, type, gathered);
  copyElements(rows, moved);
  return rows;
}

/** Items as so many words of one size, to be moved. */
interface ItemWords {
  readonly words: Uint8Array | Uint16Array | Uint32Array;
  /** Words of one item. */
  readonly width: number;
}

/** The items of a C-contiguous array as words of up to `largest` bytes. */
export function itemWords(a: NDArray, largest = 4): ItemWords {
  const { bytes } = a.block;
  const start = bytes.byteOffset + a.offset;
  const odd = start | a.dtype.itemsize | largest;
  const unit = odd % 4 === 0 ? 4 : odd % 2 === 0 ? 2 : 1;
  const memory: Constructor<ItemWords["words"]> =
    unit === 4 ? Uint32Array : unit === 2 ? Uint16Array : Uint8Array;
  const width = a.dtype.itemsize / unit;
  return { words: new memory(bytes.buffer, start, sizeOf(a.shape) * width), width };
}
