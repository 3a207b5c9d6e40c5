// The common shape that `nditer` walks, and how each operand lies on it.

import { integer } from "../arguments.js";
import { ValueError } from "../errors.js";
import type { NDArray } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import type { Access, IterFlag, OperandFlag } from "./nditer_flags.js";

/** An operand as it was given. */
export interface GivenOperand extends Access {
  /** null: to be allocated. */
  readonly array: NDArray | null;
  readonly flags: ReadonlySet<OperandFlag>;
  /** For each axis of the iteration the operand's axis, or -1; null: its axes are the last ones. */
  readonly axes: readonly number[] | null;
}

/** @throws ValueError, TypeError if there is not one list of axes for each operand */
export function operandAxes(given: unknown, count: number): (readonly number[] | null)[] {
  if (given === null || given === undefined) return new Array(count).fill(null);
  if (!Array.isArray(given) || given.length !== count) {
    throw new ValueError("op_axes must be a tuple/list matching the number of ops");
  }
  let length = -1;
  return given.map((axes: unknown) => {
    if (axes === null || axes === undefined) return null;
    if (!Array.isArray(axes)) {
      throw new ValueError("Each entry of op_axes must be None or a tuple/list");
    }
    if (length >= 0 && axes.length !== length) {
      throw new ValueError("Each entry of op_axes must have the same size");
    }
    length = axes.length;
    return axes.map((axis: unknown) => (axis === null ? -1 : integer(axis)));
  });
}

/** The operands' common shape, that of `itershape` if it is given. @throws ValueError if they do not fit together */
export function iterationShape(
  operands: readonly GivenOperand[],
  itershape: readonly number[] | null,
): number[] {
  const mapped = operands.find(({ axes }) => axes !== null)?.axes ?? null;
  if (mapped !== null && itershape !== null && mapped.length !== itershape.length) {
    throw new ValueError(
      "'op_axes' and 'itershape' must have the same number of entries equal to the iterator ndim",
    );
  }
  const ndims = operands.map(({ array }) => array?.shape.length ?? 0);
  const ndim = mapped?.length ?? itershape?.length ?? Math.max(...ndims);
  for (const [n, operand] of operands.entries()) checkAxes(operand, n);
  const shape = new Array<number>(ndim).fill(1);
  if (itershape !== null) {
    for (let k = 0; k < ndim; k++) if (itershape[k] >= 0) shape[k] = itershape[k];
  }
  for (const { array, axes } of operands) {
    if (array === null) continue;
    if (axes === null && array.shape.length > ndim) {
      throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
    }
    for (let k = 0; k < ndim; k++) {
      const length = lengthAt(array, axes, k, ndim);
      if (length === 1 || length === shape[k]) continue;
      if (shape[k] !== 1) throw mismatch(operands, itershape, mapped !== null);
      shape[k] = length;
    }
  }
  // A length that was asked for stays, also if it is 1.
  if (itershape?.some((length, k) => length >= 0 && length !== shape[k])) {
    throw mismatch(operands, itershape, mapped !== null);
  }
  return shape;
}

function checkAxes({ array, axes }: GivenOperand, n: number): void {
  if (axes === null) return;
  const seen = new Set<number>();
  for (const axis of axes) {
    if (axis < 0) continue;
    if (array !== null && axis >= array.shape.length) {
      throw new ValueError(
        `Iterator input op_axes[${n}][${axes.length - 1 - axes.indexOf(axis)}] (==${axis}) is not a valid axis of op[${n}], which has ${array.shape.length} dimensions `,
      );
    }
    if (seen.has(axis)) {
      throw new ValueError(
        `The 'op_axes' provided to the iterator constructor for operand ${n} contained duplicate value ${axis}`,
      );
    }
    seen.add(axis);
  }
}

/** The operand's axis that stands on axis `k` of the iteration; negative for none. */
export function axisAt(
  operandNdim: number,
  axes: readonly number[] | null,
  k: number,
  ndim: number,
): number {
  return axes === null ? k - (ndim - operandNdim) : axes[k];
}

