// More distributions of whole numbers.

import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { poissons } from "./counts.js";
import { method, type OneParameter, type TwoParameters } from "./distribution_methods.js";
import type { Parameter } from "./draws.js";
import { gammas } from "./gamma.js";
import { attachDraws } from "./generator.js";
import { exponentials } from "./normal.js";
import type { PCG64 } from "./pcg64.js";

declare module "./generator.js" {
  interface Generator {
    /** How many trials there are up to a success; NumPy's `geometric(p, size=None)`. @throws ValueError `p <= 0, ...` */
    geometric: OneParameter<"p", "int64">;
    /** The logarithmic series; NumPy's `logseries(p, size=None)`. @throws ValueError `p < 0, p >= 1 or p is NaN` */
    logseries: OneParameter<"p", "int64">;
    /** Failures before `n` successes; NumPy's `negative_binomial(n, p, size=None)`. @throws ValueError `n <= 0` */
    negative_binomial: TwoParameters<"n" | "p", "int64">;
    /** Zipf's law; NumPy's `zipf(a, size=None)`. @throws ValueError `a <= 1 or a is NaN` */
    zipf: OneParameter<"a", "int64">;
  }
}

const LARGEST = 2 ** 63;

/** A parameter with the same words for one number and for several. */
function checked(
  name: string,
  value: ArrayLike,
  allows: NonNullable<Parameter["allows"]>,
  words: string,
): Parameter {
  return { name, value, allows, refusal: [words, words] };
}

const chance = (value: ArrayLike): Parameter =>
  checked("p", value, (p) => p > 0 && p <= 1, "p <= 0, p > 1 or p contains NaNs");

/** For likely successes by adding up, for others from an exponential number. */
function geometrics(source: PCG64): (p: number) => number {
  const next = exponentials(source);
  return (p) => {
    if (p < 1 / 3) return Math.min(Math.ceil(-next() / Math.log1p(-p)), LARGEST - 1024);
    const u = source.double();
    let trials = 1;
    let sum = p;
    for (let product = p; u > sum; trials++) {
      product *= 1 - p;
      sum += product;
    }
    return trials;
  };
}

/** Kemp's second accelerated generator. */
function logarithmics(source: PCG64): (p: number) => number {
  return (p) => {
    const r = Math.log1p(-p);
    for (;;) {
      const v = source.double();
      if (v >= p) return 1;
      const q = -Math.expm1(r * source.double());
      if (v <= q * q) {
        const result = Math.floor(1 + Math.log(v) / Math.log(q));
        if (result < 1 || v === 0) continue;
        return result;
      }
      return v >= q ? 1 : 2;
    }
  };
}

/** Devroye's rejection from a power of a uniform number. */
function zipfs(source: PCG64): (a: number) => number {
  return (a) => {
    if (a >= 1025) return 1;
    const power = a - 1;
    const b = 2 ** power;
    const least = LARGEST ** -power;
    for (;;) {
      const part = source.double();
      const u = part * least + (1 - part);
      const v = source.double();
      const x = Math.floor(u ** (-1 / power));
      if (x > LARGEST || x < 1) continue;
      const t = (1 + 1 / x) ** power;
      if ((v * x * (t - 1)) / (b - 1) <= t / b) return x;
    }
  };
}

/** The largest mean whose Poisson numbers fit into int64, with room for what the gamma numbers add. */
const LARGEST_MEAN = 2 ** 63 - 1 - Math.sqrt(2 ** 63 - 1) * 10;

/** @throws ValueError `n too large or p too small, see Generator.negative_binomial Notes` */
function checkMean(n: ArrayLike, p: ArrayLike): void {
  if (typeof n !== "number" || typeof p !== "number" || !(n > 0) || !(p > 0 && p <= 1)) return;
  // Ten deviations above its mean a gamma number is as good as never.
  if (((1 - p) / p) * (n + 10 * Math.sqrt(n)) > LARGEST_MEAN) {
    throw new ValueError("n too large or p too small, see Generator.negative_binomial Notes");
  }
}

/** @throws ValueError `n <= 0`, `n must not be NaN` */
function successes(value: ArrayLike): Parameter {
  const allows = (n: number) => {
    if (Number.isNaN(n)) throw new ValueError("n must not be NaN");
    return n > 0;
  };
  return checked("n", value, allows, "n <= 0");
}

attachDraws({
  geometric: method("geometric", { p: null }, (source, p) => ({
    parameters: [chance(p)],
    sample: geometrics(source),
    type: builtin.int64,
  })) as OneParameter<"p", "int64">,

  logseries: method("logseries", { p: null }, (source, p) => ({
    parameters: [checked("p", p, (one) => one >= 0 && one < 1, "p < 0, p >= 1 or p is NaN")],
    sample: logarithmics(source),
    type: builtin.int64,
  })) as OneParameter<"p", "int64">,

  negative_binomial: method("negative_binomial", { n: null, p: null }, (source, n, p) => {
    checkMean(n, p);
    const [gamma, poisson] = [gammas(source), poissons(source)];
    return {
      parameters: [successes(n), chance(p)],
      sample: (count, one) => poisson(((1 - one) / one) * gamma(count)),
      type: builtin.int64,
    };
  }) as TwoParameters<"n" | "p", "int64">,

  zipf: method("zipf", { a: null }, (source, a) => ({
    parameters: [checked("a", a, (one) => one > 1, "a <= 1 or a is NaN")],
    sample: zipfs(source),
    type: builtin.int64,
  })) as OneParameter<"a", "int64">,
});
