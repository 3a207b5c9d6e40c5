// `fromstring`: numbers written in a text, with a separator between them.

import { integer, typeName } from "../arguments.js";
import { Bytes } from "../dtype/bytes.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { truth, writeItem } from "../dtype/items.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { withStride } from "./from_iterable.js";

/** Keyword arguments of `np.fromstring`. */
export interface FromStringOptions<S = DTypeLike | null> {
  /** What the text is read as: float64 if not given. */
  dtype?: S;
  /** How many numbers to read; -1 for all. */
  count?: number;
  /** What stands between numbers; a blank stands for any white space, or none. */
  sep?: string;
}

const read = origin("fromstring", "new", "The numbers of a text were written into new memory.");

const FLOAT = String.raw`[+-]?(?:inf(?:inity)?|nan(?:\(\w*\))?|(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)`;
const float = new RegExp(FLOAT, "iy");
const signed = /[+-]?\d+/y;
const unsigned = /\+?\d+/y;
const imaginary = new RegExp(`${FLOAT}(?=j)`, "iy");
const second = new RegExp(`(?=[+-])${FLOAT}(?=j)`, "iy");

function floatOf(text: string): number {
  if (/nan/i.test(text)) return Number.NaN;
  if (/inf/i.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return Number(text);
}

/** A value and where it ends. */
type Found = [value: Scalar, end: number] | null;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function integerAt(text: string, at: number, type: DType): Found {
  const found = match(type.kind === "u" ? unsigned : signed, text, at);
  if (found === undefined) return null;
  const value = BigInt(found.replace("+", ""));
  const most = type.kind === "u" ? 2n ** 64n - 1n : 2n ** 63n - 1n;
  // What does not fit, on either side, is the largest that does.
  const fits = value <= most && value >= -(2n ** 63n);
  return [fits ? value : most, at + found.length];
}

function complexAt(text: string, at: number): Found {
  const alone = match(imaginary, text, at);
  if (alone !== undefined) return [new Complex(0, floatOf(alone)), at + alone.length + 1];
  const real = match(float, text, at);
  if (real === undefined) return null;
  const end = at + real.length;
  const imag = match(second, text, end);
  if (imag === undefined) return [new Complex(floatOf(real), 0), end];
  return [new Complex(floatOf(real), floatOf(imag)), end + imag.length + 1];
}

/** The number at a place of a text, or null if there is none. */
export function numberAt(text: string, at: number, type: DType): Found {
  if (type.kind === "c") return complexAt(text, at);
  if (type.kind !== "f" && type.kind !== "b") return integerAt(text, at, type);
  const found = match(float, text, at);
  return found === undefined ? null : [floatOf(found), at + found.length];
}

/** Where the separator at a place ends, or -1 if it does not stand there. */
function skip(text: string, at: number, sep: string): number {
  let end = at;
  for (const character of sep) {
    if (/\s/.test(character)) {
      while (/\s/.test(text[end] ?? "")) end++;
    } else if (text[end] === character) end++;
    else return -1;
  }
  return end;
}

/**
 * A 1-D array of the numbers in a text; NumPy's `np.fromstring(string, dtype=float, count=-1, *, sep)`.
 * @throws ValueError if something else stands there, or without `sep`: np.frombuffer reads bytes
 */
export function fromstring<S extends DTypeArgument = null>(
  string: string | Bytes,
  dtype?: S | FromStringOptions<S>,
  count?: number | FromStringOptions<S>,
  options?: FromStringOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function fromstring(string: string | Bytes, ...rest: unknown[]): NDArray {
  const options = bind<FromStringOptions>("fromstring", rest, ["dtype", "count"], ["sep"]);
  if (string instanceof Bytes) return fromstring(string.latin, ...(rest as []));
  if (typeof string !== "string") {
    throw new TypeError(`fromstring() argument 1 must be str, not ${typeName(string)}`);
  }
  const { sep = "" } = options;
  if (sep === "") {
    throw new ValueError("The binary mode of fromstring is removed, use frombuffer instead");
  }
  const type = dtype(options.dtype ?? builtin.float64);
  const count = integer(options.count ?? -1);
  const values: Scalar[] = [];
  const blank = (at: number) => skip(string, at, " ");
  let at = blank(0);
  while (at < string.length && (count < 0 || values.length < count)) {
    const found = numberAt(string, at, type);
    if (found === null) break;
    values.push(found[0]);
    const after = skip(string, found[1], sep.trim() === sep ? ` ${sep} ` : sep);
    at = after < 0 ? found[1] : after;
    if (after < 0) break;
  }
  if (at < string.length && (count < 0 || values.length < count)) {
    throw new ValueError("string or file could not be read to its end due to unmatched data");
  }
  const result = owner([count < 0 ? values.length : count], type, read);
  for (const [k, value] of values.entries()) {
    // NumPy writes the bytes in the machine's order, whatever the data type says.
    const item = type.kind === "b" ? truth(value) : value;
    writeItem(result.block.view, k * type.itemsize, type.native, item);
  }
  return count < 0 ? withStride(result) : result;
}
