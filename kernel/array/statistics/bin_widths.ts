// How wide the bins of a histogram should be, by the rules that NumPy knows by name.

import { real } from "../dtype/items.js";
import type { NDArray } from "../record/record.js";
import { max, mean, min } from "../reduction/reduction.js";
import { warn } from "../warnings.js";
import { minus, over, times } from "./array_arithmetic.js";
import { percentile } from "./quantile.js";
import { std } from "./variance.js";

/** The rules that find a number of bins, by NumPy's names. */
export type BinRule = "auto" | "fd" | "doane" | "scott" | "stone" | "rice" | "sturges" | "sqrt";

/** Counts elements in so many bins of one width. */
type CountBins = (bins: number) => readonly number[];

const spanOf = (x: NDArray): number => real(max(x)) - real(min(x));

function freedmanDiaconis(x: NDArray): number {
  const [upper, lower] = percentile(x, [75, 25]).tolist() as number[];
  return 2 * (upper - lower) * x.size ** (-1 / 3);
}

const sturges = (x: NDArray): number => spanOf(x) / (Math.log2(x.size) + 1);
const squareRoot = (x: NDArray): number => spanOf(x) / Math.sqrt(x.size);

function doane(x: NDArray): number {
  const n = x.size;
  const sigma = real(std(x));
  if (n <= 2 || !(sigma > 0)) return 0;
  const scale = Math.sqrt((6 * (n - 2)) / ((n + 1) * (n + 3)));
  const distance = over(minus(x, mean(x)), sigma);
  const skewness = real(mean(times(times(distance, distance), distance)));
  return spanOf(x) / (1 + Math.log2(n) + Math.log2(1 + Math.abs(skewness) / scale));
}

/** The number of bins whose estimated error is least. */
function stone(x: NDArray, count: CountBins): number {
  const n = x.size;
  const span = spanOf(x);
  if (n <= 1 || span === 0) return 0;
  const most = Math.max(100, Math.floor(Math.sqrt(n)));
  let best = 1;
  let least = Infinity;
  for (let bins = 1; bins <= most; bins++) {
    const squares = count(bins).reduce((sum, counted) => sum + (counted / n) ** 2, 0);
    const error = (2 - (n + 1) * squares) / (span / bins);
    if (error < least) [best, least] = [bins, error];
  }
  if (best === most) warn("The number of bins estimated may be suboptimal.");
  return span / best;
}

const rules: Readonly<Record<BinRule, (x: NDArray, count: CountBins) => number>> = {
  auto: (x) => Math.min(Math.max(freedmanDiaconis(x), squareRoot(x) / 2), sturges(x)),
  fd: freedmanDiaconis,
  doane,
  scott: (x) => ((24 * Math.PI ** 0.5) / x.size) ** (1 / 3) * real(std(x)),
  stone,
  rice: (x) => spanOf(x) / (2 * x.size ** (1 / 3)),
  sturges,
  sqrt: squareRoot,
};

/** The rule of that name, which gives 0 if it cannot tell; null if there is none. */
export function binRule(name: string): ((x: NDArray, count: CountBins) => number) | null {
  return Object.hasOwn(rules, name) ? rules[name as BinRule] : null;
}
