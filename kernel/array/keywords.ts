// Keyword arguments: a trailing object of options, whose names are checked.

import { DType, type DTypeLike } from "./dtype.js";

/**
 * The options given to a function, or none.
 * @throws TypeError as Python's: `zeros() got an unexpected keyword argument 'shap'`.
 */
export function keywords<T extends object>(
  name: string,
  given: T | null | undefined,
  allowed: readonly (keyof T & string)[],
): Partial<T> {
  if (given === undefined || given === null) return {};
  if (!isKeywords(given)) {
    throw new TypeError(`${name}() takes its options as an object, not ${String(given)}`);
  }
  for (const key in given) {
    if (!(allowed as readonly string[]).includes(key)) {
      throw new TypeError(`${name}() got an unexpected keyword argument '${key}'`);
    }
  }
  return given;
}

/** Is it a plain object, and so a set of keyword arguments? */
export function isKeywords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * Options whose `dtype` may also be given alone, in its place: `np.zeros(3, "int32")`, `np.zeros(3, {dtype: "int32"})`.
 */
export function dtypeKeywords<T extends { dtype?: DTypeLike | null }>(
  name: string,
  given: DTypeLike | T | null | undefined,
  more: T | undefined,
  allowed: readonly (keyof T & string)[],
): Partial<T> {
  if (given === undefined || given === null) return keywords(name, more, allowed);
  if (typeof given === "string" || given instanceof DType) {
    return { ...keywords(name, more, allowed), dtype: given };
  }
  return keywords(name, given as T, allowed);
}
