// Draws the elements of an array as cells: one row, rows and columns, or panels of them.

import type { Card } from "./card.js";
import type { Element, Tick } from "./elements.js";
import { box, group, hue, type Mark, path, text, textWidth } from "./marks.js";
import { clip, columns } from "./measure.js";
import { breakIntoRows, SLACK } from "./rows.js";
import { byteRange, counted, subscript } from "./words.js";

/** A part of a drawing, and where it ends. */
export interface Drawn {
  readonly marks: readonly Mark[];
  readonly right: number;
  readonly bottom: number;
}

const CELL_HEIGHT = 30;
/** Height of the cells of an array that shows many. */
const DENSE_HEIGHT = 25;
const MANY = 64;
const CUT_WIDTH = 28;
const CUT_HEIGHT = 20;
const LABEL_HEIGHT = 17;
const PANEL_GAP = 28;
/** Columns of the longest text that is drawn whole. */
export const LONGEST = 26;

/** The cells of a card with their upper left corner at (x, y). Rows are broken near `width` only in one dimension. */
export function drawGrid(card: Card, x: number, y: number, width: number): Drawn {
  const { grid } = card;
  if (grid.panels.length === 0) return drawNothing(x, y);
  const elements = grid.panels.flatMap((panel) => ("cells" in panel ? panel.cells.flat() : []));
  const texts = elements.map((element) => textWidth("value", clip(element.text, LONGEST)) + 18);
  const labels = grid.columns.map((tick) => textWidth("place", tickText(tick)) + 10);
  const size = {
    width: Math.max(36, ...texts, ...labels),
    height: elements.length > MANY ? DENSE_HEIGHT : CELL_HEIGHT,
  };
  const draw = grid.ndim < 2 ? drawLine : drawPanels;
  const { marks, right, bottom } = draw(card, size, x, y, width);
  const attributes = {
    role: "grid",
    "aria-label": `elements of ${card.name}`,
    "data-name": card.name,
    "data-offset": card.offset,
    "data-strides": card.strides.join(","),
  };
  const look = `sl-grid sl-${card.state} ${hue(card.number)}`;
  return { marks: [group(look, marks, attributes)], right, bottom };
}

function drawNothing(x: number, y: number): Drawn {
  const words = "no elements";
  const width = textWidth("note", words) + 24;
  const marks = [
    box("", x + 1, y + 1, width, CELL_HEIGHT - 2),
    text("note", x + 1 + width / 2, y + 19.5, words, "middle", "sl-muted"),
  ];
  return { marks: [group("sl-nothing", marks)], right: x + width + 1, bottom: y + CELL_HEIGHT };
}

function tickText(tick: Tick): string {
  return "left" in tick ? "" : String(tick.index);
}

/** Of one cell. */
interface Size {
  readonly width: number;
  readonly height: number;
}

function tickWidth(tick: Tick, size: Size): number {
  return "left" in tick ? CUT_WIDTH : size.width;
}

/** Zero or one axis: a row, broken into several if it is long. */
function drawLine(card: Card, size: Size, x: number, y: number, width: number): Drawn {
  const { columns: ticks, panels, ndim } = card.grid;
  const [panel] = panels;
  const elements = "cells" in panel ? panel.cells.flat() : [];
  if (ndim === 0) {
    const row = group("", [cell(card, elements[0], x, y, size)], { role: "row" });
    return { marks: [row], right: x + size.width, bottom: y + size.height };
  }
  const pieces = ticks.map((tick) => ({
    width: tickWidth(tick, size),
    isCut: "left" in tick,
  }));
  const marks: Mark[] = [];
  let [next, right, top] = [0, x, y];
  for (const row of breakIntoRows(pieces, width)) {
    const cells: Mark[] = [];
    let left = x;
    for (const n of row) {
      const tick = ticks[n];
      const span = pieces[n].width;
      if ("left" in tick) {
        marks.push(cut(left, top + LABEL_HEIGHT, span, size.height, tick.left));
      } else {
        marks.push(place(tickText(tick), left + span / 2, top));
        cells.push(cell(card, elements[next++], left, top + LABEL_HEIGHT, size));
      }
      left += span;
    }
    marks.push(group("", cells, { role: "row" }));
    right = Math.max(right, left);
    top += LABEL_HEIGHT + size.height + 4;
  }
  return { marks, right, bottom: top - 4 };
}

