// The shown elements of an array: index, bytes and text of each, and what is left out.

import type { ArrayModel } from "../memory/model.js";
import { visible } from "./measure.js";

export interface Element {
  readonly index: readonly number[];
  /** First byte in the block. */
  readonly start: number;
  /** One past the last byte. */
  readonly end: number;
  readonly text: string;
  /** True if an element before it (in C order) that is shown has the very same bytes. */
  readonly repeated: boolean;
}

/** A place along an axis: an index, or a number of indices left out. */
export type Tick = { readonly index: number } | { readonly left: number };

/** The shown elements in C order. */
export function elementsOf(array: ArrayModel): Element[] {
  const { shown, strides, offset, itemsize, values } = array;
  const elements: Element[] = [];
  const seen = new Set<number>();
  const visit = (axis: number, index: readonly number[], start: number): void => {
    if (axis < shown.length) {
      for (const i of shown[axis]) visit(axis + 1, [...index, i], start + i * strides[axis]);
      return;
    }
    const text = visible(values[elements.length] ?? "");
    elements.push({ index, start, end: start + itemsize, text, repeated: seen.has(start) });
    seen.add(start);
  };
  visit(0, [], offset);
  return elements;
}

/** Indices and cuts along one axis. */
export function ticksOf(shown: readonly number[], length: number): Tick[] {
  const ticks: Tick[] = [];
  let next = 0;
  for (const index of shown) {
    if (index > next) ticks.push({ left: index - next });
    ticks.push({ index });
    next = index + 1;
  }
  if (next < length) ticks.push({ left: length - next });
  return ticks;
}

/** How many elements the array has; the product of its shape. */
export function sizeOf(array: ArrayModel): number {
  return array.shape.reduce((size, length) => size * length, 1);
}

/** True if two shown elements share some bytes but not all. */
export function partlyOverlap(elements: readonly Element[]): boolean {
  const starts = elements.map(({ start }) => start).sort((a, b) => a - b);
  const itemsize = elements.length ? elements[0].end - elements[0].start : 0;
  return starts.some(
    (start, n) => n > 0 && start > starts[n - 1] && start - starts[n - 1] < itemsize,
  );
}

/** Steps that the search for an element in a gap may take before it gives up. */
const PATIENCE = 2000;

/**
 * Whether an element lies (with a byte of it) in bytes `from` up to `to`; null if that is too hard to decide.
 * Walks the axes from the longest stride down and looks only where the rest can still reach.
 */
export function touches(array: ArrayModel, from: number, to: number): boolean | null {
  if (sizeOf(array) === 0) return false;
  const axes = array.shape
    .map((length, k) => ({ length, stride: array.strides[k] }))
    .filter(({ length, stride }) => length > 1 && stride !== 0)
    .sort((a, b) => Math.abs(b.stride) - Math.abs(a.stride));
  // Lowest and highest start that the axes after each one can add.
  const low: number[] = [];
  const high: number[] = [];
  for (let k = axes.length; k >= 0; k--) {
    const span = k < axes.length ? (axes[k].length - 1) * axes[k].stride : 0;
    low[k] = (low[k + 1] ?? 0) + Math.min(0, span);
    high[k] = (high[k + 1] ?? 0) + Math.max(0, span);
  }
  let steps = 0;
  const search = (k: number, start: number): boolean | null => {
    if (++steps > PATIENCE) return null;
    if (k === axes.length) return start < to && start + array.itemsize > from;
    const { length, stride } = axes[k];
    // start + i * stride + [low, high] must meet the open interval of starts that touch.
    const bounds = [
      (from - array.itemsize + 1 - start - high[k + 1]) / stride,
      (to - 1 - start - low[k + 1]) / stride,
    ].sort((a, b) => a - b);
    const last = Math.min(length - 1, Math.floor(bounds[1]));
    for (let i = Math.max(0, Math.ceil(bounds[0])); i <= last; i++) {
      const found = search(k + 1, start + i * stride);
      if (found !== false) return found;
    }
    return false;
  };
  return search(0, array.offset);
}
