// Which elements of one array are in another.

import { echo } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { integerBounds } from "../dtype/cast_scalar.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, type DType, isNumeric } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf, view } from "../record/record.js";
import { compareKeys, type Keys, keysOf } from "../sorting/keys.js";
import { orderer } from "../sorting/permutation.js";
import { rowsAlong } from "../sorting/rows.js";
import { floatsOf } from "../statistics/array_arithmetic.js";
import { applyInto } from "../ufunc/apply.js";
import { comparisons } from "../ufunc/comparison.js";
import { equality } from "../ufunc/equality.js";
import { groupsOf, nanTest } from "./groups.js";

export interface IsinOptions {
  /** Both hold no element twice. */
  assume_unique?: boolean;
  /** Asks for the elements that are not there. */
  invert?: boolean;
  /** How NumPy searches; it makes a difference only to elements that are wrongly taken for unique. */
  kind?: "sort" | "table" | null;
}

const found = origin(
  "isin",
  "new",
  "isin computes a truth value for each element, and they need memory of their own.",
);
const converted = origin("astype", "copy", "Converted for the time of a computation.");

/** All elements in C order, dense, of a dtype. */
function itemsOf(a: NDArray, type: DType): NDArray {
  const flat = a.ravel();
  return rowsAlong(flat.dtype.native === type ? flat : copyOf(flat, type, "C", converted), 0);
}

/** Is a key among those that `order` puts in order? */
function contains(sorted: Keys, order: Uint32Array, keys: Keys, item: number): boolean {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const verdict = compareKeys(sorted, order[middle], keys, item);
    if (verdict === 0) return true;
    if (verdict < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}

/** For fewer items a table is not worth making; larger ones than this are slower than a search. */
const MANY = 64;
const LONGEST = 2 ** 22;

/** Tells which items are among others, all of them integers, by a table of all between the least and the most; or null. */
function tableTest(items: NDArray, others: NDArray): ((item: number) => boolean) | null {
  if ([items, others].some(({ dtype }) => !"iu".includes(dtype.kind)) || others.size === 0) {
    return null;
  }
  if (items.size < MANY) return null;
  const members = floatsOf(others);
  let [least, most] = [members[0], members[0]];
  for (const member of members) {
    if (member < least) least = member;
    else if (member > most) most = member;
  }
  const length = most - least + 1;
  // What float64 does not hold exactly lies beyond any such table.
  const isExact = Math.abs(least) < 2 ** 52 && Math.abs(most) < 2 ** 52;
  if (!isExact || length > LONGEST || length > 64 * (items.size + others.size)) return null;
  const table = new Uint8Array(length);
  for (const member of members) table[member - least] = 1;
  const values = floatsOf(items);
  return (item) => {
    const place = values[item] - least;
    return place >= 0 && place < length && table[place] === 1;
  };
}

/** NumPy compares with each of so few elements; more of them it sorts together. */
function isFew(a: NDArray, among: NDArray): boolean {
  return among.size < 10 * a.size ** 0.145;
}

/** Are both numbers, both text, both bytes, or both void? */
function areAlike(a: DType, b: DType): boolean {
  return a.kind === b.kind || (isNumeric(a) && isNumeric(b));
}

/** Marks each item that comes again later. */
function comesAgain(keys: Keys, count: number): Uint8Array {
  const { order, starts } = groupsOf(keys, count, null);
  const marks = new Uint8Array(count).fill(1);
  for (let k = 1; k <= starts.length; k++) marks[order[(starts[k] ?? count) - 1]] = 0;
  return marks;
}

/** How members are looked for. */
interface Search extends IsinOptions {
  /** Have the elements been taken for unique, although some may be there several times? */
  assume_unique: boolean;
  invert: boolean;
}

/** Does NumPy look integers up in a table of all between the smallest and the largest? */
function isTable(a: NDArray, among: NDArray, keys: NDArray, kind: IsinOptions["kind"]): boolean {
  if (kind === "sort" || [a, among].some(({ dtype }) => !"biu".includes(dtype.kind))) return false;
  if (kind === "table" || keys.size === 0) return true;
  const { block, offset, dtype, size } = keys;
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let k = 0; k < size; k++) {
    const item = Number(readItem(block.view, offset + k * dtype.itemsize, dtype));
    least = Math.min(least, item);
    most = Math.max(most, item);
  }
  const bounds = among.dtype.kind === "b" ? [0n, 255n] : integerBounds(among.dtype);
  return most - least <= Math.min(6 * (a.size + among.size), Number(bounds[1]));
}

