// Functions of one's own made to work on arrays: vectorize for functions of scalars, piecewise for parts of a domain.

import { echo, partsOf, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues, type NestedList } from "../creation/coerce.js";
import { zeros_like } from "../creation/creation.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { keywords } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, type Source, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcast_arrays } from "./broadcast.js";

/** Keyword arguments of `np.vectorize`. */
export interface VectorizeOptions {
  /** The data type of each result; found from all values if left out. */
  otypes?: readonly DTypeLike[] | null;
}

const applied = origin(
  "vectorize",
  "new",
  "It was made with memory of its own, filled with what the function returned for each element.",
);

/** Values in C order as an array of that shape, laid out in memory like the arrays they were made from. */
function arrange(
  values: readonly unknown[],
  type: DType | null,
  from: readonly NDArray[],
  sources: readonly Source[],
): NDArray {
  const { shape } = from[0];
  const flat = fromValues(values as NestedList, type, "C");
  const strides = from.map((a) => a.strides);
  const laid = stridesInOrderOf(shape, strides, flat.dtype.itemsize);
  const result = owner(shape, flat.dtype, applied, sources, laid, false);
  copyElements(result, flat.reshape(shape));
  return result;
}

/**
 * A function of arrays that calls `pyfunc` with the elements at each index, broadcast against each other; NumPy's
 * `np.vectorize(pyfunc, otypes=None)`. A loop, for convenience: it is not faster. If `pyfunc` returns lists, there is a
 * list of arrays, one for each place in them.
 * Without arguments it gives what `pyfunc` itself gives.
 * @throws TypeError if `pyfunc` is no function. The function made throws ValueError for arrays without elements, if no
 *   `otypes` were given, and for shapes that do not fit
 */
export function vectorize<Args extends readonly Scalar[]>(
  pyfunc: (...args: Args) => readonly ScalarLike[],
  options?: VectorizeOptions,
): (...args: { [K in keyof Args]: ArrayLike }) => NDArray[];
export function vectorize<Args extends readonly Scalar[]>(
  pyfunc: (...args: Args) => ScalarLike,
  options?: VectorizeOptions,
): (...args: { [K in keyof Args]: ArrayLike }) => NDArray;
export function vectorize(
  pyfunc: (...args: never[]) => unknown,
  options?: VectorizeOptions,
): (...args: ArrayLike[]) => NDArray | NDArray[] {
  if (typeof pyfunc !== "function") {
    throw new TypeError(`vectorize() takes a function, not ${typeName(pyfunc)}`);
  }
  const { otypes } = keywords<VectorizeOptions>("vectorize", options, ["otypes"]);
  const types = otypes == null ? null : partsOf(otypes).map((type) => dtype(type));
  return (...args) => {
    if (args.length === 0) return pyfunc() as NDArray;
    // NumPy takes the elements out of dense copies, whose order of axes the result has.
    const from = broadcast_arrays(...args.map((one) => toArray(one).copy("K")));
    const sources = args.flatMap((one) => (one instanceof NDArray ? [sourceOf(one)] : []));
    if (from[0].size === 0) {
      if (types === null) {
        throw new ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
      }
      const empty = types.map((type) => arrange([], type, from, sources));
      return empty.length === 1 ? empty[0] : empty;
    }
    const columns = from.map((a) => [...a.ravel()]);
    const results = columns[0].map((_, k) => {
      const items = columns.map((column) => column[k]) as never[];
      return pyfunc(...items);
    });
    const [first] = results;
    if (!Array.isArray(first)) return arrange(results, types?.[0] ?? null, from, sources);
    return first.map((_, n) => {
      const values = results.map((result) => (result as unknown[])[n]);
      return arrange(values, types?.[n] ?? null, from, sources);
    });
  };
}

/** What `piecewise` puts where a condition holds: a value, or what a function makes of the elements there. */
export type Piece<Args extends readonly unknown[]> =
  | ArrayLike
  | ((x: NDArray, ...args: Args) => ArrayLike);

/**
 * An array put together of pieces, each for where its condition holds; NumPy's
 * `np.piecewise(x, condlist, funclist, *args)`. Of several that hold the last one counts; one piece more than conditions
 * is for the rest, which otherwise is 0. Always a copy, of the data type of `x`.
 * @throws ValueError if there are not as many pieces as conditions, or one more; IndexError if the shapes differ
 */
export function piecewise<Args extends readonly unknown[]>(
  x: ArrayLike,
  condlist: ArrayLike,
  funclist: readonly Piece<Args>[],
  ...args: Args
): NDArray {
  const a = toArray(x);
  if (!Array.isArray(funclist)) {
    throw new TypeError(`funclist must be a list of functions and values, not ${echo(funclist)}`);
  }
  const conditions = conditionsOf(a, condlist);
  const count = conditions.length;
  if (funclist.length !== count && funclist.length !== count + 1) {
    throw new ValueError(
      `with ${count} condition(s), either ${count} or ${count + 1} functions are expected`,
    );
  }
  if (funclist.length > count) conditions.push(otherwise(conditions));
  const result = zeros_like(a);
  conditions.forEach((condition, k) => {
    const piece = funclist[k];
    if (typeof piece !== "function") {
      result.set(condition, piece);
      return;
    }
    const picked = a.get(condition) as NDArray;
    if (picked.size > 0) result.set(condition, piece(picked, ...args));
  });
  return result;
}

/** The conditions one by one, as booleans. */
function conditionsOf(a: NDArray, condlist: ArrayLike): NDArray[] {
  const isMany =
    condlist instanceof NDArray
      ? condlist.shape.length > 1
      : Array.isArray(condlist) && (Array.isArray(condlist[0]) || condlist[0] instanceof NDArray);
  const isItems = a.shape.length === 0 && !isMany;
  const all = toArray(condlist).astype(builtin.bool);
  if (!isMany && !(isItems && all.shape.length > 0)) return [all];
  return Array.from({ length: all.shape[0] }, (_, k) => toArray(all.get(k) as ArrayLike));
}

/** Where none of the conditions holds. */
function otherwise(conditions: readonly NDArray[]): NDArray {
  const rest = owner(conditions[0].shape, builtin.bool);
  rest.fill(true);
  for (const condition of conditions) rest.set(condition, false);
  return rest;
}
