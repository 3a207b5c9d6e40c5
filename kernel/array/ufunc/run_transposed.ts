// Loops over an input that lies across the result, as in `a.T + b`: it is laid the result's way first, a few rows at a
// time, so that each line of memory which is fetched serves several rows, and the loop itself runs over dense rows.

import { type InnerLoop, type Loops, run } from "../record/iterate.js";
import { specialise } from "../record/specialise.js";
import { CHUNK, type Lane, scratch } from "./lanes.js";
import type { Operand } from "./operand.js";

/** Rows that are laid out together. */
const ROWS = 4;

/** Shorter rows are not worth the way through a lane. */
const LONG = 64;

/** Which of two inputs lies across the result: -1 if none does, or not in a way that is provided for. */
export function transposedInput({ shape, strides }: Loops, operands: readonly Operand[]): number {
  const last = shape.length - 1;
  if (last < 1 || shape[last] < LONG || shape[last - 1] < ROWS || operands.length !== 3) return -1;
  for (let n = 0; n < operands.length; n++) {
    const { memory, passage } = operands[n];
    const isPlain = passage.load === null && passage.width === 1;
    if (!isPlain || memory.length >= 2 ** 31) return -1;
  }
  if (strides[2][last] !== 1) return -1;
  for (let n = 0; n < 2; n++) {
    const isAcross = strides[n][last - 1] === 1 && strides[n][last] > 1;
    if (isAcross && strides[1 - n][last] === 1) return n;
  }
  return -1;
}

/**
 * Runs the loop. Offsets and strides count elements.
 * @param across the input that `transposedInput` named
 * @param innerOver makes the inner loop over three operands
 */
export function runTransposed(
  { shape, strides, offsets }: Loops,
  operands: readonly Operand[],
  across: number,
  innerOver: (a: Operand, b: Operand, c: Operand) => InnerLoop,
): void {
  const last = shape.length - 1;
  const [count, length] = [shape[last - 1], shape[last]];
  const { memory, passage } = operands[across];
  const lane = scratch(across, passage.lane, 1);
  const lay = layerOf(passage.lane);
  const laid = operands.map((operand, n) =>
    n === across ? { ...operand, memory: lane } : operand,
  );
  const plain = innerOver(operands[0], operands[1], operands[2]);
  const inner = innerOver(laid[0], laid[1], laid[2]);
  const along = strides.map((operand) => operand[last]);
  const down = strides.map((operand) => operand[last - 1]);
  const part = Math.min(length, CHUNK / ROWS);
  // Where rows follow one another without a gap, they are one run.
  const isOneRun = part === length && down.every((step, n) => n === across || step === length);
  const outer = {
    shape: shape.slice(0, -2),
    strides: strides.map((operand) => operand.slice(0, -2)),
    offsets,
  };
  const dense = [1, 1, 1];
  run(outer, (times, at, by) => {
    for (let t = 0; t < times; t++) {
      const first = at.map((offset, n) => offset + t * by[n]);
      const place = (row: number, column: number) =>
        first.map((offset, n) => offset + row * down[n] + column * along[n]);
      const whole = count - (count % ROWS);
      for (let row = 0; row < whole; row += ROWS) {
        for (let column = 0; column < length; column += part) {
          const n = Math.min(part, length - column);
          const start = place(row, column);
          lay(n, memory, start[across], along[across], lane);
          for (let r = 0; r < (isOneRun ? 1 : ROWS); r++) {
            const to = r === 0 ? start : place(row + r, column);
            to[across] = r * n;
            inner(isOneRun ? ROWS * n : n, to, dense);
          }
        }
      }
      for (let row = whole; row < count; row++) plain(length, place(row, 0), along);
    }
  });
}

type Lay = (n: number, from: Lane, i: number, step: number, lane: Lane) => void;

/** Four neighbours at a time, `step` apart, into four rows of the lane. */
const layRows = (): Lay => (n, from, i, step, lane) => {
  const [second, third, fourth] = [n, 2 * n, 3 * n];
  for (let m = 0, at = i; m < n; m++, at += step) {
    lane[m] = from[at];
    lane[second + m] = from[at + 1];
    lane[third + m] = from[at + 2];
    lane[fourth + m] = from[at + 3];
  }
};

const layers = new Map<unknown, Lay>();

/** `layRows` for one kind of lane. */
function layerOf(lane: unknown): Lay {
  const made = layers.get(lane) ?? specialise(layRows);
  layers.set(lane, made);
  return made;
}
