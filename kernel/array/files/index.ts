// Arrays in files: `.npy`, `.npz` and text.

export type { TextConverter } from "./column_converter.js";
export type { NameOptions } from "./field_names.js";
export { type GenericTextOptions, genfromtxt } from "./generic_text.js";
export {
  type FileBytes,
  type LoadOptions,
  load,
  type NamedArrays,
  NpzFile,
  save,
  savez,
  savez_compressed,
} from "./save_load.js";
export { type SaveTextOptions, savetxt } from "./save_text.js";
export { type LoadTextOptions, loadtxt } from "./text.js";
