// Draws the card of an array: its name, state and record, the reason in a sentence, its cells, and notes.

import type { Card } from "./card.js";
import { type Drawn, drawGrid } from "./draw_grid.js";
import { box, group, hue, type Mark, text, textWidth } from "./marks.js";
import { clip, wrap, wrapParts } from "./measure.js";
import { SLACK } from "./rows.js";

/** Name, pills and record flow like words; reason, cells and notes stand below. */
export function drawCard(card: Card, x: number, y: number, limit: number): Drawn {
  const marks: Mark[] = [];
  const name = clip(card.title, 56);
  let [left, top, right] = [x + textWidth("name", name) + 10, y, x];
  const title = text("name", x, y + 16, name);
  marks.push(name === card.title ? title : group("", [title], {}, card.title));
  right = left;
  const place = (width: number): number => {
    if (left + width > limit && left > x) [left, top] = [x, top + 24];
    const at = left;
    left += width + 8;
    right = Math.max(right, at + width);
    return at;
  };
  for (const { kind, text: words } of card.pills) {
    const width = textWidth("pill", words) + 18;
    const at = place(width);
    marks.push(
      group(`sl-pill sl-${kind} ${hue(card.number)}`, [
        box("", at, top + 1, width, 20, 10),
        text("pill", at + width / 2, top + 15.2, words, "middle"),
      ]),
    );
  }
  left += 4;
  // A little more room keeps it in one line now and then, as it does for cells.
  const width = (line: string) => textWidth("record", line);
  const [first, ...others] = wrapParts(card.record, SLACK * (limit - x), width);
  marks.push(text("record", place(width(first)), top + 16, first, "start", "sl-muted"));
  for (const line of others) {
    top += 18.5;
    marks.push(text("record", x, top + 16, line, "start", "sl-muted"));
    right = Math.max(right, x + width(line));
  }
  top += 24;
  const sentences = (words: string, font: "reason" | "note"): void => {
    for (const line of wrap(words, limit - x, (part) => textWidth(font, part))) {
      marks.push(text(font, x, top + 14, line));
      right = Math.max(right, x + textWidth(font, line));
      top += 18.5;
    }
  };
  sentences(card.reason, "reason");
  top += 5;
  const grid = drawGrid(card, x, top, limit - x);
  marks.push(...grid.marks);
  right = Math.max(right, grid.right);
  top = grid.bottom;
  if (card.notes.length > 0) top += 4;
  for (const note of card.notes) sentences(note, "note");
  return { marks, right, bottom: top };
}
