// `np.r_` and `np.c_`: arrays joined along an axis, written as slices, arrays and numbers between brackets.

import { arange } from "../creation/arange.js";
import { array } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { linspace } from "../creation/linspace.js";
import { result_type } from "../dtype/common_type.js";
import { imag, isScalar, real } from "../dtype/items.js";
import { Complex, type ScalarLike } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import type { NDArray } from "../record/record.js";
import { concatenate } from "../shape/join.js";
import { IndexObject } from "./index_object.js";
import { type Index, Slice } from "./index_types.js";

/** Where arrays are joined, how many axes they have at least, and where those that they lack are put. */
interface Directive {
  readonly axis: number;
  readonly ndmin: number;
  readonly trans1d: number;
}

/** What can stand between the brackets of `np.r_` and `np.c_`. */
type Joined = Index | ArrayLike;

/** The object behind `np.r_` and `np.c_`. */
export class AxisConcatenator extends IndexObject<NDArray> {
  constructor(private readonly byDefault: Directive) {
    super();
  }

  /**
   * The parts joined into a new array. A slice stands for its numbers, with an imaginary step for so many points, both
   * ends included. A text in front, such as `"0,2"`, says the axis, the least number of axes, and where new ones are put.
   * @throws ValueError
   */
  override get(...parts: Joined[]): NDArray {
    const [first] = parts;
    const directive =
      typeof first === "string" ? directiveOf(first, this.byDefault) : this.byDefault;
    const rest = typeof first === "string" ? parts.slice(1) : parts;
    const arrays = rest.map((part) => partOf(part, directive));
    const types = arrays.map((part) => (isScalar(part) ? part : part.dtype));
    const { axis, ndmin } = directive;
    if (types.length === 0) return concatenate([], axis);
    const type = result_type(...types);
    return concatenate(
      arrays.map((part) => array(part, { dtype: type, copy: null, ndmin })),
      axis,
    );
  }
}

function directiveOf(text: string, byDefault: Directive): Directive {
  if (text === "r" || text === "c") {
    throw new ValueError(`the directive '${text}' makes a matrix, which is not supported`);
  }
  const numbers = text
    .split(",")
    .map((part) => (/^\s*[+-]?\d+\s*$/.test(part) ? Number(part) : Number.NaN));
  if (numbers.some(Number.isNaN) || numbers.length > 3) {
    throw new ValueError(`unknown special directive${text.includes(",") ? ` '${text}'` : ""}`);
  }
  const [axis, ndmin = byDefault.ndmin, trans1d = byDefault.trans1d] = numbers;
  return { axis, ndmin, trans1d };
}

/** A number stays one, so that it bends to the data type of the arrays. */
function partOf(part: Joined, { ndmin, trans1d }: Directive): NDArray | ScalarLike {
  if (part instanceof Slice) {
    const made = array(numbersOf(part), { copy: null, ndmin });
    return ndmin > 1 && trans1d !== -1 ? made.swapaxes(-1, trans1d) : made;
  }
  if (typeof part === "string") throw new ValueError("special directives must be the first entry.");
  if (isScalar(part)) return part;
  const given = array(part as ArrayLike, { copy: null });
  const made = array(given, { copy: null, ndmin });
  const added = ndmin - given.shape.length;
  if (trans1d === -1 || added <= 0) return made;
  const place = trans1d < 0 ? trans1d + added + 1 : trans1d;
  const axes = made.shape.map((_, k) => k);
  return made.transpose([
    ...axes.slice(0, place),
    ...axes.slice(added),
    ...axes.slice(place, added),
  ]);
}

function numbersOf({ start, stop, step }: Slice): NDArray {
  if (step instanceof Complex) {
    const count = Math.trunc(Math.hypot(real(step), imag(step)));
    return linspace(start ?? 0, stop ?? 0, count) as NDArray;
  }
  return arange(start ?? 0, stop, step ?? 1);
}

/**
 * Joins its parts along the first axis; NumPy's `np.r_`: in cells `np.r_[1:4, 0, [5, 6]]`, elsewhere
 * `np.r_.get(np.slice(1, 4), 0, [5, 6])`.
 */
export const r_: AxisConcatenator = new AxisConcatenator({ axis: 0, ndmin: 1, trans1d: -1 });

/** Joins its parts as columns; NumPy's `np.c_`: the same as `np.r_` with the directive `"-1,2,0"` in front. */
export const c_: AxisConcatenator = new AxisConcatenator({ axis: -1, ndmin: 2, trans1d: 0 });
