// Finds out whether a cast lost a number, as a processor's flags tell NumPy: what no integer holds, and what is too large
// or too small for a narrower float. Of imaginary parts it tells whether there are some or not.

import type { DType } from "../dtype/dtype.js";
import { isNumeric } from "../dtype/dtype.js";
import { Complex, Float } from "../dtype/scalar.js";
import { INVALID, OVERFLOW, tellErrors, UNDERFLOW, watchedErrors } from "../error_state.js";
import { iterate } from "../record/iterate.js";
import type { NDArray } from "../record/record.js";
import { specialise } from "../record/specialise.js";
import { FLOAT32, FLOAT64 } from "../record/store.js";
import type { NumberReader } from "../record/typed_arrays.js";
import { warn } from "../warnings.js";
import { componentOf } from "./cast_loop.js";
import { load, type RealName } from "./item_runs.js";

/** What happens to one number. */
type Fate = (value: number) => number;

/** What to look for in a cast. */
interface Watch {
  readonly fate: Fate;
  /** Numbers between these bounds, and not nearer to 0 than this unless they are 0, are safe whatever `fate` says. */
  readonly least: number;
  readonly most: number;
  readonly nearest: number;
}

/** Floats that become these integers without a flag: smaller types are cut from integers of 32 bits, uint32 from 64. */
function amongIntegers({ kind, itemsize }: DType): Watch {
  const bits = itemsize < 4 || (itemsize === 4 && kind === "i") ? 32 : 64;
  const least = -(2 ** (bits - 1));
  const most = itemsize === 8 && kind === "u" ? 2 ** 64 : 2 ** (bits - 1);
  const fate = (value: number) => {
    const whole = Math.trunc(value);
    return whole >= least && whole < most ? 0 : INVALID;
  };
  return { fate, least, most, nearest: 0 };
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
function watchOf(from: DType, to: DType): Watch | null {
  if (!isNumeric(from) || !isNumeric(to) || from.kind === "b") return null;
  const source = componentOf(from);
  const target = componentOf(to);
  if (target.kind === "i" || target.kind === "u") {
    return source.kind === "f" ? amongIntegers(target) : null;
  }
  if (target.kind !== "f" || target.itemsize === 8) return null;
  const isNarrower = source.kind === "f" ? target.itemsize < source.itemsize : target.itemsize < 4;
  if (!isNarrower) return null;
  const { infinite, normal } = narrow[target.itemsize as 2 | 4];
  const fate = fateAmongFloats(narrow[target.itemsize as 2 | 4]);
  return { fate, least: -infinite, most: infinite, nearest: normal };
}

/** Are so many numbers safe? */
type AreSafe = (count: number, from: NumberReader, i: number, step: number) => boolean;

/** Made for each cast by itself, so that the bounds are constants to V8. */
const looking =
  (least: number, most: number, nearest: number): AreSafe =>
  (count, from, i, step) => {
    for (let k = 0; k < count; k++, i += step) {
      const value = from[i];
      if (!(value > least && value < most)) return false;
      if (nearest > 0 && value < nearest && value > -nearest && value !== 0) return false;
    }
    return true;
  };

const lookers = new Map<number, AreSafe>();

/**
 * What looks through runs of the array, at byte addresses, in little time: if its items are floats that lie as the machine
 * reads them.
 */
function safety(from: NDArray, to: DType, { least, most, nearest }: Watch) {
  const { name, num, itemsize, swapped } = from.dtype;
  const { start, store } = from.block;
  const reader = name === "float64" ? FLOAT64 : name === "float32" ? FLOAT32 : null;
  const places = [start + from.offset, ...from.strides];
  if (reader === null || swapped || places.some((place) => place % itemsize !== 0)) return null;
  const memory = store.reader(reader) as NumberReader;
  if (memory.length >= 2 ** 31) return null;
  const key = num * 32 + to.num;
  const look = lookers.get(key) ?? specialise(looking, least, most, nearest);
  lookers.set(key, look);
  // V8 takes a quotient for a float, and would look into each index of the loop whether it is an integer.
  return (count: number, at: number, step: number): boolean =>
    look(count, memory, ((start + at) / itemsize) | 0, (step / itemsize) | 0);
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
  const watch = watchOf(from.dtype, to);
  if (watch === null) return;
  const { fate } = watch;
  const areSafe = safety(from, to, watch);
  const { swapped, kind } = from.dtype;
  const part = componentOf(from.dtype);
  const parts = kind === "c" && to.kind === "c" ? [0, part.itemsize] : [0];
  const read = load[part.name as RealName];
  let found = 0;
  iterate(from.shape, [from.strides], [from.offset], (count, at, step) => {
    if (areSafe?.(count, at[0], step[0])) return;
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
