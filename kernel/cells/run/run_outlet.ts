// Where output goes: to the cell that is running, or for late output to the cell that asked for it.

import { writeSync } from "node:fs";
import * as timers from "node:timers";
import * as promises from "node:timers/promises";
import { promisify } from "node:util";
import type { CellOutput } from "../types.js";

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

/** Output is that of `run` for what follows now, what it resumes by promises included. */
function resume(run: Run): void {
  const before = current;
  if (before === run) return;
  current = run;
  const leave = () => {
    if (current === run) current = before;
  };
  // Ticks come after all promise reactions.
  queueMicrotask(() => process.nextTick(leave));
}

type Callback = (...args: unknown[]) => unknown;

/** The callback on behalf of the run that it was made in. */
function inItsRun(callback: Callback): Callback {
  const run = current;
  if (!run) return callback;
  return function (this: unknown, ...args) {
    if (run.interrupted) return;
    resume(run);
    return callback.apply(this, args);
  };
}

/** The same for a timer that gives a promise. */
function promiseInItsRun<Args extends unknown[], T>(start: (...args: Args) => Promise<T>) {
  return async (...args: Args): Promise<T> => {
    const run = current;
    const value = await start(...args);
    if (run?.interrupted) return new Promise<T>(() => {});
    if (run) resume(run);
    return value;
  };
}

/** Node's `timers/promises`, as cells import it. */
export const timersPromises = {
  ...promises,
  setTimeout: promiseInItsRun(promises.setTimeout),
  setImmediate: promiseInItsRun(promises.setImmediate),
};

/** Gives cells timers that know which cell they belong to. */
export function installTimers(): void {
  type Start = (callback: Callback, ...rest: unknown[]) => unknown;
  const timed =
    (start: Start) =>
    (callback: unknown, ...rest: unknown[]) =>
      start(
        typeof callback === "function" ? inItsRun(callback as Callback) : (callback as Callback),
        ...rest,
      );
  // An immediate that is interrupted would leave Node's queue of immediates in disorder; a tick does not.
  const setImmediate: Start = (callback, ...args) =>
    typeof callback === "function"
      ? timers.setImmediate(() => process.nextTick(callback, ...args))
      : timers.setImmediate(callback);
  install("setTimeout", timed(timers.setTimeout as Start), timersPromises.setTimeout);
  install("setImmediate", timed(setImmediate), timersPromises.setImmediate);
  install("setInterval", timed(timers.setInterval as Start));
}

/** @param promised what `promisify` makes of it */
function install(name: string, value: object, promised?: object): void {
  if (promised) Object.defineProperty(value, promisify.custom, { value: promised });
  Object.defineProperty(value, "name", { value: name });
  Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
}
