// The arguments that sorting functions share, and the words that refuse them.

import { axisOf, echo, integer, textArgument } from "../arguments.js";
import { ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";

/** How NumPy sorts. Here all kinds give the same order, in which equal items stay in the order they stood in. */
export type SortKind = "quicksort" | "mergesort" | "heapsort" | "stable";

export interface SortOptions {
  /** The axis to sort along, the last if it is not given; all elements in C order if null. */
  axis?: number | null;
  /** Made for NumPy's programs: every kind is stable here. */
  kind?: SortKind | null;
  /** Of a structured array, the fields that count most; the others follow. */
  order?: string | readonly string[] | null;
  /** Equal elements keep their order: here they always do. */
  stable?: boolean | null;
}

/** `bind`, but an axis that is null by position was given: it means all elements. */
export function bindAxis<T extends { axis?: unknown }>(
  name: string,
  given: readonly unknown[],
  names: readonly (keyof T & string)[],
  more: readonly (keyof T & string)[] = [],
): Partial<T> {
  const options = bind<T>(name, given, names, more);
  const place = names.indexOf("axis");
  return given.length > place && given[place] === null ? { ...options, axis: null } : options;
}

/**
 * The fields to sort by first.
 * @throws TypeError, ValueError for a `kind` that NumPy does not know, or for fields that the array does not have
 */
export function checkSort(a: NDArray, options: SortOptions): readonly string[] {
  const { kind, order, stable } = options;
  if (kind !== undefined && kind !== null) {
    if (!/^[qhsm]/i.test(textArgument("sort kind", kind))) {
      throw new ValueError(`sort kind must be one of 'quick', 'heap', or 'stable' (got '${kind}')`);
    }
    if (stable !== undefined && stable !== null) {
      throw new ValueError(
        "`kind` and keyword parameters can't be provided at the same time. Use only one of them.",
      );
    }
  }
  return fieldsOf(a, order);
}

/** @throws ValueError for fields that the array does not have */
export function fieldsOf(a: NDArray, order: SortOptions["order"]): readonly string[] {
  if (order === undefined || order === null) return [];
  const { members } = a.dtype;
  if (members === null) {
    throw new ValueError("Cannot specify order when the array has no fields.");
  }
  const names = typeof order === "string" ? [order] : order;
  if (!Array.isArray(names)) throw new ValueError(`unsupported order value: ${echo(order)}`);
  const unknown = names.find((name) => members.every((field) => field.name !== name));
  if (unknown !== undefined) throw new ValueError(`unknown field name: ${unknown}`);
  const twice = names.find((name, k) => names.indexOf(name) !== k);
  if (twice !== undefined) throw new ValueError(`duplicate field name: ${twice}`);
  return names;
}

/** The axis to sort along, the last one by default. @throws AxisError, TypeError */
export function sortAxis(a: NDArray, axis: number | null | undefined): number {
  return axisOf(axis === undefined ? -1 : integer(axis), a.shape.length);
}
