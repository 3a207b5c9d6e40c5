// Ufuncs of text and bytes: they compare, and `add` joins. Other ufuncs have no loop for them, nor for void.

import { copyOf } from "../assign/copy.js";
import { copyto } from "../assign/copyto.js";
import { castable, castError, sizedFor } from "../dtype/cast.js";
import { classText, commonType } from "../dtype/common_type.js";
import { builtin, type DType, flexible, isNumeric } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { defaultType, type Promotable } from "../dtype/promotion.js";
import type { Scalar } from "../dtype/scalar.js";
import { textOrder } from "../dtype/text_order.js";
import { UFuncTypeError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray } from "../record/record.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { truthOf } from "./choose_row.js";
import { isRepetition, repeatText } from "./repeat_text.js";
import { newResult, resultShape } from "./results.js";
import type { Ufunc } from "./ufunc.js";
import { arrayOf, type Call, type Input, typeOf } from "./ufunc_arguments.js";
import { cannotCast, noLoop, notSupported } from "./ufunc_errors.js";

/** Is it text, bytes, void or structured? */
export function isFlexible(type: Promotable): type is DType {
  return typeof type !== "string" && !isNumeric(type);
}

/** What a three-way comparison says to each ufunc. */
const tests: Readonly<Record<string, (order: number) => boolean>> = {
  equal: (order) => order === 0,
  not_equal: (order) => order !== 0,
  less: (order) => order < 0,
  less_equal: (order) => order <= 0,
  greater: (order) => order > 0,
  greater_equal: (order) => order >= 0,
};

/** Inputs with text and bytes among them as numbers, which a data type that was asked for can make of them. @throws ValueError */
export function numbersOf(inputs: readonly Input[], to: DType): readonly Input[] {
  return inputs.map((input) =>
    isFlexible(typeOf(input)) ? copyOf(arrayOf(input), to, "K", taken) : input,
  );
}

/**
 * Inputs of a logical ufunc, of which one is text, bytes or void, as truth values. NumPy converts those without axes or
 * with one at once, up to the first that has more; then it looks at the output and at all shapes, then at the rest.
 * @throws OverflowError for a Python integer that no 64 bits hold; TypeError for structures; ValueError for shapes that
 *   do not fit
 */
export function truthsOf({ name }: Ufunc, call: Call): readonly Input[] {
  const { inputs, where, casting } = call;
  const [out] = call.outs;
  for (const input of inputs) if (!(input instanceof NDArray)) truthOf(input);
  const isBad = (input: Input) =>
    input instanceof NDArray && !castable(input.dtype, builtin.bool, "unsafe");
  const first = inputs.findIndex((input) => {
    const { dtype, shape } = arrayOf(input);
    return where !== null || (dtype !== builtin.bool && shape.length > 1);
  });
  const early = (first < 0 ? inputs : inputs.slice(0, first)).find(isBad);
  if (early !== undefined) {
    const { dtype, shape } = arrayOf(early);
    throw castError(dtype, builtin.bool, "unsafe", shape.length);
  }
  if (out !== null && !castable(builtin.bool, out.dtype, casting)) {
    throw cannotCast(name, "output", builtin.bool, out.dtype, casting);
  }
  const bad = inputs.findIndex(isBad);
  if (bad >= 0) {
    resultShape(call, inputs.map(arrayOf));
    const { dtype } = arrayOf(inputs[bad]);
    throw new TypeError(
      `Iterator operand ${bad} dtype could not be cast from ${dtype.repr()} to dtype('bool') according to the rule 'unsafe'`,
    );
  }
  return inputs.map((input) =>
    input instanceof NDArray ? copyOf(input, builtin.bool, "K", taken) : truthOf(input),
  );
}

const taken = origin(
  "astype",
  "copy",
  "The truth of each element was taken for the time of a computation.",
);

