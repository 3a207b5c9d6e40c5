// Are numbers nearly the same?

import type { ArrayLike } from "../creation/coerce.js";
import { result_type } from "../dtype/common_type.js";
import { isNumeric } from "../dtype/dtype.js";
import { truth } from "../dtype/items.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { Float } from "../dtype/scalar.js";
import { type Arguments, bind } from "../keywords.js";
import { NDArray } from "../record/record.js";
import { all } from "../reduction/reduction.js";
import { commonShape } from "../shape/broadcast_shapes.js";
import { absolute, add, multiply, subtract } from "./arithmetic.js";
import { bitwise_and, bitwise_or } from "./bitwise.js";
import { equal, less_equal } from "./comparison.js";
import { equality } from "./equality.js";
import { isfinite, isnan } from "./floating.js";
import { arrayOf, inputOf } from "./ufunc_arguments.js";

export interface CloseOptions {
  /** How far apart, relative to the size of `b`: 1e-5 if not given. */
  rtol?: ArrayLike;
  /** How far apart in any case: 1e-8 if not given. */
  atol?: ArrayLike;
  /** Is NaN close to NaN? */
  equal_nan?: boolean;
}

type Rest = Arguments<[rtol: ArrayLike, atol: ArrayLike, equal_nan: boolean], CloseOptions>;
const names = ["rtol", "atol", "equal_nan"] as const;

/** A whole number that was computed is still a float. */
function inexact(value: ArrayLike): ArrayLike {
  return typeof value === "number" ? new Float(value) : value;
}

function close(
  name: string,
  a: ArrayLike,
  b: ArrayLike,
  rest: readonly unknown[],
): NDArray | boolean {
  const { rtol = 1e-5, atol = 1e-8, equal_nan = false } = bind<CloseOptions>(name, rest, names);
  const x = inputOf(a);
  const second = inputOf(b);
  // Differences of unsigned integers are taken in floats.
  const y =
    second instanceof NDArray
      ? second.astype(result_type(second, new Float(1)), { copy: false })
      : new Float(Number(second));
  const other = typeof second === "object" && !(second instanceof NDArray) ? second : y;
  const size = inexact(absolute(other));
  const limit = inexact(add(atol, inexact(multiply(rtol, size))));
  const distance = inexact(absolute(inexact(subtract(x, other))));
  const near = bitwise_and(less_equal(distance, limit), isfinite(other));
  const result = bitwise_or(near, equal(x, other));
  const all = equal_nan ? bitwise_or(result, bitwise_and(isnan(x), isnan(other))) : result;
  // NumPy's `result[()]`: a view, or a scalar.
  return (all instanceof NDArray ? all.get() : all) as NDArray | boolean;
}

/**
 * NumPy's `np.isclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)`, element by element: is `abs(a - b)` at most
 * `atol + rtol * abs(b)`? Equal infinities are close.
 */
export function isclose(a: ScalarLike, b: ScalarLike, ...rest: Rest): boolean;
export function isclose(a: ArrayLike, b: ArrayLike, ...rest: Rest): NDArray<"bool">;
export function isclose(a: ArrayLike, b: ArrayLike, ...rest: Rest): NDArray | boolean {
  return close("isclose", a, b, rest);
}

/** NumPy's `np.allclose(a, b, rtol=1e-05, atol=1e-08, equal_nan=False)`: are all elements close? See `isclose`. */
export function allclose(a: ArrayLike, b: ArrayLike, ...rest: Rest): boolean {
  return truth(all(close("allclose", a, b, rest)) as boolean);
}

/** NumPy's `np.array_equiv(a1, a2)`: are all elements equal, once both are broadcast? */
export function array_equiv(a1: ArrayLike, a2: ArrayLike): boolean {
  let x: NDArray;
  let y: NDArray;
  try {
    [x, y] = [arrayOf(a1), arrayOf(a2)];
  } catch {
    return false;
  }
  if ("clash" in commonShape([x.shape, y.shape])) return false;
  const isText = [x, y].some(({ dtype }) => !isNumeric(dtype));
  return truth(all((isText ? equality(false, x, y) : null) ?? equal(x, y)) as boolean);
}
