// Histograms: how many elements fall into each of several bins.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { zeros } from "../creation/creation.js";
import { builtin } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { real } from "../dtype/items.js";
import type { ResultOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { cumsum } from "../reduction/cumulative.js";
import { concatenate } from "../shape/join.js";
import { searchsorted } from "../sorting/searchsorted.js";
import { argsort, sort } from "../sorting/sort.js";
import { add } from "../ufunc/arithmetic.js";
import { warn } from "../warnings.js";
import { floatsOf, into, over, total } from "./array_arithmetic.js";
import { type BinRange, type Bins, binEdges, type Uniform } from "./bin_edges.js";
import type { BinRule } from "./bin_widths.js";
import { complexBins } from "./complex_bins.js";
import { diff } from "./difference.js";

/** Keyword arguments of `np.histogram_bin_edges`. */
export interface BinEdgesOptions {
  /** How many bins, a rule that finds it, or the edges: 10 if not given. */
  bins?: Bins;
  /** The least and the greatest value that counts; those of the array if null. */
  range?: BinRange | null;
  /** What each element counts; 1 if null. */
  weights?: ArrayLike | null;
}

/** Keyword arguments of `np.histogram`. */
export interface HistogramOptions extends BinEdgesOptions {
  /** Gives the density, whose integral is 1, not the number of elements. */
  density?: boolean | null;
}

const counted = origin(
  "histogram",
  "new",
  "histogram computes new counts, and they need memory of their own.",
);

type Positional = [
  bins: Bins,
  range: BinRange | null,
  density: boolean | null,
  weights: ArrayLike | null,
];

/** Elements and weights, flat. @throws ValueError `weights should have the same shape as a.` */
function flat(a: ArrayLike, given: ArrayLike | null | undefined): [NDArray, NDArray | null] {
  let array = toArray(a);
  if (array.dtype.kind === "b") {
    warn("Converting input from bool to <class 'numpy.uint8'> for compatibility.");
    array = array.astype("uint8");
  }
  const weights = given === null || given === undefined ? null : toArray(given);
  if (weights !== null && String(weights.shape) !== String(array.shape)) {
    throw new ValueError("weights should have the same shape as a.");
  }
  return [array.ravel(), weights?.ravel() ?? null];
}

/** The bin of each element of a histogram with bins of one width; -1 for none. */
function binsOf(a: NDArray, uniform: Uniform, edges: NDArray): Int32Array {
  if (edges.dtype.kind === "c") return complexBins(a, uniform, edges);
  const { first, last, count } = uniform;
  return realBins(floatsOf(a), { first: real(first), last: real(last), count }, floatsOf(edges));
}

function realBins(
  values: Float64Array,
  { first, last, count }: Uniform<number>,
  edges: Float64Array,
): Int32Array {
  const places = new Int32Array(values.length);
  const scale = count / (last - first);
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (!(value >= first && value <= last)) {
      places[k] = -1;
      continue;
    }
    let bin = Math.min(Math.floor((value - first) * scale), count - 1);
    // Rounding may have led to the neighbour.
    if (bin > 0 && value < edges[bin]) bin--;
    else if (bin < count - 1 && value >= edges[bin + 1]) bin++;
    places[k] = bin;
  }
  return places;
}

/** Elements in each bin of one width. */
function countUniform(a: NDArray, uniform: Uniform, edges: NDArray): number[] {
  const values = "fc".includes(edges.dtype.kind) ? a.astype(edges.dtype) : a;
  const counts = new Array<number>(uniform.count).fill(0);
  for (const bin of binsOf(values, uniform, edges)) if (bin >= 0) counts[bin]++;
  return counts;
}

/** NumPy sums so many weights at a time. */
const PORTION = 65536;

/** The sums of weights in each bin of one width, in the dtype of the weights. */
function weighUniform(a: NDArray, weights: NDArray, uniform: Uniform, edges: NDArray): NDArray {
  const places = binsOf(a.astype(edges.dtype), uniform, edges);
  const { dtype } = weights;
  const isComplex = dtype.kind === "c";
  const parts = (isComplex ? [weights.real, weights.imag] : [weights]).map(floatsOf);
  const sums = zeros(uniform.count, dtype) as NDArray;
  for (let done = 0; done < places.length; done += PORTION) {
    const added = zeros(uniform.count, dtype.native) as NDArray;
    for (const [k, part] of parts.entries()) {
      const portion = new Float64Array(uniform.count);
      const end = Math.min(done + PORTION, places.length);
      for (let n = done; n < end; n++) if (places[n] >= 0) portion[places[n]] += part[n];
      const target = isComplex ? (k === 0 ? added.real : added.imag) : added;
      target.set(slice(), toArray(portion));
    }
    into(sums, add, added);
  }
  return sums;
}

