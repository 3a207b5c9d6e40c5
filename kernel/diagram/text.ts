// Writes a scene as plain text, for terminals and wherever pictures do not reach.

import type { Card, Panel } from "./card.js";
import type { Element, Tick } from "./elements.js";
import { clip, columns, wrap } from "./measure.js";
import { breakIntoRows, SLACK } from "./rows.js";
import type { Scene } from "./scene.js";
import { indexText, type Lane, type LaneBox, type Piece, type Strip } from "./strip.js";
import { counted, grouped } from "./words.js";

/** Columns of the longest value that is written whole. */
const LONGEST = 26;
/** Columns that an item of the strip is widened to at most for the indices below it. */
const WIDEST_LANE = 12;

/** How each state looks around an array's number. */
const BRACKETS = { owner: "[]", view: "()", "view-unnamed": "{}" } as const;

/** A drawing in plain text; only tables of many columns are wider than `width` columns. */
export function writeText(scene: Scene, width: number): string {
  const lines: string[] = [];
  for (const group of scene.groups) {
    if (lines.length > 0) lines.push("");
    for (const node of group.nodes) {
      if (node.kind === "ghost") lines.push(`    ${node.text}`);
      else lines.push(...cardLines(node, width), "");
    }
    lines.push(...wrap(`${group.title} · ${group.detail}`, width));
    lines.push(...stripLines(group.strip, width));
    for (const { text } of group.relations) lines.push(...wrap(text, width));
  }
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

function numbered({ number, state }: { number: number; state: Card["state"] }): string {
  return BRACKETS[state][0] + number + BRACKETS[state][1];
}

function cardLines(card: Card, width: number): string[] {
  const margin = " ".repeat(4 + 2 * card.depth);
  const room = Math.max(20, width - margin.length);
  const states = card.pills.map(({ text }) => text).join(" · ");
  const head = `${numbered(card).padEnd(4)}${"  ".repeat(card.depth)}${clip(card.title, room)}`;
  const facts = [`${card.record} · ${states}`, card.reason].flatMap((text) => wrap(text, room));
  const notes = card.notes.flatMap((note) => wrap(note, room));
  return [head, ...[...facts, ...gridLines(card, room), ...notes].map((line) => margin + line)];
}

function tickLabel(tick: Tick): string {
  return "left" in tick ? "⋯" : String(tick.index);
}

function padStart(text: string, width: number): string {
  return " ".repeat(Math.max(0, width - columns(text))) + text;
}

function padEnd(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - columns(text)));
}

function gridLines(card: Card, width: number): string[] {
  const { panels, columns: ticks, ndim } = card.grid;
  const lines: string[] = [];
  for (const panel of panels) {
    if ("left" in panel) {
      lines.push(`⋯ ${counted(panel.left, "index", "indices")} of axis ${panel.axis} left out`);
      continue;
    }
    if (panel.label) lines.push(panel.label);
    const texts = panel.cells.flat().map((element) => columns(cellText(element)));
    const cell = Math.max(...texts, ...ticks.map((tick) => columns(tickLabel(tick)))) + 2;
    const pieces = ticks.map((tick) => {
      const isCut = "left" in tick;
      return { width: (isCut ? 3 : cell) + 1, isCut };
    });
    // Only rows of one-dimensional arrays can be broken.
    const rows = ndim === 1 ? breakIntoRows(pieces, width / SLACK - 1) : [[...ticks.keys()]];
    for (const row of rows) lines.push(...panelLines(card, panel, cell, row));
  }
  return lines;
}

/** The value; after `=` if its bytes are those of an earlier cell. */
function cellText({ text, repeated }: Element): string {
  return (repeated ? "=" : "") + clip(text, LONGEST);
}

/** Some columns of a panel. */
function panelLines(
  card: Card,
  { cells }: Extract<Panel, { cells: unknown }>,
  cell: number,
  some: readonly number[],
): string[] {
  const { rows, columns: ticks, ndim } = card.grid;
  const show = (text: string) => `${padStart(text, cell - 1)} `;
  if (ndim === 0) return [`│${show(cellText(cells[0][0]))}│`];
  const margin = Math.max(0, ...rows.map((tick) => columns(tickLabel(tick))));
  const labels = some.map((n) => ("left" in ticks[n] ? "   " : show(tickLabel(ticks[n]))));
  const lines = [`${" ".repeat(margin ? margin + 1 : 0)} ${labels.join(" ")}`];
  let next = 0;
  for (const tick of ndim === 1 ? [{ index: 0 }] : rows) {
    if ("left" in tick) {
      lines.push(`${padStart("⋮", margin)}  ${counted(tick.left, "row")} left out`);
      continue;
    }
    const elements = cells[next++].values();
    const values = ticks.map((column) => {
      return "left" in column ? " ⋯ " : show(cellText(elements.next().value!));
    });
    const label = margin ? `${padStart(tickLabel(tick), margin)} ` : "";
    lines.push(`${label}│${some.map((n) => values[n]).join("│")}│`);
  }
  return lines;
}

