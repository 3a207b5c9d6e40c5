// Seeds: whatever a user gives is mixed into a pool of 32-bit words, from which generators draw their first state
// (Melissa O'Neill's seed_seq_fe, as NumPy uses it).

import { echo, integer, listLength, partsOf } from "../arguments.js";
import { builtin, type DTypeLike, dtype } from "../dtype/dtype.js";
import { RecursionError, ValueError } from "../errors.js";
import { keywords } from "../keywords.js";
import { origin } from "../record/origin.js";
import { NDArray, owner } from "../record/record.js";
import { MAX_NDIM } from "../record/size_limits.js";

/** Integers that are not negative, of any size. */
export type Entropy = number | bigint | readonly Entropy[] | NDArray;

/** Keyword arguments of `SeedSequence`. */
export interface SeedSequenceOptions {
  /** Which child it is of which child: what `spawn` counts. */
  spawn_key?: readonly (number | bigint)[];
  /** Words in the pool, 4 at least. */
  pool_size?: number;
  /** How many children there have been. */
  n_children_spawned?: number;
}

const generated = origin(
  "generate_state",
  "new",
  "The words were mixed from the seed, and need memory of their own.",
);
const WORD = 0xffffffffn;

/** @throws ValueError, TypeError */
function wordsOf(value: unknown, depth = 0): number[] {
  if (value instanceof NDArray) return wordsOf(value.tolist());
  if (Array.isArray(value)) {
    if (depth > MAX_NDIM) throw new RecursionError("maximum recursion depth exceeded in entropy");
    return value.flatMap((part) => wordsOf(part, depth + 1));
  }
  const isInteger =
    typeof value === "bigint" || typeof value === "boolean" || Number.isInteger(value);
  if (!isInteger) throw new TypeError("seed must be integer");
  let rest = BigInt(value as number);
  if (rest < 0n) throw new ValueError("expected non-negative integer");
  const words = [Number(rest & WORD)];
  for (rest >>= 32n; rest > 0n; rest >>= 32n) words.push(Number(rest & WORD));
  return words;
}

/** 128 bits that nobody can foretell. */
function fresh(): bigint {
  let all = 0n;
  for (const word of globalThis.crypto.getRandomValues(new Uint32Array(4))) {
    all = (all << 32n) | BigInt(word);
  }
  return all;
}

/** Mixes a word with a constant that changes from word to word. */
class Hash {
  constructor(
    private constant: number,
    private readonly factor: number,
  ) {}

  mix(word: number): number {
    const mixed = word ^ this.constant;
    this.constant = Math.imul(this.constant, this.factor);
    const product = Math.imul(mixed, this.constant);
    return (product ^ (product >>> 16)) >>> 0;
  }
}

function mixed(x: number, y: number): number {
  const word = (Math.imul(0xca01f9dd, x) - Math.imul(0x4973f715, y)) | 0;
  return (word ^ (word >>> 16)) >>> 0;
}

/**
 * NumPy's `np.random.SeedSequence(entropy=None, *, spawn_key=(), pool_size=4)`: makes good first states of any integers,
 * and children that are independent of one another.
 */
export class SeedSequence {
  /** What was given; 128 random bits if nothing was. */
  readonly entropy: Entropy;
  /** Tells it from other children of the same parent. */
  readonly spawn_key: readonly (number | bigint)[];
  /** Words of 32 bits that are mixed. */
  readonly pool_size: number;
  readonly #pool: Uint32Array;
  #children: number;

  /** @throws TypeError for anything but integers; ValueError for negative ones */
  constructor(entropy: Entropy | null = null, options: SeedSequenceOptions = {}) {
    const names = ["spawn_key", "pool_size", "n_children_spawned"] as const;
    const given = keywords("SeedSequence", options, names);
    const isPlain = typeof entropy === "number" && !Number.isInteger(entropy);
    const isList = Array.isArray(entropy) || entropy instanceof NDArray;
    if (
      isPlain ||
      (!isList && typeof entropy === "object" && entropy !== null) ||
      typeof entropy === "string"
    ) {
      const text = typeof entropy === "string" ? entropy : echo(entropy);
      throw new TypeError(`SeedSequence expects int or sequence of ints for entropy not ${text}`);
    }
    this.entropy = entropy ?? fresh();
    this.spawn_key = partsOf(given.spawn_key ?? []);
    this.pool_size = listLength(integer(given.pool_size ?? 4));
    this.#children = integer(given.n_children_spawned ?? 0);
    if (this.pool_size < 4) {
      throw new ValueError("The size of the entropy pool should be at least 4");
    }
    this.#pool = this.#mix();
  }

