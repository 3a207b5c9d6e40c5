// Visits elements in the order in which NumPy writes them: forwards along the memory that is written.

import { coalesce, type Loops, turnRound } from "./iterate.js";
import { slowestFirst } from "./result_layout.js";

/**
 * As `coalesce`, in the order of the first operand's memory, which is the one that is written. It matters where items
 * may be refused: the first in this order is the one that is told.
 */
export function alongMemory(
  shape: readonly number[],
  strides: readonly (readonly number[])[],
  offsets: readonly number[],
): Loops | null {
  const axes = slowestFirst(strides[0]);
  const length = axes.map((k) => shape[k]);
  const steps = strides.map((operand) => axes.map((k) => operand[k]));
  const first = offsets.slice();
  for (let k = 0; k < axes.length; k++) if (steps[0][k] < 0) turnRound(k, length, steps, first);
  return coalesce(length, steps, first, "C");
}
