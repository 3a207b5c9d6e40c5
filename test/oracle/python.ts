// What Python has and JavaScript lacks, for programs that translate.py made: `py` in their text.

import * as np from "../../kernel/array/index.js";
import {
  type BinaryOperator,
  binary,
  type Comparison,
  compare,
  inPlaceOperation,
  truth,
  type UnaryOperator,
  unary,
} from "../../kernel/array/ufunc/operators.js";
import { Missing } from "./statement.js";

/** JavaScript arrays that stand for Python's tuples: as an index they are several indices. */
const tuples = new WeakSet<object>();

function asTuple(value: unknown): unknown {
  if (Array.isArray(value)) tuples.add(value);
  return value;
}

type Bag = Record<PropertyKey, unknown>;

/** Python's types as data types. */
const types = new Map<unknown, string>();

function typed<F extends (...args: never[]) => unknown>(name: string, f: F): F {
  types.set(f, name);
  return f;
}

const isNamespace = (of: unknown): boolean => Object.values(np).includes(of as never) || of === np;

/** Data types among arguments, also in the options. */
function argument(value: unknown): unknown {
  const name = types.get(value);
  if (name !== undefined) return name;
  const isOptions = typeof value === "object" && value !== null;
  if (isOptions && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, argument(item)]));
  }
  return value;
}

function getattr(of: unknown, name: string): unknown {
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

const hasRepr = (of: unknown): of is { repr(): string } =>
  typeof (of as Bag | null)?.repr === "function";

const hasSet = (of: unknown): of is { set(...index: unknown[]): void } =>
  typeof (of as Bag | null)?.set === "function";

function get(of: unknown, index: readonly unknown[]): unknown {
  if (hasGet(of)) return asTuple(of.get(...index));
  if (Array.isArray(of) || typeof of === "string") {
    const [at] = index as [np.Slice | number];
    if (typeof at !== "object") return of[bounds(of.length, at)];
    const places = np.arange(of.length).get(at) as np.NDArray;
    return [...places].map((k) => of[Number(k)]);
  }
  return getattr(of, String(index[0]));
}

function set(of: unknown, index: readonly unknown[], value: unknown): void {
  if (hasSet(of)) of.set(...index, value);
  else if (Array.isArray(of)) of[bounds(of.length, index[0])] = value;
  else (of as Bag)[String(index[0])] = value;
}

function* range(...args: number[]): Iterable<number> {
  const [start, stop, step] = args.length === 1 ? [0, args[0], 1] : [...args, 1];
  for (let n = start; step > 0 ? n < stop : n > stop; n += step) yield n;
}

const lists: Bag = {
  append: (list: unknown[], item: unknown) => void list.push(item),
  extend: (list: unknown[], items: Iterable<unknown>) => void list.push(...items),
  copy: (list: unknown[]) => [...list],
};

export const py = {
  get,
  set,
  getattr,
  tupleOf: (...items: unknown[]) => asTuple(items),
  index: (value: unknown): readonly unknown[] =>
    Array.isArray(value) && tuples.has(value) ? value : [value],
  variable(variables: Bag, name: string): unknown {
    if (!(name in variables)) throw new Missing(`the variable ${name}`);
    return variables[name];
  },
  setattr(of: unknown, name: string, value: unknown): void {
    if (!Reflect.set(of as object, name, argument(value))) throw new Missing(`setting ${name}`);
  },
  call(of: unknown, name: string, args: unknown[]): unknown {
    const isList = Array.isArray(of) && name in lists;
    const f = isList ? lists[name] : (of as Bag | null | undefined)?.[name];
    if (typeof f !== "function") throw new Missing(name);
    const given = args.map(argument);
    return asTuple(isList ? f(of, ...given) : Reflect.apply(f, of, given));
  },
  binary: (op: string, x: unknown, y: unknown) => {
    if (op === "//") return np.floor_divide(x as np.ArrayLike, y as np.ArrayLike);
    if (Array.isArray(x) && Array.isArray(y)) return asTuple([...x, ...y]);
    if (Array.isArray(x) && typeof y === "number") return Array(y).fill(x).flat(1);
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
    if (x instanceof np.DType && y instanceof np.DType) return x.equals(y) === (op === "==");
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
  with(context: unknown, body: (value: unknown) => void): void {
    const dispose = (context as Bag)[Symbol.dispose as unknown as string];
    if (typeof dispose !== "function") throw new Missing("a context");
    try {
      body(context);
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
  map: (f: (item: unknown) => unknown, items: Iterable<unknown>) => [...items].map((x) => f(x)),
  abs: (x: np.ArrayLike) => np.abs(x),
  int: typed("int64", (x: unknown) => Math.trunc(Number(x))),
  float: typed("float64", (x: unknown) => Number(x)),
  bool: typed("bool", (x: unknown) => truth(x)),
  complex: typed("complex128", (re: number, im = 0) => new np.Complex(Number(re), Number(im))),
  str: typed("str", (x: unknown) => String(x)),
  repr: (x: unknown) => (hasRepr(x) ? x.repr() : String(x)),
  bytes: (items: readonly number[]) => new np.Bytes(items),
};
