// Cells without arrays mean just what TypeScript says; their top-level names are the notebook's.

import { beforeEach, describe, expect, test } from "vitest";
import type { RefusedCell } from "./cases/case.js";
import { typescript } from "./cases/typescript.js";
import { openCompiler, TestNotebook } from "./cells.js";

const compiler = openCompiler();
let notebook: TestNotebook;
beforeEach(() => {
  notebook = new TestNotebook(compiler);
});

test.each(typescript)("runs %s", async (_title, codes, value) => {
  expect(await notebook.run(...codes)).toEqual(value);
});

describe("a cell that throws half-way", () => {
  test("has declared its names all the same", async () => {
    await expect(notebook.run("let half = 1; throw new Error('stop')")).rejects.toThrow("stop");
    expect(await notebook.run("half")).toBe(1);
  });
});

test("a cell that was compiled but not run declares nothing", () => {
  notebook.compile("const neverRun = 1");
  expect(notebook.refusal("neverRun")).toEqual(["2304 «neverRun» Cannot find name 'neverRun'."]);
});

test("a cell says which names it declares, and whether it has a result", () => {
  const code =
    "const { a, b: [c] } = { a: 1, b: [2] }; function f() {} class K {} enum E {}\ninterface I {} type T = I; import p, { type Stats } from 'node:path'";
  const { declares, hasResult } = notebook.compile(code.replace(", { type Stats }", ""));
  expect([...declares].sort()).toEqual(["E", "K", "a", "c", "f", "p"]);
  expect(hasResult).toBe(false);
  expect(notebook.compile("1").hasResult).toBe(true);
});

const refused: readonly RefusedCell[] = [
  ["let x: string = 5", "2322 «x» Type 'number' is not assignable to type 'string'."],
  ["const y = 1; y = 2", "2588 «y» Cannot assign to 'y' because it is a constant."],
  ["nothing + 1", "2304 «nothing» Cannot find name 'nothing'."],
  ["if (", "1109 «» Expression expected."],
  ["let 5", "1440 «let» Variable declaration not allowed at this location."],
  ["window", "2304 «window» Cannot find name 'window'."],
  ["return 1", "1108 «return» A 'return' statement can only be used within a function body."],
  [
    "import.meta.url",
    "own «import.meta» A cell is not a module: 'import.meta' is not available in it.",
  ],
  [
    "import { nothing } from 'node:path'",
    "2305 «nothing» Module '\"node:path\"' has no exported member 'nothing'.",
  ],
  [
    "import x from 'no-such-package'",
    "2307 «'no-such-package'» Cannot find module 'no-such-package' or its corresponding type declarations.",
  ],
  [
    "const z: number = 'a'\nconst w: string = 1",
    "2322 «z» Type 'string' is not assignable to type 'number'.",
    "2322 «w» Type 'number' is not assignable to type 'string'.",
  ],
];

test.each(refused)("refuses `%s`", (code, ...refusals) => {
  expect(notebook.refusal(code)).toEqual(refusals);
});

test("an import of nothing but types is not made", () => {
  expect(notebook.compile("import { Square } from './shapes.ts'").javascript).not.toContain(
    "$import",
  );
  expect(notebook.compile("import { area } from './shapes.ts'").javascript).toContain("$import");
});

test("unused names and missing types are no errors", () => {
  notebook.compile("function unused(a, b) { const c = 1 }");
});
