// Sharing, compared with NumPy's answers at every work limit (test/oracle/make_overlap.py) and with sets of bytes.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { Block } from "../../../kernel/array/record/block.js";
import { contiguity } from "../../../kernel/array/record/layout.js";
import { owned } from "../../../kernel/array/record/origin.js";
import { byte_bounds, internalOverlap, overlap } from "../../../kernel/array/record/overlap.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import { Store } from "../../../kernel/array/record/store.js";

interface Layout {
  readonly itemsize: number;
  readonly shape: number[];
  readonly strides: number[];
  readonly offset: number;
}

interface Case {
  readonly a: Layout;
  readonly b: Layout;
  readonly shares: (boolean | "too hard")[];
  readonly may_share: boolean[];
  readonly internal: (boolean | "too hard")[];
}

const { limits, far, cases } = JSON.parse(
  readFileSync(new URL("../../oracle/overlap.json", import.meta.url), "utf8"),
) as { limits: number[]; far: number; cases: Case[] };

const types: Record<number, string> = { 1: "u1", 2: "u2", 4: "u4", 8: "u8", 16: "c16" };

function arrayOver(block: Block, { itemsize, shape, strides, offset }: Layout): NDArray {
  const bits = contiguity(shape, strides, itemsize);
  const type = np.dtype(types[itemsize]);
  return new NDArray(block, offset, shape, strides, type, null, bits, owned, []);
}

function sharesWithin(a: NDArray, b: NDArray, max_work: number): boolean | "too hard" {
  try {
    return np.shares_memory(a, b, { max_work });
  } catch (error) {
    expect(error).toBeInstanceOf(np.TooHardError);
    expect((error as Error).message).toBe("Exceeded max_work");
    return "too hard";
  }
}

/** No byte of it is read: only addresses are compared. */
const vast = () => new Block(new Store(new ArrayBuffer(0)), 0, far);

test("shares_memory and may_share_memory answer as NumPy's at every work limit", () => {
  const block = vast();
  for (const { a, b, shares, may_share } of cases) {
    const [first, second] = [arrayOver(block, a), arrayOver(block, b)];
    const found = limits.map((limit) => sharesWithin(first, second, limit));
    expect(found, JSON.stringify([a, b])).toEqual(shares);
    const may = limits.map((limit) => np.may_share_memory(first, second, limit));
    expect(may, JSON.stringify([a, b])).toEqual(may_share);
  }
});

test("an array overlaps itself when NumPy says so, at every work limit", () => {
  const words = { yes: true, no: false, "too hard": "too hard" };
  const block = vast();
  for (const { a, internal } of cases) {
    const array = arrayOver(block, a);
    const found = limits.slice(1).map((limit) => words[internalOverlap(array, limit)]);
    expect(found, JSON.stringify(a)).toEqual(internal);
  }
});

/** The first byte of every element. */
function addresses({ shape, strides, offset }: Layout): number[] {
  let found = [offset];
  shape.forEach((length, k) => {
    found = found.flatMap((at) => Array.from({ length }, (_, i) => at + i * strides[k]));
  });
  return found;
}

function bytesOf(layout: Layout): Set<number> {
  const items = Array.from({ length: layout.itemsize }, (_, k) => k);
  return new Set(addresses(layout).flatMap((at) => items.map((k) => at + k)));
}

const layout: fc.Arbitrary<Layout> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: -20, max: 20 })), {
    maxLength: 4,
  })
  .chain((axes) =>
    fc.record({
      itemsize: fc.constantFrom(1, 2, 4, 8, 16),
      shape: fc.constant(axes.map(([length]) => length)),
      strides: fc.constant(axes.map(([, stride]) => stride)),
      offset: fc.integer({ min: 400, max: 440 }),
    }),
  );

test("arrays share memory exactly if their sets of bytes meet", () => {
  const block = new Block(new Uint8Array(1000));
  fc.assert(
    fc.property(layout, layout, (a, b) => {
      const bytes = bytesOf(b);
      const meets = [...bytesOf(a)].some((byte) => bytes.has(byte));
      expect(overlap(arrayOver(block, a), arrayOver(block, b), -1)).toBe(meets ? "yes" : "no");
    }),
    { numRuns: 500 },
  );
});

test("an array overlaps itself exactly if two of its elements have a byte in common", () => {
  const block = new Block(new Uint8Array(1000));
  fc.assert(
    fc.property(layout, (a) => {
      const repeats = bytesOf(a).size < addresses(a).length * a.itemsize;
      expect(internalOverlap(arrayOver(block, a), -1)).toBe(repeats ? "yes" : "no");
    }),
    { numRuns: 500 },
  );
});

