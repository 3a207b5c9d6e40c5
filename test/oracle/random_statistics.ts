// Random statements that sort, search and describe arrays.

import { Complex } from "../../kernel/array/index.js";
import { hasNegativeZero, itemsOf } from "./items.js";
import { type Choose, operand, pick } from "./random_operands.js";
import { type Named, randomAxis } from "./random_values.js";
import { type Call, call, method, none, text, type Value, variable } from "./statement.js";

const stable: Record<string, Value> = { kind: text("stable") };

function isReal({ array }: Named): boolean {
  return "iuf".includes(array.dtype.kind);
}

/** Are squares and sums of the elements exact, or at least finite? */
function isModest({ array }: Named): boolean {
  return itemsOf(array).every(
    (item) => !(item instanceof Complex) && Math.abs(Number(item)) < 2 ** 20,
  );
}

/**
 * May the zeros of one value be told apart by another? Which of the two zeros an unstable sort puts first depends on the
 * processor, and so does which of them is left where equal items are one.
 */
export function hasTwoZeros(value: Value, arrays: readonly Named[]): boolean {
  if ("float" in value) return Object.is(value.float, -0);
  if ("list" in value) return value.list.some((item) => hasTwoZeros(item, arrays));
  const named =
    "variable" in value ? arrays.find(({ name }) => name === value.variable) : undefined;
  return named !== undefined && hasNegativeZero(named.array);
}

export const sorting: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const axis = choose.percent(30) ? none : randomAxis(choose, array.shape.length);
  const other = () => operand(choose, arrays, array.shape);
  const chosen = choose.weighted<() => Call>([
    [3, () => call("sort", [a], { axis, ...stable })],
    [3, () => call("argsort", [a], { axis, ...stable })],
    [2, () => method(name, "sort", [], stable)],
    [2, () => call("unique", [a])],
    [1, () => call("lexsort", [a])],
    [1, () => call("diff", [a], { axis: randomAxis(choose, array.shape.length) })],
    // Records are searched among others as Python's tuples.
    [
      arrays.some((one) => one.array.dtype.kind === "V") ? 0 : 1,
      () => call("searchsorted", [call("sort", [a], { axis: none }), other()]),
    ],
    [1, () => call("isin", [a, other()])],
    [1, () => call("union1d", [a, other()])],
    [1, () => call("setdiff1d", [a, other()])],
  ])();
  const isUnstable = ["unique", "union1d", "setdiff1d"].includes(chosen.call);
  const value =
    isUnstable && chosen.args.some((arg) => hasTwoZeros(arg, arrays))
      ? call("argsort", [a], { axis, ...stable })
      : chosen;
  return "method" in value && value.method && value.call === "sort"
    ? { run: value }
    : { result, value };
};

export const statistics: Choose = (choose, arrays, result) => {
  const fair = arrays.filter((one) => isReal(one) && isModest(one));
  if (fair.length === 0) return sorting(choose, arrays, result);
  const { name, array } = pick(choose, fair);
  const keywords: Record<string, Value> = {};
  if (choose.percent(70)) keywords.axis = randomAxis(choose, array.shape.length);
  if (choose.percent(30)) keywords.keepdims = { bool: true };
  const all = ["var", "std", "median", "ptp", "average", "nanmean", "quantile"];
  const chosen = choose.of(hasTwoZeros(variable(name), arrays) ? ["var", "average"] : all);
  const args = [variable(name), ...(chosen === "quantile" ? [{ float: 0.25 }] : [])];
  return { result, value: call(chosen, args, keywords) };
};
