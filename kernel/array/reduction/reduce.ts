// Reduces axes of an array with a ufunc: dtypes, axes, the result's layout, and the loops in NumPy's order.

import { axisOf, noBoolean, tupleOfAxes } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { castable } from "../dtype/cast.js";
import { castScalar, integerBounds } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, isNumeric } from "../dtype/dtype.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Origin, origin } from "../record/origin.js";
import { overlap } from "../record/overlap.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { copierOf } from "../ufunc/lanes.js";
import type { BinaryLoop, ReduceLoop } from "../ufunc/loops.js";
import { inputOperand, isReadable, operandOf } from "../ufunc/operand.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import type { Row, Ufunc } from "../ufunc/ufunc.js";
import { foldingLoop } from "./folding.js";
import { foldingRow } from "./folding_row.js";
import { accumulate } from "./reduce_loop.js";
import { checkDimensions, checkShapes, maskOnto } from "./reduced_shapes.js";
import { repeatAll } from "./repeat.js";

/** A reduction with a ufunc, by the name that it has. */
export interface Reduction {
  readonly name: string;
  readonly ufunc: Ufunc;
  readonly origin: Origin;
}

/** Makes the record of a reduction. */
export function defineReduction(name: string, ufunc: Ufunc): Reduction {
  const reason = `${name} computes new values, and they need memory of their own.`;
  return { name, ufunc, origin: origin(name, "new", reason) };
}

/** What is asked of a reduction; all of it may be missing. */
export interface ReduceRequest {
  readonly axis?: number | readonly number[] | null;
  readonly dtype?: DTypeLike | null;
  readonly out?: NDArray | null;
  readonly keepdims?: boolean;
  /** Null: none, not even the ufunc's identity. */
  readonly initial?: ScalarLike | null;
  /** Truth values: only where they are true elements are taken. */
  readonly where?: NDArray | null;
}

/** An array reduced: with 0 dimensions if nothing remains. `out`, if there is one, has been filled. */
export function reduce(reduction: Reduction, a: NDArray, request: ReduceRequest): NDArray {
  const { ufunc } = reduction;
  const axes = reducedAxes(request.axis, a.shape.length);
  const out = request.out ?? null;
  const row = foldingRow(ufunc, a, request);
  const isText = !isNumeric(row.result);
  if (axes.size > 1 && (isText || !ufunc.isReorderable)) {
    throw new ValueError(
      `reduction operation '${ufunc.name}' is not reorderable, so at most one axis may be specified`,
    );
  }
  const type = row.result;
  const kept = a.shape.map((length, k) => (axes.has(k) ? 1 : length));
  const keepdims = request.keepdims === true;
  const stays = (_: unknown, k: number) => keepdims || !axes.has(k);
  const shape = kept.filter(stays);
  const where = request.where ?? null;
  if (out !== null) checkDimensions(ufunc, out, a, axes, keepdims);
  if (out !== null || where !== null) checkShapes(out, a, where, axes, keepdims);
  const mask = where && maskOnto(where, a.shape);
  checkTruth(ufunc, a, out);
  const dense = stridesInOrderOf(
    kept,
    mask === null ? [a.strides] : [a.strides, mask.strides],
    type.itemsize,
    a.shape,
  );
  const result = owner(shape, type, reduction.origin, [sourceOf(a)], dense.filter(stays));
  // The result on the axes of `a`: it does not move along those that are reduced.
  const places = dense.map((stride, k) => (axes.has(k) || sizeOf(kept) === 0 ? 0 : stride));
  const target = view(result, result.offset, kept, places, type, reduction.origin);
  const identity = isText ? null : ufunc.identity;
  const initial = request.initial === undefined ? identity : request.initial;
  const begun = () => keepAsText(out, result, a);
  if (initial !== null) {
    start(target, initial, request.initial === undefined);
    begun();
    fold(ufunc, row, a, target, mask);
  } else if (mask !== null) {
    throw new ValueError(
      `reduction operation '${ufunc.name}' does not have an identity, so to use a where mask one has to specify 'initial'`,
    );
  } else {
    if (a.shape.some((length, k) => length === 0 && axes.has(k))) {
      throw new ValueError(
        `zero-size array to reduction operation ${ufunc.name} which has no identity`,
      );
    }
    foldFromFirst(ufunc, row, a, target, axes, begun);
  }
  if (ufunc.hazard !== null) tellReductionTrouble("reduce", [a], result);
  if (out === null) return result;
  copyElements(out, result);
  return out;
}

/** @throws TypeError for records, which are neither true nor false to a ufunc */
export function checkTruth(ufunc: Ufunc, a: NDArray, out: NDArray | null = null): void {
  if (!ufunc.isLogical) return;
  for (const [n, operand] of [out, a].entries()) {
    if (operand === null || castable(operand.dtype, builtin.bool, "unsafe")) continue;
    throw new TypeError(
      `Iterator operand ${n} dtype could not be cast from ${operand.dtype.repr()} to dtype('bool') according to the rule 'unsafe'`,
    );
  }
}

