// Convolution and correlation of two sequences: sums of products at every shift of one against the other.

import { typeName } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { promote } from "../dtype/promotion.js";
import type { PromotedOf } from "../dtype/result_types.js";
import { ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import * as loops from "../products/loops_matmul.js";
import { type Origin, origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { vectorOf } from "../sorting/vector.js";
import { conjugate } from "../ufunc/floating.js";
import { operandOf } from "../ufunc/operand.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { mapped } from "./array_arithmetic.js";

/** Which shifts count: those where both overlap wholly, as many as the longer has elements, or all. */
export type ConvolveMode = "valid" | "same" | "full";

interface ModeOptions {
  /** Which shifts count. */
  mode?: ConvolveMode;
}

type ModeArguments = Arguments<[mode: ConvolveMode], ModeOptions>;

const convolved = origin(
  "convolve",
  "new",
  "convolve computes new values, and they need memory of their own.",
);
const correlated = origin(
  "correlate",
  "new",
  "correlate computes new values, and they need memory of their own.",
);
const converted = origin("astype", "copy", "Converted for the time of a computation.");

const modes = ["valid", "same", "full"] as const;

function modeOf(mode: unknown): ConvolveMode {
  const found = typeof mode === "number" ? modes[mode] : modes.find((one) => one === mode);
  if (found === undefined && Number.isInteger(mode)) {
    throw new ValueError("integer convolve/correlate mode must be 0, 1, or 2");
  }
  if (found !== undefined) return found;
  if (typeof mode !== "string") {
    throw new TypeError(
      mode === null
        ? "convolve/correlate mode not understood"
        : `convolve/correlate mode must be str, not ${typeName(mode)}`,
    );
  }
  if (/^[vsf]/i.test(mode)) {
    throw new ValueError("Use one of 'valid', 'same', or 'full' for convolve/correlate mode");
  }
  throw new ValueError(`mode must be one of 'valid', 'same', or 'full' (got '${mode}')`);
}

/** The dtype to compute in, and the loop for it. */
function loopFor({ kind, itemsize, name }: DType): readonly [DType, loops.DotLoop] {
  if (kind === "b") return [builtin.bool, loops.dotBool];
  if (kind === "c")
    return [name === "complex64" ? builtin.complex64 : builtin.complex128, loops.dotComplex];
  if (kind === "f") {
    return itemsize === 8
      ? [builtin.float64, loops.dotFloat64]
      : [builtin.float32, loops.dotFloat32];
  }
  return itemsize === 8 ? [builtin.int64, loops.dotWide] : [builtin.int32, loops.dotInteger];
}

/** Sums of `a[k + n] * v[n]` over all n for which there are both, for the shifts k that `mode` names. `a` is longer. */
function slide(a: NDArray, v: NDArray, mode: ConvolveMode, why: Origin): NDArray {
  const type = promote(a.dtype, v.dtype);
  const [inner, loop] = loopFor(type);
  const [count, width] = [a.shape[0], v.shape[0]];
  const [x, y] = [a, v].map((one) => operandOf(copyOf(one, inner, "C", converted), inner, false));
  const before = mode === "valid" ? 0 : mode === "full" ? width - 1 : Math.floor(width / 2);
  const length = mode === "valid" ? count - width + 1 : mode === "full" ? count + width - 1 : count;
  const result = owner([length], inner, why, [sourceOf(a), sourceOf(v)]);
  const z = operandOf(result, inner, false);
  const unit = z.passage.width;
  for (let k = 0; k < length; k++) {
    const shift = k - before;
    const first = Math.max(-shift, 0);
    const terms = Math.min(width, count - shift) - first;
    const [i, j] = [(shift + first) * unit, first * unit];
    const [from, by, to] = [x.memory, y.memory, z.memory] as never[];
    loop(terms, from, i + start(x), unit, by, j + start(y), unit, to, k * unit + start(z));
  }
  return inner === type ? result : copyOf(result, type, "C", why);
}

function start({ offset, passage }: ReturnType<typeof operandOf>): number {
  return offset / passage.unit;
}

const backwards = (a: NDArray): NDArray => a.get(slice(null, null, -1)) as NDArray;

/**
 * NumPy's `np.convolve(a, v, mode="full")`: the sums of products of `a` and the reversed `v` at every shift; for
 * polynomials their product. A new 1-D array.
 * @throws ValueError for no elements, more than one axis, or another mode
 */
export function convolve<T1 extends Axial, T2 extends Axial>(
  a: T1,
  v: T2,
  ...rest: ModeArguments
): NDArray<PromotedOf<T1, T2>>;
export function convolve(a: ArrayLike, v: ArrayLike, ...rest: ModeArguments): NDArray;
export function convolve(a: ArrayLike, v: ArrayLike, ...rest: ModeArguments): NDArray {
  const { mode = "full" } = bind<ModeOptions>("convolve", rest, ["mode"]);
  const sides = [a, v].map((one) => {
    const array = toArray(one);
    return array.shape.length === 0 ? array.reshape([1]) : array;
  });
  const [x, y] = sides;
  if (x.shape[0] === 0) throw new ValueError("a cannot be empty");
  if (y.shape[0] === 0) throw new ValueError("v cannot be empty");
  const [longer, shorter] = y.shape[0] > x.shape[0] ? [y, x] : [x, y];
  const which = modeOf(mode);
  return slide(vectorOf(longer), backwards(vectorOf(shorter)), which, convolved);
}

/**
 * NumPy's `np.correlate(a, v, mode="valid")`: the sums of products of `a` and the conjugate of `v` at every shift. A new
 * 1-D array.
 * @throws ValueError for no elements, more or less than one axis, or another mode
 */
export function correlate<T1 extends Axial, T2 extends Axial>(
  a: T1,
  v: T2,
  ...rest: ModeArguments
): NDArray<PromotedOf<T1, T2>>;
export function correlate(a: ArrayLike, v: ArrayLike, ...rest: ModeArguments): NDArray;
export function correlate(a: ArrayLike, v: ArrayLike, ...rest: ModeArguments): NDArray {
  const { mode = "valid" } = bind<ModeOptions>("correlate", rest, ["mode"]);
  const which = modeOf(mode === null || rest[0] === null ? null : mode);
  const [x, y] = [vectorOf(a), vectorOf(v)];
  if (x.shape[0] === 0) throw new ValueError("first array argument cannot be empty");
  if (y.shape[0] === 0) throw new ValueError("second array argument cannot be empty");
  const other = y.dtype.kind === "c" ? mapped(conjugate, y) : y;
  if (x.shape[0] >= y.shape[0]) return slide(x, other, which, correlated);
  // The shorter one slides along the longer one, which turns the result round.
  return copyOf(
    backwards(slide(other, x, which, correlated)),
    promote(x.dtype, y.dtype),
    "C",
    correlated,
  );
}
