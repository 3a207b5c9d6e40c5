// Names that only Python has, where TypeScript found none.

import type { Complaint } from "./diagnostics.js";
import type { ts } from "./typescript.js";

const NAMES = new Map([
  ["True", "true"],
  ["False", "false"],
  ["None", "null"],
]);

/** "Cannot find name", with and without a guess. */
const UNKNOWN_NAME = [2304, 2552];

export function pythonName(error: ts.Diagnostic): Complaint | undefined {
  const { file, start = 0, length = 0, code } = error;
  if (!file || !UNKNOWN_NAME.includes(code)) return undefined;
  const end = start + length;
  const name = file.text.slice(start, end);
  const written = NAMES.get(name);
  if (!written) return undefined;
  return { message: `TypeScript has no '${name}': write ${written}.`, code, start, end };
}
