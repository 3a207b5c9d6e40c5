// argmin and argmax: at which index the extreme element stands.

import { axisOf, integer, noBoolean } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import type { AnyItem } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { iterate } from "../record/iterate.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { arrayOf } from "../ufunc/ufunc_arguments.js";
import { extremePlace } from "./extreme_place.js";
import type { ForArray, ForScalar } from "./reduction_types.js";

export interface ArgOptions {
  /** The axis to search along; all elements in C order if null. */
  axis?: number | null;
  /** An int64 array that gets the result, and is returned. */
  out?: NDArray | null;
  /** The searched axis stays, with length 1. */
  keepdims?: boolean;
}

/** Is `x` more extreme than `y`? */
type Beats = (x: Scalar, y: Scalar) => boolean;

interface Search {
  readonly name: string;
  /** The largest is sought. */
  readonly isMost: boolean;
  readonly beats: Beats;
  readonly origin: Origin;
}

function isNaNItem(x: Scalar): boolean {
  return x instanceof Complex
    ? Number.isNaN(x.real) || Number.isNaN(x.imag)
    : typeof x === "number" && Number.isNaN(x);
}

function isLess(x: Scalar, y: Scalar): boolean {
  if (x instanceof Complex && y instanceof Complex) {
    return x.real < y.real || (x.real === y.real && x.imag < y.imag);
  }
  return x < y;
}

function defineSearch(name: string, isMost: boolean, beats: Beats): Search {
  const why = `${name} computes new indices, and they need memory of their own.`;
  return { name, isMost, beats, origin: origin(name, "new", why) };
}

const argmaxSearch = defineSearch("argmax", true, (x, y) => isLess(y, x));
const argminSearch = defineSearch("argmin", false, isLess);

/** Index of the first extreme one of `count` items; the first NaN, if there is one. */
function find(
  a: NDArray,
  at: number,
  stride: number,
  count: number,
  { isMost, beats }: Search,
): number {
  const place = extremePlace(a, at, stride, count, isMost);
  if (place >= 0) return place;
  const { view } = a.block;
  let best = readItem(view, at, a.dtype);
  let index = 0;
  for (let n = 1; n < count && !isNaNItem(best); n++) {
    const item = readItem(view, at + n * stride, a.dtype);
    if (isNaNItem(item) || beats(item, best)) {
      best = item;
      index = n;
    }
  }
  return index;
}

/** The whole array as one search: rows in C order, of which the first extreme one wins. */
function findInAll(a: NDArray, search: Search): number {
  const { beats } = search;
  let best: Scalar | null = null;
  let index = 0;
  let passed = 0;
  const searchRow = (count: number, at: number[], strides: number[]) => {
    if (best === null || !isNaNItem(best)) {
      const place = find(a, at[0], strides[0], count, search);
      const item = readItem(a.block.view, at[0] + place * strides[0], a.dtype);
      if (best === null || isNaNItem(item) || beats(item, best)) {
        best = item;
        index = passed + place;
      }
    }
    passed += count;
  };
  iterate(a.shape, [a.strides], [a.offset], searchRow, "C");
  return index;
}

function searchAxis(search: Search, a: NDArray, given: number | null, keepdims: boolean): NDArray {
  const axis =
    given === null ? null : axisOf(integer(noBoolean(given)), Math.max(a.shape.length, 1));
  if (a.dtype.kind === "V") throw new TypeError("data type not ordered");
  const kept = a.shape.map((length, k) => (axis === null || k === axis ? 1 : length));
  const length = axis === null || a.shape.length === 0 ? sizeOf(a.shape) : a.shape[axis];
  if (length === 0) {
    throw new ValueError(`attempt to get ${search.name} of an empty sequence`);
  }
  const stays = (_: unknown, k: number) => keepdims || !(axis === null || k === axis);
  const shape = kept.filter(stays);
  const result = owner(shape, builtin.int64, search.origin, [sourceOf(a)]);
  const { view } = result.block;
  if (axis === null || a.shape.length === 0) {
    view.setBigInt64(0, BigInt(findInAll(a, search)), true);
    return result;
  }
  const places = denseStrides(kept, 8).map((stride, k) => (k === axis ? 0 : stride));
  const along = a.strides[axis];
  const over = [places, a.strides.map((stride, k) => (k === axis ? 0 : stride))];
  iterate(kept, over, [0, a.offset], (count, at, step) => {
    for (let n = 0; n < count; n++) {
      const index = find(a, at[1] + n * step[1], along, length, search);
      view.setBigInt64(at[0] + n * step[0], BigInt(index), true);
    }
  });
  return result;
}

