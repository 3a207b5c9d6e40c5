// A name holds arrays of any data type, as in Python, unless a cell writes one down.

import { expect, test } from "vitest";
import { TestNotebook } from "./cells.js";

const notebook = new TestNotebook();

test.each([
  ["let a = np.zeros(3); a = a + 1; a", "[1. 1. 1.]"],
  ["let b = np.zeros(3, 'int32'); b = b.astype('bool'); b", "[False False False]"],
  ["let c = np.zeros(2).argsort(); c = c > 0; c", "[False  True]"],
  ["const d = [np.zeros(2)]; d.push(d[0] > 1); d", "[[0. 0.], [False False]]"],
  ["[np.ones(2), np.ones(2)].reduce((x, y) => x + y)", "[2. 2.]"],
  ["const e = { data: np.ones(2) }; e.data = e.data > 2; e.data", "[False False]"],
  [
    "class Box { a = np.ones(2); ask() { this.a = this.a < 2; return this.a } }; new Box().ask()",
    "[ True  True]",
  ],
  ["function twice(x = np.ones(2)) { return x * 2 }; twice(np.ones(2, 'int8'))", "[2 2]"],
  ["const f = () => { let x = np.ones(2); x = x > 1; return x }; f()", "[False False]"],
])("%s", async (code, text) => {
  expect(await notebook.print(code)).toBe(text);
});

test.each([
  ["function g(x: np.NDArray<'bool'>) { return x }; g(np.zeros(3))", "2345 «np.zeros(3)»"],
  ["let h: np.NDArray<'bool'> = np.ones(2, '?'); h = np.ones(2)", "2322 «h»"],
  ["const i = (): np.NDArray<'bool'> => np.ones(2)", "2322 «np.ones(2)»"],
  ["class J { a: np.NDArray<'bool'> = np.ones(2) }", "2322 «a»"],
  ["let k: number = np.zeros(3)", "2322 «k»"],
])("what is written down holds: %s", (code, message) => {
  expect(notebook.refusal(code)[0].slice(0, message.length)).toBe(message);
});

test("the sum of integers is added to whatever follows, as if it were no bigint", async () => {
  expect(await notebook.print("np.ones(3, 'int64').item(0) + 1")).toBe("2");
  expect(await notebook.print("np.ones([2, 2]).get(0).sum() + np.ones(2).flat[1]")).toBe("3");
});
