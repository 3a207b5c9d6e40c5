// What operators mean in a notebook's cells, decided by the values: NumPy's for arrays, JavaScript's for all else.
// A second public module beside the engine's: these functions have no name in NumPy.

import { typeName } from "../arguments.js";
import { Bytes } from "../dtype/bytes.js";
import { firstItem, isScalar, truth as truthOfItem } from "../dtype/items.js";
import { Complex, Float } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { matmul } from "../products/matmul.js";
import { NDArray, sizeOf } from "../record/record.js";
import { Void } from "../record/void.js";
import { requireWriteable } from "../record/writeable.js";
import { any } from "../reduction/reduction.js";
import { applyInto, applyUfunc } from "./apply.js";
import { arithmetic } from "./arithmetic.js";
import { bitwise } from "./bitwise.js";
import { comparisons } from "./comparison.js";
import { division } from "./division.js";
import { equality, neverEqual } from "./equality.js";
import { fastPower, powerUfunc } from "./powers.js";
import type { Ufunc } from "./ufunc.js";

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "%"
  | "**"
  | "&"
  | "|"
  | "^"
  | "<<"
  | ">>"
  | ">>>"
  | "@";
export type UnaryOperator = "-" | "+" | "~" | "!";
export type Comparison = "<" | "<=" | ">" | ">=" | "==" | "!=";

const ufuncs: Readonly<Partial<Record<BinaryOperator, Ufunc>>> = {
  "+": arithmetic.add,
  "-": arithmetic.subtract,
  "*": arithmetic.multiply,
  "/": arithmetic.divide,
  "%": division.remainder,
  "**": powerUfunc,
  "&": bitwise.bitwise_and,
  "|": bitwise.bitwise_or,
  "^": bitwise.bitwise_xor,
  "<<": bitwise.left_shift,
  ">>": bitwise.right_shift,
};

const unaryUfuncs: Readonly<Record<Exclude<UnaryOperator, "!">, Ufunc>> = {
  "-": arithmetic.negative,
  "+": arithmetic.positive,
  "~": bitwise.invert,
};

const comparisonUfuncs: Readonly<Record<Comparison, Ufunc>> = {
  "<": comparisons.less,
  "<=": comparisons.less_equal,
  ">": comparisons.greater,
  ">=": comparisons.greater_equal,
  "==": comparisons.equal,
  "!=": comparisons.not_equal,
};

const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=" } as const;

/** Do operators on this value mean NumPy's? */
function isNumeric(value: unknown): value is NDArray | Complex | Float | Bytes | Void {
  return (
    value instanceof NDArray ||
    value instanceof Complex ||
    value instanceof Float ||
    value instanceof Bytes ||
    value instanceof Void
  );
}

/** A Python float stays one: its results keep the mark. */
function marked(result: unknown, x: unknown, y: unknown): unknown {
  if (typeof result !== "number") return result;
  return x instanceof Float || y instanceof Float ? new Float(result) : result;
}

function unsupported(op: string, x: unknown, y: unknown): TypeError {
  return new TypeError(
    `unsupported operand type(s) for ${op}: '${typeName(x)}' and '${typeName(y)}'`,
  );
}

/**
 * `x op y`. With an array, a `Complex` or a `Float` among the operands it is NumPy's, else JavaScript's.
 * @throws TypeError `unsupported operand type(s) for +: 'numpy.ndarray' and 'str'`; what the ufunc throws
 */
export function binary(op: BinaryOperator, x: unknown, y: unknown): unknown {
  if (!isNumeric(x) && !isNumeric(y)) return plain(op, x, y);
  if (op === "@") return product(x, y);
  const ufunc = ufuncs[op];
  if (ufunc === undefined || isStranger(x) || isStranger(y)) throw unsupported(op, x, y);
  const fast = op === "**" && x instanceof NDArray ? fastPower(x, y) : null;
  if (fast !== null) return applyUfunc(fast, [x]);
  return marked(applyUfunc(ufunc, [x, y]), x, y);
}

/** Text, null, functions and other things that no array holds. */
function isStranger(value: unknown): boolean {
  return typeof value !== "object" ? !isScalar(value) : value === null;
}

function product(x: unknown, y: unknown): unknown {
  if (!(x instanceof NDArray || y instanceof NDArray)) throw unsupported("@", x, y);
  return (matmul as (x: unknown, y: unknown) => unknown)(x, y);
}

/** JavaScript's own meaning. TypeScript has checked the operands, or leaves it to JavaScript to refuse them. */
function plain(op: BinaryOperator, left: unknown, right: unknown): unknown {
  const x = left as number;
  const y = right as number;
  switch (op) {
    case "+":
      return x + y;
    case "-":
      return x - y;
    case "*":
      return x * y;
    case "/":
      return x / y;
    case "%":
      return x % y;
    case "**":
      return x ** y;
    case "&":
      return x & y;
    case "|":
      return x | y;
    case "^":
      return x ^ y;
    case "<<":
      return x << y;
    case ">>":
      return x >> y;
    case ">>>":
      return x >>> y;
    case "@":
      throw unsupported(op, left, right);
  }
}

