// Sums of booleans and of integers of at most 32 bits, in JavaScript's numbers: they are exact for a million at a time.

import { specialise } from "../record/specialise.js";
import type { NumberReader } from "../record/typed_arrays.js";

/** Fewer bytes than this are counted one by one. */
const MANY = 64;

/** How many of `count` bytes, `stride` apart, are not 0. */
export function countBytes(
  bytes: Uint8Array,
  start: number,
  stride: number,
  count: number,
): number {
  let found = 0;
  let n = 0;
  if (stride === 1 && count >= MANY) {
    for (; (start + n) % 4 !== 0; n++) if (bytes[start + n] !== 0) found++;
    const words = new Int32Array(bytes.buffer, start + n, Math.floor((count - n) / 4));
    found += countInWords(words);
    n += 4 * words.length;
  }
  for (let at = start + n * stride; n < count; n++, at += stride) if (bytes[at] !== 0) found++;
  return found;
}

/** How many bytes of these words are not 0. */
function countInWords(words: Int32Array): number {
  let found = 0;
  for (let k = 0; k < words.length; k++) {
    const word = words[k];
    // The highest bit of each byte tells, and then the lowest. A product adds the four.
    const bits = (((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word) >>> 7;
    found += Math.imul(bits & 0x01010101, 0x01010101) >>> 24;
  }
  return found;
}

/** So many numbers of 32 bits have a sum that a number holds. */
export const MOST = 2 ** 20;

type Sum = (memory: NumberReader, start: number, stride: number, count: number) => number;

/** Sums in four parts, as an addition need not wait for the one before. */
const sum = (): Sum => (memory, start, stride, count) => {
  let [r0, r1, r2, r3] = [0, 0, 0, 0];
  let at = start;
  let n = count;
  for (; n >= 4; n -= 4, at += 4 * stride) {
    r0 += memory[at];
    r1 += memory[at + stride];
    r2 += memory[at + 2 * stride];
    r3 += memory[at + 3 * stride];
  }
  for (; n > 0; n--, at += stride) r0 += memory[at];
  return r0 + r1 + (r2 + r3);
};

const sums: (Sum | undefined)[] = [];

/** What sums up to `MOST` integers that are read by the reader of this number. */
export function sumOf(reader: number): Sum {
  while (sums.length <= reader) sums.push(undefined);
  sums[reader] ??= specialise(sum);
  return sums[reader] as Sum;
}
