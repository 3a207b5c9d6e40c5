// Python's text of values that JavaScript writes otherwise: lists, tuples, truths, None; and formats such as `:.2f`.

import { stringRepr } from "../../kernel/array/dtype/python_text.js";
import * as np from "../../kernel/array/index.js";
import { Missing } from "./statement.js";

/** JavaScript arrays that stand for Python's tuples. */
const tuples = new WeakSet<object>();

export function asTuple<T>(value: T): T {
  if (Array.isArray(value)) tuples.add(value);
  return value;
}

export const isTuple = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && tuples.has(value);

const hasRepr = (of: unknown): of is { repr(): string } =>
  typeof (of as { repr?: unknown } | null | undefined)?.repr === "function";

/** Python's `repr`. */
export function repr(value: unknown): string {
  if (hasRepr(value)) return value.repr();
  return typeof value === "string" ? stringRepr(value) : str(value);
}

/** Python's `str`. */
export function str(value: unknown): string {
  if (value === null || value === undefined) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  if (!Array.isArray(value)) return String(value);
  const parts = value.map(repr).join(", ");
  if (!isTuple(value)) return `[${parts}]`;
  return value.length === 1 ? `(${parts},)` : `(${parts})`;
}

/** Python's `format(value, spec)`, of digits after the point, width and side. */
export function format(value: unknown, spec = ""): string {
  const [, side, width, digits, kind] = /^([<>]?)(\d*)(?:\.(\d+))?([dfse]?)$/.exec(spec) ?? [];
  if (kind === undefined) throw new Missing(`the format ${spec}`);
  const isNumber = typeof value === "number" || value instanceof np.Float;
  let text = str(value);
  if (kind === "f" || kind === "e") {
    const count = Number(digits ?? 6);
    text = kind === "f" ? Number(value).toFixed(count) : Number(value).toExponential(count);
  }
  const toRight = side ? side === ">" : isNumber;
  return toRight ? text.padStart(Number(width)) : text.padEnd(Number(width));
}
