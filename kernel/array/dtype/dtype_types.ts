// What TypeScript can tell of data types: the name that a specification stands for, and the JavaScript type of an item.

import type { Void } from "../record/void.js";
import type { Bytes } from "./bytes.js";
import type { DType, DTypeLike, DTypeName, FieldSpec, FieldsSpec } from "./dtype.js";
import type { Joined } from "./result_types.js";
import type { Complex, Float } from "./scalar.js";

/** NumPy's codes and other names, and the data types that they mean on a 64-bit machine. */
interface Codes {
  "?": "bool";
  b1: "bool";
  bool_: "bool";
  b: "int8";
  i1: "int8";
  byte: "int8";
  B: "uint8";
  u1: "uint8";
  ubyte: "uint8";
  h: "int16";
  i2: "int16";
  short: "int16";
  H: "uint16";
  u2: "uint16";
  ushort: "uint16";
  i: "int32";
  i4: "int32";
  intc: "int32";
  I: "uint32";
  u4: "uint32";
  uintc: "uint32";
  l: "int64";
  q: "int64";
  p: "int64";
  i8: "int64";
  int: "int64";
  intp: "int64";
  long: "int64";
  longlong: "int64";
  L: "uint64";
  Q: "uint64";
  P: "uint64";
  u8: "uint64";
  uint: "uint64";
  uintp: "uint64";
  ulong: "uint64";
  ulonglong: "uint64";
  e: "float16";
  f2: "float16";
  half: "float16";
  f: "float32";
  f4: "float32";
  single: "float32";
  d: "float64";
  f8: "float64";
  float: "float64";
  double: "float64";
  F: "complex64";
  c8: "complex64";
  csingle: "complex64";
  D: "complex128";
  c16: "complex128";
  complex: "complex128";
  cdouble: "complex128";
}

/** JavaScript's typed arrays by their tags, and the data types of their items. */
interface TypedArrayItems {
  Int8Array: "int8";
  Uint8Array: "uint8";
  Uint8ClampedArray: "uint8";
  Int16Array: "int16";
  Uint16Array: "uint16";
  Int32Array: "int32";
  Uint32Array: "uint32";
  BigInt64Array: "int64";
  BigUint64Array: "uint64";
  Float16Array: "float16";
  Float32Array: "float32";
  Float64Array: "float64";
}

type Order = "" | "<" | ">" | "=" | "|";

type NameOfText<S extends string> = S extends keyof Codes
  ? Codes[S]
  : S extends `${"<" | ">" | "=" | "|"}${infer Code extends keyof Codes}`
    ? Codes[Code]
    : S extends `${string},${string}`
      ? "void"
      : S extends `${Order}U${number}` | "U"
        ? "str"
        : S extends `${Order}S${number}` | "S"
          ? "bytes"
          : S extends `${Order}V${number}` | "V"
            ? "void"
            : S extends DTypeName
              ? S
              : DTypeName;

/** The name of the data type that a specification means; `DTypeName` where only its value can tell. */
export type DTypeNameOf<Spec> =
  Spec extends DType<infer D>
    ? D
    : Spec extends string
      ? NameOfText<Spec>
      : Spec extends readonly FieldSpec[] | FieldsSpec
        ? "void"
        : DTypeName;

declare const notGiven: unique symbol;
/** No value has this type: TypeScript infers it for a type parameter where no data type was given. */
interface NotGiven {
  readonly [notGiven]: never;
}

/** The type of an argument that names a data type, or none with null: `<S extends DTypeArgument = null>`. */
export type DTypeArgument = DTypeLike | null | NotGiven;

/** The name of the data type that an argument asks for, or of the one that is the default. */
export type DTypeNameOr<S, Default extends DTypeName> = NameOr<NoInfer<S>, Default>;

/** Not inferred from what a result is assigned to: `const a: np.NDArray<"bool"> = np.zeros(3)` is refused. */
type NameOr<S, Default extends DTypeName> = [NotGiven] extends [S]
  ? Default
  : S extends null | undefined
    ? Default
    : DTypeNameOf<S>;

/** The name of the data type that an array over a value has if none is asked for. */
export type DTypeNameOfValue<T> = 0 extends 1 & T ? DTypeName : NameOfValue<T>;
type NameOfValue<T> = T extends { readonly dtype: DType<infer D> }
  ? D
  : T extends { readonly [Symbol.toStringTag]: infer Tag extends keyof TypedArrayItems }
    ? TypedArrayItems[Tag]
    : T extends readonly (infer Item)[]
      ? NameOfItems<LeafOf<Item>>
      : NameOfItems<T>;

/** What stands in lists within lists; of deep ones nothing is known. */
export type LeafOf<T> = T extends readonly (infer Item)[]
  ? Item extends readonly (infer Inner)[]
    ? Inner extends readonly unknown[]
      ? unknown
      : Inner
    : Item
  : T;

/** Of lists of one kind of items; numbers are integers or floats by their values, and of empty lists nothing is known. */
type NameOfItems<T> = [T] extends [never]
  ? DTypeName
  : [T] extends [number]
    ? "int64" | "float64"
    : [T] extends [boolean]
      ? "bool"
      : [T] extends [bigint]
        ? "int64" | "uint64"
        : [T] extends [string]
          ? "str"
          : [T] extends [Complex]
            ? "complex128"
            : [T] extends [Float]
              ? "float64"
              : [T] extends [{ readonly dtype: DType }]
                ? Joined<KnownOf<T>>
                : DTypeName;

type KnownOf<T> = T extends { readonly dtype: DType<infer D> } ? [D] : never;

/** JavaScript's types of the items. Tables are what TypeScript reads fastest, and compares without trying every name. */
export interface Items {
  bool: boolean;
  int8: number;
  uint8: number;
  int16: number;
  uint16: number;
  int32: number;
  uint32: number;
  int64: number | bigint;
  uint64: number | bigint;
  float16: number;
  float32: number;
  float64: number;
  complex64: Complex;
  complex128: Complex;
  str: string;
  bytes: Bytes;
  void: Void;
}

/** What reading one item gives: 64-bit integers are bigints where a number cannot hold them. */
export type ItemOf<D extends DTypeName> = Items[D];
