// Errors of TypeScript and of the array syntax, in the cell's own coordinates.

import { spanOf } from "./places.js";
import type { Complaint } from "./plain_syntax.js";
import type { Layers } from "./position_map.js";
import type { CellDiagnostic } from "./types.js";
import { ts } from "./typescript.js";

/** Errors about the text of `layers`, in the order of their places in the cell. */
export function diagnosticsOf(
  code: string,
  layers: Layers,
  errors: readonly (ts.Diagnostic | Complaint)[],
): CellDiagnostic[] {
  const placed = errors.map((error) => {
    const start = error.start ?? 0;
    const isOwn = "message" in error;
    const end = isOwn ? error.end : start + (error.length ?? 0);
    return {
      start: layers.toOriginal(start),
      end: layers.toOriginalEnd(end),
      code: error.code,
      message: isOwn ? error.message : ts.flattenDiagnosticMessageText(error.messageText, "\n"),
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
