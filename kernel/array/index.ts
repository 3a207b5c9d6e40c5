// The array engine: `import * as np from "stridelab"`. NumPy's names, spelled as NumPy spells them.

// `Disposable`, for users whose own `lib` is older.
/// <reference lib="esnext.disposable" preserve="true" />

export type { Order, ShapeLike } from "./arguments.js";
export {
  type PackbitsOptions,
  packbits,
  type UnpackbitsOptions,
  unpackbits,
} from "./bits/packbits.js";
export * from "./constants.js";
export { type ArangeOptions, arange } from "./creation/arange.js";
export {
  type ArrayOptions,
  type AsArrayOptions,
  array,
  asanyarray,
  asarray,
  ascontiguousarray,
  asfortranarray,
  copy,
  ndim,
  shape,
  size,
} from "./creation/as_array.js";
export { type ArgOptions, argmax, argmin } from "./reduction/arg_reduction.js";
export {
  abs,
  absolute,
  add,
  divide,
  multiply,
  negative,
  positive,
  sign,
  subtract,
  true_divide,
} from "./ufunc/arithmetic.js";
export { divmod, floor_divide, fmod, gcd, lcm, mod, remainder } from "./ufunc/division.js";
export { maximum, minimum } from "./ufunc/extremes.js";

import "./record/attributes.js";
import "./record/data.js";

