// Applies a ufunc to arrays: arguments, dtypes, broadcasting, the result's layout, `out` and overlap.

import { copyElements } from "../assign/assign.js";
import { copyto } from "../assign/copyto.js";
import { type Casting, castable } from "../dtype/cast.js";
import { builtin } from "../dtype/dtype.js";
import { castScalar, integerBounds, readItem, truth } from "../dtype/items.js";
import { commonType, defaultType, type Promotable, scalarType } from "../dtype/promotion.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { shareBytes } from "../record/block.js";
import { origin } from "../record/origin.js";
import { internalOverlap, overlap } from "../record/overlap.js";
import {
  C_CONTIGUOUS,
  denseStrides,
  F_CONTIGUOUS,
  NDArray,
  owner,
  sourceOf,
  tuple,
} from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { isListening } from "../warnings.js";
import { applyAlike, applyDense } from "./apply_alike.js";
import { constant } from "./loops_number.js";
import { inputOperand, isReadable, type Operand, operandOf, scalarOperand } from "./operand.js";
import { runLoop } from "./run_loop.js";
import { tellTrouble } from "./trouble.js";
import { cannotCast, type Row, rowFor, rowGiving, type Ufunc } from "./ufunc.js";
import { type Call, checkOut, type Input, inputOf, parseCall, typeOf } from "./ufunc_arguments.js";

/**
 * `ufunc(...given)`: inputs, then perhaps `out`, then perhaps options.
 * @returns a scalar if no input has axes and there is no `out`.
 */
export function applyUfunc(ufunc: Ufunc, given: readonly unknown[]): NDArray | Scalar {
  const { nin } = ufunc;
  if (given.length === nin) {
    const alike = nin === 2 ? applyAlike(ufunc, given[0], given[1]) : applyDense(ufunc, given[0]);
    if (alike !== null) return alike;
    return apply(ufunc, {
      inputs: given.map(inputOf),
      out: null,
      keepsArray: false,
      dtype: null,
      casting: "same_kind",
      where: null,
    });
  }
  return apply(ufunc, parseCall(ufunc, given));
}

/** `ufunc(...inputs, out=target)`, as `target += x` does it. */
export function applyInto(
  ufunc: Ufunc,
  inputs: readonly unknown[],
  target: NDArray,
  casting: Casting = "same_kind",
): NDArray {
  checkOut(target);
  apply(ufunc, {
    inputs: inputs.map(inputOf),
    out: target,
    keepsArray: true,
    dtype: null,
    casting,
    where: null,
  });
  return target;
}

function apply(ufunc: Ufunc, call: Call): NDArray | Scalar {
  const types = call.inputs.map(typeOf);
  const limit = ufunc.isComparison ? beyondRange(call.inputs, types) : null;
  if (limit !== null) {
    if (call.dtype !== null) rowGiving(ufunc, call.dtype, builtin.bool, call.casting);
    return applyBeyondRange(ufunc, call, limit);
  }
  const row = chooseRow(ufunc, call, types);
  return applyRow(ufunc, call, row);
}

function applyRow(ufunc: Ufunc, call: Call, row: Row): NDArray | Scalar {
  const { out, where } = call;
  if (out !== null && !castable(row.result, out.dtype, call.casting)) {
    throw cannotCast(ufunc.name, "output", row.result, out.dtype, call.casting);
  }
  const operands = call.inputs.map((input, n) => {
    const type = row.inputs[n];
    return input instanceof NDArray
      ? inputOperand(input, type, row.unsigned)
      : scalarOperand(ufunc.isLogical ? truthOf(input) : input, type, row.unsigned);
  });
  const shape = resultShape(call, operands);
  const strides = operands.map((operand) => onto(operand, shape));
  const mask = where === null ? null : operandOf(where, builtin.bool, false);
  const maskStrides = mask === null ? null : onto(mask, shape);
  const result = out ?? newResult(ufunc, call, row, shape);
  const target = out === null ? result : writeTarget(out, call, row);
  const all = operands.map((operand, n) => ({ ...operand, strides: strides[n] }));
  all.push(operandOf(target, row.result, row.unsigned));
  if (ufunc.hazard !== null && where === null && isListening()) {
    tellTrouble(ufunc, ufunc.hazard, row, call.inputs, shape);
  }
  runLoop(row, shape, all, mask && maskStrides && { ...mask, strides: maskStrides });
  if (target !== result) {
    if (where === null) copyElements(result, target);
    else copyto(result, target, { casting: "unsafe", where });
  }
  if (shape.length > 0 || call.keepsArray) return result;
  return readItem(result.block.view, result.offset, result.dtype);
}

