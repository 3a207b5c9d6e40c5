// Distributions with parameters, which may be arrays and broadcast.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DTypeLike } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { OverflowError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { NDArray } from "../record/record.js";
import { subtract } from "../ufunc/arithmetic.js";
import { binomials, poissons } from "./counts.js";
import { method, type OneParameter, type TwoParameters } from "./distribution_methods.js";
import {
  draw,
  floatType,
  notNegative,
  numbersOf,
  type Parameter,
  parameterArray,
  positive,
  type Size,
} from "./draws.js";
import { betas, gammas, gammas32 } from "./gamma.js";
import { attachDraws } from "./generator.js";
import { exponentials, normals } from "./normal.js";

/** Keyword arguments of `standard_gamma`. */
interface GammaOptions {
  size?: Size;
  /** float64 or float32. */
  dtype?: DTypeLike;
  /** Gets the numbers, and is returned. */
  out?: NDArray | null;
}

declare module "./generator.js" {
  interface Generator {
    /** Numbers from `low` to `high`; NumPy's `uniform(low=0.0, high=1.0, size=None)`. @throws OverflowError, ValueError */
    uniform: TwoParameters<"low" | "high">;
    /** Normal numbers; NumPy's `normal(loc=0.0, scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    normal: TwoParameters<"loc" | "scale">;
    /** Exponential numbers of mean `scale`; NumPy's `exponential(scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    exponential: OneParameter<"scale">;
    /** Gamma numbers; NumPy's `gamma(shape, scale=1.0, size=None)`. @throws ValueError `shape < 0` */
    gamma: TwoParameters<"shape" | "scale">;
    /** Beta numbers; NumPy's `beta(a, b, size=None)`. @throws ValueError `a <= 0` */
    beta: TwoParameters<"a" | "b">;
    /** How many of `n` trials of probability `p` succeed; NumPy's `binomial(n, p, size=None)`. @throws ValueError `n < 0` */
    binomial: TwoParameters<"n" | "p", "int64">;
    /** How many events there are of `lam` expected ones; NumPy's `poisson(lam=1.0, size=None)`. @throws ValueError */
    poisson: OneParameter<"lam", "int64">;
    /**
     * Gamma numbers of scale 1; NumPy's `standard_gamma(shape, size=None, dtype=np.float64, out=None)`.
     * @throws ValueError `shape < 0`; TypeError, ValueError as `random` does
     */
    standard_gamma(
      shape: ArrayLike,
      ...rest: Arguments<[size: Size, dtype: DTypeLike, out: NDArray | null], GammaOptions>
    ): number | NDArray;
  }
}

function probability(name: string, value: ArrayLike): Parameter {
  const words = `${name} < 0, ${name} > 1 or ${name}`;
  return {
    name,
    value,
    allows: (item) => item >= 0 && item <= 1,
    refusal: [`${words} is NaN`, `${words} contains NaNs`],
  };
}

/** The largest mean whose Poisson numbers fit into int64. */
const LARGEST_MEAN = 9223372006484771000;

/** The mean of a Poisson distribution; several are asked first whether they are too large. @throws ValueError */
function meanOf(given: ArrayLike): Parameter {
  const value = isScalar(given) ? given : parameterArray(given, builtin.float64);
  if (value instanceof NDArray && value.shape.length > 0) {
    for (const lam of numbersOf(value)) {
      if (!(lam <= LARGEST_MEAN)) throw new ValueError("lam value too large");
    }
  }
  const allows = (lam: number) => {
    if (lam > LARGEST_MEAN) throw new ValueError("lam value too large");
    return lam >= 0;
  };
  return {
    name: "lam",
    value,
    allows,
    refusal: ["lam < 0 or lam is NaN", "lam < 0 or lam contains NaNs"],
  };
}

/** A whole number of trials: fractions of one number are cut off. */
export function trials(value: ArrayLike): ArrayLike {
  if (isScalar(value)) return castScalar(value, builtin.int64);
  return parameterArray(value, builtin.int64).astype(builtin.float64);
}

/** How wide a range is. @throws OverflowError, ValueError */
function widthOf(low: ArrayLike, high: ArrayLike): ArrayLike {
  const width = subtract(high, toArray(low).astype(builtin.float64));
  const isArray = width instanceof NDArray;
  for (const item of isArray ? (numbersOf(width.copy()) as Float64Array) : [Number(width)]) {
    if (!Number.isFinite(item)) {
      throw new OverflowError(`${isArray ? "Range" : "high - low range"} exceeds valid bounds`);
    }
    if (item < 0) throw new ValueError("high - low < 0");
  }
  return width;
}

attachDraws({
  uniform: method("uniform", { low: 0, high: 1 }, (source, low, high) => ({
    parameters: [
      { name: "low", value: low },
      { name: "width", value: widthOf(low, high) },
    ],
    sample: (from, width) => from + width * source.double(),
  })) as TwoParameters<"low" | "high">,

  normal: method("normal", { loc: 0, scale: 1 }, (source, loc, scale) => {
    const next = normals(source);
    return {
      parameters: [{ name: "loc", value: loc }, notNegative("scale", scale)],
      sample: (mean, deviation) => mean + deviation * next(),
    };
  }) as TwoParameters<"loc" | "scale">,

  exponential: method("exponential", { scale: 1 }, (source, scale) => {
    const next = exponentials(source);
    return { parameters: [notNegative("scale", scale)], sample: (mean) => mean * next() };
  }) as OneParameter<"scale">,

  gamma: method("gamma", { shape: null, scale: 1 }, (source, shape, scale) => {
    const next = gammas(source);
    return {
      parameters: [notNegative("shape", shape), notNegative("scale", scale)],
      sample: (form, size) => size * next(form),
    };
  }) as TwoParameters<"shape" | "scale">,

  beta: method("beta", { a: null, b: null }, (source, a, b) => ({
    parameters: [positive("a", a), positive("b", b)],
    sample: betas(source),
  })) as TwoParameters<"a" | "b">,

  binomial: method("binomial", { n: null, p: null }, (source, n, p) => ({
    parameters: [notNegative("n", trials(n)), probability("p", p)],
    sample: binomials(source),
    type: builtin.int64,
  })) as TwoParameters<"n" | "p", "int64">,

  poisson: method("poisson", { lam: 1 }, (source, lam) => ({
    parameters: [meanOf(lam)],
    sample: poissons(source),
    type: builtin.int64,
  })) as OneParameter<"lam", "int64">,

  standard_gamma(shape, ...rest) {
    const name = "standard_gamma";
    const { size, dtype: spec, out } = bind<GammaOptions>(name, rest, ["size", "dtype", "out"]);
    const type = floatType(name, spec);
    const sample = (type === builtin.float64 ? gammas : gammas32)(this.bit_generator);
    return draw({ name, parameters: [notNegative("shape", shape)], size, type, out, sample });
  },
});
