// Blocks and the memory they take: no byte belongs to two of them, and what is dropped is used again.

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { allocate, type Block, shareBytes } from "../../../kernel/array/record/block.js";

/** Around the sizes at which blocks are made in another way. */
const sizes = [0, 1, 7, 8, 15, 16, 80, 511, 512, 513, 8192, 65535, 65536, 1 << 20];

test("no byte belongs to two blocks", () => {
  const blocks: Block[] = [];
  for (let round = 0; round < 40; round++) {
    for (const nbytes of sizes.slice(0, -1)) blocks.push(allocate(nbytes, round % 2 === 0));
  }
  for (const [number, block] of blocks.entries()) block.bytes.fill(number % 251);
  for (const [number, block] of blocks.entries()) {
    expect(block.bytes.every((byte) => byte === number % 251)).toBe(true);
  }
  for (const [number, block] of blocks.entries()) {
    for (const other of blocks.slice(0, number)) expect(shareBytes(block, other)).toBe(false);
  }
});

test("a block is as long as was asked for, is zero, and begins where any item may", () => {
  for (let round = 0; round < 20; round++) {
    for (const nbytes of sizes) {
      const block = allocate(nbytes);
      expect(block.bytes.length).toBe(nbytes);
      expect(block.view.byteLength).toBe(nbytes);
      expect(block.start % 16).toBe(0);
      expect(block.bytes.every((byte) => byte === 0)).toBe(true);
      // What the next one of this size must not find.
      block.bytes.fill(255);
    }
  }
});

test("small arrays that stand side by side in memory are known to share nothing", () => {
  const [a, b] = [np.arange(4), np.arange(4)];
  expect(a.block.store).toBe(b.block.store);
  expect([np.shares_memory(a, b), np.may_share_memory(a, b)]).toEqual([false, false]);
  np.add(a, b, { out: b });
  expect(String(b)).toBe("[0 2 4 6]");
  // A base that is memory and no array shows the array's own bytes only.
  const { base } = np.frombuffer(a.data as BigInt64Array);
  expect((base as BigInt64Array).byteLength).toBe(32);
});

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stridelab-"));
  buildSync({
    entryPoints: [join(import.meta.dirname, "../../../kernel/array/index.ts")],
    outfile: join(folder, "array.mjs"),
    bundle: true,
    format: "esm",
  });
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What a program of its own prints, as JSON. */
function inProcess(...lines: string[]): unknown {
  const program = [
    'import * as np from "./array.mjs";',
    "const megabytes = () => process.memoryUsage().rss / 2 ** 20;",
    ...lines,
  ];
  const file = join(folder, "program.mjs");
  writeFileSync(file, program.join("\n"));
  return JSON.parse(execFileSync(process.execPath, ["--expose-gc", file], { encoding: "utf8" }));
}

test("temporaries of a loop without a pause do not make the process grow, small or large", () => {
  const grown = inProcess(
    "const small = np.arange(10);",
    "const large = np.ones(1_000_000);",
    "for (let k = 0; k < 1000; k++) np.add(small, small);",
    "const before = megabytes();",
    "for (let k = 0; k < 100_000; k++) np.add(np.multiply(small, 2), small).get(np.slice(1, 5));",
    "const afterSmall = megabytes();",
    // 12 GB together.
    "for (let k = 0; k < 500; k++) np.add(large.copy(), large).get(np.slice(10, 20)).copy();",
    "const afterLarge = megabytes();",
    "console.log(JSON.stringify([afterSmall - before, afterLarge - afterSmall]));",
  ) as number[];
  expect(grown[0]).toBeLessThan(150);
  expect(grown[1]).toBeLessThan(600);
});

test("an array costs its bytes and a small record", () => {
  const [small, medium, large] = inProcess(
    "function cost(count, make) {",
    "  const kept = [];",
    "  gc();",
    "  const before = process.memoryUsage();",
    "  for (let k = 0; k < count; k++) kept.push(make());",
    "  gc();",
    "  const after = process.memoryUsage();",
    "  const taken = (after.heapUsed + after.external - before.heapUsed - before.external) / count;",
    "  return kept.length && taken;",
    "}",
    "console.log(JSON.stringify([cost(100_000, () => np.zeros(10)), cost(1000, () => np.zeros(1000)), cost(10, () => np.zeros(100_000))]));",
  ) as [number, number, number];
  expect(small).toBeLessThan(80 + 700);
  expect(medium).toBeLessThan(8000 + 1500);
  expect(large).toBeLessThan(800_000 + 10_000);
});

test("memory that somebody still reads is not used again, and new memory is zero", () => {
  const kept = inProcess(
    "const held = [];",
    "for (const count of [4, 1000, 10_000, 200_000]) {",
    "  const a = np.add(np.ones(count), 6);",
    "  held.push(a.block.bytes);",
    "}",
    "for (let k = 0; k < 60; k++) {",
    "  gc();",
    "  for (const count of [4, 1000, 10_000, 200_000]) np.add(np.ones(count), 1).copy();",
    "}",
    "const values = held.map((b) => new Float64Array(b.buffer, b.byteOffset, b.byteLength / 8));",
    "const zeros = [4, 1000, 10_000, 200_000].map((count) => np.any(np.zeros(count)));",
    "console.log(JSON.stringify([values.map((v) => v.every((x) => x === 7)), zeros]));",
  );
  expect(kept).toEqual([
    [true, true, true, true],
    [false, false, false, false],
  ]);
});

test("data types that nobody holds any more are forgotten, and those in use are one", () => {
  const [grown, same] = inProcess(
    'const kept = np.dtype([["kept", "i4"]]);',
    "gc();",
    "const before = process.memoryUsage().heapUsed;",
    "for (let round = 0; round < 5; round++) {",
    '  for (let k = 0; k < 10_000; k++) np.zeros(2, [[`f${round}_${k}`, "i4"]]);',
    "  await new Promise((resolve) => setTimeout(resolve, 10));",
    "  gc();",
    "}",
    "await new Promise((resolve) => setTimeout(resolve, 50));",
    "gc();",
    'const same = np.dtype([["kept", "i4"]]) === kept;',
    "console.log(JSON.stringify([(process.memoryUsage().heapUsed - before) / 2 ** 20, same]));",
  ) as [number, boolean];
  expect(grown).toBeLessThan(12);
  expect(same).toBe(true);
});
