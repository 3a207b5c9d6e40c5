// Writes a scene as plain text, for terminals and wherever pictures do not reach.

import type { Card, Panel } from "./card.js";
import type { Tick } from "./elements.js";
import { clip, columns, wrap } from "./measure.js";
import type { Scene } from "./scene.js";
import type { Lane, Piece, Strip } from "./strip.js";
import { counted, grouped, subscript } from "./words.js";

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
    const texts = panel.cells.flat().map(({ text }) => columns(clip(text, LONGEST)));
    const cell = Math.max(...texts, ...ticks.map((tick) => columns(tickLabel(tick)))) + 2;
    const most = ndim === 1 ? Math.max(1, Math.floor((width - 1) / (cell + 1))) : ticks.length;
    lines.push(...panelLines(card, panel, cell, Math.max(1, most)));
  }
  return lines;
}

function panelLines(
  card: Card,
  { cells }: Extract<Panel, { cells: unknown }>,
  cell: number,
  most: number,
): string[] {
  const { rows, columns: ticks, ndim } = card.grid;
  const show = (text: string) => `${padStart(clip(text, LONGEST), cell - 1)} `;
  if (ndim === 0) return [`│${show(cells[0][0].text)}│`];
  const margin = Math.max(0, ...rows.map((tick) => columns(tickLabel(tick))));
  const left = margin ? margin + 1 : 0;
  const lines: string[] = [];
  for (let from = 0; from < ticks.length; from += most) {
    const some = ticks.slice(from, from + most);
    const before = ticks.slice(0, from).filter((tick) => "index" in tick).length;
    const labels = some.map((tick) => ("left" in tick ? "   " : show(tickLabel(tick))));
    lines.push(`${" ".repeat(left)} ${labels.join(" ")}`);
    let n = 0;
    for (const row of ndim === 1 ? [{ index: 0 }] : rows) {
      if ("left" in row) {
        lines.push(`${padStart("⋮", margin)}`);
        continue;
      }
      let k = before;
      const values = some.map((tick) => ("left" in tick ? " ⋯ " : show(cells[n][k++].text)));
      const label = margin ? `${padStart(tickLabel(row), margin)} ` : "";
      lines.push(`${label}│${values.join("│")}│`);
      n++;
    }
  }
  return lines;
}

function stripLines(strip: Strip, width: number): string[] {
  const labels = ["byte", clip(strip.dtype, 16), ...strip.lanes.map(laneName)];
  const margin = Math.max(...labels.map(columns)) + 1;
  const items = strip.pieces.filter(({ kind }) => kind === "item");
  const indices = strip.lanes.flatMap((lane) => items.map((item) => laneText(lane, item)));
  const cell = Math.max(
    2,
    ...items.map(({ text }) => columns(clip(text, LONGEST))),
    ...items.map(({ start }) => grouped(start).length),
    ...indices.map(columns).filter((n) => n <= WIDEST_LANE),
  );
  const lines: string[] = [];
  const room = Math.max(cell + 1, width - margin - 1);
  let row: Piece[] = [];
  let used = 0;
  const finish = (): void => {
    if (row.length > 0) lines.push(...rowLines(strip, row, cell, margin));
    [row, used] = [[], 0];
  };
  for (const piece of strip.pieces) {
    const span = pieceWidth(piece, cell) + 1;
    if (used + span > room) finish();
    row.push(piece);
    used += span;
  }
  finish();
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

/** Indices of the elements that begin in an item; a line where one that began before goes on. */
function laneText(lane: Lane, { start, end }: Piece): string {
  const boxes = lane.boxes.filter((box) => box.start < end && box.end > start);
  const begin = boxes.filter((box) => box.start >= start);
  if (begin.length === 0) return boxes.length ? "──" : "";
  const indices = begin.flatMap((box) => box.indices);
  const all = indices.map((index) => subscript(index).replaceAll(" ", "")).join("");
  if (columns(all) <= WIDEST_LANE) return all;
  return indices.length > 1 ? `×${indices.length}` : all;
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
      if (piece.kind === "item") return clip(laneText(lane, piece), cell);
      const inside = lane.inGap.get(piece.start);
      return inside === false ? "" : inside === null ? "⋯ ?" : "⋯";
    });
    if (texts.some(Boolean)) lines.push(line(laneName(lane), texts, " "));
  }
  return lines;
}
