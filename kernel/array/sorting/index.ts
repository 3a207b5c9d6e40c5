// Sorting, partitions and searches in sorted arrays.

export { lexsort } from "./lexsort.js";
export { argpartition, type PartitionOptions, partition } from "./partition.js";
export {
  type DigitizeOptions,
  digitize,
  type SearchFunction,
  type SearchOptions,
  type Side,
  searchsorted,
} from "./searchsorted.js";
export { argsort, sort } from "./sort.js";
export { sort_complex } from "./sort_complex.js";
export type { SortKind, SortOptions } from "./sort_options.js";
