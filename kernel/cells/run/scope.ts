// The notebook's variables: one property for each top-level name, shared by all cells.

import { NDArray } from "../../array/index.js";

interface Scope {
  /** What cells call `$`. */
  readonly variables: Record<string, unknown>;
  /** The arrays that variables hold, and the names of these, oldest first. */
  names(): Map<NDArray, string[]>;
}

export function createScope(): Scope {
  const variables: Record<string, unknown> = Object.create(null);
  return {
    variables,
    names() {
      const names = new Map<NDArray, string[]>();
      for (const name of Object.keys(variables)) {
        const value = variables[name];
        if (!(value instanceof NDArray)) continue;
        const known = names.get(value);
        if (known) known.push(name);
        else names.set(value, [name]);
      }
      return names;
    },
  };
}
