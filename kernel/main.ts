// The kernel process. `node main.js <connection file>`: this thread runs cells, one owns the sockets, one the compiler.

import { writeSync } from "node:fs";
import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import type { CellSource, CompiledCell, CompilerWorkerData, RefusedCell } from "./cells/types.js";
import { caller } from "./protocol/calls.js";
import { ended, serveProtocol } from "./protocol/main_thread.js";
import type { ExecuteOutcome, ExecuteRequest } from "./protocol/types.js";
import type { ProtocolWorkerData } from "./protocol/worker.js";

const [connectionFile] = process.argv.slice(2);
if (!connectionFile) {
  process.stderr.write("usage: node main.js <connection file>\n");
  process.exit(2);
}

// The threads start before anything else is loaded: front ends wait for the first answer.
const exit = process.exit.bind(process);
const unsent = new Int32Array(new SharedArrayBuffer(4));
const forProtocol = new MessageChannel();
const forMain = new MessageChannel();

function start(name: string, workerData: object, ports: MessagePort[]): Worker {
  const worker = new Worker(new URL(`./${name}.js`, import.meta.url), {
    workerData,
    transferList: ports,
  });
  worker.on("error", (error) => {
    writeSync(2, `stridelab: ${name}: ${(error as Error).stack}\n`);
    exit(1);
  });
  return worker;
}

const protocolData: ProtocolWorkerData = {
  connectionFile,
  compiler: forProtocol.port1,
  unsent,
};
const protocol = start("protocol-worker", protocolData, [forProtocol.port1]);
protocol.on("exit", exit);
const compilerData: CompilerWorkerData = { ports: [forProtocol.port2, forMain.port2] };
start("cells-worker", compilerData, [forProtocol.port2, forMain.port2]);
const compiler = caller(forMain.port1);

const { createRunner } = await import("./cells/run.js");
const { refusal } = await import("./cells/traceback.js");
const runner = createRunner(import.meta.dirname);

async function run(request: ExecuteRequest, cell: number): Promise<ExecuteOutcome> {
  const source: CellSource = { code: request.code, count: request.count };
  const compiled = (await compiler("compile", source)) as CompiledCell | RefusedCell;
  if (compiled.kind === "refused") return refusal(source, compiled.diagnostics);
  compiler("commit").catch(() => {});
  return runner.run(compiled, source, (output) => main.output(cell, output));
}

const main = serveProtocol(protocol, unsent, run, runner.interrupt, () => exit(0));

const report = (error: unknown) => {
  if (error !== ended) runner.report(error);
};
process.on("uncaughtException", report);
process.on("unhandledRejection", report);
