// Text of one scalar: what Python's `str` makes of it.

import { builtin, type DType } from "../dtype/dtype.js";
import { Complex, isWhole, type ScalarLike } from "../dtype/scalar.js";
import { naming, positional, scientific } from "./format_float.js";

/** From this size on a float is written with an exponent, by the bytes of its type. */
const exponentFrom: Record<number, number> = { 2: 1e3, 4: 1e6, 8: 1e16 };

/** A float as it stands alone: `0.1`, `1e+16`, `nan`. `point` is what an integral one ends in: `.0`, or nothing. */
function float(value: number, nbytes: number, point: string, plus = false): string {
  const mark = plus ? "+" : "";
  if (Number.isNaN(value)) return `${mark}nan`;
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : `${mark}inf`;
  const size = Math.abs(value);
  const short = size === 0 || (size >= 1e-4 && size < exponentFrom[nbytes]);
  const write = short ? positional : scientific;
  const { whole, fraction, exponent } = write(value, naming(nbytes), plus);
  if (short) return fraction ? `${whole}.${fraction}` : whole + point;
  return `${whole}${fraction && "."}${fraction}e${exponent}`;
}

function complex({ real, imag }: Complex, nbytes: number): string {
  // Python leaves out a real part of 0, but not of -0.
  if (Object.is(real, 0)) return `${float(imag, nbytes, "")}j`;
  return `(${float(real, nbytes, "")}${float(imag, nbytes, "", true)}j)`;
}

/** The data type that a number has by itself: an integral JavaScript number counts as an integer. */
function ownType(value: ScalarLike): DType {
  if (value instanceof Complex) return builtin.complex128;
  if (typeof value === "boolean") return builtin.bool;
  const isInteger = typeof value === "bigint" || (typeof value === "number" && isWhole(value));
  return isInteger ? builtin.int64 : builtin.float64;
}

/**
 * NumPy's `str` of a scalar: `True`, `3`, `0.1`, `1e+16`, `(1+2j)`; text as it is.
 * @param dtype the data type it was read from; a float64's `3.0` is JavaScript's `3`, so that only this tells `3.0` from `3`.
 */
export function formatScalar(value: ScalarLike, dtype: DType = ownType(value)): string {
  if (value instanceof Complex) return complex(value, dtype.itemsize / 2);
  if (typeof value === "boolean") return value ? "True" : "False";
  return dtype.kind === "f" ? float(Number(value), dtype.itemsize, ".0") : String(value);
}
