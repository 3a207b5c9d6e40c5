// Nothing in a drawing lies on top of anything else, and texts stay inside their boxes.

import { describe, expect, test } from "vitest";
import { layOut } from "../../kernel/diagram/layout.js";
import {
  type BoxMark,
  FONTS,
  type Mark,
  type TextMark,
  textWidth,
} from "../../kernel/diagram/marks.js";
import { sceneOf } from "../../kernel/diagram/scene.js";
import { cases } from "./cases.js";

interface Area {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function areaOfText({ text, font, x, y, anchor }: TextMark): Area {
  const width = textWidth(font, text);
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  const { size } = FONTS[font];
  // Letters without descenders: lines of text may come close, their bodies may not meet.
  return { what: text, left, right: left + width, top: y - size * 0.75, bottom: y };
}

function areaOfBox({ x, y, width, height }: BoxMark): Area {
  return { what: "box", left: x, right: x + width, top: y, bottom: y + height };
}

/** Texts and boxes; a group with a box in it counts as one, with the texts that it holds. */
function areasOf(marks: readonly Mark[]): { areas: Area[]; inside: [Area, Area][] } {
  const areas: Area[] = [];
  const inside: [Area, Area][] = [];
  const visit = (mark: Mark): void => {
    if (mark.kind === "text") areas.push(areaOfText(mark));
    if (mark.kind === "box") areas.push(areaOfBox(mark));
    if (mark.kind !== "group") return;
    const frame = mark.marks.find((part): part is BoxMark => part.kind === "box");
    if (!frame || mark.class.startsWith("sl-sign")) {
      if (!frame) mark.marks.forEach(visit);
      return;
    }
    const texts = mark.marks.filter((part): part is TextMark => part.kind === "text");
    for (const text of texts) inside.push([areaOfText(text), areaOfBox(frame)]);
    areas.push({ ...areaOfBox(frame), what: texts.map(({ text }) => text).join() || mark.class });
  };
  marks.forEach(visit);
  return { areas, inside };
}

function overlap(a: Area, b: Area): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

describe.each(Object.entries(cases))("%s", (_name, model) => {
  const drawing = layOut(sceneOf(model));
  const { areas, inside } = areasOf(drawing.marks);

  test("no two texts or boxes overlap", () => {
    const clashes: string[] = [];
    areas.forEach((a, n) => {
      for (const b of areas.slice(n + 1)) {
        if (overlap(a, b)) clashes.push(`${a.what} | ${b.what} at ${a.left}, ${a.top}`);
      }
    });
    expect(areas.length).toBeGreaterThan(4);
    expect(clashes).toEqual([]);
  });

  test("texts stay inside their boxes", () => {
    const wider = inside.filter(([text, box]) => text.left < box.left || text.right > box.right);
    expect(inside.length).toBeGreaterThan(0);
    expect(wider.map(([text]) => text.what)).toEqual([]);
  });

  test("everything lies within the drawing", () => {
    const outside = areas.filter(({ left, right, top, bottom }) => {
      return left < 0 || top < 0 || right > drawing.width || bottom > drawing.height;
    });
    expect(outside).toEqual([]);
  });
});
