// NumPy's `np.lib.stride_tricks`.

export { as_strided, sliding_window_view } from "../shape/stride_tricks.js";
