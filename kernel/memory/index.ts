// Arrays as plain data that can be drawn: the memory model, its MIME type and schema, and the answer to "view or copy?".

export { buildMemoryModel, type Names } from "./build.js";
export * from "./model.js";
export { memoryModelSchema } from "./schema.js";
export { parseMemoryModel } from "./validate.js";
export { why } from "./why.js";