/** How many of sorted elements lie before each edge; those on the last one included. */
function before(sorted: NDArray, edges: NDArray): NDArray {
  const [most, last] = [edges.get(slice(null, -1)), edges.get(slice(-1))] as [NDArray, NDArray];
  return concatenate([searchsorted(sorted, most), searchsorted(sorted, last, "right")]);
}

/** Elements, or the sums of their weights, between any edges. */
function countBetween(a: NDArray, weights: NDArray | null, edges: NDArray): NDArray {
  if (weights === null) return diff(before(sort(a), edges));
  const order = argsort(a);
  const sums = cumsum(weights.get(order) as NDArray);
  const all = concatenate([zeros(1, weights.dtype) as NDArray, sums]);
  return diff(all.get(before(a.get(order) as NDArray, edges)) as NDArray).astype(
    weights.dtype.native,
  );
}

function countsIn(a: NDArray, counts: readonly number[]): NDArray {
  const result = owner([counts.length], builtin.int64, counted, [sourceOf(a)]);
  const { buffer, byteOffset } = result.block.bytes;
  const words = new Uint32Array(buffer, byteOffset, 2 * counts.length);
  for (let k = 0; k < counts.length; k++) words[2 * k] = counts[k];
  return result;
}

function edgesFor(a: NDArray, weights: NDArray | null, options: HistogramOptions) {
  const { bins = 10, range } = options;
  return binEdges(a, bins, range, weights !== null, (uniform) => {
    const { first, last, count } = uniform;
    const edges = binEdges(a, count, [first, last], false, () => []).edges;
    return countUniform(a, uniform, edges);
  });
}

/**
 * NumPy's `np.histogram(a, bins=10, range=None, density=None, weights=None)`: a list of the number of elements in each
 * bin and of the edges of the bins. A bin holds its left edge; the last holds both.
 * @throws ValueError, TypeError for bins, ranges and weights that cannot be
 */
export function histogram<T extends ArrayLike>(
  a: T,
  bins?: number | BinRule,
): [hist: NDArray<"int64">, bin_edges: NDArray<ResultOf<"mean", DTypeNameOfValue<T>>>];
export function histogram(a: ArrayLike, bins?: Bins): [hist: NDArray<"int64">, bin_edges: NDArray];
export function histogram(
  a: ArrayLike,
  ...rest: Arguments<Positional, HistogramOptions>
): [hist: NDArray, bin_edges: NDArray];
export function histogram(a: ArrayLike, ...rest: unknown[]): [hist: NDArray, bin_edges: NDArray] {
  const names = ["bins", "range", "density", "weights"] as const;
  const options = bind<HistogramOptions>("histogram", rest, names);
  const [array, weights] = flat(a, options.weights);
  const { edges, uniform } = edgesFor(array, weights, options);
  let counts: NDArray;
  if (uniform === null) counts = countBetween(array, weights, edges);
  else if (weights !== null) counts = weighUniform(array, weights, uniform, edges);
  else counts = countsIn(array, countUniform(array, uniform, edges));
  if (options.density !== true) return [counts, edges];
  const widths = diff(edges).astype(builtin.float64);
  return [over(over(counts, widths), total(counts)), edges];
}

/** NumPy's `np.histogram_bin_edges(a, bins=10, range=None, weights=None)`: the edges of the bins of a histogram. */
export function histogram_bin_edges<T extends ArrayLike>(
  a: T,
  bins?: number | BinRule,
): NDArray<ResultOf<"mean", DTypeNameOfValue<T>>>;
export function histogram_bin_edges(
  a: ArrayLike,
  ...rest: Arguments<
    [bins: Bins, range: BinRange | null, weights: ArrayLike | null],
    BinEdgesOptions
  >
): NDArray;
export function histogram_bin_edges(a: ArrayLike, ...rest: unknown[]): NDArray {
  const names = ["bins", "range", "weights"] as const;
  const options = bind<HistogramOptions>("histogram_bin_edges", rest, names);
  const [array, weights] = flat(a, options.weights);
  return edgesFor(array, weights, options).edges;
}
