// Errors of TypeScript and of the array syntax, in the cell's own coordinates.

import { typeText } from "../help/type_text.js";
import type { CellDiagnostic } from "../types.js";
import { spanOf } from "../typescript/places.js";
import type { Layers } from "../typescript/position_map.js";
import { ts } from "../typescript/typescript.js";

/** "No overload matches this call", and then pages about each of them. */
const NO_OVERLOAD = 2769;
/** "Types of property 'axis' are incompatible." */
const WRONG_PROPERTY = 2326;

/** A complaint of the array syntax itself. Offsets are those of the text it is about. */
export interface Complaint {
  readonly message: string;
  readonly code: number | null;
  readonly start: number;
  readonly end: number;
}

/** Errors about the text of `layers`, in the order of their places in the cell. */
export function diagnosticsOf(
  code: string,
  layers: Layers,
  errors: readonly (ts.Diagnostic | Complaint)[],
): CellDiagnostic[] {
  const placed = errors.map((error) => {
    const { start = 0 } = error;
    const isOwn = "message" in error;
    const length = isOwn ? error.end - start : (error.length ?? 0);
    const from = layers.toOriginal(start);
    const to = layers.toOriginalEnd(start + length);
    return {
      start: from,
      // What is said of text that the cell does not have is said of the word that is there.
      end: length === 0 ? from : to > from ? to : from + wordLength(code, from),
      code: error.code,
      message: typeText(isOwn ? error.message : messageOf(error.messageText)),
    };
  });
  return placed
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, code: number, message }) => ({
      message,
      code: number,
      span: spanOf(code, start, end),
    }));
}

/** TypeScript's text. Of overloads, and of arguments that are an engine's function's own affair, only the last word. */
function messageOf(message: string | ts.DiagnosticMessageChain): string {
  const text = ts.flattenDiagnosticMessageText(message, "\n");
  if (typeof message === "string") return text;
  const isAboutOverloads = message.code === NO_OVERLOAD || /'Arguments</.test(message.messageText);
  return isAboutOverloads ? innermost(message) : text;
}

function innermost(chain: ts.DiagnosticMessageChain): string {
  const last = chain.next?.at(-1);
  if (!last) return chain.messageText;
  const text = innermost(last);
  return chain.code === WRONG_PROPERTY ? `${chain.messageText} ${text}` : text;
}

function wordLength(code: string, from: number): number {
  return /^(?:[\w$]+|.)?/.exec(code.slice(from))?.[0].length ?? 0;
}
