// What Python has and JavaScript lacks, for programs that translate.py made: `py` in their text.

import * as np from "../../kernel/array/index.js";
import {
  type BinaryOperator,
  binary,
  type Comparison,
  compare,
  inPlaceOperation,
  truth as truthOf,
  type UnaryOperator,
  unary,
} from "../../kernel/array/ufunc/operators.js";
import { isDictionary, methodOf } from "./python_methods.js";
import { type Bag, get, getattr, remove, set } from "./python_subscripts.js";
import { asTuple, format, isTuple, repr, str } from "./python_text.js";
import { Missing } from "./statement.js";

/** Python's truth: empty lists and dictionaries have none. */
function truth(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isDictionary(value) ? Object.keys(value).length > 0 : truthOf(value);
}

/** Python's types as data types. */
const types = new Map<unknown, string>();

function typed<F extends (...args: never[]) => unknown>(name: string, f: F): F {
  types.set(f, name);
  return f;
}

/** Data types among arguments, also in the options; lists that contain themselves hold none. */
function argument(value: unknown, within: readonly unknown[] = []): unknown {
  const name = types.get(value);
  if (name !== undefined) return name;
  if (Array.isArray(value) && !within.includes(value)) {
    const items = value.map((item) => argument(item, [...within, value]));
    if (items.every((item, k) => item === value[k])) return value;
    return isTuple(value) ? asTuple(items) : items;
  }
  if (isDictionary(value)) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, argument(item)]));
  }
  return value;
}

const isSequence = (value: unknown): value is string | readonly unknown[] =>
  typeof value === "string" || Array.isArray(value);

function repeated(sequence: string | readonly unknown[], times: number): unknown {
  if (typeof sequence === "string") return sequence.repeat(Math.max(times, 0));
  const items = Array(Math.max(times, 0)).fill(sequence).flat(1);
  return isTuple(sequence) ? asTuple(items) : items;
}

const isBytes = (value: unknown): boolean =>
  value instanceof np.Bytes || value instanceof Uint8Array;

/** The items of `min(list)` or `min(a, b, ...)`. */
function items(given: readonly unknown[]): Iterable<number> {
  return (given.length === 1 ? given[0] : given) as Iterable<number>;
}

function* range(...args: number[]): Iterable<number> {
  const [start, stop, step] = args.length === 1 ? [0, args[0], 1] : [...args, 1];
  for (let n = start; step > 0 ? n < stop : n > stop; n += step) yield n;
}

/** Functions that programs define; all others but Python's own are the engine's. */
const ownFunctions = new WeakSet<object>();

/** A function that a program defines: its names are its own, those of the program can be read. */
function defined(
  outer: Bag,
  names: readonly string[],
  defaults: readonly unknown[],
  [rest, more]: readonly [string | null, string | null],
  body: (variables: Bag) => unknown,
) {
  const made = (...given: unknown[]) => {
    const scope: Bag = Object.create(outer);
    for (const [k, value] of defaults.entries())
      scope[names[names.length - defaults.length + k]] = value;
    const last = given.at(-1);
    const isNamed = isDictionary(last) && (more !== null || given.length > names.length);
    if (isNamed || (isDictionary(last) && Object.keys(last).some((key) => names.includes(key)))) {
      Object.assign(scope, given.pop());
    }
    if (more !== null) scope[more] = isNamed ? last : {};
    for (const [k, value] of given.slice(0, names.length).entries()) scope[names[k]] = value;
    if (rest !== null) scope[rest] = asTuple(given.slice(names.length));
    return body(scope) ?? null;
  };
  ownFunctions.add(made);
  return made;
}

/** What `print` was given since it was last asked. */
let printed: unknown[] = [];

export function takePrinted(): unknown[] {
  const taken = printed;
  printed = [];
  return taken;
}

/** `np.int16(3)`, which is a number here; of a list an array. */
function scalar(type: np.DType, value: unknown): unknown {
  const made = np.array((value ?? 0) as np.ArrayLike, type);
  return made.ndim === 0 ? made.item() : made;
}

