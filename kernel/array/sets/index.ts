// Arrays as sets: unique elements, membership, unions and differences.

export { type IsinOptions, isin } from "./membership.js";
export {
  type IntersectOptions,
  intersect1d,
  type SetOptions,
  setdiff1d,
  setxor1d,
  union1d,
} from "./set_operations.js";
export {
  type UniqueOptions,
  unique,
  unique_all,
  unique_counts,
  unique_inverse,
  unique_values,
} from "./unique.js";
