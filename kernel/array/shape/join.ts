// Several arrays copied into one: concatenate, stack and their kin.

import { axisOf, echo, integer, noBoolean } from "../arguments.js";
import { assign } from "../assign/assign.js";
import { bendsTo } from "../assign/copyto.js";
import { array, toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { type Casting, castable, castError, checkCasting, sizedFor } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { isScalar } from "../dtype/items.js";
import { scalarType } from "../dtype/promotion.js";
import type { Joined } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { Ellipsis } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { denseStrides, sameShape } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sourceOf, view } from "../record/record.js";
import { atleast_1d, atleast_2d, atleast_3d } from "./length_one.js";

/** Keyword arguments of the functions that join arrays. */
export interface JoinOptions {
  /** Gets the result, and is returned. */
  out?: NDArray | null;
  /** The data type of the result. */
  dtype?: DTypeLike | null;
  /** How far the arrays may be cast: `same_kind` if not given. */
  casting?: Casting;
}

/** Arrays to be joined: a list of them, or one array, which is taken row by row. */
export type ArrayList = readonly ArrayLike[] | NDArray;

/** The data type that holds all arrays of a list. */
type ListOf<T> = Joined<
  T extends NDArray<infer D>
    ? [D]
    : T extends readonly (infer Item)[]
      ? Item extends unknown
        ? [DTypeNameOfValue<Item>]
        : never
      : never
>;

const because = (operation: string) =>
  origin(
    operation,
    "copy",
    "Arrays that lie in different places were copied, one after the other, into one new block.",
  );
const origins = {
  concatenate: because("concatenate"),
  stack: because("stack"),
  vstack: because("vstack"),
  hstack: because("hstack"),
  dstack: because("dstack"),
  column_stack: because("column_stack"),
};

function listOf(
  arrays: ArrayList,
  refusal: (given: unknown) => TypeError = noSequence,
): readonly ArrayLike[] {
  // The items of a 1-D array keep its data type.
  if (arrays instanceof NDArray && arrays.shape.length === 1) {
    return Array.from({ length: arrays.shape[0] }, (_, k) => arrays.get(k, Ellipsis));
  }
  if (arrays instanceof NDArray) return [...arrays];
  if (Array.isArray(arrays)) return arrays;
  throw refusal(arrays);
}

function noSequence(): TypeError {
  return new TypeError(
    'arrays to stack must be passed as a "sequence" type such as list or tuple.',
  );
}

function noList(given: unknown): TypeError {
  return new TypeError(`concatenate() takes a list of arrays, not ${echo(given)}`);
}

/** Is axis `k` slower in memory than axis `j`? Unlike an iterator, this takes a zero stride for the smallest. */
function isSlower(
  k: number,
  j: number,
  arrays: readonly Pick<NDArray, "shape" | "strides">[],
): boolean | undefined {
  let verdict: boolean | undefined;
  for (const { shape, strides } of arrays) {
    if (shape[k] === 1 || shape[j] === 1) continue;
    if (Math.abs(strides[k]) <= Math.abs(strides[j])) return false;
    verdict = true;
  }
  return verdict;
}

/** Dense strides in the order of axes that the arrays have in memory; C order where they disagree (rule U7). */
export function joinedStrides(
  arrays: readonly Pick<NDArray, "shape" | "strides">[],
  shape: readonly number[],
  itemsize: number,
): number[] {
  const order: number[] = [];
  for (let axis = 0; axis < shape.length; axis++) {
    let place = axis;
    for (let n = axis - 1; n >= 0; n--) {
      const slower = isSlower(axis, order[n], arrays);
      if (slower === false) break;
      if (slower) place = n;
    }
    order.splice(place, 0, axis);
  }
  const lengths = order.map((k) => shape[k]);
  const dense = denseStrides(lengths, itemsize);
  const strides = new Array<number>(shape.length);
  order.forEach((k, n) => {
    strides[k] = dense[n];
  });
  return strides;
}

