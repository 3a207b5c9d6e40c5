// Operands of an inner loop: arrays as they lie in memory where possible, else a converted copy; scalars as one item.

import { castable } from "./cast.js";
import { copyOf } from "./copy.js";
import type { DType } from "./dtype.js";
import { fromHalf, toHalf } from "./float16.js";
import { castScalar } from "./items.js";
import { type Lane, laneOf, type Memory, type Passage, passage } from "./lanes.js";
import { origin } from "./origin.js";
import { ALIGNED, type NDArray } from "./record.js";
import { Complex, type ScalarLike } from "./scalar.js";

export interface Operand {
  /** The whole buffer that the items lie in. */
  readonly memory: Memory;
  readonly passage: Passage;
  /** Bytes from the start of the buffer. */
  readonly offset: number;
  readonly shape: readonly number[];
  /** In bytes. */
  readonly strides: readonly number[];
}

/** Are the items native and where typed arrays can read them? */
export function isReadable(a: NDArray): boolean {
  if (a.dtype.swapped || !(a.flagBits & ALIGNED)) return false;
  return a.block.bytes.byteOffset % a.dtype.alignment === 0;
}

const converted = origin("astype", "copy", "Converted for the time of a computation.");

/** An input for a loop that computes in `type`: the array itself, or a converted copy of it. */
export function inputOperand(a: NDArray, type: DType, unsigned: boolean): Operand {
  if (isReadable(a) && castable(a.dtype, type, "safe")) return operandOf(a, type, unsigned);
  return operandOf(copyOf(a, type, "K", converted), type, unsigned);
}

/** An array that `isReadable`, for a loop that computes in `type`. */
export function operandOf(a: NDArray, type: DType, unsigned: boolean): Operand {
  const way = passage(a.dtype, type, unsigned);
  const { bytes } = a.block;
  return {
    memory: new way.memory(bytes.buffer, 0, Math.floor(bytes.buffer.byteLength / way.unit)),
    passage: way,
    offset: bytes.byteOffset + a.offset,
    shape: a.shape,
    strides: a.strides,
  };
}

const nowhere: readonly number[] = [];

/**
 * A scalar for a loop that computes in `type`.
 * @throws OverflowError `Python integer 256 out of bounds for uint8`
 */
export function scalarOperand(value: ScalarLike, type: DType, unsigned: boolean): Operand {
  const lane = laneOf(type, unsigned);
  const way = passage(type, type, unsigned);
  return {
    memory: scalarLane(value, type, new lane(new ArrayBuffer(16), 0, 1 + (way.width - 1))),
    passage: way.load === null ? way : { ...way, load: null, store: null, unit: 1 },
    offset: 0,
    shape: nowhere,
    strides: nowhere,
  };
}

function scalarLane(value: ScalarLike, type: DType, lane: Lane): Lane {
  const item = castScalar(value, type);
  if (lane instanceof BigInt64Array || lane instanceof BigUint64Array) {
    lane[0] = BigInt(item as number | bigint);
  } else if (item instanceof Complex) {
    lane[0] = item.real;
    lane[1] = item.imag;
  } else {
    lane[0] = type.name === "float16" ? fromHalf(toHalf(Number(item))) : Number(item);
  }
  return lane;
}
