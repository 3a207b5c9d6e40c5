// Programs whose last line is what is tested: run here as a function, and by NumPy as Python.

import { expect } from "vitest";
import { runPrograms } from "../oracle/numpy.js";
import { differences, type Performed } from "../oracle/program.js";
import type { Program } from "./indexing/random_indices.js";

/** A program, and its last line in both languages. */
export interface LastLine {
  readonly program: Program;
  /** May assign what the action gives: `r = ...`, or `r0, r1 = ...` for a list. */
  readonly line: string;
  readonly action: () => unknown;
  /** NumPy has written a part of the values before it refused one. */
  readonly halfWritten?: boolean;
}

function performed({ program, line, action, halfWritten = false }: LastLine): Performed {
  const variables: Map<string, unknown> = new Map(program.variables);
  let error: Error | null = null;
  try {
    const result = action();
    if (result !== undefined) {
      const names = line.slice(0, line.indexOf(" = ")).replace(/[[\]]/g, "").split(", ");
      const results = Array.isArray(result) ? result : [result];
      for (const [k, name] of names.entries()) variables.set(name, results[k]);
    }
  } catch (caught) {
    error = caught as Error;
  }
  const lines = [...program.lines, line];
  const errors = lines.map((_, k) => (k === lines.length - 1 ? error : null));
  const tainted = error !== null && halfWritten;
  return { lines, errors, variables, missing: [], tainted } as Performed;
}

/** Expects every program to do here what it does in NumPy, in all that can be seen. */
export async function compare(programs: readonly LastLine[]): Promise<void> {
  const ours = programs.map(performed);
  const reports = await runPrograms(ours.map(({ lines }) => lines));
  for (const [k, program] of ours.entries()) {
    expect(differences(program, reports[k]), `\n${program.lines.join("\n")}\n`).toEqual([]);
  }
}
