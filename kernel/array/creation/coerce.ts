// Values become an array: nested lists of scalars, arrays and memory are measured, then written into memory.

import { echo, typeName } from "../arguments.js";
import { copyElements, fillElements } from "../assign/assign.js";
import { Bytes } from "../dtype/bytes.js";
import { castable, castError, checkItems, sizedFor } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, DType, flexible } from "../dtype/dtype.js";
import { codePoints } from "../dtype/encoding.js";
import { isScalar, writeItem } from "../dtype/items.js";
import { promote, scalarType } from "../dtype/promotion.js";
import { Complex, Float, isWhole, type ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { denseStrides } from "../record/layout.js";
import { origin, owned } from "../record/origin.js";
import { NDArray, owner, sizeOf, sourceOf, view } from "../record/record.js";
import { tuple } from "../record/shape_text.js";
import { MAX_NDIM } from "../record/size_limits.js";
import { Void } from "../record/void.js";
import { type MemoryLike, overMemory } from "./memory_like.js";
import { recordDepth, writeRecord } from "./records.js";

/** Nested lists of scalars and arrays. */
export type NestedList = readonly (ScalarLike | NDArray | MemoryLike | NestedList)[];

/** Whatever can become an array. */
export type ArrayLike = NDArray | ScalarLike | MemoryLike | NestedList;

const INT64_LEAST = -(2n ** 63n);
const INT64_MOST = 2n ** 63n - 1n;
const UINT64_MOST = 2n ** 64n - 1n;

/**
 * The data type that a scalar has in an array by itself (section 18): integers are int64, then uint64.
 * @throws TypeError for integers beyond uint64, of which NumPy makes arrays of objects.
 */
export function typeOfScalar(value: ScalarLike): DType {
  if (typeof value === "boolean") return builtin.bool;
  if (value instanceof Float) return builtin.float64;
  if (value instanceof Complex) return builtin.complex128;
  if (typeof value === "string" || value instanceof Bytes || value instanceof Void) {
    const type = scalarType(value);
    return type instanceof DType ? sized(type) : builtin.float64;
  }
  if (typeof value === "number") {
    if (!isWhole(value)) return builtin.float64;
    if (Number.isSafeInteger(value)) return builtin.int64;
  }
  if (value >= INT64_LEAST && value <= INT64_MOST) return builtin.int64;
  if (value >= 0 && value <= UINT64_MOST) return builtin.uint64;
  throw new TypeError(
    `the integer ${value} does not fit into 64 bits: NumPy makes an array of Python objects of it, which is not supported. ` +
      "For a float write new np.Float(...) or give the dtype",
  );
}

/** Text and bytes have room for one character at least. */
export function sized(type: DType): DType {
  if (type.itemsize > 0) return type;
  return type.kind === "U" ? flexible("U", 4) : type.kind === "S" ? flexible("S", 1) : type;
}

/** Is it text, bytes or void whose length the values tell? */
function isUnsized(type: DType | null): type is DType {
  return type !== null && type.itemsize === 0 && type.members === null && type.subdtype === null;
}

/** The length that an item needs, where only text, bytes or void was asked for. */
function typeFor(value: ScalarLike, unsized: DType): DType {
  const text = value instanceof Void ? value : castScalar(value, unsized);
  if (text instanceof Void) return sizedFor(unsized, text.dtype);
  if (text instanceof Bytes && unsized.kind === "V") return flexible("V", text.length);
  if (text instanceof Bytes) return flexible("S", text.length);
  return flexible("U", 4 * codePoints(String(text)));
}

/** What a nested list turns out to be, while its parts are visited depth first. */
interface Measure {
  /** Lengths found so far, from the outermost axis. */
  readonly shape: number[];
  /** Axes that all parts so far can have. */
  ndim: number;
  ragged: boolean;
  /** The smallest data type for everything found so far; null if nobody asks. */
  type: DType | undefined | null;
  /** The text or bytes asked for, if their length is to be found. */
  readonly unsized: DType | null;
  /** The depth at which a list is a record; Infinity if there are none. */
  readonly records: number;
  /** Arrays among the parts. */
  readonly arrays: NDArray[];
}

/** One type alone keeps its byte order; types that meet get the machine's. */
function addType(measure: Measure, type: DType): void {
  if (measure.type === null || (measure.type === type && type.native === type)) return;
  measure.type = measure.type === undefined ? type : promote(measure.type, type);
}

/** A list of `length` parts stands at `depth`. Returns false if its parts need not be visited. */
function meetList(measure: Measure, depth: number, length: number): boolean {
  if (depth >= measure.ndim) {
    measure.ragged = true;
    return false;
  }
  if (measure.shape.length === depth) {
    measure.shape.push(length);
  } else if (measure.shape[depth] !== length) {
    measure.ragged = true;
    measure.ndim = depth;
    return false;
  }
  if (length === 0) measure.ndim = depth + 1;
  return length > 0;
}

/** A scalar, or an array with axes of its own, stands at `depth`: there are no axes below it. */
function meetLeaf(measure: Measure, depth: number, lengths: readonly number[]): void {
  const ndim = depth + lengths.length;
  if (ndim > measure.ndim) measure.ragged = true;
  else if (ndim < measure.ndim) {
    measure.ndim = ndim;
    if (measure.shape.length > ndim) measure.ragged = true;
  }
  for (let k = 0; depth + k < measure.ndim && k < lengths.length; k++) {
    if (measure.shape.length === depth + k) {
      measure.shape.push(lengths[k]);
    } else if (measure.shape[depth + k] !== lengths[k]) {
      measure.ragged = true;
      measure.ndim = depth + k;
    }
  }
}

/** Is it a number that an array of the type holds as it is? */
function isPlain(value: unknown, type: DType | undefined | null): value is number {
  if (typeof value !== "number") return false;
  if (type === builtin.float64) return !isWhole(value) || Math.abs(value) < 2 ** 63;
  return type === builtin.int64 && Number.isSafeInteger(value) && !Object.is(value, -0);
}

function visit(measure: Measure, value: unknown, depth: number): void {
  if (isScalar(value)) {
    if (measure.ndim !== depth || measure.shape.length > depth) meetLeaf(measure, depth, []);
    if (measure.type === null) return;
    const { unsized } = measure;
    addType(measure, unsized === null ? typeOfScalar(value) : typeFor(value, unsized));
  } else if (value instanceof NDArray) {
    meetLeaf(measure, depth, value.shape);
    const { unsized } = measure;
    addType(measure, unsized === null ? value.dtype : sizedFor(unsized, value.dtype));
    measure.arrays.push(value);
  } else if (Array.isArray(value)) {
    if (depth >= measure.records) {
      meetLeaf(measure, depth, []);
      return;
    }
    if (depth >= MAX_NDIM) throw tooDeep(MAX_NDIM);
    if (!meetList(measure, depth, value.length)) return;
    const inner = depth + 1;
    for (let k = 0; k < value.length; k++) {
      const part: unknown = value[k];
      // Most parts are like the one before: nothing new is learnt from a number of a known type in a known place.
      const known = isPlain(part, measure.type) && measure.ndim === inner;
      if (!known || measure.shape.length > inner) visit(measure, part, inner);
    }
  } else {
    const array = overMemory(value);
    if (array === null) throw notAnElement(value);
    meetLeaf(measure, depth, array.shape);
    addType(measure, array.dtype);
  }
}

function tooDeep(ndmax: number): ValueError {
  return new ValueError(
    `setting an array element with a sequence. The requested array would exceed the maximum number of dimension of ${ndmax}.`,
  );
}

/** What is said of a value that no array holds. */
export function notAnElement(value: unknown): TypeError {
  return new TypeError(
    `an array cannot hold ${echo(value)} (${typeName(value)}): its elements are numbers, bigints, booleans, strings, np.Complex, np.Float, np.Bytes and records`,
  );
}

function ragged(measure: Measure): ValueError {
  const { ndim, shape } = measure;
  return new ValueError(
    "setting an array element with a sequence. The requested array has an inhomogeneous shape " +
      `after ${ndim} dimensions. The detected shape was ${tuple(shape.slice(0, ndim))} + inhomogeneous part.`,
  );
}

/** Writes a part and what is in it at an address of `to`, whose axes from `depth` on it fills. */
function write(to: NDArray, value: unknown, depth: number, address: number): void {
  if (isPlain(value, to.dtype)) {
    writeItem(to.block.view, address, to.dtype, value);
  } else if (isScalar(value)) {
    writeItem(to.block.view, address, to.dtype, castScalar(value, to.dtype));
  } else if (Array.isArray(value) && depth === to.shape.length) {
    writeRecord(to.block, address, to.dtype, value);
  } else if (Array.isArray(value)) {
    for (let k = 0; k < value.length; k++) {
      write(to, value[k], depth + 1, address + k * to.strides[depth]);
    }
  } else {
    const shape = to.shape.slice(depth);
    const part = view(to, address, shape, to.strides.slice(depth), to.dtype, to.origin);
    const source = value instanceof NDArray ? value : overMemory(value);
    if (source === null) return;
    if (source.shape.length === 0) checkItems(source.dtype, to.dtype);
    copyElements(part, source);
  }
}

const fromArrays = origin(
  "array",
  "copy",
  "The elements of the arrays in the list were copied into one new block.",
);
/**
 * A new owner that holds the values of a nested list, a scalar, or memory such as a typed array.
 * @param type null: the smallest data type for all values (int64, float64, ... for scalars).
 * @throws ValueError for lists of unequal lengths; TypeError for what no array holds; what `castScalar` throws.
 */
export function fromValues(
  value: ArrayLike,
  type: DType | null,
  order: "C" | "F",
  ndmax = MAX_NDIM,
): NDArray {
  if (type !== null && type.subdtype !== null) return fromSubarrays(value, type, order, ndmax);
  if (value instanceof Void) return fromRecord(value, type);
  const unsized = isUnsized(type) ? type : null;
  const measure: Measure = {
    shape: [],
    ndim: Infinity,
    ragged: false,
    type: type === null || unsized !== null ? undefined : null,
    unsized,
    records: recordDepth(value, type),
    arrays: [],
  };
  visit(measure, value, 0);
  if (measure.ragged) throw ragged(measure);
  const { shape, arrays } = measure;
  if (shape.length > ndmax) throw tooDeep(ndmax);
  const found = measure.type ?? (unsized?.kind === "V" ? flexible("V", 8) : unsized);
  const chosen = unsized === null ? (type ?? found) : found;
  const why = arrays.length > 0 ? fromArrays : owned;
  const final = chosen === null ? builtin.float64 : sized(chosen);
  const strides = denseStrides(shape, final.itemsize, order);
  const result = owner(shape, final, why, arrays.map(sourceOf), strides);
  if (sizeOf(shape) > 0) write(result, value, 0, 0);
  else for (const { dtype, shape } of arrays) requireCast(dtype, final, shape.length);
  return result;
}

/** @throws TypeError if no rule allows it, even though there may be nothing to cast */
function requireCast(from: DType, to: DType, ndim: number): void {
  if (!castable(from, to, "unsafe")) throw castError(from, to, "unsafe", ndim);
}

const fromItem = origin("array", "copy", "The record was copied into memory of its own.");

/** A record as an array without axes. Signed integers take it as an array, all other types as a scalar. @throws TypeError */
function fromRecord(record: Void, given: DType | null): NDArray {
  const { array, dtype } = record;
  const type = given === null ? dtype : sizedFor(given, dtype);
  const result = owner([], type, fromItem, [sourceOf(array)]);
  if (type.kind !== "i") {
    fillElements(result, castScalar(record, type));
    return result;
  }
  requireCast(dtype, type, 0);
  copyElements(result, array);
  return result;
}

/** Values for items that are arrays themselves: their axes come last, and each value is broadcast to them. */
function fromSubarrays(value: ArrayLike, type: DType, order: "C" | "F", ndmax: number): NDArray {
  const values = fromValues(value, type.base, order, ndmax);
  const shape = [...values.shape, ...type.shape];
  const strides = denseStrides(shape, type.base.itemsize, order);
  const result = owner(shape, type.base, owned, values.sources, strides);
  const steps = [...values.strides, ...type.shape.map(() => 0)];
  copyElements(result, view(values, values.offset, shape, steps, values.dtype, owned));
  return result;
}
