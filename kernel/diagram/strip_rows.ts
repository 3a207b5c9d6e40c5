// Where the bytes of a strip are: its rows, and how many pixels a byte takes in them.

import { LONGEST } from "./draw_grid.js";
import { textWidth } from "./marks.js";
import { clip } from "./measure.js";
import { breakIntoRows } from "./rows.js";
import { indexText, type Piece, type Strip } from "./strip.js";
import { grouped, subscript } from "./words.js";

/** Some pieces side by side. */
export interface Row {
  readonly pieces: readonly Piece[];
  /** Left edges of the pieces. */
  readonly left: readonly number[];
  readonly right: number;
  readonly start: number;
  readonly end: number;
}

const NARROWEST = 44;
const NARROWEST_DENSE = 30;
/** An item is widened up to here so that numbers of bytes fit above it. */
const WIDEST_FOR_RULER = 72;
/** An item is widened up to here so that lanes can name their elements. */
const WIDEST_FOR_LANES = 260;
/** Indices of one element are written out up to this width, of several elements in one place too. */
const WIDEST_INDEX = 84;

/** The rows of a strip, beginning at `x` and ending near `x + width`. */
export function rowsOf(strip: Strip, x: number, width: number): Row[] {
  const scale = scaleOf(strip);
  const pieces = strip.pieces.map(({ kind, start, end, text }) => {
    const isCut = kind === "gap";
    return { isCut, width: isCut ? textWidth("note", text) + 30 : (end - start) * scale };
  });
  const first = strip.pieces.find(({ kind }) => kind === "item");
  const unit = first ? strip.rowBytes / (first.end - first.start) : 0;
  return breakIntoRows(pieces, width, Number.isInteger(unit) ? unit : 0).map((places) => {
    let right = x;
    const left = places.map((n) => {
      const at = right;
      right += pieces[n].width;
      return at;
    });
    const some = places.map((n) => strip.pieces[n]);
    return { pieces: some, left, right, start: some[0].start, end: some[some.length - 1].end };
  });
}

/** Pixels per byte: items hold their texts, and if that is not far too wide, their first bytes and lanes' indices. */
function scaleOf(strip: Strip): number {
  let scale = 0;
  let longest = 1;
  for (const { kind, start, end, text } of strip.pieces) {
    if (kind === "gap") continue;
    const value = textWidth("value", clip(text, LONGEST)) + 16;
    const ruler = Math.min(WIDEST_FOR_RULER, textWidth("place", grouped(start)) + 10);
    const narrowest = strip.isDense ? NARROWEST_DENSE : Math.max(NARROWEST, ruler);
    scale = Math.max(scale, Math.max(narrowest, value) / (end - start));
    longest = Math.max(longest, end - start);
  }
  for (const { boxes, itemsize } of strip.lanes) {
    if (boxes.length === 0 || strip.isDense) continue;
    const all = Math.max(...boxes.map((box) => textWidth("place", indexText(box))));
    const one = Math.max(...boxes.map((box) => textWidth("place", subscript(box.indices[0]))));
    const label = all <= WIDEST_INDEX ? all : one <= WIDEST_INDEX ? one : 0;
    scale = Math.max(scale, Math.min(WIDEST_FOR_LANES / longest, (label + 10) / itemsize));
  }
  return Math.ceil(scale * longest) / longest;
}

/** The piece of a row that a byte is in, or -1. */
export function pieceAt(row: Row, byte: number): number {
  return row.pieces.findIndex(({ start, end }) => byte >= start && byte < end);
}

/** Where a byte begins; bytes beyond the row are at its ends, and gaps are not to scale. */
export function placeOf(row: Row, byte: number): number {
  if (byte <= row.start) return row.left[0];
  const n = pieceAt(row, byte);
  if (n < 0) return row.right;
  const { start, end } = row.pieces[n];
  const next = row.left[n + 1] ?? row.right;
  return row.left[n] + ((byte - start) / (end - start)) * (next - row.left[n]);
}
