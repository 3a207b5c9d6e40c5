// Random shapes, dtypes, scalars and indices.

import type { NDArray } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import { call, ellipsis, int, none, text, tuple, type Value, variable } from "./statement.js";

/** An array of a program, and the variable that holds it. */
export interface Named {
  readonly name: string;
  readonly array: NDArray;
}

/** Mostly two or three short axes; now and then none, an empty one, or many. */
export function randomShape(choose: Choices): number[] {
  const ndim = choose.weighted([
    [6, 2],
    [6, 1],
    [5, 3],
    [1, 0],
    [2, 4],
  ]);
  const lengths = ndim > 3 ? [1, 2, 2, 3] : [3, 2, 4, 1, 5, 6];
  return Array.from({ length: ndim }, () => (choose.percent(4) ? 0 : choose.of(lengths)));
}

export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((size, length) => size * length, 1);
}

/** A number as Python would write it. */
export function randomScalar(choose: Choices): Value {
  return choose.weighted<() => Value>([
    [6, () => int(choose.between(-3, 9))],
    [4, () => ({ float: choose.between(-9, 9) / 2 })],
    [2, () => ({ bool: choose.percent(50) })],
    [1, () => ({ complex: [choose.between(-4, 4) / 2, choose.between(-3, 3)] })],
    [1, () => int(choose.of([255, 256, -129, 32768, 2 ** 31, 2 ** 40, 2n ** 63n, -(2n ** 63n)]))],
    [1, () => ({ float: choose.of([0.1, -0, Infinity, 1e10, 1e-7, 70000, 1 / 3]) })],
  ])();
}

/** A nested list of numbers of one kind. */
export function randomList(choose: Choices, shape: readonly number[]): Value {
  const kind = choose.weighted<(k: number) => Value>([
    [5, (k) => int(k - 2)],
    [3, (k) => ({ float: k / 2 - 1 })],
    [1, (k) => ({ bool: k % 2 === 1 })],
    [1, (k) => ({ complex: [k / 2, 1 - k] })],
    [1, (k) => ({ float: k / 10 })],
    [1, (k) => int(k * 100)],
  ]);
  const [first, step, bend] = [choose.between(0, 9), choose.between(0, 9), choose.between(0, 2)];
  let count = 0;
  const next = () => {
    const value = first + step * count + bend * count * count;
    count++;
    return value % 10;
  };
  const nest = (axis: number): Value =>
    axis === shape.length
      ? kind(next())
      : { list: Array.from({ length: shape[axis] }, () => nest(axis + 1)) };
  return nest(0);
}

/** Mostly an axis that is there. */
export function randomAxis(choose: Choices, ndim: number): Value {
  if (ndim === 0 || choose.percent(4)) return int(choose.between(-ndim - 2, ndim + 1));
  return int(choose.between(-ndim, ndim - 1));
}

/** One axis, none at all, or several. */
export function randomAxes(choose: Choices, ndim: number): Value {
  return choose.weighted<() => Value>([
    [6, () => randomAxis(choose, ndim)],
    [3, () => none],
    [
      2,
      () => {
        const axes = choose.shuffle(Array.from({ length: ndim }, (_, k) => k));
        const some = axes.slice(0, choose.between(0, ndim));
        return tuple(some.map((axis) => (choose.percent(30) ? axis - ndim : axis)));
      },
    ],
  ])();
}

/** A shape with the same number of elements, mostly; perhaps with an unknown length. */
export function randomReshape(choose: Choices, size: number): number[] {
  if (choose.percent(4)) return randomShape(choose);
  const shape: number[] = [];
  let left = size;
  while (left > 1 && shape.length < 4) {
    const divisors = Array.from({ length: left }, (_, k) => k + 1).filter((d) => left % d === 0);
    const length = choose.of(divisors);
    shape.push(length);
    left /= length;
  }
  if (left !== 1 || shape.length === 0) shape.push(left);
  if (choose.percent(15)) shape.splice(choose.between(0, shape.length), 0, 1);
  if (choose.percent(15)) shape[choose.between(0, shape.length - 1)] = -1;
  return shape;
}

function randomSlice(choose: Choices, length: number): Value {
  const bound = (): Value =>
    choose.percent(55) ? none : int(choose.between(-length - 1, length + 1));
  const step = choose.weighted<Value>([
    [10, none],
    [3, int(2)],
    [4, int(-1)],
    [2, int(-2)],
    [2, int(3)],
    [1, int(1)],
  ]);
  return { slice: [bound(), bound(), choose.percent(1) ? int(0) : step] };
}

function randomPosition(choose: Choices, length: number): number {
  if (length === 0 || choose.percent(3)) return choose.between(-length - 2, length + 1);
  return choose.between(-length, length - 1);
}

/** A nested list of positions along an axis. */
export function randomPositions(choose: Choices, length: number, shape: readonly number[]): Value {
  if (shape.length === 0) return int(randomPosition(choose, length));
  const rest = shape.slice(1);
  return { list: Array.from({ length: shape[0] }, () => randomPositions(choose, length, rest)) };
}

/** A nested list of booleans. */
export function randomMask(choose: Choices, shape: readonly number[]): Value {
  if (shape.length === 0) return { bool: choose.percent(60) };
  return { list: Array.from({ length: shape[0] }, () => randomMask(choose, shape.slice(1))) };
}

/** An index for `array`: integers, slices, ellipsis, new axes; with `advanced`, lists, masks and arrays too. */
export function randomIndex(
  choose: Choices,
  { shape }: NDArray,
  variables: readonly Named[],
): Value[] {
  const advanced = choose.percent(40);
  if (advanced && choose.percent(12)) return [call("array", [randomMask(choose, shape)])];
  const index: Value[] = [];
  const used = choose.percent(60) ? shape.length : choose.between(0, shape.length);
  const listShape = choose.percent(25) ? [choose.between(1, 2), 2] : [choose.between(0, 3)];
  const positions = (length: number) => randomPositions(choose, length, listShape);
  for (let axis = 0; axis < used; axis++) {
    const length = shape[axis];
    index.push(
      choose.weighted<() => Value>([
        [6, () => randomSlice(choose, length)],
        [3, () => int(randomPosition(choose, length))],
        [advanced ? 4 : 0, () => positions(length)],
        [advanced ? 2 : 0, () => call("array", [positions(length), text("i8")])],
        [advanced ? 2 : 0, () => randomMask(choose, [length])],
        [advanced ? 1 : 0, () => variable(choose.of(variables).name)],
        [advanced ? 1 : 0, () => call("array", [int(randomPosition(choose, length))])],
      ])(),
    );
  }
  if (choose.percent(15)) index.splice(choose.between(0, index.length), 0, none);
  if (choose.percent(used < shape.length ? 40 : 8)) {
    index.splice(choose.between(0, index.length), 0, ellipsis);
  }
  if (choose.percent(2)) index.push(choose.of([ellipsis, int(0), { float: 1.5 }, { bool: true }]));
  return index;
}