/** @throws ValueError that names the first array which does not fit to the first. */
function checkShapes(arrays: readonly Pick<NDArray, "shape">[], axis: number): void {
  const first = arrays[0].shape;
  arrays.forEach(({ shape }, n) => {
    if (shape.length !== first.length) {
      throw new ValueError(
        "all the input arrays must have same number of dimensions, " +
          `but the array at index 0 has ${first.length} dimension(s) and the array at index ${n} has ${shape.length} dimension(s)`,
      );
    }
    for (let k = 0; k < shape.length; k++) {
      if (k === axis || shape[k] === first[k]) continue;
      throw new ValueError(
        "all the input array dimensions except for the concatenation axis must match exactly, " +
          `but along dimension ${k}, the array at index 0 has size ${first[k]} and the array at index ${n} has size ${shape[k]}`,
      );
    }
  });
}

function join(
  name: keyof typeof origins,
  given: readonly ArrayLike[],
  axisGiven: number | null,
  options: JoinOptions,
): NDArray {
  const casting = options.casting ?? "same_kind";
  checkCasting(casting);
  const { out } = options;
  if (out != null && options.dtype != null) {
    throw new TypeError(
      `${name}() only takes \`out\` or \`dtype\` as an argument, but both were provided.`,
    );
  }
  if (out != null && !(out instanceof NDArray)) throw new TypeError("'out' must be an array");
  if (given.length === 0) throw new ValueError("need at least one array to concatenate");
  const isFlat = axisGiven === null;
  const arrays = given.map((value) =>
    isFlat && out != null ? toArray(value).ravel() : toArray(value),
  );
  // Flattened arrays are written where they belong, without a flat copy of each.
  const parts = isFlat ? arrays.map((a) => ({ shape: [a.size], strides: [1] })) : arrays;
  const ndim = parts[0].shape.length;
  if (ndim === 0) throw new ValueError("zero-dimensional arrays cannot be concatenated");
  const axis = axisOf(axisGiven ?? 0, ndim);
  checkShapes(parts, axis);
  const shape = parts[0].shape.slice();
  shape[axis] = parts.reduce((sum, part) => sum + part.shape[axis], 0);
  const common = () =>
    commonType(given.map((v, n) => (isScalar(v) ? scalarType(v) : arrays[n].dtype)));
  const asked = options.dtype == null ? null : dtype(options.dtype);
  // Text without a length is as long as the common type of all needs.
  const isOpen = asked !== null && asked.itemsize === 0 && asked.members === null;
  const type =
    asked === null ? (out?.dtype ?? common()) : isOpen ? sizedFor(asked, common()) : asked;
  const sources = given.flatMap((value) => (value instanceof NDArray ? [sourceOf(value)] : []));
  const strides = joinedStrides(parts, shape, type.itemsize);
  const result = out ?? owner(shape, type, origins[name], sources, strides);
  if (result.shape.length !== ndim) throw new ValueError("Output array has wrong dimensionality");
  if (shape.some((length, k) => length !== result.shape[k])) {
    throw new ValueError("Output array is the wrong shape");
  }
  arrays.forEach((a, n) => {
    const one = given[n];
    if (castable(a.dtype, type, casting) || (isScalar(one) && bendsTo(one, type))) return;
    throw castError(a.dtype, type, casting, toArray(one).shape.length);
  });
  let { offset } = result;
  arrays.forEach((a, n) => {
    const steps = isFlat && out == null ? denseStrides(a.shape, type.itemsize) : result.strides;
    assign(view(result, offset, a.shape, steps, type, result.origin), a);
    offset += parts[n].shape[axis] * result.strides[axis];
  });
  return result;
}

/** Keyword arguments of `concatenate` and `stack`. */
export interface AxisJoinOptions extends JoinOptions {
  /** The axis along which the arrays are joined: 0 if not given. */
  axis?: number | null;
}

/**
 * Arrays one after the other along an axis that they have; NumPy's `np.concatenate(arrays, axis=0, out=None, dtype=None,
 * casting="same_kind")`. Always a copy; with axis null the arrays are flattened first.
 * @throws ValueError if the shapes do not fit; AxisError; TypeError if `casting` forbids a conversion
 */
