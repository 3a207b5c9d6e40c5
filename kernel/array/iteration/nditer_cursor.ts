// Where `nditer` stands, and how it goes on: on the axes, and in the buffers if there are any.

import { contiguity, isAligned } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { ALIGNED, NDArray, sizeOf, view, WRITEABLE } from "../record/record.js";
import { type IterationAxes, Walk } from "./nditer_axes.js";
import { Buffers, type Place } from "./nditer_buffer.js";
import type { Operand } from "./nditer_operands.js";

const element = origin(
  "nditer",
  "view",
  "The iterator shows an operand's elements where they are: what is written here is written there.",
);
const buffered = origin(
  "nditer",
  "view",
  "It shows a buffer into which the iterator copied an operand's elements: what is written here reaches the operand when the iterator goes on.",
);
const walked = origin(
  "nditer",
  "view",
  "The operand as it is walked, its axes in the iterator's order: the bytes stay where they are.",
);

/** How the elements are shown. */
export interface Showing {
  /** Whole inner loops at a time. */
  readonly inLoops: boolean;
  /** Through buffers of so many elements; 0 for none. */
  readonly buffersize: number;
  /** Buffers may be left out where a stretch needs none, and then may be longer. */
  readonly grows: boolean;
}

/** Places count elements in the order of the iteration, from 0 to the number of elements. */
export class Cursor {
  /** The first element that is shown now. */
  place = 0;
  range: readonly [start: number, end: number];
  private walk: Walk;
  private buffers: Buffers | null = null;

  constructor(
    private readonly operands: readonly Operand[],
    readonly axes: IterationAxes,
    readonly showing: Showing,
  ) {
    const ndim = axes.shape.length;
    const isOuter = showing.inLoops && showing.buffersize === 0;
    this.walk = new Walk(axes, isOuter ? Math.max(ndim - 1, 0) : ndim);
    this.range = [0, this.size];
  }

  get size(): number {
    return sizeOf(this.axes.shape);
  }

  /** Elements that are shown at a time. */
  get loopLength(): number {
    if (!this.showing.inLoops) return 1;
    if (this.buffers !== null) return this.buffers.count;
    return this.axes.shape.at(-1) ?? 1;
  }

  /** Goes to a place, through new buffers even if it is in them. */
  goTo(place: number): void {
    this.place = place;
    if (this.size === 0) return;
    const { buffersize, grows } = this.showing;
    if (buffersize === 0) {
      this.walk.goTo(place / this.loopLength);
      return;
    }
    this.buffers ??= new Buffers(this.operands, this.axes, buffersize, grows);
    this.buffers.fill(this.walk, place, this.range[1]);
  }

  /** Goes to a place; what buffers hold of it stays as it is. */
  jump(place: number): void {
    const { buffers } = this;
    if (buffers !== null && place >= buffers.start && place < buffers.start + buffers.count) {
      this.place = place;
    } else {
      this.flush();
      this.goTo(place);
    }
  }

  /** Goes one step further. @returns false past the last element */
  advance(): boolean {
    const next = this.place + this.loopLength;
    const [, end] = this.range;
    const { buffers } = this;
    this.place = next;
    if (buffers === null) {
      if (next < end) this.walk.next();
      return next < end;
    }
    if (next < Math.min(buffers.start + buffers.count, end)) return true;
    buffers.flush();
    if (next < end) buffers.fill(this.walk, next, end);
    else buffers.count = 0;
    return next < end;
  }

  /** Writes back what is in buffers. */
  flush(): void {
    this.buffers?.flush();
  }

  /** The elements of an operand that are shown now: without axes, or with one for an inner loop. */
  element(n: number, ndim: number, base: object): NDArray {
    const { dtype, write, array } = this.operands[n];
    const { block, offset, stride } = this.placeOf(n);
    const shape = ndim === 0 ? [] : [this.loopLength];
    const strides = ndim === 0 ? [] : [stride];
    const bits =
      (write ? WRITEABLE : 0) |
      contiguity(shape, strides, dtype.itemsize) |
      (isAligned(offset, shape, strides, dtype) ? ALIGNED : 0);
    const shown = block === array.block ? element : buffered;
    return new NDArray(block, offset, shape, strides, dtype, base, bits, shown, [array.id]);
  }

  private placeOf(n: number): Place {
    if (this.buffers !== null) {
      const { block, offset, stride } = this.buffers.places[n];
      return { block, offset: offset + (this.place - this.buffers.start) * stride, stride };
    }
    const stride = this.axes.strides[n].at(-1) ?? 0;
    return { block: this.operands[n].array.block, offset: this.walk.at[n], stride };
  }

  /** Where each operand is now, in its memory. */
  get addresses(): number[] {
    return this.operands.map((_, n) => this.placeOf(n).offset);
  }

  /** Begins elsewhere in the operands' memory: so many bytes further. */
  shift(bytes: readonly number[]): void {
    const { offsets } = this.axes;
    for (let n = 0; n < bytes.length; n++) offsets[n] += bytes[n];
  }

  /** The operands as they are walked. */
  views(): NDArray[] {
    const { shape, strides, offsets } = this.axes;
    return this.operands.map(({ array, write }, n) => {
      const result = view(array, offsets[n], shape, strides[n], array.dtype, walked);
      if (write) result.flagBits |= WRITEABLE;
      else result.flagBits &= ~WRITEABLE;
      return result;
    });
  }

  /** The lengths of the axes, as the operands have them. */
  get shape(): number[] {
    const { shape, places } = this.axes;
    return shape.map((_, axis) => shape[places.indexOf(axis)]);
  }

  /** The index along each axis of the operands. */
  get multiIndex(): number[] {
    const { shape, places, flipped } = this.axes;
    const index = new Array<number>(shape.length);
    for (let k = 0; k < shape.length; k++) {
      const coord = this.walk.coords[k];
      index[places[k]] = flipped[k] ? shape[k] - 1 - coord : coord;
    }
    return index;
  }

  /** The place of an index along each axis; null if it is out of bounds. */
  placeOfMultiIndex(index: readonly number[]): number | null {
    const { shape, places, flipped } = this.axes;
    let place = 0;
    for (let k = 0; k < shape.length; k++) {
      const given = index[places[k]];
      if (given < 0 || given >= shape[k]) return null;
      place = place * shape[k] + (flipped[k] ? shape[k] - 1 - given : given);
    }
    return place;
  }

  /** The index in C or F order, which is tracked as one more operand. */
  get index(): number {
    return this.walk.at[this.operands.length];
  }

  placeOfIndex(index: number): number | null {
    if (index < 0 || index >= this.size) return null;
    const { shape, strides } = this.axes;
    const steps = strides[this.operands.length];
    let place = 0;
    for (let k = 0; k < shape.length; k++) {
      const coord = steps[k] === 0 ? 0 : Math.floor(index / Math.abs(steps[k])) % shape[k];
      place = place * shape[k] + (steps[k] < 0 ? shape[k] - 1 - coord : coord);
    }
    return place;
  }

  /** Another cursor at the same place, with buffers of its own. */
  copy(): Cursor {
    const axes = { ...this.axes, offsets: [...this.axes.offsets] };
    const copy = new Cursor(this.operands, axes, this.showing);
    const { coords } = this.walk;
    copy.walk.goTo(coords.reduce((place, coord, k) => place * this.axes.shape[k] + coord, 0));
    copy.range = this.range;
    copy.place = this.place;
    copy.buffers = this.buffers?.copy() ?? null;
    return copy;
  }
}
