// What the compiler has ready before the first cell comes.

import { expect, test } from "vitest";
import { TestNotebook } from "./cells.js";

const notebook = new TestNotebook();
const { compiler } = notebook;
const source = (code: string) => ({ code, count: 1 });

test("before Node's types are read, a cell that needs them compiles too", () => {
  notebook.compile("1 + 1");
  notebook.compile("console.log(process.pid)");
});

test("steps of preparation compile, and may come between a cell and its commit", () => {
  compiler.compile(source("const first = np.arange(3)"));
  for (const step of compiler.prepare()) expect(step?.kind).not.toBe("refused");
  compiler.commit();
  notebook.compile("first[1:]");
  expect(compiler.compile(source("a")).kind).toBe("refused");
});
