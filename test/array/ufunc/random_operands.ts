// Random arrays of any dtype, layout and values, made alike here and in NumPy; and results in a form to compare.

import { builtin, type DType, dtype } from "../../../kernel/array/dtype/dtype.js";
import { readItem, writeItem } from "../../../kernel/array/dtype/items.js";
import { Complex, Float, type Scalar } from "../../../kernel/array/dtype/scalar.js";
import { Block } from "../../../kernel/array/record/block.js";
import { iterate } from "../../../kernel/array/record/iterate.js";
import { contiguity } from "../../../kernel/array/record/layout.js";
import { owned } from "../../../kernel/array/record/origin.js";
import { ALIGNED, NDArray, WRITEABLE } from "../../../kernel/array/record/record.js";
import type { Report } from "../../oracle/numpy.js";

/** A source of random numbers that gives the same ones in every run. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** An integer from 0 to n - 1. */
  below(n: number): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.#state / 2 ** 32) * n);
  }

  of<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }
}

/** An operand: what it is here, and the Python expression that makes it. */
export interface Operand {
  readonly value: unknown;
  readonly python: string;
}

export const allTypes = Object.values(builtin);
const integers: readonly bigint[] = [0n, 1n, 2n, 3n, 5n, 7n, 8n, 63n, 64n, 100n, 127n];

function randomItem(random: Random, type: DType, tame: boolean): Scalar {
  const { kind, itemsize } = type;
  switch (kind) {
    case "b":
      return random.below(2) === 1;
    case "i":
    case "u": {
      const bits = BigInt(itemsize * 8);
      const small = random.of(integers);
      if (tame || random.below(4) > 0) return kind === "i" && random.below(2) ? -small : small;
      const limit = 2n ** (kind === "i" ? bits - 1n : bits);
      const big = random.of([limit - 1n, limit - 2n, limit / 2n, limit / 3n, limit / 7n + 1n]);
      return kind === "i" && random.below(2) ? -big - 1n : big;
    }
    case "f":
      return randomFloat(random, tame);
    default:
      return new Complex(randomFloat(random, true), randomFloat(random, true));
  }
}

function randomFloat(random: Random, tame: boolean): number {
  const simple = (random.below(41) - 20) / random.of([1, 2, 3, 4, 7, 10]);
  if (tame || random.below(4) > 0) return simple;
  return random.of([
    0,
    -0,
    1,
    -1,
    Infinity,
    -Infinity,
    NaN,
    1e-7,
    1e-40,
    65504,
    1e5,
    2 ** 53,
    1e300,
  ]);
}

const layouts = ["C", "F", "strided", "reversed", "broadcast", "transposed", "unaligned"] as const;

/** Strides for a layout, in items; and the number of items the memory must have. */
function stridesFor(layout: string, shape: readonly number[], random: Random): number[] {
  const axes = shape.map((_, k) => k);
  if (layout === "F") axes.reverse();
  if (layout === "transposed") axes.sort(() => random.below(3) - 1);
  const strides = new Array<number>(shape.length);
  let stride = layout === "strided" ? 2 : 1;
  for (let n = axes.length - 1; n >= 0; n--) {
    strides[axes[n]] = stride;
    stride *= shape[axes[n]] || 1;
  }
  if (layout === "reversed") for (const k of axes) if (random.below(2)) strides[k] *= -1;
  if (layout === "broadcast" && axes.length > 0) strides[random.below(axes.length)] = 0;
  return strides;
}

