// Arrays as plain data that can be drawn: the memory model, its MIME type and schema, and the answer to "view or copy?".

export * from "./model.js";
export { memoryModelSchema } from "./schema.js";
export { parseMemoryModel } from "./validate.js";
