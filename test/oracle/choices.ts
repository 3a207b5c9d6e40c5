// Choices drawn from a list of numbers, so that a random program can be made smaller by making its numbers smaller.

/** Draws from numbers; when they are used up, every choice is the first and every number the lowest. */
export class Choices {
  #next = 0;

  constructor(private readonly numbers: readonly number[]) {}

  #draw(): number {
    return this.numbers[this.#next++] ?? 0;
  }

  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + (this.#draw() % (high - low + 1));
  }

  /** One of a list. */
  of<T>(list: readonly T[]): T {
    return list[this.#draw() % list.length];
  }

  /** True in so many of a hundred cases. */
  percent(chance: number): boolean {
    return this.#draw() % 100 >= 100 - chance;
  }

  /** One of the pairs' second members; the first members are weights. */
  weighted<T>(pairs: readonly (readonly [number, T])[]): T {
    const total = pairs.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.#draw() % total;
    for (const [weight, value] of pairs) {
      if (left < weight) return value;
      left -= weight;
    }
    return pairs[0][1];
  }

  /** The list in a random order. */
  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    return list.map(() => rest.splice(this.#draw() % rest.length, 1)[0]);
  }
}