function chooseRow(ufunc: Ufunc, call: Call, types: readonly Promotable[]): Row {
  const { dtype: wanted, casting } = call;
  // NumPy takes the truth of unlike operands first, and always if it is asked for.
  const isUnlike = types.some((type) => type !== types[0] || typeof type === "string");
  const takesTruth = ufunc.isLogical && (isUnlike || wanted === builtin.bool);
  const common = takesTruth ? builtin.bool : commonType(types);
  const isMixed = common === builtin.float64 && ufunc.mixed.length > 0 && wanted === null;
  const mixed = isMixed ? mixedRow(ufunc, types) : null;
  if (mixed !== null) return mixed;
  const row = wanted === null ? rowFor(ufunc, common) : rowGiving(ufunc, wanted, common, casting);
  const isStrict = casting === "no" || casting === "equiv";
  if (call.out !== null || wanted !== null || isStrict) {
    // A Python integer that does not fit is refused before any cast is.
    for (let n = 0; n < types.length; n++) {
      if (types[n] !== "int") continue;
      const type = row.inputs[n].kind === "b" ? builtin.int64 : row.inputs[n];
      castScalar(call.inputs[n] as number | bigint, type);
    }
  }
  if (wanted === null && !isStrict) return row;
  if (takesTruth && wanted !== null) return row;
  for (let n = 0; n < types.length; n++) {
    const type = types[n];
    const to = row.inputs[n];
    if (typeof type === "string" && commonType([to, type]) === to) continue;
    if (!castable(defaultType(type), to, casting)) {
      const place = types.length === 1 ? "input" : `input ${n}`;
      // A Python complex number is as precise as the floats it is refused by.
      const isSmall = type === "complex" && to.kind === "f" && to.itemsize < 8;
      const from = isSmall ? builtin.complex64 : defaultType(type);
      throw cannotCast(ufunc.name, place, from, to, casting);
    }
  }
  return row;
}

/** The row that compares signed integers with uint64, if the inputs are such. */
function mixedRow(ufunc: Ufunc, types: readonly Promotable[]): Row | null {
  const [first, second] = types.map((type) => (typeof type === "string" ? null : type.kind));
  if (first === "i" && second === "u") return ufunc.mixed[0];
  return first === "u" && second === "i" ? ufunc.mixed[1] : null;
}

/** A scalar of a logical ufunc, which need not fit into the dtype of the array beside it. */
function truthOf(input: ScalarLike): boolean {
  return truth(scalarType(input) === "int" ? castScalar(input, builtin.int64) : input);
}

/** How the inputs of a comparison compare if one is an integer that the other's dtype cannot hold; else null. */
function beyondRange(
  inputs: readonly Input[],
  types: readonly Promotable[],
): readonly [number, number] | null {
  const weak = types.indexOf("int");
  if (weak < 0) return null;
  const value = inputs[weak] as number | bigint;
  const type = types[1 - weak];
  let [least, most] = integerBounds(builtin.int64);
  let above = value > most;
  if (type === "int") {
    const other = inputs[1 - weak] as number | bigint;
    const fits = value >= least && value <= most && other >= least && other <= most;
    if (fits) return null;
    if (value === other || BigInt(value) === BigInt(other)) return [0, 0];
    above = value > other;
  } else {
    if (typeof type === "string" || (type.kind !== "i" && type.kind !== "u")) return null;
    [least, most] = integerBounds(type);
    if (value >= least && value <= most) return null;
    above = value > most;
  }
  const sign = above ? 1 : -1;
  return weak === 0 ? [sign, 0] : [0, sign];
}

/** NEP 50 exempts comparisons from the error for integers out of range: every element compares in the same way. */
function applyBeyondRange(
  ufunc: Ufunc,
  call: Call,
  order: readonly [number, number],
): NDArray | Scalar {
  const answer = applyUfunc(ufunc, order) === true;
  const inputs = call.inputs.map((input) => (input instanceof NDArray ? input : 0));
  const type = defaultType(commonType(inputs.map(typeOf)));
  const loop = answer ? constant.yes : constant.no;
  const row = { inputs: [type, type], result: builtin.bool, unsigned: false, loop };
  return applyRow(ufunc, { ...call, inputs }, row);
}

