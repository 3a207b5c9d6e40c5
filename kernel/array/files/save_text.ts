// `savetxt`: a table as lines of text.

import { echo, textArgument } from "../arguments.js";
import { componentOf } from "../assign/cast_loop.js";
import { toArray } from "../creation/as_array.js";
import type { ArrayLike } from "../creation/coerce.js";

import { Complex, type Scalar } from "../dtype/scalar.js";
import { AttributeError, ValueError } from "../errors.js";
import { bind } from "../keywords.js";
import type { NDArray } from "../record/record.js";
import type { Void } from "../record/void.js";
import { writeFile } from "./node.js";
import { formatted, type Item, percentFormat } from "./percent_format.js";

/** Keyword arguments of `np.savetxt`. */
export interface SaveTextOptions {
  /** One of Python's `%` formats for all columns, one for each in a list, or a text with a place for each. */
  fmt?: string | readonly string[];
  /** What stands between columns. */
  delimiter?: string;
  /** What ends a line. */
  newline?: string;
  /** Comments before the first line and behind the last one. */
  header?: string;
  /** Text behind the rows, as a comment. */
  footer?: string;
  /** What begins each line of a comment. */
  comments?: string;
}

const names = ["fmt", "delimiter", "newline", "header", "footer", "comments"] as const;

/** The format of a whole row. @throws ValueError, AttributeError if it has not as many places as there are columns */
function rowFormat(fmt: unknown, columns: number, delimiter: string, isComplex: boolean): string {
  if (Array.isArray(fmt)) {
    if (fmt.length !== columns) throw new AttributeError(`fmt has wrong shape.  ${echo(fmt)}`);
    return fmt.map((one) => textArgument("fmt", one)).join(delimiter);
  }
  if (typeof fmt !== "string") throw new ValueError(`invalid fmt: ${echo(fmt)}`);
  const places = fmt.split("%").length - 1;
  if (places === 1) {
    const one = isComplex ? ` (${fmt}+${fmt}j)` : fmt;
    return new Array<string>(columns).fill(one).join(delimiter);
  }
  if (places === columns || (isComplex && places === 2 * columns)) return fmt;
  throw new ValueError(`fmt has wrong number of % formats:  ${fmt}`);
}

/** The values of a row one by one; of a complex number its parts. */
function itemsOf(table: NDArray, row: number): Item[] {
  const { dtype, shape } = table;
  if (dtype.members !== null) {
    const record = table.get(row) as Void;
    return dtype.members.map((field) => {
      const value = record.get(field.name) as Scalar;
      return { value, dtype: field.dtype };
    });
  }
  const values = Array.from({ length: shape[1] ?? 1 }, (_, k) =>
    shape.length === 1 ? (table.get(row) as Scalar) : (table.get(row, k) as Scalar),
  );
  return values.flatMap((value): Item[] => {
    if (!(value instanceof Complex)) return [{ value, dtype }];
    return [value.real, value.imag].map((part) => ({ value: part, dtype: componentOf(dtype) }));
  });
}

function textOf(X: ArrayLike, rest: readonly unknown[]): string {
  const options = bind<SaveTextOptions>("savetxt", rest, names);
  const delimiter = textArgument("delimiter", options.delimiter ?? " ");
  const newline = textArgument("newline", options.newline ?? "\n");
  const comments = textArgument("comments", options.comments ?? "# ");
  const table = toArray(X);
  const { dtype, shape } = table;
  if (shape.length === 0 || shape.length > 2) {
    throw new ValueError(`Expected 1D or 2D array, got ${shape.length}D array instead`);
  }
  const columns = shape.length === 2 ? shape[1] : (dtype.members?.length ?? 1);
  const isComplex = dtype.kind === "c";
  const format = rowFormat(options.fmt ?? "%.18e", columns, delimiter, isComplex);
  const comment = (text: string) =>
    text === "" ? [] : [comments + text.replaceAll("\n", `\n${comments}`)];
  const lines = comment(textArgument("header", options.header ?? ""));
  const parsed = shape[0] === 0 ? [] : percentFormat(format);
  for (let row = 0; row < shape[0]; row++) {
    try {
      const line = formatted(parsed, itemsOf(table, row));
      lines.push(isComplex ? line.replaceAll("+-", "-") : line);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      throw new TypeError(
        `Mismatch between array dtype ('${dtype}') and format specifier ('${format}')`,
      );
    }
  }
  lines.push(...comment(textArgument("footer", options.footer ?? "")));
  return lines.map((line) => line + newline).join("");
}

/**
 * Writes a table as text, a line for each row; NumPy's `np.savetxt(fname, X, fmt="%.18e", delimiter=" ", newline="\n",
 * header="", footer="", comments="# ")`. An array of one axis is a column; a structured one has a column for each field.
 * Without a path, returns the text.
 * @throws ValueError for other numbers of axes, and for a format that does not fit the columns; TypeError for values that
 *   a format does not take; OSError
 */
export function savetxt(
  fname: string,
  X: ArrayLike,
  fmt?: string | readonly string[] | SaveTextOptions,
  options?: SaveTextOptions,
): void;
export function savetxt(
  X: Exclude<ArrayLike, string>,
  fmt?: string | readonly string[] | SaveTextOptions,
  options?: SaveTextOptions,
): string;
export function savetxt(...given: unknown[]): string | undefined {
  const [first, ...rest] = given;
  if (typeof first !== "string") return textOf(first as ArrayLike, rest);
  writeFile(first, textOf(rest[0] as ArrayLike, rest.slice(1)));
  return undefined;
}
