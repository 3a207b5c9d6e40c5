// Distributions of vectors: multinomial and Dirichlet.

import { shapeOf } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin } from "../dtype/dtype.js";
import { isScalar, writeItem } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { type NDArray, owner, sizeOf } from "../record/record.js";
import { broadcast_to } from "../shape/broadcast.js";
import { broadcast_shapes } from "../shape/broadcast_shapes.js";
import { binomials } from "./counts.js";
import { drawn, numbersOf, parameterArray, type Size } from "./draws.js";
import { betas, gammas } from "./gamma.js";
import { attachDraws } from "./generator.js";
import type { PCG64 } from "./pcg64.js";

/** Keyword arguments of `multinomial`. */
export interface MultinomialOptions {
  /** The probabilities of the outcomes, along the last axis; the last one is what is left. */
  pvals?: ArrayLike;
  /** How many vectors: a shape, or null for as many as the parameters have. */
  size?: Size;
}

/** Keyword arguments of `dirichlet`. */
export interface DirichletOptions {
  /** How many vectors: a shape, or null for a single one. */
  size?: Size;
}

declare module "./generator.js" {
  interface Generator {
    /**
     * How often each outcome comes in `n` trials, along the last axis; NumPy's `multinomial(n, pvals, size=None)`.
     * @throws ValueError for probabilities that cannot be: `sum(pvals[:-1]) > 1.0`
     */
    multinomial(
      n: ArrayLike,
      ...rest: Arguments<[pvals: ArrayLike, size: Size], MultinomialOptions>
    ): NDArray<"int64">;
    /** Parts of 1, along the last axis; NumPy's `dirichlet(alpha, size=None)`. @throws ValueError `alpha < 0` */
    dirichlet(
      alpha: ArrayLike,
      ...rest: Arguments<[size: Size], DirichletOptions>
    ): NDArray<"float64">;
  }
}

/** Rounding may take a sum so far beyond 1. */
const TOLERANCE = 1e-12;

/** @throws ValueError for what are no probabilities */
function checkProbabilities(values: Float64Array, count: number): void {
  if (!values.every((p) => p >= 0 && p <= 1)) {
    throw new ValueError("pvals < 0, pvals > 1 or pvals contains NaNs");
  }
  for (let start = 0; start < values.length; start += count) {
    let sum = 0;
    for (let k = 0; k < count - 1; k++) sum += values[start + k];
    if (sum > 1 + TOLERANCE) throw new ValueError("sum(pvals[:-1]) > 1.0");
  }
}

/** Each outcome but the last takes its share of what is left. */
function share(draw: (n: number, p: number) => number, n: number, chances: Float64Array): number[] {
  const last = chances.length - 1;
  const counts = new Array<number>(chances.length).fill(0);
  let left = n;
  let rest = 1;
  for (let k = 0; k < last && left > 0; k++) {
    counts[k] = draw(left, chances[k] / rest);
    left -= counts[k];
    rest -= chances[k];
  }
  if (left > 0) counts[last] = left;
  return counts;
}

/** Parts of 1: gamma numbers over their sum, or breaks of a stick where these would all be 0. */
function parts(source: PCG64, alpha: Float64Array): () => number[] {
  const [gamma, beta] = [gammas(source), betas(source)];
  const most = alpha.reduce((max, one) => Math.max(max, one), 0);
  if (!(most > 0 && most < 0.1)) {
    return () => {
      const values = Array.from(alpha, (one) => gamma(one));
      const inverse = 1 / values.reduce((sum, one) => sum + one, 0);
      return values.map((one) => one * inverse);
    };
  }
  const after = alpha.slice();
  for (let k = alpha.length - 2; k >= 0; k--) after[k] += after[k + 1];
  return () => {
    const values = new Array<number>(alpha.length).fill(0);
    let stick = 1;
    for (let k = 0; k < alpha.length - 1; k++) {
      const piece = beta(alpha[k], after[k + 1]);
      values[k] = stick * piece;
      stick *= 1 - piece;
      if (after[k + 1] === 0) return values;
    }
    values[alpha.length - 1] = stick;
    return values;
  };
}

attachDraws({
  multinomial(n, ...rest) {
    const names = ["pvals", "size"] as const;
    const { pvals, size } = bind<MultinomialOptions>("multinomial", rest, names);
    if (pvals === undefined) {
      throw new TypeError("multinomial() takes at least 2 positional arguments (1 given)");
    }
    const trials = isScalar(n)
      ? parameterArray(castScalar(n, builtin.int64), builtin.int64)
      : parameterArray(n, builtin.int64);
    const chances = parameterArray(pvals, builtin.float64);
    const count = chances.shape.at(-1) ?? 0;
    if (count === 0) {
      throw new ValueError(
        "pvals must have at least 1 dimension and the last dimension of pvals must be greater than 0.",
      );
    }
    checkProbabilities(numbersOf(chances) as Float64Array, count);
    const wanted = parameterArray(trials.astype(builtin.float64), builtin.float64);
    const numbers = numbersOf(wanted) as Float64Array;
    if (numbers.some((one) => one < 0)) throw new ValueError("n < 0");
    const own = [trials.shape, chances.shape.slice(0, -1)];
    const shape =
      size === undefined || size === null
        ? broadcast_shapes(...own)
        : broadcast_shapes(...own, shapeOf(size));
    const all = broadcast_to(wanted, shape).copy();
    const rows = broadcast_to(chances, [...shape, count]).copy();
    const [times, table] = [numbersOf(all), numbersOf(rows)] as Float64Array[];
    const result = owner([...shape, count], builtin.int64, drawn("multinomial"));
    const draw = binomials(this.bit_generator);
    for (let k = 0; k < times.length; k++) {
      const row = share(draw, times[k], table.subarray(k * count, (k + 1) * count));
      for (const [n, one] of row.entries()) {
        writeItem(result.block.view, result.offset + 8 * (k * count + n), result.dtype, one);
      }
    }
    return result as NDArray<"int64">;
  },

  dirichlet(alpha, ...rest) {
    const { size } = bind<DirichletOptions>("dirichlet", rest, ["size"]);
    if (isScalar(alpha)) throw new TypeError("object of type 'int' has no len()");
    const given = parameterArray(alpha, builtin.float64);
    if (given.shape.length !== 1) {
      throw new ValueError("setting an array element with a sequence: alpha must have one axis");
    }
    const values = numbersOf(given) as Float64Array;
    if (values.some((one) => one < 0)) throw new ValueError("alpha < 0");
    const outer = size === undefined || size === null ? [] : shapeOf(size);
    const result = owner([...outer, values.length], builtin.float64, drawn("dirichlet"));
    const into = numbersOf(result);
    const next = parts(this.bit_generator, values);
    for (let k = 0; k < sizeOf(outer); k++) into.set(next(), k * values.length);
    return result as NDArray<"float64">;
  },
});
