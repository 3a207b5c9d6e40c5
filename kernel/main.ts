// The kernel process. `node main.js <connection file>`: this thread runs cells, one owns the sockets, one the compiler.

import { writeSync } from "node:fs";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { CellSource, CompiledCell, CompilerWorkerData, RefusedCell } from "./cells/types.js";
import { caller } from "./protocol/calls.js";
import { type Cell, ended, serveProtocol } from "./protocol/main_thread.js";
import type { ExecuteOutcome } from "./protocol/types.js";
import type { ProtocolWorkerData } from "./protocol/worker.js";

const [connectionFile] = process.argv.slice(2);
if (!connectionFile) {
  process.stderr.write("usage: node main.js <connection file>\n");
  process.exit(2);
}

// The threads start before anything else is loaded: front ends wait for the first answer.
const exit = process.exit.bind(process);
const unsent = new Int32Array(new SharedArrayBuffer(4));
/** Ports keep what comes before somebody listens. */
const cells = new MessageChannel();
const compilation = new MessageChannel();
const language = new MessageChannel();

function start(name: string, workerData: object, ports: MessagePort[]): void {
  const url = new URL(`./${name}.js`, import.meta.url);
  const worker = new Worker(url, { workerData, transferList: ports });
  worker.on("error", (error) => {
    writeSync(2, `stridelab: ${name}: ${(error as Error).stack}\n`);
    exit(1);
  });
  worker.on("exit", exit);
}

const protocolData: ProtocolWorkerData = {
  connectionFile,
  main: cells.port2,
  compiler: language.port2,
  unsent,
};
start("protocol-worker", protocolData, [cells.port2, language.port2]);
const compilerData: CompilerWorkerData = { ports: [language.port1, compilation.port2] };
start("cells-worker", compilerData, [language.port1, compilation.port2]);
const compiler = caller(compilation.port1);

const { createRunner } = await import("./cells/run.js");
const { refusal } = await import("./cells/traceback.js");
const runner = createRunner(import.meta.dirname);

async function run(cell: Cell): Promise<ExecuteOutcome> {
  const source: CellSource = { code: cell.code, count: cell.count };
  const compiled = (await compiler("compile", source)) as CompiledCell | RefusedCell;
  if (compiled.kind === "refused") return refusal(source, compiled.diagnostics);
  if (!cell.wanted()) return { status: "ok" };
  compiler("commit").catch(() => {});
  return runner.run(compiled, source, cell.output);
}

serveProtocol(cells.port1, unsent, run, runner.interrupt, () => exit(0));

const report = (error: unknown) => {
  if (error !== ended) runner.report(error);
};
process.on("uncaughtException", report);
process.on("unhandledRejection", report);
