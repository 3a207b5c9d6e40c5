// The fields of one line of text: between delimiters, without comments, and with quotes if there are any.

import { echo } from "../arguments.js";
import { ValueError } from "../errors.js";

/** How lines are read. */
export interface Dialect {
  /** What begins a comment. */
  readonly comments: readonly string[];
  /** null: any white space. */
  readonly delimiter: string | null;
  /** What stands around a field that holds delimiters; null for nothing. */
  readonly quote: string | null;
}

/** @throws TypeError for anything but one character or null */
export function controlOf(name: string, given: unknown): string | null {
  if (given === null || given === undefined) return null;
  if (typeof given !== "string" || [...given].length !== 1) {
    const shown = typeof given === "string" ? `'${given}'` : echo(given);
    throw new TypeError(
      `Text reading control character must be a single unicode character or None; but got: ${shown}`,
    );
  }
  if (given !== "\n" && given !== "\r") return given;
  throw new TypeError(`control character '${name}' cannot be a newline (\`\\r\` or \`\\n\`).`);
}

/** @throws TypeError if one character means two things */
export function checkDialect({ comments, delimiter, quote }: Dialect): void {
  const comment = comments.length === 1 ? comments[0] : null;
  for (const [first, a, second, b] of [
    ["comment", comment, "delimiter", delimiter],
    ["comment", comment, "quotechar", quote],
    ["quotechar", quote, "delimiter", delimiter],
  ] as const) {
    if (a === null || a !== b) continue;
    throw new TypeError(
      `The values for control characters '${first}' and '${second}' are incompatible`,
    );
  }
}

/** The fields of a line; none of an empty one. @throws ValueError if it has several lines in it */
export function fieldsOf(line: string, dialect: Dialect): string[] {
  const ended = line.replace(/(?:\r\n|\n|\r)$/, "");
  if (/[\r\n]/.test(ended)) {
    throw new ValueError(
      "Found an unquoted embedded newline within a single line of input.  This is currently not supported.",
    );
  }
  const { comments, delimiter, quote } = dialect;
  if (quote !== null) return quotedFields(ended, dialect, quote);
  const ends = comments.map((mark) => ended.indexOf(mark)).filter((at) => at >= 0);
  const text = ended.slice(0, Math.min(ended.length, ...ends));
  if (delimiter === null) return text.split(/\s+/).filter((field) => field !== "");
  return text === "" ? [] : text.split(delimiter);
}

/** A quote counts at the start of a field; two of them within quotes are one. */
function quotedFields(line: string, { comments, delimiter }: Dialect, quote: string): string[] {
  const fields: string[] = [];
  let at = 0;
  const isComment = () => comments.some((mark) => line.startsWith(mark, at));
  const isBetween = () => (delimiter === null ? /\s/.test(line[at]) : line[at] === delimiter);
  for (;;) {
    if (delimiter === null) while (at < line.length && isBetween()) at++;
    const isEmpty = at >= line.length || isComment();
    if (isEmpty && (delimiter === null || fields.length === 0)) return fields;
    let field = "";
    if (line[at] === quote) {
      for (at++; at < line.length; at++) {
        if (line[at] !== quote) field += line[at];
        else if (line[at + 1] === quote) field += line[at++];
        else break;
      }
      at++;
    }
    while (at < line.length && !isBetween() && !isComment()) field += line[at++];
    fields.push(field);
    if (at >= line.length || isComment()) return fields;
    at++;
  }
}
