// More distributions of real numbers, each by the textbook's way from uniform, exponential, normal or gamma numbers.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { any } from "../reduction/reduction.js";
import { equal, greater } from "../ufunc/comparison.js";
import { poissons } from "./counts.js";
import {
  method,
  type OneParameter,
  type ThreeParameters,
  type TwoParameters,
} from "./distribution_methods.js";
import { draw, notNegative, positive, type Size } from "./draws.js";
import { gammas } from "./gamma.js";
import { attachDraws } from "./generator.js";
import { exponentials, normals } from "./normal.js";
import type { PCG64 } from "./pcg64.js";

/** Keyword arguments of `standard_cauchy`. */
export interface SizeOptions {
  /** How many numbers: a shape, or null for a single number. */
  size?: Size;
}

declare module "./generator.js" {
  interface Generator {
    /** Laplace's double exponential; NumPy's `laplace(loc=0.0, scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    laplace: TwoParameters<"loc" | "scale">;
    /** Gumbel's extreme values; NumPy's `gumbel(loc=0.0, scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    gumbel: TwoParameters<"loc" | "scale">;
    /** Logistic numbers; NumPy's `logistic(loc=0.0, scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    logistic: TwoParameters<"loc" | "scale">;
    /** Their logarithms are normal; NumPy's `lognormal(mean=0.0, sigma=1.0, size=None)`. @throws ValueError `sigma < 0` */
    lognormal: TwoParameters<"mean" | "sigma">;
    /** Rayleigh numbers; NumPy's `rayleigh(scale=1.0, size=None)`. @throws ValueError `scale < 0` */
    rayleigh: OneParameter<"scale">;
    /** Pareto's (Lomax) numbers; NumPy's `pareto(a, size=None)`. @throws ValueError `a <= 0` */
    pareto: OneParameter<"a">;
    /** Weibull numbers; NumPy's `weibull(a, size=None)`. @throws ValueError `a < 0` */
    weibull: OneParameter<"a">;
    /** From 0 to 1, with the density of a power; NumPy's `power(a, size=None)`. @throws ValueError `a <= 0` */
    power: OneParameter<"a">;
    /** Student's t; NumPy's `standard_t(df, size=None)`. @throws ValueError `df <= 0` */
    standard_t: OneParameter<"df">;
    /** Sums of squares of normal numbers; NumPy's `chisquare(df, size=None)`. @throws ValueError `df <= 0` */
    chisquare: OneParameter<"df">;
    /** Fisher's ratios; NumPy's `f(dfnum, dfden, size=None)`. @throws ValueError `dfnum <= 0` */
    f: TwoParameters<"dfnum" | "dfden">;
    /** The same around another mean; NumPy's `noncentral_chisquare(df, nonc, size=None)`. @throws ValueError `nonc < 0` */
    noncentral_chisquare: TwoParameters<"df" | "nonc">;
    /** Their ratios; NumPy's `noncentral_f(dfnum, dfden, nonc, size=None)`. @throws ValueError `nonc < 0` */
    noncentral_f: ThreeParameters<"dfnum" | "dfden" | "nonc">;
    /** A triangle's density; NumPy's `triangular(left, mode, right, size=None)`. @throws ValueError `left > mode` */
    triangular: ThreeParameters<"left" | "mode" | "right">;
    /** Wald's inverse Gaussian; NumPy's `wald(mean, scale, size=None)`. @throws ValueError `mean <= 0` */
    wald: TwoParameters<"mean" | "scale">;
    /** Angles around `mu`; NumPy's `vonmises(mu, kappa, size=None)`. @throws ValueError `kappa < 0` */
    vonmises: TwoParameters<"mu" | "kappa">;
    /** Cauchy's numbers; NumPy's `standard_cauchy(size=None)`. @throws TypeError, ValueError for a size that is none */
    standard_cauchy(...rest: Arguments<[size: Size], SizeOptions>): number | NDArray<"float64">;
  }
}

/** A uniform number that is not 0. */
function above0(source: PCG64): number {
  for (;;) {
    const u = source.double();
    if (u > 0) return u;
  }
}

function chisquares(source: PCG64): (df: number) => number {
  const gamma = gammas(source);
  return (df) => 2 * gamma(df / 2);
}

