// `a.data`: an array's memory as JavaScript has it, a typed array.

import { type DTypeName, isNumeric } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { attach } from "./attach.js";
import { show } from "./block.js";
import { ALIGNED, C_CONTIGUOUS, F_CONTIGUOUS, sizeOf } from "./record.js";
import { type TypedArrays, typedArrays } from "./typed_arrays.js";

/** Text shows its code points; bytes and structures show their bytes. */
interface Data extends TypedArrays {
  str: Uint32Array;
  bytes: Uint8Array;
  void: Uint8Array;
}

declare module "./record.js" {
  interface NDArray<D extends DTypeName> {
    /**
     * The elements in the order in which they lie in memory, as a typed array over that memory: what is written there is
     * written here, also if the array is read-only. 64-bit integers are bigints, float16 shows its bits, complex numbers
     * are pairs, text shows its code points, and structures show their bytes. NumPy's `a.data`, as JavaScript has it.
     * @throws ValueError if there are gaps between the elements, or if JavaScript cannot read them where they are: then
     * `a.copy().data` can
     */
    readonly data: Data[D];
  }
}

/** @throws ValueError */
function refuse(what: string): never {
  throw new ValueError(`${what}: take the data of a copy, which no longer shares memory`);
}

attach({
  get data() {
    const { block, dtype, offset, shape, flagBits } = this;
    if (!(flagBits & (C_CONTIGUOUS | F_CONTIGUOUS))) refuse("ndarray is not contiguous");
    if (!dtype.isnative && dtype.kind !== "V") {
      refuse(`the items are not in the machine's byte order (dtype ${dtype})`);
    }
    const View = isNumeric(dtype)
      ? typedArrays[dtype.name]
      : dtype.kind === "U"
        ? Uint32Array
        : Uint8Array;
    const { buffer, byteOffset } = block.bytes;
    const start = byteOffset + offset;
    const size = View.BYTES_PER_ELEMENT;
    if (!(flagBits & ALIGNED) || start % size !== 0) refuse("ndarray is not aligned");
    show(block);
    return new View(buffer, start, (sizeOf(shape) * dtype.itemsize) / size);
  },
});
