// `einsum`: sums of products over named axes; a view where there is nothing to sum.

import { type Order, orderOf } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import type { ArrayLike } from "../creation/coerce.js";
import { type Casting, castable, checkCasting } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { type DType, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import { readItem } from "../dtype/items.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import type { AnyItem, EllipsisType } from "../indexing/index_types.js";
import { isKeywords, keywords } from "../keywords.js";
import { axisOrder } from "../record/iterate.js";
import { denseStrides } from "../record/layout.js";
import { origin } from "../record/origin.js";
import { F_CONTIGUOUS, NDArray, owner, sourceOf, view, WRITEABLE } from "../record/record.js";
import { stridesInOrder } from "../record/result_layout.js";
import { add } from "../ufunc/arithmetic.js";
import { axesInOrder, contract, inType, type Labelled, sumOver } from "./contract.js";
import { type Optimize, pathOf } from "./contraction_path.js";
import { alongDiagonals, lengthsOf, parse, viewed } from "./einsum_operands.js";
import { type Labels, readSubscripts } from "./einsum_subscripts.js";

/** Keyword arguments of `einsum`. */
export interface EinsumOptions {
  /** Gets the result, and is returned. */
  out?: NDArray | null;
  /** What is computed in; the common dtype of all operands if not given. */
  dtype?: DTypeLike | null;
  /** How the result lies in memory: `K` if not given. */
  order?: Order;
  /** How far operands and result may be cast: `safe` if not given. */
  casting?: Casting;
  /** As for `np.einsum_path`, and checked as there. Operands are always multiplied two at a time, from the left. */
  optimize?: Optimize;
}

const summed = origin(
  "einsum",
  "new",
  "Sums of products are new values, and they need memory of their own.",
);

type Sublist = readonly (number | EllipsisType)[];

/**
 * NumPy's `np.einsum(subscripts, *operands, out=None, dtype=None, order="K", casting="safe", optimize=False)`, or with lists
 * of numbers for letters: `np.einsum(a, [0, 1], b, [1, 2], [0, 2])`. Products of the elements whose indices agree, summed
 * over the labels that the result lacks. With one operand and nothing to sum it is a writeable view.
 * @throws ValueError for subscripts that do not fit the operands; TypeError if `casting` forbids a cast
 */
export function einsum(
  subscripts: string,
  ...operands: readonly (ArrayLike | EinsumOptions)[]
): AnyItem;
export function einsum(
  first: ArrayLike,
  labels: Sublist,
  ...more: readonly (ArrayLike | Sublist | EinsumOptions)[]
): AnyItem;
export function einsum(...given: readonly unknown[]): NDArray | Scalar {
  const last = given[given.length - 1];
  const names = ["out", "dtype", "order", "casting", "optimize"] as const;
  const options = isKeywords(last) ? keywords("einsum", last as EinsumOptions, names) : {};
  const { text, arrays } = parse(isKeywords(last) ? given.slice(0, -1) : given);
  const { out = null, casting = "safe" } = options;
  if (options.optimize) {
    pathOf(
      text,
      arrays.map(({ shape }) => shape),
      options.optimize,
    );
  }
  if (out !== null && !(out instanceof NDArray)) {
    throw new TypeError("keyword parameter out must be an array for einsum");
  }
  checkCasting(casting);
  const order = orderOf(options.order, "K");
  const wanted =
    options.dtype === undefined || options.dtype === null ? null : dtype(options.dtype);
  const { operands, output } = readSubscripts(
    text,
    arrays.map(({ shape }) => shape.length),
  );
  if (out !== null && out.shape.length !== output.length) {
    throw new ValueError(
      `out parameter does not have the correct number of dimensions, has ${out.shape.length} but should have ${output.length}`,
    );
  }
  if (arrays.length === 1 && out === null) {
    // NumPy tries a view, and goes as far as the labels are those of the result.
    const [labels] = operands;
    const summedAt = labels.findIndex((label) => !output.includes(label));
    const kept = summedAt < 0 ? labels : labels.slice(0, summedAt);
    const whole = alongDiagonals(arrays[0], kept, "single operand");
    if (summedAt < 0) {
      const found = axesInOrder(whole, output);
      const { offset, shape, strides } = found;
      if (shape.length === 0) return found.get() as Scalar;
      return view(arrays[0], offset, shape, strides, arrays[0].dtype, viewed);
    }
  }
  const labelled = arrays.map((array, n) => alongDiagonals(array, operands[n], `operand ${n}`));
  const others = new Set(
    labelled.flatMap(({ labels }) => labels.filter((one) => !output.includes(one))),
  );
  const all = [...output, ...[...others].sort()];
  if (out !== null && !(out.flagBits & WRITEABLE)) {
    throw new ValueError("operand array with iterator write flag set is read-only");
  }
  const lengths = lengthsOf(all, labelled, output, out);
  const outs = out === null ? [] : [out];
  const type = wanted?.native ?? commonType([...arrays, ...outs].map((array) => array.dtype));
  checkCasts(arrays, out, type, casting);
  if (!isNumeric(type)) throw noSum(type);
  const shape = output.map((_, k) => lengths[k]);
  const sums = sumAll(labelled, all, lengths, new Set(output), type);
  const source = axesInOrder(withoutNegativeZeros(sums), output);
  if (out !== null) {
    copyElements(out, source);
    return out;
  }
  const strides = layout(order, labelled, all, lengths, shape, type);
  const result = owner(shape, type, summed, arrays.map(sourceOf), strides);
  copyElements(result, source);
  return shape.length > 0 ? result : readItem(result.block.view, 0, type);
}

/** Sums as NumPy makes them: it begins each with 0, so that none is -0. */
function withoutNegativeZeros({ array, labels }: Labelled): Labelled {
  if (array.dtype.kind !== "f" && array.dtype.kind !== "c") return { array, labels };
  const sums = owner(array.shape, array.dtype, summed);
  add(array, 0, { out: sums });
  return { array: sums, labels };
}

/** The error for data types that cannot be added up: a sum begins with 0, which is no text and no record. */
function noSum(type: DType): TypeError {
  if (type.kind === "V" && type.names === null) {
    return new TypeError("invalid data type for einsum");
  }
  return new TypeError(
    `Cannot cast scalar from dtype('bool') to ${type.repr()} according to the rule 'safe'`,
  );
}

/** @throws TypeError if the rule forbids to cast an operand to the dtype, or the dtype to that of `out` */
function checkCasts(
  arrays: readonly NDArray[],
  out: NDArray | null,
  type: DType,
  casting: Casting,
): void {
  arrays.forEach((array, n) => {
    if (castable(array.dtype, type, casting)) return;
    throw new TypeError(
      `Iterator operand ${n} dtype could not be cast from ${array.dtype.repr()} to ${type.repr()} according to the rule '${casting}'`,
    );
  });
  if (out === null || castable(type, out.dtype, casting)) return;
  throw new TypeError(
    `Iterator requested dtype could not be cast from ${type.repr()} to ${out.dtype.repr()}, the operand ${arrays.length} dtype, according to the rule '${casting}'`,
  );
}

/** Multiplies from the left, and sums over a label as soon as nobody asks for it any more. */
function sumAll(
  operands: readonly Labelled[],
  all: Labels,
  lengths: readonly number[],
  output: ReadonlySet<string>,
  type: DType,
): Labelled {
  const typed = operands.map(({ array, labels }): Labelled => {
    // An axis of length 1 that is stretched says nothing.
    const kept = labels.filter((label, k) => array.shape[k] === lengths[all.indexOf(label)]);
    return { array: inType(axesInOrder({ array, labels }, kept), type), labels: kept };
  });
  let sums = typed[0];
  for (let n = 1; n < typed.length; n++) {
    const later = typed.slice(n + 1).flatMap(({ labels }) => labels);
    sums = contract(sums, typed[n], new Set([...output, ...later]), type);
  }
  return sumOver(sums, output);
}

/** Strides of a new result, as NumPy's iterator over all labels would make them. */
function layout(
  order: Order,
  operands: readonly Labelled[],
  all: Labels,
  lengths: readonly number[],
  shape: readonly number[],
  { itemsize }: DType,
): number[] {
  // Unlike elsewhere, arrays that are contiguous in both orders count as being in Fortran's.
  const isF = operands.every(({ array }) => (array.flagBits & F_CONTIGUOUS) !== 0);
  if (order === "C" || (order === "A" && !isF)) return denseStrides(shape, itemsize);
  if (order === "F" || order === "A") return denseStrides(shape, itemsize, "F");
  const strides = operands.map(({ array, labels }) =>
    all.map((label, k) => {
      const place = labels.indexOf(label);
      return place < 0 || array.shape[place] !== lengths[k] ? 0 : array.strides[place];
    }),
  );
  const slowestFirst = axisOrder(lengths, strides).filter((k) => k < shape.length);
  return stridesInOrder(shape, slowestFirst, itemsize);
}
