// `random`, `standard_normal`, `standard_exponential`, `integers` and `bytes`: what other distributions are made from.

import { integer, type ShapeLike } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin, type DTypeLike } from "../dtype/dtype.js";
import type { Scalar } from "../dtype/scalar.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { type NDArray, owner } from "../record/record.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { drawn, fillNumbers, floatType, type Size, target } from "./draws.js";
import { attachDraws, type Generator } from "./generator.js";
import { drawIntegers, type IntegersOptions } from "./integers.js";
import { exponentials, exponentials32, normals, normals32 } from "./normal.js";
import type { PCG64 } from "./pcg64.js";

/** Keyword arguments of `random` and its like. */
export interface FloatOptions {
  /** The shape of the result; one number without it. */
  size?: Size;
  /** float64 or float32. */
  dtype?: DTypeLike;
  /** Gets the numbers, and is returned. */
  out?: NDArray | null;
}

/** Keyword arguments of `standard_exponential`. */
export interface ExponentialOptions extends FloatOptions {
  /** `zig`, the ziggurat; or `inv`, the logarithm of a uniform number. */
  method?: "zig" | "inv";
}

type FloatName = "float32" | "float64";

/** A number without a size, else an array: of float64 if no dtype is given. */
interface FloatDraw {
  (): number;
  (size: ShapeLike | { size: ShapeLike; dtype?: never; out?: null }): NDArray<"float64">;
  (size: ShapeLike, dtype?: DTypeLike, out?: NDArray | FloatOptions | null): NDArray<FloatName>;
  (size: ShapeLike, options: FloatOptions): NDArray<FloatName>;
  (
    ...rest: Arguments<[size: Size, dtype: DTypeLike, out: NDArray | null], FloatOptions>
  ): number | NDArray;
}

type IntegersArguments = Arguments<
  [high: ArrayLike | null, size: Size, dtype: DTypeLike, endpoint: boolean],
  IntegersOptions
>;

/** An integer, or an array for a size or for bounds with axes. */
interface IntegersDraw {
  (low: number | bigint, high?: number | bigint | null): number | bigint;
  (low: number | bigint, high: number | bigint | null, size: ShapeLike): NDArray<"int64">;
  (low: number | bigint, options: { size: ShapeLike }): NDArray<"int64">;
  (low: number | bigint, high: number | bigint, options: { size: ShapeLike }): NDArray<"int64">;
  (low: ArrayLike, options: IntegersOptions & { size: ShapeLike }): NDArray;
  (low: ArrayLike, high: ArrayLike | null, options: IntegersOptions & { size: ShapeLike }): NDArray;
  (low: Axial, ...rest: IntegersArguments): NDArray;
  (low: ArrayLike, high: Axial, ...rest: unknown[]): NDArray;
  (low: ArrayLike, high: ArrayLike | null, size: ShapeLike, ...rest: unknown[]): NDArray;
  (low: ArrayLike, ...rest: IntegersArguments): Scalar | NDArray;
  (options: IntegersOptions & { low: ArrayLike; size: ShapeLike }): NDArray;
  (options: IntegersOptions & { low: ArrayLike }): Scalar | NDArray;
}

declare module "./generator.js" {
  interface Generator {
    /**
     * Numbers from 0 to 1, without 1; NumPy's `random(size=None, dtype=np.float64, out=None)`.
     * @throws TypeError for other dtypes than float64 and float32; ValueError for an `out` that does not fit
     */
    random: FloatDraw;
    /**
     * Normal numbers of mean 0 and deviation 1; NumPy's `standard_normal(size=None, dtype=np.float64, out=None)`.
     * @throws TypeError, ValueError as `random` does
     */
    standard_normal: FloatDraw;
    /**
     * Exponential numbers of mean 1; NumPy's `standard_exponential(size=None, dtype=np.float64, method="zig", out=None)`.
     * @throws TypeError, ValueError as `random` does
     */
    standard_exponential(
      ...rest: Arguments<
        [size: Size, dtype: DTypeLike, method: "zig" | "inv", out: NDArray | null],
        ExponentialOptions
      >
    ): number | NDArray;
    /**
     * Integers from `low` to `high`, without `high` unless `endpoint` is true; from 0 to `low` if `high` is not given.
     * NumPy's `integers(low, high=None, size=None, dtype=np.int64, endpoint=False)`. Bounds may be arrays.
     * @throws ValueError for bounds that the dtype cannot hold or with nothing between them; TypeError for other dtypes
     */
    integers: IntegersDraw;
    /** So many random bytes; NumPy's `bytes(length)`. */
    bytes(length: number): Uint8Array;
  }
}

type Maker = (source: PCG64) => () => number;

function floats(
  source: PCG64,
  name: string,
  { dtype: spec, size, out }: FloatOptions,
  doubles: Maker,
  singles: Maker,
): number | NDArray {
  const type = floatType(name, spec);
  const result = target(name, type, size, out);
  const next = (type === builtin.float64 ? doubles : singles)(source);
  if (result === null) return next();
  return fillNumbers(result, (into) => {
    for (let k = 0; k < into.length; k++) into[k] = next();
  });
}

const names = ["size", "dtype", "out"] as const;
const doubles: Maker = (source) => () => source.double();
const singles: Maker = (source) => () => source.single();

attachDraws({
  random: function (this: Generator, ...rest: unknown[]) {
    const options = bind<FloatOptions>("random", rest, names);
    return floats(this.bit_generator, "random", options, doubles, singles);
  } as FloatDraw,

  standard_normal: function (this: Generator, ...rest: unknown[]) {
    const options = bind<FloatOptions>("standard_normal", rest, names);
    return floats(this.bit_generator, "standard_normal", options, normals, normals32);
  } as FloatDraw,

  standard_exponential(...rest) {
    const name = "standard_exponential";
    const all = ["size", "dtype", "method", "out"] as const;
    const { method = "zig", ...options } = bind<ExponentialOptions>(name, rest, all);
    if (method === "zig") {
      return floats(this.bit_generator, name, options, exponentials, exponentials32);
    }
    const inverse = (draw: Maker): Maker => {
      return (source) => {
        const next = draw(source);
        return () => -Math.log1p(-next());
      };
    };
    return floats(this.bit_generator, name, options, inverse(doubles), inverse(singles));
  },

  integers: function (this: Generator, given: Named<"low", ArrayLike>, ...rest: unknown[]) {
    const all = ["high", "size", "dtype", "endpoint"] as const;
    const [low, ...others] = placed<"low", ArrayLike, unknown[]>("low", given, rest);
    return drawIntegers(this.bit_generator, low, bind<IntegersOptions>("integers", others, all));
  } as IntegersDraw,

  bytes(length) {
    const nbytes = Math.max(0, integer(length));
    const count = Math.ceil(nbytes / 4);
    const words = owner([count], builtin.uint32, drawn("bytes")).data as Uint32Array;
    for (let k = 0; k < count; k++) words[k] = this.bit_generator.word();
    return new Uint8Array(words.buffer, words.byteOffset, 4 * count).slice(0, nbytes);
  },
});
