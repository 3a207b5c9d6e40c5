// Sorts numbers where they lie, by their values alone.

import type { NumberReader, Reader } from "../record/typed_arrays.js";

/** Few numbers are put in their places one by one. */
const FEW = 24;

/** From so many numbers on, going through them digit by digit is faster than comparing. */
const MANY = 1024;

/** Sorts a run. NaN comes last; the zeros of floats keep their order. */
export function sortNumbers(run: Reader): void {
  if (run instanceof BigInt64Array || run instanceof BigUint64Array) {
    if (run.length < MANY) run.sort();
    else sortWords(run, 2, run instanceof BigInt64Array ? SIGN : 0);
  } else if (run.length <= FEW) {
    insert(run);
  } else if (run instanceof Float32Array || run instanceof Float64Array) {
    sortFloats(run);
  } else if (run.BYTES_PER_ELEMENT < 4 && run.length > 2 << (8 * run.BYTES_PER_ELEMENT)) {
    sortByCounting(run);
  } else if (run.BYTES_PER_ELEMENT < 4 || run.length < MANY) {
    run.sort();
  } else {
    sortWords(run, 1, run instanceof Int32Array ? SIGN : 0);
  }
}

function insert(run: NumberReader): void {
  for (let k = 1; k < run.length; k++) {
    const number = run[k];
    if (Number.isNaN(number)) continue;
    let place = k;
    // What is not less or equal is greater or NaN.
    while (place > 0 && !(run[place - 1] <= number)) {
      run[place] = run[place - 1];
      place--;
    }
    run[place] = number;
  }
}

/** Counts how often each number occurs, of types that have few. */
function sortByCounting(run: Exclude<NumberReader, Float32Array | Float64Array>): void {
  const half = 1 << (8 * run.BYTES_PER_ELEMENT - 1);
  const isSigned = run instanceof Int8Array || run instanceof Int16Array;
  const least = isSigned ? -half : 0;
  const counts = new Uint32Array(2 * half);
  for (let k = 0; k < run.length; k++) counts[run[k] - least]++;
  let filled = 0;
  for (let k = 0; k < counts.length; k++) {
    if (counts[k] > 0) run.fill(k + least, filled, filled + counts[k]);
    filled += counts[k];
  }
}

function sortFloats(run: Float32Array | Float64Array): void {
  const numbers = run.subarray(0, gatherNumbers(run));
  const zeros = hasNegativeZero(numbers) ? numbers.filter((number) => number === 0) : null;
  if (numbers.length < MANY) {
    numbers.sort();
  } else {
    const words = new Int32Array(run.buffer, run.byteOffset, run.byteLength >> 2);
    const width = run.BYTES_PER_ELEMENT === 8 ? 2 : 1;
    const used = words.subarray(0, width * numbers.length);
    turnNegative(used, width, (sign) => sign | SIGN);
    sortWords(numbers, width, 0);
    turnNegative(used, width, (sign) => ~sign | SIGN);
  }
  if (zeros !== null) numbers.set(zeros, numbers.indexOf(0));
}

/** Moves NaNs to the end; the others keep their order. Returns how many those are. */
function gatherNumbers(run: Float32Array | Float64Array): number {
  let kept = 0;
  for (let k = 0; k < run.length; k++) {
    const number = run[k];
    if (Number.isNaN(number)) continue;
    if (kept < k) run[kept] = number;
    kept++;
  }
  run.fill(Number.NaN, kept);
  return kept;
}

function hasNegativeZero(run: Float32Array | Float64Array): boolean {
  for (let k = 0; k < run.length; k++) if (run[k] === 0 && Object.is(run[k], -0)) return true;
  return false;
}

const SIGN = 0x80000000;

/** Makes the bits of floats compare as the floats do, and back: `flip` says from the sign what the top word changes in. */
function turnNegative(words: Int32Array, width: 1 | 2, flip: (sign: number) => number): void {
  for (let k = width - 1; k < words.length; k += width) {
    const change = flip(words[k] >> 31);
    words[k] ^= change;
    if (width === 2) words[k - 1] ^= change === -1 ? -1 : 0;
  }
}

const BITS = 11;
const DIGITS = 1 << BITS;

/** Sorts items of one or two words, as unsigned integers whose top word is changed by `flip`, digit by digit. */
function sortWords(run: Reader, width: 1 | 2, flip: number): void {
  const { buffer, byteOffset, byteLength } = run;
  const words = new Int32Array(buffer, byteOffset, byteLength >> 2);
  let from: Int32Array = words;
  let to: Int32Array = new Int32Array(words.length);
  const places = new Uint32Array(DIGITS);
  for (let digit = 0; digit < 3 * width; digit++) {
    const word = digit < 3 ? 0 : 1;
    const shift = (digit % 3) * BITS;
    const change = word === width - 1 ? flip : 0;
    if (!countDigits(from, width, word, shift, change, places)) continue;
    if (width === 1) {
      for (let k = 0; k < from.length; k++) {
        to[places[((from[k] ^ change) >>> shift) & (DIGITS - 1)]++] = from[k];
      }
    } else {
      for (let k = 0; k < from.length; k += 2) {
        const place = 2 * places[((from[k + word] ^ change) >>> shift) & (DIGITS - 1)]++;
        to[place] = from[k];
        to[place + 1] = from[k + 1];
      }
    }
    [from, to] = [to, from];
  }
  if (from !== words) words.set(from);
}

/** Where the items with each digit begin. False if all have the same, so that nothing is to be done. */
function countDigits(
  words: Int32Array,
  width: number,
  word: number,
  shift: number,
  change: number,
  places: Uint32Array,
): boolean {
  places.fill(0);
  for (let k = word; k < words.length; k += width) {
    places[((words[k] ^ change) >>> shift) & (DIGITS - 1)]++;
  }
  const count = words.length / width;
  if (places[((words[word] ^ change) >>> shift) & (DIGITS - 1)] === count) return false;
  let before = 0;
  for (let digit = 0; digit < DIGITS; digit++) {
    const found = places[digit];
    places[digit] = before;
    before += found;
  }
  return true;
}
