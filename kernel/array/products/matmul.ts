// The matrix product, of vectors, matrices and stacks of matrices.

import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { type Casting, castable, checkCasting } from "../dtype/cast.js";
import {
  builtin,
  type DType,
  type DTypeLike,
  dtype,
  type NumberName,
  numberName,
} from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { commonType } from "../dtype/promotion.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, tuple } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import { isReadable, type Operand, operandOf } from "../ufunc/operand.js";
import { cannotCast } from "../ufunc/ufunc.js";
import { arrayOf, type Input, inputOf, outOf, typeOf } from "../ufunc/ufunc_arguments.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import * as loops from "./loops_matmul.js";

export interface MatmulOptions {
  out?: NDArray | null;
  dtype?: DTypeLike | null;
  casting?: Casting;
}

/** What a dtype is computed in: one whose items are lanes, and that keeps the same low bits or more digits. */
const computed: Readonly<Record<NumberName, readonly [NumberName, loops.DotLoop]>> = {
  bool: ["bool", loops.dotBool],
  int8: ["int32", loops.dotInteger],
  uint8: ["int32", loops.dotInteger],
  int16: ["int32", loops.dotInteger],
  uint16: ["int32", loops.dotInteger],
  int32: ["int32", loops.dotInteger],
  uint32: ["int32", loops.dotInteger],
  int64: ["int64", loops.dotWide],
  uint64: ["int64", loops.dotWide],
  float16: ["float32", loops.dotFloat32],
  float32: ["float32", loops.dotFloat32],
  float64: ["float64", loops.dotFloat64],
  complex64: ["complex64", loops.dotComplex],
  complex128: ["complex128", loops.dotComplex],
};

const product = origin(
  "matmul",
  "new",
  "A matrix product is made of new values, and they need memory of their own.",
);
const converted = origin("astype", "copy", "Converted for the time of a computation.");

const signature = "(n?,k),(k,m?)->(n?,m?)";

/**
 * NumPy's `np.matmul(x1, x2)`, Python's `x1 @ x2`. The last two axes are matrices; axes before them broadcast.
 * A vector is a row on the left and a column on the right; the product of two vectors is a scalar.
 * @throws ValueError for scalars, and for shapes that do not fit together
 */
export const matmul = ((x1: unknown, x2: unknown, ...rest: unknown[]): NDArray | Scalar => {
  const options = bind<MatmulOptions>("matmul", rest, ["out"], ["dtype", "casting"]);
  if (x1 === undefined || x2 === undefined) {
    const given = x1 === undefined ? 0 : 1;
    throw new TypeError(
      `matmul() takes from 2 to 3 positional arguments but ${given} ${given === 1 ? "was" : "were"} given`,
    );
  }
  const inputs = [inputOf(x1), inputOf(x2)];
  const out = outOf(options.out);
  const casting = options.casting ?? "same_kind";
  checkCasting(casting);
  const type = resultType(inputs, options.dtype, casting);
  if (out !== null && !castable(type, out.dtype, casting)) {
    throw cannotCast("matmul", "output", type, out.dtype, casting);
  }
  const [a, b] = inputs.map(arrayOf);
  const result = multiply(a, b, type, out);
  if (out !== null) {
    copyElements(out, result);
    return out;
  }
  return result.shape.length > 0 ? result : readItem(result.block.view, 0, type);
}) as {
  (x1: Axial, x2: Axial, ...rest: Arguments<[out: NDArray | null], MatmulOptions>): NDArray;
  (x1: ScalarLike, x2: ScalarLike): never;
};

function resultType(
  inputs: readonly Input[],
  wanted: DTypeLike | null | undefined,
  casting: Casting,
): DType {
  const types = inputs.map(typeOf);
  if (wanted === undefined || wanted === null) return commonType(types);
  const type = dtype(wanted).native;
  types.forEach((from, n) => {
    if (typeof from !== "string" && !castable(from, type, casting)) {
      throw cannotCast("matmul", `input ${n}`, from, type, casting);
    }
  });
  return type;
}

/** Lengths of the axes that a product is about. */
interface Core {
  readonly n: number;
  readonly k: number;
  readonly m: number;
  readonly stack: readonly number[];
  /** The axes of one product: without `n` for a vector on the left, without `m` for one on the right. */
  readonly last: readonly number[];
}

function multiply(a: NDArray, b: NDArray, type: DType, out: NDArray | null): NDArray {
  const core = coreOf(a, b);
  const shape = [...core.stack, ...core.last];
  if (out !== null) checkOut(out, core, shape);
  const [name, loop] = computed[numberName(type)];
  const inner = builtin[name];
  const left = prepared(a, inner);
  const right = prepared(b, inner);
  // The stacks lie in memory as those of the inputs do; every product lies in C order.
  const order = [a, b].map(({ shape, strides }) => [
    ...(broadcastStrides(shape.slice(0, -2), strides.slice(0, -2), core.stack) ?? []),
    ...core.last.map(() => 0),
  ]);
  const made = (type: DType) => {
    const strides = stridesInOrderOf(shape, order, type.itemsize);
    return owner(shape, type, product, [sourceOf(a), sourceOf(b)], strides);
  };
  const result = made(inner);
  if (sizeOf(shape) > 0) multiplyStacks(loop, left, right, operandOf(result, inner, false), core);
  if (inner === type) return result;
  const rounded = made(type);
  copyElements(rounded, result);
  return rounded;
}

