// Do two arrays share a byte? Solved exactly, as a bounded linear Diophantine equation.

import { TooHardError, ValueError } from "../errors.js";
import { keywords } from "../keywords.js";
import { C_CONTIGUOUS, type Layout, NDArray } from "./record.js";

/** `x * coefficient` with 0 <= x <= bound. */
interface Term {
  coefficient: bigint;
  bound: bigint;
}

/** Whether there is a common byte; `too hard` if the work limit was reached first. */
export type Overlap = "no" | "yes" | "too hard";

/**
 * Lowest byte address of any element, and one past the highest byte of any, within the array's block.
 * NumPy's `np.lib.array_utils.byte_bounds`, with addresses counted from the start of the block.
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
  const terms = [...termsOf(a), ...termsOf(b)];
  const sum = BigInt(distance);
  return solve(simplify(terms, sum), sum, maxWork, false);
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
  const terms = termsOf(a);
  let sum = 0n;
  for (const term of terms) {
    sum += term.coefficient * term.bound;
    term.bound *= 2n;
  }
  terms.sort(descending);
  return solve(terms, sum, maxWork, true);
}

function termsOf(a: NDArray): Term[] {
  const terms: Term[] = [];
  for (let k = 0; k < a.shape.length; k++) {
    if (a.shape[k] > 1 && a.strides[k] !== 0) {
      terms.push({
        coefficient: BigInt(Math.abs(a.strides[k])),
        bound: BigInt(a.shape[k] - 1),
      });
    }
  }
  if (a.dtype.itemsize > 1) terms.push({ coefficient: 1n, bound: BigInt(a.dtype.itemsize - 1) });
  return terms;
}

function descending(a: Term, b: Term): number {
  return a.coefficient < b.coefficient ? 1 : a.coefficient > b.coefficient ? -1 : 0;
}

/** Merges terms of equal coefficient and trims bounds that the sum cannot reach. */
function simplify(terms: readonly Term[], sum: bigint): Term[] {
  const merged: Term[] = [];
  for (const term of [...terms].sort(descending)) {
    const last = merged.at(-1);
    if (last?.coefficient === term.coefficient) last.bound += term.bound;
    else merged.push({ ...term });
  }
  for (const term of merged) {
    if (sum >= 0n && term.bound > sum / term.coefficient) term.bound = sum / term.coefficient;
  }
  return merged.filter((term) => term.bound > 0n);
}

/** The gcd of a and b, and x and y with `a * x + b * y = gcd`. */
function extendedGcd(a: bigint, b: bigint): [gcd: bigint, x: bigint, y: bigint] {
  let [r0, r1] = [a, b];
  let [x0, x1] = [1n, 0n];
  let [y0, y1] = [0n, 1n];
  while (r1 > 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [x0, x1] = [x1, x0 - quotient * x1];
    [y0, y1] = [y1, y0 - quotient * y1];
  }
  return [r0, x0, y0];
}

/** Terms 0..k taken together: their sum is `coefficient * y` for some 0 <= y <= `bound`. */
interface Prefix extends Term {
  /** With `x` of the earlier terms and `y` of term k: `earlier * x + coefficient_k * y = coefficient`. */
  x: bigint;
  y: bigint;
}

function prefixes(terms: readonly Term[]): Prefix[] {
  const found: Prefix[] = [{ ...terms[0], x: 1n, y: 0n }];
  for (let k = 1; k < terms.length; k++) {
    const earlier = found[k - 1];
    const [gcd, x, y] = extendedGcd(earlier.coefficient, terms[k].coefficient);
    const bound =
      (earlier.coefficient / gcd) * earlier.bound + (terms[k].coefficient / gcd) * terms[k].bound;
    found.push({ coefficient: gcd, bound, x, y });
  }
  return found;
}

function floorDivide(a: bigint, b: bigint): bigint {
  const quotient = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return -floorDivide(-a, b);
}

/**
 * Is there a solution of `sum(coefficient * x) = sum`?
 * @param notCentre ignore the solution where every x is half its bound.
 */
function solve(terms: readonly Term[], sum: bigint, maxWork: number, notCentre: boolean): Overlap {
  if (sum < 0n) return "no";
  if (terms.length === 0) return sum === 0n && !notCentre ? "yes" : "no";
  if (terms.length === 1) {
    const [{ coefficient, bound }] = terms;
    const x = sum / coefficient;
    const solved = sum % coefficient === 0n && x <= bound;
    return solved && !(notCentre && 2n * x === bound) ? "yes" : "no";
  }
  const joint = prefixes(terms);
  const solution = new Array<bigint>(terms.length);
  let work = 0;

  /** Chooses x of term k, then of the terms before it. */
  function search(k: number, rest: bigint): Overlap {
    if (maxWork >= 0 && work >= maxWork) return "too hard";
    const { coefficient: gcd, x, y } = joint[k];
    const earlier = joint[k - 1];
    const term = terms[k];
    if (rest % gcd !== 0n) {
      work++;
      return "no";
    }
    // All integer solutions: the earlier terms together make firstX + stepX * t, term k makes firstY - stepY * t.
    const scale = rest / gcd;
    const firstX = x * scale;
    const firstY = y * scale;
    const stepX = term.coefficient / gcd;
    const stepY = earlier.coefficient / gcd;
    let low = ceilDivide(-firstX, stepX);
    let high = floorDivide(earlier.bound - firstX, stepX);
    const lowY = ceilDivide(firstY - term.bound, stepY);
    const highY = floorDivide(firstY, stepY);
    if (lowY > low) low = lowY;
    if (highY < high) high = highY;
    if (k === 1) {
      if (low <= high) {
        solution[0] = firstX + stepX * low;
        solution[1] = firstY - stepY * low;
        if (!notCentre || solution.some((value, n) => 2n * value !== terms[n].bound)) return "yes";
      }
      work++;
      return "no";
    }
    for (let t = low; t <= high; t++) {
      solution[k] = firstY - stepY * t;
      const found = search(k - 1, rest - term.coefficient * solution[k]);
      if (found !== "no") return found;
    }
    work++;
    return "no";
  }

  return search(terms.length - 1, sum);
}

/** `{max_work}`: candidates to try; -1 or null for an exact answer, 0 to compare bounds only. */
export interface SharingOptions {
  max_work?: number | null;
}

function workLimit(
  name: string,
  options: number | null | SharingOptions | undefined,
  byDefault: number,
): number {
  const given = typeof options === "object" && options !== null ? options : { max_work: options };
  const limit = keywords(name, given as SharingOptions, ["max_work"]).max_work ?? byDefault;
  if (!Number.isInteger(limit)) throw new ValueError("max_work must be an integer");
  // NumPy takes -2 for -1.
  if (limit < -2) throw new ValueError("Invalid value for max_work");
  return Math.max(limit, -1);
}

/** Whether two values share a byte; what is no array becomes one in memory of its own. */
function sharing(a: unknown, b: unknown, limit: number): "yes" | "no" | "too hard" {
  return a instanceof NDArray && b instanceof NDArray ? overlap(a, b, limit) : "no";
}

/**
 * NumPy's `np.shares_memory(a, b, max_work=-1)`: is there a byte that both arrays reach? Exact.
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
