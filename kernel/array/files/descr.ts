// Data types in the headers of .npy files: NumPy's `descr`, with padding as fields without a name.

import { type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { type Literal, literalText, Tuple } from "./python_literal.js";

function entryText(part: unknown): Literal {
  if (!Array.isArray(part)) return part as string | number;
  // The fields of a structure stand in a list; all that belongs to one field in a tuple.
  const isFields = part.every((item) => Array.isArray(item));
  const items = part.map(entryText);
  return isFields ? items : new Tuple(items);
}

/** @throws ValueError if fields overlap or are out of order */
export function descrOf(type: DType): Literal {
  if (type.names === null) return type.str;
  return type.descr.map(([name, inner, shape]) => {
    const parts = [entryText(name), entryText(inner)];
    return new Tuple(shape === undefined ? parts : [...parts, new Tuple(shape)]);
  });
}

function invalid(descr: Literal): ValueError {
  return new ValueError(`descr is not a valid dtype descriptor: ${literalText(descr)}`);
}

/** @throws ValueError for what describes no data type, and for Python's objects */
export function typeOfDescr(descr: Literal): DType {
  if (typeof descr === "string") {
    if (/^[|<>=]?O\d*$/.test(descr)) {
      throw new ValueError("Object arrays cannot be loaded when allow_pickle=False");
    }
    try {
      return dtype(descr);
    } catch (error) {
      // A data type that NumPy knows and this engine does not has an error of its own.
      if (error instanceof TypeError && /not supported/.test(error.message)) throw error;
      throw invalid(descr);
    }
  }
  if (!Array.isArray(descr)) throw invalid(descr);
  return structureOf(descr);
}

function structureOf(fields: readonly Literal[]): DType {
  const names: string[] = [];
  const titles: (string | null)[] = [];
  const formats: DTypeLike[] = [];
  const offsets: number[] = [];
  let end = 0;
  for (const field of fields) {
    if (!(field instanceof Tuple)) throw invalid(fields);
    const [name, inner, shape] = field.items;
    const type = typeOfDescr(inner);
    const lengths = shape instanceof Tuple ? (shape.items as readonly number[]) : undefined;
    const full = lengths === undefined ? type : dtype([type, lengths]);
    const [title, text] = name instanceof Tuple ? name.items : [null, name];
    if (typeof text !== "string" || (title !== null && typeof title !== "string")) {
      throw invalid(fields);
    }
    const isPadding = text === "" && title === null && type.kind === "V" && type.names === null;
    if (!isPadding) {
      names.push(text);
      titles.push(title);
      formats.push(full);
      offsets.push(end);
    }
    end += full.itemsize;
  }
  const options = titles.some((title) => title !== null) ? { titles } : {};
  return dtype({ names, formats, offsets, itemsize: end, ...options });
}
