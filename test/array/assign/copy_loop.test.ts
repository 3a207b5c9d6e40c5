// Items of every size, copied between strides and addresses of every kind.

import { expect, test } from "vitest";
import { copyLoop } from "../../../kernel/array/assign/copy_loop.js";
import { Block } from "../../../kernel/array/record/block.js";

const itemsizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 16, 20, 24, 31, 32, 40, 200];

/** `count` items one by one and byte by byte, as the definition says. */
function expected(bytes: Uint8Array, count: number, itemsize: number, at: number, step: number) {
  const items: number[] = [];
  for (let n = 0; n < count; n++) {
    for (let k = 0; k < itemsize; k++) items.push(bytes[at + n * step + k]);
  }
  return items;
}

test.each(itemsizes)(
  "items of %d bytes arrive whole, and nothing beside them is written",
  (itemsize) => {
    const source = Uint8Array.from({ length: 4096 }, (_, k) => 1 + ((k * 31) % 255));
    const from = new Block(source);
    for (const count of [1, 2, 5, 17]) {
      for (const start of [0, 1, 4, 8]) {
        for (const gap of [0, 1, 2, 8]) {
          if (count * (itemsize + gap) + start > source.length) continue;
          for (const backward of [false, true]) {
            const step = backward ? -(itemsize + gap) : itemsize + gap;
            const at = backward ? start + (count - 1) * (itemsize + gap) : start;
            const dense = new Block(new Uint8Array(count * itemsize + 16));
            copyLoop(count, itemsize, dense, 8, itemsize, from, at, step);
            const items = expected(source, count, itemsize, at, step);
            const around = [0, 0, 0, 0, 0, 0, 0, 0];
            expect([...dense.bytes]).toEqual([...around, ...items, ...around]);
            // And back, to where they were.
            const spread = new Block(new Uint8Array(source.length));
            copyLoop(count, itemsize, spread, at, step, dense, 8, itemsize);
            expect(expected(spread.bytes, count, itemsize, at, step)).toEqual(items);
            expect(spread.bytes.filter((byte) => byte !== 0).length).toBe(items.length);
          }
        }
      }
    }
  },
);
