// Cells with array syntax that are refused, and the words for it.

import type { RefusedCell } from "./case.js";

export const refusedArrayCells: readonly RefusedCell[] = [
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
