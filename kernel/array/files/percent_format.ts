// Python's `%` formats of numbers and text, such as `%5.2f`, by which `savetxt` writes its columns.

import { typeName } from "../arguments.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { isNumber } from "../dtype/items.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { positional, scientific } from "../printing/format_float.js";
import { formatScalar } from "../printing/format_scalar.js";

/** A value with the data type it was read from. */
export interface Item {
  readonly value: Scalar;
  readonly dtype: DType;
}

/** One place for a value. */
interface Conversion {
  readonly flags: string;
  readonly width: number;
  /** Negative if none was given. */
  readonly precision: number;
  readonly letter: string;
}

/** A format: text as it is, and places for values. */
export type PercentFormat = readonly (string | Conversion)[];

const conversion = /%([-+ #0]*)(\d*)(?:\.(\d*))?[hlL]?([\s\S]?)/g;

/** @throws ValueError `unsupported format character 'q' (0x71) at index 1` */
export function percentFormat(text: string): PercentFormat {
  const parts: (string | Conversion)[] = [];
  let end = 0;
  for (const found of text.matchAll(conversion)) {
    parts.push(text.slice(end, found.index));
    end = found.index + found[0].length;
    const [, flags, width, precision, letter] = found;
    if (letter === "") throw new ValueError("incomplete format");
    if (letter === "%") {
      parts.push("%");
      continue;
    }
    if (!"diuxXoeEfFgGcs".includes(letter)) {
      const code = letter.charCodeAt(0).toString(16);
      throw new ValueError(
        `unsupported format character '${letter}' (0x${code}) at index ${end - 1}`,
      );
    }
    const digits = precision === undefined ? -1 : Number(precision);
    parts.push({ flags, width: Number(width), precision: digits, letter });
  }
  parts.push(text.slice(end));
  return parts;
}

/** @throws TypeError for values that a place does not take, and if there are more or fewer values than places */
export function formatted(format: PercentFormat, items: readonly Item[]): string {
  let text = "";
  let used = 0;
  for (const part of format) {
    if (typeof part === "string") text += part;
    else if (used === items.length) throw new TypeError("not enough arguments for format string");
    else text += converted(part, items[used++]);
  }
  if (used === items.length) return text;
  throw new TypeError("not all arguments converted during string formatting");
}

function converted(part: Conversion, item: Item): string {
  const { flags, width, precision, letter } = part;
  if (letter === "s") {
    const text = formatScalar(item.value, item.dtype);
    return padded(precision < 0 ? text : text.slice(0, precision), "", width, flags, false);
  }
  if (!isNumber(item.value) || item.value instanceof Complex) {
    throw new TypeError(
      `%${letter} format: a real number is required, not ${typeName(item.value)}`,
    );
  }
  if (letter === "c") {
    if (item.dtype.kind === "f") throw new TypeError("%c requires int or char");
    return padded(String.fromCodePoint(Number(item.value)), "", width, flags, false);
  }
  const isFloat = "eEfFgG".includes(letter);
  const number = isFloat ? Number(item.value) : whole(item, letter);
  const isNegative = number < 0 || Object.is(number, -0);
  const sign = isNegative ? "-" : flags.includes("+") ? "+" : flags.includes(" ") ? " " : "";
  const digits =
    typeof number === "number"
      ? floatDigits(Math.abs(number), part)
      : wholeDigits(number < 0n ? -number : number, part);
  const isZeroed = flags.includes("0") && !flags.includes("-");
  return padded(digits, sign, width, flags, isZeroed);
}

/** Fills up with blanks, or with zeros behind the sign. */
function padded(
  text: string,
  sign: string,
  width: number,
  flags: string,
  isZeroed: boolean,
): string {
  if (isZeroed) return sign + text.padStart(width - sign.length, "0");
  return flags.includes("-") ? (sign + text).padEnd(width) : (sign + text).padStart(width);
}

/** The integer that stands for a value; hexadecimal and octal digits take no floats. */
function whole({ value, dtype }: Item, letter: string): bigint {
  if ("xXo".includes(letter) && dtype.kind === "f") {
    throw new TypeError(`%${letter} format: an integer is required, not float`);
  }
  const number = Number(value);
  if (typeof value === "bigint") return value;
  if (Number.isFinite(number)) return BigInt(Math.trunc(number));
  // In words, as for an item of an array of integers.
  return BigInt(castScalar(number, builtin.int64) as number);
}

function wholeDigits(size: bigint, { flags, precision, letter }: Conversion): string {
  const base = letter === "o" ? 8 : letter === "x" || letter === "X" ? 16 : 10;
  const prefix = flags.includes("#") && base !== 10 ? `0${letter}` : "";
  const digits = size.toString(base).padStart(precision, "0");
  return prefix + (letter === "X" ? digits.toUpperCase() : digits);
}

function floatDigits(size: number, { flags, precision, letter }: Conversion): string {
  const isUpper = letter === letter.toUpperCase();
  const text = Number.isFinite(size)
    ? finiteDigits(size, letter.toLowerCase(), precision < 0 ? 6 : precision, flags.includes("#"))
    : Number.isNaN(size)
      ? "nan"
      : "inf";
  return isUpper ? text.toUpperCase() : text;
}

/** @param isFull whether zeros at the end, and a point without digits behind it, stay. */
function finiteDigits(size: number, letter: string, precision: number, isFull: boolean): string {
  const exactly = (count: number) => ({ nbytes: 8, most: count, least: count, exact: true });
  const withPoint = (whole: string, fraction: string) =>
    fraction !== "" || isFull ? `${whole}.${fraction}` : whole;
  if (letter === "f") {
    const { whole, fraction } = positional(size, exactly(precision), false);
    return withPoint(whole, fraction);
  }
  const count = letter === "g" ? Math.max(precision, 1) - 1 : precision;
  const { whole, fraction, exponent } = scientific(size, exactly(count), false);
  const trimmed = (digits: string) =>
    letter === "g" && !isFull ? digits.replace(/0+$/, "") : digits;
  const power = Number(exponent);
  if (letter === "g" && power >= -4 && power <= count) {
    const short = positional(size, exactly(count - power), false);
    return withPoint(short.whole, trimmed(short.fraction));
  }
  return `${withPoint(whole, trimmed(fraction))}e${exponent}`;
}
