// Truth values become the bits of bytes, and bits become bytes of 0 and 1. Always copies.

import { axisOf, integer, noBoolean, typeName } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import { builtin } from "../dtype/dtype.js";
import { readItem, truth } from "../dtype/items.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { iterate } from "../record/iterate.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { C_CONTIGUOUS, F_CONTIGUOUS, type NDArray, owner, sourceOf } from "../record/record.js";
import { arrayOf } from "../ufunc/ufunc_arguments.js";

/** Keyword arguments of `np.packbits`. */
export interface PackbitsOptions {
  /** The axis along which eight elements become one; null for the elements in C order. */
  axis?: number | null;
  /** Does the first element become the greatest bit of a byte, or the least? */
  bitorder?: "big" | "little";
}

/** Keyword arguments of `np.unpackbits`. */
export interface UnpackbitsOptions extends PackbitsOptions {
  /** How many bits to give along the axis: more are 0, a negative number leaves out as many at the end. */
  count?: number | null;
}

const packed = origin(
  "packbits",
  "copy",
  "Eight elements became the bits of one byte, in new memory.",
);
const unpacked = origin(
  "unpackbits",
  "copy",
  "Each bit of a byte became an element of its own, in new memory.",
);

/**
 * A new uint8 array in which each byte holds the truth of eight elements along `axis`; missing ones are 0. NumPy's
 * `np.packbits(a, /, axis=None, bitorder='big')`.
 * @throws TypeError unless `a` holds booleans or integers; AxisError; ValueError
 */
export function packbits(
  a: ArrayLike,
  ...rest: Arguments<[axis: number | null, bitorder: "big" | "little"], PackbitsOptions>
): NDArray<"uint8"> {
  const options = bind<PackbitsOptions>("packbits", rest, ["axis", "bitorder"]);
  const given = arrayOf(a);
  if (!"biu".includes(given.dtype.kind)) {
    throw new TypeError("Expected an input array of integer or boolean data type");
  }
  const isBig = isBigEndian(options.bitorder, false, "pack() argument 3");
  const [source, axis] = along(given, options.axis);
  const length = source.shape[axis];
  const result = resultFor(source, given, axis, Math.ceil(length / 8), packed);
  const { view } = source.block;
  const { bytes } = result.block;
  eachLine(source, result, axis, (from, to, step, stride) => {
    for (let k = 0; k < length; k++) {
      if (!truth(readItem(view, from + k * step, source.dtype))) continue;
      bytes[to + (k >> 3) * stride] |= isBig ? 0x80 >> (k & 7) : 1 << (k & 7);
    }
  });
  return result;
}

/**
 * A new uint8 array of 0 and 1, eight for each byte along `axis`. NumPy's
 * `np.unpackbits(a, /, axis=None, count=None, bitorder='big')`.
 * @throws TypeError unless `a` is of uint8; AxisError; ValueError
 */
export function unpackbits(
  a: ArrayLike,
  ...rest: Arguments<
    [axis: number | null, count: number | null, bitorder: "big" | "little"],
    UnpackbitsOptions
  >
): NDArray<"uint8"> {
  const options = bind<UnpackbitsOptions>("unpackbits", rest, ["axis", "count", "bitorder"]);
  const given = arrayOf(a);
  if (given.dtype !== builtin.uint8) {
    throw new TypeError("Expected an input array of unsigned byte data type");
  }
  const isBig = isBigEndian(options.bitorder, true, "unpack() argument 4");
  const [source, axis] = along(given, options.axis);
  const all = source.shape[axis] * 8;
  const count = integer(options.count ?? all);
  if (count < -all) throw new ValueError("-count larger than number of elements");
  const length = count < 0 ? all + count : count;
  const result = resultFor(source, given, axis, length, unpacked);
  const from = source.block.bytes;
  const to = result.block.bytes;
  const known = Math.min(length, all);
  eachLine(source, result, axis, (first, target, step, stride) => {
    for (let k = 0; k < known; k++) {
      const place = isBig ? 7 - (k & 7) : k & 7;
      to[target + k * stride] = (from[first + (k >> 3) * step] >> place) & 1;
    }
  });
  return result;
}

/** NumPy takes any word with the right first letter when it unpacks, and only the whole word when it packs. */
function isBigEndian(given: unknown = "big", byFirstLetter: boolean, what: string): boolean {
  if (typeof given !== "string") {
    throw new TypeError(`${what} must be str, not ${given === null ? "None" : typeName(given)}`);
  }
  const word = byFirstLetter ? given[0] : given;
  if (word === "big" || (byFirstLetter && word === "b")) return true;
  if (word === "little" || (byFirstLetter && word === "l")) return false;
  const rule = byFirstLetter ? "begin with 'l' or 'b'" : "be either 'little' or 'big'";
  throw new ValueError(`'order' must ${rule}`);
}

/** The array and the axis to go along: all elements in C order if none is named, and for one without axes. */
function along(a: NDArray, axis: number | null | undefined): [source: NDArray, axis: number] {
  if (a.shape.length === 0) return [a.ravel(), axis == null ? 0 : axisOf(noBoolean(axis), 1)];
  return axis == null ? [a.ravel(), 0] : [a, axisOf(noBoolean(axis), a.shape.length)];
}

/** New memory, in F order only if the source is in no other. */
function resultFor(
  source: NDArray,
  given: NDArray,
  axis: number,
  length: number,
  why: Origin,
): NDArray<"uint8"> {
  const shape = source.shape.with(axis, length);
  const order = source.flagBits & F_CONTIGUOUS && !(source.flagBits & C_CONTIGUOUS) ? "F" : "C";
  const strides = denseStrides(shape, 1, order);
  return owner(shape, builtin.uint8, why, [sourceOf(given)], strides) as NDArray<"uint8">;
}

/** Calls `visit` for each line along `axis`, with the addresses of its first items and the steps between items. */
function eachLine(
  source: NDArray,
  result: NDArray,
  axis: number,
  visit: (from: number, to: number, step: number, stride: number) => void,
): void {
  const rows = (a: NDArray) => a.strides.toSpliced(axis, 1);
  iterate(
    source.shape.toSpliced(axis, 1),
    [rows(source), rows(result)],
    [source.offset, result.offset],
    (count, [from, to], [fromStep, toStep]) => {
      for (let n = 0; n < count; n++) {
        visit(from + n * fromStep, to + n * toStep, source.strides[axis], result.strides[axis]);
      }
    },
  );
}
