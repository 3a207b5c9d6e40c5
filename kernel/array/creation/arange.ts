// Evenly spaced values by their step: arange, computed as NumPy computes it, bit for bit.

import { echo } from "../arguments.js";
import { castLoop, componentOf } from "../assign/cast_loop.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { classText } from "../dtype/common_type.js";
import { builtin, type DType, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { firstItem, imag, isScalar, readItem, real, writeItem } from "../dtype/items.js";
import { promote } from "../dtype/promotion.js";
import { Complex, Float, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { ValueError, ZeroDivisionError } from "../errors.js";
import { bind, isKeywords } from "../keywords.js";
import { Block } from "../record/block.js";
import { origin } from "../record/origin.js";
import { NDArray, owner } from "../record/record.js";
import { typeOfScalar } from "./coerce.js";

/** A scalar, or an array without axes. */
type Bound = ScalarLike | NDArray;

/** Keyword arguments of `np.arange`. */
export interface ArangeOptions<S = DTypeLike | null> {
  /** The first value; 0 if not given. */
  start?: Bound | null;
  /** Where the values end: it is not among them. */
  stop?: Bound | null;
  /** From one value to the next; 1 if not given. */
  step?: Bound | null;
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
}

const NAMES = ["start", "stop", "step"] as const;

const counted = origin(
  "arange",
  "new",
  "It was made with memory of its own, filled with evenly spaced values.",
);

function scalarOf(bound: Bound, name: string): ScalarLike {
  if (isScalar(bound)) return bound;
  if (bound instanceof NDArray && bound.shape.length === 0) return firstItem(bound);
  throw new TypeError(`arange() ${name} must be a number, not ${echo(bound)}`);
}

function typeOfBound(bound: Bound): DType {
  return bound instanceof NDArray ? bound.dtype : typeOfScalar(bound);
}

/** Python's number for a scalar: a plain float, an exact integer, or a complex number. */
function exact(value: ScalarLike): number | bigint | Complex {
  if (value instanceof Complex || typeof value === "bigint") return value;
  return Number(value);
}

/** `a + sign * b` as Python computes it: integers beyond 2^53 exactly. */
function add(a: number | bigint | Complex, b: number | bigint | Complex, sign: 1 | -1): Scalar {
  if (a instanceof Complex || b instanceof Complex) {
    return new Complex(real(a) + sign * real(b), imag(a) + sign * imag(b));
  }
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + sign * b;
    const isExact = Number.isSafeInteger(sum) || !Number.isInteger(a) || !Number.isInteger(b);
    if (isExact || !Number.isFinite(sum)) return sum;
  }
  if (![a, b].every((value) => typeof value === "bigint" || Number.isInteger(value))) {
    return Number(a) + sign * Number(b);
  }
  return BigInt(a) + BigInt(sign) * BigInt(b);
}

const notCounted = (type: DType): TypeError =>
  new TypeError(`arange() not supported for inputs with DType ${classText(type)}.`);

/** How many steps lead from start to before stop. */
function lengthOf(distance: Scalar, step: number | bigint | Complex, isFloat: boolean): number {
  if (real(step) === 0 && imag(step) === 0) {
    throw new ZeroDivisionError(isFloat ? "float division by zero" : "division by zero");
  }
  let quotient: number;
  if (distance instanceof Complex || step instanceof Complex) {
    const [a, b, c, d] = [real(distance), imag(distance), real(step), imag(step)];
    const norm = c * c + d * d;
    quotient = Math.min((a * c + b * d) / norm, (b * c - a * d) / norm);
  } else {
    quotient = Number(distance) / Number(step);
    // An endless step, or one far too long, leads from the start to the end at once.
    if (quotient === 0 && Number(distance) !== 0) return Object.is(quotient, -0) ? 0 : 1;
  }
  if (Number.isNaN(quotient)) throw new ValueError("arange: cannot compute length");
  const length = Math.ceil(quotient);
  if (length >= 2 ** 63) throw new ValueError("Maximum allowed size exceeded");
  return Math.max(length, 0);
}

const CHUNK = 512;
const chunk = new Block(new Uint8Array(CHUNK * 8));
const values = new Float64Array(chunk.bytes.buffer);

/** Elements from the third on are `first + k * (second - first)`, in the data type's own arithmetic. */
function fillRange(a: NDArray, length: number): void {
  const { block, dtype: type } = a;
  const { itemsize } = type;
  const first = readItem(block.view, 0, type);
  const second = readItem(block.view, itemsize, type);
  if (type.kind === "f") {
    fillPart(block, type, 0, itemsize, length, real(first), real(second));
  } else if (type.kind === "c") {
    const part = componentOf(type).newbyteorder(type.swapped ? ">" : "<");
    fillPart(block, part, 0, itemsize, length, real(first), real(second));
    fillPart(block, part, part.itemsize, itemsize, length, imag(first), imag(second));
  } else if (Number.isSafeInteger(real(first) + (real(second) - real(first)) * length)) {
    fillPart(block, type, 0, itemsize, length, real(first), real(second));
  } else {
    const start = BigInt(first as number | bigint);
    const step = BigInt(second as number | bigint) - start;
    for (let k = 2; k < length; k++) {
      writeItem(block.view, k * itemsize, type, start + BigInt(k) * step);
    }
  }
}

function fillPart(
  block: Block,
  type: DType,
  address: number,
  stride: number,
  length: number,
  first: number,
  second: number,
): void {
  const single = type.kind === "f" && componentOf(type).itemsize < 8;
  const wraps = type.kind !== "f" && type.itemsize < 8;
  if (type === builtin.int64) {
    fillWide(new Int32Array(block.store.buffer, block.start, 2 * length), first, second - first);
    return;
  }
  // Half precision is computed in single.
  const delta = single ? Math.fround(second - first) : second - first;
  for (let done = 2; done < length; done += CHUNK) {
    const n = Math.min(CHUNK, length - done);
    if (single) {
      for (let k = 0; k < n; k++) {
        values[k] = Math.fround(first + Math.fround(Math.fround(done + k) * delta));
      }
    } else {
      for (let k = 0; k < n; k++) values[k] = first + (done + k) * delta;
      if (wraps) for (let k = 0; k < n; k++) values[k] |= 0;
    }
    castLoop(n, type, block, address + done * stride, stride, builtin.float64, chunk, 0, 8);
  }
}

/** Whole numbers that float64 holds, as pairs of words, from the third on. */
function fillWide(words: Int32Array, first: number, delta: number): void {
  for (let k = 2; 2 * k < words.length; k++) {
    const value = first + k * delta;
    words[2 * k] = value;
    words[2 * k + 1] = Math.floor(value / 2 ** 32);
  }
}

/**
 * Values from start up to but not including stop, every step; NumPy's `np.arange([start,] stop[, step,], dtype=None)`.
 * Integers give int64, else float64.
 * @throws TypeError without stop; ZeroDivisionError for step 0; ValueError if there are too many.
 */
export function arange<S extends DTypeArgument = null>(
  start?: Bound | ArangeOptions<S>,
  stop?: Bound | ArangeOptions<S> | null,
  step?: Bound | ArangeOptions<S> | null,
  dtype?: S | ArangeOptions<S>,
  options?: ArangeOptions<S>,
): NDArray<DTypeNameOr<S, "int64" | "float64">>;
export function arange(...given: unknown[]): NDArray {
  const options = bind<ArangeOptions>("arange", given, ["start", "stop", "step", "dtype"]);
  let { start, stop } = options;
  const isNamed = isKeywords(given[0]) && "start" in given[0];
  if (!isNamed && (stop === undefined || stop === null)) [start, stop] = [0, start];
  if (stop === undefined || stop === null) {
    throw new TypeError("arange() requires stop to be specified.");
  }
  const bounds = [start ?? 0, stop, options.step ?? 1];
  const scalars = bounds.map((bound, n) => scalarOf(bound, NAMES[n]));
  const text = bounds.map(typeOfBound).find((one) => !isNumeric(one));
  if (text !== undefined) throw notCounted(text);
  const [first, last, step] = scalars.map(exact);
  const type =
    options.dtype == null
      ? bounds.map(typeOfBound).reduce(promote, builtin.int64)
      : dtype(options.dtype);
  if (!isNumeric(type)) throw notCounted(type);
  const isFloat = bounds.some((bound) => bound instanceof Float || typeOfBound(bound).kind === "f");
  const length = lengthOf(add(last, first, -1), step, isFloat);
  if (type.kind === "b" && length > 2) {
    throw new TypeError(
      "arange() is only supported for booleans when the result has at most length 2.",
    );
  }
  const result = owner([length], type, counted, [], undefined, false);
  const { view: memory } = result.block;
  if (length > 0) writeItem(memory, 0, type, castScalar(first, type));
  if (length > 1) {
    writeItem(memory, type.itemsize, type, castScalar(add(first, step, 1), type));
    fillRange(result, length);
  }
  return result;
}
