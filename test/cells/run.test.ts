// Cells as they run: their output, results, errors and imports.

import { utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { begin, bundle, count, error, folder, plain, printed, run, runner } from "./runner.js";

test("print shows arrays as NumPy does, strings as they are, and all else as JavaScript knows it", async () => {
  const code = `print(np.arange(4).reshape(2, 2), "text", 1.5, 10n, true, null, [1, "a"], np.arange(2).dtype)`;
  // NumPy: print(np.arange(4).reshape(2, 2)) and print(np.arange(2).dtype)
  expect(await printed(code)).toBe("[[0 1]\n [2 3]] text 1.5 10 true null [ 1, 'a' ] int64\n");
  // NumPy: print(a[0], a[0]["x"]) of such an array, and print(np.bytes_(b"ab"))
  const record =
    'const s = np.array([[1, 2.5]], [["x", "i4"], ["y", "f8"]]); print(s[0], s[0]["x"])';
  expect(await printed(record)).toBe("(1, 2.5) 1\n");
  expect(await printed('print(new np.Bytes("ab"))')).toBe("b'ab'\n");
  expect(await printed("print()")).toBe("\n");
  expect(await printed("print({ a: np.arange(2) })")).toBe("{ a: array([0, 1]) }\n");
});

test("streams keep their names and their order", async () => {
  const { outputs } = await run(
    'process.stdout.write(new Uint8Array([99])); process.stderr.write("d"); print("e")',
  );
  expect(outputs).toEqual([
    { type: "stream", name: "stdout", text: "c" },
    { type: "stream", name: "stderr", text: "d" },
    { type: "stream", name: "stdout", text: "e\n" },
  ]);
});

test("bytes of one character may come in two writes", async () => {
  const code = `for (const byte of new TextEncoder().encode("é")) process.stdout.write(Uint8Array.of(byte))`;
  expect(await printed(code)).toBe("é");
});

test("a cell's last expression is its result, unless it is undefined", async () => {
  expect(await bundle("1 + 1")).toEqual({ "text/plain": "2" });
  expect(await bundle("await Promise.resolve({ a: [1] })")).toEqual({
    "text/plain": "{ a: [ 1 ] }",
  });
  expect((await run("undefined")).outputs).toEqual([]);
  expect((await run("const one = 1")).outputs).toEqual([]);
});

test.each([
  "a += 1",
  "a[a > 5] *= 2",
  "a[1:3] = 5",
  "a[0]++",
  "a[0] = 7, a[1] = 8",
  "m @= m",
  "[a[0], a[1]] = [a[1], a[0]]",
  "n = 5",
  "n += 1;",
  "++n",
  "o.x ??= 3",
])("a cell that ends in the assignment `%s` shows nothing", async (code) => {
  const names = "let a = np.arange(12), m = np.eye(2), n = 1; const o: { x?: number } = {}";
  const { outcome, outputs } = await run(names, code);
  expect(outcome).toEqual({ status: "ok" });
  expect(outputs).toEqual([]);
});

test("an assignment in parentheses is an expression, whose value is shown", async () => {
  expect(await bundle("let walrus = 1", "(walrus = 5)")).toEqual({ "text/plain": "5" });
  expect(await bundle("walrus == 5")).toEqual({ "text/plain": "true" });
  expect(await bundle("-walrus")).toEqual({ "text/plain": "-5" });
});

test("a module of the engine is shown as its name, not as all that is in it", async () => {
  expect(await bundle("np")).toEqual({ "text/plain": "[module np]" });
  expect(await bundle("import * as numpy from 'stridelab'; numpy")).toEqual({
    "text/plain": "[module np]",
  });
  expect(await printed("print(np, np.random, np.linalg)")).toBe(
    "[module np] [module np.random] [module np.linalg]\n",
  );
});

test("an array is shown as its drawing and its repr, with the names of variables", async () => {
  const shown = await bundle("const named = np.arange(6); const half = named.reshape(2, 3); half");
  expect(shown["text/plain"]).toBe("array([[0, 1, 2],\n       [3, 4, 5]])");
  expect(shown["text/html"]).toContain("<svg");
  const model = shown["application/vnd.stridelab.memory.v1+json"];
  expect(model).toMatchObject({
    version: 1,
    arrays: [{ names: ["half"], shape: [2, 3], state: "view", base: { name: "named" } }],
  });
});

test("a base that no variable holds has no name", async () => {
  const shown = await bundle("const loose = np.arange(6).reshape(2, 3); loose");
  expect(shown["application/vnd.stridelab.memory.v1+json"]).toMatchObject({
    arrays: [{ names: ["loose"], state: "view-unnamed", base: { name: null } }],
  });
});

test("memory draws several arrays together, and takes names", async () => {
  const shown = await bundle("const p = np.arange(4); const q = p.copy(); memory(p, { other: q })");
  expect(shown["application/vnd.stridelab.memory.v1+json"]).toMatchObject({
    arrays: [{ names: ["p"] }, { names: ["other", "q"] }],
    relations: [{ kind: "copy" }],
  });
  expect(shown["text/plain"]).toContain("other");
  expect(await printed("print(memory.why(q))")).toContain("copy");
});

test("an array without a variable is drawn under the text that the cell has for it", async () => {
  await run("const whole = np.arange(6)");
  const names = async (code: string) => {
    const model = (await bundle(code))["application/vnd.stridelab.memory.v1+json"];
    return (model as unknown as { arrays: { names: string[] }[] }).arrays.map(({ names }) => names);
  };
  expect(await names("memory(whole, whole[1:3], whole[::\n  2], { b: whole[:1] })")).toEqual([
    ["whole"],
    ["whole[1:3]"],
    ["whole[:: 2]"],
    ["b"],
  ]);
  expect(await names("whole.reshape(2, 3).T")).toEqual([["whole.reshape(2, 3).T"]]);
  expect(await names("const half = whole[:3]; memory((half))")).toEqual([["half"]]);
  expect(await names("memory(...[whole[3:]])")).toEqual([[]]);
  expect(await printed("print(memory.why(whole[1:3]))")).toContain(
    "`whole[1:3]` is a view of `whole`",
  );
  const { outputs } = await run("display(whole[2:])");
  expect(JSON.stringify(outputs)).toContain('"names":["whole[2:]"]');
});

test("memory says which argument is no array", async () => {
  const { ename, evalue } = await error("memory(np.arange(2), 5 as any)");
  expect(ename).toBe("TypeError");
  expect(evalue).toContain("argument 2");
});

test("display shows values at once, and bundles as what they hold", async () => {
  const { outputs } = await run(
    'display(np.arange(2)); display("text"); display({ "text/html": "<b>b</b>" }); print("after")',
  );
  expect(outputs.map(({ type }) => type)).toEqual([
    "display_data",
    "display_data",
    "display_data",
    "stream",
  ]);
  expect(outputs[1]).toMatchObject({ data: { "text/plain": "'text'" } });
  expect(outputs[2]).toMatchObject({ data: { "text/html": "<b>b</b>" } });
});

test("display takes what says that it is a bundle, and metadata", async () => {
  const { outputs } = await run('display({ odd: "x" }, { raw: true, width: 3 })');
  expect(outputs).toEqual([{ type: "display_data", data: { odd: "x" }, metadata: { width: 3 } }]);
});

test("an object may say how it is shown", async () => {
  const own = (body: string) => `({ [Symbol.for("Jupyter.display")]: ${body} })`;
  expect(await bundle(own('() => ({ "text/html": "<i>me</i>" })'))).toEqual({
    "text/html": "<i>me</i>",
  });
  expect(await bundle(own('async () => ({ "text/plain": "later" })'))).toEqual({
    "text/plain": "later",
  });
  expect((await error(own("() => 5"))).evalue).toBe("5 is no MIME bundle");
});

test("an error names the places in the cells, with their lines", async () => {
  await run("function half(n: number) {\n  if (n < 0) throw new RangeError(`no: ${n}`);\n}");
  const defined = count;
  const failed = await error("const start = 1;\n  half(-start)");
  expect(failed).toMatchObject({ ename: "RangeError", evalue: "no: -1" });
  const [told] = plain(failed).split("\nat run ");
  expect(told).toBe(
    [
      "RangeError: no: -1",
      `Cell [${defined}], line 2, column 20`,
      "  2 |   if (n < 0) throw new RangeError(`no: ${n}`);",
      "                         ^",
      "Cell [#], line 2, column 3",
      "  2 |   half(-start)",
      "        ^",
    ].join("\n"),
  );
});

test("an error of the engine points at the cell and says NumPy's words", async () => {
  const failed = await error("const six = np.arange(6)\nsix.reshape(4)");
  // NumPy: np.arange(6).reshape(4)
  expect(failed.evalue).toBe("cannot reshape array of size 6 into shape (4,)");
  expect(plain(failed)).toMatch(/^ValueError: .*\nCell \[#\], line 2, column \d+\n {2}2 \| six/);
  expect(plain(failed)).not.toContain("kernel");
});

test.each([
  ["np.zeros(3, 'flaot64')", "flaot64", "float64"],
  ["np.zeros(3).astype('Float64')", "Float64", "float64"],
  ["np.dtype('string')", "string", "str"],
  ["np.array([1], { dtype: 'number' })", "number", "float64"],
  ["np.dtype([['x', 'itn8']])", "itn8", "int8"],
])(
  "the words of NumPy for the data type in `%s` are followed by a guess",
  async (code, given, meant) => {
    const failed = await error(code);
    expect(failed.evalue).toBe(`data type '${given}' not understood`);
    const [first, second] = plain(failed).split("\n");
    expect(first).toBe(`TypeError: ${failed.evalue}`);
    expect(second).toBe(`Did you mean '${meant}'?`);
  },
);

test("a data type that is like none is not guessed", async () => {
  expect(plain(await error("np.dtype('nonsense')"))).not.toContain("Did you mean");
});

test("causes and gathered errors are told, and recursion once", async () => {
  const caused = plain(await error('throw new Error("outer", { cause: new TypeError("inner") })'));
  expect(caused).toContain("Caused by TypeError: inner");
  const gathered = plain(await error('await Promise.any([Promise.reject(new Error("first"))])'));
  expect(gathered).toContain("One of them: Error: first");
  const endless = plain(await error("function f(): number { return f() + 1 }\nf()"));
  expect(endless).toMatch(/^RangeError: Maximum call stack size exceeded/);
  expect(endless).toMatch(/called from there \d+ times more/);
  const circle = await error("const e = new Error('round'); e.cause = e; throw e");
  expect(plain(circle).match(/Caused by/g)?.length).toBeLessThan(10);
});

test.each([
  ["throw 'text'", "Uncaught", "'text'"],
  ["throw undefined", "Uncaught", "undefined"],
  ["throw Object.create(null)", "Uncaught", "[Object: null prototype] {}"],
  ["throw { get stack() { throw 1 }, message: 'odd' }", "Error", "odd"],
  [
    "throw new Proxy({}, { get() { throw 1 }, has() { throw 1 } })",
    "Error",
    "an error that cannot be shown",
  ],
  ["const d = new DOMException('why', 'AbortError'); throw d", "AbortError", "why"],
])("%s is told as %s: %s", async (code, ename, evalue) => {
  expect(await error(code)).toMatchObject({ ename, evalue });
});

test("a refused cell is marked where it is wrong", async () => {
  const refused = await error("const ok = 1;\nconst wrong: string = ok + 1;");
  expect(refused).toMatchObject({
    ename: "TypeScriptError",
    evalue: "Type 'number' is not assignable to type 'string'.",
  });
  expect(plain(refused)).toBe(
    [
      "TypeScriptError: Type 'number' is not assignable to type 'string'. (TS2322)",
      "Cell [#], line 2, column 7",
      "  2 | const wrong: string = ok + 1;",
      "            ~~~~~",
    ].join("\n"),
  );
  expect((await error("const = 1")).ename).toBe("SyntaxError");
});

test("marks stand under their place behind tabs", async () => {
  const failed = plain(await error("\tthrow new Error('tab')"));
  expect(failed).toContain("  1 | \tthrow new Error('tab')\n      \t      ^");
});

test("a timer's late output belongs to the cell that started it", async () => {
  const first = await run(
    "setTimeout(() => print('late'), 10); setTimeout(async () => { await 1; print('later') }, 10); undefined",
  );
  const second = await run("await new Promise((go) => setTimeout(go, 60)); print('second')");
  expect(first.outputs.map((output) => output.type === "stream" && output.text)).toEqual([
    "late\n",
    "later\n",
  ]);
  expect(second.outputs).toEqual([{ type: "stream", name: "stdout", text: "second\n" }]);
});

test("timers of an interrupted cell stay silent, and it goes on no more", async () => {
  const wait = (ms: number) => run(`await new Promise((go) => setTimeout(go, ${ms}))`);
  const outputs = begin(`import { setTimeout as sleep } from "node:timers/promises";
      setInterval(() => print("interval"), 5);
      for (;;) { print("loop"); await sleep(5); }`);
  while (outputs.length < 4) await new Promise((go) => setTimeout(go, 5));
  expect(runner.interrupt("")).toMatchObject({ ename: "KeyboardInterrupt" });
  outputs.length = 0;
  expect((await wait(40)).outputs).toEqual([]);
  expect(outputs).toEqual([]);
});

test("what no cell catches is reported to the standard error of the last", async () => {
  const { outputs } = await run("1;");
  outputs.length = 0;
  runner.report(new Error("nobody"));
  expect(outputs).toMatchObject([{ type: "stream", name: "stderr" }]);
  expect((outputs[0] as { text: string }).text).toContain("nobody");
});

test("cells cannot end the process", async () => {
  const { evalue } = await error("process.exit(1)");
  expect(evalue).toContain("does not end the kernel");
});

test("the engine is imported by its name, and is the same that np is", async () => {
  const code = 'import * as numpy from "stridelab"; numpy.arange === np.arange';
  expect(await bundle(code)).toEqual({ "text/plain": "true" });
});

test("a file that was changed is imported anew", async () => {
  const file = join(folder, "helper.mjs");
  const importIt = `const { value } = await import(${JSON.stringify(file)}); value`;
  writeFileSync(file, "export const value = 1;");
  expect(await bundle(importIt)).toEqual({ "text/plain": "1" });
  writeFileSync(file, "export const value = 2;");
  utimesSync(file, new Date(), new Date(Date.now() + 5000));
  expect(await bundle(importIt)).toEqual({ "text/plain": "2" });
});
