// Reduces axes of an array with a ufunc: dtypes, axes, the result's layout, and the loops in NumPy's order.

import { axisOf } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { castScalar } from "../dtype/items.js";
import { promote } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, owner, shapeText, sizeOf, sourceOf, view } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { copierOf } from "../ufunc/lanes.js";
import type { ReduceLoop, RowsLoop } from "../ufunc/loops.js";
import { inputOperand, isReadable, operandOf } from "../ufunc/operand.js";
import { rowFor, type Ufunc } from "../ufunc/ufunc.js";
import { accumulate } from "./reduce_loop.js";

/** A ufunc with the loops that take many elements into one. */
export interface Reduction {
  readonly name: string;
  readonly ufunc: Ufunc;
  /** By the character of the dtype that is computed in. */
  readonly loops: Readonly<Record<string, ReduceLoop>>;
  /** Faster loops for rows that go into a row; for most dtypes there is none. */
  readonly rows: Readonly<Record<string, RowsLoop>>;
  /** The reduction of no elements; null if there is none. */
  readonly identity: 0 | 1 | null;
  /** Integers of less than 64 bits are computed in 64 bits. */
  readonly widens: boolean;
  /** Elements count as true or false, whatever their dtype. */
  readonly ofTruth: boolean;
  readonly origin: Origin;
}

/** Makes the record of a reduction. `loops` has dtype characters as keys, such as `bBhHiI`. */
export function defineReduction(
  name: string,
  ufunc: Ufunc,
  loops: Readonly<Record<string, ReduceLoop>>,
  settings: {
    identity?: 0 | 1;
    widens?: boolean;
    ofTruth?: boolean;
    rows?: Readonly<Record<string, RowsLoop>>;
  } = {},
): Reduction {
  const byType = Object.entries(loops).flatMap(([characters, loop]) =>
    [...characters].map((character) => [character, loop] as const),
  );
  return {
    name,
    ufunc,
    loops: Object.fromEntries(byType),
    rows: settings.rows ?? {},
    identity: settings.identity ?? null,
    widens: settings.widens ?? false,
    ofTruth: settings.ofTruth ?? false,
    origin: origin(name, "new", `${name} computes new values, and they need memory of their own.`),
  };
}

/** What is asked of a reduction; all of it may be missing. */
export interface ReduceRequest {
  readonly axis?: number | readonly number[] | null;
  readonly dtype?: DTypeLike | null;
  readonly out?: NDArray | null;
  readonly keepdims?: boolean;
  readonly initial?: ScalarLike | null;
}

/** An array reduced: with 0 dimensions if nothing remains. `out`, if there is one, has been filled. */
export function reduce(reduction: Reduction, a: NDArray, request: ReduceRequest): NDArray {
  const axes = reducedAxes(request.axis, a.shape.length);
  const out = request.out ?? null;
  const type = computedType(reduction, a, request);
  const row = rowFor(reduction.ufunc, type);
  const kept = a.shape.map((length, k) => (axes.has(k) ? 1 : length));
  const keepdims = request.keepdims === true;
  const stays = (_: unknown, k: number) => keepdims || !axes.has(k);
  const shape = kept.filter(stays);
  if (out !== null) checkOutShape(reduction, out, a, axes, keepdims);
  const dense = stridesInOrderOf(kept, [a.strides], type.itemsize, a.shape);
  const result = owner(shape, type, reduction.origin, [sourceOf(a)], dense.filter(stays));
  // The result on the axes of `a`: it does not move along those that are reduced.
  const places = dense.map((stride, k) => (axes.has(k) || sizeOf(kept) === 0 ? 0 : stride));
  start(reduction, a, result, kept, places, request.initial ?? null);
  if (sizeOf(a.shape) > 0) {
    const target = { ...operandOf(result, type, row.unsigned), shape: a.shape, strides: places };
    const loops = { into: reduction.loops[type.char], rows: reduction.rows[type.char] };
    accumulate(loops, row, target, inputOperand(a, type, row.unsigned), {
      copy: copierOf(type),
      rounds: type.kind === "f" || type.kind === "c",
      converts: a.dtype !== type || !isReadable(a),
    });
  }
  if (out === null) return result;
  copyElements(out, result);
  return out;
}

