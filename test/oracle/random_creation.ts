// Random statements that make arrays: from values, and by copying.

import { type Choose, operand, order, pick } from "./random_operands.js";
import { randomNumberType, randomType, typeOf } from "./random_types.js";
import { randomAxis, randomList, randomScalar, randomShape, sizeOf } from "./random_values.js";
import {
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

export const create: Choose = (choose, _, result) => {
  const shape = randomShape(choose);
  const type = () => ({ dtype: randomType(choose) });
  const perhapsType = () => (choose.percent(50) ? type() : {});
  const range = (): Call => {
    const dtype = text(choose.of(["i8", "f8", "i4", "u1", "f4", "c16", "i2", "c8"]));
    const values = call("arange", [int(sizeOf(shape))], { dtype });
    return { call: "reshape", method: true, args: [values, tuple(shape)] };
  };
  const literal = () => {
    const type: Record<string, Value> = choose.percent(50)
      ? { dtype: randomNumberType(choose) }
      : {};
    return call("array", [randomList(choose, shape)], type);
  };
  const blank = () => {
    const keywords = { ...type(), ...order(choose, "CF") };
    return call(choose.of(["zeros", "ones"]), [tuple(shape)], keywords);
  };
  const full = () => call("full", [tuple(shape), randomScalar(choose)], perhapsType());
  const arange = () =>
    call("arange", [
      int(choose.between(-3, 3)),
      int(choose.between(0, 12)),
      int(choose.between(1, 3)),
    ]);
  const eye = () => {
    const columns = choose.percent(50) ? int(choose.between(0, 5)) : none;
    return call("eye", [int(choose.between(0, 4)), columns, int(choose.between(-2, 2))]);
  };
  const linspace = () => {
    const count = int(choose.of([5, 3, 1, 0, 9]));
    return call("linspace", [int(choose.between(-2, 2)), int(choose.between(0, 5)), count]);
  };
  const value = choose.weighted([
    [6, range],
    [6, literal],
    [2, blank],
    [1, full],
    [1, arange],
    [1, eye],
    [1, linspace],
  ])();
  return { result, value };
};

/** Several arrays, mostly of one shape, made into one. */
export const join: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const alike = arrays.filter((one) => String(one.array.shape) === String(array.shape));
  const from = choose.percent(85) ? alike : arrays;
  const others = Array.from({ length: choose.between(0, 2) }, () => pick(choose, from).name);
  const list: Value = { list: [name, ...others].map(variable) };
  const axis = () => ({ axis: randomAxis(choose, array.shape.length) });
  const one = choose.of(["hstack", "vstack", "dstack", "column_stack"]);
  const value = choose.weighted<() => Call>([
    [4, () => call("concatenate", [list], choose.percent(20) ? { axis: none } : axis())],
    [2, () => call("stack", [list], { axis: randomAxis(choose, array.shape.length + 1) })],
    [2, () => call(one, [list])],
  ])();
  return { result, value };
};

export const copy: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const a = variable(name);
  const wanted = randomType(choose);
  // Python makes another object of the same data type each time; this engine has one, so that it sees no difference.
  const isOther = typeOf(wanted) !== array.dtype;
  const type: Record<string, Value> = choose.percent(50) && isOther ? { dtype: wanted } : {};
  const copyKeyword = (): Record<string, Value> =>
    choose.percent(40) ? { copy: choose.of<Value>([none, { bool: true }, { bool: false }]) } : {};
  const astype = () => {
    const lazily: Record<string, Value> = choose.percent(30) ? { copy: { bool: false } } : {};
    return method(name, "astype", [randomType(choose)], { ...order(choose), ...lazily });
  };
  const source = () => {
    const value = operand(choose, arrays, array.shape);
    return "complex" in value ? int(1) : value;
  };
  const castingAstype = () => {
    const casting = text(choose.of(["safe", "same_kind", "equiv", "no", "unsafe"]));
    return method(name, "astype", [randomType(choose)], { casting });
  };
  const made = (make: () => Call) => () => ({ result, value: make() });
  const done = (run: () => Call) => () => ({ run: run() });
  return choose.weighted<() => Statement>([
    [3, made(() => method(name, "copy", [], order(choose)))],
    [1, made(() => call("copy", [a]))],
    [4, made(astype)],
    [1, made(castingAstype)],
    [2, made(() => call("array", [a], { ...type, ...copyKeyword(), ...order(choose) }))],
    [1, made(() => call("array", [a], { ...type, ...copyKeyword(), ndmin: int(3) }))],
    [2, made(() => call("asarray", [a], { ...type, ...order(choose) }))],
    [1, made(() => call(choose.of(["ascontiguousarray", "asfortranarray"]), [a]))],
    [
      1,
      made(() => call(choose.of(["zeros_like", "ones_like"]), [a], { ...type, ...order(choose) })),
    ],
    [1, made(() => call("full_like", [a, randomScalar(choose)], type))],
    [1, made(() => call(choose.of(["tril", "triu"]), [a, int(choose.between(-2, 2))]))],
    [
      1,
      made(() =>
        call("require", [a, none, text(choose.of(["C", "F", "A", "W", "O", "CO", "FW"]))]),
      ),
    ],
    [
      1,
      () => {
        const attribute = choose.of(["strides", "shape", "dtype"]);
        return { result, attribute, of: call("empty_like", [a], { ...type, ...order(choose) }) };
      },
    ],
    [1, done(() => call("copyto", [a, source()]))],
    [1, done(() => method(name, "fill", [randomScalar(choose)]))],
  ])();
};