  /** How many children it has. */
  get n_children_spawned(): number {
    return this.#children;
  }

  /** The pool that the seed was mixed into, as uint32. */
  get pool(): NDArray<"uint32"> {
    return arrayOf(this.#pool);
  }

  /** All that makes another one like it. */
  get state(): object {
    const { entropy, spawn_key, pool_size, n_children_spawned } = this;
    return { entropy, spawn_key, pool_size, n_children_spawned };
  }

  #mix(): Uint32Array {
    const size = this.pool_size;
    const words = wordsOf(this.entropy);
    const key = this.spawn_key.flatMap((part) => wordsOf(part));
    // A key must not be taken for a longer seed.
    if (key.length > 0) while (words.length < size) words.push(0);
    for (const word of key) words.push(word);
    const pool = new Uint32Array(size);
    const hash = new Hash(0x43b0d7e5, 0x931e8875);
    for (let k = 0; k < size; k++) pool[k] = hash.mix(words[k] ?? 0);
    for (let from = 0; from < size; from++) {
      for (let to = 0; to < size; to++) {
        if (from !== to) pool[to] = mixed(pool[to], hash.mix(pool[from]));
      }
    }
    for (let from = size; from < words.length; from++) {
      for (let to = 0; to < size; to++) pool[to] = mixed(pool[to], hash.mix(words[from]));
    }
    return pool;
  }

  /** So many 32-bit words for a first state. */
  words(count: number): Uint32Array {
    const result = new Uint32Array(listLength(integer(count)));
    const hash = new Hash(0x8b51f9dd, 0x58f38ded);
    for (let k = 0; k < count; k++) result[k] = hash.mix(this.#pool[k % this.pool_size]);
    return result;
  }

  /** So many words, uint32 or uint64. @throws ValueError `only support uint32 or uint64` */
  generate_state(n_words: number, type: DTypeLike = "uint32"): NDArray<"uint32" | "uint64"> {
    const found = dtype(type);
    if (found === builtin.uint32) return arrayOf(this.words(n_words));
    if (found !== builtin.uint64) throw new ValueError("only support uint32 or uint64");
    const result = owner([n_words], found, generated) as NDArray<"uint64">;
    new Uint32Array(result.block.bytes.buffer, result.block.bytes.byteOffset, 2 * n_words).set(
      this.words(2 * n_words),
    );
    return result;
  }

  /** So many new children, which differ from one another and from those that it had before. */
  spawn(n_children: number): SeedSequence[] {
    const first = this.#children;
    const count = listLength(integer(n_children));
    this.#children += count;
    return Array.from({ length: count }, (_, k) => {
      const spawn_key = [...this.spawn_key, first + k];
      return new SeedSequence(this.entropy, { spawn_key, pool_size: this.pool_size });
    });
  }

  /** As Python shows it. */
  toString(): string {
    const lines = [`    entropy=${echo(this.entropy)},`];
    if (this.spawn_key.length > 0) {
      const key = this.spawn_key.join(", ");
      lines.push(`    spawn_key=(${key}${this.spawn_key.length === 1 ? "," : ""}),`);
    }
    if (this.pool_size !== 4) lines.push(`    pool_size=${this.pool_size},`);
    if (this.#children > 0) lines.push(`    n_children_spawned=${this.#children},`);
    return `SeedSequence(\n${lines.join("\n")}\n)`;
  }
}

function arrayOf(words: Uint32Array): NDArray<"uint32"> {
  const result = owner([words.length], builtin.uint32, generated) as NDArray<"uint32">;
  result.block.bytes.set(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  return result;
}
