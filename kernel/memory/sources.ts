// Which arrays hold the bytes that another one was made from, even where the view in between had no name and is gone.

import { overlap } from "../array/record/overlap.js";
import { NDArray, type Source, view } from "../array/record/record.js";

/** Candidates that the sharing solver tries for one pair before it gives up: a few milliseconds. */
export const MAX_WORK = 10_000;

/**
 * Those of `candidates` that are the source, or hold bytes of it: the source itself; or else the array that it stood on;
 * or else views of that array which share bytes with it.
 */
export function holdersOf(source: Source, candidates: readonly NDArray[]): NDArray[] {
  const id = typeof source === "number" ? source : source.id;
  const itself = candidates.find((array) => array.id === id);
  if (itself) return [itself];
  if (typeof source === "number") return [];
  const base = candidates.find((array) => array.id === source.base);
  if (base) return [base];
  const { offset, shape, strides, dtype } = source;
  return candidates.filter((array) => {
    if (!(array.base instanceof NDArray) || array.base.id !== source.base) return false;
    const gone = view(array, offset, shape, strides, dtype, array.origin);
    return overlap(array, gone, MAX_WORK) === "yes";
  });
}

/**
 * The arrays that the elements of `array` were copied from; none if they were not copied.
 * @param apart arrays that speak for themselves: a view of one of them is no copy by itself.
 */
export function copySources(array: NDArray, apart: readonly NDArray[]): readonly Source[] {
  const own = array.origin.verdict === "copy" ? array.sources : [];
  const { base } = array;
  if (!(base instanceof NDArray) || apart.includes(base)) return own;
  return base.origin.verdict === "copy" ? [...own, ...base.sources] : own;
}
