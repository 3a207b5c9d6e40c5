// NumPy's constants. `newaxis` and `Ellipsis` stand with the indices.

/** The ratio of a circle's circumference to its diameter; NumPy's `np.pi`. */
export const pi = Math.PI;
/** The base of natural logarithms; NumPy's `np.e`. */
export const e = Math.E;
/** Euler's constant, the limit of the harmonic sums less the logarithm; NumPy's `np.euler_gamma`. */
export const euler_gamma = 0.5772156649015329;
/** Positive infinity; NumPy's `np.inf`. */
export const inf = Infinity;
/** Not a number; NumPy's `np.nan`. */
export const nan = NaN;
/** Does a number's least byte come first in memory? Always so here; NumPy's `np.little_endian`. */
export const little_endian = true;
/** NumPy's `np.True_`. */
export const True_ = true;
/** NumPy's `np.False_`. */
export const False_ = false;
