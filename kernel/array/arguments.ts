// What functions accept as an integer, a shape, an axis or an order, and the words that refuse the rest.

import { DType } from "./dtype/dtype.js";
import { real } from "./dtype/items.js";
import { Complex, Float } from "./dtype/scalar.js";
import { AxisError, ValueError } from "./errors.js";
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
  if (typeof value === "object") return value.constructor?.name ?? "object";
  return typeof value;
}

/** A value as a message shows it. */
export function echo(value: unknown): string {
  if (typeof value === "string") return `'${value}'`;
  if (Array.isArray(value)) return `[${value.map(echo).join(", ")}]`;
  // Not everything can be made a text: an object without a prototype cannot.
  if (typeof value === "object" && value !== null && !("toString" in value)) return "an object";
  return String(value);
}

/** An argument that must be an array, for its memory or its data type are asked for. @throws TypeError */
export function arrayArgument(name: string, value: unknown): NDArray {
  if (value instanceof NDArray) return value;
  throw new TypeError(`${name}() argument 1 must be numpy.ndarray, not ${typeName(value)}`);
}

/**
 * An integer argument as a number.
 * @throws TypeError `'float' object cannot be interpreted as an integer`
 */
export function integer(value: unknown): number {
  if (typeof value === "number" && Number.isInteger(value)) return value;
  if (typeof value === "bigint" || typeof value === "boolean") return Number(value);
  if (value instanceof NDArray && value.shape.length === 0 && "iu".includes(value.dtype.kind)) {
    return real(value.item());
  }
  throw new TypeError(`'${typeName(value)}' object cannot be interpreted as an integer`);
}

/**
 * A shape argument as a list of lengths, which may be negative.
 * @throws TypeError if there is anything but integers in it.
 */
export function shapeOf(shape: ShapeLike): number[] {
  if (Array.isArray(shape)) return shape.map(integer);
  if (typeof shape === "number" && Number.isInteger(shape)) return [shape];
  if (typeof shape === "bigint" || shape instanceof NDArray || typeof shape === "string") {
    return [integer(shape)];
  }
  throw new TypeError(
    `expected a sequence of integers or a single integer, got '${echo(shape as unknown)}'`,
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
 * Several axes, none of them twice.
 * @throws AxisError; ValueError `repeated axis`
 */
export function axesOf(axes: unknown, ndim: number, name = ""): number[] {
  const given = Array.isArray(axes) ? axes : [axes];
  const found = given.map((axis) => axisOf(axis, ndim, name === "" ? "" : `${name}: `));
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
