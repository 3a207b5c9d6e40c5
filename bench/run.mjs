// Speed as ratios against peers measured in the same run: below 1 is faster than the peer.
// The kernel against ipykernel and tslab's own kernel, the array engine against NumPy with one thread.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inEnvironment } from "../scripts/python.mjs";
import { setUp } from "../scripts/setup.mjs";
import { root, run, say } from "../scripts/steps.mjs";

await setUp();

const python = inEnvironment("python");
const node = process.execPath;

function median(values) {
  const sorted = [...values].sort((x, y) => x - y);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** tslab is a peer and no dependency: it is installed beside the build when it is first measured against. */
function tslabKernel() {
  const folder = join(root, "build/peers");
  const program = join(folder, "node_modules/tslab/bin/tslab");
  if (!existsSync(program)) {
    say("installing tslab to measure against");
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const options = ["--prefix", folder, "--no-audit", "--no-fund", "--no-save"];
    const result = spawnSync(npm, ["install", ...options, "tslab@1.0.22"], { encoding: "utf8" });
    if (result.status !== 0) {
      say(
        `tslab could not be installed and is left out: ${result.stderr.trim().split("\n").at(-1)}`,
      );
      return {};
    }
  }
  return { tslab: [node, program, "kernel", "--config-path={connection_file}"] };
}

function printTable(title, header, rows) {
  console.log(`\n${title}`);
  const table = [header, ...rows];
  const widths = header.map((_, column) => Math.max(...table.map((row) => row[column].length)));
  for (const row of table) {
    const cells = row.map((text, column) =>
      column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]),
    );
    console.log(`  ${cells.join("   ")}`);
  }
}

function milliseconds(seconds) {
  return `${(1000 * seconds).toFixed(1)} ms`;
}

function nanoseconds(value) {
  if (value < 1e4) return `${value.toFixed(0)} ns`;
  return value < 1e7 ? `${(value / 1e3).toFixed(0)} us` : `${(value / 1e6).toFixed(1)} ms`;
}

function ratio(ours, theirs) {
  return (ours / theirs).toFixed(2);
}

const kernels = {
  stridelab: [node, join(root, "kernel/dist/main.js"), "{connection_file}"],
  ipykernel: [python, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
  ...tslabKernel(),
};
say("timing kernels");
const specs = Object.entries(kernels).map(([name, argv]) => `${name}=${JSON.stringify(argv)}`);
const times = JSON.parse(run(python, [join(root, "bench/kernels.py"), ...specs], "timing kernels"));
const peers = Object.keys(kernels).slice(1);
printTable(
  "Kernel (medians; a ratio below 1 is faster than the peer)",
  ["", "stridelab", ...peers.flatMap((peer) => [peer, "ratio"])],
  Object.entries(times).map(([what, byKernel]) => {
    const ours = median(byKernel.stridelab);
    const others = peers.flatMap((peer) => {
      const theirs = median(byKernel[peer]);
      return [milliseconds(theirs), ratio(ours, theirs)];
    });
    return [what, milliseconds(ours), ...others];
  }),
);

say("timing arrays");
const numpy = JSON.parse(run(python, [join(root, "bench/arrays.py")], "timing NumPy"));
const engine = JSON.parse(run(node, [join(root, "bench/arrays.mjs")], "timing the engine"));
printTable(
  "Arrays (medians of one call)",
  ["", "stridelab", "NumPy", "ratio"],
  Object.keys(numpy).map((what) => {
    const [ours, theirs] = [median(engine[what]), median(numpy[what])];
    return [what, nanoseconds(ours), nanoseconds(theirs), ratio(ours, theirs)];
  }),
);
