// `loadtxt`: a table of numbers or text, or records, from the lines of a file.

import { echo, listOfAxes, partsOf, textArgument, typeName } from "../arguments.js";
import { fromValues } from "../creation/coerce.js";
import { numberAt } from "../creation/from_text.js";
import { Bytes } from "../dtype/bytes.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype, isNumeric } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import { writeItem } from "../dtype/items.js";
import { stringRepr } from "../dtype/python_text.js";
import { Float, type Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { slice } from "../indexing/index_types.js";
import { bind } from "../keywords.js";
import { origin } from "../record/origin.js";
import { type NDArray, owner } from "../record/record.js";
import { squeeze } from "../shape/length_one.js";
import { readFile } from "./node.js";
import { checkDialect, controlOf, type Dialect, fieldsOf } from "./text_fields.js";

/** Keyword arguments of `np.loadtxt`. */
export interface LoadTextOptions<S = DTypeLike | null> {
  /** What the text is read as: float64 if not given. */
  dtype?: S;
  /** What begins a comment, up to the end of the line; null for none. */
  comments?: string | readonly string[] | null;
  /** What stands between columns; any white space if null. */
  delimiter?: string | null;
  /** Lines to leave out at the start. */
  skiprows?: number;
  /** The columns to read; all if null. */
  usecols?: number | readonly number[] | null;
  /** true: transposed, so that each column can have a name of its own. */
  unpack?: boolean;
  /** The least number of axes: 0, 1 or 2. Axes of length 1 beyond it are left out. */
  ndmin?: number;
  /** Lines with numbers to read; all if null. */
  max_rows?: number | null;
  /** What stands around fields that hold delimiters. */
  quotechar?: string | null;
  /** What makes a value of a field's text: one function, or one for each of some columns. */
  converters?: Converter | Readonly<Record<number, Converter>> | null;
}

type Converter = (field: string) => Scalar;

/** The lines of a text file, or those of a list. @throws TypeError, FileNotFoundError, OSError */
export function linesOf(source: unknown): readonly string[] {
  if (Array.isArray(source)) {
    return source.map((line: unknown) => {
      if (typeof line === "string") return line;
      if (line instanceof Bytes) return line.latin;
      throw new TypeError("non-string returned while reading data");
    });
  }
  if (typeof source !== "string") {
    throw new TypeError(`fname must be a path or a list of lines, not ${echo(source)}`);
  }
  return new TextDecoder().decode(readFile(source)).split(/\r\n|\n|\r/);
}

/** The value of a field. @throws ValueError `could not convert string 'a' to float64 at row 0, column 2.` */
function itemOf(
  field: string,
  type: DType,
  convert: Converter | null,
  row: number,
  column: number,
): Scalar {
  try {
    if (convert !== null) return castScalar(convert(field), type);
    if (type.kind === "U") return field;
    if (type.kind === "S") return Bytes.ofLatin(field);
    const bare = type.kind === "c" ? field.trim().replace(/^\((.*)\)$/, "$1") : field.trim();
    const found = isNumeric(type) ? numberAt(bare, 0, type) : null;
    if (found !== null && found[1] === bare.length) return castScalar(found[0], type);
  } catch (error) {
    // A number that the data type cannot hold is told as any other text; what a converter throws is its own.
    if (convert !== null && !(error instanceof ValueError)) throw error;
  }
  const shown = stringRepr(field);
  throw new ValueError(
    `could not convert string ${shown} to ${type} at row ${row}, column ${column + 1}.`,
  );
}

/** @throws TypeError, ValueError `argument must be nonnegative` */
function countOf(value: unknown): number {
  if (typeof value !== "bigint" && !Number.isInteger(value)) {
    throw new TypeError("argument must be an integer");
  }
  const count = Number(value);
  if (count < 0) throw new ValueError("argument must be nonnegative");
  return count;
}

function columnOf(value: unknown): number {
  if (typeof value === "bigint" || Number.isInteger(value)) return Number(value);
  throw new TypeError(
    `usecols must be an int or a sequence of ints but it contains at least one element of type '${typeName(value)}'`,
  );
}

/** A part of a row that one field fills. */
export interface Part {
  readonly type: DType;
  /** Bytes from the start of an item. */
  readonly offset: number;
}

/** The parts of an item, in order: one, or those of its fields and their elements. */
export function partsOfItem(type: DType, offset = 0): Part[] {
  if (type.members !== null) {
    return type.members.flatMap((field) => partsOfItem(field.dtype, offset + field.offset));
  }
  if (type.subdtype === null) return [{ type, offset }];
  const { base } = type;
  const count = base.itemsize === 0 ? 0 : type.itemsize / base.itemsize;
  return Array.from({ length: count }, (_, k) =>
    partsOfItem(base, offset + k * base.itemsize),
  ).flat();
}

/** The converter of each column. @throws TypeError for what is none */
function convertersOf(given: unknown): (column: number, width: number) => Converter | null {
  if (given === null || given === undefined) return () => null;
  if (typeof given === "function") return () => given as Converter;
  if (typeof given !== "object" || Array.isArray(given)) {
    throw new TypeError(
      "converters must be a dictionary mapping columns to converter functions or a single callable.",
    );
  }
  const entries = Object.entries(given).map(([key, value]): [number, Converter] => {
    if (!/^-?\d+$/.test(key)) {
      throw new TypeError(`keys of the converters dictionary must be integers; got '${key}'`);
    }
    if (typeof value === "function") return [Number(key), value as Converter];
    throw new TypeError(
      `values of the converters dictionary must be callable, but the value associated with key ${key} is not`,
    );
  });
  return (column, width) => {
    for (const [place] of entries) {
      if (place >= -width && place < width) continue;
      throw new ValueError(
        `converter specified for column ${place}, which is invalid for the number of fields ${width}.`,
      );
    }
    return entries.find(([place]) => place === column || place + width === column)?.[1] ?? null;
  };
}

/** The least number of axes. @throws ValueError for anything but 0, 1 and 2 */
export function ndminOf(given: unknown = 0): number {
  if (typeof given === "number" || typeof given === "bigint" || given instanceof Float) {
    if ([0, 1, 2].includes(Number(given))) return Number(given);
  }
  const shown = given === null ? "None" : typeof given === "string" ? given : echo(given);
  throw new ValueError(`Illegal value of ndmin keyword: ${shown}`);
}

/** @throws TypeError, ValueError */
function dialectOf({ comments = "#", delimiter, quotechar }: LoadTextOptions): Dialect {
  const marks = typeof comments === "string" ? [comments] : partsOf(comments ?? []);
  const dialect = {
    comments: marks.map((mark) => textArgument("comments", mark)),
    delimiter: controlOf("delimiter", delimiter),
    quote: controlOf("quotechar", quotechar),
  };
  if (dialect.comments.includes("")) {
    throw new ValueError(
      "comments cannot be an empty string. Use comments=None to disable comments.",
    );
  }
  checkDialect(dialect);
  return dialect;
}

/**
 * The numbers in the lines of a text file, a row for each line that is not empty; NumPy's
 * `np.loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
 * ndmin=0, max_rows=None, quotechar=None)`. A list is taken for the lines themselves; a path needs Node.
 * @returns a copy in new memory; axes of length 1 are left out. Of a structured data type each line is a record, and
 *   `unpack` gives a list of its fields.
 * @throws ValueError for what is no number, and for rows of unequal lengths; FileNotFoundError, OSError
 */
export function loadtxt<S extends DTypeArgument = null>(
  fname: string | readonly (string | Bytes)[],
  dtype?: S | LoadTextOptions<S>,
  options?: LoadTextOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function loadtxt(fname: unknown, ...rest: unknown[]): NDArray | NDArray[] {
  const more = [
    "comments",
    "delimiter",
    "converters",
    "skiprows",
    "usecols",
    "unpack",
    "ndmin",
    "max_rows",
    "quotechar",
  ] as const;
  const options = bind<LoadTextOptions>("loadtxt", rest, ["dtype"], more);
  const type = dtype(options.dtype ?? builtin.float64);
  if (type.subdtype !== null) {
    throw new TypeError(
      "file reader does not support subarray dtypes.  You canput the dtype into a structured one using `np.dtype(('name', dtype))` to avoid this limitation.",
    );
  }
  const ndmin = ndminOf(options.ndmin);
  const dialect = dialectOf(options);
  const { usecols = null, max_rows = null, skiprows = 0 } = options;
  const most = max_rows === null ? Number.MAX_SAFE_INTEGER : countOf(max_rows);
  const columns = usecols === null ? null : listOfAxes(usecols).map(columnOf);
  const skipped = countOf(skiprows);
  const converterAt = convertersOf(options.converters);
  const parts = type.members === null ? null : partsOfItem(type);
  if (parts !== null && columns !== null && columns.length !== parts.length) {
    throw new TypeError(
      `If a structured dtype is used, the number of columns in \`usecols\` must match the effective number of fields. But ${columns.length} usecols were given and the number of fields is ${parts.length}.`,
    );
  }
  const rows: Scalar[][] = [];
  let width = parts?.length ?? -1;
  for (const line of linesOf(fname).slice(skipped)) {
    if (rows.length >= most) break;
    const fields = fieldsOf(line, dialect);
    if (fields.length === 0) continue;
    if (width < 0) width = fields.length;
    if (columns === null && fields.length !== width) {
      throw wrongWidth(width, fields.length, rows.length + 1, parts !== null);
    }
    const places = columns ?? fields.map((_, k) => k);
    rows.push(
      places.map((place, n) => {
        const column = place < 0 ? place + fields.length : place;
        if (column < 0 || column >= fields.length) {
          throw new ValueError(
            `invalid column index ${place} at row ${rows.length + 1} with ${fields.length} columns`,
          );
        }
        const convert = converterAt(column, fields.length);
        return itemOf(fields[column], parts?.[n].type ?? type, convert, rows.length, column);
      }),
    );
  }
  if (parts === null) return shaped(fromValues(rows, type, "C"), ndmin, options.unpack ?? false);
  const table = shapedRecords(recordsOf(rows, type, parts), ndmin);
  if (options.unpack !== true) return table;
  return (type.names ?? []).map((name) => table.get(name) as NDArray);
}

function wrongWidth(width: number, found: number, row: number, isStructured: boolean): ValueError {
  const what = isStructured
    ? `the dtype passed requires ${width} columns but ${found} were found`
    : `the number of columns changed from ${width} to ${found}`;
  return new ValueError(
    `${what} at row ${row}; use \`usecols\` to select a subset and avoid this error`,
  );
}

const read = origin("loadtxt", "new", "Each line of the text became a record in new memory.");

function recordsOf(rows: readonly Scalar[][], type: DType, parts: readonly Part[]): NDArray {
  const result = owner([rows.length], type, read);
  for (const [n, row] of rows.entries()) {
    for (const [k, part] of parts.entries()) {
      writeItem(result.block.view, n * type.itemsize + part.offset, part.type, row[k]);
    }
  }
  return result;
}

function shapedRecords(table: NDArray, ndmin: number): NDArray {
  if (ndmin === 2) return table.get(slice(), null) as NDArray;
  return ndmin === 0 && table.shape[0] === 1 ? (squeeze(table) as NDArray) : table;
}

/** Without axes of length 1 beyond the least number of axes. */
function shaped(table: NDArray, ndmin: number, unpack: boolean): NDArray {
  let result = table.shape.length === 2 ? table : table.reshape(0);
  if (ndmin < 2 && result.shape.length === 2) {
    result = squeeze(result) as NDArray;
    if (result.shape.length < ndmin) result = result.reshape(1);
  } else if (ndmin === 2 && result.shape.length === 1) result = result.reshape(0, 1);
  return unpack ? result.T : result;
}
