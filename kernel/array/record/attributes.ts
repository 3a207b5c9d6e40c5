// Plain questions to an array: sizes, its elements as JavaScript values, and its first axis item by item.

import { integer, variadic } from "../arguments.js";
import { assign, checkWriteable, copyElements, fill } from "../assign/assign.js";
import { tellScalarCast } from "../assign/cast_trouble.js";
import { fromValues, type NestedList } from "../creation/coerce.js";
import { Bytes } from "../dtype/bytes.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import type { Items } from "../dtype/dtype_types.js";
import { isScalar, readItem } from "../dtype/items.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { IndexError, ValueError } from "../errors.js";
import { setItem } from "../indexing/get_set.js";
import type { AnyItem } from "../indexing/index_types.js";
import { itemAt } from "../indexing/record_fields.js";
import { attach } from "./attach.js";
import type { Block } from "./block.js";
import { origin } from "./origin.js";
import { type NDArray, owner, sizeOf, view } from "./record.js";

/** An array's elements as nested lists; without axes the element itself. */
export type Nested<T = Scalar> = T | Nested<T>[];

/** Elements as JavaScript has them: a record becomes a list of its fields. */
interface PlainItems extends Omit<Items, "void"> {
  void: Nested;
}

const row = origin(
  "iteration",
  "view",
  "A step along the first axis moves the offset by one stride: the bytes stay where they are.",
);

declare module "./record.js" {
  interface NDArray<D extends DTypeName> {
    /** Number of axes. */
    readonly ndim: number;
    /** Number of elements. */
    readonly size: number;
    /** Bytes of one element. */
    readonly itemsize: number;
    /** Bytes of all elements, as if none shared its bytes with another: `size * itemsize`. */
    readonly nbytes: number;
    /** The elements as nested JavaScript arrays; NumPy's `a.tolist()`. */
    tolist(): Nested<PlainItems[D]>;
    /** What `JSON.stringify` writes: the elements, as `tolist` gives them. */
    toJSON(): Nested<PlainItems[D]>;
    /**
     * What JavaScript takes where it wants text, or a number as in `Number(a)`: the element of an array without axes.
     * @throws TypeError `only 0-dimensional arrays can be converted to Python scalars`
     */
    [Symbol.toPrimitive](hint: string): string | number;
    /**
     * One element as a JavaScript value; NumPy's `a.item(*args)`. Without arguments the only one,
     * with one integer the place in C order, with one for each axis the index.
     * @throws ValueError, IndexError
     */
    item(...index: (number | bigint | readonly (number | bigint)[])[]): PlainItems[D];
    /**
     * Sets every element; NumPy's `a.fill(value)`.
     * @throws ValueError if the array is read-only
     */
    fill(value: ScalarLike | NDArray): void;
    /**
     * Goes along the first axis: items of a 1-D array, else views of one axis less; TypeScript believes either.
     * @throws TypeError `iteration over a 0-d array`
     */
    [Symbol.iterator](): IterableIterator<AnyItem>;
  }
}

/** The address of the element at a place in C order. */
function flatAddress(a: NDArray, place: number): number {
  const size = sizeOf(a.shape);
  if (place >= size || place < -size) {
    throw new IndexError(`index ${place} is out of bounds for size ${size}`);
  }
  let rest = place < 0 ? place + size : place;
  let address = a.offset;
  for (let k = a.shape.length - 1; k >= 0; k--) {
    address += (rest % a.shape[k]) * a.strides[k];
    rest = Math.floor(rest / a.shape[k]);
  }
  return address;
}

function indexAddress(a: NDArray, index: readonly number[]): number {
  if (index.length !== a.shape.length) {
    throw new ValueError("incorrect number of indices for array");
  }
  let address = a.offset;
  for (let k = 0; k < index.length; k++) {
    const length = a.shape[k];
    if (index[k] >= length || index[k] < -length) {
      throw new IndexError(`index ${index[k]} is out of bounds for axis ${k} with size ${length}`);
    }
    address += (index[k] < 0 ? index[k] + length : index[k]) * a.strides[k];
  }
  return address;
}

function nested(a: NDArray, axis: number, address: number): Nested {
  if (axis === a.shape.length) return nestedItem(a.block, address, a.dtype);
  const items = new Array<Nested>(a.shape[axis]);
  for (let k = 0; k < items.length; k++) {
    items[k] = nested(a, axis + 1, address + k * a.strides[axis]);
  }
  return items;
}

/** What `item` gives: a list for a record, as `tolist` does. */
function plainItem(a: NDArray, address: number): Scalar {
  return nestedItem(a.block, address, a.dtype) as Scalar;
}

/** An element; a record as a list of its fields, a field with axes as nested lists. Plain void gives its bytes. */
function nestedItem(block: Block, address: number, type: DType): Nested {
  if (type.kind !== "V") return readItem(block.view, address, type);
  if (type.members !== null) {
    return type.members.map(({ dtype, offset }) => nestedItem(block, address + offset, dtype));
  }
  const { base, shape } = type;
  if (type.subdtype === null) {
    return new Bytes(block.bytes.subarray(address, address + type.itemsize));
  }
  const list = (axis: number, at: number): Nested => {
    if (axis === shape.length) return nestedItem(block, at, base);
    const step = sizeOf(shape.slice(axis + 1)) * base.itemsize;
    return Array.from({ length: shape[axis] }, (_, k) => list(axis + 1, at + k * step));
  };
  return list(0, address);
}

attach({
  get ndim() {
    return this.shape.length;
  },

  get size() {
    return sizeOf(this.shape);
  },

  get itemsize() {
    return this.dtype.itemsize;
  },

  get nbytes() {
    return sizeOf(this.shape) * this.dtype.itemsize;
  },

  tolist() {
    return nested(this, 0, this.offset);
  },

  toJSON() {
    return this.tolist();
  },

  [Symbol.toPrimitive](hint) {
    if (hint !== "number") return this.toString();
    if (this.shape.length > 0) {
      throw new TypeError("only 0-dimensional arrays can be converted to Python scalars");
    }
    return Number(this.item());
  },

  item(...given) {
    const index = variadic(given).map(integer);
    if (index.length === 0) {
      if (this.size !== 1) {
        throw new ValueError("can only convert an array of size 1 to a Python scalar");
      }
      return plainItem(this, this.offset);
    }
    const address =
      index.length === 1 && this.shape.length !== 1
        ? flatAddress(this, index[0])
        : indexAddress(this, index);
    return plainItem(this, address);
  },

  fill(value) {
    if (isScalar(value)) {
      tellScalarCast(value, this.dtype);
      fill(this, value);
      return;
    }
    checkWriteable(this);
    if (Array.isArray(value) && this.dtype.members !== null) {
      assign(this, fromValues(value as NestedList, this.dtype, "C"));
      return;
    }
    const one = owner([], this.dtype);
    setItem(one, 0, value);
    copyElements(this, one);
  },

  *[Symbol.iterator]() {
    if (this.shape.length === 0) throw new TypeError("iteration over a 0-d array");
    const shape = this.shape.slice(1);
    const strides = this.strides.slice(1);
    for (let k = 0; k < this.shape[0]; k++) {
      const address = this.offset + k * this.strides[0];
      yield shape.length === 0
        ? itemAt(this, address)
        : view(this, address, shape, strides, this.dtype, row);
    }
  },
});
