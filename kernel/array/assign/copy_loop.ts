// Copies items of any size between byte addresses, one 1-D loop at a time, word by word where they are aligned.

import type { Block } from "../record/block.js";

/** Up to so many bytes a plain loop is faster than the engine's own copy. */
const FEW = 64;

/** For runs of a few bytes in so small a block it does not pay off to make words of it. */
const SMALL_BLOCK = 512;

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
  const nbytes = count * itemsize;
  if (toStride === itemsize && fromStride === itemsize) {
    if (to === from) to.bytes.copyWithin(toAddress, fromAddress, fromAddress + nbytes);
    else if (nbytes <= FEW) copy8(nbytes, to.bytes, toAddress, 1, from.bytes, fromAddress, 1);
    else to.bytes.set(from.bytes.subarray(fromAddress, fromAddress + nbytes), toAddress);
    return;
  }
  if (itemsize === 1) {
    copy8(count, to.bytes, toAddress, toStride, from.bytes, fromAddress, fromStride);
    return;
  }
  const word = Math.min(itemsize, 8);
  const aligned =
    (toAddress | toStride | fromAddress | fromStride) % word === 0 &&
    (to.bytes.byteOffset | from.bytes.byteOffset) % 8 === 0;
  if (!aligned || (nbytes <= FEW && to.nbytes <= SMALL_BLOCK)) {
    for (let k = 0; k < itemsize; k++) {
      copy8(count, to.bytes, toAddress + k, toStride, from.bytes, fromAddress + k, fromStride);
    }
    return;
  }
  const t = to.words;
  const f = from.words;
  const ti = toAddress / word;
  const ts = toStride / word;
  const fi = fromAddress / word;
  const fs = fromStride / word;
  if (itemsize === 2) copy16(count, t.u16, ti, ts, f.u16, fi, fs);
  else if (itemsize === 4) copy32(count, t.i32, ti, ts, f.i32, fi, fs);
  else {
    copy64(count, t.i64, ti, ts, f.i64, fi, fs);
    if (itemsize === 16) copy64(count, t.i64, ti + 1, ts, f.i64, fi + 1, fs);
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
