// Sums and other reductions along axes, and running ones.

export { type ArgOptions, argmax, argmin } from "./arg_reduction.js";
export { type CountOptions, count_nonzero } from "./count_nonzero.js";
export {
  type CumulativeOptions,
  type CumulativeSumOptions,
  cumprod,
  cumsum,
  cumulative_prod,
  cumulative_sum,
  nancumprod,
  nancumsum,
} from "./cumulative.js";
export {
  nanargmax,
  nanargmin,
  nanmax,
  nanmin,
  nanprod,
  nansum,
} from "./nan_reductions.js";
export { all, amax, amin, any, max, mean, min, prod, sum } from "./reduction.js";
export type {
  Axis,
  InitialOptions,
  MeanOptions,
  ReduceFunction,
  ReduceMethod,
  ReduceOptions,
  SumOptions,
  WhereOptions,
} from "./reduction_types.js";