/** Calls a function, or a class with `new`. */
function invoke(f: (...args: never[]) => unknown, of: unknown, args: unknown[]): unknown {
  const isClass = /^class\b/.test(Function.prototype.toString.call(f));
  return isClass ? Reflect.construct(f, args) : Reflect.apply(f, of, args);
}

export const py = {
  builtin: (name: string): unknown => {
    if (name in py) return (py as Bag)[name];
    return () => {
      throw new Missing(name);
    };
  },
  apply(f: unknown, args: unknown[]): unknown {
    if (f instanceof np.DType) return scalar(f, args[0]);
    if (typeof f !== "function") throw new Missing("a function");
    const isOwn = ownFunctions.has(f) || Object.values(py).includes(f as never);
    return asTuple(
      invoke(f as () => unknown, undefined, isOwn ? args : args.map((given) => argument(given))),
    );
  },
  Ellipsis: np.Ellipsis,
  round: (x: np.ArrayLike, digits = 0) => np.round(x, digits),
  divmod: (x: np.ArrayLike, y: np.ArrayLike) => asTuple(np.divmod(x, y)),
  get,
  set,
  delete: remove,
  getattr,
  tupleOf: (...items: unknown[]) => asTuple(items),
  index: (value: unknown): readonly unknown[] => (isTuple(value) ? value : [value]),
  variable(variables: Bag, name: string): unknown {
    if (!(name in variables)) throw new Missing(`the variable ${name}`);
    return variables[name];
  },
  setattr(of: unknown, name: string, value: unknown): void {
    if (!Reflect.set(of as object, name, argument(value))) throw new Missing(`setting ${name}`);
  },
  call(of: unknown, name: string, args: unknown[]): unknown {
    const given = args.map((given) => argument(given));
    const method = methodOf(of, name);
    if (method !== undefined) return asTuple(method(...given));
    const f = (of as Bag | null | undefined)?.[name];
    if (f instanceof np.DType) return scalar(f, given[0]);
    if (typeof f !== "function") throw new Missing(name);
    return asTuple(invoke(f as () => unknown, of, given));
  },
  binary: (op: string, x: unknown, y: unknown) => {
    if (op === "//") return np.floor_divide(x as np.ArrayLike, y as np.ArrayLike);
    if (op === "+" && Array.isArray(x) && Array.isArray(y)) {
      return isTuple(x) ? asTuple([...x, ...y]) : [...x, ...y];
    }
    if (op === "+" && typeof x === "string" && typeof y === "string") return x + y;
    if (op === "*" && isSequence(x) && Number.isInteger(y)) return repeated(x, y as number);
    if (op === "*" && isSequence(y) && Number.isInteger(x)) return repeated(y, x as number);
    if (op === "%" && typeof x === "string") throw new Missing("% of text");
    return binary(op as BinaryOperator, x, y);
  },
  unary: (op: string, x: unknown) => (op === "!" ? !truth(x) : unary(op as UnaryOperator, x)),
  compare(op: string, x: unknown, y: unknown): unknown {
    if (Array.isArray(x) && Array.isArray(y)) {
      const same = JSON.stringify(x) === JSON.stringify(y);
      return op === "==" ? same : !same;
    }
    const isText = typeof x === "string" && typeof y === "string";
    if (isText && (op === "==" || op === "!=")) return op === "==" ? x === y : x !== y;
    if (isBytes(x) && isBytes(y)) return (String(x) === String(y)) === (op === "==");
    if (x instanceof np.DType || y instanceof np.DType) {
      const [type, other] = x instanceof np.DType ? [x, y] : [y as np.DType, x];
      return type.equals(np.dtype(argument(other) as np.DTypeLike)) === (op === "==");
    }
    return compare(op as Comparison, x, y);
  },
  inplace: (op: string, target: unknown, value: unknown) =>
    op === "//"
      ? np.floor_divide(target as np.NDArray, value as np.ArrayLike, target as np.NDArray)
      : inPlaceOperation(op as BinaryOperator, target, value),
  setInplace(op: string, of: unknown, index: readonly unknown[], value: unknown): void {
    set(of, index, py.inplace(op, get(of, index), value));
  },
  is: (x: unknown, y: unknown) => x === y,
  in: (x: unknown, y: unknown) =>
    Array.isArray(y) ? y.includes(x) : truth(np.any(np.equal(y as np.NDArray, x as number))),
  truth,
  iter(value: unknown): Iterable<unknown> {
    if (typeof value === "string") return value;
    if (value !== null && typeof value === "object" && Symbol.iterator in value) {
      return value as Iterable<unknown>;
    }
    throw new TypeError(`'${typeof value}' object is not iterable`);
  },
  /** A list comprehension: each item is used before the next one is asked for. */
  collect(
    items: Iterable<unknown>,
    test: (item: unknown) => boolean,
    make: (item: unknown) => unknown,
  ): unknown[] {
    const list: unknown[] = [];
    for (const item of items) if (test(item)) list.push(make(item));
    return list;
  },
  with(context: unknown, body: (value: unknown) => unknown): unknown {
    const dispose = (context as Bag)[Symbol.dispose as unknown as string];
    if (typeof dispose !== "function") throw new Missing("a context");
    try {
      return body(context);
    } finally {
      dispose.call(context);
    }
  },
  len(value: { length?: number; size?: number; shape?: readonly number[] }): unknown {
    if (!(value instanceof np.NDArray)) return value.length ?? value.size;
    if (value.shape.length === 0) throw new TypeError("len() of unsized object");
    return value.shape[0];
  },
  next(iterator: Iterator<unknown>): unknown {
    const { done, value } = iterator.next();
    if (done) throw new Missing("a further item");
    return value;
  },
  range: (...args: number[]) => [...range(...args)],
  slice: np.slice,
  list: (items: Iterable<unknown>) => [...items],
  tuple: (items: Iterable<unknown>) => asTuple([...items]),
  zip: (...lists: Iterable<unknown>[]) => {
    const all = lists.map((list) => [...list]);
    const length = Math.min(...all.map((list) => list.length));
    return Array.from({ length }, (_, k) => all.map((list) => list[k]));
  },
  enumerate: (items: Iterable<unknown>) => [...items].map((item, k) => [k, item]),
  reversed: (items: Iterable<unknown>) => [...items].reverse(),
  sorted: (items: Iterable<number | string>) =>
    [...items].sort((a, b) => (a < b ? -1 : Number(a > b))),
  min: (...given: unknown[]) => [...items(given)].reduce((a, b) => (b < a ? b : a)),
  max: (...given: unknown[]) => [...items(given)].reduce((a, b) => (b > a ? b : a)),
  sum: (list: Iterable<unknown>, start: unknown = 0) =>
    [...list].reduce((a, b) => binary("+", a, b), start),
  any: (list: Iterable<unknown>) => [...list].some(truth),
  all: (list: Iterable<unknown>) => [...list].every(truth),
  map: (f: (item: unknown) => unknown, items: Iterable<unknown>) => [...items].map((x) => f(x)),
  abs: (x: np.ArrayLike) => np.abs(x),
  int: typed("int64", (x: unknown) => Math.trunc(Number(x))),
  float: typed("float64", (x: unknown) => Number(x)),
  bool: typed("bool", (x: unknown) => truth(x)),
  complex: typed("complex128", (re: number, im = 0) => new np.Complex(Number(re), Number(im))),
  str: typed("str", str),
  repr,
  format,
  function: defined,
  assert(condition: unknown): void {
    if (!truth(condition)) throw new Missing("what it asserts");
  },
  print: (...values: unknown[]) => void printed.push(...values.filter((x) => !isDictionary(x))),
  bytes: (items: readonly number[]) => new np.Bytes(items),
};