/** Broadcasts the inputs and `out` (rule U1). */
function resultShape({ out, where }: Call, operands: readonly Operand[]): readonly number[] {
  const shapes = operands.map((operand) => operand.shape);
  if (out !== null) shapes.push(out.shape);
  if (where !== null) shapes.push(where.shape);
  const first = shapes[0];
  if (shapes.length === 1 || (shapes.length === 2 && sameShape(first, shapes[1]))) return first;
  const found = commonShape(shapes);
  if ("clash" in found) {
    const list = shapes.map((shape) => `${tuple(shape).replaceAll(" ", "")} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${list}`);
  }
  if (out !== null && !sameShape(out.shape, found.shape)) {
    throw new ValueError(
      `non-broadcastable output operand with shape ${tuple(out.shape).replaceAll(" ", "")} ` +
        `doesn't match the broadcast shape ${tuple(found.shape).replaceAll(" ", "")}`,
    );
  }
  return found.shape;
}

function sameShape(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function onto(
  operand: Pick<Operand, "shape" | "strides">,
  shape: readonly number[],
): readonly number[] {
  return broadcastStrides(operand.shape, operand.strides, shape) as number[];
}

/** A new array in K order over all inputs (rules U4 and U5). */
function newResult(ufunc: Ufunc, call: Call, row: Row, shape: readonly number[]): NDArray {
  const arrays = call.inputs.filter((input) => input instanceof NDArray);
  const sources = arrays.map(sourceOf);
  const { itemsize } = row.result;
  const order = commonOrder(call, row);
  if (order !== null) {
    const dense = denseStrides(shape, itemsize, order);
    return owner(shape, row.result, ufunc.origin, sources, dense, false);
  }
  if (call.where !== null) arrays.push(call.where);
  const strides = arrays.map((a) => onto(a, shape));
  const ordered = stridesInOrderOf(shape, strides, itemsize);
  // What a mask leaves out is 0.
  const isMasked = call.where !== null;
  return owner(shape, row.result, ufunc.origin, sources, ordered, isMasked);
}

/**
 * The order of the result if all inputs are contiguous in the same way and none is converted or stretched; else null.
 * It differs from K order only in the strides of axes of length 1.
 */
function commonOrder({ inputs, where }: Call, row: Row): "C" | "F" | null {
  if (where !== null) return null;
  let bits = 0;
  let shape: readonly number[] | null = null;
  for (let n = 0; n < inputs.length; n++) {
    const input = inputs[n];
    if (!(input instanceof NDArray) || input.shape.length === 0) continue;
    const order = input.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS);
    if (order === 0 || (bits !== 0 && bits !== order)) return null;
    if (input.dtype !== row.inputs[n] || !isReadable(input)) return null;
    if (shape !== null && !sameShape(shape, input.shape)) return null;
    shape = input.shape;
    bits = order;
  }
  return bits === F_CONTIGUOUS ? "F" : "C";
}

const temporary = origin("out", "copy", "A buffer for the time of a computation.");

/**
 * Where the loop writes: `out` itself, or a buffer if `out` has another dtype, cannot be read directly, or shares
 * bytes with an input in any other way than element by element (rule O2).
 */
function writeTarget(out: NDArray, { inputs, where }: Call, row: Row): NDArray {
  const suits = out.dtype === row.result && isReadable(out);
  const read = where === null ? inputs : [...inputs, where];
  if (suits && read.every((input) => !(input instanceof NDArray) || isSafe(out, input))) return out;
  return owner(out.shape, row.result, temporary);
}

function isSafe(out: NDArray, input: NDArray): boolean {
  if (!shareBytes(out.block, input.block)) return true;
  const elementwise =
    out.block === input.block &&
    out.offset === input.offset &&
    out.dtype.itemsize === input.dtype.itemsize &&
    sameShape(out.shape, input.shape) &&
    sameShape(out.strides, input.strides);
  // A work limit of 1, as NumPy's: what cannot be told at once goes through a buffer.
  if (elementwise && internalOverlap(out, 1) === "no") return true;
  return overlap(out, input, 1) === "no";
}
