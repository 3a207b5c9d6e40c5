// `a.get(...index)` is Python's `a[...]`, `a.set(...index, value)` is `a[...] = value`.

import { typeName } from "../arguments.js";
import { checkWriteable, copyElements, fillElements } from "../assign/assign.js";
import { castLoop } from "../assign/cast_loop.js";
import { tellCast, tellScalarCast } from "../assign/cast_trouble.js";
import { type ArrayLike, fromValues, type NestedList, notAnElement } from "../creation/coerce.js";
import { writeRecord } from "../creation/records.js";
import { checkItems } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { type DType, type DTypeName, isPlainVoid } from "../dtype/dtype.js";
import { firstItem, isScalar, truth, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { attach } from "../record/attach.js";
import { NDArray, sizeOf } from "../record/record.js";
import { getAdvanced, setAdvanced } from "./advanced_index.js";
import { type MixedIndex, mixedIndex } from "./array_index.js";
import { basicView, itemAddress } from "./basic_index.js";
import { isFieldIndex, namedView, namesIn } from "./fields.js";
import {
  type BasicIndex,
  EllipsisType,
  type Index,
  type Indexed,
  isInteger,
  Slice,
} from "./index_types.js";
import { itemAt, writeBytesOf } from "./record_fields.js";
import { Tuple } from "./tuple.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * NumPy's `a[index]`. An index is an integer, `np.slice(...)`, `np.Ellipsis`, null or `np.newaxis`, a boolean,
     * a list or an array of integers or booleans; or it is the name of a field, or a list of such names.
     * With an integer for every axis: the item, a scalar; of a structured array a record, which shows the array's memory.
     * Without lists, arrays and booleans, and with names of fields: a view. Else: a copy.
     * With nothing but integers TypeScript cannot tell an item from a view, and takes it for either (`any`);
     * `a.item(1, 2)` is known to be an item, `a.get(0, np.Ellipsis)` to be a view.
     * @throws IndexError; ValueError `no field of name x`
     */
    get<I extends Index[]>(...index: I): Indexed<D, I>;
    /**
     * NumPy's `a[index] = value`: converts the value to the array's data type, broadcasts it, and writes it into the
     * array's memory. As if the value had been copied first; of equal positions the last one wins.
     * @throws IndexError; ValueError if the array is read-only or the value does not fit
     */
    set(...indexAndValue: [...index: Index[], value: ArrayLike]): void;
  }
}

attach({
  get(...index) {
    const kind = kindOf(index, index.length);
    if (kind === INTEGERS && index.length === this.shape.length) {
      return itemAt(this, itemAddress(this, index));
    }
    if (kind !== ADVANCED) return basicView(this, index as BasicIndex[]);
    const [first] = index;
    if (index.length === 1) {
      const names = isFieldIndex(first) ? first : namesIn(this, first);
      if (names !== null) return namedView(this, names);
      if (first instanceof Tuple) return this.get(...first);
    }
    const mixed = mixedIndex(this, index);
    return isItem(this, mixed) ? this.get(...(mixed.items as Index[])) : getAdvanced(this, mixed);
  },

  set(...indexAndValue) {
    const count = indexAndValue.length - 1;
    if (count < 0) throw new TypeError("set() takes the value as its last argument, got none");
    checkWriteable(this);
    const value = indexAndValue[count] as ArrayLike;
    const kind = kindOf(indexAndValue, count);
    if (kind === INTEGERS && count === this.shape.length) {
      setItem(this, itemAddress(this, indexAndValue), value);
      return;
    }
    const index = indexAndValue.slice(0, count) as Index[];
    const [first] = index;
    const names = count !== 1 ? null : isFieldIndex(first) ? first : namesIn(this, first);
    if (names !== null) {
      setView(namedView(this, names), value);
      return;
    }
    if (kind !== ADVANCED) {
      setView(basicView(this, index as BasicIndex[]), value);
      return;
    }
    if (count === 1 && first instanceof Tuple) {
      this.set(...first, value);
      return;
    }
    const mixed = mixedIndex(this, index);
    if (isItem(this, mixed)) {
      setItem(this, itemAddress(this, mixed.items), value);
    } else if (mixed.mask === null && mixed.arrays.length === 0) {
      setView(basicView(this, mixed.items), value);
    } else {
      if (!(value instanceof NDArray)) tellScalarCast(value, this.dtype);
      setAdvanced(this, mixed, () => asArray(value, this.dtype));
      if (value instanceof NDArray) tellCast(value, this.dtype);
    }
  },
});

const INTEGERS = 0;
const BASIC = 1;
const ADVANCED = 2;

