// Scalars made to fit a data type, with the checks that NumPy makes of Python's.

import { typeName } from "../arguments.js";
import { OverflowError, ValueError } from "../errors.js";
import { formatScalar } from "../printing/format_scalar.js";
import { NDArray } from "../record/record.js";
import { Void } from "../record/void.js";
import { Bytes } from "./bytes.js";
import { checkItems } from "./cast.js";
import { type DType, isPlainVoid } from "./dtype.js";
import { asciiOf } from "./encoding.js";
import { isNumber, isScalar, truth } from "./items.js";
import { complexOfText, floatOfText, integerOfText } from "./parse_number.js";
import { stringRepr } from "./python_text.js";
import { Complex, type Float, isWhole, type Scalar, type ScalarLike } from "./scalar.js";
import { decodeUtf8 } from "./utf8.js";

const bounds: Record<string, readonly [bigint, bigint]> = {
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Smallest and largest value of an integer data type. */
export function integerBounds(dtype: DType): readonly [number | bigint, number | bigint] {
  const wide = bounds[dtype.name];
  if (wide) return wide;
  const bits = dtype.itemsize * 8;
  return dtype.kind === "u" ? [0, 2 ** bits - 1] : [-(2 ** (bits - 1)), 2 ** (bits - 1) - 1];
}

/**
 * A scalar as an item of `dtype`, with the checks that NumPy makes of Python's scalars.
 * @param shown what messages call a text from which no number can be read; its Python repr if left out.
 * @throws OverflowError `Python integer 256 out of bounds for uint8`; ValueError for NaN in an integer, and for text that
 *   is no number or not ASCII; TypeError for a complex number in a real data type.
 */
export function castScalar(value: ScalarLike, dtype: DType, shown?: string): Scalar {
  // What most elements are set to, ahead of all questions.
  if (typeof value === "number" && dtype.kind === "f") return value;
  if (!isScalar(value)) throw notAScalar(value, dtype);
  if (dtype.kind === "S" || dtype.kind === "U" || dtype.kind === "V") {
    return castFlexible(value, dtype);
  }
  const number = isNumber(value) ? value : numberOf(value, dtype, shown);
  switch (dtype.kind) {
    case "b":
      return truth(number);
    case "i":
    case "u":
      return castInteger(number, dtype);
    case "f":
      if (number instanceof Complex) {
        throw new TypeError("float() argument must be a string or a real number, not 'complex'");
      }
      return castFloat(number);
    case "c":
      return number instanceof Complex ? number : new Complex(castFloat(number), 0);
  }
}

function notAScalar(value: unknown, dtype: DType): Error {
  if (value instanceof NDArray) {
    return new ValueError("setting an array element with a sequence.");
  }
  const isInteger = dtype.kind === "i" || dtype.kind === "u";
  const wanted = isInteger ? "a string, a bytes-like object or a" : "a string or a";
  return new TypeError(
    `${isInteger ? "int" : "float"}() argument must be ${wanted} real number, not '${typeName(value)}'`,
  );
}

/** The number that a text, bytes or a record with one field stand for. */
function numberOf(
  value: string | Bytes | Void,
  dtype: DType,
  shown = String(typeof value === "string" ? stringRepr(value) : value),
): number | bigint | boolean | Complex {
  if (value instanceof Void) return value.number(dtype);
  const text = typeof value === "string" ? value : value.latin;
  switch (dtype.kind) {
    case "b":
      return text !== "";
    case "i":
    case "u":
      return integerOfText(text, shown);
    case "c":
      return complexOfText(typeof value === "string" ? text : decodeUtf8(text));
    default:
      return floatOfText(text, shown);
  }
}

/** What stands for a scalar in text, bytes and void; structured items take it field by field when it is written. */
function castFlexible(value: ScalarLike, dtype: DType): Scalar {
  if (value instanceof Void) {
    if (!isPlainVoid(dtype)) checkItems(value.dtype, dtype);
    return value;
  }
  if (dtype.kind === "U") return textOf(value);
  if (dtype.kind === "S") {
    return value instanceof Bytes ? value : Bytes.ofLatin(asciiOf(textOf(value)));
  }
  if (dtype.members !== null || dtype.subdtype !== null) {
    // A Python float shows its point in text; other fields take its value.
    return value as Scalar;
  }
  if (value instanceof Bytes) return value;
  throw new TypeError(`a bytes-like object is required, not '${pythonType(value)}'`);
}

/** Python's name of a scalar's type. */
function pythonType(value: ScalarLike): string {
  if (typeof value === "string") return "str";
  if (typeof value === "boolean") return "bool";
  if (value instanceof Complex) return "complex";
  return typeof value === "bigint" || (typeof value === "number" && isWhole(value))
    ? "int"
    : "float";
}

/** Python's `str` of a scalar; bytes are read as ASCII. */
function textOf(value: ScalarLike): string {
  if (typeof value === "string") return value;
  return value instanceof Bytes ? value.decode() : formatScalar(value);
}

function castFloat(value: number | bigint | boolean | Float): number {
  const number = Number(value);
  if (typeof value === "bigint" && !Number.isFinite(number)) {
    throw new OverflowError("int too large to convert to float");
  }
  return number;
}

function castInteger(
  value: number | bigint | boolean | Complex | Float,
  dtype: DType,
): number | bigint {
  if (value instanceof Complex) {
    throw new TypeError(
      "int() argument must be a string, a bytes-like object or a real number, not 'complex'",
    );
  }
  const whole = typeof value === "bigint" ? value : wholeNumber(Number(value));
  const [least, most] = integerBounds(dtype);
  if (whole >= least && whole <= most) return whole;
  // NumPy reads Python's integers for these two as unsigned longs, for all others as longs.
  const isUnsigned = dtype.name === "uint64" || dtype.name === "uint32";
  const limit = isUnsigned ? bounds.uint64[1] : bounds.int64[1];
  if (whole < bounds.int64[0] || whole > limit) {
    throw new OverflowError("Python int too large to convert to C long");
  }
  throw new OverflowError(`Python integer ${whole} out of bounds for ${dtype.name}`);
}

function wholeNumber(value: number): number {
  if (Number.isNaN(value)) throw new ValueError("cannot convert float NaN to integer");
  if (!Number.isFinite(value)) {
    throw new OverflowError("cannot convert float infinity to integer");
  }
  // Adding 0 makes -0 an ordinary zero.
  return Math.trunc(value) + 0;
}
