// Sets up everything that is missing. Safe to run again at any time: what is done is not done twice.

import { spawnSync } from "node:child_process";
import { fail, once, run, say } from "./steps.mjs";

async function installPackages() {
  const manifests = ["package.json", "kernel/package.json", "labextension/package.json"];
  const inputs = [...manifests, "package-lock.json"];
  await once("node_modules/stridelab-packages.stamp", inputs, () => {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    if (spawnSync(npm, ["--version"], { shell: process.platform === "win32" }).status !== 0) {
      fail("npm is needed, and was not found; it comes with Node from https://nodejs.org.");
    }
    say("installing npm packages");
    run(npm, ["ci", "--no-audit", "--no-fund"], "installing npm packages");
  });
}

/** What the sources need to run beside NumPy, without a build. */
export async function setUpPackages() {
  await installPackages();
  // This and others import packages, so they load only now.
  const { setUpPython } = await import("./python.mjs");
  await setUpPython();
}

export async function setUp() {
  await setUpPackages();
  const { buildAll } = await import("./build.mjs");
  const { installIntoEnvironment } = await import("./install.mjs");
  await buildAll();
  await installIntoEnvironment();
}

if (process.argv[1] === import.meta.filename) {
  await setUp();
  say("ready: .venv has JupyterLab, the kernel and the extension");
}
