// `dot`, `inner`, `vdot`, `outer` and `tensordot`: every row of one array with every column of another.

import { echo, integer, listLength, listOfAxes, partsOf } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { commonType } from "../dtype/common_type.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import type { ItemOf } from "../dtype/dtype_types.js";
import { firstItem, isScalar, readItem } from "../dtype/items.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import type { AnyItem } from "../indexing/index_types.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { type Origin, origin } from "../record/origin.js";
import { boundsOverlap } from "../record/overlap.js";
import {
  ALIGNED,
  C_CONTIGUOUS,
  NDArray,
  owner,
  retold,
  sizeOf,
  sourceOf,
  view,
  WRITEABLE,
} from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { add, multiply } from "../ufunc/arithmetic.js";
import { conjugate } from "../ufunc/floating.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { multiplyStacks } from "./multiply_stacks.js";

type OutArguments = Arguments<[out: NDArray | null], { out?: NDArray | null }>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** Every row times every column of `b`; NumPy's `a.dot(b, out=None)`. See `np.dot`. @throws ValueError */
    dot(b: Named<"b", ArrayLike, { out?: NDArray | null }>, ...rest: OutArguments): AnyItem;
  }
}

const made = (name: string): Origin =>
  origin(name, "new", "A product is made of new values, and they need memory of their own.");
const [dotted, innerMade, vdotted] = ["dot", "inner", "vdot"].map(made);
const arranged = origin(
  "transpose",
  "view",
  "The axis that is multiplied comes where it is wanted.",
);

/** A view with its axes in another order. */
function inOrder(a: NDArray, axes: readonly number[]): NDArray {
  const shape = axes.map((k) => a.shape[k]);
  const strides = axes.map((k) => a.strides[k]);
  return view(a, a.offset, shape, strides, a.dtype, arranged);
}

/** @throws ValueError for an `out` that is not just what the product would make */
function checkOut(out: unknown, shape: readonly number[], type: unknown): asserts out is NDArray {
  if (!(out instanceof NDArray)) throw new TypeError("'out' must be an array");
  const wanted = C_CONTIGUOUS | ALIGNED | WRITEABLE;
  const isCArray = (out.flagBits & wanted) === wanted;
  if (out.dtype !== type || out.shape.length !== shape.length || !isCArray) {
    throw new ValueError(
      "output array is not acceptable (must have the right datatype, number of dimensions, and be a C-Array)",
    );
  }
  if (out.shape.some((length, k) => length !== shape[k])) {
    throw new ValueError("output array has wrong dimensions");
  }
}

/** The last axis of `a` with the last but one of `b`, or its only one. */
function dotOf(a: NDArray, b: NDArray, out: unknown, why: Origin): NDArray | Scalar {
  const type = commonType([a.dtype, b.dtype]);
  if (a.shape.length === 0 || b.shape.length === 0) return scaled(a, b, type, out, why);
  const last = a.shape.length - 1;
  const along = Math.max(b.shape.length - 2, 0);
  const k = a.shape[last];
  if (k !== b.shape[along]) {
    throw new ValueError(
      `shapes ${shapeText(a.shape)} and ${shapeText(b.shape)} not aligned: ${k} (dim ${last}) != ${b.shape[along]} (dim ${along})`,
    );
  }
  const rows = a.shape.slice(0, -1);
  const columns = b.shape.filter((_, axis) => axis !== along);
  const shape = [...rows, ...columns];
  if (out !== null) checkOut(out, shape, type);
  const matrix = [sizeOf(rows), sizeOf(columns)];
  const left = a.shape.length === 2 ? a : a.reshape([matrix[0], k]);
  const all = b.shape.map((_, axis) => axis);
  const right =
    b.shape.length === 2
      ? b
      : inOrder(b, [along, ...all.filter((axis) => axis !== along)]).reshape([k, matrix[1]]);
  const isFree = out !== null && !boundsOverlap(out, a) && !boundsOverlap(out, b);
  const result = isFree ? out : owner(shape, type, why, [sourceOf(a), sourceOf(b)]);
  const { itemsize } = type;
  const steps = [matrix[1] * itemsize, itemsize];
  const target = view(result, result.offset, matrix, steps, type, why);
  multiplyStacks(target, left, right);
  // NumPy looks for errors in all of these but vdot.
  if (why !== vdotted) tellReductionTrouble("dot", [left, right], target);
  const isOneByOne = a.size === 1 && b.size === 1 && why !== vdotted;
  if (isOneByOne && isLinear(type, a, b) && isZero(firstItem(target))) {
    // NumPy multiplies one number by one without adding it to 0, so that a zero keeps its sign.
    multiply(left, right, { out: target });
  } else if (isLinear(type, a, b) && (isNothing(a, b) || isNothing(b, a))) {
    fillElements(target, 0);
  }
  if (out !== null && !isFree) copyElements(out, result);
  if (shape.length > 0) return out ?? result;
  return readItem(result.block.view, result.offset, type);
}

