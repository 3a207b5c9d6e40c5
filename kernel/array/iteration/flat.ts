// `a.flat`: all elements of an array in C order, one after the other, whatever its layout; NumPy's `flatiter`.

import { temporary } from "../assign/assign.js";
import { isWithoutGaps } from "../assign/cast_flexible.js";
import { castLoop } from "../assign/cast_loop.js";
import { tellCast } from "../assign/cast_trouble.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import type { ItemOf } from "../dtype/dtype_types.js";
import { readItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { IndexError, RuntimeError, ValueError } from "../errors.js";
import { atOnce, gather } from "../indexing/gather.js";
import { setItem } from "../indexing/get_set.js";
import type { AnyItem, Index, Indexed } from "../indexing/index_types.js";
import { type Subscript, subscriptable } from "../indexing/subscript.js";
import { ArraySource } from "../record/array_source.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import {
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  owner,
  sizeOf,
  sourceOf,
  view,
  WRITEABLE,
} from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { flatCopy } from "../shape/ravel.js";
import { type FlatPlaces, flatIndex, placesIn } from "./flat_index.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The elements in C order, whatever the layout: to go through, to index, and to assign; NumPy's `a.flat`.
     * `a.flat = v` writes the elements of `v` one after the other, from the first one again when they are used up.
     */
    get flat(): FlatIter<D>;
    set flat(values: ArrayLike);
  }
}

const picked = origin(
  "flat index",
  "copy",
  "Elements counted in C order need not be evenly spaced in memory, so indexing the iterator always copies them.",
);
const unrolled = origin(
  "flat",
  "copy",
  "The elements do not lie in C order in memory, so that they had to be copied to stand in one row. NumPy makes this copy read-only.",
);
const inOneRow = origin(
  "flat",
  "view",
  "The elements lie in C order in memory already: one axis over all of them is a view.",
);

/** An item for an integer, else an array. */
type FlatItem<D extends DTypeName, I extends readonly unknown[]> = I extends readonly [
  number | bigint,
]
  ? ItemOf<D>
  : Indexed<D, I>;

/** As many axes as NumPy's older iterators can walk. */
const MOST_AXES = 32;

/** @throws RuntimeError for an array of more axes than NumPy's older iterators can walk */
export function checkIterable({ shape }: NDArray): void {
  if (shape.length <= MOST_AXES) return;
  throw new RuntimeError(
    `this function only supports up to ${MOST_AXES} dimensions but the array has ${shape.length}.`,
  );
}

