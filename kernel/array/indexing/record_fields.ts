// The methods of a record: its fields by name or place, as values or written, and what it is as a number or a truth value.

import { castLoop } from "../assign/cast_loop.js";
import type { ArrayLike } from "../creation/coerce.js";
import { checkItems } from "../dtype/cast.js";
import { type DType, isPlainVoid } from "../dtype/dtype.js";
import { readItem, truth } from "../dtype/items.js";
import type { NumberScalar, Scalar } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import type { Nested } from "../record/attributes.js";
import { Block } from "../record/block.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, type NDArray, view } from "../record/record.js";
import { Void } from "../record/void.js";
import { partView } from "./fields.js";
import { type AnyItem, Ellipsis, type Index, tooMany } from "./index_types.js";

/**
 * Bytes without a meaning take those of an array as they lie in memory, whatever they mean, cut off or filled up.
 * @throws ValueError `ndarray is not C-contiguous`
 */
export function writeBytesOf(
  a: NDArray,
  memory: DataView,
  address: number,
  { itemsize }: DType,
): void {
  if (!(a.flagBits & C_CONTIGUOUS)) throw new ValueError("ndarray is not C-contiguous");
  const { block, offset, nbytes } = a;
  const given = block.bytes.slice(offset, offset + Math.min(nbytes, itemsize));
  const item = new Uint8Array(memory.buffer, memory.byteOffset + address, itemsize);
  item.fill(0);
  item.set(given);
}

const shown = origin("item", "view", "A record shows the memory of the array it was taken from.");

/** The element at an address as what an index gives: of a structured array a record that shows the array's memory. */
export function itemAt(a: NDArray, address: number): Scalar {
  if (a.dtype.members === null) return readItem(a.block.view, address, a.dtype);
  return new Void(view(a, address, [], [], a.dtype, shown));
}

declare module "../record/void.js" {
  interface Void {
    /**
     * NumPy's `record["x"]`, `record[0]` and `record[["x", "y"]]`: a scalar; of a field with axes, or of a field that is
     * a record itself, a view; of several fields a record with these.
     * @throws ValueError `no field of name x`; IndexError `invalid index (5)`
     */
    get(...index: Index[]): AnyItem;
    /**
     * NumPy's `record["x"] = value`, which writes into the memory that the record shows.
     * @throws what `get` throws; ValueError if the memory is read-only or the value does not fit
     */
    set(...indexAndValue: [...index: Index[], value: ArrayLike]): void;
    /**
     * The values of the fields as a JavaScript array, Python's tuple; of plain void its bytes. NumPy's `record.tolist()`.
     */
    tolist(): Nested;
    /** The same as `tolist()`; NumPy's `record.item()`. */
    item(): Nested;
    /** What `JSON.stringify` writes. */
    toJSON(): Nested;
    /** A record with memory of its own. */
    copy(): Void;
    /** Goes through the values of the fields. */
    [Symbol.iterator](): IterableIterator<Scalar | NDArray>;
    /** Writes the record at an address as an item of another data type. @throws TypeError if it cannot be cast */
    writeTo(view: DataView, address: number, dtype: DType): void;
    /** The number that a record with one field stands for. @throws TypeError if it has several, and for signed integers */
    number(dtype: DType): NumberScalar;
    /** Python's `bool`: is there anything but zeros in the fields? */
    truth(): boolean;
  }
}

/** The memory that an index stands for. A record takes names and places of fields, and what arrays without axes take. */
function partOf({ array }: Void, index: readonly Index[]): NDArray {
  const [field] = index;
  if (index.length !== 1 || typeof field !== "number") {
    const part = array.get(...index);
    return part instanceof Void ? part.array : (part as NDArray);
  }
  const { members } = array.dtype;
  if (members === null) throw tooMany(0, 1);
  const found = members[field < 0 ? field + members.length : field];
  if (found === undefined) throw new IndexError(`invalid index (${field})`);
  return partView(array, found.dtype, found.offset);
}

/** Is there anything but zeros in an item? Padding between fields does not count. */
function isNonzero(memory: DataView, address: number, dtype: DType): boolean {
  if (dtype.subdtype !== null) {
    const [base] = dtype.subdtype;
    for (let at = 0; at < dtype.itemsize; at += base.itemsize || 1) {
      if (isNonzero(memory, address + at, base)) return true;
    }
    return false;
  }
  if (dtype.members !== null) {
    return dtype.members.some((field) => isNonzero(memory, address + field.offset, field.dtype));
  }
  if (dtype.kind !== "V") return truth(readItem(memory, address, dtype));
  for (let k = 0; k < dtype.itemsize; k++) if (memory.getUint8(address + k) !== 0) return true;
  return false;
}

type Methods = Omit<Void, "array" | "dtype" | "length" | "toString" | "repr" | number>;

const methods: Methods & ThisType<Void> = {
  get(...index) {
    if (index.includes(Ellipsis)) return this.array.get(...index);
    const part = partOf(this, index);
    return part.shape.length === 0 ? itemAt(part, part.offset) : part;
  },

  set(...indexAndValue) {
    const index = indexAndValue.slice(0, -1) as Index[];
    if (index.length !== 1 || !["string", "number"].includes(typeof index[0])) {
      throw new IndexError("invalid index");
    }
    partOf(this, index).set(Ellipsis, indexAndValue[index.length] as ArrayLike);
  },

  tolist() {
    return this.array.tolist();
  },

  item() {
    return this.array.tolist();
  },

  toJSON() {
    return this.array.tolist();
  },

  copy() {
    return new Void(this.array.copy());
  },

  *[Symbol.iterator]() {
    for (let n = 0; n < this.length; n++) yield this.get(n);
  },

  writeTo(memory, address, dtype) {
    const { block, offset, dtype: from } = this.array;
    if (isPlainVoid(dtype)) {
      writeBytesOf(this.array, memory, address, dtype);
      return;
    }
    checkItems(from, dtype);
    const target = new Block(new Uint8Array(memory.buffer, memory.byteOffset, memory.byteLength));
    castLoop(1, dtype, target, address, dtype.itemsize, from, block, offset, from.itemsize);
  },

  number(dtype) {
    // NumPy takes signed integers, and only these, for Python's `int(record.item())`.
    if (dtype.kind === "i" && this.dtype.members !== null) {
      throw new TypeError(
        "int() argument must be a string, a bytes-like object or a real number, not 'tuple'",
      );
    }
    const target = new Block(new Uint8Array(16));
    this.writeTo(target.view, 0, dtype);
    return readItem(target.view, 0, dtype) as NumberScalar;
  },

  truth() {
    const { block, offset, dtype } = this.array;
    return isNonzero(block.view, offset, dtype);
  },
};

for (const [key, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(methods))) {
  Object.defineProperty(Void.prototype, key, { ...descriptor, enumerable: false });
}
Object.defineProperty(Void.prototype, Symbol.iterator, {
  value: methods[Symbol.iterator],
  configurable: true,
  writable: true,
});
