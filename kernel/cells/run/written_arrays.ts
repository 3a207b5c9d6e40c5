// Remembers how a cell wrote the arrays that no variable holds.

import { NDArray } from "../../array/index.js";
import type { Names } from "../../memory/index.js";

const texts = new WeakMap<NDArray, string>();

/** Keeps the text of an expression; its value is returned as it is. */
export function written<T>(text: string, value: T): T {
  if (value instanceof NDArray) texts.set(value, text);
  return value;
}

/** The names, and the texts of those arrays that have none. */
export function withWritten(names: Names, arrays: readonly unknown[]): Names {
  const all = new Map(names);
  for (const array of arrays) {
    if (!(array instanceof NDArray) || all.has(array)) continue;
    const text = texts.get(array);
    if (text !== undefined) all.set(array, [text]);
  }
  return all;
}
