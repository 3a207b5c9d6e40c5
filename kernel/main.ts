// The kernel process. `node main.js <connection file>`: this thread runs cells, one owns the sockets, one the compiler.

import { writeSync } from "node:fs";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { CellSource } from "./cells/types.js";
import { startCompiler } from "./compiler_thread.js";
import { type Cell, ended, serveProtocol } from "./protocol/main_thread.js";
import type { ExecuteOutcome } from "./protocol/types.js";
import type { ProtocolWorkerData } from "./protocol/worker.js";

const [connectionFile] = process.argv.slice(2);
if (!connectionFile) {
  process.stderr.write("usage: node main.js <connection file>\n");
  process.exit(2);
}

const exit = process.exit.bind(process);
const unsent = new Int32Array(new SharedArrayBuffer(4));
/** Cells, and what becomes of them. A port keeps what comes before somebody listens. */
const cells = new MessageChannel();

function beside(name: string): URL {
  return new URL(`./${name}.js`, import.meta.url);
}

function log(name: string, error: Error): void {
  writeSync(2, `stridelab: ${name}: ${error.stack}\n`);
}

let isServed = false;

function connect(compiler: MessagePort): void {
  if (isServed) cells.port1.postMessage({ type: "compiler", port: compiler }, [compiler]);
  else serve(compiler);
  isServed = true;
}

function serve(compiler: MessagePort): void {
  const workerData: ProtocolWorkerData = {
    connectionFile,
    main: cells.port2,
    compiler,
    unsent,
  };
  const worker = new Worker(beside("protocol-worker"), {
    workerData,
    transferList: [cells.port2, compiler],
  });
  worker.on("error", (error) => log("protocol", error as Error));
  worker.on("exit", exit);
}

// The threads start before anything else is loaded: front ends wait for the first answer.
const compiler = startCompiler(beside("cells-worker"), connect, (error, isReplaced) => {
  log("compiler", error);
  if (!isReplaced) exit(1);
});
const { createRunner } = await import("./cells/run/run.js");
const { refusal } = await import("./cells/run/traceback.js");
const runner = createRunner(import.meta.dirname);

async function run(cell: Cell): Promise<ExecuteOutcome> {
  const source: CellSource = { code: cell.code, count: cell.count };
  const compiled = await compiler.compile(source);
  if (compiled.kind === "refused") return refusal(source, compiled.diagnostics);
  if (!cell.wanted()) return { status: "ok" };
  compiler.commit(source);
  return runner.run(compiled, source, cell.output);
}

function interrupted(stack: string): ExecuteOutcome {
  compiler.giveUp();
  return runner.interrupt(stack);
}

serveProtocol(cells.port1, unsent, run, interrupted, () => exit(0));

const report = (error: unknown) => {
  if (error !== ended) runner.report(error);
};
process.on("uncaughtException", report);
process.on("unhandledRejection", report);
