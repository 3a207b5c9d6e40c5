// Runs an inner loop over whole arrays: over their memory where it lies as the loop wants it, else chunk by chunk.

import { coalesce, type InnerLoop, run } from "../record/iterate.js";
import { forMaskRuns } from "../record/mask_runs.js";
import { CHUNK, type Lane, scratch } from "./lanes.js";
import type { BinaryLoop, UnaryLoop } from "./loops.js";
import type { Operand } from "./operand.js";
import { runTransposed, transposedInput } from "./run_transposed.js";
import type { Row } from "./ufunc.js";

/** The loops of a row. */
type Loops = Pick<Row, "loop" | "dense">;

/**
 * `c = op(a)` or `c = op(a, b)` for every element. All operands have the shape `shape`: broadcast axes have stride 0.
 * @param mask where it is false, `c` keeps what it holds.
 */
export function runLoop(
  loops: Loops,
  shape: readonly number[],
  operands: readonly Operand[],
  mask: Operand | null,
): void {
  const inner =
    operands.length === 2
      ? unaryInner(loops, operands[0], operands[1])
      : binaryOver(loops, operands[0], operands[1], operands[2]);
  if (mask === null) {
    visit(shape, operands, inner, (a, b, c) => binaryOver(loops, a, b, c));
  } else {
    visit(shape, [...operands, mask], maskedInner(inner, mask.memory as Uint8Array));
  }
}

/** Where operands lie, counted in elements of what reads them, as inner loops count. */
function inElements(operands: readonly Operand[]): {
  offsets: number[];
  strides: number[][];
} {
  // Here and not in the inner loops: V8 takes a quotient for a float, and would then look into each index of a loop
  // whether it is an integer.
  return {
    offsets: operands.map(({ offset, passage }) => offset / passage.unit),
    strides: operands.map(({ strides, passage: { unit } }) =>
      unit === 1 ? strides.slice() : strides.map((stride) => stride / unit),
    ),
  };
}

/** @param innerOver makes `inner` over other operands, where there are two inputs */
function visit(
  shape: readonly number[],
  operands: readonly Operand[],
  inner: InnerLoop,
  innerOver: Parameters<typeof runTransposed>[3] | null = null,
): void {
  const { offsets, strides } = inElements(operands);
  if (shape.length === 0) {
    inner(1, offsets, new Array<number>(offsets.length).fill(0));
  } else if (shape.length === 1) {
    const steps = strides.map((operand) => operand[0]);
    if (shape[0] > 0) inner(shape[0], offsets, steps);
  } else {
    const loops = coalesce(shape, strides, offsets);
    if (loops === null) return;
    const across = innerOver === null ? -1 : transposedInput(loops, operands);
    if (innerOver !== null && across >= 0) runTransposed(loops, operands, across, innerOver);
    else run(loops, inner);
  }
}

/** Elements `at`, `at + stride` ... of an input as a lane: the memory itself, or a chunk loaded from it. */
function enter(
  position: number,
  { memory, passage }: Operand,
  at: number,
  stride: number,
  count: number,
): Lane {
  if (passage.load === null) return memory as Lane;
  const lane = scratch(position, passage.lane, passage.width);
  passage.load(lane, 0, memory, at, stride, stride === 0 ? 1 : count);
  return lane;
}

// Lanes are what the loop runs over because the operands were made for it: hence `as never`.

function unaryInner(loops: Loops, a: Operand, c: Operand): InnerLoop {
  const direct = a.passage.load === null && c.passage.load === null;
  return (count, offsets, strides) => {
    const [i, k] = offsets;
    const [s, u] = strides;
    if (direct) {
      runUnary(loops, count, c.passage.width, a.memory as Lane, i, s, c.memory as Lane, k, u);
      return;
    }
    for (let done = 0; done < count; done += CHUNK) {
      const n = Math.min(CHUNK, count - done);
      const x = enter(0, a, i + done * s, s, n);
      const loaded = a.passage.load !== null;
      const from = loaded ? 0 : i + done * s;
      const step = loaded && s !== 0 ? a.passage.width : s;
      if (c.passage.store === null) {
        runUnary(loops, n, c.passage.width, x, from, step, c.memory as Lane, k + done * u, u);
      } else {
        const z = scratch(2, c.passage.lane, c.passage.width);
        runUnary(loops, n, c.passage.width, x, from, step, z, 0, c.passage.width);
        c.passage.store(z, 0, c.memory, k + done * u, u, n);
      }
    }
  };
}

