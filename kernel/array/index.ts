// The array engine: `import * as np from "stridelab"`. NumPy's names, spelled as NumPy spells them.

export { type ArangeOptions, arange } from "./arange.js";
export { type ArgOptions, argmax, argmin } from "./arg_reduction.js";
export type { Order, ShapeLike } from "./arguments.js";
export {
  abs,
  absolute,
  add,
  divide,
  floor_divide,
  maximum,
  minimum,
  mod,
  multiply,
  negative,
  positive,
  remainder,
  sign,
  subtract,
  true_divide,
} from "./arithmetic.js";
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
} from "./as_array.js";

import "./attributes.js";

export { type ArrayEqualOptions, array_equal } from "./array_equal.js";
export {
  bitwise_and,
  bitwise_not,
  bitwise_or,
  bitwise_xor,
  invert,
  left_shift,
  right_shift,
} from "./bitwise.js";
export { broadcast_arrays, broadcast_to } from "./broadcast.js";
export { broadcast_shapes } from "./broadcast_shapes.js";
export { type Casting, can_cast } from "./cast.js";
export type { ArrayLike, NestedList, TypedArray } from "./coerce.js";
export {
  equal,
  greater,
  greater_equal,
  isfinite,
  isnan,
  less,
  less_equal,
  logical_and,
  logical_not,
  logical_or,
  logical_xor,
  not_equal,
} from "./comparison.js";
export type { AstypeOptions } from "./copy.js";
export { type CopytoOptions, copyto } from "./copyto.js";
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
} from "./creation.js";
export { type DiagonalOptions, diag, diagonal } from "./diagonal.js";
export { DType, type DTypeLike, type DTypeName, dtype } from "./dtype.js";
export { ceil, cos, exp, floor, log, sin } from "./elementary.js";
export * from "./errors.js";
export type { Flags, SetFlagsOptions } from "./flags.js";
export { flip, fliplr, flipud, type Rot90Options, rot90 } from "./flip.js";
export { type BufferLike, type FromBufferOptions, frombuffer } from "./from_buffer.js";

import "./flags.js";
import "./get_set.js";

export {
  Ellipsis,
  type EllipsisType,
  type Index,
  type IndexList,
  newaxis,
  type Slice,
  type SliceBound,
  slice,
} from "./index_types.js";
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
} from "./join.js";
export {
  type Axes,
  atleast_1d,
  atleast_2d,
  atleast_3d,
  expand_dims,
  squeeze,
} from "./length_one.js";
export * as lib from "./lib.js";
export { type LinspaceOptions, linspace } from "./linspace.js";
export { type MatmulOptions, matmul } from "./matmul.js";
export { flatnonzero, nonzero } from "./nonzero.js";
export { may_share_memory, type SharingOptions, shares_memory } from "./overlap.js";
export { pow, power, sqrt, square } from "./powers.js";
export {
  type Array2StringOptions,
  type ArrayTextOptions,
  array_repr,
  array_str,
  array2string,
} from "./print.js";
export { get_printoptions, type PrintOptions, set_printoptions } from "./print_options.js";
export { promote_types, result_type } from "./promotion.js";
export { NDArray } from "./record.js";
export {
  type Axis,
  all,
  amax,
  amin,
  any,
  type InitialOptions,
  type MeanOptions,
  max,
  mean,
  min,
  prod,
  type ReduceFunction,
  type ReduceMethod,
  type ReduceOptions,
  type SumOptions,
  sum,
} from "./reduction.js";
export { type NewShape, type ReshapeOptions, ravel, reshape } from "./reshape.js";
export { Complex, Float, type Scalar, type ScalarLike } from "./scalar.js";
export type { Subscript } from "./subscript.js";

import "./subscript.js";

export {
  array_split,
  dsplit,
  hsplit,
  type Sections,
  split,
  unstack,
  vsplit,
} from "./split.js";
export type { AsStridedOptions, SlidingWindowOptions } from "./stride_tricks.js";
export { type TakeMode, type TakeOptions, take } from "./take.js";
export {
  matrix_transpose,
  moveaxis,
  permute_dims,
  rollaxis,
  swapaxes,
  transpose,
} from "./transpose.js";
export type { UfuncOptions } from "./ufunc_arguments.js";
export type { BinaryUfunc, UnaryUfunc } from "./ufunc_types.js";
export { imag, real } from "./view.js";
export { where } from "./where.js";