/** Fills an array with what a reduction begins with; an identity such as -1 stands for its bits. */
function start(target: NDArray, value: ScalarLike, isIdentity: boolean): void {
  const { dtype: type } = target;
  if (Object.is(value, 0) && isNumeric(type)) return;
  const isBits = isIdentity && value === -1 && type.kind !== "i";
  const item = isBits ? (type.kind === "b" ? true : integerBounds(type)[1]) : value;
  fillElements(target, castScalar(item, type));
}

/**
 * What a reduction into text begins with is kept there, and read again with the first elements: False is then the text
 * that is not empty, and true. Of text that is reduced into itself NumPy makes a copy in the type it computes in.
 */
function keepAsText(out: NDArray | null, result: NDArray, a: NDArray): void {
  if (out === null || !"SU".includes(out.dtype.kind) || sizeOf(a.shape) === 0) return;
  if (overlap(out, a, 1) !== "no") return;
  copyElements(out, result);
  copyElements(result, out);
}

/** Reduces along axes from the first element on, which the target begins with. */
export function foldFromFirst(
  ufunc: Ufunc,
  row: Row,
  a: NDArray,
  target: NDArray,
  axes: ReadonlySet<number>,
  begun?: () => void,
): void {
  if (sizeOf(a.shape) === 0) return;
  copyElements(target, view(a, a.offset, target.shape, a.strides, a.dtype, target.origin));
  if (axes.size === 0) return;
  begun?.();
  if (repeats.has(ufunc.name)) {
    // That the first element is met again makes no difference.
    fold(ufunc, row, a, target, null);
    return;
  }
  // All but the first, in parts: on each axis what lies behind its first element, on the axes before it only that.
  const shape = a.shape.slice();
  for (const axis of [...axes].reverse()) {
    const rest = shape.with(axis, shape[axis] - 1);
    const { strides } = a;
    const part = view(a, a.offset + strides[axis], rest, strides, a.dtype, target.origin);
    fold(ufunc, row, part, target, null);
    shape[axis] = 1;
  }
}

/** Ufuncs that may meet an element twice. */
const repeats: ReadonlySet<string> = new Set(["maximum", "minimum", "fmax", "fmin"]);

/** Takes the elements of `a` into the target, which has its axes, with stride 0 where they are reduced. */
function fold(ufunc: Ufunc, row: Row, a: NDArray, target: NDArray, mask: NDArray | null): void {
  if (sizeOf(a.shape) === 0) return;
  const type = row.result;
  if (!isNumeric(type)) {
    repeatAll(target, a, mask);
    return;
  }
  const onto = { ...operandOf(target, type, row.unsigned), shape: a.shape };
  const read = mask && operandOf(mask, builtin.bool, false);
  const loops = {
    into: loopInto(ufunc, row),
    rows: ufunc.rowsLoops[type.char],
  };
  const portions = {
    copy: copierOf(type),
    rounds: type.kind === "f" || type.kind === "c",
    converts: a.dtype !== type || !isReadable(a),
    small: ufunc.name === "add" && type.itemsize === 8 && isSmall(a, type) ? a.dtype.kind : null,
  };
  accumulate(loops, row, onto, inputOperand(a, type, row.unsigned), portions, read);
}

/** The loop that takes many elements into one. */
function loopInto(ufunc: Ufunc, row: Row): ReduceLoop {
  const { folding } = ufunc;
  const { num, char } = row.result;
  while (folding.length <= num) folding.push(undefined);
  const made = folding[num];
  if (made !== undefined) return made;
  const known = ufunc.reduceLoops[char] ?? foldingLoop(row.loop as BinaryLoop, row.result);
  const loop = typeof known === "function" ? known : known.strided();
  folding[num] = loop;
  return loop;
}

/** Booleans, or integers of at most 32 bits, that need no conversion before they are read as numbers. */
function isSmall(a: NDArray, type: DType): boolean {
  const { kind, itemsize } = a.dtype;
  const isInteger = kind === "b" || kind === "i" || kind === "u";
  return isInteger && itemsize <= 4 && isReadable(a) && castable(a.dtype, type, "safe");
}

/** @throws AxisError; ValueError `duplicate value in 'axis'` */
function reducedAxes(axis: ReduceRequest["axis"], ndim: number): ReadonlySet<number> {
  if (axis === undefined || axis === null)
    return new Set(Array.from({ length: ndim }, (_, k) => k));
  if (ndim === 0 && (axis === 0 || axis === -1)) return new Set();
  const given = tupleOfAxes(axis);
  const axes = new Set(given.map((one) => axisOf(noBoolean(one, "an integer is required"), ndim)));
  if (axes.size < given.length) throw new ValueError("duplicate value in 'axis'");
  return axes;
}
