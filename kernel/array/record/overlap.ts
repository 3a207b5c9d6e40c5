// Do two arrays share a byte? Solved exactly, as a bounded linear Diophantine equation.

import { overMemory } from "../creation/memory_like.js";
import { OverflowError, TooHardError, ValueError } from "../errors.js";
import { keywords } from "../keywords.js";
import { type Answer, addTerm, clearTerms, reachesMiddle, reachesSum } from "./diophantine.js";
import { C_CONTIGUOUS, type Layout, NDArray } from "./record.js";
import { Void } from "./void.js";

/** Whether there is a common byte; `too hard` if the work limit was reached first. */
type Overlap = Answer;

/**
 * Lowest byte address of any element, and one past the highest byte of any, within the array's block.
 * Addresses are counted from the start of the block.
 */
export function byte_bounds(a: Omit<Layout, "block">): [low: number, high: number] {
  let low = a.offset;
  let high = a.offset;
  for (let k = 0; k < a.shape.length; k++) {
    if (a.shape[k] === 0) return [a.offset, a.offset];
    const reach = a.strides[k] * (a.shape[k] - 1);
    if (reach < 0) low += reach;
    else high += reach;
  }
  return [low, high + a.dtype.itemsize];
}

/** Distance in bytes from the start of the memory that both blocks lie in, or null if they lie in different ones. */
function displacement(a: NDArray, b: NDArray): number | null {
  if (a.block === b.block) return 0;
  if (a.block.store.buffer !== b.block.store.buffer) return null;
  return b.block.start - a.block.start;
}

/** Does the byte range of `a` intersect that of `b`? Arrays without elements have no bytes. */
export function boundsOverlap(a: NDArray, b: NDArray): boolean {
  const shift = displacement(a, b);
  if (shift === null) return false;
  const [lowA, highA] = byte_bounds(a);
  const [lowB, highB] = byte_bounds(b);
  return lowA < highA && lowB < highB && lowA < highB + shift && lowB + shift < highA;
}

/**
 * Is there a byte that belongs to an element of `a` and to one of `b`?
 * @param maxWork candidates to try before giving up; -1 for no limit, 0 to compare bounds only.
 */
export function overlap(a: NDArray, b: NDArray, maxWork: number): Overlap {
  if (!boundsOverlap(a, b)) return "no";
  if (maxWork === 0) return "too hard";
  const shift = displacement(a, b) ?? 0;
  const [lowA, highA] = byte_bounds(a);
  const [lowB, highB] = byte_bounds(b);
  // Either array may be read from its far end; the smaller right-hand side is the easier problem.
  const distance = Math.min(highB + shift - 1 - lowA, highA - 1 - lowB - shift);
  clearTerms();
  addTerms(a, 1);
  addTerms(b, 1);
  return reachesSum(distance, maxWork);
}

/**
 * Can two different indices of `a` reach one byte?
 * @param maxWork candidates to try before giving up; -1 for no limit.
 */
export function internalOverlap(a: NDArray, maxWork: number): Overlap {
  if (a.flagBits & C_CONTIGUOUS) return "no";
  for (let k = 0; k < a.shape.length; k++) {
    if (a.shape[k] > 1 && a.strides[k] === 0) return "yes";
  }
  // Two indices with one address are a solution of the doubled problem other than its centre.
  clearTerms();
  addTerms(a, 2);
  return reachesMiddle(maxWork);
}

/** How far an array reaches, step by step along each axis and through an item, so many times. */
function addTerms({ shape, strides, dtype }: NDArray, times: number): void {
  for (let k = 0; k < shape.length; k++) {
    if (shape[k] > 1 && strides[k] !== 0) addTerm(Math.abs(strides[k]), times * (shape[k] - 1));
  }
  if (dtype.itemsize > 1) addTerm(1, times * (dtype.itemsize - 1));
}

/** `{max_work}`: candidates to try; -1 or null for an exact answer, 0 to compare bounds only. */
export interface SharingOptions {
  /** Candidates to try; -1 or null for an exact answer, 0 to compare bounds only. */
  max_work?: number | null;
}

function workLimit(
  name: string,
  options: number | null | SharingOptions | undefined,
  byDefault: number,
): number {
  const given = typeof options === "object" && options !== null ? options : { max_work: options };
  const limit = keywords(name, given as SharingOptions, ["max_work"]).max_work ?? byDefault;
  if (Math.abs(typeof limit === "number" ? limit : 0) >= 2 ** 63) {
    throw new OverflowError("Python int too large to convert to C ssize_t");
  }
  if (!Number.isInteger(limit)) throw new ValueError("max_work must be an integer");
  // NumPy takes -2 for -1.
  if (limit < -2) throw new ValueError("Invalid value for max_work");
  return Math.max(limit, -1);
}

/** The array that a value is or shows; null for what becomes an array in memory of its own. */
function shown(value: unknown): NDArray | null {
  if (value instanceof NDArray) return value;
  return value instanceof Void ? value.array : overMemory(value);
}

/** Whether two values share a byte: arrays, or memory that arrays can be made over, such as typed arrays. */
function sharing(given: unknown, other: unknown, limit: number): "yes" | "no" | "too hard" {
  const a = shown(given);
  const b = shown(other);
  return a === null || b === null ? "no" : overlap(a, b, limit);
}

/**
 * NumPy's `np.shares_memory(a, b, max_work=-1)`: is there a byte that both arrays reach? Exact.
 * Memory that arrays can be made over, such as a typed array, is asked as well.
 * @throws TooHardError `Exceeded max_work`
 */
export function shares_memory(
  a: unknown,
  b: unknown,
  options?: number | null | SharingOptions,
): boolean {
  const found = sharing(a, b, workLimit("shares_memory", options, -1));
  if (found === "too hard") throw new TooHardError("Exceeded max_work");
  return found === "yes";
}

/** NumPy's `np.may_share_memory(a, b, max_work=0)`: can the arrays share a byte? True if it is too hard to tell. */
export function may_share_memory(
  a: unknown,
  b: unknown,
  options?: number | null | SharingOptions,
): boolean {
  return sharing(a, b, workLimit("may_share_memory", options, 0)) !== "no";
}
