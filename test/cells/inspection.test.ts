// Inspection at a cursor, which is written as `|`.

import { beforeAll, expect, test } from "vitest";
import type { Inspection } from "../../kernel/cells/index.js";
import { TestNotebook } from "./cells.js";

const notebook = new TestNotebook();

beforeAll(() =>
  notebook.run(
    "/** The first array. */\nconst numbers = np.arange(6)",
    "/** Twice as much.\n * @param x what there is\n */\nfunction twice(x: np.NDArray) { return x[1:] * 2 }",
    "import { sep } from 'node:path'; type Pair = [number, string]; class Box { size = 1 }",
  ),
);

function inspect(marked: string, detail: 0 | 1 = 0): Inspection {
  return notebook.compiler.inspect(marked.replace("|", ""), marked.indexOf("|"), detail);
}

const found: [marked: string, ...parts: string[]][] = [
  ["np.resh|ape(numbers, 3)", "function reshape(", "NumPy's `np.reshape("],
  ["np.reshape|", "function reshape("],
  ["np.reshape(numbers, |[2, 3])", "function reshape("],
  ["np.reshape(numbers[1:3], |2)", "function reshape("],
  ["numb|ers", "const numbers: np.NDArray", "The first array."],
  ["|numbers", "const numbers: np.NDArray"],
  ["numbers|", "const numbers: np.NDArray"],
  ["numbers|[1:3]", "const numbers: np.NDArray"],
  ["numbers[1:3].cop|y()", "NDArray.copy(", "NumPy's `a.copy("],
  ["(numbers + 1).sha|pe", "NDArray.shape: readonly number[]"],
  ["numbers.ge|t(0, np.slice(1))", "get(...index: Index[]): np.NDArray"],
  ["const list = np.array([1, 2]); lis|t", "const list: np.NDArray"],
  ["const q = numbers[1:] * 2; q|", "const q: np.NDArray"],
  ["numbers[0] + numb|ers[1:]", "const numbers: np.NDArray"],
  [
    "twi|ce(numbers)",
    "function twice(x: np.NDArray): np.NDArray",
    "Twice as much.",
    "@param x what there is",
  ],
  ["twice(|numbers[1:])", "const numbers"],
  ["twice( |)", "function twice("],
  [
    "np.whe|re([true], np.ones(1), 0)",
    'function where(condition: np.ArrayLike, x: np.NDArray<"float64">, y: 0): np.NDArray<"float64">',
  ],
  [
    "np.whe|re",
    "function where(condition: np.ArrayLike, x: np.ArrayLike, y: np.ArrayLike): np.NDArray",
    "NumPy's `np.where(condition, x, y)`",
    "Raises ValueError if the shapes",
  ],
  ["np.where(|", "x: np.ArrayLike, y: np.ArrayLike)"],
  ["np.where(numbers > 1, |", "x: np.ArrayLike, y: np.ArrayLike)"],
  ["np.whe|re(numbers)", "function where(condition: np.ArrayLike): np.Tuple<"],
  [
    "np.linspa|ce",
    "function linspace(start: RealNumber, stop: RealNumber, num?:",
    "Raises ValueError",
  ],
  [
    "np.sum(numbers, { ax|is: 0 })",
    "(option) axis?: Axis | null",
    "The axes to reduce; all of them if null.",
  ],
  ["np.zeros(3, { dty|pe: 'f8' })", "(option) dtype?: DTypeLike", "float64 if not given"],
  ["numbers.flagBi|ts", "flagBits: number", "Stridelab's own; it may change."],
  [
    "np.ta|ke(np.ones(2), [0])",
    'function take(a: np.NDArray<"float64">, indices: np.ArrayLike, axis?: number | bigint | np.TakeOptions | null',
  ],
  ["np.ta|ke", "function take(a: ArrayLike, indices: number | bigint): Scalar"],
  [
    "np.cl|ip",
    "function clip(a: np.ArrayLike, a_min: ScalarBound, a_max: ScalarBound): np.NDArray",
  ],
  ["np.blo|ck([np.ones(2)])", 'function block(arrays: np.NDArray<"float64">[]): np.NDArray'],
  [
    "function first<T extends string>(x: T): T { return x }; fir|st",
    "function first<T extends string>(x: T): T",
  ],
  ["new Bo|x()", "constructor Box(): Box"],
  ["let p: Pai|r", "type Pair = [number, string]"],
  ["se|p", "PlatformPath.sep:"],
  ["n|p", 'import * as np from "stridelab"'],
  ["prin|t(1)", "function print(...values: unknown[]): void", "as NumPy's print does"],
  ["memory.wh|y(numbers)", "why(array: np.NDArray): string"],
  ["Math.ma|x(1)", "Math.max(...values: number[]): number", "Returns the larger"],
];

