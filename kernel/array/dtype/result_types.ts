// Which data type a result has, by those of the inputs: NumPy's rules, as far as TypeScript can follow them.

import type { DTypeName } from "./data_type.js";
import type { DTypeNameOfValue } from "./dtype_types.js";
import type { Promotions } from "./promotions.js";
import type { Complex, Float } from "./scalar.js";

type Signed = "int8" | "int16" | "int32" | "int64";
type Unsigned = "uint8" | "uint16" | "uint32" | "uint64";
type Whole = "bool" | Signed | Unsigned;

type Summed<D> = D extends "bool" | Signed ? "int64" : D extends Unsigned ? "uint64" : D;
type Averaged<D> = D extends Whole ? "float64" : D;
type Real<D> = D extends "complex64" ? "float32" : D extends "complex128" ? "float64" : D;
type Floating<D> = D extends "bool" | "int8" | "uint8"
  ? "float16"
  : D extends "int16" | "uint16"
    ? "float32"
    : D extends Whole
      ? "float64"
      : D;
type Counted<D> = D extends "bool" ? "int8" : D;
type Widest<D> = D extends "complex64" | "complex128" ? "complex128" : "float64";

/** What becomes of a data type, by the name of the rule. */
interface Rules<D> {
  same: D;
  /** What is true or false. */
  bool: "bool";
  /** Indices. */
  int64: "int64";
  int32: "int32";
  uint8: "uint8";
  /** Sums and products: integers in 64 bits. */
  sum: Summed<D>;
  /** Means and quotients: of integers in float64. */
  mean: Averaged<D>;
  /** Distances from a mean: real. */
  spread: Real<Averaged<D>>;
  /** The parts of complex numbers, and their absolute values. */
  real: Real<D>;
  /** Functions of floats: of small integers in small floats. */
  floating: Floating<D>;
  /** Booleans are computed with as int8. */
  counted: Counted<D>;
  /** In 64 bits, of complex numbers twice. */
  widest: Widest<D>;
}

export type Rule = keyof Rules<DTypeName>;

/** The name of a result's data type. Of an input of which nothing is known only some rules know the result. */
export type ResultOf<R extends Rule, D extends DTypeName> = R extends
  | "bool"
  | "int64"
  | "int32"
  | "uint8"
  ? R
  : DTypeName extends D
    ? DTypeName
    : Rules<D>[R] & DTypeName;

/** The rows of the table of promotions that an input stands for; `never` if it is not known. */
type RowsOf<T> = T extends boolean
  ? "bool"
  : T extends number
    ? "integer" | "float"
    : T extends bigint
      ? "integer"
      : T extends Float
        ? "float"
        : T extends Complex
          ? "complex"
          : DTypeNameOfValue<T>;

type Promoted<A, B> = A extends keyof Promotions
  ? B extends keyof Promotions
    ? Promotions[A][B]
    : DTypeName
  : A extends B
    ? Extract<A, DTypeName>
    : DTypeName;

/** The name of the data type that holds both of two inputs, as NumPy promotes them. */
export type PromotedOf<T1, T2> = DTypeName extends RowsOf<T1> | RowsOf<T2>
  ? DTypeName
  : Promoted<RowsOf<T1>, RowsOf<T2>>;

/** The name of the data type in which a function of floats computes two inputs: the smallest floats that hold both. */
export type FloatingOf<T1, T2> = [RowsOf<T1> | RowsOf<T2>] extends ["bool" | "int8" | "uint8"]
  ? "float16"
  : [RowsOf<T1> | RowsOf<T2>] extends ["bool" | "int8" | "uint8" | "int16" | "uint16"]
    ? "float32"
    : ResultOf<"floating", PromotedOf<T1, T2>>;

/** The name of the data type that a single input has; of a number one of two. */
export type InputOf<T> = PromotedOf<T, T>;