/** The result of a ufunc with text, bytes or void among its inputs. @throws UFuncTypeError, TypeError if it has no loop */
export function applyFlexible(
  ufunc: Ufunc,
  call: Call,
  types: readonly Promotable[],
): NDArray | Scalar {
  const [first, second] = types;
  const alike =
    isFlexible(first) &&
    second !== undefined &&
    isFlexible(second) &&
    first.kind === second.kind &&
    first.kind !== "V";
  const test = tests[ufunc.name];
  if (ufunc.name === "multiply" && isRepetition(types)) return repeatText(call, types);
  if (!alike || (test === undefined && ufunc.name !== "add")) {
    const [target] = call.outs;
    const isNamed =
      ufunc.nin === 1 &&
      namesOperands.has(ufunc.name) &&
      isFlexible(first) &&
      first.members !== null;
    if (isNamed && target !== null && !castable(first, target.dtype, "unsafe")) {
      throw cannotCast(ufunc.name, "output", commonType([first]), target.dtype, "unsafe");
    }
    throw noTextLoop(ufunc, types);
  }
  const inputs = call.inputs.map(arrayOf);
  const [out] = call.outs;
  const length = first.itemsize + second.itemsize;
  const kind = first.kind === "U" ? "U" : "S";
  if (test === undefined && out !== null) sizedFor(flexible(kind, 0), out.dtype);
  const type = test === undefined ? flexible(kind, length || (kind === "U" ? 4 : 1)) : builtin.bool;
  for (const [n, { dtype }] of inputs.entries()) {
    if (castable(dtype, dtype.native, call.casting)) continue;
    throw cannotCast(ufunc.name, `input ${n}`, dtype, dtype.native, call.casting);
  }
  if (out !== null && !castable(type, out.dtype, call.casting)) {
    throw cannotCast(ufunc.name, "output", type, out.dtype, call.casting);
  }
  const shape = resultShape(call, inputs);
  const steps = inputs.map((input) => broadcastStrides(input.shape, input.strides, shape) ?? []);
  const row = { ...ufunc.rows[0], inputs: [first.native, second.native], result: type };
  const result = newResult(ufunc, call, row, shape);
  if (test === undefined) join(result, inputs, steps);
  else compare(result, inputs, steps, test);
  if (out !== null) {
    copyto(out, result, { casting: call.casting, where: call.where ?? true });
    return out;
  }
  if (shape.length > 0 || call.keepsArray) return result;
  return readItem(result.block.view, result.offset, type);
}

function compare(
  to: NDArray,
  [x, y]: readonly NDArray[],
  steps: readonly (readonly number[])[],
  test: (order: number) => boolean,
): void {
  const order = textOrder(x.dtype, y.dtype);
  const [view, other, { bytes }] = [x.block.view, y.block.view, to.block];
  const offsets = [to.offset, x.offset, y.offset];
  iterate(to.shape, [to.strides, ...steps], offsets, (count, at, step) => {
    for (let k = 0; k < count; k++) {
      const ordered = order(view, at[1] + k * step[1], other, at[2] + k * step[2]);
      bytes[at[0] + k * step[0]] = test(ordered) ? 1 : 0;
    }
  });
}

/** Text after text. */
function join(
  to: NDArray,
  [x, y]: readonly NDArray[],
  steps: readonly (readonly number[])[],
): void {
  const { view, bytes } = to.block;
  const unit = to.dtype.kind === "U" ? 4 : 1;
  const offsets = [to.offset, x.offset, y.offset];
  iterate(to.shape, [to.strides, ...steps], offsets, (count, at, step) => {
    for (let k = 0; k < count; k++) {
      let next = at[0] + k * step[0];
      [x, y].forEach(({ block, dtype }, n) => {
        const start = at[n + 1] + k * step[n + 1];
        let end = dtype.itemsize;
        while (end > 0 && isZero(block.bytes, start + end - unit, unit)) end -= unit;
        for (let byte = 0; byte < end; byte += unit) {
          if (unit === 1) bytes[next] = block.bytes[start + byte];
          else view.setUint32(next, block.view.getUint32(start + byte, !dtype.swapped), true);
          next += unit;
        }
      });
    }
  });
}

function isZero(bytes: Uint8Array, start: number, count: number): boolean {
  for (let k = 0; k < count; k++) if (bytes[start + k] !== 0) return false;
  return true;
}

/** The error for operands of which one is text, bytes or void. */
export function noTextLoop(ufunc: Ufunc, types: readonly Promotable[]): TypeError {
  if (!ufunc.isComparison && !namesOperands.has(ufunc.name)) return notSupported(ufunc);
  if (ufunc.nin === 1) return noLoop(ufunc.name, types);
  const named = types.map((type) =>
    ufunc.isComparison ? classText(type) : defaultType(type).repr(),
  );
  if (types.every((type) => isFlexible(type) && type.kind !== "V") && ufunc.name === "add") {
    return new UFuncTypeError(`ufunc 'add' cannot use operands with types ${named.join(" and ")}`);
  }
  return ufunc.isComparison ? noNamedLoop(ufunc.name, named) : noOperandLoop(ufunc.name, types);
}

/** The error of a ufunc that names the operands' own types. */
export function noOperandLoop(name: string, types: readonly Promotable[]): UFuncTypeError {
  return noNamedLoop(
    name,
    types.map((type) => defaultType(type).repr()),
  );
}

function noNamedLoop(name: string, types: readonly string[]): UFuncTypeError {
  return new UFuncTypeError(
    `ufunc '${name}' did not contain a loop with signature matching types (${types.join(", ")}) -> None`,
  );
}

/** Ufuncs that look for a loop of the operands' own types, and name them. */
const namesOperands: ReadonlySet<string> = new Set([
  ...["add", "subtract", "multiply", "maximum", "minimum", "fmax", "fmin", "gcd", "lcm", "clip"],
  ...["matmul", "vecdot", "matvec", "vecmat", "absolute", "negative", "positive", "sign"],
]);
