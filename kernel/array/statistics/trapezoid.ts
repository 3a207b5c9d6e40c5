// The area under a curve, by trapezoids.

import { integer } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { isScalar } from "../dtype/items.js";
import { Float, type Scalar } from "../dtype/scalar.js";
import { IndexError } from "../errors.js";
import { type AnyItem, slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { over, plus, times, total, unwrap } from "./array_arithmetic.js";
import { diff } from "./difference.js";

export interface TrapezoidOptions {
  /** Where the values stand; `dx` apart if not given. */
  x?: ArrayLike | null;
  /** From one value to the next: 1 if not given. */
  dx?: ArrayLike;
  /** The axis to integrate along: the last one if not given. */
  axis?: number;
}

type TrapezoidArguments = Arguments<
  [x: ArrayLike | null, dx: ArrayLike, axis: number],
  TrapezoidOptions
>;

/**
 * NumPy's `np.trapezoid(y, x=None, dx=1.0, axis=-1)`: the integral of values along an axis.
 * @throws ValueError for `x` that does not fit
 */
export function trapezoid(y: ArrayLike, ...rest: TrapezoidArguments): AnyItem;
export function trapezoid(y: ArrayLike, ...rest: TrapezoidArguments): NDArray | Scalar {
  const options = bind<TrapezoidOptions>("trapezoid", rest, ["x", "dx", "axis"]);
  const values = toArray(y);
  const ndim = values.shape.length;
  const given = integer(options.axis ?? -1);
  const axis = given < 0 ? given + ndim : given;
  if (axis < 0 || axis >= ndim) throw new IndexError("list assignment index out of range");
  const before = Array.from({ length: axis }, () => slice());
  const above = values.get(...before, slice(1)) as NDArray;
  const below = values.get(...before, slice(null, -1)) as NDArray;
  const heights = plus(above, below);
  const areas = over(times(distances(options, ndim, axis), heights), new Float(2));
  return unwrap(total(areas, { axis }));
}

function distances({ x, dx }: TrapezoidOptions, ndim: number, axis: number): ArrayLike {
  if (x === undefined || x === null) {
    if (dx === undefined) return new Float(1);
    return isScalar(dx) ? dx : toArray(dx);
  }
  const places = toArray(x);
  if (places.shape.length !== 1) return diff(places, { axis });
  const steps = diff(places);
  return steps.reshape(Array.from({ length: ndim }, (_, k) => (k === axis ? steps.shape[0] : 1)));
}
