// Where the fields of a structured data type lie: one after the other, as a C compiler would put them, or as told.

import { KeyError, ValueError } from "../errors.js";
import type { DType, Field } from "./data_type.js";
import { structure } from "./interned.js";

/** A field before it has its place. */
export type NewField = Pick<Field, "name" | "title" | "dtype"> & { readonly offset?: number };

/** Rounded up to a multiple of the alignment. */
function alignedTo(alignment: number, nbytes: number): number {
  return Math.ceil(nbytes / alignment) * alignment;
}

/** @throws ValueError if a name or title is used twice. */
function checkNames(fields: readonly NewField[], isList: boolean): void {
  const seen = new Set<string>();
  for (const { name, title } of fields) {
    if (seen.has(name)) {
      throw new ValueError(
        isList ? `field '${name}' occurs more than once` : "name already used as a name or title",
      );
    }
    seen.add(name);
    if (title === null) continue;
    if (seen.has(title)) throw new ValueError("title already used as a name or title.");
    seen.add(title);
  }
}

/** Fields one after the other; with `align` as a C compiler puts them. @throws ValueError for a repeated name. */
export function structureOfList(fields: readonly NewField[], align: boolean): DType {
  const named = fields.map((field, n) => (field.name === "" ? { ...field, name: `f${n}` } : field));
  checkNames(named, true);
  return placed(named, align, null);
}

/**
 * Fields where they say, or after the one before them.
 * @param itemsize bytes of an item, if more than the fields need
 * @throws ValueError for a repeated name, and for places and sizes that cannot be
 */
export function structureOfDict(
  fields: readonly NewField[],
  align: boolean,
  itemsize: number | null,
): DType {
  checkNames(fields, false);
  return placed(fields, align, itemsize);
}

function placed(fields: readonly NewField[], align: boolean, itemsize: number | null): DType {
  let [end, most, alignment] = [0, 0, 1];
  const members = fields.map(({ name, title, dtype, offset: given }) => {
    if (align) alignment = Math.max(alignment, dtype.alignment);
    let offset = given;
    if (offset === undefined) {
      offset = align ? alignedTo(dtype.alignment, end) : end;
    } else if (offset < 0) {
      throw new ValueError(`offset ${offset} cannot be negative`);
    } else if (align && offset % dtype.alignment !== 0) {
      throw new ValueError(
        `offset ${offset} for NumPy dtype with fields is not divisible by the field alignment ${dtype.alignment} with align=True`,
      );
    }
    end = offset + dtype.itemsize;
    most = Math.max(most, end);
    return { name, title, dtype, offset };
  });
  const needed = align ? alignedTo(alignment, most) : most;
  if (itemsize === null) return structure(members, needed, alignment, align);
  if (itemsize < most) {
    throw new ValueError(
      `NumPy dtype descriptor requires ${most} bytes, cannot override to smaller itemsize of ${itemsize}`,
    );
  }
  if (align && itemsize % alignment !== 0) {
    throw new ValueError(
      `NumPy dtype descriptor requires alignment of ${alignment} bytes, which is not divisible into the specified itemsize ${itemsize}`,
    );
  }
  return structure(members, itemsize, alignment, align);
}

/**
 * Some fields of a structured type, where they lie: with its size, and in the order asked for.
 * @throws KeyError for an unknown name; ValueError for a repeated one
 */
export function selection(type: DType, names: readonly string[]): DType {
  const seen = new Set<string>();
  const members = names.map((name) => {
    const found = type.members?.find((field) => field.name === name);
    if (found === undefined) {
      const isTitle = type.members?.some(({ title }) => title === name);
      throw new KeyError(isTitle ? "'cannot use field titles in multi-field index'" : `'${name}'`);
    }
    if (seen.has(name)) throw new ValueError(`duplicate field of name '${name}'`);
    seen.add(name);
    return found;
  });
  return structure(members, type.itemsize, 1, type.isalignedstruct);
}
