// The examples in the docstrings of the NumPy that is installed, run by the engine too: where does it differ?

import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import * as np from "../../kernel/array/index.js";
import type { ProgramReport } from "./numpy.js";
import { differences } from "./program.js";
import { py, takePrinted } from "./python.js";
import { Missing } from "./statement.js";
import { members } from "./twin.js";

/** What NumPy did at one statement; `variables` are those that the statement names, its result and what it printed. */
interface Done extends ProgramReport {
  readonly javascript: string;
  readonly names: readonly string[];
  readonly reads: readonly string[];
  readonly binds: readonly string[];
}

interface Docstring {
  /** As in `np.add` or `NDArray.view`. */
  readonly name: string;
  /** `done` is null where Python could not run it here: a module that is not installed, a variable that is not there. */
  readonly statements: readonly { readonly source: string; readonly done: Done | null }[];
}

/** One statement of one docstring, counted from 1. */
export interface Example {
  readonly name: string;
  readonly number: number;
  readonly source: string;
  /** As sentences; empty if there is none. */
  readonly differences: readonly string[];
}

/** The docstrings of these names, place -> names, as NumPy ran them. */
function docstringsOf(names: Readonly<Record<string, readonly string[]>>): Docstring[] {
  const python = resolve(import.meta.dirname, "../../.venv/bin/python");
  const script = join(import.meta.dirname, "docstring_examples.py");
  const { stdout, stderr, status } = spawnSync(python, [script], {
    input: JSON.stringify(names),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${script}: ${stderr}`);
  return JSON.parse(stdout) as Docstring[];
}

type Variables = Record<string, unknown>;

/** Runs one statement; the error, if there was one. */
function perform(javascript: string, variables: Variables): Error | null {
  takePrinted();
  delete variables.result;
  try {
    if (javascript.startsWith("!")) throw new Missing(`a translation of ${javascript.slice(1)}`);
    new Function("$", "np", "py", javascript)(variables, np, py);
    if (variables.result === null || variables.result === undefined) delete variables.result;
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(`thrown: ${String(error)}`);
  }
}

function differencesAt(
  done: Done,
  source: string,
  variables: Variables,
  unknown: ReadonlySet<string>,
): string[] {
  const error = perform(done.javascript, variables);
  if (error instanceof Missing) return [`missing: ${error.message}`];
  const seen = [...done.names, "result"].flatMap((name): [string, unknown][] =>
    Object.hasOwn(variables, name) ? [[name, variables[name]]] : [],
  );
  const printed = takePrinted().map((value, k): [string, unknown] => [`printed_${k}`, value]);
  const all = [...seen, ...printed];
  const performed = {
    lines: [source],
    errors: [error],
    variables: new Map([...all, ...members(all)]),
    missing: [],
    tainted: false,
  };
  const lacking = Object.keys(done.variables).filter(
    (name) => !performed.variables.has(name) && !unknown.has(name.replace(/_\d+$/, "")),
  );
  return [...differences(performed, done), ...lacking.map((name) => `no ${name}`)];
}

/**
 * Every statement that both could run. Where one differs, the names that it binds are unknown, and what uses them is left
 * out until they are bound anew.
 */
function examplesOf({ name, statements }: Docstring): Example[] {
  const variables: Variables = {};
  const unknown = new Set<string>();
  const found: Example[] = [];
  for (const [k, { source, done }] of statements.entries()) {
    if (done === null) continue;
    if (done.reads.some((read) => unknown.has(read))) {
      for (const bound of done.binds) unknown.add(bound);
      continue;
    }
    const told = differencesAt(done, source, variables, unknown);
    for (const bound of done.binds) {
      if (told.length > 0) unknown.add(bound);
      else unknown.delete(bound);
    }
    found.push({ name, number: k + 1, source, differences: told });
  }
  return found;
}

/** Runs the examples of these names, place -> names, with NumPy and with the engine. */
export function docstringExamples(names: Readonly<Record<string, readonly string[]>>): Example[] {
  return docstringsOf(names).flatMap((docstring) =>
    np.printoptions({}, () => np.errstate({ all: "ignore" }, () => examplesOf(docstring))),
  );
}
