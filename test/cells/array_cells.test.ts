// NumPy's syntax in cells: what its forms mean, and that all else keeps its meaning. Values were printed by NumPy 2.4
// for the same steps; `numpy_cells.test.ts` asks NumPy itself for many more.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { operators } from "./cases/operators.js";
import { refusedArrayCells } from "./cases/refused_array_cells.js";
import { slices } from "./cases/slices.js";
import { subscripts } from "./cases/subscripts.js";
import { openCompiler, TestNotebook } from "./cells.js";

const compiler = openCompiler();
let notebook: TestNotebook;
beforeEach(() => {
  notebook = new TestNotebook(compiler);
});

const folder = mkdtempSync(join(tmpdir(), "stridelab-cells-"));
afterAll(() => rmSync(folder, { recursive: true }));

const setUp = "const a = np.arange(6); const b = np.arange(6).reshape(2, 3)";

test.each([...slices, ...subscripts, ...operators])("%s", async (_title, codes, text) => {
  expect(await notebook.print(setUp, ...codes)).toBe(text);
});

const raised: [code: string, name: string, message: string][] = [
  ["a[9]", "IndexError", "index 9 is out of bounds for axis 0 with size 6"],
  [
    "a[1:3, 9]",
    "IndexError",
    "too many indices for array: array is 1-dimensional, but 2 were indexed",
  ],
  [
    "a += 0.5",
    "UFuncTypeError",
    "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
  ],
  [
    "a += 1.0",
    "UFuncTypeError",
    "Cannot cast ufunc 'add' output from dtype('float64') to dtype('int64') with casting rule 'same_kind'",
  ],
  [
    "if (a) {}",
    "ValueError",
    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
  ],
  [
    "a && 1",
    "ValueError",
    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
  ],
  [
    "const x: any = a; if (!x) {}",
    "ValueError",
    "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
  ],
  ["a + b", "ValueError", "operands could not be broadcast together with shapes (6,) (2,3) "],
  ["const n: any = 5; n += 1", "TypeError", "Assignment to constant variable."],
  [
    "const l: any = [1, 2]; l[0:1]",
    "TypeError",
    "only arrays have slices, lists or several indices: this is a list",
  ],
  [
    "const l: any = null; l[0, 1]",
    "TypeError",
    "only arrays have slices, lists or several indices: this is null",
  ],
];

const fields: [code: string, text: string][] = [
  ["p['x']", "[1 3]"],
  ["p['y'] = 0.5; p", "[(1, 0.5) (3, 0.5)]"],
  ["p['x'][0] = 7; p['x']", "[7 3]"],
  ["p['x'] += 1; p['x']", "[2 4]"],
  ["(p['x'] > 1).sum()", "1"],
  ["p[['y']].shape", "[2]"],
  ["String(p[1])", "(3, 4.0)"],
  ["p[1]['x']", "3"],
  ["p[1]['x'] = 9; p['x']", "[1 9]"],
  ["const names = ['x', 'y']; names.map((name) => p[name].sum())", "[4, 6]"],
  ["p['shape']", "[2]"],
  ["np.array(['a', 'b']) == 'a'", "[ True False]"],
  ["np.array(['a', 'b']) + 'c'", "['ac' 'bc']"],
  ["'b' > np.array(['a', 'b'])", "[ True False]"],
  ["p[0] == p[1]", "false"],
];

test.each(fields)("of structures and text, `%s` is %s", async (code, text) => {
  const structure = "np.array([[1, 2], [3, 4]], { dtype: [['x', 'i4'], ['y', 'f8']] })";
  expect(await notebook.print(`const p = ${structure}`, code)).toBe(text);
});