/** An iterator over the elements of an array in C order, which can be indexed; NumPy's `np.flatiter`. */
export class FlatIter<D extends DTypeName = DTypeName>
  extends ArraySource
  implements IterableIterator<ItemOf<D>>
{
  #index = 0;

  /** The same as `get(index)` and `set(index, value)`. */
  [index: number]: AnyItem;
  [subscript: Subscript]: AnyItem;

  /** The array that it goes through. */
  readonly base: NDArray<D>;
  /** Its elements as they are gone through: the array itself, or a stretched view of it. */
  readonly #elements: NDArray<D>;

  constructor(base: NDArray<D>, elements: NDArray<D> = base) {
    super();
    checkIterable(base);
    this.base = base;
    this.#elements = elements;
  }

  /** The place of the next element, counted in C order. */
  get index(): number {
    return this.#index;
  }

  /** The index of the next element along each axis. */
  get coords(): number[] {
    const { shape, flagBits } = this.#elements;
    const coords = shape.map(() => 0);
    const isCounted = shape.length > 2 && !(flagBits & C_CONTIGUOUS);
    // Behind the last element of three or more axes that it has counted, NumPy's iterator begins at 0 again.
    let rest = isCounted && this.#index >= this.length ? 0 : this.#index;
    for (let k = shape.length - 1; k >= 0 && rest > 0; k--) {
      coords[k] = k === 0 ? rest : rest % shape[k];
      rest = Math.floor(rest / shape[k]);
    }
    return coords;
  }

  /** Number of elements; Python's `len(a.flat)`. */
  get length(): number {
    return sizeOf(this.#elements.shape);
  }

  next(): IteratorResult<ItemOf<D>, undefined> {
    if (this.#index >= this.length) return { done: true, value: undefined };
    const { block, dtype } = this.#elements;
    const value = readItem(block.view, addressOf(this.#elements, this.#index), dtype) as ItemOf<D>;
    this.#index++;
    return { done: false, value };
  }

  [Symbol.iterator](): this {
    return this;
  }

  /** Begins anew. */
  reset(): void {
    this.#index = 0;
  }

  /**
   * NumPy's `a.flat[index]`: an item for an integer, else a copy. An index is an integer, a slice, `np.Ellipsis`, a list
   * of integers, or an array of integers or booleans. The iterator begins anew.
   * @throws IndexError
   */
  get<I extends Index[]>(...index: I): FlatItem<D, I>;
  get(...index: Index[]): NDArray | Scalar {
    const base = this.#elements;
    const size = this.length;
    const found = flatIndex(index, size);
    this.#index = 0;
    if ("item" in found) return readItem(base.block.view, addressOf(base, found.item), base.dtype);
    if ("truth" in found) {
      return found.truth ? this.get(0) : owner([0], base.dtype, picked, [sourceOf(base)]);
    }
    if ("all" in found) return this.copy();
    const { places, shape, error } = placesIn(found, size);
    if (error !== null) throw error;
    return copyAt(base, { places, shape });
  }

  /**
   * NumPy's `a.flat[index] = value`: writes the elements of the value one after the other, from the first one again when
   * they are used up. Nothing is copied first: what has been written may be read again. The iterator begins anew.
   * @throws IndexError; ValueError `underlying array is read-only`
   */
  set(...indexAndValue: [...index: Index[], value: ArrayLike]): void {
    const base = this.#elements;
    requireWriteable(base, "underlying array is read-only");
    const value = indexAndValue[indexAndValue.length - 1] as ArrayLike;
    const size = this.length;
    const found = flatIndex(indexAndValue.slice(0, -1) as Index[], size);
    this.#index = 0;
    if ("item" in found) {
      setSingle(base, addressOf(base, found.item), value);
    } else if ("truth" in found) {
      if (found.truth) setItem(base, addressOf(base, 0), value);
    } else {
      if ("all" in found && found.all === "nothing") {
        throw new IndexError("Assigning to a flat iterator with a 0-D index is not supported");
      }
      const values = valuesFor(value, base.dtype);
      if (sizeOf(values.shape) === 0) return;
      const { places, error } = placesIn(found, size);
      writeCycling(base, places, values);
      if (value instanceof NDArray) tellCast(value, base.dtype);
      if (error !== null) throw error;
    }
  }

  /** All elements as a 1-D copy; NumPy's `a.flat.copy()`. */
  copy(): NDArray<D> {
    return flatCopy(this.#elements, "C", picked) as NDArray<D>;
  }

  /** What `np.asarray(a.flat)` gives: a view where the elements lie in C order, else a copy that is read-only. */
  override __array__(): NDArray<D> {
    const base = this.#elements;
    const { itemsize } = base.dtype;
    if (base.flagBits & C_CONTIGUOUS) {
      return view(base, base.offset, [this.length], [itemsize], base.dtype, inOneRow);
    }
    const copy = flatCopy(base, "C", unrolled);
    copy.flagBits &= ~WRITEABLE;
    return copy as NDArray<D>;
  }

  override toString(): string {
    return "<numpy.flatiter object>";
  }
}

subscriptable(FlatIter.prototype);

attach({
  get flat() {
    return new FlatIter(this);
  },

  set flat(values) {
    requireWriteable(this, "array is read-only");
    const dense = valuesFor(values, this.dtype);
    // NumPy asks for values in F order if the array has that order, and so copies others.
    const isCopied = (this.flagBits & F_CONTIGUOUS) !== 0 && !(dense.flagBits & F_CONTIGUOUS);
    const source = isCopied ? copyOf(dense, this.dtype, "F", temporary) : dense;
    if (sizeOf(source.shape) === 0) return;
    const size = sizeOf(this.shape);
    writeCycling(
      this,
      Float64Array.from({ length: size }, (_, k) => k),
      source,
    );
  },
});

/** The address of the element at a place in C order. */
function addressOf(a: NDArray, place: number): number {
  if (a.flagBits & C_CONTIGUOUS) return a.offset + place * a.dtype.itemsize;
  let rest = place;
  let address = a.offset;
  for (let k = a.shape.length - 1; k >= 0; k--) {
    address += (rest % a.shape[k]) * a.strides[k];
    rest = Math.floor(rest / a.shape[k]);
  }
  return address;
}

function copyAt(base: NDArray, { places, shape }: FlatPlaces): NDArray {
  const result = owner(shape, base.dtype, picked, [sourceOf(base)]);
  const outer = places.map((place) => addressOf(base, place) - base.offset);
  gather(result, base, { outer, inner: atOnce, chunk: base.dtype.itemsize });
  return result;
}

/** Values of the data type; an array that has it already is not copied, even if it shares memory. */
function valuesFor(value: ArrayLike, type: DType): NDArray {
  if (!(value instanceof NDArray || value instanceof ArraySource)) {
    return fromValues(value, type, "C");
  }
  const values = toArray(value);
  return values.dtype === type ? values : copyOf(values, type, "K", temporary);
}

/** Writes one item after the other, and reads each only when it is its turn (rule O3). */
function writeCycling(base: NDArray, places: Float64Array, values: NDArray): void {
  const { itemsize } = base.dtype;
  const length = sizeOf(values.shape);
  const { bytes } = base.block;
  const from = values.block.bytes;
  const { dtype } = base;
  const isWhole = isWithoutGaps(dtype);
  for (let k = 0; k < places.length; k++) {
    const to = addressOf(base, places[k]);
    const at = addressOf(values, k % length);
    if (!isWhole) castLoop(1, dtype, base.block, to, 0, dtype, values.block, at, 0);
    else for (let byte = 0; byte < itemsize; byte++) bytes[to + byte] = from[at + byte];
  }
}

function setSingle(base: NDArray, address: number, value: ArrayLike): void {
  try {
    setItem(base, address, value);
  } catch {
    throw new ValueError("Error setting single item of array.");
  }
}
