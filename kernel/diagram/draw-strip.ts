// Draws a block's strip: ruler, items, gaps, and below them a lane for each array with its steps.

import type { Drawn } from "./draw-grid.js";
import { inOneRow, LONGEST } from "./draw-grid.js";
import { badge, box, group, hue, type Mark, path, text, textWidth } from "./marks.js";
import { clip } from "./measure.js";
import type { Lane, LaneBox, Piece, Step, Strip } from "./strip.js";
import { byteRange, enumerated, grouped, subscript } from "./words.js";

const RULER = 20;
const ITEM = 30;
const BOX = 22;
const STEP = 15;
const LANE_GAP = 7;
const ROW_GAP = 14;
/** Pixels that an item may be widened to so that lanes can name their elements. */
const WIDEST = 260;

/** Some pieces side by side. */
interface Row {
  readonly pieces: readonly Piece[];
  readonly left: readonly number[];
  readonly right: number;
  readonly start: number;
  readonly end: number;
}

/** The strip with its upper left corner at (x, y); broken into rows that end near `width`. */
export function drawStrip(strip: Strip, x: number, y: number, width: number): Drawn {
  const rowLabels = [
    "byte",
    clip(strip.dtype, 16),
    ...strip.lanes.flatMap((lane) => [`${lane.name}    `, ...lane.steps.map((step) => step.text)]),
  ];
  const margin = Math.max(...rowLabels.map((label) => textWidth("place", label))) + 12;
  const left = x + margin;
  const rows = rowsOf(strip, left, Math.max(200, width - margin));
  const marks: Mark[] = [];
  let top = y;
  let right = left;
  rows.forEach((row, n) => {
    const isFirst = n === 0;
    const isLast = n === rows.length - 1;
    marks.push(...drawRow(strip, row, top, left, isFirst, isLast));
    top += RULER + ITEM + LANE_GAP;
    for (const lane of strip.lanes) {
      const drawn = drawLane(strip, lane, rows, row, top, left);
      marks.push(...drawn.marks);
      right = Math.max(right, drawn.right);
      top = drawn.bottom;
    }
    right = Math.max(right, row.right);
    if (!isLast) top += ROW_GAP;
  });
  return { marks, right, bottom: top };
}

/** Pixels per byte: items hold their texts and first bytes, lanes their indices unless that is far too wide. */
function scaleOf(strip: Strip): number {
  let scale = 0;
  let longest = 1;
  for (const { kind, start, end, text: value } of strip.pieces) {
    if (kind === "gap") continue;
    const texts = [textWidth("value", clip(value, LONGEST)) + 16, textWidth("place", grouped(end))];
    scale = Math.max(scale, Math.max(40, texts[0], texts[1] + 10) / (end - start));
    longest = Math.max(longest, end - start);
  }
  const most = WIDEST / longest;
  for (const { boxes, itemsize } of strip.lanes) {
    const labels = boxes.map((b) => textWidth("place", laneText(b, Number.POSITIVE_INFINITY)));
    if (boxes.length === 0) continue;
    const first = Math.max(...boxes.map((b) => textWidth("place", subscript(b.indices[0]))));
    const all = Math.max(...labels);
    scale = Math.max(scale, Math.min(most, (all <= 84 ? all : first) + 10) / itemsize);
  }
  return Math.ceil(scale * longest) / longest;
}

