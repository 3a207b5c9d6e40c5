// Data types by NumPy's names, for `dtype:` and for comparing: `a.dtype === np.int32`.

import { builtin } from "./builtin.js";
import { flexible } from "./interned.js";

/** Booleans, a byte each. */
const boolean = builtin.bool;

export { boolean as bool, boolean as bool_, voids as void };

/** Integers of 8 bits. */
export const int8 = builtin.int8;
/** Integers of 16 bits. */
export const int16 = builtin.int16;
/** Integers of 32 bits. */
export const int32 = builtin.int32;
/** Integers of 64 bits. */
export const int64 = builtin.int64;
/** Integers of 8 bits without a sign. */
export const uint8 = builtin.uint8;
/** Integers of 16 bits without a sign. */
export const uint16 = builtin.uint16;
/** Integers of 32 bits without a sign. */
export const uint32 = builtin.uint32;
/** Integers of 64 bits without a sign. */
export const uint64 = builtin.uint64;
/** Floats of 16 bits. */
export const float16 = builtin.float16;
/** Floats of 32 bits. */
export const float32 = builtin.float32;
/** Floats of 64 bits, as JavaScript's numbers are. */
export const float64 = builtin.float64;
/** Complex numbers of two float32. */
export const complex64 = builtin.complex64;
/** Complex numbers of two float64. */
export const complex128 = builtin.complex128;

// NumPy's other names on a 64-bit machine.
/** NumPy's other name of `int64`. */
export const int_ = int64;
/** NumPy's other name of `uint64`. */
export const uint = uint64;
/** NumPy's other name of `int64`. */
export const intp = int64;
/** NumPy's other name of `uint64`. */
export const uintp = uint64;
/** NumPy's other name of `float16`. */
export const half = float16;
/** NumPy's other name of `float32`. */
export const single = float32;
/** NumPy's other name of `float64`. */
export const double = float64;
/** NumPy's other name of `complex64`. */
export const csingle = complex64;
/** NumPy's other name of `complex128`. */
export const cdouble = complex128;
/** NumPy's other name of `int8`. */
export const byte = int8;
/** NumPy's other name of `uint8`. */
export const ubyte = uint8;
/** NumPy's other name of `int16`. */
export const short = int16;
/** NumPy's other name of `uint16`. */
export const ushort = uint16;
/** NumPy's other name of `int32`. */
export const intc = int32;
/** NumPy's other name of `uint32`. */
export const uintc = uint32;
/** NumPy's other name of `int64`. */
export const long = int64;
/** NumPy's other name of `uint64`. */
export const ulong = uint64;
/** NumPy's other name of `int64`. */
export const longlong = int64;
/** NumPy's other name of `uint64`. */
export const ulonglong = uint64;

/** Text, as long as the values need. */
export const str_ = flexible("U", 0);
/** Bytes, as many as the values need. */
export const bytes_ = flexible("S", 0);
/** Void of the size that is asked for. */
const voids = flexible("V", 0);
