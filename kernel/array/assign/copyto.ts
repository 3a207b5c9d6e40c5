// `copyto`: assignment as a function, with a casting rule and a mask.

import { typeName } from "../arguments.js";
import { toArray } from "../creation/as_array.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { type Casting, castable, castError, checkCasting } from "../dtype/cast.js";
import { castScalar, integerBounds } from "../dtype/cast_scalar.js";
import { builtin, type DType, isNumeric } from "../dtype/dtype.js";
import { isScalar } from "../dtype/items.js";
import { checkEquivalent, notEquivalent, scalarType } from "../dtype/promotion.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { watchedErrors } from "../error_state.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { alongMemory } from "../record/along_memory.js";
import { run } from "../record/iterate.js";
import { forMaskRuns } from "../record/mask_runs.js";
import { overlap } from "../record/overlap.js";
import { NDArray } from "../record/record.js";
import { shapeText } from "../record/shape_text.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { assign, checkWriteable, fillElements, isIdentical, stridesOnto } from "./assign.js";
import { castLoop } from "./cast_loop.js";
import { tellCast, tellScalarCast } from "./cast_trouble.js";
import { copyInOrder, isOneWay } from "./copy_in_order.js";

/** Keyword arguments of `np.copyto`. */
export interface CopytoOptions {
  /** How far values may be cast: `same_kind` if not given. */
  casting?: Casting;
  /** Only elements where this is true are written; broadcast to the target. */
  where?: ArrayLike;
}

const kinds = { int: "iufc", float: "fc", complex: "c" } as const;

/** Does a scalar bend to a data type, whatever its value is? It does if it is a Python number of a kind that this can hold. */
export function bendsTo(value: ScalarLike, dtype: DType): boolean {
  const type = scalarType(value);
  return typeof type === "string" && kinds[type].includes(dtype.kind);
}

/**
 * Asks whether an integer becomes what it is by itself: an int64, a uint64, or beyond them an object of Python's.
 * @throws TypeError
 */
function checkInteger(value: number | bigint, to: DType): void {
  const own = [builtin.int64, builtin.uint64].find((type) => {
    const [least, most] = integerBounds(type);
    return value >= least && value <= most;
  });
  if (own?.name !== to.name) throw notEquivalent("int", to);
}

/**
 * A Python scalar whose kind the target can hold bends to it; else it is an array without axes.
 * @throws TypeError, OverflowError for a scalar that is not as the rule asks
 */
function sourceFor(to: NDArray, src: ArrayLike, casting: Casting): NDArray | ScalarLike {
  if (!isScalar(src)) return toArray(src);
  const type = scalarType(src);
  const isInteger = type === "int" && (typeof src === "number" || typeof src === "bigint");
  const isFlag = isInteger && to.dtype.kind === "b";
  // An integer meets a boolean array as an int64.
  if (isInteger && casting === "equiv" && isNumeric(to.dtype)) {
    checkInteger(src, isFlag ? builtin.int64 : to.dtype);
  }
  if (isFlag) return fromValues(src, builtin.int64, "C");
  // A complex number is as precise as the floats that refuse it.
  if (type === "complex" && to.dtype.kind === "f" && to.dtype.itemsize <= 4) {
    if (casting === "equiv") checkEquivalent(type, builtin.complex64);
    return fromValues(src, builtin.complex64, "C");
  }
  if (!bendsTo(src, to.dtype)) return toArray(src);
  if (casting === "equiv" && !isInteger) checkEquivalent(type, to.dtype);
  // It bends to the kind and size, but not to the order of the bytes.
  return casting === "no" && to.dtype.swapped ? fromValues(src, to.dtype.native, "C") : src;
}

/**
 * Copies values into an array, broadcast to its shape; NumPy's
 * `np.copyto(dst, src, casting="same_kind", where=True)`. The result is as if `src` had been copied first.
 * @throws TypeError if `casting` forbids it; ValueError if `dst` is read-only or shapes do not fit
 */
