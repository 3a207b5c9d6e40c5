// Which dtype an operation computes in: NumPy's promotion, with the weak Python scalars of NEP 50.

import { ValueError } from "../errors.js";
import { NDArray } from "../record/record.js";
import { builtin, type DType, type DTypeLike, dtype } from "./dtype.js";
import { Complex, Float, type ScalarLike } from "./scalar.js";

/** What a Python scalar is before it meets an array: it takes the array's dtype if that can hold its kind. */
export type Weak = "int" | "float" | "complex";

/** A dtype, or the kind of a Python scalar, which bends to the others. */
export type Promotable = DType | Weak;

/**
 * How a scalar takes part in promotion. A number that is an integer (and not -0) stands for a Python int,
 * any other number for a Python float; a boolean is a strong `bool`.
 */
export function scalarType(value: ScalarLike): Promotable {
  switch (typeof value) {
    case "boolean":
      return builtin.bool;
    case "bigint":
      return "int";
    case "number":
      return Number.isInteger(value) && !Object.is(value, -0) ? "int" : "float";
    default:
      return value instanceof Float ? "float" : "complex";
  }
}

/** The dtype of a Python scalar on its own. */
export function defaultType(type: Promotable): DType {
  if (type === "int") return builtin.int64;
  if (type === "float") return builtin.float64;
  return type === "complex" ? builtin.complex128 : type;
}

/**
 * NumPy's `np.promote_types(a, b)`: the smallest dtype, in native byte order, to which both can be cast safely.
 */
export function promote_types(a: DTypeLike, b: DTypeLike): DType {
  return promote(dtype(a), dtype(b));
}

/** `promote_types` of dtypes. */
export function promote(a: DType, b: DType): DType {
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

/** The common dtype of several operands: first the dtypes among themselves, then the Python scalars. */
export function commonType(types: readonly Promotable[]): DType {
  let strong: DType | undefined;
  let weak = -1;
  for (const type of types) {
    if (typeof type === "string") weak = Math.max(weak, strength.indexOf(type));
    else strong = strong === undefined ? type : promote(strong, type);
  }
  if (strong === undefined) return defaultType(strength[weak]);
  return weak < 0 ? strong.native : bend(strong, strength[weak]);
}

/**
 * NumPy's `np.result_type(...)`: the dtype that results from promoting arrays, dtypes and scalars.
 * Scalars are weak (NEP 50): `np.result_type("float32", 1.5)` is float32.
 * @throws ValueError without arguments: `at least one array or dtype is required`.
 */
export function result_type(...operands: (NDArray | DTypeLike | ScalarLike)[]): DType {
  if (operands.length === 0) throw new ValueError("at least one array or dtype is required");
  return commonType(operands.map(promotable));
}

function promotable(operand: NDArray | DTypeLike | ScalarLike): Promotable {
  if (operand instanceof NDArray) return operand.dtype;
  switch (typeof operand) {
    case "number":
    case "bigint":
    case "boolean":
      return scalarType(operand);
    default:
      return operand instanceof Complex || operand instanceof Float
        ? scalarType(operand)
        : dtype(operand);
  }
}
