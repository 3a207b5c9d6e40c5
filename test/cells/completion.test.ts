// Completion at a cursor, which is written as `|`.

import { beforeAll, describe, expect, test } from "vitest";
import type { Completion } from "../../kernel/cells/index.js";
import { TestNotebook } from "./cells.js";

const notebook = new TestNotebook();

beforeAll(() =>
  notebook.run(
    "const numbers = np.arange(6); const row = numbers[0]; interface Point { x: number; y: string }",
    "function twice(x: np.NDArray) { return x * 2 }; const größe = 1; let ambiguous: any = 1",
  ),
);

function complete(marked: string, { compiler } = notebook): Completion {
  return compiler.complete(marked.replace("|", ""), marked.indexOf("|"));
}

function texts(marked: string, of = notebook): string[] {
  return complete(marked, of).matches.map(({ text }) => text);
}

describe("fields of structured arrays", () => {
  const structured = new TestNotebook();
  beforeAll(() =>
    structured.run(
      'const dt = np.dtype([["a", "i4"], [["title", "b"], "f8"]]); const pair = np.zeros(2, dt)',
      'const pets = np.array([["Rex", 9, [1, 2]]], [["name", "U10"], ["age", "i4"], ["at", [["x", "f8"], ["y", "f8"]]]])',
      'const other = np.ones(2, { dtype: { names: ["p", "q"], formats: ["i4", "f8"] } }); const plain = { key: 1 }',
    ),
  );

  const fields: [marked: string, ...names: string[]][] = [
    ['pets["|', "name", "age", "at"],
    ['pets["|"]', "name", "age", "at"],
    ["pets['ag|", "age"],
    ['pets[1:]["|', "name", "age", "at"],
    ['pets[0]["|', "name", "age", "at"],
    ['pets["at"]["|', "x", "y"],
    ['pets[["name", "|', "name", "age", "at"],
    ['pets[pets["|"] > 3]', "name", "age", "at"],
    ['pets["|"] = 3', "name", "age", "at"],
    ['pets.copy()["|', "name", "age", "at"],
    ['pets.view(dt)["|', "a", "b"],
    ['for (const pet of pets) pet["|', "name", "age", "at"],
    ['pair["|', "a", "b"],
    ['pair.get("|', "a", "b"],
    ['dt["|', "a", "b"],
    ['other["|', "p", "q"],
    ['plain["|', "key"],
  ];
  test.each(fields)("in %j", (marked, ...names) => {
    expect(texts(marked, structured)).toEqual(names);
  });
});

describe("members", () => {
  const shape: [marked: string][] = [
    ["numbers.shap|"],
    ["numbers[1:3].shap|"],
    ["(numbers + 1).shap|"],
    ["const q = numbers * 2; q[1:].shap|"],
    ["numbers[0].shap|"],
    ["row.shap|"],
    ["for (const r of numbers) { r.shap| }"],
    ["twice(numbers)[::2].shap|"],
    ["print(numbers[1:3].shap|"],
    ["const x = (1 +\nnumbers[::2].shap|"],
    ["numbers.shap|\nconst after = numbers[1:3]"],
    ["const f = () => {\n  numbers[1:].shap|\n}"],
    ["`${numbers[1:].shap|}`"],
    ["numbers[numbers.shap|:3]"],
  ];
  test.each(shape)("of an array in %j", (marked) => {
    const { matches, start, end } = complete(marked);
    expect(matches.map(({ text }) => text)).toEqual(["shape"]);
    expect(marked.slice(start, end)).toBe("shap");
  });

  test("all of them after the point", () => {
    const found = texts("numbers.|");
    expect(found).toEqual(expect.arrayContaining(["base", "copy", "reshape", "strides", "T"]));
    expect(found).not.toContain("numbers");
  });

  test("of the engine come before its classes, and these before its errors", () => {
    const names = texts("np.|");
    const firstOf = (isSought: (name: string) => boolean) => names.findIndex(isSought);
    const isError = (name: string) => /Error$|^BadZipFile$/.test(name);
    expect(names[0]).toBe("abs");
    expect(firstOf((name) => /^[A-Z]/.test(name))).toBe(names.indexOf("zeros_like") + 1);
    expect(firstOf(isError)).toBeGreaterThan(names.indexOf("Void"));
    expect(names.slice(firstOf(isError)).every(isError)).toBe(true);
  });

  test.each([["numbers.|"], ["numbers[0].|"]])("of an array are NumPy's first in %j", (marked) => {
    const found = texts(marked);
    expect(found.slice(0, 3)).toEqual(["all", "any", "argmax"]);
    expect(found.slice(-7)).toEqual(
      "T __array_interface__ block flagBits id origin sources".split(" "),
    );
    expect(found).toContain("offset");
    expect(found.filter((name) => name.startsWith("held"))).toEqual([]);
  });

  test("of a ufunc come before those of every function", () => {
    const found = texts("np.add.|");
    expect(found.indexOf("apply")).toBeGreaterThan(found.indexOf("reduceat"));
  });

  test("of JavaScript's objects they are JavaScript's", () => {
    expect(texts("[1, 2].flatM|")).toEqual(["flatMap"]);
    expect(texts("'text'.padS|")).toEqual(["padStart"]);
  });

  test("there are none of a value of unknown type", () => {
    expect(texts("ambiguous.|")).toEqual([]);
  });

  test("methods have signatures", () => {
    const [match] = complete("numbers.transp|").matches;
    expect(match).toMatchObject({ text: "transpose", type: "method" });
    expect(match.signature).toContain("NDArray");
  });
});

