// Finds out from the results of a ufunc whether it divided by zero, overflowed or left its domain, as a processor's flags
// tell NumPy.

import { copyElements } from "../assign/assign.js";
import { fromValues } from "../creation/coerce.js";
import { builtin, type DType } from "../dtype/dtype.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { DIVIDE, INVALID, OVERFLOW, tellErrors, UNDERFLOW, watchedErrors } from "../error_state.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, view } from "../record/record.js";
import { specialise } from "../record/specialise.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { CHUNK, type Lane, scratch } from "./lanes.js";
import type { Floats } from "./loops.js";
import { inputOperand, operandOf } from "./operand.js";
import type { Row } from "./ufunc.js";

/** How a ufunc can come to grief. */
export interface Hazard {
  /** Does a finite `x`, with `y`, give an infinite result exactly? */
  readonly pole: (x: number, y: number) => boolean;
  /** Of integers a divisor of zero is an error: the position of the divisor. */
  readonly divisor?: number;
  /** A quotient of integers may be too large. */
  readonly quotient?: boolean;
}

const never = (): boolean => false;

/** Only overflow, underflow and invalid operations. */
export const ordinary: Hazard = { pole: never };

export const hazards = {
  divide: { pole: (_, y) => y === 0, divisor: 1 },
  floor_divide: { pole: (_, y) => y === 0, divisor: 1, quotient: true },
  remainder: { pole: never, divisor: 1 },
  power: { pole: (x, y) => x === 0 && y < 0 },
  reciprocal: { pole: (x) => x === 0, divisor: 0 },
  log: { pole: (x) => x === 0 },
  log1p: { pole: (x) => x === -1 },
  arctanh: { pole: (x) => x === 1 || x === -1 },
} satisfies Record<string, Hazard>;

const finite = Number.isFinite;

/** What happened to one element. `size` is the smallest number that is not subnormal. */
function fate(hazard: Hazard, x: number, y: number, z: number, size: number): number {
  if (Number.isNaN(z)) return Number.isNaN(x) || Number.isNaN(y) ? 0 : INVALID;
  if (!finite(z)) {
    if (!finite(x)) return 0;
    if (hazard.pole(x, y)) return DIVIDE;
    return finite(y) ? OVERFLOW : 0;
  }
  const isSmall = Math.abs(z) < size && (z !== 0 || x !== 0);
  // What was subnormal already need not have lost anything.
  return isSmall && finite(x) && Math.abs(x) >= size && y !== 0 ? UNDERFLOW : 0;
}

/** An array of integers, and what a divisor of zero does to it. */
function fateOfIntegers(hazard: Hazard, x: number, y: number, least: number): number {
  if (hazard.divisor === 0) return x === 0 ? DIVIDE | INVALID : 0;
  if (y === 0) return DIVIDE;
  return hazard.quotient === true && y === -1 && x === least ? OVERFLOW : 0;
}

const temporary = origin("astype", "copy", "Converted for the time of a check.");

/**
 * What happened to the elements of results, as far as anyone wants to know. The inputs are those that they were computed
 * from, unchanged.
 */
export function troubleIn(
  hazard: Hazard,
  row: Row,
  inputs: readonly (NDArray | ScalarLike)[],
  results: readonly NDArray[],
  where: NDArray | null,
): number {
  let found = 0;
  for (const result of results) {
    if (sizeOf(result.shape) > 0) found |= troubleOf(hazard, row, inputs, result, where);
  }
  return found & watchedErrors();
}

/** The smallest number of a float dtype that is not subnormal, by its bytes. */
const normal: Readonly<Record<number, number>> = { 2: 2 ** -14, 4: 2 ** -126, 8: 2 ** -1022 };

