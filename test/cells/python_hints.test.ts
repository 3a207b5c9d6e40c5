// What learners type who come from Python: each is answered with how it is written here, at its own place.

import { describe, expect, test } from "vitest";
import type { RefusedCell } from "./cases/case.js";
import { openCompiler, TestNotebook } from "./cells.js";

const notebook = new TestNotebook(openCompiler());
const ready = notebook.run("let a = np.arange(12)", "let n = 1, m = 2, list = [1, 2]");

function refuses(title: string, cases: readonly RefusedCell[]): void {
  describe(title, () => {
    test.each(cases)("%s", async (code, ...complaints) => {
      await ready;
      // An unknown name has another number where TypeScript guesses which one was meant.
      const found = notebook.refusal(code).map((text) => text.replace(/^2552/, "2304"));
      expect(found).toEqual(complaints);
    });
  });
}

const NP = "np is there in every cell: leave the import out, and write np.zeros for zeros.";
const TRY = "Write try { ... } catch (error) { ... } finally { ... }.";
const CONDITION =
  "A condition stands in parentheses: write if (a > 1) { ... } or while (a > 1) { ... }.";
const BLOCK = "A block stands in braces: write if (a > 1) { ... } or while (a > 1) { ... }.";
const COMPREHENSION =
  "A comprehension is written [...items].map((x) => x + 1), with .filter((x) => x > 1) for its 'if'.";
const CHOICE = "A choice is written c ? x : y for x if c else y.";
const SPREAD = "Items are spread with three dots: write ...list for *list.";
const INSPECT = "Press Shift+Tab after a name to see what it is.";
const QUOTIENT =
  "// begins a comment: write np.floor_divide(a, 2) for a // 2, and a; // 2 for a comment.";

refuses("Python's statements are answered with TypeScript's", [
  ["import numpy as np", `own «import» ${NP}`],
  ["from numpy import *", `own «from» ${NP}`],
  ["from numpy.lib import stride_tricks", `own «from» ${NP}`],
  [
    "import math",
    "own «import» Leave the import out: Python's math is Math here, as in Math.sqrt(2).",
  ],
  [
    "import os, sys",
    "own «import» Python's modules are not here: import * as fs from 'node:fs' imports one of Node's.",
  ],
  [
    "from time import time",
    "own «from» Python's modules are not here: import { join } from 'node:path' imports one of Node's.",
  ],
  ["if n > 1: print(n)", `own «if» ${CONDITION}`],
  ["if (n > 1): print(n)", `own «if» ${BLOCK}`],
  ["while (n > 1):\n    n -= 1", `own «while» ${BLOCK}`],
  ["elif n > 2:", "own «elif» TypeScript has no 'elif': write } else if (a > 1) { ... }."],
  ["else:\n    print(n)", "own «else» A block stands in braces: write } else { ... }."],
  ["try:\n    a[100]\nexcept IndexError:\n    pass", `own «try» ${TRY}`],
  ["except IndexError as e:", `own «except» ${TRY}`],
  ["class A(object): pass", "own «class» Write class A { ... }."],
  [
    "with np.printoptions(precision=2): print(a)",
    "own «with» TypeScript has no such 'with': write np.printoptions({ ... }, () => ...).",
  ],
  [
    "with np.nditer(a) as it:\n    print(it)",
    "own «with» TypeScript has no such 'with': write using it = ...",
  ],
  ["del a", "own «del» TypeScript has no 'del': what has no name any more goes by itself."],
  [
    "raise ValueError('no')",
    "own «raise» TypeScript has no 'raise': write throw new np.ValueError('...').",
  ],
  [
    "assert a.size == 12",
    "own «assert» TypeScript has no 'assert': write if (!(a > 1)) throw new Error('...').",
  ],
  ["%timeit a.sum()", "own «%» There are no magic commands such as %timeit here."],
  ["np.sum?", `own «?» ${INSPECT}`],
  ["?np.sum", `own «?» ${INSPECT}`],
  ["#comment", "own «#» A comment begins with //."],
  ["#a comment", "own «#» A comment begins with //."],
  [
    "for i in range(2, 9): print(i)",
    "own «for» A loop over numbers is written for (let i = 2; i < 9; i++) { ... }.",
  ],
  [
    "for i in range(9, 0, -3): print(i)",
    "own «for» A loop over numbers is written for (let i = 9; i > 0; i += -3) { ... }.",
  ],
  [
    "for i in range(len(a)): print(a[i])",
    "own «for» A loop over numbers is written for (let i = 0; i < n; i++) { ... }.",
  ],
]);

