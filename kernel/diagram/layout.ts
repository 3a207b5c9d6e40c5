// Lays a scene out: cards under each other as a tree, the strip below them, and dashed lines from copies to sources.

import { drawCard } from "./draw_card.js";
import type { Drawn } from "./draw_grid.js";
import { drawStrip } from "./draw_strip.js";
import { badge, box, type Drawing, group, hue, type Mark, path, text, textWidth } from "./marks.js";
import { wrap } from "./measure.js";
import { SLACK } from "./rows.js";
import type { Group, RelationLine, Scene } from "./scene.js";

/** Text is broken and long rows are split near this width, or a smaller one; only wide tables go beyond it. */
const WIDTH = 800;
const NARROWEST = 280;
const MARGIN = 8;
const INDENT = 20;
const COPY_LANE = 11;
/** From the middle of a badge to its text. */
const BESIDE = 18;

/** The drawing of a scene, in pixels; if there is less room than it would take, narrower and higher. */
export function layOut(scene: Scene, room = Number.POSITIVE_INFINITY): Drawing {
  const marks: Mark[] = [];
  const badges = new Map<number, { x: number; y: number }>();
  const x = MARGIN + scene.copies.length * COPY_LANE;
  const width = Math.min(WIDTH, Math.max(NARROWEST, Math.floor((room - x - MARGIN) / SLACK)));
  let [right, bottom] = [x, MARGIN];
  scene.groups.forEach((part, n) => {
    if (n > 0) bottom += 26;
    const drawn = drawGroup(part, x, bottom, width, badges);
    marks.push(...drawn.marks);
    right = Math.max(right, drawn.right);
    bottom = drawn.bottom;
  });
  scene.copies.forEach(({ from, to }, n) => {
    const [source, copy] = [badges.get(from), badges.get(to)];
    if (source && copy) marks.push(copyLine(source, copy, x - 2 - n * COPY_LANE, to));
  });
  return {
    width: Math.ceil(right + MARGIN),
    height: Math.ceil(bottom + MARGIN),
    label: scene.label,
    marks,
  };
}

/** Dashed, from the copy back to what it was copied from, left of everything. */
function copyLine(
  source: { x: number; y: number },
  copy: { x: number; y: number },
  x: number,
  number: number,
): Mark {
  const [from, to] = [copy.y + 5, source.y + 5];
  const tip = source.x - 10;
  const line = path("sl-copy-line", `M${copy.x - 10} ${from}H${x}V${to}H${tip}`);
  const head = path("sl-copy-head", `M${tip - 6} ${to - 4}L${tip} ${to}L${tip - 6} ${to + 4}`);
  return group(hue(number), [line, head]);
}

function drawGroup(
  part: Group,
  x: number,
  y: number,
  width: number,
  badges: Map<number, { x: number; y: number }>,
): Drawn {
  const marks: Mark[] = [];
  const lines: Mark[] = [];
  const centers: { x: number; y: number }[] = [];
  let [right, bottom] = [x, y];
  const rail = x + 4;
  for (const node of part.nodes) {
    const center = { x: rail + 20 + node.depth * INDENT, y: bottom + 11 };
    centers.push(center);
    const parent = node.parent < 0 ? null : centers[node.parent];
    if (parent) {
      lines.push(path("sl-link", `M${center.x - 10} ${center.y}H${parent.x}V${parent.y + 11}`));
      const tip = parent.y + 11;
      lines.push(
        path(
          "sl-link",
          `M${parent.x - 4} ${tip + 6}L${parent.x} ${tip}L${parent.x + 4} ${tip + 6}`,
        ),
      );
    } else {
      const look = node.kind === "ghost" ? "sl-rail sl-dashed" : "sl-rail";
      lines.push(path(look, `M${center.x - 11} ${center.y}H${rail}`));
    }
    if (node.kind === "ghost") {
      marks.push(
        box("sl-ghost", center.x - 10, center.y - 10, 20, 20, 10),
        text("note", center.x + BESIDE, center.y + 4.5, node.text, "start", "sl-muted"),
      );
      right = Math.max(right, center.x + BESIDE + textWidth("note", node.text));
      bottom += 32;
      continue;
    }
    badges.set(node.number, center);
    marks.push(badge(node.number, node.state, center.x, center.y));
    const drawn = drawCard(node, center.x + BESIDE, bottom, x + width);
    marks.push(...drawn.marks);
    right = Math.max(right, drawn.right);
    bottom = drawn.bottom + 18;
  }
  const roots = part.nodes.flatMap((node, n) => (node.parent < 0 ? [centers[n].y] : []));
  const titleY = bottom + 11;
  if (roots.length > 0) {
    lines.push(path("sl-rail", `M${rail} ${roots[0]}V${titleY}H${rail + 9}`));
    lines.push(path("sl-rail", `M${rail + 4} ${titleY - 4}l5.500 4l-5.500 4`));
  }
  const titleX = rail + 16;
  const titleWidth = textWidth("title", part.title);
  marks.push(text("title", titleX, bottom + 15.5, part.title));
  right = Math.max(right, titleX + titleWidth);
  let detailX = titleX + titleWidth + 10;
  if (detailX + textWidth("note", part.detail) > x + width) {
    detailX = titleX;
    bottom += 18;
  }
  for (const line of wrap(part.detail, x + width - detailX, (line) => textWidth("note", line))) {
    marks.push(text("note", detailX, bottom + 15.5, line, "start", "sl-muted"));
    right = Math.max(right, detailX + textWidth("note", line));
    bottom += 18;
  }
  bottom += 8;
  const strip = drawStrip(part.strip, titleX, bottom, x + width - titleX);
  marks.push(...strip.marks);
  right = Math.max(right, strip.right);
  bottom = strip.bottom;
  for (const line of part.relations) {
    const drawn = drawRelation(line, titleX, bottom, x + width);
    marks.push(...drawn.marks);
    right = Math.max(right, drawn.right);
    bottom = drawn.bottom;
  }
  return { marks: [...lines, ...marks], right, bottom };
}

function drawRelation(
  { kind, text: words }: RelationLine,
  x: number,
  y: number,
  limit: number,
): Drawn {
  const marks: Mark[] = [];
  const middle = y + 10;
  // Two bars that overlap, that stand apart, or that may do either.
  const shift = kind === "shares" ? 7 : 13;
  const look = `sl-sign sl-${kind}`;
  marks.push(
    group(look, [box("", x, middle - 7, 13, 8, 1.5), box("", x + shift, middle - 1, 13, 8, 1.5)]),
  );
  const left = x + 36;
  let [right, bottom] = [left, y];
  for (const line of wrap(words, limit - left, (line) => textWidth("note", line))) {
    marks.push(text("note", left, bottom + 14.5, line));
    right = Math.max(right, left + textWidth("note", line));
    bottom += 18;
  }
  return { marks, right, bottom: bottom + 4 };
}