export function concatenate<T extends ArrayList>(
  arrays: T,
  axis?: number | null | { axis?: number | null },
): NDArray<ListOf<T>>;
export function concatenate(
  arrays: ArrayList,
  ...rest: Arguments<[axis: number | null, out: NDArray | null], AxisJoinOptions>
): NDArray;
export function concatenate(arrays: ArrayList, ...rest: unknown[]): NDArray {
  const names = ["axis", "out"] as const;
  const options = bind<AxisJoinOptions>("concatenate", rest, names, ["dtype", "casting"]);
  const isFlat = options.axis === null || (rest.length > 0 && rest[0] === null);
  const axis = isFlat ? null : integer(noBoolean(options.axis ?? 0));
  return join("concatenate", listOf(arrays, noList), axis, options);
}

/** NumPy's `np.concat`: the same as `concatenate`. */
export const concat = concatenate;

/**
 * Arrays of one shape along a new axis; NumPy's `np.stack(arrays, axis=0, out=None, dtype=None, casting="same_kind")`.
 * @throws ValueError if the shapes differ; AxisError
 */
export function stack<T extends ArrayList>(
  arrays: T,
  axis?: number | { axis?: number },
): NDArray<ListOf<T>>;
export function stack(
  arrays: ArrayList,
  ...rest: Arguments<[axis: number, out: NDArray | null], AxisJoinOptions>
): NDArray;
export function stack(arrays: ArrayList, ...rest: unknown[]): NDArray {
  const names = ["axis", "out"] as const;
  const options = bind<AxisJoinOptions>("stack", rest, names, ["dtype", "casting"]);
  const given = listOf(arrays).map((value) => toArray(value));
  if (given.length === 0) throw new ValueError("need at least one array to stack");
  const { shape } = given[0];
  if (!given.every((a) => sameShape(a.shape, shape))) {
    throw new ValueError("all input arrays must have the same shape");
  }
  const axis = axisOf(options.axis ?? 0, shape.length + 1);
  const widened = given.map((a) => withAxis(a, axis, origins.stack));
  return join("stack", widened, axis, options);
}

function withAxis(a: NDArray, axis: number, why: Origin): NDArray {
  const shape = a.shape.toSpliced(axis, 0, 1);
  return view(a, a.offset, shape, a.strides.toSpliced(axis, 0, 0), a.dtype, why);
}

type OfJoin = Arguments<[], Omit<JoinOptions, "out">>;

function joinOptions(name: string, rest: readonly unknown[]): JoinOptions {
  return bind<JoinOptions>(name, rest, [], ["dtype", "casting"]);
}

/** Arrays one below the other, along axis 0 of two or more; NumPy's `np.vstack(tup)`. */
export function vstack<T extends ArrayList>(arrays: T): NDArray<ListOf<T>>;
export function vstack(arrays: ArrayList, ...rest: OfJoin): NDArray;
export function vstack(arrays: ArrayList, ...rest: OfJoin): NDArray {
  const rows = listOf(arrays).map((value) => atleast_2d(value));
  return join("vstack", rows, 0, joinOptions("vstack", rest));
}

/** Arrays side by side: along axis 1, or axis 0 of 1-D arrays; NumPy's `np.hstack(tup)`. */
export function hstack<T extends ArrayList>(arrays: T): NDArray<ListOf<T>>;
export function hstack(arrays: ArrayList, ...rest: OfJoin): NDArray;
export function hstack(arrays: ArrayList, ...rest: OfJoin): NDArray {
  const parts = listOf(arrays).map((value) => atleast_1d(value));
  const axis = parts.length > 0 && parts[0].shape.length === 1 ? 0 : 1;
  return join("hstack", parts, axis, joinOptions("hstack", rest));
}

/** Arrays one behind the other, along axis 2 of three or more; NumPy's `np.dstack(tup)`. */
export function dstack<T extends ArrayList>(arrays: T): NDArray<ListOf<T>>;
export function dstack(arrays: ArrayList): NDArray {
  const parts = listOf(arrays).map((value) => atleast_3d(value));
  return join("dstack", parts, 2, {});
}

/** 1-D arrays as the columns of a 2-D array, 2-D arrays as they are; NumPy's `np.column_stack(tup)`. */
export function column_stack<T extends ArrayList>(arrays: T): NDArray<ListOf<T>>;
export function column_stack(arrays: ArrayList): NDArray {
  const columns = listOf(arrays).map((value) => {
    const a = toArray(value);
    return a.shape.length < 2 ? array(a, { copy: null, ndmin: 2 }).T : a;
  });
  return join("column_stack", columns, 1, {});
}
