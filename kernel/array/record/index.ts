// The array itself: a block of memory, the record over it, its flags and attributes, and what it shares.

import "./attributes.js";
import "./data.js";
import "./flags.js";

export type { ArrayInterface } from "./address.js";
export type { Flags, SetFlagsOptions } from "./flags.js";
export { may_share_memory, type SharingOptions, shares_memory } from "./overlap.js";
export { NDArray } from "./record.js";
export { Void } from "./void.js";
