// NumPy's `np.lib`: what is spelled with its module's name.

export * as array_utils from "./array_utils.js";
export * as stride_tricks from "./stride_tricks.js";
