// Random calls of the methods of ufuncs: reduce, accumulate, reduceat, outer, at; and their keyword arguments.

import type { Choices } from "./choices.js";
import { hasNegativeZero } from "./items.js";
import { type Choose, LARGEST, operand, order, output, pick } from "./random_operands.js";
import { randomNumberType } from "./random_types.js";
import { isExact } from "./random_ufuncs.js";
import {
  type Named,
  randomAxes,
  randomAxis,
  randomMask,
  randomPositions,
  randomScalar,
  sizeOf,
} from "./random_values.js";
import {
  bool,
  type Call,
  call,
  int,
  none,
  type Statement,
  text,
  tuple,
  type Value,
  variable,
} from "./statement.js";

const folding = ["add", "subtract", "maximum", "minimum", "fmax", "logical_and", "logical_or"];
const integers = ["bitwise_and", "bitwise_or", "bitwise_xor", "multiply", "gcd"];
// A comparison refuses to reduce in words that depend on what the process has computed before.
const others = ["true_divide", "floor_divide", "logical_xor", "left_shift"];

/** Products are taken only where every step is exact; the sign of the extreme zero depends on the processor. */
function nameFor(choose: Choices, one: Named): string {
  const isWhole = "biu".includes(one.array.dtype.kind);
  if (isWhole) return choose.of([...folding, ...integers, ...others]);
  if (one.array.dtype.kind === "c" || !isExact(one)) return choose.of(["add", "subtract"]);
  return choose.of(["add", "subtract", "logical_and", "logical_or"]);
}

/** Perhaps a dtype, of those that hold what is folded. */
function type(choose: Choices, { array }: Named): Record<string, Value> {
  if (!choose.percent(15)) return {};
  // A product or quotient of floats may be more than an integer holds.
  const isWhole = "biu".includes(array.dtype.kind);
  return { dtype: isWhole ? randomNumberType(choose) : text(choose.of(["f8", "c16"])) };
}

