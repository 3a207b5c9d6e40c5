// The data type that several operands have together: arrays, data types, and Python's numbers, which bend to the others.

import { DTypePromotionError, ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { textLength } from "./cast.js";
import { builtin, type DType, type DTypeLike, dtype, flexible, isNumeric } from "./dtype.js";
import { isScalar } from "./items.js";
import {
  className,
  defaultType,
  type Promotable,
  promote,
  scalarType,
  type Weak,
} from "./promotion.js";
import type { ScalarLike } from "./scalar.js";

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
