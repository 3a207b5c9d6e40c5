// Jupyter kernels side by side: the time until they are ready, and of cells.

import { join } from "node:path";
import { inEnvironment } from "../scripts/python.mjs";
import { root, run, say } from "../scripts/steps.mjs";
import { kernelSpecification, peerFile } from "./peers.mjs";
import { duration, median, printTable, ratio } from "./table.mjs";

export function compareKernels() {
  const python = inEnvironment("python");
  const node = process.execPath;
  const tslab = peerFile("tslab", "1.0.22", "bin/tslab");
  const kernels = {
    stridelab: kernelSpecification,
    ipykernel: { argv: [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"] },
    ...(tslab && { tslab: { argv: [node, tslab, "kernel", "--config-path={connection_file}"] } }),
  };
  say("timing kernels");
  const specs = Object.entries(kernels).map(([name, spec]) => `${name}=${JSON.stringify(spec)}`);
  const program = join(root, "bench/kernels.py");
  const times = JSON.parse(run(python, [program, ...specs], "timing kernels"));
  const peers = Object.keys(kernels).slice(1);
  printTable(
    "Kernel (medians; a ratio below 1 is faster than the peer)",
    ["", "stridelab", ...peers.flatMap((peer) => [peer, "ratio"])],
    Object.entries(times).map(([what, byKernel]) => {
      const ours = median(byKernel.stridelab);
      const others = peers.flatMap((peer) => {
        if (!byKernel[peer]) return ["", ""];
        const theirs = median(byKernel[peer]);
        return [duration(theirs * 1e9), ratio(ours, theirs)];
      });
      return [what, duration(ours * 1e9), ...others];
    }),
  );
}
