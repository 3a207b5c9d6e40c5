// The array engine: `import * as np from "stridelab"`. NumPy's names, spelled as NumPy spells them.

// `Disposable`, for users whose own `lib` is older.
/// <reference lib="esnext.disposable" preserve="true" />

export type { Order, ShapeLike } from "./arguments.js";
export * from "./assign/index.js";
export * from "./bits/index.js";
export * from "./constants.js";
export * from "./creation/index.js";
export * from "./dtype/index.js";
export {
  type ErrorCallback,
  type ErrorLog,
  type ErrorMode,
  type ErrorModes,
  type ErrorOptions,
  type ErrorState,
  type ErrstateOptions,
  errstate,
  geterr,
  geterrcall,
  seterr,
  seterrcall,
} from "./error_state.js";
export * from "./errors.js";
export * from "./files/index.js";
export * from "./indexing/index.js";
export * from "./iteration/index.js";
export * as lib from "./lib/lib.js";
export * from "./printing/index.js";
export * from "./products/index.js";
export * as random from "./random/random.js";
export * from "./record/index.js";
export * from "./reduction/index.js";
export * from "./sets/index.js";
export * from "./shape/index.js";
export * from "./sorting/index.js";
export * from "./statistics/index.js";
export type { Temporary } from "./temporarily.js";
export * from "./ufunc/index.js";
