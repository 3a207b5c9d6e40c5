// NumPy's warnings in cells: on stderr, each once for a cell.

import { setWarningListener } from "../../array/warnings.js";
import { currentRun, type Run } from "./run_outlet.js";

/** From now on a cell is told of divisions by zero and the like. */
export function installWarnings(): void {
  const told = new WeakMap<Run, Set<string>>();
  setWarningListener((message, category) => {
    const run = currentRun();
    if (!run) return;
    const messages = told.get(run) ?? new Set();
    told.set(run, messages);
    if (messages.has(message)) return;
    messages.add(message);
    run.output({ type: "stream", name: "stderr", text: `${category}: ${message}\n` });
  });
}
