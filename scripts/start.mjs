// Sets up what is missing, then opens JupyterLab on the course. Options after `--` go to JupyterLab.

import { spawn } from "node:child_process";
import { join } from "node:path";
import { inEnvironment } from "./python.mjs";
import { setUp } from "./setup.mjs";
import { fail, root, say } from "./steps.mjs";

await setUp();

const options = [
  `--ServerApp.root_dir=${join(root, "notebooks")}`,
  "--LabApp.default_url=/lab/tree/01-copy-or-view.ipynb",
  // Ctrl-C stops at once, without a question.
  "--ServerApp.answer_yes=True",
];
// JupyterLab refuses to run as root unless told; in a container there is nobody else.
if (process.getuid?.() === 0) options.push("--allow-root");

say("opening JupyterLab on the course; Ctrl-C stops it");
const lab = spawn(inEnvironment("jupyter"), ["lab", ...options, ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  // In a group of its own, or a terminal's Ctrl-C would reach it twice: from there and from here.
  detached: process.platform !== "win32",
});
lab.on("error", (error) => fail(`JupyterLab did not start: ${error.message}`));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => lab.kill(signal));
lab.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 0 : 1)));
