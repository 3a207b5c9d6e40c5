// Random statements that compute: ufuncs, operators, in-place operators, reductions, products.

import { isNumeric } from "../../kernel/array/dtype/dtype.js";
import { Complex, type NDArray, type Scalar } from "../../kernel/array/index.js";
import { hasNegativeZero, itemsOf } from "./items.js";
import {
  broadcast,
  type Choose,
  operand,
  order,
  output,
  pick,
  shapeOf,
} from "./random_operands.js";
import { hasTwoZeros } from "./random_statistics.js";
import { randomType } from "./random_types.js";
import { type Named, randomAxes, randomAxis, randomMask, randomScalar } from "./random_values.js";
import { call, int, type Operator, text, type Value, variable } from "./statement.js";

const arithmetic = "add subtract multiply true_divide floor_divide remainder maximum minimum".split(
  " ",
);
const bitwise = "bitwise_and bitwise_or bitwise_xor left_shift right_shift".split(" ");
const comparison = "equal not_equal less less_equal greater greater_equal".split(" ");
const logical = "logical_and logical_or logical_xor".split(" ");
const other =
  "fmod copysign heaviside gcd lcm ldexp fmin fmax mod nextafter bitwise_left_shift bitwise_right_shift".split(
    " ",
  );
/** Functions of two arrays and of one that give two. */
const pairs = ["divmod"];
const split = ["modf", "frexp"];
/** Size, square and root of a complex number are left out: their last bits depend on the processor. */
const unary =
  "negative positive invert logical_not isnan isfinite isinf floor ceil trunc rint conjugate signbit bitwise_count fabs spacing reciprocal deg2rad radians degrees bitwise_not".split(
    " ",
  );

export const binaryUfunc: Choose = (choose, arrays, result) => {
  const first = pick(choose, arrays);
  const { shape } = first.array;
  const family = choose.weighted([
    [6, arithmetic],
    [2, bitwise],
    [3, comparison],
    [1, logical],
    [1, other],
  ]);
  const second = operand(choose, arrays, shape);
  const args = choose.percent(25) ? [second, variable(first.name)] : [variable(first.name), second];
  const keywords: Record<string, Value> = {};
  if (choose.percent(35)) {
    const together = broadcast(shape, shapeOf(second, arrays)) ?? shape;
    keywords.out = output(choose, arrays, together);
    // Masks crash NumPy beside integers that do not fit, and leave chance in an output that is an input otherwise read.
    const isPlain = !("int" in second) && args.every((arg) => areApart(keywords.out, arg, arrays));
    if (choose.percent(15) && isPlain) {
      keywords.where = call("array", [randomMask(choose, together)]);
    }
  }
  // What NumPy says of text compared with numbers depends on the data types asked for in comparisons before.
  const isText = args.some((arg) => !isOfNumbers(arg, arrays));
  if (choose.percent(5) && !(isText && family === comparison)) {
    keywords.dtype = randomType(choose);
  }
  if (choose.percent(8)) Object.assign(keywords, order(choose));
  const name = choose.of(family);
  if (choose.percent(5) && family !== logical) {
    // A quotient by 0 as an integer is chance.
    const rules = name.includes("divide") ? ["safe", "no"] : ["safe", "no", "unsafe"];
    keywords.casting = text(choose.of(rules));
  }
  const isFair =
    name === "multiply"
      ? isFairProduct([first.name, second], arrays)
      : !(isExtreme(name) && args.some((arg) => hasTwoZeros(arg, arrays)));
  if (choose.percent(3)) {
    const value = choose.percent(50)
      ? call(choose.of(pairs), args)
      : call(choose.of(split), [variable(first.name)]);
    return { result, value, item: choose.between(0, 1) };
  }
  return { result, value: call(isFair ? name : "add", args, keywords) };
};

/** Which of two zeros these take depends on the processor's vectors, and so on the place of the element. */
function isExtreme(name: string): boolean {
  return name === "fmin" || name === "fmax";
}

/** Products of complex numbers are rounded by some processors in one step, by some in two. */
function isFairProduct(factors: readonly (string | Value)[], arrays: readonly Named[]): boolean {
  const named = factors.flatMap((factor) => {
    const name =
      typeof factor === "string" ? factor : "variable" in factor ? factor.variable : null;
    return arrays.filter((one) => one.name === name);
  });
  return named.every(({ array }) => array.dtype.kind !== "c") || named.every(isExact);
}

/** Is a value a number, numbers in a list, or an array of numbers? */
function isOfNumbers(value: Value, arrays: readonly Named[]): boolean {
  if ("text" in value) return false;
  if ("list" in value) return value.list.every((item) => isOfNumbers(item, arrays));
  const named = "variable" in value && arrays.find(({ name }) => name === value.variable);
  return !named || isNumeric(named.array.dtype);
}

/** Do two values lie in different memory, or are they the same array? */
function areApart(a: Value, b: Value, arrays: readonly Named[]): boolean {
  const found = [a, b].map((value) =>
    arrays.find(({ name }) => "variable" in value && value.variable === name),
  );
  const [first, second] = found.map((one) => one?.array);
  return first === undefined || first === second || first.block !== second?.block;
}

/** Functions whose last bits depend on the processor: what is compared is where they are finite, or no numbers. */
const rounded =
  "exp exp2 expm1 log log2 log10 log1p sin cos tan arcsin arccos arctan sinh cosh tanh arcsinh arccosh arctanh cbrt".split(
    " ",
  );
