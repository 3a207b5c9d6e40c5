// What options of `genfromtxt` say of single columns: what is missing there, what stands for it, and who reads the texts.

import type { DType } from "../dtype/dtype.js";
import type { ScalarLike } from "../dtype/scalar.js";
import { AttributeError, ValueError } from "../errors.js";
import { isKeywords } from "../keywords.js";
import { ColumnConverter, type TextConverter } from "./column_converter.js";
import { partsOfItem } from "./text.js";

/** A column by its place or name. */
export type Column = number | string;
type PerColumn<T> = T | readonly T[] | Readonly<Record<Column, T | readonly T[]>>;

/** Keyword arguments of `np.genfromtxt` that tell of columns. */
export interface ColumnOptions {
  /** For columns, by their places or names, what makes a value of a text. */
  converters?: Readonly<Record<Column, TextConverter>> | null;
  /** Texts that stand for missing values: for all columns, one for each, or by their places or names. */
  missing_values?: PerColumn<string | number> | null;
  /** What stands for missing values: for all columns, one for each, or by their places or names. */
  filling_values?: PerColumn<ScalarLike> | null;
}

/** What is known of the columns before any values are read. */
export interface Columns {
  /** The texts of the first line. */
  readonly first: readonly string[];
  /** Is that line one of values? */
  readonly isData: boolean;
  /** How many columns are read. */
  readonly width: number;
  /** Their places, if not all are read. */
  readonly columns: readonly number[] | null;
  readonly names: readonly string[] | null;
  /** null: each column has its own. */
  readonly type: DType | null;
}

const isPlace = (key: string): boolean => /^-?\d+$/.test(key);

/** Python's words where columns are named and there are no names. */
export const noNames = (): AttributeError =>
  new AttributeError("'NoneType' object has no attribute 'index'");

/** The place of a column that is named or counted; null if there is none. @throws AttributeError without names */
function placeOf(key: string, { names }: Columns, columns: Columns["columns"]): number | null {
  let place = Number(key);
  if (!isPlace(key)) {
    if (names === null) throw noNames();
    place = names.indexOf(key);
    if (place < 0) return null;
  }
  const used = columns?.indexOf(place) ?? -1;
  return used >= 0 ? used : place;
}

/** The converter of each column. @throws what names no column */
export function convertersOf(known: Columns, options: ColumnOptions): ColumnConverter[] {
  const { type, width, first, isData } = known;
  const marks = marksOf(known, options.missing_values);
  const fillings = fillingsOf(known, options.filling_values);
  const parts = type === null ? null : partsOfItem(type);
  const count = parts !== null && parts.length > 1 ? Math.min(parts.length, width) : width;
  const converters = Array.from({ length: count }, (_, k) => {
    const own = parts === null ? null : (parts.length > 1 ? parts[k] : (parts[0] ?? { type })).type;
    return new ColumnConverter(own, marks[k], fillings[k] ?? null);
  });
  for (const [key, read] of Object.entries(options.converters ?? {})) {
    const place = converterPlace(key, known);
    if (place === null) continue;
    const example = isData && first.length > 0 ? (first[Number(key)] ?? first[place]) : null;
    const converter = converters.at(place);
    if (converter === undefined) throw new ValueError("list index out of range");
    // Counted from the end it does not tell of the type of its column, if that was asked for.
    converter.use(read, example, type === null || !key.startsWith("-"));
  }
  return converters;
}

/** The place of a column with a converter; those that are not read need none. */
function converterPlace(key: string, known: Columns): number | null {
  const place = placeOf(key, known, null);
  if (place === null || known.columns === null || !isPlace(key)) return place;
  const used = known.columns.indexOf(place);
  return used < 0 ? null : used;
}

/** For each column the texts that stand for a missing value. */
function marksOf(known: Columns, given: ColumnOptions["missing_values"]): string[][] {
  const marks = Array.from({ length: known.width }, () => [""]);
  if (given === undefined || given === null) return marks;
  if (Array.isArray(given)) {
    for (const [k, value] of given.slice(0, marks.length).entries()) marks[k].push(String(value));
  } else if (isKeywords(given)) {
    for (const [key, value] of Object.entries(given)) {
      const place = placeOf(key, known, known.columns);
      if (place === null) continue;
      marks.at(place)?.push(...(Array.isArray(value) ? value : [value]).map(String));
    }
  } else {
    const all = typeof given === "string" ? given.split(",") : [String(given)];
    for (const own of marks) own.push(...all);
  }
  return marks;
}

/** For each column what stands for a missing value; null for what its data type has. */
function fillingsOf(known: Columns, given: ColumnOptions["filling_values"]): (ScalarLike | null)[] {
  const fillings = new Array<ScalarLike | null>(known.width).fill(null);
  if (given === undefined || given === null) return fillings;
  if (Array.isArray(given)) {
    for (const [k, value] of given.slice(0, known.width).entries()) fillings[k] = value;
  } else if (isKeywords(given)) {
    for (const [key, value] of Object.entries(given)) {
      const place = placeOf(key, known, known.columns);
      if (place !== null) fillings[place < 0 ? place + known.width : place] = value as ScalarLike;
    }
  } else fillings.fill(given as ScalarLike);
  return fillings;
}
