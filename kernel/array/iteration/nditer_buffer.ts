// Buffers of `nditer`: a stretch of the iteration at a time, with all elements of an operand one behind the other.

import { copyElements, temporary } from "../assign/assign.js";
import { copyto } from "../assign/copyto.js";
import { dtype } from "../dtype/dtype.js";
import type { Block } from "../record/block.js";
import { denseStrides } from "../record/layout.js";
import { NDArray, owner, sizeOf, view } from "../record/record.js";
import type { IterationAxes, Walk } from "./nditer_axes.js";
import { maskAmong } from "./nditer_mask.js";
import type { Operand } from "./nditer_operands.js";

/** Where an operand's elements are found: for each position another `stride` bytes further. */
export interface Place {
  readonly block: Block;
  readonly offset: number;
  readonly stride: number;
}

/** A stretch of elements: a box of the innermost axes. */
interface Box {
  readonly count: number;
  readonly shape: readonly number[];
}

/** A mask of bytes is read as one of truths. */
const TRUTHS = dtype("bool");

export class Buffers {
  /** Elements in the stretch that is there now, and the place of its first one. */
  count = 0;
  start = 0;
  places: Place[] = [];
  private box: Box = { count: 0, shape: [] };
  private at: number[] = [];
  private readonly memories: (NDArray | null)[];
  /** Innermost axes that one stretch holds as a whole, and the product of their lengths. */
  private readonly core: number;
  private readonly coreSize: number;

  constructor(
    private readonly operands: readonly Operand[],
    private readonly axes: IterationAxes,
    private readonly size: number,
    private readonly grows: boolean,
  ) {
    const { shape } = axes;
    // Each result of a reduction has to be in one place only: a stretch holds one result, or nothing twice.
    const reduced = axes.strides.filter((_, n) => operands[n]?.write && isStretched(axes, n));
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (let core = 0, inner = 1; core <= shape.length && inner <= size; core++) {
      // As NumPy weighs it: long stretches are worth buffers, but not for several operands.
      const length = shape[shape.length - 1 - core] ?? 1;
      const stretch = inner * Math.min(length, Math.floor(size / inner));
      const buffered = operands.filter((operand, n) => !this.isDirect(operand, n, core, inner));
      const cost = (1 + buffered.length) / stretch;
      if (cost <= least) [best, least] = [core, cost];
      const next = shape.length - 2 - core;
      if (next < -1 || reduced.some((own) => next >= 0 && isMixed(own.slice(next)))) break;
      inner *= length;
    }
    this.core = best;
    this.coreSize = shape
      .slice(shape.length - best)
      .reduce((product, length) => product * length, 1);
    this.memories = operands.map((operand, n) =>
      this.isDirect(operand, n, this.core, this.coreSize)
        ? null
        : owner([Math.max(size, 1)], operand.dtype, temporary),
    );
  }

  /** Can an operand be walked where it is, in stretches of whole inner axes? @param inner their size */
  private isDirect(operand: Operand, n: number, core: number, inner: number): boolean {
    const { shape } = this.axes;
    const strides = this.axes.strides[n];
    const ndim = shape.length;
    if (operand.isConverted) return false;
    if (operand.flags.has("contig") && ndim > 0 && strides[ndim - 1] !== operand.dtype.itemsize) {
      return false;
    }
    const outer = ndim - 1 - core;
    const several = outer >= 0 && Math.floor(this.size / inner) > 1 && shape[outer] > 1;
    for (let k = several ? outer : outer + 1; k < ndim - 1; k++) {
      if (k >= 0 && strides[k] !== strides[k + 1] * shape[k + 1]) return false;
    }
    return true;
  }

  /** Reads the stretch that begins at a place of the iteration, and ends before another one. */
  fill(walk: Walk, start: number, end: number): void {
    walk.goTo(start);
    this.start = start;
    this.at = [...walk.at];
    this.box = this.boxAt(walk.coords, start, end);
    this.count = this.box.count;
    this.places = this.operands.map((operand, n) => this.place(operand, n));
  }

