// The iterator that `np.nditer` gives.

import { integer } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DType } from "../dtype/dtype.js";
import { IndexError, RuntimeError, ValueError } from "../errors.js";
import { sliceRange } from "../indexing/basic_index.js";
import { Ellipsis, isInteger, Slice } from "../indexing/index_types.js";
import { subscriptable } from "../indexing/subscript.js";
import { type Tuple, tupleOf } from "../indexing/tuple.js";
import type { NDArray } from "../record/record.js";
import { merged } from "./nditer_axes.js";
import { checkExternalLoop } from "./nditer_flags.js";
import type { Iteration } from "./nditer_iteration.js";

/** Walks arrays together; NumPy's `nditer` object. `V` is what a step gives. */
export class NdIter<V extends NDArray | NDArray[] = NDArray | NDArray[]>
  implements IterableIterator<V>, Disposable
{
  /** The same as `get(n)` and `set(n, value)`. */
  [n: number]: NDArray;

  readonly #iteration: Iteration;

  /** Not for users: `np.nditer` makes it. */
  constructor(iteration: Iteration) {
    this.#iteration = iteration;
  }

  // ---- what it is made of

  /** The arrays that are walked; those that were allocated, and those that stand in for others, too. */
  get operands(): NDArray[] {
    return this.#iteration.open().map(({ array }) => array);
  }

  /** The operands as they are walked, without buffers. @throws ValueError if there are buffers */
  get itviews(): NDArray[] {
    this.#iteration.open();
    if (this.#iteration.flags.has("buffered")) {
      throw new ValueError("cannot provide an iterator view when buffering is enabled");
    }
    return this.#iteration.cursor.views();
  }

  /** What the elements are seen as. */
  get dtypes(): DType[] {
    return this.#iteration.open().map(({ dtype }) => dtype);
  }

  /** Number of operands. */
  get nop(): number {
    return this.#iteration.open().length;
  }

  /** Number of operands; Python's `len(it)`. */
  get length(): number {
    return this.#iteration.nop;
  }

  /** Number of axes that are walked. */
  get ndim(): number {
    this.#iteration.open();
    return this.#iteration.cursor.axes.shape.length;
  }

  /** The lengths of the axes: in the operands' order if a multi-index is tracked, else from the fastest axis on. */
  get shape(): number[] {
    this.#iteration.present();
    const cursor = this.#iteration.cursor;
    return this.#iteration.flags.has("multi_index") ? cursor.shape : cursor.axes.shape.toReversed();
  }

  /** Number of elements. */
  get itersize(): number {
    this.#iteration.open();
    return this.#iteration.cursor.size;
  }

  /** Does it follow a flat index? */
  get has_index(): boolean {
    this.#iteration.open();
    return this.#iteration.hasIndex;
  }

  /** Does it follow an index for each axis? */
  get has_multi_index(): boolean {
    this.#iteration.open();
    return this.#iteration.flags.has("multi_index");
  }

  /** Have buffers been left to the first `reset()`? */
  get has_delayed_bufalloc(): boolean {
    this.#iteration.open();
    return this.#iteration.isDelayed;
  }

  /** Always false: there are no Python objects. */
  get iterationneedsapi(): boolean {
    this.#iteration.open();
    return false;
  }

  /** Is it past the last element? */
  get finished(): boolean {
    return this.#iteration.finished;
  }

  // ---- where it is

  /** The index along each axis. Settable. @throws ValueError if it is not tracked, or the iterator is past the end */
  get multi_index(): Tuple<number> {
    this.#iteration.present();
    if (!this.#iteration.flags.has("multi_index")) {
      throw new ValueError("Iterator is not tracking a multi-index");
    }
    this.#iteration.shown();
    return tupleOf(this.#iteration.cursor.multiIndex);
  }

  set multi_index(index: readonly (number | bigint)[]) {
    this.#iteration.open();
    if (!this.#iteration.flags.has("multi_index")) {
      throw new ValueError("Iterator is not tracking a multi-index");
    }
    if (!Array.isArray(index)) throw new ValueError("multi_index must be set with a sequence");
    if (index.length !== this.ndim) throw new ValueError("Wrong number of indices");
    this.#iteration.goToMultiIndex(index.map(integer));
  }

  /** The place in C or F order. Settable. @throws ValueError if it is not tracked, or the iterator is past the end */
  get index(): number {
    this.#iteration.present();
    if (!this.has_index) throw new ValueError("Iterator does not have an index");
    return this.#iteration.cursor.index;
  }

  set index(index: number | bigint) {
    this.#iteration.open();
    if (!this.has_index) throw new ValueError("Iterator does not have an index");
    this.#iteration.goToIndex(integer(index));
  }

  /** The place in the order of the iteration. Settable. */
  get iterindex(): number {
    this.#iteration.present();
    return this.#iteration.cursor.place;
  }

  set iterindex(place: number | bigint) {
    this.#iteration.open();
    if (this.#iteration.flags.has("external_loop")) {
      throw new ValueError(
        "Cannot call GotoIterIndex on an iterator which has the flag EXTERNAL_LOOP",
      );
    }
    this.#iteration.goToPlace(integer(place));
  }

  /** First and last place, the last one excluded. Settable with the flag `ranged`. */
  get iterrange(): readonly [start: number, end: number] {
    this.#iteration.open();
    return this.#iteration.cursor.range;
  }

  set iterrange(range: readonly [start: number, end: number]) {
    this.#iteration.open();
    const [start, end] = range.map(integer);
    this.#iteration.restrict(start, end);
  }

  // ---- what is there

  /** The elements that it stands at: an array of one operand, a list of several. */
  get value(): V {
    const operands = this.#iteration.shown();
    const values = operands.map((_, n) => this.#element(n));
    return (values.length === 1 ? values[0] : values) as V;
  }

  /** The element of one operand, or a list for a slice of them; NumPy's `it[n]`. @throws IndexError */
  get(index: number | bigint | Slice): NDArray | NDArray[] {
    this.#iteration.shown();
    if (index instanceof Slice) {
      const { start, length } = this.#operandsIn(index, "slicing");
      return Array.from({ length }, (_, k) => this.#element(start + k));
    }
    return this.#element(this.#operandAt(index));
  }

  /** Writes to the element of one operand, or to those of a slice; NumPy's `it[n] = value`. */
  set(index: number | bigint | Slice, value: ArrayLike | readonly ArrayLike[]): void {
    const operands = this.#iteration.shown();
    if (index instanceof Slice) {
      const { start, length } = this.#operandsIn(index, "slice assignment");
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

  #operandsIn(slice: Slice, what: string): { start: number; length: number } {
    const { start, step, length } = sliceRange(slice, this.length);
    if (slice.step !== null && step !== 1) {
      throw new ValueError(`Iterator ${what} only supports a step of 1`);
    }
    return { start, length };
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

  #element(n: number, ndim = this.#iteration.flags.has("external_loop") ? 1 : 0): NDArray {
    return this.#iteration.cursor.element(n, ndim, this);
  }

  // ---- going on

  /** Goes one step further. @returns false past the last element */
  iternext(): boolean {
    return this.#iteration.advance();
  }

  next(): IteratorResult<V, undefined> {
    if (!this.#iteration.proceed()) return { done: true, value: undefined };
    return { done: false, value: this.value };
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** Goes back to the first element. */
  reset(): void {
    this.#iteration.reset();
  }

  // ---- changing it

  /** Leaves an axis out: its index stays 0. @throws RuntimeError if no multi-index is tracked */
  remove_axis(axis: number | bigint): void {
    this.#iteration.removeAxis(axis);
  }

  /** Tracks the multi-index no longer, so that axes can be merged. */
  remove_multi_index(): void {
    this.#iteration.open();
    if (this.#iteration.flags.delete("multi_index"))
      this.#iteration.walkAnew(merged(this.#iteration.cursor.axes));
    else this.reset();
  }

  /** Shows whole inner loops from now on, as arrays of one axis. @throws ValueError if an index is tracked */
  enable_external_loop(): void {
    this.#iteration.open();
    checkExternalLoop(this.#iteration.flags);
    this.#iteration.flags.add("external_loop");
    this.#iteration.walkAnew(this.#iteration.cursor.axes, {
      ...this.#iteration.cursor.showing,
      inLoops: true,
    });
  }

  /** Another iterator over the same operands, at the same place. */
  copy(): NdIter<V> {
    return new NdIter<V>(this.#iteration.copy());
  }

  /** Writes back what is in buffers and copies, and lets go of the operands. */
  close(): void {
    this.#iteration.close();
  }

  [Symbol.dispose](): void {
    this.close();
  }

  toString(): string {
    return "<numpy.nditer object>";
  }
}

subscriptable(NdIter.prototype);
