// Random statements about sets of elements and places in order: unique with what else it tells, set operations,
// partitions, binary search.

import { type Choose, operand, pick } from "./random_operands.js";
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
    return count === 1 ? { result, value } : { result, value, item: choose.between(0, count - 1) };
  };
  const intersect = (): Statement => {
    const isTold = choose.percent(50);
    const keywords: Record<string, Value> = isTold ? { return_indices: bool(true) } : {};
    const value = call("intersect1d", [a, other()], keywords);
    return isTold ? { result, value, item: choose.between(0, 2) } : { result, value };
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
    return call("take", [call("partition", [a, place]), place], { axis: int(-1) });
  };
  return choose.weighted<() => Statement>([
    [5, unique],
    [2, intersect],
    [1, made(() => call("setxor1d", [a, other()]))],
    [
      1,
      made(() =>
        call("setdiff1d", [a, other()], {
          assume_unique: bool(choose.percent(30)),
        }),
      ),
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