/** Does NumPy leave the product to its linear algebra? */
function isLinear({ kind, name }: DType, a: NDArray, b: NDArray): boolean {
  return "fc".includes(kind) && name !== "float16" && Math.max(a.ndim, b.ndim) <= 2;
}

/** Is one of them the number 0, the other of more elements? NumPy's linear algebra then looks at none of those, be they NaN. */
function isNothing(a: NDArray, b: NDArray): boolean {
  return a.size === 1 && b.size > 1 && isZero(firstItem(a));
}

function isZero(item: Scalar): boolean {
  return item instanceof Complex ? item.real === 0 && item.imag === 0 : Number(item) === 0;
}

/** An array times a number. NumPy leaves floats to its linear algebra, which has no other order than C. */
function scaled(a: NDArray, b: NDArray, type: DType, out: unknown, why: Origin): NDArray | Scalar {
  const shape = a.shape.length === 0 ? b.shape : a.shape;
  const isFloat = "fc".includes(type.kind) && type.name !== "float16";
  if (!isFloat || shape.length > 2) {
    // NumPy converts both first, and axes of length 1 of the product get their strides from the copies.
    const [left, right] = [a, b].map((one) => one.astype(type, { copy: false }));
    const product = multiply(left, right, out === null ? {} : { out: out as NDArray });
    if (!(product instanceof NDArray)) return product;
    if (product.shape.length === 0) return firstItem(product);
    return out === null ? retold(product, why, [sourceOf(a), sourceOf(b)]) : product;
  }
  if (out !== null) checkOut(out, shape, type);
  const result = out ?? owner(shape, type, why, [sourceOf(a), sourceOf(b)]);
  if (isNothing(a, b) || isNothing(b, a)) fillElements(result, 0);
  else {
    multiply(a, b, { out: result });
    // There products are added to zeros, and -0 is 0.
    if (result.size > 1) add(result, 0, { out: result });
  }
  return shape.length > 0 ? result : firstItem(result);
}

const outOf = (name: string, rest: readonly unknown[]): unknown =>
  bind<{ out?: NDArray | null }>(name, rest, ["out"]).out ?? null;

attach({
  dot(given, ...others): AnyItem {
    const [b, ...rest] = placed<"b", ArrayLike, unknown[]>("b", given, others);
    if (b === undefined) throw new TypeError("dot() missing required argument 'b' (pos 0)");
    return dotOf(this, toArray(b), outOf("dot", rest), dotted);
  },
});

/**
 * NumPy's `np.dot(a, b, out=None)`: of vectors the sum of products, of matrices the matrix product; else the sums along
 * the last axis of `a` and the last but one of `b`, for every other index of both. With a number it multiplies.
 * @throws ValueError `shapes (2,3) and (2,3) not aligned: 3 (dim 1) != 2 (dim 0)`, or for an `out` that does not fit
 */
export function dot(a: ArrayLike, b: ArrayLike, ...rest: OutArguments): AnyItem;
export function dot(a: ArrayLike, b: ArrayLike, ...rest: OutArguments): NDArray | Scalar {
  if (b === undefined) throw new TypeError("dot() missing 1 required positional argument: 'b'");
  return dotOf(toArray(a), toArray(b), outOf("dot", rest), dotted);
}

/** NumPy's `np.inner(a, b)`: the sums along the last axes of both. @throws ValueError if these differ in length */
export function inner(a: ArrayLike, b: ArrayLike): AnyItem;
export function inner(a: ArrayLike, b: ArrayLike): NDArray | Scalar {
  const [left, right] = [toArray(a), toArray(b)];
  const all = right.shape.map((_, k) => k);
  const turned =
    all.length < 2 ? right : inOrder(right, [...all.slice(0, -2), ...all.slice(-2).reverse()]);
  return dotOf(left, turned, null, innerMade);
}

/**
 * NumPy's `np.vdot(a, b)`: the sum of the products of all elements, those of `a` conjugated. Always a scalar.
 * @throws ValueError for arrays of different size
 */
