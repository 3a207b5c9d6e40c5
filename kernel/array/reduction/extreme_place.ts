// Where the largest or smallest of a run of numbers stands, over memory as it lies.

import type { NDArray } from "../record/record.js";
import { specialise } from "../record/specialise.js";
import { INT32, UINT8 } from "../record/store.js";
import type { NumberReader } from "../record/typed_arrays.js";
import { passage } from "../ufunc/lanes.js";
import { isReadable } from "../ufunc/operand.js";

/** By the number of the dtype: of the least, and of the most. */
const finders: [least: Finder, most: Finder][] = [];

/**
 * The number of the first extreme one of `count` items, the first NaN if there is one; -1 for items that are not real
 * numbers as typed arrays read them. Address and stride are in bytes.
 */
export function extremePlace(
  a: NDArray,
  address: number,
  stride: number,
  count: number,
  isMost: boolean,
): number {
  const { dtype, block } = a;
  const { kind, itemsize } = dtype;
  if (!isReadable(a)) return -1;
  const start = block.start + address;
  if (kind === "b") {
    return firstTruth(block.store.reader(UINT8) as Uint8Array, start, stride, count, isMost);
  }
  if ((kind === "i" || kind === "u") && itemsize === 8) {
    const words = block.store.reader(INT32) as Int32Array;
    // Turning the highest bit orders unsigned words as signed ones; turning all bits makes the least the most.
    const turned = isMost ? 0 : -1;
    const high = kind === "u" ? turned ^ -2147483648 : turned;
    return mostWide(words, start / 4, stride / 4, count, high, turned ^ -2147483648);
  }
  if ((kind !== "i" && kind !== "u" && kind !== "f") || dtype.name === "float16") return -1;
  const memory = block.store.reader(passage(dtype, dtype, false).reader) as NumberReader;
  finders[dtype.num] ??= [
    specialise(findExtreme, (best, item) => item >= best),
    specialise(findExtreme, (best, item) => item <= best),
  ];
  return finders[dtype.num][isMost ? 1 : 0](memory, start / itemsize, stride / itemsize, count);
}

/** The first item that is true, or false; the first one if there is none. */
function firstTruth(
  bytes: Uint8Array,
  start: number,
  stride: number,
  count: number,
  isTrue: boolean,
): number {
  for (let n = 0, at = start; n < count; n++, at += stride) {
    if ((bytes[at] !== 0) === isTrue) return n;
  }
  return 0;
}

/** Of 64-bit integers, whose bits are turned so that the high words and the low ones are compared as signed. */
function mostWide(
  words: Int32Array,
  i: number,
  s: number,
  count: number,
  turnedHigh: number,
  turnedLow: number,
): number {
  let place = 0;
  let bestHigh = words[i + 1] ^ turnedHigh;
  let bestLow = words[i] ^ turnedLow;
  for (let n = 1, at = i + s; n < count; n++, at += s) {
    const high = words[at + 1] ^ turnedHigh;
    if (high < bestHigh) continue;
    const low = words[at] ^ turnedLow;
    if (high === bestHigh && low <= bestLow) continue;
    bestHigh = high;
    bestLow = low;
    place = n;
  }
  return place;
}

type Finder = (memory: NumberReader, i: number, s: number, count: number) => number;

/** What is in order after the best one is not better; anything else is, or it is NaN. */
function findExtreme(isInOrder: (best: number, item: number) => boolean): Finder {
  return (memory, i, s, count) => {
    let best = memory[i];
    let place = 0;
    if (Number.isNaN(best)) return 0;
    for (let n = 1, at = i + s; n < count; n++, at += s) {
      const item = memory[at];
      if (isInOrder(best, item)) continue;
      place = n;
      if (Number.isNaN(item)) break;
      best = item;
    }
    return place;
  };
}
