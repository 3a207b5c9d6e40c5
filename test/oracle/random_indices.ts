// Random statements about places: indices of triangles, grids and flat arrays, functions along an axis, and data types.

import type { Choices } from "./choices.js";
import { type Choose, LARGEST, operand, pick } from "./random_operands.js";
import { randomType } from "./random_types.js";
import {
  type Named,
  randomAxis,
  randomMask,
  randomPositions,
  randomScalar,
  randomShape,
  sizeOf,
} from "./random_values.js";
import {
  bool,
  type Call,
  call,
  int,
  method,
  type Statement,
  text,
  tuple,
  type Value,
  variable,
} from "./statement.js";

export const places: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const ndim = shape.length;
  const k = () => int(choose.between(-2, 2));
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  const part = (value: Call, count: number): Statement => ({
    result,
    value,
    item: choose.between(0, count - 1),
  });
  const triangle = () => {
    const name = choose.of(["tril_indices", "triu_indices"]);
    return part(call(name, [int(choose.between(0, 4)), k(), int(choose.between(0, 4))]), 2);
  };
  const triangleFrom = () =>
    part(call(choose.of(["tril_indices_from", "triu_indices_from"]), [a, k()]), 2);
  const flat = arrays.filter(
    (one) => one.array.shape.length === 1 && "biu".includes(one.array.dtype.kind),
  );
  const open = () => {
    const lists = [
      randomPositions(choose, 4, [choose.between(0, 3)]),
      randomMask(choose, [choose.between(0, 3)]),
    ];
    const one =
      flat.length > 0 && choose.percent(50) ? variable(pick(choose, flat).name) : lists[0];
    return part(call("ix_", [one, choose.of(lists)]), 2);
  };
  const grid = () => {
    const keywords: Record<string, Value> = {};
    if (choose.percent(40)) keywords.indexing = text(choose.of(["xy", "ij"]));
    if (choose.percent(40)) keywords.sparse = bool(choose.percent(60));
    if (choose.percent(40)) keywords.copy = bool(choose.percent(40));
    const short = arrays.filter((one) => sizeOf(one.array.shape) <= 12);
    const one = () => (short.length > 0 ? variable(pick(choose, short).name) : int(2));
    return part(call("meshgrid", [one(), one()], keywords), 2);
  };
  const unravel = () => {
    const lengths = [...randomShape(choose), 2];
    const index = randomPositions(choose, sizeOf(lengths), [choose.between(0, 3)]);
    const order: Record<string, Value> = choose.percent(40)
      ? { order: text(choose.of(["C", "F", "A"])) }
      : {};
    const positive = choose.percent(80) ? call("absolute", [index]) : index;
    return part(call("unravel_index", [positive, tuple(lengths)], order), lengths.length);
  };
  const ravel = () => {
    const lengths = [...randomShape(choose).slice(0, 1), 2];
    const list = lengths.map((length) => randomPositions(choose, Math.max(length, 1), [2]));
    const keywords: Record<string, Value> = {};
    if (choose.percent(60)) keywords.mode = text(choose.of(["wrap", "clip", "raise"]));
    if (choose.percent(30)) keywords.order = text(choose.of(["C", "F"]));
    return call(
      "ravel_multi_index",
      [{ tuple: list.map((one) => call("array", [one])) }, tuple(lengths)],
      keywords,
    );
  };
  const square = () => part(call("diag_indices_from", [a]), Math.max(ndim, 1));
  const broadcasted = () => {
    const others = arrays.filter((one) => sizeOf(one.array.shape) * sizeOf(shape) <= LARGEST);
    const other = others.length > 0 ? variable(pick(choose, others).name) : int(1);
    return part(call("broadcast_arrays", [a, other]), 2);
  };
  const putAlong = (): Statement => {
    const axis = choose.between(0, Math.max(ndim - 1, 0));
    const lengths = shape.map((length, n) => (n === axis ? 1 : length));
    const at = call("array", [randomPositions(choose, Math.max(shape[axis] ?? 1, 1), lengths)]);
    return { run: call("put_along_axis", [a, at, randomScalar(choose)], { axis: int(axis) }) };
  };
  const sorted = () => {
    const at = call("argsort", [a], { axis: randomAxis(choose, ndim), kind: text("stable") });
    return call("take_along_axis", [a, at], { axis: randomAxis(choose, ndim) });
  };
  // A scalar would have no data type here: these functions give arrays.
  const along = () => {
    const name = choose.of(["sort", "cumsum", "flip", "unique", "diff", "ravel"]);
    return call("apply_along_axis", [{ function: name }, randomAxis(choose, ndim), a]);
  };
  const over = () => {
    const axes = choose.percent(50)
      ? randomAxis(choose, ndim)
      : { list: [randomAxis(choose, ndim), randomAxis(choose, ndim)] };
    return call("apply_over_axes", [{ function: choose.of(["sum", "max", "any"]) }, a, axes]);
  };
  const piecewise = () => {
    const masks = [randomMask(choose, shape), randomMask(choose, shape)].map((mask) =>
      call("array", [mask]),
    );
    const functions: Value[] = [
      randomScalar(choose),
      { function: choose.of(["negative", "abs", "sign"]) },
      randomScalar(choose),
    ];
    return call("piecewise", [
      a,
      { list: masks },
      { list: functions.slice(0, choose.between(2, 3)) },
    ]);
  };
  const together = (): Statement => {
    const other = operand(choose, arrays, shape);
    const attribute = choose.of(["shape", "size", "nd", "ndim", "numiter"]);
    return { result, attribute, of: call("broadcast", [a, other]) };
  };
  const ofPlaces = () => {
    const name = choose.of(["add", "subtract", "maximum", "equal"]);
    const lengths = tuple([choose.between(0, 4), choose.between(0, 4)]);
    const keywords: Record<string, Value> = choose.percent(50)
      ? { dtype: text(choose.of(["i4", "f4", "u1"])) }
      : {};
    return call("fromfunction", [{ function: name }, lengths], keywords);
  };
  return choose.weighted<() => Statement>([
    [1, together],
    [1, made(ofPlaces)],
    [ndim > 0 ? 2 : 0, made(along)],
    [ndim > 1 ? 1 : 0, made(over)],
    [1, made(piecewise)],
    [1, triangle],
    [1, triangleFrom],
    [2, open],
    [2, grid],
    [2, unravel],
    [1, made(ravel)],
    [1, square],
    [2, broadcasted],
    [2, putAlong],
    [1, made(sorted)],
    [1, made(() => call("diagflat", [sizeOf(shape) <= 16 ? a : int(3), k()]))],
    [1, made(() => call("tri", [int(choose.between(0, 4)), int(choose.between(0, 4)), k()]))],
    [1, made(() => call("identity", [int(choose.between(0, 4))], { dtype: randomType(choose) }))],
    [1, made(() => call("indices", [tuple(randomShape(choose).slice(0, 2))]))],
    [1, made(() => call("matrix_transpose", [a]))],
    [1, made(() => call("isclose", [a, operand(choose, arrays, shape)]))],
    [1, made(() => call("allclose", [a, operand(choose, arrays, shape)]))],
    [1, made(() => call("array_equiv", [a, operand(choose, arrays, shape)]))],
    [1, made(() => method(name, "tolist"))],
    [
      1,
      made(() =>
        call("array", [call("frombuffer", [method(name, "tobytes"), text(array.dtype.str)])]),
      ),
    ],
  ])();
};

