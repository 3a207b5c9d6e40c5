// Random statements that repeat, move, insert and leave out elements, and that change an array's own record.

import { hasNegativeZero } from "./items.js";
import { type Choose, LARGEST, operand, order, pick } from "./random_operands.js";
import { randomNumberType, randomType } from "./random_types.js";
import {
  randomAxis,
  randomMask,
  randomPositions,
  randomReshape,
  randomScalar,
  sizeOf,
} from "./random_values.js";
import {
  bool,
  type Call,
  call,
  int,
  method,
  none,
  type Statement,
  text,
  tuple,
  type Value,
  variable,
} from "./statement.js";

const padding = [
  "constant",
  "edge",
  "wrap",
  "reflect",
  "symmetric",
  "linear_ramp",
  "maximum",
  "minimum",
  "mean",
  "median",
];

/** Copies with other elements, or with the same ones elsewhere. */
export const manipulate: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const ndim = shape.length;
  const isSmall = sizeOf(shape) <= LARGEST / 4;
  const axis = (): Record<string, Value> =>
    choose.percent(70) ? { axis: randomAxis(choose, ndim) } : {};
  const lengthOf = (keywords: Record<string, Value>) => {
    const { axis: given } = keywords;
    return given !== undefined && "int" in given
      ? (shape.at(Number(given.int)) ?? 1)
      : sizeOf(shape);
  };
  const repeat = () => {
    const along = axis();
    const length = lengthOf(along);
    const counts = Array.from({ length }, () => choose.between(0, 2));
    const count = choose.percent(50) ? int(choose.between(0, 3)) : tuple(counts);
    return method(name, "repeat", [count], along);
  };
  const tile = () => {
    const most = choose.between(1, Math.min(ndim + 1, 3));
    return call("tile", [a, tuple(Array.from({ length: most }, () => choose.between(0, 2)))]);
  };
  const places = (length: number): Value =>
    choose.weighted<() => Value>([
      [3, () => randomPositions(choose, length, [])],
      [3, () => randomPositions(choose, length, [choose.between(0, 3)])],
      [1, () => call("array", [randomMask(choose, [length])])],
      [
        1,
        () =>
          call("arange", [
            int(choose.between(0, length)),
            int(choose.between(0, length)),
            int(choose.between(1, 2)),
          ]),
      ],
    ])();
  const remove = () => {
    const along = axis();
    return call("delete", [a, places(lengthOf(along))], along);
  };
  const insert = () => {
    const along = axis();
    const values = operand(choose, arrays, choose.percent(50) ? [] : shape.slice(1));
    return call("insert", [a, places(lengthOf(along)), values], along);
  };
  const roll = () => {
    if (ndim === 0 || choose.percent(50))
      return call("roll", [a, int(choose.between(-4, 9))], axis());
    const axes = shape.map((_, k) => k).slice(0, 2);
    return call("roll", [a, tuple(axes.map(() => choose.between(-3, 3))), tuple(axes)]);
  };
  const pad = () => {
    const width = choose.percent(50)
      ? int(choose.between(0, 2))
      : tuple([choose.between(0, 3), choose.between(0, 3)]);
    // Which of two zeros is the extreme depends on the processor.
    const mode = choose.of(hasNegativeZero(array) ? padding.slice(0, -4) : padding);
    const keywords: Record<string, Value> = {};
    const isStatistic = ["maximum", "minimum", "mean", "median"].includes(mode);
    if (isStatistic && choose.percent(50)) keywords.stat_length = int(choose.between(1, 3));
    if (mode === "constant" && choose.percent(50)) {
      keywords.constant_values = choose.percent(50) ? int(7) : tuple([1, -2]);
    }
    if (mode === "linear_ramp" && choose.percent(50)) keywords.end_values = int(5);
    if (mode.endsWith("ect") || mode === "symmetric") {
      if (choose.percent(30)) keywords.reflect_type = text(choose.of(["odd", "even"]));
    }
    return call("pad", [a, width, text(mode)], keywords);
  };
  const append = () => call("append", [a, operand(choose, arrays, shape)], axis());
  const block = () => {
    const row: Value = { list: [a, variable(pick(choose, arrays).name)] };
    return call("block", [choose.percent(50) ? row : { list: [row, row] }]);
  };
  const resize = () => call("resize", [a, tuple(randomReshape(choose, choose.between(0, 24)))]);
  const value = choose.weighted<() => Call>([
    [isSmall ? 3 : 0, repeat],
    [isSmall ? 2 : 0, tile],
    [2, roll],
    [2, remove],
    [isSmall ? 2 : 0, insert],
    [isSmall && ndim < 3 ? 2 : 0, pad],
    [isSmall ? 1 : 0, append],
    [isSmall ? 1 : 0, block],
    [1, resize],
    [1, () => call("trim_zeros", [a])],
    [1, () => method(name, "byteswap")],
    [1, () => call("ravel", [a], order(choose))],
  ])();
  return { result, value };
};

/** Shape, data type and size of an array itself. */
export const changeRecord: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  const target = () => tuple(randomReshape(choose, sizeOf(array.shape)));
  return choose.weighted<() => Statement>([
    [3, () => ({ assignTo: name, attribute: "shape", to: target() })],
    [2, () => ({ assignTo: name, attribute: "dtype", to: randomType(choose) })],
    // Of the same size only: what else stands on the memory would stand on nothing in NumPy.
    [1, () => ({ run: method(name, "resize", [sameSize(array.shape)]) })],
    [1, () => ({ run: method(name, "setflags", [], { write: bool(choose.percent(60)) }) })],
    [
      1,
      () => {
        const offset = int(choose.between(0, 2));
        const value = choose.percent(50)
          ? randomScalar(choose)
          : variable(pick(choose, arrays).name);
        const args = [value, randomNumberType(choose), offset];
        return { run: method(name, "setfield", args) };
      },
    ],
    [1, () => ({ assignTo: name, attribute: "real", to: operand(choose, arrays, array.shape) })],
  ])();
};

function sameSize(shape: readonly number[]): Value {
  return shape.length === 0 ? none : tuple(shape.toReversed());
}
