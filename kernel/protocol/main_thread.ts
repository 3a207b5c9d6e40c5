// The main thread's end: takes cells from the protocol's thread, one at a time, and can be stopped by it at any moment.

import { Session } from "node:inspector";
import { setTimeout } from "node:timers";
import type { Port } from "./calls.js";
import type { ExecuteOutcome, ExecuteRequest, Output } from "./types.js";

/** To the main thread. Cells are numbered upwards from 1. */
export type Order =
  | { readonly type: "execute"; readonly cell: number; readonly request: ExecuteRequest }
  | { readonly type: "ping"; readonly number: number }
  /** Does nothing, so that it may be lost: a stop that had nothing to end takes the next callback. */
  | { readonly type: "nudge" }
  | { readonly type: "exit" };

/** From the main thread. */
export type News =
  | { readonly type: "output"; readonly cell: number; readonly output: Output }
  | { readonly type: "settled"; readonly cell: number; readonly outcome: ExecuteOutcome }
  | { readonly type: "pong"; readonly number: number }
  /** The compiler answers on another port from now on. */
  | { readonly type: "compiler"; readonly port: Port };

/** Characters that may be under way to the front ends before the main thread waits until fewer are. */
const MAX_UNSENT = 1 << 20;

/**
 * Where the protocol's thread finds the function by which it stops the main thread, evaluated through the inspector
 * even in the middle of an endless loop.
 */
export const STOP = "stridelab.stop";

/** A cell that is to be run. */
export interface Cell extends ExecuteRequest {
  /** False once it was interrupted. */
  wanted(): boolean;
  /** May be called after the cell settled. Waits while too much is under way. */
  output(output: Output): void;
}

/**
 * Serves the protocol's thread on `port`.
 * @param unsent counts the characters under way; shared with the protocol's thread
 * @param run runs one cell; not awaited once the cell is interrupted
 * @param interrupted is told of a stop and of the stack where it came; gives the outcome of the cell
 * @param exit ends the process
 */
export function serveProtocol(
  port: Port,
  unsent: Int32Array,
  run: (cell: Cell) => Promise<ExecuteOutcome>,
  interrupted: (stack: string) => ExecuteOutcome,
  exit: () => void,
): void {
  const send = (news: News) => port.postMessage(news);
  const inspector = new Session();
  inspector.connect();
  const { nextTick } = process;
  let settled = 0;
  let stopped = false;

  function settle(cell: number, outcome: ExecuteOutcome): void {
    if (cell <= settled) return;
    settled = cell;
    send({ type: "settled", cell, outcome });
  }

  function deliver(cell: number, output: Output): void {
    const size = sizeOf(output);
    const before = Atomics.add(unsent, 0, size);
    send({ type: "output", cell, output });
    for (let n = before + size; n > MAX_UNSENT; n = Atomics.load(unsent, 0)) {
      Atomics.wait(unsent, 0, n);
    }
  }

  function pong(number: number): void {
    send({ type: "pong", number });
    process.nextTick = nextTick;
    if (!stopped) return;
    stopped = false;
    throw ended;
  }

  port.on("message", (message) => {
    const order = message as Order;
    if (order.type === "exit") exit();
    // By a timer, so that an answer means that the event loop turns.
    if (order.type === "ping") setTimeout(pong, 0, order.number);
    if (order.type !== "execute") return;
    // A cell may have been stopped before it began.
    if (order.cell <= settled) return;
    const { cell, request } = order;
    const given: Cell = {
      ...request,
      wanted: () => cell > settled,
      output: (output) => deliver(cell, output),
    };
    run(given).then(
      (outcome) => settle(cell, outcome),
      (error: unknown) => settle(cell, failure(error)),
    );
  });

  /**
   * Settles the cell as interrupted if it has not settled, then ends what this thread is doing.
   * @param again after a stop that was not enough
   */
  function stop(cell: number, again: boolean): void {
    // Settled before anything is ended, since what is ended may be what would settle it.
    settle(cell, interrupted(new Error().stack ?? ""));
    // Ticks that make ticks starve all else and survive the end of each: no new ones until a ping comes through.
    if (again) process.nextTick = () => {};
    stopped = true;
    forgetCallbacks();
    inspector.post("Runtime.terminateExecution");
  }
  Object.defineProperty(globalThis, Symbol.for(STOP), { value: stop });
}

/** What an output counts: roughly its characters, and more for what front ends take longer to show. */
export function sizeOf(output: Output): number {
  if (output.type === "stream") return 500 + output.text.length;
  if (output.type === "clear_output") return 500;
  const texts = Object.values(output.data).filter((item) => typeof item === "string");
  return texts.reduce((size, { length }) => size + length, 5000);
}

/**
 * Ending a callback half-way leaves Node's record of nested callbacks as it was in the middle of it, and with
 * `node:async_hooks` in use Node aborts when it finds that. Errors that nobody catches make it empty the record; this
 * is one, and whoever listens to them ignores it.
 */
export const ended = new Error("a callback was ended by an interrupt");

/** What Node does about an uncaught error, at once and not when it comes to that. */
function forgetCallbacks(): void {
  const { _fatalException: react } = process as { _fatalException?: (error: Error) => boolean };
  if (process.listenerCount("uncaughtException") > 0) react?.call(process, ended);
}

/** What a cell could not even begin with. */
function failure(error: unknown): ExecuteOutcome {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const lines = message.split("\n");
  return { status: "error", ename: name, evalue: lines[0], traceback: [`${name}: ${message}`] };
}
