// `np.nditer`: walks one or several arrays together, in the order of their memory or another one.

import { integer, type Order, orderOf, type ShapeLike, shapeOf } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { type Casting, checkCasting } from "../dtype/cast.js";
import type { DTypeLike } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { F_CONTIGUOUS, sizeOf } from "../record/record.js";
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
import { NdIter } from "./nditer_object.js";
import {
  checkOperand,
  iteratedTypes,
  preparedOperands,
  requestedTypes,
} from "./nditer_operands.js";
import { type GivenOperand, iterationShape, operandAxes, operandStrides } from "./nditer_shape.js";

/** Keyword arguments of `np.nditer`. */
export interface NdIterOptions {
  flags?: readonly IterFlag[] | null;
  /** Flags for all operands, or a list of them for each. */
  op_flags?: readonly OperandFlag[] | readonly (readonly OperandFlag[])[] | null;
  /** What the elements are seen as: for all operands, or for each. */
  op_dtypes?: DTypeLike | readonly (DTypeLike | null)[] | null;
  /** `K` walks memory forward, `C` and `F` go by the indices. */
  order?: Order;
  casting?: Casting;
  /** For each operand, its axis on each axis of the iteration; -1 for none. */
  op_axes?: readonly (readonly (number | null)[] | null)[] | null;
  /** The shape of the iteration; -1 where the operands say it. */
  itershape?: ShapeLike | null;
  /** Elements in a buffer; 0 for NumPy's 8192. */
  buffersize?: number;
}

type NdIterArguments = Arguments<
  [
    flags: NdIterOptions["flags"],
    op_flags: NdIterOptions["op_flags"],
    op_dtypes: NdIterOptions["op_dtypes"],
    order: Order,
    casting: Casting,
    op_axes: NdIterOptions["op_axes"],
    itershape: NdIterOptions["itershape"],
    buffersize: number,
  ],
  NdIterOptions
>;

const NAMES = [
  "flags",
  "op_flags",
  "op_dtypes",
  "order",
  "casting",
  "op_axes",
  "itershape",
  "buffersize",
] as const;

const BUFFERSIZE = 8192;

/**
 * An iterator over all elements of an array, or of several that are broadcast together; NumPy's `np.nditer(op, flags,
 * op_flags, op_dtypes, order, casting, op_axes, itershape, buffersize)`. A list means several operands; null one that
 * is allocated. Each step gives arrays without axes, views of the operands: of one operand the array itself, of several
 * a list. With operands that are written through copies or buffers, end with `close()` or `using`.
 * @throws ValueError, TypeError
 */
export function nditer(op: readonly [ArrayLike], ...rest: NdIterArguments): NdIter<NDArray>;
export function nditer(
  op: readonly (ArrayLike | null)[],
  ...rest: NdIterArguments
): NdIter<NDArray[]>;
export function nditer(op: ArrayLike, ...rest: NdIterArguments): NdIter<NDArray>;
export function nditer(
  op: ArrayLike | readonly (ArrayLike | null)[],
  ...rest: NdIterArguments
): NdIter<NDArray | NDArray[]> {
  const options = bind<NdIterOptions>("nditer", rest, NAMES);
  const given: readonly (ArrayLike | null)[] = Array.isArray(op) ? op : [op as ArrayLike];
  if (given.length === 0) throw new ValueError("Must provide at least one operand");
  const flags = globalFlags(options.flags);
  const order = orderOf(options.order, "K");
  const casting = options.casting ?? "safe";
  checkCasting(casting);
  const operands = givenOperands(given, options);
  for (const operand of operands) checkOperand(operand, flags);
  const itershape = shapeOrNull(options.itershape);
  const shape = iterationShape(operands, itershape);
  const strides = operands.map((operand) => operandStrides(operand, shape, flags));
  if (sizeOf(shape) === 0 && !flags.has("zerosize_ok")) {
    throw new ValueError("Iteration of zero-sized operands is not enabled");
  }
  const walked = walkOf(operands, order);
  const places = orderOfAxes(shape, strides, walked);
  let axes = axesInOrder(shape, strides, operands, places, flags);
  const allocates = operands.some(({ array }) => array === null);
  if (order === "K" && !allocates) axes = flipped(axes, operands.length);
  const types = iteratedTypes(operands, requestedTypes(options.op_dtypes, given.length), flags);
  const prepared = preparedOperands(operands, types, casting, axes, flags);
  axes = overArrays(axes, prepared, shape);
  if (!flags.has("multi_index")) axes = merged(axes);
  const showing = {
    inLoops: flags.has("external_loop"),
    buffersize: flags.has("buffered") ? options.buffersize || BUFFERSIZE : 0,
    grows: flags.has("grow_inner"),
  };
  return new NdIter(new Iteration(prepared, new Cursor(prepared, axes, showing), flags));
}

function shapeOrNull(given: ShapeLike | null | undefined): number[] | null {
  if (given === null || given === undefined) return null;
  const shape = shapeOf(given).map(integer);
  return shape.length === 0 ? null : shape;
}

function givenOperands(
  given: readonly (ArrayLike | null)[],
  options: NdIterOptions,
): GivenOperand[] {
  const flags = operandFlags(
    options.op_flags,
    given.map((one) => one === null),
  );
  const axes = operandAxes(options.op_axes, given.length);
  return given.map((one, n) => ({
    array: one === null ? null : toArray(one),
    flags: flags[n],
    axes: axes[n],
    ...accessOf(flags[n]),
  }));
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
  for (const [n, operand] of operands.entries()) {
    // Whether it may be stretched has been seen to.
    const own = operandStrides({ ...operand, read: true, flags: new Set() }, shape, anything);
    offsets[n] = operand.array.offset;
    axes.places.forEach((place, k) => {
      const stride = own[place];
      strides[n][k] = axes.flipped[k] ? 0 - stride : stride;
      if (axes.flipped[k]) offsets[n] += stride * (axes.shape[k] - 1);
    });
  }
  return { ...axes, strides, offsets };
}
