// A cell's text with the array syntax read: plain TypeScript, but for operators and subscripts that need types.

import { diagnosticsOf } from "../complaints/diagnostics.js";
import type { CellDiagnostic } from "../types.js";
import { Layers } from "../typescript/position_map.js";
import type { ts } from "../typescript/typescript.js";
import { parseArraySyntax, syntaxErrors } from "./array_syntax.js";
import { toPlainSyntax } from "./plain_syntax.js";

export interface CellText {
  /** From the cell as written to the text of `file`. */
  readonly layers: Layers;
  /** Parsed, not bound. */
  readonly file: ts.SourceFile;
  /** The same while slices and `@` were still commas and `*`. */
  readonly parsed: ts.SourceFile;
  /** Why the text cannot be read. The rest is then as good as it gets: enough to complete and inspect. */
  readonly errors: readonly CellDiagnostic[];
}

export function readCell(code: string, parse: (text: string) => ts.SourceFile): CellText {
  const layers = new Layers(code);
  const parsed = parseArraySyntax(code, parse);
  layers.push(parsed);
  const wrong = syntaxErrors(parsed.file);
  const { edited, complaints } = toPlainSyntax(parsed);
  // What the parser says after its first error is mostly about that error.
  const errors = diagnosticsOf(code, layers, wrong.length > 0 ? wrong.slice(0, 1) : complaints);
  if (!edited) return { layers, file: parsed.file, parsed: parsed.file, errors };
  layers.push(edited);
  return { layers, file: parse(layers.text), parsed: parsed.file, errors };
}