export { type AstypeOptions, astype } from "./assign/copy.js";
export { type CopytoOptions, copyto } from "./assign/copyto.js";
export type { ArrayLike, NestedList } from "./creation/coerce.js";
export {
  type CreationOptions,
  type EyeOptions,
  empty,
  empty_like,
  eye,
  full,
  full_like,
  identity,
  type LikeOptions,
  ones,
  ones_like,
  zeros,
  zeros_like,
} from "./creation/creation.js";
export { type BufferLike, type FromBufferOptions, frombuffer } from "./creation/from_buffer.js";
export { type FromIterOptions, fromiter } from "./creation/from_iterable.js";
export { type FromStringOptions, fromstring } from "./creation/from_text.js";
export { type GeomspaceOptions, geomspace } from "./creation/geomspace.js";
export {
  fromfunction,
  type IndicesOptions,
  indices,
  type MeshgridOptions,
  meshgrid,
} from "./creation/grids.js";
export { isfortran, isscalar, iterable } from "./creation/kinds.js";
export { type LogspaceOptions, logspace } from "./creation/logspace.js";
export {
  diagflat,
  type TrilOptions,
  type TriOptions,
  tri,
  tril,
  triu,
  type VanderOptions,
  vander,
} from "./creation/matrices.js";
export type { ForeignArray, MemoryLike, TypedArray } from "./creation/memory_like.js";
export { mgrid, ogrid } from "./creation/mgrid.js";
export { type NDArrayOptions, ndarray } from "./creation/ndarray.js";
export { asarray_chkfinite, type RequireOptions, require } from "./creation/require.js";
export { Bytes } from "./dtype/bytes.js";
export { type Casting, can_cast } from "./dtype/cast.js";
export {
  DType,
  type DTypeLike,
  type DTypeName,
  type DTypeOptions,
  dtype,
  type Field,
  type FieldEntry,
  type FieldName,
  type FieldSpec,
  type FieldsSpec,
  type NumberName,
} from "./dtype/dtype.js";
export * from "./dtype/families.js";
export {
  common_type,
  FloatInfo,
  finfo,
  IntegerInfo,
  iinfo,
  min_scalar_type,
} from "./dtype/limits.js";
export {
  bool,
  bool_,
  byte,
  bytes_,
  cdouble,
  complex64,
  complex128,
  csingle,
  double,
  type Family,
  float16,
  float32,
  float64,
  half,
  int_,
  int8,
  int16,
  int32,
  int64,
  intc,
  intp,
  long,
  longlong,
  short,
  single,
  str_,
  ubyte,
  uint,
  uint8,
  uint16,
  uint32,
  uint64,
  uintc,
  uintp,
  ulong,
  ulonglong,
  ushort,
  void,
} from "./dtype/names.js";
export * from "./errors.js";
export {
  type FileBytes,
  type LoadOptions,
  load,
  type NamedArrays,
  NpzFile,
  save,
  savez,
  savez_compressed,
} from "./files/save_load.js";
export { type SaveTextOptions, savetxt } from "./files/save_text.js";
export { type LoadTextOptions, loadtxt } from "./files/text.js";
export { type AlongAxisOptions, put_along_axis, take_along_axis } from "./indexing/along_axis.js";
export { type AxisConcatenator, c_, r_ } from "./indexing/axis_concatenator.js";
export { type Choices, type ChooseOptions, choose } from "./indexing/choose.js";
export type { ClipMode } from "./indexing/clip_mode.js";
export { type CompressOptions, compress, extract } from "./indexing/compress.js";
export { type DiagonalOptions, diag, diagonal } from "./indexing/diagonal.js";
export { index_exp, s_ } from "./indexing/index_expression.js";
export { ix_ } from "./indexing/index_tricks.js";
export {
  type RavelMultiIndexOptions,
  ravel_multi_index,
  type UnravelOptions,
  unravel_index,
} from "./indexing/multi_index.js";
export { place, putmask } from "./indexing/place.js";
export { type PutOptions, put } from "./indexing/put.js";
export { select } from "./indexing/select.js";
export {
  diag_indices,
  diag_indices_from,
  fill_diagonal,
  mask_indices,
  type TriangleOptions,
  tril_indices,
  tril_indices_from,
  triu_indices,
  triu_indices_from,
} from "./indexing/triangle_indices.js";
export { Tuple } from "./indexing/tuple.js";
export { type Broadcast, broadcast } from "./iteration/broadcast_iter.js";
export { FlatIter as flatiter } from "./iteration/flat.js";
export { type NdEnumerate, ndenumerate, ndindex } from "./iteration/ndindex.js";
export { type NdIterOptions, nditer } from "./iteration/nditer.js";
export type { IterFlag, OperandFlag } from "./iteration/nditer_flags.js";
export type { NdIter } from "./iteration/nditer_object.js";
export { type NestedItersOptions, nested_iters } from "./iteration/nested_iters.js";
export type { ArrayInterface } from "./record/address.js";
export type { Flags, SetFlagsOptions } from "./record/flags.js";
export { apply_along_axis, apply_over_axes } from "./shape/apply_along_axis.js";
export { broadcast_arrays, broadcast_to } from "./shape/broadcast.js";
export { broadcast_shapes } from "./shape/broadcast_shapes.js";
export { type PlaceOptions, type Places, remove as delete } from "./shape/delete.js";
export { flip, fliplr, flipud, type Rot90Options, rot90 } from "./shape/flip.js";
export { type Blocks, block } from "./shape/nested_blocks.js";
export { type ArrayEqualOptions, array_equal } from "./ufunc/array_equal.js";
export {
  bitwise_and,
  bitwise_count,
  bitwise_invert,
  bitwise_left_shift,
  bitwise_not,
  bitwise_or,
  bitwise_right_shift,
  bitwise_xor,
  invert,
  left_shift,
  right_shift,
} from "./ufunc/bitwise.js";
export {
  equal,
  greater,
  greater_equal,
  less,
  less_equal,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  not_equal,
} from "./ufunc/comparison.js";
export {
  exp,
  exp2,
  expm1,
  log,
  log1p,
  log2,
  log10,
  logaddexp,
  logaddexp2,
} from "./ufunc/exponents.js";
export { fmax, fmin } from "./ufunc/extremes.js";
export {
  conj,
  conjugate,
  copysign,
  fabs,
  heaviside,
  isfinite,
  isinf,
  isnan,
  nextafter,
  signbit,
  spacing,
} from "./ufunc/floating.js";
export { ceil, fix, floor, frexp, ldexp, modf, rint, trunc } from "./ufunc/rounding.js";
export {
  acos,
  acosh,
  arccos,
  arccosh,
  arcsin,
  arcsinh,
  arctan,
  arctan2,
  arctanh,
  asin,
  asinh,
  atan,
  atan2,
  atanh,
  cos,
  cosh,
  deg2rad,
  degrees,
  hypot,
  rad2deg,
  radians,
  sin,
  sinh,
  tan,
  tanh,
} from "./ufunc/trigonometry.js";

