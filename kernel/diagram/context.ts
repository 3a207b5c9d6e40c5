// What the parts of a scene need to know of the whole.

import type { Relation } from "../memory/model.js";

export interface Context {
  /** Array id -> its number in the diagram, from 1. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Array id -> what sentences call it. */
  readonly names: ReadonlyMap<string, string>;
  readonly relations: readonly Relation[];
}
