// Random integers of any integer dtype, between bounds that may be arrays.

import { shapeOf } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { castScalar, integerBounds } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { isScalar, readItem, writeItem } from "../dtype/items.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { NDArray, owner, sizeOf } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastShape, broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { below32, below64, Draws } from "./bounded.js";
import { drawn, numbersOf, type Size } from "./draws.js";
import type { PCG64 } from "./pcg64.js";

/** Keyword arguments of `Generator.integers`. */
export interface IntegersOptions {
  /** Above the largest result, or the largest itself if `endpoint` is true. Without it `low` is it, and 0 the least. */
  high?: ArrayLike | null;
  /** The shape of the result; one number without it. */
  size?: Size;
  /** Any integer type, or bool; int64 if not given. */
  dtype?: DTypeLike;
  /** Is `high` among the numbers? */
  endpoint?: boolean;
}

/** @throws TypeError, ValueError if it is no native integer type */
function typeOf(spec: DTypeLike): DType {
  const type = dtype(spec);
  if (type.swapped) {
    throw new ValueError(
      "Providing a dtype with a non-native byteorder is not supported. If you require platform-independent byteorder, call byteswap when required.",
    );
  }
  if ("biu".includes(type.kind)) return type;
  throw new TypeError(`Unsupported dtype ${type.repr()} for integers`);
}

/** A bound with axes, or one number: fractions are cut off, as Python's `int` does. */
function boundOf(value: ArrayLike): bigint | NDArray {
  if (isScalar(value)) {
    if (typeof value === "bigint") return value;
    // The checks for NaN and infinity are those of any integer type; for the range there are the bounds.
    const number = Number(value);
    if (Number.isFinite(number) && !(value instanceof Complex)) return BigInt(Math.trunc(number));
    return BigInt(castScalar(value, builtin.int64) as number | bigint);
  }
  const array = value instanceof NDArray ? value : fromValues(value, null, "C");
  return array.shape.length === 0 ? boundOf(array.item()) : array;
}

function limitsOf(type: DType): [bigint, bigint] {
  if (type.kind === "b") return [0n, 1n];
  const [least, most] = integerBounds(type);
  return [BigInt(least), BigInt(most)];
}

/** NumPy's words for bounds that leave no integer between them. */
function noneBetween(endpoint: boolean, isFromZero: boolean): ValueError {
  const sign = endpoint ? "<" : "<=";
  if (isFromZero) return new ValueError(`high ${sign} 0`);
  return new ValueError(`low ${endpoint ? ">" : ">="} high`);
}

/** `Generator.integers` with its arguments told apart. */
export function drawIntegers(
  source: PCG64,
  first: ArrayLike,
  { high: second, size = null, dtype: spec = "int64", endpoint = false }: IntegersOptions,
): Scalar | NDArray {
  const isOneBound = second === undefined || second === null;
  const low = boundOf(isOneBound ? 0 : first);
  const high = boundOf(isOneBound ? first : (second as ArrayLike));
  const type = typeOf(spec);
  if (size !== null && sizeOf(shapeOf(size)) === 0)
    return owner(shapeOf(size), type, drawn("integers"));
  if (low instanceof NDArray || high instanceof NDArray) {
    return between(source, low, high, size, type, endpoint);
  }
  const top = endpoint ? high : high - 1n;
  const [least, most] = limitsOf(type);
  if (low < least) throw new ValueError(`low is out of bounds for ${type}`);
  if (top > most) throw new ValueError(`high is out of bounds for ${type}`);
  if (low > top) throw noneBetween(endpoint, low === 0n);
  const result = owner(size === null ? [] : shapeOf(size), type, drawn("integers"));
  fill(source, result, low, top - low);
  return size === null ? readItem(result.block.view, 0, type) : result;
}

/** Fills a dense array with integers from `low` to `low + range`. */
function fill(source: PCG64, result: NDArray, low: bigint, range: bigint): void {
  const { dtype: type, block } = result;
  const count = sizeOf(result.shape);
  const draws = new Draws(source);
  if (type.itemsize === 8) {
    if (range >= 2n ** 32n || low > 2n ** 51n || low < -(2n ** 51n)) {
      const into = new BigInt64Array(block.bytes.buffer, block.bytes.byteOffset, count);
      for (let k = 0; k < count; k++) into[k] = low + below64(source, range);
      return;
    }
    const words = new Int32Array(block.bytes.buffer, block.bytes.byteOffset, 2 * count);
    const first = Number(low);
    const most = Number(range);
    for (let k = 0; k < 2 * count; k += 2) {
      const value = first + below32(source, most);
      words[k] = value;
      words[k + 1] = Math.floor(value / 2 ** 32);
    }
    return;
  }
  const into = numbersOf(result);
  const next = drawer(draws, type);
  const first = Number(low);
  const most = Number(range);
  for (let k = 0; k < count; k++) into[k] = first + next(most);
}

