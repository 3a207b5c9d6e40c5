// A line under an error of the engine, whose own words are NumPy's: what may have been meant.

import { builtin } from "../../array/dtype/builtin.js";
import { nearestName } from "../../array/nearest_name.js";

/** What others call data types. */
const WORDS = new Map([
  ["string", "str"],
  ["text", "str"],
  ["number", "float64"],
  ["boolean", "bool"],
  ["integer", "int64"],
  ["bigint", "int64"],
  ["decimal", "float64"],
]);

/** NumPy's names, and Python's. */
const NAMES = [...Object.keys(builtin), "int", "float", "complex", "str", "bytes"];

/** @returns undefined if nothing better can be said than the message says */
export function hintFor(name: string, message: string): string | undefined {
  const given = name === "TypeError" && /^data type '(.+)' not understood$/.exec(message)?.[1];
  if (!given) return undefined;
  const meant = WORDS.get(given.toLowerCase()) ?? nearestName(given, NAMES);
  return meant === null ? undefined : `Did you mean '${meant}'?`;
}
