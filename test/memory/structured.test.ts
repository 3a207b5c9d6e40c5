// Memory models of arrays of text, bytes, void and structures.

import { expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import { renderSelfContained } from "../../kernel/diagram/index.js";
import { buildMemoryModel, parseMemoryModel } from "../../kernel/memory/index.js";

const structure = np.array(
  [
    [1, 2.5, "a"],
    [3, 4, "bc"],
  ],
  {
    dtype: [
      ["x", "u1"],
      ["y", ">f8"],
      ["t", "U2"],
    ],
  },
);

test.each([
  ["text", np.array(["a", "it's", "b\n"]), ["'a'", '"it\'s"', "'b\\n'"]],
  ["bytes", np.array([new np.Bytes("ab"), new np.Bytes([0, 255])]), ["b'ab'", "b'\\x00\\xff'"]],
  ["void", np.zeros(2, "V2"), ["b'\\x00\\x00'", "b'\\x00\\x00'"]],
  ["structures", structure, ["(1, 2.5, 'a')", "(3, 4., 'bc')"]],
  ["a field", structure.get("y") as np.NDArray, ["2.5", "4."]],
  ["several fields", structure.get(["t", "x"]) as np.NDArray, ["('a', 1)", "('bc', 3)"]],
  ["a field of text", structure.get("t") as np.NDArray, ["'a'", "'bc'"]],
])("a model shows the elements of %s as NumPy prints them", (_kind, array, texts) => {
  const model = buildMemoryModel([array]);
  expect(model.arrays[0].values).toEqual(texts);
  expect(parseMemoryModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  expect(renderSelfContained(model)).toContain("</svg>");
});
