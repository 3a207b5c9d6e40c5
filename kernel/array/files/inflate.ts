// Decompresses DEFLATE (RFC 1951), at once and everywhere: browsers have it only as a stream.

import { ValueError } from "../errors.js";

/** Codes of one length each, as canonical Huffman codes are given: how many of each length, and the symbols in order. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

const LONGEST = 15;

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(LONGEST + 1);
  for (const length of lengths) counts[length]++;
  counts[0] = 0;
  const places = new Uint16Array(LONGEST + 2);
  for (let length = 1; length <= LONGEST; length++) {
    places[length + 1] = places[length] + counts[length];
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[places[length]++] = symbol;
  });
  return { counts, symbols };
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
  163, 195, 227, 258,
];
const lengthBits = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049,
  3073, 4097, 6145, 8193, 12289, 16385, 24577,
];
const distanceBits = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
/** The order in which the lengths of the codes for code lengths are written. */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

const fixedLiterals = codeOf(
  Array.from({ length: 288 }, (_, k) => (k < 144 ? 8 : k < 256 ? 9 : k < 280 ? 7 : 8)),
);
const fixedDistances = codeOf(new Array<number>(30).fill(5));

function damaged(what: string): ValueError {
  return new ValueError(`compressed data is damaged: ${what}`);
}

/**
 * The bytes that were compressed.
 * @param size how many they must be, neither more nor fewer; memory is made as the data is read
 * @throws ValueError if the data is damaged or has another size
 */
export function inflate(source: Uint8Array, size: number): Uint8Array {
  // No data expands more than this, so that a size that lies makes no memory.
  if (size > source.length * 1032 + 1024) throw damaged(`it cannot expand to ${size} bytes`);
  const target = new Uint8Array(size);
  let at = 0;
  let written = 0;
  let held = 0;
  let count = 0;

  const bits = (wanted: number): number => {
    while (count < wanted) {
      if (at >= source.length) throw damaged("it ends too early");
      held |= source[at++] << count;
      count += 8;
    }
    const value = held & ((1 << wanted) - 1);
    held >>>= wanted;
    count -= wanted;
    return value;
  };

  const symbolOf = ({ counts, symbols }: Code): number => {
    let code = 0;
    let first = 0;
    let place = 0;
    for (let length = 1; length <= LONGEST; length++) {
      if (count === 0) {
        if (at >= source.length) throw damaged("it ends too early");
        held = source[at++];
        count = 8;
      }
      code |= held & 1;
      held >>>= 1;
      count--;
      const n = counts[length];
      if (code - n < first) return symbols[place + code - first];
      place += n;
      first = (first + n) << 1;
      code <<= 1;
    }
    throw damaged("it has a code that stands for nothing");
  };

  const stored = () => {
    held = 0;
    count = 0;
    if (at + 4 > source.length) throw damaged("it ends too early");
    const length = source[at] | (source[at + 1] << 8);
    const inverse = source[at + 2] | (source[at + 3] << 8);
    if ((length ^ inverse) !== 0xffff) throw damaged("a length contradicts itself");
    at += 4;
    if (at + length > source.length) throw damaged("it ends too early");
    if (written + length > size) throw damaged(`it has more than ${size} bytes`);
    target.set(source.subarray(at, at + length), written);
    at += length;
    written += length;
  };

  const compressed = (literals: Code, distances: Code) => {
    for (;;) {
      const symbol = symbolOf(literals);
      if (symbol === 256) return;
      if (symbol < 256) {
        if (written >= size) throw damaged(`it has more than ${size} bytes`);
        target[written++] = symbol;
        continue;
      }
      const k = symbol - 257;
      if (k >= lengthBases.length) throw damaged("it has a length that stands for nothing");
      const length = lengthBases[k] + bits(lengthBits[k]);
      const d = symbolOf(distances);
      if (d >= distanceBases.length) throw damaged("it has a distance that stands for nothing");
      const distance = distanceBases[d] + bits(distanceBits[d]);
      if (distance > written) throw damaged("it refers to what is not there");
      if (written + length > size) throw damaged(`it has more than ${size} bytes`);
      // Byte by byte: what is copied may have just been written.
      for (let n = 0; n < length; n++, written++) target[written] = target[written - distance];
    }
  };

  const readCodes = (): [literals: Code, distances: Code] => {
    const [literals, distances, lengths] = [bits(5) + 257, bits(5) + 1, bits(4) + 4];
    const own = new Array<number>(19).fill(0);
    for (let k = 0; k < lengths; k++) own[lengthOrder[k]] = bits(3);
    const code = codeOf(own);
    const all: number[] = [];
    while (all.length < literals + distances) {
      const symbol = symbolOf(code);
      if (symbol < 16) {
        all.push(symbol);
        continue;
      }
      if (symbol === 16 && all.length === 0) throw damaged("it repeats a length before the first");
      const value = symbol === 16 ? all[all.length - 1] : 0;
      const times = symbol === 16 ? 3 + bits(2) : symbol === 17 ? 3 + bits(3) : 11 + bits(7);
      for (let n = 0; n < times; n++) all.push(value);
    }
    if (all.length > literals + distances) throw damaged("it has too many lengths");
    return [codeOf(all.slice(0, literals)), codeOf(all.slice(literals))];
  };

  for (let last = 0; last === 0; ) {
    last = bits(1);
    const type = bits(2);
    if (type === 0) stored();
    else if (type === 1) compressed(fixedLiterals, fixedDistances);
    else if (type === 2) compressed(...readCodes());
    else throw damaged("it has a block of no known type");
  }
  if (written !== size) throw damaged(`it has ${written} bytes instead of ${size}`);
  return target;
}
