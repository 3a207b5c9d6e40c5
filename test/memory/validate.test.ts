// Models from a stranger's notebook: every fault is found, and told in one sentence that names the place.

import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MemoryModel } from "../../kernel/memory/model.js";
import { read } from "../../kernel/memory/read.js";
import { memoryModelSchema } from "../../kernel/memory/schema.js";
import { parseMemoryModel } from "../../kernel/memory/validate.js";
import { malformed, type Path, untrue } from "./faults.js";
import { sample } from "./sample.js";

const matchesSchema = new Ajv2020({ allowUnionTypes: true }).compile(memoryModelSchema);

/** The sample with one value replaced, or taken out if `value` is `undefined`. */
function changed(path: Path, value: unknown): unknown {
  const model: unknown = structuredClone(sample);
  let at = model as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  const last = path[path.length - 1];
  if (value === undefined) delete at[last];
  else at[last] = value;
  return model;
}

function refusal(data: unknown): string {
  try {
    parseMemoryModel(data);
  } catch (error) {
    return (error as Error).message;
  }
  return "accepted";
}

test("a valid model comes back as it was, as a fresh object", () => {
  const model = parseMemoryModel(sample);
  expect(model).toEqual(sample);
  expect(model).not.toBe(sample);
  expect(matchesSchema(sample)).toBe(true);
});

test("properties that the model does not name are left behind", () => {
  const hostile = JSON.parse(
    JSON.stringify(sample).replace("{", '{"__proto__": {"polluted": 1}, "script": "alert(1)",'),
  );
  expect(matchesSchema(hostile)).toBe(true);
  const model = parseMemoryModel(hostile);
  expect(model).toEqual(sample);
  expect("polluted" in model).toBe(false);
});

describe("a fault of form is told in one sentence, and the schema refuses it too:", () => {
  test.each(malformed)("%j = %j", (path, value, sentence) => {
    const model = changed(path, value);
    expect(refusal(model)).toBe(sentence);
    expect(matchesSchema(model)).toBe(false);
  });

  test.each([[null], [undefined], [3], ["{}"], [[]], [true]])("the whole is %j", (data) => {
    expect(refusal(data)).toMatch(/^the model is .*: an object is needed$/);
    expect(matchesSchema(data)).toBe(false);
  });
});

describe("a fault of meaning is told in one sentence:", () => {
  test.each(untrue)("%j = %j", (path, value, sentence) => {
    expect(refusal(changed(path, value))).toBe(sentence);
  });
});

test("more items or values than can be drawn are refused as a whole", () => {
  const items = Array.from({ length: 8192 }, (_, n) => ({ start: n, end: n + 1, text: "0" }));
  const crowded = changed(["blocks", 2], { id: "s-b3", nbytes: 8192, dtype: "int8", items });
  expect(matchesSchema(crowded)).toBe(true);
  expect(refusal(crowded)).toBe("the model has 8200 items: at most 8192 are allowed");
});

test("more to draw below the strips than can be drawn is refused as a whole", () => {
  const items = Array.from({ length: 8000 }, (_, n) => ({ start: n, end: n + 1, text: "0" }));
  const blocks = [{ ...sample.blocks[0], nbytes: 8000, items }, sample.blocks[1]];
  const arrays = Array.from({ length: 30 }, (_, n) => ({ ...sample.arrays[0], id: `s-a${n + 9}` }));
  const crowded = { ...sample, blocks, arrays: [...sample.arrays, ...arrays].slice(0, 32) };
  expect(matchesSchema(crowded)).toBe(true);
  expect(refusal(crowded)).toBe(
    "the model has 248002 places of arrays on items: at most 40000 are allowed",
  );
});

/** Every place of a model, the inner ones too. */
function places(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, entry]) =>
    places(entry, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return path.length ? [path, ...inner] : inner;
}

function isRead(data: unknown): boolean {
  try {
    read(memoryModelSchema, data);
    return true;
  } catch {
    return false;
  }
}

test("whatever is put in whichever place, it is read exactly if the schema takes it", () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double(),
    fc.string({ unit: "binary", maxLength: 220 }),
    fc.constantFrom(undefined, null, "", "s-a1", "s-b1", "view", "copy", [], {}, -0, 0, 1),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places(sample)), anything, (path, value) => {
      const model = changed(path, value);
      expect(isRead(model)).toBe(matchesSchema(model));
      expect(refusal(model)).not.toMatch(/\n|Cannot read|is not a function/);
    }),
    { numRuns: 3000 },
  );
});

test("the schema names every property of the model, and asks for each", () => {
  const full: MemoryModel = sample;
  const named = places(full).map((path) =>
    path.filter((step) => typeof step === "string").join("."),
  );
  for (const path of new Set(named)) {
    const steps = places(full).find(
      (p) => p.filter((s) => typeof s === "string").join(".") === path,
    );
    if (!steps || typeof steps[steps.length - 1] !== "string") continue;
    expect(matchesSchema(changed(steps, undefined)), path).toBe(false);
  }
});
