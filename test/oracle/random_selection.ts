// Random statements that pick elements by position or by truth, other than by subscripts, and that write them so.

import type { Choices } from "./choices.js";
import { type Choose, operand, output, pick } from "./random_operands.js";
import {
  randomAxis,
  randomList,
  randomMask,
  randomPositions,
  randomScalar,
  sizeOf,
} from "./random_values.js";
import { type Call, call, method, none, text, type Value, variable } from "./statement.js";

/** Perhaps what is to be done with positions beyond the ends. */
function mode(choose: Choices): Record<string, Value> {
  return choose.percent(30) ? { mode: text(choose.of(["wrap", "clip", "raise"])) } : {};
}

/** What asks for elements by position or by truth. */
export const select: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const size = sizeOf(shape);
  const other = () => operand(choose, arrays, shape);
  const mask = () => call("array", [randomMask(choose, shape)]);
  const along = () => {
    const axis = choose.percent(70) ? randomAxis(choose, shape.length) : none;
    return { axis, length: "int" in axis ? (shape.at(Number(axis.int)) ?? 1) : size };
  };
  const take = () => {
    const { axis, length } = along();
    const places = randomPositions(choose, length, [choose.between(0, 3)]);
    const out = choose.percent(10) ? { out: output(choose, arrays, shape) } : {};
    // What is wrapped around along an axis of length 0 NumPy looks for without end.
    return call("take", [a, places], { axis, ...out, ...(length > 0 ? mode(choose) : {}) });
  };
  const compress = () => {
    const { axis, length } = along();
    return method(name, "compress", [randomMask(choose, [Math.min(length, 6)])], { axis });
  };
  const chooseCall = () => {
    const places = call("array", [randomPositions(choose, 2, shape)]);
    return call("choose", [places, { list: [a, other()] }], mode(choose));
  };
  const alongAxis = () => {
    const axis = choose.between(0, Math.max(shape.length - 1, 0));
    const lengths = shape.map((length, k) => (k === axis ? 2 : choose.percent(70) ? length : 1));
    const places = call("array", [randomPositions(choose, shape[axis] ?? 1, lengths)]);
    return call("take_along_axis", [a, places], { axis: { int: axis } });
  };
  const value = choose.weighted<() => Call>([
    [3, take],
    [2, () => call("where", [mask(), a, other()])],
    [1, () => call("where", [a, other(), other()])],
    [1, () => call("flatnonzero", [a])],
    [1, () => call("argwhere", [a])],
    [2, compress],
    [1, () => call("extract", [mask(), a])],
    [2, chooseCall],
    [1, () => call("select", [{ list: [mask(), mask()] }, { list: [a, other()] }, other()])],
    [1, alongAxis],
    [1, () => call("array_equal", [a, other()])],
    [1, () => call(choose.of(["ndim", "size", "shape"]), [a])],
  ])();
  return { result, value };
};

/** What writes elements by position or by truth into one of the arrays. */
export const writeAt: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const size = sizeOf(shape);
  const values = (): Value => {
    if (choose.percent(40)) return randomScalar(choose);
    if (choose.percent(60)) return variable(pick(choose, arrays).name);
    return call("array", [randomList(choose, [choose.between(0, 4)])]);
  };
  const mask = () => call("array", [randomMask(choose, shape)]);
  const run = choose.weighted<() => Call>([
    [
      3,
      () =>
        call(
          "put",
          [a, randomPositions(choose, size, [choose.between(0, 5)]), values()],
          mode(choose),
        ),
    ],
    [2, () => call("place", [a, mask(), values()])],
    [2, () => call("putmask", [a, mask(), values()])],
    [
      1,
      () =>
        call("fill_diagonal", [a, values()], choose.percent(30) ? { wrap: { bool: true } } : {}),
    ],
    [1, () => call("copyto", [a, operand(choose, arrays, shape)], { where: mask() })],
  ])();
  return { run };
};
