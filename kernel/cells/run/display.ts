// A value as a MIME bundle, and `display`, which shows one.

import { inspect } from "node:util";
import { NDArray } from "../../array/index.js";
import { renderSelfContained } from "../../diagram/index.js";
import { buildMemoryModel, MIME_TYPE, type Names } from "../../memory/index.js";
import type { Json, MimeBundle } from "../types.js";
import { inspected } from "./inspected.js";
import { currentRun } from "./run_outlet.js";
import { withWritten } from "./written_arrays.js";

/** A method of this name gives an object's own MIME bundle; the convention of Deno's notebooks. */
export const DISPLAY = Symbol.for("Jupyter.display");

/** An array's own bundle: the memory model, its drawing, and NumPy's `repr`. */
function arrayBundle(array: NDArray, names: Names): MimeBundle {
  const model = buildMemoryModel([array], withWritten(names, [array]));
  return {
    [MIME_TYPE]: asJson(model),
    "text/html": renderSelfContained(model),
    "text/plain": array.repr(),
  };
}

/** How a value is shown as a cell's result. A promise only if the value's own method gives one. */
export function bundleOf(value: unknown, names: Names): MimeBundle | Promise<MimeBundle> {
  if (value instanceof NDArray) return arrayBundle(value, names);
  const method = isObject(value) ? (value as { [DISPLAY]?: unknown })[DISPLAY] : undefined;
  if (typeof method !== "function") return { "text/plain": inspected(value) };
  const bundle: unknown = method.call(value);
  return bundle instanceof Promise ? bundle.then(checkedBundle) : checkedBundle(bundle);
}

/**
 * `display(value)` shows a value as a result is shown; a MIME bundle, such as `{ "image/svg+xml": "<svg .../>" }`, as
 * what it holds.
 * @param options `raw: true` says that it is a bundle, as in Deno's notebooks; what else there is becomes metadata
 */
export function createDisplay(names: () => Names) {
  return function display(value: unknown, options: object = {}): Promise<void> | undefined {
    const run = currentRun();
    const { raw, ...metadata } = options as { raw?: boolean; [key: string]: unknown };
    const show = (data: MimeBundle) =>
      run?.output({ type: "display_data", data, metadata: asJson(metadata) as MimeBundle });
    const bundle =
      raw === true || isBundle(value) ? checkedBundle(value) : bundleOf(value, names());
    if (bundle instanceof Promise) return bundle.then(show);
    show(bundle);
  };
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}

/** A plain object all of whose keys are MIME types. */
function isBundle(value: unknown): boolean {
  if (!isObject(value) || Object.getPrototypeOf(value) !== Object.prototype) return false;
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^[a-z]+\/[\w.+-]+$/.test(key));
}

function checkedBundle(value: unknown): MimeBundle {
  if (!isObject(value)) throw new TypeError(`${inspect(value)} is no MIME bundle`);
  return asJson(value) as MimeBundle;
}

/** A copy that is JSON and nothing else, as it travels. */
export function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value) ?? "null") as Json;
}
