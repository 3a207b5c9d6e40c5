// `choose`: for each position, the element of one of several arrays.

import { typeName } from "../arguments.js";
import { copyElements, temporary } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { result_type } from "../dtype/common_type.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import { isScalar, readItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { checkIterable } from "../iteration/flat.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { NDArray, owner, sourceOf, view } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";
import { broadcastShape, broadcastStrides } from "../shape/broadcast_shapes.js";
import { type ClipMode, clipModeOf, inside } from "./clip_mode.js";
import type { AnyItem } from "./index_types.js";

/** Keyword arguments of `choose`. */
export interface ChooseOptions {
  /** Gets the result, and is returned. */
  out?: NDArray | null;
  /** What becomes of positions out of bounds: `raise`, `wrap` or `clip`. */
  mode?: ClipMode;
}

type ChooseArguments = Arguments<[out: NDArray | null, mode: ClipMode], ChooseOptions>;

/** Arrays to choose from: a list of them, or an array whose first axis is the list. */
export type Choices = readonly ArrayLike[] | NDArray;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A new array with the element of the choice that stands at each position of this array of integers; all are
     * broadcast together. NumPy's `a.choose(choices, out=None, mode="raise")`.
     * @throws ValueError `invalid entry in choice array`; TypeError
     */
    choose(choices: Choices, ...rest: ChooseArguments): AnyItem;
  }
}

const chosen = origin(
  "choose",
  "new",
  "Each element was chosen from one of several arrays, so that it has to stand in memory of its own.",
);

/** Arrays that NumPy broadcasts together at most. */
const MOST = 64;

attach({
  choose(choices, ...rest): AnyItem {
    const options = bind<ChooseOptions>("choose", rest, ["out", "mode"]);
    const mode = clipModeOf(options.mode ?? "raise");
    const from = commonChoices(choices);
    if (!castable(this.dtype, builtin.int64, "safe")) {
      throw castError(this.dtype, builtin.int64, "safe", this.shape.length);
    }
    const which = this.dtype === builtin.int64 ? this : copyOf(this, builtin.int64, "C", temporary);
    if (from.length + 1 > MOST) {
      throw new ValueError(`Need at least 0 and at most ${MOST} array objects.`);
    }
    for (const a of [...from, which]) checkIterable(a);
    const shape = broadcastShape([...from, which].map((a) => a.shape));
    const out = options.out ?? null;
    checkOut(out, shape);
    const result = owner(shape, from[0].dtype, chosen, [...from, this].map(sourceOf));
    copyChosen(result, which, from, mode);
    if (out !== null) {
      copyElements(out, result);
      return out;
    }
    return shape.length === 0 ? readItem(result.block.view, 0, result.dtype) : result;
  },
});

/** The choices as arrays of one data type. */
function commonChoices(choices: Choices): NDArray[] {
  if (choices instanceof NDArray) {
    if (choices.shape.length === 0) throw new TypeError("iteration over a 0-d array");
    const [length, ...shape] = choices.shape;
    const [step, ...strides] = choices.strides;
    if (length === 0) throw new ValueError("0-length sequence.");
    return Array.from({ length }, (_, k) =>
      view(choices, choices.offset + k * step, shape, strides, choices.dtype, temporary),
    );
  }
  if (!Array.isArray(choices)) {
    throw new TypeError(`'${typeName(choices)}' object is not iterable`);
  }
  const list: readonly ArrayLike[] = choices;
  if (list.length === 0) throw new ValueError("0-length sequence.");
  const arrays = list.map(toArray);
  const type = result_type(
    ...list.map((item, k) => (isScalar(item) && typeof item !== "boolean" ? item : arrays[k])),
  );
  return arrays.map((a) => (a.dtype === type ? a : copyOf(a, type, "C", temporary)));
}

function checkOut(out: unknown, shape: readonly number[]): void {
  if (out === null) return;
  if (!(out instanceof NDArray)) throw new TypeError("output must be an array");
  if (out.shape.length !== shape.length || out.shape.some((n, k) => n !== shape[k])) {
    throw new TypeError("choose: invalid shape for output array.");
  }
  requireWriteable(out, "output array is read-only");
}

function copyChosen(to: NDArray, which: NDArray, from: readonly NDArray[], mode: ClipMode): void {
  const { shape, block } = to;
  const { itemsize } = to.dtype;
  const operands = [to, which, ...from];
  const strides = operands.map((a) => broadcastStrides(a.shape, a.strides, shape) ?? []);
  const offsets = operands.map((a) => a.offset);
  const sources = from.map((a) => a.block.bytes);
  const { view: items } = which.block;
  iterate(
    shape,
    strides,
    offsets,
    (count, at, step) => {
      for (let k = 0; k < count; k++) {
        const given = Number(readItem(items, at[1] + k * step[1], which.dtype));
        const n = mode === "raise" ? given : inside(given, from.length, mode);
        if (n < 0 || n >= from.length) throw new ValueError("invalid entry in choice array");
        const source = sources[n];
        const start = at[n + 2] + k * step[n + 2];
        const target = at[0] + k * step[0];
        for (let byte = 0; byte < itemsize; byte++) {
          block.bytes[target + byte] = source[start + byte];
        }
      }
    },
    "C",
  );
}

/** NumPy's `np.choose(a, choices, out=None, mode="raise")`; see `a.choose`. @throws ValueError, TypeError */
export function choose(a: ArrayLike, choices: Choices, ...rest: ChooseArguments): AnyItem;
export function choose(a: ArrayLike, choices: Choices, ...rest: ChooseArguments): NDArray | Scalar {
  return toArray(a).choose(choices, ...rest);
}
