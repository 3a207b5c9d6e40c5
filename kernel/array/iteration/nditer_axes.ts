// The axes that `nditer` walks, from slowest to fastest, and where it stands on them.

import { axisOrder } from "../record/iterate.js";

/** Axes from slowest to fastest; in `strides` and `offsets` an index that is tracked comes last, as one more operand. */
export interface IterationAxes {
  readonly shape: readonly number[];
  /** For each operand the stride of each axis. */
  readonly strides: readonly (readonly number[])[];
  /** For each operand where the iteration begins. Only its own cursor moves them, for an outer iteration. */
  readonly offsets: number[];
  /** For each axis which one of the common shape it is; means nothing once axes are merged. */
  readonly places: readonly number[];
  /** For each axis whether it is walked from its end. */
  readonly flipped: readonly boolean[];
}

/** The order of the axes of a shape, from slowest to fastest. */
export function orderOfAxes(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  order: "C" | "F" | "K",
): number[] {
  if (order === "K") return axisOrder(shape, strides);
  const axes = shape.map((_, k) => k);
  return order === "F" ? axes.reverse() : axes;
}

/** How far one step along each axis is for an index in C or F order. */
export function indexStrides(shape: readonly number[], order: "C" | "F"): number[] {
  const strides = new Array<number>(shape.length).fill(0);
  let step = 1;
  for (let n = 0; n < shape.length; n++) {
    const k = order === "C" ? shape.length - 1 - n : n;
    if (shape[k] !== 1) strides[k] = step;
    step *= shape[k];
  }
  return strides;
}

/** Turns axes round that no operand walks forward, and one backward. @param count operands that have a say */
export function flipped(axes: IterationAxes, count: number): IterationAxes {
  const strides = axes.strides.map((own) => [...own]);
  const offsets = [...axes.offsets];
  const turned = axes.shape.map((length, k) => {
    const own = strides.slice(0, count).map((operand) => operand[k]);
    if (own.some((stride) => stride > 0) || own.every((stride) => stride === 0)) return false;
    for (let n = 0; n < strides.length; n++) {
      offsets[n] += strides[n][k] * (length - 1);
      strides[n][k] = 0 - strides[n][k];
    }
    return true;
  });
  return { ...axes, strides, offsets, flipped: turned };
}

/** Drops axes of length 1 and merges neighbours that every operand walks as one. */
export function merged(axes: IterationAxes): IterationAxes {
  const shape: number[] = [];
  const strides = axes.strides.map((): number[] => []);
  for (let k = 0; k < axes.shape.length; k++) {
    const length = axes.shape[k];
    if (length === 1) continue;
    const last = shape.length - 1;
    const fits = last >= 0 && strides.every((own, n) => own[last] === axes.strides[n][k] * length);
    if (fits) shape[last] *= length;
    else shape.push(length);
    const at = shape.length - 1;
    for (let n = 0; n < strides.length; n++) strides[n][at] = axes.strides[n][k];
  }
  if (shape.length === 0 && axes.shape.length > 0) {
    // NumPy keeps one axis.
    shape.push(1);
    for (const own of strides) own.push(0);
  }
  return {
    shape,
    strides,
    offsets: [...axes.offsets],
    places: shape.map((_, k) => k),
    flipped: shape.map(() => false),
  };
}

/** Leaves an axis of the common shape out: the iteration stays where its index is 0. */
export function withoutAxis(axes: IterationAxes, place: number): IterationAxes {
  const k = axes.places.indexOf(place);
  const cut = <T>(list: readonly T[]): T[] => list.toSpliced(k, 1);
  const back = axes.flipped[k] ? axes.shape[k] - 1 : 0;
  return {
    shape: cut(axes.shape),
    strides: axes.strides.map(cut),
    offsets: axes.offsets.map((offset, n) => offset + back * axes.strides[n][k]),
    places: cut(axes.places).map((other) => (other > place ? other - 1 : other)),
    flipped: cut(axes.flipped),
  };
}

/** Where an iteration stands: an index along each of the outer axes, and the address of each operand. */
export class Walk {
  readonly coords: number[];
  readonly at: number[];

  /** @param outer number of axes, from the slowest on, that are walked; the others belong to inner loops */
  constructor(
    readonly axes: IterationAxes,
    readonly outer: number,
  ) {
    this.coords = new Array<number>(outer).fill(0);
    this.at = [...axes.offsets];
  }

  /** Goes to a place, counted in inner loops. */
  goTo(place: number): void {
    const { shape, strides, offsets } = this.axes;
    for (let n = 0; n < this.at.length; n++) this.at[n] = offsets[n];
    let rest = place;
    for (let k = this.outer - 1; k >= 0; k--) {
      const index = rest % shape[k];
      rest = Math.floor(rest / shape[k]);
      this.coords[k] = index;
      for (let n = 0; n < this.at.length; n++) this.at[n] += index * strides[n][k];
    }
  }

  /** Goes one step further; behind the last place it is at the first one again. */
  next(): void {
    const { shape, strides } = this.axes;
    for (let k = this.outer - 1; k >= 0; k--) {
      this.coords[k]++;
      if (this.coords[k] < shape[k]) {
        for (let n = 0; n < this.at.length; n++) this.at[n] += strides[n][k];
        return;
      }
      this.coords[k] = 0;
      for (let n = 0; n < this.at.length; n++) this.at[n] -= strides[n][k] * (shape[k] - 1);
    }
  }
}
