// Random arrays in every layout, random indices for them and values to assign: here and as Python.

import { writeItem } from "../../../kernel/array/dtype/items.js";
import * as np from "../../../kernel/array/index.js";

type NDArray = np.NDArray;

/** Random numbers that are the same in every run. */
export function generator(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    below,
    chance: (p: number) => next() < p,
    pick: <T>(items: readonly T[]): T => items[below(items.length)],
    between: (low: number, high: number) => low + below(high - low + 1),
  };
}
export type Random = ReturnType<typeof generator>;

/** The same thing for both: a value here, an expression there, and the lines that come before it. */
export interface Both<T> {
  readonly value: T;
  readonly python: string;
}

const dtypes = ["bool", "int8", "<i2", "int32", "int64", "uint64", "float16", "float32", "float64"];
export const sourceTypes = [...dtypes, "complex64", "complex128", ">i4", ">f8", ">c16", ">i2"];
const indexTypes = ["int64", "int64", "int64", "int64", "int8", "uint8", ">i8", "int32", "uint64"];

export class Program {
  readonly lines: string[] = [];
  readonly variables = new Map<string, NDArray>();
  constructor(readonly random: Random) {}

  /** A variable in both worlds. */
  name(prefix: string, value: NDArray, python: string): Both<NDArray> {
    const name = `${prefix}${this.variables.size}`;
    this.lines.push(`${name} = ${python}`);
    this.variables.set(name, value);
    return { value, python: name };
  }

  /** An array with these numbers in C order, in any layout: permuted, thinned out, stretched, unaligned. */
  array(
    prefix: string,
    shape: readonly number[],
    type: string,
    number: (k: number) => number,
  ): Both<NDArray> {
    const { random } = this;
    const order = shape.map((_, k) => k);
    if (random.chance(0.5)) order.sort(() => random.below(3) - 1);
    const steps = shape.map(() => (random.chance(0.6) ? 1 : random.pick([-1, 2, -2])));
    const stretched = shape.map((length) => length > 0 && random.chance(0.04));
    const lengths = shape.map((n, k) => (stretched[k] ? 1 : n * Math.abs(steps[k])));
    const owned = order.map((k) => lengths[k]);
    const { str, itemsize } = np.dtype(type);
    const size = owned.reduce((product, length) => product * length, 1);
    const unaligned = size > 0 && random.chance(0.1);
    const owner = unaligned
      ? this.name(
          "m",
          np.zeros(size * itemsize + 1, "uint8"),
          `np.zeros(${size * itemsize + 1}, "u1")`,
        )
      : this.name("m", np.zeros(owned, str), `np.zeros(${tuple(owned)}, "${str}")`);
    let { value, python } = owner;
    if (unaligned) {
      value = (value.get(np.slice(1)) as NDArray).view(str).reshape(owned);
      python += `[1:].view("${str}").reshape(${tuple(owned)})`;
    }
    const inverse = shape.map((_, k) => order.indexOf(k));
    if (inverse.some((at, k) => at !== k)) {
      value = value.transpose(inverse);
      python += `.transpose(${tuple(inverse)})`;
    }
    if (steps.some((step) => step !== 1)) {
      value = value.get(...steps.map((step) => np.slice(null, null, step))) as NDArray;
      python += `[${steps.map((step) => `::${step}`).join(",")}]`;
    }
    if (stretched.includes(true)) {
      value = np.broadcast_to(value, shape);
      python = `np.broadcast_to(${python}, ${tuple(shape)})`;
    }
    const whole = value === owner.value ? owner : this.name(prefix, value, python);
    // Written here through the array, and the same bytes there: where places are shared the last number stays.
    fillInOrder(value, number);
    const bytes = Buffer.from(owner.value.block.bytes.subarray(0, owner.value.nbytes));
    this.lines.push(
      `${owner.python}[...] = np.frombuffer(bytes.fromhex("${bytes.toString("hex")}"), ${owner.python}.dtype).reshape(${owner.python}.shape)`,
    );
    return whole;
  }
}

