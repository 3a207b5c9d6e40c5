// Comparisons and truth: ufuncs whose results are booleans.

import { builtin } from "../dtype/dtype.js";
import { allTrue, anyTrue } from "../reduction/loops_reduce.js";
import { binaryLoops } from "./elementwise.js";
import { complexTest, complexUnaryTest } from "./loops_complex.js";
import { numberTest, numberUnaryTest, truthTest } from "./loops_number.js";
import { wideLogicalNot, wideOrder, wideTest } from "./loops_wide.js";
import { inWords, onBytes, onUnsignedBytes } from "./on_words.js";
import { defineUfunc, type Row, rows, TableRow, type Ufunc, unsignedRow } from "./ufunc.js";
import { binary, unary } from "./ufunc_types.js";

const numbers = "bBhHiIefd";

/** int64 with uint64: no dtype holds both, so they are compared as they are. */
function mixedRows(test: (x: bigint, y: bigint) => boolean): Row[] {
  const { int64, uint64, bool } = builtin;
  const loops = binaryLoops((x: bigint, y: bigint) => (test(x, y) ? 1 : 0));
  return [
    new TableRow([int64, uint64], bool, true, loops),
    new TableRow([uint64, int64], bool, true, loops),
  ];
}

function order(name: keyof typeof wideOrder, test: (x: bigint, y: bigint) => boolean): Ufunc {
  const table = [
    rows("?", truthTest[name], "bool"),
    rows("B", inWords(numberTest[name], 1, onUnsignedBytes[name]), "bool"),
    rows("bhHiIefd", numberTest[name], "bool"),
    rows("l", wideOrder[name], "bool"),
    unsignedRow(wideOrder[name], "bool"),
    rows("FD", complexTest[name], "bool"),
  ];
  return defineUfunc(name, 2, table, { isComparison: true, mixed: mixedRows(test) });
}

function equality(name: "equal" | "not_equal", test: (x: bigint, y: bigint) => boolean): Ufunc {
  const table = [
    rows("?", truthTest[name], "bool"),
    rows("bB", inWords(numberTest[name], 1, onBytes[name]), "bool"),
    rows("hHiIefd", numberTest[name], "bool"),
    rows("lL", wideTest[name], "bool"),
    rows("FD", complexTest[name], "bool"),
  ];
  return defineUfunc(name, 2, table, { isComparison: true, mixed: mixedRows(test) });
}

type Logical = "logical_and" | "logical_or" | "logical_xor";

function logical(name: Logical, identity: boolean): Ufunc {
  const table = [
    rows("?bB", truthTest[name], "bool"),
    rows("hHiIefd", numberTest[name], "bool"),
    rows("lL", wideTest[name], "bool"),
    rows("FD", complexTest[name], "bool"),
  ];
  return defineUfunc(name, 2, table, {
    isLogical: true,
    identity,
    reduceLoops: name === "logical_xor" ? {} : { "?": identity ? allTrue : anyTrue },
  });
}

/** For operators and reductions. */
export const comparisons = {
  equal: equality("equal", (x, y) => x === y),
  not_equal: equality("not_equal", (x, y) => x !== y),
  less: order("less", (x, y) => x < y),
  less_equal: order("less_equal", (x, y) => x <= y),
  greater: order("greater", (x, y) => x > y),
  greater_equal: order("greater_equal", (x, y) => x >= y),
  logical_and: logical("logical_and", true),
  logical_or: logical("logical_or", false),
};

/** NumPy's `np.equal(x1, x2)`, element by element. NaN equals nothing. */
export const equal = binary<"bool">(comparisons.equal);
/** NumPy's `np.not_equal(x1, x2)`, element by element. */
export const not_equal = binary<"bool">(comparisons.not_equal);
/** NumPy's `np.less(x1, x2)`. Complex numbers compare by real, then by imaginary part. */
export const less = binary<"bool">(comparisons.less);
/** NumPy's `np.less_equal(x1, x2)`. */
export const less_equal = binary<"bool">(comparisons.less_equal);
/** NumPy's `np.greater(x1, x2)`. */
export const greater = binary<"bool">(comparisons.greater);
/** NumPy's `np.greater_equal(x1, x2)`. */
export const greater_equal = binary<"bool">(comparisons.greater_equal);
/** NumPy's `np.logical_and(x1, x2)`: what Python's `and` would be for each element. NaN is true. */
export const logical_and = binary<"bool">(comparisons.logical_and);
/** NumPy's `np.logical_or(x1, x2)`. */
export const logical_or = binary<"bool">(comparisons.logical_or);
/** NumPy's `np.logical_xor(x1, x2)`: one of the two, and not both. */
export const logical_xor = binary<"bool">(logical("logical_xor", false));
/** NumPy's `np.logical_not(x)`: true where an element is zero. */
export const logical_not = unary<"bool">(
  defineUfunc("logical_not", 1, [
    rows(`?${numbers}`, numberUnaryTest.logical_not, "bool"),
    rows("lL", wideLogicalNot, "bool"),
    rows("FD", complexUnaryTest.logical_not, "bool"),
  ]),
);