function noncentral(source: PCG64): (df: number, nonc: number) => number {
  const [chisquare, normal, poisson] = [chisquares(source), normals(source), poissons(source)];
  return (df, nonc) => {
    if (Number.isNaN(nonc)) return Number.NaN;
    if (nonc === 0) return chisquare(df);
    if (df <= 1) return chisquare(df + 2 * poisson(nonc / 2));
    const rest = chisquare(df - 1);
    const shifted = normal() + Math.sqrt(nonc);
    return rest + shifted * shifted;
  };
}

/** Michael, Schucany and Haas: one of the two roots of a quadratic equation. */
function walds(source: PCG64): (mean: number, scale: number) => number {
  const normal = normals(source);
  return (mean, scale) => {
    const root = normal();
    const y = mean * root * root;
    const x = mean * (1 - 2 / (1 + Math.sqrt(1 + (4 * scale) / y)));
    return source.double() <= mean / (mean + x) ? x : (mean * mean) / x;
  };
}

/** Best and Fisher: a wrapped Cauchy distribution around the one that is wanted. */
function vonmises(source: PCG64): (mu: number, kappa: number) => number {
  const normal = normals(source);
  return (mu, kappa) => {
    if (Number.isNaN(kappa)) return Number.NaN;
    if (kappa < 1e-8) return Math.PI * (2 * source.double() - 1);
    if (kappa > 1e6) {
      const angle = mu + Math.sqrt(1 / kappa) * normal();
      if (angle < -Math.PI) return angle + 2 * Math.PI;
      return angle > Math.PI ? angle - 2 * Math.PI : angle;
    }
    let s = 1 / kappa + kappa;
    if (kappa >= 1e-5) {
      const r = 1 + Math.sqrt(1 + 4 * kappa * kappa);
      const rho = (r - Math.sqrt(2 * r)) / (2 * kappa);
      s = (1 + rho * rho) / (2 * rho);
    }
    let w: number;
    for (;;) {
      const z = Math.cos(Math.PI * source.double());
      w = (1 + s * z) / (s + z);
      const y = kappa * (s - w);
      const v = source.double();
      if (y * (2 - y) - v >= 0 || Math.log(y / v) + 1 - y >= 0) break;
    }
    const side = source.double() < 0.5 ? -1 : 1;
    const angle = side * Math.acos(w) + mu;
    const wrapped = ((Math.abs(angle) + Math.PI) % (2 * Math.PI)) - Math.PI;
    return angle < 0 ? -wrapped : wrapped;
  };
}

/** @throws ValueError for a triangle whose corners stand in another order */
function checkCorners(left: ArrayLike, mode: ArrayLike, right: ArrayLike): void {
  const [a, b, c] = [left, mode, right].map((corner) => toArray(corner));
  if (any(greater(a, b))) throw new ValueError("left > mode");
  if (any(greater(b, c))) throw new ValueError("mode > right");
  if (any(equal(a, c))) throw new ValueError("left == right");
}

function triangle(u: number, left: number, mode: number, right: number): number {
  const base = right - left;
  if (u <= (mode - left) / base) return left + Math.sqrt(u * ((mode - left) * base));
  return right - Math.sqrt((1 - u) * ((right - mode) * base));
}

