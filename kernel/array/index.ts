// The array engine: `import * as np from "stridelab"`. NumPy's names, spelled as NumPy spells them.

export { DType, type DTypeLike, type DTypeName, dtype } from "./dtype.js";
export * from "./errors.js";

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
  type Array2StringOptions,
  type ArrayTextOptions,
  array_repr,
  array_str,
  array2string,
} from "./print.js";
export { get_printoptions, type PrintOptions, set_printoptions } from "./print_options.js";
export { promote_types, result_type } from "./promotion.js";
export { NDArray } from "./record.js";
export { Complex, Float, type Scalar, type ScalarLike } from "./scalar.js";
