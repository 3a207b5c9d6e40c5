// Functions of one's own that make the texts of elements; the `formatter` print option.

import type { DType } from "../dtype/dtype.js";
import type { Complex, Scalar } from "../dtype/scalar.js";

/**
 * Functions that make an element's text, by NumPy's names of kinds. A kind's own function (`float`) goes before that of
 * a group (`float_kind`), and both before `all`.
 */
export interface Formatters {
  all?: ((value: Scalar) => string) | null;
  bool?: ((value: boolean) => string) | null;
  int?: ((value: number | bigint) => string) | null;
  int_kind?: ((value: number | bigint) => string) | null;
  float?: ((value: number) => string) | null;
  float_kind?: ((value: number) => string) | null;
  complexfloat?: ((value: Complex) => string) | null;
  complex_kind?: ((value: Complex) => string) | null;
  numpystr?: ((value: string) => string) | null;
  str_kind?: ((value: string) => string) | null;
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
