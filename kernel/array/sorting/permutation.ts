// The order that sorts items, equal items in the order in which they stand: from their keys, digit by digit.

import { compareKeys, type Keys } from "./keys.js";

/** Few items are put in their places one by one. */
const FEW = 40;

/** From so many items on, larger digits and so fewer rounds pay off. */
const MANY = 4096;

/**
 * Makes a function that gives, for `count` items from item `start` on, the places from 0 to `count - 1` in sorted order.
 * The array that it returns is used again by the next call.
 */
export function orderer(keys: Keys, count: number): (start: number) => Uint32Array {
  let order = new Uint32Array(count);
  if (count <= FEW) return (start) => insert(keys, start, order);
  const bits = count < MANY ? 8 : 11;
  const mask = (1 << bits) - 1;
  const places = new Uint32Array(mask + 1);
  let other = new Uint32Array(count);
  return (start) => {
    for (let k = 0; k < count; k++) order[k] = k;
    if (isSorted(keys, start, count)) return order;
    for (const word of keys) {
      const digits = start === 0 ? word : word.subarray(start, start + count);
      for (let shift = 0; shift < 32; shift += bits) {
        if (!countDigits(digits, shift, mask, places, count)) continue;
        for (let k = 0; k < count; k++) {
          const item = order[k];
          other[places[(digits[item] >>> shift) & mask]++] = item;
        }
        [order, other] = [other, order];
      }
    }
    return order;
  };
}

function isSorted(keys: Keys, start: number, count: number): boolean {
  for (let k = start + 1; k < start + count; k++) {
    if (compareKeys(keys, k - 1, keys, k) > 0) return false;
  }
  return true;
}

/** Where the items with each digit begin. False if all have the same, so that nothing is to be done. */
function countDigits(
  word: Uint32Array,
  shift: number,
  mask: number,
  places: Uint32Array,
  count: number,
): boolean {
  places.fill(0);
  for (let k = 0; k < count; k++) places[(word[k] >>> shift) & mask]++;
  if (places[(word[0] >>> shift) & mask] === count) return false;
  let before = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const found = places[digit];
    places[digit] = before;
    before += found;
  }
  return true;
}

function insert(keys: Keys, start: number, order: Uint32Array): Uint32Array {
  for (let k = 0; k < order.length; k++) {
    let place = k;
    while (place > 0 && compareKeys(keys, start + order[place - 1], keys, start + k) > 0) {
      order[place] = order[place - 1];
      place--;
    }
    order[place] = k;
  }
  return order;
}
