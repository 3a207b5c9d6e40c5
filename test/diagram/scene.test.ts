// What a diagram says, in every face of it.

import { describe, expect, test } from "vitest";
import {
  renderHTML,
  renderPage,
  renderSelfContained,
  renderSVG,
  renderText,
} from "../../kernel/diagram/index.js";
import type { MemoryModel } from "../../kernel/memory/model.js";
import { parseMemoryModel } from "../../kernel/memory/validate.js";
import { cases } from "./cases.js";
import { arrayOn, blockOf, memoryOf, modelOf } from "./models.js";

/** The words of a drawing, without its marks. */
function words(svg: string): string {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text).join("\n");
}

const faces: readonly (readonly [string, (model: MemoryModel) => string])[] = [
  ["SVG", (model) => words(renderSVG(model))],
  ["HTML", (model) => words(renderHTML(model))],
  ["text", (model) => renderText(model, 400)],
];

describe.each(faces)("the %s face", (_, face) => {
  test("names the four states", () => {
    expect(face(cases.owner)).toContain("owns its memory");
    expect(face(cases.slice)).toContain("view of arr");
    expect(face(cases.window)).toContain("view, its base has no name");
    expect(face(cases.disjoint)).toContain("no common byte with odds");
    expect(face(cases.disjoint)).toContain("no common byte with evens");
  });

  test("gives the record and the reason of an array", () => {
    const drawn = face(cases.transposed);
    expect(drawn).toContain("int64 · shape (3, 2) · strides (8, 24) · offset 0 · F");
    expect(drawn).toContain("Transposing swaps the strides; the bytes stay where they are.");
    expect(face(cases["read-only"])).toContain("read-only");
    expect(face(cases.records)).toContain("not aligned");
  });

  test("writes out a dtype of several fields, and keeps the record in one line", () => {
    const drawn = face(cases["many-fields"]);
    const dtype = "[('name', '<U3'), ('age', '<i4'), ('weight', '<f8')]";
    const plain = drawn.replaceAll("&#39;", "'").replaceAll("&lt;", "<");
    expect(plain).toContain(`${dtype} · shape (2,) · strides (24,) · offset 0 · C and F`);
    expect(plain).toContain(`48 bytes, read as ${dtype}`);
  });

  test("declares what is left out", () => {
    const drawn = face(cases.truncated);
    expect(drawn).toContain("12 of 1,000,000,000 elements are shown.");
    expect(drawn).toContain("7,984,000,000 bytes");
    expect(drawn).toContain("8,000,000,000 bytes, read as float64 · 7,999,999,856 bytes not shown");
  });

  test("tells every pair that has common bytes", () => {
    expect(face(cases["three-arrays"])).toContain(
      "Common bytes: a with grid and corner; grid with corner.",
    );
    expect(face(cases.disjoint)).toContain("Same memory, but no common byte: evens with odds.");
  });

  test("says what cannot be decided", () => {
    const { arrays, blocks } = cases.disjoint;
    const relations = [{ a: arrays[0].id, b: arrays[1].id, kind: "unknown" as const }];
    expect(face({ version: 1, blocks, arrays, relations })).toContain(
      "Too hard to decide whether bytes are common: evens with odds.",
    );
  });

  test("tells what was copied from what", () => {
    const drawn = face(cases.copies);
    expect(drawn).toContain("copied from turned");
    expect(drawn).toContain("copied from table");
  });

  test("names a source that is not drawn", () => {
    const memory = memoryOf("m", "int64", [1]);
    const a = arrayOn(memory, {
      names: ["a"],
      shape: [1],
      strides: [8],
      provenance: { verdict: "copy", inputs: [{ id: "elsewhere", name: "origin" }] },
    });
    expect(face(modelOf([blockOf(memory)], [a]))).toContain("copied from origin");
  });

  test("shows strides as steps: forwards, backwards and none", () => {
    expect(face(cases.transposed)).toContain("axis 1: +24 bytes");
    expect(face(cases.reversed)).toContain("axis 0: −8 bytes");
    expect(face(cases.broadcast)).toContain("axis 0: 0 bytes (stays)");
  });

  test("marks repeated bytes", () => {
    expect(face(cases.broadcast)).toContain(
      "6 cells are marked: they repeat the bytes of an earlier cell.",
    );
    expect(face(cases.broadcast)).toContain("×3");
  });

  test("counts repeated elements that are not shown, too", () => {
    const { window, "broadcast-cut": stretched } = cases;
    expect(face(stretched)).toContain("×1,000");
    expect(face(stretched)).not.toMatch(/×4\b/);
    const [a, w] = window.arrays;
    const cut = { ...w, shown: [[0, 1, 3], w.shown[1]], values: w.values.slice(0, 9) };
    expect(face({ ...window, arrays: [a, cut] })).toMatch(/×\d\+|…/);
  });

  test("tells that two names are one array", () => {
    expect(face(cases["two-names"])).toContain("scores and before are names of this one array.");
  });

  test("calls an array without a name by its number", () => {
    const memory = memoryOf("m", "int64", [1, 2]);
    const owner = arrayOn(memory, { id: "o", names: [], shape: [2], strides: [8] });
    const base = { id: "o", name: null };
    const view = arrayOn(memory, { id: "v", names: [], shape: [1], strides: [8], base });
    const drawn = face(modelOf([blockOf(memory)], [owner, view]));
    expect(drawn).toContain("view of unnamed array 1");
    expect(drawn).toContain("Common bytes: unnamed array 1 with unnamed array 2.");
  });
});

