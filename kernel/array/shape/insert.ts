// `np.insert` and `np.append`: copies of an array with more elements in it.

import { echo, integer, noBoolean } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { array, toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { sliceRange } from "../indexing/basic_index.js";
import { Slice } from "../indexing/index_types.js";
import { flatnonzero } from "../indexing/nonzero.js";
import { bind, type Named, placed } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, retold, type Source, sourceOf } from "../record/record.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import {
  alongAxis,
  isEmptyList,
  onAxis,
  type PlaceArguments,
  type PlaceOptions,
  type Places,
  placeOf,
  withLength,
} from "./delete.js";
import { concatenate } from "./join.js";
import { stretch } from "./split.js";
import { moveaxis } from "./transpose.js";

const inserted = origin(
  "insert",
  "copy",
  "There is no room between elements in memory, so all were copied into a larger block.",
);
const appended = origin(
  "append",
  "copy",
  "There is no room behind an array in memory, so all elements were copied into a larger block.",
);

/** The values of `np.insert`, in place or named, and what follows them. */
type ValuesArguments = [] | [values: Named<"values", ArrayLike, PlaceOptions>, ...PlaceArguments];

/** All values before one place of the axis. */
function insertAt(
  a: NDArray,
  axis: number,
  place: number,
  values: NDArray,
  sources: Source[],
): NDArray {
  const [length, count] = [a.shape[axis], values.shape[axis]];
  const result = withLength(a, axis, length + count, inserted, sources);
  const part = (start: number, stop: number) => stretch(result, axis, start, stop, inserted);
  copyElements(part(0, place), stretch(a, axis, 0, place, inserted));
  copyElements(part(place, place + count), values);
  copyElements(part(place + count, length + count), stretch(a, axis, place, length, inserted));
  return result;
}

/** One value before each of several places, which count in the array as it was. */
function insertEach(
  a: NDArray,
  axis: number,
  indices: NDArray,
  values: ArrayLike,
  sources: Source[],
): NDArray {
  const length = a.shape[axis];
  const places = [...indices].map(Number).map((place) => (place < 0 ? place + length : place));
  const count = places.length;
  const order = places.map((_, k) => k).sort((j, k) => places[j] - places[k]);
  order.forEach((k, n) => {
    places[k] += n;
  });
  const isOld = owner([length + count], builtin.bool);
  fillElements(isOld, true);
  const isNew = fromValues(places, indices.dtype, "C");
  isOld.set(isNew, false);
  const result = withLength(a, axis, length + count, inserted, sources);
  result.set(...onAxis(axis, isNew), values);
  result.set(...onAxis(axis, isOld), a);
  return result;
}

function indicesOf(obj: Places, length: number): NDArray {
  if (obj instanceof Slice) {
    const { start, step, length: count } = sliceRange(obj, length);
    const places = Array.from({ length: count }, (_, k) => start + k * step);
    return fromValues(places, builtin.int64, "C");
  }
  if (isEmptyList(obj)) return fromValues(obj, builtin.int64, "C");
  const indices = toArray(obj);
  if (indices.dtype.kind === "b") {
    if (indices.shape.length !== 1) {
      throw new ValueError("boolean array argument obj to insert must be one dimensional");
    }
    return flatnonzero(indices);
  }
  if (indices.shape.length > 1) {
    throw new ValueError("index array argument obj to insert must be one dimensional or scalar");
  }
  return indices;
}

/**
 * A copy with values put before some places of an axis; NumPy's `np.insert(arr, obj, values, axis=None)`. The values
 * are converted to the array's data type and broadcast; several places count in the array as it was.
 * @throws IndexError for a place that is not there; ValueError if shapes do not fit; AxisError
 */
export function insert<D extends DTypeName>(
  arr: NDArray<D>,
  obj: Named<"obj", Places, { readonly values: ArrayLike } & PlaceOptions>,
  ...rest: ValuesArguments
): NDArray<D>;
export function insert(
  arr: ArrayLike,
  obj: Named<"obj", Places, { readonly values: ArrayLike } & PlaceOptions>,
  ...rest: ValuesArguments
): NDArray;
export function insert(
  arr: ArrayLike,
  obj: Named<"obj", Places, { readonly values: ArrayLike } & PlaceOptions>,
  ...rest: ValuesArguments
): NDArray {
  const [where, ...after] = placed<"obj", Places, readonly unknown[]>("obj", obj, rest);
  const [first, ...behind] = after as ValuesArguments;
  if (first === undefined) {
    throw new TypeError("insert() missing 1 required positional argument: 'values'");
  }
  const [values, ...others] = placed<"values", ArrayLike, unknown[]>("values", first, behind);
  const { a, axis, sources } = alongAxis("insert", arr, others);
  const length = a.shape[axis];
  const indices = indicesOf(where, length);
  if (indices.size !== 1) return insertEach(a, axis, indices, values, sources);
  const index = Number(indices.item());
  const place = placeOf(index, axis, length, length, echo(where));
  const { shape, dtype } = a;
  if (!"iu".includes(indices.dtype.kind)) {
    throw new TypeError("slice indices must be integers or None or have an __index__ method");
  }
  const given = array(values, { copy: null, ndmin: shape.length, dtype });
  // At one place, not in a list of one, the values are what an index of an integer would take.
  const turned = indices.shape.length === 0 ? moveaxis(given, 0, axis) : given;
  return insertAt(a, axis, place, turned, sources);
}

/**
 * A copy with values behind the elements of an axis; NumPy's `np.append(arr, values, axis=None)`. Without an axis both
 * are flattened first.
 * @throws ValueError if the shapes do not fit; AxisError
 */
export function append<T1 extends Axial, T2 extends Axial>(
  arr: T1,
  values: T2,
  ...rest: PlaceArguments
): NDArray<PromotedOf<T1, T2>>;
export function append(
  arr: ArrayLike,
  values: Named<"values", ArrayLike, PlaceOptions>,
  ...rest: PlaceArguments
): NDArray;
export function append(
  arr: ArrayLike,
  values: Named<"values", ArrayLike, PlaceOptions>,
  ...rest: PlaceArguments
): NDArray {
  const [more, ...others] = placed<"values", ArrayLike, unknown[]>("values", values, rest);
  const { axis = null } = bind<PlaceOptions>("append", others, ["axis"]);
  const both = [toArray(arr), toArray(more)];
  const sources = [arr, more].flatMap((one) => (one instanceof NDArray ? [sourceOf(one)] : []));
  const parts = axis === null ? both.map((a) => a.ravel()) : both;
  return retold(concatenate(parts, { axis: integer(noBoolean(axis ?? 0)) }), appended, sources);
}
