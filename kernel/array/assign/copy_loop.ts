// Copies items of any size between byte addresses, one 1-D loop at a time, word by word where they are aligned.

import type { Block } from "../record/block.js";
import { INT32, INT64, UINT8, UINT16 } from "../record/store.js";

/** Up to so many bytes a plain loop is faster than the engine's own copy. */
const FEW = 128;

/**
 * Copies `count` items of `itemsize` bytes. Addresses and strides are in bytes and may be unaligned.
 * The runs may overlap only if both are dense.
 */
export function copyLoop(
  count: number,
  itemsize: number,
  to: Block,
  toAddress: number,
  toStride: number,
  from: Block,
  fromAddress: number,
  fromStride: number,
): void {
  // Blocks are read through what reads their stores, which is there already.
  const t = to.start + toAddress;
  const f = from.start + fromAddress;
  const toBytes = to.store.reader(UINT8) as Uint8Array;
  const fromBytes = from.store.reader(UINT8) as Uint8Array;
  if (toStride === itemsize && fromStride === itemsize) {
    const nbytes = count * itemsize;
    if (to === from) toBytes.copyWithin(t, f, f + nbytes);
    else if (nbytes > FEW) toBytes.set(fromBytes.subarray(f, f + nbytes), t);
    else copyFew(nbytes, to, t, from, f);
    return;
  }
  // The largest word that items are made of and all addresses are multiples of.
  let word = 8;
  while ((itemsize | t | toStride | f | fromStride) % word !== 0) word /= 2;
  // Beyond 32 bits, places in words would not be small integers, which alone make loops fast.
  if (word === 1 || Math.max(t, f) >= 2 ** 32) {
    for (let k = 0; k < itemsize; k++) {
      copy8(count, toBytes, t + k, toStride, fromBytes, f + k, fromStride);
    }
    return;
  }
  const number = word === 2 ? UINT16 : word === 4 ? INT32 : INT64;
  const toWords = to.store.reader(number);
  const fromWords = from.store.reader(number);
  const ts = (toStride / word) | 0;
  const fs = (fromStride / word) | 0;
  for (let k = 0; k < itemsize / word; k++) {
    const ti = ((t / word) | 0) + k;
    const fi = ((f / word) | 0) + k;
    if (word === 2) copy16(count, toWords as Uint16Array, ti, ts, fromWords as Uint16Array, fi, fs);
    else if (word === 4) {
      copy32(count, toWords as Int32Array, ti, ts, fromWords as Int32Array, fi, fs);
    } else copy64(count, toWords as BigInt64Array, ti, ts, fromWords as BigInt64Array, fi, fs);
  }
}

function copyFew(nbytes: number, to: Block, t: number, from: Block, f: number): void {
  if ((nbytes | t | f) % 4 === 0) {
    const toWords = to.store.reader(INT32) as Int32Array;
    copy32(nbytes / 4, toWords, t / 4, 1, from.store.reader(INT32) as Int32Array, f / 4, 1);
  } else {
    const toBytes = to.store.reader(UINT8) as Uint8Array;
    copy8(nbytes, toBytes, t, 1, from.store.reader(UINT8) as Uint8Array, f, 1);
  }
}

// The same loop four times: an engine compiles each for one type of array, and a shared one for none.

function copy8(
  count: number,
  to: Uint8Array,
  ti: number,
  ts: number,
  from: Uint8Array,
  fi: number,
  fs: number,
): void {
  for (let k = 0, t = ti, f = fi; k < count; k++, t += ts, f += fs) to[t] = from[f];
}

function copy16(
  count: number,
  to: Uint16Array,
  ti: number,
  ts: number,
  from: Uint16Array,
  fi: number,
  fs: number,
): void {
  for (let k = 0, t = ti, f = fi; k < count; k++, t += ts, f += fs) to[t] = from[f];
}

function copy32(
  count: number,
  to: Int32Array,
  ti: number,
  ts: number,
  from: Int32Array,
  fi: number,
  fs: number,
): void {
  for (let k = 0, t = ti, f = fi; k < count; k++, t += ts, f += fs) to[t] = from[f];
}

function copy64(
  count: number,
  to: BigInt64Array,
  ti: number,
  ts: number,
  from: BigInt64Array,
  fi: number,
  fs: number,
): void {
  for (let k = 0, t = ti, f = fi; k < count; k++, t += ts, f += fs) to[t] = from[f];
}