test.each(found)("tells of %j", (marked, ...parts) => {
  const { found, markdown, plain } = inspect(marked);
  expect(found).toBe(true);
  for (const part of parts) {
    expect(markdown).toContain(part);
    expect(plain).toContain(part);
  }
  expect(markdown).toMatch(/^```typescript\n/);
  expect(plain).not.toContain("```");
  expect(markdown).not.toMatch(/\$np|@(?:throws|returns|internal)/);
});

test.each([
  ["numbers[1:|3]"],
  ["nothing|"],
  ["1 + |1"],
  ["'twi|ce'"],
  ["|"],
  ["// twi|ce"],
  ["twice(numbers) |"],
])("tells nothing of %j", (marked) => {
  expect(inspect(marked)).toEqual({ found: false, markdown: "", plain: "" });
});

const unfinished: [marked: string, called: string][] = [
  ["np.linspace(0, 1,|", "linspace"],
  ["np.linspace(0, 1, |", "linspace"],
  ["np.sum(numbers, |", "sum"],
  ["np.reshape(numbers, |", "reshape"],
  ["np.reshape(numbers[1:], |", "reshape"],
  ["np.reshape(\n  numbers,\n  |", "reshape"],
  ["np.reshape(np.ravel((numbers)), |", "reshape"],
  ["np.reshape(np.ravel((numbers) |", "ravel"],
  ["np.where(numbers > 1, |", "where"],
  ["np.sum(numbers, { axis: |", "sum"],
  ["np.sum( |", "sum"],
  ["const x = numbers.reshape( |)", "reshape"],
];

test.each(unfinished)("tells which function %j calls", (marked, called) => {
  expect(inspect(marked).plain).toMatch(new RegExp(`\\b${called}\\(`));
});

const SUM = "np.sum(a, axis=None, dtype=None, out=None, keepdims=False, initial=0)";

const values: [marked: string, code: string, ...parts: string[]][] = [
  ["np.su|m", SUM, "Integers are summed in 64 bits", "AxisError"],
  ["np.sum(|", SUM, "Integers are summed in 64 bits", "AxisError"],
  ["np.su|m(numbers)", `${SUM}: Scalar`, "Integers are summed in 64 bits", "AxisError"],
  ["np.su|m(numbers, 0)", SUM, "Integers are summed"],
  ["numbers.sum(|", "a.sum(axis=None, dtype=None, out=None, keepdims=False)", "See `np.sum`."],
  ["np.mean(numbers, |)", "np.mean(a, axis=None, dtype=None, out=None, keepdims=False)", "The sum"],
  ["np.ad|d(numbers, 1)", "np.add(x1, x2): NDArray", "`x1 + x2`, element by element"],
  ["np.random.default_rng(1).normal(|", "normal(loc=0.0, scale=1.0, size=None)", "Normal numbers."],
  ["np.st|d(numbers)", "np.std(a, axis=None, dtype=None, out=None, ddof=0"],
];

test.each(values)("tells NumPy's signature of what is a value in %j", (marked, code, ...parts) => {
  const { markdown } = inspect(marked);
  expect(markdown.split("\n")[1]).toContain(code);
  expect(markdown).not.toContain("NumPy's `");
  for (const part of parts) expect(markdown).toContain(part);
});

test("more detail is the source, as the cell has it", () => {
  const source = "function twice(x: np.NDArray) { return x[1:] * 2 }";
  expect(inspect("twi|ce", 1).plain).toContain(source);
  expect(inspect("twi|ce", 0).plain).not.toContain("return");
});

test("what is declared anew is told anew", async () => {
  await notebook.run("let changing = 1", "let changing = 'text'");
  expect(inspect("changin|g").plain).toBe("let changing: string");
});
