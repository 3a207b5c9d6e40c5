// Positions in a cell: Jupyter counts code points, JavaScript UTF-16 units.

import fc from "fast-check";
import { expect, test } from "vitest";
import { toCodePoints, toUnits } from "../../kernel/protocol/offsets.js";

test("a character outside the basic plane is one code point and two units", () => {
  expect(toUnits("a😀b", 2)).toBe(3);
  expect(toCodePoints("a😀b", 3)).toBe(2);
});

test("a position past the end is the end", () => {
  expect(toUnits("abc", 99)).toBe(3);
  expect(toCodePoints("abc", 99)).toBe(3);
});

test("both directions agree with JavaScript's own iteration over code points", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(20), (text, position) => {
      const before = [...text].slice(0, position).join("");
      expect(toUnits(text, position)).toBe(before.length);
      expect(toCodePoints(text, before.length)).toBe([...before].length);
    }),
  );
});
