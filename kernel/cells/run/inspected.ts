// Text of values that have no text of their own: Node's, but for the engine's modules, of which that is pages.

import { inspect } from "node:util";
import * as np from "../../array/index.js";

const MODULES = new Map<unknown, string>([
  [np, "np"],
  [np.lib, "np.lib"],
  [np.lib.stride_tricks, "np.lib.stride_tricks"],
  [np.lib.array_utils, "np.lib.array_utils"],
  [np.linalg, "np.linalg"],
  [np.random, "np.random"],
]);

// Modules within other values. In a bundle they are objects like any other; unbundled ones cannot be told apart there.
for (const [module, name] of MODULES) {
  Reflect.defineProperty(module as object, inspect.custom, { value: () => `[module ${name}]` });
}

export function inspected(value: unknown): string {
  const name = MODULES.get(value);
  return name ? `[module ${name}]` : inspect(value);
}
