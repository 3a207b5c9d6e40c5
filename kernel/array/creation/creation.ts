// New arrays of a given shape: zeros, ones, one value, a diagonal.

import {
  integer,
  type Order,
  orderOf,
  type ShapeLike,
  shapeOf,
  strictOrderOf,
} from "../arguments.js";
import { fillElements } from "../assign/assign.js";
import { stridesLike } from "../assign/copy.js";
import { copyto } from "../assign/copyto.js";
import { Bytes } from "../dtype/bytes.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, type DTypeName, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { isScalar, writeItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { bind, type Named, placed } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sourceOf } from "../record/record.js";
import { toArray } from "./as_array.js";
import type { ArrayLike } from "./coerce.js";
import { sized, typeOfScalar } from "./coerce.js";

/** Keyword arguments of the functions that make an array of a given shape. */
export interface CreationOptions<S = DTypeLike | null> {
  /** The data type of the elements: float64 if not given. */
  dtype?: S;
  /** How the result lies in memory: `C` or `F`. */
  order?: "C" | "F";
}

/** Keyword arguments of the functions that make an array like another. */
export interface LikeOptions<S = DTypeLike | null> {
  /** Another data type than the array's. */
  dtype?: S;
  /** How the result lies in memory: `C`, `F`, `A` or `K`. */
  order?: Order;
  /** Another shape than the array's. */
  shape?: ShapeLike | null;
  /** NumPy's say in the class of a result; here all are arrays. */
  subok?: boolean;
}

function make(
  name: string,
  given: Named<"shape", ShapeLike>,
  rest: readonly unknown[],
  why: Origin,
  byDefault: DType = builtin.float64,
): NDArray {
  const [shape, ...others] = placed<"shape", ShapeLike, readonly unknown[]>("shape", given, rest);
  const options = bind<CreationOptions>(name, others, ["dtype", "order"]);
  const order = strictOrderOf(options.order);
  const type = dtype(options.dtype ?? byDefault);
  const [lengths, itemType] = itemsOf(shapeOf(shape), type);
  return owner(lengths, itemType, why, [], denseStrides(lengths, itemType.itemsize, order));
}

/** The shape and data type of items that may be arrays themselves: their axes come last. Text has one character at least. */
function itemsOf(shape: readonly number[], type: DType): [readonly number[], DType] {
  if (type.subdtype === null) return [shape, sized(type)];
  return itemsOf([...shape, ...type.shape], type.base);
}

function makeLike(name: string, like: ArrayLike, rest: readonly unknown[], why: Origin): NDArray {
  const options = bind<LikeOptions>(name, rest, ["dtype", "order"], ["shape", "subok"]);
  const prototype = toArray(like);
  const order = orderOf(options.order, "K");
  const type = dtype(options.dtype ?? prototype.dtype);
  const lengths = options.shape == null ? prototype.shape : shapeOf(options.shape);
  const [shape, itemType] = itemsOf(lengths, type);
  const strides = stridesLike(prototype, shape, itemType.itemsize, order);
  const sources = like instanceof NDArray ? [sourceOf(like)] : [];
  return owner(shape, itemType, why, sources, strides);
}

/** 1 as an item; plain void holds the bytes of the integer. */
function one(type: DType): Scalar {
  if (type.kind !== "V" || type.members !== null) return castScalar(1, type);
  const bytes = new Uint8Array(type.itemsize);
  bytes[0] = 1;
  return new Bytes(bytes);
}

const zeroed = origin("zeros", "new", "It was made with memory of its own, all zero.");
const oned = origin("ones", "new", "It was made with memory of its own, and 1 in every element.");
const filled = origin("full", "new", "It was made with memory of its own, all of one value.");
const emptied = origin(
  "empty",
  "new",
  "It was made with memory of its own, in which NumPy leaves whatever was there before; here it is zero.",
);
const alike = (name: string) =>
  origin(
    name,
    "new",
    "It has the shape and data type of another array, but memory and values of its own.",
  );
const likes = {
  zeros: alike("zeros_like"),
  ones: alike("ones_like"),
  empty: alike("empty_like"),
  full: alike("full_like"),
};
const diagonal = origin(
  "eye",
  "new",
  "It was made with memory of its own: zero, and 1 on one diagonal.",
);

