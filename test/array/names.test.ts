// The public names: a change of them is seen, and each of NumPy's that is absent has a reason.

import { expect, test } from "vitest";
import { explainedInVain, namesTable, publicNames, unexplained } from "./names_table.js";

test("every public name of NumPy's is here, or a reason is given why not", () => {
  expect(unexplained()).toEqual([]);
});

test("no reason is given for a name that is here", () => {
  expect(explainedInVain()).toEqual([]);
});

test("the page of NumPy's names is up to date", async () => {
  await expect(namesTable()).toMatchFileSnapshot("../../docs/numpy-names.md");
});

test("the public names are those of the last release and those that were added on purpose", async () => {
  await expect(publicNames()).toMatchFileSnapshot("public_names.txt");
});
