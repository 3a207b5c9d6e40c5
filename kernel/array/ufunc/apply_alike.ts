// The short way for most calls: arrays of one dtype and one shape, or one and a scalar, into a new array. They are dense,
// or have one axis, so that one run of the loop goes over all elements.

import { integerBounds } from "../dtype/cast_scalar.js";
import { commonType } from "../dtype/common_type.js";
import type { DType } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { C_CONTIGUOUS, NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import { rowFor } from "./find_row.js";
import { type Lane, laneOf, type Passage, passage, scratch } from "./lanes.js";
import { isReadable, writeScalar } from "./operand.js";
import { runBinary, runUnary } from "./run_loop.js";
import { mayTell, needsInputs } from "./trouble.js";
import type { Row, Ufunc } from "./ufunc.js";

/**
 * `ufunc(x, y)` if the loop can run over the memory of the arrays as it is, from end to end; else null.
 * Where something may have to be told of, the long way does that.
 */
export function applyAlike(ufunc: Ufunc, x: unknown, y: unknown): NDArray | null {
  if (x instanceof NDArray) {
    if (!isRun(x)) return null;
    if (y instanceof NDArray) {
      if (x !== y && !(isSame(x, y) && isRun(y))) return null;
    } else if (!fits(ufunc, x.dtype, y)) return null;
    return compute(ufunc, x, x, y as NDArray | ScalarLike);
  }
  if (!(y instanceof NDArray) || !isRun(y) || !fits(ufunc, y.dtype, x)) return null;
  return compute(ufunc, y, x as ScalarLike, y);
}

/** `ufunc(x)` on the same terms. */
export function applyRun(ufunc: Ufunc, x: unknown): NDArray | null {
  if (!(x instanceof NDArray) || !isRun(x)) return null;
  const row = directRow(ufunc, x.dtype);
  if (row === null || needsInputs(ufunc.hazard, row.result)) return null;
  const into = passage(row.result, row.result, row.unsigned);
  const result = owner(x.shape, row.result, ufunc.origin, [sourceOf(x)], undefined, false);
  const size = sizeOf(x.shape);
  if (size === 0) return result;
  const way = passage(x.dtype, x.dtype, row.unsigned);
  const [a, c] = [laneIn(x, way), laneIn(result, into)];
  const [i, k] = [placeIn(x, way), placeIn(result, into)];
  runUnary(row, size, into.width, a, i, stepIn(x, way), c, k, into.width);
  return mayTell(ufunc.hazard, row.result, size * into.width, c, k) ? null : result;
}

/** Does one run of a loop go over all elements? */
function isRun(a: NDArray): boolean {
  const { kind } = a.dtype;
  if (kind === "U" || kind === "S" || kind === "V") return false;
  const ndim = a.shape.length;
  return (ndim === 1 || (ndim > 0 && (a.flagBits & C_CONTIGUOUS) !== 0)) && isReadable(a);
}

/** Have both the same data type and shape? It does without a call of `sameShape`: calls count with small arrays. */
function isSame({ dtype, shape }: NDArray, other: NDArray): boolean {
  const shape2 = other.shape;
  if (dtype !== other.dtype || shape.length !== shape2.length) return false;
  for (let k = 0; k < shape.length; k++) if (shape[k] !== shape2[k]) return false;
  return true;
}

/** Is it a Python scalar that takes the array's dtype? Comparisons with integers out of range go the long way. */
function fits(ufunc: Ufunc, dtype: DType, value: unknown): boolean {
  if (ufunc.isLogical) return false;
  const isReal = dtype.kind === "f" || dtype.kind === "c";
  if (typeof value === "number" && isReal) return true;
  if (!isScalar(value)) return false;
  const type = scalarType(value);
  if (typeof type !== "string" || commonType([dtype, type]) !== dtype) return false;
  if (!ufunc.isComparison || type !== "int" || isReal) return true;
  const [least, most] = integerBounds(dtype);
  return (value as number) >= least && (value as number) <= most;
}

/** The row for a dtype if its loop can run over such memory, and over that of its result; else null. */
function directRow(ufunc: Ufunc, dtype: DType): Row | null {
  const known = ufunc.found[dtype.num];
  // The long way says why.
  if (known === undefined && ufunc.refuses(dtype, []) !== null) return null;
  const row = known ?? rowFor(ufunc, dtype);
  if (row.inputs[0] !== dtype || row.inputs[ufunc.nin - 1] !== dtype) return null;
  if (passage(dtype, dtype, row.unsigned).load !== null) return null;
  return passage(row.result, row.result, row.unsigned).load === null ? row : null;
}

/** What the loop reads or writes an array through. */
function laneIn(a: NDArray, way: Passage): Lane {
  return a.block.store.reader(way.reader) as Lane;
}

/** Where in its lane an array begins. */
function placeIn(a: NDArray, way: Passage): number {
  return (a.block.start + a.offset) / way.unit;
}

/** From one element of an array to the next, in its lane. */
function stepIn(a: NDArray, way: Passage): number {
  return a.shape.length === 1 ? a.strides[0] / way.unit : way.width;
}

/** Runs the row's loop once, over all elements of arrays like `like`. */
function compute(
  ufunc: Ufunc,
  like: NDArray,
  x: NDArray | ScalarLike,
  y: NDArray | ScalarLike,
): NDArray | null {
  const row = directRow(ufunc, like.dtype);
  if (row === null || needsInputs(ufunc.hazard, row.result)) return null;
  const type = row.inputs[0];
  const way = passage(type, type, row.unsigned);
  let a: Lane;
  let b: Lane;
  let i = 0;
  let j = 0;
  let s = 0;
  let t = 0;
  if (x instanceof NDArray) {
    a = laneIn(x, way);
    i = placeIn(x, way);
    s = stepIn(x, way);
  } else {
    a = writeScalar(x, type, scratch(0, laneOf(type, row.unsigned), way.width));
  }
  if (y instanceof NDArray) {
    b = laneIn(y, way);
    j = placeIn(y, way);
    t = stepIn(y, way);
  } else {
    b = writeScalar(y, type, scratch(1, laneOf(type, row.unsigned), way.width));
  }
  const { shape } = like;
  const sources = [sourceOf(like)];
  if (x === like && y instanceof NDArray) sources.push(sourceOf(y));
  const result = owner(shape, row.result, ufunc.origin, sources, undefined, false);
  const size = sizeOf(shape);
  if (size === 0) return result;
  const into = passage(row.result, row.result, row.unsigned);
  const c = laneIn(result, into);
  const k = placeIn(result, into);
  runBinary(row, size, into.width, a, i, s, b, j, t, c, k, into.width);
  return mayTell(ufunc.hazard, row.result, size * into.width, c, k) ? null : result;
}
