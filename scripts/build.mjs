// Builds what is shipped: the kernel's bundle and declarations in kernel/dist, the extension in labextension/dist.

import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fail, once, root, say } from "./steps.mjs";

const kernelInputs = ["kernel", "package-lock.json", "tsconfig.json", "scripts/build.mjs"];

/** One flat folder: main.js finds its workers beside itself. */
const entryPoints = {
  main: "kernel/main.ts",
  "protocol-worker": "kernel/protocol/worker.ts",
  "cells-worker": "kernel/cells/worker.ts",
  array: "kernel/array/index.ts",
  memory: "kernel/memory/index.ts",
  diagram: "kernel/diagram/index.ts",
};

/**
 * A class that names itself is `var NdIter = class _NdIter {` in a bundle, and would print as `_NdIter`. The name is put
 * at the ends of lines, where source maps stay right. esbuild's own `keepNames` would name every inner function at every
 * call of the outer one.
 */
function withClassNames(javascript) {
  return javascript.replace(
    / = class _([\w$]+)\b.*\{$/gm,
    '$& static { Object.defineProperty(this, "name", { value: "$1", configurable: true }); }',
  );
}

async function bundleKernel() {
  const { build } = await import("esbuild");
  const common = {
    absWorkingDir: root,
    outdir: "kernel/dist",
    bundle: true,
    format: "esm",
    target: "node20",
    external: ["zeromq"],
    sourcemap: true,
    logLevel: "warning",
    write: false,
  };
  const bundle = async (options) => {
    const { outputFiles } = await build({ ...common, ...options });
    mkdirSync(join(root, common.outdir), { recursive: true });
    for (const { path, text } of outputFiles) {
      writeFileSync(path, path.endsWith(".js") ? withClassNames(text) : text);
    }
  };
  // The workers and the kernel run alone; the package's own modules share the engine, so that an array is one class.
  const { array, memory, diagram, ...programs } = entryPoints;
  const alias = { typescript: "./kernel/cells/typescript/compiled_typescript.ts" };
  await bundle({ entryPoints: programs, platform: "node", alias });
  await bundle({
    entryPoints: { array, memory, diagram },
    platform: "neutral",
    splitting: true,
    chunkNames: "shared-[hash]",
  });
}

/** Declarations: what cells are checked against, and what users of the package see. */
async function emitDeclarations() {
  const { default: ts } = await import("typescript");
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const roots = [entryPoints.array, entryPoints.memory, entryPoints.diagram];
  const program = ts.createProgram(
    roots.map((path) => join(root, path)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      emitDeclarationOnly: true,
      rootDir: join(root, "kernel"),
      outDir: join(root, "kernel/dist/types"),
    },
  );
  const { diagnostics, emitSkipped } = program.emit();
  if (emitSkipped) {
    const host = {
      getCanonicalFileName: (name) => name,
      getCurrentDirectory: () => root,
      getNewLine: () => "\n",
    };
    fail(`declarations were not made:\n${ts.formatDiagnostics(diagnostics, host)}`);
  }
}

function buildExtension() {
  const result = spawnSync(process.execPath, [join(root, "labextension/build.mjs")], {
    cwd: join(root, "labextension"),
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (result.status !== 0) fail("the JupyterLab extension was not built; the errors are above.");
}

/** Builds what changed since the last time. */
export async function buildAll() {
  await once("kernel/dist/build.stamp", kernelInputs, async () => {
    say("building the kernel");
    rmSync(join(root, "kernel/dist"), { recursive: true, force: true });
    await bundleKernel();
    await emitDeclarations();
  });
  const inputs = ["kernel/memory", "kernel/diagram", "labextension", "package-lock.json"];
  await once("labextension/dist/build.stamp", inputs, () => {
    say("building the JupyterLab extension");
    buildExtension();
  });
}

if (process.argv[1] === import.meta.filename) await buildAll();
