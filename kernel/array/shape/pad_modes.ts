// How `np.pad` fills the border of one axis.

import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { linspace } from "../creation/linspace.js";
import { ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";
import { amax, amin, mean } from "../reduction/reduction.js";
import { median } from "../statistics/median.js";
import { multiply, subtract } from "../ufunc/arithmetic.js";
import { rint } from "../ufunc/rounding.js";
import { flip } from "./flip.js";
import { squeeze } from "./length_one.js";
import { stretch } from "./split.js";

/** An axis of an array with a border: `before` elements, `length` of its own, and `after` elements. */
export interface Border {
  readonly part: NDArray;
  readonly axis: number;
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

const lane = origin("pad", "view", "A stretch of the border while it is filled.");

/** The places from `start` on along the axis, `step` apart: 0 repeats one place. */
function run({ part, axis }: Border, start: number, count: number, step: number): NDArray {
  const stride = part.strides[axis];
  const offset = part.offset + start * stride;
  const shape = part.shape.with(axis, count);
  return view(part, offset, shape, part.strides.with(axis, step * stride), part.dtype, lane);
}

function left(border: Border): NDArray {
  return run(border, 0, border.before, 1);
}

function right(border: Border): NDArray {
  return run(border, border.before + border.length, border.after, 1);
}

/** The same values all over each side. */
export function padConstant(border: Border, [before, after]: readonly [NDArray, NDArray]): void {
  if (border.before > 0) copyElements(left(border), before);
  if (border.after > 0) copyElements(right(border), after);
}

/** Where the element comes from that stands `k` places after the first of `length`. */
const sources = {
  edge: (k: number, length: number) => Math.min(Math.max(k, 0), length - 1),
  wrap: (k: number, length: number) => modulo(k, length),
  reflect: (k: number, length: number) => {
    const place = modulo(k, 2 * (length - 1));
    return place < length ? place : 2 * (length - 1) - place;
  },
  symmetric: (k: number, length: number) => {
    const place = modulo(k, 2 * length);
    return place < length ? place : 2 * length - 1 - place;
  },
} as const;

function modulo(k: number, length: number): number {
  return ((k % length) + length) % length;
}

/** Elements of the axis itself, again and again in the order of the mode. */
export function padFrom(border: Border, mode: keyof typeof sources): void {
  const { before, after, length } = border;
  const source = (place: number) => before + sources[mode](place - before, length);
  const copyRuns = (first: number, end: number) => {
    for (let start = first; start < end; ) {
      const from = source(start);
      const step = start + 1 < end ? source(start + 1) - from : 1;
      let count = 1;
      // Elements that lie evenly spaced are copied together.
      while (
        Math.abs(step) <= 1 &&
        start + count < end &&
        source(start + count) === from + count * step
      ) {
        count++;
      }
      copyElements(run(border, start, count, 1), run(border, from, count, step));
      start += count;
    }
  };
  copyRuns(0, before);
  copyRuns(before + length, before + length + after);
}

/** Evenly spaced values from the ends given to the edges. */
export function padRamp(border: Border, ends: readonly [NDArray, NDArray]): void {
  const { part, axis, before, after, length } = border;
  const ramp = (place: number, count: number, end: NDArray) => {
    const edge = squeeze(run(border, place, 1, 1), axis);
    return linspace(end, edge, { num: count, endpoint: false, dtype: part.dtype, axis });
  };
  // Also of no length: what is no number is refused then too.
  copyElements(left(border), ramp(before, before, ends[0]));
  copyElements(right(border), flip(ramp(before + length - 1, after, ends[1]), axis));
}

type Statistic = (chunk: NDArray, axis: number) => NDArray;

const statistics: Readonly<Record<"maximum" | "minimum" | "mean" | "median", Statistic>> = {
  maximum: (chunk, axis) => amax(chunk, { axis, keepdims: true }),
  minimum: (chunk, axis) => amin(chunk, { axis, keepdims: true }),
  mean: (chunk, axis) => mean(chunk, { axis, keepdims: true }),
  median: (chunk, axis) => median(chunk, { axis, keepdims: true }),
};

/** One value for each line: what a statistic says of the elements next to the edge. */
export function padStatistic(
  border: Border,
  mode: keyof typeof statistics,
  lengths: readonly [number, number] | null,
): void {
  const { part, axis, before, length } = border;
  const counts = (lengths ?? [length, length]).map((count) => Math.min(count, length));
  if (counts.includes(0) && (mode === "maximum" || mode === "minimum")) {
    throw new ValueError("stat_length of 0 yields no value for padding");
  }
  const inner = run(border, before, length, 1);
  const value = (chunk: NDArray): NDArray => {
    const found = toArray(statistics[mode](chunk, axis));
    const isRounded = "iu".includes(part.dtype.kind) && found.dtype.kind === "f";
    return isRounded ? toArray(rint(found)) : found;
  };
  const first = value(stretch(inner, axis, 0, counts[0]));
  const last =
    counts[0] === length && counts[1] === length
      ? first
      : value(stretch(inner, axis, length - counts[1], length));
  copyElements(left(border), first);
  copyElements(right(border), last);
}

/** Elements mirrored at the edge, and their values at the edge's value; round by round, as far as is filled. */
export function padOdd(border: Border, isSymmetric: boolean): void {
  const { part, axis, length } = border;
  const total = part.shape[axis];
  let start = border.before;
  let end = start + length;
  // A round may use only whole periods of the elements, so that each border goes on where the last one ended.
  const period = isSymmetric ? length : length - 1;
  const mirror = (edge: number, from: number, count: number, to: number) => {
    const twice = multiply(2, run(border, edge, 1, 1));
    const turned = subtract(twice, run(border, from, count, -1));
    copyElements(run(border, to, count, 1), toArray(turned));
  };
  while (start > 0 || end < total) {
    const filled = end - start - (isSymmetric ? 0 : 1);
    const round = Math.floor(filled / period) * period;
    const skipped = isSymmetric ? 0 : 1;
    const before = Math.min(round, start);
    const after = Math.min(round, total - end);
    const [first, last] = [start, end - 1];
    if (before > 0) {
      mirror(first, first + skipped + before - 1, before, first - before);
      start -= before;
    }
    if (after > 0) {
      mirror(last, last - skipped, after, last + 1);
      end += after;
    }
  }
}
