// Which dtype an operation computes in: NumPy's promotion, with the weak Python scalars of NEP 50.

import { DTypePromotionError, ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
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
import { isScalar } from "./items.js";
import { stringRepr } from "./python_text.js";
import { Float, isWhole, type ScalarLike } from "./scalar.js";
import { structureOfList } from "./structure.js";

/** What a Python scalar is before it meets an array: it takes the array's dtype if that can hold its kind. */
type Weak = "int" | "float" | "complex";

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

/** What a dtype becomes beside a Python scalar (NEP 50). */
function bend(type: DType, weak: Weak): DType {
  const { kind } = type;
  if (weak === "int") return kind === "b" ? builtin.int64 : type.native;
  if (weak === "float") return kind === "f" || kind === "c" ? type.native : builtin.float64;
  if (kind === "c") return type.native;
  return kind === "f" && type.itemsize <= 4 ? builtin.complex64 : builtin.complex128;
}

const strength: readonly Weak[] = ["int", "float", "complex"];

/** The class of an operand as messages name it; Python's numbers have classes of their own. */
export function classText(type: Promotable): string {
  if (typeof type !== "string") return `<class 'numpy.dtypes.${className(type)}'>`;
  const names = { int: "_PyLongDType", float: "_PyFloatDType", complex: "_PyComplexDType" };
  return `<class 'numpy.dtypes.${names[type]}'>`;
}

/** The kinds that a Python number makes a type of its own from, which is neither of both. */
const lesserKinds = { int: "b", float: "biu", complex: "biu" } as const;

/**
 * What comes of two data types if the class of the one is asked: the one itself, another type, or that it does not know
 * of the other: text knows of numbers and bytes, numbers of Python's numbers and lesser ones.
 */
function answer(one: Promotable, other: Promotable): "one" | "another" | null {
  if (typeof one === "string") {
    if (typeof other !== "string") return lesserKinds[one].includes(other.kind) ? "another" : null;
    return strength.indexOf(one) >= strength.indexOf(other) ? "one" : null;
  }
  if (one.kind === "V") return typeof other !== "string" && other.kind === "V" ? "one" : null;
  if (!isNumeric(one)) {
    if (typeof other === "string" || other.kind === "V") return null;
    return one.kind === other.kind || one.kind === "U" || isNumeric(other) ? "one" : null;
  }
  if (typeof other === "string") {
    if (other === "complex" && one.kind === "f") return "another";
    return lesserKinds[other].includes(one.kind) ? null : "one";
  }
  if (!isNumeric(other) || one.num < other.num) return null;
  return promote(one, other) === one ? "one" : "another";
}

/**
 * The data types that are left when NumPy has compared them, from both ends of the list inwards, again and again: what knows
 * of the other comes to the front, what is the same as both leaves the other out.
 */
function foremost(types: readonly Promotable[]): Promotable[] {
  const order: (Promotable | null)[] = [...types];
  for (let count = order.length; count > 1; count -= count >> 1) {
    for (let low = 0; low < count >> 1; low++) {
      const high = count - 1 - low;
      const [one, other] = [order[low], order[high]];
      if (other === null) continue;
      const found = one && answer(one, other);
      if (found === "one") order[high] = null;
      else if (found === null) [order[low], order[high]] = [other, one];
    }
  }
  return order.filter((type) => type !== null);
}

/** Void is promoted with void only, text with no Python number. @throws DTypePromotionError as NumPy comes upon it */
function checkClasses(types: readonly Promotable[]): void {
  const [first, ...rest] = foremost(types);
  const unknown = rest.find((type) => answer(first, type) === null);
  if (unknown === undefined) return;
  throw new DTypePromotionError(
    `The DType ${classText(unknown)} could not be promoted by ${classText(first)}. ` +
      "This means that no common DType exists for the given inputs. " +
      "For example they cannot be stored in a single array unless the dtype is `object`. " +
      `The full list of DTypes is: (${types.map(classText).join(", ")})`,
  );
}

function isOfNumbers(types: readonly Promotable[]): boolean {
  return types.every((type) => typeof type === "string" || isNumeric(type));
}

/** What two become: a Python scalar bends to a dtype, and of two scalars the stronger one stays. */
function commonPair(a: Promotable, b: Promotable): Promotable {
  if (typeof a === "string") {
    if (typeof b === "string") return strength.indexOf(a) < strength.indexOf(b) ? b : a;
    return bend(b, a);
  }
  return typeof b === "string" ? bend(a, b) : promote(a, b);
}

/**
 * What three or more numbers become: what they are with the foremost of them, and that together. A complex64 with a uint16
 * and an int8 stays one, though those two alone become an int32.
 */
function commonOfMany(types: readonly Promotable[]): Promotable {
  const native = types.map((type) => (typeof type === "string" ? type : type.native));
  const [first, ...rest] = foremost(native);
  return rest.map((type) => commonPair(first, type)).reduce(commonPair, first);
}

/** Text, or bytes, for each of several types by itself: two of them may have less room than either needs. */
function longestText(kind: "U" | "S", types: readonly Promotable[]): DType {
  const unit = kind === "U" ? 4 : 1;
  const lengths = types.map((type) => (typeof type === "string" ? 0 : textLength(type)));
  return flexible(kind, unit * Math.max(...lengths));
}

/** The common dtype of several operands. */
export function commonType(types: readonly Promotable[]): DType {
  const isPlain = isOfNumbers(types);
  if (isPlain && types.length > 2) return defaultType(commonOfMany(types));
  if (!isPlain) checkClasses(types);
  let strong: DType | undefined;
  let weak = -1;
  for (const type of types) {
    if (typeof type === "string") weak = Math.max(weak, strength.indexOf(type));
    else strong = strong === undefined ? type : promote(strong, type);
  }
  if (strong === undefined) return defaultType(strength[weak]);
  // Beside text a number that another number takes in says nothing any more.
  if (weak >= 0 && isPlain) return bend(strong, strength[weak]);
  if (strong.kind === "U" || strong.kind === "S") return longestText(strong.kind, types);
  // Also of one structure alone the fields move together, as they do where several meet.
  return strong.members === null ? strong.native : promote(strong, strong);
}

/**
 * NumPy's `np.result_type(...)`: the dtype that results from promoting arrays, dtypes and scalars.
 * Scalars are weak (NEP 50): `np.result_type("float32", 1.5)` is float32.
 * @throws ValueError without arguments: `at least one array or dtype is required`.
 */
export function result_type(...operands: (NDArray | DTypeLike | ScalarLike)[]): DType {
  if (operands.length === 0) throw new ValueError("at least one array or dtype is required");
  // NumPy takes data types before arrays and numbers, which shows in what it says of those that do not go together.
  const isType = (one: unknown) =>
    typeof one === "string" || !(one instanceof NDArray || isScalar(one));
  const [types, values] = [operands.filter(isType), operands.filter((one) => !isType(one))];
  return commonType([...types, ...values].map(promotable));
}

function promotable(operand: NDArray | DTypeLike | ScalarLike): Promotable {
  if (operand instanceof NDArray) return operand.dtype;
  switch (typeof operand) {
    case "number":
    case "bigint":
    case "boolean":
      return scalarType(operand);
    default:
      // Text names a data type here.
      return isScalar(operand) && typeof operand !== "string"
        ? scalarType(operand)
        : dtype(operand as DTypeLike);
  }
}
