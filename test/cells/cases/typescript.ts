// Cells without arrays: the forms of TypeScript, and names from cell to cell.

import type { CellCase } from "./case.js";

export const typescript: readonly CellCase<unknown>[] = [
  ["the value of the last expression", ["1 + 1"], 2],
  ["no value for a declaration", ["const x = 5"], undefined],
  ["the value in spite of a semicolon", ["const x = 5; x * 2;"], 10],
  ["the value before empty statements", ["7;;"], 7],
  ["no value for a block", ["{ 5 }"], undefined],
  ["a lone string, which is no directive", ["'use strict'"], "use strict"],
  ["an empty cell", [""], undefined],
  ["a cell of comments", ["// nothing\n/* at all */"], undefined],
  ["an assignment's value", ["let n = 1", "n = 4"], 4],
  [
    "closures that see later assignments",
    ["let n = 0; function inc() { n++; return n }", "inc()", "n = 10; [inc(), n]"],
    [11, 11],
  ],
  [
    "closures that see later declarations of the same name",
    ["let n = 1; const read = () => n", "let n = 'new'", "read()"],
    "new",
  ],
  [
    "functions that see later declarations of functions they call",
    ["function f() { return 1 } function g() { return f() }", "function f() { return 2 }", "g()"],
    2,
  ],
  [
    "a const that is declared anew with another type",
    ["const x = 1", "const x = 'a'", "x.length"],
    1,
  ],
  ["functions before their declaration", ["const y = f(); function f() { return 3 }\ny"], 3],
  [
    "functions called without a receiver",
    ["function f(this: unknown) { return this }", "f() === undefined"],
    true,
  ],
  ["tagged templates", ["const tag = (s: TemplateStringsArray) => s[0]", "tag`hi`"], "hi"],
  [
    "destructuring with defaults, rest and renaming",
    [
      "const { a, b: [c, , ...d], e = 5, ['f1']: g, ...rest } = { a: 1, b: [2, 3, 4, 5], f1: 6, h: 7 } as { a: number; b: number[]; e?: number; f1: number; h: number }",
      "[a, c, d, e, g, rest]",
    ],
    [1, 2, [4, 5], 5, 6, { h: 7 }],
  ],
  ["destructuring with defaults that use earlier names", ["const [x, y = x + 1] = [1]; y"], 2],
  [
    "assignment patterns",
    ["let p = 1, q = 2", "[p, q] = [q, p]; ({ p, q = 9 } = { p: 5 }); [p, q]"],
    [5, 9],
  ],
  ["shorthand properties", ["const k = 1", "({ k, m: k, n() { return k } }).n()"], 1],
  ["shadowed names", ["const s = 1", "((s: number) => s * 10)(5) + s"], 51],
  ["names of inner blocks", ["const t = 1", "{ const t = 2; t }\nfor (const t of [3]) t;\nt"], 1],
  [
    "catch clauses and their names",
    ["const e = 1", "let m; try { throw new Error('x') } catch (e) { m = e.message }\n[m, e]"],
    ["x", 1],
  ],
  [
    "var in loops and blocks",
    ["for (var i = 0, j = 5; i < 3; i++) { var last = i }", "[i, j, last]"],
    [3, 5, 2],
  ],
  ["var in for-of", ["for (var v of [1, 2]) {}", "v"], 2],
  ["var in for-of with a pattern", ["for (var { w } of [{ w: 1 }, { w: 2 }]) {}", "w"], 2],
  ["let without a value", ["let u: number | undefined", "u"], undefined],
  [
    "classes",
    ["class A { static k = 3; #x = 1; get() { return this.#x + A.k } }", "new A().get()"],
    4,
  ],
  [
    "classes that extend those of earlier cells",
    ["class A { m() { return 1 } }", "class B extends A {}\nnew B().m()"],
    1,
  ],
  [
    "abstract classes and parameter properties",
    ["abstract class A { constructor(readonly z = 3) {} }", "class B extends A {}\nnew B().z"],
    3,
  ],
  ["enums", ["enum E { A = 4, B }", "[E.B, E[4]]"], [5, "A"]],
  ["const enums", ["const enum E { A = 4 }", "E.A"], 4],
  [
    "namespaces",
    ["namespace N { export const q = 7; const hidden = 1; export const r = q + hidden }", "N.r"],
    8,
  ],
  [
    "decorators",
    [
      "function named(_: unknown, c: ClassMethodDecoratorContext) { return () => String(c.name) }\nclass A { @named m() { return '' } }\nnew A().m()",
    ],
    "m",
  ],
  [
    "generics, satisfies and type arguments",
    ["const first = <T,>(xs: T[]): T => xs[0]", "first<number>([1]) satisfies number"],
    1,
  ],
  [
    "interfaces and types of earlier cells",
    ["interface P { x: number } type Q = P[]", "const q: Q = [{ x: 1 }]; q[0].x"],
    1,
  ],
  [
    "overloads",
    [
      "function o(x: string): string; function o(x: number): number; function o(x: unknown) { return x }",
      "o(3)",
    ],
    3,
  ],
  ["top-level await", ["const a = await Promise.resolve(3)", "await Promise.resolve(a + 1)"], 4],
  [
    "a lone for await",
    ["let sum = 0", "for await (const x of [Promise.resolve(3)]) { sum += x }", "sum"],
    3,
  ],
  ["generators", ["function* g() { yield* [1, 2] }", "[...g()]"], [1, 2]],
  [
    "async generators",
    [
      "async function* g() { yield 1 }\nconst out: number[] = []; for await (const x of g()) out.push(x); out",
    ],
    [1],
  ],
  ["labels", ["outer: for (;;) { for (;;) break outer }\n1"], 1],
  [
    "switch",
    [
      "const w = 2",
      "let r = ''; switch (w as number) { case 1: r = 'a'; break; case 2: r = 'b' }\nr",
    ],
    "b",
  ],
  [
    "imports of names",
    ["import { join as j, type ParsedPath } from 'node:path'", "j('a', 'b')"],
    "a/b",
  ],
  [
    "imports of a default and a namespace",
    ["import path, * as all from 'node:path'", "path.sep + all.sep"],
    "//",
  ],
  [
    "imports of types only",
    [
      "import { type Stats } from 'node:fs'; import type { Dirent } from 'node:fs'",
      "let s: Stats | undefined; s",
    ],
    undefined,
  ],
  [
    "imports of files beside the notebook",
    ["import { area, Square } from './shapes.ts'", "const q: Square = { side: 3 }; area(q)"],
    9,
  ],
  ["imports for their effect", ["import 'node:fs'; 1"], 1],
  [
    "imports after their use",
    ["typeof sep === 'string'; import { sep } from 'node:path'; sep"],
    "/",
  ],
  ["dynamic imports", ["const m = await import('node:path'); m.sep"], "/"],
  [
    "import of the engine by name",
    ["import * as numpy from 'stridelab'", "numpy.zeros(2).shape[0]"],
    2,
  ],
  [
    "exports, which are ignored",
    ["export const x = 1; export function f() { return 2 }; export default x + f()"],
    3,
  ],
  ["export lists", ["const x = 1; export { x as y }; export * from 'node:path'", "x"], 1],
  ["exports of functions without a name", ["export default function () { return 1 }", "1"], 1],
  ["a variable called $", ["let $ = 5; function q($: number) { return $ + 1 }", "q($) + $"], 11],
  [
    "names of functions and classes",
    ["const f = () => 1, g = function () {}, h = class {}", "[f.name, g.name, h.name]"],
    ["f", "g", "h"],
  ],
  ["a name that is special in JavaScript", ["const __proto__ = 3", "__proto__"], 3],
  ["names beyond ASCII", ["const größe = 1, π = 3", "größe + π"], 4],
  ["typeof of an earlier name", ["const n = 1", "typeof n"], "number"],
  ["optional calls", ["const f: (() => number) | undefined = (() => () => 4)()", "f?.()"], 4],
  [
    "using, whose value is disposed when the cell ends",
    [
      "const log: string[] = []",
      "using r = { [Symbol.dispose]() { log.push('gone') } }; r !== null",
      "log",
    ],
    ["gone"],
  ],
  [
    "declared globals",
    ["declare const process: { readonly pid: number }", "process.pid > 0"],
    true,
  ],
  ["parameters without a type", ["function f(x) { return x + 1 }", "[f(1), f('a')]"], [2, "a1"]],
  [
    "messages of caught errors",
    [
      "let m; try { null.x } catch (error) { m = error.name }\nm".replace(
        "null.x",
        "JSON.parse('{')",
      ),
    ],
    "SyntaxError",
  ],
  [
    "code on any: JavaScript's operators for JavaScript's values",
    [
      "const d: any = { n: 2, s: 'a', list: [1, 2] }",
      "[d.n + 1, d.s + 1, d.n ** 2, -d.n, d.n < 3, d.n == '2', d.list[1], d['s'], d.n && 'yes', d.none || 'no', !d.n, d.n ? 1 : 0]",
    ],
    [3, "a1", 4, -2, true, true, 2, "a", "yes", "no", false, 1],
  ],
  [
    "assignments through any",
    [
      "const d: any = { n: 2, list: [1, 2] }",
      "d.n += 3; d.list[0] += 10; d.list[1]++; d['k'] = 1; d.n++; d",
    ],
    { n: 6, list: [11, 3], k: 1 },
  ],
  [
    "methods of any, called on their object",
    [
      "const d: any = { k: 5, get() { return this.k } }",
      "const key: any = 'get'; [d.get(), d['get'](), d[key]()]",
    ],
    [5, 5, 5],
  ],
  [
    "delete and typeof of any",
    ["const d: any = { x: 1 }", "delete d['x']; const y: any = 'q'; [typeof d[y], d]"],
    ["undefined", {}],
  ],
  [
    "null comparisons of any",
    ["const d: any = null", "[d == null, d != undefined]"],
    [true, false],
  ],
];
