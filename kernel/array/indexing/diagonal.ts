// Diagonals: read-only views, since a diagonal is evenly spaced in memory.

import { axisOf, integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf, view, WRITEABLE } from "../record/record.js";

/** Keyword arguments of `diagonal`. */
export interface DiagonalOptions {
  /** How far above the main diagonal; below it if negative. */
  offset?: number | bigint;
  /** The axis of the rows: 0 if not given. */
  axis1?: number | bigint;
  /** The axis of the columns: 1 if not given. */
  axis2?: number | bigint;
}

type DiagonalArguments = Arguments<
  [offset: number | bigint, axis1: number | bigint, axis2: number | bigint],
  DiagonalOptions
>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A read-only view of a diagonal of two axes, which becomes the last axis;
     * NumPy's `a.diagonal(offset=0, axis1=0, axis2=1)`.
     * @throws ValueError, AxisError
     */
    diagonal(...rest: DiagonalArguments): NDArray<D>;
  }
}

const evenlySpaced = origin(
  "diagonal",
  "view",
  "One step along a diagonal is a step along both axes, so its stride is the sum of theirs: the bytes stay where they are. NumPy makes this view read-only.",
);
const onDiagonal = origin(
  "diag",
  "copy",
  "The elements were copied onto the diagonal of a new array of zeros.",
);

attach({
  diagonal(...rest) {
    const names = ["offset", "axis1", "axis2"] as const;
    const options = bind<DiagonalOptions>("diagonal", rest, names);
    const offset = integer(options.offset ?? 0);
    const ndim = this.shape.length;
    if (ndim < 2) throw new ValueError("diag requires an array of at least two dimensions");
    const axis1 = axisOf(options.axis1 ?? 0, ndim, "axis1: ");
    const axis2 = axisOf(options.axis2 ?? 1, ndim, "axis2: ");
    if (axis1 === axis2) throw new ValueError("axis1 and axis2 cannot be the same");
    const others = this.shape.map((_, k) => k).filter((k) => k !== axis1 && k !== axis2);
    const rows = this.shape[axis1] - Math.max(-offset, 0);
    const columns = this.shape[axis2] - Math.max(offset, 0);
    const length = Math.max(Math.min(rows, columns), 0);
    const { strides } = this;
    // A diagonal beyond the last corner has no elements, and begins where the array does.
    const skipped = rows < 0 || columns < 0 ? 0 : offset;
    const first =
      this.offset + (skipped < 0 ? -skipped * strides[axis1] : skipped * strides[axis2]);
    const result = view(
      this,
      first,
      [...others.map((k) => this.shape[k]), length],
      [...others.map((k) => strides[k]), strides[axis1] + strides[axis2]],
      this.dtype,
      evenlySpaced,
    );
    result.flagBits &= ~WRITEABLE;
    return result;
  },
});

/** NumPy's `np.diagonal(a, offset=0, axis1=0, axis2=1)`: a read-only view. @throws ValueError, AxisError */
export function diagonal<T extends ArrayLike>(
  a: T,
  ...rest: DiagonalArguments
): NDArray<DTypeNameOfValue<T>>;
export function diagonal(a: ArrayLike, ...rest: DiagonalArguments): NDArray {
  return toArray(a).diagonal(...rest);
}

/**
 * NumPy's `np.diag(v, k=0)`: of a 2-D array a read-only view of a diagonal, of a 1-D array a new matrix of zeros with
 * a copy of the array on a diagonal.
 * @throws ValueError `Input must be 1- or 2-d.`
 */
export function diag<T extends ArrayLike>(
  v: T,
  ...rest: Arguments<[k: number | bigint], { k?: number | bigint }>
): NDArray<DTypeNameOfValue<T>>;
export function diag(
  v: ArrayLike,
  ...rest: Arguments<[k: number | bigint], { k?: number | bigint }>
): NDArray {
  const k = integer(bind<{ k?: number | bigint }>("diag", rest, ["k"]).k ?? 0);
  const a = toArray(v);
  if (a.shape.length === 2) return a.diagonal(k);
  if (a.shape.length !== 1) throw new ValueError("Input must be 1- or 2-d.");
  const length = a.shape[0] + Math.abs(k);
  const result = owner([length, length], a.dtype, onDiagonal, [sourceOf(a)]);
  const target = result.diagonal(k);
  copyElements(target, a);
  return result;
}