/** @throws AxisError; ValueError `duplicate value in 'axis'` */
function reducedAxes(axis: ReduceRequest["axis"], ndim: number): ReadonlySet<number> {
  if (axis === undefined || axis === null)
    return new Set(Array.from({ length: ndim }, (_, k) => k));
  if (ndim === 0 && (axis === 0 || axis === -1)) return new Set();
  const given = Array.isArray(axis) ? axis : [axis];
  const axes = new Set(given.map((one) => axisOf(one, ndim)));
  if (axes.size < given.length) throw new ValueError("duplicate value in 'axis'");
  return axes;
}

function computedType(reduction: Reduction, a: NDArray, request: ReduceRequest): DType {
  if (reduction.ofTruth) return builtin.bool;
  const { dtype: wanted, out } = request;
  if (wanted !== undefined && wanted !== null) return dtype(wanted).native;
  if (out !== undefined && out !== null) return promote(out.dtype, a.dtype);
  const { kind, itemsize } = a.dtype;
  if (reduction.widens && itemsize < 8 && "biu".includes(kind)) {
    return kind === "u" ? builtin.uint64 : builtin.int64;
  }
  return a.dtype.native;
}

/** @throws ValueError in the words of NumPy's iterator, which broadcasts `out` and the array before it looks at axes. */
function checkOutShape(
  { ufunc }: Reduction,
  out: NDArray,
  a: NDArray,
  axes: ReadonlySet<number>,
  keepdims: boolean,
): void {
  const expected = a.shape.length - (keepdims ? 0 : axes.size);
  if (out.shape.length !== expected) {
    throw new ValueError(
      `output parameter for reduction operation ${ufunc.name} has the wrong number of dimensions: ` +
        `Found ${out.shape.length} but expected ${expected}` +
        (keepdims ? " (must match the operand's when keepdims=True)" : ""),
    );
  }
  let next = 0;
  const remapped = a.shape.map((_, k) => (keepdims || !axes.has(k) ? out.shape[next++] : -1));
  const fits = (length: number, k: number) =>
    length === -1 || length === 1 || a.shape[k] === 1 || length === a.shape[k];
  if (!remapped.every(fits)) {
    const change = `${shapeText(out.shape)}->${shapeText(remapped)}`;
    throw new ValueError(
      `operands could not be broadcast together with remapped shapes [original->remapped]: ${change} ${shapeText(a.shape)} `,
    );
  }
  const together = remapped.map((length, k) =>
    length === -1 || length === 1 ? a.shape[k] : length,
  );
  for (let k = a.shape.length - 1; k >= 0; k--) {
    const length = remapped[k];
    if (axes.has(k) && length !== -1 && length !== 1) {
      throw new ValueError(
        `operand was set up as a reduction along axis ${k}, but the length of the axis is ${length} (it has to be 1)`,
      );
    }
    const place = remapped.slice(0, k).filter((one) => one !== -1).length;
    if (!axes.has(k) && length === 1 && together[k] !== 1) {
      throw new ValueError(
        `output operand requires a reduction along dimension ${place}, but the reduction is not enabled. ` +
          "The dimension size of 1 does not match the expected output shape.",
      );
    }
    if (a.shape[k] !== together[k]) {
      throw new ValueError(
        `non-broadcastable operand with shape ${shapeText(a.shape)} doesn't match the broadcast shape ${shapeText(together)}`,
      );
    }
  }
}

/** What the result holds before the first element is taken in. */
function start(
  { identity, ufunc }: Reduction,
  a: NDArray,
  result: NDArray,
  kept: readonly number[],
  places: readonly number[],
  initial: ScalarLike | null,
): void {
  const value = initial ?? identity;
  if (value !== null) {
    if (!Object.is(value, 0)) fillElements(result, castScalar(value, result.dtype));
    return;
  }
  if (a.shape.some((length, k) => length === 0 && kept[k] === 1)) {
    throw new ValueError(
      `zero-size array to reduction operation ${ufunc.name} which has no identity`,
    );
  }
  if (sizeOf(a.shape) === 0) return;
  // Without an identity it is the first element; that this is met again makes no difference.
  const first = view(a, a.offset, kept, a.strides, a.dtype, result.origin);
  copyElements(view(result, 0, kept, places, result.dtype, result.origin), first);
}
