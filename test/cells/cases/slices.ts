// Where a slice may stand among the forms of TypeScript, and what is none.

import type { CellCase } from "./case.js";

export const slices: readonly CellCase[] = [
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
];
