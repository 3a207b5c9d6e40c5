// Asks NumPy itself: runs small Python programs in one long-lived process and gets back all there is to see.

import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

const python = resolve(import.meta.dirname, "../../.venv/bin/python");

/** An array as NumPy shows it. Names are those of the program's variables. */
export interface ArrayReport {
  readonly kind: "array";
  /** The first variable that holds this very object. */
  readonly same: string;
  /** The items in C order, in the array's own byte order; null for more than a million bytes. */
  readonly bytes: string | null;
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  /** Bytes from the start of the memory that the array stands on; null if nobody can tell where that starts. */
  readonly offset: number | null;
  /** NumPy's `flags.num`. */
  readonly flags: number;
  /** The variable that is the base, `"hidden"` if no variable holds it, null for none. */
  readonly base: string | null;
  readonly str: string;
  readonly repr: string;
}

/** A NumPy scalar. */
export interface ScalarReport {
  readonly kind: "scalar";
  readonly bytes: string;
  readonly dtype: string;
  readonly str: string;
  readonly repr: string;
}

/** Any other Python value; `value` is there if JSON can say it. */
interface PythonReport {
  readonly kind: "python";
  readonly value?: unknown;
  readonly str: string;
  readonly repr: string;
}

export type Report = ArrayReport | ScalarReport | PythonReport;

/** What a program did. */
export interface ProgramReport {
  /** For each line what it raised, or null. A failed line does not stop the program. */
  readonly errors: readonly ({ readonly class: string; readonly message: string } | null)[];
  /** Every variable at the end of the program. */
  readonly variables: Readonly<Record<string, Report>>;
  /**
   * For each pair of arrays that stand on one memory: names, `shares_memory` (null: too hard), `may_share_memory`.
   * Arrays on different memories are not listed.
   */
  readonly sharing: readonly (readonly [string, string, boolean | null, boolean])[];
}

/** With the lines as JavaScript; one that begins with `!` could not be translated. */
interface TranslatedReport extends ProgramReport {
  readonly javascript: readonly string[];
}

interface Bridge {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly answers: AsyncIterator<string>;
}

let bridge: Promise<Bridge> | undefined;
let queue: Promise<unknown> = Promise.resolve();

async function open(): Promise<Bridge> {
  if (!existsSync(python)) {
    throw new Error(`No Python environment at ${python}: run \`npm run setup\``);
  }
  const script = join(import.meta.dirname, "numpy_bridge.py");
  const child = spawn(python, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hello = await answers.next();
  if (hello.done) throw new Error("The Python environment cannot run NumPy: run `npm run setup`");
  const { numpy } = JSON.parse(hello.value) as { numpy: string };
  if (!numpy.startsWith("2.4.")) {
    throw new Error(`The oracle is NumPy 2.4, not ${numpy}: run \`npm run setup\``);
  }
  return { process: child, answers };
}

async function ask(
  programs: readonly (readonly string[])[],
  translate: boolean,
): Promise<TranslatedReport[]> {
  bridge ??= open();
  const { process, answers } = await bridge;
  process.stdin.write(`${JSON.stringify({ programs, translate })}\n`);
  const answer = await answers.next();
  if (answer.done) {
    bridge = undefined;
    throw new Error("NumPy's process ended before it answered");
  }
  return JSON.parse(answer.value) as TranslatedReport[];
}

/** Runs programs, each a list of Python lines in a namespace of its own with `np` in it. */
export function runPrograms(programs: readonly (readonly string[])[]): Promise<ProgramReport[]> {
  return enqueue(programs, false);
}

/** As `runPrograms`, with each line translated as well: see translate.py. */
export function askTranslated(
  programs: readonly (readonly string[])[],
): Promise<TranslatedReport[]> {
  return enqueue(programs, true);
}

function enqueue(
  programs: readonly (readonly string[])[],
  translate: boolean,
): Promise<TranslatedReport[]> {
  const result = queue.then(() => ask(programs, translate));
  queue = result.catch(() => undefined);
  return result;
}

/** Runs one program: `await numpy("a = np.arange(6)", "b = a[::2]")`. */
export async function numpy(...lines: string[]): Promise<ProgramReport> {
  const [report] = await runPrograms([lines]);
  return report;
}

/** Ends NumPy's process, which else lives as long as ours; the next request starts another. */
export async function close(): Promise<void> {
  const opened = bridge;
  bridge = undefined;
  (await opened)?.process.stdin.end();
}
