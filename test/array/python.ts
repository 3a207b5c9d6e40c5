// Programs in Python, run by the engine and by NumPy: everything that can be seen must be the same.

import { expect } from "vitest";
import * as np from "../../kernel/array/index.js";
import { runPrograms } from "../oracle/numpy.js";
import { differences, type Performed } from "../oracle/program.js";
import { runPython } from "../oracle/python.js";
import { Missing, type Variables } from "../oracle/statement.js";

/** What JSON says of a value: a float that looks like an integer is a number there. */
function plain(value: unknown): unknown {
  if (value instanceof np.Float) return value.value;
  return Array.isArray(value) ? value.map(plain) : value;
}

/** Runs a program with the engine; of lists of arrays each array becomes a variable too. */
function performPython(program: readonly string[]): Performed {
  const variables: Variables = new Map();
  const lines: string[] = [];
  const errors: (Error | null)[] = [];
  const run = (line: string) => {
    lines.push(line);
    try {
      runPython(line, variables);
      errors.push(null);
    } catch (error) {
      if (error instanceof Missing || error instanceof SyntaxError) throw error;
      errors.push(error as Error);
    }
  };
  for (const line of program) {
    run(line);
    const name = /^\w+(?= = )/.exec(line)?.[0];
    const value = name === undefined ? undefined : variables.get(name);
    if (!Array.isArray(value) || !value.some((part) => part instanceof np.NDArray)) continue;
    run(`${name}_count = len(${name})`);
    for (const k of value.keys()) run(`${name}_${k} = ${name}[${k}]`);
  }
  for (const [name, value] of variables) variables.set(name, plain(value));
  return { lines, errors, variables, missing: [], tainted: false };
}

/** The differences of each program that has some, after the program. */
export async function pythonDifferences(
  programs: readonly (readonly string[])[],
): Promise<string[]> {
  const ours = programs.map(performPython);
  const reports = await runPrograms(ours.map(({ lines }) => lines));
  return ours.flatMap((program, k) => {
    const found = differences(program, reports[k]);
    return found.length === 0
      ? []
      : [[...program.lines, ...found.map((one) => `  ${one}`)].join("\n")];
  });
}

/** Expects every program to do here what it does in NumPy. */
export async function sameInPython(programs: readonly (readonly string[])[]): Promise<void> {
  expect(programs.length).toBeGreaterThan(0);
  expect((await pythonDifferences(programs)).join("\n\n")).toBe("");
}
