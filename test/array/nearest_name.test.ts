// The name that a misspelt keyword was meant to be. Expected answers are CPython 3.13's.

import { expect, test } from "vitest";
import { nearestName } from "../../kernel/array/nearest_name.js";

test("a misspelt name finds the one it was meant to be", () => {
  const names = ["dtype", "order", "shape", "copy", "ndmin"];
  const meant: [string, string | null][] = [
    ["shap", "shape"],
    ["dtpye", "dtype"],
    ["Dtype", "dtype"],
    ["ORDER", null],
    ["oder", "order"],
    ["ndim", "ndmin"],
    ["kopy", "copy"],
    ["axis", null],
    ["x", null],
    ["typ", null],
    ["cop", "copy"],
    ["", null],
    ["dtype".repeat(10), null],
  ];
  for (const [given, name] of meant) expect(nearestName(given, names), given).toBe(name);
});

test("two letters that changed places are one slip", () => {
  expect(nearestName("otu", ["where", "out", "dtype"])).toBe("out");
  expect(nearestName("ou", ["in"])).toBe(null);
});

test("of names equally near the first is chosen", () => {
  expect(nearestName("axis3", ["axis1", "axis2"])).toBe("axis1");
});
