// The data type object: how the bytes of one item are read.

import { IndexError, KeyError } from "../errors.js";
import { type ByteOrder, isAllNative, orderNamed, withOrder } from "./byte_order.js";
import { type Descr, descrOf, dtypeCode, dtypeText } from "./describe.js";
import { flexible, layoutKey } from "./interned.js";
import { selection } from "./structure.js";

export type Kind = "b" | "i" | "u" | "f" | "c" | FlexibleKind;

/** The kinds whose items may have any size: bytes, text and void. */
export type FlexibleKind = "S" | "U" | "V";

/** The data types of numbers and booleans, whose items all have one size. */
export type NumberName =
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

/** A data type as far as a TypeScript type tells it: the lengths of text, bytes and void, and fields, are left out. */
export type DTypeName = NumberName | "str" | "bytes" | "void";

/** `dtype.name`: of text, bytes and void it ends with the bits of an item, as in `str96`. */
type NameOf<D extends DTypeName> = D extends NumberName ? D : D | `${D}${number}`;

/** A field of a structured data type. */
export interface Field {
  /** Its name. */
  readonly name: string;
  /** Another name, if it has one. */
  readonly title: string | null;
  /** The data type of its items. */
  readonly dtype: DType;
  /** Bytes from the start of the item. */
  readonly offset: number;
}

/** What `dtype.fields` tells of a field. */
export type FieldEntry =
  | readonly [dtype: DType, offset: number]
  | readonly [dtype: DType, offset: number, title: string];

/** What tells one data type from another. */
type Traits<D extends DTypeName> = Pick<
  DType<D>,
  "name" | "kind" | "char" | "num" | "itemsize" | "alignment"
> &
  Partial<Pick<DType<D>, "swapped" | "members" | "subdtype" | "isalignedstruct">>;

/**
 * A data type; NumPy's `dtype`. Interned: two equal data types are the same object, but that `align: true` makes a
 * structured one of its own, which `equals` calls equal to the other.
 */
export class DType<out D extends DTypeName = DTypeName> {
  /** Python's name without the byte order. */
  readonly name: NameOf<D>;
  /** One character for the kind: `b`, `i`, `u`, `f`, `c`, `S`, `U` or `V`. */
  readonly kind: Kind;
  /** One character for the type, such as `l` for int64. */
  readonly char: string;
  /** Place in NumPy's order of types. */
  readonly num: number;
  /** Bytes of one item. */
  readonly itemsize: number;
  /** The address of an aligned item is a multiple of this. */
  readonly alignment: number;
  /** True if the bytes of an item are in big-endian order. */
  readonly swapped: boolean;
  /** The fields in NumPy's order; null if the type is not structured. */
  readonly members: readonly Field[] | null;
  /** NumPy's `subdtype`: of a subarray type, the type of its elements and its shape; else null. */
  readonly subdtype: readonly [base: DType, shape: readonly number[]] | null;
  /** NumPy's `isalignedstruct`: were fields laid out as a C compiler does? */
  readonly isalignedstruct: boolean;
  /** NumPy's array-interface text, such as `<i8` or `|b1`. */
  readonly str: string;
  /** The same type in the machine's byte order. */
  readonly native: DType;
  private table: Readonly<Record<string, FieldEntry>> | undefined = undefined;

  constructor(traits: Traits<D>) {
    this.name = traits.name;
    this.kind = traits.kind;
    this.char = traits.char;
    this.num = traits.num;
    this.itemsize = traits.itemsize;
    this.alignment = traits.alignment;
    this.swapped = traits.swapped ?? false;
    this.members = traits.members ?? null;
    this.subdtype = traits.subdtype ?? null;
    this.isalignedstruct = traits.isalignedstruct ?? false;
    const size = this.kind === "U" ? this.itemsize / 4 : this.itemsize;
    this.str = `${this.byteorder === "=" ? "<" : this.byteorder}${this.kind}${size}`;
    this.native = isAllNative(this) ? this : withOrder(this, "=");
  }

  /** `=` native, `>` big-endian, `|` not applicable; NumPy's `byteorder`. */
  get byteorder(): "=" | ">" | "|" {
    if (this.swapped) return ">";
    return this.itemsize === 1 || this.kind === "S" || this.kind === "V" ? "|" : "=";
  }

  /** NumPy's `isnative`; of a structured type: are all fields? */
  get isnative(): boolean {
    if (this.members !== null) return this.members.every(({ dtype }) => dtype.isnative);
    return !this.swapped;
  }

