// Copying elements from array to array: `astype` and `copyto`. All assignment of other rooms ends here.

export { type AstypeOptions, astype } from "./copy.js";
export { type CopytoOptions, copyto } from "./copyto.js";
