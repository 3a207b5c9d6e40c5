// Compiles the cells of a notebook, and runs them.

export { createCompiler, type PreparedCompiler } from "./compiler.js";
export { engine } from "./run/engine.js";
export type * from "./types.js";
export { type Declarations, typeRootsFrom } from "./typescript/library.js";
