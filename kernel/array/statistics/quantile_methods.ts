// The ways to say which place of sorted values a quantile stands for: Hyndman and Fan's nine, and NumPy's four others.

import { echo } from "../arguments.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { where } from "../indexing/where.js";
import type { NDArray } from "../record/record.js";
import { equal, logical_and } from "../ufunc/comparison.js";
import { remainder } from "../ufunc/division.js";
import { maximum } from "../ufunc/extremes.js";
import { ceil, floor, rint } from "../ufunc/rounding.js";
import { combined, mapped, minus, plus, times } from "./array_arithmetic.js";

/** What stands for a quantile between two values, by NumPy's names. */
export type QuantileMethod =
  | "inverted_cdf"
  | "averaged_inverted_cdf"
  | "closest_observation"
  | "interpolated_inverted_cdf"
  | "hazen"
  | "weibull"
  | "linear"
  | "median_unbiased"
  | "normal_unbiased"
  | "lower"
  | "higher"
  | "midpoint"
  | "nearest";

export interface Placing {
  /** Where quantiles lie among `n` sorted values, as places from 0 on; integers are taken as they are. */
  readonly place: (n: number, q: NDArray) => NDArray;
  /** How far between its two neighbours a quantile lies, from what its place says; null if it is always on one. */
  readonly between: ((part: NDArray, place: NDArray) => NDArray) | null;
}

/** A place that depends on `alpha` and `beta` as Hyndman and Fan have it. */
function continuous(alpha: number, beta: number): Placing {
  return {
    place: (n, q) => {
      const shifted = plus(times(q, 1 - alpha - beta), alpha);
      return minus(plus(times(q, n), shifted), 1);
    },
    between: (part) => part,
  };
}

/** The lower neighbour where `isLow` says so, else the upper one. */
function stepwise(shift: number, isLow: (part: NDArray, below: NDArray) => NDArray): Placing {
  return {
    place: (n, q) => {
      const place = minus(times(q, n), 1);
      const shifted = shift === 0 ? place : minus(place, shift);
      const below = mapped(floor, shifted);
      const chosen = where(isLow(minus(shifted, below), below), below, plus(below, 1)) as NDArray;
      return combined(maximum, chosen.astype(builtin.int64), 0);
    },
    between: null,
  };
}

const isZero = (part: NDArray): NDArray => combined(equal, part, 0);
const isOdd = (a: NDArray): NDArray => combined(equal, combined(remainder, a, 2), 1);

function chosen(condition: NDArray, yes: number, no: number): NDArray {
  return where(condition, yes, no) as NDArray;
}

/** `(n - 1) * q`, rounded to a place of a value. */
function rounded(round: (place: NDArray) => NDArray): Placing {
  return { place: (n, q) => round(times(q, n - 1)).astype(builtin.int64), between: null };
}

const placings: Readonly<Record<QuantileMethod, Placing>> = {
  inverted_cdf: stepwise(0, isZero),
  averaged_inverted_cdf: {
    place: (n, q) => minus(times(q, n), 1),
    between: (part) => chosen(isZero(part), 0.5, 1),
  },
  closest_observation: stepwise(0.5, (part, below) =>
    combined(logical_and, isZero(part), isOdd(below)),
  ),
  interpolated_inverted_cdf: continuous(0, 1),
  hazen: continuous(0.5, 0.5),
  weibull: continuous(0, 0),
  linear: { place: (n, q) => times(q, n - 1), between: (part) => part },
  median_unbiased: continuous(1 / 3, 1 / 3),
  normal_unbiased: continuous(3 / 8, 3 / 8),
  lower: rounded((place) => mapped(floor, place)),
  higher: rounded((place) => mapped(ceil, place)),
  midpoint: {
    place: (n, q) => {
      const place = times(q, n - 1);
      return times(plus(mapped(floor, place), mapped(ceil, place)), 0.5);
    },
    between: (_, place) => chosen(combined(equal, combined(remainder, place, 1), 0.5), 0.5, 0),
  },
  nearest: rounded((place) => mapped(rint, place)),
};

/** @throws ValueError for a name that is none */
export function placingOf(method: string): Placing {
  if (typeof method === "string" && Object.hasOwn(placings, method))
    return placings[method as QuantileMethod];
  const names = Object.keys(placings)
    .map((name) => echo(name))
    .join(", ");
  throw new ValueError(`${echo(method)} is not a valid method. Use one of: dict_keys([${names}])`);
}
