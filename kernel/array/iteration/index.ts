// Iterators: `flat`, `nditer`, `broadcast`, `ndindex` and their kin.

export { type Broadcast, broadcast } from "./broadcast_iter.js";
export { FlatIter as flatiter } from "./flat.js";
export { type NdEnumerate, ndenumerate, ndindex } from "./ndindex.js";
export { type NdIterOptions, nditer } from "./nditer.js";
export type { IterFlag, OperandFlag } from "./nditer_flags.js";
export type { NdIter } from "./nditer_object.js";
export { type NestedItersOptions, nested_iters } from "./nested_iters.js";
