// What a data type can be written as: a name or code, codes with commas, a list or a dict of fields, a type with a shape.

import { echo, integer, typeName } from "../arguments.js";
import { RecursionError, ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { builtin } from "./builtin.js";
import { DType, type DTypeName } from "./data_type.js";
import { flexible, subarray } from "./interned.js";
import { type NewField, structureOfDict, structureOfList } from "./structure.js";
import { LARGEST, plainType } from "./type_codes.js";

/** A field's name, or its title and its name. */
export type FieldName = string | readonly [title: string, name: string];

/** A field: its name and data type, and for a subarray its shape. */
export type FieldSpec =
  | readonly [name: FieldName, type: DTypeLike]
  | readonly [name: FieldName, type: DTypeLike, shape: number | readonly number[]];

/** Fields with their places, as NumPy's dict of names, formats, offsets, titles and itemsize. */
export interface FieldsSpec {
  /** The names of the fields. */
  readonly names: readonly string[];
  /** Their data types. */
  readonly formats: readonly DTypeLike[];
  /** Bytes from the start of the item; one behind the other if not given. */
  readonly offsets?: readonly number[];
  /** Other names of the fields. */
  readonly titles?: readonly (string | null)[];
  /** Bytes of an item; as many as the fields need if not given. */
  readonly itemsize?: number;
  /** Lays the fields out as a C compiler does. */
  readonly aligned?: boolean;
}

/**
 * What names a data type: a `DType`, a name such as `"int32"`, a code such as `"<f4"` or `"U5"`, codes with commas such
 * as `"u1,f8"`, a list of fields `[["x", "i4"], ["y", "f8", [2]]]`, a dict of them, or a type with a shape `["i4", [2, 3]]`.
 */
export type DTypeLike =
  | DType
  | DTypeName
  | (string & {})
  | readonly FieldSpec[]
  | FieldsSpec
  | readonly [type: DTypeLike, shape: number | readonly number[]];

/** One part of codes with commas: a byte order, a shape, a byte order, a code. */
const part =
  /^([=<>|]?)(\d*|\(\s*(?:\d+\s*,\s*)*(?:\d+\s*,?\s*)?\))([=<>|]?)(\d*[A-Za-z?][A-Za-z0-9_.?]*(?:\[[A-Za-z0-9,.]*\])?)$/;

function notUnderstood(text: string): TypeError {
  return new TypeError(`data type '${text}' not understood`);
}

function fromText(text: string, align: boolean): DType {
  const plain = plainType(text);
  if (plain !== undefined) return plain;
  const parts = text.split(/,(?![^(]*\))/).map((piece) => piece.trim());
  if (parts.length === 1) {
    const found = part.exec(text);
    if (found === null || found[2] === "") throw notUnderstood(text);
    return fromPart(found, text);
  }
  if (parts[parts.length - 1] === "") parts.pop();
  const fields = parts.map((piece): NewField => {
    const found = part.exec(piece);
    if (found === null) throw notUnderstood(text);
    return { name: "", title: null, dtype: fromPart(found, piece) };
  });
  return structureOfList(fields, align);
}

function fromPart([, first, shape, second, code]: readonly string[], text: string): DType {
  if (first !== "" && second !== "" && first !== second) {
    throw new ValueError(`inconsistent byte-order specification '${text}'`);
  }
  const named = (first || second) + code;
  const base = /^\d/.test(code) ? fromText(named, false) : plainType(named);
  if (base === undefined) throw notUnderstood(code);
  if (shape === "") return base;
  if (/^\d+$/.test(shape)) return withShape(base, Number(shape), false);
  if (/^\(\s*\d+\s*\)$/.test(shape)) throw notUnderstood(text);
  const lengths = shape.match(/\d+/g) ?? [];
  return subarray(base, lengths.map(Number));
}

function shapeOf(given: unknown): number[] {
  const lengths = (Array.isArray(given) ? given : [given]).map((length: unknown) => {
    if (typeof length === "bigint" || Number.isInteger(length)) return Number(length);
    throw new ValueError("invalid shape in fixed-type tuple.");
  });
  if (lengths.some((length) => length < 0)) {
    throw new ValueError("invalid shape in fixed-type tuple: dimension smaller then zero.");
  }
  return lengths;
}

/** A type with a shape; for text and bytes without a length the number is the length. */
function withShape(type: unknown, shape: unknown, align: boolean): DType {
  const base = dtypeOf(type, align);
  if (base.itemsize === 0 && base.members === null && typeof shape === "number") {
    if (base.kind === "S" || base.kind === "V") return flexible(base.kind, shape);
    if (base.kind === "U") return flexible("U", 4 * shape, base.swapped);
  }
  const lengths = shapeOf(shape);
  if (lengths.some((length) => length > LARGEST)) {
    throw new ValueError("invalid shape in fixed-type tuple: dimension does not fit into a C int.");
  }
  if (lengths.reduce((product, length) => product * length, base.itemsize) > LARGEST) {
    throw new ValueError(
      "invalid shape in fixed-type tuple: dtype size in bytes must fit into a C int.",
    );
  }
  return subarray(base, lengths);
}

function fieldOf(given: unknown, align: boolean): NewField {
  if (!Array.isArray(given) || given.length < 2) {
    throw new TypeError(`Field elements must be 2- or 3-tuples, got '${echo(given)}'`);
  }
  if (given.length > 3) {
    throw new TypeError(
      `Field elements must be tuples with at most 3 elements, got '${echo(given)}'`,
    );
  }
  const [named, type, shape] = given as unknown[];
  const dtype = given.length === 3 ? withShape(type, shape, align) : dtypeOf(type, align);
  if (typeof named === "string") return { name: named, title: null, dtype };
  if (Array.isArray(named) && named.length === 2 && named.every((n) => typeof n === "string")) {
    return { name: named[1], title: named[0], dtype };
  }
  throw new TypeError("First element of field tuple is neither a tuple nor str");
}

/** Is it a structured data type, or a list or dict of fields? */
function isFields(given: unknown): boolean {
  if (given instanceof DType) return given.members !== null;
  if (Array.isArray(given)) return given.length > 0 && given.every((field) => Array.isArray(field));
  return typeof given === "object" && given !== null;
}

/** Bytes with fields; numbers and text with fields are refused. */
function withFields(type: unknown, fields: unknown, align: boolean): DType {
  const [base, structured] = [dtypeOf(type, align), dtypeOf(fields, align)];
  if (base.itemsize !== 0 && base.itemsize !== structured.itemsize) {
    throw new ValueError("mismatch in size of old and new data-descriptor");
  }
  if (base.kind === "V") return structured;
  throw new TypeError(
    `data type '${echo([type, fields])}' is not supported: an item is a number or text, or has fields, and not both`,
  );
}

function fromList(given: readonly unknown[], align: boolean): DType {
  const [first, second] = given;
  if (given.length === 2 && !Array.isArray(first) && isFields(second)) {
    return withFields(first, second, align);
  }
  const isLength = (length: unknown) => typeof length === "number" || typeof length === "bigint";
  const isShape = isLength(second) || (Array.isArray(second) && second.every(isLength));
  const isType = !Array.isArray(first) || second === undefined || isShape;
  if (given.length === 2 && isType && isShape) return withShape(first, second, align);
  return structureOfList(
    given.map((field) => fieldOf(field, align)),
    align,
  );
}

type Dict = Readonly<Record<string, unknown>>;

function fromDict(given: Dict, align: boolean): DType {
  if (given.names === undefined || given.formats === undefined) return fromEntries(given, align);
  const { names, formats, offsets, titles, itemsize } = given;
  const aligned = align || given.aligned === true;
  const isList = (list: unknown, length: number) => Array.isArray(list) && list.length === length;
  if (!Array.isArray(names)) throw new TypeError(`'${typeName(names)}' object is not iterable`);
  if (
    !isList(formats, names.length) ||
    (offsets !== undefined && !isList(offsets, names.length)) ||
    (titles !== undefined && !isList(titles, names.length))
  ) {
    throw new ValueError(
      "'names', 'formats', 'offsets', and 'titles' dict entries must have the same length",
    );
  }
  const fields = names.map((name: unknown, n): NewField => {
    if (typeof name !== "string") throw new ValueError("field names must be strings");
    const dtype = dtypeOf((formats as unknown[])[n], align);
    const title = (titles as unknown[] | undefined)?.[n] ?? null;
    if (title !== null && typeof title !== "string") {
      throw new TypeError(`the title of field '${name}' must be a string, not ${echo(title)}`);
    }
    const field = { name, title, dtype };
    return offsets === undefined ? field : { ...field, offset: integer((offsets as unknown[])[n]) };
  });
  const size = itemsize === undefined || itemsize === null ? null : integer(itemsize);
  return structureOfDict(fields, aligned, size);
}

/** The older dict: from a field's name to its data type, offset and perhaps title. */
function fromEntries(given: Dict, align: boolean): DType {
  const fields = Object.entries(given).map(([name, entry]) => {
    if (!Array.isArray(entry) || entry.length < 2 || entry.length > 3) {
      throw new ValueError("entry not a 2- or 3- tuple");
    }
    const [type, offset, title = null] = entry as [unknown, unknown, string | null | undefined];
    return { name, title, dtype: dtypeOf(type, align), offset: integer(offset) };
  });
  fields.sort((a, b) => a.offset - b.offset);
  return structureOfDict(fields, align, null);
}

/** The data type that anything names; null names float64. */
export function dtypeOf(spec: unknown, align = false): DType {
  if (spec instanceof DType) return spec;
  if (spec === null || spec === undefined) return builtin.float64;
  if (typeof spec === "string") return fromText(spec, align);
  if (spec instanceof NDArray) throw new TypeError("Cannot construct a dtype from an array");
  if (typeof spec === "object") return fromParts(spec, align);
  throw new TypeError(`Cannot interpret '${echo(spec)}' as a data type`);
}

/** Structures of structures may be as deep as this. */
const DEEPEST = 200;
let depth = 0;

function fromParts(spec: object, align: boolean): DType {
  if (depth >= DEEPEST) {
    throw new RecursionError(
      `maximum recursion depth exceeded while trying to convert the given data type from a ${Array.isArray(spec) ? "list" : "dict"} object`,
    );
  }
  depth++;
  try {
    return Array.isArray(spec) ? fromList(spec, align) : fromDict(spec as Dict, align);
  } finally {
    depth--;
  }
}
