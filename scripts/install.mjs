// Puts the kernel and the extension into .venv as they stand in this checkout, with settings fit for a classroom.

import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kernelSpec } from "./kernelspec.mjs";
import { once, root } from "./steps.mjs";

const share = join(root, ".venv/share/jupyter");

function writeJson(path, value) {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
}

/** JupyterLab's own news and update questions would stand between a class and its first lesson. */
const labSettings = {
  "@jupyterlab/apputils-extension:notification": {
    fetchNews: "false",
    checkForUpdates: false,
    doNotDisturbMode: true,
  },
};

/** The standard HTML template loads scripts for formulas from other hosts; exported lessons need none. */
const nothing = "data:text/javascript,";
const exportSettings = {
  HTMLExporter: {
    require_js_url: nothing,
    mathjax_url: nothing,
    mermaid_js_url: nothing,
    mermaid_layout_elk_js_url: "",
    jquery_url: nothing,
  },
};

export async function installIntoEnvironment() {
  const inputs = ["labextension/dist", "scripts/install.mjs", "scripts/kernelspec.mjs"];
  await once(
    ".venv/stridelab-install.stamp",
    inputs,
    () => {
      const spec = kernelSpec(process.execPath, join(root, "kernel/dist/main.js"));
      writeJson(join(share, "kernels/stridelab/kernel.json"), spec);
      const extension = join(share, "labextensions/stridelab-labextension");
      rmSync(extension, { recursive: true, force: true });
      cpSync(join(root, "labextension/dist"), extension, { recursive: true });
      writeJson(join(share, "lab/settings/overrides.json"), labSettings);
      writeJson(join(root, ".venv/etc/jupyter/jupyter_nbconvert_config.json"), exportSettings);
    },
    process.execPath,
  );
}
