// NumPy's syntax in cells: what its forms mean, and that all else keeps its meaning. Values were printed by NumPy 2.4
// for the same steps; `numpy_cells.test.ts` asks NumPy itself for many more.

import { beforeEach, expect, test } from "vitest";
import { openCompiler, TestNotebook } from "./cells.js";

const compiler = openCompiler();
let notebook: TestNotebook;
beforeEach(() => {
  notebook = new TestNotebook(compiler);
});

const setUp = "const a = np.arange(6); const b = np.arange(6).reshape(2, 3)";

/** Title, cells that follow the set-up, and the last value as text. */
const cells: [title: string, codes: string[], text: string][] = [
  ["a ternary in a subscript is an index", ["const p = false; a[p ? 1 : 2]"], "2"],
  ["a ternary in parentheses is a bound", ["const p = true; a[(p ? 1 : 2):]"], "[1 2 3 4 5]"],
  ["a ternary before a colon is a bound", ["const p = true; a[p ? 1 : 2 : 4]"], "[1 2 3]"],
  ["a slice inside a ternary", ["const p = true; p ? a[1:3] : a"], "[1 2]"],
  ["slices inside bounds of slices", ["a[a[1:3][0]:a[4:][0]]"], "[1 2 3]"],
  [
    "calls, members and arithmetic as bounds",
    ["const f = (x: number) => x, o = { n: 4 }; a[f(1) + 1:o.n]"],
    "[2 3]",
  ],
  [
    "arrow functions, objects and strings as bounds",
    ["a[((x: number) => x)(1):({ n: 3 }).n]"],
    "[1 2]",
  ],
  ["comments and blanks among the bounds", ["a[ 1 /* : */ : // :\n 3 ]"], "[1 2]"],
  ["casts in bounds", ["const n: unknown = 2; a[n as number:]"], "[2 3 4 5]"],
  [
    "commas in parentheses whose values are used",
    ["let n = 0; const m = (n++, n), f = (0, Number.isInteger)(m); (print(f), m)"],
    "1",
  ],
  ["generic calls in bounds", ["const id = <T,>(x: T) => x; a[id<number>(1):2]"], "[1]"],
  ["comparisons in subscripts", ["a[a > 2]"], "[3 4 5]"],
  ["template literals around slices", ["`${a[1:3]}: ${`${a[::5]}`}`"], "[1 2]: [0 5]"],
  ["slices in template text are text", ["`a[1:3] ${1}`"], "a[1:3] 1"],
  [
    "slices in strings, comments and regular expressions are not slices",
    ["const s = 'a[1:3]'; /* a[1:] */ /[a:b]/.test(s) ? s : '' // a[::]"],
    "a[1:3]",
  ],
  ["lambdas that slice", ["const cut = (x: np.NDArray) => x[1:]; cut(a)"], "[1 2 3 4 5]"],
  ["object literals with slices as values", ["({ x: a[1:2], y: b[0, :] }).y"], "[0 1 2]"],
  [
    "case labels beside slices",
    ["let r = a; switch (1 as number) { case 1: r = a[1:2]; break; default: r = a[:] }\nr"],
    "[1]",
  ],
  ["labels beside slices", ["let r = a; here: for (;;) { r = a[:2]; break here }\nr"], "[0 1]"],
  [
    "index signatures after a member without a semicolon",
    ["interface T {\n x: number\n [key: string]: number }\nconst t: T = { x: 1 }; t['x'] + a[1]"],
    "2",
  ],
  [
    "named tuples, generics of arrays and indexed types",
    [
      "type P = [start: number, end: number]; const p = [1, 3] as [from: number, to: number]; const l: Array<number>[] = [[1]]; type S = P['length']; a[p[0]:p[1]]",
    ],
    "[1 2]",
  ],
  [
    "mapped types and computed keys",
    ["type M = { [K in 'x']: number }; const k = 'x' as const; const m: M = { [k]: 2 }; a[m[k]:]"],
    "[2 3 4 5]",
  ],
  [
    "optional chains",
    ["const m: np.NDArray | undefined = a as np.NDArray | undefined; m?.[1:3]"],
    "[1 2]",
  ],
  [
    "the rest of an optional chain",
    ["const m: np.NDArray | undefined = b as np.NDArray | undefined; m?.[1:].T.shape[0]"],
    "3",
  ],
  [
    "optional chains that end early, without evaluating the index",
    [
      "let n = 0; const m: np.NDArray | undefined = undefined as np.NDArray | undefined; [m?.[n++:].T.shape, n]",
    ],
    "[undefined, 0]",
  ],
  ["the same name for the array and its index", ["const i = np.array([1, 0]); i[i]"], "[0 1]"],
  [
    "lists, arrays and masks as indices",
    ["[a[[0, 2]], a[np.array([1])], b[[0, 1], 1:], b[b > 2]]"],
    "[[0 2], [1], [[1 2]\n [4 5]], [3 4 5]]",
  ],
  ["ellipsis", ["[b[...], b[..., 0], b[0, ...]]"], "[[[0 1 2]\n [3 4 5]], [0 3], [0 1 2]]"],
  ["new axes", ["[b[:, null].shape, b[np.newaxis].shape]"], "[[2, 1, 3], [1, 2, 3]]"],
  [
    "grids of slices, with floats and numbers of points",
    [
      "[np.mgrid[0:2, 0:3], np.mgrid[0:1:0.5], np.mgrid[0.0:2], np.ogrid[0:2, 1:3][1], np.mgrid[-1:1:new np.Complex(0, 3)]]",
    ],
    "[[[[0 0 0]\n  [1 1 1]]\n\n [[0 1 2]\n  [0 1 2]]], [0.  0.5], [0. 1.], [[1 2]], [-1.  0.  1.]]",
  ],
  ["grids in operations", ["(np.mgrid[0:3] * 2)[1:] + a[:2]"], "[2 5]"],
  ["grids as text", ['np.mgrid["0:1:3j"]'], "[0.  0.5 1. ]"],
  ["elements in C order", ["a.flat[1:3] = 9; [a.flat[0:2], a]"], "[[0 9], [0 9 9 3 4 5]]"],
  [
    "assignment to all elements in C order",
    ["b.T.flat = [7, 8]; [a.flat[-1], b]"],
    "[5, [[7 7 7]\n [8 8 8]]]",
  ],
  ["updates of elements in C order", ["a.flat[1] += 5; a.flat[2:] += 1; a"], "[0 6 3 4 5 6]"],
  ["joined slices and numbers", ["np.r_[1:4, 0, [5, 6], 0:1:2]"], "[1 2 3 0 5 6 0]"],
  ["joined columns", ["np.c_[a[:2], a[2:4]]"], "[[0 2]\n [1 3]]"],
  ["joined rows, with a directive", ["np.r_['0,2', [1, 2], [3, 4]]"], "[[1 2]\n [3 4]]"],
  [
    "indices as values",
    ["const i = np.s_[0:2, ::2]; b[i] = 9; [b, b[np.s_[1]], a[np.s_[1:3]]]"],
    "[[[9 1 9]\n [9 4 9]], [9 4 9], [1 2]]",
  ],
  [
    "tuples of index arrays",
    ["[b[np.nonzero(b > 3)], b[np.ix_([1, 0], [2])], b[np.unravel_index(4, [2, 3])]]"],
    "[[4 5], [[5]\n [2]], 4]",
  ],
  [
    "writing through an iterator",
    ["for (const x of np.nditer(b, { op_flags: ['readwrite'] })) x[...] = 2 * x; b"],
    "[[ 0  2  4]\n [ 6  8 10]]",
  ],
  [
    "items of an iterator",
    [
      "const it = np.nditer([b, null]); while (!it.finished) { it[1] = it[0] * 3; it.iternext(); } it.operands[1]",
    ],
    "[[ 0  3  6]\n [ 9 12 15]]",
  ],
  [
    "indices one after the other",
    ["let s = 0; for (const i of np.ndindex(2, 3)) s += b.item(i) * i[1]; s"],
    "19",
  ],
  ["items are JavaScript's numbers", ["const x: number = b[1, 2]; x.toFixed(1)"], "5.0"],
  ["rows are arrays", ["const row = b[1]; row.base === b.base"], "true"],
  [
    "assignment to slices, items, masks and everything",
    ["a[1:3] = 9; a[0] = 8; a[a == 9] += 1; a"],
    "[ 8 10 10  3  4  5]",
  ],
  ["assignment of an array", ["b[:, 1] = [7, 7]; b"], "[[0 7 2]\n [3 7 5]]"],
  ["assignments in a row", ["a[0] = a[1] = 7; a"], "[7 7 2 3 4 5]"],
  ["the value of an assignment", ["(a[1:3] = 5)"], "5"],
  ["in-place operators on a constant", ["const view = a[1:]; a += 10; view"], "[11 12 13 14 15]"],
  ["in-place operators keep the object", ["let x = a; x *= 2; x === a"], "true"],
  ["a new array for a = a + b", ["let x = a; x = x + 1; x === a"], "false"],
  ["in-place operators on a slice reach the memory", ["a[1:] -= 1; a"], "[0 0 1 2 3 4]"],
  [
    "in-place operators on an array in a property",
    ["const o = { x: a }; o.x += 1; const f = () => o; f().x += 1; [a, f().x === a]"],
    "[[2 3 4 5 6 7], true]",
  ],
  [
    "in-place operators on a private field",
    ["class K { #x = a; add() { this.#x += 1; return this.#x } }\nnew K().add() === a"],
    "true",
  ],
  [
    "in-place operators on a parameter",
    ["function f(x) { x += 1; return x }\n[f(a) === a, a, f(1)]"],
    "[true, [1 2 3 4 5 6], 2]",
  ],
  [
    "sums of items in a variable of type number",
    ["let t = 0; for (let i = 0; i < 6; i++) t += a[i]; t"],
    "15",
  ],
  [
    "targets are evaluated once, before the right side",
    [
      "const log: string[] = []; const f = (n: string) => { log.push(n); return a }; let i = 0\nf('target')[i++] += (log.push('value'), 5); [log, i, a]",
    ],
    "[[target, value], 1, [5 1 2 3 4 5]]",
  ],
  [
    "targets of assignments come first, too",
    [
      "const log: string[] = []; const at = (n: number) => { log.push(`index ${n}`); return n }\na[at(1)] = (log.push('value'), 5); log",
    ],
    "[index 1, value]",
  ],
  [
    "the old value of a compound assignment is read before the right side",
    ["a[0] += (a[0] = 100, 1); a[0]"],
    "1",
  ],
  [
    "awaits among the operands",
    ["a[await 1:await 3] += await Promise.resolve(10); a"],
    "[ 0 11 12  3  4  5]",
  ],
  ["steps of items", ["[a[0]++, ++a[0], a[0]--, a]"], "[0, 2, 2, [1 1 2 3 4 5]]"],
  ["swapping items", ["[a[0], a[5]] = [a[5], a[0]]; a"], "[5 1 2 3 4 0]"],
  [
    "destructuring into slices",
    ["[a[0:2], ...[a[2:4]]] = [7, 8]; ({ x: a[4:] } = { x: 9 }); a"],
    "[7 7 8 8 9 9]",
  ],
  ["loops that assign to an item", ["for (a[0] of [1, 2, 3]) {}\na[0]"], "3"],
  ["arithmetic with broadcasting", ["b * 10 + [1, 2, 3] - a[:3]"], "[[ 1 11 21]\n [31 41 51]]"],
  [
    "division, remainder and powers",
    ["[a / 2, a % 4, a ** 2, 2 ** a[1:3]]"],
    "[[0.  0.5 1.  1.5 2.  2.5], [0 1 2 3 0 1], [ 0  1  4  9 16 25], [2 4]]",
  ],
  [
    "bits and shifts",
    ["[a & 3, a | 8, a ^ 1, a << 1, a >> 1, ~a]"],
    "[[0 1 2 3 0 1], [ 8  9 10 11 12 13], [1 0 3 2 5 4], [ 0  2  4  6  8 10], [0 0 1 1 2 2], [-1 -2 -3 -4 -5 -6]]",
  ],
  [
    "signs",
    ["[-a, +a, -(-a), - -a]"],
    "[[ 0 -1 -2 -3 -4 -5], [0 1 2 3 4 5], [0 1 2 3 4 5], [0 1 2 3 4 5]]",
  ],
  ["signs right behind a word", ["const f = () => { return-a }\nf()"], "[ 0 -1 -2 -3 -4 -5]"],
  [
    "comparisons",
    ["[a < 3, a == 3, a != [0, 1, 2, 0, 0, 0], 3 >= a]"],
    "[[ True  True  True False False False], [False False False  True False False], [False False False  True  True  True], [ True  True  True  True False False]]",
  ],
  ["identity", ["[a === a, a[:] === a, a !== a[:]]"], "[true, false, true]"],
  ["comparison with null is TypeScript's", ["[a == null, a != undefined]"], "[false, true]"],
  ["@", ["[a @ a, b @ b.T, b.T@b[:, 0]]"], "[55, [[ 5 14]\n [14 50]], [ 9 12 15]]"],
  [
    "@ where operators end lines and in arguments",
    [
      "const f = (x: np.NDArray, y: np.NDArray) => x.shape.concat(y.shape); f(b @\n b.T, (b\n @ b.T))",
    ],
    "[2, 2, 2, 2]",
  ],
  ["@ binds like *", ["2 * b @ b.T - 1"], "[[ 9 27]\n [27 99]]"],
  [
    "@=",
    ["const m = np.eye(2); m @= [[1, 2], [3, 4]].length ? np.array([[1, 2], [3, 4]]) : m; m"],
    "[[1. 2.]\n [3. 4.]]",
  ],
  [
    "decorators beside @",
    [
      "function tag(_: unknown, __: unknown) {}\nclass D { @tag @tag m() { return a @ a } }\nnew D().m()",
    ],
    "55",
  ],
  [
    "floats in arguments of functions",
    [
      "[np.array([1.0, 2]), np.array([1, 2]), np.full(2, 2.), np.array([[-1e1]]), np.array([1e-1])]",
    ],
    "[[1. 2.], [1 2], [2. 2.], [[-10.]], [0.1]]",
  ],
  [
    "floats beside an array",
    ["[a[:2] * 2.0, 1.0 - a[:2], a[:2] * 2, a[:2] + -1.0]"],
    "[[0. 2.], [1. 0.], [0 2], [-1.  0.]]",
  ],
  [
    "floats elsewhere are JavaScript's numbers",
    ["const x = 1.0; [x, [1.0, 2.0].length, Math.max(1.0)]"],
    "[1, 2, 1]",
  ],
  [
    "functions without types on arrays and numbers",
    ["function f(x) { return x * 2 + 1 }\n[f(a[:2]), f(3)]"],
    "[[1 3], 7]",
  ],
  ["functions whose result is an array", ["function f() { return a - 1 }\nf()[1:3] * 2"], "[0 2]"],
  [
    "types through several variables",
    ["const x = (a - 1) * 2; const y = x[1:]; const z = y - 1; z[0] - 1"],
    "-2",
  ],
  [
    "types through functions that wait for each other",
    ["const f = () => g()[1:]; const g = () => a * 2; f()[1:] - 1"],
    "[3 5 7 9]",
  ],
  [
    "arrays in lists and objects",
    ["const l = [a, b]; const o = { v: l[0] }; l[1][0, 1:] + o.v[:2]"],
    "[1 3]",
  ],
  [
    "arrays through any",
    ["const o: any = { v: a }; o.v[1:3] = 0; o.v *= 2; [o.v[1:], -o.v[::2], o.v[4] + 1]"],
    "[[ 0  0  6  8 10], [ 0  0 -8], 9]",
  ],
  ["rows in loops", ["let t = 0; for (const row of b) t += row[1:].sum(); t"], "12"],
  [
    "rows in destructuring and spreads",
    ["const [top, bottom] = b; [...b].length + top[2] + bottom[0]"],
    "7",
  ],
  [
    "reductions are numbers",
    ["const s: number = a.sum() / 2; const m: number = np.mean(a); s + m"],
    "10",
  ],
  [
    "unions of arrays and numbers",
    ["function f(x: np.NDArray | number) { return x + 1 }\n[f(a[:1]), f(2)]"],
    "[[1], 3]",
  ],
  [
    "type parameters",
    ["function f<T extends np.NDArray>(x: T) { return x[1:] * 2 }\nf(a)"],
    "[ 2  4  6  8 10]",
  ],
  [
    "complex numbers",
    ["const z = new np.Complex(1, 2); const w = z * z; [w.real, w.imag]"],
    "[-3, 4]",
  ],
  ["truth of one element", ["a[1:2] ? 'yes' : 'no'"], "yes"],
  [
    "the operand's value of && and ||",
    ["[a[0] || 'zero', a[1] && 'one', (a[:1] || a[1:2]).shape]"],
    "[zero, one, [1]]",
  ],
  ["conditions with && and ||", ["a[1] > 0 && !(a[0] > 0) || a[0] ? 1 : 2"], "1"],
  [
    "truth in loops",
    [
      "let n = 0; const x = a[5:] * 1; while (x) { x -= 1; n++ }\ndo { n++ } while (x); for (; !x && n < 9; ) n++\nn",
    ],
    "9",
  ],
  [
    "narrowing by truth",
    ["const m: np.NDArray | undefined = a[1:2] as np.NDArray | undefined; m ? m[0] : 'none'"],
    "1",
  ],
  [
    "arrays of the engine under another name",
    ["import { arange } from 'stridelab'", "arange(4)[1::2]"],
    "[1 3]",
  ],
  ["text as a subscript", ["a['1:3']"], "[1 2]"],
];