function coreOf(a: NDArray, b: NDArray): Core {
  [a, b].forEach(({ shape }, n) => {
    if (shape.length === 0) {
      throw new ValueError(
        `matmul: Input operand ${n} does not have enough dimensions (has 0, gufunc core with signature ${signature} requires 1)`,
      );
    }
  });
  const k = a.shape[a.shape.length - 1];
  const isRow = a.shape.length === 1;
  const isColumn = b.shape.length === 1;
  const other = isColumn ? b.shape[0] : b.shape[b.shape.length - 2];
  if (other !== k) throw mismatch("Input operand 1", other, k);
  const stacks = [a.shape.slice(0, -2), b.shape.slice(0, -2)];
  const found = commonShape(stacks);
  const last = [...(isRow ? [] : a.shape.slice(-2, -1)), ...(isColumn ? [] : b.shape.slice(-1))];
  if ("clash" in found) {
    const remapped = [a, b].map(({ shape }, n) => {
      const axes = [...stacks[n], ...last.map(() => "newaxis")];
      return `${tight(shape)}->(${axes.join(",")}) `;
    });
    throw new ValueError(
      "operands could not be broadcast together with remapped shapes [original->remapped]: " +
        `${remapped.join("")} and requested shape ${tight(last)}`,
    );
  }
  const n = isRow ? 1 : a.shape[a.shape.length - 2];
  const m = isColumn ? 1 : b.shape[b.shape.length - 1];
  return { n, k, m, stack: found.shape, last };
}

const tight = (shape: readonly number[]): string => tuple(shape).replaceAll(" ", "");

function mismatch(operand: string, found: number, expected: number, axis = 0): ValueError {
  return new ValueError(
    `matmul: ${operand} has a mismatch in its core dimension ${axis}, with gufunc signature ${signature} ` +
      `(size ${found} is different from ${expected})`,
  );
}

function checkOut(out: NDArray, { last }: Core, shape: readonly number[]): void {
  if (out.shape.length < shape.length) {
    throw new ValueError(
      "output operand requires a reduction along dimension -1, but the reduction is not enabled. " +
        "The dimension size of 1 does not match the expected output shape.",
    );
  }
  const found = out.shape.slice(out.shape.length - last.length);
  for (let k = 0; k < last.length; k++) {
    if (found[k] !== last[k]) throw mismatch("Output operand 0", found[k], last[k], k);
  }
  if (broadcastStrides(shape, shape, out.shape) === null) {
    throw new ValueError(
      `non-broadcastable output operand with shape ${tight(out.shape)} doesn't match the broadcast shape ${tight(shape)}`,
    );
  }
}

/** The array itself if its items are lanes of that dtype already, else a converted copy. */
function prepared(a: NDArray, type: DType): Operand {
  const suits = a.dtype === type && isReadable(a);
  return operandOf(suits ? a : copyOf(a, type, "K", converted), type, false);
}

/** Runs the loop over every row of `a` and column of `b`, for every matrix of the stacks. */
function multiplyStacks(
  loop: loops.DotLoop,
  a: Operand,
  b: Operand,
  c: Operand,
  { n, k, m, stack, last }: Core,
): void {
  const strides = [a, b, c].map((operand, position) => {
    const axes = position === 2 ? last.length : Math.min(operand.shape.length, 2);
    const count = operand.shape.length - axes;
    return broadcastStrides(
      operand.shape.slice(0, count),
      operand.strides.slice(0, count),
      stack,
    ) as number[];
  });
  const step = (operand: Operand, back: number) =>
    operand.strides[operand.strides.length - back] / operand.passage.unit;
  const aRow = a.shape.length === 1 ? 0 : step(a, 2);
  const aStep = step(a, 1);
  const bStep = b.shape.length === 1 ? step(b, 1) : step(b, 2);
  const bColumn = b.shape.length === 1 ? 0 : step(b, 1);
  const { width } = c.passage;
  iterate(stack, strides, [a.offset, b.offset, c.offset], (count, at, by) => {
    for (let matrix = 0; matrix < count; matrix++) {
      const i = (at[0] + matrix * by[0]) / a.passage.unit;
      const j = (at[1] + matrix * by[1]) / b.passage.unit;
      let to = (at[2] + matrix * by[2]) / c.passage.unit;
      for (let row = 0; row < n; row++) {
        for (let column = 0; column < m; column++, to += width) {
          const x = i + row * aRow;
          const y = j + column * bColumn;
          loop(k, a.memory as never, x, aStep, b.memory as never, y, bStep, c.memory as never, to);
        }
      }
    }
  });
}