  /** NumPy's `isbuiltin`: 1 for numbers, booleans and types without a length, in native order; else 0. */
  get isbuiltin(): 0 | 1 {
    const isSized = this.itemsize > 0 || this.members !== null || this.subdtype !== null;
    return ("SUV".includes(this.kind) && isSized) || this.swapped ? 0 : 1;
  }

  /** NumPy's `hasobject`: there are no Python objects here. */
  get hasobject(): false {
    return false;
  }

  /** NumPy's `flags`: the sum of 8 for text, 16 for structures, and 128 for aligned ones; structures have their fields'. */
  get flags(): number {
    if (this.members === null) return this.base.kind === "U" ? 8 : this.base.flagsOfFields;
    return this.flagsOfFields | (this.isalignedstruct ? 128 : 0);
  }

  private get flagsOfFields(): number {
    if (this.members === null) return 0;
    return this.members.reduce((flags, { dtype }) => flags | (dtype.flags & 8), 16);
  }

  /** NumPy's `type`: the plain data type of the same family, without length, fields or byte order: `np.int32`, `np.str_`. */
  get type(): DType {
    return "SUV".includes(this.kind) ? flexible(this.kind as FlexibleKind, 0) : this.native;
  }

  /** NumPy's `base`: the type of a subarray's elements, else the type itself. */
  get base(): DType {
    return this.subdtype?.[0] ?? this;
  }

  /** NumPy's `shape`: the lengths of a subarray, else none. */
  get shape(): readonly number[] {
    return this.subdtype?.[1] ?? [];
  }

  /** NumPy's `ndim`: the axes of a subarray. */
  get ndim(): number {
    return this.shape.length;
  }

  /** NumPy's `names`: those of the fields in order; null if there are none. */
  get names(): readonly string[] | null {
    return this.members === null ? null : this.members.map(({ name }) => name);
  }

  /** NumPy's `fields`: data type, offset and perhaps title, by name and by title; null if there are none. */
  get fields(): Readonly<Record<string, FieldEntry>> | null {
    if (this.members === null) return null;
    if (this.table === undefined) {
      const table = Object.create(null) as Record<string, FieldEntry>;
      for (const { name, title, dtype, offset } of this.members) {
        table[name] = title === null ? [dtype, offset] : [dtype, offset, title];
        if (title !== null) table[title] = table[name];
      }
      this.table = Object.freeze(table);
    }
    return this.table;
  }

  /** NumPy's `descr`. @throws ValueError if fields overlap or are out of order. */
  get descr(): Descr {
    return descrOf(this);
  }

  /** How many fields there are; Python's `len(dtype)`. */
  get length(): number {
    return this.members?.length ?? 0;
  }

  /**
   * NumPy's `dtype[field]`: the data type of a field by name or by number, or of several fields, where they lie.
   * @throws KeyError, IndexError
   */
  get(field: string | number | readonly string[]): DType {
    if (this.members === null) throw new KeyError(`There are no fields in dtype ${this}.`);
    if (typeof field === "number") {
      const place = field < 0 ? field + this.members.length : field;
      const found = this.members[place];
      if (found === undefined) throw new IndexError(`Field index ${field} out of range.`);
      return found.dtype;
    }
    if (Array.isArray(field) && field.every((name) => typeof name === "string")) {
      return selection(this, field);
    }
    if (typeof field !== "string") {
      throw new TypeError(
        "Field key must be an integer field offset, single field name, or list of field names.",
      );
    }
    const found = this.fields?.[field];
    if (found === undefined) throw new KeyError(`Field named '${field}' not found.`);
    return found[0];
  }

  /** NumPy's `==`: are items of both the same bytes with the same meaning? */
  equals(other: DType): boolean {
    if (this === other) return true;
    if (this.members === null && this.subdtype === null) return false;
    return other instanceof DType && layoutKey(this) === layoutKey(other);
  }

  /** NumPy's `str(dtype)`: the name, or the array-interface text if the byte order is not the machine's; or the fields. */
  toString(): string {
    return dtypeText(this);
  }

  /** NumPy's `repr(dtype)`. */
  repr(): string {
    return `dtype(${dtypeCode(this)})`;
  }

  /**
   * NumPy's `newbyteorder`: `S` swaps, `<` `>` `=` set, `|` leaves it; of a structured type that of all fields.
   * @throws ValueError `byteorder not recognized (got 'x')`
   */
  newbyteorder(order: ByteOrder = "S"): DType {
    return withOrder(this, orderNamed(order));
  }
}
