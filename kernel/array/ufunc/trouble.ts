// Finds out, before a ufunc computes, whether it will divide by zero or leave its domain, as NumPy's warnings tell.

import { copyElements } from "../assign/assign.js";
import { fromValues } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { real, truth } from "../dtype/items.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sizeOf } from "../record/record.js";
import { warn } from "../warnings.js";
import { CHUNK, type Lane, scratch } from "./lanes.js";
import { inputOperand } from "./operand.js";
import type { Row, Ufunc } from "./ufunc.js";
import type { Input } from "./ufunc_arguments.js";

/** What happens to one element: NumPy's words for it, or nothing. */
export type Mishap = "divide by zero" | "invalid value" | null;

/** Where a ufunc can come to grief. Only real numbers are watched. */
export interface Hazard {
  /** The input that betrays trouble by elements that are zero, or not positive. */
  readonly watched: 0 | 1;
  readonly among: "zeros" | "not positive";
  /** What happens to an element. */
  readonly mishap: (x: number, y: number, isInteger: boolean) => Mishap;
}

const finite = Number.isFinite;

/** A divisor of zero. For integers the result is 0, and what is divided does not matter. */
function byZero(x: number, y: number, isInteger: boolean): Mishap {
  if (y !== 0 || !finite(x)) return null;
  return x === 0 && !isInteger ? "invalid value" : "divide by zero";
}

export const hazards = {
  divide: { watched: 1, among: "zeros", mishap: byZero },
  remainder: {
    watched: 1,
    among: "zeros",
    mishap: (x, y, isInteger) => {
      if (isInteger) return byZero(x, y, true);
      return y === 0 && !Number.isNaN(x) ? "invalid value" : null;
    },
  },
  power: {
    watched: 0,
    among: "not positive",
    mishap: (x, y, isInteger) => {
      if (isInteger) return null;
      if (x === 0) return y < 0 ? "divide by zero" : null;
      return x < 0 && finite(x) && finite(y) && !Number.isInteger(y) ? "invalid value" : null;
    },
  },
  reciprocal: {
    watched: 0,
    among: "zeros",
    mishap: (x) => (x === 0 ? "divide by zero" : null),
  },
  sqrt: {
    watched: 0,
    among: "not positive",
    mishap: (x) => (x < 0 ? "invalid value" : null),
  },
  log: {
    watched: 0,
    among: "not positive",
    mishap: (x) => (x === 0 ? "divide by zero" : x < 0 ? "invalid value" : null),
  },
} satisfies Record<string, Hazard>;

/** Warns of what will happen to the elements, once for each kind of mishap. */
export function tellTrouble(
  ufunc: Ufunc,
  hazard: Hazard,
  row: Row,
  inputs: readonly Input[],
  shape: readonly number[],
): void {
  if (row.inputs[0].kind === "c" || sizeOf(shape) === 0) return;
  const watched = inputs[hazard.watched];
  const isSuspect =
    watched instanceof NDArray
      ? hasSuspect(watched, row, hazard.among)
      : !truth(watched) || (hazard.among === "not positive" && real(plain(watched)) <= 0);
  if (!isSuspect) return;
  const isInteger = row.result.kind !== "f";
  const [x, y] = inputs.map((input) => numbersOf(input, shape));
  const found = new Set<Mishap>();
  for (let n = 0; n < x.length; n++) found.add(hazard.mishap(x[n], y?.[n] ?? 0, isInteger));
  for (const mishap of ["divide by zero", "invalid value"] as const) {
    if (found.has(mishap)) warn(`${mishap} encountered in ${ufunc.name}`);
  }
}

const plain = (value: ScalarLike) => (value instanceof Object ? value.valueOf() : value) as number;

const temporary = origin("astype", "copy", "Converted for the time of a check.");

/** The elements as numbers, broadcast to a shape. */
function numbersOf(input: Input, shape: readonly number[]): Float64Array {
  const array = input instanceof NDArray ? input : fromValues(input, null, "C");
  const copy = owner(shape, builtin.float64, temporary);
  copyElements(copy, array);
  return new Float64Array(copy.block.store.buffer, copy.block.start, sizeOf(shape));
}

/** Is there an element that is zero, or not positive? */
function hasSuspect(a: NDArray, row: Row, among: Hazard["among"]): boolean {
  const { memory, passage, strides, offset } = inputOperand(a, row.inputs[0], row.unsigned);
  let found = false;
  const wide = passage.lane === BigInt64Array || passage.lane === BigUint64Array;
  const test = wide ? hasWideZero : among === "zeros" ? hasZero : hasNotPositive;
  iterate(a.shape, [strides], [offset], (count, at, by) => {
    const step = by[0] / passage.unit;
    for (let done = 0; done < count && !found; done += CHUNK) {
      const n = Math.min(CHUNK, count - done);
      const i = at[0] / passage.unit + done * step;
      if (passage.load === null) {
        found = test(n, memory as never, i, step);
      } else {
        const lane: Lane = scratch(0, passage.lane, passage.width);
        passage.load(lane, 0, memory, i, step, n);
        found = test(n, lane as never, 0, 1);
      }
    }
  });
  return found;
}

function hasZero(n: number, a: Float64Array, i: number, s: number): boolean {
  for (; n > 0; n--, i += s) if (a[i] === 0) return true;
  return false;
}

function hasNotPositive(n: number, a: Float64Array, i: number, s: number): boolean {
  for (; n > 0; n--, i += s) if (a[i] <= 0) return true;
  return false;
}

function hasWideZero(n: number, a: BigInt64Array, i: number, s: number): boolean {
  for (; n > 0; n--, i += s) if (a[i] === 0n) return true;
  return false;
}
