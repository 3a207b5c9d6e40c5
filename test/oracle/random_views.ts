// Random statements that look at the same memory otherwise, or copy where that cannot be.

import { type Choose, LARGEST, order, pick } from "./random_operands.js";
import {
  randomAxes,
  randomAxis,
  randomIndex,
  randomReshape,
  randomType,
  sizeOf,
} from "./random_values.js";
import {
  type Call,
  call,
  int,
  method,
  none,
  type Statement,
  tuple,
  type Value,
  variable,
} from "./statement.js";

const MOST_AXES = 6;

export const getIndex: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  return { result, of: name, index: randomIndex(choose, array, arrays) };
};

export const transpose: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const ndim = array.shape.length;
  const axis = () => randomAxis(choose, ndim);
  const transposed = () => {
    const axes = choose.shuffle(array.shape.map((_, k) => k));
    if (choose.percent(5)) axes.push(choose.between(0, 2));
    return call(choose.of(["transpose", "permute_dims"]), [a, tuple(axes)]);
  };
  const made = (make: () => Call) => (): Statement => ({ result, value: make() });
  return choose.weighted<() => Statement>([
    [4, () => ({ result, attribute: "T", of: name })],
    [1, () => ({ result, attribute: "mT", of: name })],
    [3, made(transposed)],
    [2, made(() => method(name, "swapaxes", [axis(), axis()]))],
    [1, made(() => call("moveaxis", [a, axis(), axis()]))],
    [1, made(() => call("rollaxis", [a, axis(), int(choose.between(-1, ndim))]))],
    [1, made(() => method(name, "diagonal", [int(choose.between(-1, 1))]))],
    [1, made(() => call("diagonal", [a, int(choose.between(-2, 2)), axis(), axis()]))],
    [1, made(() => call("diag", [a, int(choose.between(-2, 2))]))],
  ])();
};

export const reshape: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { shape } = array;
  const size = sizeOf(shape);
  const copies: Value[] = [none, { bool: true }, { bool: false }];
  const squeeze = () =>
    call("squeeze", [a], choose.percent(40) ? { axis: randomAxes(choose, shape.length) } : {});
  const broadcastTo = () => {
    const wider = shape.map((length) => (length === 1 ? choose.between(0, 3) : length));
    const more = shape.length < MOST_AXES && size <= LARGEST / 3 && choose.percent(50);
    if (more) wider.unshift(choose.between(0, 3));
    if (choose.percent(5)) wider[0] = 2;
    return call("broadcast_to", [a, tuple(sizeOf(wider) > LARGEST ? shape : wider)]);
  };
  const target = () => tuple(randomReshape(choose, size));
  const axis = () => randomAxis(choose, shape.length + 1);
  const value = choose.weighted<() => Call>([
    [6, () => method(name, "reshape", [target()], order(choose))],
    [1, () => call("reshape", [a, target()], { copy: choose.of(copies) })],
    [3, () => method(name, "ravel", [], order(choose))],
    [1, () => method(name, "flatten", [], order(choose))],
    [2, squeeze],
    [shape.length < MOST_AXES ? 2 : 0, () => call("expand_dims", [a, axis()])],
    [1, () => call(choose.of(["atleast_1d", "atleast_2d", "atleast_3d"]), [a])],
    [2, broadcastTo],
  ])();
  return { result, value };
};

export const reinterpret: Choose = (choose, arrays, result) => {
  const { name } = pick(choose, arrays);
  return choose.weighted<() => Statement>([
    [5, () => ({ result, value: method(name, "view", [randomType(choose)]) })],
    [1, () => ({ result, value: method(name, "view") })],
    [2, () => ({ result, attribute: choose.of(["real", "imag"]), of: name })],
  ])();
};
