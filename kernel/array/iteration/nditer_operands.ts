// The arrays that `nditer` walks: as they were given, or copies that stand in for them, or new ones.

import { copyElements, isIdentical } from "../assign/assign.js";
import { type Casting, castable } from "../dtype/cast.js";
import { type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { promote } from "../dtype/promotion.js";
import { ValueError } from "../errors.js";
import { origin } from "../record/origin.js";
import { internalOverlap, overlap } from "../record/overlap.js";
import { ALIGNED, type NDArray, owner, sourceOf } from "../record/record.js";
import { stridesInOrder } from "../record/result_layout.js";
import { requireWriteable } from "../record/writeable.js";
import { standIn } from "../record/writeback.js";
import type { IterationAxes } from "./nditer_axes.js";
import type { IterFlag } from "./nditer_flags.js";
import { axisAt, type GivenOperand } from "./nditer_shape.js";

/** An operand as it is walked. */
export interface Operand extends GivenOperand {
  readonly array: NDArray;
  /** What its elements are seen as. */
  readonly dtype: DType;
  /** Its items are not of that data type, or not where they should be: they are read and written through a buffer. */
  readonly isConverted: boolean;
}

const allocated = origin(
  "nditer",
  "new",
  "The iterator was asked to make an array for its results, which lies in memory as the other operands are walked.",
);
const converted = origin(
  "nditer",
  "copy",
  "The operand had to be converted, so that the iterator walks a copy of it.",
);
const standsIn = origin(
  "nditer",
  "copy",
  "The operand had to be converted, or kept apart from another one, so that a copy stands in for it: it is written back when the iterator is closed. Until then the original is read-only.",
);

/** @throws ValueError if an operand cannot be what its flags say */
export function checkOperand(operand: GivenOperand, flags: ReadonlySet<IterFlag>): void {
  const { array, flags: own, read, write } = operand;
  if (write && own.has("copy") && !own.has("updateifcopy")) {
    throw new ValueError(
      "If an iterator operand is writeable, must use the flag UPDATEIFCOPY instead of COPY",
    );
  }
  if (array === null) {
    if (!own.has("allocate")) {
      throw new ValueError(
        "Iterator operand was NULL, but neither the ALLOCATE nor the VIRTUAL flag was specified",
      );
    }
    if (!write) {
      throw new ValueError(
        "Automatic allocation was requested for an iterator operand, but it wasn't flagged for writing",
      );
    }
    if (read && flags.has("buffered") && !flags.has("delay_bufalloc")) {
      throw new ValueError(
        "Automatic allocation was requested for an iterator operand, and it was flagged as readable, but buffering  without delayed allocation was enabled",
      );
    }
  } else if (write) {
    requireWriteable(array, "operand array with iterator write flag set is read-only");
  }
  if (array?.size === 0 && !flags.has("zerosize_ok")) {
    throw new ValueError("Iteration of zero-sized operands is not enabled");
  }
}

/** The data types that are asked for: one for all operands, or one for each. */
export function requestedTypes(given: unknown, count: number): (DType | null)[] {
  if (given === null || given === undefined) return new Array(count).fill(null);
  if (!Array.isArray(given)) return new Array(count).fill(dtype(given as DTypeLike));
  if (given.length === count) {
    try {
      return given.map((one: DTypeLike | null) => (one === null ? null : dtype(one)));
    } catch {
      // A list of fields.
    }
  }
  return new Array(count).fill(dtype(given as DTypeLike));
}

/** What each operand's elements are seen as. @throws TypeError if there is nothing to tell it from */
export function iteratedTypes(
  operands: readonly GivenOperand[],
  requested: readonly (DType | null)[],
  flags: ReadonlySet<IterFlag>,
): DType[] {
  const own = operands.map(({ array, flags: flag }, n) => {
    const type = requested[n] ?? array?.dtype ?? null;
    return type?.swapped && flag.has("nbo") ? type.native : type;
  });
  if (flags.has("common_dtype")) {
    const common = commonType(own.filter((type) => type !== null));
    return operands.map(() => common);
  }
  let ofInputs: DType | undefined;
  return own.map((type) => {
    if (type !== null) return type;
    ofInputs ??= commonType(
      own.filter(
        (other, n) => other !== null && operands[n].array !== null && operands[n].read,
      ) as DType[],
    );
    return ofInputs;
  });
}

function commonType(types: readonly DType[]): DType {
  const [first, ...rest] = types;
  if (first === undefined) {
    throw new TypeError("no arrays or types available to calculate result type");
  }
  return rest.reduce((type, other) => promote(type, other), first);
}

function checkCasts(operand: GivenOperand, n: number, type: DType, casting: Casting): void {
  const { array, read, write } = operand;
  if (array === null || castable(array.dtype, type, "no")) return;
  if (read && !castable(array.dtype, type, casting)) {
    throw new TypeError(
      `Iterator operand ${n} dtype could not be cast from ${array.dtype.repr()} to ${type.repr()} according to the rule '${casting}'`,
    );
  }
  if (write && !castable(type, array.dtype, casting)) {
    throw new TypeError(
      `Iterator requested dtype could not be cast from ${type.repr()} to ${array.dtype.repr()}, the operand ${n} dtype, according to the rule '${casting}'`,
    );
  }
}

/**
 * The arrays to walk. The common axes are in their order already, from which new arrays get their layout.
 * @throws TypeError, ValueError
 */
export function preparedOperands(
  given: readonly GivenOperand[],
  types: readonly DType[],
  casting: Casting,
  axes: IterationAxes,
  flags: ReadonlySet<IterFlag>,
): Operand[] {
  for (const [n, operand] of given.entries()) checkCasts(operand, n, types[n], casting);
  const apart = given.map(
    (operand, n) => flags.has("copy_if_overlap") && mustCopy(operand, n, given),
  );
  // The stride along the axis that is walked fastest; 0 where the operand has length 1.
  const fastest = (n: number) => axes.strides[n].at(-1) ?? 0;
  return given.map((operand, n): Operand => {
    const { array, flags: own, read, write } = operand;
    if (write && own.has("copy") && !own.has("updateifcopy")) {
      throw new ValueError(
        "If an iterator operand is writeable, must use the flag UPDATEIFCOPY instead of COPY",
      );
    }
    const type = types[n];
    if (array === null) {
      return { ...operand, array: newArray(operand, type, axes), dtype: type, isConverted: false };
    }
    const isUnaligned = own.has("aligned") && !(array.flagBits & ALIGNED);
    const isConverted = isUnaligned || !castable(array.dtype, type, "no");
    const isScalarInput = isConverted && read && !write && array.shape.length === 0;
    if (
      isScalarInput ||
      apart[n] ||
      (isConverted && (own.has("copy") || own.has("updateifcopy")))
    ) {
      if (fastest(n) === 0) checkContiguous(operand, 0, type, flags);
      return {
        ...operand,
        array: copyFor(operand, array, type, axes),
        dtype: type,
        isConverted: false,
      };
    }
    if (isConverted && !flags.has("buffered")) {
      throw new TypeError(
        "Iterator operand required copying or buffering, but neither copying nor buffering was enabled",
      );
    }
    if (!isConverted) checkContiguous(operand, fastest(n), type, flags);
    return { ...operand, array, dtype: type, isConverted };
  });
}

/** @throws TypeError if an operand that must be contiguous is not, and no buffer makes it so */
function checkContiguous(
  { flags: own }: GivenOperand,
  stride: number,
  { itemsize }: DType,
  flags: ReadonlySet<IterFlag>,
): void {
  if (!own.has("contig") || flags.has("buffered") || stride === itemsize) return;
  throw new TypeError(
    "Iterator operand required buffering, to be contiguous as requested, but buffering is not enabled",
  );
}

/** Is an operand written that shares memory with one that is read? */
function mustCopy(operand: GivenOperand, n: number, all: readonly GivenOperand[]): boolean {
  const { array, write, flags } = operand;
  if (array === null || !write) return false;
  return all.some((other, m) => {
    if (m === n || other.array === null || !other.read) return false;
    const isElementwise =
      flags.has("overlap_assume_elementwise") && other.flags.has("overlap_assume_elementwise");
    const isSame = isElementwise && isIdentical(array, other.array);
    if (isSame && internalOverlap(array, 1) === "no") return false;
    return overlap(array, other.array, 1) !== "no";
  });
}

function copyFor(operand: GivenOperand, array: NDArray, type: DType, axes: IterationAxes): NDArray {
  const { read, write } = operand;
  const why = write ? standsIn : converted;
  const strides = stridesFor(operand, array.shape, type, axes);
  const copy = owner(array.shape, type, why, [sourceOf(array)], strides);
  if (read) copyElements(copy, array);
  if (write) standIn(copy, array);
  return copy;
}

function badMapping(mapping: readonly number[], axis: number, ndim: number): ValueError {
  let missing = 0;
  while (mapping.includes(missing)) missing++;
  const why =
    axis >= ndim
      ? `the axis mapping cannot include dimension ${axis} which is too large for the iterator dimension of ${ndim}.`
      : `the axis mapping is missing an entry for dimension ${missing}.`;
  return new ValueError(
    `automatically allocated output array specified with an inconsistent axis mapping; ${why}`,
  );
}

function newArray(operand: GivenOperand, type: DType, { shape, places }: IterationAxes): NDArray {
  const ndim = shape.length;
  const mapping = operand.axes ?? Array.from({ length: ndim }, (_, k) => k);
  const own = mapping.filter((axis) => axis >= 0).length;
  const lengths = new Array<number>(own).fill(1);
  for (let n = 0; n < ndim; n++) {
    const axis = mapping[places[n]];
    if (axis >= own) throw badMapping(mapping, axis, ndim);
    if (axis >= 0) lengths[axis] = shape[n];
  }
  const strides = stridesFor({ ...operand, axes: mapping }, lengths, type, { shape, places });
  return owner(lengths, type, allocated, [], strides);
}

/** Strides of dense memory in which the operand's axes lie as the iteration walks them. */
function stridesFor(
  operand: GivenOperand,
  shape: readonly number[],
  type: DType,
  axes: Pick<IterationAxes, "shape" | "places">,
): number[] {
  const ndim = axes.shape.length;
  const order = axes.places
    .map((place) => axisAt(shape.length, operand.axes, place, ndim))
    .filter((axis) => axis >= 0);
  // Axes that the iteration leaves out.
  const others = shape.map((_, k) => k).filter((k) => !order.includes(k));
  return stridesInOrder(shape, [...others, ...order], type.itemsize);
}
