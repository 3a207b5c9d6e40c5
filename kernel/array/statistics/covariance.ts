// Covariances and correlation coefficients of variables, each a row of samples.

import { array, toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";
import { commonType } from "../dtype/common_type.js";
import { builtin, type DTypeLike, dtype as dtypeOf } from "../dtype/dtype.js";
import type { DTypeNameOfValue, ItemOf } from "../dtype/dtype_types.js";
import { firstItem, real } from "../dtype/items.js";
import type { ResultOf } from "../dtype/result_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { RuntimeError, ValueError } from "../errors.js";
import { diagonal } from "../indexing/diagonal.js";
import { slice } from "../indexing/index_types.js";
import { type Arguments, bind } from "../keywords.js";
import { matmul } from "../products/matmul.js";
import type { NDArray } from "../record/record.js";
import { any } from "../reduction/reduction.js";
import { concatenate } from "../shape/join.js";
import { squeeze } from "../shape/length_one.js";
import { divide, multiply, subtract } from "../ufunc/arithmetic.js";
import { less, not_equal } from "../ufunc/comparison.js";
import { maximum, minimum } from "../ufunc/extremes.js";
import { conjugate } from "../ufunc/floating.js";
import { sqrt } from "../ufunc/powers.js";
import { rint } from "../ufunc/rounding.js";
import { warn } from "../warnings.js";
import { combined, into, mapped, over, times, total, unwrap } from "./array_arithmetic.js";
import { average } from "./average.js";
import { strong } from "./variance.js";

export interface CorrelationOptions {
  /** More variables. */
  y?: ArrayLike | null;
  /** Rows are variables, columns samples; false: the other way round. */
  rowvar?: boolean;
  /** The data type to compute in. */
  dtype?: DTypeLike | null;
}

export interface CovarianceOptions extends CorrelationOptions {
  /** Divides by the number of samples, not by one less. */
  bias?: boolean;
  /** The divisor is the number of samples less this. */
  ddof?: number | null;
  /** How often each sample counts. */
  fweights?: ArrayLike | null;
  /** How much each sample weighs. */
  aweights?: ArrayLike | null;
}

/** Where neither more variables nor a data type are given among the options. */
type Computed<Options> = Options & { y?: null; dtype?: null };

/** Variables are computed with as float64, or as complex128. */
type WidestOf<T> = ResultOf<"widest", DTypeNameOfValue<T>>;

type Positional = [
  y: ArrayLike | null,
  rowvar: boolean,
  bias: boolean,
  ddof: number | null,
  fweights: ArrayLike | null,
  aweights: ArrayLike | null,
];

function isGiven<T>(value: T | null | undefined): value is T {
  return value !== undefined && value !== null;
}

/** All variables as rows. */
function rowsOf(m: ArrayLike, { y, rowvar = true, dtype }: CorrelationOptions): NDArray {
  const parts = [toArray(m), ...(isGiven(y) ? [toArray(y)] : [])];
  for (const [k, part] of parts.entries()) {
    if (part.shape.length > 2) {
      throw new ValueError(`${k === 0 ? "m" : "y"} has more than 2 dimensions`);
    }
  }
  const types = parts.map((part) => part.dtype);
  const type = isGiven(dtype) ? dtypeOf(dtype) : commonType([...types, builtin.float64]);
  const rows = parts.map((part, k) => {
    const table = array(part, { ndmin: 2, dtype: type });
    const isRow = k === 0 ? part.shape.length === 1 : table.shape[0] === 1;
    return rowvar || isRow ? table : table.transpose();
  });
  return rows.length === 1 ? rows[0] : concatenate(rows, 0);
}

function weightsOf(name: string, given: ArrayLike, samples: number): NDArray {
  const weights = toArray(given).astype(builtin.float64);
  if (name === "fweights" && any(combined(not_equal, weights, mapped(rint, weights))) === true) {
    throw new TypeError("fweights must be integer");
  }
  if (weights.shape.length > 1) throw new RuntimeError(`cannot handle multidimensional ${name}`);
  if (weights.shape[0] !== samples) {
    throw new RuntimeError(`incompatible numbers of samples and ${name}`);
  }
  if (any(combined(less, weights, 0)) === true) {
    throw new ValueError(`${name} cannot be negative`);
  }
  return weights;
}

function covariance(m: ArrayLike, options: CovarianceOptions): NDArray {
  const given = options.ddof;
  if (isGiven(given) && !Number.isInteger(given)) throw new ValueError("ddof must be integer");
  const rows = rowsOf(m, options);
  const [variables, samples] = rows.shape;
  if (variables === 0) return toArray([]).reshape([0, 0]);
  const ddof = isGiven(given) ? given : options.bias === true ? 0 : 1;
  const { fweights, aweights } = options;
  const counts = isGiven(fweights) ? weightsOf("fweights", fweights, samples) : null;
  const loads = isGiven(aweights) ? weightsOf("aweights", aweights, samples) : null;
  const weights = counts !== null && loads !== null ? times(counts, loads) : (counts ?? loads);
  const [means, sums] = average(rows, { axis: 1, weights, returned: true }) as [NDArray, NDArray];
  const sum = real(firstItem(sums));
  let freedom = weights === null ? samples - ddof : sum;
  if (weights !== null && ddof !== 0) {
    const lost =
      loads === null ? ddof : (ddof * real(firstItem(total(times(weights, loads))))) / sum;
    freedom = sum - lost;
  }
  if (freedom <= 0) {
    warn("Degrees of freedom <= 0 for slice");
    freedom = 0;
  }
  into(rows, subtract, means.get(slice(), null) as NDArray);
  const other = (weights === null ? rows : times(rows, weights)).transpose();
  const isComplex = other.dtype.kind === "c";
  const result = matmul(rows, isComplex ? mapped(conjugate, other) : other);
  into(result, multiply, over(1, strong(freedom)));
  return squeeze(result);
}

/**
 * NumPy's `np.cov(m, y=None, rowvar=True, bias=False, ddof=None, fweights=None, aweights=None, *, dtype=None)`: the
 * covariance of every two variables, in a new square array; of one variable an array of 0 dimensions.
 * @throws ValueError, TypeError, RuntimeError for weights that do not fit
 */
export function cov<M extends ArrayLike, Y extends ArrayLike = M>(
  m: M,
  y?: Y | Computed<CovarianceOptions> | null,
  rowvar?: boolean | Computed<CovarianceOptions>,
  options?: Computed<CovarianceOptions>,
): NDArray<WidestOf<M> | WidestOf<Y>>;
export function cov(m: ArrayLike, ...rest: Arguments<Positional, CovarianceOptions>): NDArray;
export function cov(m: ArrayLike, ...rest: Arguments<Positional, CovarianceOptions>): NDArray {
  const names = ["y", "rowvar", "bias", "ddof", "fweights", "aweights"] as const;
  return covariance(m, bind<CovarianceOptions>("cov", rest, names, ["dtype"]));
}

/**
 * NumPy's `np.corrcoef(x, y=None, rowvar=True, *, dtype=None)`: the correlation coefficient of every two variables, from
 * -1 to 1, in a new square array; 1 for one variable.
 */
export function corrcoef<X extends ArrayLike, Y extends ArrayLike = X>(
  x: X,
  y?: Y | Computed<CorrelationOptions> | null,
  rowvar?: boolean | Computed<CorrelationOptions>,
): NDArray<WidestOf<X> | WidestOf<Y>> | ItemOf<WidestOf<X> | WidestOf<Y>>;
export function corrcoef(
  x: ArrayLike,
  ...rest: Arguments<[y: ArrayLike | null, rowvar: boolean], CorrelationOptions>
): NDArray | Scalar;
export function corrcoef(
  x: ArrayLike,
  ...rest: Arguments<[y: ArrayLike | null, rowvar: boolean], CorrelationOptions>
): NDArray | Scalar {
  const options = bind<CorrelationOptions>("corrcoef", rest, ["y", "rowvar"], ["dtype"]);
  const result = covariance(x, options);
  if (result.shape.length === 0) return unwrap(over(result, result));
  const spread = mapped(sqrt, diagonal(result).real);
  into(result, divide, spread.get(slice(), null) as NDArray);
  into(result, divide, spread.get(null, slice()) as NDArray);
  const parts = result.dtype.kind === "c" ? [result.real, result.imag] : [result];
  for (const part of parts) {
    into(part, maximum, -1);
    into(part, minimum, 1);
  }
  return result;
}
