// `np.nditer`: walks one or several arrays together, in the order of their memory or another one.

import { integer, type Order, type ShapeLike, shapeOf } from "../arguments.js";
import type { ArrayLike } from "../creation/coerce.js";
import type { Casting } from "../dtype/cast.js";
import type { DTypeLike } from "../dtype/dtype.js";
import { type Arguments, bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { type CommonOptions, iterationOver, operandsOf, requestFor } from "./nditer_build.js";
import { NdIter } from "./nditer_object.js";
import { requestedTypes } from "./nditer_operands.js";
import { operandAxes } from "./nditer_shape.js";

/** Keyword arguments of `np.nditer`. */
export interface NdIterOptions extends CommonOptions {
  /** What the elements are seen as: for all operands, or for each. */
  op_dtypes?: DTypeLike | readonly (DTypeLike | null)[] | null;
  /** For each operand, its axis on each axis of the iteration; -1 for none. */
  op_axes?: readonly (readonly (number | null)[] | null)[] | null;
  /** The shape of the iteration; -1 where the operands say it. */
  itershape?: ShapeLike | null;
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
  const request = requestFor(options);
  const operands = operandsOf(op, options);
  const axes = operandAxes(options.op_axes, operands.length);
  const types = requestedTypes(options.op_dtypes, operands.length);
  return new NdIter(
    iterationOver(
      operands.map((operand, n) => ({ ...operand, axes: axes[n] })),
      types,
      { ...request, itershape: shapeOrNull(options.itershape) },
    ),
  );
}

function shapeOrNull(given: ShapeLike | null | undefined): number[] | null {
  if (given === null || given === undefined) return null;
  return shapeOf(given).map(integer);
}