/** An array of a shape, over memory of its own. */
export function randomArray(
  random: Random,
  shape: readonly number[],
  type: DType,
  tame = false,
): Operand {
  const layout = random.of(layouts);
  const stored = random.below(6) === 0 ? type.newbyteorder(">") : type;
  const strides = stridesFor(layout, shape, random).map((items) => items * type.itemsize);
  let low = 0;
  let high = type.itemsize;
  shape.forEach((length, k) => {
    const reach = strides[k] * Math.max(length - 1, 0);
    if (reach < 0) low += reach;
    else high += reach;
  });
  const offset = -low + (layout === "unaligned" ? 1 : 0);
  const bytes = new Uint8Array(offset + high);
  const block = new Block(bytes);
  for (let at = offset + low; at + type.itemsize <= bytes.length; at += type.itemsize) {
    writeItem(block.view, at, stored, randomItem(random, type, tame));
  }
  const aligned = layout === "unaligned" && type.alignment > 1 ? 0 : ALIGNED;
  const flags = WRITEABLE | aligned | contiguity(shape, strides, type.itemsize);
  const value = new NDArray(block, offset, shape, strides, stored, bytes, flags, owned, []);
  const list = (numbers: readonly number[]) => `(${numbers.map((n) => `${n},`).join("")})`;
  const hex = Buffer.from(bytes).toString("hex");
  const python = `np.ndarray(${list(shape)}, '${stored.str}', bytearray.fromhex('${hex}'), ${offset}, ${list(strides)})`;
  return { value, python };
}

/** A Python scalar of any kind. */
export function randomScalar(random: Random): Operand {
  const operand = (value: unknown, python: string): Operand => ({ value, python });
  return random.of<() => Operand>([
    () => {
      const n = random.of([0, 1, 2, 3, 7, -1, -3, 100, 255, 256, -129, 70000, 2 ** 31, 2 ** 40]);
      return operand(n, String(n));
    },
    () => {
      const n = random.of([2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), 2n ** 64n, 2n ** 70n, 5n]);
      return operand(n, String(n));
    },
    () => {
      const n = random.of([0.5, -0.5, 0.1, 2.5, -3.25, 1e-3, 1e10]);
      return operand(Number.isInteger(n) ? new Float(n) : n, `float(${n})`);
    },
    () => {
      const n = random.below(5);
      return operand(new Float(n), `${n}.0`);
    },
    () => operand(true, "True"),
    () => operand(new Complex(1.5, -2), "(1.5-2j)"),
    () => operand(Infinity, "np.inf"),
  ])();
}

/** Pairs of shapes that broadcast, mostly. */
export function randomShapes(random: Random): [number[], number[]] {
  const ndim = random.of([0, 1, 1, 2, 2, 3]);
  const full = Array.from({ length: ndim }, () => random.of([1, 2, 3, 4, 5, 0]));
  const part = () => {
    const kept = full.slice(random.below(3) === 0 ? random.below(ndim + 1) : 0);
    return kept.map((length) => (random.below(6) === 0 ? 1 : length));
  };
  return [part(), part()];
}

/** The items of an array in C order. */
export function itemsOf(a: NDArray): Scalar[] {
  const items: Scalar[] = [];
  iterate(
    a.shape,
    [a.strides],
    [a.offset],
    (count, at, strides) => {
      for (let n = 0; n < count; n++) {
        items.push(readItem(a.block.view, at[0] + n * strides[0], a.dtype));
      }
    },
    "C",
  );
  return items;
}

/** The items of a report in C order. */
export function itemsOfReport(report: Report): Scalar[] {
  if (report.kind === "python") throw new Error(`no array: ${report.repr}`);
  const type = dtype(report.dtype);
  const bytes = Buffer.from(report.bytes ?? "", "base64");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: bytes.length / type.itemsize }, (_, n) =>
    readItem(view, n * type.itemsize, type),
  );
}

/** Are two items the same, or at most `ulps` units in the last place apart? */
export function isClose(x: Scalar, y: Scalar, type: DType, ulps: number): boolean {
  if (Object.is(x, y)) return true;
  if (x instanceof Complex && y instanceof Complex) {
    const size = Math.max(Math.hypot(y.real, y.imag), 1e-300);
    const near = (p: number, q: number) =>
      Object.is(p, q) || (ulps > 0 && (p === q || Math.abs(p - q) <= ulps * epsilon(type) * size));
    return near(x.real, y.real) && near(x.imag, y.imag);
  }
  if (typeof x !== "number" || typeof y !== "number" || ulps === 0) return false;
  return Math.abs(x - y) <= ulps * epsilon(type) * Math.abs(y);
}

function epsilon(type: DType): number {
  const size = type.kind === "c" ? type.itemsize / 2 : type.itemsize;
  return size === 2 ? 2 ** -10 : size === 4 ? 2 ** -23 : 2 ** -52;
}
