// `np.nested_iters`: iterators over different axes of the same arrays, for loops in loops.

import type { Order } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { Casting } from "../dtype/cast.js";
import type { DType } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { isInteger } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import type { NdIterOptions } from "./nditer.js";
import {
  type CommonOptions,
  type IterationRequest,
  iterationOver,
  operandsOf,
  requestFor,
} from "./nditer_build.js";
import type { Iteration } from "./nditer_iteration.js";
import { NdIter } from "./nditer_object.js";
import { requestedTypes } from "./nditer_operands.js";
import type { GivenOperand } from "./nditer_shape.js";

/** Keyword arguments of `np.nested_iters`, those of `np.nditer` for each iterator. */
export interface NestedItersOptions extends CommonOptions {
  /** What the elements are seen as: for all operands, or for each. */
  op_dtypes?: NdIterOptions["op_dtypes"];
}

type NestedItersArguments = Arguments<
  [
    flags: NestedItersOptions["flags"],
    op_flags: NestedItersOptions["op_flags"],
    op_dtypes: NestedItersOptions["op_dtypes"],
    order: Order,
    casting: Casting,
    buffersize: number,
  ],
  NestedItersOptions
>;

type Axes = readonly (readonly number[])[];

const NAMES = ["flags", "op_flags", "op_dtypes", "order", "casting", "buffersize"] as const;

/** As many axes as an array can have. */
const MAX_AXES = 64;

/** @throws ValueError if axes are not lists of different axes */
function nestedAxes(given: unknown): number[][] {
  if (!Array.isArray(given)) throw new ValueError("axes must be a tuple of axis arrays");
  if (given.length < 2) {
    throw new ValueError("axes must have at least 2 entries for nested iteration");
  }
  const used = new Set<number>();
  return given.map((axes: unknown) => {
    if (!Array.isArray(axes)) throw new ValueError("Each item in axes must be an integer tuple");
    return axes.map((axis: unknown) => {
      const place = isInteger(axis) ? Number(axis) : -1;
      if (place < 0 || place >= MAX_AXES) throw new ValueError("An axis is out of bounds");
      if (used.has(place)) throw new ValueError("An axis is used more than once");
      used.add(place);
      return place;
    });
  });
}

/** Is it copied as a whole, if it has to be converted? */
const isCopied = ({ flags }: GivenOperand): boolean =>
  flags.has("copy") || flags.has("updateifcopy");

/** The iterations, outermost first. Only the innermost one has buffers and inner loops. */
function iterations(
  given: readonly GivenOperand[],
  types: readonly (DType | null)[],
  axes: Axes,
  request: IterationRequest,
): Iteration[] {
  const isBuffered = request.flags.has("buffered");
  const outer = new Set(request.flags);
  for (const flag of ["external_loop", "buffered"] as const) outer.delete(flag);
  // What is copied is converted at once, the rest in buffers if there are any.
  const first = types.map((type, n) => (isBuffered && !isCopied(given[n]) ? null : type));
  const last = types.map((type, n) => (isBuffered && !isCopied(given[n]) ? type : null));
  let arrays: readonly (NDArray | null)[] = given.map(({ array }) => array);
  return axes.map((own, level) => {
    const isInner = level === axes.length - 1;
    const operands = given.map((operand, n) => ({
      ...operand,
      array: arrays[n],
      // An array that was allocated has the axes of the outermost iterator only.
      axes: operand.array === null && level > 0 ? own.map(() => -1) : own,
    }));
    const converted = level === 0 ? first : isInner ? last : types.map(() => null);
    const flags = isInner ? request.flags : outer;
    const iteration = iterationOver(operands, converted, { ...request, flags });
    arrays = iteration.open().map(({ array }) => array);
    return iteration;
  });
}

/**
 * A list of iterators over different axes of the same arrays, the outermost one first; NumPy's `np.nested_iters(op, axes,
 * flags=None, op_flags=None, op_dtypes=None, order="K", casting="safe", buffersize=0)`. `axes` are a list of axes for
 * each. Whenever one moves, those inside it begin anew at its element. Each gives views of the operands, as `np.nditer`.
 * @throws ValueError, TypeError
 */
export function nested_iters(
  op: readonly [ArrayLike],
  axes: Axes,
  ...rest: NestedItersArguments
): NdIter<NDArray>[];
export function nested_iters(
  op: readonly (ArrayLike | null)[],
  axes: Axes,
  ...rest: NestedItersArguments
): NdIter<NDArray[]>[];
export function nested_iters(
  op: ArrayLike,
  axes: Axes,
  ...rest: NestedItersArguments
): NdIter<NDArray>[];
export function nested_iters(
  op: ArrayLike | readonly (ArrayLike | null)[],
  axes: Axes,
  ...rest: NestedItersArguments
): NdIter<NDArray | NDArray[]>[] {
  const options = bind<NestedItersOptions>("nested_iters", rest, NAMES);
  const request = requestFor(options);
  const levels = nestedAxes(axes);
  const operands = operandsOf(op, options);
  const types = requestedTypes(options.op_dtypes, operands.length);
  const found = iterations(operands, types, levels, request);
  for (let level = found.length - 2; level >= 0; level--) found[level].nest(found[level + 1]);
  return found.map((iteration) => new NdIter(iteration));
}
