// What subscripts give and write. `a` is np.arange(6), `b` the same as 2 x 3.

import type { CellCase } from "./case.js";

export const subscripts: readonly CellCase[] = [
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
];
