// Between which edges the bins of a histogram lie.

import { echo, partsOf, realNumber } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { linspace } from "../creation/linspace.js";
import { builtin } from "../dtype/dtype.js";
import { firstItem, imag, real } from "../dtype/items.js";
import { Complex, Float } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import type { NDArray } from "../record/record.js";
import { any, max, min } from "../reduction/reduction.js";
import { greater, greater_equal, less_equal, logical_and } from "../ufunc/comparison.js";
import { ceil } from "../ufunc/rounding.js";
import { combined } from "./array_arithmetic.js";
import { type BinRule, binRule } from "./bin_widths.js";
import { percentile } from "./quantile.js";

/** How many bins, which edges they have, or the rule for their number. */
export type Bins = number | BinRule | ArrayLike;

/** The least and the greatest value that counts. */
export type BinRange = readonly [number, number];

/** Where a bin ends: complex among complex numbers, which are ordered by their real parts first. */
export type Edge = number | Complex;

/** Bins of one width. */
export interface Uniform<E extends Edge = Edge> {
  readonly first: E;
  readonly last: E;
  readonly count: number;
}

/** A number as Python shows it. */
function shown(value: Edge, isFloat: boolean): string {
  if (value instanceof Complex) return String(value);
  const number = value;
  if (Number.isNaN(number)) return "nan";
  if (!Number.isFinite(number)) return number < 0 ? "-inf" : "inf";
  return isFloat && Number.isInteger(number) ? `${number}.0` : String(number);
}

/** @throws TypeError, ValueError for anything but two numbers */
function rangeOf(range: unknown): readonly number[] {
  const ends = partsOf(range).map(realNumber);
  if (ends.length === 2) return ends;
  throw new ValueError(`range must be a list of two numbers, not ${echo(range)}`);
}

/** @throws ValueError for a range that is not finite, or the wrong way round */
export function outerEdges(a: NDArray, range: BinRange | null | undefined): [Edge, Edge] {
  let [first, last]: Edge[] = [0, 1];
  if (range !== undefined && range !== null) {
    [first, last] = rangeOf(range);
    if (real(first) > real(last))
      throw new ValueError("max must be larger than min in range parameter.");
    checkFinite("supplied", first, last, false);
  } else if (a.size > 0) {
    const numberOf = a.dtype.kind === "c" ? (edge: unknown) => edge as Complex : real;
    [first, last] = [numberOf(min(a)), numberOf(max(a))];
    checkFinite("autodetected", first, last, a.dtype.kind === "f");
  }
  return String(first) === String(last) ? [moved(first, -0.5), moved(last, 0.5)] : [first, last];
}

function moved(edge: Edge, by: number): Edge {
  return edge instanceof Complex ? new Complex(edge.real + by, edge.imag) : edge + by;
}

function checkFinite(what: string, first: Edge, last: Edge, isFloat: boolean): void {
  if ([first, last].every((edge) => Number.isFinite(real(edge)) && Number.isFinite(imag(edge))))
    return;
  const texts = [first, last].map((edge) => shown(edge, isFloat)).join(", ");
  throw new ValueError(`${what} range of [${texts}] is not finite`);
}

/** The edges, and what they are made of if all bins have one width. */
export function binEdges(
  a: NDArray,
  bins: Bins,
  range: BinRange | null | undefined,
  isWeighted: boolean,
  count: (uniform: Uniform<number>) => readonly number[],
): { edges: NDArray; uniform: Uniform | null } {
  if (typeof bins === "string") return estimatedEdges(a, bins, range, isWeighted, count);
  const given = toArray(bins);
  if (given.shape.length === 0) {
    if (!"iub".includes(given.dtype.kind)) {
      throw new TypeError("`bins` must be an integer, a string, or an array");
    }
    const number = real(firstItem(given));
    if (number < 1) throw new ValueError("`bins` must be positive, when an integer");
    return uniformEdges(a, outerEdges(a, range), number, isFound(a, range));
  }
  if (given.shape.length > 1) throw new ValueError("`bins` must be 1d, when an array");
  if (descends(given)) {
    throw new ValueError("`bins` must increase monotonically, when an array");
  }
  return { edges: given, uniform: null };
}

/** Do the outer edges come from the elements? */
function isFound(a: NDArray, range: BinRange | null | undefined): boolean {
  return (range === undefined || range === null) && a.size > 0;
}

/** Is any edge greater than the next? */
export function descends(edges: NDArray): boolean {
  const [below, above] = [edges.get(slice(null, -1)), edges.get(slice(1))] as [NDArray, NDArray];
  return any(combined(greater, below, above)) === true;
}

function uniformEdges(
  a: NDArray,
  [first, last]: readonly [Edge, Edge],
  count: number,
  fromElements: boolean,
) {
  const dtype = "fc".includes(a.dtype.kind) ? a.dtype.native : builtin.float64;
  // Edges found in the array are computed in its dtype, those that were given in float64.
  const edge = (value: Edge) =>
    fromElements ? fromValues(value, dtype, "C") : new Float(real(value));
  const edges = linspace(edge(first), edge(last), count + 1, { dtype }) as NDArray;
  const [below, above] = [edges.get(slice(null, -1)), edges.get(slice(1))] as [NDArray, NDArray];
  if (any(combined(greater_equal, below, above)) === true) {
    throw new ValueError(`Too many bins for data range. Cannot create ${count} finite-sized bins.`);
  }
  return { edges, uniform: { first, last, count } };
}

function estimatedEdges(
  a: NDArray,
  name: string,
  range: BinRange | null | undefined,
  isWeighted: boolean,
  count: (uniform: Uniform<number>) => readonly number[],
) {
  const rule = binRule(name);
  if (rule === null) throw new ValueError(`${echo(name)} is not a valid estimator for \`bins\``);
  if (isWeighted) {
    throw new TypeError(
      "Automated estimation of the number of bins is not supported for weighted data",
    );
  }
  const outer = outerEdges(a, range);
  let kept = a;
  if (range !== undefined && range !== null) {
    const isAbove = combined(greater_equal, a, outer[0]);
    kept = a.get(combined(logical_and, isAbove, combined(less_equal, a, outer[1]))) as NDArray;
  }
  if (kept.dtype.kind === "c") refuseComplex(kept, name);
  const [first, last] = outer.map(real);
  let width = 0;
  if (kept.size > 0) width = rule(kept, (bins) => count({ first, last, count: bins }));
  if (width > 0 && width < 1 && "iu".includes(a.dtype.kind)) width = 1;
  return uniformEdges(
    a,
    outer,
    width > 0 ? Math.ceil((last - first) / width) : 1,
    isFound(a, range),
  );
}

/** What the rules say of complex numbers: there is no number of bins, unless all are equal. @throws TypeError */
function refuseComplex(kept: NDArray, name: string): void {
  if (kept.size === 0) return;
  if (name === "auto" || name === "fd") percentile(kept, [75, 25]);
  if (String(min(kept)) !== String(max(kept))) ceil(kept);
}
