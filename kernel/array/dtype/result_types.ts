// Which data type a result has, by those of the inputs: NumPy's rules, as far as TypeScript can follow them.

import type { DTypeName, NumberName } from "./data_type.js";
import type { DTypeNameOfValue } from "./dtype_types.js";
import type { Promotions } from "./promotions.js";
import type { Complex, Float } from "./scalar.js";

/** What becomes of each data type, by the changes alone. Of what holds no numbers nothing is told. */
type Table<Changes> = {
  [D in DTypeName]: D extends keyof Changes ? Changes[D] : D extends NumberName ? D : DTypeName;
};

/** Whatever the data type. */
type All<Name extends DTypeName> = { [D in DTypeName]: Name };

interface Summed {
  bool: "int64";
  int8: "int64";
  int16: "int64";
  int32: "int64";
  uint8: "uint64";
  uint16: "uint64";
  uint32: "uint64";
}

interface Averaged {
  bool: "float64";
  int8: "float64";
  int16: "float64";
  int32: "float64";
  int64: "float64";
  uint8: "float64";
  uint16: "float64";
  uint32: "float64";
  uint64: "float64";
}

interface Real {
  complex64: "float32";
  complex128: "float64";
}

interface Floating extends Omit<Averaged, "bool" | "int8" | "uint8" | "int16" | "uint16"> {
  bool: "float16";
  int8: "float16";
  uint8: "float16";
  int16: "float32";
  uint16: "float32";
}

/** The tables by the names of their rules. */
interface Rules {
  same: { [D in DTypeName]: D };
  /** What is true or false. */
  bool: All<"bool">;
  /** Indices. */
  int64: All<"int64">;
  int32: All<"int32">;
  uint8: All<"uint8">;
  /** Sums and products: integers in 64 bits. */
  sum: Table<Summed>;
  /** Means and quotients: of integers in float64. */
  mean: Table<Averaged>;
  /** Distances from a mean: real. */
  spread: Table<Averaged & Real>;
  /** The parts of complex numbers, and their absolute values. */
  real: Table<Real>;
  /** Functions of floats: of small integers in small floats. */
  floating: Table<Floating>;
  /** Angles of complex numbers as well. */
  angle: Table<Omit<Floating, "bool"> & Real & { bool: "float64" }>;
  /** Rounded: booleans become floats. */
  rounded: Table<{ bool: "float16" }>;
  float64: All<"float64">;
  /** Booleans are computed with as int8. */
  counted: Table<{ bool: "int8" }>;
  /** In 64 bits, of complex numbers twice. */
  widest: { [D in DTypeName]: D extends `complex${number}` ? "complex128" : "float64" };
}

export type Rule = keyof Rules;

/** The name of a result's data type. Of an input of which nothing is known only some rules know the result. */
export type ResultOf<R extends Rule, D extends DTypeName> = Rules[R][D];

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

/**
 * The name of the data type that holds all arrays of a list, by a union of what is known of each, such as
 * `["int8"] | ["float32"]`: the one among what two of them have in common that holds every one. If of one array alone
 * several names are known, the list's may be any of what these have in common.
 */
export type Joined<Known extends readonly [DTypeName]> = [Known] extends [never]
  ? DTypeName
  : DTypeName extends Known[0]
    ? DTypeName
    : [Known[0]] extends [NumberName]
      ? true extends IsVague<Known>
        ? Promotions[Known[0]][Known[0]]
        : Holding<Promotions[Known[0]][Known[0]], Known[0]>
      : IsUnion<Known[0]> extends false
        ? Known[0]
        : DTypeName;
type Holding<Candidates, Names extends NumberName> = Candidates extends NumberName
  ? [Promotions[Candidates][Names]] extends [Candidates]
    ? Candidates
    : never
  : never;
type IsVague<Known> = Known extends readonly [infer Names] ? IsUnion<Names> : never;
type IsUnion<Names, All = Names> = Names extends unknown
  ? [All] extends [Names]
    ? false
    : true
  : never;

/** The name of the data type in which a function of floats computes two inputs: the smallest floats that hold both. */
export type FloatingOf<T1, T2> = [RowsOf<T1> | RowsOf<T2>] extends ["bool" | "int8" | "uint8"]
  ? "float16"
  : [RowsOf<T1> | RowsOf<T2>] extends ["bool" | "int8" | "uint8" | "int16" | "uint16"]
    ? "float32"
    : ResultOf<"floating", PromotedOf<T1, T2>>;

/** The name of the data type that a single input has; of a number one of two. */
export type InputOf<T> = PromotedOf<T, T>;
