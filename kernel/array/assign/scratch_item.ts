// Room for the bytes of one item on its way to one place or to many.

import { Block } from "../record/block.js";

let room = new Block(new Uint8Array(64));

/** Memory for one item, which the next caller overwrites. @param itemsize in bytes */
export function scratchItem(itemsize: number): Block {
  if (room.nbytes < itemsize) room = new Block(new Uint8Array(2 * itemsize));
  return room;
}
