// `genfromtxt`: a table or records from lines of text in which names, missing values and columns of several types may be.

import { echo, integer, listOfAxes, partsOf, typeName } from "../arguments.js";
import { type DTypeLike, dtype } from "../dtype/dtype.js";
import { ValueError } from "../errors.js";
import { bind, isKeywords } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { atleast_1d, atleast_2d, squeeze } from "../shape/length_one.js";
import { warn } from "../warnings.js";
import {
  type Column,
  type ColumnOptions,
  type Columns,
  convertersOf,
  noNames,
} from "./column_options.js";
import { type NameOptions, namedType, namingOf } from "./field_names.js";
import { splitterOf } from "./line_splitter.js";
import { linesOf, ndminOf } from "./text.js";
import { arrayOf } from "./text_columns.js";

/** Keyword arguments of `np.genfromtxt`. */
export interface GenericTextOptions extends NameOptions, ColumnOptions {
  /** What the text is read as: float64 if not given; null: for each column the narrowest type that all its texts fit. */
  dtype?: DTypeLike | readonly DTypeLike[] | null;
  /** What begins a comment, up to the end of the line; null for none. */
  comments?: string | null;
  /** What stands between columns, any white space if null; or the width of all columns, or of each. */
  delimiter?: string | number | readonly number[] | null;
  /** Lines to leave out at the start. */
  skip_header?: number;
  /** Lines to leave out at the end. */
  skip_footer?: number;
  /** The columns to read, by their places or names; all if null. */
  usecols?: Column | readonly Column[] | null;
  /** The names of the fields, in a list or with commas; true: they stand in the first line. */
  names?: boolean | string | readonly string[] | null;
  /** Takes white space off the ends of texts. */
  autostrip?: boolean;
  /** true: transposed, or a list with an array for each field. */
  unpack?: boolean | null;
  /** NumPy's masked arrays are not here: it has to be false. */
  usemask?: boolean;
  /** false: a text that cannot be read is an error, not a missing value. */
  loose?: boolean;
  /** false: lines with too many or too few columns are left out, with a warning. */
  invalid_raise?: boolean;
  /** Lines to read; all if null. */
  max_rows?: number | null;
  /** The encoding of the file: it is UTF-8. */
  encoding?: string | null;
  /** The least number of axes: 0, 1 or 2. */
  ndmin?: number;
}

const more = [
  "skip_header",
  "skip_footer",
  "converters",
  "missing_values",
  "filling_values",
  "usecols",
  "names",
  "excludelist",
  "deletechars",
  "replace_space",
  "autostrip",
  "case_sensitive",
  "defaultfmt",
  "unpack",
  "usemask",
  "loose",
  "invalid_raise",
  "max_rows",
  "encoding",
  "ndmin",
] as const;

/**
 * A table of the texts in lines, or a record for each line; NumPy's `np.genfromtxt(fname, dtype=float, comments="#",
 * delimiter=None, skip_header=0, skip_footer=0, converters=None, missing_values=None, filling_values=None, usecols=None,
 * names=None, ...)`. What is missing is the filling value, or NaN, -1, false or `???`. A list is taken for the lines
 * themselves; a path needs Node.
 * @returns a copy in new memory, without axes of length 1 beyond `ndmin`. With names, or with columns of several data
 *   types, it is structured.
 * @throws ValueError for lines of unequal lengths; ConverterError; FileNotFoundError, OSError
 */
export function genfromtxt(
  fname: string | readonly string[],
  dtype?: DTypeLike | readonly DTypeLike[] | GenericTextOptions | null,
  comments?: string | GenericTextOptions | null,
  delimiter?: GenericTextOptions["delimiter"] | GenericTextOptions,
  options?: GenericTextOptions,
): NDArray;
export function genfromtxt(fname: unknown, ...rest: unknown[]): NDArray | NDArray[] {
  const positional = ["dtype", "comments", "delimiter"] as const;
  const options = bind<GenericTextOptions>("genfromtxt", rest, positional, more);
  // In its place null means that any type may come, too.
  if (rest[0] === null) options.dtype = null;
  const { skip_header = 0, unpack } = options;
  checkOptions(options);
  const ndmin = ndminOf(options.ndmin);
  const lines = linesOf(fname).slice(Math.max(integer(skip_header), 0));
  const layout = layoutOf(lines, fname, options);
  const converters = convertersOf(layout, options);
  const [rows, count] = rowsOf(lines, layout, options);
  const { names: ownNames, type } = layout;
  const { loose = true, defaultfmt = "f%i" } = options;
  const asked = { converters, names: ownNames, type, loose, header: skip_header, defaultfmt };
  const result = minimal(arrayOf(rows, count, asked), ndmin);
  if (unpack !== true) return result;
  const { names } = result.dtype;
  if (names === null) return result.T;
  return names.length === 1
    ? (result.get(names[0]) as NDArray)
    : names.map((name) => result.get(name) as NDArray);
}

/** @throws ValueError, TypeError for options that do not go together, or that mean what is not here */
function checkOptions({ max_rows, skip_footer, usemask, converters }: GenericTextOptions): void {
  if (max_rows !== undefined && max_rows !== null) {
    if (skip_footer) {
      throw new ValueError(
        "The keywords 'skip_footer' and 'max_rows' can not be specified at the same time.",
      );
    }
    if (integer(max_rows) < 1) throw new ValueError("'max_rows' must be at least 1.");
  }
  if (usemask === true) {
    throw new TypeError("usemask=True makes masked arrays, which are not supported");
  }
  if (converters !== undefined && converters !== null && !isKeywords(converters)) {
    throw new TypeError(
      `The input argument 'converter' should be a valid dictionary (got '<class '${typeName(converters)}'>' instead)`,
    );
  }
}

