// Text can be read on every ground it stands on, in both themes.

import { describe, expect, test } from "vitest";
import { FONTS } from "../../kernel/diagram/marks.js";
import { DARK, LIGHT } from "../../kernel/diagram/style.js";

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** As WCAG defines it. */
function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each([
  ["light", LIGHT],
  ["dark", DARK],
])("%s", (_, colours) => {
  const { paper, ink, muted, item, lit, litInk, part, partInk, strong, tint, litLine } = colours;

  const pairs: readonly (readonly [name: string, text: string, ground: string])[] = [
    ["ink on paper", ink, paper],
    ["muted on paper", muted, paper],
    ["ink on items", ink, item],
    ["ink on lit bytes", litInk, lit],
    ["ink on bytes lit in part", partInk, part],
    ...strong.map((colour) => [`numbers: ${colour}`, colour, paper] as const),
    ...tint.map((colour) => [`ink on ${colour}`, ink, colour] as const),
  ];

  test.each(pairs)("%s has a contrast of 4.5 at least", (_name, text, ground) => {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("lines that carry meaning have a contrast of 3 at least", () => {
    for (const line of strong) expect(contrast(line, paper)).toBeGreaterThanOrEqual(3);
    expect(contrast(litLine, part)).toBeGreaterThanOrEqual(3);
  });

  test("there are as many fillings as lines", () => {
    expect(strong.length).toBe(tint.length);
    expect([...strong, ...tint].every((colour) => /^#[0-9a-f]{6}$/.test(colour))).toBe(true);
  });
});

test("no text is smaller than 12 pixels", () => {
  for (const { size } of Object.values(FONTS)) expect(size).toBeGreaterThanOrEqual(12);
});
