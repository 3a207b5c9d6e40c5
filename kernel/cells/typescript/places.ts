// Offsets in a text as lines and columns. Lines end as TypeScript says.

import type { Span } from "../types.js";
import { ts } from "./typescript.js";

/** Both count from 0. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Offsets at which the lines of a text start. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (code === 13 && text.charCodeAt(k + 1) === 10) continue;
    if (ts.isLineBreak(code)) starts.push(k + 1);
  }
  return starts;
}

export function placeOf(starts: readonly number[], offset: number): Place {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, column: offset - starts[low] };
}

/** A range of offsets as Jupyter's users count: from 1. */
export function spanOf(text: string, start: number, end: number): Span {
  const starts = lineStarts(text);
  const from = placeOf(starts, start);
  const to = placeOf(starts, Math.max(start, end));
  return {
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}