const rules = ["no", "equiv", "safe", "same_kind", "unsafe"];

/** What data types become together, and bits. */
export const types: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const other = (): Value =>
    choose.weighted<() => Value>([
      [2, () => randomType(choose)],
      [2, () => variable(pick(choose, arrays).name)],
      [1, () => randomScalar(choose)],
    ])();
  const plain = () => numbersOf(choose, arrays);
  /** What NumPy adds to no bits, so that there are as many as asked for, is chance. */
  const packed = (isCounted: boolean) => {
    const keywords: Record<string, Value> = {};
    if (isCounted && sizeOf(array.shape) > 0 && choose.percent(40)) {
      keywords.count = int(choose.between(-9, 12));
    }
    if (choose.percent(60)) keywords.axis = randomAxis(choose, array.shape.length);
    if (choose.percent(40)) keywords.bitorder = text(choose.of(["big", "little"]));
    return keywords;
  };
  const value = choose.weighted<() => Call>([
    [
      2,
      () =>
        call("can_cast", [
          choose.percent(50) ? randomType(choose) : call("dtype", [randomType(choose)]),
          randomType(choose),
          text(choose.of(rules)),
        ]),
    ],
    [1, () => call("promote_types", [randomType(choose), randomType(choose)])],
    [2, () => call("result_type", [a, other(), other()])],
    [1, () => call("min_scalar_type", [choose.percent(60) ? randomScalar(choose) : a])],
    [2, () => call("packbits", [a], packed(false))],
    [1, () => call("unpackbits", [method(name, "astype", [text("u1")])], packed(true))],
    [
      1,
      () =>
        call(choose.of(["iscomplex", "isreal", "isneginf", "isposinf", "conj", "real_if_close"]), [
          plain(),
        ]),
    ],
    [1, () => call(choose.of(["iscomplexobj", "isrealobj", "isfortran"]), [a])],
    [1, () => call("fix", [plain()])],
    [
      1,
      () => call("broadcast_shapes", [tuple(array.shape), tuple(pick(choose, arrays).array.shape)]),
    ],
  ])();
  return { result, value };
};

function numbersOf(choose: Choices, arrays: readonly Named[]): Value {
  const numbers = arrays.filter(({ array }) => "biufc".includes(array.dtype.kind));
  return numbers.length > 0 ? variable(pick(choose, numbers).name) : int(choose.between(-3, 3));
}
