// NumPy's `np.linalg`: what is there of it.

export { LinAlgError } from "./errors.js";
export * from "./products/linear_algebra.js";
