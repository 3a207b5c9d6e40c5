// `matmul` and its kin: products of vectors and matrices on the last axes, which broadcast over the others.

import { type Order, orderOf } from "../arguments.js";
import { type Casting, castable, checkCasting } from "../dtype/cast.js";
import { commonType } from "../dtype/common_type.js";
import { type DType, type DTypeLike, isNumeric } from "../dtype/dtype.js";
import { firstItem } from "../dtype/items.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { Scalar, ScalarLike } from "../dtype/scalar.js";
import type { AnyItem, EllipsisType } from "../indexing/index_types.js";
import { type Arguments, bind, isKeywords } from "../keywords.js";
import { type Origin, origin } from "../record/origin.js";
import { NDArray, owner, sourceOf } from "../record/record.js";
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
import { type CoreAxes, type CoreAxesOptions, coreOf, type Signature } from "./core_axes.js";
import { product } from "./core_product.js";
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
