// Reads unknown data by a schema: gives a fresh copy of what the schema names, or says what is wrong and where.

import type { Schema } from "./schema.js";

/**
 * A copy of `data` with the properties that `schema` names, and no others.
 * @param place where `data` stands, such as `arrays[0].shape`; empty for the whole.
 * @throws Error one sentence: the place, what is there, and what is needed.
 */
export function read(schema: Schema, data: unknown, place = ""): unknown {
  if ("anyOf" in schema) return data === null ? null : read(schema.anyOf[1], data, place);
  if ("enum" in schema) {
    const found = schema.enum.find((value) => value === data);
    if (found === undefined) refuse(place, data, schema.enum.map(quote).join(" or "));
    return found;
  }
  switch (schema.type) {
    case "boolean":
      if (typeof data !== "boolean") refuse(place, data, "true or false");
      return data;
    case "integer":
      return readInteger(schema, data, place);
    case "string": {
      const { minLength, maxLength, pattern, description } = schema;
      // A character takes at most two units: a text of any length is judged at once.
      if (typeof data !== "string" || data.length > 2 * maxLength) refuse(place, data, description);
      const length = [...data].length;
      if (length < minLength || length > maxLength || !new RegExp(pattern, "u").test(data)) {
        refuse(place, data, description);
      }
      return data;
    }
    case "array": {
      if (!Array.isArray(data)) refuse(place, data, "a list");
      const { items, minItems, maxItems } = schema;
      if (data.length < minItems) fail(`${place} is empty: at least ${minItems} is needed`);
      if (data.length > maxItems) {
        fail(`${place} has ${data.length} entries: at most ${maxItems} are allowed`);
      }
      return Array.from(data, (entry: unknown, k) => read(items, entry, `${place}[${k}]`));
    }
    case "object": {
      if (typeof data !== "object" || data === null || Array.isArray(data)) {
        refuse(place, data, "an object");
      }
      const given = new Map<string, unknown>(Object.entries(data));
      const entries = Object.entries(schema.properties).map(([name, property]) => {
        const inner = place ? `${place}.${name}` : name;
        if (!given.has(name)) fail(`${inner} is missing`);
        return [name, read(property, given.get(name), inner)];
      });
      return Object.fromEntries(entries);
    }
  }
}

function readInteger(
  { minimum, maximum }: Extract<Schema, { readonly type: "integer" }>,
  data: unknown,
  place: string,
): number {
  if (typeof data === "number" && Number.isInteger(data) && data >= minimum && data <= maximum) {
    return data;
  }
  const above = typeof data === "number" && data > maximum;
  const bound = above ? ` up to ${maximum}` : ` of at least ${minimum}`;
  return refuse(place, data, `a whole number${bound}`);
}

function refuse(place: string, data: unknown, needed: string): never {
  fail(`${place || "the model"} is ${quote(data)}: ${needed} is needed`);
}

function fail(sentence: string): never {
  throw new Error(sentence);
}

/** A value as a sentence can hold it: short, and on one line. */
export function quote(value: unknown): string {
  if (typeof value === "string") {
    const start = [...value.slice(0, 40)].join("").replace(/[^\P{C}]/gu, "?");
    return `"${start}${value.length > 40 ? "..." : ""}"`;
  }
  if (Array.isArray(value)) return "a list";
  if (typeof value === "function") return "a function";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
