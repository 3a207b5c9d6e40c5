// Where an error happened is told in the cell as it was written.

import { SourceMap } from "node:module";
import vm from "node:vm";
import { expect, test } from "vitest";
import * as np from "../../kernel/array/index.js";
import { engine } from "../../kernel/cells/index.js";
import { TestNotebook } from "./cells.js";

const notebook = new TestNotebook();

// As in the kernel: an error may come from deeper than the ten calls that JavaScript tells of by itself.
Error.stackTraceLimit = 100;

/** Runs a cell that throws, and marks the place of the error with `»`. */
async function placeOfError(code: string): Promise<string> {
  const { javascript, sourceMap } = notebook.compile(code);
  const filename = "cell-under-test";
  const head = "(async function ($, $np, $import) {";
  const script = new vm.Script(`${head}${javascript}\n})`, {
    filename,
    columnOffset: -head.length,
  });
  try {
    await script.runInThisContext()(notebook.variables, engine, () => np);
  } catch (error) {
    const [, line, column] = /cell-under-test:(\d+):(\d+)/.exec((error as Error).stack ?? "") ?? [];
    const entry = new SourceMap(JSON.parse(sourceMap)).findEntry(
      Number(line) - 1,
      Number(column) - 1,
    );
    if (!("originalLine" in entry)) throw new Error(`no place for ${line}:${column}`);
    const lines = code.split("\n");
    const text = lines[entry.originalLine];
    lines[entry.originalLine] =
      `${text.slice(0, entry.originalColumn)}»${text.slice(entry.originalColumn)}`;
    return lines.join("\n");
  } finally {
    notebook.compiler.commit();
  }
  throw new Error(`no error: ${code}`);
}

const cells: [code: string, marked: string][] = [
  ["const a = np.arange(6)\n\na[1:3, 9]", "const a = np.arange(6)\n\na»[1:3, 9]"],
  [
    "const a = np.arange(6)\nconst x = 1 + a[a[1:][0] * 9] + 1",
    "const a = np.arange(6)\nconst x = 1 + a»[a[1:][0] * 9] + 1",
  ],
  [
    "const a = np.arange(6), b = np.arange(5)\nconst c = a[1:] * 2 + b[1:2] + a[:4]\n+ b",
    "const a = np.arange(6), b = np.arange(5)\nconst c = a[1:] * 2 + b[1:2] »+ a[:4]\n+ b",
  ],
  ["const a = np.arange(6)\na[0:2] = [1, 2, 3]", "const a = np.arange(6)\na[0:2]» = [1, 2, 3]"],
  ["const a = np.arange(6)\na[1:] += [1, 2, 3]", "const a = np.arange(6)\na[1:] »+= [1, 2, 3]"],
  [
    "const a = np.arange(6)\nif (true) {\n  a += 0.5\n}",
    "const a = np.arange(6)\nif (true) {\n  a »+= 0.5\n}",
  ],
  [
    "const a = np.arange(6)\nif (/* is it? */ a) print(1)",
    "const a = np.arange(6)\nif (/* is it? */ »a) print(1)",
  ],
  ["const a = np.arange(6)\na @ np.arange(5)", "const a = np.arange(6)\na »@ np.arange(5)"],
  [
    "// a comment\nfunction f(): never {\n  throw new Error('x')\n}\nf()",
    "// a comment\nfunction f(): never {\n  throw »new Error('x')\n}\nf()",
  ],
  ["let n: number | undefined\n\nJSON.parse('{')", "let n: number | undefined\n\nJSON.»parse('{')"],
  ["const s: string = null as any\ns.length", "const s: string = null as any\ns.»length"],
  [
    "interface P { x: number }\n\nconst p = { x: 1 } as P;\n(p as any).q.r",
    "interface P { x: number }\n\nconst p = { x: 1 } as P;\n(p as any).q.»r",
  ],
  ["const a = np.arange(6)\r\na[7]".replace("\r", ""), "const a = np.arange(6)\na»[7]"],
];

test.each(cells)("marks the place in %j", async (code, marked) => {
  expect(await placeOfError(code)).toBe(marked);
});

test("a function of an earlier cell fails at its own place", async () => {
  await notebook.run("const data = np.arange(3)\nfunction pick(i: number) {\n  return data[i]\n}");
  expect(await notebook.run("pick(2)")).toBe(2);
  await expect(notebook.run("pick(3)")).rejects.toThrow("index 3 is out of bounds");
});

test("the source map holds the cell as it was written", () => {
  const code = "const a = np.arange(6); a[1:3]";
  const map = JSON.parse(notebook.compile(code).sourceMap);
  expect(map).toMatchObject({ version: 3, sourcesContent: [code] });
});
