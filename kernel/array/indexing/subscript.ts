// Subscripts in plain TypeScript: `a[0]`, `a[-1]`, `a["1:3, ::2"]`, read and written.
// JavaScript looks here only for what an array and its methods do not have, so that everything else costs nothing.

import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { Complex, Float } from "../dtype/scalar.js";
import { IndexError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { Void } from "../record/void.js";
import { fieldView } from "./fields.js";
import {
  type AnyItem,
  Ellipsis,
  type Index,
  type IndexList,
  notAnIndex,
  type SliceBound,
  slice,
} from "./index_types.js";

/** Text that is an index of NumPy's syntax, as far as TypeScript can tell. */
export type Subscript =
  | `${string}:${string}`
  | `${string},${string}`
  | `...${string}`
  | `[${string}`;

declare module "../record/void.js" {
  interface Void {
    /** The value of a field by its place; the same as `record.get(place)` and `record.set(place, value)`. */
    [place: number]: AnyItem;
  }
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** The same as `a.get(index)` and `a.set(index, value)`: an item, or a view of one axis less. */
    [index: number]: AnyItem;
    /** NumPy's `a[...]` written as text: integers, slices, `...`, `None`, and lists such as `[0, 2]`. */
    [subscript: Subscript]: AnyItem;
  }
}

