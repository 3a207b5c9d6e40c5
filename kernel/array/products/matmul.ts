// `matmul` and its kin: products of vectors and matrices on the last axes, which broadcast over the others.

import { type Order, orderOf } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { type Casting, castable, checkCasting } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { type DType, type DTypeLike, isNumeric } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { AnyItem, EllipsisType } from "../indexing/index_types.js";
import { type Arguments, bind, isKeywords } from "../keywords.js";
import { denseStrides } from "../record/layout.js";
import { type Origin, origin } from "../record/origin.js";
import { boundsOverlap } from "../record/overlap.js";
import { F_CONTIGUOUS, NDArray, owner, sourceOf, view } from "../record/record.js";
import { stridesInOrderOf } from "../record/result_layout.js";
import { broadcastStrides } from "../shape/broadcast_shapes.js";
import { conjugate } from "../ufunc/floating.js";
import { noOperandLoop } from "../ufunc/text_ufunc.js";
import { tellReductionTrouble } from "../ufunc/trouble.js";
import {
  arrayOf,
  askedTypes,
  type Input,
  inputOf,
  loopTypeOf,
  outOf,
  typeOf,
  type UfuncOptions,
} from "../ufunc/ufunc_arguments.js";
import { cannotCast, noMatch } from "../ufunc/ufunc_errors.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import {
  type Core,
  type CoreAxes,
  type CoreAxesOptions,
  coreLast,
  coreLengths,
  coreOf,
  iterationShape,
  type Signature,
} from "./core_axes.js";
import { multiplyStacks } from "./multiply_stacks.js";

/** Keyword arguments of `matmul`, `matvec` and `vecmat`. */
export interface MatmulOptions {
  /** Gets the result, and is returned; `np.Ellipsis` asks for an array even of 0 dimensions. */
  out?: NDArray | EllipsisType | null;
  /** The data type to compute in. */
  dtype?: DTypeLike | null;
  /** How far values may be cast: `same_kind` if not given. */
  casting?: Casting;
  /** The dtypes of inputs and result as characters, such as `dd->d`, or as a list. */
  signature?: NonNullable<UfuncOptions["signature"]>;
  /** Another name for `signature`. */
  sig?: NonNullable<UfuncOptions["signature"]>;
  /** NumPy's say in the class of a result; here all are arrays. */
  subok?: boolean;
  /** How a new result lies in memory: `K`, as the stacks of the inputs do, if not given. */
  order?: Order | null;
  /** For each input and the result its core axes, if they are not the last ones. */
  axes?: CoreAxes | null;
}

/** Keyword arguments of `vecdot`. */
export interface VecdotOptions extends MatmulOptions, CoreAxesOptions {}

/** A product that leaves an axis at least. */
interface StackProduct {
  <T1 extends Axial, T2 extends Axial>(x1: T1, x2: T2): NDArray<PromotedOf<T1, T2>>;
  (x1: Axial, x2: Axial, ...rest: Arguments<OutArgument, MatmulOptions>): NDArray;
}

type OutArgument = [out: NDArray | EllipsisType | null];
const optionNames = [
  "dtype",
  "casting",
  "order",
  "axes",
  "axis",
  "keepdims",
  "signature",
  "sig",
  "subok",
] as const;

const made = (name: string): Origin =>
  origin(name, "new", "A product is made of new values, and they need memory of their own.");
const arranged = origin("transpose", "view", "The axes that are multiplied come last.");

/** The one data type that inputs and result have in a product. @throws TypeError for a signature of several */
function typeAsked(name: string, options: MatmulOptions): DTypeLike | null {
  const { signature, dtype } = askedTypes(name, 2, 1, options);
  if (signature === null) return dtype;
  const [type, ...others] = signature.replace("->", "");
  if (others.some((other: string) => other !== type)) throw noMatch({ name });
  return type;
}

/** `signature.name(x1, x2, ...rest)`. */
function apply(signature: Signature, why: Origin, given: readonly unknown[]): NDArray | Scalar {
  const { name } = signature;
  const plain = given.filter((one) => one !== undefined && !isKeywords(one)).length;
  if (plain < 2 || plain > 3) {
    throw new TypeError(
      `${name}() takes from 2 to 3 positional arguments but ${plain} ${plain === 1 ? "was" : "were"} given`,
    );
  }
  const options = bind<VecdotOptions>(name, given.slice(2), ["out"], optionNames);
  const asked = loopTypeOf(typeAsked(name, options));
  const inputs = given.slice(0, 2).map(inputOf);
  const out = outOf(options.out);
  const casting = options.casting ?? "same_kind";
  checkCasting(casting);
  const order = orderOf(options.order, "K");
  const type = resultType(name, inputs, asked, casting);
  if (out !== null && !castable(type, out.dtype, casting)) {
    throw cannotCast(name, "output", type, out.dtype, casting);
  }
  const arrays = inputs.map(arrayOf);
  const core = coreOf(signature, arrays, out, options);
  const result = product(signature, why, arrays, core, type, out, order);
  if (result.shape.length > 0 || options.out !== undefined) return result;
  return firstItem(result);
}

