// Copies items of any size between byte addresses, one 1-D loop at a time, word by word where they are aligned.

import type { Block } from "./block.js";

/** A block as words of each size, made when first used. A block's last odd bytes belong to no word. */
interface Words {
  readonly u16: Uint16Array;
  readonly i32: Int32Array;
  readonly i64: BigInt64Array;
}

const cache = new WeakMap<Block, Words>();

function words(block: Block): Words {
  let found = cache.get(block);
  if (found === undefined) {
    const { buffer, byteOffset, byteLength } = block.bytes;
    found = {
      u16: new Uint16Array(buffer, byteOffset, byteLength >> 1),
      i32: new Int32Array(buffer, byteOffset, Math.floor(byteLength / 4)),
      i64: new BigInt64Array(buffer, byteOffset, Math.floor(byteLength / 8)),
    };
    cache.set(block, found);
  }
  return found;
}

/** From this many bytes on, the engine's own copy of a dense run is faster than a loop. */
const DENSE = 128;

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
  if (toStride === itemsize && fromStride === itemsize) {
    const nbytes = count * itemsize;
    if (to === from) {
      to.bytes.copyWithin(toAddress, fromAddress, fromAddress + nbytes);
      return;
    }
    if (nbytes >= DENSE) {
      to.bytes.set(from.bytes.subarray(fromAddress, fromAddress + nbytes), toAddress);
      return;
    }
  }
  if (itemsize === 1) {
    copy8(count, to.bytes, toAddress, toStride, from.bytes, fromAddress, fromStride);
    return;
  }
  const word = Math.min(itemsize, 8);
  const aligned =
    (toAddress | toStride | to.bytes.byteOffset) % word === 0 &&
    (fromAddress | fromStride | from.bytes.byteOffset) % word === 0;
  if (!aligned) {
    for (let k = 0; k < itemsize; k++) {
      copy8(count, to.bytes, toAddress + k, toStride, from.bytes, fromAddress + k, fromStride);
    }
    return;
  }
  const t = words(to);
  const f = words(from);
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