/** What no property is called: text like an index, and what a bad index such as `a[1 / 0]` becomes. */
const indexLike =
  /^[\s\d+\-.(]|[:,[]|^(?:None|null|(?:np\.)?newaxis|True|False|true|false|NaN|Infinity|undefined)$/;

/** The index that a property name stands for, or null if it is an ordinary name. */
function indexOf(key: string | symbol): readonly Index[] | null {
  if (typeof key === "symbol" || !indexLike.test(key)) return null;
  let index = parsed.get(key);
  if (index === undefined) {
    index = parseSubscript(key);
    if (parsed.size >= MOST_PARSED) parsed.clear();
    parsed.set(key, index);
  }
  return index;
}

const parsed = new Map<string, readonly Index[]>();
const MOST_PARSED = 1000;

const token =
  /\s*(\.\.\.|[+-]?\d+(?:_\d+)*(?![\w.])|[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?j?(?![\w.])|(?:np\.)?[A-Za-z]+|[^\s])/y;

/**
 * Reads an index as it stands between NumPy's brackets: `1:3, ::2`, `..., 0`, `:, None`, `[0, 2], 1:`.
 * @throws IndexError that shows the text, and where it could not be read
 */
export function parseSubscript(text: string): Index[] {
  const tokens = text.trimEnd().length === 0 ? [] : tokensOf(text);
  let next = 0;

  const is = (expected: string) => tokens[next] === expected;
  const take = (expected: string) => {
    if (!is(expected)) return false;
    next++;
    return true;
  };
  const malformed = () => {
    const rest = tokens[next] === undefined ? "at the end" : `at '${tokens[next]}'`;
    return new IndexError(
      `malformed subscript '${text}': expected an integer, a slice, '...', None or a list ${rest}`,
    );
  };

  const integer = (): number | bigint | null => {
    const found = tokens[next];
    if (found === undefined || !/^[+-]?[\d_]+$/.test(found)) return null;
    next++;
    const value = Number(found.replaceAll("_", ""));
    return Number.isSafeInteger(value)
      ? value + 0
      : BigInt(found.replaceAll("_", "").replace("+", ""));
  };

  const name = (): { value: boolean | null } | null => {
    switch (tokens[next]) {
      case "None":
      case "newaxis":
      case "np.newaxis":
      case "null":
        next++;
        return { value: null };
      case "True":
      case "true":
        next++;
        return { value: true };
      case "False":
      case "false":
        next++;
        return { value: false };
      default:
        return null;
    }
  };

  const list = (): IndexList => {
    const items: (number | bigint | boolean | IndexList)[] = [];
    while (!take("]")) {
      const named = name();
      const item = take("[") ? list() : named === null ? integer() : named.value;
      if (item === null) throw malformed();
      items.push(item);
      if (!is("]") && !take(",")) throw malformed();
    }
    return items;
  };

  const bound = (): SliceBound => {
    if (take("None") || take("null")) return null;
    const found = integer();
    if (found !== null || !/\d/.test(tokens[next] ?? "")) return found;
    const value = tokens[next++];
    return value.endsWith("j")
      ? new Complex(0, Number(value.slice(0, -1)))
      : new Float(Number(value));
  };

  const item = (): Index => {
    if (take("...")) return Ellipsis;
    if (take("[")) return list();
    const atName = next;
    const named = name();
    if (named !== null && !is(":")) return named.value;
    next = atName;
    const start = bound();
    if (!take(":")) {
      if (typeof start === "number" || typeof start === "bigint") return start;
      next = atName;
      throw malformed();
    }
    const stop = bound();
    const step = take(":") ? bound() : null;
    return slice(start, stop, step);
  };

  const items: Index[] = [];
  do {
    items.push(item());
  } while (take(",") && next < tokens.length);
  if (next < tokens.length) throw malformed();
  return items;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  const end = text.trimEnd().length;
  token.lastIndex = 0;
  while (token.lastIndex < end) {
    const found = token.exec(text);
    if (found === null) break;
    tokens.push(found[1]);
  }
  return tokens;
}

/**
 * The integer that a property name is, which is told without a search; -1 for any other name. JavaScript hands over
 * names as text even where the program says a number.
 */
function integerOf(key: string | symbol): number {
  if (typeof key === "symbol" || key.length > 9) return -1;
  let value = 0;
  for (let k = 0; k < key.length; k++) {
    const digit = key.charCodeAt(k) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = 10 * value + digit;
  }
  return key.length === 0 ? -1 : value;
}

const ZERO = "0".charCodeAt(0);

/** What has subscripts: they are looked up by `get`, and written by `set`. */
interface Subscriptable {
  get(...index: Index[]): unknown;
  set(...indexAndValue: [...index: Index[], value: ArrayLike]): void;
}

const prototypes: object[] = [];

/** Is it an array, or another object whose brackets take NumPy's indices? */
export function hasSubscripts(object: unknown): object is Subscriptable {
  if (object instanceof NDArray) return true;
  return (
    typeof object === "object" &&
    object !== null &&
    prototypes.some((prototype) => Object.prototype.isPrototypeOf.call(prototype, object))
  );
}

/** The fields of arrays and records, and the sentences that refuse other names. */
interface Names<T> {
  /** The index that a property name stands for, beside those that are text like an index. */
  readonly indexOf: (object: T, key: string) => Index | null;
  /** Throws what is said of writing to a name that is no field. */
  readonly refuse: (object: T, key: string) => void;
}

/**
 * Gives the instances of a class subscripts: its prototype looks beyond itself for what it does not have.
 * @param names what else is a subscript
 */
export function subscriptable<T extends Subscriptable>(prototype: T, names?: Names<T>): void {
  prototypes.push(prototype);
  const isInstance = (object: unknown): object is T =>
    typeof object === "object" &&
    object !== null &&
    Object.prototype.isPrototypeOf.call(prototype, object);
  const indexIn = (object: unknown, key: string | symbol): readonly Index[] | null => {
    if (typeof key === "symbol" || !isInstance(object)) return null;
    const named = names?.indexOf(object, key) ?? null;
    return named === null ? indexOf(key) : [named];
  };
  const parent: unknown = Object.getPrototypeOf(prototype);
  const beyond = new Proxy(Object.create(parent as object) as object, {
    get(target, key, receiver) {
      const integer = integerOf(key);
      if (integer >= 0 && isInstance(receiver)) return receiver.get(integer);
      const index = indexIn(receiver, key);
      return index === null
        ? Reflect.get(target, key, receiver)
        : (receiver as Subscriptable).get(...index);
    },

    set(target, key, value, receiver) {
      const integer = integerOf(key);
      if (integer >= 0 && isInstance(receiver)) {
        receiver.set(integer, value);
        return true;
      }
      const index = indexIn(receiver, key);
      // A name that arrays do not have would hang on the record, and nothing would be written to memory.
      if (index === null && isInstance(receiver) && typeof key === "string") {
        names?.refuse(receiver, key);
        throw notAnIndex();
      }
      if (index === null) return Reflect.set(target, key, value, receiver);
      (receiver as Subscriptable).set(...index, value);
      return true;
    },
  });
  Object.setPrototypeOf(prototype, beyond);
}

/** Has a structured array a field, or a title, of that name? */
function hasField({ dtype: { members } }: NDArray, name: string): boolean {
  return members?.some((field) => field.name === name || field.title === name) ?? false;
}

subscriptable(NDArray.prototype, {
  indexOf: (a, key) => (hasField(a, key) ? key : null),
  refuse: fieldView,
});

subscriptable(Void.prototype, {
  indexOf: ({ array }, key) => (hasField(array, key) ? key : null),
  refuse: ({ array }, key) => fieldView(array, key),
});
