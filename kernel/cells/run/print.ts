// `print`, as Python's: values as text, separated by one space.

import { Bytes, Complex, DType, Float, NDArray, Void } from "../../array/index.js";
import { inspected } from "./inspected.js";
import { output } from "./run_outlet.js";

/** Text that `str` would give for what has one, else Node's. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "bigint") return String(value);
  const hasText =
    value instanceof NDArray ||
    value instanceof DType ||
    value instanceof Complex ||
    value instanceof Float ||
    value instanceof Void ||
    value instanceof Bytes;
  return hasText ? String(value) : inspected(value);
}

/**
 * Prints values in one line: arrays as NumPy's `print` does, strings as they are, and all else as JavaScript knows it
 * (`true`, `null`, `[ 2, 3 ]`), with the arrays inside as their `repr`.
 */
export function print(...values: unknown[]): void {
  output({ type: "stream", name: "stdout", text: `${values.map(textOf).join(" ")}\n` });
}
