// Positions map both ways through edits, and through several rounds of them.

import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  applyEdits,
  type Edit,
  Edits,
  Layers,
} from "../../kernel/cells/typescript/position_map.js";

/** A text, and edits of it in order. */
const editedText = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 30 }),
    fc.array(fc.tuple(fc.nat(29), fc.nat(3), fc.string({ maxLength: 5 })), { maxLength: 6 }),
  )
  .map(([text, wanted]) => {
    const edits: Edit[] = [];
    let from = 0;
    for (const [at, length, insert] of wanted.sort((a, b) => a[0] - b[0])) {
      if (at < from || at > text.length) continue;
      const remove = Math.min(length, text.length - at);
      edits.push({ at, remove, insert });
      from = at + remove + 1;
    }
    return { text, edits };
  });

/** For each position in the edited text that holds a character of the original, that character's position. */
function kept(text: string, edits: readonly Edit[]): Map<number, number> {
  const found = new Map<number, number>();
  let edited = 0;
  let from = 0;
  for (const { at, remove, insert } of [...edits, { at: text.length, remove: 0, insert: "" }]) {
    for (; from < at; from++) found.set(edited++, from);
    edited += insert.length;
    from += remove;
  }
  return found;
}

describe("one round of edits", () => {
  test("every kept character is found from both sides", () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const result = applyEdits(text, edits);
        for (const [edited, original] of kept(text, edits)) {
          expect(result.text[edited]).toBe(text[original]);
          expect(result.map.toOriginal(edited)).toBe(original);
          expect(result.map.toOriginalEnd(edited + 1)).toBe(original + 1);
          expect(result.map.toEdited(original)).toBe(edited);
          expect(result.map.toAnchor(edited)).toBe(original);
        }
      }),
    );
  });

  // An empty span where text was only removed lies on both sides of it: it has a start, and its end is that start.
  test("a span of the edited text covers what all of it came from, and never ends before it starts", () => {
    fc.assert(
      fc.property(editedText, fc.nat(), fc.nat(), ({ text, edits }, a, b) => {
        const { text: edited, map } = applyEdits(text, edits);
        fc.pre(edited.length > 0);
        const start = a % edited.length;
        const end = start + 1 + (b % (edited.length - start));
        const inside = [...kept(text, edits)].filter(([at]) => at >= start && at < end);
        const from = map.toOriginal(start);
        const to = map.toOriginalEnd(end);
        expect(to).toBeGreaterThanOrEqual(from);
        for (const [, original] of inside) {
          expect(original).toBeGreaterThanOrEqual(from);
          expect(original).toBeLessThan(to);
        }
      }),
    );
  });

  test("positions keep their order", () => {
    fc.assert(
      fc.property(editedText, ({ text, edits }) => {
        const { text: edited, map } = applyEdits(text, edits);
        for (let k = 1; k <= edited.length; k++) {
          expect(map.toOriginal(k)).toBeGreaterThanOrEqual(map.toOriginal(k - 1));
        }
        for (let k = 1; k <= text.length; k++) {
          expect(map.toEdited(k)).toBeGreaterThanOrEqual(map.toEdited(k - 1));
        }
      }),
    );
  });
});

test("several rounds map as one", () => {
  fc.assert(
    fc.property(
      editedText,
      fc.array(fc.tuple(fc.nat(), fc.string({ maxLength: 3 }))),
      ({ text, edits }, later) => {
        const layers = new Layers(text);
        layers.push(applyEdits(text, edits));
        for (const [at, insert] of later) {
          const place = at % (layers.text.length + 1);
          layers.push(applyEdits(layers.text, [{ at: place, remove: 0, insert }]));
        }
        const removed = new Set(
          edits.flatMap(({ at, remove }) => Array.from({ length: remove }, (_, k) => at + k)),
        );
        for (let at = 0; at < text.length; at++) {
          if (removed.has(at)) continue;
          const edited = layers.toEdited(at);
          expect(layers.text[edited]).toBe(text[at]);
          expect(layers.toOriginal(edited)).toBe(at);
          expect(layers.toEditedAfter(at + 1)).toBe(edited + 1);
        }
      },
    ),
  );
});

test("text around nested expressions nests, whatever the order in which ends and beginnings meet", () => {
  const edits = new Edits();
  // (a + b) * c, with the inner expression found first.
  edits.before(0, "add(");
  edits.replace(1, 2, ",");
  edits.after(3, ")");
  edits.before(0, "multiply(");
  edits.replace(3, 4, ",");
  edits.after(5, ")");
  expect(edits.apply("a+b*c").text).toBe("multiply(add(a,b),c)");
});

test("inserted text has the anchor that it was given", () => {
  const edits = new Edits();
  edits.before(0, "f(", 1);
  edits.after(3, ")", 1);
  const { text, map } = edits.apply("a+b");
  expect(text).toBe("f(a+b)");
  expect([0, 1, 2, 3, 4, 5].map((at) => map.toAnchor(at))).toEqual([1, 1, 0, 1, 2, 1]);
});
