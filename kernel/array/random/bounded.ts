// Integers below a bound, without bias: Lemire's method multiplies random bits with the number of possible results,
// takes the upper half, and draws again in the rare cases that would favour some results.

import type { PCG64 } from "./pcg64.js";

const WORD = 2 ** 32;
const MASK64 = (1n << 64n) - 1n;

/** Draws integers of a word of `bits`: 8 and 16 bits are cut from words of 32, which `buffered` keeps. */
export class Draws {
  #buffer = 0;
  #left = 0;

  constructor(readonly source: PCG64) {}

  /** The next 1, 8 or 16 bits of a word. */
  part(bits: number): number {
    if (this.#left === 0) {
      this.#buffer = this.source.word();
      this.#left = 32 / bits;
    } else {
      this.#buffer >>>= bits;
    }
    this.#left--;
    return this.#buffer & (2 ** bits - 1);
  }

  /** An integer from 0 to `range`, which is less than 2^8 or 2^16, from words of so many bits. */
  small(range: number, bits: 8 | 16): number {
    const size = 2 ** bits;
    if (range === size - 1) return this.part(bits);
    const results = range + 1;
    let product = this.part(bits) * results;
    let rest = product % size;
    if (rest < results) {
      const threshold = (size - results) % results;
      while (rest < threshold) {
        product = this.part(bits) * results;
        rest = product % size;
      }
    }
    return Math.floor(product / size);
  }
}

/** An integer from 0 to `range`, which is less than 2^32. */
export function below32(source: PCG64, range: number): number {
  if (range === 0) return 0;
  if (range === WORD - 1) return source.word();
  const results = range + 1;
  // A product of two words has up to 64 bits: its halves are found from those of the number drawn.
  let word = source.word();
  let rest = Math.imul(word, results) >>> 0;
  if (rest < results) {
    const threshold = (WORD - results) % results;
    while (rest < threshold) {
      word = source.word();
      rest = Math.imul(word, results) >>> 0;
    }
  }
  return upper(word, results, rest);
}

/** The upper word of a product whose lower word is `rest`. */
function upper(a: number, b: number, rest: number): number {
  // The double is off by less than 2^11, so that subtracting the lower word and rounding gives the upper one.
  return Math.round((a * b - rest) / WORD);
}

/** 64 bits as an unsigned integer. */
function draw64(source: PCG64): bigint {
  source.next();
  return (BigInt(source.high >>> 0) << 32n) | BigInt(source.low >>> 0);
}

/** An integer from 0 to `range`, which is less than 2^64. */
export function below64(source: PCG64, range: bigint): bigint {
  if (range < WORD) return BigInt(below32(source, Number(range)));
  if (range === MASK64) return draw64(source);
  const results = range + 1n;
  let product = draw64(source) * results;
  let rest = product & MASK64;
  if (rest < results) {
    const threshold = (MASK64 - range) % results;
    while (rest < threshold) {
      product = draw64(source) * results;
      rest = product & MASK64;
    }
  }
  return product >> 64n;
}

/** An integer from 0 to `range`, which is a safe integer: a position in memory. */
export function below(source: PCG64, range: number): number {
  return range < WORD ? below32(source, range) : Number(below64(source, BigInt(range)));
}

/** The same by NumPy's older method, which shuffles still use: bits as many as `range` has, drawn again if they exceed it. */
export function interval(source: PCG64, range: number): number {
  if (range === 0) return 0;
  if (range >= WORD) return Number(wideInterval(source, BigInt(range)));
  const mask = 0xffffffff >>> Math.clz32(range);
  let value = 0;
  do value = (source.word() & mask) >>> 0;
  while (value > range);
  return value;
}

function wideInterval(source: PCG64, range: bigint): bigint {
  const mask = (1n << BigInt(range.toString(2).length)) - 1n;
  let value = 0n;
  do value = draw64(source) & mask;
  while (value > range);
  return value;
}
