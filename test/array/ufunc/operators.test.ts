// Operators of cells: NumPy's where an operand is an array, a Complex or a Float, JavaScript's everywhere else.

import { afterAll, describe, expect, test } from "vitest";
import * as np from "../../../kernel/array/index.js";
import { NDArray } from "../../../kernel/array/record/record.js";
import {
  type BinaryOperator,
  binary,
  type Comparison,
  compare,
  inPlaceOperation,
  truth,
  unary,
} from "../../../kernel/array/ufunc/operators.js";
import { close, runPrograms } from "../../oracle/numpy.js";

afterAll(close);

const setUp = [
  "a = np.array([1, 2, 3])",
  "f = np.array([4.0, 0.25, -1.0])",
  "b = np.array([True, False, True])",
  "c = np.array([1 + 2j, 0, 2])",
  "m = np.arange(6).reshape(2, 3)",
  "z = np.array(7)",
  "e = np.zeros((0, 3))",
  "frozen = np.zeros(3)",
  "frozen.flags.writeable = False",
];

function arrays() {
  const frozen = np.zeros(3);
  frozen.flags.writeable = false;
  return {
    a: np.array([1, 2, 3]),
    f: np.array([4, 0.25, -1]),
    b: np.array([true, false, true]),
    c: np.array([new np.Complex(1, 2), 0, 2]),
    m: np.arange(6).reshape(2, 3),
    z: np.array(7),
    e: np.zeros([0, 3]),
    frozen,
  };
}

type Arrays = ReturnType<typeof arrays>;
type Line = readonly [python: string, run: (arrays: Arrays) => unknown];

function textOf(value: unknown): string {
  if (value instanceof NDArray) return np.array_repr(value);
  if (typeof value === "boolean") return value ? "True" : "False";
  if (value instanceof np.Complex) return `(${value.real}, ${value.imag})`;
  return String(value instanceof np.Float ? value.value : value);
}

async function compareLines(lines: readonly Line[], isStatement: boolean) {
  const programs = lines.map(([python]) => [...setUp, isStatement ? python : `r = ${python}`]);
  const reports = await runPrograms(programs);
  const expected = lines.map(([python], n) => {
    const failure = reports[n].errors[setUp.length];
    if (failure !== null) return `${python}: ${failure.class}: ${failure.message}`;
    const report = reports[n].variables[isStatement ? python.split(" ")[0] : "r"];
    if (report.kind === "array") return `${python}: ${report.repr}`;
    const complex = /^\((.*[0-9])([+-].*)j\)$/.exec(report.str);
    if (complex) return `${python}: (${Number(complex[1])}, ${Number(complex[2])})`;
    const isNumber = report.str !== "" && !Number.isNaN(Number(report.str));
    return `${python}: ${isNumber ? Number(report.str) : report.str}`;
  });
  const found = lines.map(([python, run]) => {
    try {
      return `${python}: ${textOf(run(arrays()))}`;
    } catch (error) {
      return `${python}: ${(error as Error).name}: ${(error as Error).message}`;
    }
  });
  return { found, expected };
}

const operators: readonly BinaryOperator[] = [
  "+",
  "-",
  "*",
  "/",
  "%",
  "**",
  "&",
  "|",
  "^",
  "<<",
  ">>",
];
const pairs: readonly (readonly [string, (arrays: Arrays) => readonly [unknown, unknown]])[] = [
  ["a _ 2", ({ a }) => [a, 2]],
  ["2 _ a", ({ a }) => [2, a]],
  ["a _ m", ({ a, m }) => [a, m]],
  ["f _ 2", ({ f }) => [f, 2]],
  ["f _ 0.5", ({ f }) => [f, 0.5]],
  ["f _ -1", ({ f }) => [f, -1]],
  ["a _ 1.0", ({ a }) => [a, new np.Float(1)]],
  ["c _ 2", ({ c }) => [c, 2]],
  ["c _ (1+1j)", ({ c }) => [c, new np.Complex(1, 1)]],
  ["b _ b", ({ b }) => [b, b]],
  ["b _ True", ({ b }) => [b, true]],
  ["z _ 2", ({ z }) => [z, 2]],
  ["a _ [1, 2, 3]", ({ a }) => [a, [1, 2, 3]]],
  ["a _ [1, 2]", ({ a }) => [a, [1, 2]]],
];

