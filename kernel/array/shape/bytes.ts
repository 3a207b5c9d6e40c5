// An array's bytes as such: told one after the other, or turned round within each item.

import { type Order, orderOf, textArgument } from "../arguments.js";
import { componentOf } from "../assign/cast_loop.js";
import { copyOf } from "../assign/copy.js";
import type { DType, DTypeName } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { partView } from "../indexing/fields.js";
import { type Arguments, bind } from "../keywords.js";
import { attach } from "../record/attach.js";
import { iterate } from "../record/iterate.js";
import { origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray } from "../record/record.js";
import { requireWriteable } from "../record/writeable.js";

declare module "../record/record.js" {
  interface NDArray<D extends DTypeName> {
    /** A copy of the bytes of all elements, in C order or, on request, in F order; NumPy's `a.tobytes(order="C")`. */
    tobytes(...rest: Arguments<[order: Order], { order?: Order }>): Uint8Array<ArrayBuffer>;
    /**
     * The elements with the order of their bytes turned round, under the same data type: as a copy, or with `inplace`
     * in the array itself, which is returned. NumPy's `a.byteswap(inplace=False)`.
     * @throws ValueError if `inplace` is asked of a read-only array
     */
    byteswap(...rest: Arguments<[inplace: boolean], { inplace?: boolean }>): NDArray<D>;
    /** Where the memory is; NumPy's `a.device`: always `"cpu"`. */
    readonly device: "cpu";
    /** The array itself; NumPy's `a.to_device(device)`. @throws ValueError for any device but `"cpu"` */
    to_device(device: "cpu"): NDArray<D>;
  }
}

const told = origin("tobytes", "copy", "tobytes copies the bytes of every element.");
const swapped = origin(
  "byteswap",
  "copy",
  "byteswap turns the bytes of each element round in a copy; with inplace: true in the memory itself.",
);

/** Bytes of what is turned round by itself: of a number, a part of a complex one, a character. */
function unitOf(type: DType): number {
  if (type.kind === "S" || type.kind === "V") return 1;
  return type.kind === "U" ? 4 : componentOf(type).itemsize;
}

/** Turns the bytes of every number round, in the fields of records too. */
function swapBytes(a: NDArray): void {
  if (a.dtype.members !== null) {
    for (const { dtype, offset } of a.dtype.members) swapBytes(partView(a, dtype, offset));
    return;
  }
  const size = unitOf(a.dtype);
  const parts = a.dtype.itemsize / size;
  const { bytes } = a.block;
  iterate(a.shape, [a.strides], [a.offset], (count, [start], [step]) => {
    for (let k = 0; k < count; k++) {
      for (let part = 0; part < parts; part++) {
        let low = start + k * step + part * size;
        for (let high = low + size - 1; low < high; low++, high--) {
          [bytes[low], bytes[high]] = [bytes[high], bytes[low]];
        }
      }
    }
  });
}

attach({
  tobytes(...rest) {
    const order = orderOf(bind<{ order?: Order }>("tobytes", rest, ["order"]).order, "C");
    const isF = (this.flagBits & (C_CONTIGUOUS | F_CONTIGUOUS)) === F_CONTIGUOUS;
    const dense = order === "F" || (order === "A" && isF) ? "F" : "C";
    const copy = copyOf(this, this.dtype, dense, told);
    return new Uint8Array(copy.block.bytes.subarray(0, this.nbytes));
  },

  byteswap(...rest) {
    const { inplace } = bind<{ inplace?: boolean }>("byteswap", rest, ["inplace"]);
    if (inplace) requireWriteable(this, "array to be byte-swapped is read-only");
    const result = inplace ? this : copyOf(this, this.dtype, "A", swapped);
    swapBytes(result);
    return result;
  },

  get device() {
    return "cpu" as const;
  },

  to_device(device) {
    if (textArgument("to_device() argument 1", device) !== "cpu") {
      throw new ValueError(`Unsupported device: ${device}. Only 'cpu' is accepted.`);
    }
    return this;
  },
});