/** NumPy's `np.zeros(shape, dtype=float, order="C")`. @throws ValueError, MemoryError, TypeError */
export function zeros<S extends DTypeArgument = null>(
  shape: Named<"shape", ShapeLike, CreationOptions<S>>,
  dtype?: S | CreationOptions<S>,
  order?: "C" | "F" | CreationOptions<S>,
  options?: CreationOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function zeros(shape: Named<"shape", ShapeLike>, ...rest: unknown[]): NDArray {
  return make("zeros", shape, rest, zeroed);
}

/** NumPy's `np.ones(shape, dtype=None, order="C")`. @throws ValueError, MemoryError, TypeError */
export function ones<S extends DTypeArgument = null>(
  shape: Named<"shape", ShapeLike, CreationOptions<S>>,
  dtype?: S | CreationOptions<S>,
  order?: "C" | "F" | CreationOptions<S>,
  options?: CreationOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function ones(shape: Named<"shape", ShapeLike>, ...rest: unknown[]): NDArray {
  const result = make("ones", shape, rest, oned);
  fillElements(result, one(result.dtype));
  return result;
}

/** NumPy's `np.empty(shape, dtype=float, order="C")`. Its values mean nothing; they happen to be zero. */
export function empty<S extends DTypeArgument = null>(
  shape: Named<"shape", ShapeLike, CreationOptions<S>>,
  dtype?: S | CreationOptions<S>,
  order?: "C" | "F" | CreationOptions<S>,
  options?: CreationOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function empty(shape: Named<"shape", ShapeLike>, ...rest: unknown[]): NDArray {
  return make("empty", shape, rest, emptied);
}

/**
 * NumPy's `np.full(shape, fill_value, dtype=None, order="C")`; the value is converted, and broadcast to the shape.
 * Without a data type the result has that of the value.
 * @throws ValueError, MemoryError, TypeError; OverflowError for an integer that does not fit
 */
export function full<S extends DTypeArgument = null>(
  named: { readonly shape: ShapeLike; readonly fill_value: ArrayLike } & CreationOptions<S>,
): NDArray<DTypeNameOr<S, DTypeName>>;
export function full<S extends DTypeArgument = null>(
  shape: ShapeLike,
  fill_value: Named<"fill_value", ArrayLike, CreationOptions<S>>,
  dtype?: S | CreationOptions<S>,
  order?: "C" | "F" | CreationOptions<S>,
  options?: CreationOptions<S>,
): NDArray<DTypeNameOr<S, DTypeName>>;
export function full(
  given: Named<"shape", ShapeLike>,
  ...rest: [value?: Named<"fill_value", ArrayLike>, ...unknown[]]
): NDArray {
  const [shape, named, ...more] = placed("shape", given, rest);
  const [value, ...others] = placed("fill_value", named as ArrayLike, more);
  const type = isScalar(value) ? typeOfScalar(value) : toArray(value).dtype;
  const result = make("full", shape, others, filled, type);
  copyto(result, value, { casting: "unsafe" });
  return result;
}

/** Zeros with the shape, data type and order of `a`; NumPy's `np.zeros_like(a, dtype=None, order="K", shape=None)`. */
export function zeros_like<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | LikeOptions<S>,
  order?: Order | LikeOptions<S>,
  options?: LikeOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function zeros_like(a: ArrayLike, ...rest: unknown[]): NDArray {
  return makeLike("zeros_like", a, rest, likes.zeros);
}

/** Ones with the shape, data type and order of `a`; NumPy's `np.ones_like(a, dtype=None, order="K", shape=None)`. */
export function ones_like<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | LikeOptions<S>,
  order?: Order | LikeOptions<S>,
  options?: LikeOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function ones_like(a: ArrayLike, ...rest: unknown[]): NDArray {
  const result = makeLike("ones_like", a, rest, likes.ones);
  fillElements(result, one(result.dtype));
  return result;
}

/** NumPy's `np.empty_like(prototype, dtype=None, order="K", shape=None)`. Its values mean nothing. */
export function empty_like<T extends ArrayLike, S extends DTypeArgument = null>(
  prototype: T,
  dtype?: S | LikeOptions<S>,
  order?: Order | LikeOptions<S>,
  options?: LikeOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function empty_like(prototype: ArrayLike, ...rest: unknown[]): NDArray {
  return makeLike("empty_like", prototype, rest, likes.empty);
}

/** NumPy's `np.full_like(a, fill_value, dtype=None, order="K", shape=None)`; the value is converted to the data type. */
export function full_like<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  fill_value: Named<"fill_value", ArrayLike, LikeOptions<S>>,
  dtype?: S | LikeOptions<S>,
  order?: Order | LikeOptions<S>,
  options?: LikeOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function full_like(
  a: ArrayLike,
  fill_value: Named<"fill_value", ArrayLike>,
  ...rest: unknown[]
): NDArray {
  const [value, ...others] = placed("fill_value", fill_value, rest);
  const result = makeLike("full_like", a, others, likes.full);
  copyto(result, value, { casting: "unsafe" });
  return result;
}

/** Keyword arguments of `np.eye`. */
export interface EyeOptions<S = DTypeLike | null> extends CreationOptions<S> {
  /** Columns; as many as rows if null. */
  M?: number | null;
  /** The diagonal: above the main one if positive, below if negative. */
  k?: number;
}

/** Ones on a diagonal of a 2-D array, zeros elsewhere; NumPy's `np.eye(N, M=None, k=0, dtype=float, order="C")`. */
export function eye<S extends DTypeArgument = null>(
  N: Named<"N", number, EyeOptions<S>>,
  M?: number | EyeOptions<S> | null,
  k?: number | EyeOptions<S>,
  dtype?: S | EyeOptions<S>,
  order?: "C" | "F" | EyeOptions<S>,
  options?: EyeOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function eye(given: Named<"N", number>, ...rest: unknown[]): NDArray {
  const [N, ...others] = placed("N", given, rest);
  const options = bind<EyeOptions>("eye", others, ["M", "k", "dtype", "order"]);
  const rows = integer(N);
  const columns = options.M == null ? rows : integer(options.M);
  const k = integer(options.k ?? 0);
  const result = make("eye", [rows, columns], [options.dtype, options.order], diagonal);
  const { dtype: type, strides, block } = result;
  const [first, last] = [Math.max(0, -k), Math.min(rows, columns - k)];
  for (let row = first; row < last; row++) {
    writeItem(block.view, row * strides[0] + (row + k) * strides[1], type, castScalar(1, type));
  }
  return result;
}

/** The square array with ones on the main diagonal; NumPy's `np.identity(n, dtype=float)`. */
export function identity<S extends DTypeArgument = null>(
  n: Named<"n", number, { dtype?: S }>,
  dtype?: S | { dtype?: S },
  options?: { dtype?: S },
): NDArray<DTypeNameOr<S, "float64">>;
export function identity(given: Named<"n", number>, ...rest: unknown[]): NDArray {
  const [n, ...others] = placed("n", given, rest);
  return eye(n, bind<{ dtype?: DTypeLike | null }>("identity", others, ["dtype"]));
}
