// NumPy's `np.random`: generators, not the older functions that share one hidden state.

import "./continuous.js";
import "./discrete.js";
import "./distributions.js";
import "./hypergeometric.js";
import "./order.js";
import "./uniform.js";
import "./vectors.js";

export type { ChoiceOptions } from "./choice.js";
export type { SizeOptions } from "./continuous.js";
export type { Size } from "./draws.js";
export { default_rng, Generator } from "./generator.js";
export type { IntegersOptions } from "./integers.js";
export type { PermutedOptions } from "./order.js";
export { PCG64, type PCG64State } from "./pcg64.js";
export { type Entropy, SeedSequence, type SeedSequenceOptions } from "./seed_sequence.js";
export type { ExponentialOptions, FloatOptions } from "./uniform.js";
export type { DirichletOptions, MultinomialOptions } from "./vectors.js";