refuses("Python's expressions are answered with TypeScript's", [
  ["[x * 2 for x in a]", `own «for» ${COMPREHENSION}`],
  ["const l = [x for x in a if x > 1]", `own «for» ${COMPREHENSION}`],
  ["n if n > 1 else 0", `own «if» ${CHOICE}`],
  ["const k = n if n > 1 else 0", `own «if» ${CHOICE}`],
  ["n not in a", "own «not in» TypeScript has no 'not in': write !list.includes(x)."],
  ["2 + 3j", "own «j» An imaginary number is written new np.Complex(0, 1)."],
  ["b'ab'", "own «b» Bytes are written new np.Bytes('ab')."],
  ["const s = b'ab'", "own «b» Bytes are written new np.Bytes('ab')."],
  ['"""text"""', 'own «"""» Text of several lines stands between backticks: `...`.'],
  [
    "{'a': 1}",
    "own «{» An object at the beginning of a statement stands in parentheses: write ({ x: 1 }).",
  ],
  ["print(*a)", `own «*» ${SPREAD}`],
  ["[*a]", `own «*» ${SPREAD}`],
  ["f(**a)", `own «**» ${SPREAD}`],
  ["print(())", "own «(» A tuple is a list here: write [] for ()."],
  [
    "a[()]",
    "own «(» An empty index is written a[...], or a.item() for the value of an array without axes.",
  ],
]);

refuses("floor division is a comment", [
  ["a // 2", `own «//» ${QUOTIENT}`],
  ["const half = a // 2", `own «//» ${QUOTIENT}`],
  [
    "a // n",
    "own «//» // begins a comment: write np.floor_divide(a, n) for a // n, and a; // n for a comment.",
  ],
  ["a //= 2", "own «//=» // begins a comment: write np.floor_divide(a, 2, a) for a //= 2."],
  [
    "print(a // 2)",
    "own «//» // begins a comment: write np.floor_divide(a, 2), or Math.floor(n / 2) of a number.",
  ],
  [
    "a[a.size // 2]",
    "own «//» // begins a comment: write np.floor_divide(a, 2), or Math.floor(n / 2) of a number.",
  ],
]);

test("a comment is one after a semicolon, a number or a word that is no name", async () => {
  await ready;
  for (const code of ["a; // 2", "a // all", "a.sum() // 66"]) {
    expect(notebook.compile(code).kind).toBe("compiled");
  }
});

refuses("tuples without parentheses are lists", [
  [
    "a.shape, a.strides",
    "own «a.shape, a.strides» A tuple is a list here: write [a.shape, a.strides].",
  ],
  ["a[1:], a + 1", "own «a[1:], a + 1» A tuple is a list here: write [a[1:], a + 1]."],
  [
    "a.sum(), a.mean()",
    "own «a.sum(), a.mean()» A tuple is a list here: write [a.sum(), a.mean()].",
  ],
  ["a.shape = 3, 4", "own «a.shape = 3, 4» A tuple is a list here: write a.shape = [3, 4]."],
  [
    "a.strides = (8,  4)",
    "own «(8,  4)» A tuple is a list here: write [8, 4]. In parentheses 8 would be lost.",
  ],
  [
    "(a.shape, n)",
    "own «(a.shape, n)» A tuple is a list here: write [a.shape, n]. In parentheses a.shape would be lost.",
  ],
  [
    "n, m = m, n",
    "own «n, m = m, n» Several names are assigned in brackets: write [n, m] = [m, n].",
  ],
  [
    "(n, m) = (m, n)",
    "own «(n, m) = (m, n)» Several names are assigned in brackets: write [n, m] = [m, n].",
  ],
  [
    "a[0], a[1] = a[1], a[0]",
    "own «a[0], a[1] = a[1], a[0]» Several names are assigned in brackets: write [a[0], a[1]] = [a[1], a[0]].",
  ],
  [
    "q, r = np.divmod(a, 5)",
    "own «q, r = np.divmod(a, 5)» Several names are assigned in brackets: write let [q, r] = np.divmod(a, 5).",
  ],
  [
    "let q, r = np.divmod(a, 5)",
    "own «let q, r = np.divmod(a, 5)» Several names are declared in brackets: write let [q, r] = np.divmod(a, 5).",
  ],
  [
    "const q, r = np.divmod(a, 5)",
    "own «const q, r = np.divmod(a, 5)» Several names are declared in brackets: write const [q, r] = np.divmod(a, 5).",
  ],
  [
    "let q, r = 1, 2",
    "own «q, r» Several names are declared in brackets: write let [q, r] = [1, 2].",
  ],
  [
    "function f() { return a, n }",
    "own «return a, n» A tuple is a list here: write return [a, n].",
  ],
  [
    "np.zeros(2, [('x', 'i4'), ('y', 'f4')])",
    "own «('x', 'i4')» A tuple is a list here: write ['x', 'i4']. In parentheses 'x' would be lost.",
    "own «('y', 'f4')» A tuple is a list here: write ['y', 'f4']. In parentheses 'y' would be lost.",
  ],
  [
    "np.zeros(2, 3)",
    "2345 «3» Cannot interpret '3' as a data type. Several numbers are a list: write [2, 3].",
  ],
]);

