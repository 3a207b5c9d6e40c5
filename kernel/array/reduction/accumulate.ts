// Running reductions: each element of the result takes in one more element of the array along an axis; and reductions
// of stretches of an axis.

import { axisOf, noBoolean } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { builtin, type DType, type DTypeLike, isNumeric } from "../dtype/dtype.js";
import { IndexError, ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import type { Origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { slowestFirst, stridesInOrderOf } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { transpose } from "../shape/transpose.js";
import { laneOf, passage, type Transfer } from "../ufunc/lanes.js";
import type { BinaryLoop } from "../ufunc/loops.js";
import { inputOperand, type Operand, operandOf } from "../ufunc/operand.js";
import { binaryInner } from "../ufunc/run_loop.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import type { Row, Ufunc } from "../ufunc/ufunc.js";
import { runningLoop } from "./folding.js";
import { foldingRow } from "./folding_row.js";
import { checkTruth, foldFromFirst, type Reduction } from "./reduce.js";

/** What is asked of a running reduction. */
export interface RunningRequest {
  readonly dtype?: DTypeLike | null;
  readonly out?: NDArray | null;
}

/**
 * The axis of a running reduction, given as an integer or as a list of one.
 * @throws ValueError `accumulate does not allow multiple axes`; AxisError
 */
export function runningAxis(axis: unknown, ndim: number, name: string): number {
  const several = new ValueError(`${name} does not allow multiple axes`);
  if (axis === null) {
    if (ndim !== 1) throw several;
    return 0;
  }
  if (Array.isArray(axis) && axis.length !== 1) throw several;
  const one: unknown = Array.isArray(axis) ? axis[0] : axis;
  return axisOf(noBoolean(one, "an integer is required"), ndim);
}

/** All partial results of a reduction along an axis, in an array of the same shape. */
export function accumulateAlong(
  reduction: Reduction,
  a: NDArray,
  axis: number,
  request: RunningRequest,
): NDArray {
  const out = request.out ?? null;
  const row = foldingRow(reduction.ufunc, a, request, "accumulate");
  if (out !== null) {
    const isPlain = a.shape.length === 1 && a.dtype === row.result && out.dtype === row.result;
    if (isPlain && String(out.shape) !== String(a.shape)) {
      throw new ValueError("provided out is the wrong size for the accumulation.");
    }
    checkShape(out, a, axis, a.shape, "");
  }
  checkTruth(reduction.ufunc, a);
  const strides = stridesInOrderOf(a.shape, [a.strides], row.result.itemsize);
  const result = owner(a.shape, row.result, reduction.origin, [sourceOf(a)], strides);
  // Text becomes numbers as a whole, whatever comes first along the axis.
  const values = isNumeric(a.dtype) ? a : copyOf(a, row.result, "K", reduction.origin);
  if (sizeOf(a.shape) > 0) runAlong(row, values, result, axis);
  tell("accumulate", reduction, a, result);
  if (out === null) return result;
  copyElements(out, result);
  return out;
}

function tell(where: string, { ufunc }: Reduction, a: NDArray, result: NDArray): void {
  if (ufunc.hazard !== null) tellReductionTrouble(where, [a], result);
}

function runAlong(row: Row, a: NDArray, result: NDArray, axis: number): void {
  const length = a.shape[axis];
  const type = row.result;
  const first = a.shape.with(axis, 1);
  copyElements(
    view(result, result.offset, first, result.strides, type, result.origin),
    view(a, a.offset, first, a.strides, a.dtype, result.origin),
  );
  if (length === 1) return;
  const input = inputOperand(a, type, row.unsigned);
  const target = operandOf(result, type, row.unsigned);
  const others = a.shape.map((_, k) => k).filter((k) => k !== axis);
  const shape = others.map((k) => a.shape[k]);
  const onto = [target, input].map(({ strides }) => others.map((k) => strides[k]));
  const along = [target.strides[axis], input.strides[axis]];
  const offsets = [target.offset, input.offset];
  // Along the axis where its elements lie closest, else step by step for all the other axes together.
  const isFastest = others.every(
    (k) => a.shape[k] === 1 || result.strides[k] > result.strides[axis],
  );
  if (isFastest) {
    const line = lineOf(row, target, input, length, along);
    iterate(shape, onto, offsets, (count, [to, from], [u, s]) => {
      for (let n = 0; n < count; n++) line(to + n * u, from + n * s);
    });
    return;
  }
  const step = binaryInner(row, target, input, target);
  for (let k = 1; k < length; k++) {
    const starts = [offsets[0] + (k - 1) * along[0], offsets[1] + k * along[1]];
    iterate(shape, onto, starts, (count, [to, from], [u, s]) => {
      step(count, [to, from, to + along[0]], [u, s, u]);
    });
  }
}

/** Elements that go through a lane at a time. */
const PORTION = 4096;

/** Computes one line, whose first element stands in the target. `along` are the strides of target and input. */
function lineOf(
  row: Row,
  target: Operand,
  input: Operand,
  length: number,
  along: readonly number[],
): (to: number, from: number) => void {
  const type = row.result;
  const [u, s] = along;
  if (passage(type, type, row.unsigned).load === null) {
    // The loop reads what it has just written.
    const inner = binaryInner({ loop: row.loop }, target, input, target);
    return (to, from) => inner(length - 1, [to, from + s, to + u], [u, s, u]);
  }
  const lane = laneOf(type, row.unsigned);
  const most = Math.min(PORTION, length - 1);
  const [x, z] = [new lane(new ArrayBuffer(most * 8)), new lane(new ArrayBuffer((most + 1) * 8))];
  const running = runningLoop(row.loop as BinaryLoop, type);
  const { unit } = input.passage;
  const { unit: into } = target.passage;
  // What is not computed in memory itself has both.
  const read = input.passage.load as Transfer;
  const load = target.passage.load as Transfer;
  const store = target.passage.store as Transfer;
  return (to, from) => {
    for (let done = 1; done < length; done += most) {
      const n = Math.min(most, length - done);
      load(z, 0, target.memory, (to + (done - 1) * u) / into, 0, 1);
      read(x, 0, input.memory, (from + done * s) / unit, s / unit, n);
      running(n, x, z);
      store(z.subarray(1), 0, target.memory, (to + done * u) / into, u / into, n);
    }
  };
}

/**
 * NumPy's `reduceat`: for each index the elements from it to the next are reduced, or only the one at it where the next
 * index is not larger.
 * @throws IndexError `index 5 out-of-bounds in add.reduceat [0, 2)`
 */
export function reduceStretches(
  reduction: Reduction,
  a: NDArray,
  indices: readonly number[],
  axis: number,
  request: RunningRequest,
): NDArray {
  const { ufunc } = reduction;
  const length = a.shape[axis];
  for (const index of indices) {
    if (index >= 0 && index < length) continue;
    throw new IndexError(`index ${index} out-of-bounds in ${ufunc.name}.reduceat [0, ${length})`);
  }
  const out = request.out ?? null;
  const row = foldingRow(ufunc, a, request, "reduceat");
  const shape = a.shape.with(axis, indices.length);
  if (out !== null) {
    checkShape(out, a, axis, shape, ` (${indices.length},)->${placed(indices.length, a, axis)}`);
  }
  checkTruth(ufunc, a);
  const type = row.result;
  const values = isNumeric(a.dtype) ? a : numbersOf(a, axis, type, reduction.origin);
  // NumPy's iterator sees the axis in the indices, not in the array.
  const onAxis = a.strides.map((_, k) => (k === axis ? 8 : 0));
  const strides = stridesInOrderOf(shape, [a.strides.with(axis, 0), onAxis], type.itemsize);
  const result = owner(shape, type, reduction.origin, [sourceOf(a)], strides);
  const axes = new Set([axis]);
  // NumPy goes along the axis: there sums are taken pairwise, and floats of 16 bits are rounded at the end only.
  const isAlong =
    a.shape.length > 1 &&
    (type === builtin.float16 || (ufunc.name === "add" && "fc".includes(type.kind)));
  for (const [k, begin] of indices.entries()) {
    const next = k + 1 < indices.length ? indices[k + 1] : length;
    const stretch = a.shape.with(axis, Math.max(next - begin, 1));
    const start = values.offset + begin * values.strides[axis];
    const part = view(values, start, stretch, values.strides, values.dtype, result.origin);
    const place = result.offset + k * result.strides[axis];
    if (isAlong) {
      foldEach(
        ufunc,
        row,
        part,
        axis,
        view(result, place, shape.with(axis, 1), result.strides, type, result.origin),
      );
      continue;
    }
    const still = result.strides.with(axis, 0);
    const target = view(result, place, shape.with(axis, 1), still, type, result.origin);
    foldFromFirst(ufunc, row, part, target, axes);
  }
  tell("reduceat", reduction, a, result);
  if (out === null) return result;
  copyElements(out, result);
  return out;
}

/** Text as numbers: all of it, also where nothing begins, and line by line along the axis, up to the first that is none. */
function numbersOf(a: NDArray, axis: number, type: DType, origin: Origin): NDArray {
  const order = [...slowestFirst(a.strides).filter((k) => k !== axis), axis];
  const numbers = copyOf(transpose(a, order), type, "C", origin);
  return transpose(
    numbers,
    order.map((_, k) => order.indexOf(k)),
  );
}

/** Folds along an axis, each place of the other axes by itself: floats are added pairwise along it, wherever it lies. */
function foldEach(ufunc: Ufunc, row: Row, a: NDArray, axis: number, to: NDArray): void {
  const lines = [to.strides, a.strides].map((strides) => strides.with(axis, 0));
  iterate(to.shape, lines, [to.offset, a.offset], (count, at, step) => {
    for (let k = 0; k < count; k++) {
      const [place, start] = [at[0] + k * step[0], at[1] + k * step[1]];
      const line = view(a, start, [a.shape[axis]], [a.strides[axis]], a.dtype, to.origin);
      const target = view(to, place, [1], [0], to.dtype, to.origin);
      foldFromFirst(ufunc, row, line, target, new Set([0]));
    }
  });
}

/** The shape of indices on the axes of an array, as the iterator's messages tell it. */
function placed(count: number, { shape }: NDArray, axis: number): string {
  return shapeText(shape.map((_, k) => (k === axis ? count : -1)));
}

/** @throws ValueError in the words of NumPy's iterator */
function checkShape(
  out: NDArray,
  a: NDArray,
  axis: number,
  shape: readonly number[],
  more: string,
): void {
  if (out.shape.length < shape.length) {
    const others = shape.map((_, k) => k).filter((k) => k !== axis);
    const place = others.findIndex((k) => k >= out.shape.length);
    throw new ValueError(
      `Iterator input op_axes[0][${place}] (==${others[place]}) is not a valid axis of op[0], which has ${out.shape.length} dimensions `,
    );
  }
  const isAlike = out.shape.length === shape.length;
  if (isAlike && out.shape.every((length, k) => length === shape[k])) return;
  const text = (of: readonly number[]) =>
    `${shapeText(of)}->${shapeText(of.slice(0, shape.length))}`;
  const read =
    more === "" ? text(a.shape) : `${shapeText(a.shape)}->${shapeText(a.shape.toSpliced(axis, 1))}`;
  throw new ValueError(
    `operands could not be broadcast together with remapped shapes [original->remapped]: ${text(out.shape)} ${read}${more} `,
  );
}
