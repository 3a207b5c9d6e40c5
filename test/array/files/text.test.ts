// Tables of numbers in text files. Comparisons with NumPy's are in test/array/cases/loadtxt.py.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";

test("a file's lines are rows, however they end", () => {
  const folder = mkdtempSync(join(tmpdir(), "stridelab-text-"));
  try {
    const path = join(folder, "table.csv");
    writeFileSync(path, "x,y\r\n1,2\r\n3,4\n\n5,6");
    const table = np.loadtxt(path, { delimiter: ",", skiprows: 1 });
    expect(table.tolist()).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    const [x, y] = np.loadtxt(path, "i4", { delimiter: ",", skiprows: 1, unpack: true });
    expect([x, y].map(String)).toEqual(["[1 3 5]", "[2 4 6]"]);
    expect(() => np.loadtxt(join(folder, "none"))).toThrow(np.FileNotFoundError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("genfromtxt reads files, and makes text of a column with numbers and words", () => {
  const folder = mkdtempSync(join(tmpdir(), "stridelab-text-"));
  try {
    const path = join(folder, "table.csv");
    writeFileSync(path, "name,size\r\n1,2.5\r\nb,\r\n");
    const table = np.genfromtxt(path, { delimiter: ",", dtype: null, names: true });
    expect(String(table)).toBe("[('1', 2.5) ('b', nan)]");
    expect(() => np.genfromtxt(join(folder, "none"))).toThrow(np.FileNotFoundError);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("genfromtxt refuses masked arrays", () => {
  expect(() => np.genfromtxt(["1"], { usemask: true })).toThrow("not supported");
});

test("no lines give no elements", () => {
  expect(np.loadtxt([]).shape).toEqual([0]);
  expect(np.loadtxt(["# nothing"], { ndmin: 2 }).shape).toEqual([0, 1]);
});