refuses("names that Python has are answered with what is here", [
  ["len(a)", "2304 «len» TypeScript has no 'len': write a.shape[0], or list.length."],
  [
    "isinstance(a, np.ndarray)",
    "2304 «isinstance» TypeScript has no 'isinstance': write x instanceof np.NDArray.",
  ],
  ["help(a)", `2304 «help» ${INSPECT}`],
  ["sum(a)", "2304 «sum» Cannot find name 'sum': write np.sum."],
  ["any(a > 3)", "2693 «any» Cannot find name 'any': write np.any."],
  ["arange(3)", "2304 «arange» Cannot find name 'arange': write np.arange."],
  [
    "throw ValueError('no')",
    "2304 «ValueError» Cannot find name 'ValueError': write np.ValueError.",
  ],
  ["math.sqrt(2)", "2304 «math» TypeScript has no 'math': write Math, as in Math.sqrt(2)."],
  ["a.astype(float)", "2304 «float» The data type is written 'float', in quotes."],
  ["np.zeros(3, { dtype: int })", "2304 «int» The data type is written 'int', in quotes."],
  [
    "int(2.5)",
    "2304 «int» TypeScript has no 'int': write Math.trunc(x), of an array a.astype('int64').",
  ],
  ["k = 3", "2304 «k» 'k' is not declared yet: write let k = ..."],
  [
    "n = a",
    "2322 «n» Type 'NDArray' is not assignable to type 'number'. let n = ... declares it anew.",
  ],
]);

refuses("members that are elsewhere are answered with what is here", [
  [
    "a.length",
    "2339 «length» Arrays have no 'length' here: write a.shape[0], or a.size for the number of all elements.",
  ],
  ["[1].append(2)", "2339 «append» Lists have no 'append' here: write list.push(x)."],
  ["'{}'.format(a)", "2339 «format» Text has no 'format' here: write `x is ${x}`."],
  [
    "np.random.randint(0, 10, 5)",
    "2339 «randint» np.random has no hidden state here: write np.random.default_rng(seed).integers(0, 10, [2, 3]).",
  ],
  [
    "np.float64(3)",
    "2349 «float64» np.float64 is a data type, and no function: write np.array(x, np.float64).",
  ],
  [
    "a.dtype == 'int64'",
    "2367 «a.dtype == 'int64'» Data types are objects, equal ones the same: write a.dtype === np.dtype('int64').",
  ],
]);

