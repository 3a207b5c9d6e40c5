// PCG64: a 128-bit linear congruential generator whose state is folded to 64 bits (O'Neill's XSL RR).

import { ValueError } from "../errors.js";
import { type Entropy, SeedSequence } from "./seed_sequence.js";

/** What `PCG64.state` holds; enough to go on from there. */
export interface PCG64State {
  /** The name of the generator. */
  bit_generator: "PCG64";
  /** The 128 bits of the state, and of the increment. */
  state: { state: bigint; inc: bigint };
  /** Is half of the last 64 bits still to be used? */
  has_uint32: number;
  /** The 32 bits that are kept, if there are any. */
  uinteger: number;
}

// 128 bits are six limbs of 22 bits, in doubles: six products of two limbs, added up, stay below 2^53.
const LIMB = 22;
const BASE = 2 ** LIMB;
const LAST = 2 ** (128 - 5 * LIMB);
const MASK = BigInt(BASE - 1);

function limbs(value: bigint): Float64Array {
  return Float64Array.from({ length: 6 }, (_, k) => Number((value >> BigInt(LIMB * k)) & MASK));
}

function whole(from: Float64Array): bigint {
  return from.reduceRight((value, limb) => (value << BigInt(LIMB)) | BigInt(limb), 0n);
}

const [M0, M1, M2, M3, M4, M5] = limbs(0x2360ed051fc65da44385df649fccf645n);
const ALL = (1n << 128n) - 1n;

/**
 * NumPy's `np.random.PCG64(seed=None)`: the source of random bits.
 * @param seed integers that are not negative, a SeedSequence, or null for one that nobody can foretell
 */
export class PCG64 {
  /** What it was seeded by. */
  readonly seed_seq: SeedSequence;
  readonly #state: Float64Array;
  readonly #inc: Float64Array;
  /** The last 64 bits: low word, high word. */
  readonly #out = new Int32Array(2);
  #hasHalf = false;
  #half = 0;

  constructor(seed: Entropy | SeedSequence | null = null) {
    this.seed_seq = seed instanceof SeedSequence ? seed : new SeedSequence(seed);
    const words = this.seed_seq.words(8);
    const pair = (k: number) => (BigInt(words[k + 1]) << 32n) | BigInt(words[k]);
    const state = (pair(0) << 64n) | pair(2);
    const inc = (((pair(4) << 64n) | pair(6)) << 1n) | 1n;
    this.#inc = limbs(inc & ALL);
    this.#state = limbs((state + inc) & ALL);
    this.next();
  }

  /** Where the generator stands. Setting it goes on from there. */
  get state(): PCG64State {
    return {
      bit_generator: "PCG64",
      state: { state: whole(this.#state), inc: whole(this.#inc) },
      has_uint32: this.#hasHalf ? 1 : 0,
      uinteger: this.#half >>> 0,
    };
  }

  /** @throws TypeError if it is no state; ValueError if it is another generator's */
  set state(value: PCG64State) {
    if (typeof value !== "object" || value === null) throw new TypeError("state must be a dict");
    if (value.bit_generator !== "PCG64") throw new ValueError("state must be for a PCG64 RNG");
    this.#state.set(limbs(BigInt(value.state.state) & ALL));
    this.#inc.set(limbs(BigInt(value.state.inc) & ALL));
    this.#hasHalf = value.has_uint32 !== 0;
    this.#half = value.uinteger | 0;
  }

  /** Draws 64 bits, which `low` and `high` then hold. */
  next(): void {
    const s = this.#state;
    const i = this.#inc;
    const s0 = s[0];
    const s1 = s[1];
    const s2 = s[2];
    const s3 = s[3];
    const s4 = s[4];
    const s5 = s[5];
    let sum = s0 * M0 + i[0];
    let carry = Math.floor(sum / BASE);
    const r0 = sum - carry * BASE;
    sum = s0 * M1 + s1 * M0 + i[1] + carry;
    carry = Math.floor(sum / BASE);
    const r1 = sum - carry * BASE;
    sum = s0 * M2 + s1 * M1 + s2 * M0 + i[2] + carry;
    carry = Math.floor(sum / BASE);
    const r2 = sum - carry * BASE;
    sum = s0 * M3 + s1 * M2 + s2 * M1 + s3 * M0 + i[3] + carry;
    carry = Math.floor(sum / BASE);
    const r3 = sum - carry * BASE;
    sum = s0 * M4 + s1 * M3 + s2 * M2 + s3 * M1 + s4 * M0 + i[4] + carry;
    carry = Math.floor(sum / BASE);
    const r4 = sum - carry * BASE;
    sum = s0 * M5 + s1 * M4 + s2 * M3 + s3 * M2 + s4 * M1 + s5 * M0 + i[5] + carry;
    const r5 = sum - Math.floor(sum / LAST) * LAST;
    s[0] = r0;
    s[1] = r1;
    s[2] = r2;
    s[3] = r3;
    s[4] = r4;
    s[5] = r5;
    // The limbs as four words, of which the upper two are folded over the lower two.
    const w3 = (r4 >>> 8) | (r5 << 14);
    const high = ((r1 >>> 10) | (r2 << 12)) ^ w3;
    const low = (r0 | (r1 << 22)) ^ ((r2 >>> 20) | (r3 << 2) | (r4 << 24));
    const turn = w3 >>> 26;
    const a = turn < 32 ? low : high;
    const b = turn < 32 ? high : low;
    const by = turn & 31;
    this.#out[0] = (a >>> by) | ((b << 1) << (31 - by));
    this.#out[1] = (b >>> by) | ((a << 1) << (31 - by));
  }

  /** The lower 32 of the bits drawn last, as an int32. */
  get low(): number {
    return this.#out[0];
  }

  /** The upper 32 of the bits drawn last, as an int32. */
  get high(): number {
    return this.#out[1];
  }

  /** Draws 32 bits, from 0 to 2^32 - 1: half of a draw of 64, whose other half is for the next time. */
  word(): number {
    if (this.#hasHalf) {
      this.#hasHalf = false;
      return this.#half >>> 0;
    }
    this.next();
    this.#hasHalf = true;
    this.#half = this.#out[1];
    return this.#out[0] >>> 0;
  }

  /** Draws a double from 0 to 1, without 1. */
  double(): number {
    this.next();
    return ((this.#out[1] >>> 0) * 2097152 + (this.#out[0] >>> 11)) / 9007199254740992;
  }

  /** Draws a single-precision number from 0 to 1, without 1. */
  single(): number {
    return (this.word() >>> 8) / 16777216;
  }

  /** So many generators that are independent of this one and of each other. */
  spawn(n_children: number): PCG64[] {
    return this.seed_seq.spawn(n_children).map((seed) => new PCG64(seed));
  }
}
