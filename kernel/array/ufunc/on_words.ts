// Functions of four bytes at once, or of two halves, in one word of 32 bits: what overflows an item must not reach its
// neighbour. Their figures are written out, as V8 takes no name for a constant.

import { binaryLoops } from "./elementwise.js";
import type { BinaryLoop, Lane, LoopMaker } from "./loops.js";

type Loop = BinaryLoop<Lane, Lane>;

/** A dense loop that goes by words where all lanes lie alike in them; the items before and after by themselves. */
function byWords(itemsize: 1 | 2, items: Loop, words: Loop): Loop {
  const size = 4 / itemsize;
  const wordsOf = ({ buffer, byteOffset, byteLength }: Lane) =>
    new Int32Array(buffer, byteOffset, Math.floor(byteLength / 4));
  return (n, a, i, s, b, j, t, c, k, u) => {
    if ((i - k) % size !== 0 || (j - k) % size !== 0) {
      items(n, a, i, s, b, j, t, c, k, u);
      return;
    }
    const head = (size - (k % size)) % size;
    const count = Math.floor((n - head) / size);
    const tail = head + count * size;
    const [x, y, z] = [wordsOf(a), wordsOf(b), wordsOf(c)];
    const place = (from: number) => (from + head) / size;
    items(head, a, i, s, b, j, t, c, k, u);
    words(count, x, place(i), s, y, place(j), t, z, place(k), u);
    items(n - tail, a, i + tail, s, b, j + tail, t, c, k + tail, u);
  };
}

/**
 * Loops of items of one or two bytes, of which a dense one goes by words.
 * @param f what the loops do to an item, done to all items in a word
 */
export function inWords(
  loops: LoopMaker<BinaryLoop>,
  itemsize: 1 | 2,
  f: (x: number, y: number) => number,
): LoopMaker<BinaryLoop> {
  const words = binaryLoops(f);
  const { strided } = loops;
  return {
    strided,
    dense: (still) => {
      const [items, onWords] = [loops.dense?.(still), words.dense?.(still)];
      if (still !== 0 || items === undefined || onWords === undefined) return items;
      return byWords(itemsize, items as Loop, onWords as Loop) as BinaryLoop;
    },
  };
}

/** 1 in each byte that is not 0. */
const truth = (x: number) => ((((x & 0x7f7f7f7f) + 0x7f7f7f7f) | x) >>> 7) & 0x01010101;

/** 1 in each byte of `x` that is at least the one of `y`, as unsigned numbers. */
function atLeast(x: number, y: number): number {
  // The highest bit of each difference tells of the lower ones, where the highest bits of both are alike.
  const low = (x | 0x80808080) - (y & 0x7f7f7f7f);
  return (((x & ~y) | (~(x ^ y) & low)) >>> 7) & 0x01010101;
}

/** Of bits it does not matter which item they belong to. */
export const onBits = {
  bitwise_and: (x: number, y: number) => x & y,
  bitwise_or: (x: number, y: number) => x | y,
  bitwise_xor: (x: number, y: number) => x ^ y,
};

export const onHalves = {
  add: (x: number, y: number) => ((x & 0x7fff7fff) + (y & 0x7fff7fff)) ^ ((x ^ y) & 0x80008000),
  subtract: (x: number, y: number) =>
    ((x | 0x80008000) - (y & 0x7fff7fff)) ^ ((x ^ ~y) & 0x80008000),
};

export const onBytes = {
  add: (x: number, y: number) => ((x & 0x7f7f7f7f) + (y & 0x7f7f7f7f)) ^ ((x ^ y) & 0x80808080),
  subtract: (x: number, y: number) =>
    ((x | 0x80808080) - (y & 0x7f7f7f7f)) ^ ((x ^ ~y) & 0x80808080),
  equal: (x: number, y: number) => truth(x ^ y) ^ 0x01010101,
  not_equal: (x: number, y: number) => truth(x ^ y),
  logical_and: (x: number, y: number) => truth(x) & truth(y),
  logical_or: (x: number, y: number) => truth(x | y),
  logical_xor: (x: number, y: number) => truth(x) ^ truth(y),
};

/** Of bytes without a sign. */
export const onUnsignedBytes = {
  less: (x: number, y: number) => atLeast(x, y) ^ 0x01010101,
  less_equal: (x: number, y: number) => atLeast(y, x),
  greater: (x: number, y: number) => atLeast(y, x) ^ 0x01010101,
  greater_equal: atLeast,
};
