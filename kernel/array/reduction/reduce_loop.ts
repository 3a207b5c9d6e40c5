// Runs the loops of a reduction over whole arrays, in the order and in the portions in which NumPy adds.

import { coalesce, type InnerLoop, type Loops, run } from "../record/iterate.js";
import type { NumberReader } from "../record/typed_arrays.js";
import type { Lane, Transfer } from "../ufunc/lanes.js";
import type { ReduceLoop, RowsLoop } from "../ufunc/loops.js";
import type { Operand } from "../ufunc/operand.js";
import { binaryInner, maskedInner } from "../ufunc/run_loop.js";
import type { Row } from "../ufunc/ufunc.js";
import { SMALL_INDEX } from "./pairwise_sums.js";
import { countBytes, MOST, sumOf } from "./small_sums.js";

/** Items that NumPy's iterator buffers at a time. */
const BUFFER = 8192;

/** What decides in which portions elements are taken into a sum. */
interface Portions {
  /** Copies items of the dtype that is computed in, as they are. */
  readonly copy: Transfer;
  /** Results are rounded, so that portions make a difference: floats and complex numbers. */
  readonly rounds: boolean;
  /** Items are converted on the way: NumPy does that in its buffer. */
  readonly converts: boolean;
  /** The kind of small integers that are summed in 64 bits; null for all else. */
  readonly small: string | null;
}

/** Takes n elements of a lane into the element at `at` of the target. */
type Take = (n: number, lane: Lane, i: number, stride: number, at: number) => void;

/** `target = target op a` for all elements. Both have the shape of `a`; the target has stride 0 where it is reduced. */
export function accumulate(
  { into, rows }: { readonly into: ReduceLoop; readonly rows?: RowsLoop | undefined },
  row: Row,
  target: Operand,
  a: Operand,
  portions: Portions,
  mask: Operand | null = null,
): void {
  if (mask !== null) {
    accumulateMasked(into, row, target, a, portions, mask);
    return;
  }
  const strides = [target.strides, a.strides];
  const loops = coalesce(a.shape, strides, [target.offset, a.offset], "sorted");
  if (loops === null) return;
  const last = loops.shape.length - 1;
  if (last >= 0 && loops.strides[0][last] !== 0) {
    if (rows !== undefined && areRows(loops, target, a)) {
      addRows(rows, loops, target, a);
      return;
    }
    const inner = binaryInner(row, target, a, target);
    run(loops, (count, [to, from], by) => inner(count, [to, from, to], [by[0], by[1], by[0]]));
  } else if (portions.rounds && (portions.converts || isGrouped(loops))) {
    takeGroups(loops, a, a.passage.load ?? portions.copy, takeInto(into, target), null);
  } else if (portions.small !== null && target.memory instanceof BigInt64Array) {
    addSmall(loops, a, portions.small === "b", target.memory);
  } else {
    takeRows(loops, a, portions.rounds ? Infinity : BUFFER, takeInto(into, target));
  }
}

/** Is the next axis after the fastest one reduced, of dense rows that the loop can run over where they lie? */
function areRows({ shape, strides }: Loops, target: Operand, a: Operand): boolean {
  const last = shape.length - 1;
  if (last < 1 || strides[0][last - 1] !== 0) return false;
  const isDense = ({ memory, passage }: Operand, stride: number) =>
    passage.load === null && stride === passage.unit && memory.length < SMALL_INDEX;
  return isDense(target, strides[0][last]) && isDense(a, strides[1][last]);
}

/** So many rows are taken at once: as many as a processor can read side by side without losing its way. */
const ROWS = 24;