function tuple(items: readonly number[]): string {
  return `(${items.map((item) => `${item},`).join("")})`;
}

/** Writes numbers in C order, also where NumPy would not allow it. */
function fillInOrder(a: NDArray, number: (k: number) => number): void {
  for (let k = 0; k < a.size; k++) {
    let rest = k;
    let address = a.offset;
    for (let axis = a.ndim - 1; axis >= 0; axis--) {
      address += (rest % a.shape[axis]) * a.strides[axis];
      rest = Math.floor(rest / a.shape[axis]);
    }
    writeItem(a.block.view, address, a.dtype, number(k));
  }
}

export function shapes(random: Random, most: number): number[] {
  const ndim = random.pick([0, 1, 1, 2, 2, 2, 3, 3, 4].filter((n) => n <= most));
  return Array.from({ length: ndim }, () => random.pick([0, 1, 1, 2, 3, 3, 4, 5, 6]));
}

function bound(random: Random, length: number): Both<number | bigint | null> {
  if (random.chance(0.4)) return { value: null, python: "" };
  if (random.chance(0.03)) {
    const value = random.pick([2n ** 70n, -(2n ** 70n), 2n ** 40n]);
    return { value, python: `${value}` };
  }
  const value = random.between(-length - 2, length + 2);
  return { value, python: `${value}` };
}

/** A slice as Python writes it. */
function randomSlice(random: Random, length: number): Both<np.Index> {
  const start = bound(random, length);
  const stop = bound(random, length);
  const step = random.chance(0.5)
    ? { value: null, python: "" }
    : random.chance(0.02)
      ? { value: 0, python: "0" }
      : bound(random, 3);
  if (step.value === 0 && random.chance(0.9)) return { value: np.slice(), python: ":" };
  return {
    value: np.slice(start.value, stop.value, step.value),
    python: `${start.python}:${stop.python}:${step.python}`,
  };
}

export function randomIndex(program: Program, a: NDArray, arrays: number): Both<np.Index[]> {
  const { random } = program;
  const items: Both<np.Index>[] = [];
  const blockShape = shapes(random, 2).filter((n) => n < 5);
  let axis = 0;
  let ellipsis = false;
  const integer = (length: number) =>
    random.chance(0.01)
      ? random.between(-length - 3, length + 3)
      : random.between(-length, length - 1);
  while (random.chance(axis < a.shape.length ? 0.9 : 0.1)) {
    const length = a.shape[axis] ?? 3;
    const kind = random.chance(arrays) ? random.between(10, 19) : random.between(0, 6);
    if (kind <= 1) {
      const value = length === 0 && random.chance(0.9) ? 0 : integer(length);
      if (length === 0 && random.chance(0.8)) continue;
      items.push({ value, python: `${value}` });
      axis++;
    } else if (kind <= 4) {
      items.push(randomSlice(random, length));
      axis++;
    } else if (kind === 5) {
      items.push({ value: null, python: "None" });
    } else if (kind === 6) {
      if (ellipsis && random.chance(0.9)) continue;
      items.push({ value: np.Ellipsis, python: "..." });
      axis += random.below(Math.max(a.shape.length - axis, 0) + 1);
      ellipsis = true;
    } else if (kind <= 14) {
      if (length === 0 && random.chance(0.8)) continue;
      const shape = blockShape
        .slice(random.chance(0.2) ? random.below(blockShape.length + 1) : 0)
        .map((n) => (random.chance(0.15) ? 1 : random.chance(0.01) ? 3 : n));
      const negative = random.chance(0.3);
      const number = () => {
        const place = integer(Math.max(length, 1));
        return negative || (place < 0 && random.chance(0.01))
          ? place
          : (Math.abs(place) % Math.max(length, 1)) + (place >= length ? length : 0);
      };
      if (shape.length === 1 && random.chance(0.4)) {
        const list = Array.from({ length: shape[0] }, number);
        items.push({ value: list, python: JSON.stringify(list) });
      } else {
        const type = random.pick(indexTypes);
        items.push(
          program.array(
            "i",
            shape,
            negative ? random.pick(["int64", "int8", ">i4"]) : type,
            number,
          ),
        );
      }
      axis++;
    } else if (kind === 15) {
      const value = random.chance(0.7);
      items.push({ value, python: value ? "True" : "False" });
    } else if (kind === 16) {
      if (length === 0) continue;
      const value = integer(length);
      items.push(program.array("i", [], "int64", () => value));
      axis++;
    } else if (kind <= 18) {
      const rank = random.pick([1, 1, 2]);
      const shape = a.shape.slice(axis, axis + rank);
      if (shape.length === 0) continue;
      if (random.chance(0.02)) shape[0]++;
      items.push(program.array("b", shape, "bool", () => random.below(2)));
      axis += shape.length;
    } else if (random.chance(0.1)) {
      const bad: Both<unknown> = random.pick([
        { value: 1.5, python: "1.5" },
        { value: "x", python: "'x'" },
        { value: [1.5], python: "[1.5]" },
        { value: undefined, python: "object()" },
        { value: [[0, 1], [0]], python: "[[0, 1], [0]]" },
        { value: 2n ** 63n, python: "2**63" },
        { value: 2n ** 65n, python: "2**65" },
        { value: [true, false, true], python: "[True, False, True]" },
        { value: [[]], python: "[[]]" },
      ]);
      items.push(bad as Both<np.Index>);
      axis++;
    }
  }
  if (items.length === 1 && items[0].value instanceof np.NDArray) {
    return { value: [items[0].value], python: items[0].python };
  }
  return {
    value: items.map(({ value }) => value),
    python: `(${items.map(({ python }) => (python.includes(":") ? `np.s_[${python}]` : python)).join(", ")}${items.length === 1 ? "," : ""})`,
  };
}