function rowsOf(strip: Strip, x: number, width: number): Row[] {
  const scale = scaleOf(strip);
  const spans = strip.pieces.map(({ kind, start, end, text: words }) =>
    kind === "item" ? (end - start) * scale : textWidth("note", words) + 30,
  );
  const items = strip.pieces.filter(({ kind }) => kind === "item");
  const widest = Math.max(1, ...spans.filter((_, n) => strip.pieces[n].kind === "item"));
  const fit = Math.floor(width / widest);
  let most = inOneRow(items.length, fit);
  const perRow = items.length ? strip.rowBytes / (items[0].end - items[0].start) : 0;
  if (most < items.length && Number.isInteger(perRow) && perRow > 1 && perRow <= fit) {
    most = perRow * Math.floor(Math.min(fit, 24) / perRow) || perRow;
  }
  const rows: Row[] = [];
  let pieces: Piece[] = [];
  let left: number[] = [];
  let [next, count] = [x, 0];
  const finish = (): void => {
    if (pieces.length === 0) return;
    const [start, end] = [pieces[0].start, pieces[pieces.length - 1].end];
    rows.push({ pieces, left, right: next, start, end });
    [pieces, left, next, count] = [[], [], x, 0];
  };
  strip.pieces.forEach((piece, n) => {
    if (piece.kind === "item" ? count === most : next + spans[n] > x + width) finish();
    if (next + spans[n] > x + width) finish();
    pieces.push(piece);
    left.push(next);
    next += spans[n];
    if (piece.kind === "item") count++;
  });
  finish();
  if (rows.length === 0) rows.push({ pieces, left, right: x, start: 0, end: 0 });
  return rows;
}

/** Where a byte of a row is; gaps are not to scale. */
function placeOf(row: Row, byte: number): number {
  const n = row.pieces.findIndex(({ end }) => byte < end);
  if (n < 0) return row.right;
  const { start, end } = row.pieces[n];
  const next = row.left[n + 1] ?? row.right;
  return row.left[n] + ((byte - start) / (end - start)) * (next - row.left[n]);
}

function drawRow(
  strip: Strip,
  row: Row,
  y: number,
  left: number,
  isFirst: boolean,
  isLast: boolean,
): Mark[] {
  const top = y + RULER;
  const marks: Mark[] = [
    text("place", left - 12, y + 12, "byte", "end", "sl-muted"),
    text("place", left - 12, top + 19, clip(strip.dtype, 16), "end", "sl-muted"),
    path("sl-tape", frame(row, top, left, isFirst, isLast)),
  ];
  let clear = Number.NEGATIVE_INFINITY;
  const mark = (byte: number, at: number): void => {
    const label = grouped(byte);
    const half = textWidth("place", label) / 2;
    marks.push(path("sl-tick", `M${at} ${top - 5}v4`));
    if (at - half < clear) return;
    marks.push(text("place", at, y + 12, label, "middle", "sl-muted"));
    clear = at + half + 4;
  };
  const cells: Mark[] = [];
  row.pieces.forEach((piece, n) => {
    const [from, to] = [row.left[n], row.left[n + 1] ?? row.right];
    mark(piece.start, from);
    if (piece.kind === "gap") {
      marks.push(...drawGap(piece, from, to, top));
      return;
    }
    const bytes = piece.end - piece.start;
    const span = (to - from) / bytes;
    if (span >= 3) {
      const notches = Array.from({ length: bytes - 1 }, (_, k) => {
        return `M${fixed(from + (k + 1) * span)} ${top - 3}v2`;
      });
      if (notches.length) marks.push(path("sl-tick", notches.join("")));
    }
    const shown = clip(piece.text, LONGEST);
    const isFirstItem = piece === strip.pieces.find(({ kind }) => kind === "item");
    cells.push(
      group(
        "sl-e sl-item",
        [
          box("", from + 1, top + 2, to - from - 2, ITEM - 4),
          text("value", (from + to) / 2, top + 20, shown, "middle"),
        ],
        {
          role: "gridcell",
          tabindex: isFirstItem ? 0 : -1,
          "data-block": strip.block,
          "data-start": piece.start,
          "data-end": piece.end,
          "aria-label": `${piece.text}, ${byteRange(piece.start, piece.end)}`,
        },
        shown === piece.text ? "" : piece.text,
      ),
    );
  });
  mark(row.end, row.right);
  const attributes = {
    role: "grid",
    "aria-label": `memory, ${byteRange(row.start, row.end)}`,
    "data-nbytes": strip.nbytes,
  };
  if (cells.length) {
    marks.push(group("sl-strip", [group("", cells, { role: "row" })], attributes));
  }
  return marks;
}

