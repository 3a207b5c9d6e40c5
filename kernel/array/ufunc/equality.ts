// What `==` and `!=` do where the ufunc `equal` has no loop: structures compare field by field, text never equals a number.

import { fillElements } from "../assign/assign.js";
import { full } from "../creation/creation.js";
import { builtin, type DType, flexible } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import { promote } from "../dtype/promotion.js";
import type { Scalar } from "../dtype/scalar.js";
import { textOrder } from "../dtype/text_order.js";
import { ValueError } from "../errors.js";
import { fieldView } from "../indexing/fields.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { Void } from "../record/void.js";
import { all, any } from "../reduction/reduction.js";
import { broadcast_to } from "../shape/broadcast.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { applyUfunc } from "./apply.js";
import { comparisons } from "./comparison.js";
import { onto } from "./results.js";
import { arrayOf } from "./ufunc_arguments.js";

/** An operand as an array; a record shows its own memory. */
function operand(value: unknown): NDArray {
  return value instanceof Void ? value.array : arrayOf(value);
}

/**
 * `x == y`, or `x != y` if it is negated; null if the ufunc can do it.
 * @throws TypeError where a structure meets something that is none, or one with other fields
 */
export function equality(negated: boolean, x: unknown, y: unknown): NDArray | Scalar | null {
  const isPlainNumber = (value: unknown) => typeof value === "number" || typeof value === "bigint";
  if (isPlainNumber(x) && y instanceof NDArray && isNumber(y.dtype)) return null;
  if (isPlainNumber(y) && x instanceof NDArray && isNumber(x.dtype)) return null;
  const [a, b] = [operand(x), operand(y)];
  if (a.dtype.kind === "V" || b.dtype.kind === "V") {
    const result = equalVoids(a, b, negated);
    return result.shape.length === 0 && a.dtype.members !== null ? firstItem(result) : result;
  }
  const isText = (type: DType) => type.kind === "U" || type.kind === "S";
  if (a.dtype.kind === b.dtype.kind || (!isText(a.dtype) && !isText(b.dtype))) return null;
  return neverEqual(negated, a, b);
}

/** What `==`, or `!=` if it is negated, says of arrays to which nothing else is equal. @throws TypeError for void */
export function neverEqual(negated: boolean, a: NDArray, b: NDArray = a): NDArray | Scalar {
  if (a.dtype.kind === "V") throw notVoid();
  const result = answers(a, b, negated);
  return result.shape.length === 0 ? firstItem(result) : result;
}

function notVoid(): TypeError {
  return new TypeError("Cannot compare structured or void to non-void arrays.");
}

function isNumber(type: DType): boolean {
  return type.kind !== "U" && type.kind !== "S" && type.kind !== "V";
}

function broadcast(a: NDArray, b: NDArray): number[] {
  const found = commonShape([a.shape, b.shape]);
  if (!("clash" in found)) return [...found.shape];
  throw new ValueError(
    `operands could not be broadcast together with shapes ${shapeText(a.shape)} ${shapeText(b.shape)} `,
  );
}

const answered = origin("equal", "new", "A comparison needs memory of its own.");

/** As many times the same answer, in the order of memory that both have. */
function answers(a: NDArray, b: NDArray, answer: boolean): NDArray {
  const shape = broadcast(a, b);
  const steps = [a, b].map((one) => onto(one, shape));
  const sources = [a, b].map(sourceOf);
  const result = owner(shape, builtin.bool, answered, sources, stridesInOrderOf(shape, steps, 1));
  fillElements(result, answer);
  return result;
}

function equalVoids(a: NDArray, b: NDArray, negated: boolean): NDArray {
  if (a.dtype.kind !== b.dtype.kind) {
    throw notVoid();
  }
  const [fields, others] = [a.dtype.members, b.dtype.members];
  if (fields !== null && others !== null) return equalFields(a, b, negated);
  if (fields !== null || others !== null) {
    throw new TypeError(
      "Cannot compare structured with unstructured void arrays. (unreachable error, please report to NumPy devs.)",
    );
  }
  if (a.dtype.itemsize !== b.dtype.itemsize) {
    throw new TypeError(
      "cannot compare unstructured voids of different length. Use bytes to compare. (This may return array of False in the future.)",
    );
  }
  const order = textOrder(flexible("S", a.dtype.itemsize), flexible("S", b.dtype.itemsize));
  const result = answers(a, b, negated);
  const steps = [a, b].map(({ shape, strides }) => broadcastStrides(shape, strides, result.shape));
  const [view, other, { bytes }] = [a.block.view, b.block.view, result.block];
  const strides = [result.strides, ...steps.map((step) => step ?? [])];
  iterate(result.shape, strides, [result.offset, a.offset, b.offset], (count, at, step) => {
    for (let k = 0; k < count; k++) {
      const isEqual = order(view, at[1] + k * step[1], other, at[2] + k * step[2]) === 0;
      bytes[at[0] + k * step[0]] = isEqual === negated ? 0 : 1;
    }
  });
  return result;
}

/** Equal in every field, and in every element of a field that is an array. */
function equalFields(a: NDArray, b: NDArray, negated: boolean): NDArray {
  const shape = broadcast(a, b);
  const [x, y] = [a, b].map((array) => broadcast_to(converted(array, commonOf(a, b)), shape));
  let result: NDArray | null = null;
  for (const name of x.dtype.names ?? []) {
    const [left, right] = [fieldView(x, name), fieldView(y, name)];
    let equal = arrayOf(
      equality(negated, left, right) ?? applyUfunc(comparison(negated), [left, right]),
    );
    const inner = equal.shape.slice(shape.length).map((_, k) => shape.length + k);
    if (inner.length > 0) {
      const axis = { axis: inner };
      equal = arrayOf(negated ? any(equal, axis) : all(equal, axis));
    }
    const both = negated ? comparisons.logical_or : comparisons.logical_and;
    result = result === null ? equal : arrayOf(applyUfunc(both, [result, equal]));
  }
  return result ?? full(shape, !negated);
}

const comparison = (negated: boolean) => (negated ? comparisons.not_equal : comparisons.equal);

function commonOf(a: NDArray, b: NDArray): DType {
  try {
    return promote(a.dtype, b.dtype);
  } catch {
    throw new TypeError(
      "Cannot compare structured arrays unless they have a common dtype.  I.e. `np.result_type(arr1, arr2)` must be defined.",
    );
  }
}

/** Another byte order or other gaps need no conversion. */
function converted(a: NDArray, type: DType): NDArray {
  return promote(a.dtype, a.dtype).equals(type) ? a : a.astype(type);
}
