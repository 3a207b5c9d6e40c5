// Random statements about the arrays that a program has made so far.

import { type NDArray, slice } from "../../kernel/array/index.js";
import type { Choices } from "./choices.js";
import {
  type Named,
  randomAxes,
  randomAxis,
  randomIndex,
  randomList,
  randomReshape,
  randomScalar,
  randomShape,
  randomType,
  sizeOf,
} from "./random_values.js";
import {
  type Call,
  call,
  int,
  method,
  none,
  type Operator,
  type Statement,
  text,
  tuple,
  type Value,
  variable,
} from "./statement.js";

/** Larger arrays are not made larger. */
const LARGEST = 300;
const MOST_AXES = 6;

type Choose = (choose: Choices, arrays: readonly Named[], result: string) => Statement;

/** Mostly one of the latest arrays. */
function pick(choose: Choices, arrays: readonly Named[]): Named {
  const latest = choose.percent(60) ? arrays.slice(-3) : arrays;
  return choose.of(latest.toReversed());
}

function order(choose: Choices, orders = "CFAK"): Record<string, Value> {
  return choose.percent(35) ? { order: text(choose.of([...orders])) } : {};
}

/** The shape of two arrays broadcast together, or null. */
function broadcast(a: readonly number[], b: readonly number[]): number[] | null {
  const shape: number[] = [];
  for (let k = 1; k <= Math.max(a.length, b.length); k++) {
    const [m, n] = [a.at(-k) ?? 1, b.at(-k) ?? 1];
    if (m !== n && m !== 1 && n !== 1) return null;
    shape.unshift(m === 1 ? n : m);
  }
  return shape;
}

/** A second operand for an array of `shape`: mostly one that fits. */
function operand(choose: Choices, arrays: readonly Named[], shape: readonly number[]): Value {
  if (choose.percent(35)) return randomScalar(choose);
  if (choose.percent(4)) return variable(pick(choose, arrays).name);
  const fitting = arrays.filter(({ array }) => {
    const together = broadcast(array.shape, shape);
    return together !== null && sizeOf(together) <= LARGEST;
  });
  if (fitting.length === 0 || choose.percent(10)) {
    return randomList(choose, choose.percent(70) ? shape : shape.slice(1));
  }
  return variable(pick(choose, fitting).name);
}

/** An array to write results of `shape` into, mostly of that shape. */
function output(choose: Choices, arrays: readonly Named[], shape: readonly number[]): Value {
  const fitting = arrays.filter(({ array }) => String(array.shape) === String(shape));
  const from = fitting.length === 0 || choose.percent(7) ? arrays : fitting;
  return variable(pick(choose, from).name);
}

/** The shape that `value` has as an operand. */
function shapeOf(value: Value, arrays: readonly Named[]): readonly number[] {
  if ("variable" in value) {
    return arrays.find(({ name }) => name === value.variable)?.array.shape ?? [];
  }
  if ("list" in value) return [value.list.length, ...shapeOf(value.list[0] ?? none, arrays)];
  return [];
}

const create: Choose = (choose, _, result) => {
  const shape = randomShape(choose);
  const size = sizeOf(shape);
  const value = choose.weighted<() => Call>([
    [
      6,
      () => {
        const range = call("arange", [int(size)], {
          dtype: text(choose.of(["i8", "f8", "i4", "u1", "f4", "c16", "i2", "c8"])),
        });
        return { call: "reshape", method: true, args: [range, tuple(shape)] };
      },
    ],
    [
      6,
      () =>
        call(
          "array",
          [randomList(choose, shape)],
          choose.percent(50) ? { dtype: randomType(choose) } : {},
        ),
    ],
    [
      2,
      () =>
        call(choose.of(["zeros", "ones"]), [tuple(shape)], {
          dtype: randomType(choose),
          ...order(choose, "CF"),
        }),
    ],
    [
      1,
      () =>
        call(
          "full",
          [tuple(shape), randomScalar(choose)],
          choose.percent(40) ? { dtype: randomType(choose) } : {},
        ),
    ],
    [
      1,
      () =>
        call("arange", [
          int(choose.between(-3, 3)),
          int(choose.between(0, 12)),
          int(choose.between(1, 3)),
        ]),
    ],
    [
      1,
      () =>
        call("eye", [
          int(choose.between(0, 4)),
          choose.percent(50) ? int(choose.between(0, 5)) : none,
          int(choose.between(-2, 2)),
        ]),
    ],
    [
      1,
      () =>
        call("linspace", [
          int(choose.between(-2, 2)),
          int(choose.between(0, 5)),
          int(choose.of([5, 3, 1, 0, 9])),
        ]),
    ],
  ])();
  return { result, value };
};

const getIndex: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  return { result, of: name, index: randomIndex(choose, array, arrays) };
};

/** The shape of `a[:]`, the simplest target, or of an index's result if it can be had. */
const setIndex: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  if (choose.percent(25)) {
    const to = operand(choose, arrays, array.shape);
    return {
      set: name,
      index: [choose.percent(50) ? { slice: [none, none, none] } : { ellipsis: true }],
      to,
    };
  }
  const index = randomIndex(choose, array, arrays);
  return { set: name, index, to: operand(choose, arrays, targetShape(array, index)) };
};

