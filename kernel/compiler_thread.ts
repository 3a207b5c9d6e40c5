// The compiler's thread, as the main thread knows it. One that hangs or dies is replaced by one that has read the same cells.

import { setTimeout } from "node:timers";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { CellSource, CompiledCell, CompilerWorkerData, RefusedCell } from "./cells/types.js";
import { type Call, caller } from "./protocol/calls.js";

/** Milliseconds in which a type check may still end that nobody waits for. */
const GRACE = 1000;

interface CompilerThread {
  /** Rejects if the thread ends meanwhile. */
  compile(cell: CellSource): Promise<CompiledCell | RefusedCell>;
  /** The cell that was compiled last is run: later cells see its names. */
  commit(cell: CellSource): void;
  /** Nobody waits any more for the cell that is being compiled. */
  giveUp(): void;
}

interface Thread {
  readonly worker: Worker;
  readonly call: Call;
  isGivenUp: boolean;
}

/**
 * @param connect is given a port for others' questions, now and whenever the thread is replaced
 * @param failed is told why a thread ended; a first one that does not even begin is not replaced
 */
export function startCompiler(
  url: URL,
  connect: (port: MessagePort) => void,
  failed: (error: Error, isReplaced: boolean) => void,
): CompilerThread {
  const committed: CellSource[] = [];
  let thread = start();
  /** What is being compiled; cells come one at a time. */
  let pending: { isWanted: boolean } | undefined;

  function start(): Thread {
    const own = new MessageChannel();
    const others = new MessageChannel();
    const workerData: CompilerWorkerData = { ports: [own.port2, others.port2] };
    const worker = new Worker(url, { workerData, transferList: [own.port2, others.port2] });
    const started: Thread = { worker, call: caller(own.port1), isGivenUp: false };
    let hasBegun = false;
    started.call("isComplete", "").then(
      () => {
        hasBegun = true;
      },
      () => {},
    );
    worker.on("error", (error) => failed(error as Error, hasBegun));
    worker.on("exit", () => {
      if (hasBegun && !started.isGivenUp) thread = start();
    });
    for (const cell of committed) {
      started.call("compile", cell).catch(() => {});
      started.call("commit").catch(() => {});
    }
    connect(others.port1);
    return started;
  }

  async function compile(cell: CellSource): Promise<CompiledCell | RefusedCell> {
    const asked = thread;
    const own = { isWanted: true };
    pending = own;
    try {
      return (await asked.call("compile", cell)) as CompiledCell | RefusedCell;
    } catch (error) {
      // It waited behind a cell that was given up.
      if (asked.isGivenUp && own.isWanted) return compile(cell);
      throw error;
    } finally {
      if (pending === own) pending = undefined;
    }
  }

  return {
    compile,
    commit(cell) {
      committed.push(cell);
      thread.call("commit").catch(() => {});
    },
    giveUp() {
      const [given, asked] = [pending, thread];
      if (!given) return;
      given.isWanted = false;
      let hasEnded = false;
      asked
        .call("isComplete", "")
        .catch(() => {})
        .then(() => {
          hasEnded = true;
        });
      setTimeout(() => {
        if (hasEnded || asked.isGivenUp) return;
        asked.isGivenUp = true;
        thread = start();
        void asked.worker.terminate();
      }, GRACE);
    },
  };
}
