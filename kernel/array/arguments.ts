// What functions accept as an integer, a shape, an axis or an order, and the words that refuse the rest.

import { DType } from "./dtype/dtype.js";
import { real } from "./dtype/items.js";
import { Complex, Float } from "./dtype/scalar.js";
import { AxisError, MemoryError, OverflowError, ValueError } from "./errors.js";
import { NDArray } from "./record/record.js";

/** A length, or the lengths of several axes. */
export type ShapeLike = number | bigint | readonly (number | bigint)[];

/** The order of elements in memory: C, F, any of both, or as it is. */
export type Order = "C" | "F" | "A" | "K";

/** What Python would call the type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return "NoneType";
  if (typeof value === "number") return Number.isInteger(value) ? "int" : "float";
  if (typeof value === "boolean") return "bool";
  if (typeof value === "bigint") return "int";
  if (typeof value === "string") return "str";
  if (value instanceof Float) return "float";
  if (value instanceof Complex) return "complex";
  if (value instanceof NDArray) return "numpy.ndarray";
  if (value instanceof DType) return "numpy.dtype";
  if (Array.isArray(value)) return "list";
  if (typeof value === "object") return className(value);
  return typeof value;
}

function className(value: object): string {
  const name: unknown = value.constructor?.name;
  return typeof name === "string" && name !== "" ? name : "object";
}

/** Lists within lists and lists longer than this are shown in part. */
const ECHOED_DEPTH = 8;
const ECHOED_LENGTH = 100;

/** A value as a message shows it, within the lists that hold it. */
export function echo(value: unknown, within: readonly unknown[] = []): string {
  if (typeof value === "string") return `'${value}'`;
  if (typeof value === "function")
    return value.name === "" ? "a function" : `function ${value.name}`;
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) {
    if (within.length > ECHOED_DEPTH || within.includes(value)) return "[...]";
    const lists = [...within, value];
    const parts = value.slice(0, ECHOED_LENGTH).map((part) => echo(part, lists));
    if (value.length > ECHOED_LENGTH) parts.push("...");
    return `[${parts.join(", ")}]`;
  }
  return (
    textOf(value) ??
    (isRecord(value) ? `{${Object.keys(value).join(", ")}}` : `a ${className(value)}`)
  );
}

/** The text that an object makes of itself, if it is more than the name of its class. */
function textOf(value: object): string | null {
  if (typeof value.toString !== "function" || value.toString === Object.prototype.toString)
    return null;
  const text: unknown = value.toString();
  return typeof text === "string" && !text.startsWith("[object") ? text : null;
}

function isRecord(value: object): boolean {
  return [Object.prototype, null].includes(Object.getPrototypeOf(value));
}

/** An argument that must be an array, for its memory or its data type are asked for. @throws TypeError */
export function arrayArgument(name: string, value: unknown): NDArray {
  if (value instanceof NDArray) return value;
  throw new TypeError(`${name}() argument 1 must be numpy.ndarray, not ${typeName(value)}`);
}

/**
 * An integer of any size.
 * @throws TypeError `'float' object cannot be interpreted as an integer`, `only integer scalar arrays can be ...`
 */
export function wholeNumber(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
  if (value instanceof NDArray) {
    if (value.shape.length === 0 && "iu".includes(value.dtype.kind)) return real(value.item());
    throw new TypeError("only integer scalar arrays can be converted to a scalar index");
  }
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/**
 * An integer argument as a number.
 * @throws TypeError `'float' object cannot be interpreted as an integer`; OverflowError beyond 64 bits
 */
export function integer(value: unknown): number {
  const number = wholeNumber(value);
  if (Math.abs(number) <= LARGEST_INTEGER) return number;
  throw new OverflowError("Python int too large to convert to C long");
}

const LARGEST_INTEGER = 2 ** 63;

/** Longer lists are not tried: they would end the process before memory is found to be short. */
const LONGEST_LIST = 2 ** 27;

/** A number of items of a new JavaScript list or text. @throws MemoryError */
export function listLength(count: number): number {
  if (count <= LONGEST_LIST) return count;
  throw new MemoryError(`Unable to allocate a list of ${count} items`);
}

/** @throws TypeError `must be real number, not str` */
export function realNumber(value: unknown): number {
  if (value instanceof NDArray && value.shape.length === 0) return realNumber(value.item());
  if (value instanceof Float || ["number", "bigint", "boolean"].includes(typeof value)) {
    return Number(value);
  }
  throw new TypeError(`must be real number, not ${typeName(value)}`);
}

/**
 * A text argument.
 * @throws TypeError `sep must be str, not int`
 */
export function textArgument(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  throw new TypeError(`${name} must be str, not ${typeName(value)}`);
}

/**
 * A function that an argument must be.
 * @throws TypeError `'int' object is not callable`
 */
export function callable<T>(value: T): T {
  if (typeof value === "function") return value;
  throw new TypeError(`'${typeName(value)}' object is not callable`);
}

/**
 * The parts of an argument that is a list, a 1-D array or something else to go through.
 * @throws TypeError `'int' object is not iterable`
 */
export function partsOf<T>(value: Iterable<T> | NDArray): readonly T[];
export function partsOf(value: unknown): readonly unknown[];
export function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof NDArray) {
    if (value.shape.length > 0) return value.tolist() as unknown[];
    throw new TypeError("iteration over a 0-d array");
  }
  if (typeof value === "string") return [...value];
  if (typeof value === "object" && value !== null && Symbol.iterator in value) {
    return [...(value as Iterable<unknown>)];
  }
  throw new TypeError(`'${typeName(value)}' object is not iterable`);
}

