// What numbers of a data type can be: iinfo and finfo; and the smallest data type that holds a value.

import { arrayArgument } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { integerBounds } from "./cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype, isNumeric } from "./dtype.js";
import { fromHalf, toHalf } from "./float16.js";
import { isScalar } from "./items.js";
import { scalarType } from "./promotion.js";
import { Complex, type ScalarLike } from "./scalar.js";

function typeOf(given: DTypeLike | NDArray | ScalarLike): DType {
  if (given instanceof NDArray) return given.dtype;
  if (isScalar(given) && typeof given !== "string") {
    const type = scalarType(given);
    if (type === "int") return builtin.int64;
    if (type === "float") return builtin.float64;
    return type === "complex" ? builtin.complex128 : type;
  }
  return dtype(given as DTypeLike);
}

const LINE = "---------------------------------------------------------------";

/** A text that names no data type is text itself. */
function integerTypeOf(given: DTypeLike | NDArray | ScalarLike): DType {
  try {
    return typeOf(given);
  } catch (error) {
    if (typeof given === "string") throw new ValueError("Invalid integer data type 'U'.");
    throw error;
  }
}

/** The limits of an integer type; NumPy's `np.iinfo`. */
export class IntegerInfo {
  /** The data type. */
  readonly dtype: DType;
  /** `i` with a sign, `u` without. */
  readonly kind: string;
  /** Bits of a number. */
  readonly bits: number;
  /** The least number. */
  readonly min: number | bigint;
  /** The largest number. */
  readonly max: number | bigint;

  constructor(given: DTypeLike | NDArray | ScalarLike) {
    this.dtype = integerTypeOf(given).native;
    this.kind = this.dtype.kind;
    if (this.kind !== "i" && this.kind !== "u") {
      throw new ValueError(`Invalid integer data type '${this.kind}'.`);
    }
    this.bits = this.dtype.itemsize * 8;
    [this.min, this.max] = integerBounds(this.dtype);
  }

  toString(): string {
    return `Machine parameters for ${this.dtype}\n${LINE}\nmin = ${this.min}\nmax = ${this.max}\n${LINE}\n`;
  }

  /** NumPy's `repr`. */
  repr(): string {
    return `iinfo(min=${this.min}, max=${this.max}, dtype=${this.dtype})`;
  }
}

/**
 * NumPy's `np.iinfo(type)`: the limits of an integer type, or of a value's.
 * @throws ValueError `Invalid integer data type 'f'.`
 */
export function iinfo(type: DTypeLike | NDArray | ScalarLike): IntegerInfo {
  return new IntegerInfo(type);
}

/** Digits and exponents of the floats of 2, 4 and 8 bytes. */
const floats: Readonly<Record<number, readonly [nmant: number, nexp: number, precision: number]>> =
  {
    2: [10, 5, 3],
    4: [23, 8, 6],
    8: [52, 11, 15],
  };

/** The limits of a floating-point type; NumPy's `np.finfo`. */
export class FloatInfo {
  /** The data type. */
  readonly dtype: DType;
  /** Bits of a number. */
  readonly bits: number;
  /** Bits of the fraction. */
  readonly nmant: number;
  /** Bits of the exponent. */
  readonly nexp: number;
  /** Bits of the exponent, as `nexp`. */
  readonly iexp: number;
  /** Decimal digits that a number keeps. */
  readonly precision: number;
  /** 10 to the power of `-precision`. */
  readonly resolution: number;
  /** The power of 2 that `eps` is. */
  readonly machep: number;
  /** From 1 to the next larger number. */
  readonly eps: number;
  /** The power of 2 that `epsneg` is. */
  readonly negep: number;
  /** From 1 to the next smaller number. */
  readonly epsneg: number;
  /** The smallest exponent of a number of full precision. */
  readonly minexp: number;
  /** The smallest exponent that is too large. */
  readonly maxexp: number;
  /** The largest number. */
  readonly max: number;
  /** The least number, which is `-max`. */
  readonly min: number;
  /** The smallest positive number of full precision. */
  readonly smallest_normal: number;
  /** The same as `smallest_normal`. */
  readonly tiny: number;
  /** The smallest positive number. */
  readonly smallest_subnormal: number;

