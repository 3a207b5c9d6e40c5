// Which data type two become: NumPy's promotion; and how scalars take part in it.

import { DTypePromotionError } from "../errors.js";
import { Void } from "../record/void.js";
import { Bytes } from "./bytes.js";
import { textLength } from "./cast.js";
import {
  builtin,
  type DType,
  type DTypeLike,
  dtype,
  type Field,
  flexible,
  isNumeric,
} from "./dtype.js";
import { codePoints } from "./encoding.js";
import { subarray } from "./interned.js";
import { stringRepr } from "./python_text.js";
import { Float, isWhole, type ScalarLike } from "./scalar.js";
import { structureOfList } from "./structure.js";

/** What a Python scalar is before it meets an array: it takes the array's dtype if that can hold its kind. */
export type Weak = "int" | "float" | "complex";

/** A dtype, or the kind of a Python scalar, which bends to the others. */
export type Promotable = DType | Weak;

/**
 * How a scalar takes part in promotion. A number stands for a Python int if `isWhole`, else for a Python float;
 * a boolean is a strong `bool`.
 */
export function scalarType(value: ScalarLike): Promotable {
  switch (typeof value) {
    case "boolean":
      return builtin.bool;
    case "bigint":
      return "int";
    case "number":
      return isWhole(value) ? "int" : "float";
    case "string":
      return flexible("U", 4 * Math.max(codePoints(value), 1));
    default:
      if (value instanceof Bytes) return flexible("S", Math.max(value.length, 1));
      if (value instanceof Void) return value.dtype;
      return value instanceof Float ? "float" : "complex";
  }
}

/** The dtype of a Python scalar on its own. */
export function defaultType(type: Promotable): DType {
  if (type === "int") return builtin.int64;
  if (type === "float") return builtin.float64;
  return type === "complex" ? builtin.complex128 : type;
}

/** @throws TypeError if a Python number becomes a dtype that is not its own, which the casting rule 'equiv' forbids */
export function checkEquivalent(type: Promotable, to: DType): void {
  if (typeof type === "string" && to.name !== defaultType(type).name) throw notEquivalent(type, to);
}

export function notEquivalent(type: string, to: DType): TypeError {
  return new TypeError(`cannot cast Python ${type} to ${to.name} under the casting rule 'equiv'`);
}

/**
 * NumPy's `np.promote_types(a, b)`: the smallest dtype, in native byte order, to which both can be cast safely.
 */
export function promote_types(a: DTypeLike, b: DTypeLike): DType {
  return promote(dtype(a), dtype(b));
}

/** `promote_types` of dtypes. */
export function promote(a: DType, b: DType): DType {
  if (!isNumeric(a) || !isNumeric(b)) return promoteFlexible(a, b);
  if (a.num === b.num || b.kind === "b") return a.native;
  if (a.kind === "b") return b.native;
  if (a.kind === "c" || b.kind === "c") {
    const halves = [realPart(a), realPart(b)];
    return Math.max(...halves) <= 4 ? builtin.complex64 : builtin.complex128;
  }
  if (a.kind === "f" || b.kind === "f") {
    return floatOf(Math.max(floatSize(a), floatSize(b)));
  }
  if (a.kind === b.kind) return a.itemsize > b.itemsize ? a.native : b.native;
  const [signed, unsigned] = a.kind === "i" ? [a, b] : [b, a];
  if (signed.itemsize > unsigned.itemsize) return signed.native;
  return [builtin.int16, builtin.int32, builtin.int64, builtin.float64][
    Math.log2(unsigned.itemsize)
  ];
}

/** Text and bytes are as long as needed; structures are promoted field by field. */
function promoteFlexible(a: DType, b: DType): DType {
  if (a.kind === "V" || b.kind === "V") return promoteVoid(a, b);
  const length = Math.max(textLength(a), textLength(b));
  return a.kind === "U" || b.kind === "U" ? flexible("U", 4 * length) : flexible("S", length);
}

function promoteVoid(a: DType, b: DType): DType {
  if (a.kind !== b.kind) {
    throw new DTypePromotionError(
      `The DTypes <class 'numpy.dtypes.${className(a)}'> and <class 'numpy.dtypes.${className(b)}'> do not have a common DType. ` +
        "For example they cannot be stored in a single array unless the dtype is `object`.",
    );
  }
  if (a.members !== null && b.members !== null) return promoteFields(a, b, a.members, b.members);
  if (a.members !== null || b.members !== null) {
    throw new DTypePromotionError("invalid type promotion with structured datatype(s).");
  }
  if (a.subdtype !== null || b.subdtype !== null) {
    if (String(a.shape) !== String(b.shape)) {
      throw new DTypePromotionError(
        "invalid type promotion with subarray datatypes (shape mismatch).",
      );
    }
    return subarray(promote(a.base, b.base), a.shape);
  }
  if (a.itemsize === b.itemsize) return a;
  throw new DTypePromotionError(
    "Invalid type promotion with void datatypes of different lengths. " +
      "Use the `np.bytes_` datatype instead to pad the shorter value with trailing zero bytes.",
  );
}

function promoteFields(
  a: DType,
  b: DType,
  fields: readonly Field[],
  others: readonly Field[],
): DType {
  const names = (list: readonly Field[]) => {
    const texts = list.map(({ name }) => stringRepr(name));
    return texts.length === 1 ? `(${texts[0]},)` : `(${texts.join(", ")})`;
  };
  if (names(fields) !== names(others)) {
    throw new DTypePromotionError(
      `field names \`${names(fields)}\` and \`${names(others)}\` mismatch.`,
    );
  }
  const merged = fields.map(({ name, title, dtype }, n) => {
    if (title !== others[n].title) {
      throw new DTypePromotionError(`field titles of field '${name}' mismatch`);
    }
    return { name, title, dtype: promote(dtype, others[n].dtype) };
  });
  return structureOfList(merged, a.isalignedstruct || b.isalignedstruct);
}

/** NumPy's name of the class of a data type: `Int32DType`, `StrDType`. */
export function className(type: DType): string {
  const name = String(type.type.name);
  const title = name[0].toUpperCase() + name.slice(1);
  return `${title.replace("Uint", "UInt")}DType`;
}

/** Bytes of the smallest float that holds every item of a real dtype (for 64-bit integers: float64). */
function floatSize(type: DType): number {
  return type.kind === "f" ? type.itemsize : Math.min(2 * type.itemsize, 8);
}

function realPart(type: DType): number {
  return type.kind === "c" ? type.itemsize / 2 : floatSize(type);
}

function floatOf(size: number): DType {
  return size === 2 ? builtin.float16 : size === 4 ? builtin.float32 : builtin.float64;
}
