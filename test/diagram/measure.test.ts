// How much room texts take, and how they are clipped and wrapped.

import fc from "fast-check";
import { expect, test } from "vitest";
import { clip, columns, visible, wrap, wrapParts } from "../../kernel/diagram/measure.js";

test("East Asian letters and emoji take two columns, marks take none", () => {
  expect(columns("abc")).toBe(3);
  expect(columns("日本")).toBe(4);
  expect(columns("😀")).toBe(2);
  expect(columns("e\u0301")).toBe(1);
});

test("a clipped text fits and says that it is clipped", () => {
  expect(clip("abcdef", 6)).toBe("abcdef");
  expect(clip("abcdefg", 6)).toBe("abcde…");
  expect(clip("日本語", 5)).toBe("日本…");
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 30 }), (text, limit) => {
      const clipped = clip(text, limit);
      expect(columns(clipped)).toBeLessThanOrEqual(limit);
      expect(clipped === text || clipped.endsWith("…")).toBe(true);
    }),
  );
});

test("wrapped lines fit and lose nothing but spaces", () => {
  expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
  expect(wrap("abcdefghij", 4)).toEqual(["abcd", "efgh", "ij"]);
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (text, limit) => {
      const lines = wrap(text, limit);
      for (const line of lines) expect(columns(line)).toBeLessThanOrEqual(limit);
      expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("a line of parts is broken between them, and within one only if it is too long", () => {
  expect(wrapParts("int64 · C and F", 15)).toEqual(["int64 · C and F"]);
  expect(wrapParts("int64 · C and F", 14)).toEqual(["int64", "C and F"]);
  expect(wrapParts("(1, 2, 3) · C", 6)).toEqual(["(1, 2,", "3) · C"]);
});

test("characters that cannot be seen or turn the writing are written out", () => {
  expect(visible("a\u001b[31mb\u0000")).toBe("a\\x1b[31mb\\x00");
  expect(visible("\u202eabc\ud800")).toBe("\\u202eabc\\ud800");
  expect(visible("naïve 日本 😀")).toBe("naïve 日本 😀");
});
