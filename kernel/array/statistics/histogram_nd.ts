// Histograms of points in two and more dimensions.

import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { linspace } from "../creation/linspace.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { firstItem, real } from "../dtype/items.js";
import type { PromotedOf, ResultOf } from "../dtype/result_types.js";
import { Float } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { Ellipsis, slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { NDArray, sizeOf } from "../record/record.js";
import { atleast_2d } from "../shape/length_one.js";
import { searchsorted } from "../sorting/searchsorted.js";
import { divide } from "../ufunc/arithmetic.js";
import { equal } from "../ufunc/comparison.js";
import { combined, into, minus, over, plus, times, total } from "./array_arithmetic.js";
import { type BinRange, descends, outerEdges } from "./bin_edges.js";
import { bincount } from "./bincount.js";
import { diff } from "./difference.js";

/** The number of bins, or their edges: for all axes, or for each. */
export type BinsOfAxes = number | readonly (number | ArrayLike)[];

export interface HistogramddOptions {
  /** How many bins, or the edges, for all axes or for each: 10 if not given. */
  bins?: BinsOfAxes;
  /** For each axis the least and the greatest value that counts. */
  range?: readonly (BinRange | null)[] | null;
  /** Gives the density, whose integral is 1, not the number of points. */
  density?: boolean | null;
  /** What each point counts; 1 if null. */
  weights?: ArrayLike | null;
}

/** Edges have the data type of floats that there are; where there are none they are float64. */
type EdgesOf<D extends DTypeName> = "float64" | ResultOf<"mean", D>;

type Positional = [
  bins: BinsOfAxes,
  range: readonly (BinRange | null)[] | null,
  density: boolean | null,
  weights: ArrayLike | null,
];

const names = ["bins", "range", "density", "weights"] as const;

/** Points as rows of a table. */
function pointsOf(sample: ArrayLike): NDArray {
  if (sample instanceof NDArray && sample.shape.length === 2) return sample;
  const points = (atleast_2d(sample as NDArray) as NDArray).transpose();
  if (points.shape.length > 2) throw new ValueError("too many values to unpack (expected 2)");
  return points;
}

/** The edges along axis `k`. */
function edgesOf(
  values: NDArray,
  bins: number | ArrayLike,
  range: BinRange | null | undefined,
  k: number,
): NDArray {
  const given = toArray(bins);
  if (given.shape.length > 1) throw new ValueError(`\`bins[${k}]\` must be a scalar or 1d array`);
  if (given.shape.length === 1) {
    if (!descends(given)) return given;
    throw new ValueError(`\`bins[${k}]\` must be monotonically increasing, when an array`);
  }
  const count = real(firstItem(given));
  if (count < 1) throw new ValueError(`\`bins[${k}]\` must be positive, when an integer`);
  const [first, last] = outerEdges(values, range);
  if (!"iub".includes(given.dtype.kind)) {
    throw new TypeError(`\`bins[${k}]\` must be an integer, when a scalar`);
  }
  // As in a histogram of one axis, edges that were found are computed in the elements' own type.
  const isFound = (range === undefined || range === null) && values.size > 0;
  const type = isFound && "fc".includes(values.dtype.kind) ? values.dtype.native : null;
  const ends = [first, last].map((edge) =>
    type ? fromValues(edge, type, "C") : new Float(real(edge)),
  );
  return linspace(ends[0], ends[1], count + 1) as NDArray;
}

function perAxis(bins: BinsOfAxes, ndim: number): readonly (number | ArrayLike)[] {
  if (!Array.isArray(bins) && !(bins instanceof NDArray)) {
    return Array.from({ length: ndim }, () => bins);
  }
  const list = bins instanceof NDArray ? (bins.tolist() as number[]) : bins;
  if (list.length === ndim) return list;
  throw new ValueError("The dimension of bins must be equal to the dimension of the sample x.");
}

/** The numbers of points in all boxes, and the edges along each axis. */
function boxes(sample: ArrayLike, options: HistogramddOptions): [NDArray, NDArray[]] {
  const points = pointsOf(sample);
  const ndim = points.shape[1];
  const bins = perAxis(options.bins ?? 10, ndim);
  const { range, weights } = options;
  if (range !== undefined && range !== null && range.length !== ndim) {
    throw new ValueError("range argument must have one entry per dimension");
  }
  const columns = bins.map((_, k) => points.get(slice(), k) as NDArray);
  const edges = bins.map((one, k) => edgesOf(columns[k], one, range?.[k], k));
  // Two boxes more along each axis, for what lies outside.
  const shape = edges.map((edge) => edge.shape[0] + 1);
  let places: NDArray = toArray(0);
  for (const [k, values] of columns.entries()) {
    const found = searchsorted(edges[k], values, "right");
    const onLast = combined(equal, values, edges[k].get(-1, Ellipsis) as NDArray);
    places = plus(times(places, shape[k]), minus(found, onLast.astype(builtin.int64)));
  }
  if (sizeOf(shape) >= 2 ** 63) {
    throw new ValueError(
      "invalid dims: array size defined by dims is larger than the maximum possible size.",
    );
  }
  const counts = bincount(places, weights ?? null, sizeOf(shape));
  const inside = shape.map(() => slice(1, -1));
  let result = counts
    .reshape(shape)
    .astype(builtin.float64)
    .get(...inside) as NDArray;
  if (options.density === true) {
    const sum = total(result);
    for (const [k, edge] of edges.entries()) {
      const widths = diff(edge).reshape(shape.map((length, axis) => (axis === k ? length - 2 : 1)));
      result = over(result, widths);
    }
    into(result, divide, sum);
  }
  return [result, edges];
}

/**
 * NumPy's `np.histogramdd(sample, bins=10, range=None, density=None, weights=None)`: a list of the numbers of points in
 * all boxes, as float64, and of a list of the edges along each axis. `sample` has a row for each point; a list has an
 * array for each axis.
 * @throws ValueError, TypeError for bins and ranges that cannot be
 */
export function histogramdd<T extends ArrayLike>(
  sample: T,
  bins?: number,
): [hist: NDArray<"float64">, edges: NDArray<EdgesOf<DTypeNameOfValue<T>>>[]];
export function histogramdd(
  sample: ArrayLike,
  ...rest: Arguments<Positional, HistogramddOptions>
): [hist: NDArray, edges: NDArray[]];
export function histogramdd(
  sample: ArrayLike,
  ...rest: Arguments<Positional, HistogramddOptions>
): [hist: NDArray, edges: NDArray[]] {
  return boxes(sample, bind<HistogramddOptions>("histogramdd", rest, names));
}

/**
 * NumPy's `np.histogram2d(x, y, bins=10, range=None, density=None, weights=None)`: a list of the numbers of points
 * `(x, y)` in all boxes, and of the edges along both axes.
 * @throws ValueError `x and y must have the same length.`
 */
export function histogram2d<X extends ArrayLike, Y extends ArrayLike>(
  x: X,
  y: Y,
  bins?: number,
): [
  hist: NDArray<"float64">,
  xedges: NDArray<EdgesOf<PromotedOf<X, Y>>>,
  yedges: NDArray<EdgesOf<PromotedOf<X, Y>>>,
];
export function histogram2d(
  x: ArrayLike,
  y: ArrayLike,
  ...rest: Arguments<Positional, HistogramddOptions>
): [hist: NDArray, xedges: NDArray, yedges: NDArray];
export function histogram2d(
  x: ArrayLike,
  y: ArrayLike,
  ...rest: Arguments<Positional, HistogramddOptions>
): [hist: NDArray, xedges: NDArray, yedges: NDArray] {
  const options = bind<HistogramddOptions>("histogram2d", rest, names);
  const [a, b] = [toArray(x), toArray(y)];
  if (a.shape.length === 0 || b.shape.length === 0) {
    throw new TypeError("len() of unsized object");
  }
  if (a.shape[0] !== b.shape[0]) throw new ValueError("x and y must have the same length.");
  const given = options.bins ?? 10;
  const isShared =
    (Array.isArray(given) || given instanceof NDArray) && ![1, 2].includes(toArrayLength(given));
  const edges = isShared ? toArray(given as ArrayLike) : null;
  const bins = edges === null ? given : [edges, edges];
  const [result, [xedges, yedges]] = boxes([a, b], { ...options, bins });
  return [result, xedges, yedges];
}

function toArrayLength(list: readonly unknown[] | NDArray): number {
  return list instanceof NDArray ? list.shape[0] : list.length;
}
