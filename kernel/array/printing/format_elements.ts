// The common format of an array's elements: what makes its columns line up.

import type { DType } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import { stringRepr } from "../dtype/python_text.js";
import type { Complex, Scalar } from "../dtype/scalar.js";
import type { Void } from "../record/void.js";
import { type Digits, positional, scientific } from "./format_float.js";
import { formatRecords } from "./format_record.js";
import { formatterOf } from "./formatters.js";
import { type PrintOptions, versionOf } from "./print_options.js";

/** Print options for elements that are shown together. */
export interface ElementOptions extends PrintOptions {
  /** Do they stand alone, without axes or behind a real part? */
  readonly isAlone?: boolean;
}

/** The texts of elements that are shown together, all padded to line up. */
export function formatElements(
  values: readonly Scalar[],
  dtype: DType,
  options: Readonly<ElementOptions>,
): string[] {
  const own = formatterOf(options.formatter, dtype);
  if (own !== null) return values.map((value) => String(own(value)));
  switch (dtype.kind) {
    case "b":
      return values.map((value) => (value ? " True" : "False"));
    case "i":
    case "u":
      return formatIntegers(values as (number | bigint)[], options.sign);
    case "f":
      return formatFloats(values as number[], dtype.itemsize, options);
    case "c":
      return formatComplex(values as Complex[], dtype.itemsize / 2, options);
    case "U":
      return values.map((value) => stringRepr(String(value)));
    case "S":
      return values.map(String);
    case "V":
      return formatRecords(values as Void[], dtype, options);
  }
}

function formatIntegers(
  values: readonly (number | bigint)[],
  sign: PrintOptions["sign"],
): string[] {
  const mark = sign === "-" || (sign === " " && values.some((value) => value < 0)) ? "" : sign;
  const texts = values.map((value) => (value < 0 ? `${value}` : `${mark}${value}`));
  return padStart(texts);
}

function padStart(texts: readonly string[]): string[] {
  const width = longest(texts);
  return texts.map((text) => text.padStart(width));
}

function longest(texts: readonly string[]): number {
  return texts.reduce((width, text) => Math.max(width, text.length), 0);
}

/** To the nearest float of `nbytes` bytes. */
function roundTo(value: number, nbytes: number): number {
  return nbytes === 8 ? value : nbytes === 4 ? Math.fround(value) : fromHalf(toHalf(value));
}

/** Are the numbers too large, too small or too different to be written without an exponent? */
function needsExponent(finite: readonly number[], nbytes: number, suppress: boolean): boolean {
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const value of finite) {
    const size = Math.abs(value);
    if (size === 0) continue;
    most = Math.max(most, size);
    least = Math.min(least, size);
  }
  if (most === 0) return false;
  if (most >= (nbytes === 8 ? 1e8 : nbytes === 4 ? 1e6 : 1e3)) return true;
  // NumPy compares in the array's own precision.
  return !suppress && (least < roundTo(1e-4, nbytes) || roundTo(most / least, nbytes) > 1000);
}

function formatFloats(
  values: readonly number[],
  nbytes: number,
  options: Readonly<ElementOptions>,
): string[] {
  const { precision, floatmode, suppress, nanstr, infstr, isAlone = false } = options;
  // NumPy 1.13 left room for a sign, and wrote all digits before an exponent.
  const isOld = versionOf(options) <= 113;
  const sign = isOld && !isAlone ? " " : options.sign;
  const plus = sign === "+";
  const finite = values.filter(Number.isFinite);
  const exponential = needsExponent(finite, nbytes, suppress);
  const write = exponential ? scientific : positional;

  // First every number for itself, to learn how wide the parts are.
  const own: Digits = {
    nbytes,
    most: floatmode === "unique" ? Number.POSITIVE_INFINITY : precision,
    least: exponential && isOld && floatmode !== "unique" ? precision : 0,
    exact: floatmode === "fixed",
  };
  const alone = finite.map((value) => write(value, own, plus));
  const fraction = longest(alone.map((text) => text.fraction));
  const exponent = longest(alone.map((text) => text.exponent)) - 1;
  const right = exponential ? exponent + 2 + fraction : fraction;
  let left = longest(alone.map((text) => text.whole));
  if (exponential && isOld) left = 3;
  else if (sign === " " && !alone.some((text) => text.whole.startsWith("-"))) left++;
  if (finite.length < values.length) {
    const negative = sign !== "-" || values.includes(Number.NEGATIVE_INFINITY) ? 1 : 0;
    left = Math.max(left, nanstr.length - right - 1, infstr.length + negative - right - 1);
  }

  const equal = exponential || floatmode === "fixed" || floatmode === "maxprec_equal";
  const common: Digits = equal ? { ...own, most: fraction, least: fraction } : own;
  return values.map((value) => {
    if (!Number.isFinite(value)) {
      const mark = value < 0 ? "-" : plus ? "+" : "";
      const text = mark + (Number.isNaN(value) ? nanstr : infstr);
      return text.padStart(left + right + 1);
    }
    const text = write(value, common, plus);
    const whole = text.whole.padStart(left);
    if (!exponential) return `${whole}.${text.fraction.padEnd(right)}`;
    const power = text.exponent[0] + text.exponent.slice(1).padStart(exponent, "0");
    return `${whole}.${text.fraction}e${power}`;
  });
}

function formatComplex(
  values: readonly Complex[],
  nbytes: number,
  options: Readonly<ElementOptions>,
): string[] {
  const reals = values.map((value) => value.real);
  const imags = values.map((value) => value.imag);
  const isOld = versionOf(options) <= 113;
  const real = formatFloats(
    reals,
    nbytes,
    isOld ? { ...options, floatmode: "maxprec_equal" } : options,
  );
  const imag = formatFloats(imags, nbytes, {
    ...options,
    ...(isOld && { floatmode: "maxprec" }),
    sign: "+",
    isAlone: true,
  });
  // The `j` stands before the blanks that pad the imaginary part.
  return real.map((text, k) => {
    const digits = imag[k].trimEnd();
    return `${text}${digits}j${imag[k].slice(digits.length)}`;
  });
}
