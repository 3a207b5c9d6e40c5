// The arrays that get the results of a ufunc: their shape, their layout, and whether `out` can be written to at once.

import { ValueError } from "../errors.js";
import { shareBytes } from "../record/block.js";
import { denseStrides, sameShape } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { internalOverlap, overlap } from "../record/overlap.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, owner, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { tuple } from "../record/shape_text.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { isReadable, type Operand } from "./operand.js";
import type { Row, Ufunc } from "./ufunc.js";
import type { Call, Input } from "./ufunc_arguments.js";

/** Broadcasts the inputs and `out` (rule U1). */
export function resultShape(
  { outs, where }: Pick<Call, "outs" | "where">,
  operands: readonly Pick<Operand, "shape">[],
): readonly number[] {
  const shapes = operands.map((operand) => operand.shape);
  const same = onlyShape(shapes);
  for (const out of outs) if (out !== null) shapes.push(out.shape);
  if (where !== null) shapes.push(where.shape);
  const others = shapes.length - operands.length;
  if (same !== null && (others === 0 || shapes.slice(-others).every((one) => sameShape(one, same))))
    return same;
  const found = commonShape(shapes);
  if ("clash" in found) {
    const list = shapes.map((shape) => `${tuple(shape).replaceAll(" ", "")} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${list}`);
  }
  for (const out of outs) {
    if (out === null || sameShape(out.shape, found.shape)) continue;
    throw new ValueError(
      `non-broadcastable output operand with shape ${tuple(out.shape).replaceAll(" ", "")} ` +
        `doesn't match the broadcast shape ${tuple(found.shape).replaceAll(" ", "")}`,
    );
  }
  return found.shape;
}

/** The shape of all that are no scalars; null if there are several. */
function onlyShape(shapes: readonly (readonly number[])[]): readonly number[] | null {
  let same = shapes[0];
  for (let n = 1; n < shapes.length; n++) {
    if (same.length === 0) same = shapes[n];
    else if (shapes[n].length > 0 && !sameShape(same, shapes[n])) return null;
  }
  return same;
}

/** The strides of an operand on the axes of a shape that it is broadcast to. */
export function onto(
  operand: Pick<Operand, "shape" | "strides">,
  shape: readonly number[],
): readonly number[] {
  return broadcastStrides(operand.shape, operand.strides, shape) as number[];
}

/** A new array in K order over all inputs (rules U4 and U5). */
export function newResult(ufunc: Ufunc, given: Call, row: Row, shape: readonly number[]): NDArray {
  const { originals } = given;
  const call = originals === undefined ? given : { ...given, inputs: originals };
  const arrays = call.inputs.filter((input) => input instanceof NDArray);
  const sources = arrays.map(sourceOf);
  const { itemsize } = row.result;
  const order = askedOrder(call, row) ?? commonOrder(call, row);
  if (order !== null) {
    const dense = denseStrides(shape, itemsize, order);
    return owner(shape, row.result, ufunc.origin, sources, dense, call.where !== null);
  }
  if (call.where !== null) arrays.push(call.where);
  const strides = arrays.map((a) => onto(a, shape));
  const ordered = stridesInOrderOf(shape, strides, itemsize);
  // What a mask leaves out is 0.
  const isMasked = call.where !== null;
  return owner(shape, row.result, ufunc.origin, sources, ordered, isMasked);
}

/** The order that the `order` option asks for; null if the inputs decide. */
function askedOrder(call: Call, row: Row): "C" | "F" | null {
  const { order } = call;
  if (order !== "A") return order === "K" ? null : order;
  return areFortran(call, row) ? (commonOrder(call, row) ?? "F") : "C";
}

/** The elements that NumPy converts at a time. */
const BUFFER = 8192;

/** Are all arrays of a call contiguous in F order? */
function areFortran({ inputs, where, outs }: Call, row: Row): boolean {
  // A short row that must be converted is copied first, and a copy is contiguous, until something cannot be copied.
  let isCopied = where === null;
  for (const [n, input] of inputs.entries()) {
    if (!(input instanceof NDArray)) continue;
    if (!isReadable(input) || input.dtype !== row.inputs[n]) {
      isCopied &&= input.shape.length === 0 || (input.shape.length === 1 && input.size <= BUFFER);
      if (isCopied) continue;
    }
    if ((input.flagBits & F_CONTIGUOUS) === 0) return false;
  }
  const others = [where, ...outs].filter((array) => array !== null);
  const isAny = others.length > 0 || inputs.some((input) => input instanceof NDArray);
  return isAny && others.every((array) => (array.flagBits & F_CONTIGUOUS) !== 0);
}

/**
 * The order of an only result if all inputs are contiguous in the same way and none is converted or stretched; else null.
 * It differs from K order only in the strides of axes of length 1.
 */
function commonOrder({ inputs, where, outs }: Call, row: Row): "C" | "F" | null {
  if (where !== null || outs.length > 1) return null;
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
 * @param isRead the inputs are read once more after the loop.
 */
export function writeTarget(
  out: NDArray,
  { inputs, where }: Call,
  row: Row,
  isRead: boolean,
): NDArray {
  const suits = out.dtype === row.result && isReadable(out);
  const read = where === null ? inputs : [...inputs, where];
  const isSafe = (input: Input) => !(input instanceof NDArray) || isApart(out, input, isRead);
  return suits && read.every(isSafe) ? out : owner(out.shape, row.result, temporary);
}

function isApart(out: NDArray, input: NDArray, isRead: boolean): boolean {
  if (!shareBytes(out.block, input.block)) return true;
  const elementwise =
    out.block === input.block &&
    out.offset === input.offset &&
    out.dtype.itemsize === input.dtype.itemsize &&
    sameShape(out.shape, input.shape) &&
    sameShape(out.strides, input.strides);
  // A work limit of 1, as NumPy's: what cannot be told at once goes through a buffer.
  if (elementwise && !isRead && internalOverlap(out, 1) === "no") return true;
  return overlap(out, input, 1) === "no";
}
