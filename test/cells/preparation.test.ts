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

test("comments are found whether or not they were read before", () => {
  const unprepared = new TestNotebook();
  const asked = [
    "np.reshape",
    "[1].map",
    "console.log",
    "new URL('a:b').searchParams",
    "'x'.substr",
  ];
  // Without the first line: TypeScript orders what is joined by `|` by what it has met.
  const told = (from: TestNotebook) =>
    asked.map((code) => from.compiler.inspect(code, code.length, 0).plain.replace(/^.*\n/, ""));
  expect(told(unprepared)).toEqual(told(notebook));
  expect(told(notebook)[1]).toContain("Calls a defined callback function on each element");
  expect(told(notebook)[4]).toContain("@deprecated");
});

test("what a comment calls deprecated comes last in completions", () => {
  const { matches } = compiler.complete("'x'.s", 5);
  expect(matches.map(({ text }) => text).slice(-2)).toEqual(["substr", "sup"]);
});
