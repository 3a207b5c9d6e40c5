// Programs in Python, run by the engine and by NumPy: everything that can be seen must be the same.

import { expect } from "vitest";
import { twinDifferences } from "../oracle/twin.js";

/** Expects every program to do here what it does in NumPy; lists of arrays are compared array by array. */
export async function sameInPython(programs: readonly (readonly string[])[]): Promise<void> {
  expect(programs.length).toBeGreaterThan(0);
  const found = await twinDifferences(programs.map((lines) => ({ name: lines.join("\n"), lines })));
  const told = programs.flatMap((lines, k) =>
    found[k].length === 0 ? [] : [[...lines, ...found[k].map((one) => `  ${one}`)].join("\n")],
  );
  expect(told.join("\n\n")).toBe("");
}

/** Expects each of these lines to do here what it does in NumPy, after the lines of `setup`. */
export async function sameLines(setup: readonly string[], lines: readonly string[]): Promise<void> {
  await sameInPython(lines.map((line) => [...setup, line]));
}