test.each([
  ["p['z']", "ValueError", "no field of name z"],
  ["p['z'] = 1", "ValueError", "no field of name z"],
  [
    "a['z']",
    "IndexError",
    "only integers, slices (`:`), ellipsis (`...`), numpy.newaxis (`None`) and integer or boolean arrays are valid indices",
  ],
])("`%s`, which names no field, raises %s", async (code, name, message) => {
  await notebook.run(`${setUp}; const p = np.zeros(2, "i4,f8")`);
  await expect(notebook.run(code)).rejects.toMatchObject({ name, message });
});

test("the brackets of a .npz file take the names of its arrays, as in NumPy", async () => {
  const file = join(folder, "y.npz");
  const write = `const path = ${JSON.stringify(file)} as string`;
  await notebook.run(setUp, write, "np.savez(path, { a, f: a[1:] })");
  const load = `const known = np.load(${JSON.stringify(file)}), perhaps = np.load(path)`;
  expect(await notebook.print(load, "[known['a'], known['f'] + 1, perhaps['f'][0]]")).toBe(
    "[[0 1 2 3 4 5], [2 3 4 5 6], 1]",
  );
  for (const code of ["known['files']", "perhaps['x']", "known[0]"]) {
    await expect(notebook.run(code)).rejects.toMatchObject({ name: "KeyError" });
  }
});

test.each(["a[0][0]", "a[0][0, 1]", "b[0][1][-1]", "(a[0])[1:]"])(
  "`%s` asks a number for an item, and raises an IndexError",
  async (code) => {
    await notebook.run(setUp);
    // NumPy: np.arange(3)[0][0]
    const message = "invalid index to scalar variable.";
    await expect(notebook.run(code)).rejects.toMatchObject({ name: "IndexError", message });
  },
);

test.each(raised)("`%s` raises %s when it runs", async (code, name, message) => {
  await notebook.run(setUp);
  await expect(notebook.run(code)).rejects.toMatchObject({ name, message });
});

test.each(refusedArrayCells)("refuses `%s`", async (code, ...refusals) => {
  await notebook.run(setUp);
  expect(notebook.refusal(code)).toEqual(refusals);
});

test("items of a.flat and np.ndenumerate can be added", async () => {
  await notebook.run("let a = np.arange(12)");
  const code =
    "let s = 0; for (const x of a.flat) s += x; for (const [i, x] of np.ndenumerate(a)) s += x * i[0]";
  expect(await notebook.run(`${code}; [s, [...a[:3].flat].map((x) => x * 2)]`)).toEqual([
    66 + 506,
    [0, 2, 4],
  ]);
});

test("the base of an array is taken for an array", async () => {
  await notebook.run("let a = np.arange(12)");
  const code =
    "const v = a[2:5]; [v.base.shape, v.base[1], np.shares_memory(v, v.base), v.base === a]";
  expect(await notebook.run(code)).toEqual([[12], 1, true, true]);
  await expect(notebook.run("a.base.shape")).rejects.toThrow("Cannot read properties of null");
});

test("the brackets of a data type take the names and numbers of its fields", async () => {
  await notebook.run("let a = np.arange(12)");
  const code =
    "const dt = np.dtype('i4,f8'), any: any = dt; [dt['f1'], dt[0], dt['itemsize'], any[1]]";
  expect((await notebook.print(code)).replaceAll("'", '"')).toBe(
    '[dtype("float64"), dtype("int32"), 12, dtype("float64")]',
  );
  await expect(notebook.run("dt['f7']")).rejects.toThrow("Field named 'f7' not found.");
});

test("`in` asks an array whether an element is equal, and an object as ever", async () => {
  await notebook.run("let a = np.arange(12)");
  expect(await notebook.run("[2 in a, 20 in a, 1.5 in a, !(3 in a)]")).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(await notebook.run("['x' in { x: 1 }, 'y' in { x: 1 }]")).toEqual([true, false]);
  expect(
    await notebook.run("const rows = np.array([[1, 2], [3, 4]]); [[1, 9] in rows, [5, 6] in rows]"),
  ).toEqual([true, false]);
});
