// `import` in cells: the engine by its name, files from the notebook's folder, packages from its node_modules.

import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import * as engine from "../../array/index.js";
import * as diagram from "../../diagram/index.js";
import * as memory from "../../memory/index.js";
import { timersPromises } from "./run_outlet.js";

/** What cells call `$import`. */
type Import = (specifier: string, options?: ImportCallOptions) => Promise<object>;

const own: Readonly<Record<string, object>> = {
  stridelab: engine,
  "stridelab/memory": memory,
  "stridelab/diagram": diagram,
  "timers/promises": timersPromises,
  "node:timers/promises": timersPromises,
};

/** Node's own import, from the folder that the process works in and not from the kernel's. */
const importFromFolder: Import = new vm.Script(
  "(specifier, options) => import(specifier, options)",
  { importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER },
).runInThisContext();

/** Node warns once that such imports are experimental, which is not the reader's business. */
function importWithoutWarning(): void {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  importFromFolder("node:module").finally(() => {});
  process.emitWarning = emitWarning;
}
importWithoutWarning();

/** A file that was changed since its last import is loaded anew. */
async function fileURL(specifier: string): Promise<string> {
  const url = pathToFileURL(resolve(specifier));
  const { mtimeMs } = await stat(url).catch(() => ({ mtimeMs: 0 }));
  if (mtimeMs > 0) url.searchParams.set("changed", String(mtimeMs));
  return url.href;
}

export const importModule: Import = async (specifier, options) => {
  if (Object.hasOwn(own, specifier)) return own[specifier];
  const isFile = /^\.{0,2}\//.test(specifier);
  return importFromFolder(isFile ? await fileURL(specifier) : specifier, options);
};
