// The JSON Schema (draft 2020-12) of the memory model. `parseMemoryModel` reads it too, so that both say the same.

import {
  MAX_ARRAYS,
  MAX_ID,
  MAX_INPUTS,
  MAX_ITEMS,
  MAX_ITEMSIZE,
  MAX_NAMES,
  MAX_NDIM,
  MAX_SENTENCE,
  MAX_STRIDE,
  MAX_TEXT,
  MAX_VALUES,
} from "./limits.js";
import { MIME_TYPE } from "./model.js";

/** The part of JSON Schema that describes the memory model. Numbers are whole numbers. */
export type Schema =
  | { readonly type: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly type: "boolean" }
  | {
      readonly type: "string";
      readonly minLength: number;
      readonly maxLength: number;
      readonly pattern: string;
      readonly description: string;
    }
  | { readonly enum: readonly (string | number)[] }
  | {
      readonly type: "array";
      readonly items: Schema;
      readonly minItems: number;
      readonly maxItems: number;
    }
  | {
      readonly type: "object";
      readonly required: readonly string[];
      readonly properties: Readonly<Record<string, Schema>>;
    }
  | { readonly anyOf: readonly [{ readonly type: "null" }, Schema] };

function integer(minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): Schema {
  return { type: "integer", minimum, maximum };
}

function list(items: Schema, maxItems: number, minItems = 0): Schema {
  return { type: "array", items, minItems, maxItems };
}

function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", required: Object.keys(properties), properties };
}

function nullable(schema: Schema): Schema {
  return { anyOf: [{ type: "null" }, schema] };
}

/** One line: no control characters, none that turn the direction of writing, none that XML cannot hold. */
function text(maxLength: number, minLength = 0): Schema {
  return {
    type: "string",
    minLength,
    maxLength,
    pattern: "^[^\\p{Cc}\\p{Cs}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]*$",
    description: `a line of ${minLength} to ${maxLength} characters`,
  };
}

const boolean: Schema = { type: "boolean" };

const id: Schema = {
  type: "string",
  minLength: 1,
  maxLength: MAX_ID,
  pattern: "^[A-Za-z0-9_-]*$",
  description: `an id of 1 to ${MAX_ID} letters, digits, - and _`,
};

const block = object({
  id,
  nbytes: integer(0),
  dtype: text(MAX_SENTENCE, 1),
  items: list(object({ start: integer(0), end: integer(1), text: text(MAX_TEXT) }), MAX_ITEMS),
});

const reference = object({ id, name: nullable(text(MAX_TEXT, 1)) });

const provenance = object({
  operation: text(MAX_TEXT, 1),
  verdict: { enum: ["new", "view", "copy"] },
  reason: text(MAX_SENTENCE),
  inputs: list(reference, MAX_INPUTS),
});

const flags = object({
  owndata: boolean,
  writeable: boolean,
  aligned: boolean,
  c_contiguous: boolean,
  f_contiguous: boolean,
});

const array = object({
  id,
  names: list(text(MAX_TEXT, 1), MAX_NAMES),
  block: id,
  dtype: text(MAX_SENTENCE, 1),
  itemsize: integer(1, MAX_ITEMSIZE),
  shape: list(integer(0), MAX_NDIM),
  strides: list(integer(-MAX_STRIDE, MAX_STRIDE), MAX_NDIM),
  offset: integer(0),
  flags,
  state: { enum: ["owner", "view", "view-unnamed"] },
  base: nullable(reference),
  provenance,
  shown: list(list(integer(0), MAX_VALUES), MAX_NDIM),
  values: list(text(MAX_TEXT), MAX_VALUES),
});

const relation = object({
  a: id,
  b: id,
  kind: { enum: ["shares", "disjoint", "copy", "unknown"] },
});

/** The model as a whole. Properties that are not named here are allowed, and ignored. */
export const memoryModelSchema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  title: MIME_TYPE,
  ...object({
    version: { enum: [1] },
    blocks: list(block, MAX_ARRAYS, 1),
    arrays: list(array, MAX_ARRAYS, 1),
    relations: list(relation, (MAX_ARRAYS * (MAX_ARRAYS - 1)) / 2),
  }),
} as const;
