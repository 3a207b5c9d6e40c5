// `np.where`: chooses between two arrays by a condition.

import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { scalarType } from "../dtype/promotion.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides, commonShape } from "../shape/broadcast_shapes.js";
import type { Tuple } from "./tuple.js";

const chosen = origin(
  "where",
  "new",
  "Each element was chosen from one of two arrays, so that it has to stand in memory of its own.",
);

/**
 * NumPy's `np.where(condition)`: the same as `np.nonzero(condition)`.
 * @throws ValueError
 */
export function where(condition: ArrayLike): Tuple<NDArray<"int64">>;
/**
 * NumPy's `np.where(condition, x, y)`: a new array with the elements of `x` where the condition holds, else of `y`;
 * the three are broadcast together.
 * @throws ValueError if the shapes do not fit together
 */
export function where<X extends ArrayLike, Y extends ArrayLike>(
  condition: ArrayLike,
  x: X,
  y: Y,
): NDArray<PromotedOf<X, Y>>;
export function where(
  condition: ArrayLike,
  x?: ArrayLike | null,
  y?: ArrayLike | null,
): NDArray | Tuple<NDArray<"int64">> {
  const test = toArray(condition);
  const hasX = x !== undefined && x !== null;
  const hasY = y !== undefined && y !== null;
  if (!hasX && !hasY) return test.nonzero();
  if (!hasX || !hasY) throw new ValueError("either both or neither of x and y should be given");
  const [a, b] = [toArray(x), toArray(y)];
  const types = [isScalar(x) ? scalarType(x) : a.dtype, isScalar(y) ? scalarType(y) : b.dtype];
  const type = commonType(types);
  const shapes = [test.shape, a.shape, b.shape];
  const common = commonShape(shapes);
  if ("clash" in common) {
    const texts = shapes.map((shape) => `${shapeText(shape)} `).join("");
    throw new ValueError(`operands could not be broadcast together with shapes ${texts}`);
  }
  const { shape } = common;
  if (!castable(test.dtype, builtin.bool, "unsafe")) {
    throw new TypeError(
      `Iterator operand 1 dtype could not be cast from ${test.dtype.repr()} to dtype('bool') according to the rule 'unsafe'`,
    );
  }
  const stretched = (input: NDArray) => broadcastStrides(input.shape, input.strides, shape) ?? [];
  const strides = stridesInOrderOf(shape, [test, a, b].map(stretched), type.itemsize);
  const result = owner(shape, type, chosen, [sourceOf(a), sourceOf(b)], strides);
  const inputs = [converted(test, builtin.bool), converted(a, type), converted(b, type)];
  choose(result, inputs, inputs.map(stretched));
  return result;
}

function converted(a: NDArray, type: DType): NDArray {
  return a.dtype === type ? a : copyOf(a, type, "K", chosen);
}

/** Fills `to` with the items of the second input where the first one, of booleans, is true, else of the third. */
function choose(to: NDArray, inputs: readonly NDArray[], strides: readonly number[][]): void {
  const [test, a, b] = inputs;
  const { itemsize } = to.dtype;
  const [choosePart, size] = itemsize % 4 !== 0 ? [chooseBytes, 1] : [chooseWords, 4];
  const offsets = [to.offset, ...inputs.map((input) => input.offset)];
  iterate(to.shape, [to.strides, ...strides], offsets, (count, at, step) => {
    for (let part = 0; part < itemsize; part += size) {
      choosePart(
        count,
        test.block.bytes,
        to.block.view,
        a.block.view,
        b.block.view,
        at,
        step,
        part,
      );
    }
  });
}

/** Chooses a word of each item, at byte `part` of it: with masks, for a branch would be guessed wrong too often. */
function chooseWords(
  count: number,
  test: Uint8Array,
  to: DataView,
  a: DataView,
  b: DataView,
  [toStart, testStart, aStart, bStart]: readonly number[],
  [toStep, testStep, aStep, bStep]: readonly number[],
  part: number,
): void {
  for (let k = 0; k < count; k++) {
    const mask = -((test[testStart + k * testStep] + 255) >> 8);
    const word =
      (a.getInt32(aStart + k * aStep + part, true) & mask) |
      (b.getInt32(bStart + k * bStep + part, true) & ~mask);
    to.setInt32(toStart + k * toStep + part, word, true);
  }
}

/** `chooseWords` for a byte. */
function chooseBytes(
  count: number,
  test: Uint8Array,
  to: DataView,
  a: DataView,
  b: DataView,
  [toStart, testStart, aStart, bStart]: readonly number[],
  [toStep, testStep, aStep, bStep]: readonly number[],
  part: number,
): void {
  for (let k = 0; k < count; k++) {
    const chosen = test[testStart + k * testStep] !== 0;
    const byte = chosen
      ? a.getUint8(aStart + k * aStep + part)
      : b.getUint8(bStart + k * bStep + part);
    to.setUint8(toStart + k * toStep + part, byte);
  }
}
