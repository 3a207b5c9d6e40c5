// `Generator.choice`: some of the elements of an array, with or without putting them back.

import { axisOf, type ShapeLike, shapeOf, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { firstItem, isScalar, writeItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import { NDArray, owner, sizeOf } from "../record/record.js";
import { outOfMemory } from "../record/size_limits.js";
import { below, below64 } from "./bounded.js";
import { drawn, numbersOf, type Size } from "./draws.js";
import { drawIntegers } from "./integers.js";
import type { PCG64 } from "./pcg64.js";
import { indices, shufflePositions } from "./shuffle.js";

/** Keyword arguments of `Generator.choice`. */
export interface ChoiceOptions {
  /** The shape of the result; one element without it. */
  size?: Size;
  /** May an element be taken more than once? */
  replace?: boolean;
  /** How probable each element is; all alike if not given. */
  p?: ArrayLike | null;
  /** Of an array with several axes, along which to choose. */
  axis?: number;
  /** Without `replace`: false leaves the order of what is chosen to chance that is not uniform, which is faster. */
  shuffle?: boolean;
}

/** `Generator.choice` with its arguments told apart. */
export function choose(source: PCG64, a: ArrayLike, options: ChoiceOptions): Scalar | NDArray {
  const { size = null, replace = true, p = null, axis = 0, shuffle = true } = options;
  const shape = size === null ? [] : shapeOf(size as ShapeLike);
  const count = sizeOf(shape);
  const { from, population, far } = populationOf(a, axis, count);
  const weights = p === null ? null : weightsOf(p, population);
  if (shape.some((length) => length < 0)) {
    throw new ValueError("negative dimensions are not allowed");
  }
  if (!replace && count > population) {
    throw new ValueError("Cannot take a larger sample than population when replace is False");
  }
  if (far !== null && count > 0) {
    if (replace) return drawIntegers(source, far, { size });
    const integers = onceOfFar(source, count, far, shuffle);
    return size === null ? integers[0] : filled(shape, integers);
  }
  const positions =
    weights !== null
      ? replace
        ? weighted(source, shape, weights)
        : weightedOnce(source, count, weights)
      : replace
        ? positionsFor(shape).map(() => below(source, population - 1))
        : once(source, count, population, shuffle);
  const flat = indices(positions);
  if (size === null) {
    const [position] = positions;
    return from === null ? position : from.take(position, axis);
  }
  const index = shape.length === 1 ? flat : (flat.reshape([...shape]).copy() as NDArray);
  if (from === null) return index;
  if (shape.length > 0 || from.shape.length > 1) return from.take(index, axis);
  const one = owner(shape, from.dtype, drawn("choice"));
  copyElements(one, toArray(from.take(positions[0], 0)));
  return one;
}

/** What is chosen from: an array, or the integers below a number. */
interface Population {
  readonly from: NDArray | null;
  readonly population: number;
  /** The number itself, if it is one that floats cannot tell from its neighbours. */
  readonly far: bigint | null;
}

function populationOf(a: ArrayLike, axis: number, count: number): Population {
  if (isScalar(a) || (a instanceof NDArray && a.shape.length === 0)) {
    const value = a instanceof NDArray ? a.item() : a;
    const isWhole = typeof value === "bigint" || typeof value === "boolean";
    const isFloat = a instanceof NDArray && a.dtype.kind === "f";
    if (isFloat || !(isWhole || (typeof value === "number" && Number.isInteger(value)))) {
      throw new ValueError(`a must be a sequence or an integer, not <class '${typeName(a)}'>`);
    }
    const population = Number(value);
    if (population <= 0 && count !== 0) {
      throw new ValueError("a must be a positive integer unless no samples are taken");
    }
    const isFar = population > Number.MAX_SAFE_INTEGER;
    const whole = typeof value === "bigint" ? value : BigInt(population);
    return { from: null, population, far: isFar ? whole : null };
  }
  if (typeof a === "string") {
    throw new ValueError("a must be a sequence or an integer, not <class 'str'>");
  }
  const from = toArray(a);
  const { length } = from.shape;
  if (axis >= length || axis < -length) throw new IndexError("tuple index out of range");
  const population = from.shape[axisOf(axis, length)];
  if (population === 0 && count !== 0) {
    throw new ValueError("a cannot be empty unless no samples are taken");
  }
  return { from, population, far: null };
}

/** Probabilities, checked. @throws ValueError, TypeError */
function weightsOf(p: ArrayLike, population: number): Float64Array {
  if (isScalar(p)) throw new TypeError(`object of type '${typeName(p)}' has no len()`);
  const given = toArray(p);
  if (given.dtype.kind === "c" && given.size > 0) castScalar(firstItem(given), builtin.float64);
  if (given.shape.length !== 1) throw new ValueError("p must be 1-dimensional");
  if (given.shape[0] !== population) throw new ValueError("a and p must have same size");
  const weights = numbersOf(copyOf(given, builtin.float64, "C", drawn("p"))) as Float64Array;
  // Kahan's sum, which loses no small probabilities beside large ones.
  let sum = weights.length > 0 ? weights[0] : 0;
  let lost = 0;
  for (let k = 1; k < weights.length; k++) {
    const next = weights[k] - lost;
    const total = sum + next;
    lost = total - sum - next;
    sum = total;
  }
  if (Number.isNaN(sum)) throw new ValueError("Probabilities contain NaN");
  if (weights.some((weight) => weight < 0)) {
    throw new ValueError("Probabilities are not non-negative");
  }
  // NumPy is as strict as half the digits of the probabilities' own type, and of doubles at most.
  const digits =
    given.dtype.name === "float32"
      ? 2 ** -23
      : given.dtype.name === "float16"
        ? 2 ** -10
        : 2 ** -52;
  if (Math.abs(sum - 1) > Math.sqrt(digits)) {
    throw new ValueError(
      "Probabilities do not sum to 1. See Notes section of docstring for more information.",
    );
  }
  return weights;
}

/** Sums of the first weights, the last one made 1. */
function cumulated(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let k = 0; k < weights.length; k++) {
    sum += weights[k];
    sums[k] = sum;
  }
  for (let k = 0; k < sums.length; k++) sums[k] /= sum;
  return sums;
}

/** How many sums are not above a number. */
function placeOf(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function weighted(source: PCG64, shape: readonly number[], weights: Float64Array): Float64Array {
  const sums = cumulated(weights);
  return positionsFor(shape, builtin.float64).map(() => placeOf(sums, source.double()));
}

/** Room for a number for each element of the shape, of which NumPy's have this type. @throws MemoryError */
function positionsFor(shape: readonly number[], type: DType = builtin.int64): Float64Array {
  try {
    return new Float64Array(sizeOf(shape));
  } catch {
    throw outOfMemory(shape, type);
  }
}

/** Draws as many as are missing, keeps those that are new, and begins again without them. */
function weightedOnce(source: PCG64, count: number, given: Float64Array): Float64Array {
  if (given.reduce((n, weight) => (weight > 0 ? n + 1 : n), 0) < count) {
    throw new ValueError("Fewer non-zero entries in p than size");
  }
  const weights = given.slice();
  const found = new Set<number>();
  while (found.size < count) {
    for (const position of found) weights[position] = 0;
    const sums = cumulated(weights);
    for (let missing = count - found.size; missing > 0; missing--) {
      found.add(placeOf(sums, source.double()));
    }
  }
  return Float64Array.from(found);
}

/** Different positions, all alike: the end of a shuffled list if they are many of many, else Floyd's method. */
function once(source: PCG64, count: number, population: number, shuffle: boolean): Float64Array {
  const isMany = population > 10000 && count > Math.floor(population / (shuffle ? 50 : 20));
  if (isMany) {
    const all = positionsFor([population]).map((_, k) => k);
    shufflePositions(source, all, below, Math.max(population - count, 1));
    return all.slice(population - count);
  }
  const positions = positionsFor([count]);
  const found = new Set<number>();
  for (let k = 0; k < count; k++) {
    const last = population - count + k;
    const drawn = below(source, last);
    const position = found.has(drawn) ? last : drawn;
    found.add(position);
    positions[k] = position;
  }
  if (shuffle) shufflePositions(source, positions, below);
  return positions;
}

/** Different integers below one that a number cannot hold, by Floyd's method. @throws OverflowError */
function onceOfFar(source: PCG64, count: number, population: bigint, shuffle: boolean): bigint[] {
  castScalar(population, builtin.int64);
  const found = new Set<bigint>();
  for (let k = 0; k < count; k++) {
    const last = population - BigInt(count - k);
    const drawn = below64(source, last);
    found.add(found.has(drawn) ? last : drawn);
  }
  const order = new Float64Array(count).map((_, k) => k);
  if (shuffle) shufflePositions(source, order, below);
  const integers = [...found];
  return Array.from(order, (k) => integers[k]);
}

function filled(shape: readonly number[], integers: readonly bigint[]): NDArray {
  const result = owner(shape, builtin.int64, drawn("choice"));
  for (const [k, value] of integers.entries()) {
    writeItem(result.block.view, result.offset + 8 * k, builtin.int64, value);
  }
  return result;
}