test.each(cells)("%s", async (_title, codes, text) => {
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

test.each(raised)("`%s` raises %s when it runs", async (code, name, message) => {
  await notebook.run(setUp);
  await expect(notebook.run(code)).rejects.toMatchObject({ name, message });
});

const refused: [code: string, ...refusals: string[]][] = [
  [
    "0 < a < 3",
    "own «0 < a < 3» A chained comparison compares the booleans of the first one; write (0 < a) & (a < 3) for 0 < a < 3.",
  ],
  [
    "a + 'x'",
    "2365 «a + 'x'» Operator '+' cannot be applied to types 'NDArray' and 'string'. String(a) is the text of an array.",
  ],
  ["1 + (a - {})", "2365 «a - {}» Operator '-' cannot be applied to types 'NDArray' and '{}'."],
  [
    "a * 'x'",
    "2365 «a * 'x'» Operator '*' cannot be applied to types 'NDArray' and 'string'. String(a) is the text of an array.",
  ],
  ["a >>> 1", "2365 «a >>> 1» Operator '>>>' cannot be applied to types 'NDArray' and 'number'."],
  [
    "a += 'x'",
    "2365 «a += 'x'» Operator '+=' cannot be applied to types 'NDArray' and 'string'. String(a) is the text of an array.",
  ],
  ["[1, 2, 3][0:2]", "own «0:2» A slice needs an array, but this is of type 'number[]'."],
  ["'text'[1:]", "own «1:» A slice needs an array, but this is of type '\"text\"'."],
  ["[1, 2][...]", "own «...» '...' in a subscript needs an array, but this is of type 'number[]'."],
  ["a[{}]", "2538 «{}» Type '{}' cannot be used as an index type."],
  ["b[0, 'x']", "2538 «'x'» Type '\"x\"' cannot be used as an index type."],
  ["const l = [1:3]", "own «:» A slice stands in the brackets after an array, as in a[1:3]."],
  ["[:]", "own «:» A slice stands in the brackets after an array, as in a[1:3]."],
  ["(1:3)", "1005 «:» ')' expected."],
  ["a[1:2:3:4]", "own «:» A slice has at most three parts: start, stop and step."],
  ["a[1:3", "1005 «» ']' expected."],
  ["a[]", "1011 «» An element access expression should take an argument."],
  ["let x: T[1:3]", "1005 «:» ']' expected."],
  ["a = a + 1", "2588 «a» Cannot assign to 'a' because it is a constant."],
  ["let n: number = 0; n += a", "2322 «n» Type 'NDArray' is not assignable to type 'number'."],
  ["const s: string = a[1:3]", "2322 «s» Type 'NDArray' is not assignable to type 'string'."],
  ["a[1:3] = () => 1", "2322 «() => 1» Type '() => number' is not assignable to type 'ArrayLike'."],
  ["a[1:3].nothing", "2339 «nothing» Property 'nothing' does not exist on type 'NDArray'."],
  ["np.nothing", "2339 «nothing» Property 'nothing' does not exist on type 'np'."],
  ["np.random.nothing", "2339 «nothing» Property 'nothing' does not exist on type 'np.random'."],
  [
    "np.zeros(3, { dtyp: 'i4' })",
    "2353 «dtyp» zeros() got an unexpected keyword argument 'dtyp'. Did you mean 'dtype'?",
  ],
  [
    "a.sum({ axs: 0 })",
    "2353 «axs» sum() got an unexpected keyword argument 'axs'. Did you mean 'axis'?",
  ],
  [
    "np.linspace(0, 1, { nun: 3 })",
    "2353 «nun» linspace() got an unexpected keyword argument 'nun'. Did you mean 'num'?",
  ],
  [
    "np.clip(a, 0, 1, { otu: a })",
    "2353 «otu» clip() got an unexpected keyword argument 'otu'. Did you mean 'out'?",
  ],
  [
    "np.histogram_bin_edges(a, { bin: 3 })",
    "2353 «bin» histogram_bin_edges() got an unexpected keyword argument 'bin'. Did you mean 'bins'?",
  ],
  [
    "a.reshape(2, 3, { ordr: 'F' })",
    "2353 «ordr» reshape() got an unexpected keyword argument 'ordr'. Did you mean 'order'?",
  ],
  [
    "np.einsum('i->i', a, { nothing: 1 })",
    "2353 «nothing» einsum() got an unexpected keyword argument 'nothing'",
  ],
  ["np.sum(a, axis=0)", "own «axis» Keyword arguments stand in an object: write { axis: 0 }."],
  [
    "a.reshape(3, order='F')",
    "own «order» Keyword arguments stand in an object: write { order: 'F' }.",
  ],
  [
    "np.zeros(3, dtype=float, order=None)",
    "own «dtype» Keyword arguments stand in an object: write { dtype: 'float', order: null }.",
  ],
  [
    "print(a, end='')",
    "own «end» print takes values only: process.stdout.write('text') ends no line, list.join(', ') separates items.",
  ],
  ["a is b", "own «is» TypeScript has no 'is': write a === b."],
  [
    "a and b",
    "own «and» TypeScript has no 'and': write a && b, or np.logical_and(a, b) for each element.",
  ],
  [
    "if (a[0] > 1 or a[1] > 2) print(a)",
    "own «or» TypeScript has no 'or': write a || b, or np.logical_or(a, b) for each element.",
  ],
  [
    "const n = not a",
    "own «not» TypeScript has no 'not': write !a, or np.logical_not(a) for each element.",
  ],
  [
    "np.zeros((2, 3))",
    "own «(2, 3)» A tuple is a list here: write [2, 3]. In parentheses 2 would be lost.",
  ],
  [
    "a.reshape((1, 2, 3))",
    "own «(1, 2, 3)» A tuple is a list here: write [1, 2, 3]. In parentheses 1 and 2 would be lost.",
  ],
  [
    "np.array(((1, 2), (3, 4)))",
    "own «((1, 2), (3, 4))» A tuple is a list here: write [[1, 2], [3, 4]]. In parentheses [1, 2] would be lost.",
  ],
  [
    "np.zeros((Number('2'), 3))",
    "own «(Number('2'), 3)» A tuple is a list here: write [Number('2'), 3]. In parentheses Number('2') would be lost.",
  ],
  [
    "np.concatenate((a[1:], a + 1))",
    "own «(a[1:], a + 1)» A tuple is a list here: write [a[1:], a + 1]. In parentheses a[1:] would be lost.",
  ],
  ["np.zeros((3,))", "own «,» A tuple is a list here: write [3] for (3,)."],
  [
    "const shape = (2, 3); np.zeros(shape)",
    "own «(2, 3)» A tuple is a list here: write [2, 3]. In parentheses 2 would be lost.",
  ],
  [
    "const n = 2; print((n, 3))",
    "own «(n, 3)» A tuple is a list here: write [n, 3]. In parentheses n would be lost.",
  ],
  ["b[(0, 1)]", "own «(0, 1)» A tuple as an index stands without its parentheses: write a[0, 1]."],
  ["a[0] = True", "2304 «True» TypeScript has no 'True': write true."],
  ["print(False)", "2304 «False» TypeScript has no 'False': write false."],
  ["a.sum(None)", "2304 «None» TypeScript has no 'None': write null."],
  [
    "def f(x, y):\n    return x",
    "own «def» TypeScript has no 'def': write function f(x, y) { ... }.",
  ],
  ["def f(x=1):\n    return x", "own «def» TypeScript has no 'def': write function f(x) { ... }."],
  [
    "for i in range(3):\n    print(i)",
    "own «for» A loop over numbers is written for (let i = 0; i < 3; i++) { ... }.",
  ],
  [
    "for row in b: print(row)",
    "own «for» A loop over items is written for (const row of items) { ... }.",
  ],
  [
    "for i, x in enumerate(a): print(x)",
    "own «for» A loop over items is written for (const [i, x] of items) { ... }.",
  ],
  [
    "if a[0] > 1:\n    print(a)",
    "own «if» A condition stands in parentheses: write if (a > 1) { ... } or while (a > 1) { ... }.",
  ],
  [
    "while True:\n    print(a)",
    "own «while» A condition stands in parentheses: write if (a > 1) { ... } or while (a > 1) { ... }.",
  ],
  ["print 'x'", "own «print» 'print' is a function: write print(x)."],
  ["print a", "own «print» 'print' is a function: write print(x)."],
  [
    "lambda x: x",
    "own «lambda» TypeScript has no 'lambda': write (x) => x + 1 for lambda x: x + 1.",
  ],
  [
    "const f = lambda x, y: x",
    "own «lambda» TypeScript has no 'lambda': write (x) => x + 1 for lambda x: x + 1.",
  ],
  [
    "[1].map(lambda: 1)",
    "own «lambda» TypeScript has no 'lambda': write (x) => x + 1 for lambda x: x + 1.",
  ],
  ["f'{a}'", "own «f» TypeScript has no f-strings: write `x is ${x}` for f'x is {x}'."],
  ['print(f"{a}")', "own «f» TypeScript has no f-strings: write `x is ${x}` for f'x is {x}'."],
  ["# a comment", "own «#» A comment begins with //."],
  ["a.sum() # of all", "own «#» A comment begins with //."],
  ["if a", "1005 «a» '(' expected."],
  ["if a > 1\nconst o = { n:\n1 }", "1005 «a» '(' expected."],
  ["for x of b", "1005 «x» '(' expected."],
  ["lambda x", "1434 «lambda» Unexpected keyword or identifier."],
  ["print(a,,)", "1135 «,» Argument expression expected."],
  [
    "a.sum({ axis: 'x' })",
    "2769 «{ axis: 'x' }» Types of property 'axis' are incompatible. Type 'string' is not assignable to type 'Axis | null | undefined'.",
  ],
  ["nothing[1:3] + a", "2304 «nothing» Cannot find name 'nothing'."],
  ["a[nothing:]", "2304 «nothing» Cannot find name 'nothing'."],
  [
    "const m: np.NDArray | undefined = a as np.NDArray | undefined; m[1:3]",
    "18048 «m» 'm' is possibly 'undefined'.",
  ],
  [
    "const m: np.NDArray | null = a as np.NDArray | null; m + 1",
    "18047 «m» 'm' is possibly 'null'.",
  ],
  ["let q = a; q++", "2356 «q» Arrays have no ++: write q += 1."],
  [
    "a @ 'x'",
    "2365 «a @ 'x'» Operator '@' cannot be applied to types 'NDArray' and 'string'. String(a) is the text of an array.",
  ],
  ["2 @ 3", "2365 «2 @ 3» Operator '@' cannot be applied to types 'number' and 'number'."],
  [
    "a.reshape(2, 3)[0:1, nothing] * 2\nmissing",
    "2304 «nothing» Cannot find name 'nothing'.",
    "2304 «missing» Cannot find name 'missing'.",
  ],
];

test.each(refused)("refuses `%s`", async (code, ...refusals) => {
  await notebook.run(setUp);
  expect(notebook.refusal(code)).toEqual(refusals);
});
