// `array`, `asarray` and their kin: from values or arrays to an array, copying always, if needed, or never.

import { axesOf, integer, type Order, orderOf } from "../arguments.js";
import { tellCast } from "../assign/cast_trouble.js";
import { copyOf, hasOrder } from "../assign/copy.js";
import { castable, castError, sizedFor } from "../dtype/cast.js";
import { type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { ArraySource } from "../record/array_source.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, NDArray, sizeOf, view } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";
import { Void } from "../record/void.js";
import { type ArrayLike, fromValues } from "./coerce.js";
import { overMemory } from "./memory_like.js";

/** Keyword arguments of `np.array`. */
export interface ArrayOptions<S = DTypeLike | null> {
  /** NumPy's say in the class of a result; here all are arrays. */
  subok?: boolean;
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
  /** true: always; null: if needed; false: never, with an error if it were needed. */
  copy?: boolean | null;
  /** How the result lies in memory: `C`, `F`, `A` or `K`. */
  order?: Order;
  /** Axes of length 1 are put in front until there are so many. */
  ndmin?: number;
  /** Lists may be so deep at most; 64 unless less is wanted. */
  ndmax?: number;
}

/** Keyword arguments of `np.asarray`. */
export interface AsArrayOptions<S = DTypeLike | null> {
  /** The data type of the result; that of the values if null or not given. */
  dtype?: S;
  /** How the result lies in memory: `C`, `F`, `A` or `K`. */
  order?: Order;
  /** true always copies, false never does and throws where it must, null copies where it must. */
  copy?: boolean | null;
}

const always = origin(
  "array",
  "copy",
  "np.array copies unless it is told otherwise; np.asarray takes an array as it is.",
);
const otherType = origin(
  "array",
  "copy",
  "Another data type was asked for: every element was converted and written into new memory.",
);
const otherOrder = origin(
  "array",
  "copy",
  "Another order of the elements in memory was asked for, so they were copied into new memory.",
);
const moreAxes = origin(
  "array",
  "view",
  "Axes of length 1 were put in front: they need no memory, so the bytes stay where they are.",
);
const duplicated = origin("copy", "copy", "np.copy always makes new memory and copies into it.");

function cannotAvoidCopy(): ValueError {
  return new ValueError(
    "Unable to avoid copy while creating an array as requested.\n" +
      "If using `np.array(obj, copy=False)` replace it with `np.asarray(obj)` to allow a copy when needed (no behavior change in NumPy 1.x).\n" +
      "For more details, see https://numpy.org/devdocs/numpy_2_0_migration_guide.html#adapting-to-changes-in-the-copy-keyword.",
  );
}

function convert(
  value: ArrayLike,
  type: DType | null,
  order: Order,
  copy: boolean | null,
  ndmax = MAX_NDIM,
): NDArray {
  if (typeof copy === "string") {
    throw new ValueError(
      "strings are not allowed for 'copy' keyword. Use True/False/None instead.",
    );
  }
  if (value instanceof Void) return fromValues(value, type, "C");
  const given = value instanceof NDArray ? value : overMemory(value);
  if (given === null) return fresh(value, type, order, copy, ndmax);
  // As in NumPy, what stands for an array is trusted to have copied if it had to.
  const isCopied = copy === true && value instanceof ArraySource;
  return converted(given, type, order, isCopied ? null : copy);
}

/** An array of values that are in no memory yet. */
function fresh(
  value: ArrayLike,
  type: DType | null,
  order: Order,
  copy: boolean | null,
  ndmax = MAX_NDIM,
): NDArray {
  if (copy === false) throw cannotAvoidCopy();
  return fromValues(value, type, order === "F" ? "F" : "C", ndmax);
}

function converted(
  value: NDArray,
  type: DType | null,
  order: Order,
  copy: boolean | null,
): NDArray {
  const chosen = type === null ? value.dtype : sizedFor(type, value.dtype);
  // Here `A` asks for no order at all, but in a copy with the same data type it prefers C.
  const sameOrder = order === "A" || hasOrder(value, order);
  if (copy !== true && chosen === value.dtype && sameOrder) return value;
  if (!castable(value.dtype, chosen, "unsafe")) {
    throw castError(value.dtype, chosen, "unsafe", value.shape.length);
  }
  if (copy === false) throw cannotAvoidCopy();
  const why = chosen !== value.dtype ? otherType : sameOrder ? always : otherOrder;
  const result = copyOf(value, chosen, order === "A" && chosen !== value.dtype ? "K" : order, why);
  tellCast(value, chosen);
  return result;
}

/** Puts axes of length 1 in front, with the strides that NumPy gives them. */
function withAxes(a: NDArray, ndim: number, order: Order = "K"): NDArray {
  const added = ndim - a.shape.length;
  if (added <= 0) return a;
  const isF = order === "F" || (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS;
  let stride = a.dtype.itemsize;
  if (a.shape.length > 0) stride = isF ? a.strides[0] : a.shape[0] * a.strides[0];
  const shape = [...new Array<number>(added).fill(1), ...a.shape];
  const strides = [...new Array<number>(added).fill(stride), ...a.strides];
  return view(a, a.offset, shape, strides, a.dtype, moreAxes);
}

/**
 * An array of the values given; NumPy's `np.array(object, dtype=None, copy=True, order="K", ndmin=0, ndmax=64)`.
 * Integers become int64, other numbers float64, booleans bool, `np.Complex` complex128.
 * @throws ValueError for lists of unequal lengths, or if `copy: false` cannot be kept; TypeError for other values.
 */
export function array<T extends ArrayLike, S extends DTypeArgument = null>(
  object: T,
  dtype?: S | ArrayOptions<S>,
  options?: ArrayOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function array(object: ArrayLike, ...rest: unknown[]): NDArray {
  const more = ["copy", "order", "ndmin", "ndmax", "subok"] as const;
  const options = bind<ArrayOptions>("array", rest, ["dtype"], more);
  const order = orderOf(options.order, "K");
  const copy = options.copy === undefined ? true : options.copy;
  const ndim = integer(options.ndmin ?? 0);
  const ndmax = integer(options.ndmax ?? MAX_NDIM);
  if (ndmax < 0 || ndmax > MAX_NDIM) {
    throw new ValueError(`ndmax must be in the range [0, NPY_MAXDIMS (${MAX_NDIM})] `);
  }
  if (ndim > ndmax) throw new ValueError(`ndmin must be <= ndmax (${ndmax})`);
  const values = valuesFor(object, options.dtype);
  return withAxes(convert(values, typeOf(options.dtype), order, copy, ndmax), ndim, order);
}

/**
 * The array itself if it is one of that data type and order, else a new one; NumPy's
 * `np.asarray(a, dtype=None, order=None, *, copy=None)`. Over a typed array, a buffer or an array of another library it is
 * a view, which shares that memory in both directions.
 * @throws what `array` throws
 */
export function asarray<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | AsArrayOptions<S>,
  order?: Order | AsArrayOptions<S> | null,
  options?: AsArrayOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function asarray(a: ArrayLike, ...rest: unknown[]): NDArray {
  return fromArguments("asarray", a, rest);
}

function fromArguments(name: string, a: ArrayLike, rest: readonly unknown[]): NDArray {
  const options = bind<AsArrayOptions>(name, rest, ["dtype", "order"], ["copy"]);
  const values = valuesFor(a, options.dtype);
  return convert(values, typeOf(options.dtype), orderOf(options.order, "K"), options.copy ?? null);
}

/** NumPy's `np.asanyarray`: without subclasses the same as `asarray`. */
export function asanyarray<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | AsArrayOptions<S>,
  order?: Order | AsArrayOptions<S> | null,
  options?: AsArrayOptions<S>,
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function asanyarray(a: ArrayLike, ...rest: unknown[]): NDArray {
  return fromArguments("asanyarray", a, rest);
}

/** The array itself if it is C-contiguous, else a copy that is; at least 1-D. NumPy's `np.ascontiguousarray`. */
export function ascontiguousarray<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | { dtype?: S },
  options?: { dtype?: S },
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function ascontiguousarray(a: ArrayLike, ...rest: unknown[]): NDArray {
  return contiguous("ascontiguousarray", a, rest, "C");
}

/** The array itself if it is F-contiguous, else a copy that is; at least 1-D. NumPy's `np.asfortranarray`. */
export function asfortranarray<T extends ArrayLike, S extends DTypeArgument = null>(
  a: T,
  dtype?: S | { dtype?: S },
  options?: { dtype?: S },
): NDArray<DTypeNameOr<S, DTypeNameOfValue<T>>>;
export function asfortranarray(a: ArrayLike, ...rest: unknown[]): NDArray {
  return contiguous("asfortranarray", a, rest, "F");
}

function contiguous(name: string, a: ArrayLike, rest: readonly unknown[], order: Order): NDArray {
  const options = bind<{ dtype?: DTypeLike | null }>(name, rest, ["dtype"]);
  return withAxes(convert(valuesFor(a, options.dtype), typeOf(options.dtype), order, null), 1);
}

/** A copy of an array or of values; NumPy's `np.copy(a, order="K")`. */
export function copy<T extends ArrayLike>(
  a: T,
  order?: Order | { order?: Order },
): NDArray<DTypeNameOfValue<T>>;
export function copy(a: ArrayLike, ...rest: unknown[]): NDArray {
  const order = orderOf(bind<{ order?: Order }>("copy", rest, ["order"]).order, "K");
  const given = a instanceof NDArray ? a : overMemory(a);
  if (given === null) return fresh(a, null, order, null);
  return copyOf(given, given.dtype, order, duplicated);
}

/** The values to make an array of: text for the data type `c` is the list of its characters. */
function valuesFor(value: ArrayLike, type: DTypeLike | null | undefined): ArrayLike {
  if (type !== "c") return value;
  if (typeof value === "string") return [...value];
  return Array.isArray(value) ? value.map((part: ArrayLike) => valuesFor(part, type)) : value;
}

function typeOf(type: DTypeLike | null | undefined): DType | null {
  return type === undefined || type === null ? null : dtype(type);
}

/** The array for an operation that takes whatever can become one, without copying memory. */
export function toArray<T extends ArrayLike>(value: T): NDArray<DTypeNameOfValue<T>>;
export function toArray(value: ArrayLike): NDArray {
  return value instanceof NDArray ? value : (overMemory(value) ?? fromValues(value, null, "C"));
}

/** Number of axes; NumPy's `np.ndim(a)`. */
export function ndim(a: ArrayLike): number {
  return toArray(a).shape.length;
}

/** Length of each axis; NumPy's `np.shape(a)`. */
export function shape(a: ArrayLike): readonly number[] {
  return toArray(a).shape;
}

type SizeAxis = number | readonly number[];

/** Number of elements, of all axes or along some; NumPy's `np.size(a, axis=None)`. @throws AxisError */
export function size(
  a: ArrayLike,
  ...rest: Arguments<[axis: SizeAxis | null], { axis?: SizeAxis | null }>
): number {
  const { axis = null } = bind<{ axis?: SizeAxis | null }>("size", rest, ["axis"]);
  const lengths = toArray(a).shape;
  if (axis === null) return sizeOf(lengths);
  return sizeOf(axesOf(axis, lengths.length).map((k) => lengths[k]));
}