/** Two axes are one panel; panels of the axis before stand side by side, of earlier axes below each other. */
function drawPanels(card: Card, size: Size, x: number, y: number, width: number): Drawn {
  const { panels, ndim } = card.grid;
  const marks: Mark[] = [];
  let [left, top, right, bottom] = [x, y, x, y];
  const newLine = (): void => {
    if (left > x) [left, top] = [x, bottom + 14];
  };
  let lastLead = "";
  for (const panel of panels) {
    if ("left" in panel) {
      const words = `⋯ ${counted(panel.left, "index", "indices")} of axis ${panel.axis} left out`;
      const span = textWidth("note", words);
      if (panel.axis < ndim - 3 || left + span > x + width) newLine();
      marks.push(text("note", left, top + 13, words, "start", "sl-muted"));
      bottom = Math.max(bottom, top + LABEL_HEIGHT);
      right = Math.max(right, left + span);
      left += span + PANEL_GAP;
      if (panel.axis < ndim - 3) newLine();
      continue;
    }
    const lead = panel.lead.slice(0, -1).join();
    const drawn = drawPanel(card, panel, size, 0, 0);
    if (lead !== lastLead || left + drawn.right > x + SLACK * width) newLine();
    lastLead = lead;
    const placed = drawPanel(card, panel, size, left, top);
    marks.push(...placed.marks);
    right = Math.max(right, placed.right);
    bottom = Math.max(bottom, placed.bottom);
    left = placed.right + PANEL_GAP;
  }
  return { marks, right, bottom };
}

function drawPanel(
  card: Card,
  panel: { readonly label: string; readonly cells: readonly (readonly Element[])[] },
  size: Size,
  x: number,
  y: number,
): Drawn {
  const { rows, columns: ticks } = card.grid;
  const marks: Mark[] = [];
  let top = y;
  let right = x;
  if (panel.label) {
    marks.push(text("place", x, y + 13, panel.label, "start", "sl-muted sl-lead"));
    right = x + textWidth("place", panel.label);
    top += LABEL_HEIGHT + 1;
  }
  const margin = Math.max(...rows.map((tick) => columns(tickText(tick)))) * 7.3 + 8;
  const start = x + Math.ceil(margin);
  let left = start;
  for (const tick of ticks) {
    const span = tickWidth(tick, size);
    if ("index" in tick) marks.push(place(tickText(tick), left + span / 2, top));
    left += span;
  }
  right = Math.max(right, left);
  top += LABEL_HEIGHT;
  let row = 0;
  for (const tick of rows) {
    if ("left" in tick) {
      const words = `⋮  ${counted(tick.left, "row")} left out`;
      marks.push(text("note", start + 4, top + 14.5, words, "start", "sl-muted"));
      right = Math.max(right, start + 4 + textWidth("note", words));
      top += CUT_HEIGHT;
      continue;
    }
    marks.push(
      text("place", start - 7, top + size.height / 2 + 4.5, tickText(tick), "end", "sl-muted"),
    );
    const cells: Mark[] = [];
    let column = 0;
    left = start;
    for (const tick of ticks) {
      const span = tickWidth(tick, size);
      if ("left" in tick) marks.push(cut(left, top, span, size.height, tick.left));
      else cells.push(cell(card, panel.cells[row][column++], left, top, size));
      left += span;
    }
    marks.push(group("", cells, { role: "row" }));
    row++;
    top += size.height;
  }
  return { marks, right, bottom: top };
}

/** The index of a column, above it. */
function place(label: string, center: number, top: number): Mark {
  return text("place", center, top + 12.5, label, "middle", "sl-muted");
}

function cut(x: number, y: number, width: number, height: number, left: number): Mark {
  const words = `${counted(left, "index", "indices")} left out`;
  const sign = text("value", x + width / 2, y + height / 2 + 5, "⋯", "middle", "sl-muted");
  return group("sl-cut", [sign], {}, words);
}

function cell(card: Card, element: Element, x: number, y: number, { width, height }: Size): Mark {
  const shown = clip(element.text, LONGEST);
  const marks: Mark[] = [box("", x + 1.5, y + 1.5, width - 3, height - 3)];
  if (element.repeated) {
    marks.push(path("sl-corner", `M${x + width - 10} ${y + 1.5}h8.5v8.5z`));
  }
  marks.push(text("value", x + width / 2, y + height / 2 + 5, shown, "middle"));
  const { index, start, end } = element;
  const isFirst = element === firstOf(card);
  return group(
    "sl-e sl-cell",
    marks,
    {
      role: "gridcell",
      tabindex: isFirst ? 0 : -1,
      "data-block": card.block,
      "data-start": start,
      "data-end": end,
      "data-index": index.join(","),
      "aria-label": `${subscript(index)} is ${element.text}, ${byteRange(start, end)}`,
    },
    shown === element.text ? "" : element.text,
  );
}

function firstOf(card: Card): Element | undefined {
  for (const panel of card.grid.panels) if ("cells" in panel) return panel.cells[0][0];
  return undefined;
}
