// Copies: new memory, laid out in the order that was asked for.

import { type Order, orderOf, typeName } from "../arguments.js";
import { type Casting, castable, castError, checkCasting, sizedFor } from "../dtype/cast.js";
import { type DType, type DTypeLike, type DTypeName, dtype } from "../dtype/dtype.js";
import type { DTypeNameOf } from "../dtype/dtype_types.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind, type Named, placed } from "../keywords.js";
import { attach } from "../record/attach.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import {
  C_CONTIGUOUS,
  F_CONTIGUOUS,
  NDArray,
  owner,
  sourceOf,
  WRITEABLE,
} from "../record/record.js";
import { slowestFirst, stridesInOrder } from "../record/result_layout.js";
import { copyElements } from "./assign.js";
import { tellCast } from "./cast_trouble.js";
import { mayKeepValues, requireSameValues } from "./same_value.js";

/**
 * Strides of new memory for elements laid out like `like`, perhaps with other lengths.
 * K order keeps the order of the axes in memory (rules S5 and S6): the largest absolute stride stays the slowest.
 */
export function stridesLike(
  like: NDArray,
  shape: readonly number[],
  itemsize: number,
  order: Order,
): number[] {
  const isC = (like.flagBits & C_CONTIGUOUS) !== 0;
  const isF = (like.flagBits & F_CONTIGUOUS) !== 0;
  if (order === "C" || order === "F") return denseStrides(shape, itemsize, order);
  if (order === "A") return denseStrides(shape, itemsize, isF && !isC ? "F" : "C");
  if (shape.length !== like.shape.length || isC || shape.length <= 1) {
    return denseStrides(shape, itemsize);
  }
  if (isF) return denseStrides(shape, itemsize, "F");
  return stridesInOrder(shape, slowestFirst(like.strides), itemsize);
}

/** Does the array lie in memory in that order already? */
export function hasOrder(a: NDArray, order: Order): boolean {
  switch (order) {
    case "C":
      return (a.flagBits & C_CONTIGUOUS) !== 0;
    case "F":
      return (a.flagBits & F_CONTIGUOUS) !== 0;
    case "A":
      return (a.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) !== 0;
    case "K":
      return true;
  }
}

/** A copy in memory of its own, converted to `type`. */
export function copyOf(a: NDArray, given: DType, order: Order, why: Origin): NDArray {
  if (given.subdtype !== null) return copyOfItems(a, given, order, why);
  const type = given === a.dtype ? given : sizedFor(given, a.dtype);
  const strides = stridesLike(a, a.shape, type.itemsize, order);
  // Between the fields of a structure there may be bytes that nobody writes.
  const copy = owner(a.shape, type, why, [sourceOf(a)], strides, type.kind === "V");
  copyElements(copy, a);
  return copy;
}

/** A copy whose items become arrays: their axes come last. */
function copyOfItems(a: NDArray, type: DType, order: Order, why: Origin): NDArray {
  const { base, shape: inner } = type;
  const shape = [...a.shape, ...inner];
  const outer = stridesLike(a, a.shape, type.itemsize, order);
  const strides = [...outer, ...denseStrides(inner, base.itemsize)];
  const copy = owner(shape, base, why, [sourceOf(a)], strides);
  copyElements(new NDArray(copy.block, 0, a.shape, outer, type, null, WRITEABLE, why, []), a);
  return base.subdtype === null ? copy : copyOfItems(copy, base, order, why);
}

const copied = origin(
  "copy",
  "copy",
  "copy always makes new memory and copies every element into it.",
);
const converted = origin(
  "astype",
  "copy",
  "Every element was converted to the data type and written into new memory.",
);

export interface AstypeOptions {
  /** How the result lies in memory: `C`, `F`, `A` or `K`. */
  order?: Order;
  /** With `"same_value"` a value that the data type cannot hold is an error. */
  casting?: Casting | "same_value";
  /** false gives the array itself if nothing is to convert. */
  copy?: boolean;
  /** NumPy's say in the class of a result; here all are arrays. */
  subok?: boolean;
}

type AstypeArguments = Arguments<[order: Order, casting: Casting | "same_value"], AstypeOptions>;

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** A copy in memory of its own; NumPy's `a.copy(order="C")`. */
    copy(...rest: Arguments<[order: Order], { order?: Order }>): NDArray<D>;
    /**
     * A copy with its elements converted; NumPy's `a.astype(dtype, order="K", casting="unsafe", copy=True)`.
     * With `copy: false` the array itself, if its data type and order are the asked ones already.
     * @throws TypeError if `casting` forbids the conversion; ValueError if it is `"same_value"` and a value would change.
     */
    astype<S extends DTypeLike>(
      dtype: Named<"dtype", S, AstypeOptions>,
      ...rest: AstypeArguments
    ): NDArray<DTypeNameOf<S>>;
  }
}

attach({
  copy(...rest) {
    const { order } = bind<{ order?: Order }>("copy", rest, ["order"]);
    return copyOf(this, this.dtype, orderOf(order, "C"), copied);
  },

  astype(given, ...rest) {
    const names = ["order", "casting"] as const;
    const [type, ...others] = placed<"dtype", DTypeLike, AstypeArguments>(
      "dtype",
      given,
      rest as AstypeArguments,
    );
    const options = bind<AstypeOptions>("astype", others, names, ["copy", "subok"]);
    if (type === undefined) {
      throw new TypeError("astype() missing required argument 'dtype' (pos 0)");
    }
    const to = sizedFor(dtype(type), this.dtype);
    const order = orderOf(options.order, "K");
    const casting = options.casting ?? "unsafe";
    const isSame = casting === "same_value";
    if (!isSame) checkCasting(casting, "same_value");
    if (options.copy === false && to === this.dtype && hasOrder(this, order)) return this;
    const isAllowed = isSame ? mayKeepValues(this.dtype, to) : castable(this.dtype, to, casting);
    if (!isAllowed) throw castError(this.dtype, to, casting, this.shape.length);
    const copy = copyOf(this, to, order, converted);
    tellCast(this, to);
    if (isSame) requireSameValues(this, copy);
    return copy;
  },
});

/**
 * A copy with its elements converted; NumPy's `np.astype(x, dtype, *, copy=True, device=None)`. With `copy: false` the
 * array itself, if it has the data type already.
 * @throws TypeError if `x` is no array; ValueError for a device other than `"cpu"`
 */
export function astype<S extends DTypeLike>(
  x: NDArray,
  dtype: S,
  ...rest: Arguments<[], { copy?: boolean; device?: "cpu" | null }>
): NDArray<DTypeNameOf<S>> {
  if (!(x instanceof NDArray)) {
    throw new TypeError(
      `Input should be a NumPy array or scalar. It is a <class '${typeName(x)}'> instead.`,
    );
  }
  const options = bind<{ copy?: boolean; device?: string | null }>(
    "astype",
    rest,
    [],
    ["copy", "device"],
  );
  const { device = null, copy = true } = options;
  if (device !== null && device !== "cpu") {
    throw new ValueError(`Device not understood. Only "cpu" is allowed, but received: ${device}`);
  }
  return x.astype(dtype, { copy });
}
