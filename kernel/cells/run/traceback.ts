// Errors as learners read them: the message, then the places in their own cells, with the line and a mark under it.

import { SourceMap } from "node:module";
import { pathToFileURL } from "node:url";
import { inspect } from "node:util";
import type { CellDiagnostic, CellError, CellSource } from "../types.js";
import { hintFor } from "./error_hints.js";

interface KnownCell extends CellSource {
  /** JSON, version 3; read when the first error needs it. */
  readonly sourceMap: string;
  map?: SourceMap;
}

/** Counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

const MAX_PLACES = 12;
/** Causes of causes, and errors gathered in one. */
const MAX_DEPTH = 5;
/** The engine's own frames come before the cell's, and are left out. */
const STACK_DEPTH = 60;

const cells = new Map<string, KnownCell>();

/** The file name of a cell in stacks. */
export function cellName(count: number): string {
  return `Cell [${count}]`;
}

/** Errors of this cell are told in its own lines from now on. */
export function remember(cell: CellSource, sourceMap: string): void {
  cells.set(cellName(cell.count), { ...cell, sourceMap });
}

/** Where a place in a cell's JavaScript is in the cell. */
function original(file: string, { line, column }: Place): Place {
  const cell = cells.get(file);
  if (!cell) return { line, column };
  cell.map ??= new SourceMap(JSON.parse(cell.sourceMap));
  const entry = cell.map.findEntry(line - 1, column - 1);
  if (!("originalLine" in entry)) return { line, column };
  // Of a call of a variable of the notebook the place is its parenthesis; its name is what a reader looks for.
  const before = lineOf(cell, entry.originalLine + 1).slice(0, entry.originalColumn + 1);
  const name = /[\p{L}\p{N}_$]+\s*\($/u.exec(before);
  return { line: entry.originalLine + 1, column: (name?.index ?? entry.originalColumn) + 1 };
}

function lineOf({ code }: CellSource, line: number): string {
  return code.split(/\r\n|[\n\r\u2028\u2029]/)[line - 1] ?? "";
}

/** @param folder of the kernel's own files, whose frames tell a learner nothing */
export function installStacks(folder: string): void {
  const own = ["node:", folder, pathToFileURL(folder).href];
  Error.stackTraceLimit = STACK_DEPTH;
  Error.prepareStackTrace = (error, sites) => {
    const frames = sites
      .filter((site) => !own.some((start) => site.getFileName()?.startsWith(start)))
      .map((site) => `\n    at ${frameText(site)}`);
    return `${headline(error)}${frames.join("")}`;
  };
}

function frameText(site: NodeJS.CallSite): string {
  const text = String(site);
  const name = site.getFileName();
  if (!name || !cells.has(name)) return text;
  const line = site.getLineNumber() ?? 1;
  const column = site.getColumnNumber() ?? 1;
  const place = original(name, { line, column });
  return text.replace(`${name}:${line}:${column}`, `${name}:${place.line}:${place.column}`);
}

/** `name: message`, whatever the error is; hostile ones included. */
function headline(error: unknown): string {
  const { name, message } = nameAndMessage(error);
  return message === "" ? name : `${name}: ${message}`;
}

function nameAndMessage(error: unknown): { name: string; message: string } {
  try {
    if (error instanceof Error || isErrorLike(error)) {
      return { name: String(error.name || "Error"), message: String(error.message) };
    }
    return { name: "Uncaught", message: inspect(error) };
  } catch {
    return { name: "Error", message: "an error that cannot be shown" };
  }
}

/** An error of another realm. */
function isErrorLike(value: unknown): value is Error {
  return typeof value === "object" && value !== null && "stack" in value && "message" in value;
}

const red = (text: string) => `\u001b[1;31m${text}\u001b[0m`;
const cyan = (text: string) => `\u001b[36m${text}\u001b[0m`;

/** Line `line` of a cell, with a mark from `column` to `endColumn`, under the place's name. */
function excerpt(cell: CellSource, { line, column }: Place, endColumn = column + 1): string {
  const text = lineOf(cell, line);
  const gutter = `${line} | `;
  const before = text.slice(0, column - 1).replace(/[^\t]/g, " ");
  const width = Math.max(1, Math.min(endColumn, text.length + 1) - column);
  const place = `${cyan(cellName(cell.count))}, line ${line}, column ${column}`;
  const mark = red((width === 1 ? "^" : "~").repeat(width));
  return `${place}\n  ${gutter}${text}\n  ${" ".repeat(gutter.length)}${before}${mark}`;
}

/** What a cell shows that the compiler refused. */
export function refusal(cell: CellSource, diagnostics: readonly CellDiagnostic[]): CellError {
  const entries = diagnostics.map(({ message, code, span }) => {
    const ename = code === null || code < 2000 ? "SyntaxError" : "TypeScriptError";
    const endColumn = span.endLine > span.line ? Number.POSITIVE_INFINITY : span.endColumn;
    const number = code === null || code < 2000 ? "" : ` (TS${code})`;
    const head = `${red(ename)}: ${message}${number}`;
    return { ename, message, text: `${head}\n${excerpt(cell, span, endColumn)}` };
  });
  const [{ ename, message }] = entries;
  const traceback = entries.map(({ text }, k) => (k === 0 ? text : `\n${text}`));
  return { status: "error", ename, evalue: message, traceback };
}

/** What a cell shows that threw. */
export function failure(error: unknown): CellError {
  const { name, message } = nameAndMessage(error);
  let traceback = [headline(error)];
  try {
    traceback = described(error, 0);
  } catch {
    // An error whose own properties throw; its headline has to do.
  }
  return { status: "error", ename: name, evalue: message, traceback };
}

/** What a cell shows that was interrupted where `stack` says. */
export function interruption(stack: string): CellError {
  const [ename, evalue] = ["KeyboardInterrupt", "the cell was interrupted"];
  const traceback = [`${red(ename)}: ${evalue}`, ...places(stack)];
  return { status: "error", ename, evalue, traceback };
}

function described(error: unknown, depth: number): string[] {
  const { name, message } = nameAndMessage(error);
  const lines = [message === "" ? red(name) : `${red(name)}: ${message}`];
  if (!isErrorLike(error)) return lines;
  const hint = hintFor(name, message);
  if (hint) lines.push(hint);
  lines.push(...places(String(error.stack)));
  if (depth === MAX_DEPTH) return lines;
  const inner = (title: string, other: unknown) => {
    const [first, ...rest] = described(other, depth + 1);
    lines.push(`\n${title} ${first}`, ...rest);
  };
  if (error.cause !== undefined) inner("Caused by", error.cause);
  if (error instanceof AggregateError) {
    for (const each of error.errors.slice(0, MAX_DEPTH)) inner("One of them:", each);
  }
  return lines;
}

/** The places that a stack names, innermost first; those in cells with their line. */
function places(stack: string): string[] {
  const frames = stack.split("\n").filter((line) => /^\s+at (?!.*<anonymous>)/.test(line));
  const shown: string[] = [];
  let k = 0;
  while (k < frames.length && shown.length < MAX_PLACES) {
    const frame = frames[k];
    shown.push(placeOf(frame));
    const next = frames.findIndex((other, n) => n > k && other !== frame);
    const calls = (next < 0 ? frames.length : next) - k;
    if (calls > 2) shown.push(`... called from there ${calls - 1} times more`);
    k += calls > 2 ? calls : 1;
  }
  return k < frames.length ? [...shown, `... and ${frames.length - k} more calls`] : shown;
}

function placeOf(frame: string): string {
  const match = /^\s+at (?:.* \(|async )?(Cell \[\d+\]):(\d+):(\d+)\)?$/.exec(frame);
  const cell = match && cells.get(match[1]);
  if (!match || !cell) return frame.trim();
  return excerpt(cell, { line: Number(match[2]), column: Number(match[3]) });
}