/** @throws ValueError `Maximum allowed dimension exceeded`; TypeError `an integer is required` for a boolean */
function lengthOf(value: unknown): number {
  if (typeof value === "boolean") throw new TypeError("an integer is required");
  const length = wholeNumber(value);
  if (Math.abs(length) < LARGEST_INTEGER) return length;
  // The longest lengths that 64 bits hold are no numbers, and would be rounded to what they do not hold.
  if (typeof value === "bigint" && value < LARGEST_INTEGER) return LARGEST_INTEGER - 1024;
  throw new ValueError("Maximum allowed dimension exceeded");
}

/**
 * A shape argument as a list of lengths, which may be negative.
 * @throws TypeError if there is anything but integers in it.
 */
export function shapeOf(shape: ShapeLike): number[] {
  if (Array.isArray(shape)) return shape.map(lengthOf);
  if (shape instanceof NDArray && shape.shape.length > 0) return partsOf(shape).map(lengthOf);
  const isWhole = typeof shape === "number" && Number.isInteger(shape);
  if (
    isWhole ||
    typeof shape === "bigint" ||
    (shape instanceof NDArray && "iu".includes(shape.dtype.kind)) ||
    typeof shape === "string"
  ) {
    return [lengthOf(shape)];
  }
  if (shape === null) throw new TypeError("Use () not None as shape arguments");
  throw new TypeError(
    `expected a sequence of integers or a single integer, got '${shape instanceof NDArray ? shape.repr() : echo(shape as unknown)}'`,
  );
}

/** Python's variadic tuple: `f(2, 3)` and `f([2, 3])` mean the same. */
export function variadic<T>(given: readonly (T | readonly T[])[]): readonly T[] {
  return given.length === 1 && Array.isArray(given[0]) ? given[0] : (given as readonly T[]);
}

/**
 * An axis from 0 to `ndim - 1`; negative ones count from the end.
 * @param prefix for the message, such as `axis1: `.
 * @throws AxisError `axis 2 is out of bounds for array of dimension 2`
 */
export function axisOf(axis: unknown, ndim: number, prefix = ""): number {
  const given = integer(axis);
  if (given >= ndim || given < -ndim) {
    throw new AxisError(`${prefix}axis ${given} is out of bounds for array of dimension ${ndim}`);
  }
  return given < 0 ? given + ndim : given;
}

/**
 * An axis, or anything else, that is not a boolean: much of NumPy takes a boolean for no integer there.
 * @throws TypeError
 */
export function noBoolean<T>(axis: T, message = "an integer is required for the axis"): T {
  if (typeof axis === "boolean") throw new TypeError(message);
  return axis;
}

/** The axes of an argument that is one axis or a list of them: where NumPy asks for a tuple, an array is none. */
export function tupleOfAxes(axes: unknown): readonly unknown[] {
  return Array.isArray(axes) ? axes : [axes];
}

/** The axes of an argument that is one axis or several. */
export function listOfAxes(axes: unknown): readonly unknown[] {
  return Array.isArray(axes) || (axes instanceof NDArray && axes.shape.length > 0)
    ? partsOf(axes)
    : [axes];
}

/**
 * Several axes, none of them twice.
 * @throws AxisError; ValueError `repeated axis`
 */
export function axesOf(axes: unknown, ndim: number, name = ""): number[] {
  const found = listOfAxes(axes).map((axis) => axisOf(axis, ndim, name === "" ? "" : `${name}: `));
  if (new Set(found).size !== found.length) {
    throw new ValueError(name === "" ? "repeated axis" : `repeated axis in \`${name}\` argument`);
  }
  return found;
}

/** @throws ValueError `order must be one of 'C', 'F', 'A', or 'K' (got 'X')` */
export function orderOf(order: unknown, byDefault: Order): Order {
  if (order === undefined || order === null) return byDefault;
  const name = typeof order === "string" ? order.toUpperCase() : "";
  if (name === "C" || name === "F" || name === "A" || name === "K") return name;
  if (typeof order !== "string") {
    throw new TypeError(`order must be str, not ${typeName(order)}`);
  }
  throw new ValueError(`order must be one of 'C', 'F', 'A', or 'K' (got '${order}')`);
}

/** @throws ValueError `only 'C' or 'F' order is permitted` */
export function strictOrderOf(order: unknown): "C" | "F" {
  const name = orderOf(order, "C");
  if (name === "C" || name === "F") return name;
  throw new ValueError("only 'C' or 'F' order is permitted");
}
