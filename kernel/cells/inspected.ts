// Text of values that have no text of their own: Node's, but for the engine's modules, of which that is pages.

import { inspect } from "node:util";
import * as np from "../array/index.js";

const MODULES = new Map<unknown, string>([
  [np, "np"],
  [np.lib, "np.lib"],
  [np.linalg, "np.linalg"],
  [np.random, "np.random"],
]);

export function inspected(value: unknown): string {
  const name = MODULES.get(value);
  return name ? `[module ${name}]` : inspect(value);
}
