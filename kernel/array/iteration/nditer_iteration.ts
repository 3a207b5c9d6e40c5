// An iteration of `nditer` under way: where it stands, and whether it has begun, is over or was closed.

import { integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { IndexError, RuntimeError, ValueError } from "../errors.js";
import { endStandIn } from "../record/writeback.js";
import { type IterationAxes, withoutAxis } from "./nditer_axes.js";
import { Cursor, type Showing } from "./nditer_cursor.js";
import type { IterFlag } from "./nditer_flags.js";
import type { Operand } from "./nditer_operands.js";

export class Iteration {
  readonly flags: Set<IterFlag>;
  /** Is it past the last element? */
  finished: boolean;
  /** Have buffers been left to the first `reset()`? */
  isDelayed: boolean;
  /** Has the first element been given? */
  private started: boolean;
  /** Null once it was closed. */
  private operands: readonly Operand[] | null;
  /** The iteration inside this one, and where it was when that was told last. */
  private inner: { readonly iteration: Iteration; at: readonly number[] } | null = null;

  constructor(
    operands: readonly Operand[],
    public cursor: Cursor,
    flags: ReadonlySet<IterFlag>,
  ) {
    this.operands = operands;
    this.flags = new Set(flags);
    this.started = this.finished = cursor.size === 0;
    this.isDelayed = flags.has("buffered") && flags.has("delay_bufalloc");
    if (!this.isDelayed) cursor.goTo(0);
  }

  /** Number of operands; 0 once it was closed. */
  get nop(): number {
    return this.operands?.length ?? 0;
  }

  /** Does it follow a flat index? */
  get hasIndex(): boolean {
    return this.flags.has("c_index") || this.flags.has("f_index");
  }

  /** The operands. @throws ValueError if it was closed */
  open(): readonly Operand[] {
    if (this.operands === null) throw new ValueError("Iterator is invalid");
    return this.operands;
  }

  /** The operands, if it stands at elements of theirs. @throws ValueError */
  present(): readonly Operand[] {
    if (this.operands === null || this.finished) {
      throw new ValueError("Iterator is past the end");
    }
    return this.operands;
  }

  /** The operands, if their elements are there. @throws ValueError */
  shown(): readonly Operand[] {
    const operands = this.present();
    if (!this.isDelayed) return operands;
    throw new ValueError(
      "Iterator construction used delayed buffer allocation, and no reset has been done yet",
    );
  }

  /** @throws ValueError if there are buffers */
  private checkUnbuffered(what: string): void {
    if (this.flags.has("buffered")) {
      throw new ValueError(`Cannot call ${what} on an iterator which is buffered`);
    }
  }

  /** Goes one step further. @returns false past the last element */
  advance(): boolean {
    if (this.operands === null || this.finished) return false;
    if (this.isDelayed) this.reset();
    const moves = this.cursor.advance();
    if (moves) this.moveInner();
    else this.finished = true;
    return moves;
  }

  /** Goes to the first element, or one step further if that was given. @returns false past the last element */
  proceed(): boolean {
    if (this.operands === null || this.finished) return false;
    if (this.started && !this.advance()) return false;
    this.started = true;
    return true;
  }

  /** Goes back to the first element. */
  reset(): void {
    this.open();
    this.cursor.flush();
    this.isDelayed = false;
    this.begin();
    this.moveInner();
  }

  /** Has another iteration begin from now on at the elements that this one stands at, whenever it moves. */
  nest(iteration: Iteration): void {
    this.inner = { iteration, at: this.open().map(({ array }) => array.offset) };
    this.moveInner();
  }

  private moveInner(): void {
    const { inner } = this;
    if (inner === null || inner.iteration.operands === null) return;
    const at = this.cursor.addresses;
    inner.iteration.cursor.flush();
    inner.iteration.cursor.shift(at.map((address, n) => address - inner.at[n]));
    inner.at = at;
    inner.iteration.reset();
  }

  private begin(): void {
    const [start, end] = this.cursor.range;
    this.started = this.finished = start >= end;
    if (start < end) this.cursor.goTo(start);
  }

  /** @throws IndexError; ValueError if there are buffers */
  goToMultiIndex(index: readonly number[]): void {
    this.checkUnbuffered("GotoMultiIndex");
    const place = this.cursor.placeOfMultiIndex(index);
    if (place === null) {
      throw new IndexError("Iterator GotoMultiIndex called with an out-of-bounds multi-index");
    }
    this.jump(place);
  }

  /** @throws IndexError; ValueError if there are buffers */
  goToIndex(index: number): void {
    this.checkUnbuffered("GotoIndex");
    const place = this.cursor.placeOfIndex(index);
    if (place === null) {
      throw new IndexError("Iterator GotoIndex called with an out-of-bounds index");
    }
    this.jump(place);
  }

  /** Goes to a place in the order of the iteration. @throws IndexError */
  goToPlace(place: number): void {
    const [start, end] = this.cursor.range;
    if (place < start || place >= end) {
      throw new IndexError(
        "Iterator GotoIterIndex called with an iterindex outside the iteration range.",
      );
    }
    this.jump(place);
  }

  private jump(place: number): void {
    this.cursor.jump(place);
    this.started = this.finished = false;
    this.moveInner();
  }

  /** Walks only the places from start up to end, from the first of them on. @throws ValueError if there are no such */
  restrict(start: number, end: number): void {
    if (!this.flags.has("ranged")) {
      throw new ValueError(
        "Cannot call ResetToIterIndexRange on an iterator without requesting ranged iteration support in the constructor",
      );
    }
    if (start < 0 || end > this.cursor.size) {
      throw new ValueError(
        `Out-of-bounds range [${start}, ${end}) passed to ResetToIterIndexRange`,
      );
    }
    if (end < start) {
      throw new ValueError(`Invalid range [${start}, ${end}) passed to ResetToIterIndexRange`);
    }
    this.cursor.flush();
    this.cursor.range = [start, end];
    this.begin();
    this.moveInner();
  }

  /** Leaves an axis out: its index stays 0. @throws RuntimeError; ValueError if it has no such axis */
  removeAxis(axis: number | bigint): void {
    this.open();
    if (!this.flags.has("multi_index")) {
      throw new RuntimeError(
        "Iterator RemoveAxis may only be called if a multi-index is being tracked",
      );
    }
    if (this.hasIndex) {
      throw new RuntimeError("Iterator RemoveAxis may not be called on an index is being tracked");
    }
    if (this.flags.has("buffered")) {
      throw new RuntimeError("Iterator RemoveAxis may not be called on a buffered iterator");
    }
    const place = integer(axis);
    if (place < 0 || place >= this.cursor.axes.shape.length) {
      throw new ValueError("axis out of bounds in iterator RemoveAxis");
    }
    this.walkAnew(withoutAxis(this.cursor.axes, place));
  }

  /** Walks other axes, or shows them otherwise, from the first element on. */
  walkAnew(axes: IterationAxes, showing: Showing = this.cursor.showing): void {
    this.cursor.flush();
    this.cursor = new Cursor(this.open(), axes, showing);
    if (!this.isDelayed) this.begin();
  }

  /** Another iteration over the same operands, at the same place. */
  copy(): Iteration {
    const copy = new Iteration(this.open(), this.cursor.copy(), this.flags);
    // Making it went to the first element: the copy stands where this one does.
    copy.cursor = this.cursor.copy();
    copy.isDelayed = this.isDelayed;
    copy.started = this.started;
    copy.finished = this.finished;
    return copy;
  }

  /** Writes back what is in buffers and copies, and lets go of the operands. */
  close(): void {
    const { operands } = this;
    if (operands === null) return;
    this.cursor.flush();
    this.operands = null;
    for (const { array } of operands) {
      const original = endStandIn(array);
      if (original !== null) copyElements(original, array);
    }
  }
}
