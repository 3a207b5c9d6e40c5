// The kernel as the protocol's thread sees it: cells run on the main thread, questions of language go to the compiler's.

import { Session } from "node:inspector";
import { type Call, caller, type Port } from "./calls.js";
import { type News, type Order, STOP } from "./main_thread.js";
import { createOutbox } from "./outbox.js";
import type { ExecuteOutcome, Json, Kernel, Output } from "./types.js";

/** What the compiler's thread answers. Offsets are in UTF-16 units. */
interface Completion {
  readonly matches: readonly { readonly text: string; readonly type: string }[];
  readonly start: number;
  readonly end: number;
}

interface Inspection {
  readonly found: boolean;
  readonly markdown: string;
  readonly plain: string;
}

interface Completeness {
  readonly status: string;
  readonly indent?: string;
}

/** Milliseconds in which a main thread that does nothing else answers. */
const PATIENCE = 100;
/** How often a main thread is stopped that does not answer. */
const ATTEMPTS = 20;

interface RemoteKernel extends Kernel {
  /** Ends the process, whatever the main thread is doing. */
  exit(): void;
}

/**
 * @param unsent counts the characters of output under way; shared with the main thread
 */
export function createRemoteKernel(main: Port, compiler: Port, unsent: Int32Array): RemoteKernel {
  let ask: Call = caller(compiler);
  const outputs = new Map<number, (output: Output) => void>();
  const settling = new Map<number, (outcome: ExecuteOutcome) => void>();
  const pongs = new Map<number, () => void>();
  const outbox = createOutbox((size) => {
    Atomics.sub(unsent, 0, size);
    Atomics.notify(unsent, 0);
  });
  const inspector = new Session();
  let connected = false;
  let lastCell = 0;
  let lastPing = 0;
  let stopping: Promise<void> | undefined;

  const order = (given: Order) => main.postMessage(given);

  main.on("message", (message) => {
    const news = message as News;
    if (news.type === "output") {
      const deliver = outputs.get(news.cell);
      if (deliver) outbox.put(news.output, deliver);
    } else if (news.type === "settled") {
      settling.get(news.cell)?.(news.outcome);
      settling.delete(news.cell);
    } else if (news.type === "compiler") {
      ask = caller(news.port);
    } else {
      pongs.get(news.number)?.();
    }
  });

  /** Stops the main thread at once; settles when it was reached. */
  function reach(cell: number, again: boolean): Promise<void> {
    if (!connected) inspector.connectToMainThread();
    connected = true;
    const expression = `globalThis[Symbol.for("${STOP}")](${cell}, ${again})`;
    return new Promise((resolve) => {
      inspector.post("Runtime.evaluate", { expression }, () => resolve());
    });
  }

  /** True if the main thread answers. */
  function responds(): Promise<boolean> {
    const number = ++lastPing;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), PATIENCE);
      pongs.set(number, () => {
        pongs.delete(number);
        clearTimeout(timer);
        resolve(true);
      });
      order({ type: "ping", number });
    });
  }

  /** Stops the main thread until it answers; also without a cell it may be busy, with a timer of an earlier one. */
  async function stop(): Promise<void> {
    const cell = lastCell;
    let attempt = 0;
    while (attempt < ATTEMPTS && ((attempt === 0 && settling.size > 0) || !(await responds()))) {
      await reach(cell, attempt > 0);
      order({ type: "nudge" });
      attempt++;
    }
  }

  return {
    async execute(request, output) {
      const cell = ++lastCell;
      outputs.set(cell, output);
      const settled = new Promise<ExecuteOutcome>((resolve) => settling.set(cell, resolve));
      // What stops one cell must not hit the next, which may itself be stopped while it waits.
      while (stopping) await stopping;
      if (settling.has(cell)) order({ type: "execute", cell, request });
      const outcome = await settled;
      await outbox.drained();
      return outcome;
    },
    async complete(code, offset) {
      const { matches, start, end } = (await ask("complete", code, offset)) as Completion;
      return {
        status: "ok",
        matches: matches.map(({ text }) => text),
        cursor_start: start,
        cursor_end: end,
        metadata: { _jupyter_types_experimental: matches as readonly Json[] },
      };
    },
    async inspect(code, offset, detail) {
      const answer = (await ask("inspect", code, offset, detail)) as Inspection;
      const { found, markdown, plain } = answer;
      const data = found ? { "text/markdown": markdown, "text/plain": plain } : {};
      return { status: "ok", found, data, metadata: {} };
    },
    async isComplete(code) {
      return { ...((await ask("isComplete", code)) as Completeness) };
    },
    async interrupt() {
      // One that comes while another is at work is for what has begun to wait since.
      const mine = (stopping ?? Promise.resolve()).then(stop).finally(() => {
        if (stopping === mine) stopping = undefined;
      });
      stopping = mine;
      await mine;
    },
    async shutdown() {},
    exit() {
      // The main thread may be in a native call that does not return.
      setTimeout(() => process.kill(process.pid, "SIGKILL"), 1000);
      void stop().then(() => {
        // A process waits for its debugger before it ends.
        if (connected) inspector.disconnect();
        order({ type: "exit" });
      });
    },
  };
}
