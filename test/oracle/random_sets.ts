// Random statements about sets of elements and places in order: unique with what else it tells, set operations,
// partitions, binary search.

import { type Choose, operand, pick } from "./random_operands.js";
import { hasTwoZeros } from "./random_statistics.js";
import { randomAxis } from "./random_values.js";
import {
  bool,
  type Call,
  call,
  int,
  none,
  type Statement,
  text,
  type Value,
  variable,
} from "./statement.js";

export const sets: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const ndim = shape.length;
  const isPlain = "biuSU".includes(array.dtype.kind);
  const other = () => operand(choose, arrays, shape);
  const unique = (): Statement => {
    const keywords: Record<string, Value> = {};
    let count = 1;
    for (const key of ["return_index", "return_inverse", "return_counts"]) {
      if (!choose.percent(45)) continue;
      keywords[key] = bool(true);
      count++;
    }
    if (choose.percent(30)) keywords.axis = randomAxis(choose, ndim);
    if (choose.percent(15)) keywords.equal_nan = bool(false);
    const value = call("unique", [a], keywords);
    return fair(value, count === 1 ? null : choose.between(0, count - 1));
  };
  const intersect = (): Statement => {
    const isTold = choose.percent(50);
    const keywords: Record<string, Value> = isTold ? { return_indices: bool(true) } : {};
    const value = call("intersect1d", [a, other()], keywords);
    return fair(value, isTold ? choose.between(0, 2) : null);
  };
  /** Which of two zeros is left is chance. */
  const fair = (value: Call, item: number | null) => {
    if (value.args.some((arg) => hasTwoZeros(arg, arrays))) {
      return { result, value: call("isin", [a, other()]) };
    }
    return item === null ? { result, value } : { result, value, item };
  };
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  const flat = () => call("ravel", [a]);
  const search = () => {
    const side: Record<string, Value> = choose.percent(50)
      ? { side: text(choose.of(["left", "right"])) }
      : {};
    const sorter = call("argsort", [flat()], { kind: text("stable") });
    return call("searchsorted", [flat(), other()], { ...side, sorter });
  };
  // Only the element at the place is determined.
  const partition = () => {
    const length = shape.at(-1) ?? 1;
    const place = int(choose.percent(95) ? choose.between(0, Math.max(length - 1, 0)) : length);
    const parted = choose.percent(50)
      ? call("partition", [a, place])
      : call("take_along_axis", [a, call("argpartition", [a, place])], { axis: int(-1) });
    return call("take", [parted, place], { axis: int(-1) });
  };
  const named = (): Statement => {
    const [name, ...fields] = choose.of([
      ["unique_counts", "values", "counts"],
      ["unique_inverse", "values", "inverse_indices"],
      ["unique_all", "values", "indices", "inverse_indices", "counts"],
    ]);
    const { value } = fair(call(name, [a]), null);
    return value.call === name
      ? { result, attribute: choose.of(fields), of: value }
      : { result, value };
  };
  return choose.weighted<() => Statement>([
    [5, unique],
    [2, named],
    [2, intersect],
    [1, () => fair(call("setxor1d", [a, other()]), null)],
    [
      1,
      () => {
        const keywords = { assume_unique: bool(choose.percent(30)) };
        return fair(call("setdiff1d", [a, other()], keywords), null);
      },
    ],
    [
      1,
      made(() =>
        call("isin", [a, other()], {
          invert: bool(choose.percent(50)),
          assume_unique: bool(choose.percent(50)),
        }),
      ),
    ],
    [isPlain ? 2 : 0, made(search)],
    [isPlain ? 2 : 0, made(partition)],
    [1, made(() => call("argsort", [a], { axis: none, kind: text("stable") }))],
    [
      array.dtype.kind === "V" ? 0 : 1,
      made(() =>
        call("digitize", [a, { list: [int(0), int(2), int(5)] }], {
          right: bool(choose.percent(50)),
        }),
      ),
    ],
    [1, made(() => call("ediff1d", [a]))],
    [1, made(() => call("count_nonzero", [a], { axis: randomAxis(choose, ndim) }))],
  ])();
};