/** How many elements each plain slice of an index takes; a guess that need not be right. */
function targetShape(array: NDArray, index: readonly Value[]): readonly number[] {
  const plain = index.map((item) => {
    if ("int" in item && typeof item.int === "number") return item.int;
    if (!("slice" in item)) return null;
    const [start, stop, step] = item.slice.map((bound) => ("int" in bound ? bound.int : null));
    return slice(start, stop, step);
  });
  try {
    const found = array.get(...plain.filter((item) => item !== null));
    return typeof found === "object" && "shape" in found ? found.shape : [];
  } catch {
    return array.shape.slice(-1);
  }
}

const transpose: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const ndim = array.shape.length;
  const axis = () => randomAxis(choose, ndim);
  return choose.weighted<() => Statement>([
    [4, () => ({ result, attribute: "T", of: name })],
    [1, () => ({ result, attribute: "mT", of: name })],
    [
      3,
      () => {
        const axes = choose.shuffle(Array.from({ length: ndim }, (_, k) => k));
        if (choose.percent(5)) axes.push(choose.between(0, 2));
        return { result, value: call("transpose", [variable(name), tuple(axes)]) };
      },
    ],
    [2, () => ({ result, value: method(name, "swapaxes", [axis(), axis()]) })],
    [1, () => ({ result, value: call("moveaxis", [variable(name), axis(), axis()]) })],
    [1, () => ({ result, value: call("flip", [variable(name), randomAxes(choose, ndim)]) })],
    [1, () => ({ result, value: method(name, "diagonal", [int(choose.between(-1, 1))]) })],
  ])();
};

const reshape: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const { shape } = array;
  const size = sizeOf(shape);
  return choose.weighted<() => Statement>([
    [
      6,
      () => ({
        result,
        value: method(name, "reshape", [tuple(randomReshape(choose, size))], order(choose)),
      }),
    ],
    [
      1,
      () => ({
        result,
        value: call("reshape", [variable(name), tuple(randomReshape(choose, size))], {
          copy: choose.of([none, { bool: true }, { bool: false }]),
        }),
      }),
    ],
    [3, () => ({ result, value: method(name, "ravel", [], order(choose)) })],
    [1, () => ({ result, value: method(name, "flatten", [], order(choose)) })],
    [
      2,
      () => ({
        result,
        value: call(
          "squeeze",
          [variable(name)],
          choose.percent(40) ? { axis: randomAxes(choose, shape.length) } : {},
        ),
      }),
    ],
    [
      shape.length < MOST_AXES ? 2 : 0,
      () => ({
        result,
        value: call("expand_dims", [variable(name), randomAxis(choose, shape.length + 1)]),
      }),
    ],
    [
      2,
      () => {
        const wider = shape.map((length) => (length === 1 ? choose.between(0, 3) : length));
        const more = shape.length < MOST_AXES && size <= LARGEST / 3 && choose.percent(50);
        if (more) wider.unshift(choose.between(0, 3));
        if (choose.percent(5)) wider[0] = 2;
        const target = sizeOf(wider) > LARGEST ? shape : wider;
        return { result, value: call("broadcast_to", [variable(name), tuple(target)]) };
      },
    ],
  ])();
};

const reinterpret: Choose = (choose, arrays, result) => {
  const { name } = pick(choose, arrays);
  return choose.weighted<() => Statement>([
    [5, () => ({ result, value: method(name, "view", [randomType(choose)]) })],
    [1, () => ({ result, value: method(name, "view") })],
    [2, () => ({ result, attribute: choose.of(["real", "imag"]), of: name })],
  ])();
};

const copy: Choose = (choose, arrays, result) => {
  const { name } = pick(choose, arrays);
  const a = variable(name);
  const whether: Record<string, Value> = choose.percent(40)
    ? { copy: choose.of<Value>([none, { bool: true }, { bool: false }]) }
    : {};
  const type: Record<string, Value> = choose.percent(50) ? { dtype: randomType(choose) } : {};
  return choose.weighted<() => Statement>([
    [3, () => ({ result, value: method(name, "copy", [], order(choose)) })],
    [1, () => ({ result, value: call("copy", [a]) })],
    [
      4,
      () => {
        const keywords = {
          ...order(choose),
          ...(choose.percent(30) ? { copy: { bool: false } } : {}),
        };
        return { result, value: method(name, "astype", [randomType(choose)], keywords) };
      },
    ],
    [
      1,
      () => ({
        result,
        value: method(name, "astype", [randomType(choose)], {
          casting: text(choose.of(["safe", "same_kind", "equiv", "no", "unsafe"])),
        }),
      }),
    ],
    [2, () => ({ result, value: call("array", [a], { ...type, ...whether, ...order(choose) }) })],
    [2, () => ({ result, value: call("asarray", [a], { ...type, ...order(choose) }) })],
    [1, () => ({ result, value: call(choose.of(["ascontiguousarray", "asfortranarray"]), [a]) })],
    [
      1,
      () => ({
        result,
        value: call(choose.of(["zeros_like", "ones_like"]), [a], { ...type, ...order(choose) }),
      }),
    ],
    [1, () => ({ result, value: call("full_like", [a, randomScalar(choose)], type) })],
    [1, () => ({ run: call("copyto", [a, operand(choose, arrays, shapeOf(a, arrays))]) })],
    [1, () => ({ run: method(name, "fill", [randomScalar(choose)]) })],
  ])();
};