function run(search: Search, value: unknown, rest: readonly unknown[]): NDArray | Scalar {
  const options = bind<ArgOptions>(search.name, rest, ["axis", "out", "keepdims"]);
  const out = options.out ?? null;
  if (out !== null && !(out instanceof NDArray)) throw new TypeError("output must be an array");
  const a = arrayOf(value);
  const result = searchAxis(search, a, options.axis ?? null, options.keepdims === true);
  if (out !== null) {
    const { shape } = result;
    if (out.shape.length !== shape.length || out.shape.some((length, k) => length !== shape[k])) {
      throw new ValueError(`output array does not match result of np.${search.name}.`);
    }
    if (!castable(out.dtype, builtin.int64, "safe")) {
      throw castError(out.dtype, builtin.int64, "safe", out.shape.length);
    }
    requireWriteable(out, "WRITEBACKIFCOPY base is read-only");
    copyElements(out, result);
    return out;
  }
  return result.shape.length > 0 ? result : readItem(result.block.view, 0, result.dtype);
}

type Positional = [axis: number | null, out: NDArray | null, keepdims: boolean];

/** An index, or indices along an axis; where TypeScript cannot tell which, as `np.sum`. */
interface ArgFunction {
  (a: ArrayLike, ...rest: ForScalar<ArgOptions>): number;
  (a: ArrayLike, ...rest: ForArray<ArgOptions>): NDArray<"int64">;
  <O extends NDArray>(a: ArrayLike, options: ArgOptions & { out: O }): O;
  (a: ArrayLike, ...rest: Arguments<Positional, ArgOptions>): AnyItem;
  // TypeScript tells of the last one if none fits.
  (a: ArrayLike, axis?: number | ArgOptions | null): AnyItem;
}

interface ArgMethod {
  (...rest: ForScalar<ArgOptions>): number;
  (...rest: ForArray<ArgOptions>): NDArray<"int64">;
  <O extends NDArray>(options: ArgOptions & { out: O }): O;
  (...rest: Arguments<Positional, ArgOptions>): AnyItem;
  (axis?: number | ArgOptions | null): AnyItem;
}

/**
 * NumPy's `np.argmax(a, axis=None, out=None, keepdims=False)`: the index of the first largest element, in C order if
 * no axis is given. NaN counts as the largest.
 * @throws ValueError `attempt to get argmax of an empty sequence`
 */
export const argmax = ((a: unknown, ...rest: unknown[]) =>
  run(argmaxSearch, a, rest)) as ArgFunction;

/** NumPy's `np.argmin(a, axis=None, out=None, keepdims=False)`: the index of the first smallest element, or NaN. */
export const argmin = ((a: unknown, ...rest: unknown[]) =>
  run(argminSearch, a, rest)) as ArgFunction;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.argmax(axis=None, out=None, keepdims=False)`; see `np.argmax`. */
    argmax: ArgMethod;
    /** NumPy's `a.argmin(axis=None, out=None, keepdims=False)`; see `np.argmin`. */
    argmin: ArgMethod;
  }
}

attach({
  argmax: function (this: NDArray, ...rest: unknown[]) {
    return run(argmaxSearch, this, rest);
  } as ArgMethod,
  argmin: function (this: NDArray, ...rest: unknown[]) {
    return run(argminSearch, this, rest);
  } as ArgMethod,
});
