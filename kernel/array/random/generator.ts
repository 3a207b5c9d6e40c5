// NumPy's `np.random.Generator`. Seeded alike, it draws NumPy's own numbers. The methods are in the files of their topics.

import { integer } from "../arguments.js";
import { AttributeError, OverflowError } from "../errors.js";
import { type Named, placed } from "../keywords.js";
import { PCG64 } from "./pcg64.js";
import type { Entropy, SeedSequence } from "./seed_sequence.js";

/** NumPy's `np.random.Generator(bit_generator)`; `np.random.default_rng(seed)` makes one. */
export class Generator {
  /** @throws AttributeError if it is no bit generator */
  constructor(
    /** Where its random bits come from. */
    readonly bit_generator: PCG64,
  ) {
    if (!(bit_generator instanceof PCG64)) {
      throw new AttributeError(`'${typeof bit_generator}' object has no attribute 'capsule'`);
    }
  }

  /** So many generators that are independent of this one and of each other; NumPy's `spawn(n_children)`. */
  spawn(n_children: number): Generator[] {
    if (integer(n_children) < 0) {
      throw new OverflowError("can't convert negative value to uint32_t");
    }
    return this.bit_generator.spawn(n_children).map((source) => new Generator(source));
  }

  /** As Python shows it. */
  toString(): string {
    return "Generator(PCG64)";
  }
}

/** Adds methods to every generator. Their types stand beside them, in `declare module "./generator.js"`. */
export function attachDraws(methods: Partial<Generator> & ThisType<Generator>): void {
  for (const [name, value] of Object.entries(methods)) {
    Object.defineProperty(Generator.prototype, name, { value, writable: true, configurable: true });
  }
}

/**
 * A generator over PCG64; NumPy's `np.random.default_rng(seed=None)`.
 * @param seed integers that are not negative: the same ones give the same numbers, here and in NumPy. Without it nobody
 *   can foretell the numbers. A SeedSequence or a PCG64 is used, and a generator returned, as it is.
 * @throws ValueError `expected non-negative integer`; TypeError
 */
export function default_rng(
  seed: Named<"seed", Entropy | SeedSequence | PCG64 | Generator | null> = null,
): Generator {
  const [from] = placed("seed", seed, []);
  if (from instanceof Generator) return from;
  return new Generator(from instanceof PCG64 ? from : new PCG64(from));
}
