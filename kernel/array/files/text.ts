// `loadtxt`: a table of numbers, or of text, from the lines of a file.

import { echo, integer, listOfAxes, partsOf, textArgument, typeName } from "../arguments.js";
import { fromValues } from "../creation/coerce.js";
import { numberAt } from "../creation/from_text.js";
import { castScalar } from "../dtype/cast_scalar.js";
import { builtin, type DType, type DTypeLike, dtype } from "../dtype/dtype.js";
import type { DTypeArgument, DTypeNameOr } from "../dtype/dtype_types.js";
import type { Scalar } from "../dtype/scalar.js";
import { ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import { squeeze } from "../shape/length_one.js";
import { readFile } from "./node.js";

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
}

function linesOf(source: unknown): readonly string[] {
  if (Array.isArray(source)) {
    if (source.every((line) => typeof line === "string")) return source;
    throw new TypeError("non-string returned while reading data");
  }
  if (typeof source !== "string") {
    throw new TypeError(`fname must be a path or a list of lines, not ${echo(source)}`);
  }
  return new TextDecoder().decode(readFile(source)).split(/\r\n|\n|\r/);
}

function fieldsOf(line: string, comments: readonly string[], delimiter: string | null): string[] {
  const ends = comments.map((mark) => line.indexOf(mark)).filter((at) => at >= 0);
  const text = line.slice(0, Math.min(line.length, ...ends));
  if (delimiter === null) return text.split(/\s+/).filter((field) => field !== "");
  return text.trim() === "" ? [] : text.split(delimiter).map((field) => field.trim());
}

/** The value of a field. @throws ValueError `could not convert string 'a' to float64 at row 0, column 2.` */
function itemOf(field: string, type: DType, row: number, column: number): Scalar {
  if (type.kind === "U") return field;
  const bare = type.kind === "c" ? field.replace(/^\((.*)\)$/, "$1") : field;
  const found = numberAt(bare, 0, type);
  if (found !== null && found[1] === bare.length) {
    try {
      return castScalar(found[0], type);
    } catch {
      // A number that the data type cannot hold is told as any other text.
    }
  }
  throw new ValueError(
    `could not convert string '${field}' to ${type} at row ${row}, column ${column + 1}.`,
  );
}

/** @throws ValueError `argument must be nonnegative` */
function countOf(value: unknown): number {
  const count = integer(value);
  if (count < 0) throw new ValueError("argument must be nonnegative");
  return count;
}

function columnOf(value: unknown): number {
  if (typeof value === "bigint" || Number.isInteger(value)) return Number(value);
  throw new TypeError(
    `usecols must be an int or a sequence of ints but it contains at least one element of type '${typeName(value)}'`,
  );
}

/**
 * The numbers in the lines of a text file, a row for each line that is not empty; NumPy's
 * `np.loadtxt(fname, dtype=float, comments="#", delimiter=None, converters=None, skiprows=0, usecols=None, unpack=False,
 * ndmin=0, max_rows=None)`, without converters. A list is taken for the lines themselves; a path needs Node.
 * @returns a copy in new memory; axes of length 1 are left out
 * @throws ValueError for what is no number, and for rows of unequal lengths; FileNotFoundError, OSError
 */
export function loadtxt<S extends DTypeArgument = null>(
  fname: string | readonly string[],
  dtype?: S | LoadTextOptions<S>,
  options?: LoadTextOptions<S>,
): NDArray<DTypeNameOr<S, "float64">>;
export function loadtxt(fname: string | readonly string[], ...rest: unknown[]): NDArray {
  const more = [
    "comments",
    "delimiter",
    "skiprows",
    "usecols",
    "unpack",
    "ndmin",
    "max_rows",
  ] as const;
  const options = bind<LoadTextOptions>("loadtxt", rest, ["dtype"], more);
  const type = dtype(options.dtype ?? builtin.float64);
  if (type.kind === "V" || type.kind === "S") {
    throw new TypeError(`loadtxt() reads numbers and text, not ${type}`);
  }
  const { comments = "#", delimiter = null, usecols = null } = options;
  const marks = (typeof comments === "string" ? [comments] : partsOf(comments ?? [])).map((mark) =>
    textArgument("comments", mark),
  );
  if (delimiter !== null && typeof delimiter !== "string") {
    throw new TypeError(
      `Text reading control character must be a single unicode character or None; but got: ${echo(delimiter)}`,
    );
  }
  const ndmin = integer(options.ndmin ?? 0);
  if (ndmin < 0 || ndmin > 2) throw new ValueError(`Illegal value of ndmin keyword: ${ndmin}`);
  const most = countOf(options.max_rows ?? Number.MAX_SAFE_INTEGER);
  const columns = usecols === null ? null : listOfAxes(usecols).map(columnOf);
  const rows: Scalar[][] = [];
  let width = -1;
  for (const line of linesOf(fname).slice(countOf(options.skiprows ?? 0))) {
    if (rows.length >= most) break;
    const fields = fieldsOf(line, marks, delimiter);
    if (fields.length === 0) continue;
    if (width < 0) width = fields.length;
    if (columns === null && fields.length !== width) {
      throw new ValueError(
        `the number of columns changed from ${width} to ${fields.length} at row ${rows.length + 1}; ` +
          "use `usecols` to select a subset and avoid this error",
      );
    }
    const places = columns ?? fields.map((_, k) => k);
    rows.push(
      places.map((place) => {
        const column = place < 0 ? place + fields.length : place;
        if (column < 0 || column >= fields.length) {
          throw new ValueError(
            `invalid column index ${place} at row ${rows.length + 1} with ${fields.length} columns`,
          );
        }
        return itemOf(fields[column], type, rows.length, column);
      }),
    );
  }
  return shaped(fromValues(rows, type, "C"), ndmin, options.unpack ?? false);
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