test("all cases but the hostile one are models that the validator accepts", () => {
  const { "hostile-names": hostile, ...others } = cases;
  for (const [name, model] of Object.entries(others)) {
    expect([name, parseMemoryModel(model)]).toEqual([name, model]);
  }
  expect(() => parseMemoryModel(hostile)).toThrow("arrays[0].names[0]");
});

test("every element carries its block and its bytes", () => {
  const html = renderHTML(cases.transposed);
  const elements = html.match(/<g class="sl-e[^>]*>/g) ?? [];
  // Twelve cells, six items, twelve boxes below the strip.
  expect(elements).toHaveLength(30);
  for (const element of elements) {
    const [, start, end] =
      element.match(/data-block="transposed" data-start="(\d+)" data-end="(\d+)"/) ?? [];
    expect(Number(end) - Number(start)).toBe(8);
  }
});

test("nothing of a stranger is written as markup, even in a model that was never checked", () => {
  const bad = `"'><script>alert(1)</script>`;
  const { blocks, arrays, relations } = cases.slice;
  const poison = {
    version: 1,
    blocks: blocks.map((block) => ({ ...block, id: bad, dtype: bad })),
    arrays: arrays.map((array) => ({ ...array, block: bad, state: bad, dtype: bad, names: [bad] })),
    relations,
  } as unknown as MemoryModel;
  for (const render of [renderHTML, renderSVG]) {
    for (const model of [poison, cases["hostile-names"]]) {
      const written = render(model);
      expect(written).not.toMatch(/<script|<img|onerror=[^&]*"/);
      expect(
        written
          .match(/<[a-z]+/g)
          ?.every((tag) => /^<(div|style|svg|g|rect|text|path|title)$/.test(tag)),
      ).toBe(true);
    }
  }
  expect(renderPage(cases.owner, bad)).toContain("<title>&quot;&#39;&gt;&lt;script&gt;");
  expect(renderText(cases["hostile-names"])).not.toContain("\u202e");
});

test("a fragment has no ids, which could meet the same on one page, and no script", () => {
  const html = renderHTML(cases.copies);
  expect(html).not.toMatch(/\sid=|<script/);
  expect(html.match(/<style>/g)).toHaveLength(1);
});

test("a self-contained fragment asks nothing of any host", () => {
  const html = renderSelfContained(cases.copies);
  expect(html.match(/<script>/g)).toHaveLength(1);
  expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', "")).not.toMatch(
    /https?:|url\(|@import/,
  );
});

test("drawing does not depend on the sizes of arrays", () => {
  expect(renderHTML(cases.truncated).length).toBeLessThan(80_000);
});

test("the same model is drawn in the same way", () => {
  expect(renderSelfContained(cases.copies)).toBe(renderSelfContained(cases.copies));
});
