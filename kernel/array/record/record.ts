// The array record: a block, and how to walk it. Element (i0..in) is at offset + sum(ik * strides[k]).

import type { ShapeLike } from "../arguments.js";
import type { DType, DTypeLike, DTypeName } from "../dtype/dtype.js";
import { allocate, type Block } from "./block.js";
import { contiguity, denseStrides, isAligned } from "./layout.js";
import { type Origin, owned } from "./origin.js";
import { checkLengths, checkNdim, outOfMemory } from "./size_limits.js";

export const C_CONTIGUOUS = 0x1;
export const F_CONTIGUOUS = 0x2;
export const OWNDATA = 0x4;
export const ALIGNED = 0x100;
export const WRITEABLE = 0x400;
export const WRITEBACKIFCOPY = 0x2000;
/** NumPy keeps it in the sign bit of its flags: the first write is still allowed, and warned of. */
export const WARN_ON_WRITE = -0x80000000;

/** What an array may stand on: another array, or memory that was not made here. */
type Base = NDArray | ArrayBufferLike | ArrayBufferView | object;

let lastId = 0;

/** What an array is made of that assignments to its attributes, and `resize`, may change. */
export interface Layout {
  readonly block: Block;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly dtype: DType;
}

/** What `a.shape = ...` and its like do: filled by the file that knows how to reshape and to reinterpret. */
export const attributeSetters: {
  shape?: (a: NDArray, shape: unknown) => void;
  strides?: (a: NDArray, strides: unknown) => void;
  dtype?: (a: NDArray, dtype: unknown) => void;
} = {};

let changeLayout: (a: NDArray, layout: Layout) => void;

/** Puts an array on another base; only for temporaries that are written back (rule B10). */
export let setBase: (a: NDArray, base: NDArray | null) => void;

/** Tells another story of how an array's memory came to be; only for `resize`, which changes it. */
export let setOrigin: (a: NDArray, origin: Origin) => void;

/**
 * NumPy's `ndarray`. Only the record is here; methods are attached by the files of their topic.
 * Shape counts items; strides and offset count bytes. `D` names the data type where it is known. `out` spares TypeScript
 * to find by comparing all members that an array of a known type is an array.
 */
export class NDArray<out D extends DTypeName = DTypeName> {
  /**
   * Unique among the arrays of this process; lets others name an array without keeping it alive.
   * @internal
   */
  readonly id: number = ++lastId;

  // Fields with a `#` would keep others out altogether, but arrays with them take twice as long to make.
  constructor(
    private heldBlock: Block,
    private heldOffset: number,
    private heldShape: readonly number[],
    private heldStrides: readonly number[],
    private heldDtype: DType<D>,
    private heldBase: Base | null,
    /**
     * NumPy's `flags.num`. Written only by the flags object.
     * @internal
     */
    public flagBits: number,
    /**
     * How the array came to be: shared by all arrays made in the same way.
     * @internal
     */
    readonly origin: Origin,
    /**
     * The arrays it was made from, by `id`: weak by nature.
     * @internal
     */
    readonly sources: readonly Source[],
  ) {}

  /**
   * The memory; another one only after `resize`.
   * @internal
   */
  get block(): Block {
    return this.heldBlock;
  }

  /** Byte address of the element with all indices 0. */
  get offset(): number {
    return this.heldOffset;
  }

  /** NumPy's `base`: null for an owner. Keeps the owner alive. */
  get base(): Base | null {
    return this.heldBase;
  }

  /**
   * Length of each axis; NumPy's `a.shape`. Setting it reshapes in place, if no element need move.
   * @throws AttributeError if elements had to be copied; ValueError if the size is another
   */
  get shape(): readonly number[] {
    return this.heldShape;
  }

  set shape(shape: ShapeLike) {
    attributeSetters.shape?.(this, shape);
  }

  /**
   * Bytes from one element to the next along each axis; NumPy's `a.strides`. Setting it walks the memory otherwise.
   * @throws ValueError if there are not as many as axes, or if they reach outside the memory
   */
  get strides(): readonly number[] {
    return this.heldStrides;
  }

  set strides(strides: readonly (number | bigint)[]) {
    attributeSetters.strides?.(this, strides);
  }

  /**
   * How the bytes of an element are read; NumPy's `a.dtype`. Setting it reads the same bytes as another data type, as
   * `a.view(dtype)` does. TypeScript goes on believing in the old one: `view` gives an array of the new type.
   * @throws ValueError if the last axis cannot hold whole elements of that type
   */
  get dtype(): DType<D> {
    return this.heldDtype;
  }

  set dtype(dtype: DTypeLike) {
    attributeSetters.dtype?.(this, dtype);
  }

