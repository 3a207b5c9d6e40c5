// The short way for most calls: dense arrays of one dtype and one shape, or one and a scalar, into a new array.

import { integerBounds, isScalar } from "../dtype/items.js";
import { commonType, scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import {
  C_CONTIGUOUS,
  denseStrides,
  NDArray,
  owner,
  type Source,
  sizeOf,
  sourceOf,
} from "../record/record.js";
import { isListening } from "../warnings.js";
import { passage } from "./lanes.js";
import type { BinaryLoop } from "./loops.js";
import { isReadable, type Operand, operandOf, scalarOperand } from "./operand.js";
import { binaryInner } from "./run_loop.js";
import { type Row, rowFor, type Ufunc } from "./ufunc.js";

/**
 * `ufunc(x, y)` if the loop can run over the memory of the arrays as it is, from end to end; else null.
 * Where warnings may have to be told, the long way does that.
 */
export function applyAlike(ufunc: Ufunc, x: unknown, y: unknown): NDArray | null {
  if (ufunc.hazard !== null && isListening()) return null;
  if (x instanceof NDArray) {
    if (!isDense(x)) return null;
    if (y instanceof NDArray) {
      const row = isDense(y) && isSame(x, y) ? directRow(ufunc, x) : null;
      return (
        row && compute(ufunc, row, x, [sourceOf(x), sourceOf(y)], inputOf(x, row), inputOf(y, row))
      );
    }
    const row = fits(ufunc, x, y) ? directRow(ufunc, x) : null;
    return (
      row && compute(ufunc, row, x, [sourceOf(x)], inputOf(x, row), inputOf(y as ScalarLike, row))
    );
  }
  if (!(y instanceof NDArray) || !isDense(y) || !fits(ufunc, y, x)) return null;
  const row = directRow(ufunc, y);
  return (
    row && compute(ufunc, row, y, [sourceOf(y)], inputOf(x as ScalarLike, row), inputOf(y, row))
  );
}

function isDense(a: NDArray): boolean {
  return (a.flagBits & C_CONTIGUOUS) !== 0 && a.shape.length > 0 && isReadable(a);
}

function isSame({ dtype, shape }: NDArray, other: NDArray): boolean {
  if (dtype !== other.dtype || shape.length !== other.shape.length) return false;
  for (let k = 0; k < shape.length; k++) if (shape[k] !== other.shape[k]) return false;
  return true;
}

/** Is it a Python scalar that takes the array's dtype? Comparisons with integers out of range go the long way. */
function fits(ufunc: Ufunc, { dtype }: NDArray, value: unknown): boolean {
  if (!isScalar(value) || ufunc.isLogical) return false;
  const type = scalarType(value);
  if (typeof type !== "string" || commonType([dtype, type]) !== dtype) return false;
  if (!ufunc.isComparison || type !== "int" || dtype.kind === "f" || dtype.kind === "c")
    return true;
  const [least, most] = integerBounds(dtype);
  return (value as number) >= least && (value as number) <= most;
}

/** The row for the array's dtype if its loop can run over such memory, and over that of its result; else null. */
function directRow(ufunc: Ufunc, { dtype }: NDArray): Row | null {
  const row = rowFor(ufunc, dtype);
  if (row.inputs[0] !== dtype || passage(dtype, dtype, row.unsigned).load !== null) return null;
  return passage(row.result, row.result, row.unsigned).load === null ? row : null;
}

function inputOf(value: NDArray | ScalarLike, { inputs: [type], unsigned }: Row): Operand {
  return value instanceof NDArray
    ? operandOf(value, type, unsigned)
    : scalarOperand(value, type, unsigned);
}

/** Runs the row's loop once, over all elements of arrays like `like`. */
function compute(
  ufunc: Ufunc,
  row: Row,
  like: NDArray,
  sources: readonly Source[],
  x: Operand,
  y: Operand,
): NDArray {
  const strides = denseStrides(like.shape, row.result.itemsize);
  const result = owner(like.shape, row.result, ufunc.origin, sources, strides, false);
  const size = sizeOf(like.shape);
  if (size === 0) return result;
  const z = operandOf(result, row.result, row.unsigned);
  const inner = binaryInner(row.loop as BinaryLoop, row.dense, x, y, z);
  const step = (operand: Operand) => (operand.shape.length > 0 ? like.dtype.itemsize : 0);
  inner(size, [x.offset, y.offset, z.offset], [step(x), step(y), row.result.itemsize]);
  return result;
}
