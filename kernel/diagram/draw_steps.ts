// Draws strides as steps below a lane: from the first element to the next one along each axis.

import { type Mark, path } from "./marks.js";
import type { Lane, Step } from "./strip.js";
import { pieceAt, placeOf, type Row } from "./strip_rows.js";

export const STEP_HEIGHT = 16;

interface DrawnStep {
  readonly mark: Mark;
  /** What the step is, in the row where it begins. */
  readonly label: string;
}

/** The steps that begin or end in row `n`, the shortest first; each is a line of its own below `top`. */
export function drawSteps(
  lane: Lane,
  rows: readonly Row[],
  n: number,
  top: number,
): readonly DrawnStep[] {
  const shortestFirst = [...lane.steps].sort((a, b) => Math.abs(a.stride) - Math.abs(b.stride));
  const rowOf = (byte: number) => rows.findIndex((row) => pieceAt(row, byte) >= 0);
  const here = shortestFirst.filter(({ stride }) => {
    return rowOf(lane.offset) === n || (stride !== 0 && rowOf(lane.offset + stride) === n);
  });
  return here.map((step, k) => {
    const begins = rowOf(lane.offset) === n;
    const line = top + (k + 1) * STEP_HEIGHT - 4;
    return {
      mark: drawStep(lane, step, rows[n], k, top + 1, line),
      label: begins ? step.text : "",
    };
  });
}

function drawStep(
  lane: Lane,
  { stride }: Step,
  row: Row,
  rank: number,
  top: number,
  line: number,
): Mark {
  const isHere = (byte: number) => pieceAt(row, byte) >= 0;
  const middle = (byte: number) => {
    const n = pieceAt(row, byte);
    if (row.pieces[n].kind === "gap") return (row.left[n] + (row.left[n + 1] ?? row.right)) / 2;
    return (placeOf(row, byte) + placeOf(row, byte + lane.itemsize)) / 2;
  };
  const first = isHere(lane.offset) ? middle(lane.offset) : 0;
  if (stride === 0) {
    const right = first - 4 + 2 * rank;
    return path(
      "sl-hop",
      `M${first - 12 - 2 * rank} ${top}V${line}H${right}V${top}${head(right, top)}`,
    );
  }
  const side = Math.sign(stride);
  const target = lane.offset + stride;
  const edge = side > 0 ? row.right + 6 : row.left[0] - 6;
  const opposite = side > 0 ? row.left[0] - 6 : row.right + 6;
  // A longer step begins beside the shorter ones, so that their lines do not cross.
  const from = isHere(lane.offset) ? first - side * 4 * rank : opposite;
  const to = isHere(target) ? middle(target) + side * 3 * rank : edge;
  const begin = isHere(lane.offset) ? `M${from} ${top}V${line}` : `M${from} ${line}`;
  const end = isHere(target)
    ? `V${top}${head(to, top)}`
    : `M${to - side * 5} ${line - 3.5}L${to} ${line}L${to - side * 5} ${line + 3.5}`;
  return path("sl-hop", `${begin}H${to}${end}`);
}

/** The point of an arrow that goes up to an element. */
function head(x: number, top: number): string {
  return `M${x - 3.5} ${top + 5.5}L${x} ${top}L${x + 3.5} ${top + 5.5}`;
}