function troubleOf(
  hazard: Hazard,
  row: Row,
  inputs: readonly (NDArray | ScalarLike)[],
  result: NDArray,
  where: NDArray | null,
): number {
  const { kind, itemsize } = result.dtype;
  const isInteger = kind === "i" || kind === "u";
  if (isInteger && hazard.divisor === undefined) return 0;
  if (!isInteger && kind !== "f" && kind !== "c") return 0;
  const size = watchedErrors() & UNDERFLOW ? normal[kind === "c" ? itemsize / 2 : itemsize] : 0;
  if (!isInteger && !hasSuspect(result, size)) return 0;
  const { shape } = result;
  const mask = where === null ? null : numbersOf(where, shape, 1);
  const width = kind === "c" ? 2 : 1;
  const [x, y] = inputs.map((input) => numbersOf(input, shape, width));
  const z = isInteger ? x : numbersOf(result, shape, width);
  const least = -(2 ** (8 * row.inputs[0].itemsize - 1));
  let found = 0;
  for (let n = 0; n < z.length / width; n++) {
    if (mask !== null && mask[n] === 0) continue;
    const b = y ?? one;
    const m = y === undefined ? 0 : n;
    if (width === 2) found |= complexFate(hazard, x, b, z, n, y === undefined ? 0 : n);
    else if (isInteger) found |= fateOfIntegers(hazard, x[n], b[m], least);
    else found |= fate(hazard, x[n], b[m], z[n], size);
  }
  return found;
}

/** Stands for a second input that there is none of. */
const one = Float64Array.of(1, 0);

function complexFate(
  hazard: Hazard,
  x: Float64Array,
  y: Float64Array,
  z: Float64Array,
  n: number,
  m: number,
): number {
  const parts = [x[2 * n], x[2 * n + 1], y[2 * m], y[2 * m + 1]];
  const [re, im] = [z[2 * n], z[2 * n + 1]];
  if (parts.some(Number.isNaN) || (finite(re) && finite(im))) return 0;
  const isReal = parts[1] === 0 || hazard.divisor === 1;
  if (isReal && parts[3] === 0 && hazard.pole(parts[0], parts[2])) {
    const isNothing = hazard.divisor !== undefined && parts[hazard.divisor === 0 ? 1 : 0] === 0;
    return isNothing && parts[1] === 0 ? INVALID : DIVIDE;
  }
  if (!parts.every(finite)) return Number.isNaN(re) || Number.isNaN(im) ? INVALID : 0;
  return Number.isNaN(re) && Number.isNaN(im) ? INVALID : OVERFLOW;
}

/** The elements as numbers, broadcast to a shape; two for each complex one. */
function numbersOf(
  input: NDArray | ScalarLike,
  shape: readonly number[],
  width: 1 | 2,
): Float64Array {
  const array = input instanceof NDArray ? input : fromValues(input, null, "C");
  const copy = owner(shape, width === 2 ? builtin.complex128 : builtin.float64, temporary);
  const strides = broadcastStrides(array.shape, array.strides, shape) ?? [];
  copyElements(copy, view(array, array.offset, shape, strides, array.dtype, temporary));
  const { bytes } = copy.block;
  return new Float64Array(bytes.buffer, bytes.byteOffset, width * sizeOf(shape));
}

/** Is there an element that is not finite, or smaller than `size`? */
function hasSuspect(a: NDArray, size: number): boolean {
  const type = a.dtype.native;
  const { memory, passage, strides, offset } =
    type === a.dtype ? operandOf(a, type, false) : inputOperand(a, type, false);
  let found = false;
  const { unit, load, width } = passage;
  iterate(a.shape, [strides], [offset], (count, at, by) => {
    const step = by[0] / unit;
    for (let done = 0; done < count && !found; done += CHUNK) {
      const n = Math.min(CHUNK, count - done);
      const i = at[0] / unit + done * step;
      let lane = memory as Lane;
      if (load !== null) {
        lane = scratch(0, passage.lane, width);
        load(lane, 0, memory, i, step, n);
      }
      const [from, by] = load === null ? [i, step] : [0, width];
      found = test(n, lane as never, from, by, size);
      if (!found && width === 2) found = test(n, lane as never, from + 1, by, size);
    }
  });
  return found;
}

/** Fewer floats are looked at one by one. */
const MANY = 64;

