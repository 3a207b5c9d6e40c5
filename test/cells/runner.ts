// Runs cells with the kernel's own runner.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect } from "vitest";
import { createRunner, type Runner } from "../../kernel/cells/run/run.js";
import { refusal } from "../../kernel/cells/run/traceback.js";
import type { CellError, CellOutcome, CellOutput, MimeBundle } from "../../kernel/cells/types.js";
import { openCompiler } from "./cells.js";

/** The runner puts its own console, streams, timers and stacks in place of Node's; they are put back at the end. */
const replaced: [object, PropertyKey, PropertyDescriptor | undefined][] = [
  ...["log", "info", "debug", "warn", "error", "trace", "clear"].map((key) => [console, key]),
  ...["exit", "abort"].map((key) => [process, key]),
  ...["setTimeout", "setInterval", "setImmediate"].map((key) => [globalThis, key]),
  ...["prepareStackTrace", "stackTraceLimit"].map((key) => [Error, key]),
  [process.stdout, "write"],
  [process.stderr, "write"],
].map(([target, key]) => [
  target as object,
  key as string,
  Object.getOwnPropertyDescriptor(target, key as string),
]);

const compiler = openCompiler();
/** A folder for files that cells read. */
export const folder = mkdtempSync(join(tmpdir(), "stridelab-run-"));
export let runner: Runner;
/** Number of the last cell. */
export let count = 0;

beforeAll(() => {
  runner = createRunner(join(import.meta.dirname, "../../kernel"));
});

afterAll(() => {
  for (const [target, key, descriptor] of replaced) {
    if (descriptor) Object.defineProperty(target, key, descriptor);
    else Reflect.deleteProperty(target, key);
  }
  rmSync(folder, { recursive: true });
});

/** Runs cells one after the other: outcome and outputs of the last. */
export async function run(...codes: string[]) {
  let outcome: CellOutcome = { status: "ok" };
  let outputs: CellOutput[] = [];
  for (const code of codes) {
    outputs = [];
    const source = { code, count: ++count };
    const cell = compiler.compile(source);
    if (cell.kind === "refused") {
      outcome = refusal(source, cell.diagnostics);
      continue;
    }
    compiler.commit();
    const own = outputs;
    outcome = await runner.run(cell, source, (output) => own.push(output));
  }
  return { outcome, outputs };
}

/** Begins a cell that may never end. @returns its outputs, which grow */
export function begin(code: string): CellOutput[] {
  const source = { code, count: ++count };
  const cell = compiler.compile(source);
  if (cell.kind === "refused") throw new Error("the cell was refused");
  const outputs: CellOutput[] = [];
  void runner.run(cell, source, (output) => outputs.push(output));
  return outputs;
}

export async function printed(...codes: string[]): Promise<string> {
  const { outcome, outputs } = await run(...codes);
  expect(outcome).toEqual({ status: "ok" });
  return outputs.map((output) => (output.type === "stream" ? output.text : "")).join("");
}

export async function bundle(...codes: string[]): Promise<MimeBundle> {
  const { outcome, outputs } = await run(...codes);
  expect(outcome).toEqual({ status: "ok" });
  const shown = outputs.filter(({ type }) => type !== "stream");
  expect(shown).toHaveLength(1);
  return (shown[0] as { data: MimeBundle }).data;
}

export async function error(...codes: string[]): Promise<CellError> {
  const { outcome } = await run(...codes);
  if (outcome.status === "ok") throw new Error("the cell did not fail");
  return outcome;
}

/** A traceback without colours, with the cell's number as `#`. */
export function plain({ traceback }: CellError): string {
  return stripVTControlCharacters(traceback.join("\n")).replaceAll(`[${count}]`, "[#]");
}
