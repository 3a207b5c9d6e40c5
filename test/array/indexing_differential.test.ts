// Thousands of random indices, read and written, here and in NumPy: records, values and errors must be the same.

import { afterAll, expect, test } from "vitest";
import { basicView } from "../../kernel/array/basic_index.js";
import { dtype } from "../../kernel/array/dtype.js";
import * as np from "../../kernel/array/index.js";
import { readItem, writeItem } from "../../kernel/array/items.js";
import { owned } from "../../kernel/array/origin.js";
import { denseStrides, NDArray, owner, sizeOf, view } from "../../kernel/array/record.js";
import { close, type ProgramReport, runPrograms } from "../oracle/numpy.js";

afterAll(close);

/** Random numbers that are the same in every run. */
function generator(seed: number) {
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
type Random = ReturnType<typeof generator>;

/** The same thing for both: a value here, an expression there, and the lines that come before it. */
interface Both<T> {
  readonly value: T;
  readonly python: string;
}

const dtypes = ["bool", "int8", "<i2", "int32", "int64", "uint64", "float16", "float32", "float64"];
const sourceTypes = [...dtypes, "complex64", "complex128", ">i4", ">f8", ">c16", ">i2"];
const indexTypes = ["int64", "int64", "int64", "int64", "int8", "uint8", ">i8", "int32", "uint64"];

class Program {
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

  /** An array with these numbers in C order, in any layout. */
  array(
    prefix: string,
    shape: readonly number[],
    type: string,
    number: (k: number) => number,
  ): Both<NDArray> {
    const { random } = this;
    const ndim = shape.length;
    // The axes as they lie in memory, some longer than needed and thinned out by a slice.
    const order = shape.map((_, k) => k);
    if (random.chance(0.5)) order.sort(() => random.below(3) - 1);
    const steps = shape.map(() => (random.chance(0.6) ? 1 : random.pick([-1, 2, -2])));
    const stretched = shape.map((length) => length > 0 && random.chance(0.04));
    const lengths = shape.map((n, k) => (stretched[k] ? 1 : n * Math.abs(steps[k])));
    const ownShape = order.map((k) => lengths[k]);
    const d = dtype(type);
    const base = owner(ownShape, d, owned, [], denseStrides(ownShape, d.itemsize));
    const own = this.name(
      "m",
      base,
      `np.zeros((${ownShape.map((n) => `${n},`).join("")}), "${d.str}")`,
    );
    let value: NDArray = base;
    let python = own.python;
    if (ndim > 0) {
      const inverse = shape.map((_, k) => order.indexOf(k));
      if (inverse.some((at, k) => at !== k)) {
        const turned = inverse.map((k) => base.shape[k]);
        const strides = inverse.map((k) => base.strides[k]);
        value = view(base, 0, turned, strides, d, owned);
        python += `.transpose(${inverse.join(",")})`;
      }
      if (steps.some((step) => step !== 1)) {
        value = basicView(
          value,
          steps.map((step) => np.slice(null, null, step === 1 ? null : step)),
        );
        python += `[${steps.map((step) => (step === 1 ? ":" : `::${step}`)).join(",")}]`;
      }
      if (stretched.includes(true)) {
        const strides = value.strides.map((stride, k) => (value.shape[k] === 1 ? 0 : stride));
        value = view(value, value.offset, shape, strides, d, owned);
        value.flagBits &= ~0x400;
        python = `np.broadcast_to(${python}, (${shape.map((n) => `${n},`).join("")}))`;
      }
    }
    if (value === base) {
      if (random.chance(0.5)) {
        this.fill(own, number);
        return own;
      }
      value = view(base, 0, shape, base.strides, d, owned);
      python += "[...]";
    }
    const whole = this.name(prefix, value, python);
    // Written here through the array, and the same bytes there: where places are shared the last number stays.
    fillInOrder(value, number);
    this.write(own);
    return whole;
  }

  fill(own: Both<NDArray>, number: (k: number) => number): void {
    fillInOrder(own.value, number);
    this.write(own);
  }

  /** Gives the owner in NumPy the bytes that it has here. */
  write({ value, python }: Both<NDArray>): void {
    const bytes = Buffer.from(
      value.block.bytes.subarray(0, sizeOf(value.shape) * value.dtype.itemsize),
    );
    this.lines.push(
      `${python}[...] = np.frombuffer(bytes.fromhex("${bytes.toString("hex")}"), "${value.dtype.str}").reshape(${python}.shape)`,
    );
  }
}

function fillInOrder(a: NDArray, number: (k: number) => number): void {
  const size = sizeOf(a.shape);
  for (let k = 0; k < size; k++) {
    let rest = k;
    let address = a.offset;
    for (let axis = a.shape.length - 1; axis >= 0; axis--) {
      address += (rest % a.shape[axis]) * a.strides[axis];
      rest = Math.floor(rest / a.shape[axis]);
    }
    writeItem(a.block.view, address, a.dtype, number(k));
  }
}

function shapes(random: Random, most: number): number[] {
  const ndim = random.pick([0, 1, 1, 2, 2, 2, 3, 3, 4].filter((n) => n <= most));
  return Array.from({ length: ndim }, () => random.pick([0, 1, 1, 2, 3, 3, 4, 5, 6]));
}

function bound(random: Random, length: number): Both<number | bigint | null> {
  if (random.chance(0.4)) return { value: null, python: "" };
  if (random.chance(0.03)) {
    const value = random.pick([2n ** 70n, -(2n ** 70n), 2n ** 40n, 2n ** 62n]);
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

function randomIndex(program: Program, a: NDArray, arrays: number): Both<np.Index[]> {
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
function wholeMask(program: Program, a: NDArray): Both<np.Index[]> {
  const density = program.random.pick([0.2, 0.5, 0.9, 1]);
  const mask = program.array("b", a.shape, "bool", () => (program.random.chance(density) ? 1 : 0));
  return { value: [mask.value], python: mask.python };
}

function attempt<T>(action: () => T): { value?: T; error?: Error } {
  try {
    return { value: action() };
  } catch (error) {
    return { error: error as Error };
  }
}

function bytesOf(a: NDArray): string {
  const { itemsize } = a.dtype;
  const size = sizeOf(a.shape);
  const bytes = Buffer.alloc(size * itemsize);
  for (let k = 0; k < size; k++) {
    let rest = k;
    let address = a.offset;
    for (let axis = a.shape.length - 1; axis >= 0; axis--) {
      address += (rest % a.shape[axis]) * a.strides[axis];
      rest = Math.floor(rest / a.shape[axis]);
    }
    for (let n = 0; n < itemsize; n++) bytes[k * itemsize + n] = a.block.bytes[address + n];
  }
  return bytes.toString("base64");
}

/** What NumPy reports of an array, asked of ours. */
function record(a: NDArray, program: Program) {
  let base: string | null = null;
  if (a.base !== null) {
    base = "hidden";
    for (const [name, value] of program.variables) if (value === a.base) base = name;
  }
  return {
    bytes: bytesOf(a),
    dtype: a.dtype.str,
    shape: a.shape,
    strides: a.strides,
    offset: a.offset,
    flags: a.flagBits,
    base,
  };
}

interface Case {
  readonly program: Program;
  readonly error: Error | undefined;
  readonly result: unknown;
  readonly target: string;
}

function same(ours: Case, theirs: ProgramReport): void {
  const last = theirs.errors.at(-1);
  expect(theirs.errors.slice(0, -1).filter((error) => error !== null)).toEqual([]);
  expect(ours.error ? { class: ours.error.name, message: ours.error.message } : null).toEqual(last);
  for (const [name, value] of ours.program.variables) {
    const report = theirs.variables[name];
    if (report.kind !== "array") throw new Error(`${name} is no array`);
    const { kind, str, repr, same, ...rest } = report;
    expect(record(value, ours.program), name).toEqual(rest);
  }
  if (ours.error === undefined && ours.target === "r") {
    const report = theirs.variables.r;
    if (report.kind === "array") {
      const { kind, str, repr, same, ...rest } = report;
      expect(ours.result).toBeInstanceOf(NDArray);
      expect(record(ours.result as NDArray, ours.program)).toEqual(rest);
    } else if (report.kind === "scalar") {
      const item = Buffer.from(report.bytes, "base64");
      const view = new DataView(item.buffer, item.byteOffset, item.byteLength);
      expect(ours.result).toEqual(readItem(view, 0, dtype(report.dtype)));
    } else {
      throw new Error(`unexpected ${report.repr}`);
    }
  }
}

async function compare(cases: readonly Case[]): Promise<void> {
  const reports = await runPrograms(cases.map(({ program }) => program.lines));
  for (let n = 0; n < cases.length; n++) {
    try {
      same(cases[n], reports[n]);
    } catch (error) {
      (error as Error).message += `\nin case ${n}:\n${cases[n].program.lines.join("\n")}`;
      throw error;
    }
  }
}

const runs = Number(process.env.STRIDELAB_CASES ?? 300);

function getCase(seed: number, arrays: number): Case {
  const random = generator(seed);
  const program = new Program(random);
  const a = program.array("a", shapes(random, 4), random.pick(sourceTypes), (k) => (k % 120) + 1);
  const index = arrays === 2 ? wholeMask(program, a.value) : randomIndex(program, a.value, arrays);
  program.lines.push(`r = ${a.python}[${index.python}]`);
  const { value, error } = attempt(() => a.value.get(...index.value));
  return { program, error, result: value, target: "r" };
}

function randomValue(
  program: Program,
  a: Both<NDArray>,
  result: readonly number[],
): Both<np.Index> {
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
  if (kind <= 3 && result.length > 0) {
    // Values from the very memory that is written to.
    const slices = a.value.shape.map(() => random.pick([np.slice(), np.slice(null, null, -1)]));
    const text = slices.map((s) => (s.step === null ? ":" : "::-1"));
    const turned = a.value.shape.length === 0 ? a.value : basicView(a.value, slices);
    const name = a.value.shape.length === 0 ? a.python : `${a.python}[${text.join(",")}]`;
    if (random.chance(0.5)) return program.name("v", turned, name);
    if (a.value.shape.length > 0 && result.length === 1 && sizeOf(a.value.shape) > 0) {
      const count = result[0];
      const first = basicView(turned, [...a.value.shape.slice(1).map(() => 0), np.slice(0, count)]);
      const inner = a.value.shape
        .slice(1)
        .map(() => "0")
        .concat(`0:${count}`)
        .join(",");
      return program.name("v", first, `${name}[${inner}]`);
    }
  }
  return program.array(
    "v",
    shape,
    random.pick([a.value.dtype.str, a.value.dtype.str, ...sourceTypes]),
    number,
  );
}

function setCase(seed: number, arrays: number): Case {
  const random = generator(seed);
  const program = new Program(random);
  const type = random.pick(sourceTypes);
  const a = program.array("a", shapes(random, 4), type, (k) => (k % 120) + 1);
  const index = arrays === 2 ? wholeMask(program, a.value) : randomIndex(program, a.value, arrays);
  const got = attempt(() => a.value.get(...index.value)).value;
  const shape = got instanceof NDArray ? got.shape : [];
  const value = randomValue(program, a, shape);
  program.lines.push(`${a.python}[${index.python}] = ${value.python}`);
  const { error } = attempt(() => a.value.set(...index.value, value.value as number));
  return { program, error, result: undefined, target: "" };
}

const seeds = Array.from({ length: runs }, (_, k) => k + Number(process.env.STRIDELAB_SEED ?? 1));

test("basic indices give NumPy's views, scalars and errors", async () => {
  await compare(seeds.map((seed) => getCase(seed, 0)));
});

test("indices with arrays, lists and booleans give NumPy's copies, layouts and errors", async () => {
  await compare(seeds.map((seed) => getCase(seed, 0.6)));
});

test("masks of the array's shape give NumPy's copies", async () => {
  await compare(seeds.map((seed) => getCase(seed, 2)));
});

test("assignment through basic indices writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => setCase(seed, 0)));
});

test("assignment through arrays, lists and booleans writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => setCase(seed, 0.6)));
});

test("assignment through masks writes what NumPy writes", async () => {
  await compare(seeds.map((seed) => setCase(seed, 2)));
});
