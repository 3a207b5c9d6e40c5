// The same bytes read otherwise: view(), view(dtype), and the real and imaginary parts.

import { assign, isIdentical } from "../assign/assign.js";
import { componentOf } from "../assign/cast_loop.js";
import { stridesLike } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { DTypeName } from "../dtype/dtype.js";
import { type DType, type DTypeLike, dtype, flexible } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOfValue, DTypeNameOr } from "../dtype/dtype_types.js";
import { imag as imagOf, isScalar, real as realOf } from "../dtype/items.js";
import type { ResultOf } from "../dtype/result_types.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { partView } from "../indexing/fields.js";
import { bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, view, WRITEABLE } from "../record/record.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * A new view of the same elements, or of the same bytes as another data type; NumPy's `a.view(dtype=None)`.
     * If the size of an item changes, the last axis gets shorter or longer.
     * @throws ValueError if the last axis is not contiguous or its bytes do not divide evenly
     */
    view<S extends DTypeArgument = null>(dtype?: S | { dtype?: S }): NDArray<DTypeNameOr<S, D>>;
    /**
     * NumPy's `a.real`: a view of the real parts, or the array itself if it is not complex.
     * Setting it writes the real parts.
     */
    get real(): NDArray<ResultOf<"real", D>>;
    set real(value: ArrayLike);
    /**
     * NumPy's `a.imag`: a view of the imaginary parts, or new read-only zeros if the array is not complex.
     * Setting it writes the imaginary parts.
     */
    get imag(): NDArray<ResultOf<"real", D>>;
    set imag(value: ArrayLike);
  }
}

const same = origin(
  "view",
  "view",
  "It has a record of its own, but its elements are the very same bytes.",
);
const reinterpreted = origin(
  "view",
  "view",
  "The same bytes are read as another data type; no byte was changed.",
);
const realPart = origin(
  "real",
  "view",
  "A complex number is its real part, then its imaginary part: the real parts lie where the items start.",
);
const imagPart = origin(
  "imag",
  "view",
  "A complex number is its real part, then its imaginary part: the imaginary parts lie half an item further.",
);
const noImagPart = origin(
  "imag",
  "new",
  "The data type has no imaginary part in memory, so these are new zeros, and read-only.",
);

/** Void without a length is as long as the items are. @throws ValueError for text and bytes without one */
function ofSize(type: DType, nbytes: number): DType {
  if (type.itemsize > 0 || type.members !== null || nbytes === 0) return type;
  if (type.kind === "V") return flexible("V", nbytes);
  throw new ValueError(
    "When changing to a smaller dtype, its size must be a divisor of the size of original dtype",
  );
}

/** A view of the same bytes as another data type (rules D1 to D4). @throws ValueError */
export function reinterpret(a: NDArray, given: DType): NDArray {
  const before = a.dtype.itemsize;
  if (given.subdtype !== null) {
    if (given.itemsize === before) return partView(a, given, 0, reinterpreted);
    throw new ValueError(
      "Changing the dtype to a subarray type is only supported if the total itemsize is unchanged",
    );
  }
  const type = ofSize(given, before);
  const after = type.itemsize;
  if (before === after) return view(a, a.offset, a.shape, a.strides, type, reinterpreted);
  const last = a.shape.length - 1;
  if (last < 0) {
    throw new ValueError(
      "Changing the dtype of a 0d array is only supported if the itemsize is unchanged",
    );
  }
  const length = a.shape[last];
  if (length !== 1 && sizeOf(a.shape) !== 0 && a.strides[last] !== before) {
    throw new ValueError(
      "To change to a dtype of a different size, the last axis must be contiguous",
    );
  }
  if (after < before && before % after !== 0) {
    throw new ValueError(
      "When changing to a smaller dtype, its size must be a divisor of the size of original dtype",
    );
  }
  if ((length * before) % after !== 0) {
    throw new ValueError(
      "When changing to a larger dtype, its size must be a divisor of the total size in bytes of the last axis of the array.",
    );
  }
  const shape = a.shape.slice();
  const strides = a.strides.slice();
  shape[last] = (length * before) / after;
  strides[last] = after;
  return view(a, a.offset, shape, strides, type, reinterpreted);
}

/** Half of every item of a complex array. */
function part(a: NDArray, which: 0 | 1): NDArray {
  const type = componentOf(a.dtype).newbyteorder(a.dtype.swapped ? ">" : "<");
  const offset = a.offset + which * type.itemsize;
  return view(a, offset, a.shape, a.strides, type, which === 0 ? realPart : imagPart);
}

attach({
  view(...rest) {
    const options = bind<{ dtype?: DTypeLike | null }>("view", rest, ["dtype"]);
    if (options.dtype !== undefined && options.dtype !== null) {
      return reinterpret(this, dtype(options.dtype));
    }
    return view(this, this.offset, this.shape, this.strides, this.dtype, same);
  },

  get real(): NDArray {
    return this.dtype.kind === "c" ? part(this, 0) : this;
  },

  set real(value: ArrayLike) {
    const [to, from] = [this.real, toArray(value)];
    if (to.shape.length === 0 || !isIdentical(to, from)) assign(to, from);
  },

  get imag(): NDArray {
    if (this.dtype.kind === "c") return part(this, 1);
    const strides = stridesLike(this, this.shape, this.dtype.itemsize, "A");
    const zeros = owner(this.shape, this.dtype, noImagPart, [sourceOf(this)], strides);
    zeros.flagBits &= ~WRITEABLE;
    return zeros;
  },

  set imag(value: ArrayLike) {
    if (this.dtype.kind !== "c") {
      throw new TypeError("array does not have imaginary part to set");
    }
    assign(this.imag, toArray(value));
  },
});

/** NumPy's `np.real(val)`: the real part, a view if `val` is a complex array. A scalar gives a scalar. */
export function real(val: ScalarLike): number | bigint;
export function real<T extends ArrayLike>(val: T): NDArray<ResultOf<"real", DTypeNameOfValue<T>>>;
export function real(val: ArrayLike): NDArray | number | bigint {
  if (typeof val === "bigint") return val;
  return isScalar(val) ? realOf(val) : toArray(val).real;
}

/** NumPy's `np.imag(val)`: the imaginary part, a view if `val` is a complex array. A scalar gives a scalar. */
export function imag(val: ScalarLike): number;
export function imag<T extends ArrayLike>(val: T): NDArray<ResultOf<"real", DTypeNameOfValue<T>>>;
export function imag(val: ArrayLike): NDArray | number {
  return isScalar(val) ? imagOf(val) : toArray(val).imag;
}