test("byte bounds are the lowest byte and one past the highest", () => {
  const block = new Block(new Uint8Array(1000));
  fc.assert(
    fc.property(layout, (a) => {
      const bytes = [...bytesOf(a)];
      const bounds =
        bytes.length === 0 ? [a.offset, a.offset] : [Math.min(...bytes), Math.max(...bytes) + 1];
      expect(byte_bounds(arrayOver(block, a))).toEqual(bounds);
    }),
  );
});

test("arrays over one buffer share memory, however they were made", () => {
  const buffer = new ArrayBuffer(64);
  const whole = np.frombuffer(buffer, "u1");
  const half = np.frombuffer(new Float64Array(buffer, 32, 2));
  expect(np.shares_memory(whole, half)).toBe(true);
  expect(np.shares_memory(whole.get(np.slice(0, 32)) as NDArray, half)).toBe(false);
  expect(np.shares_memory(np.zeros(3), np.zeros(3))).toBe(false);
});

test("what is no array shares nothing; what is no work limit or no option is refused", () => {
  const a = np.zeros(3);
  expect(np.shares_memory([1], a)).toBe(false);
  expect(np.may_share_memory(3, a)).toBe(false);
  expect(np.shares_memory(a, a, -2)).toBe(true);
  expect(() => np.shares_memory(a, a, -3)).toThrow(new np.ValueError("Invalid value for max_work"));
  expect(() => np.shares_memory(a, a, 1.5)).toThrow(
    new np.ValueError("max_work must be an integer"),
  );
  expect(() => np.may_share_memory(a, a, { max_wrok: 1 } as np.SharingOptions)).toThrow(
    new TypeError(
      "may_share_memory() got an unexpected keyword argument 'max_wrok'. Did you mean 'max_work'?",
    ),
  );
});

/** A generator of whole numbers below a limit, the same in every run. */
function numbersBelow(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

test("thousands of pairs of views share memory exactly if they reach a common byte", () => {
  const below = numbersBelow(20250);
  const marks = new Uint32Array(5000);
  const root = np.zeros([6, 7, 8, 9], "u1");
  const cut = (length: number) => {
    const start = below(length);
    const stop = start + 1 + below(length - start);
    const step = below(4) + 1;
    if (below(3) > 0) return np.slice(start, stop, step);
    return np.slice(stop - 1, start === 0 ? null : start - 1, -step);
  };
  const someView = () => {
    let a = root.get(...root.shape.map(cut)) as NDArray;
    if (below(2) === 0) a = a.transpose(3, 1, 0, 2);
    const last = a.shape[3];
    if (a.strides[3] === 1 && last > 0 && last % 2 === 0 && below(2) === 0) a = a.view("u2");
    return a;
  };
  let found = 0;
  for (let pair = 1; pair <= 6000; pair++) {
    const [a, b] = [someView(), someView()];
    for (const at of bytesOf(layoutOf(a))) marks[at] = pair;
    const meets = [...bytesOf(layoutOf(b))].some((at) => marks[at] === pair);
    if (meets) found++;
    if (np.shares_memory(a, b) !== meets) {
      expect.fail(JSON.stringify([layoutOf(a), layoutOf(b), meets]));
    }
  }
  expect(found).toBeGreaterThan(50);
});

function layoutOf({ shape, strides, offset, dtype }: NDArray): Layout {
  return { itemsize: dtype.itemsize, shape: [...shape], strides: [...strides], offset };
}

test("strides made to be hard are given up at the work limit, and solved without one", () => {
  const block = new Block(new Uint8Array(1 << 22));
  const strides = [7919, 7907, 7901, 7883, 7879].map((stride) => 2 * stride);
  const shape = strides.map(() => 24);
  const hard = (offset: number) => arrayOver(block, { itemsize: 1, shape, strides, offset });
  const [a, b] = [hard(0), hard(1)];
  // All addresses of one are even, all of the other odd.
  expect(np.shares_memory(a, b)).toBe(false);
  expect(np.may_share_memory(a, b)).toBe(true);
  const c = arrayOver(block, { itemsize: 1, shape, strides: strides.map((n) => n + 1), offset: 0 });
  expect(() => np.shares_memory(a, c, { max_work: 0 })).toThrow(
    new np.TooHardError("Exceeded max_work"),
  );
});
