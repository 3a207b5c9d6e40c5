// Sets of elements: what is in both arrays, in either, in one but not in the other.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { concatenate } from "../shape/join.js";
import { argsort, sort } from "../sorting/sort.js";
import { combined, minus } from "../statistics/array_arithmetic.js";
import { equal, logical_and, not_equal } from "../ufunc/comparison.js";
import { equality } from "../ufunc/equality.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { isMember } from "./membership.js";
import { unique, uniqueOf } from "./unique.js";

export interface SetOptions {
  /** Both arrays hold no element twice: then they need not be searched for such. */
  assume_unique?: boolean;
}

export interface IntersectOptions extends SetOptions {
  /** Also gives where in both arrays the elements stand. */
  return_indices?: boolean;
}

type SetArguments = Arguments<[assume_unique: boolean], SetOptions>;

function part(a: NDArray, start: number | null, stop: number | null): NDArray {
  return a.get(slice(start, stop)) as NDArray;
}

function picked(a: NDArray, mask: NDArray): NDArray {
  return a.get(mask) as NDArray;
}

/** `a == b`, which records have too; `a != b` if it is negated. */
function areEqual(a: NDArray, b: NDArray, negated = false): NDArray {
  const found = equality(negated, a, b) ?? combined(negated ? not_equal : equal, a, b);
  return toArray(found);
}

/** The elements of both, one behind the other. */
function together(first: NDArray, second: NDArray): NDArray {
  return concatenate([first, second], null);
}

function elements(a: ArrayLike, options: SetOptions): NDArray {
  return options.assume_unique === true ? toArray(a).ravel() : unique(toArray(a));
}

/**
 * NumPy's `np.intersect1d(ar1, ar2, assume_unique=False, return_indices=False)`: the elements that are in both, sorted;
 * with `return_indices` a list of them and of their first indices in both.
 */
export function intersect1d(
  ar1: ArrayLike,
  ar2: ArrayLike,
  options: IntersectOptions & { return_indices: true },
): [NDArray, NDArray<"int64">, NDArray<"int64">];
export function intersect1d(
  ar1: ArrayLike,
  ar2: ArrayLike,
  assume_unique: boolean,
  return_indices: true,
): [NDArray, NDArray<"int64">, NDArray<"int64">];
export function intersect1d<T1 extends Axial, T2 extends Axial>(
  ar1: T1,
  ar2: T2,
  ...rest: SetArguments
): NDArray<PromotedOf<T1, T2>>;
export function intersect1d(ar1: ArrayLike, ar2: ArrayLike, ...rest: SetArguments): NDArray;
export function intersect1d(
  ar1: ArrayLike,
  ar2: ArrayLike,
  ...rest: unknown[]
): NDArray | [NDArray, NDArray, NDArray] {
  const names = ["assume_unique", "return_indices"] as const;
  const options = bind<IntersectOptions>("intersect1d", rest, names);
  const [a, b] = [toArray(ar1), toArray(ar2)];
  if (options.return_indices !== true) {
    const all = sort(together(elements(a, options), elements(b, options)));
    const below = part(all, null, -1);
    return picked(below, areEqual(part(all, 1, null), below));
  }
  const isSet = options.assume_unique === true;
  const sets = [a, b].map((array) =>
    isSet ? { values: array.ravel(), index: null } : uniqueOf(array),
  );
  const all = together(sets[0].values, sets[1].values);
  const order = argsort(all, { kind: "stable" });
  const sorted = picked(all, order);
  const below = part(sorted, null, -1);
  const mask = areEqual(part(sorted, 1, null), below);
  const size = sets[0].values.shape[0];
  const places = [
    picked(part(order, null, -1), mask),
    minus(picked(part(order, 1, null), mask), size),
  ];
  const [first, second] = places.map((at, k) => {
    const { index } = sets[k];
    return index === null ? at : picked(index, at);
  });
  return [picked(below, mask), first, second];
}

/** NumPy's `np.union1d(ar1, ar2)`: the elements that are in either, sorted. */
export function union1d<T1 extends ArrayLike, T2 extends ArrayLike>(
  ar1: T1,
  ar2: T2,
): NDArray<PromotedOf<T1, T2>>;
export function union1d(ar1: ArrayLike, ar2: ArrayLike): NDArray {
  return unique(concatenate([ar1, ar2], null));
}

/**
 * NumPy's `np.setdiff1d(ar1, ar2, assume_unique=False)`: the elements of the first array that are not in the second,
 * sorted; with `assume_unique` in the order of the first.
 */
export function setdiff1d<T extends ArrayLike>(
  ar1: T,
  ar2: ArrayLike,
  ...rest: SetArguments
): NDArray<DTypeNameOfValue<T>>;
export function setdiff1d(ar1: ArrayLike, ar2: ArrayLike, ...rest: SetArguments): NDArray {
  const options = bind<SetOptions>("setdiff1d", rest, ["assume_unique"]);
  const [kept, others] = [elements(ar1, options), elements(ar2, options)];
  return picked(kept, isMember(kept, others, { assume_unique: true, invert: true }));
}

/** NumPy's `np.setxor1d(ar1, ar2, assume_unique=False)`: the elements that are in one of both only, sorted. */
export function setxor1d<T1 extends Axial, T2 extends Axial>(
  ar1: T1,
  ar2: T2,
  ...rest: SetArguments
): NDArray<PromotedOf<T1, T2>>;
export function setxor1d(ar1: ArrayLike, ar2: ArrayLike, ...rest: SetArguments): NDArray;
export function setxor1d(ar1: ArrayLike, ar2: ArrayLike, ...rest: SetArguments): NDArray {
  const options = bind<SetOptions>("setxor1d", rest, ["assume_unique"]);
  const parts = [ar1, ar2].map((a) => elements(a, options));
  const all = together(parts[0], parts[1]);
  if (all.shape[0] === 0) return all;
  const sorted = sort(all);
  const isOther = areEqual(part(sorted, 1, null), part(sorted, null, -1), true);
  const edges = concatenate([toArray([true]), isOther, toArray([true])]);
  return picked(sorted, combined(logical_and, part(edges, 1, null), part(edges, null, -1)));
}
