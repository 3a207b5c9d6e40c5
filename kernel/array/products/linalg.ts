// NumPy's `np.linalg`, as far as it is about products: the same functions on the last axes, with stricter arguments.

import { integer } from "../arguments.js";
import { copyElements } from "../assign/assign.js";
import { copyOf } from "../assign/copy.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { eye } from "../creation/creation.js";
import type { DTypeLike } from "../dtype/dtype.js";
import type { DTypeNameOfValue } from "../dtype/dtype_types.js";
import type { PromotedOf } from "../dtype/result_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { LinAlgError, ValueError } from "../errors.js";
import { type Arguments, bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner, sourceOf } from "../record/record.js";
import type { Axial } from "../ufunc/ufunc_types.js";
import { cross as crossOf } from "./cross.js";
import { outer as outerOf } from "./dot.js";
import { matmul, vecdot as vecdotOf } from "./matmul.js";

export { matrix_transpose } from "../shape/transpose.js";
export { tensordot } from "./dot.js";
export { matmul } from "./matmul.js";
export { LinAlgError };

interface OffsetOption {
  offset?: number;
}

/** NumPy's `np.linalg.diagonal(x, offset=0)`: a read-only view of the diagonals of the last two axes. @throws ValueError */
export function diagonal<T extends ArrayLike>(
  x: T,
  options?: OffsetOption,
): NDArray<DTypeNameOfValue<T>>;
export function diagonal(x: ArrayLike, options: OffsetOption = {}): NDArray {
  const { offset = 0 } = bind<OffsetOption>("diagonal", [options], [], ["offset"]);
  return toArray(x).diagonal(offset, -2, -1);
}

/** NumPy's `np.linalg.trace(x, offset=0, dtype=None)`: the sums along the diagonals of the last two axes. @throws ValueError */
export function trace(
  x: ArrayLike,
  options: OffsetOption & { dtype?: DTypeLike | null } = {},
): NDArray | Scalar {
  const given = bind<OffsetOption & { dtype?: DTypeLike | null }>(
    "trace",
    [options],
    [],
    ["offset", "dtype"],
  );
  return toArray(x).trace({ axis1: -2, axis2: -1, ...given });
}

/** NumPy's `np.linalg.outer(x1, x2)`: `np.outer` of arrays that have one axis. @throws ValueError for others */
export function outer<T1 extends Axial, T2 extends Axial>(
  x1: T1,
  x2: T2,
): NDArray<PromotedOf<T1, T2>>;
export function outer(x1: ArrayLike, x2: ArrayLike): NDArray;
export function outer(x1: ArrayLike, x2: ArrayLike): NDArray {
  const [a, b] = [toArray(x1), toArray(x2)];
  if (a.shape.length !== 1 || b.shape.length !== 1) {
    throw new ValueError(
      `Input arrays must be one-dimensional, but they are x1.ndim=${a.shape.length} and x2.ndim=${b.shape.length}.`,
    );
  }
  return outerOf(a, b);
}

/** NumPy's `np.linalg.vecdot(x1, x2, axis=-1)`. @throws ValueError, AxisError */
export function vecdot(
  x1: ArrayLike,
  x2: ArrayLike,
  options: { axis?: number } = {},
): NDArray | Scalar {
  const { axis = -1 } = bind<{ axis?: number }>("vecdot", [options], [], ["axis"]);
  return vecdotOf(toArray(x1), toArray(x2), { axis });
}

/** NumPy's `np.linalg.cross(x1, x2, axis=-1)`: of vectors of 3 components only. @throws ValueError for others */
export function cross<T1 extends Axial, T2 extends Axial>(
  x1: T1,
  x2: T2,
  options?: { axis?: number },
): NDArray<PromotedOf<T1, T2>>;
export function cross(x1: ArrayLike, x2: ArrayLike, options?: { axis?: number }): NDArray;
export function cross(x1: ArrayLike, x2: ArrayLike, options: { axis?: number } = {}): NDArray {
  const axis = integer(bind<{ axis?: number }>("cross", [options], [], ["axis"]).axis ?? -1);
  const [a, b] = [toArray(x1), toArray(x2)];
  const lengths = [a, b].map(({ shape }) => shape.at(axis));
  if (lengths.some((length) => length !== 3)) {
    throw new ValueError(
      "Both input arrays must be (arrays of) 3-dimensional vectors, " +
        `but they are ${lengths[0]} and ${lengths[1]} dimensional instead.`,
    );
  }
  return crossOf(a, b, { axis });
}

const powered = origin(
  "matrix_power",
  "new",
  "A product is made of new values, and they need memory of their own.",
);

/**
 * NumPy's `np.linalg.matrix_power(a, n)`: a square matrix, or a stack of them, multiplied `n` times with itself.
 * @throws LinAlgError for matrices that are not square; ValueError for negative `n`, which would need an inverse
 */
export function matrix_power<T extends ArrayLike>(
  a: T,
  ...rest: Arguments<[n: number], { n?: number }>
): NDArray<DTypeNameOfValue<T>>;
export function matrix_power(
  a: ArrayLike,
  ...rest: Arguments<[n: number], { n?: number }>
): NDArray {
  const matrix = toArray(a);
  const ndim = matrix.shape.length;
  if (ndim < 2) {
    throw new LinAlgError(
      `${ndim}-dimensional array given. Array must be at least two-dimensional`,
    );
  }
  if (matrix.shape[ndim - 1] !== matrix.shape[ndim - 2]) {
    throw new LinAlgError("Last 2 dimensions of the array must be square");
  }
  const given = bind<{ n?: number }>("matrix_power", rest, ["n"]).n;
  if (typeof given !== "number" || !Number.isInteger(given)) {
    throw new TypeError("exponent must be an integer");
  }
  const n = given;
  if (n < 0) throw new ValueError(`matrix_power() takes no negative exponent such as ${n}`);
  if (n === 0) {
    const result = owner(matrix.shape, matrix.dtype, powered, [sourceOf(matrix)]);
    copyElements(result, eye(matrix.shape[ndim - 1], { dtype: matrix.dtype }));
    return result;
  }
  let power = matrix;
  let result: NDArray | null = null;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = result === null ? power : matmul(result, power);
    if (rest > 1) power = matmul(power, power);
  }
  return result === matrix ? copyOf(matrix, matrix.dtype, "C", powered) : (result as NDArray);
}