/** The tape is closed where the block begins and ends, and open where it goes on in another row. */
function frame(row: Row, top: number, left: number, isFirst: boolean, isLast: boolean): string {
  const bottom = top + ITEM;
  const from = isFirst ? left - 1 : left - 7;
  const to = isLast ? row.right + 1 : row.right + 7;
  const lines = `M${from} ${top}H${to}M${from} ${bottom}H${to}`;
  return (
    lines + (isFirst ? `M${from} ${top}V${bottom}` : "") + (isLast ? `M${to} ${top}V${bottom}` : "")
  );
}

function drawGap(piece: Piece, from: number, to: number, top: number): Mark[] {
  const zigzag = (x: number): string => `M${x} ${top}l4 7.5l-8 7.5l8 7.5l-4 7.5`;
  return [
    path("sl-gap", zigzag(from + 7) + zigzag(to - 7)),
    text("note", (from + to) / 2, top + 13, piece.text, "middle", "sl-muted"),
    text("note", (from + to) / 2, top + 26, "not shown", "middle", "sl-muted"),
  ];
}

/** Indices of the elements in one place, as many as fit, else how many they are. */
function laneText({ indices }: LaneBox, width: number): string {
  const all = indices.map((index) => subscript(index).replaceAll(" ", "")).join(" ");
  if (textWidth("place", all) + 8 <= width) return all;
  const many = indices.length > 1 ? `×${indices.length}` : "";
  return many && textWidth("place", many) + 6 <= width ? many : "";
}

function drawLane(
  strip: Strip,
  lane: Lane,
  rows: readonly Row[],
  row: Row,
  y: number,
  left: number,
): Drawn {
  const boxes = lane.boxes.filter(({ start, end }) => start < row.end && end > row.start);
  const gaps = row.pieces.filter(({ start, kind }) => {
    return kind === "gap" && lane.inGap.get(start) !== false;
  });
  const steps = stepsOf(lane, rows, row);
  if (boxes.length === 0 && gaps.length === 0 && steps.every(({ parts }) => parts.length === 0)) {
    return { marks: [], right: left, bottom: y };
  }
  const marks: Mark[] = [
    badge(lane.number, lane.state, left - 22, y + BOX / 2),
    text("place", left - 38, y + BOX / 2 + 4, lane.name, "end"),
  ];
  const drawn: Mark[] = [];
  for (const laneBox of boxes) {
    const [from, to] = [placeOf(row, laneBox.start), placeOf(row, laneBox.end)];
    const until = laneBox.end >= row.end ? row.right : to;
    const top = y + laneBox.level * (BOX + 1);
    const words = laneText(laneBox, until - from);
    const names = laneBox.indices.map((index) => lane.name + subscript(index));
    drawn.push(
      group(
        "sl-e sl-lane-box",
        [
          box("", from + 1, top + 1, Math.max(1.5, until - from - 2), BOX - 2),
          ...(words ? [text("place", (from + until) / 2, top + 15.5, words, "middle")] : []),
        ],
        {
          "data-block": strip.block,
          "data-start": laneBox.start,
          "data-end": laneBox.end,
          "data-index": laneBox.indices.map((index) => index.join(",")).join(" "),
        },
        words ? "" : enumerated(names),
      ),
    );
  }
  for (const { start } of gaps) {
    const n = row.pieces.findIndex((piece) => piece.start === start);
    const center = (row.left[n] + (row.left[n + 1] ?? row.right)) / 2;
    const words = lane.inGap.get(start) === null ? "⋯ ?" : "⋯";
    drawn.push(text("place", center, y + 15.5, words, "middle", "sl-muted"));
  }
  let bottom = y + lane.levels * (BOX + 1);
  let right = left;
  if (lane.note) {
    marks.push(text("note", left, bottom + 12, lane.note, "start", "sl-muted"));
    right = left + textWidth("note", lane.note);
    bottom += 17;
  }
  for (const { step, parts, begins } of steps) {
    if (parts.length === 0) continue;
    bottom += STEP;
    if (begins) marks.push(text("place", left - 12, bottom + 1, step.text, "end", "sl-muted"));
    drawn.push(...parts.map((part) => part(y + lane.levels * (BOX + 1), bottom - 3)));
  }
  const attributes = { "aria-hidden": "true", "data-name": lane.name };
  marks.push(group(`sl-lane sl-${lane.state} ${hue(lane.number)}`, drawn, attributes));
  return { marks, right, bottom: bottom + LANE_GAP };
}

