// Data types and the names of the built-in ones, scalars, promotion and casting rules.

export { Bytes } from "./bytes.js";
export { type Casting, can_cast } from "./cast.js";
export { result_type } from "./common_type.js";
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
} from "./dtype.js";
export * from "./families.js";
export {
  common_type,
  FloatInfo,
  finfo,
  IntegerInfo,
  iinfo,
  min_scalar_type,
} from "./limits.js";
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
} from "./names.js";
export { promote_types } from "./promotion.js";
export {
  Complex,
  Float,
  type NumberScalar,
  type Scalar,
  type ScalarLike,
} from "./scalar.js";
