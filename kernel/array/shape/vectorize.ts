// Functions of one's own made to work on arrays: `vectorize`, for functions of scalars, or of arrays by a signature.

import { echo, partsOf, typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues, type NestedList } from "../creation/coerce.js";
import { type DType, type DTypeLike, dtype, flexible } from "../dtype/dtype.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, isKeywords } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, type Source, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcast_arrays } from "./broadcast.js";
import { callWithCores, coresOf } from "./vectorize_cores.js";

/** Keyword arguments of `np.vectorize`. */
export interface VectorizeOptions {
  /** The data type of each result, in a list or as characters; found from all values if left out. */
  otypes?: string | readonly DTypeLike[] | null;
  /** NumPy's docstring of the function that is made; here it has none. */
  doc?: string | null;
  /** The places of arguments that are passed on as they are. Names are those of Python's arguments, and mean nothing. */
  excluded?: Iterable<number | string> | null;
  /** Without effect: the function is called once for each element in any case. */
  cache?: boolean;
  /** The axes that the function itself works on, of its arguments and results, such as `(n),(n)->()`. */
  signature?: string | null;
}

type Positional = [
  otypes: string | readonly DTypeLike[] | null,
  doc: string | null,
  excluded: Iterable<number | string> | null,
  cache: boolean,
  signature: string | null,
];

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

/** The data types of results; text is as long as the results need. @throws ValueError, TypeError */
function typesOf(otypes: VectorizeOptions["otypes"]): DType[] | null {
  if (otypes === undefined || otypes === null) return null;
  if (typeof otypes === "string") {
    return [...otypes].map((character) => {
      if (/[?bhilqpBHILQPefdFDSUV]/.test(character)) return dtype(character);
      throw new ValueError(`Invalid otype specified: ${character}`);
    });
  }
  if (!isIterable(otypes)) throw new ValueError("Invalid otype specification");
  return partsOf(otypes).map((one) => {
    const type = dtype(one as DTypeLike);
    return type.kind === "S" || type.kind === "U" ? flexible(type.kind, 0) : type;
  });
}

function isIterable(value: unknown): boolean {
  return typeof value === "object" && value !== null && Symbol.iterator in value;
}

type Callable = (...args: never[]) => unknown;

/** Calls with the elements at each index of arrays that are broadcast against each other. */
function callForElements(
  call: (items: readonly unknown[]) => unknown,
  args: readonly ArrayLike[],
  types: readonly DType[] | null,
): NDArray | NDArray[] {
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
  const results = columns[0].map((_, k) => call(columns.map((column) => column[k])));
  const [first] = results;
  const count = types?.length ?? (Array.isArray(first) ? first.length : 1);
  if (count === 1 && !(types === null && Array.isArray(first))) {
    if (results.some(Array.isArray)) {
      throw new ValueError("setting an array element with a sequence.");
    }
    return arrange(results, types?.[0] ?? null, from, sources);
  }
  return Array.from({ length: count }, (_, n) => {
    const values = results.map((result) => {
      if (Array.isArray(result) && result.length === count) return result[n] as unknown;
      throw new ValueError(`vectorize() needs ${count} results, and got ${echo(result)}`);
    });
    return arrange(values, types?.[n] ?? null, from, sources);
  });
}

/**
 * A function of arrays that calls `pyfunc` with the elements at each index, broadcast against each other; NumPy's
 * `np.vectorize(pyfunc, otypes=None, doc=None, excluded=None, cache=False, signature=None)`. A loop, for convenience: it
 * is not faster. If `pyfunc` returns lists, there is a list of arrays, one for each place in them. With a signature it is
 * called with arrays that have the axes named there, and broadcasts the others.
 * Without arguments it gives what `pyfunc` itself gives; with options alone `vectorize` waits for the function.
 * @throws TypeError if `pyfunc` is no function; ValueError for a signature that is none. The function made throws
 *   ValueError for arrays without elements, if no `otypes` were given, and for shapes that do not fit
 */
export function vectorize<Args extends readonly Scalar[]>(
  pyfunc: (...args: Args) => readonly ScalarLike[],
  options?: Omit<VectorizeOptions, "signature" | "excluded">,
): (...args: { [K in keyof Args]: ArrayLike }) => NDArray[];
export function vectorize<Args extends readonly Scalar[]>(
  pyfunc: (...args: Args) => ScalarLike,
  options?: Omit<VectorizeOptions, "signature" | "excluded">,
): (...args: { [K in keyof Args]: ArrayLike }) => NDArray;
export function vectorize<Args extends readonly never[], Result>(
  pyfunc: (...args: Args) => Result,
  ...rest: Arguments<Positional, VectorizeOptions>
): (
  ...args: { [K in keyof Args]: ArrayLike }
) => Result extends readonly unknown[] ? NDArray[] : NDArray;
export function vectorize(
  options: VectorizeOptions,
): (pyfunc: Callable) => (...args: ArrayLike[]) => NDArray;
export function vectorize(
  pyfunc: unknown,
  ...rest: unknown[]
): ((...args: ArrayLike[]) => NDArray | NDArray[]) | ((later: Callable) => unknown) {
  if (isKeywords(pyfunc)) return (later: Callable) => vectorize(later, pyfunc);
  if (typeof pyfunc !== "function") {
    throw new TypeError(`vectorize() takes a function, not ${typeName(pyfunc)}`);
  }
  const called = pyfunc as Callable;
  const names = ["otypes", "doc", "excluded", "cache", "signature"] as const;
  const options = bind<VectorizeOptions>("vectorize", rest, names);
  const types = typesOf(options.otypes);
  const excluded = new Set(partsOf(options.excluded ?? []));
  const { signature = null } = options;
  const cores = signature === null ? null : coresOf(signature);
  return (...args: ArrayLike[]) => {
    const varied = args.filter((_, k) => !excluded.has(k));
    // Arguments that are passed on as they are stand where they stood.
    const call = (items: readonly unknown[]) => {
      let next = 0;
      const all = args.map((one, k) => (excluded.has(k) ? one : items[next++]));
      return called(...(all as never[]));
    };
    if (cores !== null) return callWithCores(call, varied, cores, types);
    return varied.length === 0 ? (call([]) as NDArray) : callForElements(call, varied, types);
  };
}