interface DrawnStep {
  readonly step: Step;
  /** True if it starts in this row. */
  readonly begins: boolean;
  /** Drawn between the lower edge of the boxes and the step's own line. */
  readonly parts: readonly ((top: number, line: number) => Mark)[];
}

/** The parts of each step that lie in this row; the shortest step is nearest to the boxes. */
function stepsOf(lane: Lane, rows: readonly Row[], row: Row): DrawnStep[] {
  const sorted = [...lane.steps].sort((a, b) => Math.abs(a.stride) - Math.abs(b.stride));
  const rowIndex = (byte: number) => rows.findIndex(({ end }) => byte < end);
  const here = rows.indexOf(row);
  const fromRow = rowIndex(lane.offset);
  return sorted.map((step, rank) => {
    const begins = fromRow === here;
    const target = lane.offset + step.stride;
    const toRow = rowIndex(target);
    const center = (byte: number) => {
      const end = Math.min(byte + lane.itemsize, row.end);
      return (placeOf(row, byte) + (end >= row.end ? row.right : placeOf(row, end))) / 2;
    };
    const sign = Math.sign(step.stride);
    if (sign === 0) {
      if (!begins) return { step, begins, parts: [] };
      const x = center(lane.offset);
      return { step, begins, parts: [(top, line) => loop(x, top, line, rank)] };
    }
    const [low, high] = [Math.min(fromRow, toRow), Math.max(fromRow, toRow)];
    if (here < low || here > high) return { step, begins, parts: [] };
    const edge = (side: number) => (side > 0 ? row.right + 6 : row.left[0] - 6);
    const from = begins ? center(lane.offset) - sign * 4 * rank : edge(-sign);
    const arrives = toRow === here;
    const to = arrives ? center(target) : edge(sign);
    return { step, begins, parts: [(top, line) => hop(from, to, top, line, begins, arrives)] };
  });
}

function fixed(n: number): number {
  return Math.round(n * 100) / 100;
}

/** Down from the first element, along, and up to the next one with an arrow. */
function hop(
  from: number,
  to: number,
  top: number,
  line: number,
  begins: boolean,
  arrives: boolean,
): Mark {
  const [a, b] = [fixed(from), fixed(to)];
  const head = `M${b - 3.5} ${top + 6.5}L${b} ${top + 1}L${b + 3.5} ${top + 6.5}`;
  const start = begins ? `M${a} ${top + 1}V${line}` : `M${a} ${line}`;
  const side = Math.sign(to - from);
  const onward = `M${b - side * 5} ${line - 3.5}L${b} ${line}L${b - side * 5} ${line + 3.5}`;
  return path("sl-hop", `${start}H${b}${arrives ? `V${top + 1}${head}` : onward}`);
}

/** A step of no bytes: it ends where it starts. */
function loop(x: number, top: number, line: number, rank: number): Mark {
  const a = fixed(x - 7 - 4 * rank);
  const b = fixed(x + 7 + 4 * rank);
  const head = `M${b - 3.5} ${top + 6.5}L${b} ${top + 1}L${b + 3.5} ${top + 6.5}`;
  return path("sl-hop", `M${a} ${top + 1}V${line}H${b}V${top + 1}${head}`);
}