export function copyto(
  dst: NDArray,
  src: ArrayLike,
  ...rest: Arguments<[casting: Casting, where: ArrayLike], CopytoOptions>
): void {
  if (!(dst instanceof NDArray)) {
    throw new TypeError(`copyto() argument 1 must be a numpy.ndarray, not ${typeName(dst)}`);
  }
  const options = bind<CopytoOptions>("copyto", rest, ["casting", "where"]);
  const casting = options.casting ?? "same_kind";
  checkCasting(casting);
  const source = sourceFor(dst, src, casting);
  if (options.where !== undefined && options.where !== true) {
    const from = source instanceof NDArray ? source : toArray(castScalar(source, dst.dtype));
    const mask = maskOf(options.where);
    copyWhere(dst, from, source instanceof NDArray ? casting : "unsafe", mask);
    if (watchedErrors() !== 0) tellCast(chosen(from, mask), dst.dtype);
  } else if (!(source instanceof NDArray)) {
    const value = castScalar(source, dst.dtype);
    checkWriteable(dst);
    tellScalarCast(source, dst.dtype);
    fillElements(dst, value);
  } else if (source.shape.length === 0 || !isIdentical(dst, source)) {
    assign(dst, source, casting);
    tellCast(source, dst.dtype);
  }
}

/** The elements that a mask chooses; all of what is stretched. */
function chosen(from: NDArray, mask: NDArray): NDArray {
  const isSame = String(from.shape) === String(mask.shape);
  return isSame ? (from.get(mask) as NDArray) : from;
}

/** A mask as booleans: those of an array must be so, others are converted. @throws TypeError */
function maskOf(where: ArrayLike): NDArray {
  if (!(where instanceof NDArray)) return fromValues(where, builtin.bool, "C");
  if (castable(where.dtype, builtin.bool, "safe")) return where;
  throw castError(where.dtype, builtin.bool, "safe", where.shape.length);
}

function copyWhere(to: NDArray, given: NDArray, casting: Casting, where: NDArray): void {
  // An array copied to itself is left alone before anything else is looked at.
  if (to.shape.length > 0 && isIdentical(to, given)) return;
  checkWriteable(to);
  if (!castable(given.dtype, to.dtype, casting)) {
    throw castError(given.dtype, to.dtype, casting, given.shape.length);
  }
  // One value is cast before the mask is looked at, and may be refused.
  const isOne = given.shape.length === 0 && to.size > 1 && given.dtype !== to.dtype;
  const source = isOne ? given.astype(to.dtype) : given;
  const isShared = to.block === source.block && overlap(to, source, 1) !== "no";
  const isInOrder = isShared && isOneWay(to, source);
  const from = isShared && !isInOrder ? source.copy() : source;
  const steps = stridesOnto(to, from);
  const maskSteps = broadcastStrides(where.shape, where.strides, to.shape);
  if (maskSteps === null) {
    throw new ValueError(
      `could not broadcast where mask from shape ${shapeText(where.shape)} into shape ${shapeText(to.shape)}`,
    );
  }
  const { bytes } = where.block;
  if (isInOrder) {
    copyInOrder(to, from, steps[0], { bytes, at: where.offset, step: maskSteps[0] });
    return;
  }
  // The mask is read as it lies, also where it is written to.
  const offsets = [to.offset, from.offset, where.offset];
  const loops = alongMemory(to.shape, [to.strides, steps, maskSteps], offsets);
  if (loops === null) return;
  run(loops, (count, [toAt, fromAt, at], [toStep, fromStep, step]) => {
    forMaskRuns(count, { bytes, at, step }, (first, n) => {
      const [t, f] = [toAt + first * toStep, fromAt + first * fromStep];
      castLoop(n, to.dtype, to.block, t, toStep, from.dtype, from.block, f, fromStep);
    });
  });
}