/** A whole mask, which NumPy treats apart. */
export function wholeMask(program: Program, a: NDArray): Both<np.Index[]> {
  const density = program.random.pick([0.2, 0.5, 0.9, 1]);
  const mask = program.array("b", a.shape, "bool", () => (program.random.chance(density) ? 1 : 0));
  return { value: [mask.value], python: mask.python };
}

export function randomValue(
  program: Program,
  a: Both<NDArray>,
  result: readonly number[],
): Both<np.ArrayLike> {
  const { random } = program;
  const kind = random.below(8);
  const number = (k: number) => 100 - (k % 90);
  if (kind === 0) {
    const value = random.pick([7, 2.5, true, 100, -1, 1000, 2n ** 64n]);
    return { value: value as number, python: value === true ? "True" : `${value}` };
  }
  if (kind === 1) {
    const list = Array.from({ length: result.at(-1) ?? 0 }, (_, k) => number(k));
    return { value: list, python: JSON.stringify(list) };
  }
  let shape = result.slice(random.chance(0.3) ? random.below(result.length + 1) : 0);
  shape = shape.map((n) => (random.chance(0.1) ? 1 : random.chance(0.01) ? n + 1 : n));
  if (random.chance(0.1)) shape.unshift(1);
  if (kind <= 3 && result.length > 0 && a.value.ndim > 0 && a.value.size > 0) {
    // Values from the very memory that is written to.
    const slices = a.value.shape.map(() => random.pick([1, -1]));
    let turned = a.value.get(...slices.map((step) => np.slice(null, null, step))) as NDArray;
    let python = `${a.python}[${slices.map((step) => `::${step}`).join(",")}]`;
    if (random.chance(0.5) && result.length === 1) {
      const first = a.value.shape.slice(1).map(() => 0);
      turned = turned.get(...first, np.slice(0, result[0])) as NDArray;
      python += `[${[...first, `0:${result[0]}`].join(",")}]`;
    }
    return program.name("v", turned, python);
  }
  return program.array(
    "v",
    shape,
    random.pick([a.value.dtype.str, a.value.dtype.str, ...sourceTypes]),
    number,
  );
}
