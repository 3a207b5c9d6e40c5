// Ufuncs of text and bytes: they compare, and `add` joins. Other ufuncs have no loop for them, nor for void.

import { copyto } from "../assign/copyto.js";
import { castable } from "../dtype/cast.js";
import { builtin, type DType, flexible, isNumeric } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { className, defaultType, type Promotable } from "../dtype/promotion.js";
import type { Scalar } from "../dtype/scalar.js";
import { textOrder } from "../dtype/text_order.js";
import { UFuncTypeError, ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import type { Ufunc } from "./ufunc.js";
import { arrayOf, type Call } from "./ufunc_arguments.js";
import { cannotCast, noLoop } from "./ufunc_errors.js";

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
  if (!alike || (test === undefined && ufunc.name !== "add")) throw noTextLoop(ufunc, types);
  const inputs = call.inputs.map(arrayOf);
  const [out] = call.outs;
  const shape = broadcast(inputs, out, call.where);
  const length = first.itemsize + second.itemsize;
  const kind = first.kind === "U" ? "U" : "S";
  const type = test === undefined ? flexible(kind, length || (kind === "U" ? 4 : 1)) : builtin.bool;
  if (out !== null && !castable(type, out.dtype, call.casting)) {
    throw cannotCast(ufunc.name, "output", type, out.dtype, call.casting);
  }
  const steps = inputs.map((input) => broadcastStrides(input.shape, input.strides, shape) ?? []);
  const strides = stridesInOrderOf(shape, steps, type.itemsize);
  const result = owner(shape, type, ufunc.origin, inputs.map(sourceOf), strides);
  if (test === undefined) join(result, inputs, steps);
  else compare(result, inputs, steps, test);
  if (out !== null) {
    copyto(out, result, { casting: call.casting, where: call.where ?? true });
    return out;
  }
  if (shape.length > 0 || call.keepsArray) return result;
  return readItem(result.block.view, result.offset, type);
}

function broadcast(
  inputs: readonly NDArray[],
  out: NDArray | null,
  where: NDArray | null,
): readonly number[] {
  const shapes = [...inputs, ...(out === null ? [] : [out]), ...(where === null ? [] : [where])];
  const found = commonShape(shapes.map(({ shape }) => shape));
  if (!("clash" in found)) return found.shape;
  const list = inputs.map(({ shape }) => `${shapeText(shape)} `).join("");
  throw new ValueError(`operands could not be broadcast together with shapes ${list}`);
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

/** The class of an operand as messages about loops name it; Python's numbers have classes of their own. */
function classText(type: Promotable): string {
  if (typeof type !== "string") return `<class 'numpy.dtypes.${className(type)}'>`;
  const names = { int: "_PyLongDType", float: "_PyFloatDType", complex: "_PyComplexDType" };
  return `<class 'numpy.dtypes.${names[type]}'>`;
}

function noTextLoop(ufunc: Ufunc, types: readonly Promotable[]): TypeError {
  const isListed = ufunc.isComparison || arithmetic.includes(ufunc.name);
  if (ufunc.nin === 1 && ufunc.name === "negative") return noLoop(ufunc.name, types);
  if (ufunc.nin === 1 || !isListed) {
    return new TypeError(
      `ufunc '${ufunc.name}' not supported for the input types, and the inputs could not be safely coerced ` +
        "to any supported types according to the casting rule ''safe''",
    );
  }
  const named = types.map((type) =>
    ufunc.isComparison ? classText(type) : defaultType(type).repr(),
  );
  if (types.every((type) => isFlexible(type) && type.kind !== "V") && ufunc.name === "add") {
    return new UFuncTypeError(`ufunc 'add' cannot use operands with types ${named.join(" and ")}`);
  }
  return new UFuncTypeError(
    `ufunc '${ufunc.name}' did not contain a loop with signature matching types (${named.join(", ")}) -> None`,
  );
}

/** Ufuncs that look for a loop of the operands' own types, and name them. */
const arithmetic = ["add", "subtract", "multiply", "divide", "maximum", "minimum"];