/** Is any of `n` floats not finite, or smaller than `size`? */
function test(n: number, a: Floats, i: number, s: number, size: number): boolean {
  if (size !== 0) {
    for (; n > 0; n--, i += s) if (!(Math.abs(a[i]) >= size && a[i] - a[i] === 0)) return true;
    return false;
  }
  if (n >= MANY && s === 1) {
    const size = a.BYTES_PER_ELEMENT;
    const words = new Int32Array(a.buffer, a.byteOffset + i * size, (n * size) / 4);
    if (size === 8) looks[1] ??= specialise(makeLook, 2, 0x7ff00000, 0x00100000);
    else looks[0] ??= specialise(makeLook, 1, 0x7f800000, 0x00800000);
    return (looks[size / 4 - 1] as Look)(words, n);
  }
  // The sum is NaN if any element is not finite.
  let sum = 0;
  for (; n > 0; n--, i += s) sum += a[i] * 0;
  return sum !== 0;
}

/** Has any of `n` floats an exponent of nothing but ones? */
type Look = (words: Int32Array, n: number) => boolean;

/** Floats of `step` words, of which the last has the bits of `mask` for its exponent; `least` is the lowest one of them. */
const makeLook =
  (step: number, mask: number, least: number): Look =>
  (words, n) => {
    // All ones and one more reach the sign.
    let signs = 0;
    let k = step - 1;
    for (const end = step * (n - (n % 8)); k < end; k += 8 * step) {
      signs |= (words[k] & mask) + least;
      signs |= (words[k + step] & mask) + least;
      signs |= (words[k + 2 * step] & mask) + least;
      signs |= (words[k + 3 * step] & mask) + least;
      signs |= (words[k + 4 * step] & mask) + least;
      signs |= (words[k + 5 * step] & mask) + least;
      signs |= (words[k + 6 * step] & mask) + least;
      signs |= (words[k + 7 * step] & mask) + least;
    }
    for (; k < step * n; k += step) signs |= (words[k] & mask) + least;
    return signs < 0;
  };

const looks: [single: Look | undefined, double: Look | undefined] = [undefined, undefined];

/** Does a listener have to be told of every kind of trouble that a loop with results of a dtype may come to? */
export function needsInputs(hazard: Hazard | null, { kind }: DType): boolean {
  if (hazard === null || watchedErrors() === 0) return false;
  if (kind === "i" || kind === "u") return hazard.divisor !== undefined;
  return (kind === "f" || kind === "c") && (watchedErrors() & UNDERFLOW) !== 0;
}

/** Do results, `n` numbers one behind the other in a lane, show that something may have happened? */
export function mayTell(hazard: Hazard | null, { kind }: DType, n: number, lane: Lane, i: number) {
  if (hazard === null || watchedErrors() === 0 || (kind !== "f" && kind !== "c")) return false;
  return test(n, lane as Floats, i, 1, 0);
}

/** Tells what happened in a reduction or a product: errors are what the elements do not account for. */
export function tellReductionTrouble(
  where: string,
  inputs: readonly NDArray[],
  result: NDArray,
): void {
  if (watchedErrors() === 0) return;
  const { kind } = result.dtype;
  if ((kind !== "f" && kind !== "c") || sizeOf(result.shape) === 0) return;
  if (inputs.some(({ shape }) => sizeOf(shape) === 0) || !hasSuspect(result, 0)) return;
  const width = kind === "c" ? 2 : 1;
  const has = (array: NDArray, is: (x: number) => boolean) =>
    numbersOf(array, array.shape, width).some(is);
  const isInfinite = (x: number) => x === Infinity || x === -Infinity;
  let found = 0;
  const isNew = (is: (x: number) => boolean) =>
    has(result, is) && !inputs.some((input) => has(input, is));
  if (isNew(Number.isNaN)) found |= INVALID;
  if (isNew(isInfinite)) found |= OVERFLOW;
  found &= watchedErrors();
  if (found !== 0) tellErrors(found, where);
}