function resultType(
  name: string,
  inputs: readonly Input[],
  type: DType | null,
  casting: Casting,
): DType {
  const types = inputs.map(typeOf);
  const isText = types.some((from) => typeof from !== "string" && !isNumeric(from));
  if (type === null && isText) throw noOperandLoop(name, types);
  if (type === null) return commonType(types);
  types.forEach((from, n) => {
    if (typeof from !== "string" && !castable(from, type, casting)) {
      throw cannotCast(name, `input ${n}`, from, type, casting);
    }
  });
  return type;
}

/** A view with other axes: `axes[k]` is what becomes axis k, -1 an axis of length 1. */
function arrange(a: NDArray, axes: readonly number[]): NDArray {
  const pick = (from: readonly number[], otherwise: number) =>
    axes.map((k) => (k < 0 ? otherwise : from[k]));
  return view(a, a.offset, pick(a.shape, 1), pick(a.strides, 0), a.dtype, arranged);
}

function product(
  signature: Signature,
  why: Origin,
  inputs: readonly NDArray[],
  core: Core,
  type: DType,
  out: NDArray | null,
  order: Order,
): NDArray {
  const { names, output, keeps, places } = core;
  const moved = inputs.map((a, n) => arrange(a, coreLast(a.shape.length, places[n])));
  const shapes = moved.map(({ shape }) => shape);
  const movedOut = out && arrange(out, coreLast(out.shape.length, places[2]));
  const lengths = coreLengths(signature, core, shapes, movedOut?.shape);
  const last = keeps ? [1] : output.map((name) => lengths.get(name) as number);
  const counts = names.map((own) => own.length);
  const given = out === null ? inputs : [...inputs, out];
  const shape = iterationShape(
    movedOut === null ? shapes : [...shapes, movedOut.shape],
    given.map((a) => a.shape),
    [...counts, last.length],
    last,
  );
  const stack = shape.slice(0, shape.length - last.length);
  const parts = moved.map((a, n) => {
    const conjugated = n === 0 && signature.conjugates && a.dtype.kind === "c";
    return asMatrices(conjugated ? (conjugate(a) as NDArray) : a, names[n], n);
  });
  const strides = order === "K" ? strideOrder(shapes, moved, counts, stack, last) : null;
  const isF =
    order === "F" ||
    (order === "A" && inputs.every(({ flagBits }) => (flagBits & F_CONTIGUOUS) !== 0));
  const dense = (item: DType) =>
    strides === null
      ? denseStrides(shape, item.itemsize, isF ? "F" : "C")
      : stridesInOrderOf(shape, strides, item.itemsize);
  const target = movedOut && withAxes(movedOut, shape.length);
  if (out !== null && target !== null && isFree(out, type, inputs)) {
    multiplyStacks(asResult(target, core), parts[0], parts[1]);
    tellReductionTrouble(signature.name, parts, out);
    return out;
  }
  const back = coreLast(shape.length, places[2]);
  const steps = dense(type);
  const to = (from: readonly number[]) => back.map((_, k) => from[back.indexOf(k)]);
  const result = owner(to(shape), type, why, inputs.map(sourceOf), to(steps));
  const product = arrange(result, back);
  multiplyStacks(asResult(product, core), parts[0], parts[1]);
  tellReductionTrouble(signature.name, parts, result);
  if (target === null) return result;
  copyElements(target, product);
  return out as NDArray;
}

/** A view with axes of length 1 in front, so many that there are `ndim` axes. */
function withAxes(a: NDArray, ndim: number): NDArray {
  const own = a.shape.map((_, k) => k);
  return arrange(a, [...Array<number>(ndim - own.length).fill(-1), ...own]);
}

/** May the product be written where it belongs at once? */
function isFree(out: NDArray, type: DType, inputs: readonly NDArray[]): boolean {
  return out.dtype === type && !inputs.some((a) => boundsOverlap(out, a));
}

