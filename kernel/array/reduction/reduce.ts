// Reduces axes of an array with a ufunc: dtypes, axes, the result's layout, and the loops in NumPy's order.

import { axisOf, noBoolean, tupleOfAxes } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { castable } from "../dtype/cast.js";
import { castScalar, integerBounds } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype, flexible, isNumeric } from "../dtype/dtype.js";
import { promote } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { rowFor } from "../ufunc/find_row.js";
import { copierOf } from "../ufunc/lanes.js";
import type { BinaryLoop, ReduceLoop } from "../ufunc/loops.js";
import { inputOperand, isReadable, operandOf } from "../ufunc/operand.js";
import { noTextLoop } from "../ufunc/text_ufunc.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import type { Row, Ufunc } from "../ufunc/ufunc.js";
import { cannotCast, noLoop, noMatch } from "../ufunc/ufunc_errors.js";
import { foldingLoop } from "./folding.js";
import { accumulate } from "./reduce_loop.js";
import { checkDimensions, checkShapes, maskOnto } from "./reduced_shapes.js";

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
  if (axes.size > 1 && !ufunc.isReorderable) {
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
  const initial = request.initial === undefined ? ufunc.identity : request.initial;
  if (initial !== null) {
    start(target, initial, request.initial === undefined);
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
    foldFromFirst(ufunc, row, a, target, axes);
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
  if (Object.is(value, 0)) return;
  const { dtype: type } = target;
  const isBits = isIdentity && value === -1 && type.kind !== "i";
  const item = isBits ? (type.kind === "b" ? true : integerBounds(type)[1]) : value;
  fillElements(target, castScalar(item, type));
}

/** Reduces along axes from the first element on, which the target begins with. */
export function foldFromFirst(
  ufunc: Ufunc,
  row: Row,
  a: NDArray,
  target: NDArray,
  axes: ReadonlySet<number>,
): void {
  if (sizeOf(a.shape) === 0) return;
  copyElements(target, view(a, a.offset, target.shape, a.strides, a.dtype, target.origin));
  if (axes.size === 0) return;
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

/**
 * The row that computes in one dtype only, as a reduction must.
 * @throws TypeError
 */
export function foldingRow(
  ufunc: Ufunc,
  a: NDArray,
  { dtype: wanted, out }: Pick<ReduceRequest, "dtype" | "out">,
  method: "reduce" | "accumulate" | "reduceat" = "reduce",
): Row {
  const isWanted = wanted !== undefined && wanted !== null;
  if (ufunc.isComparison && a.dtype.kind !== "b" && !isWanted) {
    throw a.dtype.kind === "V" ? noLoop(ufunc.name, [null, a.dtype]) : noMatch(ufunc);
  }
  const isText = !isNumeric(a.dtype) && !ufunc.isLogical;
  const isOut = wanted === undefined || wanted === null ? out : null;
  if (!isText && !ufunc.isLogical && isOut && !isNumeric(isOut.dtype)) {
    throw noTextLoop(ufunc, [isOut.dtype, a.dtype]);
  }
  const type = computedType(ufunc, a, wanted ?? null, out ?? null);
  const isCast = isText && isNumeric(type) && wanted !== undefined && wanted !== null;
  if (isCast && !castable(a.dtype, type, "unsafe")) {
    throw cannotCast(ufunc.name, "input 0", a.dtype, type, "unsafe");
  }
  if (isText && (!isCast || (ufunc.name === "add" && a.dtype.kind !== "V")))
    throw noFolding(ufunc, a.dtype, out ?? null, method);
  const isAsked = wanted !== undefined && wanted !== null;
  const refusal = isAsked ? ufunc.refuses(type, [type, a.dtype], type) : null;
  if (refusal !== null) throw refusal;
  if (isAsked && !ufunc.rows.some(({ inputs }) => inputs.every((one) => one === type)))
    throw noMatch(ufunc);
  const row = rowFor(ufunc, type, isOut ? [isOut.dtype, a.dtype] : [null, type]);
  if (isAsked && !ufunc.isLogical && out && !castable(out.dtype, row.result, "unsafe")) {
    throw cannotCast(ufunc.name, "input 0", out.dtype, row.result, "unsafe");
  }
  const isOne = row.inputs[0] === row.result && row.inputs[1] === row.result;
  if (isOne && (!isAsked || row.result === dtype(wanted).native)) return row;
  throw noMatch(ufunc);
}

/** Text, bytes and void have no reductions; `add` grows text, so that its result cannot be its first operand. */
function noFolding(ufunc: Ufunc, type: DType, out: NDArray | null, method: string): TypeError {
  const first = out?.dtype ?? type;
  if (ufunc.name !== "add" || type.kind === "V" || first.kind !== type.kind) {
    return noTextLoop(ufunc, [first, type]);
  }
  const sum = flexible(type.kind === "U" ? "U" : "S", first.itemsize + type.itemsize);
  const resolved = [first, type, sum].map((one) => one.native.repr()).join(", ");
  return new TypeError(
    `the resolved dtypes are not compatible with add.${method}. Resolved (${resolved})`,
  );
}

function computedType(
  ufunc: Ufunc,
  a: NDArray,
  wanted: DTypeLike | null,
  out: NDArray | null,
): DType {
  if (wanted !== null) return dtype(wanted).native;
  if (!isNumeric(a.dtype)) return ufunc.isLogical ? builtin.bool : a.dtype;
  if (ufunc.isLogical) return builtin.bool;
  if (out !== null) return promote(out.dtype, a.dtype);
  const { kind, itemsize } = a.dtype;
  if ((ufunc.name === "add" || ufunc.name === "multiply") && itemsize < 8 && "biu".includes(kind)) {
    return kind === "u" ? builtin.uint64 : builtin.int64;
  }
  return a.dtype.native;
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
