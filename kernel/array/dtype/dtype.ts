// Data types: how the bytes of one item are read. Descriptors are interned, so `===` compares them.

import type { DTypeNameOf } from "./dtype_types.js";

export type Kind = "b" | "i" | "u" | "f" | "c";

export type DTypeName =
  | "bool"
  | "int8"
  | "int16"
  | "int32"
  | "int64"
  | "uint8"
  | "uint16"
  | "uint32"
  | "uint64"
  | "float16"
  | "float32"
  | "float64"
  | "complex64"
  | "complex128";

/** A data type; NumPy's `dtype`. Interned: two equal data types are the same object. */
export class DType<D extends DTypeName = DTypeName> {
  /** NumPy's array-interface text, such as `<i8` or `|b1`. */
  readonly str: string;

  constructor(
    /** Python's name without the byte order. */
    readonly name: D,
    readonly kind: Kind,
    /** One character for the type, such as `l` for int64. */
    readonly char: string,
    /** Place in NumPy's order of types. */
    readonly num: number,
    /** Bytes of one item. */
    readonly itemsize: number,
    /** The address of an aligned item is a multiple of this. */
    readonly alignment: number,
    /** True if the bytes of an item are in big-endian order. */
    readonly swapped: boolean,
  ) {
    const order = itemsize === 1 ? "|" : swapped ? ">" : "<";
    this.str = `${order}${kind}${itemsize}`;
  }

  /** `=` native, `>` big-endian, `|` not applicable; NumPy's `byteorder`. */
  get byteorder(): "=" | ">" | "|" {
    return this.itemsize === 1 ? "|" : this.swapped ? ">" : "=";
  }

  /** NumPy's `isnative`. */
  get isnative(): boolean {
    return !this.swapped;
  }

  /** The same type in the machine's byte order. */
  get native(): DType {
    return builtin[this.name];
  }

  /** NumPy's `str(dtype)`: the name, or the array-interface text if the byte order is not the machine's. */
  toString(): string {
    return this.swapped ? this.str : this.name;
  }

  /** NumPy's `repr(dtype)`. */
  repr(): string {
    return `dtype('${this.toString()}')`;
  }

  /** NumPy's `newbyteorder`: `S` swaps, `<` `>` `=` `|` set. */
  newbyteorder(order: "S" | "<" | ">" | "=" | "|" = "S"): DType {
    if (this.itemsize === 1 || order === "|") return this;
    const swapped = order === "S" ? !this.swapped : order === ">";
    return swapped ? bigEndian[this.name] : builtin[this.name];
  }
}

type Row = readonly [
  name: DTypeName,
  kind: Kind,
  char: string,
  num: number,
  itemsize: number,
  alignment: number,
];

const rows: readonly Row[] = [
  ["bool", "b", "?", 0, 1, 1],
  ["int8", "i", "b", 1, 1, 1],
  ["uint8", "u", "B", 2, 1, 1],
  ["int16", "i", "h", 3, 2, 2],
  ["uint16", "u", "H", 4, 2, 2],
  ["int32", "i", "i", 5, 4, 4],
  ["uint32", "u", "I", 6, 4, 4],
  ["int64", "i", "l", 7, 8, 8],
  ["uint64", "u", "L", 8, 8, 8],
  ["float16", "f", "e", 23, 2, 2],
  ["float32", "f", "f", 11, 4, 4],
  ["float64", "f", "d", 12, 8, 8],
  ["complex64", "c", "F", 14, 8, 4],
  ["complex128", "c", "D", 15, 16, 8],
];

function table(swapped: boolean): Record<DTypeName, DType> {
  const entries = rows.map((row) => [row[0], new DType(...row, swapped && row[4] > 1)] as const);
  return Object.fromEntries(entries) as Record<DTypeName, DType>;
}

/** The data types in the machine's (little-endian) byte order, by name. */
export const builtin: Readonly<Record<DTypeName, DType>> = table(false);

const bigEndian: Readonly<Record<DTypeName, DType>> = {
  ...table(true),
  bool: builtin.bool,
  int8: builtin.int8,
  uint8: builtin.uint8,
};

/** What names a data type: a `DType`, a name such as `"int32"`, or a code such as `"<f4"`. */
export type DTypeLike = DType | DTypeName | (string & {});

const byText = new Map<string, DType>();
for (const [name, , char, , itemsize] of rows) {
  const native = builtin[name];
  const swapped = bigEndian[name];
  byText.set(name, native);
  for (const code of [char, `${native.kind}${itemsize}`]) {
    // `b` is int8 and `b1` is bool: the characters above are NumPy's own.
    for (const order of ["", "=", "<", "|"]) byText.set(order + code, native);
    byText.set(`>${code}`, swapped);
  }
}
const aliases: Record<string, DTypeName> = {
  int: "int64",
  float: "float64",
  complex: "complex128",
  uint: "uint64",
  intp: "int64",
  uintp: "uint64",
  byte: "int8",
  ubyte: "uint8",
  short: "int16",
  ushort: "uint16",
  intc: "int32",
  uintc: "uint32",
  long: "int64",
  ulong: "uint64",
  longlong: "int64",
  ulonglong: "uint64",
  half: "float16",
  single: "float32",
  double: "float64",
  csingle: "complex64",
  cdouble: "complex128",
  bool_: "bool",
  q: "int64",
  Q: "uint64",
  p: "int64",
  P: "uint64",
};
for (const [alias, name] of Object.entries(aliases)) byText.set(alias, builtin[name]);

/**
 * NumPy's `np.dtype(spec)`.
 * @throws TypeError if `spec` names no data type: `data type 'intt' not understood`.
 */
export function dtype<S extends DTypeLike>(spec: S): DType<DTypeNameOf<S>>;
export function dtype(spec: DTypeLike): DType {
  if (spec instanceof DType) return spec;
  const found = typeof spec === "string" ? byText.get(spec) : undefined;
  if (found) return found;
  if (typeof spec === "string") throw new TypeError(`data type '${spec}' not understood`);
  throw new TypeError(`Cannot interpret '${String(spec)}' as a data type`);
}
