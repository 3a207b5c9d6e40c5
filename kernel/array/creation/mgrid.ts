// `np.mgrid` and `np.ogrid`: grids of coordinates, written as the slices that they go through.

import { echo } from "../arguments.js";
import { result_type } from "../dtype/common_type.js";
import type { DType } from "../dtype/dtype.js";
import { firstItem, imag, real } from "../dtype/items.js";
import { Complex, Float, type ScalarLike } from "../dtype/scalar.js";
import { ZeroDivisionError } from "../errors.js";
import { IndexObject } from "../indexing/index_object.js";
import { type Index, Slice, type SliceBound, slice } from "../indexing/index_types.js";
import { NDArray } from "../record/record.js";
import { add, multiply } from "../ufunc/arithmetic.js";
import { arange } from "./arange.js";
import { indices } from "./grids.js";

/** A slice as numbers: `count` values from `start`, every `step`. */
interface Progression {
  readonly start: ScalarLike;
  readonly step: ScalarLike;
  readonly count: number;
  /** The data type that its bounds have together. */
  readonly type: DType;
}

function scalarOf(bound: SliceBound): ScalarLike | null {
  return bound instanceof NDArray ? firstItem(bound) : bound;
}

function promotable(bound: SliceBound, value: ScalarLike): NDArray | ScalarLike {
  return bound instanceof NDArray ? bound : value;
}

function progression(index: Index | undefined): Progression {
  if (!(index instanceof Slice)) {
    throw new TypeError(`a grid is made of slices, such as np.mgrid[0:5, 0:3], not ${echo(index)}`);
  }
  const start = scalarOf(index.start) ?? 0;
  const step = scalarOf(index.step) ?? 1;
  const stop = scalarOf(index.stop);
  if (stop === null) throw new TypeError("a slice of a grid needs a stop, as in np.mgrid[0:5]");
  const ends = [promotable(index.start, start), promotable(index.stop, stop)];
  if (step instanceof Complex) {
    const points = Math.hypot(real(step), imag(step));
    const count = Math.trunc(points);
    const type = result_type(...ends, new Float(points));
    const distance = count === 1 ? 1 : (real(stop) - real(start)) / (count - 1);
    return { start, step: new Float(distance), count, type };
  }
  if (real(step) === 0) throw new ZeroDivisionError("division by zero");
  const count = Math.ceil((real(stop) - real(start)) / real(step));
  const type = result_type(...ends, promotable(index.step, step));
  return { start, step, count, type };
}

/** One slice alone: its values. */
function line(index: Index): NDArray {
  if (index instanceof Slice && !(index.step instanceof Complex)) {
    return arange(index.start ?? 0, index.stop, index.step);
  }
  const { start, step, count, type } = progression(index);
  return placed(arange(count, { dtype: type }), step, start);
}

function placed(values: NDArray, step: ScalarLike, start: ScalarLike): NDArray {
  return add(multiply(values, step), start) as NDArray;
}

/** Each coordinate in an array of its own, of length 1 on all axes but one. */
class OpenGrid extends IndexObject<NDArray | NDArray[]> {
  get(...index: Index[]): NDArray | NDArray[] {
    if (index.length === 1) return line(index[0]);
    const { lines, type } = axes(index);
    return lines.map(({ start, step, count }, n) => {
      const values = placed(arange(count, { dtype: type }), step, start);
      return values.get(...lines.map((_, k) => (k === n ? slice() : null))) as NDArray;
    });
  }
}

/** All coordinates of all points, those of axis 0 first. */
class Grid extends IndexObject<NDArray> {
  get(...index: Index[]): NDArray {
    if (index.length === 1) return line(index[0]);
    const { lines, type } = axes(index);
    const grid = indices(
      lines.map(({ count }) => count),
      { dtype: type },
    );
    lines.forEach(({ start, step }, n) => {
      grid.set(n, placed(grid.get(n) as NDArray, step, start));
    });
    return grid;
  }
}

function axes(index: readonly Index[]) {
  const lines = index.map(progression);
  const type =
    lines.length === 0 ? result_type("int64") : result_type(...lines.map(({ type }) => type));
  return { lines, type };
}

/**
 * Coordinates of a dense grid; NumPy's `np.mgrid`: `np.mgrid["0:5, 0:3"]`, in cells `np.mgrid[0:5, 0:3]`, has shape
 * (2, 5, 3). An imaginary step counts points, both ends included: `"0:1:5j"`, `np.slice(0, 1, new np.Complex(0, 5))`.
 */
export const mgrid: IndexObject<NDArray> = new Grid();

/** Coordinates of an open grid: a list of arrays that broadcast to those of `np.mgrid`; NumPy's `np.ogrid`. */
export const ogrid: IndexObject<NDArray | NDArray[]> = new OpenGrid();