/** How integers from 0 to `range` are drawn for a type of less than 64 bits. */
function drawer(draws: Draws, type: DType): (range: number) => number {
  if (type.kind === "b") return (range) => (range === 0 ? 0 : draws.part(1));
  if (type.itemsize === 4) return (range) => below32(draws.source, range);
  const bits = type.itemsize === 1 ? 8 : 16;
  return (range) => (range === 0 ? 0 : draws.small(range, bits));
}

/** Bounds as an array of int64 or uint64. */
function wide(bound: bigint | NDArray, unsigned: boolean): NDArray {
  const type = unsigned ? builtin.uint64 : builtin.int64;
  if (!(bound instanceof NDArray)) return fromValues(bound, type, "C");
  const isFloat = "fc".includes(bound.dtype.kind);
  return copyOf(bound, isFloat ? builtin.int64 : type, "C", drawn("bound"));
}

/** Integers between bounds of which at least one has axes. */
function between(
  source: PCG64,
  given: bigint | NDArray,
  above: bigint | NDArray,
  size: Size,
  type: DType,
  endpoint: boolean,
): NDArray {
  const [least, most] = limitsOf(type);
  // Bounds of mixed sign are compared as bigints, whatever they are stored in.
  const [low, high] = [given, above].map((bound) => {
    const unsigned = bound instanceof NDArray ? bound.dtype.name === "uint64" : bound >= 2n ** 63n;
    return wide(bound, unsigned);
  });
  const items = (a: NDArray) =>
    Array.from({ length: sizeOf(a.shape) }, (_, k) =>
      BigInt(readItem(a.block.view, 8 * k, a.dtype) as number | bigint),
    );
  const lows = items(low);
  const tops = items(high).map((value) => (endpoint ? value : value - 1n));
  if (lows.some((value) => value < least)) {
    throw new ValueError(`low is out of bounds for ${type}`);
  }
  if (tops.some((value) => value > most)) {
    throw new ValueError(`high is out of bounds for ${type}`);
  }
  const shapes = [low.shape, high.shape];
  const common = commonShape(shapes);
  if ("clash" in common) {
    const list = shapes.map((shape) => `${shapeText(shape)} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${list}`);
  }
  const strides = (a: NDArray, shape: readonly number[]) =>
    broadcastStrides(a.shape, a.strides, shape) as number[];
  const visit = (
    shape: readonly number[],
    each: (low: bigint, top: bigint, address: number) => void,
    to: readonly number[],
  ) =>
    iterate(
      shape,
      [strides(low, shape), strides(high, shape), to],
      [0, 0, 0],
      (count, at, by) => {
        for (let k = 0; k < count; k++) {
          const place = (n: number) => (at[n] + k * by[n]) / 8;
          each(lows[place(0)], tops[place(1)], at[2] + k * by[2]);
        }
      },
      "C",
    );
  visit(
    common.shape,
    (low, top) => {
      if (low > top)
        throw noneBetween(
          endpoint,
          lows.every((value) => value === 0n),
        );
    },
    common.shape.map(() => 0),
  );
  const wanted = size === null ? common.shape : shapeOf(size);
  const shape = broadcastShape([low.shape, high.shape, wanted]);
  const result = owner(size === null ? shape : wanted, type, drawn("integers"));
  const draws = new Draws(source);
  const next = type.itemsize === 8 ? null : drawer(draws, type);
  const dense = owner(shape, type, drawn("integers")).strides;
  const count = sizeOf(result.shape) * type.itemsize;
  visit(
    shape,
    (low, top, address) => {
      if (address >= count) return;
      const range = top - low;
      const found = next === null ? below64(source, range) : BigInt(next(Number(range)));
      writeItem(result.block.view, address, type, low + found);
    },
    dense,
  );
  return result;
}
