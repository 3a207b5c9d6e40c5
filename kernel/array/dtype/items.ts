// One item of any data type at any byte address, aligned or not, in either byte order.

import type { NDArray } from "../record/record.js";
import { Void } from "../record/void.js";
import { Bytes } from "./bytes.js";
import { castScalar } from "./cast_scalar.js";
import type { DType } from "./dtype.js";
import { readBytes, readText, writeBytes, writeText } from "./encoding.js";
import { fromHalf, toHalf } from "./float16.js";
import { Complex, Float, type Scalar, type ScalarLike } from "./scalar.js";

const WORD = 2 ** 32;

/**
 * The item at a byte address. A 64-bit integer is a bigint only if a number cannot hold it; a record has memory of its own.
 */
export function readItem(view: DataView, address: number, dtype: DType): Scalar {
  const little = !dtype.swapped;
  switch (dtype.name) {
    case "bool":
      return view.getUint8(address) !== 0;
    case "int8":
      return view.getInt8(address);
    case "uint8":
      return view.getUint8(address);
    case "int16":
      return view.getInt16(address, little);
    case "uint16":
      return view.getUint16(address, little);
    case "int32":
      return view.getInt32(address, little);
    case "uint32":
      return view.getUint32(address, little);
    case "int64": {
      const high = view.getInt32(little ? address + 4 : address, little);
      const value = high * WORD + view.getUint32(little ? address : address + 4, little);
      return Number.isSafeInteger(value) ? value : view.getBigInt64(address, little);
    }
    case "uint64": {
      const high = view.getUint32(little ? address + 4 : address, little);
      const value = high * WORD + view.getUint32(little ? address : address + 4, little);
      return Number.isSafeInteger(value) ? value : view.getBigUint64(address, little);
    }
    case "float16":
      return fromHalf(view.getUint16(address, little));
    case "float32":
      return view.getFloat32(address, little);
    case "float64":
      return view.getFloat64(address, little);
    case "complex64":
      return new Complex(view.getFloat32(address, little), view.getFloat32(address + 4, little));
    case "complex128":
      return new Complex(view.getFloat64(address, little), view.getFloat64(address + 8, little));
    default:
      return readFlexible(view, address, dtype);
  }
}

/** The element with all indices 0: of an array without axes its only one. The caller answers for there being one. */
export function firstItem({ block, offset, dtype }: NDArray): Scalar {
  return readItem(block.store.view, block.start + offset, dtype);
}

function readFlexible(view: DataView, address: number, dtype: DType): Scalar {
  const { kind, itemsize } = dtype;
  if (kind === "U") return readText(view, address, itemsize, !dtype.swapped);
  if (kind === "S") return Bytes.ofLatin(readBytes(view, address, itemsize));
  return Void.copied(view, address, dtype);
}

/**
 * Writes an item at a byte address, converting as C does: integers wrap, fractions and imaginary parts are cut off.
 * Nothing is checked: `castScalar` does that.
 */
export function writeItem(view: DataView, address: number, dtype: DType, value: Scalar): void {
  const little = !dtype.swapped;
  switch (dtype.name) {
    case "bool":
      view.setUint8(address, truth(value) ? 1 : 0);
      break;
    case "int8":
    case "uint8":
      view.setUint8(address, toInt32(value));
      break;
    case "int16":
    case "uint16":
      view.setUint16(address, toInt32(value), little);
      break;
    case "int32":
    case "uint32":
      view.setUint32(address, toInt32(value), little);
      break;
    case "int64":
    case "uint64":
      writeInt64(view, address, little, value);
      break;
    case "float16":
      view.setUint16(address, toHalf(real(value)), little);
      break;
    case "float32":
      view.setFloat32(address, real(value), little);
      break;
    case "float64":
      view.setFloat64(address, real(value), little);
      break;
    case "complex64":
      view.setFloat32(address, real(value), little);
      view.setFloat32(address + 4, imag(value), little);
      break;
    case "complex128":
      view.setFloat64(address, real(value), little);
      view.setFloat64(address + 8, imag(value), little);
      break;
    default:
      writeFlexible(view, address, dtype, value);
  }
}

