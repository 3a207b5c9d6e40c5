// Assembles build/share from the built kernel and extension and makes the wheel in build/: what a class installs with pip.

import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kernelSpec } from "./kernelspec.mjs";
import { inEnvironment } from "./python.mjs";
import { setUp } from "./setup.mjs";
import { root, run, say } from "./steps.mjs";

await setUp();

const target = join(root, "build");
const kernel = join(target, "share/jupyter/kernels/stridelab");
rmSync(target, { recursive: true, force: true });
mkdirSync(kernel, { recursive: true });

cpSync(join(root, "kernel/dist"), join(kernel, "dist"), {
  recursive: true,
  filter: (path) => !/\.(map|stamp)$/.test(path),
});
writeFileSync(
  join(kernel, "kernel.json"),
  `${JSON.stringify(kernelSpec("node", "{resource_dir}/dist/main.js"), null, 2)}\n`,
);

/** What the bundle imports at run time, and no more: sockets, the compiler, and the types of Node for cells. */
const needed = {
  zeromq: /^(package\.json|LICENSE.*|lib\/.*\.js|build(\/.*)?|lib)$/,
  "cmake-ts": /^(package\.json|LICENSE.*|build|build\/loader\.m?js)$/,
  typescript: /^(package\.json|LICENSE.*|lib|lib\/typescript\.js|lib\/lib\..*\.d\.ts)$/,
  "@types/node": /.*/,
  "undici-types": /.*/,
};
for (const [name, wanted] of Object.entries(needed)) {
  const from = join(root, "node_modules", name);
  cpSync(from, join(kernel, "node_modules", name), {
    recursive: true,
    filter: (path) => {
      const inside = path.slice(from.length + 1).replaceAll("\\", "/");
      return inside === "" || wanted.test(inside);
    },
  });
}

cpSync(
  join(root, "labextension/dist"),
  join(target, "share/jupyter/labextensions/stridelab-labextension"),
  { recursive: true, filter: (path) => !path.endsWith(".stamp") },
);

say("making the wheel");
const pip = ["-m", "pip", "wheel", "--disable-pip-version-check", "--quiet", "--no-deps"];
run(inEnvironment("python"), [...pip, "--wheel-dir", "build", "."], "making the wheel");
const wheel = readdirSync(target).find((name) => name.endsWith(".whl"));
say(`made build/${wheel}; a class installs it with: pip install jupyterlab ${wheel}`);
