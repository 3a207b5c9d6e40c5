// Two results that share memory: both are written element by element, the second before the first, as NumPy's loops do.

import { iterate } from "../record/iterate.js";
import type { Operand } from "./operand.js";
import { runLoop } from "./run_loop.js";
import type { Row } from "./ufunc.js";

/**
 * Computes both results of each element before the next one's. All operands have the shape `shape`.
 * @param mask where it is false, the results keep what they hold.
 */
export function runTogether(
  rows: readonly Row[],
  shape: readonly number[],
  inputs: readonly Operand[],
  targets: readonly Operand[],
  mask: Operand | null,
): void {
  const all = [...inputs, ...targets, ...(mask === null ? [] : [mask])];
  const offsets = all.map(({ offset }) => offset);
  const strides = all.map((operand) => operand.strides);
  iterate(shape, strides, offsets, (count, at, step) => {
    for (let k = 0; k < count; k++) {
      const items = all.map((operand, n) => ({
        ...operand,
        offset: at[n] + k * step[n],
        shape: [],
        strides: [],
      }));
      const given = items.slice(0, inputs.length);
      for (const n of [1, 0]) {
        const place = mask === null ? null : items[items.length - 1];
        runLoop(rows[n], [], [...given, items[inputs.length + n]], place);
      }
    }
  });
}
