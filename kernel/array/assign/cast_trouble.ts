// Finds out whether a cast lost a number, as a processor's flags tell NumPy: what no integer holds, and what is too large
// or too small for a narrower float. Of imaginary parts it tells whether there are some or not.

import type { DType } from "../dtype/dtype.js";
import { isNumeric } from "../dtype/dtype.js";
import { Complex, Float } from "../dtype/scalar.js";
import { INVALID, OVERFLOW, tellErrors, UNDERFLOW, watchedErrors } from "../error_state.js";
import { iterate } from "../record/iterate.js";
import type { NDArray } from "../record/record.js";
import { warn } from "../warnings.js";
import { componentOf } from "./cast_loop.js";
import { load, type RealName } from "./item_runs.js";

/** What happens to one number. */
type Fate = (value: number) => number;

/** Floats that become these integers without a flag: smaller types are cut from integers of 32 bits, uint32 from 64. */
function fateAmongIntegers({ kind, itemsize }: DType): Fate {
  const bits = itemsize < 4 || (itemsize === 4 && kind === "i") ? 32 : 64;
  const least = -(2 ** (bits - 1));
  const most = itemsize === 8 && kind === "u" ? 2 ** 64 : 2 ** (bits - 1);
  return (value) => {
    const whole = Math.trunc(value);
    return whole >= least && whole < most ? 0 : INVALID;
  };
}

/** For narrower floats by their bytes: from where on a number is infinite, and below which it may lose digits. */
const narrow = {
  2: { infinite: 65520, normal: 2 ** -14, step: 2 ** -24 },
  4: { infinite: 2 ** 128 - 2 ** 103, normal: 2 ** -126, step: 2 ** -149 },
} as const;

function fateAmongFloats({ infinite, normal, step }: (typeof narrow)[2 | 4]): Fate {
  return (value) => {
    const size = Math.abs(value);
    if (size >= infinite) return size === Infinity ? 0 : OVERFLOW;
    return size < normal && !Number.isInteger(value / step) ? UNDERFLOW : 0;
  };
}

/** What to look for in a cast; null if nothing can be lost. */
function fateOf(from: DType, to: DType): Fate | null {
  if (!isNumeric(from) || !isNumeric(to) || from.kind === "b") return null;
  const source = componentOf(from);
  const target = componentOf(to);
  if (target.kind === "i" || target.kind === "u") {
    return source.kind === "f" ? fateAmongIntegers(target) : null;
  }
  if (target.kind !== "f" || target.itemsize === 8) return null;
  const isNarrower = source.kind === "f" ? target.itemsize < source.itemsize : target.itemsize < 4;
  return isNarrower ? fateAmongFloats(narrow[target.itemsize as 2 | 4]) : null;
}

const CHUNK = 512;
const chunk = new Float64Array(CHUNK);

/**
 * Tells what was lost when elements were cast, if anybody is told of such things.
 * @throws FloatingPointError if that is what becomes of them
 */
export function tellCast(from: NDArray, to: DType): void {
  if (from.dtype.kind === "c" && "iuf".includes(to.kind)) {
    warn("Casting complex values to real discards the imaginary part", "ComplexWarning");
  }
  const watched = watchedErrors();
  if (watched === 0 || from.dtype === to) return;
  const fate = fateOf(from.dtype, to);
  if (fate === null) return;
  const { swapped, kind } = from.dtype;
  const part = componentOf(from.dtype);
  const parts = kind === "c" && to.kind === "c" ? [0, part.itemsize] : [0];
  const read = load[part.name as RealName];
  let found = 0;
  iterate(from.shape, [from.strides], [from.offset], (count, at, step) => {
    for (const shift of parts) {
      for (let done = 0; done < count; done += CHUNK) {
        const n = Math.min(CHUNK, count - done);
        read(n, chunk, from.block.view, at[0] + done * step[0] + shift, step[0], !swapped);
        for (let k = 0; k < n; k++) found |= fate(chunk[k]);
      }
    }
  });
  if (found & watched) tellErrors(found & watched, "cast");
}

/** The same of a scalar that was written into a narrower float. */
export function tellScalarCast(value: unknown, to: DType): void {
  const watched = watchedErrors();
  if (watched === 0 || (to.kind !== "f" && to.kind !== "c")) return;
  const { itemsize } = componentOf(to);
  if (itemsize === 8) return;
  const fate = fateAmongFloats(narrow[itemsize as 2 | 4]);
  const found =
    value instanceof Complex
      ? fate(value.real) | fate(value.imag)
      : typeof value === "number" || typeof value === "bigint" || value instanceof Float
        ? fate(Number(value))
        : 0;
  if (found & watched) tellErrors(found & watched, "cast");
}
