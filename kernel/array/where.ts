// `np.where`: chooses between two arrays by a condition.

import { toArray } from "./as_array.js";
import { broadcastStrides, commonShape } from "./broadcast_shapes.js";
import type { ArrayLike } from "./coerce.js";
import { copyOf } from "./copy.js";
import { builtin, type DType } from "./dtype.js";
import { ValueError } from "./errors.js";
import { type Words, wordLayout, wordsOf } from "./gather.js";
import { isScalar } from "./items.js";
import { iterate } from "./iterate.js";
import { origin } from "./origin.js";
import { result_type } from "./promotion.js";
import { type NDArray, owner, shapeText, sourceOf } from "./record.js";
import { stridesInOrderOf } from "./result_layout.js";

const chosen = origin(
  "where",
  "new",
  "Each element was chosen from one of two arrays, so that it has to stand in memory of its own.",
);

/**
 * NumPy's `np.where(condition)`: the same as `np.nonzero(condition)`.
 * @throws ValueError
 */
export function where(condition: ArrayLike): NDArray[];
/**
 * NumPy's `np.where(condition, x, y)`: a new array with the elements of `x` where the condition holds, else of `y`;
 * the three are broadcast together.
 * @throws ValueError if the shapes do not fit together
 */
export function where(condition: ArrayLike, x: ArrayLike, y: ArrayLike): NDArray;
export function where(
  condition: ArrayLike,
  x?: ArrayLike | null,
  y?: ArrayLike | null,
): NDArray | NDArray[] {
  const test = toArray(condition);
  const hasX = x !== undefined && x !== null;
  const hasY = y !== undefined && y !== null;
  if (!hasX && !hasY) return test.nonzero();
  if (!hasX || !hasY) throw new ValueError("either both or neither of x and y should be given");
  const [a, b] = [toArray(x), toArray(y)];
  const type = result_type(isScalar(x) ? x : a, isScalar(y) ? y : b);
  const shapes = [test.shape, a.shape, b.shape];
  const common = commonShape(shapes);
  if ("clash" in common) {
    const texts = shapes.map((shape) => `${shapeText(shape)} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${texts}`);
  }
  const { shape } = common;
  const inputs = [converted(test, builtin.bool), converted(a, type), converted(b, type)];
  const stretched = (input: NDArray) => broadcastStrides(input.shape, input.strides, shape) ?? [];
  const strides = stridesInOrderOf(shape, [test, a, b].map(stretched), type.itemsize);
  const result = owner(shape, type, chosen, [sourceOf(a), sourceOf(b)], strides);
  choose(result, inputs, inputs.map(stretched));
  return result;
}

function converted(a: NDArray, type: DType): NDArray {
  return a.dtype === type ? a : copyOf(a, type, "K", chosen);
}

/** Fills `to` with the items of the second input where the first one, of booleans, is true, else of the third. */
function choose(to: NDArray, inputs: readonly NDArray[], strides: readonly number[][]): void {
  const [test, a, b] = inputs;
  const { unit, width } = wordLayout(to, a, b);
  const bytes = new Uint8Array(test.block.bytes.buffer);
  const words = [to, a, b].map(({ block }) => wordsOf(block, unit));
  const arrays = [to, test, a, b];
  const units = [unit, 1, unit, unit];
  const starts = arrays.map(({ block, offset }, n) => (block.bytes.byteOffset + offset) / units[n]);
  const steps = [to.strides, ...strides].map((s, n) => s.map((stride) => stride / units[n]));
  iterate(to.shape, steps, starts, (count, at, step) => {
    for (let word = 0; word < width; word++) {
      chooseWords(
        count,
        words[0],
        at[0] + word,
        step[0],
        bytes,
        at[1],
        step[1],
        words[1],
        at[2] + word,
        step[2],
        words[2],
        at[3] + word,
        step[3],
      );
    }
  });
}

function chooseWords(
  count: number,
  to: Words,
  first: number,
  step: number,
  test: Uint8Array,
  testFirst: number,
  testStep: number,
  a: Words,
  aFirst: number,
  aStep: number,
  b: Words,
  bFirst: number,
  bStep: number,
): void {
  for (let k = 0; k < count; k++) {
    to[first + k * step] =
      test[testFirst + k * testStep] !== 0 ? a[aFirst + k * aStep] : b[bFirst + k * bStep];
  }
}
