// Visits the elements of several arrays of one shape together, in as few and as long 1-D loops as possible.

/**
 * One 1-D loop: element k of operand n is at byte `offsets[n] + k * strides[n]`, for 0 <= k < count.
 * The arrays are used again for the next loop: read them, keep nothing.
 */
export type InnerLoop = (count: number, offsets: number[], strides: number[]) => void;

/** Axes after dropping, sorting and merging; the last one is the fastest. */
export interface Loops {
  readonly shape: number[];
  /** For each operand the stride of each axis, in bytes. */
  readonly strides: number[][];
  /** For each operand the byte address of the first element visited. */
  readonly offsets: number[];
}

/**
 * The axes from slowest to fastest as NumPy's iterator sorts them (K order): by absolute stride, operand by operand.
 * Zero strides and axes of length 1 say nothing; where operands disagree, C order wins.
 */
export function axisOrder(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
): number[] {
  const fastestFirst: number[] = [];
  for (let axis = shape.length - 1; axis >= 0; axis--) {
    // Insert before every axis that is certainly slower; axes that cannot be compared are passed over. Not every order
    // of insertion gives the same: this one is NumPy's.
    let place = fastestFirst.length;
    for (let k = place - 1; k >= 0; k--) {
      const other = fastestFirst[k];
      if (shape[axis] === 1 || shape[other] === 1) continue;
      const verdict = compare(axis, other, strides);
      if (verdict === "slower") break;
      if (verdict === "faster") place = k;
    }
    fastestFirst.splice(place, 0, axis);
  }
  return fastestFirst.reverse();
}

/** Is `axis` slower or faster than `other`, which follows it in C order? */
function compare(
  axis: number,
  other: number,
  strides: readonly (readonly number[])[],
): "slower" | "faster" | "unknown" {
  let verdict: "faster" | "unknown" = "unknown";
  for (const operand of strides) {
    if (operand[axis] === 0 || operand[other] === 0) continue;
    if (Math.abs(operand[axis]) >= Math.abs(operand[other])) return "slower";
    verdict = "faster";
  }
  return verdict;
}

/**
 * How elements are visited: `K` sorts axes by stride and walks backward axes forward; `sorted` sorts them and walks
 * each in its logical direction, as reductions do; `C` keeps the elements in logical order.
 */
type VisitOrder = "K" | "sorted" | "C";

/**
 * Drops axes of length 1 and merges what can be merged.
 * @returns null if there are no elements.
 */
export function coalesce(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  offsets: readonly number[],
  order: VisitOrder = "K",
): Loops | null {
  const operands = strides.length;
  const axes: number[] = [];
  let sorted = true;
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] === 0) return null;
    if (shape[k] === 1) continue;
    if (order !== "C" && sorted && axes.length > 0) {
      sorted = compare(axes[axes.length - 1], k, strides) === "slower";
    }
    axes.push(k);
  }
  const length = axes.map((k) => shape[k]);
  const step = strides.map((operand) => axes.map((k) => operand[k]));
  const first = offsets.slice();
  if (order === "K") {
    for (let k = 0; k < length.length; k++) makeForward(k, length, step, first);
  }
  if (order !== "C" && !sorted) {
    const places = axisOrder(length, step);
    permute(length, places);
    for (let n = 0; n < operands; n++) permute(step[n], places);
  }
  merge(length, step);
  return { shape: length, strides: step, offsets: first };
}

/** Turns an axis round if no operand walks it forward and one walks it backward. */
function makeForward(k: number, length: number[], step: number[][], first: number[]): void {
  let backward = false;
  for (let n = 0; n < step.length; n++) {
    if (step[n][k] > 0) return;
    if (step[n][k] < 0) backward = true;
  }
  if (backward) turnRound(k, length, step, first);
}

/** Walks an axis from its other end. */
export function turnRound(
  k: number,
  length: readonly number[],
  step: readonly number[][],
  first: number[],
): void {
  for (let n = 0; n < step.length; n++) {
    first[n] += step[n][k] * (length[k] - 1);
    step[n][k] = -step[n][k];
  }
}

function permute(items: number[], places: readonly number[]): void {
  const old = items.slice();
  for (let k = 0; k < places.length; k++) items[k] = old[places[k]];
}

/** Merges neighbours where one step of the slow axis is a whole round of the fast one, for every operand. */
function merge(length: number[], step: number[][]): void {
  let kept = 0;
  for (let k = 1; k < length.length; k++) {
    let mergeable = true;
    for (let n = 0; n < step.length && mergeable; n++) {
      mergeable = step[n][kept] === step[n][k] * length[k];
    }
    if (mergeable) {
      length[kept] *= length[k];
    } else {
      kept++;
      length[kept] = length[k];
    }
    for (let n = 0; n < step.length; n++) step[n][kept] = step[n][k];
  }
  const ndim = Math.min(kept + 1, length.length);
  length.length = ndim;
  for (const operand of step) operand.length = ndim;
}

/**
 * Calls `inner` for each 1-D loop that remains after dropping, sorting and merging axes.
 * Operands must have the same shape already: a broadcast axis has stride 0.
 */
export function iterate(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  offsets: readonly number[],
  inner: InnerLoop,
  order: VisitOrder = "K",
): void {
  const loops = coalesce(shape, strides, offsets, order);
  if (loops === null) return;
  run(loops, inner);
}

/** Calls `inner` for each 1-D loop over the last axis. */
export function run({ shape, strides, offsets }: Loops, inner: InnerLoop): void {
  const operands = strides.length;
  const last = shape.length - 1;
  const at = offsets.slice();
  // `inner` may change what it is given.
  const given = at.slice();
  if (last < 0) {
    inner(1, given, new Array<number>(operands).fill(0));
    return;
  }
  const count = shape[last];
  const step = strides.map((operand) => operand[last]);
  if (last === 0) {
    inner(count, given, step);
    return;
  }
  const outer = last - 1;
  const rows = shape[outer];
  const down = strides.map((operand) => operand[outer]);
  const index = new Array<number>(outer).fill(0);
  for (;;) {
    for (let row = 0; row < rows; row++) {
      for (let n = 0; n < operands; n++) given[n] = at[n] + row * down[n];
      inner(count, given, step);
    }
    let k = outer - 1;
    for (; k >= 0; k--) {
      index[k]++;
      if (index[k] < shape[k]) {
        for (let n = 0; n < operands; n++) at[n] += strides[n][k];
        break;
      }
      index[k] = 0;
      for (let n = 0; n < operands; n++) at[n] -= strides[n][k] * (shape[k] - 1);
    }
    if (k < 0) return;
  }
}
