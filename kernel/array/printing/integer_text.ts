// Integers written in other bases: base_repr and binary_repr.

import { integer, listLength, typeName, wholeNumber } from "../arguments.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin } from "../dtype/dtype.js";
import { isScalar, real } from "../dtype/items.js";
import { Complex, type ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";

/** Python's `int(number)` as far as numbers go. */
function whole(number: ScalarLike): bigint {
  if (!isScalar(number) || number instanceof Complex) {
    throw new TypeError(
      `int() argument must be a string, a bytes-like object or a real number, not '${typeName(number)}'`,
    );
  }
  if (typeof number === "bigint") return number;
  const value = real(number);
  // NaN and the infinities are refused as an item of an array.
  return BigInt(
    Number.isFinite(value) ? Math.trunc(value) : Number(castScalar(value, builtin.int64)),
  );
}

/**
 * An integer in a base from 2 to 36, with `padding` zeros in front; NumPy's `np.base_repr(number, base=2, padding=0)`.
 * @throws ValueError for another base
 */
export function base_repr(
  number: ScalarLike,
  ...rest: Arguments<[base: number, padding: number], { base?: number; padding?: number }>
): string {
  const names = ["base", "padding"] as const;
  const options = bind<{ base?: number; padding?: number }>("base_repr", rest, names);
  const base = integer(options.base ?? 2);
  if (base > 36) throw new ValueError("Bases greater than 36 not handled in base_repr.");
  if (base < 2) throw new ValueError("Bases less than 2 not handled in base_repr.");
  const value = whole(number);
  const digits = (value < 0n ? -value : value).toString(base).toUpperCase();
  const padding = integer(options.padding ?? 0);
  // Zero is written with padding alone.
  const text =
    "0".repeat(listLength(Math.max(padding, 0))) + (value === 0n && padding > 0 ? "" : digits);
  return value < 0n ? `-${text}` : text;
}

/**
 * An integer in base 2; with a width a negative one by its two's complement. NumPy's `np.binary_repr(num, width=None)`.
 * @throws ValueError if the width is too small; TypeError for what is no integer
 */
export function binary_repr(
  num: number | bigint | boolean,
  ...rest: Arguments<[width: number | null], { width?: number | null }>
): string {
  const { width = null } = bind<{ width?: number | null }>("binary_repr", rest, ["width"]);
  const value = typeof num === "bigint" ? num : BigInt(wholeNumber(num));
  if (width === null) return value.toString(2);
  const size = integer(width);
  const digits = value < 0n ? twosComplement(value, size) : value.toString(2);
  const least = value < 0n ? leastWidth(value) : digits.length;
  if (size < least) {
    throw new ValueError(`Insufficient bit width=${size} provided for binwidth=${least}`);
  }
  return digits.padStart(listLength(size), "0");
}

/** Bits that hold a negative integer and its sign. */
function leastWidth(value: bigint): number {
  return value === -1n ? 1 : (-value - 1n).toString(2).length + 1;
}

function twosComplement(value: bigint, width: number): string {
  return BigInt.asUintN(Math.max(width, 0), value).toString(2);
}