import "./record/flags.js";
import "./indexing/fields.js";
import "./indexing/get_set.js";
import "./shape/bytes.js";
import "./shape/in_place.js";
import "./printing/inspect.js";

export { type LinspaceOptions, linspace } from "./creation/linspace.js";
export { result_type } from "./dtype/common_type.js";
export { promote_types } from "./dtype/promotion.js";
export {
  Complex,
  Float,
  type NumberScalar,
  type Scalar,
  type ScalarLike,
} from "./dtype/scalar.js";
export { IndexObject } from "./indexing/index_object.js";
export {
  Ellipsis,
  type EllipsisType,
  type Index,
  type IndexList,
  newaxis,
  type Slice,
  type SliceBound,
  slice,
} from "./indexing/index_types.js";
export { argwhere, flatnonzero, nonzero } from "./indexing/nonzero.js";
export type { Subscript } from "./indexing/subscript.js";
export * as lib from "./lib.js";
export * as linalg from "./linalg.js";
export {
  type FloatPositionalOptions,
  type FloatScientificOptions,
  format_float_positional,
  format_float_scientific,
  type TrimDigits,
} from "./printing/format_float_text.js";
export type { Formatters } from "./printing/formatters.js";
export { base_repr, binary_repr } from "./printing/integer_text.js";
export {
  type Array2StringOptions,
  type ArrayTextOptions,
  array_repr,
  array_str,
  array2string,
} from "./printing/print.js";
export {
  get_printoptions,
  type PrintOptionChanges,
  type PrintOptions,
  printoptions,
  set_printoptions,
} from "./printing/print_options.js";
export * from "./products/products.js";
export * as random from "./random/random.js";
export { may_share_memory, type SharingOptions, shares_memory } from "./record/overlap.js";
export { NDArray } from "./record/record.js";
export { Void } from "./record/void.js";
export { all, amax, amin, any, max, mean, min, prod, sum } from "./reduction/reduction.js";
export type {
  Axis,
  InitialOptions,
  MeanOptions,
  ReduceFunction,
  ReduceMethod,
  ReduceOptions,
  SumOptions,
  WhereOptions,
} from "./reduction/reduction_types.js";
export type { ResizeOptions } from "./shape/in_place.js";
export { append, insert } from "./shape/insert.js";
export {
  type ArrayList,
  type AxisJoinOptions,
  column_stack,
  concat,
  concatenate,
  dstack,
  hstack,
  type JoinOptions,
  stack,
  vstack,
} from "./shape/join.js";
export {
  type Axes,
  atleast_1d,
  atleast_2d,
  atleast_3d,
  expand_dims,
  squeeze,
} from "./shape/length_one.js";
export {
  type PadFunction,
  type PadMode,
  type PadOptions,
  type PadWidth,
  pad,
} from "./shape/pad.js";
export { ravel } from "./shape/ravel.js";
export { type RepeatOptions, repeat, resize, tile } from "./shape/repeat.js";
export { type NewShape, type ReshapeOptions, reshape } from "./shape/reshape.js";
export { type RollOptions, roll } from "./shape/roll.js";
export type { Temporary } from "./temporarily.js";
export { cbrt, float_power, pow, power, reciprocal, sqrt, square } from "./ufunc/powers.js";

import "./indexing/subscript.js";

