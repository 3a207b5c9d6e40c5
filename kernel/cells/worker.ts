// The compiler's thread: answers calls on every port that it is given.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { createCompiler } from "./compiler.js";
import type { CompilerAnswer, CompilerCall, CompilerWorkerData } from "./types.js";
import { keepCode } from "./typescript/compiled_typescript.js";
import { typeRootsFrom } from "./typescript/library.js";

const here = import.meta.dirname;
/** Declarations beside the bundle, or else the engine's source. */
const built = join(here, "types", "array", "index.d.ts");
const compiler = createCompiler({
  engine: existsSync(built) ? built : join(here, "..", "array", "index.ts"),
  typeRoots: [...typeRootsFrom(process.cwd()), ...typeRootsFrom(here)],
  folder: process.cwd(),
});

function answer({ id, method, args }: CompilerCall): CompilerAnswer {
  try {
    const call = compiler[method] as (...args: unknown[]) => unknown;
    return { id, result: call(...args) };
  } catch (error) {
    return { id, error: error instanceof Error ? String(error.stack) : String(error) };
  }
}

function serve(port: MessagePort): void {
  port.on("message", (call: CompilerCall) => port.postMessage(answer(call)));
}

for (const port of (workerData as CompilerWorkerData).ports) serve(port);
/** More ports may follow. */
parentPort?.on("message", serve);

// Calls come before the next step.
const turn = () => new Promise((resolve) => setImmediate(resolve));
await turn();
for (const _ of compiler.prepare()) await turn();
keepCode();