/** The strides that tell the order of the stacks' axes; every product by itself lies in C order. */
function strideOrder(
  shapes: readonly (readonly number[])[],
  moved: readonly NDArray[],
  counts: readonly number[],
  stack: readonly number[],
  last: readonly number[],
): number[][] {
  return moved.map(({ strides }, n) => {
    const end = shapes[n].length - counts[n];
    const own = broadcastStrides(shapes[n].slice(0, end), strides.slice(0, end), stack);
    return [...(own as number[]), ...last.map(() => 0)];
  });
}

/** The first input as rows, the second as columns: an axis that is not there has length 1. */
function asMatrices(a: NDArray, names: readonly string[], position: number): NDArray {
  if (names.length === 2) return a;
  const all = a.shape.map((_, k) => k);
  const at = position === 0 ? all.length - 1 : all.length;
  return arrange(a, [...all.slice(0, at), -1, ...all.slice(at)]);
}

/** The result with both axes of a matrix, of which a vector lacks one and a number both. */
function asResult(result: NDArray, { names, output, keeps }: Core): NDArray {
  const all = result.shape.map((_, k) => k);
  if (output.length === 2) return result;
  if (output.length === 0) return arrange(result, keeps ? [...all, -1] : [...all, -1, -1]);
  // A row on the left leaves the columns of the right.
  const isRow = names[0].length === 1;
  return arrange(result, isRow ? [...all.slice(0, -1), -1, ...all.slice(-1)] : [...all, -1]);
}

/** The short way for two matrices of one native dtype that fit together; null if they are anything else. */
function ofMatrices(a: unknown, b: unknown, why: Origin): NDArray | null {
  if (!(a instanceof NDArray) || !(b instanceof NDArray)) return null;
  if (a.dtype !== b.dtype || a.dtype.swapped || !isNumeric(a.dtype)) return null;
  if (a.shape.length !== 2 || b.shape.length !== 2 || a.shape[1] !== b.shape[0]) return null;
  const result = owner([a.shape[0], b.shape[1]], a.dtype, why, [sourceOf(a), sourceOf(b)]);
  multiplyStacks(result, a, b);
  tellReductionTrouble("matmul", [a, b], result);
  return result;
}

/** The function of a signature. */
function define(
  name: string,
  text: string,
  inputs: Signature["inputs"],
  output: readonly string[],
  conjugates: boolean,
) {
  const signature: Signature = { name, text, inputs, output, conjugates };
  const why = made(name);
  const isMatmul = output.length === 2;
  const call = (...given: unknown[]) => {
    const short = isMatmul && given.length === 2 ? ofMatrices(given[0], given[1], why) : null;
    return short ?? apply(signature, why, given);
  };
  return Object.defineProperty(call, "name", { value: name });
}

/**
 * NumPy's `np.matmul(x1, x2)`, Python's `x1 @ x2`. The last two axes are matrices; axes before them broadcast.
 * A vector is a row on the left and a column on the right; the product of two vectors is a scalar.
 * @throws ValueError for scalars, and for shapes that do not fit together
 */
export const matmul = define(
  "matmul",
  "(n?,k),(k,m?)->(n?,m?)",
  [
    ["n?", "k"],
    ["k", "m?"],
  ],
  ["n?", "m?"],
  false,
) as {
  <O extends NDArray>(x1: Axial, x2: Axial, out: O | (MatmulOptions & { out: O })): O;
  (x1: Axial, x2: Axial, ...rest: Arguments<OutArgument, MatmulOptions>): AnyItem;
  (x1: ScalarLike, x2: ScalarLike): never;
};

/**
 * NumPy's `np.vecdot(x1, x2)`: the sums of products along the last axes, which other axes broadcast over. Complex numbers
 * of the first array are conjugated. @throws ValueError for shapes that do not fit together
 */
export const vecdot = define("vecdot", "(n),(n)->()", [["n"], ["n"]], [], true) as (
  x1: Axial,
  x2: Axial,
  ...rest: Arguments<OutArgument, VecdotOptions>
) => AnyItem;

/** NumPy's `np.matvec(x1, x2)`: matrices times vectors; other axes broadcast. @throws ValueError for shapes that do not fit */
export const matvec = define(
  "matvec",
  "(m,n),(n)->(m)",
  [["m", "n"], ["n"]],
  ["m"],
  false,
) as StackProduct;

/**
 * NumPy's `np.vecmat(x1, x2)`: vectors times matrices; other axes broadcast. Complex vectors are conjugated.
 * @throws ValueError for shapes that do not fit
 */
export const vecmat = define(
  "vecmat",
  "(n),(n,m)->(m)",
  [["n"], ["n", "m"]],
  ["m"],
  true,
) as StackProduct;