/** Row upon row. The loop's lanes are those of the operands. */
function addRows(
  rows: RowsLoop,
  { shape, strides, offsets }: Loops,
  to: Operand,
  a: Operand,
): void {
  const last = shape.length - 1;
  const [count, length] = [shape[last - 1], shape[last]];
  const { unit } = a.passage;
  // V8 takes a quotient for a float, and would look into each index of the loop whether it is an integer.
  const step = (strides[1][last - 1] / unit) | 0;
  const outer = {
    shape: shape.slice(0, -2),
    strides: strides.map((operand) => operand.slice(0, -2)),
    offsets,
  };
  run(outer, (times, at, by) => {
    for (let t = 0; t < times; t++) {
      const into = ((at[0] + t * by[0]) / unit) | 0;
      const from = ((at[1] + t * by[1]) / unit) | 0;
      for (let n = 0; n < count; n += ROWS) {
        const some = Math.min(ROWS, count - n);
        rows(length, some, a.memory as never, from + n * step, step, to.memory as never, into);
      }
    }
  });
}

/** The same where a mask is true: each run of such elements is taken at once. */
function accumulateMasked(
  loop: ReduceLoop,
  row: Row,
  target: Operand,
  a: Operand,
  portions: Portions,
  mask: Operand,
): void {
  const strides = [target.strides, a.strides, mask.strides];
  const offsets = [target.offset, a.offset, mask.offset];
  const loops = coalesce(a.shape, strides, offsets, "sorted");
  if (loops === null) return;
  const last = loops.shape.length - 1;
  const isKept = last >= 0 && loops.strides[0][last] !== 0;
  const take = takeInto(loop, target);
  if (!isKept && portions.rounds && (portions.converts || isGrouped(loops))) {
    takeGroups(loops, a, a.passage.load ?? portions.copy, take, mask);
    return;
  }
  const inner = isKept ? binaryInner(row, target, a, target) : takeRun(a, take);
  const masked = maskedInner(inner, mask.memory as Uint8Array);
  run(loops, (count, [to, from, at], by) => {
    masked(count, [to, from, to, at], [by[0], by[1], by[0], by[2]]);
  });
}

/** Takes a run of elements, of which a load has to make a lane first. */
function takeRun(a: Operand, take: Take): InnerLoop {
  const { load, unit, width } = a.passage;
  const lane = load === null ? (a.memory as Lane) : laneFor(a, BUFFER);
  return (count, [to, from], by) => {
    if (load === null) {
      take(count, lane, from / unit, by[1] / unit, to);
      return;
    }
    for (let done = 0; done < count; done += BUFFER) {
      const n = Math.min(BUFFER, count - done);
      load(lane, 0, a.memory, (from + done * by[1]) / unit, by[1] / unit, n);
      take(n, lane, 0, width, to);
    }
  };
}

/** Are the two fastest axes both reduced, and does a row of them fit into the buffer? NumPy takes such rows together. */
function isGrouped({ shape, strides }: Loops): boolean {
  const outer = shape.length - 2;
  return outer >= 0 && strides[0][outer] === 0 && shape[outer + 1] <= BUFFER;
}

function takeInto(loop: ReduceLoop, { memory, passage }: Operand): Take {
  const { load, store, unit } = passage;
  if (load === null || store === null) {
    return (n, lane, i, stride, at) =>
      loop(n, lane as never, i, stride, memory as never, at / unit);
  }
  const one = new passage.lane(new ArrayBuffer(16), 0, passage.width);
  return (n, lane, i, stride, at) => {
    load(one, 0, memory, at / unit, 0, 1);
    loop(n, lane as never, i, stride, one as never, 0);
    store(one, 0, memory, at / unit, 0, 1);
  };
}

/** A dense lane of so many items. */
function laneFor({ passage }: Operand, items: number): Lane {
  const { lane, width } = passage;
  return new lane(new ArrayBuffer(items * width * lane.BYTES_PER_ELEMENT), 0, items * width);
}