attachDraws({
  laplace: method("laplace", { loc: 0, scale: 1 }, (source, loc, scale) => ({
    parameters: [{ name: "loc", value: loc }, notNegative("scale", scale)],
    sample: (mean, width) => {
      const u = above0(source);
      return u >= 0.5 ? mean - width * Math.log(2 - u - u) : mean + width * Math.log(u + u);
    },
  })) as TwoParameters<"loc" | "scale">,

  gumbel: method("gumbel", { loc: 0, scale: 1 }, (source, loc, scale) => ({
    parameters: [{ name: "loc", value: loc }, notNegative("scale", scale)],
    sample: (mode, width) => mode - width * Math.log(-Math.log(1 - above0(source))),
  })) as TwoParameters<"loc" | "scale">,

  logistic: method("logistic", { loc: 0, scale: 1 }, (source, loc, scale) => ({
    parameters: [{ name: "loc", value: loc }, notNegative("scale", scale)],
    sample: (mean, width) => {
      const u = above0(source);
      return mean + width * Math.log(u / (1 - u));
    },
  })) as TwoParameters<"loc" | "scale">,

  lognormal: method("lognormal", { mean: 0, sigma: 1 }, (source, mean, sigma) => {
    const next = normals(source);
    return {
      parameters: [{ name: "mean", value: mean }, notNegative("sigma", sigma)],
      sample: (center, deviation) => Math.exp(center + deviation * next()),
    };
  }) as TwoParameters<"mean" | "sigma">,

  rayleigh: method("rayleigh", { scale: 1 }, (source, scale) => {
    const next = exponentials(source);
    return {
      parameters: [notNegative("scale", scale)],
      sample: (mode) => mode * Math.sqrt(2 * next()),
    };
  }) as OneParameter<"scale">,

  pareto: method("pareto", { a: null }, (source, a) => {
    const next = exponentials(source);
    return { parameters: [positive("a", a)], sample: (shape) => Math.expm1(next() / shape) };
  }) as OneParameter<"a">,

  weibull: method("weibull", { a: null }, (source, a) => {
    const next = exponentials(source);
    return {
      parameters: [notNegative("a", a)],
      sample: (shape) => (shape === 0 ? 0 : next() ** (1 / shape)),
    };
  }) as OneParameter<"a">,

  power: method("power", { a: null }, (source, a) => {
    const next = exponentials(source);
    return {
      parameters: [positive("a", a)],
      sample: (shape) => (-Math.expm1(-next())) ** (1 / shape),
    };
  }) as OneParameter<"a">,

  standard_t: method("standard_t", { df: null }, (source, df) => {
    const [normal, gamma] = [normals(source), gammas(source)];
    return {
      parameters: [positive("df", df)],
      sample: (freedom) => {
        const first = normal();
        return (Math.sqrt(freedom / 2) * first) / Math.sqrt(gamma(freedom / 2));
      },
    };
  }) as OneParameter<"df">,

  chisquare: method("chisquare", { df: null }, (source, df) => ({
    parameters: [positive("df", df)],
    sample: chisquares(source),
  })) as OneParameter<"df">,

  f: method("f", { dfnum: null, dfden: null }, (source, dfnum, dfden) => {
    const next = chisquares(source);
    return {
      parameters: [positive("dfnum", dfnum), positive("dfden", dfden)],
      sample: (above, below) => {
        const first = next(above) * below;
        return first / (next(below) * above);
      },
    };
  }) as TwoParameters<"dfnum" | "dfden">,

  noncentral_chisquare: method(
    "noncentral_chisquare",
    { df: null, nonc: null },
    (source, df, nonc) => ({
      parameters: [positive("df", df), notNegative("nonc", nonc)],
      sample: noncentral(source),
    }),
  ) as TwoParameters<"df" | "nonc">,

  noncentral_f: method(
    "noncentral_f",
    { dfnum: null, dfden: null, nonc: null },
    (source, dfnum, dfden, nonc) => {
      const [shifted, plain] = [noncentral(source), chisquares(source)];
      return {
        parameters: [positive("dfnum", dfnum), positive("dfden", dfden), notNegative("nonc", nonc)],
        sample: (above, below, shift) => {
          const first = shifted(above, shift) * below;
          return first / (plain(below) * above);
        },
      };
    },
  ) as ThreeParameters<"dfnum" | "dfden" | "nonc">,

  triangular: method(
    "triangular",
    { left: null, mode: null, right: null },
    (source, left, mode, right) => {
      checkCorners(left, mode, right);
      return {
        parameters: [
          { name: "left", value: left },
          { name: "mode", value: mode },
          { name: "right", value: right },
        ],
        sample: (a, b, c) => triangle(source.double(), a, b, c),
      };
    },
  ) as ThreeParameters<"left" | "mode" | "right">,

  wald: method("wald", { mean: null, scale: null }, (source, mean, scale) => ({
    parameters: [positive("mean", mean), positive("scale", scale)],
    sample: walds(source),
  })) as TwoParameters<"mean" | "scale">,

  vonmises: method("vonmises", { mu: null, kappa: null }, (source, mu, kappa) => ({
    parameters: [{ name: "mu", value: mu }, notNegative("kappa", kappa)],
    sample: vonmises(source),
  })) as TwoParameters<"mu" | "kappa">,

  standard_cauchy(...rest) {
    const { size } = bind<SizeOptions>("standard_cauchy", rest, ["size"]);
    const next = normals(this.bit_generator);
    const sample = () => {
      const first = next();
      return first / next();
    };
    return draw({ name: "standard_cauchy", parameters: [], size, sample }) as NDArray<"float64">;
  },
});