/** What `==` says of each of the others, or `!=`. @throws what they throw */
function isOneOf(a: NDArray, among: NDArray, invert: boolean): NDArray<"bool"> {
  const [items, others] = [a.ravel(), among.ravel()];
  const result = owner([a.size], builtin.bool, found, [sourceOf(a), sourceOf(among)]);
  if (invert) result.block.bytes.fill(1, result.offset, result.offset + a.size);
  const combine = invert ? comparisons.logical_and : comparisons.logical_or;
  for (let k = 0; k < others.size; k++) {
    applyInto(combine, [result, equality(invert, items, others.get(k))], result);
  }
  return result as NDArray<"bool">;
}

/**
 * For each element of an array, in C order, whether it is among others (or with `invert` is not): a 1-D array.
 * Where it sorts elements that are taken for unique, one that comes again later counts as found, as in NumPy.
 */
export function isMember(a: NDArray, among: NDArray, search: Search): NDArray<"bool"> {
  const { invert } = search;
  if (isFew(a, among) && (a.dtype.kind === "V" || among.dtype.kind === "V")) {
    return isOneOf(a, among, search.invert);
  }
  if (isFew(a, among) && !areAlike(a.dtype, among.dtype)) {
    const none = owner([a.size], builtin.bool, found, [sourceOf(a), sourceOf(among)]);
    if (invert) none.block.bytes.fill(1, none.offset, none.offset + a.size);
    return none as NDArray<"bool">;
  }
  const type = commonType([a.dtype, among.dtype]);
  const [items, others] = [itemsOf(a, type), itemsOf(among, type)];
  const isMissing = nanTest(items);
  const isSorted =
    search.assume_unique && !isFew(a, among) && !isTable(a, among, others, search.kind);
  const inTable = isSorted ? null : tableTest(items, others);
  const [keys, sorted] = inTable === null ? [keysOf(items), keysOf(others)] : [[], []];
  const order = inTable === null ? orderer(sorted, others.shape[0])(0) : new Uint32Array(0);
  const isAmong = inTable ?? ((item: number) => contains(sorted, order, keys, item));
  const [count, total] = [items.shape[0], isSorted ? others.shape[0] : 0];
  const result = owner([count + total], builtin.bool, found, [sourceOf(a), sourceOf(among)]);
  const { bytes } = result.block;
  const again = isSorted ? comesAgain(keys, count) : null;
  for (let k = 0; k < count; k++) {
    // NaN is equal to nothing.
    const isIn = (again?.[k] === 1 || isAmong(k)) && !isMissing?.(k);
    bytes[k] = isIn !== invert ? 1 : 0;
  }
  if (!isSorted) return result as NDArray<"bool">;
  // NumPy marks the others as well, behind the elements, and shows the elements alone.
  const [othersAgain, isOtherMissing] = [comesAgain(sorted, total), nanTest(others)];
  for (let k = 0; k < total; k++) {
    const isIn = othersAgain[k] === 1 && !isOtherMissing?.(k);
    bytes[count + k] = isIn !== invert ? 1 : 0;
  }
  return view(
    result,
    result.offset,
    [count],
    result.strides,
    result.dtype,
    found,
  ) as NDArray<"bool">;
}

/**
 * NumPy's `np.isin(element, test_elements, assume_unique=False, invert=False, *, kind=None)`: for each element whether it
 * is among the others, as booleans of the shape of `element`.
 * @throws ValueError for another `kind`
 */
export function isin(
  element: ArrayLike,
  test_elements: ArrayLike,
  ...rest: Arguments<[assume_unique: boolean, invert: boolean], IsinOptions>
): NDArray<"bool"> {
  const options = bind<IsinOptions>("isin", rest, ["assume_unique", "invert"], ["kind"]);
  const { assume_unique = false, invert = false, kind = null } = options;
  const [a, among] = [toArray(element), toArray(test_elements)];
  if (kind !== null && kind !== "sort" && kind !== "table") {
    throw new ValueError(`Invalid kind: ${echo(kind)}. Please use None, 'sort' or 'table'.`);
  }
  if (kind === "table" && [a, among].some(({ dtype }) => !"biu".includes(dtype.kind))) {
    throw new ValueError(
      "The 'table' method is only supported for boolean or integer arrays. Please select 'sort' or None for kind.",
    );
  }
  return isMember(a, among, { assume_unique, invert, kind }).reshape(a.shape) as NDArray<"bool">;
}
