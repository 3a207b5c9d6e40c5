// Builds dist/, the folder that JupyterLab serves from <prefix>/share/jupyter/labextensions/stridelab-labextension.

import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webpack from "webpack";
import config, { host } from "./webpack.config.mjs";

const dist = join(import.meta.dirname, "dist");

/** @throws Error with webpack's own words if anything does not compile. */
async function bundle() {
  const stats = await new Promise((resolve, reject) => {
    webpack(config, (error, result) => (error ? reject(error) : resolve(result)));
  });
  if (stats.hasErrors() || stats.hasWarnings()) {
    throw new Error(stats.toString({ preset: "errors-warnings", colors: false }));
  }
}

/** The package's own description, and where in it JupyterLab finds what. */
function describe() {
  const own = JSON.parse(readFileSync(join(import.meta.dirname, "package.json"), "utf8"));
  const { name, version, description, license } = own;
  const entry = readdirSync(join(dist, "static")).find((file) => file.startsWith("remoteEntry."));
  const _build = { load: `static/${entry}`, mimeExtension: "./mimeExtension" };
  const jupyterlab = { mimeExtension: true, _build };
  const described = { name, version, description, license, dependencies: host, jupyterlab };
  writeFileSync(join(dist, "package.json"), `${JSON.stringify(described, null, 2)}\n`);
  const install = { packageManager: "python", packageName: "stridelab" };
  writeFileSync(join(dist, "install.json"), `${JSON.stringify(install, null, 2)}\n`);
}

rmSync(dist, { recursive: true, force: true });
await bundle();
describe();
