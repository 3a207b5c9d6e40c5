// Array records for the tests of this folder, made by hand, and models of them that are held against their schema.

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect } from "vitest";
import { builtin, type DType } from "../../kernel/array/dtype/dtype.js";
import { writeItem } from "../../kernel/array/dtype/items.js";
import { origin } from "../../kernel/array/record/origin.js";
import { type NDArray, owner, sizeOf, sourceOf, view } from "../../kernel/array/record/record.js";
import { buildMemoryModel, type Names } from "../../kernel/memory/build.js";
import type { MemoryModel } from "../../kernel/memory/model.js";
import { memoryModelSchema } from "../../kernel/memory/schema.js";
import { parseMemoryModel } from "../../kernel/memory/validate.js";

const matchesSchema = new Ajv2020().compile(memoryModelSchema);
export const sliced = origin("basic index", "view", "Slices walk the same bytes.");
export const copied = origin("copy", "copy", "copy() always makes new memory.");

/** An owner that holds 0, 1, 2, ... */
export function counting(shape: readonly number[], type: DType = builtin.int64): NDArray {
  const array = owner(shape, type);
  for (let n = 0; n < sizeOf(shape); n++) {
    writeItem(array.block.view, n * type.itemsize, type, n % 100);
  }
  return array;
}

export function slice(
  a: NDArray,
  offset: number,
  shape: number[],
  strides: number[],
  type = a.dtype,
) {
  return view(a, offset, shape, strides, type, sliced);
}

export function copyOf(a: NDArray): NDArray {
  return owner(a.shape, a.dtype, copied, [sourceOf(a)]);
}

export function named(entries: { readonly [name: string]: NDArray }): Names {
  const names = new Map<NDArray, string[]>();
  for (const [name, array] of Object.entries(entries)) {
    names.set(array, [...(names.get(array) ?? []), name]);
  }
  return names;
}

/** Builds, and holds the model against its schema and its reader. */
export function build(arrays: readonly NDArray[], names?: Names): MemoryModel {
  const model: MemoryModel = JSON.parse(JSON.stringify(buildMemoryModel(arrays, names)));
  expect(matchesSchema(model), JSON.stringify(matchesSchema.errors)).toBe(true);
  expect(parseMemoryModel(model)).toEqual(model);
  return model;
}

export function related(model: MemoryModel): string[] {
  const name = (id: string) => model.arrays.find((array) => array.id === id)?.names[0];
  return model.relations.map(({ a, b, kind }) => `${name(a)} ${kind} ${name(b)}`);
}
