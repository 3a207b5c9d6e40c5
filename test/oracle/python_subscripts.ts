// Python's attributes and subscripts, of what JavaScript has.

import * as np from "../../kernel/array/index.js";
import { isDictionary } from "./python_methods.js";
import { asTuple, isTuple } from "./python_text.js";
import { Missing } from "./statement.js";

export type Bag = Record<PropertyKey, unknown>;

const isNamespace = (of: unknown): boolean => Object.values(np).includes(of as never) || of === np;

export function getattr(of: unknown, name: string): unknown {
  const found = (of as Bag | null | undefined)?.[name];
  if (found === undefined) {
    if (of === np && /^(bool_?|u?int(p|8|16|32|64)|float(16|32|64)|complex(64|128))$/.test(name)) {
      return name;
    }
    throw new Missing(name);
  }
  return typeof found === "function" && !isNamespace(of) ? found.bind(of) : asTuple(found);
}

function bounds(length: number, index: unknown): number {
  const at = Number(index);
  const place = at < 0 ? at + length : at;
  if (place < 0 || place >= length) throw new np.IndexError("list index out of range");
  return place;
}

const hasGet = (of: unknown): of is { get(...index: unknown[]): unknown } =>
  typeof (of as Bag | null)?.get === "function";

const hasSet = (of: unknown): of is { set(...index: unknown[]): void } =>
  typeof (of as Bag | null)?.set === "function";

export function get(of: unknown, index: readonly unknown[]): unknown {
  if (hasGet(of)) return asTuple(of.get(...index));
  if (Array.isArray(of) || typeof of === "string") {
    const [at] = index as [np.Slice | number];
    if (typeof at !== "object") return of[bounds(of.length, at)];
    const places = np.arange(of.length).get(at) as np.NDArray;
    const items = [...places].map((k) => of[Number(k)]);
    if (typeof of === "string") return items.join("");
    return isTuple(of) ? asTuple(items) : items;
  }
  return getattr(of, String(index[0]));
}

export function set(of: unknown, index: readonly unknown[], value: unknown): void {
  if (hasSet(of)) of.set(...index, value);
  else if (Array.isArray(of)) of[bounds(of.length, index[0])] = value;
  else (of as Bag)[String(index[0])] = value;
}

export function remove(of: unknown, index: readonly unknown[]): void {
  if (Array.isArray(of)) of.splice(bounds(of.length, index[0]), 1);
  else if (isDictionary(of)) delete of[String(index[0])];
  else throw new Missing("del");
}
