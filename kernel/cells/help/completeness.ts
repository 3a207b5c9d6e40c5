// Whether a cell can run as it is, needs more lines, or cannot be right however it goes on.

import { parseArraySyntax } from "../syntax/array_syntax.js";
import type { Completeness } from "../types.js";
import { internalsOf, type ts } from "../typescript/typescript.js";

/** Errors that more lines can mend wherever they are: an open template literal, an open comment. */
const MENDABLE = new Set([1160, 1010]);
/** An open string or regular expression ends with its line. */
const BEYOND_MENDING = new Set([1002, 1161]);

const STEP = "  ";

export function completenessOf(code: string, parse: (text: string) => ts.SourceFile): Completeness {
  const { file, text } = parseArraySyntax(code, parse);
  const { parseDiagnostics } = internalsOf(file);
  if (parseDiagnostics.length === 0) return { status: "complete" };
  const end = Math.min(file.endOfFileToken.pos, text.trimEnd().length);
  const isOpen = parseDiagnostics.every(
    ({ start, code: number }) =>
      MENDABLE.has(number) || (start >= end && !BEYOND_MENDING.has(number)),
  );
  return isOpen ? { status: "incomplete", indent: indentAfter(code) } : { status: "invalid" };
}

/** The indentation of the last line, and one step more if that opens something. */
function indentAfter(code: string): string {
  const last = code.trimEnd().split("\n").at(-1) ?? "";
  const indent = /^[ \t]*/.exec(last)?.[0] ?? "";
  return /[{([]$|=>$/.test(last) ? indent + STEP : indent;
}