function stripLines(strip: Strip, width: number): string[] {
  const labels = ["byte", clip(strip.dtype, 16), ...strip.lanes.map(laneName)];
  const margin = Math.max(...labels.map(columns)) + 1;
  const items = strip.pieces.filter(({ kind }) => kind === "item");
  const cell = Math.max(
    2,
    ...items.map(({ text }) => columns(clip(text, LONGEST))),
    ...items.map(({ start }) => grouped(start).length),
    ...strip.lanes.flatMap((lane) => items.map((item) => laneWidth(lane, item))),
  );
  const pieces = strip.pieces.map((piece) => {
    return { width: pieceWidth(piece, cell) + 1, isCut: piece.kind === "gap" };
  });
  const room = Math.max(cell + 1, width - margin - 1);
  const rows = pieces.length ? breakIntoRows(pieces, room / SLACK) : [];
  const lines = rows.flatMap((row) => {
    const some = row.map((n) => strip.pieces[n]);
    return rowLines(strip, some, cell, margin);
  });
  for (const lane of strip.lanes) {
    const steps = lane.steps.map(({ text }) => text);
    const words = [...steps, lane.note].filter(Boolean).join(", ");
    if (words) lines.push(...wrap(`${laneName(lane)} steps: ${words}`, width));
  }
  return lines;
}

function laneName(lane: Lane): string {
  return `${numbered(lane)} ${lane.name}`;
}

function gapText(piece: Piece): string {
  return ` ⋯ ${piece.text} not shown ⋯ `;
}

function pieceWidth(piece: Piece, cell: number): number {
  return piece.kind === "gap" ? columns(gapText(piece)) : cell;
}

/** The boxes of a lane that begin in an item. */
function boxesIn(lane: Lane, { start, end }: Piece): LaneBox[] {
  return lane.boxes.filter((box) => box.start >= start && box.start < end);
}

/** Columns that an item needs for each index to stand at its bytes; if that is too much, for how many they are. */
function laneWidth(lane: Lane, item: Piece): number {
  const boxes = boxesIn(lane, item);
  const needed = boxes.map((box) => {
    const share = Math.min(box.end, item.end) - box.start;
    return Math.ceil((columns(indexText(box)) * (item.end - item.start)) / share);
  });
  const most = Math.max(0, ...needed);
  return most <= WIDEST_LANE ? most : Math.max(...boxes.map(({ many }) => columns(many)));
}

/** Indices of the elements that begin in an item, at their bytes if they fit; a line where an earlier one goes on. */
function laneText(lane: Lane, item: Piece, cell: number): string {
  const boxes = boxesIn(lane, item);
  if (boxes.length === 0) {
    const goesOn = lane.boxes.some(({ start, end }) => start < item.end && end > item.start);
    return goesOn ? "──" : "";
  }
  let line = "";
  for (const box of boxes) {
    const place = Math.floor(((box.start - item.start) / (item.end - item.start)) * cell);
    const text = indexText(box);
    if (columns(line) > place || place + columns(text) > cell) {
      const [{ many }] = boxes;
      return clip(boxes.length === 1 && many ? many : boxes.map(indexText).join(""), cell);
    }
    line = padEnd(line, place) + text;
  }
  return line;
}

function rowLines(strip: Strip, row: readonly Piece[], cell: number, margin: number): string[] {
  const line = (label: string, texts: readonly string[], bar: string): string => {
    const parts = row.map((piece, n) => padEnd(texts[n], pieceWidth(piece, cell)));
    return `${padEnd(label, margin)}${bar}${parts.join(bar)}${bar}`;
  };
  const lines = [
    line(
      "byte",
      row.map(({ start }) => grouped(start)),
      " ",
    ),
    line(
      clip(strip.dtype, 16),
      row.map((piece) => {
        if (piece.kind === "gap") return gapText(piece);
        return padStart(clip(piece.text, LONGEST), cell);
      }),
      "│",
    ),
  ];
  for (const lane of strip.lanes) {
    const texts = row.map((piece) => {
      if (piece.kind === "item") return laneText(lane, piece, cell);
      const inside = lane.inGap.get(piece.start);
      return inside === false ? "" : inside === null ? "⋯ ?" : "⋯";
    });
    if (texts.some(Boolean)) lines.push(line(laneName(lane), texts, " "));
  }
  return lines;
}
