// A product on core axes: inputs as stacks of matrices, and a result that lies as NumPy's does.

import type { Order } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import type { DType } from "../dtype/dtype.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { boundsOverlap } from "../record/overlap.js";
import { F_CONTIGUOUS, type NDArray, owner, sourceOf, view } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { conjugate } from "../ufunc/floating.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import { type Core, coreLast, coreLengths, iterationShape, type Signature } from "./core_axes.js";
import { multiplyStacks } from "./multiply_stacks.js";

const arranged = origin("transpose", "view", "The axes that are multiplied come last.");

/** A view with other axes: `axes[k]` is what becomes axis k, -1 an axis of length 1. */
function arrange(a: NDArray, axes: readonly number[]): NDArray {
  const pick = (from: readonly number[], otherwise: number) =>
    axes.map((k) => (k < 0 ? otherwise : from[k]));
  return view(a, a.offset, pick(a.shape, 1), pick(a.strides, 0), a.dtype, arranged);
}

/** `signature` of two inputs in a data type, into `out` or a new array. */
export function product(
  signature: Signature,
  why: Origin,
  inputs: readonly NDArray[],
  core: Core,
  type: DType,
  out: NDArray | null,
  order: Order,
): NDArray {
  const { names, output, keeps, places } = core;
  const moved = inputs.map((a, n) => arrange(a, coreLast(a.shape.length, places[n])));
  const shapes = moved.map(({ shape }) => shape);
  const movedOut = out && arrange(out, coreLast(out.shape.length, places[2]));
  const lengths = coreLengths(signature, core, shapes, movedOut?.shape);
  const last = keeps ? [1] : output.map((name) => lengths.get(name) as number);
  const counts = names.map((own) => own.length);
  const given = out === null ? inputs : [...inputs, out];
  const shape = iterationShape(
    movedOut === null ? shapes : [...shapes, movedOut.shape],
    given.map((a) => a.shape),
    [...counts, last.length],
    last,
  );
  const stack = shape.slice(0, shape.length - last.length);
  const parts = moved.map((a, n) => {
    const conjugated = n === 0 && signature.conjugates && a.dtype.kind === "c";
    return asMatrices(conjugated ? (conjugate(a) as NDArray) : a, names[n], n);
  });
  const strides = order === "K" ? strideOrder(shapes, moved, counts, stack, last) : null;
  const isF =
    order === "F" ||
    (order === "A" && inputs.every(({ flagBits }) => (flagBits & F_CONTIGUOUS) !== 0));
  const dense = (item: DType) =>
    strides === null
      ? denseStrides(shape, item.itemsize, isF ? "F" : "C")
      : stridesInOrderOf(shape, strides, item.itemsize);
  const target = movedOut && withAxes(movedOut, shape.length);
  if (out !== null && target !== null && isFree(out, type, inputs)) {
    multiplyStacks(asResult(target, core), parts[0], parts[1]);
    tellReductionTrouble(signature.name, parts, out);
    return out;
  }
  const back = coreLast(shape.length, places[2]);
  const steps = dense(type);
  const to = (from: readonly number[]) => back.map((_, k) => from[back.indexOf(k)]);
  const result = owner(to(shape), type, why, inputs.map(sourceOf), to(steps));
  const product = arrange(result, back);
  multiplyStacks(asResult(product, core), parts[0], parts[1]);
  tellReductionTrouble(signature.name, parts, result);
  if (target === null) return result;
  copyElements(target, product);
  return out as NDArray;
}

/** A view with axes of length 1 in front, so many that there are `ndim` axes. */
function withAxes(a: NDArray, ndim: number): NDArray {
  const own = a.shape.map((_, k) => k);
  return arrange(a, [...Array<number>(ndim - own.length).fill(-1), ...own]);
}

/** May the product be written where it belongs at once? */
function isFree(out: NDArray, type: DType, inputs: readonly NDArray[]): boolean {
  return out.dtype === type && !inputs.some((a) => boundsOverlap(out, a));
}

/** The strides that tell the order of the stacks' axes; every product by itself lies in C order. */
function strideOrder(
  shapes: readonly (readonly number[])[],
  moved: readonly NDArray[],
  counts: readonly number[],
  stack: readonly number[],
  last: readonly number[],
): number[][] {
  return moved.map(({ strides }, n) => {
    const end = shapes[n].length - counts[n];
    const own = broadcastStrides(shapes[n].slice(0, end), strides.slice(0, end), stack);
    return [...(own as number[]), ...last.map(() => 0)];
  });
}

/** The first input as rows, the second as columns: an axis that is not there has length 1. */
function asMatrices(a: NDArray, names: readonly string[], position: number): NDArray {
  if (names.length === 2) return a;
  const all = a.shape.map((_, k) => k);
  const at = position === 0 ? all.length - 1 : all.length;
  return arrange(a, [...all.slice(0, at), -1, ...all.slice(at)]);
}

/** The result with both axes of a matrix, of which a vector lacks one and a number both. */
function asResult(result: NDArray, { names, output, keeps }: Core): NDArray {
  const all = result.shape.map((_, k) => k);
  if (output.length === 2) return result;
  if (output.length === 0) return arrange(result, keeps ? [...all, -1] : [...all, -1, -1]);
  // A row on the left leaves the columns of the right.
  const isRow = names[0].length === 1;
  return arrange(result, isRow ? [...all.slice(0, -1), -1, ...all.slice(-1)] : [...all, -1]);
}
