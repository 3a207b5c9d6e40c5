// In which order several operands are multiplied at the least cost: the best order, or one that is good at every step.

/** Labels of an operand, each once. */
export type Labels = readonly string[];

/** Places of the operands that one step multiplies. */
export type Pair = number[];

/** What one step makes of operands. */
export interface Contraction {
  /** Labels of the product. */
  readonly result: Labels;
  /** The operands that are left, the product last. */
  readonly remaining: readonly Labels[];
  /** Labels that are summed over. */
  readonly removed: Labels;
  /** All labels that take part. */
  readonly contracted: Labels;
}

/** What steps cost, given the length of each label and the labels of the result. */
export class Contractions {
  constructor(
    private readonly lengths: ReadonlyMap<string, number>,
    private readonly output: Labels,
  ) {}

  /** Number of elements. */
  size(labels: Labels): number {
    return labels.reduce((product, label) => product * (this.lengths.get(label) ?? 1), 1);
  }

  /** Multiplications and additions. */
  cost(labels: Labels, sums: boolean, terms: number): number {
    return this.size(labels) * (Math.max(1, terms - 1) + (sums ? 1 : 0));
  }

  /** Labels by their lengths, the shortest first. */
  bySize(labels: Labels): string[] {
    const length = (label: string) => this.lengths.get(label) ?? 1;
    return [...labels].sort((a, b) => length(a) - length(b) || (a < b ? -1 : 1));
  }

  /** Multiplies the operands at some places. */
  of(places: readonly number[], operands: readonly Labels[]): Contraction {
    const others = operands.filter((_, k) => !places.includes(k));
    const needed = new Set([...this.output, ...others.flat()]);
    const contracted = [...new Set(operands.filter((_, k) => places.includes(k)).flat())];
    const result = contracted.filter((label) => needed.has(label));
    const removed = contracted.filter((label) => !needed.has(label));
    return { result, remaining: [...others, result], removed, contracted };
  }
}

function* pairs(count: number): Generator<[number, number]> {
  for (let i = 0; i < count; i++) for (let j = i + 1; j < count; j++) yield [i, j];
}

const allOf = (count: number): number[] => Array.from({ length: count }, (_, k) => k);

/** The first of the least. */
function least<T>(list: readonly T[], isLess: (a: T, b: T) => boolean): T {
  return list.reduce((best, one) => (isLess(one, best) ? one : best));
}

/** The path of the least cost, of all that there are. @param limit elements that a product may have */
export function cheapest(operands: readonly Labels[], found: Contractions, limit: number): Pair[] {
  type Way = { readonly cost: number; readonly path: Pair[]; readonly left: readonly Labels[] };
  const isLess = (a: Way, b: Way) => a.cost < b.cost;
  let ways: Way[] = [{ cost: 0, path: [], left: operands }];
  for (let n = operands.length; n > 1; n--) {
    const next: Way[] = [];
    for (const { cost, path, left } of ways) {
      for (const pair of pairs(n)) {
        const { result, remaining, removed, contracted } = found.of(pair, left);
        if (found.size(result) > limit) continue;
        const more = found.cost(contracted, removed.length > 0, 2);
        next.push({ cost: cost + more, path: [...path, pair], left: remaining });
      }
    }
    if (next.length === 0) return [...least(ways, isLess).path, allOf(n)];
    ways = next;
  }
  return least(ways, isLess).path;
}

/** A pair that may come next: what it frees, what it costs, and what is left then. */
interface Candidate {
  readonly freed: number;
  readonly cost: number;
  readonly pair: readonly [number, number];
  readonly left: readonly Labels[];
}

const isBetter = (a: Candidate, b: Candidate): boolean =>
  a.freed > b.freed || (a.freed === b.freed && a.cost < b.cost);

/** A path that takes the pair that frees most elements at every step. @param limit elements that a product may have */
export function greedy(operands: readonly Labels[], found: Contractions, limit: number): Pair[] {
  if (operands.length <= 2) return [allOf(operands.length)];
  const whole = found.of(allOf(operands.length), operands);
  const most = found.cost(whole.contracted, whole.removed.length > 0, operands.length);
  const path: Pair[] = [];
  let left = operands;
  let known: Candidate[] = [];
  let spent = 0;
  const consider = (pair: readonly [number, number]) => {
    const { result, remaining, removed, contracted } = found.of(pair, left);
    const size = found.size(result);
    if (size > limit) return;
    const freed = pair.reduce((sum, place) => sum + found.size(left[place]), 0) - size;
    const cost = found.cost(contracted, removed.length > 0, 2);
    if (spent + cost <= most) known.push({ freed, cost, pair, left: remaining });
  };
  let fresh: Iterable<[number, number]> = pairs(left.length);
  for (let n = operands.length; n > 1; n--) {
    for (const pair of fresh) {
      if (left[pair[0]].some((label) => left[pair[1]].includes(label))) consider(pair);
    }
    if (known.length === 0) for (const pair of pairs(left.length)) consider(pair);
    if (known.length === 0) {
      path.push(allOf(left.length));
      break;
    }
    const best = least(known, isBetter);
    known = updated(known, best);
    left = best.left;
    const last = left.length - 1;
    fresh = allOf(last).map((k): [number, number] => [k, last]);
    path.push([...best.pair]);
    spent += best.cost;
  }
  return path;
}

/** The candidates that do not touch the operands that were multiplied, as they are after that. */
function updated(known: readonly Candidate[], best: Candidate): Candidate[] {
  const [first, second] = best.pair;
  const product = best.left[best.left.length - 1];
  return known
    .filter(({ pair }) => !pair.includes(first) && !pair.includes(second))
    .map(({ pair, left, ...rest }) => {
      const moved = (place: number) => place - Number(place > first) - Number(place > second);
      const gone = [first, second].map((place) => place - pair.filter((p) => place > p).length);
      const others = left.filter((_, k) => !gone.includes(k));
      const own = others[others.length - 1];
      return {
        ...rest,
        pair: [moved(pair[0]), moved(pair[1])],
        left: [...others.slice(0, -1), product, own],
      };
    });
}
