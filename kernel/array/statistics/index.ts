// Averages, variances, quantiles, histograms, differences and interpolation.

export { type AverageOptions, average } from "./average.js";
export type { BinRange, Bins } from "./bin_edges.js";
export type { BinRule } from "./bin_widths.js";
export { type BincountOptions, bincount } from "./bincount.js";
export { type ConvolveMode, convolve, correlate } from "./convolve.js";
export {
  type CorrelationOptions,
  type CovarianceOptions,
  corrcoef,
  cov,
} from "./covariance.js";
export {
  type DiffOptions,
  diff,
  type Ediff1dOptions,
  ediff1d,
  ptp,
} from "./difference.js";
export { type GradientOptions, gradient } from "./gradient.js";
export {
  type BinEdgesOptions,
  type HistogramOptions,
  histogram,
  histogram_bin_edges,
} from "./histogram.js";
export {
  type BinsOfAxes,
  type HistogramddOptions,
  histogram2d,
  histogramdd,
} from "./histogram_nd.js";
export { type InterpFunction, type InterpOptions, interp } from "./interp.js";
export { type MedianOptions, median } from "./median.js";
export { nanmedian } from "./nan_median.js";
export { nanpercentile, nanquantile } from "./nan_quantile.js";
export { nanmean, nanstd, nanvar } from "./nan_statistics.js";
export {
  percentile,
  type QuantileFunction,
  type QuantileOptions,
  quantile,
} from "./quantile.js";
export type { QuantileMethod } from "./quantile_methods.js";
export { type TrapezoidOptions, trapezoid } from "./trapezoid.js";
export {
  type CorrectedOptions,
  std,
  type VarianceOptions,
  var,
} from "./variance.js";
