// NumPy's `np.lib.array_utils`.

export { byte_bounds } from "./record/overlap.js";
