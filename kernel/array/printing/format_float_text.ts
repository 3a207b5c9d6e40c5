// One float as text, just as asked for: format_float_positional and format_float_scientific.

import { echo, typeName } from "../arguments.js";
import { firstItem, isNumber, isScalar, real } from "../dtype/items.js";
import { Complex, type ScalarLike } from "../dtype/scalar.js";
import { OverflowError, RuntimeError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { NDArray } from "../record/record.js";
import { type Digits, naming, positional, scientific, significantly } from "./format_float.js";

/** What to do with zeros at the end: keep them, cut them, leave one after the point, or cut the point too. */
export type TrimDigits = "k" | "." | "0" | "-";

/** Keyword arguments of `format_float_positional`. */
export interface FloatPositionalOptions {
  /** At most so many digits; null for as many as name the number. */
  precision?: number | null;
  /** The fewest digits that name the number? Else exactly `precision`. */
  unique?: boolean;
  /** Are digits counted after the point? Else all of them. */
  fractional?: boolean;
  /** What becomes of zeros at the end. */
  trim?: TrimDigits;
  /** Give positive numbers a sign too? */
  sign?: boolean;
  /** Characters before the point, filled with blanks. */
  pad_left?: number | null;
  /** Characters after the point, filled with blanks. */
  pad_right?: number | null;
  /** At least so many digits, all of them the number's own. */
  min_digits?: number | null;
}

/** Keyword arguments of `format_float_scientific`. */
export interface FloatScientificOptions
  extends Omit<FloatPositionalOptions, "fractional" | "pad_right"> {
  /** Digits of the exponent, at least. */
  exp_digits?: number | null;
}

/** @throws TypeError `must be real number, not complex` */
function floatOf(x: ScalarLike | NDArray): number {
  if (x instanceof NDArray) {
    if (x.shape.length > 0) {
      throw new TypeError("only 0-dimensional arrays can be converted to Python scalars");
    }
    return floatOf(firstItem(x));
  }
  if (!isScalar(x) || !isNumber(x) || x instanceof Complex) {
    throw new TypeError(`must be real number, not ${typeName(x)}`);
  }
  return real(x);
}

/** A count of digits or characters; -1 for none given. @throws TypeError, ValueError */
function countOf(name: string, given: number | null | undefined): number {
  if (given === undefined || given === null) return -1;
  if (!Number.isInteger(given)) {
    throw new TypeError(`integer argument expected, got ${typeName(given)}`);
  }
  if (given < 0) throw new ValueError(`${name} must be >= 0`);
  if (given >= 2 ** 31) throw new OverflowError("Python int too large to convert to C int");
  return given;
}

/** Digits of an exponent that NumPy writes at most. */
const LONGEST_EXPONENT = 5;
/** Characters that NumPy has room for. */
const ROOM = 16_384;

/** A number of characters to fill. @throws RuntimeError `Float formatting result too large` */
function fitting(count: number): number {
  if (count < ROOM) return count;
  throw new RuntimeError("Float formatting result too large");
}

function digitsOf(options: FloatPositionalOptions): Digits {
  const precision = countOf("precision", options.precision);
  const least = Math.min(countOf("min_digits", options.min_digits), ROOM - 3);
  if (options.fractional === false && precision === 0) {
    throw new ValueError("precision must be greater than 0 if fractional=False");
  }
  if (precision > 0 && least > precision) {
    throw new ValueError("min_digits must be less than or equal to precision");
  }
  if (options.unique === false) {
    if (precision < 0) throw new TypeError("in non-unique mode `precision` must be supplied");
    return { nbytes: 8, most: fitting(precision), least: precision, exact: true };
  }
  const most = precision < 0 ? Number.POSITIVE_INFINITY : precision;
  return { ...naming(8), most, least: Math.max(least, 0), zeros: true };
}

function trimOf(trim: unknown): TrimDigits {
  if (trim === "k" || trim === "." || trim === "0" || trim === "-") return trim;
  throw new TypeError(
    `if supplied, trim must be 'k', '.', '0' or '-' found \`${typeof trim === "string" ? trim : echo(trim)}\``,
  );
}

/** The digits after the point, and the point. */
function trimmed(fraction: string, trim: TrimDigits): string {
  if (trim === "k") return `.${fraction}`;
  const digits = fraction.replace(/0+$/, "");
  if (digits !== "" || trim === ".") return `.${digits}`;
  return trim === "0" ? ".0" : "";
}

/** Are there digits behind the first one, be they zeros? Not if a number was rounded up, or ends with the first. */
function goesOn(value: number, first: string, { exact, most }: Digits): boolean {
  const [digit, ...others] = Math.abs(value).toExponential(30).replace(".", "").split("e")[0];
  if (value === 0 || digit !== first.at(-1)) return false;
  return exact ? others.some((other) => other !== "0") : most > 0;
}

function notFinite(value: number, sign: boolean): string {
  if (Number.isNaN(value)) return "nan";
  return value < 0 ? "-inf" : sign ? "+inf" : "inf";
}

/**
 * A float without an exponent; NumPy's `np.format_float_positional(x, precision=None, unique=True, fractional=True,
 * trim="k", sign=False, pad_left=None, pad_right=None, min_digits=None)`. An array must have no axes.
 * @throws TypeError for what is no float; ValueError for a count that is negative or does not fit
 */
export function format_float_positional(
  x: ScalarLike | NDArray,
  ...rest: Arguments<
    [
      precision: number | null,
      unique: boolean,
      fractional: boolean,
      trim: TrimDigits,
      sign: boolean,
      pad_left: number | null,
      pad_right: number | null,
      min_digits: number | null,
    ],
    FloatPositionalOptions
  >
): string {
  const names = ["precision", "unique", "fractional", "trim", "sign"] as const;
  const more = ["pad_left", "pad_right", "min_digits"] as const;
  const name = "format_float_positional";
  const options = bind<FloatPositionalOptions>(name, rest, [...names, ...more]);
  const asked = digitsOf(options);
  const left = fitting(countOf("pad_left", options.pad_left));
  const right = fitting(countOf("pad_right", options.pad_right));
  const trim = trimOf(options.trim ?? "k");
  const sign = options.sign ?? false;
  const value = floatOf(x);
  if (!Number.isFinite(value)) return notFinite(value, sign);
  // Digits that reach the point are the number's own, also where fewer would name it.
  const isLong = Math.abs(value) >= 2 ** 53 && options.fractional !== false;
  const reach = isLong && options.unique !== false && options.min_digits != null;
  const digits = reach ? { ...asked, most: asked.least, exact: true } : asked;
  const write = options.fractional === false ? significantly : positional;
  const { whole, fraction } = write(value, digits, sign);
  // Of a number too small for its digits all zeros are there to be trimmed or kept.
  const isLost = value !== 0 && !/[1-9]/.test(whole + fraction);
  const after = trimmed(isLost ? fraction.padEnd(digits.most, "0") : fraction, trim);
  return whole.padStart(left) + after.padEnd(right < 0 ? 0 : right + 1);
}

/**
 * A float with an exponent; NumPy's `np.format_float_scientific(x, precision=None, unique=True, trim="k", sign=False,
 * pad_left=None, exp_digits=None, min_digits=None)`. An array must have no axes.
 * @throws TypeError for what is no float; ValueError for a count that is negative or does not fit
 */
export function format_float_scientific(
  x: ScalarLike | NDArray,
  ...rest: Arguments<
    [
      precision: number | null,
      unique: boolean,
      trim: TrimDigits,
      sign: boolean,
      pad_left: number | null,
      exp_digits: number | null,
      min_digits: number | null,
    ],
    FloatScientificOptions
  >
): string {
  const names = ["precision", "unique", "trim", "sign", "pad_left", "exp_digits"] as const;
  const name = "format_float_scientific";
  const options = bind<FloatScientificOptions>(name, rest, [...names, "min_digits"]);
  const digits = digitsOf(options);
  const left = fitting(countOf("pad_left", options.pad_left));
  const most = Math.min(countOf("exp_digits", options.exp_digits), LONGEST_EXPONENT);
  const trim = trimOf(options.trim ?? "k");
  const sign = options.sign ?? false;
  const value = floatOf(x);
  if (!Number.isFinite(value)) return notFinite(value, sign);
  const { whole, fraction, exponent } = scientific(value, digits, sign);
  const power = exponent.slice(1).replace(/^0+(?=\d)/, "");
  const padded = power === "0" && most === 0 ? "" : power.padStart(most < 0 ? 2 : most, "0");
  // The point goes only if there is nothing at all behind it.
  const isOpen = trim === "-" && fraction !== "" && goesOn(value, whole, digits);
  const after = trimmed(fraction, isOpen ? "." : trim);
  return `${whole.padStart(left)}${after}e${exponent[0]}${padded}`;
}
