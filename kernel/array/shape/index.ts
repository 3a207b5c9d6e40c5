// Views and copies under another shape; joining, splitting, repeating and padding.

import "./bytes.js";
import "./in_place.js";

export { apply_along_axis, apply_over_axes } from "./apply_along_axis.js";
export { broadcast_arrays, broadcast_to } from "./broadcast.js";
export { broadcast_shapes } from "./broadcast_shapes.js";
export { type PlaceOptions, type Places, remove as delete } from "./delete.js";
export { flip, fliplr, flipud, type Rot90Options, rot90 } from "./flip.js";
export type { ResizeOptions } from "./in_place.js";
export { append, insert } from "./insert.js";
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
export { type Blocks, block } from "./nested_blocks.js";
export {
  type PadFunction,
  type PadMode,
  type PadOptions,
  type PadWidth,
  pad,
} from "./pad.js";
export { type Piece, piecewise } from "./piecewise.js";
export { ravel } from "./ravel.js";
export { type RepeatOptions, repeat, resize, tile } from "./repeat.js";
export { type NewShape, type ReshapeOptions, reshape } from "./reshape.js";
export { type RollOptions, roll } from "./roll.js";
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
export {
  matrix_transpose,
  moveaxis,
  permute_dims,
  rollaxis,
  swapaxes,
  transpose,
} from "./transpose.js";
export { type Trim, type TrimZerosOptions, trim_zeros } from "./trim_zeros.js";
export { type VectorizeOptions, vectorize } from "./vectorize.js";
export { imag, real } from "./view.js";
