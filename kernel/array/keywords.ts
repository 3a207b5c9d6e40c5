// Keyword arguments: a trailing object of options, whose names are checked.

import { echo } from "./arguments.js";
import { nearestName } from "./nearest_name.js";

/**
 * The options given to a function, or none.
 * @throws TypeError as Python's: `zeros() got an unexpected keyword argument 'dtpye'. Did you mean 'dtype'?`
 */
export function keywords<T extends object>(
  name: string,
  given: T | null | undefined,
  allowed: readonly (keyof T & string)[],
): Partial<T> {
  if (given === undefined || given === null) return {};
  if (!isKeywords(given)) {
    throw new TypeError(`${name}() takes its options as an object, not ${echo(given)}`);
  }
  for (const key in given) {
    if (!(allowed as readonly string[]).includes(key)) {
      throw new TypeError(unexpectedKeyword(name, key, allowed));
    }
  }
  return given;
}

/** Python's words for a keyword argument that is not among the allowed ones. */
export function unexpectedKeyword(name: string, key: string, allowed: readonly string[]): string {
  const nearest = nearestName(key, allowed);
  const advice = nearest === null ? "" : `. Did you mean '${nearest}'?`;
  return `${name}() got an unexpected keyword argument '${key}'${advice}`;
}

/** Is it a plain object, and so a set of keyword arguments? */
export function isKeywords(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Objects made in another frame or context have another Object.prototype, which also has none itself.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return false;
  // A data type may be written as an object, too.
  const { names, formats } = value as { names?: unknown; formats?: unknown };
  return names === undefined || formats === undefined;
}

/** An argument without a default, in its place or named among the options `O`. */
export type Named<Name extends string, T, O = object> = T | (Readonly<Record<Name, T>> & O);

/**
 * An argument without a default that may have been named, and the arguments after it, without that name.
 * @param given what stands in its place: the argument itself, or options that name it
 */
export function placed<Name extends string, T, Rest extends readonly unknown[]>(
  name: Name,
  given: Named<Name, T>,
  rest: Rest,
): [T, ...Rest] {
  if (!isNaming(name, given)) return [given as T, ...rest];
  const { [name]: value, ...others } = given;
  const options = Object.keys(others).length > 0 ? [others] : [];
  return [value, ...options, ...rest] as unknown as [T, ...Rest];
}

function isNaming<Name extends string, T>(
  name: Name,
  given: Named<Name, T>,
): given is Readonly<Record<Name, T>> {
  return isKeywords(given) && name in given;
}

/**
 * Positional arguments, any number of which may be left out at the end, and then an object of options. TypeScript lets the
 * object stand in any place: of one list of parameters it tells clearly what is wrong, of a union of lists it does not.
 */
export type Arguments<Positional extends readonly unknown[], Options> = [
  ...{ [K in keyof Positional]?: Positional[K] | Options | undefined },
  options?: Options | undefined,
];

/**
 * Arguments by name: those given by position, in the order of `names`, and those of a trailing object of options.
 * `null` and `undefined` by position mean that the argument was not given.
 * @throws TypeError for an unknown name, for an argument given twice and for too many of them.
 */
export function bind<T extends object>(
  name: string,
  given: readonly unknown[],
  names: readonly (keyof T & string)[],
  more: readonly (keyof T & string)[] = [],
): Partial<T> {
  let count = given.length;
  while (count > 0 && given[count - 1] === undefined) count--;
  const last = given[count - 1];
  const named = isKeywords(last);
  if (named) count--;
  if (count > names.length) {
    const most = names.length === 0 ? "no optional argument" : names.join(", ");
    throw new TypeError(`${name}() got too many arguments: by position it takes ${most}`);
  }
  const options: Partial<T> = named ? keywords(name, last as T, [...names, ...more]) : {};
  const bound: Partial<T> = { ...options };
  for (let k = 0; k < count; k++) {
    if (given[k] === undefined || given[k] === null) continue;
    if (options[names[k]] !== undefined) {
      throw new TypeError(`${name}() got multiple values for argument '${names[k]}'`);
    }
    bound[names[k]] = given[k] as T[keyof T & string];
  }
  return bound;
}
