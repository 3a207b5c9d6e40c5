// Compiles the cells of a notebook, and runs them.

export { createCompiler, type PreparedCompiler } from "./compiler.js";
export { engine } from "./engine.js";
export { type Declarations, typeRootsFrom } from "./library.js";
export type * from "./types.js";
