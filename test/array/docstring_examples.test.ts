// The examples in NumPy's own docstrings, taken at run time: each does here what it does there.

import { beforeAll, expect, test } from "vitest";
import { docstringExamples, type Example } from "../oracle/docstrings.js";
import { differing, exclusions } from "./docstring_exclusions.js";
import { isHere, names } from "./names_table.js";

/** Their examples write files into the folder in which they run. */
const writing = ["fromfile", "load", "save", "savetxt", "savez", "savez_compressed", "tofile"];

const here = Object.fromEntries(
  Object.entries(names).map(([place, list]) => [
    place,
    list.filter((name) => isHere(place, name) && !writing.includes(name)),
  ]),
);

const keyOf = ({ name, number }: Example): string => `${name} ${number}`;

let examples: Example[];

beforeAll(() => {
  examples = docstringExamples(here);
}, 120_000);

test("every statement that is not excluded does here what it does in NumPy", () => {
  const wrong = examples
    .filter((example) => example.differences.length > 0 && !exclusions.has(keyOf(example)))
    .map((example) =>
      [`${keyOf(example)}: ${example.source}`, ...example.differences].join("\n    "),
    );
  expect(wrong.join("\n\n")).toBe("");
});

test("every statement that is excluded differs", () => {
  const found = new Set(examples.filter((e) => e.differences.length > 0).map(keyOf));
  expect(differing.filter((key) => !found.has(key))).toEqual([]);
});

test("there are thousands of statements that are the same", ({ annotate }) => {
  const same = examples.filter((example) => example.differences.length === 0).length;
  annotate(`${same} statements are the same, ${exclusions.size} are excluded`);
  expect(same).toBeGreaterThan(3200);
});
