// `vectorize` with a signature: the axes that the function works on come last, the others are looped over.

import { typeName } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues, type NestedList } from "../creation/coerce.js";
import { empty, empty_like } from "../creation/creation.js";
import type { DType } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { ndindex } from "../iteration/ndindex.js";
import { origin } from "../record/origin.js";
import { NDArray, retold, sourceOf } from "../record/record.js";
import { broadcast_to } from "./broadcast.js";
import { broadcast_shapes } from "./broadcast_shapes.js";

/** The names of the axes that a function works on. */
export interface Cores {
  readonly inputs: readonly (readonly string[])[];
  readonly outputs: readonly (readonly string[])[];
}

const made = origin(
  "vectorize",
  "new",
  "It was made with memory of its own, filled with what the function returned for each place of the other axes.",
);

const axes = String.raw`\((?:\w+(?:,\w+)*)?\)`;
const list = `${axes}(?:,${axes})*`;
const form = new RegExp(`^${list}->${list}$`);

/** @throws ValueError `not a valid gufunc signature: n->n`; TypeError for what is no text */
export function coresOf(signature: unknown): Cores {
  if (typeof signature !== "string") {
    throw new TypeError(`expected string or bytes-like object, got '${typeName(signature)}'`);
  }
  const plain = signature.replace(/\s+/g, "");
  if (!form.test(plain)) throw new ValueError(`not a valid gufunc signature: ${plain}`);
  const [inputs, outputs] = plain
    .split("->")
    .map((half) =>
      (half.match(/\([^)]*\)/g) ?? []).map((one) => one.slice(1, -1).split(",").filter(Boolean)),
    );
  return { inputs, outputs };
}

/** Learns the lengths of the last axes. @throws ValueError for too few axes, and for other lengths */
function learn(lengths: Map<string, number>, shape: readonly number[], names: readonly string[]) {
  if (names.length > shape.length) {
    const shown = names.map((name) => `'${name}'`).join(", ");
    throw new ValueError(
      `${shape.length}-dimensional argument does not have enough dimensions for all core dimensions (${shown}${names.length === 1 ? "," : ""})`,
    );
  }
  const own = shape.slice(shape.length - names.length);
  for (const [k, name] of names.entries()) {
    const known = lengths.get(name);
    if (known !== undefined && known !== own[k]) {
      throw new ValueError(`inconsistent size for core dimension '${name}': ${own[k]} vs ${known}`);
    }
    lengths.set(name, own[k]);
  }
}

/**
 * Calls a function for each place of the axes that it does not work on.
 * @throws TypeError for another number of arguments; ValueError for shapes and results that do not fit
 */
export function callWithCores(
  call: (items: readonly unknown[]) => unknown,
  args: readonly ArrayLike[],
  { inputs, outputs }: Cores,
  types: readonly DType[] | null,
): NDArray | NDArray[] {
  if (args.length !== inputs.length) {
    throw new TypeError(
      `wrong number of positional arguments: expected ${inputs.length}, got ${args.length}`,
    );
  }
  const arrays = args.map((one) => toArray(one));
  const lengths = new Map<string, number>();
  for (const [k, a] of arrays.entries()) learn(lengths, a.shape, inputs[k]);
  const outer = arrays.map(({ shape }, k) => shape.slice(0, shape.length - inputs[k].length));
  const shape = broadcast_shapes(...outer);
  const whole = (names: readonly string[]) => [
    ...shape,
    ...names.map((name) => lengths.get(name) as number),
  ];
  const from = arrays.map((a, k) => broadcast_to(a, whole(inputs[k])));
  const results = [...ndindex(...shape)].map((index) =>
    resultsOf(call(from.map((a) => a.get(...index))), outputs.length),
  );
  if (results.length === 0) {
    if (types === null) {
      throw new ValueError("cannot call `vectorize` on size 0 inputs unless `otypes` is set");
    }
    if (outputs.flat().some((name) => !lengths.has(name))) {
      throw new ValueError(
        "cannot call `vectorize` with a signature including new output dimensions on size 0 inputs",
      );
    }
  } else {
    for (const [n, names] of outputs.entries()) learn(lengths, shapeOf(results[0][n]), names);
  }
  const sources = args.flatMap((one) => (one instanceof NDArray ? [sourceOf(one)] : []));
  const arraysOut = outputs.map((names, n) => {
    const values = results.map((result) => result[n]);
    return retold(gathered(values, shape, whole(names), types?.[n] ?? null), made, sources);
  });
  return arraysOut.length === 1 ? arraysOut[0] : arraysOut;
}

/** What a call gave, as a list. @throws ValueError for another number of results */
function resultsOf(given: unknown, count: number): readonly unknown[] {
  const found = Array.isArray(given) && count > 1 ? given.length : 1;
  if (found !== count) {
    throw new ValueError(`wrong number of outputs from pyfunc: expected ${count}, got ${found}`);
  }
  return count === 1 ? [given] : (given as unknown[]);
}

const shapeOf = (value: unknown): readonly number[] => toArray(value as ArrayLike).shape;

/** Results in one array: it has the data type of all scalars, or of the first array, and that array's order of axes. */
function gathered(
  values: readonly unknown[],
  outer: readonly number[],
  shape: readonly number[],
  type: DType | null,
): NDArray {
  if (values.length === 0) return empty(shape, type);
  if (values.every(isScalar)) {
    const flat = fromValues(values as NestedList, type, "C");
    const result = empty(shape, flat.dtype);
    copyElements(result, flat.reshape(shape));
    return result;
  }
  const first = toArray(values[0] as ArrayLike);
  const result = empty_like(first, { dtype: type ?? first.dtype, shape });
  let k = 0;
  for (const index of ndindex(...outer)) {
    const value = values[k++];
    if (index.length === 0) result.set(value as ArrayLike);
    else result.set(...(index as [number]), value as ArrayLike);
  }
  return result;
}