refuses("lists, fields and what may be null", [
  [
    "a.shape[-1]",
    "own «a.shape[-1]» Only NumPy's arrays count from the end: write a.shape.at(-1).",
  ],
  ["list[-1]", "own «list[-1]» Only NumPy's arrays count from the end: write list.at(-1)."],
  ["n = list[-2]", "own «list[-2]» Only NumPy's arrays count from the end: write list.at(-2)."],
  [
    "list[-1] = 5",
    "own «list[-1]» Only NumPy's arrays count from the end: write list[list.length - 1].",
  ],
  ["'text'[-1]", "own «'text'[-1]» Only NumPy's arrays count from the end: write 'text'.at(-1)."],
  ["n[0]", "own «0» An index needs an array, a list or text, but this is of type 'number'."],
  ["n[0] = 1", "own «0» An index needs an array, a list or text, but this is of type 'number'."],
  ["(n > 1)[n]", "own «n» An index needs an array, a list or text, but this is of type 'boolean'."],
  ["np.zeros[3]", "own «3» Arguments of a function stand in parentheses: write np.zeros(3)."],
  [
    "a.T.reshape[5, 2]",
    "own «5» Arguments of a function stand in parentheses: write a.T.reshape(5, 2).",
  ],
  [
    "a.shape == a.T.shape",
    "own «a.shape == a.T.shape» Lists are equal only if they are one object: write np.array_equal(a.shape, a.T.shape).",
  ],
  [
    "a.strides != [8]",
    "own «a.strides != [8]» Lists are equal only if they are one object: write !np.array_equal(a.strides, [8]).",
  ],
  [
    "a === 0",
    "2367 «a === 0» '===' asks for one and the same object: write == to compare the elements.",
  ],
  [
    "[1, 2] + [3]",
    "2365 «[1, 2] + [3]» Lists are joined with dots: write [...a, ...b], or np.array(a) + b for the sums.",
  ],
  [
    "[0] * 3",
    "2362 «[0]» Lists are not multiplied: write new Array(3).fill(0), or np.array(list) * 3 for the products.",
  ],
  ["np.zeros(2, [['x', 'i4']]).x", "2339 «x» Arrays have no 'x' here: write a[\"x\"] for a field."],
  [
    "a.dtype.fields['x']",
    "18047 «a.dtype.fields» 'a.dtype.fields' is possibly 'null': write a.dtype.fields! where it is not.",
  ],
]);

refuses("names of NumPy's that are not here are answered with the reason", [
  [
    "np.linalg.norm([3, 4])",
    "2339 «norm» NumPy's 'norm' is not here: Linear algebra beyond products comes later.",
  ],
  [
    "np.fft.fft(a)",
    "2339 «fft» NumPy's 'fft' is not here: Fourier transforms, and the windows for them, come later.",
  ],
  ["np.polyfit(a, a, 1)", "2339 «polyfit» NumPy's 'polyfit' is not here: Polynomials come later."],
  [
    "np.matrix([1])",
    "2339 «matrix» NumPy's 'matrix' is not here: NumPy itself advises against it, or has replaced it.",
  ],
  [
    "np.info(np.sum)",
    "2551 «info» NumPy's 'info' is not here: It is about Python's or NumPy's own machinery.",
  ],
  [
    "np.__version__",
    "2339 «__version__» NumPy's '__version__' is not here: It is about Python's or NumPy's own machinery.",
  ],
  [
    "np.random.RandomState(0)",
    "2339 «RandomState» NumPy's 'RandomState' is not here: The older generator RandomState: use np.random.default_rng.",
  ],
  ["np.float(3)", "2551 «float» NumPy has no 'float' any more: write np.float64."],
  ["np.trapz(a)", "2339 «trapz» NumPy has no 'trapz' any more: write np.trapezoid."],
  ["np.nothing", "2339 «nothing» Property 'nothing' does not exist on type 'np'."],
]);

refuses("arguments that do not fit are answered without the names of types", [
  ["np.array([1, 2, null])", "2322 «null» An array has no place for null: write NaN."],
  [
    "np.array(new Set([1, 2]))",
    "2345 «new Set([1, 2])» An array is made of lists: write [...new Set([1, 2])].",
  ],
  [
    "memory(a.shape)",
    "2345 «a.shape» memory draws arrays, but this is of type 'readonly number[]'.",
  ],
  ["np.full([2, 2])", "2345 «[2, 2]» full() missing 1 required positional argument: 'fill_value'"],
  ["a + null", "2365 «a + null» Operator '+' cannot be applied to types 'NDArray' and 'null'."],
  ["list + 1", "2365 «list + 1» Lists are not added to: write np.array(list) + 1 for the sums."],
  [
    "np.reshape(a, [3, 4], { order: 'G' })",
    "2322 «order» order must be one of 'C', 'F', 'A', not 'G'.",
  ],
  [
    "if (n > 1) { n = 2 } elif (n > 0) { n = 3 }",
    "own «elif» TypeScript has no 'elif': write } else if (a > 1) { ... }.",
  ],
]);

test("a list may be read beyond its end, as in TypeScript", async () => {
  await ready;
  expect(await notebook.run("const few = [1, 2]; few[2]")).toBeUndefined();
});