export {
  type ErrorCallback,
  type ErrorMode,
  type ErrorModes,
  type ErrorOptions,
  type ErrorState,
  type ErrstateOptions,
  errstate,
  geterr,
  geterrcall,
  seterr,
  seterrcall,
} from "./error_state.js";
export { type TakeOptions, take } from "./indexing/take.js";
export { where } from "./indexing/where.js";
export { type CountOptions, count_nonzero } from "./reduction/count_nonzero.js";
export {
  type CumulativeOptions,
  type CumulativeSumOptions,
  cumprod,
  cumsum,
  cumulative_prod,
  cumulative_sum,
  nancumprod,
  nancumsum,
} from "./reduction/cumulative.js";
export {
  nanargmax,
  nanargmin,
  nanmax,
  nanmin,
  nanprod,
  nansum,
} from "./reduction/nan_reductions.js";
export { type IsinOptions, isin } from "./sets/membership.js";
export {
  type IntersectOptions,
  intersect1d,
  type SetOptions,
  setdiff1d,
  setxor1d,
  union1d,
} from "./sets/set_operations.js";
export {
  type UniqueOptions,
  unique,
  unique_all,
  unique_counts,
  unique_inverse,
  unique_values,
} from "./sets/unique.js";
export {
  array_split,
  dsplit,
  hsplit,
  type Sections,
  split,
  unstack,
  vsplit,
} from "./shape/split.js";
export type { AsStridedOptions, SlidingWindowOptions } from "./shape/stride_tricks.js";
export {
  matrix_transpose,
  moveaxis,
  permute_dims,
  rollaxis,
  swapaxes,
  transpose,
} from "./shape/transpose.js";
export { type Trim, type TrimZerosOptions, trim_zeros } from "./shape/trim_zeros.js";
export { type Piece, piecewise, type VectorizeOptions, vectorize } from "./shape/vectorize.js";
export { imag, real } from "./shape/view.js";
export { lexsort } from "./sorting/lexsort.js";
export { argpartition, type PartitionOptions, partition } from "./sorting/partition.js";
export {
  type DigitizeOptions,
  digitize,
  type SearchFunction,
  type SearchOptions,
  type Side,
  searchsorted,
} from "./sorting/searchsorted.js";
export { argsort, sort } from "./sorting/sort.js";
export { sort_complex } from "./sorting/sort_complex.js";
export type { SortKind, SortOptions } from "./sorting/sort_options.js";
export { type AverageOptions, average } from "./statistics/average.js";
export type { BinRange, Bins } from "./statistics/bin_edges.js";
export type { BinRule } from "./statistics/bin_widths.js";
export { type BincountOptions, bincount } from "./statistics/bincount.js";
export { type ConvolveMode, convolve, correlate } from "./statistics/convolve.js";
export {
  type CorrelationOptions,
  type CovarianceOptions,
  corrcoef,
  cov,
} from "./statistics/covariance.js";
export {
  type DiffOptions,
  diff,
  type Ediff1dOptions,
  ediff1d,
  ptp,
} from "./statistics/difference.js";
export { type GradientOptions, gradient } from "./statistics/gradient.js";
export {
  type HistogramOptions,
  histogram,
  histogram_bin_edges,
} from "./statistics/histogram.js";
export {
  type BinsOfAxes,
  type HistogramddOptions,
  histogram2d,
  histogramdd,
} from "./statistics/histogram_nd.js";
export { type InterpFunction, type InterpOptions, interp } from "./statistics/interp.js";
export { type MedianOptions, median } from "./statistics/median.js";
export { nanpercentile, nanquantile } from "./statistics/nan_quantile.js";
export { nanmean, nanmedian, nanstd, nanvar } from "./statistics/nan_statistics.js";
export {
  percentile,
  type QuantileFunction,
  type QuantileOptions,
  quantile,
} from "./statistics/quantile.js";
export type { QuantileMethod } from "./statistics/quantile_methods.js";
export { type TrapezoidOptions, trapezoid } from "./statistics/trapezoid.js";
export {
  type CorrectedOptions,
  std,
  type VarianceOptions,
  var,
} from "./statistics/variance.js";
export { type ClipOptions, clip } from "./ufunc/clip.js";
export { allclose, array_equiv, type CloseOptions, isclose } from "./ufunc/closeness.js";
export {
  angle,
  iscomplex,
  iscomplexobj,
  isneginf,
  isposinf,
  isreal,
  isrealobj,
  type NanToNumOptions,
  nan_to_num,
  real_if_close,
  sinc,
} from "./ufunc/parts.js";
export { around, type RoundOptions, round } from "./ufunc/round.js";
export type { UfuncOptions } from "./ufunc/ufunc_arguments.js";
export type {
  UfuncMethods,
  UfuncReduceOptions,
  UfuncRunningOptions,
} from "./ufunc/ufunc_methods.js";
export type {
  BinaryPairUfunc,
  BinaryUfunc,
  UnaryPairUfunc,
  UnaryUfunc,
} from "./ufunc/ufunc_types.js";
export { type UnwrapOptions, unwrap } from "./ufunc/unwrap.js";
