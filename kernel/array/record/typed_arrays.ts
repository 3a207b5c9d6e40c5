// Which of JavaScript's typed arrays reads the items of each data type.

/** float16 is read as its bits, complex numbers as pairs. */
export interface TypedArrays {
  bool: Uint8Array;
  int8: Int8Array;
  uint8: Uint8Array;
  int16: Int16Array;
  uint16: Uint16Array;
  int32: Int32Array;
  uint32: Uint32Array;
  int64: BigInt64Array;
  uint64: BigUint64Array;
  float16: Uint16Array;
  float32: Float32Array;
  float64: Float64Array;
  complex64: Float32Array;
  complex128: Float64Array;
}

/** A typed array that reads memory. */
export type Reader = TypedArrays[keyof TypedArrays];

/** One whose elements are numbers, no bigints. */
export type NumberReader = Exclude<Reader, BigInt64Array | BigUint64Array>;

/** Makes a typed array. */
export interface Constructor<T> {
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

export const typedArrays: { readonly [N in keyof TypedArrays]: Constructor<TypedArrays[N]> } = {
  bool: Uint8Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  float16: Uint16Array,
  float32: Float32Array,
  float64: Float64Array,
  complex64: Float32Array,
  complex128: Float64Array,
};