function writeFlexible(view: DataView, address: number, dtype: DType, value: Scalar): void {
  const { kind, itemsize } = dtype;
  if (value instanceof Void && dtype.subdtype === null) {
    value.writeTo(view, address, dtype);
  } else if (kind === "U") {
    const text = typeof value === "string" ? value : String(castScalar(value, dtype));
    writeText(view, address, itemsize, !dtype.swapped, text);
  } else if (kind === "S") {
    const bytes = value instanceof Bytes ? value : castScalar(value, dtype);
    writeBytes(view, address, itemsize, bytes instanceof Bytes ? bytes.latin : "");
  } else {
    writeVoid(view, address, dtype, value);
  }
}

/** Writes into every field, into every element of a subarray, or the bytes of a plain void. */
function writeVoid(view: DataView, address: number, dtype: DType, value: Scalar): void {
  if (dtype.subdtype !== null) {
    const [base, shape] = dtype.subdtype;
    const count = shape.reduce((product, length) => product * length, 1);
    const item = castScalar(value, base);
    for (let k = 0; k < count; k++) writeItem(view, address + k * base.itemsize, base, item);
  } else if (dtype.members !== null) {
    for (const field of dtype.members) {
      writeItem(view, address + field.offset, field.dtype, castScalar(value, field.dtype));
    }
  } else {
    const bytes = castScalar(value, dtype);
    writeBytes(view, address, dtype.itemsize, bytes instanceof Bytes ? bytes.latin : "");
  }
}

function writeInt64(view: DataView, address: number, little: boolean, value: Scalar): void {
  const number = typeof value === "bigint" ? value : real(value);
  if (typeof number === "bigint") {
    view.setBigInt64(address, number, little);
  } else if (Math.abs(number) < 2 ** 64) {
    const whole = Math.trunc(number);
    view.setUint32(little ? address : address + 4, whole, little);
    view.setUint32(little ? address + 4 : address, Math.floor(whole / WORD), little);
  } else {
    // What a 64-bit processor makes of NaN and of numbers beyond the type.
    view.setBigInt64(address, -(2n ** 63n), little);
  }
}

/** The low 32 bits, as an integer of either sign. */
function toInt32(value: Scalar): number {
  return typeof value === "bigint" ? Number(BigInt.asIntN(32, value)) : real(value) | 0;
}

/** The real part as a number. */
export function real(value: ScalarLike): number {
  return value instanceof Complex ? value.real : Number(value);
}

/** The imaginary part as a number: 0 for a scalar that is not complex. */
export function imag(value: ScalarLike): number {
  return value instanceof Complex ? value.imag : 0;
}

/** Python's `bool(value)`: NaN is true. */
export function truth(value: ScalarLike): boolean {
  if (value instanceof Complex) return value.real !== 0 || value.imag !== 0;
  if (typeof value === "bigint") return value !== 0n;
  if (typeof value === "string") return value !== "";
  if (value instanceof Bytes) return value.length > 0;
  if (value instanceof Void) return value.truth();
  return Number(value) !== 0;
}

/** Is it a scalar that arrays can hold? */
export function isScalar(value: unknown): value is ScalarLike {
  switch (typeof value) {
    case "number":
    case "bigint":
    case "boolean":
    case "string":
      return true;
    default:
      return (
        value instanceof Complex ||
        value instanceof Float ||
        value instanceof Bytes ||
        value instanceof Void
      );
  }
}

/** Is it a number, a boolean or a complex number? */
export function isNumber(value: ScalarLike): value is number | bigint | boolean | Complex | Float {
  return typeof value !== "string" && !(value instanceof Bytes) && !(value instanceof Void);
}