describe("with an array", () => {
  test.each(operators)("a binary %s is NumPy's", async (op) => {
    const lines = pairs.map(
      ([python, operands]): Line => [
        python.replace("_", op),
        (all) => {
          const [x, y] = operands(all);
          return binary(op, x, y);
        },
      ],
    );
    const { found, expected } = await compareLines(lines, false);
    expect(found).toEqual(expected);
  });

  test("comparisons are NumPy's, and what no array holds equals nothing", async () => {
    const all: readonly Comparison[] = ["<", "<=", ">", ">=", "==", "!="];
    const lines = all.flatMap((op): Line[] => [
      [`a ${op} 2`, ({ a }) => compare(op, a, 2)],
      [`2 ${op} a`, ({ a }) => compare(op, 2, a)],
      [`a ${op} m`, ({ a, m }) => compare(op, a, m)],
      [`c ${op} 1`, ({ c }) => compare(op, c, 1)],
      [`z ${op} 7`, ({ z }) => compare(op, z, 7)],
      [`a ${op} [1, 2]`, ({ a }) => compare(op, a, [1, 2])],
    ]);
    lines.push(
      ["a == None", ({ a }) => compare("==", a, null)],
      ["m != None", ({ m }) => compare("!=", m, null)],
      ["a == 'a'", ({ a }) => compare("==", a, "a")],
      ["'a' != a", ({ a }) => compare("!=", "a", a)],
    );
    const { found, expected } = await compareLines(lines, false);
    expect(found).toEqual(expected);
  });

  test("unary operators are NumPy's", async () => {
    const { found, expected } = await compareLines(
      [
        ["-a", ({ a }) => unary("-", a)],
        ["+f", ({ f }) => unary("+", f)],
        ["~a", ({ a }) => unary("~", a)],
        ["~b", ({ b }) => unary("~", b)],
        ["-b", ({ b }) => unary("-", b)],
        ["~f", ({ f }) => unary("~", f)],
        ["not z", ({ z }) => unary("!", z)],
        ["not a", ({ a }) => unary("!", a)],
        ["not e", ({ e }) => unary("!", e)],
      ],
      false,
    );
    expect(found).toEqual(expected);
  });

  test("an operator that NumPy does not have is refused by name", () => {
    expect(() => binary(">>>", np.arange(3), 1)).toThrow(
      "unsupported operand type(s) for >>>: 'numpy.ndarray' and 'int'",
    );
    expect(() => binary("+", np.arange(3), "text")).toThrow(TypeError);
    expect(() => binary("+", np.arange(3), undefined)).toThrow(TypeError);
  });
});