/** From this many items on a dense row is worth the preparation of its own loop. */
const LONG = 64;

/** One run of a loop, through the dense one where all lies densely. */
export function runUnary(
  loops: Loops,
  count: number,
  width: number,
  a: Lane,
  i: number,
  s: number,
  c: Lane,
  k: number,
  u: number,
): void {
  const isRow = count >= LONG && s === 1 && u === 1 && width === 1;
  const loop = (isRow && loops.dense?.(0)) || loops.loop;
  (loop as UnaryLoop)(count, a as never, i, s, c as never, k, u);
}

/** The inner loop that runs the loops of a row over three operands. It counts bytes. */
export function binaryInner(loops: Loops, a: Operand, b: Operand, c: Operand): InnerLoop {
  const inner = binaryOver(loops, a, b, c);
  const [p, q, r] = [a.passage.unit, b.passage.unit, c.passage.unit];
  return (count, [i, j, k], [s, t, u]) =>
    inner(count, [i / p, j / q, k / r], [s / p, t / q, u / r]);
}

/** `binaryInner` that counts elements of what reads each operand. */
function binaryOver(loops: Loops, a: Operand, b: Operand, c: Operand): InnerLoop {
  const direct = a.passage.load === null && b.passage.load === null && c.passage.load === null;
  const { width } = c.passage;
  return (count, offsets, strides) => {
    const [i, j, k] = offsets;
    const [s, t, u] = strides;
    if (direct) {
      const [x, y, z] = [a.memory as Lane, b.memory as Lane, c.memory as Lane];
      runBinary(loops, count, width, x, i, s, y, j, t, z, k, u);
      return;
    }
    for (let done = 0; done < count; done += CHUNK) {
      const n = Math.min(CHUNK, count - done);
      const x = enter(0, a, i + done * s, s, n);
      const y = enter(1, b, j + done * t, t, n);
      const xLoaded = a.passage.load !== null;
      const yLoaded = b.passage.load !== null;
      const xFrom = xLoaded ? 0 : i + done * s;
      const yFrom = yLoaded ? 0 : j + done * t;
      const xStep = xLoaded && s !== 0 ? a.passage.width : s;
      const yStep = yLoaded && t !== 0 ? b.passage.width : t;
      if (c.passage.store === null) {
        const to = c.memory as Lane;
        runBinary(loops, n, width, x, xFrom, xStep, y, yFrom, yStep, to, k + done * u, u);
      } else {
        const z = scratch(2, c.passage.lane, width);
        runBinary(loops, n, width, x, xFrom, xStep, y, yFrom, yStep, z, 0, width);
        c.passage.store(z, 0, c.memory, k + done * u, u, n);
      }
    }
  };
}

/** One run of a loop, through a dense one where all lies densely, or one input does not move. */
export function runBinary(
  loops: Loops,
  count: number,
  width: number,
  a: Lane,
  i: number,
  s: number,
  b: Lane,
  j: number,
  t: number,
  c: Lane,
  k: number,
  u: number,
): void {
  const isLong = count >= LONG && u === width;
  if (isLong && s === width && t === width) {
    const dense = loops.dense?.(0) as BinaryLoop | undefined;
    if (dense !== undefined) {
      dense(count * width, a as never, i, 1, b as never, j, 1, c as never, k, 1);
      return;
    }
  } else if (isLong && width === 1 && (s === 0 ? t === 1 : s === 1 && t === 0)) {
    const dense = loops.dense?.(s === 0 ? 1 : 2) as BinaryLoop | undefined;
    if (dense !== undefined) {
      if (s === 0) dense(count, b as never, j, 1, a as never, i, 0, c as never, k, 1);
      else dense(count, a as never, i, 1, b as never, j, 0, c as never, k, 1);
      return;
    }
  }
  (loops.loop as BinaryLoop)(count, a as never, i, s, b as never, j, t, c as never, k, u);
}

/** Calls `inner` for each run of elements where the last operand, a mask, is true. */
export function maskedInner(inner: InnerLoop, mask: Uint8Array): InnerLoop {
  return (count, offsets, strides) => {
    const last = offsets.length - 1;
    const start = offsets.slice();
    const line = { bytes: mask, at: start[last], step: strides[last] };
    forMaskRuns(count, line, (first, n) => {
      const at = start.map((offset, operand) => offset + first * strides[operand]);
      inner(n, at, strides);
    });
  };
}