describe("names", () => {
  test("of earlier cells, with their kind", () => {
    expect(complete("twi|").matches[0]).toEqual({
      text: "twice",
      type: "function",
      signature: "(x: NDArray): NDArray",
    });
    expect(complete("numb|").matches[0]).toEqual({ text: "numbers", type: "variable" });
    expect(texts("let p: Poi|")).toEqual(["Point"]);
    expect(texts("grö|")).toEqual(["größe"]);
  });

  test("of the same cell, and of inner scopes", () => {
    expect(texts("const local = 1\nloc|")).toContain("local");
    expect(texts("function f(parameter) { para| }")).toEqual(["parameter"]);
  });

  test("in subscripts and bounds", () => {
    expect(texts("numbers[twi|:3]")).toEqual(["twice"]);
    expect(texts("numbers[1:twi|]")).toEqual(["twice"]);
    expect(texts("numbers[1:3] + twi|")).toEqual(["twice"]);
    expect(texts("numbers @ twi|")).toEqual(["twice"]);
  });

  test("of the engine, without regard to case", () => {
    expect(texts("np.resh|")).toEqual(["reshape"]);
    expect(texts("np.ndarr|")).toEqual(["ndarray", "NDArray"]);
    expect(texts("np.array([1.0]).T.cop|")).toEqual(["copy"]);
  });

  test("that every cell sees", () => {
    expect(texts("prin|")).toEqual(["print"]);
    expect(texts("memory.wh|")).toEqual(["why"]);
    expect(texts("consol|")).toEqual(["console"]);
  });

  test("the notebook's own first, and none of the compiler's", () => {
    const found = texts("|");
    expect(found.slice(0, 4)).toEqual(["ambiguous", "display", "größe", "memory"]);
    expect(found.filter((text) => text.startsWith("$"))).toEqual([]);
  });

  test("keywords", () => {
    expect(texts("swit|")).toEqual(["switch"]);
  });

  test("not in strings and comments", () => {
    expect(texts("'twi|'")).toEqual([]);
    expect(texts("// twi|")).toEqual([]);
  });
});

describe("other things that types tell", () => {
  test("data types in quotes", () => {
    const { matches, start, end } = complete("np.zeros(3, 'int|')");
    expect(matches.map(({ text }) => text)).toEqual(["int16", "int32", "int64", "int8"]);
    expect([start, end]).toEqual([13, 16]);
  });

  test("options of functions", () => {
    expect(texts("np.sum(numbers, { keep| })")).toEqual(["keepdims"]);
  });

  const ufunc = ["casting", "dtype", "order", "out", "sig", "signature", "subok", "where"];
  const reduce = ["axis", "dtype", "initial", "keepdims", "out", "where"];
  const optionsOf: [marked: string, ...names: string[]][] = [
    ["np.zeros(3, { |", "dtype", "order"],
    ["np.zeros(3, {|})", "dtype", "order"],
    ["np.array([1], { |", "copy", "dtype", "ndmax", "ndmin", "order", "subok"],
    ["np.zeros_like(numbers, {|", "dtype", "order", "shape", "subok"],
    ["np.sqrt(numbers, {|", ...ufunc],
    ["np.add(numbers, 1, {|", ...ufunc],
    ["np.sum(numbers, { |", ...reduce],
    ["numbers.sum({|", ...reduce],
    ["numbers[0].sum({|", ...reduce],
    ["np.add.reduce(numbers, {|", ...reduce],
    ["np.sum(numbers[1:], {\n  axis: 0, |", ...reduce.slice(1)],
    ["np.sum(numbers, {|axis: 0})", ...reduce.slice(1)],
    ["np.sum(numbers, { axis: 0, k|", "keepdims"],
    ["np.mean(numbers, {axis: 0, keep| })", "keepdims"],
    ["np.concatenate([numbers], {o|", "out"],
    ["np.clip(numbers, { mi|", "min"],
    ["np.unique(numbers, { return_|", "return_counts", "return_index", "return_inverse"],
    ["np.histogram(numbers, {|", "bins", "density", "range", "weights"],
    ["np.random.default_rng(1).normal({|", "loc", "scale", "size"],
    ["np.set_printoptions({p|", "precision"],
    ["np.set_printoptions({formatter: { int|", "int", "int_kind"],
    ["np.dtype({|", "aligned", "formats", "itemsize", "names", "offsets", "titles"],
    ["np.zeros(3, {dtype: { na|", "names"],
    ["np.outer({|"],
  ];
  test.each(optionsOf)("options, and nothing else, in %j", (marked, ...names) => {
    expect(texts(marked)).toEqual(names);
  });

  test("a value of an option is any value", () => {
    expect(texts("np.sum(numbers, { axis: numb|")).toContain("numbers");
    expect(texts("np.sum(numbers, { axis: [0, numb|")).toContain("numbers");
  });

  test("properties of an object that is being written", () => {
    expect(texts("const p: Point = { | }")).toEqual(["x", "y"]);
  });

  test("names and paths of modules", () => {
    expect(texts("import { readFileS| } from 'node:fs'")).toEqual(["readFileSync"]);
    expect(texts("import { area } from './sha|'")).toContain("shapes");
  });
});

test("offsets count UTF-16 units, also behind characters outside the plane", () => {
  const { start, end } = complete("const s = '𝑎'; numbers.shap|");
  expect([start, end]).toEqual([24, 28]);
});

test("the end is the cursor, and words behind it stay", () => {
  const { start, end, matches } = complete("numbers.sha|pe");
  expect([start, end]).toEqual([8, 11]);
  expect(matches.map(({ text }) => text)).toContain("shape");
});

test("what is completed declares nothing", () => {
  complete("const onlyTyped = 1; onlyT|");
  expect(texts("onlyT|")).toEqual([]);
});
