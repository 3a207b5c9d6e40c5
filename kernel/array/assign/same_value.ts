// Casts that must keep every value: NumPy's casting="same_value".

import { type DType, isNumeric } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import { Complex, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { iterate } from "../record/iterate.js";
import type { NDArray } from "../record/record.js";

/** Can values of one type be those of the other at all? */
export function mayKeepValues(from: DType, to: DType): boolean {
  return isNumeric(from) && isNumeric(to);
}

const realOf = (item: Scalar): Scalar => (item instanceof Complex ? item.real : item);
const imagOf = (item: Scalar): number => (item instanceof Complex ? item.imag : 0);

/** The same number, whether it is a number or a bigint; NaN is the same as NaN. */
function isSame(a: Scalar, b: Scalar): boolean {
  // biome-ignore lint/suspicious/noDoubleEquals: 1 == 1n, exactly for all sizes.
  return a == b || (Number.isNaN(a) && Number.isNaN(b));
}

/**
 * @param copy the elements of `a`, converted
 * @throws ValueError `could not cast 'same_value' double to int` if a value was changed
 */
export function requireSameValues(a: NDArray, copy: NDArray): void {
  if (copy.dtype.kind === "b") return; // Whatever is not zero is true, and that is no change.
  const isComplex = copy.dtype.kind === "c";
  const change = (why: string) =>
    new ValueError(
      `could not cast 'same_value' ${nameInC(a.dtype)} to ${nameInC(copy.dtype)}${why}`,
    );
  iterate(
    a.shape,
    [a.strides, copy.strides],
    [a.offset, copy.offset],
    (count, [from, to], [step, next]) => {
      for (let k = 0; k < count; k++) {
        const before = readItem(a.block.view, from + k * step, a.dtype);
        const after = readItem(copy.block.view, to + k * next, copy.dtype);
        if (!isComplex && imagOf(before) !== 0) throw change(": imag is not 0");
        const kept = isSame(realOf(before), realOf(after));
        if (!kept || (isComplex && !isSame(imagOf(before), imagOf(after)))) throw change("");
      }
    },
  );
}

/** What C calls the type. */
function nameInC({ name }: DType): string {
  return namesInC[name] ?? name;
}

const namesInC: Readonly<Record<string, string>> = {
  int8: "byte",
  int16: "short",
  int32: "int",
  int64: "long",
  uint8: "ubyte",
  uint16: "ushort",
  uint32: "uint",
  uint64: "ulong",
  float16: "half",
  float32: "float",
  float64: "double",
  complex64: "cfloat",
  complex128: "cdouble",
};