/** What is known before the first line of values is read. */
interface Layout extends Columns {
  /** The place behind the line with which the values begin. */
  readonly start: number;
  readonly split: (line: string) => string[];
}

function layoutOf(lines: readonly string[], fname: unknown, options: GenericTextOptions): Layout {
  const { comments = "#" } = options;
  const split = splitterOf(options);
  const isNamed = options.names === true;
  let start = 0;
  let first: string[] = [];
  for (; start < lines.length && first.length === 0; start++) {
    let line = lines[start];
    if (isNamed && comments !== null && line.includes(comments)) {
      line = line.split(comments).slice(1).join("");
    }
    first = split(line);
  }
  if (first.length === 0) {
    const shown = typeof fname === "string" ? fname : echo(fname);
    warn(`genfromtxt: Empty input file: "${shown}"`, "UserWarning");
  }
  if (isNamed && comments !== null && first.length > 0 && comments.includes(first[0].trim())) {
    first = first.slice(1);
  }
  const asked = usedColumns(options.usecols);
  const width = asked?.length ?? first.length;
  const naming = namingOf(options);
  let names = namesOf(options.names, first, naming);
  let type =
    options.dtype === null ? null : namedType(options.dtype ?? "float64", names, naming, options);
  const columns = asked?.map((column) => {
    if (typeof column !== "string") return column < 0 ? column + first.length : column;
    if (names === null) throw noNames();
    const place = names.indexOf(column);
    if (place < 0) throw new ValueError(`${echo(column)} is not in list`);
    return place;
  });
  if (columns !== undefined) {
    const members = type?.members ?? [];
    if (members.length > width) {
      const fields = columns.map((k) => [members[k].name, members[k].dtype] as const);
      type = dtype(fields);
      names = type.names;
    } else if (names !== null && names.length > width) {
      const all = names;
      names = columns.map((k) => all[k]);
    } else if (names !== null && type !== null) names = type.names;
  }
  return { start, split, first, isData: !isNamed, width, columns: columns ?? null, names, type };
}

/** @throws TypeError for what names no columns */
function usedColumns(given: GenericTextOptions["usecols"]): Column[] | null {
  if (given === undefined || given === null) return null;
  const columns = typeof given === "string" ? given.split(",") : listOfAxes(given);
  const used = columns.map((one) => (typeof one === "string" ? one.trim() : integer(one)));
  return used.length > 0 ? used : null;
}

function namesOf(
  given: GenericTextOptions["names"],
  first: readonly string[],
  naming: (names: readonly string[]) => string[],
): readonly string[] | null {
  if (given === undefined || given === null) return null;
  if (given === true) return naming(first.map((name) => name.trim()));
  if (typeof given === "string") return naming(given.split(",").map((name) => name.trim()));
  if (given === false) return null;
  return naming(partsOf(given).map(String));
}

/** The texts of each line, and how many lines the footer leaves. @throws ValueError for lines of other lengths */
function rowsOf(
  lines: readonly string[],
  layout: Layout,
  options: GenericTextOptions,
): [rows: string[][], count: number] {
  const { start, first, isData, split, columns, width } = layout;
  const { skip_header = 0, skip_footer = 0, max_rows, invalid_raise = true } = options;
  const rows: string[][] = [];
  const invalid: [line: number, width: number][] = [];
  for (let k = start - 1; k < lines.length; k++) {
    if (k < 0) continue;
    const isFirst = k === start - 1;
    if (isFirst && !isData) continue;
    const fields = isFirst ? [...first] : split(lines[k]);
    if (fields.length === 0) continue;
    const line = k - start + 1 + skip_header + 1;
    if (columns === null ? fields.length !== width : columns.some((c) => c >= fields.length)) {
      invalid.push([line, fields.length]);
      continue;
    }
    rows.push(columns === null ? fields : columns.map((column) => fields.at(column) as string));
    if (rows.length === max_rows) break;
  }
  const footer = skipFooter(rows.length, invalid, skip_header, skip_footer);
  if (invalid.length > 0) {
    const errors = invalid.map(
      ([line, count]) => `    Line #${line} (got ${count} columns instead of ${width})`,
    );
    const message = ["Some errors were detected !", ...errors].join("\n");
    if (invalid_raise) throw new ValueError(message);
    warn(message, "ConversionWarning");
  }
  return [rows, Math.max(rows.length - Math.max(footer, 0), 0)];
}

/** How many good lines the footer has; the wrong ones in it are none. */
function skipFooter(
  count: number,
  invalid: [line: number, width: number][],
  header: number,
  footer: number,
): number {
  if (footer <= 0) return 0;
  const last = count + invalid.length - footer + header;
  const kept = invalid.filter(([line]) => line <= last).length;
  const dropped = invalid.length - kept;
  invalid.splice(kept);
  return footer - dropped;
}

/** Without axes of length 1 beyond the least number of axes. */
function minimal(a: NDArray, ndmin: number): NDArray {
  const result = a.shape.length > ndmin ? (squeeze(a) as NDArray) : a;
  if (result.shape.length >= ndmin) return result;
  return ndmin === 1 ? atleast_1d(result) : (atleast_2d(result) as NDArray).T;
}
