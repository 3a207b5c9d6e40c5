// What changes an array's own record: setting its shape, strides or data type, and `resize`.

import { integer, type ShapeLike, shapeOf, variadic } from "../arguments.js";
import { type DTypeLike, type DTypeName, dtype } from "../dtype/dtype.js";
import { AttributeError, MemoryError, ValueError } from "../errors.js";
import { isKeywords } from "../keywords.js";
import { attach } from "../record/attach.js";
import { allocate, type Block } from "../record/block.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { byte_bounds } from "../record/overlap.js";
import {
  attributeSetters,
  C_CONTIGUOUS,
  collapsedBase,
  F_CONTIGUOUS,
  type NDArray,
  OWNDATA,
  setLayout,
  setOrigin,
  sizeOf,
} from "../record/record.js";
import { checkNdim } from "../record/size_limits.js";
import { warn } from "../warnings.js";
import { reshapeUncopied } from "./reshape.js";
import { reinterpret } from "./view.js";

const grown = origin(
  "resize",
  "new",
  "resize gave it new memory: the old elements come first in it, and the others are zero.",
);
const shrunk = origin(
  "resize",
  "new",
  "resize gave it new memory: as many of the old elements as fit, from the first one in memory on.",
);

/** Keyword arguments of `a.resize`. */
export interface ResizeOptions {
  /** NumPy's check for other references; here nothing depends on it, see `a.resize`. */
  refcheck?: boolean;
}

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * Changes shape and size in place; NumPy's `a.resize(new_shape, refcheck=True)`. More elements are zero, fewer are
     * cut off at the end of memory. Elements stay where they are in memory: they are not moved to their old indices.
     * The array gets new memory if the number of bytes changes; views made before keep the old memory.
     * @throws ValueError if the elements have gaps between them, or if more or fewer bytes are asked for and the array
     *   does not own its memory
     */
    resize(...newShape: (number | bigint | null | ShapeLike | ResizeOptions)[]): void;
  }
}

attributeSetters.shape = (a, given) => {
  if (given === null || given === undefined) {
    throw new TypeError("Use () not None as shape arguments");
  }
  const shape = Array.isArray(given) ? given.map(integer) : [integer(given)];
  const found = reshapeUncopied(a, shape, "C");
  if ("slow" in found) {
    throw new AttributeError(
      "Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.",
    );
  }
  setLayout(a, { ...layoutOf(a), shape: found.shape, strides: found.strides });
};

/** The bytes that strides may lead to: those that the array at the end of the chain of bases covers now. */
function reachOf(a: NDArray): readonly [low: number, high: number] {
  const owner = collapsedBase(a);
  return owner.base === null ? byte_bounds(owner) : [0, owner.block.nbytes];
}

attributeSetters.strides = (a, given) => {
  warn(
    "Setting the strides on a NumPy array has been deprecated in NumPy 2.4.\n" +
      "As an alternative, you can create a new view using np.lib.stride_tricks.as_strided.",
  );
  const strides = stridesOf(given);
  if (strides.length !== a.shape.length) {
    throw new ValueError(`strides must be  same length as shape (${a.shape.length})`);
  }
  const [low, high] = byte_bounds({ ...layoutOf(a), strides });
  const [least, most] = reachOf(a);
  if (sizeOf(a.shape) > 0 && (low < least || high > most)) {
    throw new ValueError("strides is not compatible with available memory");
  }
  setLayout(a, { ...layoutOf(a), strides });
};

function stridesOf(given: unknown): number[] {
  try {
    return Array.isArray(given) ? given.map(integer) : [integer(given)];
  } catch {
    throw new TypeError("invalid strides");
  }
}

attributeSetters.dtype = (a, given) => {
  const { shape, strides, dtype } = reinterpret(a, typeOf(given));
  setLayout(a, { ...layoutOf(a), shape, strides, dtype });
};

function typeOf(given: unknown) {
  if (given === null || given === undefined) return dtype("float64");
  try {
    return dtype(given as DTypeLike);
  } catch {
    throw new TypeError("invalid data-type for array");
  }
}

function layoutOf({ block, offset, shape, strides, dtype }: NDArray) {
  return { block, offset, shape, strides, dtype };
}

/** @throws TypeError as NumPy's, which counts no nearest name here */
function checkOptions(given: ResizeOptions): void {
  const unknown = Object.keys(given).find((name) => name !== "refcheck");
  if (unknown !== undefined) {
    throw new TypeError(`'${unknown}' is an invalid keyword argument for this function`);
  }
  if (typeof given.refcheck === "string") integer(given.refcheck);
}

attach({
  resize(...given) {
    const last = given.at(-1);
    const named = isKeywords(last);
    if (named) checkOptions(last as ResizeOptions);
    const lengths = variadic(named ? given.slice(0, -1) : given);
    if (lengths.length === 0 && given.length === (named ? 1 : 0)) return;
    if (lengths.length === 1 && lengths[0] === null) return;
    resizeTo(this, shapeOf((lengths.length === 1 ? lengths[0] : lengths) as ShapeLike));
  },
});

function resizeTo(a: NDArray, shape: readonly number[]): void {
  checkNdim(shape.length);
  const order = a.flagBits & C_CONTIGUOUS ? "C" : a.flagBits & F_CONTIGUOUS ? "F" : null;
  if (order === null) throw new ValueError("resize only works on single-segment arrays");
  if (shape.some((length) => length < 0)) throw new ValueError("negative dimensions not allowed");
  const { itemsize } = a.dtype;
  const [before, after] = [sizeOf(a.shape) * itemsize, sizeOf(shape) * itemsize];
  let { block, offset } = a;
  if (before !== after) {
    if (!(a.flagBits & OWNDATA)) {
      throw new ValueError("cannot resize this array: it does not own its data");
    }
    block = resized(a, before, after);
    offset = 0;
    setOrigin(a, after > before ? grown : shrunk);
  }
  const bits = a.flagBits;
  const strides = denseStrides(shape, itemsize, order);
  setLayout(a, { block, offset, shape, strides, dtype: a.dtype });
  // NumPy does not look at the flags again where there is no axis to look at.
  if (shape.length === 0) a.flagBits = bits;
}

/** New memory with the bytes of the old one, as far as they go. @throws MemoryError */
function resized(a: NDArray, before: number, after: number): Block {
  let block: Block;
  try {
    block = allocate(after || a.dtype.itemsize);
  } catch {
    throw new MemoryError("cannot allocate memory for array");
  }
  const kept = Math.min(before, after);
  block.bytes.set(a.block.bytes.subarray(a.offset, a.offset + kept));
  return block;
}
