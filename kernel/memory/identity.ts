// Ids that hold across kernels and restarts, so that drawings on one page link only where bytes are the same.

import type { Block } from "../array/record/block.js";

/** Chosen at random when this module is loaded: two kernels will not choose the same. */
const session = Array.from(crypto.getRandomValues(new Uint8Array(6)), (byte) =>
  byte.toString(16).padStart(2, "0"),
).join("");

/** @param id of an array record of this process. */
export function arrayId(id: number): string {
  return `${session}-a${id}`;
}

export function blockId(block: Block): string {
  return `${session}-b${block.id}`;
}
