// `fromiter`: values that come one after the other.

import { echo, integer, typeName } from "../arguments.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { type DType, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import type { DTypeNameOf } from "../dtype/dtype_types.js";
import { isScalar, writeItem } from "../dtype/items.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { setItem } from "../indexing/get_set.js";
import { bind, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner } from "../record/record.js";
import type { ArrayLike } from "./coerce.js";

/** Keyword arguments of `np.fromiter`. */
export interface FromIterOptions {
  /** How many values to take; -1 for all. */
  count?: number;
}

const collected = origin(
  "fromiter",
  "new",
  "The values were taken one by one and written into memory of its own.",
);

/** Of a data type with a shape each value is an array, whose axes come last. */
function fromRows(iter: Iterable<unknown>, type: DType, count: number): NDArray {
  const rows: unknown[] = [];
  for (const row of iter) {
    if (rows.length === count) break;
    rows.push(row);
  }
  requireCount(rows.length, count);
  const result = owner([rows.length, ...type.shape], type.base, collected);
  for (const [k, row] of rows.entries()) result.set(k, row as ArrayLike);
  return result;
}

/** @throws ValueError if there are fewer values than were asked for */
function requireCount(size: number, count: number): void {
  if (size >= count) return;
  throw new ValueError(
    `iterator too short: Expected ${count} but iterator had only ${size} items.`,
  );
}

/**
 * A 1-D array of the values that an iterable gives; NumPy's `np.fromiter(iter, dtype, count=-1)`.
 * @throws TypeError if it is not iterable; ValueError if it ends before `count` values, or gives anything but scalars
 */
export function fromiter<S extends DTypeLike>(
  iter: Iterable<ScalarLike | NDArray>,
  dtype: Named<"dtype", S, FromIterOptions>,
  count?: number | FromIterOptions,
): NDArray<DTypeNameOf<S>>;
export function fromiter(
  iter: Iterable<unknown>,
  dtypeOrOptions: Named<"dtype", DTypeLike>,
  ...others: unknown[]
): NDArray {
  const [type, ...rest] = placed<"dtype", DTypeLike, unknown[]>("dtype", dtypeOrOptions, others);
  if (typeof (iter as Partial<Iterable<unknown>> | null)?.[Symbol.iterator] !== "function") {
    throw new TypeError(`'${typeName(iter)}' object is not iterable`);
  }
  if (type === undefined)
    throw new TypeError("fromiter() missing required argument 'dtype' (pos 2)");
  const to = dtype(type);
  const count = integer(bind<FromIterOptions>("fromiter", rest, ["count"]).count ?? -1);
  if (!isNumeric(to) && to.members === null && to.subdtype === null && to.itemsize === 0) {
    throw new ValueError("Must specify length when using variable-size data-type.");
  }
  if (to.subdtype !== null) return fromRows(iter, to, count);
  const { itemsize } = to;
  let capacity = Math.max(count, 8);
  let memory = owner([count >= 0 ? count : capacity], to, collected);
  let size = 0;
  for (const value of iter) {
    if (count !== -1 && size >= count) break;
    if (size === capacity) {
      capacity *= 2;
      const larger = owner([capacity], to, collected);
      larger.block.bytes.set(memory.block.bytes);
      memory = larger;
    }
    if (value instanceof NDArray) setItem(memory, size * itemsize, value);
    else writeItem(memory.block.view, size * itemsize, to, castScalar(scalarOf(value), to));
    size++;
  }
  requireCount(size, count);
  if (size === memory.shape[0] && size > 0) return memory;
  const result = owner([size], to, collected);
  result.block.bytes.set(memory.block.bytes.subarray(0, size * itemsize));
  return withStride(result);
}

/** Memory that was made longer or shorter keeps its stride, also without elements, unlike other new arrays (rule S2). */
export function withStride(a: NDArray): NDArray {
  if (a.shape[0] > 0) return a;
  return new NDArray(
    a.block,
    0,
    a.shape,
    [a.dtype.itemsize],
    a.dtype,
    null,
    a.flagBits,
    a.origin,
    a.sources,
  );
}

function scalarOf(value: unknown): ScalarLike {
  if (isScalar(value)) return value;
  throw new TypeError(`fromiter() takes scalars, not ${echo(value)} (${typeName(value)})`);
}
