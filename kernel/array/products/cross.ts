// `kron`, `cross` and `trace`.

import { axisOf, integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { array, toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeLike, DTypeName } from "../dtype/dtype.js";
import { promote } from "../dtype/promotion.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type AnyItem, Ellipsis } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { broadcastShape } from "../shape/broadcast_shapes.js";
import { expand_dims } from "../shape/length_one.js";
import { moveaxis } from "../shape/transpose.js";
import { mapped, minus, times } from "../statistics/array_arithmetic.js";
import { multiply, negative } from "../ufunc/arithmetic.js";
import type { Axial } from "../ufunc/ufunc_types.js";

/** 0, 2, 4, ... or 1, 3, 5, ... below `end`. */
const everySecond = (first: number, end: number): number[] =>
  Array.from({ length: end / 2 }, (_, k) => first + 2 * k);

/**
 * NumPy's `np.kron(a, b)`: a block matrix with `b`, times an element of `a`, in each block. A view of the products, which
 * are computed with an axis for each place in `a` and in `b`.
 */
export function kron<T1 extends Axial, T2 extends Axial>(a: T1, b: T2): NDArray<PromotedOf<T1, T2>>;
export function kron(a: ArrayLike, b: ArrayLike): NDArray | Scalar;
export function kron(a: ArrayLike, b: ArrayLike): NDArray | Scalar {
  const right = toArray(b);
  const left = array(a, { copy: null, ndmin: right.shape.length });
  const ndim = Math.max(left.shape.length, right.shape.length);
  if (right.shape.length === 0 || left.shape.length === 0) return multiply(left, right);
  const extra = Array.from({ length: ndim - right.shape.length }, (_, k) => k);
  const other = extra.length === 0 ? right : expand_dims(right, extra);
  const places = expand_dims(left, everySecond(1, 2 * ndim));
  const block = expand_dims(other, everySecond(0, 2 * ndim));
  const products = multiply(places, block) as NDArray;
  return products.reshape(left.shape.map((length, k) => length * other.shape[k]));
}

/** Keyword arguments of `cross`. */
export interface CrossOptions {
  /** Which axis of `a`, of `b` and of the result the vectors lie along; the last one if not given. */
  axisa?: number;
  /** Which axis of `b` the vectors lie along. */
  axisb?: number;
  /** Which axis of the result they lie along. */
  axisc?: number;
  /** All three at once. */
  axis?: number | null;
}

const crossed = origin(
  "cross",
  "new",
  "A product is made of new values, and they need memory of their own.",
);

type CrossArguments = Arguments<
  [axisa: number, axisb: number, axisc: number, axis: number | null],
  CrossOptions
>;

/**
 * NumPy's `np.cross(a, b, axisa=-1, axisb=-1, axisc=-1, axis=None)`: the vector that is at right angles to two vectors of
 * 3 (or 2) components. Other axes broadcast. Of two vectors of 2 components only the third component.
 * @throws ValueError for other lengths; AxisError
 */
export function cross<T1 extends Axial, T2 extends Axial>(
  a: T1,
  b: T2,
  ...rest: CrossArguments
): NDArray<PromotedOf<T1, T2>>;
export function cross(a: ArrayLike, b: ArrayLike, ...rest: CrossArguments): NDArray;
export function cross(a: ArrayLike, b: ArrayLike, ...rest: CrossArguments): NDArray {
  const names = ["axisa", "axisb", "axisc", "axis"] as const;
  const options = bind<CrossOptions>("cross", rest, names);
  const axis = options.axis ?? null;
  const [axisa, axisb, axisc] = names
    .slice(0, 3)
    .map((name) => integer(axis ?? options[name] ?? -1));
  const given = [toArray(a), toArray(b)];
  if (given.some(({ shape }) => shape.length === 0)) {
    throw new ValueError("At least one array has zero dimension");
  }
  const places = [
    axisOf(axisa, given[0].shape.length, "axisa: "),
    axisOf(axisb, given[1].shape.length, "axisb: "),
  ];
  const [left, right] = given.map((one, n) => moveaxis(one, places[n], -1));
  const [n, m] = [left, right].map(({ shape }) => shape[shape.length - 1]);
  if (![2, 3].includes(n) || ![2, 3].includes(m)) {
    throw new ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
  }
  return crossProduct(left, right, n, m, axisc);
}

function crossProduct(a: NDArray, b: NDArray, n: number, m: number, axisc: number): NDArray {
  // Arrays, also where no axis is left: a number would forget its data type on the way.
  const component = (one: NDArray, k: number) => one.get(Ellipsis, k) as NDArray;
  const stack = broadcastShape([a.shape.slice(0, -1), b.shape.slice(0, -1)]);
  const type = promote(a.dtype, b.dtype).native;
  const isThree = n === 3 || m === 3;
  const shape = isThree ? [...stack, 3] : stack;
  const end = isThree ? axisOf(axisc, shape.length, "axisc: ") : 0;
  const result = owner(shape, type, crossed, [sourceOf(a), sourceOf(b)]);
  /** `result[..., k] = a[i] * b[j] - a[p] * b[q]`; without a second product the first alone. */
  const write = (k: number | null, i: number, j: number, p: number, q: number) => {
    const target = k === null ? result : (result.get(Ellipsis, k) as NDArray);
    const has = (x: number, y: number) => x < n && y < m;
    const first = has(i, j) ? times(component(a, i), component(b, j)) : null;
    const second = has(p, q) ? times(component(a, p), component(b, q)) : null;
    const value =
      first === null
        ? mapped(negative, second as NDArray)
        : second === null
          ? first
          : minus(first, second);
    copyElements(target, value);
  };
  if (!isThree) {
    write(null, 0, 1, 1, 0);
    return result;
  }
  write(0, 1, 2, 2, 1);
  write(1, 2, 0, 0, 2);
  write(2, 0, 1, 1, 0);
  return moveaxis(result, -1, end);
}

/** Keyword arguments of `trace`. */
export interface TraceOptions {
  /** How far above the main diagonal; below it if negative. */
  offset?: number;
  /** The axis of the rows: 0 if not given. */
  axis1?: number;
  /** The axis of the columns: 1 if not given. */
  axis2?: number;
  /** The dtype of the sums. */
  dtype?: DTypeLike | null;
  /** Gets the result, and is returned. */
  out?: NDArray | null;
}

type TraceArguments = Arguments<
  [offset: number, axis1: number, axis2: number, dtype: DTypeLike | null, out: NDArray | null],
  TraceOptions
>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The sum along a diagonal of two axes; NumPy's `a.trace(offset=0, axis1=0, axis2=1, dtype=None, out=None)`.
     * @throws ValueError, AxisError
     */
    trace(...rest: TraceArguments): AnyItem;
  }
}

attach({
  trace(...rest): AnyItem {
    const names = ["offset", "axis1", "axis2", "dtype", "out"] as const;
    const {
      offset,
      axis1,
      axis2,
      dtype = null,
      out = null,
    } = bind<TraceOptions>("trace", rest, names);
    const diagonal = this.diagonal(integer(offset ?? 0), axis1 ?? 0, axis2 ?? 1);
    return diagonal.sum({ axis: -1, dtype, out }) as NDArray | Scalar;
  },
});

/**
 * NumPy's `np.trace(a, offset=0, axis1=0, axis2=1, dtype=None, out=None)`: the sum along a diagonal; of a matrix a scalar.
 * @throws ValueError, AxisError
 */
export function trace(a: ArrayLike, ...rest: TraceArguments): AnyItem;
export function trace(a: ArrayLike, ...rest: TraceArguments): NDArray | Scalar {
  return toArray(a).trace(...rest);
}
