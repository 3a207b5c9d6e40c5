// How an iteration of `nditer` is made: the order of its axes, and how each operand lies on them.

import { type Order, orderOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { type Casting, checkCasting } from "../dtype/cast.js";
import type { DType } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { F_CONTIGUOUS, NDArray, sizeOf } from "../record/record.js";
import { flipped, type IterationAxes, indexStrides, merged, orderOfAxes } from "./nditer_axes.js";
import { Cursor } from "./nditer_cursor.js";
import {
  accessOf,
  globalFlags,
  type IterFlag,
  type OperandFlag,
  operandFlags,
} from "./nditer_flags.js";
import { Iteration } from "./nditer_iteration.js";
import { checkMasked, checkMaskFlags, checkMaskType } from "./nditer_mask.js";
import { checkOperand, iteratedTypes, preparedOperands } from "./nditer_operands.js";
import { type GivenOperand, iterationShape, iterationStrides } from "./nditer_shape.js";

const BUFFERSIZE = 8192;

/** What is asked of an iteration as a whole. */
export interface IterationRequest {
  readonly flags: ReadonlySet<IterFlag>;
  readonly order: Order;
  readonly casting: Casting;
  readonly itershape: readonly number[] | null;
  /** Elements in a buffer. */
  readonly buffersize: number;
}

/** Options that all iterators have. */
export interface CommonOptions {
  /** What the iterator does as a whole. */
  flags?: readonly IterFlag[] | null;
  /** Flags for all operands, or a list of them for each. */
  op_flags?: readonly OperandFlag[] | readonly (readonly OperandFlag[])[] | null;
  /** `K` walks memory forward, `C` and `F` go by the indices. */
  order?: Order;
  /** How far operands may be cast: `safe` if not given. */
  casting?: Casting;
  /** Elements in a buffer; 0 for NumPy's 8192. */
  buffersize?: number;
}

/** @throws ValueError, TypeError for what no iterator can be asked */
export function requestFor(options: CommonOptions): IterationRequest {
  const flags = globalFlags(options.flags);
  const order = orderOf(options.order, "K");
  const casting = options.casting ?? "safe";
  checkCasting(casting);
  return { flags, order, casting, itershape: null, buffersize: options.buffersize || BUFFERSIZE };
}

/** The operands with their flags: a list means several. @throws ValueError for none */
export function operandsOf(
  op: ArrayLike | readonly (ArrayLike | null)[],
  options: CommonOptions,
): GivenOperand[] {
  const given: readonly (ArrayLike | null)[] = Array.isArray(op) ? op : [op as ArrayLike];
  if (given.length === 0) throw new ValueError("Must provide at least one operand");
  const flags = operandFlags(
    options.op_flags,
    given.map((one) => one === null),
  );
  const operands = given.map((one, n): GivenOperand => {
    const access = accessOf(flags[n]);
    if (access.write && one !== null && !isMemory(one)) {
      throw new TypeError(
        "Iterator operand is flagged as writeable, but is an object which cannot be written back to via WRITEBACKIFCOPY",
      );
    }
    const array = one === null ? null : toArray(one);
    return { array, flags: flags[n], axes: null, ...access };
  });
  checkMaskFlags(operands);
  return operands;
}

/** Has it elements that can be written? */
const isMemory = (given: ArrayLike): boolean =>
  given instanceof NDArray || ArrayBuffer.isView(given);

/** The largest number of elements that NumPy counts. */
const TOO_LARGE = 2 ** 63;

/** An iteration over operands. @param types what their elements are seen as; null: as they are */
export function iterationOver(
  operands: readonly GivenOperand[],
  types: readonly (DType | null)[],
  { flags, order, casting, itershape, buffersize }: IterationRequest,
): Iteration {
  for (const operand of operands) checkOperand(operand, flags);
  const shape = iterationShape(operands, itershape);
  const strides = iterationStrides(operands, shape, flags);
  if (sizeOf(shape) === 0 && !flags.has("zerosize_ok")) {
    throw new ValueError("Iteration of zero-sized operands is not enabled");
  }
  if (sizeOf(shape) >= TOO_LARGE) throw new ValueError("iterator is too large");
  checkMasked(operands, strides, shape);
  const walked = walkOf(operands, order);
  const places = orderOfAxes(shape, strides, walked);
  let axes = axesInOrder(shape, strides, operands, places, flags);
  const allocates = operands.some(({ array }) => array === null);
  if (order === "K" && !allocates) axes = flipped(axes, operands.length);
  const seen = iteratedTypes(operands, types, flags);
  const prepared = preparedOperands(operands, seen, casting, axes, flags);
  checkMaskType(prepared);
  axes = overArrays(axes, prepared, shape);
  if (!flags.has("multi_index")) axes = merged(axes);
  const showing = {
    inLoops: flags.has("external_loop"),
    buffersize: flags.has("buffered") ? buffersize : 0,
    grows: flags.has("grow_inner"),
  };
  return new Iteration(prepared, new Cursor(prepared, axes, showing), flags);
}

/** `A` is F if all arrays lie so, else C. */
function walkOf(operands: readonly GivenOperand[], order: Order): "C" | "F" | "K" {
  if (order !== "A") return order;
  const isF = operands.every(({ array }) => array === null || array.flagBits & F_CONTIGUOUS);
  return isF ? "F" : "C";
}

function axesInOrder(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  operands: readonly GivenOperand[],
  places: readonly number[],
  flags: ReadonlySet<IterFlag>,
): IterationAxes {
  const all = [...strides];
  const offsets = operands.map(({ array }) => array?.offset ?? 0);
  if (flags.has("c_index") || flags.has("f_index")) {
    all.push(indexStrides(shape, flags.has("c_index") ? "C" : "F"));
    offsets.push(0);
  }
  return {
    shape: places.map((k) => shape[k]),
    strides: all.map((own) => places.map((k) => own[k])),
    offsets,
    places,
    flipped: places.map(() => false),
  };
}

/** The same axes over the arrays that are walked in the end, which need not be those given. */
function overArrays(
  axes: IterationAxes,
  operands: readonly (GivenOperand & { readonly array: NDArray })[],
  shape: readonly number[],
): IterationAxes {
  const strides = axes.strides.map((own) => [...own]);
  const offsets = [...axes.offsets];
  const anything: ReadonlySet<IterFlag> = new Set(["reduce_ok"]);
  // Whether they may be stretched has been seen to.
  const willing = operands.map((operand) => ({ ...operand, read: true, flags: new Set<never>() }));
  for (const [n, own] of iterationStrides(willing, shape, anything).entries()) {
    const operand = operands[n];
    offsets[n] = operand.array.offset;
    axes.places.forEach((place, k) => {
      const stride = own[place];
      strides[n][k] = axes.flipped[k] ? 0 - stride : stride;
      if (axes.flipped[k]) offsets[n] += stride * (axes.shape[k] - 1);
    });
  }
  return { ...axes, strides, offsets };
}