export const ufuncMethod: Choose = (choose, arrays, result) => {
  const one = pick(choose, arrays);
  const { name, array } = one;
  const a = variable(name);
  const { shape } = array;
  const ndim = shape.length;
  const ufunc = nameFor(choose, one);
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  // What reads the memory that it writes would depend on the size of buffers.
  const apart = arrays.filter(({ array: { block } }) => block !== array.block);
  const out = (lengths: readonly number[]): Record<string, Value> =>
    choose.percent(12) && apart.length > 0 && "biu".includes(array.dtype.kind)
      ? { out: output(choose, apart, lengths) }
      : {};
  // One of another shape makes NumPy crash.
  const exact = (lengths: readonly number[]): Record<string, Value> => {
    const fitting = apart.filter((other) => String(other.array.shape) === String(lengths));
    return fitting.length > 0 && choose.percent(12) && "biu".includes(array.dtype.kind)
      ? { out: variable(pick(choose, fitting).name) }
      : {};
  };
  const reduce = () => {
    const axis = choose.percent(70) ? randomAxes(choose, ndim) : null;
    const keywords: Record<string, Value> = { ...(axis && { axis }), ...type(choose, one) };
    if (choose.percent(25)) keywords.keepdims = bool(true);
    if (choose.percent(25)) keywords.initial = randomScalar(choose);
    if (choose.percent(25)) {
      keywords.where = call("array", [
        randomMask(choose, choose.percent(70) ? shape : shape.slice(1)),
      ]);
    }
    return call(`${ufunc}.reduce`, [a], {
      ...keywords,
      ...out(shape.slice(1)),
    });
  };
  const accumulate = () => {
    const axis: Record<string, Value> = choose.percent(60)
      ? { axis: randomAxis(choose, ndim) }
      : {};
    return call(`${ufunc}.accumulate`, [a], { ...axis, ...type(choose, one), ...exact(shape) });
  };
  const reduceat = () => {
    const axis = randomAxis(choose, ndim);
    const length = "int" in axis ? (shape.at(Number(axis.int)) ?? 1) : 1;
    const places = randomPositions(choose, Math.max(length, 1), [choose.between(1, 4)]);
    const positive =
      "list" in places ? places.list.map((place) => ("int" in place ? Number(place.int) : 0)) : [];
    const at = choose.percent(90)
      ? tuple(positive.map(Math.abs).map((k) => Math.min(k, Math.max(length - 1, 0))))
      : places;
    return call(
      `${ufunc}.reduceat`,
      [a, { list: "tuple" in at ? at.tuple : positive.map((k) => ({ int: k })) }],
      { axis, ...type(choose, one) },
    );
  };
  const outer = () => {
    const fitting = arrays.filter(
      (other) =>
        sizeOf(other.array.shape) * sizeOf(shape) <= LARGEST && other.array.shape.length + ndim < 8,
    );
    const second =
      fitting.length === 0 ? randomScalar(choose) : variable(pick(choose, fitting).name);
    const kind = choose.of(["add", "subtract", "equal", "less", "logical_or", "maximum"]);
    return call(`${kind}.outer`, [a, second], order(choose));
  };
  const at = (): Statement => {
    const kind = "biu".includes(array.dtype.kind)
      ? choose.of(["add", "subtract", "multiply", "maximum", "bitwise_xor"])
      : choose.of(["add", "subtract"]);
    // Slices of step 0, and values that do not fit, crash NumPy; a tuple of integers is a list here.
    const count = choose.between(0, 4);
    const list = randomPositions(choose, shape[0] ?? 1, [count]);
    const slices: Value[] = [
      { slice: [none, none, none] },
      { slice: [int(choose.between(0, 2)), none, int(choose.of([1, 2, -1]))] },
    ];
    const places = choose.weighted<() => Value>([
      [ndim > 0 ? 6 : 0, () => list],
      [ndim > 1 ? 3 : 0, () => ({ tuple: choose.shuffle([choose.of(slices), list]) })],
      [ndim > 0 ? 1 : 0, () => choose.of(slices)],
      [1, () => ({ ellipsis: true })],
    ])();
    const fits = ndim === 1 && places === list && choose.percent(50);
    const values = fits ? call("arange", [int(count)]) : randomScalar(choose);
    return { run: call(`${kind}.at`, [a, places, values]) };
  };
  const named = (): Statement => {
    const second = operand(choose, arrays, shape);
    const keywords: Record<string, Value> = { ...order(choose) };
    const name = choose.of(["add", "subtract", "equal", "less"]);
    // What NumPy says of a signature for which there is no loop depends on the data types asked for before.
    const inputs = choose.of(["dd", "ll", "ff", "DD", "LL"]);
    const isArithmetic = name === "add" || name === "subtract";
    if (choose.percent(30)) {
      keywords.signature = text(`${inputs}->${isArithmetic ? inputs[0] : "?"}`);
    }
    if (choose.percent(40))
      keywords.casting = text(choose.of(["no", "equiv", "safe", "same_kind"]));
    return {
      result,
      value: call(name, [a, second], keywords),
    };
  };
  // What a mask leaves out of memory that is read as well is chance.
  const unaryWhere = (): Statement => {
    const target = output(choose, apart, shape);
    const keywords = { out: target, where: call("array", [randomMask(choose, shape)]) };
    return {
      result,
      value: call(
        choose.of(["negative", "logical_not", "isfinite", "rint", "conjugate"]),
        [a],
        keywords,
      ),
    };
  };
  const reducedWhere = (): Statement => {
    const where = call("array", [randomMask(choose, shape), text("?")]);
    const extremes = hasNegativeZero(array) ? [] : ["max", "min"];
    const kind = choose.of(["sum", "any", "all", "mean", ...extremes]);
    const isExtreme = kind === "max" || kind === "min";
    const initial: Record<string, Value> =
      isExtreme && choose.percent(80) ? { initial: { int: 1 } } : {};
    const axis: Record<string, Value> = choose.percent(60)
      ? { axis: randomAxes(choose, ndim) }
      : {};
    return { result, value: call(kind, [a], { ...axis, ...initial, where }) };
  };
  return choose.weighted<() => Statement>([
    [4, made(reduce)],
    [3, made(accumulate)],
    [3, made(reduceat)],
    [2, made(outer)],
    [3, at],
    [2, named],
    [apart.length > 0 ? 1 : 0, unaryWhere],
    [2, reducedWhere],
  ])();
};
