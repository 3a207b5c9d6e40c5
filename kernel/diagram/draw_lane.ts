// Draws which bytes of a strip are whose: for one array, a box at the bytes of each element, and its steps.

import type { Drawn } from "./draw_grid.js";
import { drawSteps, STEP_HEIGHT } from "./draw_steps.js";
import { badge, box, group, hue, type Mark, text, textWidth } from "./marks.js";
import { indexText, type Lane, type LaneBox, type Strip } from "./strip.js";
import { placeOf, type Row } from "./strip_rows.js";
import { enumerated, subscript } from "./words.js";

interface Size {
  readonly box: number;
  readonly below: number;
}

const ROOMY: Size = { box: 22, below: 11 };
const DENSE: Size = { box: 13, below: 5 };

/** The lane under row `n`, or nothing if the array has no bytes and no step there. */
export function drawLane(
  strip: Strip,
  lane: Lane,
  rows: readonly Row[],
  n: number,
  y: number,
  left: number,
): Drawn {
  const row = rows[n];
  const boxes = lane.boxes.filter(({ start, end }) => start < row.end && end > row.start);
  const gaps = row.pieces.filter(({ start, kind }) => {
    return kind === "gap" && lane.inGap.get(start) !== false;
  });
  if (boxes.length === 0 && gaps.length === 0) return { marks: [], right: left, bottom: y };

  const size = strip.isDense ? DENSE : ROOMY;
  const middle = y + size.box / 2 + 4;
  const marks: Mark[] = [];
  if (strip.isDense) {
    marks.push(text("place", left - 12, middle, `${lane.name} ${lane.number}`, "end"));
  } else {
    marks.push(badge(lane.number, lane.state, left - 22, y + size.box / 2));
    marks.push(text("place", left - 38, middle, lane.name, "end"));
  }
  const levels = Math.max(1, ...boxes.map(({ level }) => level + 1));
  const drawn = boxes.map((laneBox) => drawBox(strip, lane, laneBox, row, y, size.box));
  for (const gap of gaps) {
    const words = lane.inGap.get(gap.start) === null ? "⋯ ?" : "⋯";
    const at = row.pieces.indexOf(gap);
    const center = (row.left[at] + (row.left[at + 1] ?? row.right)) / 2;
    drawn.push(text("place", center, middle, words, "middle", "sl-muted"));
  }
  let bottom = y + levels * (size.box + 1);
  let right = left;
  const steps = drawSteps(lane, rows, n, bottom);
  drawn.push(...steps.map(({ mark }) => mark));
  steps.forEach(({ label }, k) => {
    const baseline = bottom + (k + 1) * STEP_HEIGHT + 1;
    if (label) marks.push(text("place", left - 12, baseline, label, "end", "sl-muted"));
  });
  if (steps.length > 0) bottom += steps.length * STEP_HEIGHT + 2;
  if (lane.note && n === 0) {
    marks.push(text("note", left, bottom + 14, lane.note, "start", "sl-muted"));
    right = left + textWidth("note", lane.note);
    bottom += 18;
  }
  const look = `sl-lane sl-${lane.state} ${hue(lane.number)}`;
  marks.push(group(look, drawn, { "aria-hidden": "true", "data-name": lane.name }));
  return { marks, right, bottom: bottom + size.below };
}

function drawBox(
  strip: Strip,
  lane: Lane,
  laneBox: LaneBox,
  row: Row,
  y: number,
  height: number,
): Mark {
  const [from, to] = [placeOf(row, laneBox.start), placeOf(row, laneBox.end)];
  const top = y + laneBox.level * (height + 1);
  const words = strip.isDense ? "" : label(laneBox, to - from);
  const marks: Mark[] = [box("", from + 1.5, top + 1, Math.max(1.5, to - from - 3), height - 2)];
  if (words) marks.push(text("place", (from + to) / 2, top + 15.5, words, "middle"));
  const attributes = {
    "data-block": strip.block,
    "data-start": laneBox.start,
    "data-end": laneBox.end,
    "data-index": laneBox.indices.map((index) => index.join(",")).join(" "),
  };
  const names = laneBox.indices.map((index) => lane.name + subscript(index));
  const title =
    strip.isDense || words.startsWith("[") ? "" : `${laneBox.many} ${enumerated(names)}`.trim();
  return group("sl-e", marks, attributes, title);
}

/** Indices of the elements in one place if they fit, else how many they are. */
function label(laneBox: LaneBox, width: number): string {
  const all = indexText(laneBox);
  if (textWidth("place", all) + 6 <= width) return all;
  const { many } = laneBox;
  return many && textWidth("place", many) + 6 <= width ? many : "";
}
