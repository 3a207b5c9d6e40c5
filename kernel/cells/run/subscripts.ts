// Subscripts of compiled cells where only the value decides what they mean: NumPy's for arrays, else JavaScript's.

import {
  type ArrayLike,
  Complex,
  DType,
  Float,
  type Index,
  IndexError,
  NDArray,
  NpzFile,
} from "../../array/index.js";
import { hasSubscripts } from "../../array/indexing/subscript.js";
import { type BinaryOperator, inPlaceOperation } from "../../array/ufunc/operators.js";

type Keyed = Record<PropertyKey, unknown>;

/** The one key of something that is not an array. */
function keyOf(target: unknown, index: readonly unknown[]): PropertyKey {
  const [key] = index;
  if (index.length !== 1 || (typeof key === "object" && key !== null)) {
    throw new TypeError(
      `only arrays have slices, lists or several indices: this is ${kindOf(target)}`,
    );
  }
  return key as PropertyKey;
}

function kindOf(target: unknown): string {
  if (target === null || target === undefined) return String(target);
  if (Array.isArray(target)) return "a list";
  return typeof target === "object" ? "an object" : `a ${typeof target}`;
}

/** `target[...index]`: a view or a copy of an array, or its item. */
export function get(target: unknown, ...index: unknown[]): unknown {
  if (target instanceof NDArray) {
    const [name] = index;
    return typeof name === "string" && index.length === 1
      ? named(target, name)
      : target.get(...(index as Index[]));
  }
  if (hasSubscripts(target) && (index.length > 1 || typeof index[0] !== "string")) {
    return target.get(...(index as Index[]));
  }
  if (target instanceof DType && index.length === 1) return fieldOf(target, index[0]);
  if (target instanceof NpzFile && index.length === 1) return target.get(index[0] as string);
  return (target as Keyed)[keyOf(target, index)];
}

/**
 * The same, of what a subscript of an array has given.
 * @throws IndexError for a number where JavaScript would give `undefined`
 */
export function getFromItem(target: unknown, ...index: unknown[]): unknown {
  const isNumber =
    /^(?:number|bigint|boolean)$/.test(typeof target) ||
    target instanceof Complex ||
    target instanceof Float;
  if (isNumber && (index.length > 1 || typeof index[0] !== "symbol")) {
    throw new IndexError("invalid index to scalar variable.");
  }
  return get(target, ...index);
}

/** `dtype[field]`, or else what JavaScript finds under that name. @throws what `get` throws */
function fieldOf(target: DType, field: unknown): unknown {
  const isProperty = typeof field === "string" && field in target && !target.fields?.[field];
  if (isProperty || typeof field === "symbol") return (target as unknown as Keyed)[field];
  return target.get(field as string);
}

/** What text in brackets means: a field, or else what JavaScript finds under that name. @throws what `get` throws */
function named(target: NDArray, name: string): unknown {
  if (target.dtype.fields?.[name] !== undefined) return target.get(name);
  return (target as unknown as Keyed)[name] ?? target.get(name);
}

/** The same, of an object of which TypeScript knows what its `get` gives. */
export const item = get;

function set(target: unknown, index: readonly unknown[], value: unknown): void {
  if (hasSubscripts(target)) target.set(...(index as Index[]), value as ArrayLike);
  else (target as Keyed)[keyOf(target, index)] = value;
}

/** What stands left of an assignment, evaluated before its right side. */
class Place {
  constructor(
    private readonly target: unknown,
    private readonly index: readonly unknown[],
  ) {}

  get value(): unknown {
    return get(this.target, ...this.index);
  }

  set value(value: unknown) {
    set(this.target, this.index, value);
  }
}

/** `target[...index]` as the target of an assignment to `value`. */
export function place(target: unknown, ...index: unknown[]): Place {
  return new Place(target, index);
}

/** The target of a compound assignment with the value that it has before the right side is evaluated. */
interface Held {
  readonly value: unknown;
  write(value: unknown): void;
}

export function held(target: unknown, ...index: unknown[]): Held {
  return {
    value: get(target, ...index),
    write: (value) => set(target, index, value),
  };
}

/** A property of an object, as the target of a compound assignment. */
export function heldProperty(target: unknown, name: string): Held {
  return {
    value: (target as Keyed)[name],
    write(value) {
      (target as Keyed)[name] = value;
    },
  };
}

/** `target op= value`: Python's get, in-place operation and set. Returns the new value. */
export function update(target: Held, op: BinaryOperator, value: unknown): unknown {
  const result = inPlaceOperation(op, target.value, value);
  target.write(result);
  return result;
}

/** `target++` or `target--`: returns the value from before. */
export function step(target: Held, op: "+" | "-"): unknown {
  update(target, op, 1);
  return target.value;
}

/** `name op= value` of a constant: an array is changed, anything else would need a new value. */
export function updateConstant(target: unknown, op: BinaryOperator, value: unknown): NDArray {
  if (target instanceof NDArray) return inPlaceOperation(op, target, value) as NDArray;
  throw new TypeError("Assignment to constant variable.");
}

/** The value itself. TypeScript is told that it may be a scalar of any type, or an array. */
export function result(value: unknown): unknown {
  return value;
}

/** The value itself. TypeScript is told that it is an array. */
export const array = result;

/** The value itself. TypeScript is told that it gives scalars of any type, or arrays. */
export const rows = result;
