// Steps of whole turns taken out of a sequence of angles.

import { axisOf, realNumber } from "../arguments.js";
import { copyOf } from "../assign/copy.js";
import { copyto } from "../assign/copyto.js";
import type { ArrayLike } from "../creation/coerce.js";
import { result_type } from "../dtype/common_type.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { ResultOf } from "../dtype/result_types.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, view } from "../record/record.js";
import { cumsum } from "../reduction/cumulative.js";
import { diff } from "../statistics/difference.js";
import { absolute, add, subtract } from "./arithmetic.js";
import { bitwise_and } from "./bitwise.js";
import { equal, greater, less } from "./comparison.js";
import { remainder } from "./division.js";
import { arrayOf } from "./ufunc_arguments.js";

export interface UnwrapOptions {
  /** Steps of at least this size are changed: half a period if not given. */
  discont?: number | null;
  /** The axis along which steps are looked at: the last one if not given. */
  axis?: number;
  /** A full turn: 2 pi if not given. */
  period?: number;
}

const unwrapped = origin(
  "unwrap",
  "new",
  "unwrap computes new values, and they need memory of their own.",
);

type Rest = Arguments<[discont: number | null, axis: number], UnwrapOptions>;

/**
 * NumPy's `np.unwrap(p, discont=None, axis=-1, *, period=2 pi)`: adds whole periods, so that no step along the axis is
 * larger than half of one.
 * @throws AxisError, ValueError for what has no axis
 */
export function unwrap<T extends ArrayLike>(
  p: T,
  ...rest: Rest
): NDArray<ResultOf<"mean", DTypeNameOfValue<T>>>;
export function unwrap(p: ArrayLike, ...rest: Rest): NDArray {
  const options = bind<UnwrapOptions>("unwrap", rest, ["discont", "axis"], ["period"]);
  const { axis = -1 } = options;
  const period = realNumber(options.period ?? 2 * Math.PI);
  const a = arrayOf(p);
  const steps = diff(a, { axis });
  const along = axisOf(axis, a.shape.length);
  const type = result_type(steps, period);
  const isInteger = type.kind === "i" || type.kind === "u";
  const high = isInteger ? Math.floor(period / 2) : period / 2;
  const isAmbiguous = !isInteger || period % 2 === 0;
  const least = realNumber(options.discont ?? period / 2);
  const wrapped = add(remainder(subtract(steps, -high), period), -high) as NDArray;
  if (isAmbiguous) {
    const isUp = bitwise_and(equal(wrapped, -high), greater(steps, 0)) as NDArray;
    copyto(wrapped, high, { where: isUp });
  }
  const correction = subtract(wrapped, steps) as NDArray;
  copyto(correction, 0, { where: less(absolute(steps), least) as NDArray });
  const result = copyOf(a, type, "K", unwrapped);
  const behind = (array: NDArray) =>
    view(
      array,
      array.offset + array.strides[along],
      array.shape.with(along, Math.max(array.shape[along] - 1, 0)),
      array.strides,
      array.dtype,
      unwrapped,
    );
  add(behind(a), cumsum(correction, { axis: along }), { out: behind(result), casting: "unsafe" });
  return result;
}
