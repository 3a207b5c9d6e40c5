// Hypergeometric numbers: how many good ones are among some that are drawn and not put back.

import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { any } from "../reduction/reduction.js";
import { add } from "../ufunc/arithmetic.js";
import { greater_equal, less } from "../ufunc/comparison.js";
import { interval } from "./bounded.js";
import { logGamma } from "./counts.js";
import { method, type ThreeParameters } from "./distribution_methods.js";
import { trials } from "./distributions.js";
import { notNegative } from "./draws.js";
import { attachDraws } from "./generator.js";
import type { PCG64 } from "./pcg64.js";

declare module "./generator.js" {
  interface Generator {
    /**
     * How many good ones are among `nsample` of `ngood` and `nbad`; NumPy's `hypergeometric(ngood, nbad, nsample, size=None)`.
     * @throws ValueError `ngood + nbad < nsample`
     */
    hypergeometric: ThreeParameters<"ngood" | "nbad" | "nsample", "int64">;
  }
}

/** One after the other is taken; of more than half of all, those that stay. */
function oneByOne(source: PCG64, good: number, bad: number, sample: number): number {
  const total = good + bad;
  const isMost = sample > Math.floor(total / 2);
  let left = isMost ? total - sample : sample;
  let all = total;
  let kept = good;
  while (left > 0 && kept > 0 && all > kept) {
    all--;
    if (interval(source, all) < kept) kept--;
    left--;
  }
  if (all === kept) kept -= left;
  return isMost ? kept : good - kept;
}

const logFactorial = (k: number): number => logGamma(k + 1);

/** Stadlober's HRUA: rejection from a ratio of uniform numbers. */
function byRatio(source: PCG64, good: number, bad: number, sample: number): number {
  const total = good + bad;
  const count = Math.min(sample, total - sample);
  const few = Math.min(good, bad);
  const many = Math.max(good, bad);
  const p = few / total;
  const q = many / total;
  const center = count * p + 0.5;
  const variance = ((total - count) * count * p * q) / (total - 1);
  const deviation = Math.sqrt(variance + 0.5);
  // 2 sqrt(2 / e) and 3 - 2 sqrt(3 / e).
  const width = 1.7155277699214135 * deviation + 0.8989161620588988;
  const logOf = (k: number): number =>
    logFactorial(k) +
    logFactorial(few - k) +
    logFactorial(count - k) +
    logFactorial(many - count + k);
  const peak = logOf(Math.floor(((count + 1) * (few + 1)) / (total + 2)));
  const bound = Math.min(Math.min(count, few) + 1, Math.floor(center + 16 * deviation));
  for (;;) {
    const u = source.double();
    const v = source.double();
    const x = center + (width * (v - 0.5)) / u;
    if (x < 0 || x >= bound) continue;
    const k = Math.floor(x);
    const t = peak - logOf(k);
    if (u * (4 - u) - 3 > t && (u * (u - t) >= 1 || 2 * Math.log(u) > t)) continue;
    const found = good > bad ? count - k : k;
    return count < sample ? good - found : found;
  }
}

const LARGEST = 1e9;

/** @throws ValueError for more than there are, and for more than can be told apart */
function checkCounts(ngood: ArrayLike, nbad: ArrayLike, nsample: ArrayLike): void {
  const [good, bad] = [toArray(ngood), toArray(nbad)];
  if (any(greater_equal(good, LARGEST)) || any(greater_equal(bad, LARGEST))) {
    throw new ValueError("both ngood and nbad must be less than 1000000000");
  }
  if (any(less(add(good, bad), nsample))) throw new ValueError("ngood + nbad < nsample");
}

attachDraws({
  hypergeometric: method(
    "hypergeometric",
    { ngood: null, nbad: null, nsample: null },
    (source, ngood, nbad, nsample) => {
      const [good, bad, sample] = [ngood, nbad, nsample].map(trials);
      checkCounts(good, bad, sample);
      return {
        parameters: [
          notNegative("ngood", good),
          notNegative("nbad", bad),
          notNegative("nsample", sample),
        ],
        sample: (a, b, count) => {
          if (count === 0) return 0;
          const draw = count >= 10 && count <= a + b - 10 ? byRatio : oneByOne;
          return draw(source, a, b, count);
        },
        type: builtin.int64,
      };
    },
  ) as ThreeParameters<"ngood" | "nbad" | "nsample", "int64">,
});
