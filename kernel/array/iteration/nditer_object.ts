// The iterator that `np.nditer` gives.

import { integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DType } from "../dtype/dtype.js";
import { IndexError, RuntimeError, ValueError } from "../errors.js";
import { sliceRange } from "../indexing/basic_index.js";
import { Ellipsis, isInteger, Slice } from "../indexing/index_types.js";
import { subscriptable } from "../indexing/subscript.js";
import { type Tuple, tupleOf } from "../indexing/tuple.js";
import type { NDArray } from "../record/record.js";
import { endStandIn } from "../record/writeback.js";
import { type IterationAxes, merged, withoutAxis } from "./nditer_axes.js";
import { Cursor, type Showing } from "./nditer_cursor.js";
import { checkExternalLoop, type IterFlag } from "./nditer_flags.js";
import type { Operand } from "./nditer_operands.js";

/** Walks arrays together; NumPy's `nditer` object. `V` is what a step gives. */
export class NdIter<V extends NDArray | NDArray[] = NDArray | NDArray[]>
  implements IterableIterator<V>, Disposable
{
  /** The same as `get(n)` and `set(n, value)`. */
  [n: number]: NDArray;

  #operands: readonly Operand[] | null;
  #cursor: Cursor;
  readonly #flags: Set<IterFlag>;
  #started: boolean;
  #finished: boolean;
  #isDelayed: boolean;

  /** Not for users: `np.nditer` makes it. */
  constructor(operands: readonly Operand[], cursor: Cursor, flags: ReadonlySet<IterFlag>) {
    this.#operands = operands;
    this.#cursor = cursor;
    this.#flags = new Set(flags);
    this.#started = this.#finished = cursor.size === 0;
    this.#isDelayed = flags.has("buffered") && flags.has("delay_bufalloc");
    if (!this.#isDelayed) cursor.goTo(0);
  }

  // ---- what it is made of

  /** The arrays that are walked; those that were allocated, and those that stand in for others, too. */
  get operands(): NDArray[] {
    return this.#open().map(({ array }) => array);
  }

  /** The operands as they are walked, without buffers. @throws ValueError if there are buffers */
  get itviews(): NDArray[] {
    this.#open();
    if (this.#flags.has("buffered")) {
      throw new ValueError("cannot provide an iterator view when buffering is enabled");
    }
    return this.#cursor.views();
  }

  /** What the elements are seen as. */
  get dtypes(): DType[] {
    return this.#open().map(({ dtype }) => dtype);
  }

  /** Number of operands. */
  get nop(): number {
    return this.#open().length;
  }

  /** Number of operands; Python's `len(it)`. */
  get length(): number {
    return this.#operands?.length ?? 0;
  }

  /** Number of axes that are walked. */
  get ndim(): number {
    this.#open();
    return this.#cursor.axes.shape.length;
  }

  /** The lengths of the axes: in the operands' order if a multi-index is tracked, else from the fastest axis on. */
  get shape(): number[] {
    this.#present();
    const cursor = this.#cursor;
    return this.#flags.has("multi_index") ? cursor.shape : cursor.axes.shape.toReversed();
  }

  /** Number of elements. */
  get itersize(): number {
    this.#open();
    return this.#cursor.size;
  }

  get has_index(): boolean {
    this.#open();
    return this.#flags.has("c_index") || this.#flags.has("f_index");
  }

  get has_multi_index(): boolean {
    this.#open();
    return this.#flags.has("multi_index");
  }

  /** Have buffers been left to the first `reset()`? */
  get has_delayed_bufalloc(): boolean {
    this.#open();
    return this.#isDelayed;
  }

  /** Always false: there are no Python objects. */
  get iterationneedsapi(): boolean {
    this.#open();
    return false;
  }

  /** Is it past the last element? */
  get finished(): boolean {
    return this.#finished;
  }

  // ---- where it is

  /** The index along each axis. Settable. @throws ValueError if it is not tracked, or the iterator is past the end */
  get multi_index(): Tuple<number> {
    this.#present();
    if (!this.#flags.has("multi_index")) {
      throw new ValueError("Iterator is not tracking a multi-index");
    }
    return tupleOf(this.#cursor.multiIndex);
  }

  set multi_index(index: readonly (number | bigint)[]) {
    this.#open();
    if (!this.#flags.has("multi_index")) {
      throw new ValueError("Iterator is not tracking a multi-index");
    }
    if (!Array.isArray(index)) throw new ValueError("multi_index must be set with a sequence");
    if (index.length !== this.ndim) throw new ValueError("Wrong number of indices");
    this.#checkUnbuffered("GotoMultiIndex");
    const place = this.#cursor.placeOfMultiIndex(index.map(integer));
    if (place === null) {
      throw new IndexError("Iterator GotoMultiIndex called with an out-of-bounds multi-index");
    }
    this.#jump(place);
  }

  /** The place in C or F order. Settable. @throws ValueError if it is not tracked, or the iterator is past the end */
  get index(): number {
    this.#present();
    if (!this.has_index) throw new ValueError("Iterator does not have an index");
    return this.#cursor.index;
  }

  set index(index: number | bigint) {
    this.#open();
    if (!this.has_index) throw new ValueError("Iterator does not have an index");
    this.#checkUnbuffered("GotoIndex");
    const place = this.#cursor.placeOfIndex(integer(index));
    if (place === null) {
      throw new IndexError("Iterator GotoIndex called with an out-of-bounds index");
    }
    this.#jump(place);
  }

  /** The place in the order of the iteration. Settable. */
  get iterindex(): number {
    this.#present();
    return this.#cursor.place;
  }

  set iterindex(place: number | bigint) {
    this.#open();
    if (this.#flags.has("external_loop")) {
      throw new ValueError(
        "Cannot call GotoIterIndex on an iterator which has the flag EXTERNAL_LOOP",
      );
    }
    const given = integer(place);
    const [start, end] = this.#cursor.range;
    if (given < start || given >= end) {
      throw new IndexError(
        "Iterator GotoIterIndex called with an iterindex outside the iteration range.",
      );
    }
    this.#jump(given);
  }

  /** First and last place, the last one excluded. Settable with the flag `ranged`. */
  get iterrange(): readonly [start: number, end: number] {
    this.#open();
    return this.#cursor.range;
  }

  set iterrange(range: readonly [start: number, end: number]) {
    this.#open();
    const [start, end] = range.map(integer);
    if (!this.#flags.has("ranged")) {
      throw new ValueError(
        "Cannot call ResetToIterIndexRange on an iterator without requesting ranged iteration support in the constructor",
      );
    }
    if (start < 0 || end > this.#cursor.size) {
      throw new ValueError(
        `Out-of-bounds range [${start}, ${end}) passed to ResetToIterIndexRange`,
      );
    }
    if (end < start) {
      throw new ValueError(`Invalid range [${start}, ${end}) passed to ResetToIterIndexRange`);
    }
    this.#cursor.flush();
    this.#cursor.range = [start, end];
    this.#begin();
  }

  // ---- what is there

  /** The elements that it stands at: an array of one operand, a list of several. */
  get value(): V {
    const operands = this.#shown();
    const values = operands.map((_, n) => this.#element(n));
    return (values.length === 1 ? values[0] : values) as V;
  }

  /** The element of one operand, or a list for a slice of them; NumPy's `it[n]`. @throws IndexError */
  get(index: number | bigint | Slice): NDArray | NDArray[] {
    const operands = this.#shown();
    if (index instanceof Slice) {
      const { start, step, length } = sliceRange(index, operands.length);
      if (index.step !== null && step !== 1) {
        throw new ValueError("Iterator slicing only supports a step of 1");
      }
      return Array.from({ length }, (_, k) => this.#element(start + k));
    }
    return this.#element(this.#operandAt(index));
  }

  /** Writes to the element of one operand, or to those of a slice; NumPy's `it[n] = value`. */
  set(index: number | bigint | Slice, value: ArrayLike | readonly ArrayLike[]): void {
    const operands = this.#shown();
    if (index instanceof Slice) {
      const { start, step, length } = sliceRange(index, operands.length);
      if (index.step !== null && step !== 1) {
        throw new ValueError("Iterator slice assignment only supports a step of 1");
      }
      if (!Array.isArray(value) || value.length !== length) {
        throw new ValueError("Wrong size to assign to iterator slice");
      }
      for (let k = 0; k < length; k++) this.set(start + k, value[k] as ArrayLike);
      return;
    }
    const n = this.#operandAt(index);
    if (!operands[n].write) {
      throw new RuntimeError(`Iterator operand ${n} is not writeable`);
    }
    this.#element(n, 1).set(Ellipsis, value as ArrayLike);
  }

  #operandAt(index: number | bigint): number {
    if (!isInteger(index)) throw new TypeError("invalid index type for iterator indexing");
    const count = this.length;
    const given = Number(index);
    const n = given < 0 ? given + count : given;
    if (n < 0 || n >= count) {
      throw new IndexError(`Iterator operand index ${given} is out of bounds`);
    }
    return n;
  }

  #element(n: number, ndim = this.#flags.has("external_loop") ? 1 : 0): NDArray {
    return this.#cursor.element(n, ndim, this);
  }

  // ---- going on

  /** Goes one step further. @returns false past the last element */
  iternext(): boolean {
    if (this.#operands === null || this.#finished) return false;
    if (this.#isDelayed) this.reset();
    const moves = this.#cursor.advance();
    if (!moves) this.#finished = true;
    return moves;
  }

  next(): IteratorResult<V, undefined> {
    if (this.#operands === null || this.#finished) return { done: true, value: undefined };
    if (this.#started && !this.iternext()) return { done: true, value: undefined };
    this.#started = true;
    return { done: false, value: this.value };
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** Goes back to the first element. */
  reset(): void {
    this.#open();
    this.#cursor.flush();
    this.#isDelayed = false;
    this.#begin();
  }

  #begin(): void {
    const [start, end] = this.#cursor.range;
    this.#started = this.#finished = start >= end;
    if (start < end) this.#cursor.goTo(start);
  }

  /** Goes to a place that was asked for. */
  #jump(place: number): void {
    this.#cursor.jump(place);
    this.#started = this.#finished = false;
  }

  // ---- changing it

  /** Walks other axes, or shows them otherwise, from the first element on. */
  #walkAnew(axes: IterationAxes, showing: Showing = this.#cursor.showing): void {
    this.#cursor.flush();
    this.#cursor = new Cursor(this.#open(), axes, showing);
    if (!this.#isDelayed) this.#begin();
  }

  /** Leaves an axis out: its index stays 0. @throws RuntimeError if no multi-index is tracked */
  remove_axis(axis: number | bigint): void {
    this.#open();
    if (!this.#flags.has("multi_index")) {
      throw new RuntimeError(
        "Iterator RemoveAxis may only be called if a multi-index is being tracked",
      );
    }
    if (this.has_index) {
      throw new RuntimeError("Iterator RemoveAxis may not be called on an index is being tracked");
    }
    if (this.#flags.has("buffered")) {
      throw new RuntimeError("Iterator RemoveAxis may not be called on a buffered iterator");
    }
    const place = integer(axis);
    if (place < 0 || place >= this.ndim) {
      throw new ValueError("axis out of bounds in iterator RemoveAxis");
    }
    this.#walkAnew(withoutAxis(this.#cursor.axes, place));
  }

  /** Tracks the multi-index no longer, so that axes can be merged. */
  remove_multi_index(): void {
    this.#open();
    if (this.#flags.delete("multi_index")) this.#walkAnew(merged(this.#cursor.axes));
    else this.reset();
  }

  /** Shows whole inner loops from now on, as arrays of one axis. @throws ValueError if an index is tracked */
  enable_external_loop(): void {
    this.#open();
    checkExternalLoop(this.#flags);
    this.#flags.add("external_loop");
    this.#walkAnew(this.#cursor.axes, { ...this.#cursor.showing, inLoops: true });
  }

  /** Another iterator over the same operands, at the same place. */
  copy(): NdIter<V> {
    const copy = new NdIter<V>(this.#open(), this.#cursor.copy(), this.#flags);
    copy.#cursor = this.#cursor.copy();
    copy.#isDelayed = this.#isDelayed;
    copy.#started = this.#started;
    copy.#finished = this.#finished;
    return copy;
  }

  /** Writes back what is in buffers and copies, and lets go of the operands. */
  close(): void {
    const operands = this.#operands;
    if (operands === null) return;
    this.#cursor.flush();
    this.#operands = null;
    for (const { array } of operands) {
      const original = endStandIn(array);
      if (original !== null) copyElements(original, array);
    }
  }

  [Symbol.dispose](): void {
    this.close();
  }

  toString(): string {
    return "<numpy.nditer object>";
  }

  #open(): readonly Operand[] {
    if (this.#operands === null) throw new ValueError("Iterator is invalid");
    return this.#operands;
  }

  #present(): readonly Operand[] {
    if (this.#operands === null || this.#finished) {
      throw new ValueError("Iterator is past the end");
    }
    return this.#operands;
  }

  /** The operands, if their elements are there. */
  #shown(): readonly Operand[] {
    const operands = this.#present();
    if (!this.#isDelayed) return operands;
    throw new ValueError(
      "Iterator construction used delayed buffer allocation, and no reset has been done yet",
    );
  }

  #checkUnbuffered(what: string): void {
    if (this.#flags.has("buffered")) {
      throw new ValueError(`Cannot call ${what} on an iterator which is buffered`);
    }
  }
}

subscriptable(NdIter.prototype);
