// Marks: a drawing as plain data, with places and sizes in pixels. The fonts are here because layout measures text.

import { columns } from "./measure.js";

interface Font {
  readonly size: number;
  readonly family: "code" | "words";
  readonly weight: 400 | 600;
}

export const FONTS = {
  name: { size: 15, family: "code", weight: 600 },
  badge: { size: 12, family: "words", weight: 600 },
  pill: { size: 12, family: "words", weight: 400 },
  record: { size: 13, family: "code", weight: 400 },
  reason: { size: 13.5, family: "words", weight: 400 },
  note: { size: 12.5, family: "words", weight: 400 },
  title: { size: 13.5, family: "words", weight: 600 },
  value: { size: 14, family: "code", weight: 400 },
  place: { size: 12, family: "code", weight: 400 },
} as const satisfies Record<string, Font>;

type FontName = keyof typeof FONTS;

/** Widths of letters, as parts of the size, in DejaVu Sans, which is wider than most: so text stays inside its box. */
const LETTERS: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,:;'|!()[\]ft/]/, 0.38],
  [/[mwMW@%⋯—]/, 0.97],
  [/[A-Z&_<>=+#~]/, 0.74],
  [/[ -~…–·×−]/, 0.63],
];

/** Pixels that a text takes at most. */
export function textWidth(font: FontName, text: string): number {
  const { size, family, weight } = FONTS[font];
  if (family === "code") return Math.ceil(columns(text) * size * 0.603);
  let width = 0;
  for (const character of text) {
    const letter = LETTERS.find(([pattern]) => pattern.test(character));
    width += letter ? letter[1] : columns(character);
  }
  return Math.ceil(width * size * (weight === 600 ? 1.12 : 1));
}

export type Mark = BoxMark | TextMark | PathMark | GroupMark;

export interface BoxMark {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly class: string;
}

export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  /** The baseline. */
  readonly y: number;
  readonly text: string;
  readonly font: FontName;
  readonly anchor: "start" | "middle" | "end";
  readonly class: string;
}

interface PathMark {
  readonly kind: "path";
  readonly d: string;
  readonly class: string;
}

interface GroupMark {
  readonly kind: "group";
  readonly class: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Shown when the pointer rests on it; where a text had to be cut. */
  readonly title: string;
  readonly marks: readonly Mark[];
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly marks: readonly Mark[];
}

/** Number of hues; arrays beyond take them again, and differ by their number. */
export const HUES = 8;

export function hue(number: number): string {
  return `sl-h${(number - 1) % HUES}`;
}

export function box(
  cls: string,
  x: number,
  y: number,
  width: number,
  height: number,
  radius = 2,
): BoxMark {
  return { kind: "box", x, y, width, height, radius, class: cls };
}

export function text(
  font: FontName,
  x: number,
  y: number,
  content: string,
  anchor: TextMark["anchor"] = "start",
  cls = "",
): TextMark {
  return { kind: "text", x, y, text: content, font, anchor, class: cls };
}

export function path(cls: string, d: string): PathMark {
  return { kind: "path", d, class: cls };
}

export function group(
  cls: string,
  marks: readonly Mark[],
  attributes: GroupMark["attributes"] = {},
  title = "",
): GroupMark {
  return { kind: "group", class: cls, attributes, title, marks };
}

/** The disc that stands for an array: filled for an owner, a ring for a view, a dashed ring if its base has no name. */
export function badge(number: number, state: string, x: number, y: number): GroupMark {
  return group(`sl-badge sl-${state} ${hue(number)}`, [
    box("", x - 10, y - 10, 20, 20, 10),
    text("badge", x, y + 4.3, String(number), "middle"),
  ]);
}
