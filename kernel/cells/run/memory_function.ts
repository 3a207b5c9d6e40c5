// `memory(a, b, ...)` draws arrays together; `memory.why(a)` says whether one is a view or a copy, and why.

import { NDArray } from "../../array/index.js";
import { renderSelfContained, renderText } from "../../diagram/index.js";
import { buildMemoryModel, type MemoryModel, MIME_TYPE, why } from "../../memory/index.js";
import type { MimeBundle } from "../types.js";
import { asJson, DISPLAY } from "./display.js";
import { withWritten } from "./written_arrays.js";

/** A drawing of the moment when it was made. */
export class Drawing {
  constructor(readonly model: MemoryModel) {}

  /** The drawing as text. */
  toString(): string {
    return renderText(this.model);
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return this.toString();
  }

  [DISPLAY](): MimeBundle {
    return {
      [MIME_TYPE]: asJson(this.model),
      "text/html": renderSelfContained(this.model),
      "text/plain": this.toString(),
    };
  }
}

/** @param names of the notebook's variables at the moment */
export function createMemory(names: () => Map<NDArray, string[]>) {
  /** Arrays, or objects such as `{ a, b }` that give arrays names of their own. */
  function memory(...given: unknown[]): Drawing {
    const known = names();
    const arrays = given.flatMap((value) => {
      if (!isPlainObject(value)) return [value];
      for (const [name, array] of Object.entries(value)) {
        if (!(array instanceof NDArray)) continue;
        const others = known.get(array)?.filter((other) => other !== name) ?? [];
        known.set(array, [name, ...others]);
      }
      return Object.values(value);
    });
    return new Drawing(buildMemoryModel(arrays as NDArray[], withWritten(known, arrays)));
  }
  return Object.assign(memory, {
    why: (array: unknown) => why(array, withWritten(names(), [array])),
  });
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
