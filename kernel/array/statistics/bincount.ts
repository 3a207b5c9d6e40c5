// Counting how often each number occurs.

import { integer } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { type ArrayLike, fromValues } from "../creation/coerce.js";
import { castable, castError } from "../dtype/cast.js";
import { builtin, type DType } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import { vectorOf } from "../sorting/vector.js";

export interface BincountOptions {
  /** What each element counts; 1 if not given. */
  weights?: ArrayLike | null;
  /** The result has at least so many elements. */
  minlength?: number;
}

const counted = origin(
  "bincount",
  "new",
  "bincount computes new counts, and they need memory of their own.",
);

const converted = origin("astype", "copy", "Converted for the time of a computation.");

/** Elements as float64, which holds all integers that memory can be counted by. */
function numbersOf(values: ArrayLike, type: DType): [NDArray, Float64Array] {
  const array = vectorOf(values, type);
  if (!castable(array.dtype, type, type.kind === "i" ? "same_kind" : "safe")) {
    throw castError(array.dtype, type, "safe", 1);
  }
  const copy = copyOf(array, builtin.float64, "C", converted);
  const { buffer, byteOffset } = copy.block.bytes;
  return [array, new Float64Array(buffer, byteOffset, array.shape[0])];
}

type BincountArguments = Arguments<[weights: ArrayLike | null, minlength: number], BincountOptions>;

/**
 * NumPy's `np.bincount(x, weights=None, minlength=0)`: how often each of the integers 0, 1, 2, ... occurs in the 1-D `x`;
 * with `weights` the sums of what its occurrences count. A new array of int64, or of float64.
 * @throws ValueError for negative integers and unequal lengths; TypeError for other dtypes
 */
export function bincount(
  x: ArrayLike,
  options?: { weights?: null; minlength?: number },
): NDArray<"int64">;
export function bincount(x: ArrayLike, ...rest: BincountArguments): NDArray<"int64" | "float64">;
export function bincount(x: ArrayLike, ...rest: BincountArguments): NDArray {
  const options = bind<BincountOptions>("bincount", rest, ["weights", "minlength"]);
  const isNothing = Array.isArray(x) && x.length === 0;
  const [array, places] = numbersOf(
    isNothing ? fromValues([], builtin.int64, "C") : x,
    builtin.int64,
  );
  if (options.minlength === null) throw new TypeError("use 0 instead of None for minlength");
  const least = integer(options.minlength ?? 0);
  if (least < 0) throw new ValueError("'minlength' must not be negative");
  let length = least;
  for (let k = 0; k < places.length; k++) {
    // Beyond int64 integers are negative ones in NumPy's eyes.
    if (!(places[k] >= 0 && places[k] < 2 ** 63)) {
      throw new ValueError("'list' argument must have no negative elements");
    }
    length = Math.max(length, places[k] + 1);
  }
  const isWeighted = options.weights !== undefined && options.weights !== null;
  if (!isWeighted || places.length === 0) {
    const counts = owner([length], builtin.int64, counted, [sourceOf(array)]);
    const { buffer, byteOffset } = counts.block.bytes;
    const words = new Uint32Array(buffer, byteOffset, 2 * length);
    for (let k = 0; k < places.length; k++) words[2 * places[k]]++;
    return counts;
  }
  const [other, weights] = numbersOf(options.weights as ArrayLike, builtin.float64);
  if (weights.length !== places.length) {
    throw new ValueError("The weights and list don't have the same length.");
  }
  const result = owner([length], builtin.float64, counted, [sourceOf(array), sourceOf(other)]);
  const { buffer, byteOffset } = result.block.bytes;
  const sums = new Float64Array(buffer, byteOffset, length);
  for (let k = 0; k < places.length; k++) sums[places[k]] += weights[k];
  return result;
}
