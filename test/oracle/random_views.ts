// Random statements that look at the same memory otherwise, or copy where that cannot be.

import { type Choose, LARGEST, order, pick } from "./random_operands.js";
import { randomType } from "./random_types.js";
import { randomAxes, randomAxis, randomIndex, randomReshape, sizeOf } from "./random_values.js";
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

export const flip: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  if (array.shape.length === 0) return reshape(choose, arrays, result);
  const a = variable(name);
  const axes = () => ({ axis: randomAxes(choose, array.shape.length) });
  const rot90 = () => {
    const [first, second] = choose.shuffle(array.shape.map((_, k) => k));
    return call("rot90", [a, int(choose.between(-1, 4)), tuple([first ?? 0, second ?? 1])]);
  };
  const value = choose.weighted<() => Call>([
    [3, () => call("flip", [a], choose.percent(70) ? axes() : {})],
    [1, () => call(choose.of(["fliplr", "flipud"]), [a])],
    [2, rot90],
  ])();
  return { result, value };
};

/** Parts of an array that a function returns as a list or a tuple. */
export const parts: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const ndim = array.shape.length;
  const sections = () =>
    choose.percent(70)
      ? int(choose.between(1, 3))
      : tuple([choose.between(-1, 2), choose.between(1, 4)]);
  const value = choose.weighted<() => Call>([
    [2, () => call("split", [a, sections(), randomAxis(choose, ndim)])],
    [2, () => call("array_split", [a, sections(), randomAxis(choose, ndim)])],
    [1, () => call(choose.of(["hsplit", "vsplit", "dsplit"]), [a, sections()])],
    [
      array.shape.includes(0) ? 0 : 1,
      () => call("unstack", [a], { axis: randomAxis(choose, ndim) }),
    ],
    [1, () => call("nonzero", [a])],
  ])();
  return { result, value, item: 0 };
};

/** Views by explicit strides, all of them inside the memory. */
export const strided: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const { itemsize } = array.dtype;
  // What lies where there are no elements is chance.
  if (sizeOf(array.shape) === 0) return reshape(choose, arrays, result);
  if (array.shape.length > 0 && choose.percent(50)) {
    const window = array.shape.map((length) => {
      return choose.between(choose.percent(4) ? 0 : 1, Math.max(length, 1));
    });
    const axis = choose.between(0, window.length - 1);
    const args = choose.percent(50) ? [tuple(window)] : [int(window[axis]), int(axis)];
    return { result, value: call("lib.stride_tricks.sliding_window_view", [a, ...args]) };
  }
  const ndim = choose.between(0, 3);
  let low = array.offset;
  let high = array.offset + itemsize;
  const shape: number[] = [];
  const strides: number[] = [];
  for (let k = 0; k < ndim; k++) {
    const length = choose.between(0, 4);
    const unit = choose.percent(85) ? itemsize : 1;
    const stride = unit * choose.of([1, 2, -1, 0, 3, -2]);
    const reach = stride * Math.max(length - 1, 0);
    const fits = low + Math.min(reach, 0) >= 0 && high + Math.max(reach, 0) <= array.block.nbytes;
    shape.push(length);
    strides.push(fits ? stride : 0);
    if (fits) low += Math.min(reach, 0);
    if (fits) high += Math.max(reach, 0);
  }
  const args = [a, tuple(shape), tuple(strides)];
  return { result, value: call("lib.stride_tricks.as_strided", args) };
};

export const reinterpret: Choose = (choose, arrays, result) => {
  const { name } = pick(choose, arrays);
  return choose.weighted<() => Statement>([
    [5, () => ({ result, value: method(name, "view", [randomType(choose)]) })],
    [1, () => ({ result, value: method(name, "view") })],
    [2, () => ({ result, attribute: choose.of(["real", "imag"]), of: name })],
  ])();
};
