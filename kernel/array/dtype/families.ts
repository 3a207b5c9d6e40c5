// To which families of types a data type belongs: issubdtype and isdtype; and NumPy's abstract types by name.

import { echo, typeName } from "../arguments.js";
import { ValueError } from "../errors.js";
import { DType, type DTypeLike, dtype } from "./dtype.js";

/** What NumPy's abstract types stand for, by the kinds of data types that belong to them. */
const families = {
  generic: "biufcSUV",
  number: "iufc",
  integer: "iu",
  signedinteger: "i",
  unsignedinteger: "u",
  inexact: "fc",
  floating: "f",
  complexfloating: "c",
  flexible: "SUV",
  character: "SU",
} as const;

/** The name of one of NumPy's abstract types, such as `np.integer`. */
export type Family = keyof typeof families;

/** All data types. */
export const generic = "generic";
/** All numbers; booleans are none. */
export const number = "number";
/** Integers of either kind. */
export const integer = "integer";
/** Integers with a sign. */
export const signedinteger = "signedinteger";
/** Integers without a sign. */
export const unsignedinteger = "unsignedinteger";
/** Floats and complex numbers. */
export const inexact = "inexact";
/** Floats. */
export const floating = "floating";
/** Complex numbers. */
export const complexfloating = "complexfloating";
/** Text, bytes, void and structures. */
export const flexible = "flexible";
/** Text and bytes. */
export const character = "character";

function isFamily(type: unknown): type is Family {
  return typeof type === "string" && Object.hasOwn(families, type);
}

/**
 * Does a data type belong to a family, such as `np.integer`, or is it the other, whatever their lengths and byte orders?
 * NumPy's `np.issubdtype(arg1, arg2)`.
 * @throws TypeError for what names no data type
 */
export function issubdtype(arg1: DTypeLike | Family, arg2: DTypeLike | Family): boolean {
  if (isFamily(arg1)) {
    return isFamily(arg2) && [...families[arg1]].every((kind) => families[arg2].includes(kind));
  }
  const type = dtype(arg1);
  return isFamily(arg2) ? families[arg2].includes(type.kind) : type.type === dtype(arg2).type;
}

/** The array API's names of kinds, and the kinds of data types that they mean. */
const kinds = {
  bool: "b",
  "signed integer": "i",
  "unsigned integer": "u",
  integral: "iu",
  "real floating": "f",
  "complex floating": "c",
  numeric: "iufc",
} as const;

/** A kind of data types as the array API names it. */
export type KindName = keyof typeof kinds;

const noKind = (given: unknown): TypeError =>
  new TypeError(
    `kind argument must be comprised of NumPy dtypes or strings only, but is a <class '${typeName(given)}'>.`,
  );

/**
 * Is a data type of a kind, or of one of several, or one of the data types listed? NumPy's `np.isdtype(dtype, kind)`.
 * @throws TypeError if `type` is no `np.dtype`; ValueError for a name that is no kind
 */
export function isdtype(
  type: DType,
  kind: KindName | DType | readonly (KindName | DType)[],
): boolean {
  if (!(type instanceof DType)) {
    throw new TypeError(
      `dtype argument must be a NumPy dtype, but it is a <class '${typeName(type)}'>.`,
    );
  }
  const list = Array.isArray(kind) ? (kind as readonly (KindName | DType)[]) : [kind];
  if (list.length === 0) throw noKind(kind);
  return list.some((one) => {
    if (one instanceof DType) return one.type === type.type;
    if (typeof one === "string" && Object.hasOwn(kinds, one)) {
      return kinds[one as KindName].includes(type.kind);
    }
    if (typeof one !== "string") throw noKind(one);
    throw new ValueError(`kind argument is a string, but ${echo(one)} is not a known kind name.`);
  });
}