const roundedPairs = ["arctan2", "hypot", "logaddexp", "logaddexp2", "float_power"];

const inexact: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const second = operand(choose, arrays, array.shape);
  const value = choose.percent(8)
    ? call(choose.of(["sinc", "angle"]), [variable(name)])
    : choose.percent(75)
      ? call(choose.of(rounded), [variable(name)], order(choose))
      : call(choose.of(roundedPairs), [variable(name), second], order(choose));
  // A scalar has no attributes here.
  if (array.shape.length > 0 && choose.percent(30)) {
    return { result, attribute: choose.of(["dtype", "shape"]), of: value };
  }
  return { result, value: call(choose.of(["isfinite", "isnan"]), [value]) };
};

export const unaryUfunc: Choose = (choose, arrays, result) => {
  if (choose.percent(12)) return inexact(choose, arrays, result);
  const { name, array } = pick(choose, arrays);
  const keywords: Record<string, Value> = {};
  if (choose.percent(35)) keywords.out = output(choose, arrays, array.shape);
  const names = array.dtype.kind === "c" ? unary : [...unary, "absolute", "sign", "square", "sqrt"];
  return { result, value: call(choose.of(names), [variable(name)], keywords) };
};

const operators: readonly Operator[] = ["+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>"];
const comparisons = ["<", "<=", ">", ">=", "==", "!="] as const;

export const inPlace: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  const matrices = arrays.filter((one) => one.array.shape.length === 2 && isExact(one));
  if (choose.percent(3) && matrices.length > 0 && isExact({ name, array })) {
    return { inPlace: name, operator: "@", by: variable(pick(choose, matrices).name) };
  }
  const operator = choose.of(operators.slice(0, choose.percent(75) ? 4 : undefined));
  const by = operand(choose, arrays, array.shape);
  const isFair = operator !== "*" || isFairProduct([name, by], arrays);
  return { inPlace: name, operator: isFair ? operator : "+", by };
};

export const operation: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const first = variable(name);
  const second = operand(choose, arrays, array.shape);
  if (choose.percent(10) && array.dtype.kind !== "c") {
    // Of powers of floats only those that are computed exactly, or by another function.
    const most = array.dtype.kind === "f" ? 2 : 3;
    return { result, left: first, operator: "**", right: int(choose.between(-1, most)) };
  }
  const operator = choose.of([...operators, ...comparisons]);
  const isFair = operator !== "*" || isFairProduct([name, second], arrays);
  // Python turns a comparison round if a list stands on the left.
  const swap = choose.percent(25) && !("list" in second);
  const [left, right] = swap ? [second, first] : [first, second];
  return { result, left, operator: isFair ? operator : "+", right };
};

const reductions = ["sum", "prod", "mean", "min", "max", "any", "all", "argmin", "argmax"];

export const reduction: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const { shape } = array;
  const chosen = choose.of(reductions);
  // The sign of the extreme zero depends on the processor too.
  const isFair =
    chosen === "prod"
      ? array.dtype.kind !== "c"
      : !["min", "max"].includes(chosen) || !hasNegativeZero(array);
  const reduce = isFair ? chosen : "sum";
  const isSearch = reduce.startsWith("arg");
  const keywords: Record<string, Value> = {};
  if (choose.percent(75)) {
    keywords.axis = isSearch ? randomAxis(choose, shape.length) : randomAxes(choose, shape.length);
  }
  if (choose.percent(30)) keywords.keepdims = { bool: true };
  // Whether NumPy adds up text as another data type depends on the additions that it has made before.
  if (["sum", "prod", "mean"].includes(reduce) && choose.percent(15) && isNumeric(array.dtype)) {
    keywords.dtype = randomType(choose);
  }
  if (["sum", "prod", "min", "max"].includes(reduce) && choose.percent(8)) {
    const initial = randomScalar(choose);
    keywords.initial = "float" in initial && initial.float === 0 ? int(0) : initial;
  }
  // A product of floats, or a mean of none, may be more than an integer holds; an extreme starts from the first element
  // as `out` holds it; and a search reads what it has written.
  const outputs = arrays.filter(({ array: { block, dtype } }) => {
    if (isSearch) return block !== array.block;
    if (reduce === "min" || reduce === "max") return dtype === array.dtype;
    return "biu".includes(array.dtype.kind) || !"iu".includes(dtype.kind);
  });
  if (choose.percent(15) && outputs.length > 0) {
    const { axis } = keywords;
    const reduced = axis && "int" in axis ? Number(axis.int) : null;
    const left = shape.filter(
      (_, k) => reduced !== null && k !== (reduced + 9 * shape.length) % shape.length,
    );
    keywords.out = output(choose, outputs, left);
  }
  return { result, value: call(reduce, [variable(name)], keywords) };
};

/** Products of floats, whose last bits depend on the processor, are taken only if every step is exact. */
export function isExact({ array }: Named): boolean {
  return "biu".includes(array.dtype.kind) || hasShortItems(array);
}

/** Are products of all elements exact as floats of 32 bits, and sums of some? */
export function hasShortItems(array: NDArray): boolean {
  return itemsOf(array).every(isShort);
}

function isShort(item: Scalar): boolean {
  if (item instanceof Complex) return isShort(item.real) && isShort(item.imag);
  return Number.isInteger(8 * Number(item)) && Math.abs(Number(item)) < 1024;
}