  static {
    setBase = (a, base) => {
      a.heldBase = base;
    };
    setOrigin = (a: { origin: Origin }, origin) => {
      a.origin = origin;
    };
    changeLayout = (a, { block, offset, shape, strides, dtype }) => {
      a.heldBlock = block;
      a.heldOffset = offset;
      a.heldShape = shape;
      a.heldStrides = strides;
      a.heldDtype = dtype;
    };
  }
}

/** Gives an array another layout, in the same record: contiguity and alignment are found anew, other flags stay. */
export function setLayout(a: NDArray, layout: Layout): void {
  const { offset, shape, strides, dtype } = layout;
  changeLayout(a, layout);
  const kept = a.flagBits & ~(C_CONTIGUOUS | F_CONTIGUOUS | ALIGNED);
  const aligned = isAligned(offset, shape, strides, dtype) ? ALIGNED : 0;
  a.flagBits = kept | aligned | contiguity(shape, strides, dtype.itemsize);
}

/**
 * Names an array without keeping it alive: its `id`, and for a view where it lay. A copy may outlive an unnamed view that
 * it was made from; so it passes `sourceOf(view)`, from which the arrays that hold the copied bytes can still be found.
 */
export type Source = number | Footprint;

/** Where a view lay, and the `id` of the array that it stood on. */
interface Footprint {
  readonly id: number;
  readonly base: number;
  readonly offset: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly dtype: DType;
}

/** What a copy remembers of the array it was made from. */
export function sourceOf(array: NDArray): Source {
  if (!(array.base instanceof NDArray)) return array.id;
  const { id, offset, shape, strides, dtype } = array;
  return { id, base: collapsedBase(array).id, offset, shape, strides, dtype };
}

/** Number of items; the product of `shape`. */
export function sizeOf(shape: readonly number[]): number {
  let size = 1;
  for (let k = 0; k < shape.length; k++) size *= shape[k];
  return size;
}

/**
 * A new owner of zeroed memory. Without elements every stride is 0 (rule S2).
 * @param strides dense strides in another order than C, in bytes.
 * @param cleared false if every element will be written anyway: then the memory need not be zero.
 * @throws ValueError, MemoryError
 */
export function owner(
  shape: readonly number[],
  dtype: DType,
  origin: Origin = owned,
  sources: readonly Source[] = [],
  strides: readonly number[] = denseStrides(shape, dtype.itemsize),
  cleared = true,
): NDArray {
  checkNdim(shape.length);
  checkLengths(shape, dtype.itemsize);
  const size = sizeOf(shape);
  const nbytes = size * dtype.itemsize;
  let block: Block;
  try {
    // NumPy allocates one item at least, so that even an empty array has an address of its own.
    block = allocate(nbytes || dtype.itemsize, cleared);
  } catch {
    throw outOfMemory(shape, dtype);
  }
  const used = size === 0 ? shape.map(() => 0) : strides;
  const bits = OWNDATA | ALIGNED | WRITEABLE | contiguity(shape, used, dtype.itemsize);
  return new NDArray(block, 0, shape, used, dtype, null, bits, origin, sources);
}

/**
 * A view into the memory of `source`: WRITEABLE as the source is, base collapsed (rule B3).
 * The caller answers for every address lying inside the block.
 */
export function view<D extends DTypeName>(
  source: NDArray,
  offset: number,
  shape: readonly number[],
  strides: readonly number[],
  dtype: DType<D>,
  origin: Origin,
): NDArray<D> {
  const bits =
    (source.flagBits & (WRITEABLE | WARN_ON_WRITE)) |
    contiguity(shape, strides, dtype.itemsize) |
    (isAligned(offset, shape, strides, dtype) ? ALIGNED : 0);
  const base = collapsedBase(source);
  return new NDArray(source.block, offset, shape, strides, dtype, base, bits, origin, [source.id]);
}

/** The elements of a new owner in C order under another shape of as many. */
export function denseView(a: NDArray, shape: readonly number[]): NDArray {
  return view(a, a.offset, shape, denseStrides(shape, a.dtype.itemsize), a.dtype, a.origin);
}

/** The same record of an array made by parts of an operation, told to be the work of the whole. */
export function retold<D extends DTypeName>(
  a: NDArray<D>,
  origin: Origin,
  sources: readonly Source[],
): NDArray<D> {
  const { block, offset, shape, strides, dtype, base, flagBits } = a;
  return new NDArray(block, offset, shape, strides, dtype, base, flagBits, origin, sources);
}

/** Rule B3: walk to an owner, or to the last array before memory that was not made here. */
export function collapsedBase(source: NDArray): NDArray {
  let base = source;
  while (!(base.flagBits & OWNDATA) && base.base instanceof NDArray) base = base.base;
  return base;
}
