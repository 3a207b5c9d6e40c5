// Functions of one's own that make the texts of elements; the `formatter` print option.

import type { DType } from "../dtype/dtype.js";
import type { Complex, Scalar } from "../dtype/scalar.js";

/**
 * Functions that make an element's text, by NumPy's names of kinds. A kind's own function (`float`) goes before that of
 * a group (`float_kind`), and both before `all`.
 */
export interface Formatters {
  /** For every kind. */
  all?: ((value: Scalar) => string) | null;
  /** For booleans. */
  bool?: ((value: boolean) => string) | null;
  /** For integers. */
  int?: ((value: number | bigint) => string) | null;
  /** For integers; NumPy's name for all of them. */
  int_kind?: ((value: number | bigint) => string) | null;
  /** For floats. */
  float?: ((value: number) => string) | null;
  /** For floats; NumPy's name for all of them. */
  float_kind?: ((value: number) => string) | null;
  /** For complex numbers. */
  complexfloat?: ((value: Complex) => string) | null;
  /** For complex numbers; NumPy's name for all of them. */
  complex_kind?: ((value: Complex) => string) | null;
  /** For text. */
  numpystr?: ((value: string) => string) | null;
  /** For text and bytes. */
  str_kind?: ((value: string) => string) | null;
  /** For records and raw bytes. */
  void?: ((value: never) => string) | null;
}

/** The names that may have a function for a kind of data type, the first one first. */
const names: Readonly<Record<string, readonly (keyof Formatters)[]>> = {
  b: ["bool", "all"],
  i: ["int", "int_kind", "all"],
  u: ["int", "int_kind", "all"],
  f: ["float", "float_kind", "all"],
  c: ["complexfloat", "complex_kind", "all"],
  S: ["numpystr", "str_kind", "all"],
  U: ["numpystr", "str_kind", "all"],
  V: ["void", "all"],
};

/** The function that makes the texts of a data type's elements, or null if there is none. */
export function formatterOf(
  formatters: Formatters | null,
  dtype: DType,
): ((value: Scalar) => string) | null {
  if (formatters === null) return null;
  const name = names[dtype.kind].find((one) => typeof formatters[one] === "function");
  // Each kind's elements are what its function takes.
  return name === undefined ? null : (formatters[name] as (value: Scalar) => string);
}
