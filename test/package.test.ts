// The npm package as a developer gets it: packed, unpacked elsewhere, compiled strictly and run.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const python = join(root, ".venv/bin/python");
let folder: string;
let installed: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stridelab-package-"));
  installed = join(folder, "node_modules/stridelab");
  mkdirSync(installed, { recursive: true });
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: join(root, "kernel"), stdio: "pipe" });
  run("npm", ["pack", "--pack-destination", folder]);
  const packed = readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
  run("tar", ["-xzf", join(folder, packed), "-C", installed, "--strip-components", "1"]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Compiles without the types of Node or anybody else, as strictly as TypeScript can. */
function compile(program: string): string[] {
  const file = join(folder, "program.ts");
  writeFileSync(file, program);
  const built = ts.createProgram([file], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    types: [],
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  });
  const { diagnostics } = built.emit();
  return [...ts.getPreEmitDiagnostics(built), ...diagnostics].map(({ messageText }) =>
    ts.flattenDiagnosticMessageText(messageText, "\n"),
  );
}

const program = `
import * as np from "stridelab";
import { buildMemoryModel } from "stridelab/memory";
import { renderText } from "stridelab/diagram";

const a: np.NDArray<"int64"> = np.arange(12, { dtype: "int64" }).reshape(3, 4);
const b = a.get(np.slice(1, 3), np.slice(null, null, 2));
b["0, 0"] = 100;
a["2, 1"] = -1;
const mask: np.NDArray<"bool"> = np.greater(a, 5);
const people = np.zeros(2, [["name", "U4"], ["age", "i2"]]);
people.getfield("i2", 16).set(1, 42);
console.log(String(a));
console.log(b.repr());
console.log(a.get(mask).repr());
console.log(people.repr());
console.log(String(np.random.default_rng(42).integers(0, 10, 5)));
console.log(String(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3)));
console.log(String(np.einsum("ij,kj->ik", a, a)));
console.log(np.load(np.save(np.linspace(0, 1, 3)) as Uint8Array) instanceof np.NDArray);
if (!renderText(buildMemoryModel([a], new Map([[a, ["a"]]]))).includes("int64")) throw new Error("no drawing");
`;

const twin = `
import io
import numpy as np
a = np.arange(12).reshape(3, 4)
b = a[1:3, ::2]
b[0, 0] = 100
a[2, 1] = -1
people = np.zeros(2, [("name", "U4"), ("age", "i2")])
people.getfield("i2", 16)[1] = 42
print(a)
print(repr(b))
print(repr(a[a > 5]))
print(repr(people))
print(np.random.default_rng(42).integers(0, 10, 5))
print(np.lib.stride_tricks.sliding_window_view(np.arange(5), 3))
print(np.einsum("ij,kj->ik", a, a))
print("true")
`;

test("a program over the packed package compiles strictly and prints what NumPy prints", () => {
  expect(compile(program)).toEqual([]);
  const run = (command: string, args: string[]) =>
    execFileSync(command, args, { cwd: folder, encoding: "utf8" });
  expect(run("node", ["program.js"])).toBe(run(python, ["-c", twin]));
});

test("classes of the packed package have their own names, as they are printed", () => {
  const names = `
    import * as np from "stridelab";
    const { Generator, PCG64 } = np.random;
    const made = [np.nditer([1, 2]), np.dtype("i4"), np.random.default_rng(1), new PCG64(1)];
    console.log(...made.map((value) => value.constructor.name), Generator.name);`;
  const args = ["--input-type=module", "--eval", names];
  expect(execFileSync("node", args, { cwd: folder, encoding: "utf8" })).toBe(
    "NdIter DType Generator PCG64 Generator\n",
  );
});

test("a wrong call of the packed package does not compile, and the message names what is wrong", () => {
  const [message, ...more] = compile(
    'import * as np from "stridelab"; np.sum([1, 2], { axs: 0 });',
  );
  expect(message).toContain("'axs'");
  expect(more).toEqual([]);
});

test("the package holds its licence, and its declarations say what functions do", () => {
  expect(readFileSync(join(installed, "LICENSE"), "utf8")).toBe(
    readFileSync(join(root, "LICENSE"), "utf8"),
  );
  const declarations = readFileSync(
    join(installed, "dist/types/array/reduction/reduction.d.ts"),
    "utf8",
  );
  expect(declarations).toContain("NumPy's `np.sum(a, axis=None");
});