/** `op x`: NumPy's for an array, a `Complex` or a `Float`, else JavaScript's; `!x` is the opposite of `truth(x)`. */
export function unary(op: UnaryOperator, x: unknown): unknown {
  if (op === "!") return !truth(x);
  if (!isNumeric(x)) {
    const value = x as number;
    return op === "-" ? -value : op === "+" ? +value : ~value;
  }
  return marked(applyUfunc(unaryUfuncs[op], [x]), x, x);
}

/**
 * `x op y`: element by element with an array among the operands, else JavaScript's. `==` with something that no array
 * holds, such as null, or between text and numbers, is false for every element.
 */
export function compare(op: Comparison, x: unknown, y: unknown): unknown {
  if (!isNumeric(x) && !isNumeric(y)) return plainComparison(op, x, y);
  if (isStranger(x) || isStranger(y)) {
    if (op !== "==" && op !== "!=") {
      throw new TypeError(
        `'${op}' not supported between instances of '${typeName(x)}' and '${typeName(y)}'`,
      );
    }
    const array = x instanceof NDArray ? x : y;
    return array instanceof NDArray ? neverEqual(op === "!=", array) : op === "!=";
  }
  if (op !== "==" && op !== "!=") {
    // Python asks the array, which stands on the right.
    const isTurned = y instanceof NDArray && !(x instanceof NDArray || x instanceof Void);
    return isTurned
      ? applyUfunc(comparisonUfuncs[turned[op]], [y, x])
      : applyUfunc(comparisonUfuncs[op], [x, y]);
  }
  return equality(op === "!=", x, y) ?? applyUfunc(comparisonUfuncs[op], [x, y]);
}

/** A number as the float that it is in Python although it is whole, such as a mean; what is no number stays as it is. */
export function float(value: unknown): unknown {
  return typeof value === "number" && Number.isInteger(value) ? new Float(value) : value;
}

/**
 * Python's `x in a`: is any element equal to `x`, which is broadcast?
 * @throws ValueError if the shapes do not fit
 */
export function contains(x: unknown, a: unknown): boolean {
  const equal = compare("==", a, x);
  return equal instanceof NDArray ? any(equal) === true : equal === true;
}

function plainComparison(op: Comparison, left: unknown, right: unknown): boolean {
  const x = left as number;
  const y = right as number;
  switch (op) {
    case "<":
      return x < y;
    case "<=":
      return x <= y;
    case ">":
      return x > y;
    case ">=":
      return x >= y;
    case "==":
      // biome-ignore lint/suspicious/noDoubleEquals: the cell says `==`
      return x == y;
    case "!=":
      // biome-ignore lint/suspicious/noDoubleEquals: the cell says `!=`
      return x != y;
  }
}

/**
 * `target op= value`. An array is changed in its own memory and returned; the result must fit its shape, and its
 * dtype by same-kind casting. For anything else it is `target op value`.
 * @throws ValueError `output array is read-only`; UFuncTypeError for a cast that is not of the same kind
 */
export function inPlaceOperation(op: BinaryOperator, target: unknown, value: unknown): unknown {
  if (!(target instanceof NDArray)) return binary(op, target, value);
  if (op === "@") return productInPlace(target, value);
  const ufunc = ufuncs[op];
  if (ufunc === undefined || isStranger(value)) throw unsupported(`${op}=`, target, value);
  const fast = op === "**" ? fastPower(target, value) : null;
  return fast === null
    ? applyInto(ufunc, [target, value], target)
    : applyInto(fast, [target], target);
}

function productInPlace(target: NDArray, value: unknown): NDArray {
  requireWriteable(target, "output array is read-only");
  if (target.shape.length > 0 && value instanceof NDArray && value.shape.length === 1) {
    throw new ValueError(
      "inplace matrix multiplication requires the first operand to have at least one and the second at least two dimensions.",
    );
  }
  return (matmul as (x: NDArray, y: unknown, keywords: object) => NDArray)(target, value, {
    out: target,
  });
}

/**
 * What `if (x)`, `!x`, `x && y` ask of a value. An array of one element counts as that element.
 * @throws ValueError for an array of more than one element, or of none
 */
export function truth(x: unknown): boolean {
  if (x instanceof NDArray) {
    const size = sizeOf(x.shape);
    if (size === 1) return truthOfItem(firstItem(x));
    throw new ValueError(
      size === 0
        ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
        : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
    );
  }
  return x instanceof Complex || x instanceof Float ? truthOfItem(x) : Boolean(x);
}

export { setWarningListener, type WarningListener } from "../warnings.js";