export function vdot<T1 extends Axial, T2 extends Axial>(a: T1, b: T2): ItemOf<PromotedOf<T1, T2>>;
export function vdot(a: ArrayLike, b: ArrayLike): Scalar;
export function vdot(a: ArrayLike, b: ArrayLike): Scalar {
  const left = toArray(a).ravel();
  const right = toArray(b).reshape([left.shape[0]]);
  const first = left.dtype.kind === "c" ? (conjugate(left) as NDArray) : left;
  return dotOf(first, right, null, vdotted) as Scalar;
}

/**
 * NumPy's `np.outer(a, b, out=None)`: each element of `a` times each of `b`, both taken as having one axis.
 * @throws what `multiply` throws for an `out` that does not fit
 */
export function outer<T1 extends Axial, T2 extends Axial>(
  a: T1,
  b: T2,
  options?: { out?: null },
): NDArray<PromotedOf<T1, T2>>;
export function outer(a: ArrayLike, b: ArrayLike, ...rest: OutArguments): NDArray;
export function outer(a: ArrayLike, b: ArrayLike, ...rest: OutArguments): NDArray {
  const out = outOf("outer", rest) as NDArray | null;
  const column = toArray(a).ravel().reshape([-1, 1]);
  const row = toArray(b).ravel().reshape([1, -1]);
  return multiply(column, row, out === null ? {} : { out }) as NDArray;
}

/** Which axes `tensordot` sums over: the last of `a` and the first of `b`, or a list for each. */
export type TensordotAxes =
  | number
  | readonly [number | readonly number[], number | readonly number[]];

/** An axis of a Python tuple. @throws IndexError */
function lengthsAt(shape: readonly number[], axes: readonly number[]): number[] {
  return axes.map((axis) => {
    const length = shape.at(axis);
    if (length === undefined) throw new IndexError("tuple index out of range");
    return length;
  });
}

/**
 * NumPy's `np.tensordot(a, b, axes=2)`: sums of products along several axes at once. The result has the other axes of
 * `a`, then those of `b`.
 * @throws ValueError `shape-mismatch for sum`; IndexError
 */
export function tensordot<T1 extends Axial, T2 extends Axial>(
  a: T1,
  b: T2,
  ...rest: Arguments<[axes: TensordotAxes], { axes?: TensordotAxes }>
): NDArray<PromotedOf<T1, T2>>;
export function tensordot(
  a: ArrayLike,
  b: ArrayLike,
  ...rest: Arguments<[axes: TensordotAxes], { axes?: TensordotAxes }>
): NDArray;
export function tensordot(
  a: ArrayLike,
  b: ArrayLike,
  ...rest: Arguments<[axes: TensordotAxes], { axes?: TensordotAxes }>
): NDArray {
  const { axes = 2 } = bind<{ axes?: TensordotAxes }>("tensordot", rest, ["axes"]);
  const [left, right] = [toArray(a), toArray(b)];
  let [first, second] = pairsOf(axes);
  for (const own of [first, second]) {
    if (new Set(own).size !== own.length) {
      throw new ValueError("duplicate axes are not allowed in tensordot");
    }
  }
  const isMatch =
    first.length === second.length &&
    first.every((axis, k) => {
      return lengthsAt(left.shape, [axis])[0] === lengthsAt(right.shape, [second[k]])[0];
    });
  if (!isMatch) throw new ValueError("shape-mismatch for sum");
  const count = sizeOf(lengthsAt(left.shape, first));
  const forward = (ndim: number) => (axis: number) => (axis < 0 ? axis + ndim : axis);
  first = first.map(forward(left.shape.length));
  second = second.map(forward(right.shape.length));
  const others = (array: NDArray, own: readonly number[]) =>
    array.shape.map((_, k) => k).filter((k) => !own.includes(k));
  const [rows, columns] = [others(left, first), others(right, second)];
  const rowLengths = rows.map((k) => left.shape[k]);
  const columnLengths = columns.map((k) => right.shape[k]);
  const matrix = inOrder(left, [...rows, ...first]).reshape([sizeOf(rowLengths), count]);
  const other = inOrder(right, [...second, ...columns]).reshape([count, sizeOf(columnLengths)]);
  const product = dotOf(matrix, other, null, made("tensordot")) as NDArray;
  return product.reshape([...rowLengths, ...columnLengths]);
}

function pairsOf(axes: TensordotAxes): [number[], number[]] {
  if (!isScalar(axes)) {
    const lists = partsOf(axes).map((one) => listOfAxes(one).map(integer));
    if (lists.length === 2) return [lists[0], lists[1]];
    throw new ValueError(`axes must be a number or a list of two, not ${echo(axes)}`);
  }
  const count = listLength(Math.max(integer(axes), 0));
  const range = Array.from({ length: count }, (_, k) => k);
  return [range.map((k) => k - count), range];
}
