// Room for the bytes of items on their way to other places.

import { Block } from "../record/block.js";

let room = new Block(new Uint8Array(64));

/** Memory for so many bytes, which the next caller overwrites. */
export function scratchItems(nbytes: number): Block {
  if (room.nbytes < nbytes) room = new Block(new Uint8Array(2 * nbytes));
  return room;
}
