// Subscripts, and functions that pick or place elements by index.

import "./fields.js";
import "./get_set.js";
import "./subscript.js";

export { type AlongAxisOptions, put_along_axis, take_along_axis } from "./along_axis.js";
export { type AxisConcatenator, c_, r_ } from "./axis_concatenator.js";
export { type Choices, type ChooseOptions, choose } from "./choose.js";
export type { ClipMode } from "./clip_mode.js";
export { type CompressOptions, compress, extract } from "./compress.js";
export { type DiagonalOptions, diag, diagonal } from "./diagonal.js";
export { index_exp, s_ } from "./index_expression.js";
export { IndexObject } from "./index_object.js";
export { ix_ } from "./index_tricks.js";
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
  type RavelMultiIndexOptions,
  ravel_multi_index,
  type UnravelOptions,
  unravel_index,
} from "./multi_index.js";
export { argwhere, flatnonzero, nonzero } from "./nonzero.js";
export { place, putmask } from "./place.js";
export { type PutOptions, put } from "./put.js";
export { select } from "./select.js";
export type { Subscript } from "./subscript.js";
export { type TakeOptions, take } from "./take.js";
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
} from "./triangle_indices.js";
export { Tuple } from "./tuple.js";
export { where } from "./where.js";
