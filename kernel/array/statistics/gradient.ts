// Slopes along axes, from the differences of the neighbours on both sides.

import { axesOf, integer } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { empty_like } from "../creation/creation.js";
import { builtin } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { Float, type ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type AnyItem, Ellipsis, slice } from "../indexing/index_types.js";
import { isKeywords, keywords } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { negative } from "../ufunc/arithmetic.js";
import { mapped, minus, over, plus, times } from "./array_arithmetic.js";
import { diff } from "./difference.js";

export interface GradientOptions {
  /** The axis, or axes, to differentiate along; all of them if null. */
  axis?: number | readonly number[] | null;
  /** How exact slopes are at the ends: 1 or 2. */
  edge_order?: 1 | 2;
}

/** The distance between neighbours: one for all, or an array of them. */
type Spacing = ScalarLike | NDArray;

const isUniform = (spacing: Spacing): boolean => isScalar(spacing) || spacing.shape.length === 0;

/** @throws TypeError for a wrong number of them; ValueError for a list that does not fit */
function spacingsOf(f: NDArray, axes: readonly number[], given: readonly ArrayLike[]): Spacing[] {
  if (given.length === 0) return axes.map(() => new Float(1));
  const plain = given.map((one) => (isScalar(one) ? one : toArray(one)));
  if (plain.length === 1 && isUniform(plain[0])) return axes.map(() => plain[0]);
  if (plain.length !== axes.length) throw new TypeError("invalid number of arguments");
  return plain.map((places, k) => {
    if (isScalar(places) || places.shape.length === 0) return places;
    if (places.shape.length !== 1) {
      throw new ValueError("distances must be either scalars or 1d");
    }
    if (places.shape[0] !== f.shape[axes[k]]) {
      throw new ValueError(
        "when 1d, distances must match the length of the corresponding dimension",
      );
    }
    const steps = diff("iu".includes(places.dtype.kind) ? places.astype(builtin.float64) : places);
    const list = steps.tolist() as number[];
    return list.every((step) => step === list[0]) ? (steps.get(0, Ellipsis) as NDArray) : steps;
  });
}

/** Three numbers that the values at three neighbours are multiplied with. */
type Weights = readonly [ArrayLike, ArrayLike, ArrayLike];

/** The weights for slopes in the middle of three points that lie `p` and `q` apart. */
function inner(p: NDArray, q: NDArray): Weights {
  const both = plus(p, q);
  return [
    over(mapped(negative, q), times(p, both)),
    over(minus(q, p), times(p, q)),
    over(p, times(q, both)),
  ];
}

/** Of two numbers a number, which does not widen the values that it is multiplied with. */
function quotient(value: number, spacing: Spacing): ArrayLike {
  return isScalar(spacing) ? new Float(value / Number(spacing)) : over(new Float(value), spacing);
}

/** The weights for the slope in the first of three points. */
function atStart(spacing: Spacing): Weights {
  if (isUniform(spacing)) {
    return [quotient(-1.5, spacing), quotient(2, spacing), quotient(-0.5, spacing)];
  }
  const steps = spacing as NDArray;
  const [p, q] = [steps.get(0, Ellipsis), steps.get(1, Ellipsis)] as [NDArray, NDArray];
  const both = plus(p, q);
  return [
    over(mapped(negative, plus(times(new Float(2), p), q)), times(p, both)),
    over(both, times(p, q)),
    over(mapped(negative, p), times(q, both)),
  ];
}

/** The weights for the slope in the last of three points. */
function atEnd(spacing: Spacing): Weights {
  if (isUniform(spacing)) {
    return [quotient(0.5, spacing), quotient(-2, spacing), quotient(1.5, spacing)];
  }
  const steps = spacing as NDArray;
  const [p, q] = [steps.get(-2, Ellipsis), steps.get(-1, Ellipsis)] as [NDArray, NDArray];
  const both = plus(p, q);
  return [
    over(q, times(p, both)),
    over(mapped(negative, plus(q, p)), times(p, q)),
    over(plus(times(new Float(2), q), p), times(q, both)),
  ];
}

function weighed(parts: readonly NDArray[], weights: Weights): NDArray {
  const [first, second, third] = parts.map((part, k) => times(weights[k], part));
  return plus(plus(first, second), third);
}

function slopes(f: NDArray, axis: number, spacing: Spacing, order: number): NDArray {
  const before = Array.from({ length: axis }, () => slice());
  const part = (a: NDArray, start: number | null, stop: number | null): NDArray =>
    a.get(...before, slice(start, stop)) as NDArray;
  const at = (place: number): NDArray => f.get(...before, place, Ellipsis) as NDArray;
  const result = empty_like(f);
  const set = (place: number, value: NDArray) => result.set(...before, place, value);
  const middle = [part(f, null, -2), part(f, 1, -1), part(f, 2, null)];
  if (isUniform(spacing)) {
    const twice = isScalar(spacing) ? new Float(2 * Number(spacing)) : times(new Float(2), spacing);
    part(result, 1, -1).set(Ellipsis, over(minus(middle[2], middle[0]), twice));
  } else {
    const steps = spacing as NDArray;
    const lengths = f.shape.map((_, k) => (k === axis ? -1 : 1));
    const ends = [steps.get(slice(0, -1)), steps.get(slice(1))] as [NDArray, NDArray];
    const weights = inner(...ends).map((weight) => (weight as NDArray).reshape(lengths));
    part(result, 1, -1).set(Ellipsis, weighed(middle, weights as unknown as Weights));
  }
  if (order === 1) {
    const step = (place: 0 | -1): Spacing =>
      isUniform(spacing) ? spacing : ((spacing as NDArray).get(place, Ellipsis) as NDArray);
    set(0, over(minus(at(1), at(0)), step(0)));
    set(-1, over(minus(at(-1), at(-2)), step(-1)));
  } else {
    set(0, weighed([at(0), at(1), at(2)], atStart(spacing)));
    set(-1, weighed([at(-3), at(-2), at(-1)], atEnd(spacing)));
  }
  return result;
}

/**
 * NumPy's `np.gradient(f, *varargs, axis=None, edge_order=1)`: the slopes of `f` along each axis, in a list; along one
 * axis just an array. After `f` the distances of neighbours: one for all axes, or for each axis one or the places.
 * @throws ValueError for too few elements; TypeError, AxisError
 */
export function gradient(f: ArrayLike, ...rest: (ArrayLike | GradientOptions)[]): AnyItem;
export function gradient(
  f: ArrayLike,
  ...rest: (ArrayLike | GradientOptions)[]
): NDArray | NDArray[] {
  const last = rest[rest.length - 1];
  const named = isKeywords(last) ? (last as GradientOptions) : null;
  const given = (named === null ? rest : rest.slice(0, -1)) as ArrayLike[];
  const options = keywords<GradientOptions>("gradient", named, ["axis", "edge_order"]);
  const array = toArray(f);
  const ndim = array.shape.length;
  const { axis = null } = options;
  const edge_order = integer(options.edge_order ?? 1);
  const axes = axis === null ? Array.from({ length: ndim }, (_, k) => k) : axesOf(axis, ndim);
  const spacings = spacingsOf(array, axes, given);
  if (edge_order > 2) throw new ValueError("'edge_order' greater than 2 not supported");
  const values = "iu".includes(array.dtype.kind) ? array.astype(builtin.float64) : array;
  const results = axes.map((one, k) => {
    if (array.shape[one] < edge_order + 1) {
      throw new ValueError(
        "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required.",
      );
    }
    return slopes(values, one, spacings[k], edge_order);
  });
  return results.length === 1 ? results[0] : results;
}
