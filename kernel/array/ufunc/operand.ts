// Operands of an inner loop: arrays as they lie in memory where possible, else a converted copy; scalars as one item.

import { copyElements } from "../assign/assign.js";
import { castLoop } from "../assign/cast_loop.js";
import { castable } from "../dtype/cast.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { fromHalf, toHalf } from "../dtype/float16.js";
import { readItem, writeItem } from "../dtype/items.js";
import { scalarType } from "../dtype/promotion.js";
import { Complex, Float, type Scalar, type ScalarLike } from "../dtype/scalar.js";
import { Block } from "../record/block.js";
import { origin } from "../record/origin.js";
import { ALIGNED, type NDArray, owner } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { UINT8 } from "../record/store.js";
import {
  type Lane,
  laneOf,
  type Memory,
  memoryOf,
  type Passage,
  passage,
  scratch,
  type Transfer,
} from "./lanes.js";

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
  return a.block.start % a.dtype.alignment === 0;
}

const converted = origin("astype", "copy", "Converted for the time of a computation.");

/** An input for a loop that computes in `type`: the array itself where the cast is safe, else a converted copy of it. */
export function inputOperand(a: NDArray, type: DType, unsigned: boolean): Operand {
  if (!castable(a.dtype, type, "safe")) {
    // The axes keep their order in memory, so that they are visited in the same order.
    const strides = stridesInOrderOf(a.shape, [a.strides], type.itemsize);
    const copy = owner(a.shape, type, converted, [], strides);
    copyElements(copy, a);
    return operandOf(copy, type, unsigned);
  }
  return isReadable(a) ? operandOf(a, type, unsigned) : foreignOperand(a, type, unsigned);
}

/** An array in another byte order or at odd addresses, whose items are converted on their way into the lane. */
function foreignOperand(a: NDArray, type: DType, unsigned: boolean): Operand {
  const { lane, width } = passage(type, type, unsigned);
  const inLane = laneType(type);
  const load: Transfer = (to, into, _, at, stride, count) => {
    const start = into * lane.BYTES_PER_ELEMENT;
    const block = blockOf(to);
    castLoop(count, inLane, block, start, inLane.itemsize, a.dtype, a.block, at, stride);
  };
  return {
    memory: a.block.bytes,
    passage: { reader: UINT8, unit: 1, lane, width, load, store: null },
    offset: a.offset,
    shape: a.shape,
    strides: a.strides,
  };
}

/** The dtype of what stands in a lane while a loop computes in `type`. */
function laneType(type: DType): DType {
  const lane = laneOf(type);
  if (type.kind === "c" || memoryOf(type) === lane) return type;
  return lane === Float32Array ? builtin.float32 : builtin.float64;
}

const blocks = new WeakMap<object, Block>();

/** A lane as a block, so that items can be cast into it. */
function blockOf(lane: Lane): Block {
  let block = blocks.get(lane);
  if (block === undefined) {
    block = new Block(new Uint8Array(lane.buffer, lane.byteOffset, lane.byteLength));
    blocks.set(lane, block);
  }
  return block;
}

/** An array that `isReadable`, for a loop that computes in `type`. */
export function operandOf(a: NDArray, type: DType, unsigned: boolean): Operand {
  const way = passage(a.dtype, type, unsigned);
  const { store, start } = a.block;
  return {
    memory: store.reader(way.reader),
    passage: way,
    offset: start + a.offset,
    shape: a.shape,
    strides: a.strides,
  };
}

const nowhere: readonly number[] = [];

/**
 * A scalar for a loop that computes in `type`.
 * @param position of the operand: its lane is used again by the next call
 * @throws OverflowError `Python integer 256 out of bounds for uint8`
 */
export function scalarOperand(
  value: ScalarLike,
  type: DType,
  unsigned: boolean,
  position: number,
): Operand {
  const way = passage(type, type, unsigned);
  return {
    memory: writeScalar(value, type, scratch(position, way.lane, way.width)),
    passage: way.load === null ? way : { ...way, load: null, store: null, unit: 1 },
    offset: 0,
    shape: nowhere,
    strides: nowhere,
  };
}

/** An integer must fit; a float for an integer, or a complex number for a float, got past the casting rule: it is cut. */
function itemOf(value: ScalarLike, type: DType): Scalar {
  const isCut = value instanceof Complex ? type.kind !== "c" : "iu".includes(type.kind);
  if (!isCut || scalarType(value) === "int") return castScalar(value, type);
  const memory = new DataView(new ArrayBuffer(16));
  writeItem(memory, 0, type, value instanceof Float ? value.value : value);
  return readItem(memory, 0, type);
}

/** Puts a scalar at the start of a lane for a loop that computes in `type`; the lane is returned. @throws OverflowError */
export function writeScalar(value: ScalarLike, type: DType, lane: Lane): Lane {
  const item = itemOf(value, type);
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
