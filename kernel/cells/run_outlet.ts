// Where output goes: to the cell that is running, or for late output to the cell that asked for it.

import { writeSync } from "node:fs";
import * as timers from "node:timers";
import { promisify } from "node:util";
import type { CellOutput } from "./types.js";

/** One run of a cell. */
export interface Run {
  readonly output: (output: CellOutput) => void;
  /** An interrupted cell's timers are dead. */
  interrupted: boolean;
}

let current: Run | undefined;

/** Shows something on behalf of the cell that is running, or ran last. Before the first, the kernel's own log has it. */
export function output(given: CellOutput): void {
  if (current) current.output(given);
  else if (given.type === "stream") writeSync(2, given.text);
}

/** From now on output is that of `run`. */
export function enter(run: Run): void {
  current = run;
}

/** The run that output belongs to. */
export function currentRun(): Run | undefined {
  return current;
}

type Callback = (...args: unknown[]) => unknown;

/** The callback on behalf of the run that it was made in, with what it resumes by promises. */
function inItsRun(callback: Callback): Callback {
  const run = current;
  if (!run) return callback;
  return function (this: unknown, ...args) {
    if (run.interrupted) return;
    const before = current;
    current = run;
    const leave = () => {
      if (current === run) current = before;
    };
    // Ticks come after all promise reactions.
    if (before !== run) queueMicrotask(() => process.nextTick(leave));
    return callback.apply(this, args);
  };
}

/** Gives cells timers that know which cell they belong to. */
export function installTimers(): void {
  const timed =
    (start: (callback: Callback, ...rest: never[]) => unknown) =>
    (callback: unknown, ...rest: unknown[]) =>
      start(
        typeof callback === "function" ? inItsRun(callback as Callback) : (callback as Callback),
        ...(rest as never[]),
      );
  // An immediate that is interrupted would leave Node's queue of immediates in disorder; a tick does not.
  const onTick = (callback: Callback, ...args: unknown[]) =>
    timers.setImmediate(() => process.nextTick(callback, ...args));
  const own = {
    setTimeout: timed(timers.setTimeout as never),
    setInterval: timed(timers.setInterval as never),
    setImmediate: timed((callback, ...args) =>
      typeof callback === "function" ? onTick(callback, ...args) : timers.setImmediate(callback),
    ),
  };
  for (const [name, value] of Object.entries(own)) {
    const custom = (timers as unknown as Record<string, object>)[name] as Record<symbol, unknown>;
    Object.defineProperty(value, promisify.custom, { value: custom[promisify.custom] });
    Object.defineProperty(value, "name", { value: name });
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
}