  constructor(given: DTypeLike | NDArray | ScalarLike) {
    const type = typeOf(given);
    if (type.kind !== "f" && type.kind !== "c") {
      throw new ValueError(`data type <class 'numpy.${type.type.name}'> not inexact`);
    }
    const size = type.kind === "c" ? type.itemsize / 2 : type.itemsize;
    this.dtype = size === 8 ? builtin.float64 : size === 4 ? builtin.float32 : builtin.float16;
    [this.nmant, this.nexp, this.precision] = floats[size];
    this.bits = size * 8;
    this.iexp = this.nexp;
    const digit = Number(`1e-${this.precision}`);
    this.resolution =
      size === 8 ? digit : size === 4 ? Math.fround(digit) : fromHalf(toHalf(digit));
    this.machep = -this.nmant;
    this.eps = 2 ** this.machep;
    this.negep = this.machep - 1;
    this.epsneg = 2 ** this.negep;
    this.maxexp = 2 ** (this.nexp - 1);
    this.minexp = 2 - this.maxexp;
    this.max = (2 - this.eps) * 2 ** (this.maxexp - 1);
    this.min = -this.max;
    this.smallest_normal = 2 ** this.minexp;
    this.tiny = this.smallest_normal;
    this.smallest_subnormal = 2 ** (this.minexp - this.nmant);
  }
}

/**
 * NumPy's `np.finfo(dtype)`: the limits of a floating-point type, of a complex type's parts, or of a value's type.
 * @throws ValueError `data type <class 'numpy.int32'> not inexact`
 */
export function finfo(type: DTypeLike | NDArray | ScalarLike): FloatInfo {
  return new FloatInfo(type);
}

const LARGEST_HALF = 65000;
const LARGEST_SINGLE = 3.4e38;

/** Infinity and NaN fit into any float. */
function floatFor(value: number): DType {
  const size = Number.isFinite(value) ? Math.abs(value) : 0;
  if (size < LARGEST_HALF) return builtin.float16;
  return size < LARGEST_SINGLE ? builtin.float32 : builtin.float64;
}

function integerFor(value: number | bigint): DType {
  const { int8, int16, int32, int64, uint8, uint16, uint32, uint64 } = builtin;
  const candidates = value < 0 ? [int8, int16, int32, int64] : [uint8, uint16, uint32, uint64];
  const found = candidates.find((type) => {
    const [least, most] = integerBounds(type);
    return value >= least && value <= most;
  });
  if (found !== undefined) return found;
  throw new TypeError(`the integer ${value} does not fit into 64 bits`);
}

/**
 * The smallest data type that holds a scalar, or an array without axes; of any other array its data type. NumPy's
 * `np.min_scalar_type(a)`. A JavaScript number that is an integer counts as one.
 */
export function min_scalar_type(a: ArrayLike): DType {
  if (a instanceof NDArray) {
    if (a.shape.length > 0 || !isNumeric(a.dtype)) return a.dtype;
    const value = a.item();
    return a.dtype.kind === "f" ? floatFor(Number(value)) : min_scalar_type(value);
  }
  if (!isScalar(a)) return toArray(a).dtype;
  const type = scalarType(a);
  if (typeof type !== "string") return type;
  if (a instanceof Complex) {
    const isSmall = [a.real, a.imag].every((part) => floatFor(part) !== builtin.float64);
    return isSmall ? builtin.complex64 : builtin.complex128;
  }
  if (type === "float") return floatFor(Number(a));
  return integerFor(typeof a === "bigint" ? a : Number(a));
}

/**
 * The floating-point or complex type that holds the items of all arrays; integers count as float64. NumPy's
 * `np.common_type(*arrays)`.
 * @throws TypeError `can't get common type for non-numeric array`
 */
export function common_type(...arrays: readonly NDArray[]): DType {
  let [most, isComplex] = [2, false];
  for (const array of arrays) {
    const { dtype: type } = arrayArgument("common_type", array);
    if (!"iufc".includes(type.kind)) {
      throw new TypeError("can't get common type for non-numeric array");
    }
    const size = type.kind === "f" ? type.itemsize : type.kind === "c" ? type.itemsize / 2 : 8;
    most = Math.max(most, size);
    isComplex ||= type.kind === "c";
  }
  if (isComplex) return most === 8 ? builtin.complex128 : builtin.complex64;
  return most === 8 ? builtin.float64 : most === 4 ? builtin.float32 : builtin.float16;
}
