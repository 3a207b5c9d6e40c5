// New arrays, from values, lists, buffers, text, functions and ranges.

export { type ArangeOptions, arange } from "./arange.js";
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
export type { ArrayLike, NestedList } from "./coerce.js";
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
export { type BufferLike, type FromBufferOptions, frombuffer } from "./from_buffer.js";
export { type FromIterOptions, fromiter } from "./from_iterable.js";
export { type FromStringOptions, fromstring } from "./from_text.js";
export { type GeomspaceOptions, geomspace } from "./geomspace.js";
export {
  fromfunction,
  type IndicesOptions,
  indices,
  type MeshgridOptions,
  meshgrid,
} from "./grids.js";
export { isfortran, isscalar, iterable } from "./kinds.js";
export { type LinspaceOptions, linspace } from "./linspace.js";
export { type LogspaceOptions, logspace } from "./logspace.js";
export {
  diagflat,
  type TrilOptions,
  type TriOptions,
  tri,
  tril,
  triu,
  type VanderOptions,
  vander,
} from "./matrices.js";
export type { ForeignArray, MemoryLike, TypedArray } from "./memory_like.js";
export { mgrid, ogrid } from "./mgrid.js";
export { type NDArrayOptions, ndarray } from "./ndarray.js";
export { asarray_chkfinite, type RequireOptions, require } from "./require.js";