function lengthAt(array: NDArray, axes: readonly number[] | null, k: number, ndim: number): number {
  const axis = axisAt(array.shape.length, axes, k, ndim);
  return axis < 0 ? 1 : array.shape[axis];
}

function remappedText({ shape }: NDArray, axes: readonly number[]): string {
  const lengths = axes.map((axis) => (axis < 0 ? "newaxis" : shape[axis]));
  return lengths.length === 1 ? `(${lengths[0]},)` : `(${lengths.join(",")})`;
}

function mismatch(
  operands: readonly GivenOperand[],
  itershape: readonly number[] | null,
  isMapped: boolean,
): ValueError {
  const isRemapped = isMapped || itershape !== null;
  const texts = operands.map(({ array, axes }) => {
    if (array === null) return "";
    if (axes === null) return `${shapeText(array.shape)} `;
    return `${shapeText(array.shape)}->${remappedText(array, axes)} `;
  });
  const how = isRemapped ? "remapped shapes [original->remapped]: " : "shapes ";
  const asked = itershape === null ? "" : ` and requested shape ${shapeText(itershape)}`;
  return new ValueError(
    `operands could not be broadcast together with ${how}${texts.join("")}${asked}`,
  );
}

/**
 * Each operand's stride on each axis of the iteration: 0 where it is stretched.
 * @throws ValueError if it may not be stretched; the last axis is looked at first, for all operands
 */
export function iterationStrides(
  operands: readonly GivenOperand[],
  shape: readonly number[],
  flags: ReadonlySet<IterFlag>,
): number[][] {
  const ndim = shape.length;
  const strides = operands.map(() => new Array<number>(ndim).fill(0));
  for (let k = ndim - 1; k >= 0; k--) {
    for (let n = 0; n < operands.length; n++) {
      strides[n][k] = strideAt(operands[n], shape, k, flags);
    }
  }
  return strides;
}

function strideAt(
  operand: GivenOperand,
  shape: readonly number[],
  k: number,
  flags: ReadonlySet<IterFlag>,
): number {
  const { array, axes } = operand;
  if (array === null && axes === null) return 0;
  const ndim = shape.length;
  const axis = array === null ? (axes ?? [])[k] : axisAt(array.shape.length, axes, k, ndim);
  const isStretched = axis < 0 || (array !== null && array.shape[axis] === 1);
  if (!isStretched) return array === null ? 0 : array.strides[axis];
  if (array !== null && axes === null && axis < 0) checkBroadcast(operand, shape);
  if (shape[k] !== 1) {
    checkStretched(operand, shape, axes === null ? ndim - 1 - k : axis, axis, flags);
  }
  return 0;
}

/** @throws ValueError for an operand that may not be broadcast */
function checkBroadcast({ array, axes, flags, write }: GivenOperand, shape: readonly number[]) {
  if (!flags.has("no_broadcast") || array === null) return;
  const kind = write ? "output operand" : "operand";
  const remapped = axes === null ? "" : ` [remapped to ${remappedText(array, axes.toReversed())}]`;
  throw new ValueError(
    `non-broadcastable ${kind} with shape ${shapeText(array.shape)}${remapped} doesn't match the broadcast shape ${shapeText(shape)}`,
  );
}

function checkStretched(
  operand: GivenOperand,
  shape: readonly number[],
  dimension: number,
  axis: number,
  flags: ReadonlySet<IterFlag>,
): void {
  const { array, axes, flags: own, read, write } = operand;
  if (array !== null && (axes === null || axis >= 0)) checkBroadcast(operand, shape);
  if (!write) return;
  if (!flags.has("reduce_ok")) {
    throw new ValueError(
      `output operand requires a reduction along dimension ${dimension}, but the reduction is not enabled. The dimension size of 1 does not match the expected output shape.`,
    );
  }
  if (!read) {
    throw new ValueError(
      "output operand requires a reduction, but is flagged as write-only, not read-write",
    );
  }
  if (own.has("arraymask")) {
    throw new ValueError(
      "output operand requires a reduction, but is flagged as the ARRAYMASK operand which is not permitted to be the result of a reduction",
    );
  }
}