/** Sums rows of booleans or small integers into 64-bit ones. */
function addSmall(loops: Loops, { memory, passage }: Operand, isTruth: boolean, to: BigInt64Array) {
  const { unit } = passage;
  run(loops, (count, at, by) => {
    const [from, step] = [at[1] / unit, by[1] / unit];
    for (let done = 0; done < count; done += MOST) {
      const n = Math.min(MOST, count - done);
      const start = from + done * step;
      const sum = isTruth
        ? countBytes(memory as Uint8Array, start, step, n)
        : sumOf(passage.reader)(memory as NumberReader, start, step, n);
      to[at[0] / 8] += BigInt(sum);
    }
  });
}

/** Row by row: over memory itself, or over a copy of at most `most` items that is loaded from it. */
function takeRows(loops: Loops, a: Operand, most: number, take: Take): void {
  const { load, unit, width } = a.passage;
  if (load === null) {
    run(loops, (count, at, by) => take(count, a.memory as Lane, at[1] / unit, by[1] / unit, at[0]));
    return;
  }
  const length = loops.shape.length === 0 ? 1 : loops.shape[loops.shape.length - 1];
  const lane = laneFor(a, Math.min(length, most));
  run(loops, (count, at, by) => {
    for (let done = 0; done < count; done += most) {
      const n = Math.min(most, count - done);
      load(lane, 0, a.memory, (at[1] + done * by[1]) / unit, by[1] / unit, n);
      take(n, lane, 0, width, at[0]);
    }
  });
}

/**
 * Through a buffer: the fastest axes, as many as fit, form a core; as many cores along the next axis as fit are taken
 * at once, or of them each run of elements at which the mask is true.
 */
function takeGroups(
  loops: Loops,
  a: Operand,
  load: Transfer,
  take: Take,
  mask: Operand | null,
): void {
  const { unit, width } = a.passage;
  const { shape, strides, offsets } = loops;
  let inside = shape.length;
  let core = 1;
  while (inside > 0 && strides[0][inside - 1] === 0 && core * shape[inside - 1] <= BUFFER) {
    core *= shape[--inside];
  }
  const hasNext = inside > 0 && strides[0][inside - 1] === 0;
  const outside = hasNext ? inside - 1 : inside;
  const length = hasNext ? shape[outside] : 1;
  const most = Math.max(Math.floor(BUFFER / core), 1);
  const lane = laneFor(a, Math.min(most, length) * core);
  const isOn = mask === null ? null : new Uint8Array(Math.min(most, length) * core);
  const takeLane: InnerLoop = (n, [i, to]) => take(n, lane, i, width, to);
  const takeFilled = isOn === null ? takeLane : maskedInner(takeLane, isOn);
  const sources = strides.slice(1);
  const steps = sources.map((source) => (hasNext ? source[outside] : 0));
  const group = (to: number, from: readonly number[]) => {
    for (let done = 0; done < length; done += most) {
      const n = Math.min(most, length - done);
      const part = {
        shape: [n, ...shape.slice(inside)],
        strides: sources.map((source, k) => [steps[k], ...source.slice(inside)]),
        offsets: from.map((offset, k) => offset + done * steps[k]),
      };
      let filled = 0;
      run(part, (count, at, by) => {
        load(lane, filled * width, a.memory, at[0] / unit, by[0] / unit, count);
        if (isOn !== null && mask !== null)
          copyMask(mask, at[1], by[1], isOn.subarray(filled, filled + count));
        filled += count;
      });
      takeFilled(filled, [0, to, 0], [width, 0, 1]);
    }
  };
  const outer = {
    shape: shape.slice(0, outside),
    strides: strides.map((operand) => operand.slice(0, outside)),
    offsets,
  };
  run(outer, (count, at, by) => {
    for (let n = 0; n < count; n++) {
      const [to, ...from] = at.map((offset, operand) => offset + n * by[operand]);
      group(to, from);
    }
  });
}

function copyMask({ memory }: Operand, from: number, step: number, into: Uint8Array): void {
  const bytes = memory as Uint8Array;
  for (let n = 0; n < into.length; n++) into[n] = bytes[from + n * step];
}
