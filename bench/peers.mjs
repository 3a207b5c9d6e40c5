// What is measured against and is no dependency: installed beside the build when it is first needed.

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { kernelSpec } from "../scripts/kernelspec.mjs";
import { root, say } from "../scripts/steps.mjs";

/** The path of a file inside an npm package; null if the package cannot be installed. */
export function peerFile(name, version, path) {
  const folder = join(root, "build/peers");
  const file = join(folder, "node_modules", name, path);
  if (existsSync(file)) return file;
  say(`installing ${name} to measure against`);
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const options = ["--prefix", folder, "--no-audit", "--no-fund", "--no-save"];
  const result = spawnSync(npm, ["install", ...options, `${name}@${version}`], {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (result.status === 0 && existsSync(file)) return file;
  const reason = (result.stderr ?? "").trim().split("\n").at(-1);
  say(`${name} could not be installed and is left out: ${reason}`);
  return null;
}

/** What Jupyter starts the kernel that is built with. */
export const kernelSpecification = kernelSpec(process.execPath, join(root, "kernel/dist/main.js"));

/** The environment without what slows NumPy down for the sake of old releases of OpenBLAS. */
export function plainEnvironment() {
  const { OPENBLAS_CORETYPE: _, OPENBLAS_L2_SIZE: __, ...environment } = process.env;
  return environment;
}
