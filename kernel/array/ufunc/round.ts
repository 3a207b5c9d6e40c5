// Rounding to a number of decimals.

import { integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DTypeName } from "../dtype/dtype.js";
import type { ItemOf } from "../dtype/dtype_types.js";
import { firstItem } from "../dtype/items.js";
import type { InputOf, ResultOf } from "../dtype/result_types.js";
import { Float, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray, owner, sourceOf } from "../record/record.js";
import { applyInto, applyUfunc } from "./apply.js";
import { arithmetic } from "./arithmetic.js";
import { rounding } from "./rounding.js";
import { arrayOf, outOf } from "./ufunc_arguments.js";

export interface RoundOptions {
  /** Digits behind the point; a negative number rounds to tens, hundreds ... */
  decimals?: number;
  /** The array that gets the result, and is returned. */
  out?: NDArray | null;
}

const rounded = origin(
  "round",
  "new",
  "round computes new values, and they need memory of their own.",
);

function roundTo(a: NDArray, decimals: number, out: NDArray | null): NDArray {
  const { kind } = a.dtype;
  if (kind === "c") {
    const target = out ?? copyOf(a, a.dtype, "K", rounded);
    if (out !== null) copyElements(out, a);
    roundTo(target.real, decimals, target.real);
    roundTo(target.imag, decimals, target.imag);
    return target;
  }
  const isInteger = kind === "i" || kind === "u";
  if (isInteger && decimals >= 0) {
    if (out === null) return copyOf(a, a.dtype, "K", rounded);
    copyElements(out, a);
    return out;
  }
  if (decimals === 0) {
    if (out !== null) return applyInto(rounding.rint, [a], out);
    return arrayOf(applyUfunc(rounding.rint, [a]));
  }
  const factor = new Float(10 ** Math.abs(decimals));
  const { multiply, divide } = arithmetic;
  const [first, last] = decimals > 0 ? [multiply, divide] : [divide, multiply];
  const type = isInteger ? builtin.float64 : a.dtype;
  const isFortran = (a.flagBits & (F_CONTIGUOUS | C_CONTIGUOUS)) === F_CONTIGUOUS;
  const strides = denseStrides(a.shape, type.itemsize, isFortran ? "F" : "C");
  const result = out ?? owner(a.shape, type, rounded, [sourceOf(a)], strides);
  applyInto(first, [a, factor], result);
  applyInto(rounding.rint, [result], result);
  applyInto(last, [result, factor], result);
  return isInteger && out === null ? copyOf(result, a.dtype, "K", rounded) : result;
}

type Positional = [decimals: number, out: NDArray | null];

function run(a: NDArray, rest: readonly unknown[]): NDArray | Scalar {
  const options = bind<RoundOptions>("round", rest, ["decimals", "out"]);
  const out = outOf(options.out);
  const result = roundTo(a, integer(options.decimals ?? 0), out);
  if (result.shape.length > 0 || out !== null) return result;
  return firstItem(result);
}

type WithoutOut = RoundOptions & { out?: null };

interface RoundFunction {
  <T extends ScalarLike>(
    a: T,
    decimals?: number | WithoutOut,
  ): ItemOf<ResultOf<"rounded", InputOf<T>>>;
  <T extends ArrayLike>(
    a: T,
    decimals?: number | WithoutOut,
  ): NDArray<ResultOf<"rounded", InputOf<T>>>;
  (a: ArrayLike, ...rest: Arguments<Positional, RoundOptions>): NDArray;
}

/**
 * NumPy's `np.round(a, decimals=0, out=None)`: to so many digits behind the point, halves to the even digit. Integers stay
 * integers.
 */
export const round = ((a: unknown, ...rest: unknown[]) => run(arrayOf(a), rest)) as RoundFunction;
/** NumPy's name for `round`. */
export const around = round;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** NumPy's `a.round(decimals=0, out=None)`; see `np.round`. */
    round(decimals?: number | WithoutOut): NDArray<ResultOf<"rounded", D>>;
    round(...rest: Arguments<Positional, RoundOptions>): NDArray;
  }
}

attach({
  round(...rest: unknown[]) {
    return run(this, rest) as NDArray;
  },
});