/** Of the first indices: only integers; only what makes a view; or anything else, good or bad. */
function kindOf(index: readonly unknown[], count: number): number {
  let kind = INTEGERS;
  for (let n = 0; n < count; n++) {
    const item = index[n];
    if (isInteger(item)) continue;
    if (item !== null && !(item instanceof Slice) && !(item instanceof EllipsisType)) {
      return ADVANCED;
    }
    kind = BASIC;
  }
  return kind;
}

/** Are the arrays in an index, having no axes, integers for every axis of `a`? */
function isItem(a: NDArray, { items, mask }: MixedIndex): boolean {
  return mask === null && items.length === a.shape.length && items.every(isInteger);
}

/** What is no array becomes one of that type; arrays are looked at later. @throws what `fromValues` does */
function asArray(value: ArrayLike, type: DType): NDArray {
  return value instanceof NDArray ? value : fromValues(value, type, "C");
}

/** Writes a value that must be a scalar or an array without axes at an address. @throws what NumPy's item assignment does */
export function setItem(a: NDArray, address: number, value: ArrayLike): void {
  const { block, dtype } = a;
  if (isScalar(value)) {
    const item = castScalar(value, dtype);
    if (dtype.itemsize < 8 || dtype.kind === "c") tellScalarCast(value, dtype);
    writeItem(block.view, address, dtype, item);
  } else if (dtype.kind === "b" && Array.isArray(value)) {
    // Python's truth of a list.
    writeItem(block.view, address, dtype, value.length > 0);
  } else if (dtype.members !== null && Array.isArray(value)) {
    writeRecord(block, address, dtype, value);
  } else if (value instanceof NDArray && isOne(value, dtype)) {
    checkItems(value.dtype, dtype);
    castLoop(1, dtype, block, address, 0, value.dtype, value.block, value.offset, 0);
    tellCast(value, dtype);
  } else if (value instanceof NDArray && dtype.kind === "b" && sizeOf(value.shape) === 1) {
    // Python's truth of an array of one element.
    writeItem(block.view, address, dtype, truth(firstItem(value)));
  } else if (value instanceof NDArray && isPlainVoid(dtype)) {
    writeBytesOf(value, block.view, address, dtype);
  } else {
    throw notAnItem(value, dtype);
  }
}

/** Has an array no axes, or, for a record, no more than one element? */
function isOne(value: NDArray, { members }: DType): boolean {
  return value.shape.length === 0 || (members !== null && sizeOf(value.shape) === 1);
}

/** What NumPy, or Python's `int`, `float` and `complex`, say of a value that is no scalar. */
function notAnItem(value: unknown, { kind }: DType): Error {
  const type = typeName(value);
  const isArray = value instanceof NDArray || ArrayBuffer.isView(value);
  if (kind === "c") {
    return isArray
      ? new TypeError("only 0-dimensional arrays can be converted to Python scalars")
      : new TypeError(`must be real number, not ${type}`);
  }
  if (!isArray && (kind === "i" || kind === "u")) {
    return new TypeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${type}'`,
    );
  }
  if (kind === "U" || kind === "S") {
    if (value === null || value === undefined) return notAnElement(value);
    return new ValueError("setting an array element with a sequence");
  }
  if (kind === "V" && !isArray) {
    return new TypeError(`a bytes-like object is required, not '${type}'`);
  }
  if (isArray || Array.isArray(value)) {
    return new ValueError("setting an array element with a sequence.");
  }
  return new TypeError(`float() argument must be a string or a real number, not '${type}'`);
}

function setView(to: NDArray, value: ArrayLike): void {
  if (value instanceof NDArray) {
    copyElements(to, value);
    tellCast(value, to.dtype);
  } else if (isScalar(value)) {
    const item = castScalar(value, to.dtype);
    tellScalarCast(value, to.dtype);
    // One element is written field by field, as far as they take the value.
    if (to.shape.length === 0) writeItem(to.block.view, to.offset, to.dtype, item);
    else fillElements(to, item);
  } else {
    const ndim = to.shape.length;
    if (to.dtype.members === null && isDeeper(value, ndim)) {
      throw new ValueError(
        `setting an array element with a sequence. The requested array would exceed the maximum number of dimension of ${ndim}.`,
      );
    }
    copyElements(to, fromValues(value, to.dtype, "C"));
  }
}

/** Are there more lists within one another than so many? */
function isDeeper(value: ArrayLike, ndim: number): boolean {
  // Of null it is said later that no array holds it.
  if (isScalar(value) || value === null || value === undefined) return false;
  if (value instanceof NDArray) return value.shape.length > ndim;
  if (ndim === 0) return true;
  return Array.isArray(value) && (value as NestedList).some((item) => isDeeper(item, ndim - 1));
}
