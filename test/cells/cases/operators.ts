// Operators, floats, types and truth of arrays. `a` is np.arange(6), `b` the same as 2 x 3.

import type { CellCase } from "./case.js";

export const operators: readonly CellCase[] = [
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