describe("in place", () => {
  test("the array itself is changed, by NumPy's rules", async () => {
    const cases: readonly (readonly [keyof Arrays, BinaryOperator, string, unknown])[] = [
      ["a", "+", "1", 1],
      ["a", "+", "1.5", 1.5],
      ["a", "/", "2", 2],
      ["a", "**", "2", 2],
      ["a", "**", "-1", -1],
      ["a", "<<", "1", 1],
      ["a", "+", "[1, 2]", [1, 2]],
      [
        "a",
        "+",
        "[[1, 2, 3], [4, 5, 6]]",
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      ["f", "**", "2", 2],
      ["f", "**", "0.5", 0.5],
      ["f", "**", "-1", -1],
      ["f", "/", "2", 2],
      ["f", "+", "1j", new np.Complex(0, 1)],
      ["b", "&", "True", true],
      ["b", "-", "True", true],
      ["z", "+", "1", 1],
      ["z", "+", "[1, 2]", [1, 2]],
      ["m", "*", "[1, 2, 3]", [1, 2, 3]],
      ["frozen", "+", "1", 1],
    ];
    const lines = cases.map(
      ([name, op, text, value]): Line => [
        `${name} ${op}= ${text}`,
        (all) => {
          const result = inPlaceOperation(op, all[name], value);
          expect(result).toBe(all[name]);
          return result;
        },
      ],
    );
    const { found, expected } = await compareLines(lines, true);
    expect(found).toEqual(expected);
  });

  test("views see it, and an overlapping operand is read as it was before", async () => {
    const shifted: Line = [
      "m = m; m[:, 1:] += m[:, :-1]",
      ({ m }) => {
        const [left, right] = [np.slice(null, -1), np.slice(1, null)];
        inPlaceOperation("+", m.get(np.slice(), right), m.get(np.slice(), left));
        return m;
      },
    ];
    const { found, expected } = await compareLines([shifted], true);
    expect(found).toEqual(expected);
  });

  test("what is no array is computed anew", () => {
    expect(inPlaceOperation("+", 1, 2)).toBe(3);
    expect(inPlaceOperation("+", "a", "b")).toBe("ab");
    const sum = inPlaceOperation("+", 1, np.arange(2));
    expect(np.array_equal(sum as NDArray, [1, 2])).toBe(true);
  });
});

describe("without an array", () => {
  test("operators are JavaScript's", () => {
    expect(binary("+", "a", 1)).toBe("a1");
    expect(binary("/", 7, 2)).toBe(3.5);
    expect(binary("%", -7, 2)).toBe(-1);
    expect(binary("*", 2n, 3n)).toBe(6n);
    expect(binary("**", 2, 10)).toBe(1024);
    expect(binary(">>>", -1, 28)).toBe(15);
    expect(binary("&", 6, 3)).toBe(2);
    expect(() => binary("+", 1n, 1)).toThrow(TypeError);
    expect(unary("-", "3")).toBe(-3);
    expect(unary("~", 5)).toBe(-6);
    expect(unary("!", "")).toBe(true);
    expect(compare("==", null, undefined)).toBe(true);
    expect(compare("!=", "1", 1)).toBe(false);
    expect(compare("<", "a", "b")).toBe(true);
  });

  test("a Float stays a float, as in Python", () => {
    expect(binary("+", new np.Float(1), 2)).toEqual(new np.Float(3));
    expect(binary("*", 2, new np.Float(0.25))).toEqual(new np.Float(0.5));
    expect(unary("-", new np.Float(2))).toEqual(new np.Float(-2));
    expect(compare("<", new np.Float(1), 2)).toBe(true);
  });

  test("complex numbers are computed with", () => {
    expect(binary("*", new np.Complex(1, 2), new np.Complex(0, 1))).toEqual(new np.Complex(-2, 1));
    expect(binary("+", 1, new np.Complex(1, 2))).toEqual(new np.Complex(2, 2));
    expect(unary("-", new np.Complex(1, -2))).toEqual(new np.Complex(-1, 2));
    expect(compare("==", new np.Complex(3, 0), 3)).toBe(true);
  });

  test("a matrix product of what is no array is refused in Python's words", () => {
    expect(() => binary("@", 1, 2)).toThrow("unsupported operand type(s) for @: 'int' and 'int'");
    expect(() => binary("@", [1], [2])).toThrow(
      "unsupported operand type(s) for @: 'list' and 'list'",
    );
  });
});

describe("truth", () => {
  test("an array of one element counts as that element, others are refused as NumPy refuses them", async () => {
    const { found, expected } = await compareLines(
      [
        ["bool(np.array([[0]]))", () => truth(np.array([[0]]))],
        ["bool(np.array([np.nan]))", () => truth(np.array([NaN]))],
        ["bool(np.array([1j]))", () => truth(np.array([new np.Complex(0, 1)]))],
        ["bool(z)", ({ z }) => truth(z)],
        ["bool(a)", ({ a }) => truth(a)],
        ["bool(e)", ({ e }) => truth(e)],
      ],
      false,
    );
    expect(found).toEqual(expected);
  });

  test("of anything else it is JavaScript's, but for marked numbers", () => {
    expect([truth(""), truth("0"), truth(0), truth(NaN), truth(null), truth([])]).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(truth(new np.Float(0))).toBe(false);
    expect(truth(new np.Complex(0, 1))).toBe(true);
  });
});
