// Into which bins of one width complex numbers fall: ordered by their real parts first, placed by the real part of their
// complex distance from the first edge, as NumPy has it.

import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import type { NDArray } from "../record/record.js";
import {
  equal,
  greater_equal,
  less,
  less_equal,
  logical_and,
  not_equal,
} from "../ufunc/comparison.js";
import { combined, floatsOf, minus, over, plus, times } from "./array_arithmetic.js";
import type { Uniform } from "./bin_edges.js";

const both = (x: NDArray, y: NDArray): NDArray => combined(logical_and, x, y);

/**
 * The bin of each element of `a`, which has the data type of the edges; -1 for none.
 * @throws ValueError for one before the first bin, which complex distances may lead to
 */
export function complexBins(
  a: NDArray,
  { first, last, count }: Uniform,
  edges: NDArray,
): Int32Array {
  const isKept = both(combined(greater_equal, a, first), combined(less_equal, a, last));
  const kept = a.get(isKept) as NDArray;
  const parts = over(minus(kept, first), minus(last, first));
  let places = times(parts, count).astype(builtin.int64) as NDArray;
  places = minus(places, combined(equal, places, count).astype(builtin.int64));
  const isBelow = combined(less, kept, edges.get(places) as NDArray);
  places = minus(places, isBelow.astype(builtin.int64));
  const isAbove = combined(greater_equal, kept, edges.get(plus(places, 1)) as NDArray);
  places = plus(
    places,
    both(isAbove, combined(not_equal, places, count - 1)).astype(builtin.int64),
  );
  if (floatsOf(places).some((place) => place < 0)) {
    throw new ValueError("'list' argument must have no negative elements");
  }
  const bins = new Int32Array(a.size).fill(-1);
  const found = floatsOf(places);
  const kinds = floatsOf(isKept);
  for (let k = 0, n = 0; k < bins.length; k++) if (kinds[k] !== 0) bins[k] = found[n++];
  return bins;
}
