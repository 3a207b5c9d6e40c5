// Calls of a generator's methods, made with the same seed here and in NumPy.

import * as np from "../../../kernel/array/index.js";
import { plain, spell, spellAll, type TwinCall } from "../../oracle/calls.js";

/** One call of `default_rng(seed).name(...args)`, and where the generator stands after it. */
export function drawCall(seed: unknown, name: string, args: readonly unknown[]): TwinCall {
  const rng = np.random.default_rng(plain(seed) as number);
  return {
    before: [`g = np.random.default_rng(${spell(seed)})`],
    python: `g.${name}(${spellAll(args)}); s = str(g.bit_generator.state)`,
    ours: () => {
      const method = (rng as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
      return method.apply(rng, args.map(plain));
    },
    also: () => ({ s: stateText(rng) }),
  };
}

function stateText(rng: np.random.Generator): string {
  const { state, has_uint32, uinteger } = rng.bit_generator.state;
  return `{'bit_generator': 'PCG64', 'state': {'state': ${state.state}, 'inc': ${state.inc}}, 'has_uint32': ${has_uint32}, 'uinteger': ${uinteger}}`;
}