  private boxAt(coords: readonly number[], start: number, end: number): Box {
    const { shape } = this.axes;
    const ndim = shape.length;
    const left = end - start;
    const outer = ndim - 1 - this.core;
    if (start % this.coreSize !== 0 || left < this.coreSize) {
      const last = ndim - 1;
      const count = Math.min(shape[last] - coords[last], left, this.size);
      return { count, shape: [count] };
    }
    if (outer < 0) return { count: this.coreSize, shape };
    const isGrowing = this.grows && this.core === 0 && this.memories.every((one) => one === null);
    const fitting = isGrowing ? left : Math.floor(Math.min(this.size, left) / this.coreSize);
    const several = Math.min(fitting, shape[outer] - coords[outer]);
    return { count: several * this.coreSize, shape: [several, ...shape.slice(outer + 1)] };
  }

  private stridesOf(n: number): readonly number[] {
    return this.axes.strides[n].slice(this.axes.shape.length - this.box.shape.length);
  }

  private place(operand: Operand, n: number): Place {
    const memory = this.memories[n];
    const strides = this.stridesOf(n);
    if (memory === null) {
      return { block: operand.array.block, offset: this.at[n], stride: strides.at(-1) ?? 0 };
    }
    if (operand.read) copyElements(this.buffered(memory, n), this.original(operand, n));
    const isOne = this.isOne(n);
    return {
      block: memory.block,
      offset: memory.offset,
      stride: isOne ? 0 : memory.dtype.itemsize,
    };
  }

  /** Is there one element for the whole stretch? */
  private isOne(n: number): boolean {
    const isConstant = this.axes.strides[n].every((stride) => stride === 0);
    if (!isConstant && !this.operands[n].write) return false;
    return this.stridesOf(n).every((stride, k) => stride === 0 || this.box.shape[k] === 1);
  }

  private shapeIn(n: number): readonly number[] {
    return this.isOne(n) ? this.box.shape.map(() => 1) : this.box.shape;
  }

  private buffered(memory: NDArray, n: number): NDArray {
    const shape = this.shapeIn(n);
    const strides = denseStrides(shape, memory.dtype.itemsize);
    return view(memory, memory.offset, shape, strides, memory.dtype, temporary);
  }

  private original({ array }: Operand, n: number): NDArray {
    return view(array, this.at[n], this.shapeIn(n), this.stridesOf(n), array.dtype, temporary);
  }

  /** Writes back what may have been written. */
  flush(): void {
    if (sizeOf(this.box.shape) === 0 || this.count === 0) return;
    for (const [n, operand] of this.operands.entries()) {
      const memory = this.memories[n];
      if (memory === null || !operand.write) continue;
      this.writeBack(this.original(operand, n), this.buffered(memory, n), operand);
    }
  }

  private writeBack(original: NDArray, written: NDArray, { flags }: Operand): void {
    const m = flags.has("writemasked") ? maskAmong(this.operands) : -1;
    if (m < 0) {
      copyElements(original, written);
      return;
    }
    const { block, offset, stride } = this.places[m];
    const { shape } = written;
    const strides = denseStrides(shape, stride);
    const mask = new NDArray(block, offset, shape, strides, TRUTHS, null, 0, temporary, []);
    copyto(original, written, { where: mask, casting: "unsafe" });
  }

  /** Buffers with the same content. */
  copy(): Buffers {
    const copy = new Buffers(this.operands, this.axes, this.size, this.grows);
    copy.count = this.count;
    copy.start = this.start;
    copy.box = this.box;
    copy.at = [...this.at];
    copy.places = this.places.map((place, n) => {
      const [to, from] = [copy.memories[n], this.memories[n]];
      if (to === null || from === null) return place;
      copyElements(to, from);
      return { ...place, block: to.block, offset: to.offset };
    });
    return copy;
  }
}

/** Are some of these strides 0, and others not? */
const isMixed = (strides: readonly number[]): boolean =>
  strides.some((stride) => stride === 0) && strides.some((stride) => stride !== 0);

function isStretched({ shape, strides }: IterationAxes, n: number): boolean {
  return shape.some((length, k) => length > 1 && strides[n][k] === 0);
}
