// Draws a block's strip: ruler, items and gaps, and below each row of it a lane for each array.

import { type Drawn, LONGEST } from "./draw_grid.js";
import { drawLane } from "./draw_lane.js";
import { box, group, type Mark, path, text, textWidth } from "./marks.js";
import { clip } from "./measure.js";
import type { Piece, Strip } from "./strip.js";
import { type Row, rowsOf } from "./strip_rows.js";
import { byteRange, counted, grouped } from "./words.js";

interface Size {
  readonly ruler: number;
  readonly item: number;
  readonly aboveLanes: number;
  readonly belowRow: number;
}

const ROOMY: Size = { ruler: 20, item: 30, aboveLanes: 8, belowRow: 12 };
const DENSE: Size = { ruler: 19, item: 29, aboveLanes: 5, belowRow: 8 };
/** Labels that are wider take no room from the items: the strip is wider then. */
const WIDEST_LABELS = 140;

/** The strip with its upper left corner at (x, y); broken into rows that end near `x + width`. */
export function drawStrip(strip: Strip, x: number, y: number, width: number): Drawn {
  if (strip.pieces.length === 0) return { marks: [], right: x, bottom: y };
  const size = strip.isDense ? DENSE : ROOMY;
  const labels = [
    "byte",
    clip(strip.dtype, 16),
    ...strip.lanes.flatMap((lane) => [`${lane.name}    `, ...lane.steps.map((step) => step.text)]),
  ];
  const margin = Math.max(...labels.map((label) => textWidth("place", label))) + 12;
  const left = x + margin;
  const rows = rowsOf(strip, left, width - Math.min(WIDEST_LABELS, margin));
  const marks: Mark[] = [];
  const items: Mark[] = [];
  let [top, right] = [y, left];
  rows.forEach((row, n) => {
    const drawn = drawRow(strip, row, top, left, n === 0, n === rows.length - 1, size);
    marks.push(...drawn.marks);
    if (row.pieces.some(({ kind }) => kind === "item")) {
      items.push(drawItems(strip, row, drawn.bottom, size));
    }
    right = Math.max(right, drawn.right);
    top = drawn.bottom + size.aboveLanes;
    for (const lane of strip.lanes) {
      const below = drawLane(strip, lane, rows, n, top, left);
      marks.push(...below.marks);
      right = Math.max(right, below.right);
      top = below.bottom;
    }
    if (n < rows.length - 1) top += size.belowRow;
  });
  const attributes = {
    role: "grid",
    "aria-label": `memory, ${counted(strip.nbytes, "byte")}`,
    "data-nbytes": strip.nbytes,
  };
  if (items.length > 0) marks.push(group("sl-strip", items, attributes));
  return { marks, right, bottom: top };
}

function drawRow(
  strip: Strip,
  row: Row,
  y: number,
  left: number,
  isFirst: boolean,
  isLast: boolean,
  size: Size,
): Drawn {
  const top = y + size.ruler;
  const middle = top + size.item / 2;
  const ruler = drawRuler(row, y, top);
  const marks: Mark[] = [
    text("place", left - 12, y + 12, "byte", "end", "sl-muted"),
    text("place", left - 12, middle + 4, clip(strip.dtype, 16), "end", "sl-muted"),
    path("sl-tape", tape(row, top, top + size.item, left, isFirst, isLast)),
    ...ruler.marks,
  ];
  row.pieces.forEach((piece, n) => {
    if (piece.kind === "gap") {
      marks.push(...drawGap(piece, row.left[n], row.left[n + 1] ?? row.right, top, size.item));
    }
  });
  return { marks, right: Math.max(ruler.right, row.right + 8), bottom: top + size.item };
}

/** The items of a row; the first of all is where the Tab key leads. */
function drawItems(strip: Strip, row: Row, bottom: number, size: Size): Mark {
  const first = strip.pieces.find(({ kind }) => kind === "item");
  const cells = row.pieces.flatMap((piece, n) => {
    const right = row.left[n + 1] ?? row.right;
    if (piece.kind === "gap") return [];
    return drawItem(
      strip.block,
      piece,
      row.left[n],
      right,
      bottom - size.item,
      size.item,
      piece === first,
    );
  });
  return group("", cells, { role: "row" });
}

/** A long tick at each item, a short one at each byte; numbers wherever there is room. */
function drawRuler(row: Row, y: number, top: number): Drawn {
  const marks: Mark[] = [];
  const ticks: string[] = [];
  let clear = row.left[0] - 4;
  const number = (byte: number, at: number): void => {
    ticks.push(`M${at} ${top - 5}v4`);
    const label = grouped(byte);
    const half = textWidth("place", label) / 2;
    const center = clear > at - half && byte === row.start ? clear + half : at;
    if (center - half < clear) return;
    marks.push(text("place", center, y + 12, label, "middle", "sl-muted"));
    clear = center + half + 4;
  };
  row.pieces.forEach(({ kind, start, end }, n) => {
    const [from, to] = [row.left[n], row.left[n + 1] ?? row.right];
    number(start, from);
    const span = (to - from) / (end - start);
    if (kind === "gap" || span < 3) return;
    for (let k = 1; k < end - start; k++) {
      ticks.push(`M${Math.round((from + k * span) * 100) / 100} ${top - 3}v2`);
    }
  });
  number(row.end, row.right);
  return { marks: [path("sl-tick", ticks.join("")), ...marks], right: clear, bottom: top };
}

/** Closed where the block begins and ends, open where it goes on in another row. */
function tape(
  row: Row,
  top: number,
  bottom: number,
  left: number,
  isFirst: boolean,
  isLast: boolean,
): string {
  const from = isFirst ? left - 1 : left - 7;
  const to = isLast ? row.right + 1 : row.right + 7;
  const ends =
    (isFirst ? `M${from} ${top}V${bottom}` : "") + (isLast ? `M${to} ${top}V${bottom}` : "");
  return `M${from} ${top}H${to}M${from} ${bottom}H${to}${ends}`;
}

function drawGap(piece: Piece, from: number, to: number, top: number, height: number): Mark[] {
  const fall = height / 4;
  const zigzag = (x: number): string => `M${x} ${top}l4 ${fall}l-8 ${fall}l8 ${fall}l-4 ${fall}`;
  const center = (from + to) / 2;
  return [
    path("sl-gap", zigzag(from + 7) + zigzag(to - 7)),
    text("note", center, top + height / 2 - 2, piece.text, "middle", "sl-muted"),
    text("note", center, top + height / 2 + 10, "not shown", "middle", "sl-muted"),
  ];
}

function drawItem(
  block: string,
  { start, end, text: value }: Piece,
  from: number,
  to: number,
  top: number,
  height: number,
  isFirst: boolean,
): Mark {
  const shown = clip(value, LONGEST);
  const attributes = {
    role: "gridcell",
    tabindex: isFirst ? 0 : -1,
    "data-block": block,
    "data-start": start,
    "data-end": end,
    "aria-label": `${value}, ${byteRange(start, end)}`,
  };
  const marks = [
    box("", from + 1.5, top + 2.5, to - from - 3, height - 5),
    text("value", (from + to) / 2, top + height / 2 + 5, shown, "middle"),
  ];
  return group("sl-e sl-item", marks, attributes, shown === value ? "" : value);
}
