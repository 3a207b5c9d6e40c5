// Runs compiled cells on this thread, one after the other, on the notebook's variables.

import { createRequire } from "node:module";
import { join } from "node:path";
import vm from "node:vm";
import * as engine from "../../array/index.js";
import type { CellError, CellOutcome, CellOutput, CellSource, CompiledCell } from "../types.js";
import { bundleOf, createDisplay } from "./display.js";
import { engine as engineOfCells } from "./engine.js";
import { createMemory } from "./memory_function.js";
import { print } from "./print.js";
import { importModule } from "./run_import.js";
import { currentRun, enter, installTimers, output, type Run } from "./run_outlet.js";
import { installProcess } from "./run_process.js";
import { installWarnings } from "./run_warnings.js";
import { createScope } from "./scope.js";
import { cellName, failure, installStacks, interruption, remember } from "./traceback.js";

export interface Runner {
  /** Runs a cell to its end, that of its top-level awaits included. Never rejects. */
  run(
    cell: CompiledCell,
    source: CellSource,
    output: (output: CellOutput) => void,
  ): Promise<CellOutcome>;
  /** The cell that runs is given up; its timers stay silent. `stack` tells where it was. */
  interrupt(stack: string): CellError;
  /** Tells of an error that no cell caught, such as one thrown by a timer. */
  report(error: unknown): void;
}

const HEAD = "(async function ($, $np, $import) {";

/** @param folder of the kernel's own files, which are left out of stacks */
export function createRunner(folder: string): Runner {
  const scope = createScope();
  let running: Run | undefined;
  const globals = {
    np: engine,
    print,
    display: createDisplay(scope.names),
    memory: createMemory(scope.names),
    require: createRequire(join(process.cwd(), "notebook")),
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
  }
  installStacks(folder);
  installProcess();
  installTimers();
  installWarnings();

  return {
    async run(cell, source, output) {
      const run: Run = { output, interrupted: false };
      running = run;
      enter(run);
      remember(source, cell.sourceMap);
      try {
        const script = new vm.Script(`${HEAD}${cell.javascript}\n})`, {
          filename: cellName(source.count),
          columnOffset: -HEAD.length,
          importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
        });
        const value: unknown = await script.runInThisContext()(
          scope.variables,
          engineOfCells,
          importModule,
        );
        if (cell.hasResult && value !== undefined) {
          const data = await bundleOf(value, scope.names());
          output({ type: "execute_result", data, metadata: {} });
        }
        return { status: "ok" };
      } catch (error) {
        return failure(error);
      } finally {
        if (running === run) running = undefined;
      }
    },
    interrupt(stack) {
      // The cell that runs, and the one whose timer may be what keeps this thread busy.
      for (const run of [running, currentRun()]) if (run) run.interrupted = true;
      return interruption(stack);
    },
    report(error) {
      const { traceback } = failure(error);
      output({ type: "stream", name: "stderr", text: `Not caught: ${traceback.join("\n")}\n` });
    },
  };
}