const binary = "add subtract multiply true_divide floor_divide remainder maximum minimum".split(
  " ",
);
const bitwise = "bitwise_and bitwise_or bitwise_xor left_shift right_shift".split(" ");
const comparison = "equal not_equal less less_equal greater greater_equal".split(" ");
const logical = "logical_and logical_or logical_xor".split(" ");
const unary =
  "negative positive absolute sqrt square invert logical_not sign isnan isfinite conjugate floor ceil".split(
    " ",
  );

const binaryUfunc: Choose = (choose, arrays, result) => {
  const first = pick(choose, arrays);
  const { shape } = first.array;
  const name = choose.of(
    choose.weighted([
      [6, binary],
      [2, bitwise],
      [3, comparison],
      [1, logical],
    ]),
  );
  const second = operand(choose, arrays, shape);
  const args = choose.percent(25) ? [second, variable(first.name)] : [variable(first.name), second];
  const keywords: Record<string, Value> = {};
  if (choose.percent(35)) {
    const together = broadcast(shape, shapeOf(second, arrays)) ?? shape;
    keywords.out = output(choose, arrays, together);
  }
  if (choose.percent(5)) keywords.dtype = randomType(choose);
  return { result, value: call(name, args, keywords) };
};

const unaryUfunc: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const keywords = choose.percent(35) ? { out: output(choose, arrays, array.shape) } : {};
  return { result, value: call(choose.of(unary), [variable(name)], keywords) };
};

const operators: readonly Operator[] = ["+", "-", "*", "/", "%", "**", "&", "|", "^", "<<", ">>"];
const comparisons = ["<", "<=", ">", ">=", "==", "!="] as const;

const inPlace: Choose = (choose, arrays) => {
  const { name, array } = pick(choose, arrays);
  const matrices = arrays.filter(({ array }) => array.shape.length === 2);
  if (choose.percent(3) && matrices.length > 0) {
    return { inPlace: name, operator: "@", by: variable(pick(choose, matrices).name) };
  }
  const operator = choose.of(operators.slice(0, choose.percent(75) ? 4 : undefined));
  return { inPlace: name, operator, by: operand(choose, arrays, array.shape) };
};

const operation: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const first = variable(name);
  const second = operand(choose, arrays, array.shape);
  const swap = choose.percent(25);
  const [left, right] = swap ? [second, first] : [first, second];
  return { result, left, operator: choose.of([...operators, ...comparisons]), right };
};

const reduction: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const { shape } = array;
  const function_ = choose.of([
    "sum",
    "prod",
    "mean",
    "min",
    "max",
    "any",
    "all",
    "argmin",
    "argmax",
  ]);
  const single = function_.startsWith("arg");
  const keywords: Record<string, Value> = {};
  if (choose.percent(75)) {
    keywords.axis = single ? randomAxis(choose, shape.length) : randomAxes(choose, shape.length);
  }
  if (choose.percent(30)) keywords.keepdims = { bool: true };
  if (!single && choose.percent(15) && !["min", "max", "any", "all"].includes(function_)) {
    keywords.dtype = randomType(choose);
  }
  if (!single && choose.percent(15)) {
    const axis = keywords.axis;
    const left =
      axis && "int" in axis
        ? shape.filter((_, k) => k !== axis.int && k - shape.length !== axis.int)
        : [];
    keywords.out = output(choose, arrays, left);
  }
  return { result, value: call(function_, [variable(name)], keywords) };
};

const flag: Choose = (choose, arrays) => {
  const { name } = pick(choose, arrays);
  return { flag: "writeable", of: name, to: choose.percent(40) };
};

const matmul: Choose = (choose, arrays, result) => {
  const { name, array } = pick(choose, arrays);
  const inner = array.shape.at(-1);
  const fitting = arrays.filter(
    ({ array }) => array.shape.at(array.shape.length > 1 ? -2 : -1) === inner,
  );
  const second = pick(choose, fitting.length > 0 ? fitting : arrays).name;
  return { result, value: call("matmul", [variable(name), variable(second)]) };
};

const choosers: readonly (readonly [number, Choose])[] = [
  [6, getIndex],
  [2, create],
  [4, transpose],
  [6, reshape],
  [5, setIndex],
  [3, reinterpret],
  [4, copy],
  [6, binaryUfunc],
  [3, unaryUfunc],
  [4, inPlace],
  [3, operation],
  [4, reduction],
  [1, flag],
  [1, matmul],
];

/** A statement for a program that has made `arrays`; if it makes a variable, that is `result`. */
export function randomStatement(
  choose: Choices,
  arrays: readonly Named[],
  result: string,
): Statement {
  if (arrays.length === 0) return create(choose, arrays, result);
  return choose.weighted(choosers)(choose, arrays, result);
}
